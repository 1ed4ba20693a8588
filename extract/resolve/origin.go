package resolve

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// origin finds where what is counted is made: "cars made in China", "shipped
// from China", "Chinese-made cars", and for duties and imports "Chinese cars".
func (r *Resolver) origin(f *frame, k int, d *draft) {
	if d.Scope.Origin != "" {
		return
	}
	trade := d.Metric == "tariff" || d.Metric == "imports"
	if m := r.lex.Metrics[d.Metric]; m == nil || !m.Accepts("count") && !m.Levied {
		return
	}
	for i := range f.Items {
		it := &f.Items[i]
		if it.Name == nil || it.Name.Kind != lexicon.Place || !f.visible(i, k) || it.Name.Name == d.Subject {
			continue
		}
		if it.Role == lexicon.Adjective || it.Role == lexicon.Plain {
			if f.Word(i+1) == text.Hyphen && (f.Word(i+2) == r.words.made || f.Word(i+2) == r.words.built) {
				d.Scope.Origin = it.Name.Name
				break
			}
		}
		if trade && it.Role == lexicon.Adjective && (f.Has(i+1, lexicon.ScopeCue) || f.Has(i+1, lexicon.UnitWord)) {
			d.Scope.Origin = it.Name.Name
			break
		}
		if it.Role == lexicon.Plain && i > 1 {
			made := f.Word(i-1) == text.In && (f.Word(i-2) == r.words.made || f.Word(i-2) == r.words.built || f.Word(i-2) == r.words.produced || f.Word(i-2) == r.words.assembled)
			if made || trade && f.Word(i-1) == text.From {
				d.Scope.Origin = it.Name.Name
				break
			}
		}
	}
	if d.Scope.Origin != "" && d.Scope.Market == d.Scope.Origin {
		d.Scope.Market = ""
	}
}

// onAll reports whether a duty is one on all cars: "that applies to any imported
// car", "which everybody pays".
func (r *Resolver) onAll(f *frame, k int) bool {
	for i := k + 1; i < len(f.Items) && f.Items[i].Quantity == 0 && f.weight[f.runs[i]] < atSemicolon; i++ {
		switch f.Word(i) {
		case text.All, text.Every, r.words.any, r.words.everybody, r.words.everyone:
			return true
		}
	}
	return false
}

// atSite reports whether the sentence goes on about the plant spoken of: "the
// plant", "the works", or "it".
func (r *Resolver) atSite(f *frame, k int) bool {
	for i := 0; i < k; i++ {
		if f.Word(i) == text.It && f.groups[i] == 0 {
			return true
		}
		if e := f.Entry(i, lexicon.UnitWord); e != nil && (e.Unit == "plant" || e.Unit == "station") && !f.plural(i) {
			for j := i - 1; j >= 0 && j >= i-3; j-- {
				if f.Word(j) == text.The || f.Word(j) == text.Its {
					return true
				}
			}
		}
	}
	return false
}

// noteSite keeps where the plant that the sentence speaks of stands.
func (r *Resolver) noteSite(f *frame, first int) {
	for i := first; i < len(r.drafts); i++ {
		if d := &r.drafts[i]; d.Scope.Origin != "" && !d.dropped {
			if m := r.lex.Metrics[d.Metric]; m != nil && m.Sited {
				r.ctx.site, r.ctx.siteOf = d.Scope.Origin, d.Subject
			}
		}
	}
	for i := range f.Items {
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Place || f.Items[i].Role == lexicon.People || n.Is == "world" {
			continue
		}
		plant := r.isPlant(f, i+1) || r.isPlant(f, i+2) && f.Items[i].Role == lexicon.Adjective
		if j := i - 1; !plant && (f.Word(j) == text.In || f.Word(j) == text.At || f.Word(j) == r.words.near) {
			plant = r.isPlant(f, j-1) || r.isPlant(f, j-2)
		}
		if plant {
			r.ctx.site, r.ctx.siteOf = r.marketName(f, i, nil), ""
			if r.ctx.company.text != "" {
				r.ctx.siteOf = r.ctx.company.text
			}
		}
	}
}

// isPlant reports whether items[i] is a noun for a place of production.
func (r *Resolver) isPlant(f *frame, i int) bool {
	e := f.Entry(i, lexicon.UnitWord)
	return e != nil && e.Unit == "plant"
}
