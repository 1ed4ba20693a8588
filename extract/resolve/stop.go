package resolve

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// cutAtStops appends the spans to dst and ends sentences at full stops that the words
// around them show to end one: after a model whose name ends in a capital letter, which
// looks like an initial ("the Model Y. The Model X"), and in running text after an
// abbreviation ("in the U.S. The company").
func (r *Resolver) cutAtStops(dst, spans []text.Span, running bool) []text.Span {
	models := r.kinds.Has(lexicon.Model)
	for _, s := range spans {
		for i := s.First; i+2 < s.Last; i++ {
			stop := 0
			if models {
				stop = r.modelStop(i, s.Last)
			}
			if stop == 0 && running && r.tokens[i].Capital {
				stop = r.abbreviationStop(i, s.Last)
			}
			if stop > 0 {
				dst = append(dst, text.Span{First: s.First, Last: stop + 1})
				s.First, i = stop+1, stop
			}
		}
		dst = append(dst, s)
	}
	return dst
}

// modelStop returns the token of the full stop that ends a sentence after the
// model at token i, 0 where none does.
func (r *Resolver) modelStop(i, end int) int {
	h := &r.hits[i]
	if h.Len < 2 || !h.Kinds.Has(lexicon.Model) {
		return 0
	}
	stop := i + h.Len
	if stop+1 >= end || r.tokens[stop].Word != text.Stop || !r.tokens[stop].Glued || r.tokens[stop-1].End-r.tokens[stop-1].Start != 1 {
		return 0
	}
	if next := &r.tokens[stop+1]; next.Kind == text.Letters && next.Capital && !next.Glued {
		return stop
	}
	return 0
}

// abbreviationStop returns the last token of an abbreviation with a capital at token i that ends a
// sentence, since what follows begins one, 0 where none does: a small word with a
// capital ("in the U.S. It sold"), a word for what is measured ("in the U.S. Revenue
// rose"), or after a company's form a name ("Auto Co Ltd. Geely will").
func (r *Resolver) abbreviationStop(i, end int) int {
	t := &r.tokens[i]
	if t.Kind != text.Letters {
		return 0
	}
	stop := i
	if r.article[t.End-1] != '.' {
		if stop++; r.tokens[stop].Word != text.Stop || !r.tokens[stop].Glued || !r.abbreviation(t.Word) {
			return 0
		}
	}
	if stop+2 >= end || r.hits[i].Len > stop+1-i {
		return 0 // "J.D. Power said": the name goes on
	}
	next, after := &r.tokens[stop+1], &r.tokens[stop+2]
	if next.Kind != text.Letters || !next.Capital || next.AllCaps || next.Glued {
		return 0
	}
	h := &r.hits[stop+1]
	small := h.Kinds.Has(lexicon.Determiner) || h.Kinds.Has(lexicon.Pronoun) || h.Kinds.Has(lexicon.Preposition) || h.Kinds.Has(lexicon.Conjunction)
	measured := h.Kinds.Has(lexicon.MetricCue) && after.Kind == text.Letters && !after.Capital
	named := r.hits[i].Kinds.Has(lexicon.CompanySuffix) && !h.Kinds.Has(lexicon.Title) && (h.Kinds.Has(lexicon.Maker) || h.Kinds.Has(lexicon.Model))
	if small || measured || named {
		return stop
	}
	return 0
}

// joinCut joins sentences that a phrase of the lexicon reaches across: the
// full stop of "ID. Buzz" ends none.
func joinCut(spans []text.Span, hits []lexicon.Hit) []text.Span {
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && reachesInto(hits[out[n-1].First:s.First], s.First-out[n-1].First) {
			out[n-1].Last = s.Last
			continue
		}
		out = append(out, s)
	}
	return out
}

// reachesInto reports whether a hit is longer than what is left to the end.
func reachesInto(hits []lexicon.Hit, end int) bool {
	for i := range hits {
		if i+hits[i].Len > end {
			return true
		}
	}
	return false
}

func (r *Resolver) abbreviation(w text.Word) bool { return r.Lex.IsA(w, lexicon.Abbreviation) }
