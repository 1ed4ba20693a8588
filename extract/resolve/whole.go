package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// isWhole reports whether the words around the figure say that all is counted,
// whatever part was spoken of before: "for the group as a whole", "overall".
func (r *Resolver) isWhole(f *clause.Frame, k int, d *draft) bool {
	if f.OfAllKinds(0) || f.OfAllKinds(k+1) {
		return true // "Including exports, it sold 5,000", "sold 5,000 across categories"
	}
	if e := d.metricEntry; e != nil && e.Name == industryMetric && d.metricFrom != fact.Context {
		return true // "In September itself, TIV was 58,540"
	}
	if d.Measure == fact.Level && r.sizesMarket(f, k) {
		return true
	}
	if r.outOf(f, k, d) {
		return true
	}
	run := f.Runs[k]
	if f.Weight[run] == clause.AtColon && d.Measure != fact.Share && r.WholeSpokenOf(f) {
		return true // "The overall market is on course for a record: 594,000 vehicles were sold"
	}
	if start := f.Starts[run]; start > 4 && f.OfAllKinds(start-1) {
		if f.Word(start+1) == text.Which {
			return true // "delivered 74,402 cars, exports included, which was 31.6 per cent more"
		}
		for i := start - 3; i >= start-5; i-- {
			if w := f.Word(i); w == r.Words.Overall || w == r.Words.Total {
				return true // "Its overall sales, including exports, were 87,839"
			}
		}
	}
	for i := f.Starts[run]; i < k; i++ {
		if f.Tokens[f.Items[i].First].Word == r.Words.Grand {
			return true // "the grand total"
		}
		if f.OfAllKinds(i) || r.TotalMarket(f, i) && d.Measure != fact.Share {
			return true
		}
		switch f.Word(i) {
		case r.Words.Overall, r.Words.Altogether:
			return true
		case text.All:
			if r.CountsCars(f, i+1) && d.Measure != fact.Share && !f.Has(i-1, lexicon.Preposition) {
				return true // "All registrations rose 6 percent"
			}
		case text.As:
			if f.Word(i+1) == text.A && f.Word(i+2) == r.Words.Whole && !(i > 1 && f.Word(i-1) == r.Words.Market && f.KindAt(i-2) != (fact.Scope{})) && !f.PlaceAt(i-1) {
				return true // but "the electric van market as a whole", "for the world as a whole": not of its parts
			}
		case r.Words.Total:
			if f.Word(i+1) == text.Of && (f.Word(i-2) == text.On || f.Word(i-2) == text.Of || f.Word(0) == text.Of) {
				return true // "On a total of 9.2 million cars", "out of a total of 341,658", "Of the company's total of 60,907"
			}
			if i > 2 && d.Measure == fact.Level && r.SumsTo(f, i) && f.Kinds.Has(lexicon.ScopeCue) {
				return true // "Minivehicles slipped to 135,400, which brought the total to 396,100"
			}
			noun := i + 1
			if f.Has(noun, lexicon.UnitWord) {
				noun++ // "total vehicle retail"
			}
			if f.Has(noun, lexicon.MetricCue) && d.Measure != fact.Share { // of a share it is what is divided
				return true
			}
		}
	}
	if next := f.Word(k + 1); next != 0 && (next == r.Words.Overall || next == r.Words.Altogether) {
		return true
	}
	hangs := (d.Measure == fact.Change || d.Measure == fact.Share) && d.metricFrom == fact.Sentence // "In all, SUV sales were 232,000, up 5 percent"
	if !hangs && f.Word(1) == text.Comma && f.Tokens[0].Word == text.In && (f.Tokens[1].Word == text.All || f.Tokens[1].Word == r.Words.Total) {
		return true // "In all, revenue rose 3 percent"
	}
	if w := f.Word(0); !hangs && f.Word(1) == text.Comma && (w == r.Words.Overall || w == r.Words.Altogether) {
		return true // "Overall, 100,266 of them were registered"
	}
	if t := f.Tokens; !hangs && len(t) > 3 && t[0].Word == text.All && t[1].Word == text.In && t[2].Word == text.All {
		return true // "All in all 21,445 cars were registered"
	}
	if f.Word(k-2) == text.Of && f.Has(k-1, r.FillerKind) && f.QuantityAt(k-3) == nil && f.Tokens[f.Items[k-1].First+1].Word == r.Words.Total {
		return true // "26,995 abroad, out of a total of 341,658"
	}
	if r.WholeOfShare(f, k) || f.Word(k+1) == text.In && f.Word(k+2) == r.Words.Total {
		return true
	}
	if d.Measure == fact.Share {
		return false // "31% of all transactions": of the part
	}
	for i := k + 1; i < len(f.Items) && i <= k+3; i++ { // "of every kind", "of all kinds"
		if f.Word(i) == text.Of && (f.Word(i+1) == text.Every || f.Word(i+1) == text.All) && !f.Has(i+2, lexicon.MetricCue) && !f.Has(i+2, lexicon.UnitWord) {
			return true
		}
		if f.Items[i].Punct || f.Items[i].Quantity != 0 {
			break
		}
	}
	return false
}

// outOf reports whether a number without a unit is of all of which the one before it is a part: "14,585 of 127,437".
func (r *Resolver) outOf(f *clause.Frame, k int, d *draft) bool {
	part, q := k-2, f.QuantityAt(k)
	if q == nil || q.Unit != nil || d.Measure != fact.Level || f.Word(k-1) != text.Of {
		return false
	}
	if f.QuantityAt(part) == nil {
		part-- // "119,696 out of 232,061"
	}
	p := f.QuantityAt(part)
	return p != nil && p.Unit == nil && p.Counted == nil && p.Value < q.Value && f.Runs[part] == f.Runs[k]
}

// ownWhole gives the whole of which a place or maker is said to be a part not to that, but to
// the market: "The Netherlands accounted for one in seven of the 5,593 electric trucks registered".
// It returns the part, which is of the kind that the whole is, nil where there is none.
func (r *Resolver) ownWhole(f *clause.Frame, k int, d *draft) *draft {
	if !r.WholeOfShare(f, k) || !r.IsTurnover(d.Metric) || !f.OwnedPart(k, r.PartKind) {
		return nil
	}
	share := k - 2
	for f.QuantityAt(share) == nil {
		share--
	}
	if f.Roles[share].Draft == 0 {
		return nil
	}
	part := &r.drafts[f.Roles[share].Draft-1]
	if part.Measure != fact.Share || part.Subject != d.Subject {
		return nil
	}
	whole := clause.Name{}
	for i := k + 1; i < len(f.Items) && whole.Text == ""; i++ {
		if r.isMarket(f, i, k) {
			whole = clause.NameOf(f.Items[i].Name)
		}
	}
	if e := r.Lex.Named(part.Scope.Market); whole.Text == "" && e != nil {
		whole = clause.NameOf(e)
	}
	if main := r.ctx.main; whole.Text == "" && main.Text != part.Subject {
		whole = main
	}
	if whole.Text == "" {
		return nil
	}
	d.give(whole, fact.Sentence)
	d.Scope.Market = ""
	return part
}

// sizesMarket reports whether the figure says how large the market is that another has a part of: "battery cars took 22.4 per
// cent of a market of 1.74 million".
func (r *Resolver) sizesMarket(f *clause.Frame, k int) bool {
	if f.Word(k-2) == text.Of && f.Has(k-1, r.FillerKind) && f.QuantityAt(k-3) != nil && f.Tokens[f.Items[k-1].First+1].Word == r.Words.Total {
		return true // "petrol cars made up 62,379 of a total of 131,484 cars"
	}
	return f.Word(k-1) == text.Of && f.Word(k-2) == r.Words.Market && (f.Word(k-3) == text.A || f.Word(k-3) == text.The)
}

// wholeOfKind reports whether the number is all of which a place's share right before it is the part of one kind of vehicle, and names no
// kind itself: "the electric share came to 95% of 110,900 cars".
func (r *Resolver) wholeOfKind(f *clause.Frame, k int, q *mention.Quantity, d *draft) bool {
	if !r.WholeOfShare(f, k) || q == nil || len(q.Scopes) > 0 || q.Counted != nil && q.Counted.Kind == lexicon.ScopeCue || !d.who().Is(lexicon.Place) {
		return false
	}
	for i := k - 1; i > 0 && i >= k-3; i-- {
		if n := f.Roles[i].Draft; n > 0 {
			p := &r.drafts[n-1]
			return p.Measure == fact.Share && p.own.Powertrain != "" && p.own.Powertrain == d.own.Powertrain && p.Subject == d.Subject
		}
	}
	return false
}
