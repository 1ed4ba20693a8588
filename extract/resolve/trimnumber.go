package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// Trims that go by numbers, letters and codes of both: "Defender 110", "Leaf S+", "the 60".

// numberTrim reports whether items[i] is a number by which a trim goes: one with a verb in the
// singular, or where others of the article do. "The 60 is priced from", "the smaller 60, with".
func (r *Resolver) numberTrim(f *clause.Frame, i int) bool {
	q := f.QuantityAt(i)
	if q == nil || r.ctx.model.Text == "" || f.Items[i].Last > f.Items[i].First+1 || !clause.NamesTrims(q) {
		return false
	}
	article := i - 1
	if f.Has(article, lexicon.More) || f.Has(article, r.TrimRank) {
		article--
	}
	if f.Word(article) == text.A && (r.ctx.numberTrims || r.namedByNumber(f, i)) {
		return i+1 >= len(f.Items) || f.Items[i+1].Punct // "€55,600 for a 110"
	}
	if f.Word(article) != text.The {
		return false
	}
	verb := f.Has(i+1, lexicon.MetricCue) || f.Has(i+1, lexicon.Auxiliary) || r.IsVerb(f, i+1)
	if verb && (f.Plural(i+1) || f.Word(i+1) == r.Words.Has) {
		r.ctx.numberTrims = true
	}
	return r.ctx.numberTrims && (verb || f.Word(i+1) == text.Possessive || f.Word(i+1) == text.Comma || f.PricedAt(i+1))
}

// shortTrim reports whether tokens[i], behind a model's name, is a trim of one letter or a number of
// two or three digits that has no unit: "Defender X", "Defender 110".
func (r *Resolver) shortTrim(i int) bool {
	if i+1 >= len(r.tokens) || r.tokens[i].Glued {
		return false
	}
	t, next := &r.tokens[i], &r.hits[i+1]
	switch size := t.End - t.Start; t.Kind {
	case text.Letters:
		return size == 1 && t.Capital && t.Word != text.A && t.Text(r.article) != "I"
	case text.Digits:
		glued := r.tokens[i+1].Glued && r.tokens[i+1].Text(r.article) != "+"
		digits := t.Text(r.article)
		return (size == 2 && digits >= "20" || size == 3 && digits >= "100") && !glued && !next.Kinds.Has(lexicon.UnitWord) && !next.Kinds.Has(lexicon.Scale) && !next.Kinds.Has(lexicon.Currency) && (i+2 >= len(r.hits) || !r.hits[i+2].Kinds.Has(lexicon.UnitWord))
	}
	return false
}

// codeEnd returns the token after the letters and number that tokens[i] begins, "P6", i where it
// begins none.
func (r *Resolver) codeEnd(i int) int {
	if i+1 >= len(r.tokens) {
		return i
	}
	t, n := &r.tokens[i], &r.tokens[i+1]
	if t.Kind != text.Letters || !t.Capital || t.Glued || t.End-t.Start > 2 || n.Kind != text.Digits || !n.Glued {
		return i
	}
	if i+2 < len(r.tokens) && r.tokens[i+2].Glued && r.tokens[i+2].Kind != text.Punct {
		if r.tokens[i+2].Kind == text.Letters && r.tokens[i+2].Capital {
			return i + 3 // "AX7L"
		}
		return i
	}
	return i + 2
}

// namedByNumber reports whether items[i] is a number that the article showed to be a trim's name:
// "the 110", after "the Defender 110".
func (r *Resolver) namedByNumber(f *clause.Frame, i int) bool {
	return f.Items[i].Quantity != 0 && r.trims[f.TextOf(i, i+1)]
}
