package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// candidate finds the name in subject position nearest to items[k] on the
// left: in each run the first, run by run to the left.
func (r *Resolver) candidate(f *clause.Frame, k int, d *draft) (clause.Name, int, bool) {
	for run := f.Runs[k]; run >= 0; run-- {
		if run != f.Runs[k] && r.CountedNames(f, f.Starts[run]) {
			continue // "delivered 588,300 BMW, MINI and Rolls-Royce vehicles, 8.8% more"
		}
		if n, at, ok := r.Antecedent(f, k, run); ok {
			if all, ok := r.joint(f, at, d); ok {
				n = all
			}
			return n, at, true
		}
		if run != f.Runs[k] && run > 0 && (r.Participle(f, run) || r.insertsParticiple(f, run)) {
			continue // "…, making it the group's biggest decline, with sales of": of the clause before
		}
		speaker, spoke := clause.Name{}, -1
		for i := f.Starts[run]; i < min(f.Ends[run], k); i++ {
			if f.Runs[i] != run || !f.Visible(i, k) {
				continue
			}
			n, ok := r.asSubject(f, i, k, d)
			if !ok {
				continue
			}
			if f.Items[i].Name != nil && r.onlySince(f, i, k) {
				continue // "Since the first ES8 left Hefei the company has delivered"
			}
			if !n.Is(lexicon.Place) && f.Runs[i] != f.Runs[k] && f.Word(i-1) == text.Them && f.Word(i-2) == text.Of {
				continue // "recalled 82,000 cars, most of them Konas, and put the cost at", "half of them Teslas"
			}
			if n.Is(lexicon.Model) && f.NamesBefore(i, k) {
				continue // "it is Tank, whose bigger brother, the 500, sells well: its sales jumped"
			}
			if n.Is(lexicon.Place) && r.is(d, lexicon.Suffered) && r.IsDuty(f, i+1) {
				continue // "U.S. tariffs would cost it 5 billion euros"
			}
			if n.Is(lexicon.Place) && d.Measure == fact.Share && f.Word(r.BeforeArticle(f, i)) == text.In && r.Participle(f, run) {
				continue // "CATL installed 20.98 GWh, ranking first in China's battery market with a 44% share"
			}
			if p, ok := r.industryOf(f, i, k, n); ok && !r.isCorporate(d) {
				return p, i, true
			}
			if p, ok := r.forecastsMarket(f, k, d); ok && n.Is(lexicon.Maker) {
				return p, i, true
			}
			if n.Is(lexicon.Place) && r.OfItsMetric(f, i) {
				if r.soldThere(f, i, k, d) || r.ctx.company.Text != "" && r.OfTheirs(f, i) {
					continue // "China sales reached 15,132": its own, "U.S. sales of its electric cars"
				}
				if spoke >= 0 && speaker.Is(lexicon.Maker) {
					continue // "Ford said U.S. sales fell": its own
				}
				if who, ok := r.opening(f, i, d); ok {
					return who, 0, true
				}
				if who, ok := r.sellerThere(f, k, n, d); ok {
					return who, i, true
				}
			}
			if r.Outdone(f, i) || spoke >= 0 && f.Items[i].Name == nil && n.Is(lexicon.Place) {
				continue // "Porsche showed the best growth among German brands": its own
			}
			estimates := i+1 < k && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Body && f.Has(i+1, lexicon.ModalityCue)
			if says := r.VerbOf(f, i); spoke < 0 && says < k && (estimates || f.Has(says, lexicon.Say)) && !f.Has(says, lexicon.MetricCue) && !f.Has(says, lexicon.Move) {
				speaker, spoke = n, i // "Li Auto says the L7 …": what it speaks of, if anything
				continue
			}
			return n, i, true
		}
		if spoke >= 0 {
			return speaker, spoke, true
		}
		if run != f.Runs[k] {
			continue
		}
		if n, at, ok := r.ItOfMaker(f, k); ok {
			return n, at, true
		}
		if i := r.opensIn(f, run, k); i > 0 && r.ctx.topicPlace && f.Unnamed() && !r.onlyCompany(d) && !r.ofVehicle(d) {
			return clause.NameOf(f.Items[i].Name), i, true // "while in Germany the minus was 7 percent"
		}
	}
	if i := r.Agent(f, k); i >= 0 && d.Metric != "funding" { // "the round was topped up by Xiaomi with 70 million"
		return clause.NameOf(f.Items[i].Name), i, true
	}
	if i := r.possessorAhead(f, k); i > 0 {
		return clause.NameOf(f.Items[i].Name), i, true
	}
	return clause.Name{}, 0, false
}

// possessorAhead returns the maker whose something the sentence opens with, where its main clause, which items[k] is in,
// begins with "its": "Despite Ola's dominance, its market share has fluctuated". It is 0 for none.
func (r *Resolver) possessorAhead(f *clause.Frame, k int) int {
	if !f.Has(0, lexicon.Preposition) && !f.Has(0, lexicon.Conjunction) {
		return 0
	}
	owner := 0
	for i := 1; i < k && i < 10; i++ {
		n := f.Items[i].Name
		switch {
		case f.Word(i) == text.Comma:
			if w := f.Word(i + 1); w == text.Its && owner > 0 && i+1 < k {
				return owner
			}
			return 0
		case f.Items[i].Quantity != 0, n != nil && owner > 0:
			return 0
		case n != nil && n.Kind == lexicon.Maker && f.Word(i+1) == text.Possessive:
			owner = i
		}
	}
	return 0
}

// onlySince reports whether the name at items[i] is that of a clause at the beginning which only says since when, with the
// maker's noun or pronoun between it and items[k].
func (r *Resolver) onlySince(f *clause.Frame, i, k int) bool {
	if f.Word(0) != text.Since {
		return false
	}
	for j := 1; j < i; j++ {
		if !f.Has(j, lexicon.Determiner) && !f.Has(j, lexicon.Ordinal) {
			return false
		}
	}
	for j := i + 1; j+1 < k; j++ {
		if f.Has(j+1, lexicon.Auxiliary) && (r.IsCompanyNoun(f, j) || f.Word(j) == text.It || f.Word(j) == text.They) {
			return true
		}
	}
	return false
}

// insertsParticiple reports whether the run only tells how or where something before it is sold or made: "the brand, sold
// in Huawei's shops, delivered 27,500 cars".
func (r *Resolver) insertsParticiple(f *clause.Frame, run int) bool {
	i := f.Starts[run]
	end := f.Ends[run]
	if f.Word(i) != text.Comma || i+2 >= end || end >= len(f.Items) || f.Word(end) != text.Comma {
		return false
	}
	u := f.Use(i+1, lexicon.MetricCue)
	return u != nil && u.Role == lexicon.Verb && f.Has(i+2, lexicon.Preposition) && !f.Counted(i+2, end)
}

// clauseOnKind reports whether the clause of items[k] opens with the sales of a kind of vehicle: "while EV sales tumbled
// 31%", "and sales of electric cars fell".
func (r *Resolver) clauseOnKind(f *clause.Frame, k int) bool {
	i := f.Starts[f.Runs[k]]
	for f.Word(i) == text.Comma || f.Has(i, lexicon.Conjunction) || f.Has(i, lexicon.Determiner) {
		i++
	}
	if i+2 < k && f.Has(i, lexicon.MetricCue) && f.Word(i+1) == text.Of {
		i += 2
	} else if i+1 >= k || !f.Has(i+1, lexicon.MetricCue) {
		return false
	}
	return f.Items[i].Name == nil && f.KindAt(i) != (fact.Scope{})
}

// soldThere reports whether the place at items[i], which stands at a metric, is one of the
// markets of the maker that the article is about: nobody else is named, and what it sold
// there is no more than all that it sold.
func (r *Resolver) soldThere(f *clause.Frame, i, k int, d *draft) bool {
	if !r.ofMakers() || r.ctx.dominant.Text == "" || !r.IsTurnover(d.Metric) || !f.Unnamed() || r.ofMarket(f, i) || r.CitesMarket(f) {
		return false
	}
	q := f.QuantityAt(k)
	return q != nil && (d.Measure != fact.Level || q.Value <= r.ctx.level)
}

// opensIn returns the item of the market that the run before items[k] opens in, 0 for
// none: "in Germany registrations fell".
func (r *Resolver) opensIn(f *clause.Frame, run, k int) int {
	i := f.Starts[run]
	for f.Has(i, lexicon.Conjunction) || f.Word(i) == text.Comma || f.Word(i) == text.Semicolon {
		i++
	}
	if f.Word(i) == text.In {
		at := i + 1
		for f.Has(at, lexicon.Determiner) {
			at++
		}
		if at < k && r.isMarket(f, at, k) {
			return at
		}
	}
	// "sales in Belgium were up", "those in the Netherlands increased", "that in Norway by 4 percent"
	if (r.CountsCars(f, i) || f.Word(i) == text.Those || f.Word(i) == text.That) && f.Word(i+1) == text.In {
		for i += 2; f.Has(i, lexicon.Determiner); i++ {
		}
		if i < k && r.isMarket(f, i, k) && (i+1 == k || r.IsVerb(f, i+1) || f.Has(i+1, lexicon.Preposition)) {
			return i
		}
	}
	return 0
}

// clauseOpensIn returns the item of the market that the clause of items[k] opens in, its comma passed over, 0 for none:
// "; in Belgium, it was 33.2 percent".
func (r *Resolver) clauseOpensIn(f *clause.Frame, k int) int {
	if i := r.opensIn(f, f.Runs[k], k); i > 0 {
		return i
	}
	if first := f.FirstOfClause(k); f.Runs[first] < f.Runs[k] {
		return r.opensIn(f, f.Runs[first], k)
	}
	return 0
}

// moreTold reports whether the sentence has told a larger number than the one at items[k], so
// that this is who was beaten's: "Britain took 8,610, ahead of Sweden with 4,950".
func (r *Resolver) moreTold(f *clause.Frame, k int) bool {
	q := f.QuantityAt(k)
	for j := k - 1; q != nil && j >= 0; j-- {
		if n := f.Roles[j].Draft; n > 0 && (r.drafts[n-1].Measure == fact.Level || r.drafts[n-1].Measure == fact.Share) {
			return r.drafts[n-1].Value > q.Value
		}
	}
	return false
}

// sellerThere returns the maker that an article on its sales in a place goes on about where a
// sentence names the place alone: "Year-to-date U.S. sales totalled 1.7 million".
func (r *Resolver) sellerThere(f *clause.Frame, k int, place clause.Name, d *draft) (clause.Name, bool) {
	t := &r.ctx.territory
	if r.CitesMarket(f) && f.Unnamed() && r.marketOfCount(f, k, d).Text == place.Text {
		return place, true // "Electric car sales in India dipped 9 percent, Vahan data shows", under a headline on Tata
	}
	if !t.ofSales || t.place != place.Text || !r.ofMakers() || !f.Unnamed() || r.industryWide(f, k, d) || r.isWhole(f, k, d) {
		return clause.Name{}, false
	}
	e := r.Lex.Named(t.maker)
	return clause.NameOf(e), e != nil
}

// opening returns the maker that the sentence opens with: "At Stellantis, U.S.
// sales fell".
func (r *Resolver) opening(f *clause.Frame, i int, d *draft) (clause.Name, bool) {
	if i < 3 || f.Word(0) != text.At && f.Word(0) != text.For {
		return clause.Name{}, false
	}
	for j := 1; j < i && f.Runs[j] == f.Runs[0]; j++ {
		if n, ok := r.asSubject(f, j, i, d); ok && n.Is(lexicon.Maker) {
			return n, true
		}
	}
	return clause.Name{}, false
}

// subjectAhead returns the subject that follows an opening phrase with the
// figure in it: "With 12,000 sales, BYD came first", "At 47,307, the Model Y led",
// "Priced at 25,990 euros, the EV2 undercuts them".
func (r *Resolver) subjectAhead(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if n, ok := r.RelativeSubject(f, k); ok {
		return n, true
	}
	if n, ok := r.tellsOfOwn(f, k, d); ok {
		return n, true
	}
	if r.ofStaff(d) {
		for i := k + 1; i < f.Ends[f.Runs[k]]; i++ {
			if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Maker && (f.Has(i+1, r.WorksKind) || f.Word(i+1) == text.Possessive) {
				return clause.NameOf(n), true // "3,900 people work at the Hyundai plant"
			}
		}
	}
	opens := f.Runs[k] == f.Runs[0]
	if r.Concedes(f) {
		opens = f.Items[k].First < f.Items[f.MainClause()].First
	}
	if !f.Has(0, lexicon.Preposition) && !f.Participle(0) && !r.Concedes(f) || !opens {
		return clause.Name{}, false
	}
	for i := range k {
		if n := f.Roles[i].Draft; n > 0 && f.Groups[i] != f.Groups[k] && r.drafts[n-1].who().Is(lexicon.Place) {
			return clause.Name{}, false // "In the rest of the world, where sales were 143 GWh, 56 percent more": the place's
		}
	}
	if n, ok := r.actsBehind(f, k); ok {
		return n, true
	}
	passed, run, told := 0, f.Runs[k], false
	for i := k + 1; i < len(f.Items); i++ {
		if f.Groups[i] != 0 {
			continue
		}
		if f.Runs[i] != run {
			passed, run = passed+1, f.Runs[i]
			if f.Contrasts(run) || told && f.Has(opensRun(f, run), lexicon.Preposition) {
				break // "In the United States sales slipped 3.8%, but Europe gained 9.7%", "the race is on, with Ford ahead"
			}
		}
		if run == f.Runs[k] {
			continue
		}
		told = told || f.Has(i, lexicon.Auxiliary)
		if f.Items[i].Quantity != 0 && r.ofVehicle(d) && f.Runs[i] <= f.Runs[k]+2 {
			continue // "With 204 hp from the small motor and 286 from the large one, the EV4 is"
		}
		if f.Items[i].Quantity != 0 && f.OpensWithAnd(run) && passed == 1 && !f.Contrasts(run) && !r.Predicates(f, f.Starts[run], f.Ends[run]) {
			continue // "With 15,653 units sold in August and a 9 percent increase, the Sandero"
		}
		if passed > 2 || f.Items[i].Quantity != 0 && !f.Has(f.Starts[f.Runs[i]], lexicon.Preposition) {
			break // but "With a share of 11 percent, thanks to a gain of 20 percent, Renault …"
		}
		if n, ok := r.asSubject(f, i, k, d); ok {
			return n, true
		}
	}
	return clause.Name{}, false
}

// actsBehind returns the maker or model that the clause goes on with after a phrase with the figure that
// it opens with: "With 2,107 registrations the Model Y led".
func (r *Resolver) actsBehind(f *clause.Frame, k int) (clause.Name, bool) {
	for i := k + 1; i < len(f.Items) && f.Runs[i] == f.Runs[k]; i++ {
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Maker && n.Kind != lexicon.Model || f.Groups[i] != f.Groups[k] || r.InPhrase(f, i) {
			continue
		}
		return clause.NameOf(n), r.IsVerb(f, i+1) || f.Has(i+1, r.PastKind) || f.Has(i+1, lexicon.Descriptor) && r.IsVerb(f, i+2)
	}
	return clause.Name{}, false
}

// tellsOfOwn returns the maker that is cited at the end of a sentence on what only
// a company has and names nobody else: "The Ohio plant opens next year, Honda said".
func (r *Resolver) tellsOfOwn(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if m := r.Vocabulary(d.Metric); m == nil || !m.Corporate {
		return clause.Name{}, false
	}
	for i := k + 1; i+1 < len(f.Items); i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Maker && f.Word(i-1) == text.Comma {
			return clause.NameOf(n), f.Has(i+1, lexicon.Say)
		}
	}
	return clause.Name{}, false
}

// beside returns the name that the figure stands directly at: "Germany
// (+37.3%)", "followed by Zhejiang with 181,000".
func (r *Resolver) beside(f *clause.Frame, k int) (clause.Name, bool) {
	if i := r.standsWith(f, k); i >= 0 {
		return clause.NameOf(f.Items[i].Name), true
	}
	if e := f.Entry(k-2, lexicon.Descriptor); e != nil && e.Name == "rival" && f.Word(k-1) == text.Possessive && !f.Plural(k-2) && f.IsHad(k) {
		if n, ok := r.rivalCalled(f, k-2); ok {
			return n, true // "to its American rival's 484,507"
		}
	}
	if i := k - 2; i >= 0 && f.Word(k-1) == text.Possessive && f.IsModel(i) {
		return clause.NameOf(f.Items[i].Name), true // "against the EV9's 5,010mm"
	}
	if i := k - 2; i >= 0 && f.DashAt(k-1) > 0 && f.ListedAt(i) && f.Items[i].Role != lexicon.Adjective && f.Items[i].Name.Kind != lexicon.Body {
		return clause.NameOf(f.Items[i].Name), true // "Russia bought 372,500, Mexico – 190,900"
	}
	if i := k - 2; f.Has(k-1, r.PartKind) && i > 0 && f.Items[i].Name != nil && f.Items[i].Role == lexicon.Plain && (f.IsModel(i) || f.Items[i].Name.Kind == lexicon.Maker) && f.Word(r.BeforeArticle(f, i)) == text.With {
		return clause.NameOf(f.Items[i].Name), true // "with the Ioniq 5 accounting for 8,000"
	}
	if i := k - 3; f.IsPercent(k) && f.Has(k-1, lexicon.Move) && !f.IsVerbOf(k-1, lexicon.Move) && f.Word(k-2) == text.Comma && f.IsModel(i) && f.Items[i].Role == lexicon.Plain {
		return clause.NameOf(f.Items[i].Name), true // "thanks to the Wrangler, up 18%"
	}
	if i := k + 2; f.Word(k+1) == r.Words.Fresh && i < len(f.Items) && (f.IsModel(i) || f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Maker) && f.Plural(i) {
		return clause.NameOf(f.Items[i].Name), true // "16,240 new Leapmotors were registered"
	}
	if maker := f.HadBy(k); maker != nil {
		return clause.NameOf(maker), true
	}
	if i := f.Bracket(k); i > 0 && f.Items[i-1].Name != nil && f.Items[i-1].Role != lexicon.Adjective && f.Items[i-1].Name.Kind != lexicon.Body && !r.onlyWhere(f, i-1) {
		if n := f.Items[i-1].Name; i > 2 && f.Word(i-2) == text.Slash && n.Kind == lexicon.Maker && f.Items[i-3].Name != nil && f.Items[i-3].Name.Kind == lexicon.Maker {
			return clause.JoinNames([]*lexicon.Entry{f.Items[i-3].Name, n}), true // "Hyundai/Kia (+11%)"
		}
		if f.Items[i-1].Name.Kind == lexicon.Place && r.Arm(f, i-1) {
			return clause.NameOf(f.Items[i-2].Name), true // "Tesla China (46,200)"
		}
		if maker := f.MakerIn(i - 1); maker != nil {
			return clause.NameOf(maker), true // "ACC in Billy-Berclau (13 GWh)"
		}
		return clause.NameOf(f.Items[i-1].Name), true
	}
	return clause.Name{}, false
}

// givenTo reports whether the name at items[i] is whom somebody provides with something: "CATL will supply BMW with 20 GWh".
func (r *Resolver) givenTo(f *clause.Frame, i int) bool {
	if i < 2 || !f.UnknownNoun(i-1) && !f.Has(i-1, lexicon.MetricCue) {
		return false
	}
	before := f.Items[i-2].Name
	return f.Has(i-2, lexicon.Auxiliary) || f.Has(i-2, lexicon.ModalityCue) || f.Word(i-2) == text.To || before != nil && before.Kind == lexicon.Maker
}

// onlyWhere reports whether the place at items[i] is only where vehicles were that a number before it counts,
// so that what follows it in brackets is said of that number: "sold 5,000 vehicles in Korea (up 6 percent)".
func (r *Resolver) onlyWhere(f *clause.Frame, i int) bool {
	if f.Items[i].Name.Kind != lexicon.Place || !f.Has(r.BeforeArticle(f, i), lexicon.Preposition) {
		return false
	}
	for j := i - 1; j >= f.Starts[f.Runs[i]]; j-- {
		if n := f.Roles[j].Draft; n > 0 {
			return r.drafts[n-1].Measure == fact.Level && r.drafts[n-1].Unit == fact.Vehicle
		}
		if f.Items[j].Name != nil || f.Items[j].Punct {
			return false
		}
	}
	return false
}

// standsWith returns the item of the name that the figure is told of by "with", "at" or "on" right
// behind it, -1 for none: "Suzuki with 181,000", "followed by the C-HR, with 2,240", "the best
// seller was the Sportage SUV at 51,458".
func (r *Resolver) standsWith(f *clause.Frame, k int) int {
	prep := k - 1
	for f.Has(prep, lexicon.Determiner) {
		prep--
	}
	w, i := f.Word(prep), prep-1
	if w != text.With && w != text.At && w != text.On {
		return -1
	}
	comma := f.Word(i) == text.Comma
	if comma {
		i--
	}
	if i > 0 && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Place && r.Arm(f, i) {
		i-- // "Tesla China with 46,500"
	}
	if f.Has(i, r.HeadingKind) && f.Has(i-1, lexicon.Ordinal) && f.Word(i-2) == text.Into && i > 3 && f.Items[i-3].Name != nil && r.Outdone(f, i-3) {
		return i - 3 // "beat the ID.3 into second place on 3,690"
	}
	noun := i
	for i > 0 && f.Items[i].Name == nil && (f.Has(i, lexicon.ScopeCue) || f.Has(i, lexicon.Descriptor)) {
		i-- // "the Grandeur sedan with 6,433"
	}
	if i < 0 || f.Items[i].Name == nil || f.Items[i].Role == lexicon.Adjective || f.Items[i].Name.Kind == lexicon.Body || i < noun && f.Items[i].Name.Kind != lexicon.Model || r.Outdone(f, i) && !r.moreTold(f, k) {
		return -1
	}
	if f.PlaceAt(i) && (f.Word(r.BeforeArticle(f, i)) == text.In || f.Items[i].Name.Is == "world") && f.NamesSeller(i) {
		return -1 // "The Grandeur was the best-selling car in South Korea with 4,606 units sold"
	}
	if comma && f.OpensWithName(i) && f.Word(k+1) != text.And {
		return i // "The Sandero, with 309,392 registrations, became the best seller"
	}
	direct := w == text.With && !comma && (prep == k-1 || r.StartsClause(f, i)) && !r.givenTo(f, i)
	if direct || f.FollowedBy(i) && (prep == k-1 || w == text.With) || w == text.At && f.Word(i-1) == text.With && !comma || prep == k-1 && (r.IsCrowned(f, i) || w == text.On && r.Outdone(f, i)) {
		return i
	}
	return -1
}
