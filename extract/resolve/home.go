package resolve

import (
	"carfacts/extract/article"
	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// standing is how much of an article speaks for one country or bloc as the one that it is about.
type standing struct {
	place  *lexicon.Entry
	weight int
	block  int // that spoke for it last, by which place it counted that far
	here   int // weight that the block has given so far
}

// How much a block speaks for a place that it names, by where it stands.
const (
	headlineWeight = 6
	leadWeight     = 3
	bodyWeight     = 1
)

// weighHome counts what the block says of where the article is at home: the places that it names as
// such, those whose bodies it cites and whose money it counts in. Each counts once a block, by the
// strongest sign: no destination, adjective of a brand or long paragraph carries it.
func (r *Resolver) weighHome(kind article.Kind, lead bool, block int) {
	weight := bodyWeight
	switch {
	case kind == article.Headline:
		weight = headlineWeight
	case lead:
		weight = leadWeight
	}
	if world := r.openingWorld(); kind == article.Headline && world.Entry != nil {
		r.countHome(world.Entry, 2*weight, block) // "World plug-in top 10"
	}
	for i := range r.phrases {
		h := &r.hits[i]
		for u := range h.Uses {
			switch u.Kind {
			case lexicon.Place:
				switch {
				case !r.speaksOfPlace(i, u):
				case weight > bodyWeight && u.Is == "region" && u.In == "":
					r.countHome(u.Entry, weight, block) // "Europe's car buyers", of the continent as a whole
				default:
					r.countHome(r.stateOf(u.Entry), weight, block)
				}
			case lexicon.Body:
				if u.Market != "" {
					w := weight
					if len(u.Metrics) > 0 && !r.localOf(u.Metrics[0]) {
						w *= 2 // its business is to count that market
					}
					r.countHome(r.Lex.Named(u.Market), w, block)
				}
			case lexicon.Currency:
				if u.Home != "" && r.countsMoney(i) {
					r.countHome(r.Lex.Named(u.Home), bodyWeight, block)
				}
			}
		}
	}
}

// speaksOfPlace reports whether the words at hits[i] speak of a place as where something is, not as
// where exports go or imports come from, nor of its makers and what they make.
func (r *Resolver) speaksOfPlace(i int, u *lexicon.Use) bool {
	if h := &r.hits[i]; isAdjective(h, u.Entry) {
		return r.namesMarket(i + h.Len)
	}
	if i == 0 {
		return true
	}
	w := r.tokens[i-1].Word
	return w != text.To && w != text.From || !r.tradedBefore(i, w == text.From)
}

// isAdjective reports whether the words can be the adjective of the place: "German", and not "Germans".
func isAdjective(h *lexicon.Hit, place *lexicon.Entry) bool {
	for u := range h.Of(lexicon.Place) {
		if u.Entry == place && u.Role == lexicon.Adjective {
			return true
		}
	}
	return false
}

// tradedBefore reports whether the words before hits[i] tell of what is sent there, or of what comes
// from there: "shipments of cars to Chile", "imports from China".
func (r *Resolver) tradedBefore(i int, from bool) bool {
	for j := max(0, i-8); j < i; j++ {
		e := r.hits[j].Entry(lexicon.MetricCue)
		if e == nil || len(e.Metrics) == 0 {
			continue
		}
		if m := r.Vocabulary(e.Metrics[0]); from && m.Is(lexicon.Inbound) || !from && m != nil && m.Flow && !m.Is(lexicon.Inbound) {
			return true
		}
	}
	return false
}

// namesMarket reports whether what an adjective of a country qualifies is its market or industry:
// "the Brazilian automotive industry", "German new-car registrations".
func (r *Resolver) namesMarket(i int) bool {
	for end := i + 4; i < min(end, len(r.hits)); i++ {
		h := &r.hits[i]
		switch {
		case h.Kinds.Has(lexicon.MetricCue), r.tokens[i].Word == r.Words.Market, r.tokens[i].Word == r.Words.Industry:
			return true
		case h.Kinds.Has(lexicon.ScopeCue), h.Kinds.Has(lexicon.UnitWord): // "EU van sales"
		case h.Kinds.Has(lexicon.Descriptor), h.Kinds.Has(lexicon.Preposition), r.tokens[i].Kind == text.Punct:
			return false
		}
	}
	return false
}

// countsMoney reports whether the word at hits[i] stands at a number, so that it is a currency: "won
// the prize" is none.
func (r *Resolver) countsMoney(i int) bool {
	if next := i + r.hits[i].Len; next < len(r.tokens) && r.tokens[next].Kind == text.Digits && (r.tokens[i].Capital || r.tokens[i].Kind == text.Symbol) {
		return true
	}
	return i > 0 && (r.tokens[i-1].Kind == text.Digits || r.hits[i-1].Kinds.Has(lexicon.Scale))
}

// stateOf returns the country, bloc or part of the world that the place is or lies in, nil for none.
func (r *Resolver) stateOf(e *lexicon.Entry) *lexicon.Entry {
	for ; e != nil && e.Is != "country" && e.Is != "bloc" && !(e.Is == "region" && e.In == ""); e = r.Lex.Named(e.In) {
	}
	return e
}

// countHome adds to what speaks for the place, which counts once a block.
func (r *Resolver) countHome(e *lexicon.Entry, weight, block int) {
	if e == nil {
		return
	}
	for i := range r.standings {
		s := &r.standings[i]
		if s.place != e {
			continue
		}
		if s.block != block {
			s.block, s.here = block, 0
		}
		s.weight += max(0, weight-s.here)
		s.here = max(s.here, weight)
		return
	}
	r.standings = append(r.standings, standing{place: e, weight: weight, block: block, here: weight})
}

// strongest returns the place that most of the article speaks for.
func (r *Resolver) strongest() clause.Name {
	best := standing{}
	for _, s := range r.standings {
		if s.weight > best.weight {
			best = s
		}
	}
	if best.place == nil {
		return clause.Name{}
	}
	return clause.NameOf(best.place)
}
