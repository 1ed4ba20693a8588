package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// levied reports whether a country or bloc sets the amount: duties, and what it
// pays to each buyer. Millions are an aid, and whoever gets them is its subject.
func (r *Resolver) levied(d *draft) bool {
	if r.is(d, lexicon.Aid) {
		return !r.isAid(d)
	}
	m := r.vocabulary(d.Metric)
	return m != nil && m.Levied
}

func (r *Resolver) isAid(d *draft) bool {
	return r.is(d, lexicon.Aid) && r.paidInAll(r.lex.Metrics[d.Metric], d.Unit, d.Value)
}

// levier finds who levies a duty or pays a subsidy: the country or bloc that
// the sentence names as one that acts, else the last that did. A maker that
// pays a rate of its own is its subject, with that place as market.
func (r *Resolver) levier(f *frame, k int, d *draft) (name, bool) {
	place := name{}
	for i := range f.Items {
		it := &f.Items[i]
		if it.Name != nil && it.Name.Kind == lexicon.Body && i < k && f.visible(i, k) && f.Has(i+1, lexicon.ModalityCue) {
			if e := r.lex.Named(it.Name.Market); e != nil {
				place = nameOf(e) // "the Commission will impose"
				break
			}
		}
		if it.Name == nil || it.Name.Kind != lexicon.Place || !f.visible(i, k) || it.Name.Is == "world" || it.Name.Is == "city" && it.Role != lexicon.Capital {
			continue
		}
		if !r.is(d, lexicon.Aid) && (it.Role == lexicon.Adjective && !f.Has(i+1, lexicon.MetricCue) || it.Role == lexicon.People) {
			continue // "Chinese cars" are what is taxed, "Dutch buyers" what is helped
		}
		if before := r.beforeArticle(f, i); r.describesCompany(f, i) || f.Word(before) == text.From || f.Word(before) == text.In && r.isMaking(f, before-1) {
			continue
		}
		if i > k && r.ctx.levier.text != "" && f.semicolonBetween(k, i) {
			break // "are to be charged 15 percent; the European Union has been promised the same"
		}
		if i > k && f.runs[i] != f.runs[k] && (f.Has(i+1, lexicon.Auxiliary) || r.isVerb(f, i+1)) {
			continue // "get their 35% duty, and Argentina saves the year"
		}
		if place.text == "" || i < k {
			place = nameOf(it.Name)
		}
	}
	if place.text == "" {
		place = r.ctx.levier
	}
	if place.text == "" {
		if _, _, ok := r.candidate(f, k, d); ok && r.is(d, lexicon.Aid) {
			return name{}, false // a bonus of a maker's own
		}
		if place = r.ctx.home; place.text == "" || place.entry.Is == "world" || r.cameFrom(f, place.text) {
			return name{}, false
		}
	}
	r.ctx.levier = place
	if n, _, ok := r.candidate(f, k, d); ok && n.is(lexicon.Maker) && !r.is(d, lexicon.Aid) {
		if d.Scope.Market == "" {
			d.Scope.Market = place.text
		}
		return n, true
	}
	if n, ok := r.ownerAfter(f, k); ok && n.is(lexicon.Maker) {
		d.Scope.Market = place.text
		return n, true
	}
	return place, true
}

// speaksOfDuty reports whether the sentence or one of the two before speaks of a duty, or the
// article as a whole.
func (r *Resolver) speaksOfDuty(f *frame) bool {
	return r.speaksOf(f, "tariff") || r.ctx.dutyAt > 0 && r.ctx.sentences-r.ctx.dutyAt <= 2 || r.ctx.duties > 2
}

// kindOfDuty returns the kind of vehicle that the sentence's word for a duty says it is on: "duties on
// electric vehicles built in China became definitive, raising the charge to 45.3 percent".
func (r *Resolver) kindOfDuty(f *frame) string {
	for i := range f.Of(lexicon.MetricCue) {
		u := f.Use(i, lexicon.MetricCue)
		if u == nil || len(u.Metrics) == 0 || !r.vocabulary(u.Metrics[0]).Levied {
			continue
		}
		for j := i; j < len(f.Items) && j <= i+8 && (!f.Items[j].Punct || f.Word(j) == text.Hyphen) && f.Items[j].Quantity == 0 && !f.Has(j, lexicon.Auxiliary); j++ {
			if e := f.Entry(j, lexicon.ScopeCue); e != nil && e.Scope.Powertrain != "" {
				return e.Scope.Powertrain
			}
		}
	}
	return ""
}

// noteLevier keeps the country or bloc that a sentence without figures is about where it tells
// of a duty: "Washington has agreed to lower the duty on cars".
func (r *Resolver) noteLevier(f *frame) {
	for i := range f.Items {
		n := f.Items[i].Name
		switch {
		case f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.Auxiliary):
			return
		case n == nil || n.Kind != lexicon.Place || f.Items[i].Role == lexicon.Adjective || n.Is == "city" && f.Items[i].Role != lexicon.Capital:
		case f.Has(i+1, lexicon.Auxiliary) || r.isVerb(f, i+1):
			r.ctx.levier = nameOf(n)
			return
		}
	}
}

// noteDutyOn keeps what a sentence without figures says that a duty is on: "Since Wednesday the
// European Union has been charging duties on electric cars built in China".
func (r *Resolver) noteDutyOn(f *frame) {
	on := fact.Scope{Powertrain: r.kindOfDuty(f)}
	for i := range f.Of(lexicon.Place) {
		if n := f.Items[i].Name; n != nil && n.Is == "country" && n.Name != r.ctx.levier.text && (r.isMadeIn(f, i) || r.cameFrom(f, n.Name)) {
			on.Origin = n.Name
		}
	}
	by := r.ctx.levier.text
	if by == "" {
		by = r.ctx.home.text
	}
	if by != "" && by != on.Origin && on.Origin != "" {
		r.ctx.levyScope, r.ctx.levyBy = on, by
	}
}

// describesCompany reports whether the place at items[i] only says where a company is
// from: "the U.S. EV maker".
func (r *Resolver) describesCompany(f *frame, i int) bool {
	for i++; f.Has(i, lexicon.ScopeCue); i++ {
	}
	return r.isCompanyNoun(f, i)
}

// cameFrom reports whether the sentence says that something is from the place:
// "cars from China", "Chinese cars".
func (r *Resolver) cameFrom(f *frame, place string) bool {
	for i := range f.Items {
		if n := f.Items[i].Name; n != nil && n.Name == place && (f.Word(i-1) == text.From || f.Items[i].Role == lexicon.Adjective && !f.Has(i+1, lexicon.MetricCue)) {
			return true
		}
	}
	return false
}

// noteDuties keeps that the sentence speaks of duties, and whose they are.
func (r *Resolver) noteDuties(f *frame, first int) {
	c := &r.ctx
	if r.speaksOf(f, "tariff") {
		c.dutyAt = c.sentences
		if len(r.drafts) == first {
			r.noteLevier(f)
			r.noteDutyOn(f)
		}
	}
	for i := first; i < len(r.drafts); i++ {
		if r.drafts[i].Metric == "tariff" {
			c.duties++
			c.dutyAt = c.sentences
		}
	}
}
