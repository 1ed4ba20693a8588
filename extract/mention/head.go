package mention

import (
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// heads finds for each bare number the noun that it counts, a few modifiers
// further: "2.84 million new vehicles", "88,063 firm orders", "1,498 ES8s". A
// noun outside of the vocabulary makes the number no figure of it.
func (a *Analyzer) heads(s *Sentence) {
	for k := range s.Items {
		n := s.QuantityAt(k)
		if n == nil || n.Reason != "" || n.Part || n.IsMultiple || n.Shared {
			continue
		}
		if n.Unit != nil && (n.Unit.Dimension != "count" || n.Counted == nil) {
			continue
		}
		if n.Unit == nil {
			a.head(s, k, n)
		} else {
			n.Head = s.Items[k].Last
		}
		if n.Unit == nil && n.Small && n.Words && n.Reason == "" {
			n.Reason = "a small number that counts nothing of the vocabulary"
		}
	}
}

func (a *Analyzer) head(s *Sentence, k int, n *Quantity) {
	for j, mods := k+1, 0; j < len(s.Items) && mods < 5; j, mods = j+1, mods+1 {
		it := &s.Items[j]
		if it.Quantity != 0 || it.When != 0 && !(s.WhenAt(j).Form == Year) || it.Punct && it.Word != text.Hyphen {
			return
		}
		if it.Name != nil && it.Role == lexicon.Plural {
			n.Owner = it.Name
			a.count(n, s, j, fact.Vehicle, nil)
			return
		}
		if u := s.Use(j, lexicon.ScopeCue); u != nil {
			if u.Unit == fact.Vehicle && !a.modifies(s, j, u) {
				a.count(n, s, j, fact.Vehicle, u.Entry)
				return
			}
			n.Scopes = append(n.Scopes, u.Entry)
			continue
		}
		if u := s.Use(j, lexicon.UnitWord); u != nil && u.Name != "bare points" && u.Name != "glued metre" && (u.Role == lexicon.Noun || it.Last-it.First > 1) {
			if a.compound(s, j) {
				continue
			}
			if u.Unit == "model" && n.Owner != nil && n.Value >= 100 {
				a.count(n, s, j, fact.Vehicle, nil) // "83,000 Lexus models"
				return
			}
			a.count(n, s, j, u.Unit, u.Entry)
			return
		}
		if u := s.Use(j, lexicon.MetricCue); u != nil {
			if u.Role != lexicon.Verb && a.countable(u.Entry) {
				n.Metric = u.Entry
				a.count(n, s, j, fact.Vehicle, nil)
			}
			return
		}
		if s.Has(j, lexicon.SpanWord) {
			if j == k+1 || mods < 2 {
				n.Reason = "a duration"
			}
			return
		}
		switch {
		case it.Name != nil:
			if it.Role == lexicon.Plain && (it.Name.Kind == lexicon.Maker || it.Name.Kind == lexicon.Model) {
				if !it.Name.Risky && j == k+1 || a.vehicles(s, j+1) {
					n.Owner = it.Name
				}
			}
			continue
		case s.Has(j, lexicon.Preposition), s.Has(j, lexicon.Conjunction), s.Has(j, lexicon.Auxiliary), s.Has(j, lexicon.Determiner), s.Has(j, lexicon.Pronoun), s.Has(j, lexicon.Say), s.Has(j, lexicon.More), s.Has(j, lexicon.Move), s.Has(j, lexicon.BasisWord), s.Has(j, lexicon.ModalityCue), s.Has(j, lexicon.VerbWord):
			return
		}
		t := &s.Tokens[it.First]
		if d := s.Use(j, lexicon.Descriptor); d != nil && d.Name == "place" {
			n.Reason = "counts something outside the vocabulary"
			return
		}
		if t.Kind != text.Letters || it.Hit != nil && it.Kinds&^(1<<lexicon.Descriptor) == 0 {
			return
		}
		if outside, stop := a.outsideNoun(s, j, t); outside {
			n.Reason = "counts something outside the vocabulary"
			return
		} else if stop {
			return
		}
	}
}

// vehicles reports whether a noun in the plural that means vehicles stands at
// j, so that the model or maker before it is what is counted: "143,000 Atlas
// SUVs".
func (a *Analyzer) vehicles(s *Sentence, j int) bool {
	if j >= len(s.Items) || !strings.HasSuffix(a.lex.Vocabulary.String(s.Tokens[s.Items[j].Last-1].Word), "s") {
		return false
	}
	if u := s.Use(j, lexicon.ScopeCue); u != nil {
		return u.Unit == fact.Vehicle
	}
	u := s.Use(j, lexicon.UnitWord)
	return u != nil && u.Unit == fact.Vehicle
}

func (a *Analyzer) count(n *Quantity, s *Sentence, j int, unit fact.Unit, counted *lexicon.Entry) {
	factor := 1.0
	if counted != nil && counted.Value != 0 && counted.Kind == lexicon.UnitWord {
		factor = counted.Value
	}
	n.setUnit(a.lex, unit, factor)
	n.Counted, n.CountedHit = counted, s.Items[j].Hit
	n.Head = s.Items[j].Last
}

// compound reports whether the unit noun at j is the first part of a longer
// noun that is one, too: "vehicle models".
func (a *Analyzer) compound(s *Sentence, j int) bool {
	return s.Items[j].Hit != nil && !strings.HasSuffix(a.lex.Vocabulary.String(s.Tokens[s.Items[j].Last-1].Word), "s") && (s.Has(j+1, lexicon.UnitWord) || s.Has(j+1, lexicon.MetricCue))
}

// modifies reports whether a scope word that can be a noun stands before
// another noun here: "plug-in hybrid SUVs".
func (a *Analyzer) modifies(s *Sentence, j int, u *lexicon.Use) bool {
	if strings.HasSuffix(a.lex.Vocabulary.String(s.Tokens[s.Items[j].Last-1].Word), "s") {
		return false
	}
	return s.Has(j+1, lexicon.UnitWord) || s.Has(j+1, lexicon.ScopeCue) || s.Has(j+1, lexicon.MetricCue)
}

// countable reports whether the metric noun is counted in vehicles.
func (a *Analyzer) countable(e *lexicon.Entry) bool {
	for _, m := range e.Metrics {
		if metric := a.lex.Metrics[m]; metric != nil && metric.Accepts("count") {
			return true
		}
	}
	return false
}

// outsideNoun tells a noun that the vocabulary does not know from a verb or
// adjective after a bare number.
func (a *Analyzer) outsideNoun(s *Sentence, j int, t *text.Token) (outside, stop bool) {
	w := t.Text(s.Article)
	if t.Capital {
		return false, true
	}
	switch {
	case strings.HasSuffix(w, "ed"), strings.HasSuffix(w, "ly"):
		return false, true
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		return true, true
	}
	return false, false
}
