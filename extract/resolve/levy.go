package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/pattern"
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
	return r.is(d, lexicon.Aid) && r.paidInAll(r.vocabulary(d.Metric), d.Unit, d.Value)
}

// levier finds who levies a duty or pays a subsidy: the country or bloc that the sentence names
// as one that does, else the last that did, else one that it names. A maker that pays a rate of
// its own is its subject, with that place as market.
func (r *Resolver) levier(f *frame, k int, d *draft) (name, bool) {
	place, acts := r.state(f, k, d)
	if !acts && !r.is(d, lexicon.Aid) {
		if last := r.spokenState(f); place.text == "" && last.text != "" {
			place = last
		} else if r.ctx.levier.text != "" {
			place = r.ctx.levier
		}
	} else if place.text == "" {
		place = r.ctx.levier
	}
	if place.text != "" {
		r.ctx.levier = place
	}
	if place.text == "" {
		if _, _, ok := r.candidate(f, k, d); ok && r.is(d, lexicon.Aid) {
			return name{}, false // a bonus of a maker's own
		}
		if place = r.taxing(f); place.text == "" {
			return name{}, false
		}
	}
	if n, ok := r.payer(f, k, d); ok {
		d.Scope.Market = place.text
		return n, true
	}
	return place, true
}

// state returns the country or bloc that the sentence names as whose the duty or the aid at
// items[k] is, and whether it does something that shows it; else it is one that is only named.
func (r *Resolver) state(f *frame, k int, d *draft) (place name, acts bool) {
	for i := range f.Items {
		it := &f.Items[i]
		if it.Name != nil && it.Name.Kind == lexicon.Body && i < k && f.visible(i, k) && (f.Has(i+1, lexicon.ModalityCue) && !f.Has(i+1, lexicon.Say) || r.levies(f, i)) {
			if e := r.lex.Named(it.Name.Market); e != nil {
				return nameOf(e), true // "the Commission will impose"
			}
		}
		if it.Name == nil || it.Name.Kind != lexicon.Place || !f.visible(i, k) || it.Name.Is == "world" || it.Name.Is == remainder || it.Name.Is == "city" && it.Role != lexicon.Capital {
			continue
		}
		if i > k && r.ctx.levier.text != "" && f.semicolonBetween(k, i) {
			break // "are to be charged 15 percent; the European Union has been promised the same"
		}
		does := r.isState(f, i, k, d)
		if acts && (!does || i > k) || !does && r.isTaxed(f, i, k, d) {
			continue
		}
		if i > k && !does && f.runs[i] != f.runs[k] && (f.Has(i+1, lexicon.Auxiliary) || r.isVerb(f, i+1)) {
			continue // "get their 35% duty, and Argentina saves the year"
		}
		if place.text == "" || i < k || does {
			place, acts = nameOf(it.Name), does
		}
	}
	if acts {
		return place, true
	}
	for i := range f.Items {
		if w := f.Word(i); w != text.Its && w != text.Their || !r.isDuty(f, i+1) && !r.isDuty(f, i+2) {
			continue
		}
		if place.text == "" {
			place = r.ctx.lastState // "And Beijing? It wants to raise its own tariff"
		}
		return place, place.text != ""
	}
	return place, false
}

// isState reports whether the place at items[i] is shown to be whose the duty or the aid is.
func (r *Resolver) isState(f *frame, i, k int, d *draft) bool {
	switch {
	case r.isOrigin(f, i):
		return false
	case r.is(d, lexicon.Aid) && (f.Items[i].Role == lexicon.People || f.Items[i].Role == lexicon.Adjective && f.Has(i+1, r.buyerKind)):
		return true // "Dutch buyers"
	}
	return f.Items[i].Name.Is != "region" && (r.levies(f, i) || r.ofItsDuty(f, i)) || r.paidThere(f, i)
}

// isOrigin reports whether cars are said to come from the place at items[i]: "cars from Japan",
// "made in Japan", "Japan's cars".
func (r *Resolver) isOrigin(f *frame, i int) bool {
	if f.Word(i+1) == text.Possessive && f.Has(i+2, lexicon.UnitWord) && f.plural(i+2) {
		return true
	}
	return f.Word(r.beforeFirst(f, i)) == text.From || r.isMadeIn(f, i)
}

// endsDutyOn reports whether "on" after a word for a duty is at items[j].
func (r *Resolver) endsDutyOn(f *frame, j int) bool {
	return f.Word(j) == text.On && r.isDuty(f, j-1) || r.isDuty(f, j) && hasSuffix(f.Text(j), " on")
}

// beforeFirst returns the item before the first of the places that the one at items[i] is named with:
// "from Mexico and Canada".
func (r *Resolver) beforeFirst(f *frame, i int) int {
	j := r.beforeArticle(f, i)
	for j > 0 && f.Word(j) == text.And && f.Items[j-1].Name != nil {
		j = r.beforeArticle(f, j-1)
	}
	return j
}

// isTaxed reports whether the place at items[i] says what the duty is on, or who is helped, and
// not whose that is: "cars from China", "Chinese cars", "Japan has been paying".
func (r *Resolver) isTaxed(f *frame, i, k int, d *draft) bool {
	role := f.Items[i].Role
	if !r.is(d, lexicon.Aid) && (role == lexicon.Adjective && !f.Has(i+1, lexicon.MetricCue) || role == lexicon.People) {
		return true // "Chinese cars" are what is taxed, "Dutch buyers" what is helped
	}
	if r.describesCompany(f, i) || r.isOrigin(f, i) {
		return true
	}
	if r.endsDutyOn(f, r.beforeFirst(f, i)) {
		return true // "tariffs on U.S. imports", "on Mexico and Canada"
	}
	j := i + 1
	for ; j < k && (f.Has(j, lexicon.Auxiliary) || f.Has(j, r.adverbKind)); j++ {
	}
	return f.Has(j, r.payingKind) // "Canada and Mexico still face"
}

// levies reports whether the place or body at items[i] is said to set a duty: "Washington has
// charged", "Brazil, which makes no difference, charges", "Trump said he would raise".
func (r *Resolver) levies(f *frame, i int) bool {
	if f.Items[i].Role == lexicon.Adjective || f.Items[i].Role == lexicon.People {
		return false
	}
	if r.levyingFrom(f, i+1) {
		return true
	}
	if f.Word(i+1) != text.Comma {
		return false
	}
	j := i + 2
	for j < len(f.Items) && j < i+16 && f.Word(j) != text.Comma {
		j++
	}
	return f.Word(j) == text.Comma && r.levyingFrom(f, j+1)
}

// levyingFrom reports whether a verb by which a state sets a duty follows at items[i], and not as
// what is done to something: "has been charging", but not "has been charged".
func (r *Resolver) levyingFrom(f *frame, i int) bool {
	suffers := false
	for last := i + 8; i < len(f.Items) && i <= last; i++ {
		switch w := f.Word(i); {
		case f.Has(i, r.levyingKind):
			return !suffers || hasSuffix(f.Text(i), "ing")
		case w == r.words.be || w == r.words.was || w == r.words.were || w == r.words.been || w == r.words.is || w == r.words.are:
			suffers = true
		case f.Items[i].Punct || f.Items[i].When != 0 || w == text.Which || w == text.To || w == text.That:
		case f.Has(i, lexicon.Auxiliary) || f.Has(i, r.adverbKind) || f.Has(i, lexicon.ModalityCue) || f.Has(i, r.decidingKind) || f.Has(i, lexicon.Say) || f.Has(i, lexicon.Pronoun):
		default:
			return false
		}
	}
	return false
}

// ofItsDuty reports whether the place at items[i] stands at the word for a duty as whose it is:
// "U.S. tariffs", "Brazil's import duty", "a special EU rate".
func (r *Resolver) ofItsDuty(f *frame, i int) bool {
	of := f.Items[i].Role == lexicon.Adjective || f.Word(i+1) == text.Possessive
	for j := i + 1; j < len(f.Items) && j <= i+4; j++ {
		if r.isDuty(f, j) {
			return of || j == i+1
		}
		if f.Items[j].Punct && f.Word(j) != text.Possessive || f.Items[j].Name != nil || f.Items[j].Quantity != 0 || f.Has(j, lexicon.ScopeCue) && f.Entry(j, lexicon.ScopeCue).Unit != "" || f.Has(j, lexicon.Preposition) {
			return false
		}
	}
	return false
}

// paidThere reports whether a duty is paid on the way into the place at items[i]: "brought into the
// United States", "a tariff in Brazil", "In Norway cars carry".
func (r *Resolver) paidThere(f *frame, i int) bool {
	j := r.beforeArticle(f, i)
	switch f.Word(j) {
	case text.Into, text.By:
		return !r.isMaking(f, j-1)
	case text.Of:
		return f.Word(j-1) == text.Out // "kept out of Europe"
	case text.In:
		return j == 0 || f.Items[j-1].Punct && !f.Has(i+1, lexicon.Descriptor) || r.isDuty(f, j-1)
	case text.To:
		for last := j - 4; j > 0 && j >= last && !f.Items[j-1].Punct; j-- {
			if u := f.Use(j-1, lexicon.MetricCue); f.Has(j-1, r.sentKind) || u != nil && len(u.Metrics) > 0 && r.vocabulary(u.Metrics[0]).Is(lexicon.Outbound) {
				return true // "cars shipped from China to the European Union"
			}
		}
		return false
	}
	return f.Has(j, r.enteringKind)
}

// isDuty reports whether items[i] is a word for a duty or a tax.
func (r *Resolver) isDuty(f *frame, i int) bool {
	u := f.Use(i, lexicon.MetricCue)
	return u != nil && u.Role != lexicon.Verb && len(u.Metrics) > 0 && r.vocabulary(u.Metrics[0]).Levied
}

// kindOfDuty returns the kind of vehicle that the sentence's word for a duty says it is on: "duties on
// electric vehicles built in China became definitive, raising the charge to 45.3 percent".
func (r *Resolver) kindOfDuty(f *frame) string {
	for i := range f.Of(lexicon.MetricCue) {
		if !r.isDuty(f, i) {
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
	d := draft{}
	d.Metric = tariff
	if place, acts := r.state(f, len(f.Items)-1, &d); acts {
		r.ctx.levier = place
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
// "cars from China", "made in China", "Chinese cars".
func (r *Resolver) cameFrom(f *frame, place string) bool {
	for i := range f.Items {
		if n := f.Items[i].Name; n != nil && n.Name == place && (r.isOrigin(f, i) || f.Items[i].Role == lexicon.Adjective && !f.Has(i+1, lexicon.MetricCue)) {
			return true
		}
	}
	return false
}

// governmentsOf returns the country spoken of where the clause is about what its government spends:
// "The government has earmarked 900 million euros for the scheme".
func (r *Resolver) governmentsOf(f *frame, k int, d *draft) name {
	if !r.isSpent(d) {
		return name{}
	}
	i := f.firstOfClause(k)
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	if !f.Has(i, r.governmentKind) {
		return name{}
	}
	if r.ctx.levier.text != "" {
		return r.ctx.levier
	}
	return r.taxing(f)
}

// isSpent reports whether the figure is an amount that is put into something.
func (r *Resolver) isSpent(d *draft) bool {
	reserved := d.Metric == "cost" && d.metricEntry != nil && d.metricEntry.Name == "set aside"
	return (d.Metric == "investment" || reserved) && d.Measure == fact.Level && d.Unit.IsCurrency()
}

// publicMoney makes what a state puts into something aid: "Germany has set aside 3 billion euros for
// the purpose", "France wants to spend 1 billion euros on it".
func (r *Resolver) publicMoney(d *draft) {
	if r.isSpent(d) && d.who().is(lexicon.Place) {
		d.Metric, d.metricEntry = "subsidy", nil
	}
}

// ofAnother reports whether a change or a share is not of the duty or the aid that the word at
// items[at] names, which only tells why: "down 13% after the bonus was trimmed", "5 percent of the
// market now that the handout is gone".
func (r *Resolver) ofAnother(f *frame, k int, e *lexicon.Entry, at int, m *pattern.Match, d *draft) bool {
	if len(e.Metrics) == 0 || d.Measure == fact.Level || at >= m.First && at <= m.Last {
		return false
	}
	if s := r.vocabulary(e.Metrics[0]); s == nil || !s.Levied && !s.Is(lexicon.Aid) {
		return false
	}
	if d.Measure == fact.Share || at > k+3 {
		return true
	}
	for i := min(at, k) + 1; i < max(at, k); i++ {
		if f.Items[i].Punct || f.Has(i, lexicon.Pronoun) && !f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.Conjunction) {
			return true
		}
	}
	return false
}
