package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// partOf reports whether the figure's run says that it is part of the one
// before: "of which", "including".
func (r *Resolver) partOf(f *frame, k int) bool {
	if f.Word(0) == text.Of && f.runs[k] > 0 && f.counted(0, f.ends[0]) {
		return true // "Of the 19,400 cars registered, 16,800 were electric"
	}
	for i := k - 1; i >= f.starts[f.runs[k]]-2 && i >= 0; i-- {
		if !f.visible(i, k) {
			continue
		}
		switch f.Word(i) {
		case text.Which, text.Including:
			return true
		case text.Them, text.These:
			return !f.Has(i-1, lexicon.Say) // unlike "according to them"
		}
		if f.Items[i].Quantity != 0 {
			break
		}
	}
	return false
}

// isWhole reports whether the words around the figure say that all is counted,
// whatever part was spoken of before: "for the group as a whole", "overall".
func (r *Resolver) isWhole(f *frame, k int, d *draft) bool {
	run := f.runs[k]
	for i := f.starts[run]; i < k; i++ {
		if f.Tokens[f.Items[i].First].Word == r.words.grand {
			return true // "the grand total"
		}
		switch f.Word(i) {
		case r.words.overall, r.words.altogether:
			return true
		case text.As:
			if f.Word(i+1) == text.A && f.Word(i+2) == r.words.whole && !(i > 1 && f.Word(i-1) == r.words.market && f.kindAt(i-2) != (fact.Scope{})) && !f.placeAt(i-1) {
				return true // but "the electric van market as a whole", "for the world as a whole": not of its parts
			}
		case r.words.total:
			if f.Word(i+1) == text.Of && (f.Word(i-2) == text.On || f.Word(i-2) == text.Of || f.Word(0) == text.Of) {
				return true // "On a total of 9.2 million cars", "out of a total of 341,658", "Of the company's total of 60,907"
			}
			if f.Has(i+1, lexicon.MetricCue) && d.Measure != fact.Share { // of a share it is what is divided
				return true
			}
		}
	}
	if next := f.Word(k + 1); next != 0 && (next == r.words.overall || next == r.words.altogether) {
		return true
	}
	hangs := d.Measure == fact.Change && d.metricFrom == fact.Sentence // "In all, SUV sales were 232,000, up 5 percent"
	if !hangs && f.Word(1) == text.Comma && f.Tokens[0].Word == text.In && (f.Tokens[1].Word == text.All || f.Tokens[1].Word == r.words.total) {
		return true // "In all, revenue rose 3 percent"
	}
	if f.Word(k-2) == text.Of && f.Has(k-1, r.fillerKind) && f.QuantityAt(k-3) == nil && f.Tokens[f.Items[k-1].First+1].Word == r.words.total {
		return true // "26,995 abroad, out of a total of 341,658"
	}
	if r.wholeOfShare(f, k) || f.Word(k+1) == text.In && f.Word(k+2) == r.words.total {
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

// wholeOfShare reports whether the figure is what a share before it is part of:
// "96.4 per cent of the 12,966 new cars".
func (r *Resolver) wholeOfShare(f *frame, k int) bool {
	i := k - 1
	for f.Has(i, lexicon.Determiner) {
		i--
	}
	if f.Word(i) != text.Of {
		return false
	}
	q := f.QuantityAt(i - 1)
	return q != nil && q.Unit != nil && q.Unit.Dimension == "percent"
}

// ownWhole gives the whole of which a place or maker is said to be a part not to that, but to
// the market: "The Netherlands accounted for one in seven of the 5,593 electric trucks registered".
// It returns the part, which is of the kind that the whole is, nil where there is none.
func (r *Resolver) ownWhole(f *frame, k int, d *draft) *draft {
	if !r.wholeOfShare(f, k) || !r.isTurnover(d.Metric) || !f.ownedPart(k, r.partKind) {
		return nil
	}
	share := k - 2
	for f.QuantityAt(share) == nil {
		share--
	}
	if f.roles[share].draft == 0 {
		return nil
	}
	part := &r.drafts[f.roles[share].draft-1]
	if part.Measure != fact.Share || part.Subject != d.Subject {
		return nil
	}
	whole := name{}
	for i := k + 1; i < len(f.Items) && whole.text == ""; i++ {
		if r.isMarket(f, i, k) {
			whole = nameOf(f.Items[i].Name)
		}
	}
	if e := r.lex.Named(part.Scope.Market); whole.text == "" && e != nil {
		whole = nameOf(e)
	}
	if main := r.ctx.main; whole.text == "" && main.text != part.Subject {
		whole = main
	}
	if whole.text == "" {
		return nil
	}
	d.give(whole, fact.Sentence)
	d.Scope.Market = ""
	return part
}

// ownedPart reports whether a name and a verb of being part stand before the share of which
// items[k] is the whole, and nobody who did it behind: not "30% of the 12,000 cars Kia sold".
func (f *frame) ownedPart(k int, part lexicon.Kind) bool {
	named, owned := false, false
	for i := range k {
		named = named || f.Items[i].Name != nil
		owned = owned || named && f.Has(i, part)
	}
	for i := k + 1; i < f.ends[f.runs[k]]; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind != lexicon.Place || f.Has(i, lexicon.Pronoun) {
			return false
		}
	}
	return owned
}

// opensWithPart reports whether the run begins with a word of being part, so
// that it is said of the statement before: ", accounting for 60 percent".
func (r *Resolver) opensWithPart(f *frame, run int) bool {
	i := f.starts[run]
	for i < f.ends[run] && r.boundary(f, i) > 0 {
		i++
	}
	return f.Has(i, r.partKind)
}
