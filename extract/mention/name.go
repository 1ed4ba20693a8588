package mention

import (
	"strings"

	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// sibling returns the model that a short name after a slash or "and" stands
// for: the Y of "Model 3/Y", the X of "Model S and X".
func (a *Analyzer) sibling(s *Sentence, before []Item, it *Item) (*lexicon.Entry, lexicon.Role) {
	n := len(before)
	if n < 2 || it.Last-it.First != 1 || before[n-1].Word != text.Slash && before[n-1].Word != text.And {
		return nil, lexicon.Plain
	}
	last := before[n-2].Name
	t := &s.Tokens[it.First]
	if last == nil || last.Kind != lexicon.Model || t.Kind != text.Letters || !t.Capital || t.End-t.Start > 2 {
		return nil, lexicon.Plain
	}
	series, short := last.Name[:strings.LastIndexByte(last.Name, ' ')+1], t.Text(s.Article)
	if e := a.lex.Model(series + short); e != nil {
		return e, lexicon.Plain
	}
	return a.lex.Model(series + strings.TrimSuffix(short, "s")), lexicon.Plural
}

// names settles what the names of a sentence stand for: a maker and its model
// become one item, risky names must show that they are names, learned models
// are recognised.
func (a *Analyzer) names(s *Sentence) {
	out := s.Items[:0]
	for k := range s.Items {
		it := &s.Items[k]
		if len(out) < k { // a name before it has taken in another
			moved := *it
			it = &moved
		}
		if it.Quantity == 0 && it.When == 0 {
			a.settle(s, it, k, out)
			if e, role := a.sibling(s, out, it); e != nil {
				it.Name, it.Role = e, role
				it.Kinds.Add(lexicon.Model)
			}
		}
		if n := len(out); n > 0 && it.Name != nil && it.Name.Kind == lexicon.Model && it.Role != lexicon.Adjective {
			if last := &out[n-1]; last.Name != nil && last.Name.Kind == lexicon.Maker && last.Role == lexicon.Plain && a.related(last.Name, it.Name.Maker) {
				last.Name, last.Role, last.Last = it.Name, it.Role, it.Last
				last.Kinds.Join(&it.Kinds)
				last.Hit = it.Hit
				continue
			}
		}
		if len(out) == k {
			out = s.Items[:k+1]
		} else {
			out = append(out, *it)
		}
	}
	s.Items = out
}

// insideName reports whether the word for a kind of vehicle at token i is capitalised between two others that nobody
// knows, and so is part of a person's name: "Pham Van Dung said".
func insideName(s *Sentence, i int) bool {
	return s.Hits[i].Len == 1 && s.Hits[i].Kinds.Has(lexicon.ScopeCue) && s.Tokens[i].Capital && !s.Tokens[i].AllCaps && i > 0 && i+1 < len(s.Tokens) && unknownName(s.Tokens, s.Hits, i-1) && unknownName(s.Tokens, s.Hits, i+1)
}

// related reports whether the maker is, owns or belongs to the other.
func (a *Analyzer) related(e *lexicon.Entry, maker string) bool {
	if e.Name == maker || e.Parent == maker {
		return true
	}
	m := a.lex.Named(maker)
	return m != nil && m.Parent == e.Name
}

// settle chooses the name that the item's phrase stands for. The items before
// it are settled.
func (a *Analyzer) settle(s *Sentence, it *Item, k int, before []Item) {
	if it.Hit == nil || !it.Kinds.Meets(&lexicon.Names) {
		return
	}
	if i := it.First; i > 1 && s.Tokens[i].Glued && s.Tokens[i-1].Word == text.Hyphen && s.Tokens[i-1].Glued && s.Tokens[i-2].Kind == text.Letters && s.Tokens[i-2].End-s.Tokens[i-2].Start < 3 {
		return // the second part of a name such as "i-Smart"
	}
	var best *lexicon.Use
	for u := range it.Hit.Uses {
		if !lexicon.Names.Has(u.Kind) {
			continue
		}
		if !a.plausible(s, it, k, u) {
			it.Kinds.Remove(u.Kind)
			continue
		}
		if best == nil || a.closer(u, best, it, before) || a.preferred(u, best) && !a.closer(best, u, it, before) {
			best = u
		}
	}
	if best != nil && best.Kind == lexicon.Place && it.First > 0 && s.Tokens[it.First-1].Word == text.The {
		if e := a.namesake(it.Hit); e != nil {
			best = e // "the Colorado" where Chevrolet is spoken of is no state
		}
	}
	if best == nil {
		return
	}
	it.Kinds.Add(best.Kind)
	it.Name, it.Role = best.Entry, best.Role
	if e := a.called[best.Entry]; e != nil && it.Last == it.First+1 {
		it.Name = e
	}
	if e := a.longer[best.Entry]; e != nil && len(before) > 0 && isElectric(&before[len(before)-1]) {
		it.Name = e
	}
}

// noteLonger notes the model where its name is another's with a word behind: of an article that names the Silverado EV,
// "the electric Silverado" is that.
func (a *Analyzer) noteLonger(e *lexicon.Entry) {
	if i := strings.LastIndexByte(e.Name, ' '); i > 0 {
		if short := a.lex.Model(e.Name[:i]); short != nil {
			a.longer[short] = e
		}
	}
}

// isElectric reports whether the item says that what follows is electric.
func isElectric(it *Item) bool {
	if it.Hit == nil {
		return false
	}
	for u := range it.Hit.Of(lexicon.ScopeCue) {
		if p := u.Scope.Powertrain; p == "ev" || p == "bev" {
			return true
		}
	}
	return false
}

// namesake returns the use of the phrase as a model of a maker that the article
// names, nil where there is none.
func (a *Analyzer) namesake(h *lexicon.Hit) *lexicon.Use {
	for u := range h.Of(lexicon.Model) {
		if a.makers[u.Maker] {
			return u
		}
	}
	return nil
}

// closer reports whether the use u, and v less so, is a model of the maker that
// stands just before the item: a Chevrolet Colorado is no state.
func (a *Analyzer) closer(u, v *lexicon.Use, it *Item, before []Item) bool {
	if len(before) == 0 {
		return false
	}
	last := &before[len(before)-1]
	if last.Name == nil || last.Name.Kind != lexicon.Maker || last.Last != it.First {
		return false
	}
	rank := func(u *lexicon.Use) int {
		switch {
		case u.Kind != lexicon.Model:
			return 0
		case u.Maker == last.Name.Name:
			return 2
		case a.related(last.Name, u.Maker):
			return 1
		}
		return 0
	}
	return rank(u) > rank(v)
}

// preferred reports whether the use u is the better reading than v.
func (a *Analyzer) preferred(u, v *lexicon.Use) bool {
	if u.Kind == lexicon.Model && v.Kind == lexicon.Model {
		return a.makers[u.Maker] && !a.makers[v.Maker]
	}
	if u.Kind == lexicon.Model && v.Kind == lexicon.Maker && (v.Risky || v.Role == lexicon.Plural) {
		return a.makers[u.Maker] // Hyundai's Nios are no NIOs
	}
	if u.Risky != v.Risky {
		return !u.Risky
	}
	// "the Bolt" where Chevrolet is spoken of is its car, not the ride-hailer
	return u.Risky && u.Kind == lexicon.Model && v.Kind == lexicon.Maker
}

func (a *Analyzer) plausible(s *Sentence, it *Item, k int, u *lexicon.Use) bool {
	if u.Kind == lexicon.Model {
		if u.Risky && !a.makers[u.Maker] {
			return false
		}
		if t := &s.Tokens[it.First]; u.Risky && it.Last-it.First == 1 && (t.Kind == text.Digits || t.End-t.Start == 1) {
			return k > 0 && (s.Items[k-1].Name != nil || s.Items[k-1].Kinds.Has(lexicon.Maker)) || t.Kind == text.Digits && a.callsModel(s, it.First)
		}
		if u.Risky && s.Tokens[it.First].Kind == text.Letters && it.Last-it.First == 1 && a.ambiguousStart(s, it, k) && !(a.fullName[u.Entry] && a.actsNext(s, it.Last)) {
			return false
		}
		return true
	}
	if u.Risky && a.ambiguousStart(s, it, k) {
		return false
	}
	return true
}

// ambiguousStart reports whether the capital of a risky name may be that of
// the sentence's first word: the name counts there only before a possessive or
// a word that names need.
func (a *Analyzer) ambiguousStart(s *Sentence, it *Item, k int) bool {
	if last := it.Last - 1; last > it.First && s.Tokens[last].Capital && s.Hits[last].Kinds.Has(lexicon.CompanySuffix) {
		return false // "Eve Energy ranked"
	}
	if it.First > 0 && !a.sentenceStart(s.Tokens, it.First) {
		return false
	}
	if it.First == 0 && (it.Last == len(s.Tokens) || it.Last+1 == len(s.Tokens) && s.Tokens[it.Last].Word == text.Stop) || a.followedAsName(s.Tokens, s.Hits, it.Last) {
		return false // all of a cell or of a line, or as only names are followed
	}
	first := it.Hit.Phrase.Uses[0]
	return !a.makers[first.Name] && !a.makers[first.Parent] // a brand whose group the article names
}

// actsNext reports whether a verb in the past tense stands at token i, which no noun of everyday opens a sentence
// with: "Ranger achieved 4,318 sales" where the article has named the Ford Ranger.
func (a *Analyzer) actsNext(s *Sentence, i int) bool {
	if i >= len(s.Tokens) || s.Tokens[i].Kind != text.Letters || s.Tokens[i].Capital {
		return false
	}
	return s.Hits[i].Kinds.Has(a.past) || strings.HasSuffix(s.Tokens[i].Text(a.article), "ed")
}

// followedAsName reports whether what stands at token i follows names: a
// possessive, a bracket, a verb, "and" with another name.
func (a *Analyzer) followedAsName(tokens []text.Token, hits []lexicon.Hit, i int) bool {
	if i >= len(tokens) {
		return false
	}
	if tokens[i].Kind == text.Suffix || tokens[i].Word == text.OpenParen || tokens[i].Word == text.Colon {
		return true
	}
	if tokens[i].Word == text.Comma && i+1 < len(tokens) {
		switch tokens[i+1].Word {
		case text.A, text.An, text.The, text.Which, text.Whose:
			return true // "Lucid, the maker of luxury saloons"
		}
	}
	k := hits[i].Kinds
	if k.Has(lexicon.MetricCue) || k.Has(lexicon.Say) || k.Has(lexicon.Auxiliary) || k.Has(lexicon.Move) || k.Has(lexicon.ModalityCue) || k.Has(lexicon.Model) {
		return true
	}
	return tokens[i].Word == text.And && i+1 < len(tokens) && hits[i+1].Kinds.Has(lexicon.Maker)
}
