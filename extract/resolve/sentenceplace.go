package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// sentencePlace returns the place that the sentence outside the figure's run
// gives it, "" for none.
func (r *Resolver) sentencePlace(f *clause.Frame, k int, d *draft) string {
	if m := r.Vocabulary(d.Metric); !m.Corporate && d.Metric != "cost" || m.Sited || r.ofStaff(d) || d.Metric == "stores" || f.Has(0, lexicon.Preposition) {
		if p := r.placeBefore(f, k, -1, d); p != "" {
			return p
		}
	}
	if next := f.Runs[k] + 1; next < len(f.Starts) && f.Starts[next] < len(f.Items) && f.Word(f.Starts[next]+1) == text.All {
		if i := r.nearestMarket(f, k, next, d); i >= 0 { // "…, all of them in the United States"
			return r.marketName(f, i, d)
		}
	}
	if p := r.placeOfBoth(f, k, d); p != "" {
		return p
	}
	if r.labelledBy(f) && f.Items[0].Name.Name != d.Scope.Origin {
		return r.marketName(f, 0, d) // "Europe: Tesla's registrations were down 22.5 percent"
	}
	for i := k + 1; i < f.Ends[f.Runs[k]]; i++ {
		if f.Word(i) == r.Words.There {
			return r.thereBefore(f, i, d)
		}
	}
	return r.here(f, k, d)
}

// labelledBy reports whether the sentence is labelled with a country or larger place, and is no first one with a dateline.
func (r *Resolver) labelledBy(f *clause.Frame) bool {
	return f.PlaceAt(0) && f.Word(1) == text.Colon && f.Items[0].Name.Is != "city" && r.ctx.sentences > 2
}

// here returns the country that the article is at home in where the figure's clause says "here" of what buyers do or pay:
// "reckons it will shift 7,500 here in 2026", "starts at 43.52 million won here".
func (r *Resolver) here(f *clause.Frame, k int, d *draft) string {
	home := r.ctx.home
	if home.Entry == nil || home.Entry.Is != "country" || home.Text == d.Subject || r.sited(d) || r.ofStaff(d) || r.onlyCompany(d) {
		return ""
	}
	run := f.Runs[k]
	for i := f.Starts[run]; i < f.Ends[run]; i++ {
		if f.Runs[i] == run && f.Word(i) == r.Words.Here && (i+1 >= f.Ends[run] || f.Items[i+1].Punct || f.Has(i+1, lexicon.Preposition) || f.Items[i+1].When != 0) {
			return home.Text
		}
		if noun := f.Entry(i+1, r.PlaceNoun); f.Runs[i] == run && f.Word(i) == text.This && noun != nil && noun.Name == "country" {
			return home.Text // "In this country it now has 120 showrooms"
		}
	}
	return ""
}

// placeOfBoth returns the place after the number that "and" adds to the figure, where that counts
// something else: "2,432 swap stations and 23,000 charging posts in China".
func (r *Resolver) placeOfBoth(f *clause.Frame, k int, d *draft) string {
	i := k + 1
	for i < len(f.Items) && f.Runs[i] == f.Runs[k] && (f.Has(i, lexicon.UnitWord) || f.Has(i, lexicon.ScopeCue)) {
		i++
	}
	if f.Word(i) != text.And {
		return ""
	}
	for i++; f.Has(i, r.FillerKind); i++ {
	}
	this, other := f.QuantityAt(k), f.QuantityAt(i)
	if this == nil || other == nil || this.Unit == nil || other.Unit == nil || other.Unit.Dimension == "money" || this.Counted == other.Counted && this.Unit == other.Unit {
		return ""
	}
	for i++; i < len(f.Items) && (f.Has(i, lexicon.UnitWord) || f.Has(i, lexicon.ScopeCue)); i++ {
	}
	if f.Word(i) != text.In && f.Word(i) != text.Across {
		return ""
	}
	for i++; f.Has(i, lexicon.Determiner); i++ {
	}
	if i < len(f.Items) && r.isMarket(f, i, i) && r.placeFits(f, i, d) {
		return r.marketName(f, i, d)
	}
	return ""
}

// placeBefore returns the last market, or what "there" means, before the figure
// and after items[until].
func (r *Resolver) placeBefore(f *clause.Frame, k, until int, d *draft) string {
	added := 0
	if !r.sited(d) || r.ofStaff(d) {
		added = r.addedClause(f, k, d)
	}
	outbound, own := r.is(d, lexicon.Outbound), r.ownRun(f, k, d)
	for i := k - 1; i > until; i-- {
		if outbound && f.Word(r.BeforeArticle(f, i)) == text.In {
			continue // where they come from, or something else is
		}
		if i > 2 && (f.Runs[i] < own || i < added) {
			return "" // "sold 34,134 in China, while Nio delivered 20,462"
		}
		if f.Items[i].Name != nil && !r.sited(d) && !r.ofStaff(d) && r.IsMadeIn(f, i) {
			continue // "is to be built in Europe and will cost less than 18,000 euros"
		}
		if f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Place && ofSomeBefore(f, i, k) {
			continue
		}
		if outbound && f.NamesUnit(i) {
			d.Scope.Origin = r.marketName(f, i, d)
			return ""
		}
		if r.isMarket(f, i, k) && r.placeFits(f, i, d) {
			if f.Items[i].Name.Is == "world" && (d.Measure == fact.Event || r.toldOfOther(f, i, d)) {
				return "" // "sold 3 million cars worldwide and employs 52,000 people", "worldwide 3 million since its launch in 2010"
			}
			return r.marketName(f, i, d)
		}
		if f.Word(i) == r.Words.There && (!outbound || f.Has(i-1, lexicon.MetricCue)) && (!f.Has(i+1, lexicon.Auxiliary) || f.Has(i-1, lexicon.MetricCue)) && !r.worldwide(d) { // "sales there were up", not "there was"
			if p := r.thereBefore(f, i, d); p != "" {
				return p
			}
		}
	}
	return ""
}

// ofSomeBefore reports whether the place at items[i] is where some of those counted before it are, so that what another clause
// goes on with is not: "had 402 stations, 40 of them in Guangzhou, and says it will have 10,000".
func ofSomeBefore(f *clause.Frame, i, k int) bool {
	if f.Runs[i] == f.Runs[k] {
		return false
	}
	for end := i - 3; i > end && i > 1; i-- {
		if f.Word(i) == text.In {
			return f.StandsForThem(i-1) && f.Word(i-2) == text.Of
		}
	}
	return false
}

// toldOfOther reports whether a figure of another metric than the draft's stands before items[i]
// in its run, so that what is said there is said of that one.
func (r *Resolver) toldOfOther(f *clause.Frame, i int, d *draft) bool {
	for j := i - 1; j >= f.Starts[f.Runs[i]]; j-- {
		if n := f.Roles[j].Draft; n > 0 && f.Runs[j] == f.Runs[i] {
			return r.drafts[n-1].Metric != d.Metric
		}
	}
	return false
}

// addedClause returns the first item of the clause with a maker of its own for a subject that
// "and" adds to a sentence which has told of something else, where items[k] stands in one,
// else 0: "Michelin will close two plants by 2026, and Schaeffler announced 4,700 job cuts".
func (r *Resolver) addedClause(f *clause.Frame, k int, d *draft) int {
	for run := f.Runs[k]; run > 0; run-- {
		i := f.Starts[run]
		if f.Word(i) == text.Comma {
			i++
		}
		if f.Word(i) != text.And || !r.tellsOfOther(f, i, d) {
			continue
		}
		for j := i + 1; j+1 < k && j <= i+6; j++ {
			if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Maker {
				if n == d.owner && (r.IsVerb(f, j+1) || f.Word(j+1) == text.Possessive) {
					return i
				}
				break
			}
			if f.Items[j].Punct || f.Items[j].Quantity != 0 || f.Has(j, lexicon.Preposition) {
				break
			}
		}
	}
	return 0
}

// tellsOfOther reports whether the items before the one given name a maker, and no figure
// of the draft's metric stands among them.
func (r *Resolver) tellsOfOther(f *clause.Frame, end int, d *draft) bool {
	named := false
	for i := range end {
		if n := f.Roles[i].Draft; n > 0 && r.drafts[n-1].Metric == d.Metric {
			return false
		}
		named = named || f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Maker
	}
	return named && !f.Has(0, lexicon.Preposition)
}

// ownRun returns the run that the figure's clause begins with where a word such as "while" sets
// it against one of another subject before it, else 0.
func (r *Resolver) ownRun(f *clause.Frame, k int, d *draft) int {
	run := f.Runs[k]
	for run > 0 && f.Weight[run] < clause.AtContrast {
		run--
	}
	start := f.Starts[run]
	for f.Items[start].Punct && start < k {
		start++
	}
	switch f.Word(start) {
	case text.While, text.Whereas, text.But:
	default:
		return 0
	}
	for j := f.Starts[run]; j < k && d.owner != nil; j++ {
		if f.Items[j].Name == d.owner {
			return run
		}
	}
	return 0
}

// nearestMarket returns the market in the run that stands nearest to the
// figure, with no other figure between; -1 where there is none.
func (r *Resolver) nearestMarket(f *clause.Frame, k, run int, d *draft) int {
	best, at := -1, 1<<30
	for i := f.Starts[run]; i < f.Ends[run]; i++ {
		if f.Runs[i] != run || !r.isMarket(f, i, k) || !r.placeFits(f, i, d) || r.is(d, lexicon.Outbound) && f.Items[i].Name.Name == d.Subject {
			continue // "shipments from China to Russia"
		}
		distance := k - i
		if i > k {
			distance = i - k
			if r.figureBetween(f, k, i, d) {
				continue
			}
		}
		if distance < at {
			best, at = i, distance
		}
	}
	return best
}

// figureBetween reports whether another figure than the whole of this one
// ("14,000 of its 54,000 jobs in Germany"), what its change led to ("fell 5
// percent to 12,000 cars in Germany") or a small count stands between the
// figure and the place after it.
func (r *Resolver) figureBetween(f *clause.Frame, k, i int, d *draft) bool {
	for j := k + 1; j < i; j++ {
		q := f.QuantityAt(j)
		if q == nil || !f.Visible(j, i) || q.Words && q.Small || q.Words && q.Unit != nil && q.Unit.Dimension == "plant" || j == i-1 && f.Items[i].Role == lexicon.Adjective && q.Unit == nil || f.Has(j+1, r.WorksKind) || f.Has(j+1, r.PlaceNoun) && q.Unit == nil {
			continue // "to build a 100 GWh plant in Hungary"
		}
		if q.Unit == nil && f.Word(j+1) == text.Of && f.Word(j+2) == text.Its {
			continue // "34 percent off the prices of 22 of its models in China"
		}
		before := j - 1
		for f.Has(before, lexicon.Determiner) || f.Has(before, lexicon.Pronoun) {
			before--
		}
		if before == k+1 && f.Word(before) == text.Of || before == k+1 && f.Word(k-1) == text.From {
			continue // "from $65,990 to $52,990 in the US"
		}
		if d.Measure == fact.Change && f.Word(before) == text.To {
			continue
		}
		return true
	}
	return false
}

// placeFits reports whether the place can be where the figure is of: a city is
// only for what news gives by city, and what is said of the word for another
// metric ("China subsidy cuts") is for that.
func (r *Resolver) placeFits(f *clause.Frame, i int, d *draft) bool {
	it := &f.Items[i]
	m := r.Vocabulary(d.Metric)
	if f.PlaceAt(i) && (f.JoinsPlaces(i+1) || f.JoinsPlaces(i-1)) {
		return false // "in Germany and France": neither alone
	}
	if !r.sited(d) && !r.ofStaff(d) && f.TownOfIts(i) {
		return false // "sold 500 cars in India's Kerala"
	}
	if r.worldwide(d) && it.Name.Is != "world" {
		return false // but "the global output of Japanese makers"
	}
	if m != nil && !m.Sited && !m.Events && !m.Is(lexicon.Staff) && !m.Is(lexicon.Outbound) && r.StandsAt(f, i) {
		return false // "has a plant in Illinois and delivered 50,122 vehicles"
	}
	if j := r.Modified(f, i); m != nil && (it.Role == lexicon.Adjective || it.Role == lexicon.Plain && (f.Word(i-1) == text.As || !f.Has(i-1, lexicon.Preposition) || f.Word(i-1) != text.In && r.IsDuty(f, j))) && f.Has(j, lexicon.MetricCue) && !r.IsPlant(f, j) && !f.Has(j, r.UnitNoun) {
		if !r.likeMetric(f.Entry(j, lexicon.MetricCue), d.Metric, m) {
			return false
		}
	}
	if d.Measure == fact.Event && d.who().Is(lexicon.Model) && m != nil && !m.Sited && !m.Is(lexicon.Plant) {
		return r.PlaceEntry(f, i).Is != "city" // "launched the 9X in Hangzhou": where the show was
	}
	return r.PlaceEntry(f, i).Is != "city" || m != nil && m.Sited || m.Is(lexicon.Urban)
}

// likeMetric reports whether a word for a metric can stand for the metric: its
// own, or where both count vehicles another ("U.S. sales", of deliveries).
func (r *Resolver) likeMetric(e *lexicon.Entry, metric string, m *lexicon.Metric) bool {
	if len(e.Metrics) > 0 && !m.Levied && r.Vocabulary(e.Metrics[0]).Levied {
		return false // "the U.S. levies cost it 1.3 billion"
	}
	for _, name := range e.Metrics {
		if o := r.Vocabulary(name); metric == "price" && name == "orders" {
			return true // "opened the UK order books, with prices from £18,650"
		} else if m.Events && o != nil && !o.Stock {
			return true // "European sales start in May", "its New York IPO"
		} else if name == metric || o != nil && o.Flow == m.Flow && len(o.Dimensions) > 0 && m.Accepts(o.Dimensions[0]) {
			return true
		}
	}
	return len(e.Metrics) == 0
}
