package resolve

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// scope settles what is counted: what the number's own noun says, what stands
// at the metric's word and in the figure's run, and, where the figure only
// continues an earlier statement, what that said.
func (r *Resolver) scope(f *frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) {
	s := &d.Scope
	if d.Measure == fact.Share && link != nil && link.Metric == d.Metric && link.Measure == fact.Level && f.runs[k] > 0 && link.sentenceNo == d.sentenceNo {
		// "166,000 units, accounting for 60 percent of all": the part's scope
		*s = link.Scope
		return
	}
	merge(s, &m.Rule.Template.Scope)
	r.ownScope(f, k, q, d, link)
	merge(s, &d.own)
	if d.metricEntry != nil {
		merge(s, &d.metricEntry.Scope)
	}
	r.ownPlace(f, k, d)
	if !r.isWhole(f, k) {
		r.inheritScope(f, k, d, link)
		if s.Powertrain == "" && s.Segment == "" && r.refersBack(f, k) {
			r.topical(s)
		}
	}
	if s.Segment == "" && d.subjectKind == lexicon.Place && d.Subject == r.ctx.topOf && r.ctx.topicPlace && !r.isWhole(f, k) && !(q != nil && q.Counted != nil && q.Counted.Scope == fact.Scope{} && q.Counted.Kind == lexicon.ScopeCue) {
		if m := r.lex.Metrics[d.Metric]; m != nil && m.Flow && m.Accepts("count") {
			s.Segment = r.ctx.topSegment // "passenger vehicles" of the lead
		}
	}
	r.place(f, k, d)
	r.origin(f, k, d)
	r.variant(f, k, d, link)
	r.unscope(d)
	if d.Metric == "imports" && r.refersBack(f, k) {
		merge(s, &fact.Scope{Origin: r.ctx.levyScope.Origin, Powertrain: r.ctx.levyScope.Powertrain})
	}
	if metric := r.lex.Metrics[d.Metric]; metric != nil && metric.Levied && !r.onAll(f, k) {
		if s.Origin == "" && s.Powertrain == "" {
			merge(s, &fact.Scope{Origin: r.ctx.levyScope.Origin, Powertrain: r.ctx.levyScope.Powertrain})
		}
		r.ctx.levyScope = fact.Scope{Origin: s.Origin, Powertrain: s.Powertrain}
	}
}

// ownScope collects what the figure's own words say is counted: its noun, the
// words of its run, and what its clause is about.
func (r *Resolver) ownScope(f *frame, k int, q *mention.Quantity, d *draft, link *draft) {
	own := &d.own
	if q != nil {
		if r.countsThose(f, q) {
			r.topical(own)
		}
		if q.Counted != nil && !r.listed(f, q) {
			merge(own, &q.Counted.Scope)
		}
		for _, e := range q.Scopes {
			merge(own, &e.Scope)
		}
	}
	r.runScope(f, k, f.runs[k], d)
	if f.Word(k+1) == text.OpenParen { // "16.6 kWh/100 km (WLTP)"
		if e := f.Entry(k+2, lexicon.ScopeCue); e != nil && e.Scope.Cycle != "" {
			own.Cycle = e.Scope.Cycle
		}
	}
	if p := r.chosen(f, k); p != (fact.Scope{}) {
		own.Powertrain, own.Segment = p.Powertrain, p.Segment
	}
	if own.Powertrain == "" && own.Segment == "" {
		if e := r.scopeSubject(f, k, link); e != nil {
			merge(own, &e.Scope)
		}
	}
}

// inheritScope adds what the statement that the figure hangs on is of; of a
// sibling part ("75,000 are NEVs, and 48,000 overseas") only what that has
// from the whole.
func (r *Resolver) inheritScope(f *frame, k int, d *draft, link *draft) {
	kind := d.own.Powertrain != "" || d.own.Segment != ""
	switch {
	case link != nil && link.Metric == d.Metric && (d.metricFrom == fact.Sentence || !kind && link.sentenceNo == d.sentenceNo && f.runs[link.item] == f.runs[k]):
		inherited := link.Scope
		inherited.Variant = ""
		if d.Measure == fact.Level && !f.roles[k].base {
			inherited.Annualized = false
			if d.own != (fact.Scope{}) && !r.partOf(f, k) {
				inherited = without(inherited, link.own)
			}
		}
		merge(&d.Scope, &inherited)
	case d.metricFrom == fact.Sentence:
		r.metricScope(f, k, d)
	case d.metricFrom == fact.Context:
		carried := r.ctx.scope
		if r.ctx.sentences-r.ctx.scopeAt > 1 {
			if r.ctx.scopeOf != d.Subject {
				return
			}
			carried = fact.Scope{Channel: carried.Channel, Segment: carried.Segment}
		}
		carried.Variant = ""
		if kind {
			carried.Powertrain, carried.Segment = "", ""
		}
		merge(&d.Scope, &carried)
	}
}

// partOf reports whether the figure's run says that it is part of the one
// before: "of which", "including".
func (r *Resolver) partOf(f *frame, k int) bool {
	for i := k - 1; i >= f.starts[f.runs[k]]-2 && i >= 0; i-- {
		switch f.Word(i) {
		case text.Which, text.Including, text.Them, text.These:
			return true
		}
		if f.Items[i].Quantity != 0 {
			break
		}
	}
	return false
}

// isWhole reports whether the words around the figure say that all is counted,
// whatever part was spoken of before: "for the group as a whole", "overall".
func (r *Resolver) isWhole(f *frame, k int) bool {
	run := f.runs[k]
	for i := f.starts[run]; i < k; i++ {
		switch f.Word(i) {
		case r.words.overall, r.words.altogether:
			return true
		case text.As:
			if f.Word(i+1) == text.A && f.Word(i+2) == r.words.whole {
				return true
			}
		case r.words.total:
			if f.Has(i+1, lexicon.MetricCue) {
				return true
			}
		}
	}
	for i := k + 1; i < len(f.Items) && i <= k+3; i++ { // "of every kind", "of all kinds"
		if f.Word(i) == text.Of && (f.Word(i+1) == text.Every || f.Word(i+1) == text.All) && !f.Has(i+2, lexicon.MetricCue) && !f.Has(i+2, lexicon.UnitWord) {
			return true
		}
		if f.Items[i].Punct || f.Items[i].Quantity != 0 {
			break
		}
	}
	return false
}

// onAll reports whether a duty is one on all cars.
func (r *Resolver) onAll(f *frame, k int) bool {
	for i := k + 1; i < len(f.Items) && f.runs[i] == f.runs[k]; i++ {
		if f.Word(i) == text.All {
			return true
		}
	}
	return false
}

// chosen returns the kind of vehicle that "the former" or "the latter" of the
// figure's run chooses from those named last.
func (r *Resolver) chosen(f *frame, k int) fact.Scope {
	run := f.runs[k]
	for i := k - 1; i >= f.starts[run]; i-- {
		e := f.Entry(i, lexicon.Pronoun)
		if e == nil || e.Name != "former" && e.Name != "latter" {
			continue
		}
		kinds := r.kindsBefore(f, i)
		if len(kinds) < 2 {
			kinds = r.ctx.kinds
		}
		if len(kinds) >= 2 {
			if e.Name == "former" {
				return kinds[0]
			}
			return kinds[1]
		}
	}
	return fact.Scope{}
}

// kindsBefore returns the kinds of vehicle that the sentence names before
// items[end], each once.
func (r *Resolver) kindsBefore(f *frame, end int) []fact.Scope {
	var kinds []fact.Scope
	for i := 0; i < end; i++ {
		e := f.Entry(i, lexicon.ScopeCue)
		if e == nil || e.Scope.Powertrain == "" && e.Scope.Segment == "" {
			continue
		}
		kind := fact.Scope{Powertrain: e.Scope.Powertrain, Segment: e.Scope.Segment}
		if !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}

// without returns s less what t says.
func without(s, t fact.Scope) fact.Scope {
	drop := func(a *string, b string) {
		if b != "" && *a == b {
			*a = ""
		}
	}
	drop(&s.Market, t.Market)
	drop(&s.Powertrain, t.Powertrain)
	drop(&s.Channel, t.Channel)
	drop(&s.Segment, t.Segment)
	drop(&s.Origin, t.Origin)
	drop(&s.Per, t.Per)
	drop(&s.Model, t.Model)
	drop(&s.Cycle, t.Cycle)
	return s
}

// runScope adds the scope words of the figure's run, up to the next figure.
func (r *Resolver) runScope(f *frame, k, run int, d *draft) {
	for i := f.starts[run]; i < f.ends[run]; i++ {
		if f.runs[i] != run || !f.visible(i, k) {
			continue
		}
		if i > k && f.Items[i].Quantity != 0 {
			break
		}
		e := f.Entry(i, lexicon.ScopeCue)
		if e == nil {
			continue
		}
		if e.Scope.Per != "" && (i != k+1 && i != k+2 || d.Measure != fact.Level) {
			continue
		}
		if i < k && r.claimed(f, i, k) {
			continue
		}
		merge(&d.own, &e.Scope)
	}
}

// scopeSubject returns the kind of vehicle that the figure's clause is about
// where it is no word of the figure's own run: "Trucks had a quieter time, with
// sales easing 0.9 per cent", "hybrids lost 1.2% and diesels 3.6%", "ahead of
// the diesel, which lost 15.8 percent". A clause with a name or a metric of its
// own is about those.
func (r *Resolver) scopeSubject(f *frame, k int, link *draft) *lexicon.Entry {
	until := 0
	if link != nil && link.sentenceNo == r.ctx.sentences {
		until = link.item + 1 // what stands before bears on the link already
	}
	for run := f.runs[k]; run >= 0 && f.starts[run] >= until; run-- {
		stop := false
		for i := min(f.ends[run], k) - 1; i >= f.starts[run]; i-- {
			if f.runs[i] != run || !f.visible(i, k) {
				continue
			}
			if n := f.Items[i].Name; n != nil && n.Kind != lexicon.Body && f.Items[i].Role != lexicon.Adjective {
				stop = true
			}
			if f.Items[i].Quantity != 0 || f.Has(i, lexicon.Pronoun) {
				stop = true
			}
			if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb && f.Word(f.starts[run]+1) != text.With && f.Word(f.starts[run]) != text.With {
				stop = true
			}
			e := f.Entry(i, lexicon.ScopeCue)
			if e == nil || e.Unit != fact.Vehicle || e.Scope.Powertrain == "" && e.Scope.Segment == "" || r.claimed(f, i, k) {
				continue
			}
			relative := f.Word(i+1) == text.Comma && (f.Word(i+2) == text.Which || f.Word(i+2) == text.Whose)
			if relative || !r.scopePhrase(f, i) {
				return e
			}
		}
		if stop {
			return nil
		}
	}
	return nil
}

// scopePhrase reports whether the scope word stands in a prepositional phrase.
func (r *Resolver) scopePhrase(f *frame, i int) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		it := &f.Items[j]
		switch {
		case f.Has(j, lexicon.Preposition):
			return true
		case f.Has(j, lexicon.Determiner), f.Has(j, lexicon.ScopeCue), it.Name != nil && it.Role == lexicon.Adjective, it.Hit == nil && !it.Punct && it.Quantity == 0:
			continue
		}
		return false
	}
	return false
}

// claimed reports whether the scope word at i belongs to an earlier figure: it
// is the noun that one counts.
func (r *Resolver) claimed(f *frame, i, k int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if q := f.QuantityAt(j); q != nil {
			return q.Head > f.Items[i].First
		}
	}
	return false
}

// metricScope adds the scope words that stand at the metric's word in another
// run of the sentence: "Sales of BEVs, …, fell".
func (r *Resolver) metricScope(f *frame, k int, d *draft) {
	for i := k - 1; i >= 0; i-- {
		if f.Entry(i, lexicon.MetricCue) != d.metricEntry || d.metricEntry == nil || !f.visible(i, k) {
			continue
		}
		r.runScope(f, k, f.runs[i], d)
		merge(&d.Scope, &d.own)
		return
	}
}

// refersBack reports whether words of the figure's clause point to what was
// spoken of before: "of the vehicles", "those", "they", "the latter".
func (r *Resolver) refersBack(f *frame, k int) bool {
	if q := f.QuantityAt(k); q != nil && r.countsThose(f, q) {
		return true
	}
	for i := range f.Items {
		if !f.visible(i, k) || f.runs[i] > f.runs[k] {
			continue
		}
		if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb && f.Word(i-1) != text.Their && f.Word(i-1) != text.These && !f.suchAfter(r, i) {
			return false // "Exports …, they were": the metric is meant
		}
		switch f.Word(i) {
		case text.They, text.Their, text.Them, text.Those, text.These, r.words.such:
			return true
		}
		if e := f.Entry(i, lexicon.Pronoun); e != nil && (e.Name == "former" || e.Name == "latter") {
			return true
		}
	}
	return false
}

// suchAfter reports whether "of such" follows the metric's word: "sales of such
// vehicles".
func (f *frame) suchAfter(r *Resolver, i int) bool {
	for j := i + 1; j < len(f.Items) && j <= i+5; j++ {
		switch f.Word(j) {
		case r.words.such, text.These, text.Those:
			return f.Word(j-1) == text.Of
		}
		if f.Items[j].Quantity != 0 || f.Items[j].Punct {
			break
		}
	}
	return false
}

// countsThose reports whether the number counts "of the vehicles": those spoken
// of before.
func (r *Resolver) countsThose(f *frame, q *mention.Quantity) bool {
	return q.CountedHit != nil && q.Counted != nil && q.CountedHit.Len > 1 && q.Last >= q.CountedHit.Len && f.Tokens[q.Last-q.CountedHit.Len].Word == text.Of
}

// listed reports whether the number counts vehicles of several kinds: "571,000
// SUVs and minivans".
func (r *Resolver) listed(f *frame, q *mention.Quantity) bool {
	if q.Head == 0 || q.Head+1 >= len(f.Tokens) {
		return false
	}
	next := q.Head
	if f.Tokens[next].Word != text.And && f.Tokens[next].Word != text.Comma {
		return false
	}
	h := &f.Hits[next+1]
	return h.Kinds.Has(lexicon.ScopeCue) && !h.Kinds.Has(lexicon.MetricCue)
}

// topical adds the powertrain and segment that the last sentences are about.
func (r *Resolver) topical(s *fact.Scope) {
	s.Powertrain, s.Segment = r.ctx.topic.Powertrain, r.ctx.topic.Segment
	if s.Channel == "" {
		s.Channel = r.ctx.topic.Channel
	}
}

// unscope removes what means nothing for the metric: batteries and posts are
// always those of electric cars.
func (r *Resolver) unscope(d *draft) {
	m := r.lex.Metrics[d.Metric]
	if m == nil {
		return
	}
	if d.subjectKind == lexicon.Model {
		// a model is of one kind: "116,887 SU7 sedans"
		if d.Scope.Segment != "used" {
			d.Scope.Segment = ""
		}
		if d.Measure != fact.Share {
			d.Scope.Powertrain = ""
		}
	}
	if slices.Contains(m.Unscoped, "powertrain") {
		d.Scope.Powertrain = ""
	}
	if slices.Contains(m.Unscoped, "market") {
		d.Scope.Market = ""
	}
	if slices.Contains(m.Unscoped, "segment") {
		d.Scope.Segment = ""
	}
	if m.Sited && d.Scope.Market != "" && d.Scope.Market != "domestic" {
		if d.Scope.Origin == "" {
			d.Scope.Origin = d.Scope.Market
		}
		d.Scope.Market = ""
	}
	if d.Metric == "exports" && d.Scope.Market == "overseas" {
		d.Scope.Market = ""
	}
	if d.Scope.Market != "" && d.Scope.Market == d.Subject {
		d.Scope.Market = ""
	}
}

// merge adds to s what t says and s does not.
func merge(s, t *fact.Scope) {
	set := func(a *string, b string) {
		if *a == "" {
			*a = b
		}
	}
	set(&s.Market, t.Market)
	set(&s.Powertrain, t.Powertrain)
	set(&s.Channel, t.Channel)
	set(&s.Segment, t.Segment)
	set(&s.Origin, t.Origin)
	set(&s.Per, t.Per)
	set(&s.Model, t.Model)
	set(&s.Variant, t.Variant)
	set(&s.Cycle, t.Cycle)
	s.OwnBrand = s.OwnBrand || t.OwnBrand
	s.Cumulative = s.Cumulative || t.Cumulative
	s.Annualized = s.Annualized || t.Annualized
}

// ownPlace sets the place that stands in the figure's own run: a market, or
// for what stands somewhere its site.
func (r *Resolver) ownPlace(f *frame, k int, d *draft) {
	if !r.placed(d) {
		return
	}
	if i := r.nearestMarket(f, k, f.runs[k], d); i >= 0 {
		r.setPlace(d, r.marketName(f, i, d))
	}
}

// placed reports whether the figure can have a place: a place's own total has
// one only as what goes to or comes from elsewhere.
func (r *Resolver) placed(d *draft) bool {
	return d.subjectKind != lexicon.Place || d.Metric == "exports"
}

// setPlace sets the origin of what stands somewhere, else the market.
func (r *Resolver) setPlace(d *draft, place string) {
	switch m := r.lex.Metrics[d.Metric]; {
	case place == d.Subject:
	case m != nil && m.Sited:
		if d.Scope.Origin == "" {
			d.Scope.Origin = place
		}
	case d.Scope.Market == "":
		d.Scope.Market = place
	}
}

// place finds the place of a company's figure where its run names none: before
// it in the sentence, "there", the plant spoken of, and for prices and recalls
// the market spoken of before.
func (r *Resolver) place(f *frame, k int, d *draft) {
	m := r.lex.Metrics[d.Metric]
	if m == nil || !r.placed(d) || d.Scope.Market != "" || m.Sited && d.Scope.Origin != "" {
		return
	}
	for i := k - 1; i >= 0; i-- {
		if r.isMarket(f, i, k) && r.cityFits(f, i, d) {
			r.setPlace(d, r.marketName(f, i, d))
			break
		}
		if f.Word(i) == r.words.there {
			if p := r.thereBefore(f, i); p != "" {
				r.setPlace(d, p)
				break
			}
		}
	}
	if next := f.runs[k] + 1; d.Scope.Market == "" && d.Scope.Origin == "" && next < len(f.starts) && f.starts[next] < len(f.Items) && f.Word(f.starts[next]+1) == text.All {
		if i := r.nearestMarket(f, k, next, d); i >= 0 { // "…, all of them in the United States"
			r.setPlace(d, r.marketName(f, i, d))
		}
	}
	if d.Scope.Market == "" && d.Scope.Origin == "" {
		for i := k + 1; i < f.ends[f.runs[k]]; i++ {
			if f.Word(i) == r.words.there && r.ctx.there != "" {
				r.setPlace(d, r.ctx.there)
			}
		}
	}
	if m.Sited {
		if d.Scope.Origin == "" && r.ctx.site != "" && (r.ctx.siteOf == "" || r.ctx.siteOf == d.Subject) && r.atSite(f, k) {
			d.Scope.Origin = r.ctx.site
		}
		return
	}
	if d.Scope.Market == "" {
		d.Scope.Market = r.mainMarket(d)
	}
	if d.Scope.Market == "" && m.Local && r.ctx.localMetric == d.Metric {
		d.Scope.Market = r.ctx.localMarket
	}
	if m.Local && d.Scope.Market != "" {
		r.ctx.localMetric, r.ctx.localMarket = d.Metric, d.Scope.Market
	}
}

// thereBefore returns the place that "there" at items[i] means: one that the
// sentence has named, else the last.
func (r *Resolver) thereBefore(f *frame, i int) string {
	for j := i - 1; j >= 0; j-- {
		if r.isMarket(f, j, i) {
			return r.marketName(f, j, nil)
		}
	}
	return r.ctx.there
}

// atSite reports whether the sentence goes on about the plant spoken of: "the
// plant", "the works", or "it".
func (r *Resolver) atSite(f *frame, k int) bool {
	for i := 0; i < k; i++ {
		if f.Word(i) == text.It && f.groups[i] == 0 {
			return true
		}
		if e := f.Entry(i, lexicon.UnitWord); e != nil && (e.Unit == "plant" || e.Unit == "station") && !f.plural(i) {
			for j := i - 1; j >= 0 && j >= i-3; j-- {
				if f.Word(j) == text.The || f.Word(j) == text.Its {
					return true
				}
			}
		}
	}
	return false
}

// noteSite keeps where the plant that the sentence speaks of stands.
func (r *Resolver) noteSite(f *frame, first int) {
	for i := first; i < len(r.drafts); i++ {
		if d := &r.drafts[i]; d.Scope.Origin != "" && !d.dropped {
			if m := r.lex.Metrics[d.Metric]; m != nil && m.Sited {
				r.ctx.site, r.ctx.siteOf = d.Scope.Origin, d.Subject
			}
		}
	}
	for i := range f.Items {
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Place || f.Items[i].Role == lexicon.People || n.Is == "world" {
			continue
		}
		plant := r.isPlant(f, i+1) || r.isPlant(f, i+2) && f.Items[i].Role == lexicon.Adjective
		if j := i - 1; !plant && (f.Word(j) == text.In || f.Word(j) == text.At || f.Word(j) == r.words.near) {
			plant = r.isPlant(f, j-1) || r.isPlant(f, j-2)
		}
		if plant {
			r.ctx.site, r.ctx.siteOf = r.marketName(f, i, nil), ""
			if r.ctx.company.text != "" {
				r.ctx.siteOf = r.ctx.company.text
			}
		}
	}
}

// isPlant reports whether items[i] is a noun for a place of production.
func (r *Resolver) isPlant(f *frame, i int) bool {
	e := f.Entry(i, lexicon.UnitWord)
	return e != nil && e.Unit == "plant"
}

// nearestMarket returns the market in the run that stands nearest to the
// figure, with no other figure between; -1 where there is none.
func (r *Resolver) nearestMarket(f *frame, k, run int, d *draft) int {
	best, at := -1, 1<<30
	for i := f.starts[run]; i < f.ends[run]; i++ {
		if f.runs[i] != run || !r.isMarket(f, i, k) || !r.cityFits(f, i, d) {
			continue
		}
		distance := k - i
		if i > k {
			distance = i - k
			if r.quantityBetween(f, k, i) {
				continue
			}
		}
		if distance < at {
			best, at = i, distance
		}
	}
	return best
}

// cityFits reports whether the place is no city, or the metric one that news
// gives by city: staff, plants, fleets, posts.
func (r *Resolver) cityFits(f *frame, i int, d *draft) bool {
	if f.Items[i].Name.Is != "city" {
		return true
	}
	if m := r.lex.Metrics[d.Metric]; m != nil && m.Sited {
		return true
	}
	switch d.Metric {
	case "employees", "layoffs", "jobs", "stores", "chargers", "swap_stations", "fleet", "launch", "listing":
		return true
	}
	return false
}

// marketName returns the place at items[i], or the country that is named
// right after a city: "in Arnstadt, Germany".
func (r *Resolver) marketName(f *frame, i int, d *draft) string {
	n := f.Items[i].Name
	j := i - 1
	for f.Has(j, lexicon.Determiner) || f.Word(j) == text.Of {
		j--
	}
	if j >= 0 && (f.Text(j) == "outside" || f.Text(j) == "Outside") {
		if e := r.lex.Named(r.subjectOf(d)); e != nil && e.Country == n.Name {
			return "overseas"
		}
		return "outside " + n.Name
	}
	if n.Is == "city" && n.In != "" && d != nil && r.namesCountry(f, n.In) {
		return n.In
	}
	if n.Is == "city" && f.Word(i+1) == text.Comma && i+2 < len(f.Items) {
		if c := f.Items[i+2].Name; c != nil && c.Kind == lexicon.Place && c.Name == n.In {
			return c.Name
		}
	}
	return n.Name
}

// subjectOf returns the draft's subject, "" for no draft.
func (r *Resolver) subjectOf(d *draft) string {
	if d == nil {
		return ""
	}
	return d.Subject
}

// namesCountry reports whether the sentence names the country.
func (r *Resolver) namesCountry(f *frame, country string) bool {
	for i := range f.Items {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Place && n.Name == country {
			return true
		}
	}
	return false
}

// mainMarket returns the market that the article is about, where the figure of
// a maker can only be of it: registrations are by country, and a foreign
// maker's sales in a report on a country are those there.
func (r *Resolver) mainMarket(d *draft) string {
	e := r.lex.Named(d.Subject)
	if e == nil && d.subjectKind != lexicon.Model {
		return ""
	}
	market := r.ctx.main.text
	switch d.Metric {
	case "registrations":
		if market == "" {
			market = r.ctx.home.text
		}
		return market
	case "inventory", "battery_installations":
		return market
	case "sales":
		if !r.ctx.topicPlace {
			return ""
		}
		if e == nil || e.Country != market {
			return market
		}
	}
	return ""
}

// isMarket reports whether items[i] is a place that a preposition makes a
// market, or a word for the whole world.
func (r *Resolver) isMarket(f *frame, i, k int) bool {
	it := &f.Items[i]
	if it.Name == nil || it.Name.Kind != lexicon.Place || it.Role == lexicon.People || !f.visible(i, k) {
		return false
	}
	if r.superlative(f, i) {
		return false
	}
	if it.Name.Is == "world" {
		return it.Role != lexicon.Adjective || f.Has(i+1, lexicon.MetricCue)
	}
	if it.Role == lexicon.Adjective || it.Role == lexicon.Plain {
		// "U.S. prices", "the Chinese plants", "its Glendale payroll", "the U.S. EV market"
		j := i + 1
		for it.Role == lexicon.Adjective && j < i+3 && f.Has(j, lexicon.ScopeCue) && !f.Has(j, lexicon.MetricCue) {
			j++
		}
		u := f.Use(j, lexicon.MetricCue)
		if u != nil && u.Role != lexicon.Verb && (it.Name.Is != "city" || !f.Has(i-1, lexicon.Preposition)) || r.isPlant(f, j) || f.Has(j, r.unitNoun) {
			return true
		}
		if it.Role == lexicon.Adjective {
			return false
		}
	}
	j := i - 1
	for f.Has(j, lexicon.Determiner) {
		j--
	}
	if f.Word(i+1) == text.Hyphen || f.Word(i+1) == text.Possessive {
		return false
	}
	if f.Text(max(j, 0)) == "outside" || f.Text(max(j, 0)) == "Outside" || f.Word(j) == text.Of && j > 0 && (f.Text(j-1) == "outside" || f.Text(j-1) == "Outside") {
		return j >= 0
	}
	switch f.Word(j) {
	case text.To:
		return f.Has(j-1, lexicon.MetricCue) || f.Has(j-1, lexicon.UnitWord) || f.Word(j-1) == text.Those || f.Word(j-1) == text.That
	case text.In, text.On, text.Across, text.Into, text.Within, r.words.throughout:
		return true
	}
	return false
}

// origin finds where what is counted is made: "cars made in China", "shipped
// from China", "Chinese-made cars", and for duties and imports "Chinese cars".
func (r *Resolver) origin(f *frame, k int, d *draft) {
	if d.Scope.Origin != "" {
		return
	}
	trade := d.Metric == "tariff" || d.Metric == "imports"
	if m := r.lex.Metrics[d.Metric]; m == nil || !m.Accepts("count") && !m.Levied {
		return
	}
	for i := range f.Items {
		it := &f.Items[i]
		if it.Name == nil || it.Name.Kind != lexicon.Place || !f.visible(i, k) || it.Name.Name == d.Subject {
			continue
		}
		if it.Role == lexicon.Adjective || it.Role == lexicon.Plain {
			if f.Word(i+1) == text.Hyphen && (f.Word(i+2) == r.words.made || f.Word(i+2) == r.words.built) {
				d.Scope.Origin = it.Name.Name
				break
			}
		}
		if trade && it.Role == lexicon.Adjective && (f.Has(i+1, lexicon.ScopeCue) || f.Has(i+1, lexicon.UnitWord)) {
			d.Scope.Origin = it.Name.Name
			break
		}
		if it.Role == lexicon.Plain && i > 1 {
			made := f.Word(i-1) == text.In && (f.Word(i-2) == r.words.made || f.Word(i-2) == r.words.built || f.Word(i-2) == r.words.produced || f.Word(i-2) == r.words.assembled)
			if made || trade && f.Word(i-1) == text.From {
				d.Scope.Origin = it.Name.Name
				break
			}
		}
	}
	if d.Scope.Origin != "" && d.Scope.Market == d.Scope.Origin {
		d.Scope.Market = ""
	}
}

// noteTopic keeps what the sentence says of powertrain and segment at its
// metric or as its subject, for sentences that refer back to it.
func (r *Resolver) noteTopic(f *frame) {
	if kinds := r.kindsBefore(f, len(f.Items)); len(kinds) >= 2 {
		r.ctx.kinds = kinds
	}
	for i := range f.Items {
		u := f.Use(i, lexicon.ScopeCue)
		if u == nil || u.Scope.Powertrain == "" && u.Scope.Segment == "" || f.groups[i] != 0 {
			continue
		}
		subject := i == 0 || i == 1 && f.Has(0, lexicon.Determiner)
		atMetric := f.Has(i+1, lexicon.MetricCue) || f.Word(i-1) == text.Of && f.Has(i-2, lexicon.MetricCue) || i > 2 && f.Word(i-2) == text.Of && f.Has(i-3, lexicon.MetricCue)
		if subject || atMetric || f.QuantityAt(i-1) != nil {
			r.ctx.topic = u.Scope
			return
		}
	}
}
