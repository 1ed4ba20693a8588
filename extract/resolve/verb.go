package resolve

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// acts reports whether a verb of the past, or a figure that is one, stands at items[i].
func (r *Resolver) acts(f *frame, i int) bool {
	q := f.QuantityAt(i)
	return f.actsAt(i) || f.Has(i, r.pastKind) || f.isVerbOf(i, lexicon.Move) || q != nil && q.IsMultiple
}

// predicate reports whether items[i] is a verb that tells something of a subject: a form of "be", one of a move.
func (r *Resolver) predicate(f *frame, i int) bool {
	switch f.Word(i) {
	case r.words.stands, r.words.reached, r.words.totalled, r.words.totaled:
		return true
	}
	return f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.VerbWord) || f.isVerbOf(i, lexicon.Move)
}

// isVerb reports whether items[i] looks like a verb in the third person.
func (r *Resolver) isVerb(f *frame, i int) bool {
	if i >= len(f.Items) {
		return false
	}
	t := &f.Tokens[f.Items[i].First]
	s := t.Text(f.Article)
	return t.Kind == text.Letters && !t.Capital && (hasSuffix(s, "s") || hasSuffix(s, "ed") || f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.Move))
}

// participle reports whether items[i] looks like a participle: "priced",
// "measuring".
func (f *frame) participle(i int) bool {
	if i >= len(f.Items) || f.Items[i].Name != nil {
		return false
	}
	s := f.Tokens[f.Items[i].First].Text(f.Article)
	return hasSuffix(s, "ed") || hasSuffix(s, "ing")
}
