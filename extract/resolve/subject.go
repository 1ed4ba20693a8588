package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// isProduct reports whether only a model has the metric.
func (r *Resolver) isProduct(metric string) bool {
	return r.Vocabulary(metric).Is(lexicon.Product)
}

// onlyModel reports whether the figure measures a vehicle, and is not what one
// costs in a market.
func (r *Resolver) onlyModel(d *draft) bool {
	m := r.Vocabulary(d.Metric)
	return m.Is(lexicon.Product) && !m.Events && !m.Local
}

// ofVehicle reports whether no place has such a figure: what a vehicle measures,
// or what one costs. Prices as such move in a place, too.
func (r *Resolver) ofVehicle(d *draft) bool {
	return r.onlyModel(d) || d.Measure == fact.Level && r.isProduct(d.Metric) && r.Vocabulary(d.Metric).Local
}

// subject settles whose figure it is.
func (r *Resolver) subject(f *clause.Frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) string {
	reason := r.owned(f, k, q, m, d, link)
	if reason == "" {
		if there := r.comparedThere(f, k, d, link); there != nil {
			d.give(clause.NameOf(there), fact.Clause)
		}
		if country := r.nationwide(f, k, d.who()); country != nil {
			d.give(clause.NameOf(country), fact.Clause)
		}
		r.ofWholeMarket(f, k, d)
		r.ofTheMaker(f, k, d, link)
		r.placesOfTheMaker(f, k, d)
		r.ofItsOwn(f, k, d)
		r.countedAsTop(d)
		r.consolidated(f, k, d)
		if d.Metric == "registrations" && d.Measure == fact.Level && d.owner != nil && slices.Contains(d.owner.Makes, "robotaxis") {
			d.Metric, d.metricEntry = "fleet", nil // "Zoox may put 2,500 on public roads"
		}
		r.broughtFrom(f, k, d, link)
		r.boughtAbroad(d)
		reason = r.ofEverybody(f, k, d)
		if d.who().Is(lexicon.Model) && (r.ofWorks(d) || r.isSessionMetric(d.Metric) || r.Vocabulary(d.Metric).Accepts("station") || r.earnedByMaker(d)) { // "its shares trade at 77 cents"
			if e := r.Lex.Named(d.owner.Maker); e != nil {
				d.give(clause.NameOf(e), d.SubjectFrom)
			}
		}
	}
	return reason
}

// earnedByMaker reports whether a result that a model has only from what was spoken of before is of its maker, as no car costs as
// much.
func (r *Resolver) earnedByMaker(d *draft) bool {
	if d.SubjectFrom != fact.Context && d.SubjectFrom != fact.Sentence || !r.isResult(r.Vocabulary(d.Metric)) {
		return false
	}
	_, tooMuch := r.sized(r.Vocabulary(clause.Price), d.Unit, d.Value)
	return d.Measure == fact.Change || d.Measure == fact.Level && tooMuch
}

// sharersBefore returns the share that a country's makers have of another's market, which the sentence before told and the figure's
// takes up: "Chinese makers had a share of 10.4 percent in Poland. A year ago it was 3.2 percent".
func (r *Resolver) sharersBefore(f *clause.Frame, k int, d *draft) *draft {
	n := len(r.drafts)
	if n == 0 || d.Measure != fact.Share || !r.HasPronoun(f, k) {
		return nil
	}
	p := &r.drafts[n-1]
	if p.dropped || p.sentenceNo != d.sentenceNo-1 || p.Measure != fact.Share || p.Metric != d.Metric || !p.who().Is(lexicon.Place) || p.Scope.Market == "" || p.Subject == p.Scope.Market {
		return nil
	}
	return p
}

// consolidated gives a result that the sentence opens on as one of a whole group to the group, where a company of it was
// spoken of last, or is named behind: "JLR's revenue fell. Consolidated revenues were down 2.5 percent as JLR lost ground",
// "Ram grew 14 percent. Group revenue dropped".
func (r *Resolver) consolidated(f *clause.Frame, k int, d *draft) {
	if f.Word(0) != r.Words.Consolidated && f.Tokens[0].Word != r.Words.Group && f.Tokens[0].Word != r.Words.Groupwide || r.reportsItself(d.who()) || d.SubjectFrom == fact.Clause && f.HadBy(k) == d.owner || !r.isResult(r.Vocabulary(d.Metric)) || d.owner == nil || f.Weight[f.Runs[k]] >= clause.AtContrast {
		return
	}
	if group := r.Lex.Named(d.owner.Parent); group != nil && r.named[group] > 0 && group.Kind == lexicon.Maker {
		d.give(clause.NameOf(group), fact.Context)
	}
}

// owned finds whose figure it is: whom the words name, else what the article has spoken of.
func (r *Resolver) owned(f *clause.Frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) string {
	if q != nil && !r.ofStaff(d) && r.besideUnheard(f, k) { // towns have staff, too
		return "it is of somebody of whom nothing is known"
	}
	reason, ok := r.ownedOutright(f, k, m, d)
	if !ok && d.Measure != fact.Event && (r.OfBystander(f, k) || r.SaidByBystander(f, k) || r.SoldByOne(f, k)) {
		if r.ofStranger(f, k, d) {
			r.ctx.stranger, r.ctx.strangerAt = r.ctx.block, r.ctx.sentences
		}
		return ofNobodyNamed
	}
	if !ok {
		reason, ok = r.ownedBeside(f, k, q, d)
	}
	if !ok {
		reason, ok = r.ownedOn(f, k, q, m, d, link)
	}
	if !ok {
		reason, ok = r.ownedInClause(f, k, d, link)
	}
	if !ok {
		reason, _ = r.ownedElsewhere(f, k, m, d, link)
	}
	return reason
}

// ownedOutright finds whose figure it is where the rule says so, the statement says it again, or it is a
// share, a duty or an aid that somebody holds, levies or gives.
func (r *Resolver) ownedOutright(f *clause.Frame, k int, m *pattern.Match, d *draft) (reason string, ok bool) {
	if n := r.soldAtHome(f, k, d); n.Text != "" {
		d.give(n, fact.Clause)
		d.ofAll = true
		return "", true
	}
	if i := m.Item(m.Rule.Template.Subject); i >= 0 && f.Items[i].Name != nil {
		d.give(clause.NameOf(f.Items[i].Name), fact.Stated)
		return "", true
	}
	if n := r.doneBy(f, k, d); n != nil {
		d.give(clause.NameOf(n), fact.Clause)
		return "", true
	}
	if n, ok := r.shareOfPlace(f, k, d); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.partOfNewIn(f, k, d); ok {
		d.give(n, fact.Clause)
		d.ofAll = true
		return "", true
	}
	if n, ok := r.partOfMarket(f, k, d); ok {
		d.give(n, fact.Clause)
		d.ofAll = true
		return "", true
	}
	if r.sharesOn(f, k, d) {
		return "", true
	}
	if n, ok := r.wholeThere(f, k, d); ok {
		d.give(n, fact.Clause)
		d.ofAll = true
		return "", true
	}
	if s := r.saidAgain(f, k, d); s != nil {
		d.give(s.who(), fact.Sentence)
		d.makers, d.elsewhere, d.ofAll = s.makers, s.elsewhere, s.ofAll
		return "", true
	}
	if n, ok := r.shareHolder(f, k, d); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.withTheirs(f, k, d); ok {
		d.give(n, fact.Sentence)
		return "", true
	}
	if n, ok := r.ownerDivided(f, k, d); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if r.levied(d) {
		if n, ok := r.levier(f, k, d); ok {
			d.give(n, fact.Sentence)
			return "", true
		} else if d.Metric == tariff {
			return "nothing says who levies it", true
		}
	}
	if r.isAid(d) {
		if n, ok := r.mainSubject(f); ok && n.Is(lexicon.Place) {
			d.give(n, fact.Clause) // "South Carolina is offering $1.29 billion in incentives"
			return "", true
		}
	}
	if n := r.governmentsOf(f, k, d); n.Text != "" {
		d.give(n, fact.Sentence)
		return "", true
	}
	return "", false
}

// ownedBeside finds whose figure it is by the words beside it: its noun, its verb or what stands in
// apposition.
func (r *Resolver) ownedBeside(f *clause.Frame, k int, q *mention.Quantity, d *draft) (reason string, ok bool) {
	if q != nil && q.Owner != nil {
		d.give(r.Owners(f, k, q), fact.Stated)
		return "", true
	}
	if n, ok := r.ownersWhole(f, k); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.unitsOfModel(f, k); ok && d.Unit == fact.Vehicle {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.someOfTheirs(f, k); ok {
		d.give(n, fact.Context)
		return "", true
	}
	if n, ok := f.Contributor(k); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.thatTheyHad(f, k); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.beside(f, k); ok {
		r.giveBeside(f, k, n, d)
		return "", true
	}
	if n, ok := r.builtInto(f, k, d); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.Possessor(f, k, d.metricEntry); ok && d.Metric == "recall" {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.OwnerOfMoved(f, k, d.metricEntry); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.MovedOne(f, k); ok && d.Measure == fact.Change {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.burdened(f, k, d); ok {
		d.give(n, fact.Clause)
		if d.cue != nil && d.cue.Name == clause.CueFuture && d.Modality == fact.Target {
			d.Modality = fact.Forecast // nobody aims at what "will cost it 5 billion"
		}
		return "", true
	}
	if q != nil {
		if n, ok := r.Attributed(f, k); ok {
			d.give(n, fact.Clause)
			return "", true
		}
		if n, ok := r.fromMakersOf(f, k); ok {
			d.give(n, fact.Clause)
			d.makers = true
			return "", true
		}
		if n, ok := r.ownerAfter(f, k); ok {
			if m, ok := r.lastOf(n); ok && n.Is(lexicon.Maker) && r.onlyModel(d) {
				n = m // "from 225bhp for the Hyundai to 295bhp for the Tesla"
			}
			d.give(n, fact.Clause)
			return "", true
		}
		if first := f.FirstOfClause(k); first >= k-3 && (f.Word(first) == text.With || f.Word(first) == text.At) {
			if n, ok := r.actsBehind(f, k); ok {
				d.give(n, fact.Clause)
				return "", true
			}
		}
	}
	return "", false
}

// ownedOn finds whose figure it is where it goes on from what the sentence told before, or from a model
// spoken of.
func (r *Resolver) ownedOn(f *clause.Frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) (reason string, ok bool) {
	if r.countsOn(f, k, q, link) {
		d.give(link.who(), fact.Sentence)
		return "", true
	}
	if r.isWholeOfPart(f, k, d) {
		d.give(r.ctx.main, fact.Context)
		return "", true
	}
	if n, ok := r.openingWhole(f, k, d); ok {
		d.give(n, fact.Clause)
		d.ofAll = true
		return "", true
	}
	if n, ok := r.theOthers(f, k, link); ok {
		d.give(n, fact.Sentence)
		return "", true
	}
	if n, ok := r.whichModel(f, k, link); ok {
		d.give(n, fact.Sentence)
		return "", true
	}
	if n, ok := r.countsModel(f, k, q, d, link); ok {
		d.give(n, fact.Sentence)
		return "", true
	}
	if link != nil && link.Subject != "" && link.sentenceNo == r.ctx.sentences && link.Metric == d.Metric && r.PartOfWhich(f, k) {
		d.give(link.who(), fact.Sentence)
		d.makers, d.elsewhere, d.ofAll = link.makers, link.elsewhere, link.ofAll
		return "", true
	}
	if p, ok := r.thereAre(f, k, d); ok {
		d.give(p, fact.Clause)
		return "", true
	}
	if p, ok := r.movedWithin(f, k, d, link); ok {
		d.give(p, fact.Clause)
		return "", true
	}
	if p, ok := r.marketMoved(f, k, d); ok && d.Metric != "exports" {
		d.give(p, fact.Clause)
		d.ofAll = true
		return "", true
	}
	if d.Measure == fact.Event && r.ofModel(d.Metric) && f.Word(m.Last+1) == text.Of {
		if n, ok := r.Newcomer(f, m.Last, clause.Name{}); ok && r.HeldFor(f, m.Last, n) {
			d.give(n, fact.Clause) // "the June 26 debut of the YU7"
			return "", true
		}
	}
	if d.Metric == "production_start" && f.Word(0) == text.It && f.Has(1, lexicon.Auxiliary) && r.ctx.subject.Is(lexicon.Model) {
		d.give(r.ctx.subject, fact.Context) // "It will be built at the maker's plant in Alabama"
		return "", true
	}
	if n, ok := r.spokenModel(f, k); ok {
		d.give(n, fact.Context)
		return "", true
	}
	return "", false
}

// ownedInClause finds whose figure it is by the subjects of its clause and of those before it.
func (r *Resolver) ownedInClause(f *clause.Frame, k int, d *draft, link *draft) (reason string, ok bool) {
	linked := link != nil && link.Subject != ""
	if n, ok := r.placeInTurn(f, k, link); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if linked && link.sentenceNo == r.ctx.sentences && (link.metricEntry == d.metricEntry || link.Metric == d.Metric && r.IsTurnover(d.Metric)) && link.who().Is(lexicon.Place) {
		if i := r.clauseOpensIn(f, k); i > link.item {
			d.give(clause.NameOf(f.Items[i].Name), fact.Clause) // "In Italy sales rose by two-thirds, and in Spain they doubled"
			return "", true
		}
	}
	if n, ok := r.kindsOfMarket(f, k, d); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if linked && link.sentenceNo == r.ctx.sentences && link.who().Is(lexicon.Model) && f.Runs[link.item] != f.Runs[k] && r.clauseOnKind(f, k) && !r.ofVehicle(d) {
		if e := r.Lex.Named(link.owner.Maker); e != nil {
			d.give(clause.NameOf(e), fact.Sentence) // "The Maverick rose 26%, while EV sales tumbled 31%"
			return "", true
		}
	}
	if n, at, ok := r.ofAll(f, k); ok && !r.ofVehicle(d) && !(linked && link.sentenceNo == r.ctx.sentences && at < link.item) {
		d.give(n, fact.Clause)
		d.ofAll = true
		return "", true
	}
	if linked && link.who().Is(lexicon.Place) {
		if n := r.marketOfForecaster(f, k, d); n.Text != "" {
			d.give(n, fact.Clause)
			return "", true
		}
	}
	if r.ofOthers(f, k) {
		return "the words say that it is others'", true
	}
	if i := r.relativeNoun(f, k); i >= 0 {
		if n, ok := r.description(f, i); ok {
			d.give(n, fact.Clause)
			return "", true
		}
		if f.NamesSeller(i) {
			return ofNobodyNamed, true
		}
	}
	if linked && r.wasModels(f, k, d, link) {
		d.give(link.who(), fact.Sentence) // "sold 1,089 units of the Ciaz, down from 1,870"
		return "", true
	}
	if n, ok := r.borrower(f, k, d); ok {
		d.give(n, fact.Context)
		return "", true
	}
	if n, ok := r.modelInTurn(f, k, d, link); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, at, ok := r.candidate(f, k, d); ok && !(linked && (d.Measure != fact.Level || f.Word(k-1) == text.To && (r.AfterRatio(f, k-2) || f.Word(k-2) == text.Comma && r.AfterRatio(f, k-3))) && link.sentenceNo == r.ctx.sentences && at < link.item) {
		from := fact.Sentence
		if f.Runs[at] == f.Runs[k] {
			from = fact.Clause
		}
		if m, ok := r.ofThem(f, k, n, d); ok {
			n = m
		}
		if n.Is(lexicon.Place) && from == fact.Sentence && r.isProductive(d) && r.ctx.company.Is(lexicon.Maker) && r.worksOpen(f, k) {
			n = r.ctx.company // "Norway took 600 of them, while the plant in Gothenburg built 700"
		}
		if p, ok := r.customersMarket(f, k, n, d); ok {
			n = p
		}
		if p, ok := r.MovedThere(f, k); ok && n.Is(lexicon.Place) {
			n = p
		}
		n = r.labelledMarket(n, d)
		if c := r.ctx.company; at == 0 && r.labelledBy(f) && f.Unnamed() && !f.Kinds.Has(lexicon.Body) && f.Says(text.Its) && r.ofMakers() && c.Is(lexicon.Maker) {
			n = c // "US: Even here, its share slipped to 38 percent", of Tesla's
		}
		d.give(r.narrow(f, k, n, d), from)
		_, market := r.theMarket(f, at)
		d.makers = n.Is(lexicon.Place) && (f.Items[at].Name == nil || f.Word(at+1) == r.Words.Ones) && !market
		r.destination(f, at, d)
		r.elsewhere(f, at, d, link)
		r.partOfTheirs(f, k, d)
		return "", true
	}
	return "", false
}

// wasModels reports whether the level is what that of a model, which it hangs on, is compared with, and
// nobody else is named in between.
func (r *Resolver) wasModels(f *clause.Frame, k int, d, link *draft) bool {
	if !f.Roles[k].Base || d.Measure != fact.Level || link.Measure == fact.Share || !link.who().Is(lexicon.Model) || link.sentenceNo != r.ctx.sentences || link.Metric != d.Metric || link.item > k {
		return false
	}
	for i := link.item + 1; i < k; i++ {
		if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) && n != link.owner {
			return false
		}
	}
	return true
}

// ownedElsewhere finds whose figure it is where no subject stands before it: that of the statement it
// hangs on, another of the sentence, or what the article has spoken of.
func (r *Resolver) ownedElsewhere(f *clause.Frame, k int, m *pattern.Match, d *draft, link *draft) (reason string, ok bool) {
	linked := link != nil && link.Subject != ""
	if d.Measure == fact.Level && (r.onlyModel(d) || d.Metric == clause.Price) && r.InGeneral(f, k) {
		return "it is of vehicles in general", true
	}
	if linked && link.ofAll && r.ctx.subject.Text != "" && r.TheirOwn(f, link.item, k) {
		d.give(r.ctx.subject, fact.Context)
		return "", true
	}
	if linked && link.sentenceNo != d.sentenceNo && link.who().Is(lexicon.Maker) && r.CitesMarket(f) {
		if n := r.marketOfCount(f, k, d); n.Text != "" {
			d.give(n, fact.Clause) // "Electric car sales in India dipped 9 percent, Vahan data shows", under a headline on Tata
			return "", true
		}
	}
	if n, ok := r.theirShare(d, link); ok {
		d.give(n, fact.Sentence)
		return "", true
	}
	if linked {
		n := link.who()
		if p, ok := r.customersMarket(f, k, n, d); ok {
			n = p
		}
		d.give(r.narrow(f, k, n, d), fact.Sentence)
		d.makers, d.elsewhere, d.ofAll = link.makers, link.elsewhere, link.ofAll
		return "", true
	}
	if n, ok := r.loneModel(f, k, d); ok {
		d.give(n, fact.Sentence)
		return "", true
	}
	if n := r.ctx.firstOf; n.Is(lexicon.Place) && r.IsTurnover(d.Metric) && f.Unnamed() && r.Resumes(f, k) {
		d.give(n, fact.Context)
		return "", true
	}
	if d.Measure == fact.Event && r.ofModel(d.Metric) {
		if n, ok := r.Newcomer(f, k, clause.Name{}); ok && (k <= 1 || r.HeldFor(f, k, n)) {
			d.give(n, fact.Sentence)
			return "", true
		}
	}
	if n, ok := r.subjectAhead(f, k, d); ok {
		d.give(r.narrow(f, k, n, d), fact.Sentence)
		return "", true
	}
	if n, ok := r.OwnerOfWhole(f, k); ok && d.Measure == fact.Share {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.QuotedCompany(f, k); ok {
		d.give(n, fact.Sentence)
		return "", true
	}
	if i := f.FirstOfClause(k); i > 0 && f.Word(i) == r.Words.There && r.is(d, lexicon.Official) && f.Unnamed() {
		if e := r.Lex.Named(r.thereBefore(f, i, d)); e != nil {
			d.give(clause.NameOf(e), fact.Sentence) // "Only in France did they grow; there, 2 per cent of the cars registered"
			return "", true
		}
	}
	if f.Word(0) == r.Words.There && !f.Has(1, lexicon.Auxiliary) && r.ctx.subject.Is(lexicon.Place) && !r.isCorporate(d) && !r.onlyCompany(d) {
		d.give(r.ctx.subject, fact.Context) // "There sales climbed 30 percent"
		return "", true
	}
	if r.ofStranger(f, k, d) {
		r.ctx.stranger, r.ctx.strangerAt = r.ctx.block, r.ctx.sentences
		return ofNobodyNamed, true
	}
	if p, ok := r.industrysProfit(f, k, d); ok {
		d.ofAll = true
		d.give(p, fact.Clause)
		return "", true
	}
	if p := r.sharersBefore(f, k, d); p != nil {
		d.Scope.Market = p.Scope.Market
		d.give(p.who(), fact.Context)
		return "", true
	}
	if p, ok := r.market(f, k, d); ok && !m.Rule.Template.Told && !r.isCorporate(d) && !r.companysMoney(f, d) && !r.onlyCompany(d) && !r.isProduct(d.Metric) {
		d.give(p, fact.Clause)
		d.makers = d.makers || r.onlyTheirMakers(f, k, d)
		r.destination(f, -1, d)
		return "", true
	}
	if n := r.industryLoses(f, k, d); n.Text != "" {
		d.give(n, fact.Clause)
		return "", true
	}
	n := r.carried(f, k, d)
	if n.Text == "" {
		n = r.marketOfCount(f, k, d)
	}
	if n.Text == "" {
		return "nobody is named whose figure it could be", true
	}
	if p, ok := r.forecastsMarket(f, k, d); ok && n.Is(lexicon.Maker) {
		n = p // "It raised its forecast for the European market to 13 million"
	}
	if p, ok := r.customersMarket(f, k, n, d); ok {
		n = p
	}
	d.give(n, fact.Context)
	return "", true
}

// theirShare returns the maker whose sales the sentence told before, beside how its market moved, where a share comes
// next: "sold 918,400, a decrease of 1 percent in a market that grew 2 percent, for a share of 6.8 percent".
func (r *Resolver) theirShare(d, link *draft) (clause.Name, bool) {
	if d.Measure != fact.Share || link == nil || !link.ofAll || link.Measure != fact.Change || !link.who().Is(lexicon.Place) {
		return clause.Name{}, false
	}
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo == d.sentenceNo; i-- {
		if p := &r.drafts[i]; p.who().Is(lexicon.Maker) && p.Measure == fact.Level && p.Metric == d.Metric {
			return p.who(), true
		}
	}
	return clause.Name{}, false
}

// countsOn reports whether the number counts in another place what the one before it
// counted: "200,000 Accords in the United States and 14,000 in Canada".
func (r *Resolver) countsOn(f *clause.Frame, k int, q *mention.Quantity, link *draft) bool {
	if q == nil || link == nil || q.Unit != nil && (q.Unit.Dimension != "count" || q.Counted != nil) || link.sentenceNo != r.ctx.sentences || link.Measure != fact.Level || link.Unit != fact.Vehicle || !link.who().Is(lexicon.Model) {
		return false
	}
	i := k - 1
	for f.Has(i, r.FillerKind) || f.Has(i, lexicon.Determiner) {
		i--
	}
	return (f.Word(i) == text.And || f.Word(i) == text.Comma) && f.Word(k+1) == text.In && k+2 < len(f.Items) && r.isMarket(f, k+2, k)
}

// saidAgain returns the figure right before a share that only says what part of the whole it is:
// "followed by BYD with 10.8 GWh, or 25.3 percent".
func (r *Resolver) saidAgain(f *clause.Frame, k int, d *draft) *draft {
	if d.Measure != fact.Share {
		return nil
	}
	i := k - 1
	for i > 0 && (f.Has(i, r.FillerKind) || f.Has(i, lexicon.Determiner)) {
		i--
	}
	if f.Word(i) != text.Or {
		return nil
	}
	for i--; i >= 0; i-- {
		if n := f.Roles[i].Draft; n > 0 && r.drafts[n-1].Subject != "" {
			if r.drafts[n-1].Measure == fact.Level && k-i <= 5 && !f.Tells(i+1, k) {
				return &r.drafts[n-1]
			}
			return nil
		}
	}
	return nil
}

// whichModel returns the model that "of which" before the figure means, where one stands nearer than
// the figure that it hangs on: "rose to 6,923, thanks to the Torres, of which 3,637 found a buyer".
func (r *Resolver) whichModel(f *clause.Frame, k int, link *draft) (clause.Name, bool) {
	if n, ok := f.WhichModel(k); ok {
		return n, true
	}
	if !r.PartOfWhich(f, k) || link == nil || link.sentenceNo != r.ctx.sentences {
		return clause.Name{}, false
	}
	for i := k - 1; i > link.item; i-- {
		if n := f.Roles[i].Draft; n > 0 && r.drafts[n-1].Measure == fact.Level && r.drafts[n-1].Metric == link.Metric {
			return r.drafts[n-1].who(), r.drafts[n-1].who().Is(lexicon.Model)
		}
		if f.IsModel(i) && f.Items[i].Role != lexicon.Adjective {
			return clause.NameOf(f.Items[i].Name), true
		}
	}
	return clause.Name{}, false
}

// thereAre returns the country of which the sentence says how much there is in it: "There
// are 4 million electric cars on U.S. roads", "There were 32,878 dealerships in China".
func (r *Resolver) thereAre(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if m := r.Vocabulary(d.Metric); m == nil || !m.Stock || m.Accepts("money") && !m.Accepts("count") || !f.Unnamed() {
		return clause.Name{}, false
	}
	i := f.Starts[f.Runs[0]]
	for i < k && (f.Items[i].Punct || f.Has(i, lexicon.Conjunction)) {
		i++
	}
	if f.Word(i) != r.Words.There || !f.Has(i+1, lexicon.Auxiliary) {
		return clause.Name{}, false
	}
	for run := 1; run <= f.Runs[k]; run++ {
		if f.Weight[run] >= clause.AtContrast {
			return clause.Name{}, false // ", while Norway had 745,000"
		}
	}
	for i += 2; i < len(f.Items) && !(i > k && f.Items[i].Quantity != 0); i++ {
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Place || n.Is == "city" || f.Items[i].Role == lexicon.People {
			continue
		}
		return clause.NameOf(n), r.isMarket(f, i, k) || f.Word(i-1) == text.On && f.Has(i+1, lexicon.MetricCue)
	}
	return clause.Name{}, false
}

// isCorporate reports whether a place that was spoken of before does not have
// the figure.
func (r *Resolver) isCorporate(d *draft) bool {
	m := r.Vocabulary(d.Metric)
	return m != nil && m.Corporate || r.isAid(d)
}

// companysMoney reports whether an amount that a place can have as well is that of the company which the
// article is about: what "we" spend, or what something costs it.
func (r *Resolver) companysMoney(f *clause.Frame, d *draft) bool {
	c := &r.ctx
	return d.Unit.IsCurrency() && c.company.Text != "" && f.Unnamed() && (f.Ours() || d.Metric == "cost" && c.topicMaker && !c.topicPlace)
}

// onlyCompany reports whether no place has such a figure at all: a profit, a
// margin, a share price, sales abroad.
func (r *Resolver) onlyCompany(d *draft) bool {
	if r.isAid(d) || d.metricEntry != nil && d.metricEntry.Scope.Market == "overseas" && !r.is(d, lexicon.Outbound) {
		return true
	}
	m := r.Vocabulary(d.Metric)
	return m != nil && m.Corporate && !m.Sited && (m.Accepts("money") || m.Accepts("percent") || m.Accepts("country") || d.Measure == fact.Event)
}
