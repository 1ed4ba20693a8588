package resolve

import (
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// A voice is somebody that the sentence cites: a body, a person, unnamed
// analysts, or a company speaking of itself, which has no name here and only
// keeps others from being cited for what it says.
type voice struct {
	who      string
	at       int  // the item that names it
	from, to int  // the items that it speaks of
	expected bool // it speaks of what is expected alone
}

// Names of the say lexicon: phrases that a source follows, those whose source
// has gathered what others expect, those that a pronoun is part of, and verbs that are
// followed by those whom something is told.
const (
	saySource    = "source"
	sayConsensus = "consensus"
	sayOwn       = "own view"
	sayTelling   = "telling"
)

// areToldTo reports whether items[i] are those whom something is told: "told employees that".
func (f *frame) areToldTo(i int) bool {
	for i--; f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.Pronoun); {
		i--
	}
	e := f.Entry(i, lexicon.Say)
	return e != nil && e.Name == sayTelling
}

// attribution names who is cited for the figure: the nearest of the voices that
// speak of it.
func (r *Resolver) attribution(f *frame, k int, m *pattern.Match, d *draft) {
	if i := m.Item(m.Rule.Template.Attribution); i >= 0 && f.Items[i].Name != nil {
		d.Attribution, d.cited = f.Items[i].Name.Name, i
		return
	}
	best := -1
	for i := range f.voices {
		v := &f.voices[i]
		if k < v.from || k >= v.to || !f.visible(v.at, k) || v.expected && d.Modality == fact.Reported {
			continue
		}
		if best < 0 || max(k-v.at, v.at-k) < max(k-f.voices[best].at, f.voices[best].at-k) {
			best = i
		}
	}
	if best < 0 {
		return
	}
	d.Attribution, d.cited = f.voices[best].who, f.voices[best].at
	if n := f.Items[d.cited].Name; d.Attribution == "" && n != nil && n.Kind == lexicon.Maker && d.who().is(lexicon.Place) {
		d.Attribution = n.Name // a company that speaks of a market
	}
	if d.Attribution == d.Subject {
		d.Attribution = "" // a company that speaks of itself
	}
}

// listen finds the voices of the sentence, and keeps the last for the pronouns
// of the next.
func (r *Resolver) listen(f *frame) {
	f.voices = f.voices[:0]
	add := func(who string, at, from, to int, expected bool) {
		f.voices = append(f.voices, voice{who, at, from, to, expected})
	}
	end, said := len(f.Items), f.Kinds.Has(lexicon.Say)
	for i := range f.Items {
		if w := f.Tokens[f.Items[i].First].Word; (w == r.words.analysts || w == r.words.economists) && !f.areToldTo(i) {
			add(r.crowd(f, i), i, 0, end, true)
		}
		if !said {
			continue
		}
		e := f.Entry(i, lexicon.Say)
		if e == nil {
			continue
		}
		switch e.Name {
		case saySource, sayConsensus:
			if who, at, ok := r.namedAfter(f, i); ok {
				add(who, at, 0, end, e.Name == sayConsensus)
			}
		case sayOwn:
			if r.ctx.voice != "" {
				add(r.ctx.voice, i, 0, end, false)
			}
		default:
			if who, at, ok := r.namedBefore(f, i); ok {
				if who == "" && f.Word(i-1) == text.To {
					continue // "expects Hyundai to report"
				}
				if f.counted(0, at) && r.closes(f, i) {
					add(who, at, 0, at, false)
				} else {
					add(who, at, at, end, false)
				}
			} else if who, at, ok := r.namedAfter(f, i); ok && (f.Word(i-1) == text.Comma || f.Word(i-1) == text.Quote || f.Word(i+1) == text.By) {
				add(who, at, 0, at, f.Word(i+1) == text.By && f.Has(i, lexicon.ModalityCue))
			}
		}
	}
	if who, at, ok := r.opens(f); ok {
		add(who, at, at, end, true)
	}
	for i := range f.voices {
		if v := &f.voices[i]; v.who != "" {
			r.ctx.voice, r.ctx.voicePerson = v.who, f.Items[v.at].Name == nil
		}
	}
}

// counted reports whether one of items[from:to] is a figure.
func (f *frame) counted(from, to int) bool {
	for i := from; i < to; i++ {
		if q := f.QuantityAt(i); q != nil && (q.Unit != nil || !q.Small) {
			return true
		}
	}
	return false
}

// closes reports whether the clause of the verb at items[i] says nothing but
// that somebody said so: ", the association said on Monday, and".
func (r *Resolver) closes(f *frame, i int) bool {
	for j := i + 1; j < len(f.Items); j++ {
		switch it := &f.Items[j]; {
		case it.Punct:
			return f.Word(j) != text.Colon && f.Word(j) != text.Quote
		case it.Quantity != 0 || f.Word(j) == text.That || j > i+8:
			return false
		case f.Word(j) == text.And || f.Word(j) == text.But:
			return true
		}
	}
	return true
}

// opens returns whom the sentence is about where that is a body or a person:
// what the sentence expects is its expectation, whatever the verb.
func (r *Resolver) opens(f *frame) (string, int, bool) {
	for i := range f.Items {
		if f.groups[i] != 0 {
			continue
		}
		if f.Word(i) == text.He || f.Word(i) == text.She {
			return r.ctx.voice, i, r.ctx.voicePerson && r.ctx.voice != ""
		}
		if f.Has(i, lexicon.Pronoun) || f.Has(i, lexicon.MetricCue) || f.Items[i].Quantity != 0 || f.Has(i, lexicon.Auxiliary) {
			return "", 0, false
		}
		if n := f.Items[i].Name; n != nil {
			return n.Name, i, n.Kind == lexicon.Body && !r.inPhrase(f, i) && f.Word(i+1) != text.Possessive
		}
	}
	return "", 0, false
}

// namedBefore returns who does what the verb at items[i] says.
func (r *Resolver) namedBefore(f *frame, i int) (string, int, bool) {
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
		case f.capital(j):
			who, first := r.calledAt(f, j)
			if f.Word(first-1) == text.By {
				j = first - 1 // "analysts led by N. N."
				continue
			}
			return who, first, who != ""
		case f.Has(j, lexicon.Auxiliary), f.Has(j, lexicon.Say), it.When != 0, f.lower(j) && !f.Has(j, lexicon.MetricCue):
		default:
			return "", 0, false
		}
	}
	return "", 0, false
}

// namedAfter returns the source that follows the phrase at items[i], by its own
// name where its post or employer stands before: "said SIAM president N. N.".
func (r *Resolver) namedAfter(f *frame, i int) (string, int, bool) {
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
		case f.capital(j) && !f.Has(j, lexicon.Title):
			last := j
			for last+1 < len(f.Items) && (f.capital(last+1) || f.Word(last+1) == text.Stop && f.Tokens[f.Items[last+1].First].Glued && last+2 < len(f.Items) && f.capital(last+2) || f.joinsName(last+1)) {
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

// crowd returns who the analysts at items[i] are: those of a bank, those that
// somebody polled, or nobody named.
func (r *Resolver) crowd(f *frame, i int) string {
	if i > 0 && f.Items[i-1].Name != nil && f.Items[i-1].Name.Kind == lexicon.Body {
		return f.Items[i-1].Name.Name
	}
	for j := i + 1; j < len(f.Items) && j <= i+4; j++ {
		if f.Word(j) != text.By && f.Word(j) != text.At && !(f.Has(j, lexicon.Say) && f.Entry(j, lexicon.Say).Name == sayConsensus) {
			continue
		}
		if n := f.Items[min(j+1, len(f.Items)-1)].Name; n != nil && n.Kind == lexicon.Body {
			return n.Name
		}
	}
	return "analysts"
}

// credit cites for the cells of a table the source that the line below names:
// "Source: CPCA".
func (r *Resolver) credit(f *frame) {
	if e := f.Entry(0, lexicon.Say); e == nil || e.Name != saySource || f.Word(1) != text.Colon {
		return
	}
	who, _, ok := r.namedAfter(f, 1)
	for i := r.ctx.table; ok && i < len(r.drafts); i++ {
		if d := &r.drafts[i]; d.cell && d.Attribution == "" {
			d.Attribution = who
		}
	}
}

// describedVoice returns who "the association" is.
func (r *Resolver) describedVoice(f *frame, j int) (string, int, bool) {
	if f.Entry(j, lexicon.Descriptor).Name == "body" {
		if f.Word(j-1) == text.The && r.ctx.cited != nil {
			return r.ctx.cited.Name, j, true
		}
		return "", 0, false
	}
	return "", j, true
}

// capital reports whether items[i] is a capitalised word of no other meaning.
func (f *frame) capital(i int) bool {
	if i < 0 || i >= len(f.Items) {
		return false
	}
	it := &f.Items[i]
	t := &f.Tokens[it.First]
	return t.Kind == text.Letters && t.Capital && it.Name == nil && it.When == 0 && it.Quantity == 0 && it.Kinds.Within(&nameParts)
}

// lower reports whether items[i] is a word in small letters.
func (f *frame) lower(i int) bool {
	t := &f.Tokens[f.Items[i].First]
	return t.Kind == text.Letters && !t.Capital && f.Items[i].Name == nil && f.Items[i].Quantity == 0 && !f.Has(i, lexicon.Conjunction)
}

// nameParts are the kinds that words of somebody's name can have besides.
var nameParts = lexicon.Of(lexicon.CompanySuffix, lexicon.Descriptor)

// joinsName reports whether items[i] is inside a name: a hyphen and the part
// after it, "de", "von der".
func (f *frame) joinsName(i int) bool {
	if i <= 0 || i+1 >= len(f.Items) {
		return false
	}
	t := &f.Tokens[f.Items[i].First]
	if f.Word(i) == text.Hyphen {
		return t.Glued && f.Tokens[f.Items[i+1].First].Glued
	}
	if f.Word(i-1) == text.Hyphen {
		return t.Glued && t.Kind == text.Letters
	}
	switch t.Text(f.Article) {
	case "de", "von", "der", "van", "di":
		return true
	}
	return false
}

// calledAt returns the name of a person or institution that ends at items[j],
// and where it begins: capitalised words, of which one alone has to be part of
// a name that the article gave in full.
func (r *Resolver) calledAt(f *frame, j int) (string, int) {
	first, words := j, 0
	for i := j; i >= 0; i-- {
		initial := f.Word(i) == text.Stop && i > 0 && f.Tokens[f.Items[i].First].Glued && f.capital(i-1) && f.Items[i-1].Last-f.Items[i-1].First == 1 && f.Tokens[f.Items[i-1].First].End-f.Tokens[f.Items[i-1].First].Start <= 2
		switch {
		case f.capital(i):
			first = i
			words++
			continue
		case initial, f.joinsName(i):
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
		if rest, ok := strings.CutSuffix(p, called); ok && hasSuffix(rest, " ") {
			return p, first
		}
		if rest, ok := strings.CutPrefix(p, called); ok && rest != "" && rest[0] == ' ' {
			return p, first
		}
	}
	return "", first
}
