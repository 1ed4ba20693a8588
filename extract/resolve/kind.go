package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// complement returns the item of the kind of vehicle that the words behind the figure say it is
// of: "31,000 of the new cars were plug-in hybrids", "half of them fully electric", "23.5 percent
// electric", "Most, 29,516 to be exact, were SUVs". It is -1 for none.
func (r *Resolver) complement(f *frame, k int) int {
	i, direct := k+1, true
	if f.Word(i) == text.Of {
		if direct = f.standsForThem(i + 1); direct {
			i += 2
		} else {
			for i++; i < len(f.Items) && i <= k+8 && f.Items[i].Quantity == 0 && !f.Items[i].Punct && !f.Has(i, lexicon.Auxiliary); i++ {
			}
		}
	}
	i = f.pastInsertion(k, i)
	switch {
	case f.Has(i, lexicon.Auxiliary):
		for f.Has(i, lexicon.Auxiliary) {
			i++ // "will be"
		}
	case !direct || i == k+1 && !f.isPercent(k) || i > k+1 && f.Word(i-1) == text.Comma:
		return -1
	}
	for f.Has(i, r.adverbKind) || f.Has(i, lexicon.Determiner) {
		i++
	}
	e := f.Entry(i, lexicon.ScopeCue)
	if e == nil || !isKind(&e.Scope) {
		return -1
	}
	last := i
	for o := f.Entry(last+1, lexicon.ScopeCue); o != nil && isKind(&o.Scope); o = f.Entry(last+1, lexicon.ScopeCue) {
		last++
	}
	if next := last + 1; next < len(f.Items) && !f.Items[next].Punct && f.Word(next) != text.And && f.Word(next) != text.But && f.Word(next) != text.Or && f.Word(next) != text.While && !f.Has(next, lexicon.Preposition) {
		return -1
	}
	return i
}

// told returns the kind of vehicle that the words behind the figure say it is of.
func (r *Resolver) told(f *frame, k int) (fact.Scope, bool) {
	i := r.complement(f, k)
	if i < 0 {
		return fact.Scope{}, false
	}
	kind := f.kindAt(i)
	if p := r.joined(f, i); p != "" {
		kind.Powertrain = p // "were plug-in hybrids or fully electric"
	}
	return kind, true
}

// someOf reports whether the figure counts some "of them", or of what a sentence before counted.
func (r *Resolver) someOf(f *frame, k int) bool {
	return f.Word(k+1) == text.Of && f.standsForThem(k+2) || f.Word(k-1) == text.Which && f.Word(k-2) == text.Of || (f.Word(0) == text.Of || f.Word(0) == text.Among) && f.standsForThem(1)
}

// standsForThem reports whether items[i] stands for what was counted before: "of them", "of which".
func (f *frame) standsForThem(i int) bool {
	switch f.Word(i) {
	case text.Them, text.These, text.Those, text.Which, text.That:
		return true
	}
	return false
}

// pastInsertion returns the item after an insertion that the figure at items[k] stands in or is followed
// by, where a verb follows that: "29,516 to be exact, were", "60 percent of them, 25,884 cars, were".
func (f *frame) pastInsertion(k, i int) int {
	if f.Word(i) == text.To && f.Has(i+1, lexicon.Auxiliary) {
		i += 3
	}
	end := 0
	if f.marksInsertion(k - 1) {
		end = f.insertionMark(i)
	}
	if end == 0 && f.marksInsertion(i) && f.Word(i+1) != text.And && f.Word(i+1) != text.But {
		end = f.insertionMark(i + 1)
	}
	if end > 0 {
		return end + 1
	}
	return i
}

// insertionMark returns the next mark from items[i] on where a verb follows it, else 0.
func (f *frame) insertionMark(i int) int {
	for last := i + 8; i < len(f.Items) && i <= last; i++ {
		if f.marksInsertion(i) && f.Has(i+1, lexicon.Auxiliary) {
			return i
		}
		if f.marksInsertion(i) {
			break
		}
	}
	return 0
}

// marksInsertion reports whether items[i] is a mark that an insertion begins or ends with.
func (f *frame) marksInsertion(i int) bool {
	switch f.Word(i) {
	case text.Comma, text.OpenParen, text.CloseParen, text.Dash:
		return true
	}
	return false
}

// isPercent reports whether items[k] is a percentage.
func (f *frame) isPercent(k int) bool {
	q := f.QuantityAt(k)
	return q != nil && q.Unit != nil && q.Unit.Dimension == "percent"
}

// sharersKind returns the kind of vehicle whose share the sentence has spoken of before the
// figure: "The EV share held up, with a record 11.6% of the market".
func (r *Resolver) sharersKind(f *frame, k int) fact.Scope {
	for i := k - 1; i > 0 && f.Items[i].Quantity == 0 && (f.Items[i].Name == nil || f.Items[i].Name.Kind == lexicon.Place); i-- {
		if f.Has(i, r.shareKind) && f.visible(i, k) {
			kind := r.scopeAround(f, i-1)
			return kindOf(&kind)
		}
	}
	return fact.Scope{}
}

// goesOnOf reports whether the clause is on the part of a company that the sentence before
// named: "Its robotaxi division did well. Revenue from the segment rose 84 percent."
func (r *Resolver) goesOnOf(f *frame, k int) bool {
	if r.ctx.part == "" || r.ctx.sentences-r.ctx.partAt > 1 {
		return false
	}
	for i := f.starts[f.runs[k]]; i < f.ends[f.runs[k]]; i++ {
		if f.Has(i, r.unitNoun) && (f.Word(i-1) == text.The || f.Word(i-1) == text.That || f.Word(i-1) == text.This) && !f.plural(i) && !f.Has(i+1, r.unitNoun) && f.visible(i, k) {
			return true
		}
	}
	return false
}

// notePart keeps the part of a company that the sentence names: "its robotaxi division",
// "the autos and robotics segment" of none.
func (r *Resolver) notePart(f *frame) {
	for i := range f.Of(r.unitNoun) {
		if e := f.Entry(i-1, lexicon.ScopeCue); e != nil && e.Scope.Segment != "" && f.Word(i-2) != text.And {
			r.ctx.part, r.ctx.partAt = e.Scope.Segment, r.ctx.sentences
		}
	}
}

// kindOfMarket returns the kind of vehicle whose market, or figures, the clause before a
// participle speaks of: "leads in the BEV market, reporting 1.02 million units sold".
func (r *Resolver) kindOfMarket(f *frame, k int) fact.Scope {
	for i := f.starts[f.runs[k]] - 1; i >= 0 && f.weight[f.runs[i+1]] < atContrast; i-- {
		e, next := f.Entry(i, lexicon.ScopeCue), f.pastBracket(i+1)
		if e != nil && isKind(&e.Scope) && f.visible(i, k) && (f.Word(next) == r.words.market || r.countsCars(f, next)) {
			kind := r.scopeAround(f, i)
			return kindOf(&kind)
		}
	}
	return fact.Scope{}
}

// scopeSubject returns the item of the kind of vehicle, or of buyer, that the
// figure's clause is about, -1 for none, where it is no word of the figure's own run: "Trucks had a quieter time, with
// sales easing 0.9 per cent", "hybrids lost 1.2% and diesels 3.6%", "ahead of
// the diesel, which lost 15.8 percent". A clause with a name or a metric of its
// own is about those.
func (r *Resolver) scopeSubject(f *frame, k int, d, link *draft, fits func(*frame, int, *lexicon.Entry) bool) int {
	if i := r.relativeKind(f, k); i >= 0 && fits(f, i, f.Entry(i, lexicon.ScopeCue)) {
		return i
	}
	if i := r.kindAhead(f, k, fits); i >= 0 {
		return i
	}
	until := 0
	if link != nil && link.sentenceNo == r.ctx.sentences {
		until = link.item + 1 // what stands before bears on the link already
	}
	if i := r.openingKind(f, k, fits); i >= until {
		return i
	}
	for run := f.runs[k]; run >= 0 && f.starts[run] >= until; run-- {
		stop := false
		for i := min(f.ends[run], k) - 1; i >= f.starts[run]; i-- {
			if f.runs[i] != run || !f.visible(i, k) {
				continue
			}
			if n := f.Items[i].Name; n != nil && n.Kind != lexicon.Body && f.Items[i].Role != lexicon.Adjective {
				stop = true
			}
			if f.Items[i].Quantity != 0 && !f.roles[i].base || f.Has(i, lexicon.Pronoun) {
				stop = true
			}
			if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb && f.weight[run] != atColon && !(d.Measure == fact.Share && r.participle(f, run)) && f.Word(f.starts[run]+1) != text.With && f.Word(f.starts[run]) != text.With {
				stop = true
			}
			e := f.Entry(i, lexicon.ScopeCue)
			if e == nil || !fits(f, i, e) || r.claimed(f, i, k) || r.ofCompany(f, i) || r.isIncluded(f, i) {
				continue
			}
			if r.oneOfKinds(f, i) {
				return -1 // "cars, trucks and buses": of all of them
			}
			j := f.pastBracket(i + 1)
			relative := f.Word(j) == text.Comma && (f.Word(j+1) == text.Which || f.Word(j+1) == text.Whose)
			driver := r.opensWith(f, f.runs[k]) && run == f.runs[k]-1 && f.ends[run] == i+1 // "weak demand from private buyers, with registrations down"
			if relative || driver || !r.scopePhrase(f, i) || r.opensWith(f, f.runs[k]) && f.Has(i+1, lexicon.MetricCue) || f.weight[f.runs[k]] == atColon && r.ofKind(f, i-2) {
				return i
			}
		}
		if stop {
			return -1
		}
	}
	return -1
}

// scopeAround returns what the scope word at items[i] and those right before it say
// together, nothing for i < 0: "diesel trucks".
func (r *Resolver) scopeAround(f *frame, i int) fact.Scope {
	var s fact.Scope
	if i >= 0 && f.Entry(i, lexicon.ScopeCue) != nil {
		s.Powertrain = r.joined(f, i) // "EV and plug-in hybrid sales, making up half of the market"
	}
	for e := f.Entry(i, lexicon.ScopeCue); i >= 0 && e != nil; e = f.Entry(i, lexicon.ScopeCue) {
		merge(&s, &e.Scope)
		i--
	}
	return s
}

// kindAhead returns the item of the kind of vehicle, or of buyer, that the clause after
// an opening phrase with the figure is about: "At 737,000, NEVs …", "With 7,000 units,
// the number of diesels …", "At 9,000, fleet sales …". It is -1 for none.
func (r *Resolver) kindAhead(f *frame, k int, fits func(*frame, int, *lexicon.Entry) bool) int {
	i := f.afterOpening(k)
	if i < 0 || f.Word(0) == text.Of { // "Of the 60,907 cars, NEVs made up": the whole
		return -1
	}
	if f.Word(i+1) == text.Of {
		for i += 2; f.Has(i, lexicon.Determiner); i++ {
		}
	}
	e := f.Entry(i, lexicon.ScopeCue)
	if e == nil || !(fits(f, i, e) && (f.plural(i) || f.Has(f.pastBracket(i+1), r.unitNoun))) && !f.Has(i+1, lexicon.MetricCue) {
		return -1 // but "its NEV division" is
	}
	return i
}

// opensWith reports whether the run adds by "with" to what was said: "BEVs gained 14
// percent, with 12,300 registrations".
func (r *Resolver) opensWith(f *frame, run int) bool {
	i := f.starts[run]
	if f.Word(i) == text.Comma {
		i++
	}
	return i > 0 && f.Word(i) == text.With
}

// relativeKind returns the item of the kind of vehicle, or of buyer, that the figure's
// relative clause is about: "followed by diesels, which accounted for 22 per cent",
// "by the fleet market, to which registrations rose". It is -1 for none.
func (r *Resolver) relativeKind(f *frame, k int) int {
	i := f.starts[f.runs[k]]
	if f.Word(i) == text.Comma {
		i++
	}
	if f.Word(i) == text.Of && f.Word(i+1) == text.Which && i > 1 && f.Word(i-1) == text.Comma {
		at := f.beforeBrackets(i - 2) // "plug-in hybrids, of which 5,910 were registered"
		if r.vehicles(f, at) != nil && f.plural(at) && f.QuantityAt(at-1) == nil && !r.oneOfKinds(f, at) {
			return at
		}
		return -1
	}
	if f.Word(i) != text.Which && f.Word(i) != text.Whose && f.Word(i) != text.Where || i < 3 {
		return -1
	}
	if f.Word(i-1) == text.Of && f.Has(i-2, lexicon.MetricCue) && i > 3 {
		i -= 2 // "diesels, sales of which fell"
	} else if f.Word(i-1) != text.Of && f.Has(i-1, lexicon.Preposition) {
		i--
	}
	if f.Word(i-1) == text.Comma {
		i--
	}
	i = f.beforeBrackets(i - 1) // "battery electric vehicles (BEVs), which"
	if f.Has(i, r.unitNoun) && f.Entry(i, lexicon.ScopeCue) == nil {
		i-- // "the fleet business"
	}
	if e := f.Entry(i, lexicon.ScopeCue); e == nil || !isKind(&e.Scope) && e.Scope.Channel == "" {
		return -1
	}
	return i
}

// pastBracket returns the item after the brackets that open at items[i], i where
// none do.
func (f *frame) pastBracket(i int) int {
	if f.Word(i) != text.OpenParen {
		return i
	}
	for j := i + 1; j < len(f.Items) && j <= i+8; j++ {
		if f.Word(j) == text.CloseParen {
			return j + 1
		}
	}
	return i
}

// isKindNoun reports whether the entry's word at items[i] names a kind of vehicle.
func (r *Resolver) isKindNoun(f *frame, i int, e *lexicon.Entry) bool {
	return isKind(&e.Scope) && (e.Unit == fact.Vehicle || r.standsAlone(f, i))
}

// areBuyers reports whether the entry's word at items[i] names those who buy:
// "Fleets held on, up 14% to 86,870".
func (r *Resolver) areBuyers(f *frame, i int, e *lexicon.Entry) bool {
	return e.Scope.Channel != "" && (e.Name != modifier || r.countsCars(f, r.modified(f, i)) || r.labelsChannel(f, i))
}

// openingKind returns the kind of vehicle, or of buyer, that a phrase before the
// figure's clause limits it to: "In two-wheelers, Honda sold 4.1 lakh units",
// "In the fleet market, registrations fell".
func (r *Resolver) openingKind(f *frame, k int, fits func(*frame, int, *lexicon.Entry) bool) int {
	for run := f.runs[k] - 1; run >= 0; run-- {
		i := f.starts[run]
		if f.Word(i) == text.Comma || f.Word(i) == text.Semicolon || f.Word(i) == text.And {
			i++
		}
		if f.Word(i) == text.In || f.Word(i) == text.Among || f.Word(i) == text.For {
			for i++; f.Has(i, lexicon.Determiner); i++ {
			}
			e := f.Entry(i, lexicon.ScopeCue)
			if e != nil && fits(f, i, e) && (i+1 == f.ends[run] && (f.plural(i) || e.Unit == "") || i+2 == f.ends[run] && f.Has(i+1, r.unitNoun)) {
				return i
			}
		}
		if f.weight[run+1] >= atSemicolon || f.weight[run] >= atSemicolon {
			break
		}
	}
	return -1
}

// oneOfKinds reports whether the noun for vehicles at items[i] ends a list of
// several kinds.
func (r *Resolver) oneOfKinds(f *frame, i int) bool {
	j := i - 1
	for f.Has(j, lexicon.Determiner) {
		j--
	}
	return (f.Word(j) == text.And || f.Word(j) == text.Or) && (r.vehicles(f, j-1) != nil || f.Has(j-1, lexicon.UnitWord))
}

// standsAlone reports whether the word for a kind opens its clause and a comma
// or a verb follows: "Petrol, with 38.4%", "Electric rose to".
func (r *Resolver) standsAlone(f *frame, i int) bool {
	return i == 0 && (f.Word(i+1) == text.Comma || f.Word(i+1) == text.Colon || f.Has(i+1, lexicon.VerbWord) || r.isVerb(f, i+1) && !f.Has(i+1, lexicon.MetricCue) && !f.Has(i+1, lexicon.UnitWord))
}

// scopePhrase reports whether the scope word stands in a prepositional phrase.
func (r *Resolver) scopePhrase(f *frame, i int) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		it := &f.Items[j]
		switch {
		case f.Has(j, lexicon.Preposition):
			return true
		case f.Has(j, lexicon.Determiner), f.Has(j, lexicon.ScopeCue), it.Name != nil && it.Role == lexicon.Adjective, it.Hit == nil && !it.Punct && it.Quantity == 0:
			continue
		}
		return false
	}
	return false
}
