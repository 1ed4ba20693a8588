package resolve

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// payer returns the maker that pays a rate of its own, if that is what the figure at items[k] is.
func (r *Resolver) payer(f *frame, k int, d *draft) (name, bool) {
	if r.is(d, lexicon.Aid) {
		return name{}, false
	}
	if n, ok := r.payerAfter(f, k); ok {
		return n, true
	}
	if n, ok := r.ownerAfter(f, k); ok && n.is(lexicon.Maker) {
		return n, true
	}
	if n, ok := r.payerBefore(f, k); ok {
		return n, true
	}
	n, at, ok := r.candidate(f, k, d)
	return n, ok && n.is(lexicon.Maker) && f.Items[at].Name != nil && r.pays(f, at, k)
}

// payerBefore returns the maker of the cars that the clause of the rate at items[k] is about: "for BYD
// the rate is 17%", "cars from SAIC will face", "its Chinese-made cars attract".
func (r *Resolver) payerBefore(f *frame, k int) (name, bool) {
	if f.Word(k-1) == text.Colon && k > 1 && f.Items[k-2].Name != nil && f.Items[k-2].Name.Kind == lexicon.Maker {
		return nameOf(f.Items[k-2].Name), true // "the rates are SAIC: 37.6%; BYD: 17.4%"
	}
	for i := k - 1; i > 0 && f.weight[f.runs[i]] < atSemicolon && f.roles[i].draft == 0; i-- {
		n := f.Items[i].Name
		w := f.Word(r.beforeArticle(f, i))
		if n != nil && n.Kind == lexicon.Maker && (w == text.For || w == text.From || w == text.By) && f.runs[i] == f.runs[k] && r.pays(f, i, k) {
			return nameOf(n), true
		}
	}
	for i := f.starts[f.runs[k]]; i < k; i++ {
		if (f.Word(i) == text.Its || f.Word(i) == text.Their) && i < f.starts[f.runs[k]]+5 && f.runs[i] == f.runs[k] && !r.isDuty(f, i+1) && !r.isDuty(f, i+2) && r.ctx.subject.is(lexicon.Maker) && r.pays(f, i, k) {
			return r.ctx.subject, true
		}
	}
	return name{}, false
}

// payerAfter returns the maker on whose cars a rate is: "17% on BYD's, 18.8% on those of Geely",
// "a duty of 38.1% on cars from SAIC", "35.3% will be applied to SAIC".
func (r *Resolver) payerAfter(f *frame, k int) (name, bool) {
	i := k + 1
	for r.isDuty(f, i) {
		i++
	}
	for ; f.Has(i, lexicon.ModalityCue) || f.Has(i, lexicon.Auxiliary) || f.Has(i, r.levyingKind); i++ {
	}
	switch f.Word(i) {
	case text.On, text.For, text.To:
	default:
		return name{}, false
	}
	for i++; f.Has(i, lexicon.Determiner) || f.Word(i) == text.Those || f.Word(i) == text.Of || f.Word(i) == text.From || f.Word(i) == text.By || f.Has(i, lexicon.ScopeCue) || f.Has(i, lexicon.UnitWord) || r.isMaking(f, i); {
		i++
	}
	if i >= len(f.Items) || f.Items[i].Name == nil || f.Items[i].Name.Kind != lexicon.Maker {
		return name{}, false
	}
	return nameOf(f.Items[i].Name), true
}

// pays reports whether the maker at items[at] is who pays the rate at items[k], and no example of
// those who do: "Geely gets away with 18.8%", "for BYD it is 17%", but "firms such as BMW pay".
func (r *Resolver) pays(f *frame, at, k int) bool {
	if f.openedRelative(at+1) && f.groups[k] == f.groups[at+2] {
		return true // "firms such as Tesla, which will pay"
	}
	for i := at - 1; i >= 0 && i >= at-8 && !f.Has(i, lexicon.Auxiliary) && f.Items[i].Quantity == 0; i-- {
		if e := f.Entry(i, lexicon.Preposition); e != nil && e.Name == "example" {
			return false
		}
	}
	for i := at + 1; i < k; i++ {
		switch {
		case f.Word(i) == text.Among && (f.Word(i+1) == text.Them || f.Word(i+1) == text.These):
			return false
		case f.Has(i, r.payingKind), r.isDuty(f, i), f.roles[i].draft > 0, at <= 1 && i == k-1 && f.Word(i) == text.Colon:
			return true
		}
	}
	before := f.Word(at - 1)
	return k-at <= 3 || before == text.For || before == text.On || before == text.At || f.Word(at+1) == text.Possessive
}
