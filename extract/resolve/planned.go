package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// decided reports whether what the figure counts is only made known or agreed on in its clause,
// so that it is still to come, or of a plant that is being built: "announced 5,500 job cuts", "has
// agreed to cut 35,000 jobs", "is spending 7 billion on a 100 GWh plant".
func (r *Resolver) decided(f *frame, k int) bool {
	for i, run := k-1, f.runs[k]; i >= f.starts[run]; i-- {
		if f.runs[i] != run {
			continue
		}
		if f.Has(i-1, lexicon.Auxiliary) && hasSuffix(f.Text(i), "ing") && f.Has(i, lexicon.MetricCue) && f.Has(k+1, r.worksKind) {
			return true
		}
		if f.Word(i) == text.That || f.Has(i, lexicon.Auxiliary) || f.Items[i].Quantity != 0 && !f.Has(k+1, r.worksKind) {
			return false
		}
		if u := f.Use(i, lexicon.Say); u != nil && u.Role == lexicon.Verb && u.Entry.Name == announcement || f.Has(i, r.decidingKind) {
			return true
		}
	}
	return false
}

// dueBy reports whether the figure's clause, or the words that its sentence opens with, name a day
// still to come by which it is to be reached: "is cutting 7,500 jobs by 2029".
func (r *Resolver) dueBy(f *frame, k int) bool {
	for i := range f.whens {
		t := &f.whens[i]
		if t.when.Lead != mention.By || t.said || f.runs[t.item] != f.runs[k] && t.item > 1 {
			continue
		}
		if r.isAhead(r.cal.resolve(t.when, r.ctx.period, future)) {
			return true
		}
	}
	return false
}

// isShut reports whether the figure's sentence tells before it of something that is to be closed,
// of which what is counted still holds: "plans to shut its plant, with a capacity of 60,000 cars".
func (r *Resolver) isShut(f *frame, k int) bool {
	for i := k - 1; i >= 0; i-- {
		if f.Has(i, r.shutKind) {
			return true
		}
		if f.Has(i, lexicon.ModalityCue) || f.weight[f.runs[i]] > atContrast {
			return false
		}
	}
	return false
}

// awaits makes what a plant can do a plan where the sentence tells that the plant is still to
// open, or to make its first car: "the new plant, due to start up in 2026, is laid out for 150,000 cars".
func (r *Resolver) awaits(f *frame, d *draft) {
	site := func(metric string) bool {
		m := r.vocabulary(metric)
		return m.Is(lexicon.Plant) && m.Sited && m.Plan && !m.Announced
	}
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo == d.sentenceNo; i-- {
		event, level := &r.drafts[i], d
		if d.Measure == fact.Event {
			event, level = d, &r.drafts[i]
		}
		if event.Measure != fact.Event || event.Modality != fact.Target || event.Metric == "closure" || level.Measure != fact.Level || level.Modality != fact.Reported || !site(level.Metric) {
			continue
		}
		same := level.Subject == event.Subject || event.who().is(lexicon.Model) && r.builds(level.who(), event.owner)
		if same && (level.Scope.Origin == "" || event.Scope.Origin == "" || level.Scope.Origin == event.Scope.Origin) && r.ofOnePlant(f, level.item) {
			level.Modality = fact.Target
		}
	}
}

// ofOnePlant reports whether the figure at items[k] may be of the plant that is spoken of around it: its clause
// names one, or nobody. What a company can make by now, or in all, is of others: "can make 1.5 million cars, and
// its plant at Kharkhoda is to open in 2025".
func (r *Resolver) ofOnePlant(f *frame, k int) bool {
	named := r.atPresent(f, k)
	for i := r.clauseStart(f, k); i < k; i++ {
		if f.Has(i, r.worksKind) && !f.plural(i) || f.Word(i) == text.It {
			return true
		}
		named = named || f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Maker
	}
	return !named
}
