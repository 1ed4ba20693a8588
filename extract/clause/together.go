package clause

import (
	"slices"

	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// GoesOn reports whether a mark of a list follows the noun at items[i] soon.
func (r *Reader) GoesOn(f *Frame, i int) bool {
	for j := i + 1; j < len(f.Items) && j <= i+3; j++ {
		switch w := f.Word(j); {
		case w == text.Comma || w == text.And:
			return true
		case f.Items[j].Quantity != 0 || f.Items[j].When != 0 || f.Has(j, lexicon.Preposition):
			return false
		}
	}
	return false
}

// NameList returns the n names of a list that ends before the item.
func (r *Reader) NameList(f *Frame, before, n int) []int {
	var list, best []int
	for i := 0; i < before; i++ {
		it := &f.Items[i]
		if len(list) > 0 && it.Name != nil && it.Name.Kind == lexicon.Place && r.Arm(f, i) {
			continue // "Kia Vietnam, Mazda"
		}
		if len(list) > 0 && (f.Word(i) == text.Possessive || it.Name != nil && it.Name.Kind == lexicon.Place && f.Word(i+1) == text.Possessive && i+2 < before && f.Items[i+2].Name != nil) {
			continue // "Samsung SDI, China's Gotion"
		}
		if it.Name != nil && it.Role != lexicon.Adjective && it.Name.Kind != lexicon.Body && f.Word(i+1) != text.Possessive {
			if len(list) > 0 && f.Items[list[0]].Name != nil && (it.Name.Kind == lexicon.Place) != (f.Items[list[0]].Name.Kind == lexicon.Place) {
				list = nil // "In Seoul, Hyundai booked"
			}
			list = append(list, i)
			continue
		}
		if f.UnknownName(i) && f.Word(i+1) != text.Possessive && (len(list) == 0 || list[len(list)-1] != i-1) {
			list = append(list, i) // "Kia, Acmecar and Ford": the figure of one nobody knows is none of the others'
			continue
		}
		if len(list) > 0 && list[len(list)-1] == i-1 && f.UnknownName(i-1) && f.Tokens[it.First].Capital {
			continue // "Acme Energy"
		}
		if w := f.Word(i); (w == text.Comma || w == text.And || w == text.The) && len(list) > 0 {
			continue
		}
		if len(list) > 0 && len(list) < n && (f.describes(i) || f.Has(i, r.TrimWord) || r.shapes(f, i)) {
			continue // "the Leaf and the rear-drive Model 3", "the Grand Cherokee SUV and refreshed Compass"
		}
		if len(list) == n && r.shapes(f, i) {
			continue
		}
		if len(list) == n {
			best = list
		}
		list = nil
	}
	if len(list) == n {
		best = list
	}
	if known := slices.ContainsFunc(best, func(i int) bool { return f.Items[i].Name != nil }); !known {
		return nil
	}
	return best
}

// shapes reports whether items[i] says behind the name of a model what kind of vehicle that is, or is a plain word
// before the next of a list: "the Grand Cherokee SUV and refreshed Compass crossover".
func (r *Reader) shapes(f *Frame, i int) bool {
	if f.IsModel(i - 1) {
		return r.Vehicles(f, i) != nil || f.Has(i, lexicon.Descriptor)
	}
	return f.Word(i-1) == text.And && f.UnknownNoun(i) && f.IsModel(i+1)
}

// describes reports whether items[i] is a plain word, or part of a compound of such, that
// stands between an article and a name: "the rear-drive Model 3".
func (f *Frame) describes(i int) bool {
	if f.Word(i) != text.Hyphen && (f.Items[i].Hit != nil || f.Items[i].Quantity != 0 || f.Items[i].When != 0 || f.Tokens[f.Items[i].First].Capital || f.Tokens[f.Items[i].First].Kind != text.Letters) {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-5; j-- {
		if f.Has(j, lexicon.Determiner) {
			return true
		}
		if f.Items[j].Name != nil || f.Items[j].Punct && f.Word(j) != text.Hyphen {
			break
		}
	}
	return false
}

// AdjacentLists reports whether only a verb stands between names and figures, an aside on the names left out: "Hyundai
// and Kia, which share an owner, sold 56,000 and 45,000".
func (r *Reader) AdjacentLists(f *Frame, names, figures []int) bool {
	from := names[len(names)-1] + 1
	if f.Word(from) == text.Comma && f.Word(from+1) == text.Which {
		i := from + 2
		for i < figures[0] && f.Word(i) != text.Comma {
			i++
		}
		from = i + 1
	}
	gap := figures[0] - from
	if gap < 1 || gap > 3 {
		return false
	}
	for i := from; i < figures[0]; i++ {
		if f.Items[i].Punct && f.Word(i) != text.Colon || f.Items[i].When != 0 {
			return false
		}
	}
	return true
}

// ListedBefore returns the item of the name before items[i] in a list of names of a kind,
// -1 where there is none: "A, B (BB), and C".
func (r *Reader) ListedBefore(f *Frame, i int) int {
	j := i - 1
	if f.Word(j) == text.The && (f.Word(j-1) == text.And || f.IsModel(i) && f.Word(j-1) == text.Comma) {
		j-- // "the Alto, the Ignis and the S-Presso"
	}
	if its := r.beforeKinship(f, j-1); j > 1 && f.Word(j) == text.Comma && f.Word(its) == text.And {
		j = its // "the XC40 and its electric twin, the EX40"
	}
	j = r.beforeKinship(f, j)
	and := f.Word(j) == text.And
	if and {
		j--
	}
	if f.Word(j) == text.Comma {
		j--
	} else if !and {
		return -1
	}
	if f.Word(j) == text.CloseParen {
		for last := j; j > 0 && f.Word(j) != text.OpenParen; j-- {
			if j < last-8 {
				return -1
			}
		}
		j--
	}
	if j < 0 || f.Items[j].Name == nil || f.Items[j].Name.Kind != f.Items[i].Name.Kind || f.Items[j].Role == lexicon.Adjective {
		return -1
	}
	return j
}

// beforeKinship returns the item before a phrase up to items[i] that says how the next of a
// list stands to the one before, i where there is none: "and its affiliate", "and affiliate".
func (r *Reader) beforeKinship(f *Frame, i int) int {
	if f.Has(i, r.OffshootKind) && !f.Plural(i) && f.Word(i-1) == text.And {
		return i - 1
	}
	for j := i; j > 0 && j > i-4; j-- {
		if f.Word(j) == text.Its || f.Word(j) == text.Their {
			return j - 1
		}
		if !f.Modifier(j) {
			break
		}
	}
	return i
}

// Modifier reports whether items[i] can be one of the words before a name that describe it.
func (f *Frame) Modifier(i int) bool {
	it := &f.Items[i]
	return !it.Punct && (it.Name == nil || it.Role == lexicon.Adjective) && it.Quantity == 0 && it.When == 0 && !f.Has(i, lexicon.Auxiliary) && !f.Has(i, lexicon.MetricCue) && !f.Has(i, lexicon.Say) && !f.Has(i, lexicon.Preposition) && !f.Has(i, lexicon.Conjunction)
}

// TellsOfPlant reports whether the sentence speaks of a place of production or of a
// company that others have together.
func (r *Reader) TellsOfPlant(f *Frame) bool {
	if f.Kinds.Has(r.WorksKind) {
		return true
	}
	for i := range f.Of(lexicon.Descriptor) {
		if e := f.Entry(i, lexicon.Descriptor); e != nil && e.Name == Venture {
			return true
		}
	}
	return false
}

// Shared reports whether the clause after names that end before items[j] gives figures
// that are theirs together: there are some, and none that goes on a list of one for each,
// as in "sold 4,100 and 5,200", unlike "made up 4,100 of the deliveries and 5,200 of the output".
func (f *Frame) Shared(j int) bool {
	any, told := false, false
	for m := j; m < len(f.Items) && f.Groups[m] == f.Groups[j] && f.Weight[f.Runs[m]] < AtContrast; m++ {
		if q := f.QuantityAt(m); q == nil || q.Reason != "" {
			told = told || any && f.Has(m, lexicon.MetricCue) && f.Word(m-1) != text.And
			continue
		}
		if any && !told && f.Word(m-1) == text.And {
			return false
		}
		any, told = true, false
	}
	return any
}

// ListOf returns the makers or models of the list that begins with items[i].
func (f *Frame) ListOf(i int) []*lexicon.Entry {
	names := []*lexicon.Entry{f.Items[i].Name}
	for j := i + 1; f.Word(j) == text.And || f.Word(j) == text.Comma; {
		if f.Word(j+1) == text.And {
			j++
		}
		if f.Word(j+1) == text.The && names[0].Kind == lexicon.Model {
			j++
		}
		if j+1 >= len(f.Items) || f.Items[j+1].Name == nil || f.Items[j+1].Name.Kind != names[0].Kind {
			break
		}
		names = append(names, f.Items[j+1].Name)
		j += 2
	}
	return names
}

// OfOneShare reports whether the list that begins with items[i] has one share: "the
// market share of Toyota, Honda and Nissan", not "the shares of".
func (r *Reader) OfOneShare(f *Frame, i int) bool {
	for i--; i > 0 && f.Word(i) != text.Of; i-- {
		if f.Items[i].Punct {
			return false
		}
	}
	return f.Has(i-1, r.ShareKind) && (!f.Plural(i-1) || f.Has(i-2, r.FillerKind))
}

// PointsBack reports whether the quantity at items[i] is a small count of
// vehicles or models that were named: "the two trucks".
func (f *Frame) PointsBack(i int) bool {
	q := f.QuantityAt(i)
	if q == nil || !q.Words || !q.Small || q.Unit == nil {
		return false
	}
	switch q.Unit.Dimension {
	case "count", "model", "plant":
	default:
		return false
	}
	switch f.Word(i - 1) {
	case text.The, text.These, text.Those:
		return true
	}
	return false
}

// IsOtherNoun reports whether a noun of which nothing is known stands at i:
// "the two associations".
func (r *Reader) IsOtherNoun(f *Frame, i int) bool {
	if i >= len(f.Items) || f.Items[i].Hit != nil && !f.Has(i, lexicon.Descriptor) {
		return false
	}
	if e := f.Entry(i, lexicon.Descriptor); e != nil {
		return e.Name == "body" || e.Name == "place"
	}
	t := &f.Tokens[f.Items[i].First]
	return t.Kind == text.Letters && !t.Capital && f.Plural(i)
}

// NamesWith reports whether the sentence tells of a maker that is in something with another,
// and not only of one that had it: "bought the plant from Ford".
func (r *Reader) NamesWith(f *Frame) bool {
	for _, i := range f.Named {
		if f.Items[i].Name.Kind == lexicon.Maker && f.Word(r.BeforeArticle(f, i)) == text.With {
			return true
		}
	}
	for i := range f.Of(lexicon.Descriptor) {
		if e := f.Entry(i, lexicon.Descriptor); e != nil && e.Name == Venture {
			return true
		}
	}
	return false
}

// Coordinated returns the names of the sentence's first list of makers or
// models.
func (r *Reader) Coordinated(f *Frame) []Name {
	for _, i := range f.Named {
		n := f.Items[i].Name
		if n.Kind != lexicon.Maker && n.Kind != lexicon.Model {
			continue
		}
		var list []Name
		for j := i + 1; j+1 < len(f.Items) && (f.Word(j) == text.And || f.Word(j) == text.Comma || f.Has(j, lexicon.Determiner)); j++ {
			if m := f.Items[j+1].Name; m != nil && m.Kind == n.Kind {
				if list == nil {
					list = append(list, NameOf(n))
				}
				list = append(list, NameOf(m))
				j++
			}
		}
		if list != nil {
			return list
		}
	}
	return nil
}

// CoordinatedBefore returns the makers that the sentence names before items[i],
// where there are two: those that "the latter" chooses from.
func (r *Reader) CoordinatedBefore(f *Frame, i int) []Name {
	var list []Name
	for j := 0; j < i; j++ {
		if n := f.Items[j].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) && f.Items[j].Role != lexicon.Adjective {
			if len(list) == 0 || list[len(list)-1].Text != n.Name {
				list = append(list, NameOf(n))
			}
		}
	}
	if len(list) < 2 {
		return nil
	}
	return list[len(list)-2:]
}

// MakersBefore returns the makers that the sentence names before items[end], each once, without those
// whose works it only was.
func (r *Reader) MakersBefore(f *Frame, end int) []Name {
	var list []Name
	for _, i := range f.Named {
		n := NameOf(f.Items[i].Name)
		if i < end && n.Is(lexicon.Maker) && f.Items[i].Role == lexicon.Plain && !r.OnceTheirs(f, i) && !slices.Contains(list, n) {
			list = append(list, n)
		}
	}
	return list
}
