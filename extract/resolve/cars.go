package resolve

import (
	"carfacts/extract/article"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// In an article on the divisions of a maker cars are passenger cars, as opposed to its vans
// and trucks: "car sales", "the margin at Cars".

// noteDivisions keeps whether the blocks so far name a division for cars and one for
// commercial vehicles.
func (r *Resolver) noteDivisions(b *article.Block) {
	if b.Kind != article.Paragraph && b.Kind != article.Item || r.ctx.carsDivided && r.ctx.trucksDivided {
		return
	}
	for i := range r.hits {
		h := &r.hits[i]
		if w := r.tokens[i].Word; i > 0 && r.IsCar(w) {
			next := i + 1
			called := r.tokens[i].Capital && r.hits[i-1].Kinds.Has(lexicon.Preposition)
			if called || next < len(r.hits) && r.hits[next].Kinds.Has(r.UnitNoun) && r.tokens[next].Word != r.Words.Market {
				r.ctx.carsDivided = true
			}
		}
		for u := range h.Of(lexicon.ScopeCue) {
			r.ctx.carsDivided = r.ctx.carsDivided || h.Kinds.Has(lexicon.Maker) && u.Scope.Segment == clause.CarsDivision
			r.ctx.trucksDivided = r.ctx.trucksDivided || r.Trades[u.Scope.Segment] && !r.countedWithCars(i)
		}
	}
}

// countedWithCars reports whether hits[i] names vans or trucks along with cars, and so sets neither
// against the other: "sold 525,300 cars and vans", "vans and passenger cars".
func (r *Resolver) countedWithCars(i int) bool {
	if i > 1 && r.joinsKinds(i-1) && r.IsCar(r.tokens[i-2].Word) {
		return true
	}
	next := i + r.hits[i].Len
	if next+1 >= len(r.tokens) || !r.joinsKinds(next) {
		return false
	}
	last := next + max(1, r.hits[next+1].Len)
	return r.IsCar(r.tokens[last].Word)
}

// joinsKinds reports whether the word at token i stands between kinds that are counted together.
func (r *Resolver) joinsKinds(i int) bool {
	switch r.tokens[i].Word {
	case text.And, text.Or, text.Comma, text.Slash, r.Words.Ampersand:
		return true
	}
	return false
}

// dividesCars reports whether the article sets the cars of a maker against its vans or
// trucks; one on a market counts all of them as cars.
func (r *Resolver) dividesCars() bool {
	return r.ctx.carsDivided && r.ctx.trucksDivided && !r.ctx.topicPlace
}

// hasDivisions reports whether makers give the figure by division.
func (r *Resolver) hasDivisions(d *draft) bool {
	switch d.Metric {
	case "revenue", "operating_income", "operating_margin":
		return true
	}
	return r.IsTurnover(d.Metric)
}

// ofCars returns the segment of a figure that is of cars as opposed to vans and trucks, "" for none.
func (r *Resolver) ofCars(f *clause.Frame, k int, d *draft) string {
	if !r.dividesCars() || !r.hasDivisions(d) || d.who().Is(lexicon.Model) || d.own.Segment != "" || !r.namesCars(f, k, d) {
		return ""
	}
	return clause.CarsDivision
}

// namesCars reports whether the figure's run, its metric or what it is part of names cars:
// "car sales", "the margin at Cars", "Of the cars sold, 42,500 were".
func (r *Resolver) namesCars(f *clause.Frame, k int, d *draft) bool {
	if r.CallsCars(f, f.Runs[k]) || f.Word(0) == text.Of && r.CallsCars(f, f.Runs[0]) {
		return true
	}
	for i := range f.Items[:k] {
		if d.metricEntry != nil && f.Entry(i, lexicon.MetricCue) == d.metricEntry {
			return r.CallsCars(f, f.Runs[i])
		}
	}
	i := f.AfterOpening(k)
	return i > 0 && d.metricFrom == fact.Sentence && r.CallsCars(f, f.Runs[i])
}
