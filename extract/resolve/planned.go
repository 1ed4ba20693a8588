package resolve

import (
	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
)

// dueBy reports whether the figure's clause, or the words that its sentence opens with, name a day
// still to come by which it is to be reached: "is cutting 7,500 jobs by 2029".
func (r *Resolver) dueBy(f *clause.Frame, k int) bool {
	for i := range f.Timings {
		t := &f.Timings[i]
		if t.When.Lead != mention.By || t.Said || f.Runs[t.Item] != f.Runs[k] && t.Item > 1 {
			continue
		}
		if r.isAhead(r.cal.Resolve(t.When, r.ctx.period, calendar.Future)) {
			return true
		}
	}
	return false
}

// awaits makes what a plant can do a plan where the sentence tells that the plant is still to
// open, or to make its first car: "the new plant, due to start up in 2026, is laid out for 150,000 cars".
func (r *Resolver) awaits(f *clause.Frame, d *draft) {
	site := func(metric string) bool {
		m := r.Vocabulary(metric)
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
		same := level.Subject == event.Subject || event.who().Is(lexicon.Model) && r.Builds(level.who(), event.owner)
		if same && (level.Scope.Origin == "" || event.Scope.Origin == "" || level.Scope.Origin == event.Scope.Origin) && r.OfOnePlant(f, level.item) {
			level.Modality = fact.Target
		}
	}
}
