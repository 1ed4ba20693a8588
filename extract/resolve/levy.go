package resolve

import (
	"carfacts/extract/clause"
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
	m := r.Vocabulary(d.Metric)
	return m != nil && m.Levied
}

func (r *Resolver) isAid(d *draft) bool {
	return r.is(d, lexicon.Aid) && r.paidInAll(r.Vocabulary(d.Metric), d.Unit, d.Value)
}

// levier finds who levies a duty or pays a subsidy: the country or bloc that the sentence names
// as one that does, else the last that did, else one that it names. A maker that pays a rate of
// its own is its subject, with that place as market.
func (r *Resolver) levier(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	place, acts := r.state(f, k, d)
	if !acts && !r.is(d, lexicon.Aid) {
		if last := r.spokenState(f); place.Text == "" && last.Text != "" {
			place = last
		} else if r.ctx.levier.Text != "" {
			place = r.ctx.levier
		}
	} else if place.Text == "" {
		place = r.ctx.levier
	}
	if place.Text != "" {
		r.ctx.levier = place
	}
	if place.Text == "" {
		n, _, ok := r.candidate(f, k, d)
		public := r.is(d, lexicon.Aid) && r.Public(f, k)
		if ok && r.is(d, lexicon.Aid) && !n.Is(lexicon.Model) && !public {
			return clause.Name{}, false // a bonus of a maker's own, but "the Mach-E is not eligible for the credit"
		}
		if !n.Is(lexicon.Maker) {
			n = r.ctx.company
		}
		if place = r.taxing(f); place.Text == "" && public && n.Is(lexicon.Maker) {
			if e := r.Lex.Named(n.Entry.Country); e != nil {
				place = clause.NameOf(e)
			}
		}
		if place.Text == "" {
			return clause.Name{}, false
		}
	}
	if n, ok := r.payer(f, k, d); ok {
		d.Scope.Market = place.Text
		return n, true
	}
	return place, true
}

// state returns the country or bloc that the sentence names as whose the duty or the aid at
// items[k] is, and whether it does something that shows it; else it is one that is only named.
func (r *Resolver) state(f *clause.Frame, k int, d *draft) (place clause.Name, acts bool) {
	if n := r.stateInTurn(f, k, d); n.Text != "" {
		return n, true
	}
	for i := range f.Items {
		it := &f.Items[i]
		if it.Name != nil && it.Name.Kind == lexicon.Body && i < k && f.Visible(i, k) && (f.Has(i+1, lexicon.ModalityCue) && !f.Has(i+1, lexicon.Say) || r.Levies(f, i)) {
			if e := r.Lex.Named(it.Name.Market); e != nil {
				return clause.NameOf(e), true // "the Commission will impose"
			}
		}
		if n := r.stateCalled(f, i); n.Text != "" && i < k && f.Visible(i, k) {
			return n, true
		}
		if it.Name == nil || it.Name.Kind != lexicon.Place || !f.Visible(i, k) || it.Name.Is == "world" || it.Name.Is == clause.Remainder || it.Name.Is == "city" && it.Role != lexicon.Capital {
			continue
		}
		if i > k && r.ctx.levier.Text != "" && f.SemicolonBetween(k, i) {
			break // "are to be charged 15 percent; the European Union has been promised the same"
		}
		does := r.isState(f, i, k, d)
		if acts && (!does || i > k) || !does && r.isTaxed(f, i, k, d) {
			continue
		}
		if i > k && !does && f.Runs[i] != f.Runs[k] && (f.Has(i+1, lexicon.Auxiliary) || r.IsVerb(f, i+1)) {
			continue // "get their 35% duty, and Argentina saves the year"
		}
		if place.Text == "" || i < k || does {
			place, acts = clause.NameOf(it.Name), does
		}
	}
	if acts {
		return place, true
	}
	for i := range f.Items {
		if w := f.Word(i); w != text.Its && w != text.Their || !r.IsDuty(f, i+1) && !r.IsDuty(f, i+2) {
			continue
		}
		if place.Text == "" {
			place = r.ctx.lastState // "And Beijing? It wants to raise its own tariff"
		}
		return place, place.Text != ""
	}
	return place, false
}

// stateInTurn returns the country or bloc that the clause opens with where it goes on about the duties told of just
// before: "Canada followed in October with 100%, and Mexico will go to 50%", "Brazil's rises to 35%".
func (r *Resolver) stateInTurn(f *clause.Frame, k int, d *draft) clause.Name {
	if d.Metric != tariff {
		return clause.Name{}
	}
	at := f.Starts[f.Runs[k]]
	for at < k && (f.Items[at].Punct || f.Has(at, lexicon.Conjunction) || f.Has(at, lexicon.Determiner)) {
		at++
	}
	n := f.Items[at].Name
	if at == k || n == nil || n.Kind != lexicon.Place || n.Is != "country" && n.Is != "bloc" || f.Items[at].Role != lexicon.Plain && f.Items[at].Role != lexicon.Capital {
		return clause.Name{}
	}
	v := r.VerbOf(f, at)
	for f.Has(v, r.FillerKind) {
		v++
	}
	if at > 0 && v == k {
		return clause.NameOf(n) // "levies 100 percent on them, Canada also 100 percent"
	}
	if r.SpeaksOf(f, tariff) || r.ctx.duties.last().at < r.ctx.sentences-2 {
		return clause.Name{}
	}
	if f.Word(at+1) == text.Possessive {
		v = at + 2
	}
	for f.Has(v, lexicon.Auxiliary) || f.Has(v, lexicon.ModalityCue) {
		v++
	}
	if f.Has(v, r.FollowsKind) || f.Has(v, lexicon.Move) || f.Has(v, r.LevyingKind) || f.Has(v, r.SentKind) {
		return clause.NameOf(n)
	}
	return clause.Name{}
}

// stateCalled returns the place spoken of that the noun at items[i] stands for, where it does what shows that
// the duty is its: "the bloc scraps its own duty on American cars".
func (r *Resolver) stateCalled(f *clause.Frame, i int) clause.Name {
	e := f.Entry(i, lexicon.Descriptor)
	if e == nil || e.Name != "place" || f.Plural(i) || f.Word(i-1) != text.The || !r.Levies(f, i) {
		return clause.Name{}
	}
	for j := i - 1; j >= 0; j-- {
		if n := f.Items[j].Name; n != nil && (n.Is == "country" || n.Is == "bloc") && f.Items[j].Role != lexicon.Adjective && f.Items[j].Role != lexicon.People && !r.IsOrigin(f, j) {
			return clause.NameOf(n) // "In France sales fell after the state cut its bonus"
		}
	}
	n, _ := r.placeCalled(e)
	return n
}

// isState reports whether the place at items[i] is shown to be whose the duty or the aid is.
func (r *Resolver) isState(f *clause.Frame, i, k int, d *draft) bool {
	switch {
	case r.IsOrigin(f, i):
		return false
	case r.is(d, lexicon.Aid) && (f.Items[i].Role == lexicon.People || f.Items[i].Role == lexicon.Adjective && f.Has(i+1, r.BuyerKind)):
		return true // "Dutch buyers"
	}
	return f.Items[i].Name.Is != "region" && (r.Levies(f, i) || r.OfItsDuty(f, i)) || r.PaidThere(f, i)
}

// isTaxed reports whether the place at items[i] says what the duty is on, or who is helped, and
// not whose that is: "cars from China", "Chinese cars", "Japan has been paying".
func (r *Resolver) isTaxed(f *clause.Frame, i, k int, d *draft) bool {
	role := f.Items[i].Role
	if !r.is(d, lexicon.Aid) && (role == lexicon.Adjective && !f.Has(i+1, lexicon.MetricCue) || role == lexicon.People) {
		return true // "Chinese cars" are what is taxed, "Dutch buyers" what is helped
	}
	if r.DescribesCompany(f, i) || r.IsOrigin(f, i) {
		return true
	}
	if r.EndsDutyOn(f, r.BeforeFirst(f, i)) {
		return true // "tariffs on U.S. imports", "on Mexico and Canada"
	}
	j := i + 1
	for ; j < k && (f.Has(j, lexicon.Auxiliary) || f.Has(j, r.AdverbKind)); j++ {
	}
	return f.Has(j, r.PayingKind) && !r.is(d, lexicon.Aid) // "Canada and Mexico still face", but "France pays buyers"
}

// noteLevier keeps the country or bloc that a sentence without figures is about where it tells
// of a duty: "Washington has agreed to lower the duty on cars".
func (r *Resolver) noteLevier(f *clause.Frame) {
	d := draft{}
	d.Metric = tariff
	if place, acts := r.state(f, len(f.Items)-1, &d); acts {
		r.ctx.levier = place
	}
}

// governmentsOf returns the country spoken of where the clause is about what its government spends:
// "The government has earmarked 900 million euros for the scheme".
func (r *Resolver) governmentsOf(f *clause.Frame, k int, d *draft) clause.Name {
	if !r.isSpent(d) {
		return clause.Name{}
	}
	i := f.FirstOfClause(k)
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	if !f.Has(i, r.GovernmentKind) {
		return clause.Name{}
	}
	if r.ctx.levier.Text != "" {
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
// the purpose", "France wants to spend 1 billion euros on it"; but not what a plant costs, which
// some company builds there: "Kentucky has won a $712 million battery plant", nor what companies put in, nor what goes to
// another country.
func (r *Resolver) publicMoney(f *clause.Frame, k int, d *draft) {
	if r.isSpent(d) && d.who().Is(lexicon.Place) && !r.pricesWorks(f, k) && !r.ofFirms(f, k) && !r.abroad(f, k, d) {
		d.Metric, d.metricEntry = "subsidy", nil
	}
}

// abroad reports whether the amount at items[k] goes to another country than whose it is: "Korea has promised to invest $350
// billion in the United States".
func (r *Resolver) abroad(f *clause.Frame, k int, d *draft) bool {
	i := k + 2
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	return f.Word(k+1) == text.In && f.PlaceAt(i) && f.Items[i].Name.Is == "country" && f.Items[i].Name.Name != d.Subject && d.who().Entry != nil && d.who().Entry.Is == "country"
}

// ofFirms reports whether companies that have no name here spend the amount at items[k], or a country only draws it:
// "18 operators have pledged to invest 6 billion pounds", "Spain has attracted investments of 12 billion euros".
func (r *Resolver) ofFirms(f *clause.Frame, k int) bool {
	for i := 0; i < k; i++ {
		if f.Has(i, r.AttractingKind) {
			return true
		}
		if e := f.Entry(i, lexicon.Descriptor); e != nil && clause.IsCompany(e) && f.Plural(i) && f.Word(i-1) != text.For && f.Word(i-1) != text.To {
			return true
		}
	}
	return false
}

// pricesWorks reports whether the amount at items[k] stands before the plant that it is the cost of.
func (r *Resolver) pricesWorks(f *clause.Frame, k int) bool {
	for i := k + 1; i < len(f.Items) && i <= k+4 && !f.Has(i, lexicon.Preposition) && f.Items[i].Quantity == 0; i++ {
		if f.Has(i, r.WorksKind) {
			return true
		}
	}
	return false
}

// ofAnother reports whether a change or a share is not of the duty or the aid that the word at
// items[at] names, which only tells why: "down 13% after the bonus was trimmed", "5 percent of the
// market now that the handout is gone".
func (r *Resolver) ofAnother(f *clause.Frame, k int, e *lexicon.Entry, at int, m *pattern.Match, d *draft) bool {
	if len(e.Metrics) == 0 || d.Measure == fact.Level || at >= m.First && at <= m.Last {
		return false
	}
	if s := r.Vocabulary(e.Metrics[0]); s == nil || !s.Levied && !s.Is(lexicon.Aid) {
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
