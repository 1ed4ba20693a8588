package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
)

// callOff takes back what the sentence's figures, drafts[first:], say of a plan that it tells has come to nothing:
// "Ford has scrapped plans for a battery plant with a capacity of 43 GWh".
func (r *Resolver) callOff(f *clause.Frame, first int) {
	at, before := r.CalledOff(f)
	if at < 0 {
		return
	}
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		switch plan := r.Vocabulary(d.Metric); {
		case d.dropped || plan == nil || d.Measure != fact.Level && d.Measure != fact.Event:
		case d.Modality == fact.Reported && !(plan.Plan && plan.Sited && d.Measure == fact.Level && f.Runs[d.item] == f.Runs[at]):
		case d.item < at && before && r.GoesWith(f, d.item, at), d.item < at && before && d.Modality != fact.Reported && f.Weight[f.Runs[at]] >= clause.AtContrast, d.item > at && !before && r.GoesWith(f, at, d.item):
			d.takenBack = true
		}
	}
}
