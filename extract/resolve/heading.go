package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// readHeading reads the words of article[start:end].
func (r *Resolver) readHeading(start, end int) clause.Heading {
	var h clause.Heading
	f := r.phrase(start, end)
	h.Text, h.Start = r.article[start:end], start
	h.Empty = len(f.Items) == 0
	h.Months = r.MonthsEnded(f)
	h.Part = r.IsPart(f)
	examples := r.ClassExamples(f)
	modelYear := false
	for i := range f.Items {
		it := &f.Items[i]
		if i == examples {
			break
		}
		if e := f.Entry(i, r.ClassKind); e != nil && i < examples {
			h.Scope.Segment = e.Name
			continue
		}
		if w := f.WhenAt(i); w != nil {
			if r.Versus(f, i) || (h.When != nil || h.Change || i == 0 && w.Form != mention.Day) && (f.Word(i-1) == text.On || f.Tokens[it.First].Word == text.On) {
				copied := *w
				h.Base, h.Change = &copied, true
				continue
			}
			if w.Form == mention.Weekday && f.Kinds.Has(lexicon.Say) {
				continue // "told on Monday which stores they have:"
			}
			if w.IsBaseline() {
				h.Change, h.Basis = true, "yoy"
			} else {
				modelYear = w.Form == mention.Year && f.IsModel(i+1)
				copied := *w
				h.When = &copied
			}
			continue
		}
		if q := f.QuantityAt(i); q != nil {
			// "in 10,000s", "(10,000 units)"
			if r.isScale(q) {
				h.Scale = q.Value
				if q.Unit != nil && (h.Unit == nil || q.Unit.Dimension != "count") { // "Piles (10,000 units)"
					h.SetUnit(r.Reader, q.Quantity.Unit)
				}
			}
			continue
		}
		r.ReadHeadingItem(&h, f, i, it, start)
	}
	r.noteMilestone(&h, f)
	if modelYear && (h.Metric == nil || r.measuresProduct(&h)) {
		h.When = nil // "2026 Leaf prices and range", but "2025 Model Y deliveries"
	}
	if h.Metric != nil && len(h.Metric.Metrics) > 0 && h.Metric.Metrics[0] == "acceleration" {
		h.SetUnit(r.Reader, "s") // "0-62 mph": the speed is no unit of what stands below
	}
	return h
}

// comparesPlaces reports whether the heading just read names several places, so that what stands
// under it is of none of them: "Weak Europe, solid America".
func (r *Resolver) comparesPlaces() bool {
	var one *lexicon.Entry
	for i := range r.frame.Items {
		n := r.frame.Items[i].Name
		if n == nil || n.Kind != lexicon.Place || n == one {
			continue
		}
		if one != nil && one.In != n.Name && n.In != one.Name {
			return true
		}
		one = n
	}
	return false
}

// corner returns what the head of the column of heads says of all figures:
// "RMB in billions", "Dimensions (mm)", "unit sales in thousands", "U.S. sales", "EV share (%)", "Q1 2025", "Stations at 30 June".
func (r *Resolver) corner(h *clause.Heading) clause.Heading {
	c := clause.Heading{When: h.When, Months: h.Months, Scope: clause.KindOf(&h.Scope)} // "Model", "Q1 2025", "New energy vehicles"
	switch {
	case h.Scale != 0 || h.Unit != nil && (h.Unit.Dimension == "money" || h.Unit.Dimension == "length" || clause.IsSite(h.Unit.Dimension)):
		c.Metric, c.Unit, c.UnitOf, c.Scale, c.Name = h.Metric, h.Unit, h.UnitOf, h.Scale, h.Name
	case h.Metric != nil && len(h.Metric.Metrics) > 0 && !h.Change && r.Divides(h.Metric.Metrics[0]):
		c.Metric, c.Share, c.Percent = h.Metric, h.Share, h.Percent
		if h.Place != nil && h.Place.Is != "world" && !h.Makers && r.IsTurnover(h.Metric.Metrics[0]) {
			c.Scope.Market = h.Place.Name
		}
	case h.Share && h.Percent:
		c.Share, c.Percent = true, true
	}
	return c
}

func (r *Resolver) combine(row, col, caption *clause.Heading) clause.Heading {
	h := *col
	if h.Metric == nil && row.Metric != nil {
		h.Metric = row.Metric
	}
	h = h.Under(*row)
	if row.Metric == nil && h.Scope.Market == "" {
		h.Scope.Market = row.Scope.Market // "Overseas", of a column of deliveries
	}
	if h.Change && !col.Change && !row.Change || h.Share {
		h.Change = col.Change || row.Change
	}
	share := col.Share || row.Share
	h = h.Under(*caption)
	if h.Mood = col.Mood; h.Mood == "" {
		h.Mood = row.Mood // a caption speaks of all periods of a table
	}
	h.Share, h.Change = share, col.Change || row.Change
	h.Shares = caption.Share && !h.Change
	h.Sharing = h.Shares && caption.Percent
	h.Percent = col.Percent || row.Percent || caption.Percent && h.Metric == caption.Metric && h.Metric != nil && r.acceptsPercent(h.Metric)
	h.Rank, h.Outside, h.Margin = col.Rank, col.Outside || row.Outside, row.Margin
	if col.Change {
		h.Basis = col.Basis
	}
	return h
}
