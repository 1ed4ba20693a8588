package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// ofDimension returns the metric that a model's figure can only have beside
// what the sentence says: a distance in a test cycle, or that describes a model, is a
// range.
func (r *Resolver) ofDimension(f *clause.Frame, k int, q *mention.Quantity, d *draft) string {
	if q.Unit == nil || d.Measure != fact.Level {
		return ""
	}
	_, described := r.Attributed(f, k)
	switch {
	case q.Counted != nil && q.Counted.Name == "job" && r.BringsJobs(f, k):
		return "jobs"
	case q.Unit.Dimension == "distance" && (described || r.InCycle(f, k) || r.specified(f, k)):
		return "range"
	}
	return ""
}

// timed returns what a time measures by what is done in it, whatever the words for it
// are: seconds beside the mark of a sprint, minutes or hours beside two levels of a
// battery.
func (r *Resolver) timed(f *clause.Frame, k int, q *mention.Quantity, d *draft) string {
	switch {
	case q.Unit == nil || q.Unit.Dimension != "time" || d.Measure != fact.Level:
	case q.Quantity.Unit == "s" && r.Sprints(f, k):
		return "acceleration"
	case q.Quantity.Unit != "s" && r.Charges(f, k):
		return "charging_time"
	}
	return ""
}

// specified reports whether the figure stands next to the size of a battery, or in brackets with
// that or the power of a motor: "brings 84 kWh and 570 km", "the small version (45 kWh, 340 km)".
func (r *Resolver) specified(f *clause.Frame, k int) bool {
	if w := f.Word(k - 1); w == text.Comma || w == text.And || w == text.For {
		if q := f.QuantityAt(k - 2); q != nil && q.Unit != nil && q.Unit.Dimension == "energy" && f.Runs[k-2] >= f.Runs[k]-1 && r.ctx.model.Text != "" {
			return true
		}
	}
	open := f.Bracket(k)
	for i := open + 1; open > 0 && i < k; i++ {
		if q := f.QuantityAt(i); q != nil && q.Unit != nil && (q.Unit.Dimension == "energy" || q.Unit.Dimension == "power") {
			return true
		}
	}
	return false
}

// usual reports whether the metric is mostly told in the quantity's unit, so
// that it needs no word of its own: exports are counted, and only where they
// are named their worth.
func (r *Resolver) usual(m *lexicon.Metric, q *mention.Quantity) bool {
	return q.Unit.Dimension != "money" || m.Dimensions[0] == "money"
}

// metricFor returns the first of the entry's metrics that a level in the
// quantity's unit can have, "" where there is none.
func (r *Resolver) metricFor(e *lexicon.Entry, q *mention.Quantity) string {
	for _, name := range e.Metrics {
		m := r.Vocabulary(name)
		if m == nil {
			continue
		}
		if q.Unit == nil {
			if m.Accepts("count") || !m.Counted && len(m.Dimensions) > 0 && clause.Sites(m.Dimensions[0]) {
				return name
			}
			continue
		}
		if m.Accepts(q.Unit.Dimension) {
			if _, tooMuch := r.sized(m, q.Quantity.Unit, q.Value); tooMuch {
				continue
			}
			if !m.Is(lexicon.Aid) && len(e.Metrics) > 1 && r.paidInAll(m, q.Quantity.Unit, q.Value) {
				continue // "$1.29 billion in incentives" are for no buyer
			}
			return name
		}
	}
	return ""
}

// metricOf is metricFor for every measure: a change or share in percent can be
// of any metric.
func (r *Resolver) metricOf(e *lexicon.Entry, q *mention.Quantity, d *draft) string {
	if d.Measure == fact.Level || q.Unit != nil && !clause.Ratio(q.Unit.Dimension) || q.Unit == nil {
		return r.metricFor(e, q)
	}
	for _, name := range e.Metrics {
		if r.isProduct(name) && len(e.Metrics) > 1 {
			return "" // "battery capacity": of a car, and of those who make batteries
		}
		if m := r.Vocabulary(name); m != nil && changes(m) && !(d.Measure == fact.Share && m.Intensive) && !(len(e.Metrics) > 1 && r.ofBatteries(m)) {
			return name
		}
	}
	return ""
}

// ofBatteries reports whether the metric is one of batteries alone, of which the
// article does not speak: the shipments of a carmaker are deliveries.
func (r *Resolver) ofBatteries(m *lexicon.Metric) bool {
	u := r.ctx.unit
	return m.Dimensions[0] == "bulk_energy" && (u == nil || u.Dimension != "bulk_energy")
}

// changes reports whether news speaks of growth and parts of the metric: not of
// milestones, counts of a few, or what a model is built like.
func changes(m *lexicon.Metric) bool {
	if m.Events || m.Counted || len(m.Dimensions) == 0 {
		return false
	}
	switch m.Dimensions[0] {
	case "distance", "energy", "power", "torque", "speed", "time", "consumption", "weight", "volume", "voltage":
		return false
	}
	return true
}

// compatible reports whether the figure can be of the metric.
func (r *Resolver) compatible(metric string, q *mention.Quantity, d *draft) bool {
	m := r.Vocabulary(metric)
	if m == nil {
		return false
	}
	if q.Unit == nil {
		if m.Accepts("count") {
			return true
		}
		if u := r.ctx.unit; u != nil && metric == r.ctx.metric && clause.Sites(u.Dimension) {
			q.Unit, q.Quantity.Unit = u, u.Name
			d.Unit = u.Name
			return true
		}
		return false
	}
	if clause.Ratio(q.Unit.Dimension) && d.Measure != fact.Level {
		return changes(m) && !(d.Measure == fact.Share && m.Intensive)
	}
	_, tooMuch := r.sized(m, q.Quantity.Unit, q.Value)
	return m.Accepts(q.Unit.Dimension) && !tooMuch
}

// paidInAll reports whether the amount is more than one buyer gets.
func (r *Resolver) paidInAll(m *lexicon.Metric, unit fact.Unit, amount float64) bool {
	return m != nil && m.Apiece > 0 && unit.IsCurrency() && r.inDollars(unit, amount) > m.Apiece
}

// inDollars returns about how many dollars the amount is: its order of magnitude.
func (r *Resolver) inDollars(unit fact.Unit, amount float64) float64 {
	if u := r.Lex.Units[unit]; u != nil && u.PerDollar > 0 {
		return amount / u.PerDollar
	}
	return amount
}
