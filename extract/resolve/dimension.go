package resolve

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// ofDimension returns the metric that a model's figure can only have beside
// what the sentence says: a distance in a test cycle, or that describes a model, is a
// range.
func (r *Resolver) ofDimension(f *frame, k int, q *mention.Quantity, d *draft) string {
	if q.Unit == nil || d.Measure != fact.Level {
		return ""
	}
	_, described := r.attributed(f, k)
	switch {
	case q.Counted != nil && q.Counted.Name == "job" && r.bringsJobs(f, k):
		return "jobs"
	case q.Unit.Dimension == "distance" && (described || r.inCycle(f, k) || r.specified(f, k)):
		return "range"
	}
	return ""
}

// timed returns what a time measures by what is done in it, whatever the words for it
// are: seconds beside the mark of a sprint, minutes or hours beside two levels of a
// battery.
func (r *Resolver) timed(f *frame, k int, q *mention.Quantity, d *draft) string {
	switch {
	case q.Unit == nil || q.Unit.Dimension != "time" || d.Measure != fact.Level:
	case q.Quantity.Unit == "s" && r.sprints(f, k):
		return "acceleration"
	case q.Quantity.Unit != "s" && r.charges(f, k):
		return "charging_time"
	}
	return ""
}

// bringsJobs reports whether the jobs are new ones, which a plant or what is planned
// brings: "the factory means 2,000 jobs", "will offer 1,100 jobs", unlike "its 54,000
// jobs".
func (r *Resolver) bringsJobs(f *frame, k int) bool {
	if f.Has(k-1, lexicon.Pronoun) || f.Word(k-1) == text.Possessive || f.Has(k-1, lexicon.Auxiliary) {
		return false
	}
	for i := k - 1; i >= f.starts[f.runs[k]]; i-- {
		if f.runs[i] == f.runs[k] && (f.Has(i, lexicon.ModalityCue) || f.Has(i, r.worksKind)) {
			return true
		}
	}
	return false
}

// specified reports whether the figure stands next to the size of a battery, or in brackets with
// that or the power of a motor: "brings 84 kWh and 570 km", "the small version (45 kWh, 340 km)".
func (r *Resolver) specified(f *frame, k int) bool {
	if w := f.Word(k - 1); w == text.Comma || w == text.And || w == text.For {
		if q := f.QuantityAt(k - 2); q != nil && q.Unit != nil && q.Unit.Dimension == "energy" && f.runs[k-2] >= f.runs[k]-1 && r.ctx.model.text != "" {
			return true
		}
	}
	open := f.bracket(k)
	for i := open + 1; open > 0 && i < k; i++ {
		if q := f.QuantityAt(i); q != nil && q.Unit != nil && (q.Unit.Dimension == "energy" || q.Unit.Dimension == "power") {
			return true
		}
	}
	return false
}

// inCycle reports whether a test cycle is named for items[k].
func (r *Resolver) inCycle(f *frame, k int) bool {
	for i := range f.Of(lexicon.ScopeCue) {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Cycle != "" && (f.visible(i, k) || i == k+2 && f.Word(k+1) == text.OpenParen) {
			return true // "212 miles on the EPA cycle", "212 miles (WLTP)"
		}
	}
	return false
}

// sprints reports whether the run of items[k] names a speed up to which cars
// are timed: "to 100 km/h", "60 mph".
func (r *Resolver) sprints(f *frame, k int) bool {
	for i := range f.Items {
		p := f.QuantityAt(i)
		if p == nil || f.runs[i] != f.runs[k] {
			continue
		}
		if sprintMark(&p.Quantity) || p.Unit == nil && f.Word(i-1) == text.To && f.Word(i+1) == text.In && i+2 <= k && (p.Value == 60 || p.Value == 62 || p.Value == 100) {
			return true // "to 100 km/h", "to 60 in 4.5 seconds"
		}
	}
	return false
}

// sprintMark reports whether the speed is one up to which cars are timed.
func sprintMark(q *fact.Quantity) bool {
	v := q.Value
	if q.Ranged {
		v = q.Max
	}
	return q.Unit == "km/h" && v == 100 || q.Unit == "mph" && v >= 60 && v <= 62
}

// charges reports whether the run of items[k] gives two levels of a battery, "from 30 to
// 80 per cent", or the upper one beside a word for charging.
func (r *Resolver) charges(f *frame, k int) bool {
	percents, full, upTo := 0, false, false
	for i := range f.Items {
		p := f.QuantityAt(i)
		if p == nil || p.Unit == nil || p.Unit.Dimension != "percent" || f.runs[i] != f.runs[k] {
			continue
		}
		percents++
		top := p.Value
		if p.Ranged {
			percents++
			top = p.Max
		}
		full = full || top >= 50 && top <= 100
		upTo = upTo || top >= 70 && (f.Word(i-1) == text.To || p.Bound == fact.AtMost) && f.Word(i+1) == text.In
	}
	return full && (percents == 2 || percents == 1 && upTo && r.speaksOfCharging(f))
}

// speaksOfCharging reports whether a word of the sentence is one for charging.
func (r *Resolver) speaksOfCharging(f *frame) bool {
	for i := range f.Of(lexicon.MetricCue) {
		if e := f.Entry(i, lexicon.MetricCue); e != nil && (slices.Contains(e.Metrics, "charging_time") || slices.Contains(e.Metrics, "charging_power")) {
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
		m := r.vocabulary(name)
		if m == nil {
			continue
		}
		if q.Unit == nil {
			if m.Accepts("count") || !m.Counted && len(m.Dimensions) > 0 && sites(m.Dimensions[0]) {
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
	if d.Measure == fact.Level || q.Unit != nil && !ratio(q.Unit.Dimension) || q.Unit == nil {
		return r.metricFor(e, q)
	}
	for _, name := range e.Metrics {
		if r.isProduct(name) && len(e.Metrics) > 1 {
			return "" // "battery capacity": of a car, and of those who make batteries
		}
		if m := r.vocabulary(name); m != nil && changes(m) && !(d.Measure == fact.Share && m.Intensive) && !(len(e.Metrics) > 1 && r.ofBatteries(m)) {
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

// sites reports whether the dimension is a count of something else than
// vehicles, which a bare number can go on counting.
func sites(dimension string) bool {
	return isSite(dimension) || dimension == "people" || dimension == "user" || dimension == "days"
}

// isSite reports whether the dimension is a count of places where cars are sold, charged
// or made.
func isSite(dimension string) bool {
	return dimension == "station" || dimension == "charger" || dimension == "store" || dimension == "plant"
}

// isRatio reports whether the quantity is measured so; points that stand alone count as well.
func isRatio(q *mention.Quantity) bool {
	return q.Unit != nil && ratio(q.Unit.Dimension) || q.Unit == nil && q.Stated.Unit == "point"
}

func ratio(dimension string) bool {
	return dimension == "percent" || dimension == "points" || dimension == "ratio"
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
	m := r.vocabulary(metric)
	if m == nil {
		return false
	}
	if q.Unit == nil {
		if m.Accepts("count") {
			return true
		}
		if u := r.ctx.unit; u != nil && metric == r.ctx.metric && sites(u.Dimension) {
			q.Unit, q.Quantity.Unit = u, u.Name
			d.Unit = u.Name
			return true
		}
		return false
	}
	if ratio(q.Unit.Dimension) && d.Measure != fact.Level {
		return changes(m) && !(d.Measure == fact.Share && m.Intensive)
	}
	_, tooMuch := r.sized(m, q.Quantity.Unit, q.Value)
	return m.Accepts(q.Unit.Dimension) && !tooMuch
}

// paidInAll reports whether the amount is more than one buyer gets.
func (r *Resolver) paidInAll(m *lexicon.Metric, unit fact.Unit, amount float64) bool {
	return m.Apiece > 0 && unit.IsCurrency() && r.inDollars(unit, amount) > m.Apiece
}

// inDollars returns about how many dollars the amount is: its order of magnitude.
func (r *Resolver) inDollars(unit fact.Unit, amount float64) float64 {
	if u := r.lex.Units[unit]; u != nil && u.PerDollar > 0 {
		return amount / u.PerDollar
	}
	return amount
}
