package resolve

import (
	"slices"
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// description resolves "the Shenzhen-based carmaker", "the company", "the
// latter", "the bloc".
func (r *Resolver) description(f *frame, i int) (name, bool) {
	if e := f.Entry(i, lexicon.Pronoun); e != nil {
		if q := f.QuantityAt(i + 1); q != nil && q.Unit != nil && ratio(q.Unit.Dimension) {
			return name{}, false // "the latter 26.6 percent higher": a figure
		}
		pair := r.ctx.pair
		if here := r.coordinatedBefore(f, i); here != nil {
			pair = here
		}
		switch e.Name {
		case "former":
			if len(pair) >= 2 {
				return pair[0], true
			}
		case "latter":
			if n := len(pair); n >= 2 {
				return pair[n-1], true
			}
		}
		return name{}, false
	}
	if q := f.QuantityAt(i); q != nil {
		return r.theGroup(f, i, q)
	}
	e := f.Entry(i, lexicon.Descriptor)
	if e == nil || r.inPhrase(f, i) && !(e.Name == "company" && f.Has(i-1, lexicon.Determiner) && f.Word(i-2) == text.Of && f.Has(i-3, lexicon.MetricCue)) {
		return name{}, false
	}
	// a determiner or a place must stand before it
	var place *lexicon.Entry
	j := i - 1
	for ; j >= 0 && j >= i-4; j-- {
		it := &f.Items[j]
		if it.Name != nil && it.Name.Kind == lexicon.Place {
			place = it.Name
			continue
		}
		if it.Word == text.Hyphen || it.Word == r.words.based || f.Has(j, lexicon.ScopeCue) {
			continue
		}
		if t := &f.Tokens[it.First]; j > i-3 && t.Kind == text.Letters && !t.Capital && f.Word(j) != text.The && f.Word(j) != text.Its && !f.Has(j, lexicon.Preposition) && !f.Has(j, lexicon.Determiner) && !f.Has(j, lexicon.Conjunction) && !f.Has(j, lexicon.Auxiliary) {
			continue // "the battery group"
		}
		break
	}
	if f.plural(i) && f.Word(i+1) == text.Comma && i+2 < len(f.Items) && f.Items[i+2].Name != nil {
		if joined, ok := r.joint(f, i+2); ok {
			return joined, true // "the three Korean suppliers, A, B and C"
		}
	}
	if place != nil && f.plural(i) && f.Items[i-1].Role == lexicon.Adjective {
		return nameOf(place), true // "Chinese carmakers": the country's
	}
	the := j >= 0 && (f.Word(j) == text.The || f.Word(j) == text.Its)
	if !the && place != nil && f.Tokens[f.Items[j+1].First].Word == text.The {
		j, the = j+1, true // "the US company": an article of the name's own
	}
	if !the {
		return name{}, false
	}
	switch e.Name {
	case "company":
		if f.plural(i) && len(r.ctx.pair) == 2 && r.ctx.pair[0].entry != nil && r.ctx.pair[0].entry.Kind == lexicon.Maker && r.ctx.sentences-r.ctx.pairAt <= 2 {
			return joinNames([]*lexicon.Entry{r.ctx.pair[0].entry, r.ctx.pair[1].entry}), true
		}
		if place != nil {
			for _, n := range []name{r.ctx.subject, r.ctx.company, r.ctx.heading} {
				if n.is(lexicon.Maker) && (n.entry.Home == place.Name || n.entry.Country == place.Name) {
					return n, true
				}
			}
			for m := len(r.ctx.recent) - 1; m >= 0; m-- {
				n := r.ctx.recent[m]
				if n.is(lexicon.Maker) && (n.entry.Home == place.Name || n.entry.Country == place.Name) {
					return n, true
				}
			}
		}
		if r.ctx.heading.is(lexicon.Maker) && f.Word(j) == text.The && f.Word(i) == r.words.group && j == i-1 {
			return r.ctx.heading, true
		}
		if r.ctx.company.text != "" && f.Word(j) == text.The {
			return r.maker(f, j, i), true
		}
	case "group of companies":
		if len(r.ctx.pair) == 2 && f.Word(j) != 0 {
			return joinNames([]*lexicon.Entry{r.ctx.pair[0].entry, r.ctx.pair[1].entry}), true
		}
	case "place":
		return r.placeCalled(strings.ToLower(f.Text(i)))
	case "model":
		if r.ctx.model.text != "" && f.Word(j) == text.The {
			return r.ctx.model, true
		}
	}
	return name{}, false
}

// theGroup resolves "the two", "the three" to as many makers that were just
// named together.
func (r *Resolver) theGroup(f *frame, i int, q *mention.Quantity) (name, bool) {
	if !q.Words || !q.Small || f.Word(i-1) != text.The || f.Has(i+1, lexicon.UnitWord) || q.Value < 2 || r.inPhrase(f, i) {
		return name{}, false
	}
	n := int(q.Value)
	group := r.ctx.pair
	if len(group) != n || r.ctx.sentences-r.ctx.pairAt > 3 {
		if len(r.ctx.recent) < n {
			return name{}, false
		}
		group = r.ctx.recent[len(r.ctx.recent)-n:]
	}
	entries := make([]*lexicon.Entry, 0, n)
	for _, g := range group {
		if !g.is(lexicon.Maker) {
			return name{}, false
		}
		entries = append(entries, g.entry)
	}
	return joinNames(entries), true
}

// placeCalled returns the place spoken of that the noun can stand for: "the
// country", "the bloc".
func (r *Resolver) placeCalled(noun string) (name, bool) {
	is := ""
	switch noun {
	case "country", "nation", "kingdom", "republic":
		is = "country"
	case "bloc", "union":
		is = "bloc"
	case "city", "metropolis", "capital":
		is = "city"
	}
	for _, n := range []name{r.ctx.place, r.ctx.main, r.ctx.home} {
		if n.entry != nil && (is == "" || n.entry.Is == is) {
			return n, true
		}
	}
	return name{}, false
}

// maker returns the company that the words from j to i describe: the last one,
// unless it makes something else ("the battery group").
func (r *Resolver) maker(f *frame, j, i int) name {
	what := ""
	for k := f.Items[j].First; k < f.Items[i].Last; k++ {
		switch f.Tokens[k].Text(f.Article) {
		case "battery", "cell":
			what = "batteries"
		case "parts":
			what = "parts"
		case "tyre", "tire", "tyremaker":
			what = "tyres"
		case "chip", "chipmaker":
			what = "chips"
		case "carmaker", "automaker", "car":
			what = "cars"
		case "truck", "truckmaker":
			what = "trucks"
		}
	}
	makes := func(n name) bool {
		return n.entry != nil && (len(n.entry.Makes) == 0 || slices.Contains(n.entry.Makes, what))
	}
	if what == "" || makes(r.ctx.company) {
		return r.ctx.company
	}
	for m := len(r.ctx.recent) - 1; m >= 0; m-- {
		if n := r.ctx.recent[m]; n.is(lexicon.Maker) && makes(n) {
			return n
		}
	}
	return r.ctx.company
}

// joint returns several names that are one subject: "A and B together".
func (r *Resolver) joint(f *frame, i int) (name, bool) {
	for i > 1 && (f.Word(i-1) == text.And || f.Word(i-1) == text.Comma) && f.Items[i-2].Name != nil && f.Items[i-2].Name.Kind == f.Items[i].Name.Kind && f.Items[i-2].Role != lexicon.Adjective && f.QuantityAt(i-3) == nil {
		i -= 2
	}
	names := []*lexicon.Entry{f.Items[i].Name}
	j := i + 1
	for j+1 < len(f.Items) && (f.Word(j) == text.And || f.Word(j) == text.Comma) {
		next := j + 1
		if f.Word(next) == text.And {
			next++
		}
		if next >= len(f.Items) || f.Items[next].Name == nil || f.Items[next].Name.Kind != names[0].Kind || f.Items[next].Role == lexicon.Adjective {
			break
		}
		names = append(names, f.Items[next].Name)
		j = next + 1
	}
	if len(names) < 2 {
		return name{}, false
	}
	if f.Word(i-1) == text.Comma && f.Has(i-2, lexicon.Descriptor) && f.plural(i-2) {
		return joinNames(names), true // "the three suppliers, A, B and C, …"
	}
	figures := 0
	for m := j; m < len(f.Items) && f.groups[m] == f.groups[j] && f.weight[f.runs[m]] < atContrast; m++ {
		if q := f.QuantityAt(m); q != nil && q.Reason == "" {
			figures++
		}
	}
	for m := j; m < len(f.Items) && m < j+8; m++ {
		switch f.Word(m) {
		case r.words.together, r.words.combined:
			return joinNames(names), true
		case text.Each:
			return name{}, false
		}
	}
	if figures == 1 && j < len(f.Items) && !f.Items[j].Punct && names[0].Kind == lexicon.Maker {
		return joinNames(names), true
	}
	return name{}, false
}

func joinNames(names []*lexicon.Entry) name {
	s := ""
	for i, n := range names {
		if i > 0 {
			s += " + "
		}
		s += n.Name
	}
	return name{s, names[0]}
}

// coordinated returns the names of the sentence's first list of makers or
// models.
func (r *Resolver) coordinated(f *frame) []name {
	for i := range f.Items {
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Maker && n.Kind != lexicon.Model {
			continue
		}
		list := []name{nameOf(n)}
		for j := i + 1; j+1 < len(f.Items) && (f.Word(j) == text.And || f.Word(j) == text.Comma || f.Has(j, lexicon.Determiner)); j++ {
			if m := f.Items[j+1].Name; m != nil && m.Kind == n.Kind {
				list = append(list, nameOf(m))
				j++
			}
		}
		if len(list) > 1 {
			return list
		}
	}
	return nil
}

// coordinatedBefore returns the makers that the sentence names before items[i],
// where there are two: those that "the latter" chooses from.
func (r *Resolver) coordinatedBefore(f *frame, i int) []name {
	var list []name
	for j := 0; j < i; j++ {
		if n := f.Items[j].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) && f.Items[j].Role != lexicon.Adjective {
			if len(list) == 0 || list[len(list)-1].text != n.Name {
				list = append(list, nameOf(n))
			}
		}
	}
	if len(list) < 2 {
		return nil
	}
	return list[len(list)-2:]
}

// takesUp reports whether a pronoun of the sentence itself speaks of what the
// sentence before is about.
func (r *Resolver) takesUp(f *frame) bool {
	for i := range f.Items {
		if f.Has(i, lexicon.Pronoun) && f.groups[i] == 0 {
			return true
		}
	}
	return false
}

// speaks reports whether items[i] is a verb of one who says something or expects it.
func (f *frame) speaks(i int) bool {
	if f.Has(i, lexicon.Say) {
		return true
	}
	e := f.Entry(i, lexicon.ModalityCue)
	return e != nil && e.Modality == fact.Forecast
}

// hasPronoun reports whether the sentence speaks of somebody named before.
func (r *Resolver) hasPronoun(f *frame) bool {
	for i := range f.Items {
		if f.Has(i, lexicon.Pronoun) && f.groups[i] == 0 {
			switch f.Word(i) {
			case text.Them, text.They, text.Their: // things counted as a rule
			default:
				if f.speaks(i+1) || f.Has(i+1, lexicon.Auxiliary) && f.speaks(i+2) {
					continue // "it predicts", "he said": who speaks
				}
				return true
			}
		}
	}
	return false
}
