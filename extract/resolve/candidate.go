package resolve

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// candidate finds the name in subject position nearest to items[k] on the
// left: in each run the first, run by run to the left.
func (r *Resolver) candidate(f *frame, k int, d *draft) (name, int, bool) {
	for run := f.runs[k]; run >= 0; run-- {
		if n, at, ok := r.antecedent(f, k, run); ok {
			return n, at, true
		}
		if run != f.runs[k] && run > 0 && r.participle(f, run) {
			continue // "…, making it the group's biggest decline, with sales of": of the clause before
		}
		speaker, spoke := name{}, -1
		for i := f.starts[run]; i < min(f.ends[run], k); i++ {
			if f.runs[i] != run || !f.visible(i, k) {
				continue
			}
			n, ok := r.asSubject(f, i, k, d)
			if !ok {
				continue
			}
			if p, ok := r.industryOf(f, i, k, n); ok && !r.isCorporate(d) {
				return p, i, true
			}
			if p, ok := r.forecastsMarket(f, k, d); ok && n.is(lexicon.Maker) {
				return p, i, true
			}
			if n.is(lexicon.Place) && r.ofItsMetric(f, i) {
				if r.soldThere(f, i, k, d) {
					continue // "China sales reached 15,132": its own
				}
				if spoke >= 0 && speaker.is(lexicon.Maker) {
					continue // "Ford said U.S. sales fell": its own
				}
				if who, ok := r.opening(f, i, d); ok {
					return who, 0, true
				}
				if who, ok := r.sellerThere(f, k, n, d); ok {
					return who, i, true
				}
			}
			if r.outdone(f, i) || spoke >= 0 && f.Items[i].Name == nil && n.is(lexicon.Place) {
				continue // "Porsche showed the best growth among German brands": its own
			}
			estimates := i+1 < k && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Body && f.Has(i+1, lexicon.ModalityCue)
			if says := r.verbOf(f, i); spoke < 0 && says < k && (estimates || f.Has(says, lexicon.Say)) && !f.Has(says, lexicon.MetricCue) && !f.Has(says, lexicon.Move) {
				speaker, spoke = n, i // "Li Auto says the L7 …": what it speaks of, if anything
				continue
			}
			return n, i, true
		}
		if spoke >= 0 {
			return speaker, spoke, true
		}
		if run != f.runs[k] {
			continue
		}
		if n, at, ok := r.itOfMaker(f, k); ok {
			return n, at, true
		}
		if i := r.opensIn(f, run, k); i > 0 && r.ctx.topicPlace && f.unnamed() && !r.onlyCompany(d) && !r.ofVehicle(d) {
			return nameOf(f.Items[i].Name), i, true // "while in Germany the minus was 7 percent"
		}
	}
	if i := r.agent(f, k); i >= 0 {
		return nameOf(f.Items[i].Name), i, true
	}
	return name{}, 0, false
}

// verbOf returns the item after a name in which its verb can stand, whatever tells in between when it
// acts: "Kia on Friday announced".
func (r *Resolver) verbOf(f *frame, i int) int {
	for i++; i < len(f.Items) && (f.Items[i].When != 0 || f.Has(i, r.adverbKind)); {
		i++
	}
	return i
}

// itOfMaker returns the one maker that the sentence names before a clause whose subject is "it",
// wherever it stands there: "June was weak for Ford in the United States: it sold 142,644".
func (r *Resolver) itOfMaker(f *frame, k int) (name, int, bool) {
	first := f.starts[f.runs[k]]
	for f.Items[first].Punct || f.Has(first, lexicon.Conjunction) {
		first++
	}
	if first >= k || f.Word(first) != text.It && f.Word(first) != text.They {
		return name{}, 0, false
	}
	at := -1
	for _, i := range f.named {
		if i >= first {
			break
		}
		if e := f.Items[i].Name; e.Kind != lexicon.Maker || f.Items[i].Role == lexicon.Adjective {
			if e.Kind != lexicon.Place {
				return name{}, 0, false
			}
			continue
		}
		if at >= 0 && f.Items[at].Name != f.Items[i].Name {
			return name{}, 0, false
		}
		at = i
	}
	if at < 0 {
		return name{}, 0, false
	}
	return nameOf(f.Items[at].Name), at, true
}

// agent returns the item of the maker or model before items[k] that a passive is done by, or
// a place in a ranking goes to, where the sentence names nobody before: "Third place was taken
// by Kia, which set a record, with 14,200 cars", "The top spot went to the Model Y, at 9,100".
// It is -1 for none.
func (r *Resolver) agent(f *frame, k int) int {
	acts := false
	for i := 0; i < k; i++ {
		if f.Has(i, lexicon.Pronoun) || f.Has(i, lexicon.MetricCue) || f.Items[i].Quantity != 0 && f.QuantityAt(i).Unit != nil || f.groups[i] != 0 {
			return -1
		}
		acts = acts || f.Has(i, lexicon.Auxiliary) || f.Word(i) == text.To && i > 0
		n := f.Items[i].Name
		if n == nil {
			continue
		}
		if n.Kind != lexicon.Maker && n.Kind != lexicon.Model || f.Items[i].Role == lexicon.Adjective {
			return -1
		}
		j := i - 1
		for f.Has(j, lexicon.Determiner) {
			j--
		}
		if acts && (f.Word(j) == text.By || f.Word(j) == text.To) && f.Word(i+1) != text.Possessive && f.Word(i+1) != text.And {
			return i
		}
		return -1
	}
	return -1
}

// soldThere reports whether the place at items[i], which stands at a metric, is one of the
// markets of the maker that the article is about: nobody else is named, and what it sold
// there is no more than all that it sold.
func (r *Resolver) soldThere(f *frame, i, k int, d *draft) bool {
	if !r.ofMakers() || r.ctx.dominant.text == "" || !r.isTurnover(d.Metric) || !f.unnamed() || r.ofMarket(f, i) || r.citesMarket(f) {
		return false
	}
	q := f.QuantityAt(k)
	return q != nil && (d.Measure != fact.Level || q.Value <= r.ctx.level)
}

// opensIn returns the item of the market that the run before items[k] opens in, 0 for
// none: "in Germany registrations fell".
func (r *Resolver) opensIn(f *frame, run, k int) int {
	i := f.starts[run]
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
	// "sales in Belgium were up", "those in the Netherlands increased"
	if (r.countsCars(f, i) || f.Word(i) == text.Those) && f.Word(i+1) == text.In {
		for i += 2; f.Has(i, lexicon.Determiner); i++ {
		}
		if i+1 < k && r.isMarket(f, i, k) && r.isVerb(f, i+1) {
			return i
		}
	}
	return 0
}

// outdone reports whether the name at items[i] is that of who was beaten: "outsold
// Honda with 7,449 cars", ", overtaking Fiat with 133,400".
func (r *Resolver) outdone(f *frame, i int) bool {
	j := i - 1
	for j > 0 && f.Word(j) == text.The {
		j--
	}
	return j >= 0 && f.Has(j, r.surpassingKind) && (j > 0 || f.participle(0))
}

// moreTold reports whether the sentence has told a larger number than the one at items[k], so
// that this is who was beaten's: "Britain took 8,610, ahead of Sweden with 4,950".
func (r *Resolver) moreTold(f *frame, k int) bool {
	q := f.QuantityAt(k)
	for j := k - 1; q != nil && j >= 0; j-- {
		if n := f.roles[j].draft; n > 0 && r.drafts[n-1].Measure == fact.Level {
			return r.drafts[n-1].Value > q.Value
		}
	}
	return false
}

// sellerThere returns the maker that an article on its sales in a place goes on about where a
// sentence names the place alone: "Year-to-date U.S. sales totalled 1.7 million".
func (r *Resolver) sellerThere(f *frame, k int, place name, d *draft) (name, bool) {
	t := &r.ctx.territory
	if !t.ofSales || t.place != place.text || !r.ofMakers() || !f.unnamed() || r.industryWide(f, k, d) || r.isWhole(f, k, d) {
		return name{}, false
	}
	e := r.lex.Named(t.maker)
	return nameOf(e), e != nil
}

// ofItsMetric reports whether the place only says where the metric after it is
// of: "U.S. sales", "China deliveries".
func (r *Resolver) ofItsMetric(f *frame, i int) bool {
	u := f.Use(r.modified(f, i), lexicon.MetricCue)
	return u != nil && u.Role != lexicon.Verb && f.Word(i+1) != text.Possessive
}

// opening returns the maker that the sentence opens with: "At Stellantis, U.S.
// sales fell".
func (r *Resolver) opening(f *frame, i int, d *draft) (name, bool) {
	if i < 3 || f.Word(0) != text.At && f.Word(0) != text.For {
		return name{}, false
	}
	for j := 1; j < i && f.runs[j] == f.runs[0]; j++ {
		if n, ok := r.asSubject(f, j, i, d); ok && n.is(lexicon.Maker) {
			return n, true
		}
	}
	return name{}, false
}

// antecedent returns the name that a relative clause begins after: "its S1 Pro,
// which has a range of 195 km".
func (r *Resolver) antecedent(f *frame, k, run int) (name, int, bool) {
	i := f.starts[run]
	if w := f.Word(i); i > 1 && (w == text.Which || w == text.Whose || w == text.Who) {
		i-- // the comma stands outside of the clause
	}
	if i > 0 && i+2 < k && f.Items[i].Name != nil && f.Items[i].Role == lexicon.Plain && f.Word(i+1) == text.Which && !f.Has(i+2, lexicon.Auxiliary) && r.isVerb(f, i+2) && f.visible(i, k) {
		return nameOf(f.Items[i].Name), i, true // "behind Japan which exported 3 million"
	}
	if f.Word(i) != text.Comma || i == 0 {
		return name{}, 0, false
	}
	switch f.Word(i + 1) {
	case text.Which, text.Whose, text.Who:
	case text.The, text.A, text.An:
		if !r.apposesMaker(f, i+2, k) {
			return name{}, 0, false
		}
	default:
		if u := f.Use(i+1, lexicon.MetricCue); u == nil || u.Role != lexicon.Verb || i+1 >= k || f.Items[i-1].Name == nil || f.Items[i-1].Name.Kind != lexicon.Model || hasSuffix(f.Text(i+1), "ing") || !slices.Contains(u.Metrics, "price") {
			return name{}, 0, false // "the Tata Nexon, priced from …"
		}
	}
	i--
	if i > 1 && f.Items[i].Hit == nil && f.Items[i].Name == nil && f.Items[i-1].Name != nil && f.Items[i-1].Name.Kind == lexicon.Model {
		i-- // "the outgoing Bolt twins, which"
	}
	it := &f.Items[i]
	if it.Name == nil || it.Name.Kind != lexicon.Maker && it.Name.Kind != lexicon.Model || it.Role == lexicon.Adjective || !f.visible(i, k) {
		return name{}, 0, false
	}
	return nameOf(it.Name), i, true
}

// apposesMaker reports whether a noun for a company with a clause of its own follows: ",
// the self-driving pioneer that raised $16 billion".
func (r *Resolver) apposesMaker(f *frame, i, k int) bool {
	for ; i+1 < k && !f.Items[i].Punct || f.Word(i) == text.Hyphen; i++ {
		if e := f.Entry(i, lexicon.Descriptor); e != nil && isCompany(e) {
			return f.Word(i+1) == text.That || f.Word(i+1) == text.Which
		}
	}
	return false
}

// subjectAhead returns the subject that follows an opening phrase with the
// figure in it: "With 12,000 sales, BYD came first", "At 47,307, the Model Y led",
// "Priced at 25,990 euros, the EV2 undercuts them".
func (r *Resolver) subjectAhead(f *frame, k int, d *draft) (name, bool) {
	if n, ok := r.relativeSubject(f, k); ok {
		return n, true
	}
	if n, ok := r.tellsOfOwn(f, k, d); ok {
		return n, true
	}
	if r.ofStaff(d) {
		for i := k + 1; i < f.ends[f.runs[k]]; i++ {
			if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Maker && (f.Has(i+1, r.worksKind) || f.Word(i+1) == text.Possessive) {
				return nameOf(n), true // "3,900 people work at the Hyundai plant"
			}
		}
	}
	opens := f.runs[k] == f.runs[0]
	if r.concedes(f) {
		opens = f.Items[k].First < f.Items[f.mainClause()].First
	}
	if !f.Has(0, lexicon.Preposition) && !f.participle(0) && !r.concedes(f) || !opens {
		return name{}, false
	}
	for i := range k {
		if n := f.roles[i].draft; n > 0 && f.groups[i] != f.groups[k] && r.drafts[n-1].who().is(lexicon.Place) {
			return name{}, false // "In the rest of the world, where sales were 143 GWh, 56 percent more": the place's
		}
	}
	passed, run := 0, f.runs[k]
	for i := k + 1; i < len(f.Items); i++ {
		if f.groups[i] != 0 {
			continue
		}
		if f.runs[i] != run {
			passed, run = passed+1, f.runs[i]
		}
		if run == f.runs[k] {
			if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) && !r.inPhrase(f, i) && (r.isVerb(f, i+1) || f.Has(i+1, lexicon.Descriptor) && r.isVerb(f, i+2)) {
				return nameOf(n), true // "With 2,107 registrations the Model Y led"
			}
			continue
		}
		if f.Items[i].Quantity != 0 && r.ofVehicle(d) && f.runs[i] <= f.runs[k]+2 {
			continue // "With 204 hp from the small motor and 286 from the large one, the EV4 is"
		}
		if passed > 2 || f.Items[i].Quantity != 0 && !f.Has(f.starts[f.runs[i]], lexicon.Preposition) {
			break // but "With a share of 11 percent, thanks to a gain of 20 percent, Renault …"
		}
		if n, ok := r.asSubject(f, i, k, d); ok {
			return n, true
		}
	}
	return name{}, false
}

// concedes reports whether the sentence opens with a clause of time or concession: "Even
// though production is to start next year, the Air is".
func (r *Resolver) concedes(f *frame) bool {
	i := 0
	if f.Has(i, r.adverbKind) || f.Has(i, r.fillerKind) || f.Word(i) == r.words.even {
		i++
	}
	switch f.Word(i) {
	case text.While, text.Although, text.Though, text.When, text.If, text.Because, text.As, text.After, text.Before:
		return true
	}
	return false
}

// mainClause returns the item after the comma that ends the opening clause.
func (f *frame) mainClause() int {
	for i := range f.Items {
		if f.Word(i) == text.Comma && f.groups[i] == 0 {
			return i
		}
	}
	return 0
}

// tellsOfOwn returns the maker that is cited at the end of a sentence on what only
// a company has and names nobody else: "The Ohio plant opens next year, Honda said".
func (r *Resolver) tellsOfOwn(f *frame, k int, d *draft) (name, bool) {
	if m := r.vocabulary(d.Metric); m == nil || !m.Corporate {
		return name{}, false
	}
	for i := k + 1; i+1 < len(f.Items); i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Maker && f.Word(i-1) == text.Comma {
			return nameOf(n), f.Has(i+1, lexicon.Say)
		}
	}
	return name{}, false
}

// relativeSubject returns the maker of the relative clause that follows the
// figure: "an investment of $3 billion in Kentucky that Toyota announced".
func (r *Resolver) relativeSubject(f *frame, k int) (name, bool) {
	for i := k + 1; i+1 < len(f.Items) && i <= k+8 && !f.Items[i].Punct && f.Items[i].Quantity == 0; i++ {
		n := f.Items[i+1].Name
		if f.Word(i) == text.That && n != nil {
			return nameOf(n), n.Kind == lexicon.Maker && r.isVerb(f, i+2)
		}
		if u := f.Use(i+2, lexicon.MetricCue); n != nil && n.Kind == lexicon.Maker && r.vehicles(f, i) != nil && u != nil && u.Role == lexicon.Verb {
			return nameOf(n), true // "two-thirds of the vans Ford sells in Europe"
		}
	}
	return name{}, false
}

// movedOne returns the name right before a change that stands by itself behind a comma:
// "the largest drops were recorded by Suzuki, down 37 percent".
func (r *Resolver) movedOne(f *frame, k int) (name, bool) {
	i := k - 1
	for f.Has(i, lexicon.Preposition) || f.Has(i, r.fillerKind) {
		i--
	}
	if i < 3 || !f.Has(i, lexicon.Move) || f.Word(i-1) != text.Comma || f.starts[f.runs[k]] != i-1 {
		return name{}, false
	}
	n := f.Items[i-2].Name
	if n == nil || n.Kind != lexicon.Maker && n.Kind != lexicon.Model || f.Word(i-3) != text.By {
		return name{}, false
	}
	return nameOf(n), true
}

// beside returns the name that the figure stands directly at: "Germany
// (+37.3%)", "followed by Zhejiang with 181,000".
func (r *Resolver) beside(f *frame, k int) (name, bool) {
	if i := r.standsWith(f, k); i >= 0 {
		return nameOf(f.Items[i].Name), true
	}
	if e := f.Entry(k-2, lexicon.Descriptor); e != nil && e.Name == "rival" && f.Word(k-1) == text.Possessive && !f.plural(k-2) && f.isHad(k) {
		if n, ok := r.rivalCalled(f, k-2); ok {
			return n, true // "to its American rival's 484,507"
		}
	}
	if i := k - 2; i >= 0 && f.Word(k-1) == text.Possessive && f.isModel(i) {
		return nameOf(f.Items[i].Name), true // "against the EV9's 5,010mm"
	}
	if i := k - 2; i >= 0 && f.dashAt(k-1) > 0 && f.listedAt(i) && f.Items[i].Role != lexicon.Adjective && f.Items[i].Name.Kind != lexicon.Body {
		return nameOf(f.Items[i].Name), true // "Russia bought 372,500, Mexico – 190,900"
	}
	if i := k - 2; i >= 0 && f.Word(k-1) == text.Possessive && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Maker && f.isHad(k) {
		return nameOf(f.Items[i].Name), true // "ahead of Tesla's 721,000"
	}
	if i := f.bracket(k); i > 0 && f.Items[i-1].Name != nil && f.Items[i-1].Role != lexicon.Adjective && f.Items[i-1].Name.Kind != lexicon.Body {
		if n := f.Items[i-1].Name; i > 2 && f.Word(i-2) == text.Slash && n.Kind == lexicon.Maker && f.Items[i-3].Name != nil && f.Items[i-3].Name.Kind == lexicon.Maker {
			return joinNames([]*lexicon.Entry{f.Items[i-3].Name, n}), true // "Hyundai/Kia (+11%)"
		}
		return nameOf(f.Items[i-1].Name), true
	}
	return name{}, false
}

// standsWith returns the item of the name that the figure is told of by "with", "at" or "on" right
// behind it, -1 for none: "Suzuki with 181,000", "followed by the C-HR, with 2,240", "the best
// seller was the Sportage SUV at 51,458".
func (r *Resolver) standsWith(f *frame, k int) int {
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
	noun := i
	for i > 0 && f.Items[i].Name == nil && (f.Has(i, lexicon.ScopeCue) || f.Has(i, lexicon.Descriptor)) {
		i-- // "the Grandeur sedan with 6,433"
	}
	if i < 0 || f.Items[i].Name == nil || f.Items[i].Role == lexicon.Adjective || f.Items[i].Name.Kind == lexicon.Body || i < noun && f.Items[i].Name.Kind != lexicon.Model || r.outdone(f, i) && !r.moreTold(f, k) {
		return -1
	}
	if f.placeAt(i) && f.Word(r.beforeArticle(f, i)) == text.In && f.namesSeller(i) {
		return -1 // "The Grandeur was the best-selling car in South Korea with 4,606 units sold"
	}
	if comma && f.opensWithName(i) && f.Word(k+1) != text.And {
		return i // "The Sandero, with 309,392 registrations, became the best seller"
	}
	direct := w == text.With && !comma && (prep == k-1 || f.startsClause(i))
	if direct || f.followedBy(i) && (prep == k-1 || w == text.With) || w == text.At && f.Word(i-1) == text.With && !comma || prep == k-1 && (r.isCrowned(f, i) || w == text.On && r.outdone(f, i)) {
		return i
	}
	return -1
}

// namesSeller reports whether a maker or model is named before items[end], which what follows is of.
func (f *frame) namesSeller(end int) bool {
	for _, i := range f.named {
		if n := f.Items[i].Name; i < end && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) {
			return true
		}
	}
	return false
}

// opensWithName reports whether the sentence opens with the maker's or model's name at items[i].
func (f *frame) opensWithName(i int) bool {
	n := f.Items[i].Name
	return (i == 0 || i == 1 && f.Has(0, lexicon.Determiner)) && n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model)
}

// isCrowned reports whether the model at items[i] is what the sentence says something is: "the
// best seller was the Sportage", "among passenger cars it's the Polo".
func (r *Resolver) isCrowned(f *frame, i int) bool {
	if f.Items[i].Name.Kind != lexicon.Model {
		return false
	}
	j := i - 1
	for f.Has(j, lexicon.Determiner) || j > 0 && f.Items[j].Name != nil {
		j--
	}
	return f.Has(j, lexicon.Auxiliary) || f.Word(j) == text.Possessive && f.Word(j-1) == text.It
}

// isHad reports whether the number at items[k] itself is had, and not what it counts:
// "twice Kia's 10,000 in June".
func (f *frame) isHad(k int) bool {
	q := f.QuantityAt(k)
	return q != nil && q.Counted == nil && q.Head == 0 && f.endsCount(k)
}

// listedAt reports whether the name at items[i] begins an element of a list.
func (f *frame) listedAt(i int) bool {
	if f.Items[i].Name == nil {
		return false
	}
	for i--; f.Has(i, lexicon.Determiner) || f.Word(i) == text.And; i-- {
	}
	return i < 0 || f.Word(i) == text.Comma || f.Word(i) == text.Semicolon || f.Word(i) == text.Colon || f.Word(i) == text.Bullet
}

// startsClause reports whether the name at items[i] opens its clause: ", Suzuki with a 15%
// increase".
func (f *frame) startsClause(i int) bool {
	return f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Maker && i > 0 && (f.Word(i-1) == text.Comma || f.Word(i-1) == text.Colon) && f.Word(i+1) == text.With
}

// attributed returns the model that the figure describes: "the $31,500 Bolt",
// "Ford's 480-hp Mustang".
func (r *Resolver) attributed(f *frame, k int) (name, bool) {
	q := f.QuantityAt(k)
	if q == nil || k == 0 || k+1 >= len(f.Items) || !f.Has(k-1, lexicon.Determiner) && f.Word(k-1) != text.Possessive && !q.Hyphenated {
		return name{}, false
	}
	if n := f.Items[k+1].Name; n != nil && n.Kind == lexicon.Model && f.Word(k+2) != text.Possessive {
		return nameOf(n), true
	}
	return name{}, false
}

// followedBy reports whether the name at items[i] is next in a ranking:
// "followed by Kia", "followed by Hyundai's Avante".
func (f *frame) followedBy(i int) bool {
	if f.Word(i-1) == text.Possessive && i > 1 && f.Items[i-2].Name != nil {
		i -= 2
	}
	return f.Word(i-1) == text.By || f.Word(i-1) == text.The && f.Word(i-2) == text.By
}

// bracket returns the item of the bracket that opens the group of items[k], -1
// where it stands in none.
func (f *frame) bracket(k int) int {
	if f.groups[k] == 0 {
		return -1
	}
	for i := k - 1; i >= 0 && i >= k-16; i-- {
		if f.groups[i] == f.groups[k] && (f.Word(i) == text.OpenParen || f.Word(i) == text.OpenBracket) {
			return i
		}
	}
	return -1
}
