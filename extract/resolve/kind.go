package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// goesOnOf reports whether the clause is on the part of a company that the sentence before
// named: "Its robotaxi division did well. Revenue from the segment rose 84 percent."
func (r *Resolver) goesOnOf(f *clause.Frame, k int) bool {
	if r.ctx.part == "" || r.ctx.sentences-r.ctx.partAt > 1 {
		return false
	}
	for i := f.Starts[f.Runs[k]]; i < f.Ends[f.Runs[k]]; i++ {
		if f.Has(i, r.UnitNoun) && (f.Word(i-1) == text.The || f.Word(i-1) == text.That || f.Word(i-1) == text.This) && !f.Plural(i) && !f.Has(i+1, r.UnitNoun) && f.Visible(i, k) {
			return true
		}
	}
	return false
}

// kindCalled returns the kind of vehicle that a noun of the figure's clause stands for: the one that the sentence names before, else that
// of the last figure with one: "Tesla's share of the segment fell to 41 percent", "sold 6,216 units in that category".
func (r *Resolver) kindCalled(f *clause.Frame, k int, d *draft) fact.Scope {
	if !r.flowsOrStocks(d) || clause.IsKind(&d.own) {
		return fact.Scope{}
	}
	called := false
	for i := f.FirstOfClause(k); i < f.Ends[f.Runs[k]] && !called; i++ {
		the := f.Word(i-1) == text.The || f.Word(i-1) == text.That || f.Word(i-1) == text.This
		in := f.Word(i-2) == text.Of || f.Word(i-2) == text.In || f.Word(i-2) == text.Within
		called = the && in && f.Has(i, r.KindNoun) && !f.Plural(i) && f.Word(i+1) != text.Of && f.Visible(i, k)
	}
	if !called {
		return fact.Scope{}
	}
	if kinds := r.KindsBefore(f, k); len(kinds) == 1 {
		return kinds[0] // "Commercial vehicles are Tata's home: it has 33 percent of the segment"
	}
	for i := len(r.drafts) - 1; i >= 0 && d.sentenceNo-r.drafts[i].sentenceNo <= 3; i-- {
		if p := &r.drafts[i]; !p.dropped && clause.IsKind(&p.Scope) {
			return clause.KindOf(&p.Scope)
		}
	}
	return fact.Scope{}
}

// notePart keeps the part of a company that the sentence names: "its robotaxi division",
// "the autos and robotics segment" of none.
func (r *Resolver) notePart(f *clause.Frame) {
	for i := range f.Of(r.UnitNoun) {
		if e := f.Entry(i-1, lexicon.ScopeCue); e != nil && e.Scope.Segment != "" && f.Word(i-2) != text.And {
			r.ctx.part, r.ctx.partAt = e.Scope.Segment, r.ctx.sentences
		}
	}
}

// scopeSubject returns the item of the kind of vehicle, or of buyer, that the
// figure's clause is about, -1 for none, where it is no word of the figure's own run: "Trucks had a quieter time, with
// sales easing 0.9 per cent", "hybrids lost 1.2% and diesels 3.6%", "ahead of
// the diesel, which lost 15.8 percent". A clause with a name or a metric of its
// own is about those.
func (r *Resolver) scopeSubject(f *clause.Frame, k int, d, link *draft, fits func(*clause.Frame, int, *lexicon.Entry) bool) int {
	if i := r.RelativeKind(f, k); i >= 0 && fits(f, i, f.Entry(i, lexicon.ScopeCue)) {
		return i
	}
	if i := r.KindAhead(f, k, fits); i >= 0 {
		return i
	}
	until := 0
	if link != nil && link.sentenceNo == r.ctx.sentences {
		until = link.item + 1 // what stands before bears on the link already
	}
	if i := r.OpeningKind(f, k, fits); i >= until {
		return i
	}
	for run := f.Runs[k]; run >= 0 && f.Starts[run] >= until; run-- {
		stop := false
		for i := min(f.Ends[run], k) - 1; i >= f.Starts[run]; i-- {
			if f.Runs[i] != run || !f.Visible(i, k) {
				continue
			}
			if n := f.Items[i].Name; n != nil && n.Kind != lexicon.Body && f.Items[i].Role != lexicon.Adjective {
				stop = true
			}
			if f.Items[i].Quantity != 0 && !f.Roles[i].Base || f.Has(i, lexicon.Pronoun) {
				stop = true
			}
			if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb && f.Weight[run] != clause.AtColon && !(d.Measure == fact.Share && r.Participle(f, run)) && f.Word(f.Starts[run]+1) != text.With && f.Word(f.Starts[run]) != text.With {
				stop = true
			}
			e := f.Entry(i, lexicon.ScopeCue)
			if f.Groups[i] != f.Groups[k] && f.Bracket(i) >= 0 {
				continue // "After a weak spring (the Mega, a van, flopped) the company sold 47,774"
			}
			if e == nil || !fits(f, i, e) || r.Claimed(f, i, k) || r.ofCompany(f, i) || r.IsIncluded(f, i) {
				continue
			}
			if r.OneOfKinds(f, i) {
				return -1 // "cars, trucks and buses": of all of them
			}
			j := f.PastBracket(i + 1)
			relative := f.Word(j) == text.Comma && (f.Word(j+1) == text.Which || f.Word(j+1) == text.Whose)
			driver := r.OpensWith(f, f.Runs[k]) && run == f.Runs[k]-1 && f.Ends[run] == i+1 // "weak demand from private buyers, with registrations down"
			if relative || driver || !r.ScopePhrase(f, i) || r.OpensWith(f, f.Runs[k]) && f.Has(i+1, lexicon.MetricCue) || f.Weight[f.Runs[k]] == clause.AtColon && r.OfKind(f, i-2) {
				return i
			}
		}
		if stop {
			return -1
		}
	}
	return -1
}

// areBuyers reports whether the entry's word at items[i] names those who buy:
// "Fleets held on, up 14% to 86,870", "and private ones by 7.9%".
func (r *Resolver) areBuyers(f *clause.Frame, i int, e *lexicon.Entry) bool {
	next := r.Modified(f, i)
	return e.Scope.Channel != "" && (e.Name != clause.Modifier || r.CountsCars(f, next) || f.Word(next) == r.Words.Ones || r.labelsChannel(f, i))
}
