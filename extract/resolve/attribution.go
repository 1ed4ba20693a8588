package resolve

import (
	"strings"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// attribution names who is cited for the figure: the nearest of the voices that
// speak of it.
func (r *Resolver) attribution(f *clause.Frame, k int, m *pattern.Match, d *draft) {
	if i := m.Item(m.Rule.Template.Attribution); i >= 0 && f.Items[i].Name != nil {
		d.Attribution, d.cited = f.Items[i].Name.Name, i
		return
	}
	best := -1
	for i := range f.Voices {
		v := &f.Voices[i]
		if k < v.From || k >= v.To || !f.Visible(v.At, k) || v.Expected && d.Modality == fact.Reported {
			continue
		}
		if best < 0 || max(k-v.At, v.At-k) < max(k-f.Voices[best].At, f.Voices[best].At-k) {
			best = i
		}
	}
	if best < 0 {
		return
	}
	d.Attribution, d.cited = f.Voices[best].Who, f.Voices[best].At
	if n := f.Items[d.cited].Name; d.Attribution == "" && n != nil && n.Kind == lexicon.Maker && d.who().Is(lexicon.Place) {
		d.Attribution = n.Name // a company that speaks of a market
	}
	if n := f.Items[d.cited].Name; n != nil && n.Kind == lexicon.Maker && r.isFlow(d) && d.Modality == fact.Reported && d.who().Is(lexicon.Place) && (f.Described(d.cited, d.owner) || d.Metric == "production" && d.SubjectFrom == fact.Context) {
		d.give(clause.NameOf(n), fact.Sentence) // "according to Toyota, Japan's largest automaker, production fell"
	}
	if d.Attribution == d.Subject {
		d.Attribution = "" // a company that speaks of itself
	}
}

// listen finds the voices of the sentence, and keeps the last for the pronouns
// of the next.
func (r *Resolver) listen(f *clause.Frame) {
	f.Voices = f.Voices[:0]
	add := func(who string, at, from, to int, expected bool) {
		f.Voices = append(f.Voices, clause.Voice{Who: who, At: at, From: from, To: to, Expected: expected})
	}
	end, said := len(f.Items), f.Kinds.Has(lexicon.Say)
	analysts, economists := r.Words.Analysts, r.Words.Economists
	for i := range f.Items {
		if w := f.Tokens[f.Items[i].First].Word; (w == analysts || w == economists) && !f.AreToldTo(i) {
			add(r.Crowd(f, i), i, 0, end, true)
		}
		if !said {
			continue
		}
		e := f.Entry(i, lexicon.Say)
		if e == nil {
			continue
		}
		switch e.Name {
		case clause.SaySource, clause.SayConsensus:
			if who, at, ok := r.namedAfter(f, i); ok {
				add(who, at, 0, end, e.Name == clause.SayConsensus)
			}
		case clause.SayOwn:
			if r.ctx.voice != "" {
				add(r.ctx.voice, i, 0, end, false)
			}
		default:
			if who, at, ok := r.namedBefore(f, i); ok {
				if who == "" && f.Word(i-1) == text.To {
					continue // "expects Hyundai to report"
				}
				if f.Counted(0, at) && r.Closes(f, i) {
					to := at
					if f.Word(i+1) == text.Comma && f.Word(i+2) == text.From {
						to = end // "jumped to 63,366 units, the association said, from 50,440"
					}
					add(who, at, 0, to, false)
				} else {
					add(who, at, at, end, false)
				}
			} else if who, at, ok := r.namedAfter(f, i); ok && (f.Word(i-1) == text.Comma || f.Word(i-1) == text.Quote || f.Word(i+1) == text.By) {
				to := at
				if !f.Counted(0, at) && (f.Word(i-1) == text.Comma && f.Word(i+1) != text.By || who != "" && relatesWho(f, at)) {
					to = end // "Sales of vans, said the association's head, were flat at 5,000"
				}
				add(who, at, 0, to, f.Word(i+1) == text.By && f.Has(i, lexicon.ModalityCue))
			}
		}
	}
	if who, at, ok := r.opens(f); ok {
		add(who, at, at, end, true)
	}
	for i := range f.Voices {
		if v := &f.Voices[i]; v.Who != "" {
			r.ctx.voice, r.ctx.voicePerson = v.Who, f.Items[v.At].Name == nil
		}
	}
}

// opens returns whom the sentence is about where that is a body or a person:
// what the sentence expects is its expectation, whatever the verb.
func (r *Resolver) opens(f *clause.Frame) (string, int, bool) {
	for i := range f.Items {
		if f.Groups[i] != 0 {
			continue
		}
		if f.Word(i) == text.He || f.Word(i) == text.She {
			return r.ctx.voice, i, r.ctx.voicePerson && r.ctx.voice != ""
		}
		if f.Has(i, lexicon.Pronoun) || f.Has(i, lexicon.MetricCue) || f.Items[i].Quantity != 0 || f.Has(i, lexicon.Auxiliary) {
			return "", 0, false
		}
		if n := f.Items[i].Name; n != nil {
			named := f.Has(i+1, lexicon.Title) && i+2 < len(f.Items) && (f.Capital(i+2) || isLetter(f, i+2)) // "SIAM president N. N."
			return n.Name, i, n.Kind == lexicon.Body && !r.InPhrase(f, i) && f.Word(i+1) != text.Possessive && !named
		}
	}
	return "", 0, false
}

// namedBefore returns who does what the verb at items[i] says.
func (r *Resolver) namedBefore(f *clause.Frame, i int) (string, int, bool) {
	for j, steps := i-1, 0; j >= 0 && steps < 14; j, steps = j-1, steps+1 {
		it := &f.Items[j]
		switch {
		case f.Word(j) == text.CloseParen:
			for j > 0 && f.Word(j) != text.OpenParen {
				j--
			}
		case f.Word(j) == text.Comma: // after an aside
			p := j - 1
			for p > 0 && f.Word(p) != text.Comma {
				if f.Has(p, lexicon.Say) || f.Has(p, lexicon.MetricCue) || j-p > 12 {
					return "", 0, false
				}
				p--
			}
			if p == 0 {
				return "", 0, false
			}
			j = p
		case it.Name != nil && it.Name.Kind == lexicon.Body:
			return it.Name.Name, j, true
		case it.Name != nil && (it.Name.Kind == lexicon.Maker || it.Name.Kind == lexicon.Model):
			return "", j, true
		case f.Word(j) == text.He || f.Word(j) == text.She:
			return r.ctx.voice, j, r.ctx.voicePerson && r.ctx.voice != ""
		case f.Word(j) == text.It:
			if r.ctx.body != nil {
				return r.ctx.body.Name, j, true
			}
			return "", j, true
		case f.Word(j) == text.We:
			return "", 0, false // whoever is quoted
		case f.Has(j, lexicon.Pronoun):
			return "", j, true
		case f.Has(j, lexicon.Descriptor):
			return r.describedVoice(f, j)
		case f.Has(j, lexicon.Title):
			if f.Word(j-1) == text.Possessive || f.Has(j-1, lexicon.Determiner) {
				return "", j, true // "its chief executive"
			}
		case f.Capital(j):
			who, first := r.calledAt(f, j)
			if f.Word(first-1) == text.By {
				j = first - 1 // "analysts led by N. N."
				continue
			}
			return who, first, who != ""
		case f.Has(j, lexicon.Auxiliary), f.Has(j, lexicon.Say), it.When != 0, f.Lower(j) && !f.Has(j, lexicon.MetricCue):
		default:
			return "", 0, false
		}
	}
	return "", 0, false
}

// namedAfter returns the source that follows the phrase at items[i], by its own
// name where its post or employer stands before: "said SIAM president N. N.".
func (r *Resolver) namedAfter(f *clause.Frame, i int) (string, int, bool) {
	who, at, ok := "", 0, false
	for j := i + 1; j < len(f.Items) && j <= i+12; j++ {
		it := &f.Items[j]
		switch {
		case it.Name != nil && it.Name.Kind == lexicon.Body:
			if !ok || who == "" {
				who, at, ok = it.Name.Name, j, true
			}
		case it.Name != nil && (it.Name.Kind == lexicon.Maker || it.Name.Kind == lexicon.Model):
			if !ok {
				at, ok = j, true
			}
		case it.Punct && f.Word(j) != text.OpenParen || it.Quantity != 0 || f.Has(j, lexicon.Auxiliary),
			f.Has(j, lexicon.Conjunction) && f.Word(j) != text.That && f.Word(j) != text.Which:
			return who, at, ok
		case f.Has(j, lexicon.Descriptor):
			if w, _, found := r.describedVoice(f, j); found && !ok {
				who, at, ok = w, j, true
			}
		case f.Capital(j) && !f.Has(j, lexicon.Title):
			last := j
			for last+1 < len(f.Items) && (f.Capital(last+1) || f.Word(last+1) == text.Stop && f.Tokens[f.Items[last+1].First].Glued && last+2 < len(f.Items) && f.Capital(last+2) || f.JoinsName(last+1)) {
				last++
			}
			if w, _ := r.calledAt(f, last); w != "" {
				return w, j, true
			}
			j = last
		}
	}
	return who, at, ok
}

// credit cites for the cells of a table the source that the line below names:
// "Source: CPCA".
func (r *Resolver) credit(f *clause.Frame) {
	if e := f.Entry(0, lexicon.Say); e == nil || e.Name != clause.SaySource || f.Word(1) != text.Colon {
		return
	}
	who, _, ok := r.namedAfter(f, 1)
	for i := range f.Of(lexicon.Body) {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Body {
			who, ok = n.Name, true // "Source: national associations, compiled by ACEA"
			break
		}
	}
	for i := r.ctx.table; ok && i < len(r.drafts); i++ {
		if d := &r.drafts[i]; d.cell && d.Attribution == "" {
			d.Attribution = who
		}
	}
}

// describedVoice returns who "the association" is.
func (r *Resolver) describedVoice(f *clause.Frame, j int) (string, int, bool) {
	if f.Entry(j, lexicon.Descriptor).Name == "body" {
		if f.Word(j-1) == text.The && r.ctx.cited != nil {
			return r.ctx.cited.Name, j, true
		}
		return "", 0, false
	}
	return "", j, true
}

// calledAt returns the name of a person or institution that ends at items[j],
// and where it begins: capitalised words, of which one alone has to be part of
// a name that the article gave in full.
func (r *Resolver) calledAt(f *clause.Frame, j int) (string, int) {
	first, words := j, 0
	for i := j; i >= 0; i-- {
		initial := f.Word(i) == text.Stop && i > 0 && f.Tokens[f.Items[i].First].Glued && f.Capital(i-1) && f.Items[i-1].Last-f.Items[i-1].First == 1 && f.Tokens[f.Items[i-1].First].End-f.Tokens[f.Items[i-1].First].Start <= 2
		switch {
		case f.Capital(i), words > 0 && isLetter(f, i): // "C S Vigneshwar"
			first = i
			words++
			continue
		case initial, f.JoinsName(i):
			continue
		}
		break
	}
	if words == 0 {
		return "", first
	}
	called := f.Article[f.Tokens[f.Items[first].First].Start:f.Tokens[f.Items[j].Last-1].End]
	if words > 1 {
		if !strings.Contains(called, "\n") {
			r.ctx.persons = append(r.ctx.persons, called)
			return called, first
		}
		return "", first
	}
	for i := len(r.ctx.persons) - 1; i >= 0; i-- {
		p := r.ctx.persons[i]
		if rest, ok := strings.CutSuffix(p, called); ok && clause.HasSuffix(rest, " ") {
			return p, first
		}
		if rest, ok := strings.CutPrefix(p, called); ok && rest != "" && rest[0] == ' ' {
			return p, first
		}
	}
	return "", first
}

// isLetter reports whether items[i] is one capital letter alone, as initials are written in India.
func isLetter(f *clause.Frame, i int) bool {
	t := &f.Tokens[f.Items[i].First]
	return f.Items[i].Last-f.Items[i].First == 1 && f.Items[i].Quantity == 0 && t.Kind == text.Letters && t.Capital && t.End-t.Start == 1
}

// relatesWho reports whether a clause behind the name at items[at] goes on to tell what that one does: "said N. N., the
// association's head, who lifted his forecast".
func relatesWho(f *clause.Frame, at int) bool {
	for i := at + 1; i+1 < len(f.Items); i++ {
		switch {
		case f.Word(i) == text.Comma && f.Word(i+1) == text.Who:
			return true
		case f.Items[i].Quantity != 0, f.Word(i) == text.Semicolon, f.Has(i, lexicon.Auxiliary):
			return false
		}
	}
	return false
}
