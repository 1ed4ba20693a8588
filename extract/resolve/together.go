package resolve

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// joint returns several names that are one subject: "A and B together", or
// before a single figure, which for models is one that adds up, or of two before what
// is told of a plant.
func (r *Resolver) joint(f *frame, i int, d *draft) (name, bool) {
	counted := d != nil && d.Measure != fact.Change && r.addsUp(d.Metric)
	ofPlant := d != nil && r.is(d, lexicon.Plant)
	for before := f.listedBefore(i); before >= 0 && f.QuantityAt(before-1) == nil; before = f.listedBefore(i) {
		i = before
	}
	names := []*lexicon.Entry{f.Items[i].Name}
	listed := i == 0 // a headline does with commas: "Ford, GM sales rise"
	j := i + 1
	slashed := f.Word(j) == text.Slash
	for j+1 < len(f.Items) && (f.Word(j) == text.And || f.Word(j) == text.Comma || f.Word(j) == text.Slash) {
		next := j + 1
		if f.Word(next) == text.And {
			next++
		}
		and := f.Word(next-1) == text.And
		listed = listed || and
		own := f.Word(next) == text.Its || f.Word(next) == text.Their
		for and && next+1 < len(f.Items) && next < j+6 && (own && f.modifier(next) || f.Has(next, lexicon.Descriptor) && !f.plural(next)) {
			next++ // "Hyundai and its affiliate Kia"
		}
		if next >= len(f.Items) || f.Items[next].Name == nil || f.Items[next].Name.Kind != names[0].Kind || f.Items[next].Role == lexicon.Adjective {
			break
		}
		names = append(names, f.Items[next].Name)
		j = next + 1
		if after := f.pastBracket(j); f.Word(after) == text.And || f.Word(after) == text.Comma {
			j = after // "KG Mobility (KGM) and Renault Korea"
		}
	}
	if len(names) < 2 {
		return name{}, false
	}
	if slashed || f.Word(i-1) == text.Comma && f.Has(i-2, lexicon.Descriptor) && f.plural(i-2) {
		return joinNames(names), true // "the three suppliers, A, B and C, …"
	}
	for m := j; m < len(f.Items) && m < j+8; m++ {
		switch f.Word(m) {
		case r.words.together, r.words.combined:
			return joinNames(names), true
		case text.Each:
			return name{}, false
		}
	}
	if f.Word(j) == text.Possessive {
		j++ // "Hyundai and Kia's sales"
	}
	j = f.pastBracket(j) // "Hyundai and Kia (including Genesis) sold"
	plant := ofPlant && names[0].Kind == lexicon.Maker && len(names) == 2
	if j < len(f.Items) && !f.Items[j].Punct && (names[0].Kind == lexicon.Maker || counted) && (plant || listed && f.shared(j)) {
		return joinNames(names), true
	}
	return name{}, false
}

// theyTogether returns the makers that "they" at items[i] are where the words add up what each
// was told to have: "Together they sold 717,400", "Between them they employ 12,000". They are
// those of whom the sentence before told figures, or who were named together.
func (r *Resolver) theyTogether(f *frame, i int) (name, bool) {
	if f.Word(i) != text.They && f.Word(i) != text.Their {
		return name{}, false
	}
	adds := f.Word(i+1) == text.Comma && f.Word(i+2) == r.words.together
	for j := max(0, i-4); j < i+4 && !adds; j++ {
		adds = f.Word(j) == r.words.together || f.Word(j) == r.words.combined || f.Word(j) == text.Them && f.Word(j-1) == text.Between
	}
	if !adds || !f.unnamed() {
		return name{}, false
	}
	var group []name
	for j := len(r.drafts) - 1; j >= 0 && r.drafts[j].sentenceNo >= r.ctx.sentences-1; j-- {
		if r.drafts[j].dropped || r.drafts[j].sentenceNo == r.ctx.sentences {
			continue
		}
		n := r.drafts[j].who()
		if !n.is(lexicon.Maker) {
			return name{}, false
		}
		if !slices.ContainsFunc(group, func(o name) bool { return o.text == n.text }) {
			group = append(group, n)
		}
	}
	slices.Reverse(group)
	if len(group) < 2 && r.together(3) {
		group = r.ctx.partners
	}
	if len(group) > 4 {
		return name{}, false
	}
	return joinMakers(group)
}

// listedBefore returns the item of the name before items[i] in a list of names of a kind,
// -1 where there is none: "A, B (BB), and C".
func (f *frame) listedBefore(i int) int {
	j := f.beforeKinship(i - 1)
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
// list stands to the one before, i where there is none: "and its affiliate".
func (f *frame) beforeKinship(i int) int {
	for j := i; j > 0 && j > i-4; j-- {
		if f.Word(j) == text.Its || f.Word(j) == text.Their {
			return j - 1
		}
		if !f.modifier(j) {
			break
		}
	}
	return i
}

// modifier reports whether items[i] can be one of the words before a name that describe it.
func (f *frame) modifier(i int) bool {
	it := &f.Items[i]
	return !it.Punct && (it.Name == nil || it.Role == lexicon.Adjective) && it.Quantity == 0 && it.When == 0 && !f.Has(i, lexicon.Auxiliary) && !f.Has(i, lexicon.MetricCue) && !f.Has(i, lexicon.Say) && !f.Has(i, lexicon.Preposition) && !f.Has(i, lexicon.Conjunction)
}

// together reports whether makers were named together within so many sentences.
func (r *Resolver) together(sentences int) bool {
	return len(r.ctx.partners) > 1 && r.ctx.sentences-r.ctx.partnersAt <= sentences
}

// partnersPlant returns the makers whose plant the article goes on about: "A and B are
// building a factory. It will cost 2 billion euros."
func (r *Resolver) partnersPlant(d *draft) (name, bool) {
	c := &r.ctx
	if !r.is(d, lexicon.Plant) || !c.partnersBuild || !r.together(2) || c.partners[0].text != c.subject.text {
		return name{}, false
	}
	return joinMakers(c.partners)
}

// tellsOfPlant reports whether the sentence speaks of a place of production or of a
// company that others have together.
func (r *Resolver) tellsOfPlant(f *frame) bool {
	if f.Kinds.Has(r.worksKind) {
		return true
	}
	for i := range f.Of(lexicon.Descriptor) {
		if e := f.Entry(i, lexicon.Descriptor); e != nil && e.Name == venture {
			return true
		}
	}
	return false
}

// shared reports whether the clause after names that end before items[j] gives figures
// that are theirs together: there are some, and none that goes on a list of one for each,
// as in "sold 4,100 and 5,200".
func (f *frame) shared(j int) bool {
	any := false
	for m := j; m < len(f.Items) && f.groups[m] == f.groups[j] && f.weight[f.runs[m]] < atContrast; m++ {
		if q := f.QuantityAt(m); q == nil || q.Reason != "" {
			continue
		}
		if any && f.Word(m-1) == text.And {
			return false
		}
		any = true
	}
	return any
}

// listOf returns the makers or models of the list that begins with items[i].
func (f *frame) listOf(i int) []*lexicon.Entry {
	names := []*lexicon.Entry{f.Items[i].Name}
	for j := i + 1; f.Word(j) == text.And || f.Word(j) == text.Comma; {
		if f.Word(j+1) == text.And {
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

// ofOneShare reports whether the list that begins with items[i] has one share: "the
// market share of Toyota, Honda and Nissan", not "the shares of".
func (r *Resolver) ofOneShare(f *frame, i int) bool {
	for i--; i > 0 && f.Word(i) != text.Of; i-- {
		if f.Items[i].Punct {
			return false
		}
	}
	return f.Has(i-1, r.shareKind) && (!f.plural(i-1) || f.Has(i-2, r.fillerKind))
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

// theGroup resolves "the two", "the three" to as many makers that were just
// named together, and "the eight" to the makers of the country whose eight were.
func (r *Resolver) theGroup(f *frame, i int, q *mention.Quantity) (name, bool) {
	if q.Unit != nil {
		return r.thePair(f, i, q)
	}
	if !q.Words || !q.Small || f.Word(i-1) != text.The || f.Has(i+1, lexicon.UnitWord) || q.Value < 2 || r.inPhrase(f, i) || r.isOtherNoun(f, i+1) {
		return name{}, false
	}
	if f.Has(i+1, lexicon.Place) {
		return name{}, false // "the three South Korean suppliers": the country's
	}
	n := int(q.Value)
	if n == r.ctx.allOf && r.ctx.allIn.text != "" {
		return r.ctx.allIn, true
	}
	if here := r.makersBefore(f, i); len(here) == n && (i+1 == len(f.Items) || f.Items[i+1].Name == nil) {
		return joinMakers(here) // "Chery shares the works with its partner Ebro, the two intend"
	}
	group := r.ctx.partners
	if len(group) != n || r.ctx.sentences-r.ctx.partnersAt > 3 {
		if len(r.ctx.recent) < n {
			return name{}, false
		}
		group = r.ctx.recent[len(r.ctx.recent)-n:]
	}
	return joinMakers(group)
}

// thePair resolves "the two trucks", "both models" to the names that the
// sentence before coordinated, where they were as many.
func (r *Resolver) thePair(f *frame, i int, q *mention.Quantity) (name, bool) {
	if !f.pointsBack(i) || len(r.ctx.pair) == 0 || len(r.ctx.pair) != int(q.Value) || r.inPhrase(f, i) && !r.ofMetric(f, i) {
		return name{}, false
	}
	entries := make([]*lexicon.Entry, 0, len(r.ctx.pair))
	for _, n := range r.ctx.pair {
		if n.entry == nil || !n.is(lexicon.Model) {
			return name{}, false
		}
		entries = append(entries, n.entry)
	}
	return joinNames(entries), true
}

// pointsBack reports whether the quantity at items[i] is a small count of
// vehicles or models that were named: "the two trucks".
func (f *frame) pointsBack(i int) bool {
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

// isOtherNoun reports whether a noun of which nothing is known stands at i:
// "the two associations".
func (r *Resolver) isOtherNoun(f *frame, i int) bool {
	if i >= len(f.Items) || f.Items[i].Hit != nil && !f.Has(i, lexicon.Descriptor) {
		return false
	}
	if e := f.Entry(i, lexicon.Descriptor); e != nil {
		return e.Name == "body" || e.Name == "place"
	}
	t := &f.Tokens[f.Items[i].First]
	return t.Kind == text.Letters && !t.Capital && f.plural(i)
}

// joinMakers joins what are all makers.
func joinMakers(group []name) (name, bool) {
	if len(group) < 2 {
		return name{}, false
	}
	entries := make([]*lexicon.Entry, 0, len(group))
	for _, g := range group {
		if !g.is(lexicon.Maker) {
			return name{}, false
		}
		entries = append(entries, g.entry)
	}
	return joinNames(entries), true
}

// noteMakers keeps the country whose makers the sentence speaks of: "Chinese brands",
// "Japan's eight carmakers". What they sell elsewhere has a market.
func (r *Resolver) noteMakers(f *frame) {
	for i := range f.Of(lexicon.Descriptor) {
		e := f.Entry(i, lexicon.Descriptor)
		if e == nil || e.Name != "company" && e.Name != "brand" || !f.plural(i) {
			continue
		}
		for j := i - 1; j >= 0 && j >= i-4 && !f.Items[j].Punct; j-- {
			p := f.Items[j].Name
			if p == nil {
				continue
			}
			if p.Kind == lexicon.Place && p.Is == "country" && (f.Items[j].Role == lexicon.Adjective || f.Word(j+1) == text.Possessive) {
				r.ctx.brandsOf = p.Name
			}
			break
		}
	}
}

// namesWith reports whether the sentence tells of a maker that is in something with another,
// and not only of one that had it: "bought the plant from Ford".
func (r *Resolver) namesWith(f *frame) bool {
	for _, i := range f.named {
		if f.Items[i].Name.Kind == lexicon.Maker && f.Word(r.beforeArticle(f, i)) == text.With {
			return true
		}
	}
	for i := range f.Of(lexicon.Descriptor) {
		if e := f.Entry(i, lexicon.Descriptor); e != nil && e.Name == venture {
			return true
		}
	}
	return false
}

// noteTogether keeps the makers and models that the sentence names together,
// and of how many makers of a country it speaks: "Japan's eight carmakers".
func (r *Resolver) noteTogether(f *frame, names []name) {
	c := &r.ctx
	pair := r.coordinated(f)
	with := pair != nil || r.namesWith(f)
	if pair == nil && len(names) == 2 && names[0].text != names[1].text {
		pair = slices.Clone(names)
	}
	if pair != nil {
		c.pair, c.pairAt = pair, c.sentences
		if _, ok := joinMakers(pair); ok {
			c.partners, c.partnersAt, c.partnersBuild = pair, c.sentences, with && r.tellsOfPlant(f) && !r.kin(pair[0].text, pair[1].text)
		}
	}
	for i := range f.Of(lexicon.Descriptor) {
		e := f.Entry(i, lexicon.Descriptor)
		if e == nil || e.Name != "company" || !f.plural(i) {
			continue
		}
		n, place := 0, (*lexicon.Entry)(nil)
		for j := i - 1; j >= 0 && j >= i-4; j-- {
			if q := f.QuantityAt(j); q != nil && q.Words && q.Small && q.Value > 2 {
				n = int(q.Value)
			}
			if p := f.Items[j].Name; p != nil && p.Kind == lexicon.Place {
				place = p
			}
		}
		if n > 0 && place != nil {
			c.allOf, c.allIn = n, nameOf(place)
		}
		if place == nil && f.Word(i+1) == text.In && i+2 < len(f.Items) && f.Items[i+2].Name != nil && f.Items[i+2].Name.Kind == lexicon.Place {
			place = f.Items[i+2].Name // "the five carmakers in South Korea"
		}
		if place != nil && c.makersOf == "" && c.sentences <= 2 {
			c.makersOf = place.Name
		}
	}
}

// coordinated returns the names of the sentence's first list of makers or
// models.
func (r *Resolver) coordinated(f *frame) []name {
	for _, i := range f.named {
		n := f.Items[i].Name
		if n.Kind != lexicon.Maker && n.Kind != lexicon.Model {
			continue
		}
		var list []name
		for j := i + 1; j+1 < len(f.Items) && (f.Word(j) == text.And || f.Word(j) == text.Comma || f.Has(j, lexicon.Determiner)); j++ {
			if m := f.Items[j+1].Name; m != nil && m.Kind == n.Kind {
				if list == nil {
					list = append(list, nameOf(n))
				}
				list = append(list, nameOf(m))
				j++
			}
		}
		if list != nil {
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

// makersBefore returns the makers that the sentence names before items[end], each once, without those
// whose works it only was.
func (r *Resolver) makersBefore(f *frame, end int) []name {
	var list []name
	for _, i := range f.named {
		n := nameOf(f.Items[i].Name)
		if i < end && n.is(lexicon.Maker) && f.Items[i].Role == lexicon.Plain && !r.onceTheirs(f, i) && !slices.Contains(list, n) {
			list = append(list, n)
		}
	}
	return list
}

// withTheirs returns the maker that the sentence, or the one before, is about together with those
// that it opens by adding: "Including Daihatsu and Hino, the group built 884,216", unlike "including them, it".
func (r *Resolver) withTheirs(f *frame, k int, d *draft) (name, bool) {
	first := f.Word(0) == text.Including
	if e := f.Entry(0, lexicon.Preposition); !first && (e == nil || e.Name != "along") || !r.addsUp(d.Metric) || d.Measure == fact.Share {
		return name{}, false
	}
	var list []*lexicon.Entry
	i := 1
	for ; i < k && (f.Word(i) != text.Comma || i+1 < k && f.Items[i+1].Name != nil && f.Items[i+1].Name.Kind == lexicon.Maker && f.Word(i+2) == text.And); i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Maker {
			list = append(list, n)
		} else if n != nil || f.Items[i].Quantity != 0 || f.Has(i, lexicon.MetricCue) {
			return name{}, false
		}
	}
	whose, group := r.ctx.company.entry, false
	for ; i < k; i++ {
		e := f.Entry(i, lexicon.Descriptor)
		group = group || e != nil && e.Name == "group"
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Maker {
			whose = n
		}
	}
	if first && !group || whose == nil || len(list) == 0 || slices.Contains(list, whose) {
		return name{}, false
	}
	return joinNames(append([]*lexicon.Entry{whose}, list...)), true
}
