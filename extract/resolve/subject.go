package resolve

import (
	"slices"
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// productMetrics are those that only a model has.
func (r *Resolver) isProduct(metric string) bool {
	m := r.lex.Metrics[metric]
	if m == nil {
		return false
	}
	if m.Events {
		return true
	}
	for _, d := range m.Dimensions {
		switch d {
		case "distance", "power", "torque", "speed", "time", "length", "weight", "seat", "consumption", "voltage", "volume":
			return true
		}
	}
	return metric == "price" || metric == "battery_capacity"
}

// subject settles whose figure it is.
func (r *Resolver) subject(f *frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) string {
	set := func(n name, from fact.Origin) {
		d.Subject, d.SubjectFrom = n.text, from
		if n.entry != nil {
			d.subjectKind = n.entry.Kind
		}
	}
	if i := m.Item(m.Rule.Template.Subject); i >= 0 && f.Items[i].Name != nil {
		set(nameOf(f.Items[i].Name), fact.Stated)
		return ""
	}
	if metric := r.lex.Metrics[d.Metric]; metric != nil && metric.Levied {
		if n, ok := r.levier(f, k, d); ok {
			set(n, fact.Sentence)
			return ""
		}
	}
	if q != nil && q.Owner != nil {
		set(nameOf(q.Owner), fact.Stated)
		return ""
	}
	if n, ok := r.beside(f, k); ok {
		set(n, fact.Clause)
		return ""
	}
	if q != nil {
		if n, ok := r.ownerAfter(f, k); ok {
			set(n, fact.Clause)
			return ""
		}
	}
	linked := link != nil && link.Subject != ""
	if n, at, ok := r.candidate(f, k, d); ok && !(linked && d.Measure != fact.Level && link.sentenceNo == r.ctx.sentences && at < link.item) {
		from := fact.Sentence
		if f.runs[at] == f.runs[k] {
			from = fact.Clause
		}
		set(r.narrow(f, k, n, d), from)
		r.destination(d)
		return ""
	}
	if linked {
		d.Subject, d.SubjectFrom, d.subjectKind = link.Subject, fact.Sentence, link.subjectKind
		return ""
	}
	if n, ok := r.subjectAhead(f, k, d); ok {
		set(n, fact.Sentence)
		return ""
	}
	metric := r.lex.Metrics[d.Metric]
	corporate := metric != nil && metric.Corporate
	if p, ok := r.market(f, k, d); ok && !corporate && !r.isProduct(d.Metric) {
		set(p, fact.Clause)
		r.destination(d)
		return ""
	}
	n := r.ctx.subject
	if r.ctx.dominant.text != "" && n.text != r.ctx.dominant.text && !n.is(lexicon.Place) && r.ctx.subjectBlock != r.ctx.block && !r.hasPronoun(f) {
		n = r.ctx.dominant // a new paragraph of an article on one maker
	}
	if n.is(lexicon.Model) && !r.isProduct(d.Metric) && !r.hasPronoun(f) && r.ctx.flowSubject.is(lexicon.Maker) {
		n = r.ctx.flowSubject
	}
	if corporate && n.is(lexicon.Place) && r.ctx.company.text != "" {
		n = r.ctx.company
	}
	if r.ctx.main.text != "" && (n.is(lexicon.Place) || r.ctx.topicPlace && !r.hasPronoun(f) && !r.isProduct(d.Metric)) {
		n = r.ctx.main
	}
	if r.isProduct(d.Metric) && r.ctx.model.text != "" {
		n = r.ctx.model
		if m := r.ctx.topicModel; m.text != "" && r.ctx.modelBlock != r.ctx.block && !r.hasPronoun(f) {
			n = m
		}
	}
	if n.text == "" {
		n = r.ctx.heading
	}
	if n.text == "" {
		n = r.ctx.home
	}
	if n.text == "" {
		return "nobody is named whose figure it could be"
	}
	set(n, fact.Context)
	return ""
}

// destination makes the market of a place that exports go to, where the article
// is about the place that they come from.
func (r *Resolver) destination(d *draft) {
	main := r.ctx.main
	if main.text == "" {
		main = r.ctx.flowSubject
	}
	if d.subjectKind != lexicon.Place || main.text == d.Subject || d.metricFrom != fact.Context {
		return
	}
	switch {
	case d.Metric == "exports" && main.is(lexicon.Place):
	case r.ctx.dominant.text != "" && r.ctx.flowSubject.text == r.ctx.dominant.text && r.ctx.main.text == "":
		main = r.ctx.dominant // "The United Kingdom took 22,574 of these"
	default:
		return
	}
	d.Scope.Market, d.Subject = d.Subject, main.text
	if main.entry != nil {
		d.subjectKind = main.entry.Kind
	}
}

// subjectAhead returns the subject that follows an opening phrase with the
// figure in it: "With 12,000 sales, BYD came first", "At 47,307, the Model Y led".
func (r *Resolver) subjectAhead(f *frame, k int, d *draft) (name, bool) {
	if !f.Has(0, lexicon.Preposition) || f.runs[k] != f.runs[0] {
		return name{}, false
	}
	for i := k + 1; i < len(f.Items); i++ {
		if f.groups[i] != 0 || f.runs[i] == f.runs[k] {
			continue
		}
		if f.runs[i] > f.runs[k]+2 || f.Items[i].Quantity != 0 {
			break
		}
		if n, ok := r.asSubject(f, i, k, d); ok {
			return n, true
		}
	}
	return name{}, false
}

// levier finds who levies a duty or pays a subsidy: the country or bloc that
// the sentence names as one that acts, else the last that did. A maker that
// pays a rate of its own is its subject, with that place as market.
func (r *Resolver) levier(f *frame, k int, d *draft) (name, bool) {
	place := name{}
	for i := range f.Items {
		it := &f.Items[i]
		if it.Name == nil || it.Name.Kind != lexicon.Place || !f.visible(i, k) || it.Name.Is == "world" || it.Name.Is == "city" && it.Role != lexicon.Capital {
			continue
		}
		if it.Role == lexicon.Adjective && !f.Has(i+1, lexicon.MetricCue) || it.Role == lexicon.People {
			continue
		}
		if f.Word(i-1) == text.From || f.Word(i-1) == text.In && (f.Word(i-2) == r.words.made || f.Word(i-2) == r.words.built) {
			continue
		}
		if place.text == "" || i < k {
			place = nameOf(it.Name)
		}
	}
	if place.text == "" {
		place = r.ctx.levier
	}
	if place.text == "" {
		if place = r.ctx.home; place.text == "" || r.cameFrom(f, place.text) {
			return name{}, false
		}
	}
	r.ctx.levier = place
	if n, _, ok := r.candidate(f, k, d); ok && n.is(lexicon.Maker) && d.Metric != "subsidy" {
		if d.Scope.Market == "" {
			d.Scope.Market = place.text
		}
		return n, true
	}
	if n, ok := r.ownerAfter(f, k); ok && n.is(lexicon.Maker) {
		d.Scope.Market = place.text
		return n, true
	}
	return place, true
}

// cameFrom reports whether the sentence says that something is from the place.
func (r *Resolver) cameFrom(f *frame, place string) bool {
	for i := range f.Items {
		if n := f.Items[i].Name; n != nil && n.Name == place && f.Word(i-1) == text.From {
			return true
		}
	}
	return false
}

func nameOf(e *lexicon.Entry) name { return name{e.Name, e} }

// beside returns the name that the figure stands directly at: "Germany
// (+37.3%)", "followed by Zhejiang with 181,000".
func (r *Resolver) beside(f *frame, k int) (name, bool) {
	if i := k - 2; i >= 0 && f.Word(k-1) == text.With && f.Items[i].Name != nil && f.Items[i].Role != lexicon.Adjective && f.Items[i].Name.Kind != lexicon.Body {
		return nameOf(f.Items[i].Name), true
	}
	for i := k - 1; i >= 0 && i >= k-5; i-- {
		if f.Word(i) == text.OpenParen {
			if i > 0 && f.Items[i-1].Name != nil && f.Items[i-1].Role != lexicon.Adjective && f.Items[i-1].Name.Kind != lexicon.Body {
				return nameOf(f.Items[i-1].Name), true
			}
			return name{}, false
		}
		if f.Items[i].Punct && f.Word(i) != text.Comma {
			break
		}
	}
	return name{}, false
}

// narrow returns the model spoken of where a maker is named for a figure that
// only a model can have: one that the sentence names, else the last.
func (r *Resolver) narrow(f *frame, k int, n name, d *draft) name {
	if !n.is(lexicon.Maker) || !r.isProduct(d.Metric) {
		return n
	}
	for i := k - 1; i >= 0 && f.Items[i].Name != n.entry; i-- {
		if m := f.Items[i].Name; m != nil && m.Kind == lexicon.Model && m.Maker == n.entry.Name && f.Items[i].Role != lexicon.Adjective && f.visible(i, k) {
			return nameOf(m)
		}
		if d.Metric == "price" && r.ctx.model.entry != nil && r.ctx.model.entry.Maker == n.entry.Name && f.runs[i] == f.runs[k] && r.variantAt(f, i) != "" {
			return r.ctx.model
		}
	}
	if d.Metric != "price" && r.ctx.model.entry != nil && r.ctx.model.entry.Maker == n.entry.Name {
		return r.ctx.model
	}
	return n
}

// ownerAfter reads the owner after the figure: "declines of 14.8% at
// Volkswagen Group", "$140 million for Hyundai".
func (r *Resolver) ownerAfter(f *frame, k int) (name, bool) {
	i := k + 1
	if f.Word(i) == text.OpenParen { // "Rs 28.92 lakh (ex-showroom) for the Invicto"
		for j := i + 1; j < len(f.Items) && j < i+6; j++ {
			if f.Word(j) == text.CloseParen {
				i = j + 1
				break
			}
		}
	}
	if f.Word(i) == text.On && i+2 < len(f.Items) && f.Items[i+1].Name != nil && f.Items[i+1].Name.Kind == lexicon.Place && f.Word(i+2) == text.Possessive && f.Has(i+3, lexicon.MetricCue) {
		return nameOf(f.Items[i+1].Name), true // "500,000 robotaxis on China's roads"
	}
	off := f.Word(i) == r.words.off
	switch f.Word(i) {
	case text.At, text.For, text.By, r.words.off:
		i++
	default:
		return name{}, false
	}
	for f.Has(i, lexicon.Determiner) || off && i < k+6 && i < len(f.Items) && f.Items[i].Name == nil && !f.Items[i].Punct && f.Items[i].Quantity == 0 {
		i++
	}
	if i < len(f.Items) && f.Items[i].Name != nil && (f.Items[i].Name.Kind == lexicon.Maker || f.Items[i].Name.Kind == lexicon.Model) && f.Word(i+1) != text.Possessive {
		return nameOf(f.Items[i].Name), true
	}
	return name{}, false
}

// candidate finds the name in subject position nearest to items[k] on the
// left: in each run the first, run by run to the left.
func (r *Resolver) candidate(f *frame, k int, d *draft) (name, int, bool) {
	for run := f.runs[k]; run >= 0; run-- {
		if n, at, ok := r.antecedent(f, k, run); ok {
			return n, at, true
		}
		speaker, spoke := name{}, -1
		for i := f.starts[run]; i < min(f.ends[run], k); i++ {
			if f.runs[i] != run || !f.visible(i, k) {
				continue
			}
			n, ok := r.asSubject(f, i, k, d)
			if !ok {
				continue
			}
			if spoke < 0 && i+1 < k && f.Has(i+1, lexicon.Say) && !f.Has(i+1, lexicon.MetricCue) && !f.Has(i+1, lexicon.Move) {
				speaker, spoke = n, i // "Li Auto says the L7 …": what it speaks of, if anything
				continue
			}
			return n, i, true
		}
		if spoke >= 0 {
			return speaker, spoke, true
		}
	}
	return name{}, 0, false
}

// antecedent returns the name that a relative clause begins after: "its S1 Pro,
// which has a range of 195 km".
func (r *Resolver) antecedent(f *frame, k, run int) (name, int, bool) {
	i := f.starts[run]
	if f.Word(i) != text.Comma || i == 0 {
		return name{}, 0, false
	}
	switch f.Word(i + 1) {
	case text.Which, text.Whose, text.Who:
	default:
		return name{}, 0, false
	}
	it := &f.Items[i-1]
	if it.Name == nil || it.Name.Kind != lexicon.Maker && it.Name.Kind != lexicon.Model || it.Role == lexicon.Adjective || !f.visible(i-1, k) {
		return name{}, 0, false
	}
	return nameOf(it.Name), i - 1, true
}

// asSubject returns the subject that items[i] names.
func (r *Resolver) asSubject(f *frame, i, k int, d *draft) (name, bool) {
	it := &f.Items[i]
	if it.Name == nil {
		return r.description(f, i)
	}
	e := it.Name
	switch e.Kind {
	case lexicon.Body:
		// "The association expects sales of …": those of its market
		if d != nil && e.Market != "" && (f.Has(i+1, lexicon.ModalityCue) || f.Has(i+2, lexicon.ModalityCue)) {
			if p := r.lex.Named(e.Market); p != nil {
				return nameOf(p), true
			}
		}
		return name{}, false
	case lexicon.Place:
		if e.Is == "city" && r.ctx.company.entry != nil && !r.inPhrase(f, i) {
			if r.ctx.company.entry.Home == e.Name {
				return r.ctx.company, true
			}
		}
		if it.Role == lexicon.Adjective || it.Role == lexicon.People || e.Is == "world" || r.superlative(f, i) {
			return name{}, false
		}
		if e.Is == "city" && d != nil && !r.ofCity(d) {
			return name{}, false
		}
	}
	if f.Tokens[it.Last-1].Kind != text.Suffix && it.Last < len(f.Tokens) && f.Tokens[it.Last].Kind == text.Suffix {
		// "SAIC's overseas sales", or "SAIC's president": the possessor of a
		// metric, or of somebody who speaks of one
		return nameOf(e), r.possessesMetric(f, i) || e.Kind == lexicon.Maker && (f.Has(i+2, lexicon.Title) || f.Has(i+3, lexicon.Title))
	}
	if e.Kind == lexicon.Place && f.Has(i+1, lexicon.MetricCue) && (f.Word(i-1) == text.Its || f.Word(i-1) == text.Their) {
		return name{}, false // "its China sales"
	}
	if e.Kind == lexicon.Maker && (f.Word(i-1) == text.At || f.Word(i-1) == text.For) && (i == 1 || i > 1 && f.starts[f.runs[i]] >= i-2) {
		return nameOf(e), true // "At Stellantis, volume grew"
	}
	if r.inPhrase(f, i) && !(e.Kind == lexicon.Place && r.apposed(f, i)) {
		if e.Kind != lexicon.Place && f.Word(i-1) == text.Of && i > 1 && f.Has(i-2, lexicon.MetricCue) {
			return nameOf(e), true
		}
		return name{}, false
	}
	if e.Kind == lexicon.Place && (f.Word(i+1) == text.Hyphen || f.Has(i+1, lexicon.Descriptor) || f.Word(i+1) == text.Comma && i+2 < len(f.Items) && f.Items[i+2].Name != nil && f.Items[i+2].Name.Kind == lexicon.Place) {
		return name{}, false
	}
	if e.Kind == lexicon.Maker && r.attributive(f, i) {
		return name{}, false
	}
	if joined, ok := r.joint(f, i); ok {
		return joined, true
	}
	return nameOf(e), true
}

// apposed reports whether a noun for a place stands before the name: "the
// province of Zhejiang".
func (r *Resolver) apposed(f *frame, i int) bool {
	e := f.Entry(i-2, lexicon.Descriptor)
	return f.Word(i-1) == text.Of && e != nil && e.Name == "place" && !r.inPhrase(f, i-2)
}

// stands reports whether items[i] is a verb that says where a figure is.
func (r *Resolver) stands(f *frame, i int) bool {
	switch f.Word(i) {
	case 0:
		return false
	case r.words.stands, r.words.stood, r.words.came, r.words.reached, r.words.totalled, r.words.totaled:
		return true
	}
	return false
}

// superlative reports whether the place only says where something is first:
// "the world's largest carmaker", "Germany's second-biggest".
func (r *Resolver) superlative(f *frame, i int) bool {
	if f.Word(i+1) != text.Possessive {
		return false
	}
	for j := i + 2; j < len(f.Items) && j <= i+5; j++ {
		s := f.Text(j)
		if hasSuffix(s, "est") && s != "latest" && s != "newest" && s != "forest" && s != "invest" || s == "top" || s == "leading" || s == "first" {
			return true
		}
		if f.Items[j].Name != nil || f.Has(j, lexicon.MetricCue) {
			return false
		}
	}
	return false
}

// ofCity reports whether the metric is counted by city: registrations and
// charging posts are, staff and plants are a company's.
func (r *Resolver) ofCity(d *draft) bool {
	m := r.lex.Metrics[d.Metric]
	return m == nil || !m.Sited && d.Metric != "investment" && d.Metric != "employees" && d.Metric != "jobs" && d.Metric != "layoffs"
}

// attributive reports whether the maker's name only describes a noun: "the old
// Mercedes-Benz works".
func (r *Resolver) attributive(f *frame, i int) bool {
	det := f.Has(i-1, lexicon.Determiner) || f.Has(i-2, lexicon.Determiner) && !f.Items[i-1].Punct && f.Items[i-1].Name == nil && f.Items[i-1].Quantity == 0
	if !det || i+1 >= len(f.Items) || f.Has(i+1, lexicon.Descriptor) || f.Has(i+1, lexicon.MetricCue) || f.Has(i+1, lexicon.ScopeCue) {
		return false
	}
	t := &f.Tokens[f.Items[i+1].First]
	return t.Kind == text.Letters && !t.Capital && f.Items[i+1].Kinds == 0
}

// possessesMetric reports whether what the name possesses is a figure.
func (r *Resolver) possessesMetric(f *frame, i int) bool {
	if f.Has(i+2, lexicon.Auxiliary) || f.Has(i+2, lexicon.VerbWord) || f.Use(i+2, lexicon.Move) != nil && f.Use(i+2, lexicon.Move).Role == lexicon.Verb || r.stands(f, i+2) {
		return true // "whereas Tesla's shrank 6%"
	}
	for j := i + 2; j < len(f.Items) && j <= i+7; j++ {
		if f.Items[j].Name != nil && f.Items[j].Role != lexicon.Adjective {
			return false // "France's Verkor"
		}
		if f.Has(j, lexicon.MetricCue) || f.Items[j].Quantity != 0 || f.Has(j, lexicon.UnitWord) {
			return true // "its sales", "its owners", "its plants"
		}
		if f.Items[j].Punct || f.Has(j, lexicon.Preposition) || f.Has(j, lexicon.Auxiliary) {
			return false
		}
	}
	return false
}

// inPhrase reports whether the name stands in a prepositional phrase: it or
// the list it is part of follows a preposition.
func (r *Resolver) inPhrase(f *frame, i int) bool {
	for j := i - 1; j >= 0 && j >= i-12; j-- {
		it := &f.Items[j]
		if f.groups[j] != f.groups[i] && f.parent[f.groups[j]] == f.groups[i] {
			continue // brackets between a maker and its model
		}
		if it.When != 0 || it.Quantity != 0 {
			return false
		}
		switch {
		case it.Word == text.Possessive:
			j--
			continue
		case f.Has(j, lexicon.Preposition) && it.Word != text.Like:
			return true
		case f.Has(j, lexicon.Descriptor) && f.plural(j) && j == i-1 && f.Word(i+1) != text.And && f.Word(i+1) != text.Comma && r.isVerb(f, i+1):
			return false // "Among the group's brands Haval remains"
		case f.Has(j, lexicon.Determiner), it.Name != nil && it.Role == lexicon.Adjective, f.Has(j, lexicon.ScopeCue), f.Has(j, lexicon.Descriptor):
			continue
		case it.Word == text.And || it.Word == text.Comma || it.Word == text.Or:
			if j > 0 && f.Items[j-1].Name != nil {
				j--
				continue
			}
			return false
		}
		return false
	}
	return false
}

// isVerb reports whether items[i] looks like a verb in the third person.
func (r *Resolver) isVerb(f *frame, i int) bool {
	if i >= len(f.Items) {
		return false
	}
	t := &f.Tokens[f.Items[i].First]
	s := t.Text(f.Article)
	return t.Kind == text.Letters && !t.Capital && (hasSuffix(s, "s") || hasSuffix(s, "ed") || f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.Move))
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
	if j < 0 || f.Word(j) != text.The && f.Word(j) != text.Its {
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

// market finds the place whose total the figure is, where no company is
// spoken of: "registrations in the European Union".
func (r *Resolver) market(f *frame, k int, d *draft) (name, bool) {
	if r.ctx.subject.is(lexicon.Maker) || r.ctx.subject.is(lexicon.Model) {
		if !r.industryWide(f, k) {
			return name{}, false
		}
	}
	best := -1
	for i := range f.Items {
		it := &f.Items[i]
		if it.Name == nil || it.Name.Kind != lexicon.Place || it.Role == lexicon.People || !f.visible(i, k) || r.superlative(f, i) || it.Name.Is == "city" && !r.ofCity(d) || d.Metric == "exports" && f.Word(i-1) == text.To {
			continue
		}
		if best < 0 || i < k {
			best = i
		}
	}
	if best < 0 {
		if p := r.ctx.main; p.text != "" {
			return p, true
		}
		return r.ctx.home, r.ctx.home.text != ""
	}
	return nameOf(f.Items[best].Name), true
}

// unnamed reports whether no maker or model is named in the sentence.
func (f *frame) unnamed() bool {
	for i := range f.Items {
		if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) {
			return false
		}
	}
	return true
}

// industryWide reports whether the sentence speaks of a whole market, though a
// company is the subject of those before.
func (r *Resolver) industryWide(f *frame, k int) bool {
	for i := 0; i < k; i++ {
		if f.Has(i, lexicon.Pronoun) && f.groups[i] == 0 {
			return false
		}
	}
	if q := f.QuantityAt(k); q != nil && f.unnamed() && (f.Has(k+1, lexicon.Auxiliary) || f.Has(k+2, lexicon.Auxiliary)) && (f.Has(k+2, lexicon.MetricCue) || f.Has(k+3, lexicon.MetricCue)) {
		for i := range f.Items { // "11 million vehicles were recalled in China"
			if r.isMarket(f, i, k) {
				return true
			}
		}
	}
	for i := range f.Items {
		if f.Items[i].Name != nil && f.Items[i].Name.Is == "world" && !r.superlative(f, i) && !(r.ctx.dominant.text != "" && f.Has(i+1, lexicon.MetricCue)) && (f.Items[i].Role != lexicon.Adjective || f.Has(i+1, lexicon.MetricCue)) {
			return true
		}
		if f.Word(i) == text.Across || f.Word(i) == r.words.nationwide || f.Word(i) == r.words.industry {
			return true
		}
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Body && n.Market != "" {
			return true
		}
	}
	return false
}

// remember updates the context after a sentence.
func (r *Resolver) remember(f *frame, first int) {
	c := &r.ctx
	var names []name
	for i := range f.Items {
		it := &f.Items[i]
		if it.Name == nil || it.Name.Kind == lexicon.Body || it.Role == lexicon.Adjective {
			continue
		}
		n := nameOf(it.Name)
		if n.is(lexicon.Maker) || n.is(lexicon.Model) {
			if at := slices.IndexFunc(c.recent, func(x name) bool { return x.text == n.text }); at >= 0 {
				c.recent = slices.Delete(c.recent, at, at+1)
			}
			c.recent = append(c.recent, n)
			if len(c.recent) > 16 {
				c.recent = c.recent[1:]
			}
			names = append(names, n)
		}
		if n.is(lexicon.Model) && !r.inPhrase(f, i) {
			c.model, c.modelBlock = n, c.block
		}
	}
	if pair := r.coordinated(f); pair != nil {
		c.pair, c.pairAt = pair, c.sentences
	} else if len(names) == 2 {
		c.pair, c.pairAt = names, c.sentences
	}
	r.noteTopic(f)
	r.noteSite(f, first)
	for i := range f.Items {
		if r.isMarket(f, i, i) && f.Items[i].Name.Is != "world" {
			c.there = f.Items[i].Name.Name
		}
	}
	n, ok := r.mainSubject(f)
	if ok && n.is(lexicon.Place) && len(r.drafts) > first && r.drafts[first].subjectKind == lexicon.Maker {
		n = name{r.drafts[first].Subject, r.lex.Named(r.drafts[first].Subject)}
	}
	if !ok && c.subject.text == "" && len(r.drafts) > first {
		d := &r.drafts[first]
		n, ok = name{d.Subject, r.lex.Named(d.Subject)}, true
	}
	if len(r.drafts) == first {
		r.noteIntroduction(f)
	}
	if ok {
		c.subject, c.subjectBlock = n, c.block
		switch {
		case n.is(lexicon.Maker):
			c.company = n
		case n.is(lexicon.Place):
			c.place = n
		}
		if f.block == inHeadline && c.main.text == "" && !c.topicMaker {
			switch {
			case n.is(lexicon.Place):
				c.main, c.topicPlace = n, true
			case n.text != "":
				c.topicMaker, c.heading = true, n
			}
		}
		if len(r.drafts) > first && c.main.text == "" && !c.topicMaker {
			if e := r.lex.Named(r.drafts[first].Subject); e != nil && e.Kind == lexicon.Place {
				c.main, c.topicPlace = nameOf(e), true
				if e.Is != "bloc" && c.home.text != "" && e.Is != "world" {
					c.main = c.home
				}
			} else {
				c.topicMaker = true
			}
		}
		if c.main.text == "" && n.is(lexicon.Place) && len(r.drafts) > first {
			c.main = n
		}
	}
	noted, latest := false, fact.Date(0)
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		if d.dropped {
			continue
		}
		if m := r.lex.Metrics[d.Metric]; m != nil && (m.Flow || m.Stock || m.Local && m.Accepts("count")) && !m.Counted && d.Measure == fact.Level {
			if e := r.lex.Named(d.Subject); e != nil {
				c.flowSubject = nameOf(e)
			}
			if c.topOf == "" && d.subjectKind == lexicon.Place && f.block == inBody {
				c.topOf = d.Subject
				switch d.Scope.Segment {
				case "passenger", "used", "commercial", "two-wheeler":
					c.topSegment = d.Scope.Segment // a market of its own
				}
			}
			if d.part || noted { // the whole goes on, not its parts
				c.metric, c.unit = d.Metric, r.lex.Units[d.Unit]
			} else {
				c.metric, c.scope, c.scopeOf, c.scopeAt, c.unit = d.Metric, d.Scope, d.Subject, c.sentences, r.lex.Units[d.Unit]
				noted = true
			}
		}
		if d.Measure != fact.Event && !d.Period.IsZero() && d.Period.End <= r.cal.published+31 && d.Modality == fact.Reported && !r.isBaseDraft(f, d) {
			m := r.lex.Metrics[d.Metric]
			if d.Metric == "recall" && d.PeriodFrom != fact.Context {
				c.recalled, c.recallBlock = d.Period, c.block
			}
			if m != nil && m.Flow && d.Period.End > latest {
				latest = d.Period.End
			}
			if d.PeriodFrom != fact.Context && m != nil && m.Flow && d.Period.End >= latest {
				c.period, c.periodBlock = d.Period, c.block
				if d.Period.Start != d.Period.End && d.Period.End > c.mainPeriod.End && d.Period.End <= r.cal.published+31 {
					c.mainPeriod = d.Period // of those that end together the first
				}
			}
			if m != nil && m.Stock && d.Period.Start == d.Period.End && d.PeriodFrom != fact.Context {
				c.stockMetric, c.stockDay, c.stockOf = d.Metric, d.Period, d.Subject
			}
		}
		if (d.Modality == fact.Forecast || d.Modality == fact.Target) && !d.Period.IsZero() && d.PeriodFrom != fact.Context {
			c.expected = d.Period
		}
	}
}

// hasPronoun reports whether the sentence speaks of somebody named before.
func (r *Resolver) hasPronoun(f *frame) bool {
	for i := range f.Items {
		if f.Has(i, lexicon.Pronoun) && f.groups[i] == 0 {
			switch f.Word(i) {
			case text.Them, text.They, text.Their: // things counted as a rule
			default:
				if f.Has(i+1, lexicon.ModalityCue) || f.Has(i+2, lexicon.ModalityCue) || f.Has(i+1, lexicon.Say) {
					continue // "it predicts", "he said": who speaks
				}
				return true
			}
		}
	}
	return false
}

// noteIntroduction keeps what a sentence without figures says of those that
// follow: "gave its delivery figures for the month", "September sales:".
func (r *Resolver) noteIntroduction(f *frame) {
	c := &r.ctx
	last := len(f.Items) - 1
	introduces := f.Word(last) == text.Colon || f.block == inHeading || f.block == inHeadline || c.metric == ""
	for i := range f.Items {
		u := f.Use(i, lexicon.MetricCue)
		if u == nil || u.Role == lexicon.Verb || !introduces {
			continue
		}
		for _, name := range u.Metrics {
			if m := r.lex.Metrics[name]; m != nil && m.Flow && m.Accepts("count") {
				c.metric, c.unit, c.scope, c.scopeAt = name, r.lex.Units[fact.Vehicle], u.Scope, c.sentences
				break
			}
		}
	}
	for i := range f.Items {
		if r.isMarket(f, i, i) && f.Items[i].Name.Is != "world" {
			for j := range f.Items {
				if u := f.Use(j, lexicon.MetricCue); u != nil && u.Role == lexicon.Noun && len(u.Metrics) > 0 && u.Metrics[0] == "price" && f.Word(last) == text.Colon {
					c.localMetric, c.localMarket = "price", r.marketName(f, i, nil)
				}
			}
		}
	}
	if c.mainPeriod.IsZero() && c.period.IsZero() && c.metric != "" {
		r.noteLeadPeriod(f)
	}
	if f.Word(last) != text.Colon && f.block != inHeading && f.block != inHeadline {
		return
	}
	for i := range f.whens {
		t := &f.whens[i]
		if r.inBrackets(f) {
			c.bracketed = r.cal.resolve(t.when, c.period, past)
			return
		}
		if t.when.IsBaseline() {
			c.signedBasis = r.whenBasis(t.when).Kind
			continue
		}
		if !t.said && !t.compared && t.when.Form != mention.Anaphor {
			if p := r.cal.resolve(t.when, c.period, past); p.WholeMonths() && p.Start <= r.cal.published {
				c.period, c.periodBlock = p, c.block
				if c.mainPeriod.IsZero() || f.block == inBody {
					c.mainPeriod = p
				}
			}
		}
	}
	for i := range f.Items {
		if e := f.Entry(i, lexicon.BasisWord); e != nil {
			c.signedBasis = e.Basis
		}
	}
}

// inBrackets reports whether the sentence says what the figures in brackets
// are: "(figures in brackets are for September 2023)".
func (r *Resolver) inBrackets(f *frame) bool {
	for i := range f.Items {
		switch f.Text(i) {
		case "brackets", "parentheses":
			return true
		}
	}
	return false
}

// noteLeadPeriod keeps the period that a lead without figures speaks of:
// "dispatched more motorcycles in September than a year ago".
func (r *Resolver) noteLeadPeriod(f *frame) {
	for i := range f.whens {
		t := &f.whens[i]
		if t.said || t.compared || t.when.IsBaseline() {
			continue
		}
		if p := r.cal.resolve(t.when, fact.Period{}, past); p.WholeMonths() && p.Start <= r.cal.published {
			r.ctx.period, r.ctx.periodBlock = p, r.ctx.block
			r.ctx.mainPeriod = p
			return
		}
	}
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

func (r *Resolver) isBaseDraft(f *frame, d *draft) bool {
	return d.item < len(f.roles) && f.roles[d.item].base
}

// mainSubject returns what the sentence is about: its first name in subject
// position.
func (r *Resolver) mainSubject(f *frame) (name, bool) {
	var place name
	for i := range f.Items {
		if f.groups[i] != 0 {
			continue
		}
		if n, ok := r.asSubject(f, i, len(f.Items)-1, nil); ok {
			if n.is(lexicon.Place) {
				if place.text == "" {
					place = n
				}
				continue
			}
			return n, true
		}
	}
	if place.text != "" {
		return place, true
	}
	return name{}, false
}
