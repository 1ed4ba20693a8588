package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
)

// taxing returns the country or bloc whose duties the article is about, where its sentences have named
// none so far and the one in hand has no cars from there.
func (r *Resolver) taxing(f *clause.Frame) clause.Name {
	market := clause.Name{}
	if r.ctx.topicPlace {
		market = r.ctx.main // though the lead first names another: "Exports to Argentina save Brazil's year"
	}
	for _, n := range [...]clause.Name{r.ctx.taxer, market, r.ctx.home} {
		if n.Text != "" && n.Entry.Is != "world" && !r.CameFrom(f, n.Text) {
			return n
		}
	}
	return clause.Name{}
}

// noteTaxer keeps the first country or bloc that the article's words say has duties: "U.S. tariffs".
func (r *Resolver) noteTaxer() {
	if !slices.ContainsFunc(r.hits, func(h lexicon.Hit) bool { return h.Kinds.Has(lexicon.MetricCue) && r.levyWord(&h) }) {
		return
	}
	for i := range r.hits {
		h := &r.hits[i]
		if r.noteTaxing(h); r.ctx.taxer.Text != "" {
			return
		}
		if !h.Kinds.Has(lexicon.Place) {
			continue
		}
		for j := i + h.Len; j < len(r.hits) && j <= i+h.Len+3; j++ {
			duty := &r.hits[j]
			if duty.Kinds.Has(r.PayingKind) {
				break // "cars built in China face a duty"
			}
			if !duty.Kinds.Has(lexicon.MetricCue) || !r.levyWord(duty) {
				continue
			}
			for u := range h.Of(lexicon.Place) {
				if u.Is == "country" || u.Is == "bloc" {
					r.ctx.taxer = clause.NameOf(u.Entry)
					return
				}
			}
		}
	}
}

// noteTaxing keeps the country of a body that a block about duties names, where no words before said
// whose they are: "Donald Trump's duties".
func (r *Resolver) noteTaxing(h *lexicon.Hit) {
	if !h.Kinds.Has(lexicon.Body) || r.ctx.taxer.Text != "" {
		return
	}
	for u := range h.Of(lexicon.Body) {
		if e := r.Lex.Named(u.Market); e != nil {
			r.ctx.taxer = clause.NameOf(e)
		}
	}
}

// levyWord reports whether the words are one for a duty.
func (r *Resolver) levyWord(h *lexicon.Hit) bool {
	for u := range h.Of(lexicon.MetricCue) {
		if len(u.Metrics) > 0 && u.Metrics[0] == tariff {
			return true
		}
	}
	return false
}
