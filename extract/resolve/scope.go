package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// scope settles what is counted: what the metric's word and the words around
// it say, what the number's own noun says, and where neither says anything,
// what the statement before said.
func (r *Resolver) scope(f *frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) {
	s := &d.Scope
	if d.Measure == fact.Share && link != nil && link.Metric == d.Metric && link.Measure == fact.Level {
		// "166,000 units, accounting for 60 percent of all": the part's scope
		*s = link.Scope
		return
	}
	merge(s, &m.Rule.Template.Scope)
	if q != nil {
		if q.Counted != nil {
			merge(s, &q.Counted.Scope)
		}
		for _, e := range q.Scopes {
			merge(s, &e.Scope)
		}
	}
	if d.metricEntry != nil {
		merge(s, &d.metricEntry.Scope)
	}
	if d.metricFrom == fact.Sentence && link != nil && link.Metric == d.Metric {
		merge(s, &link.Scope)
	}
	run := f.runs[k]
	for i := f.starts[run]; i < f.runEnd(run); i++ {
		if !f.visible(i, k) || i > k && f.Items[i].Quantity != 0 {
			continue
		}
		if e := f.Entry(i, lexicon.ScopeCue); e != nil {
			merge(s, &e.Scope)
		}
	}
	if d.metricFrom == fact.Context {
		merge(s, &r.ctx.scope)
	}
	r.place(f, k, d)
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

// place finds the market of a company's figure: "in China", "across Europe".
func (r *Resolver) place(f *frame, k int, d *draft) {
	if d.Scope.Market != "" || d.subjectKind == lexicon.Place {
		return
	}
	run := f.runs[k]
	for i := f.starts[run]; i < f.runEnd(run); i++ {
		it := &f.Items[i]
		if it.Name == nil || it.Name.Kind != lexicon.Place || it.Role == lexicon.People || it.Role == lexicon.Adjective || !f.visible(i, k) {
			continue
		}
		j := i - 1
		for f.Has(j, lexicon.Determiner) {
			j--
		}
		switch f.Word(j) {
		case text.In, text.Across, text.Into:
			d.Scope.Market = it.Name.Name
			return
		}
		if it.Name.Is == "world" {
			d.Scope.Market = it.Name.Name
		}
	}
}
