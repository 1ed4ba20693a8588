package clause

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// IsAllSaid reports whether the figure's run says nothing before it of whom or what it tells.
func (r *Reader) IsAllSaid(f *Frame, k int) bool {
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if f.Items[i].Name != nil || f.Items[i].Quantity != 0 || f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.Descriptor) || f.Has(i, lexicon.Pronoun) || f.Has(i, lexicon.Ordinal) {
			return false
		}
	}
	return true
}

// PartOf reports whether the figure's run says that it is part of the one
// before: "of which", "including".
func (r *Reader) PartOf(f *Frame, k int) bool {
	if f.Word(0) == text.Of && f.Runs[k] > 0 && f.Counted(0, f.Ends[0]) {
		return true // "Of the 19,400 cars registered, 16,800 were electric"
	}
	for i := k - 1; i >= f.Starts[f.Runs[k]]-2 && i >= 0; i-- {
		if !f.Visible(i, k) {
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

// WholeOfShare reports whether the figure is what a share before it is part of:
// "96.4 per cent of the 12,966 new cars".
func (r *Reader) WholeOfShare(f *Frame, k int) bool {
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

// OwnedPart reports whether a name and a verb of being part stand before the share of which
// items[k] is the whole, and nobody who did it behind: not "30% of the 12,000 cars Kia sold".
func (f *Frame) OwnedPart(k int, part lexicon.Kind) bool {
	named, owned := false, false
	for i := range k {
		named = named || f.Items[i].Name != nil
		owned = owned || named && f.Has(i, part)
	}
	for i := k + 1; i < f.Ends[f.Runs[k]]; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind != lexicon.Place || f.Has(i, lexicon.Pronoun) {
			return false
		}
	}
	return owned
}

// OwnedBehind reports whether a maker or model is named behind items[k] in its run: "the 12,000 cars that Kia sold".
func (f *Frame) OwnedBehind(k int) bool {
	for i := k + 1; i < f.Ends[f.Runs[k]]; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind != lexicon.Place && n.Kind != lexicon.Body {
			return true
		}
	}
	return false
}

// OpensWithPart reports whether the run begins with a word of being part, so
// that it is said of the statement before: ", accounting for 60 percent".
func (r *Reader) OpensWithPart(f *Frame, run int) bool {
	i := f.Starts[run]
	for i < f.Ends[run] && r.Boundary(f, i) > 0 {
		i++
	}
	return f.Has(i, r.PartKind)
}
