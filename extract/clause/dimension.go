package clause

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// BringsJobs reports whether the jobs are new ones, which a plant or what is planned
// brings: "the factory means 2,000 jobs", "will offer 1,100 jobs", unlike "its 54,000
// jobs".
func (r *Reader) BringsJobs(f *Frame, k int) bool {
	if f.Has(k-1, lexicon.Pronoun) || f.Word(k-1) == text.Possessive || f.Has(k-1, lexicon.Auxiliary) {
		return false
	}
	for i := k - 1; i >= f.Starts[f.Runs[k]]; i-- {
		if f.Runs[i] == f.Runs[k] && (f.Has(i, lexicon.ModalityCue) || f.Has(i, r.WorksKind)) {
			return true
		}
	}
	return false
}

// InCycle reports whether a test cycle is named for items[k].
func (r *Reader) InCycle(f *Frame, k int) bool {
	for i := range f.Of(lexicon.ScopeCue) {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Cycle != "" && (f.Visible(i, k) || i == k+2 && f.Word(k+1) == text.OpenParen || i == k-2 && f.Word(k-1) == text.CloseParen) {
			return true // "212 miles on the EPA cycle", "212 miles (WLTP)", "an official (WLTP) 212 miles"
		}
	}
	return false
}

// Sprints reports whether the run of items[k] names a speed up to which cars
// are timed: "to 100 km/h", "60 mph".
func (r *Reader) Sprints(f *Frame, k int) bool {
	for i := range f.Items {
		p := f.QuantityAt(i)
		if p == nil || f.Runs[i] != f.Runs[k] {
			continue
		}
		if SprintMark(&p.Quantity) || p.Unit == nil && f.Word(i-1) == text.To && f.Word(i+1) == text.In && i+2 <= k && (p.Value == 60 || p.Value == 62 || p.Value == 100) {
			return true // "to 100 km/h", "to 60 in 4.5 seconds"
		}
	}
	return false
}

// SprintMark reports whether the speed is one up to which cars are timed.
func SprintMark(q *fact.Quantity) bool {
	v := q.Value
	if q.Ranged {
		v = q.Max
	}
	return q.Unit == "km/h" && v == 100 || q.Unit == "mph" && v >= 60 && v <= 62
}

// Charges reports whether the run of items[k] gives two levels of a battery, "from 30 to
// 80 per cent", or the upper one beside a word for charging.
func (r *Reader) Charges(f *Frame, k int) bool {
	percents, full, upTo := 0, false, false
	for i := range f.Items {
		p := f.QuantityAt(i)
		if p == nil || p.Unit == nil || p.Unit.Dimension != "percent" || f.Runs[i] != f.Runs[k] {
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
func (r *Reader) speaksOfCharging(f *Frame) bool {
	for i := range f.Of(lexicon.MetricCue) {
		if e := f.Entry(i, lexicon.MetricCue); e != nil && (slices.Contains(e.Metrics, "charging_time") || slices.Contains(e.Metrics, "charging_power")) {
			return true
		}
	}
	return false
}

// Sites reports whether the dimension is a count of something else than
// vehicles, which a bare number can go on counting.
func Sites(dimension string) bool {
	return IsSite(dimension) || dimension == "people" || dimension == "user" || dimension == "days"
}

// IsSite reports whether the dimension is a count of places where cars are sold, charged
// or made.
func IsSite(dimension string) bool {
	return dimension == "station" || dimension == "charger" || dimension == "store" || dimension == "plant"
}

// IsRatio reports whether the quantity is measured so; points that stand alone count as well.
func IsRatio(q *mention.Quantity) bool {
	return q.Unit != nil && Ratio(q.Unit.Dimension) || q.Unit == nil && q.Stated.Unit == "point"
}

// Ratio reports whether what is of the dimension compares two figures.
func Ratio(dimension string) bool {
	return dimension == "percent" || dimension == "points" || dimension == "ratio"
}
