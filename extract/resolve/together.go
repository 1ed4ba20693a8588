package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// joint returns several names that are one subject: "A and B together", or
// before a single figure, which for models is one that adds up, or of two before what
// is told of a plant.
func (r *Resolver) joint(f *clause.Frame, i int, d *draft) (clause.Name, bool) {
	counted := d != nil && d.Measure != fact.Change && r.addsUp(d.Metric)
	ofPlant := d != nil && r.is(d, lexicon.Plant)
	for before := r.ListedBefore(f, i); before >= 0 && f.QuantityAt(before-1) == nil; before = r.ListedBefore(f, i) {
		i = before
	}
	if it := r.itWith(f, i); it != nil {
		return clause.JoinNames([]*lexicon.Entry{it, f.Items[i].Name}), true
	}
	names := []*lexicon.Entry{f.Items[i].Name}
	listed := i == 0 // a headline does with commas: "Ford, GM sales rise"
	j := i + 1
	slashed, apposed, closed := f.Word(j) == text.Slash, false, false
	for j+1 < len(f.Items) && (f.Word(j) == text.And || f.Word(j) == text.Comma || f.Word(j) == text.Slash) {
		next := j + 1
		if f.Word(next) == text.And {
			next++
		}
		and := f.Word(next-1) == text.And
		if closed && !and {
			break // "Thanks to Roewe and MG, SAIC's sales rose"
		}
		listed, closed = listed || and, and
		if (and || names[0].Kind == lexicon.Model) && f.Word(next) == text.The {
			next++ // "the Alto, the Ignis and the S-Presso"
		}
		own := f.Word(next) == text.Its || f.Word(next) == text.Their
		for and && next+1 < len(f.Items) && next < j+6 && (own && f.Modifier(next) || (f.Has(next, lexicon.Descriptor) || f.Has(next, r.OffshootKind)) && !f.Plural(next)) {
			next++ // "Hyundai and its affiliate Kia", "Hyundai and affiliate Kia"
		}
		if own && f.Word(next) == text.Comma && f.Word(next+1) == text.The && names[0].Kind == lexicon.Model {
			next, apposed = next+2, true // "the XC40 and its electric twin, the EX40,"
		}
		if next >= len(f.Items) || f.Items[next].Name == nil || f.Items[next].Name.Kind != names[0].Kind || f.Items[next].Role == lexicon.Adjective {
			break
		}
		if !and && f.Items[next].Name.Kind == lexicon.Maker && saysWhose(f, next) {
			break
		}
		if !slices.Contains(names, f.Items[next].Name) {
			names = append(names, f.Items[next].Name)
		}
		j = next + 1
		if after := f.PastBracket(j); f.Word(after) == text.And || f.Word(after) == text.Comma {
			j = after // "KG Mobility (KGM) and Renault Korea"
		}
	}
	if len(names) < 2 {
		return clause.Name{}, false
	}
	if apposed && f.Word(j) == text.Comma {
		j++
	}
	if slashed || f.Word(i-1) == text.Comma && f.Has(i-2, lexicon.Descriptor) && f.Plural(i-2) {
		return clause.JoinNames(names), true // "the three suppliers, A, B and C, …"
	}
	relative := false // "A and B, who between them own the firm": what else they do is not theirs together
	for m := j; m < len(f.Items) && m < j+16; m++ {
		switch w := f.Word(m); {
		case m < j+8 && (w == r.Words.Together || w == r.Words.Combined), w == text.Them && f.Word(m-1) == text.Between && !relative:
			return clause.JoinNames(names), true
		case w == text.Who || w == text.Which:
			relative = true
		case w == text.Each, w == text.Both && f.Has(m-1, lexicon.Auxiliary): // "Honda and Kia were both at 21"
			return clause.Name{}, false
		}
	}
	if f.Word(j) == text.Possessive {
		j++ // "Hyundai and Kia's sales"
	}
	j = f.PastBracket(j) // "Hyundai and Kia (including Genesis) sold"
	plant := ofPlant && names[0].Kind == lexicon.Maker && len(names) == 2
	if j < len(f.Items) && !f.Items[j].Punct && (names[0].Kind == lexicon.Maker || counted) && (plant || listed && f.Shared(j)) {
		return clause.JoinNames(names), true
	}
	return clause.Name{}, false
}

// itWith returns the maker that "it" stands for which does together with the one at items[i] what is told, nil for none:
// "CATL has a site in Spain, on which it and Stellantis mean to spend".
func (r *Resolver) itWith(f *clause.Frame, i int) *lexicon.Entry {
	if i < 2 || f.Word(i-1) != text.And || f.Word(i-2) != text.It || f.Items[i].Name.Kind != lexicon.Maker || f.Items[i].Role == lexicon.Adjective {
		return nil
	}
	if n := f.Items[f.Named[0]].Name; f.Named[0] < i-2 && n.Kind == lexicon.Maker {
		return n
	}
	if n := r.ctx.company; n.Is(lexicon.Maker) && n.Entry != f.Items[i].Name {
		return n.Entry
	}
	return nil
}

// saysWhose reports whether the maker at items[i] stands in an aside that says whose the one before it is: "PowerCo,
// VW's cell unit, invested".
func saysWhose(f *clause.Frame, i int) bool {
	if f.Word(i+1) != text.Possessive {
		return false
	}
	for j := i + 2; j < len(f.Items) && j <= i+7 && !f.Has(j, lexicon.MetricCue) && f.Items[j].Quantity == 0; j++ {
		if f.Word(j) == text.Comma {
			return true
		}
	}
	return false
}

// theyTogether returns the makers that "they" at items[i] are where the words add up what each
// was told to have: "Together they sold 717,400", "Between them they employ 12,000". They are
// those of whom the sentence before told figures, or who were named together.
func (r *Resolver) theyTogether(f *clause.Frame, i int) (clause.Name, bool) {
	if f.Word(i) != text.They && f.Word(i) != text.Their {
		return clause.Name{}, false
	}
	adds := f.Word(i+1) == text.Comma && f.Word(i+2) == r.Words.Together
	for j := max(0, i-4); j < i+12 && !adds; j++ {
		adds = f.Word(j) == r.Words.Together || f.Word(j) == r.Words.Combined || f.Word(j) == text.Them && f.Word(j-1) == text.Between
	}
	if !f.Unnamed() {
		return clause.Name{}, false
	}
	if !adds && r.theyWereNamed(f, i) {
		return joinMakers(r.ctx.partners)
	}
	if !adds {
		return clause.Name{}, false
	}
	var group []clause.Name
	for j := len(r.drafts) - 1; j >= 0 && r.drafts[j].sentenceNo >= r.ctx.sentences-1; j-- {
		if r.drafts[j].dropped || r.drafts[j].sentenceNo == r.ctx.sentences {
			continue
		}
		n := r.drafts[j].who()
		if !n.Is(lexicon.Maker) {
			return clause.Name{}, false
		}
		if !slices.ContainsFunc(group, func(o clause.Name) bool { return o.Text == n.Text }) {
			group = append(group, n)
		}
	}
	slices.Reverse(group)
	if len(group) < 2 && r.together(3) {
		group = r.ctx.partners
	}
	if len(group) > 4 {
		return clause.Name{}, false
	}
	return joinMakers(group)
}

// theyWereNamed reports whether "they" at items[i], of whom the sentence gives one number of vehicles, are makers that the sentence
// before was about together, and told no figure of: "Skoda and Seat fared better. They sold 33,000 cars."
func (r *Resolver) theyWereNamed(f *clause.Frame, i int) bool {
	c := &r.ctx
	if f.Word(i) != text.They || !c.partnersListed || len(c.partners) < 2 || c.partnersAt != c.sentences-1 || c.partners[0].Text != c.subject.Text {
		return false
	}
	for j := len(r.drafts) - 1; j >= 0 && r.drafts[j].sentenceNo >= c.sentences-1; j-- {
		if r.drafts[j].sentenceNo == c.sentences-1 {
			return false
		}
	}
	counts := 0
	for j := i + 1; j < len(f.Items); j++ {
		q := f.QuantityAt(j)
		switch {
		case f.Word(j) == text.Each:
			return false
		case q != nil && canCountCars(q) && !q.Words:
			counts++
		}
	}
	return counts == 1
}

// together reports whether makers were named together within so many sentences.
func (r *Resolver) together(sentences int) bool {
	return len(r.ctx.partners) > 1 && r.ctx.sentences-r.ctx.partnersAt <= sentences
}

// partnersPlant returns the makers whose plant the article goes on about: "A and B are
// building a factory. It will cost 2 billion euros."
func (r *Resolver) partnersPlant(u *unowned) (clause.Name, bool) {
	c := &r.ctx
	if !r.is(u.draft, lexicon.Plant) || !c.partnersBuild || !r.together(2) || c.partners[0].Text != c.subject.Text {
		return clause.Name{}, false
	}
	return joinMakers(c.partners)
}

// theGroup resolves "the two", "the three" to as many makers that were just
// named together, and "the eight" to the makers of the country whose eight were. "The top five" are
// none of those named before.
func (r *Resolver) theGroup(f *clause.Frame, i int, q *mention.Quantity) (clause.Name, bool) {
	if q.Unit != nil {
		return r.thePair(f, i, q)
	}
	if !q.Words || !q.Small || q.Bound != fact.Exactly || f.Word(i-1) != text.The || f.Has(i+1, lexicon.UnitWord) || q.Value < 2 || r.InPhrase(f, i) || r.IsOtherNoun(f, i+1) {
		return clause.Name{}, false
	}
	if f.Has(i+1, lexicon.Place) {
		return clause.Name{}, false // "the three South Korean suppliers": the country's
	}
	n := int(q.Value)
	if n == r.ctx.allOf && r.ctx.allIn.Text != "" {
		return r.ctx.allIn, true
	}
	if here := r.MakersBefore(f, i); len(here) == n && (i+1 == len(f.Items) || f.Items[i+1].Name == nil) {
		return joinMakers(here) // "Chery shares the works with its partner Ebro, the two intend"
	}
	group := r.ctx.partners
	if len(group) != n || r.ctx.sentences-r.ctx.partnersAt > 3 {
		group = r.lastMakers(n)
	}
	return joinMakers(group)
}

// severalTold returns the n makers, those of a country where that is named, whose figures the paragraph told last, or else that
// were spoken of last: "LG sold …, SK On …, Samsung SDI …. The trio's share fell"; of too few of a country it is that.
func (r *Resolver) severalTold(n int, place *lexicon.Entry) (clause.Name, bool) {
	of := func(m clause.Name) bool {
		return m.Is(lexicon.Maker) && m.Entry != nil && (place == nil || m.Entry.Country == place.Name)
	}
	if place == nil && len(r.ctx.partners) == n && r.ctx.sentences-r.ctx.partnersAt <= 3 {
		return joinMakers(r.ctx.partners)
	}
	var group []clause.Name
	p := &r.ctx.paragraph
	for i := len(r.drafts) - 1; p.block == r.ctx.block && i >= p.from && len(group) < n; i-- {
		m := r.drafts[i].who()
		if of(m) && !r.drafts[i].dropped && !slices.ContainsFunc(group, func(o clause.Name) bool { return o.Text == m.Text }) {
			group = append(group, m)
		}
	}
	if len(group) < n {
		group = group[:0]
		for i := len(r.ctx.recent) - 1; i >= 0 && len(group) < n; i-- {
			if of(r.ctx.recent[i]) {
				group = append(group, r.ctx.recent[i])
			}
		}
	}
	switch {
	case len(group) == n:
		slices.Reverse(group)
		return joinMakers(group)
	case place != nil:
		return clause.NameOf(place), true
	}
	return clause.Name{}, false
}

// lastMakers returns the n makers that were spoken of last, without what belongs to one of them, in the
// order in which they were: after "Hyundai … its luxury brand Genesis … Kia" two are Hyundai and Kia.
func (r *Resolver) lastMakers(n int) []clause.Name {
	var group []clause.Name
	for i := len(r.ctx.recent) - 1; i >= 0 && len(group) < n; i-- {
		m := r.ctx.recent[i]
		part := func(o clause.Name) bool { return o.Is(lexicon.Maker) && o.Text == m.Entry.Parent }
		if m.Is(lexicon.Maker) && m.Entry != nil && !slices.ContainsFunc(r.ctx.recent, part) {
			group = append(group, m)
		}
	}
	if len(group) < n {
		return nil
	}
	slices.Reverse(group)
	return group
}

// thePair resolves "the two trucks", "both models" to the names that the
// sentence before coordinated, where they were as many.
func (r *Resolver) thePair(f *clause.Frame, i int, q *mention.Quantity) (clause.Name, bool) {
	if !f.PointsBack(i) || len(r.ctx.pair) == 0 || len(r.ctx.pair) != int(q.Value) || r.InPhrase(f, i) && !r.OfMetric(f, i) {
		return clause.Name{}, false
	}
	return r.joinPair()
}

// joinPair joins the models that were last named together.
func (r *Resolver) joinPair() (clause.Name, bool) {
	entries := make([]*lexicon.Entry, 0, len(r.ctx.pair))
	for _, n := range r.ctx.pair {
		if n.Entry == nil || !n.Is(lexicon.Model) {
			return clause.Name{}, false
		}
		entries = append(entries, n.Entry)
	}
	return clause.JoinNames(entries), len(entries) > 1
}

// pairOfModels returns the models that "the pair" or "the duo" are, where these were named together after any makers: "The Ioniq 5 and the
// EV6 share a platform. Sales of the pair fell".
func (r *Resolver) pairOfModels(word string) (clause.Name, bool) {
	c := &r.ctx
	if word != "pair" && word != "duo" || len(c.pair) != 2 || c.sentences-c.pairAt > 3 || c.partnersAt >= c.pairAt {
		return clause.Name{}, false
	}
	return r.joinPair()
}

// joinMakers joins what are all makers.
func joinMakers(group []clause.Name) (clause.Name, bool) {
	if len(group) < 2 {
		return clause.Name{}, false
	}
	entries := make([]*lexicon.Entry, 0, len(group))
	for _, g := range group {
		if !g.Is(lexicon.Maker) {
			return clause.Name{}, false
		}
		entries = append(entries, g.Entry)
	}
	return clause.JoinNames(entries), true
}

// noteMakers keeps the country whose makers the sentence speaks of: "Chinese brands",
// "Japan's eight carmakers". What they sell elsewhere has a market.
func (r *Resolver) noteMakers(f *clause.Frame) {
	for i := range f.Of(lexicon.Descriptor) {
		e := f.Entry(i, lexicon.Descriptor)
		if e == nil || e.Name != "company" && e.Name != "brand" || !f.Plural(i) {
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

// noteTogether keeps the makers and models that the sentence names together,
// and of how many makers of a country it speaks: "Japan's eight carmakers".
func (r *Resolver) noteTogether(f *clause.Frame, names []clause.Name) {
	c := &r.ctx
	pair := r.Coordinated(f)
	with := pair != nil || r.NamesWith(f)
	if pair == nil && len(names) == 2 && names[0].Text != names[1].Text {
		pair = slices.Clone(names)
	}
	if pair != nil {
		c.pair, c.pairAt = pair, c.sentences
		if _, ok := joinMakers(pair); ok {
			c.partnersListed = r.Coordinated(f) != nil
			c.partners, c.partnersAt, c.partnersBuild = pair, c.sentences, with && r.TellsOfPlant(f) && !r.kin(pair[0].Text, pair[1].Text)
		}
	}
	for i := range f.Of(lexicon.Descriptor) {
		e := f.Entry(i, lexicon.Descriptor)
		if e == nil || e.Name != "company" || !f.Plural(i) {
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
			c.allOf, c.allIn = n, clause.NameOf(place)
		}
		if place == nil && f.Word(i+1) == text.In && i+2 < len(f.Items) && f.Items[i+2].Name != nil && f.Items[i+2].Name.Kind == lexicon.Place {
			place = f.Items[i+2].Name // "the five carmakers in South Korea"
		}
		if place != nil && c.makersOf == "" && c.sentences <= 2 {
			c.makersOf = place.Name
		}
	}
}

// withTheirs returns the maker that the sentence, or the one before, is about together with those
// that it opens by adding: "Including Daihatsu and Hino, the group built 884,216", unlike "including them, it".
func (r *Resolver) withTheirs(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	first := f.Word(0) == text.Including
	if e := f.Entry(0, lexicon.Preposition); !first && (e == nil || e.Name != "along") || !r.addsUp(d.Metric) || d.Measure == fact.Share {
		return clause.Name{}, false
	}
	var list []*lexicon.Entry
	i := 1
	for ; i < k && (f.Word(i) != text.Comma || i+1 < k && f.Items[i+1].Name != nil && f.Items[i+1].Name.Kind == lexicon.Maker && f.Word(i+2) == text.And); i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Maker {
			list = append(list, n)
		} else if n != nil || f.Items[i].Quantity != 0 || f.Has(i, lexicon.MetricCue) {
			return clause.Name{}, false
		}
	}
	whose, group := r.ctx.company.Entry, false
	for ; i < k; i++ {
		e := f.Entry(i, lexicon.Descriptor)
		group = group || e != nil && e.Name == "group"
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Maker {
			whose = n
		}
	}
	if first && !group || whose == nil || len(list) == 0 || slices.Contains(list, whose) {
		return clause.Name{}, false
	}
	return clause.JoinNames(append([]*lexicon.Entry{whose}, list...)), true
}
