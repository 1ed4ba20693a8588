package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// modality settles how real the figure is: from the rule, from the nearest
// word of aim or expectation before it in its clause, from the statement it
// hangs on.
func (r *Resolver) modality(f *frame, k int, m *pattern.Match, d *draft, link *draft) {
	d.Modality = fact.Reported
	if t := m.Rule.Template.Modality; t != "" {
		d.Modality = t
		return
	}
	run := f.runs[k]
	for i := k - 1; i >= 0; i-- {
		if f.runs[i] < run {
			if f.weight[run] >= atContrast && f.weight[run] != atColon {
				break
			}
			run = f.runs[i]
		}
		if !f.visible(i, k) {
			continue
		}
		if ro := &f.roles[i]; ro.draft > 0 && f.runs[i] < f.runs[k] {
			d.Modality = r.drafts[ro.draft-1].Modality
			return
		}
		if e := f.Entry(i, lexicon.ModalityCue); e != nil {
			d.Modality = r.modalityOf(e, d)
			return
		}
	}
	for i := k + 1; i < f.runEnd(f.runs[k]); i++ {
		if f.Items[i].Quantity != 0 {
			break
		}
		if e := f.Entry(i, lexicon.ModalityCue); e != nil && f.visible(i, k) {
			d.Modality = r.modalityOf(e, d)
			return
		}
	}
	if d.metricFrom == fact.Sentence && link != nil && link.Metric == d.Metric && link.Measure == fact.Level && d.Measure == fact.Level && !r.ownClause(f, k) {
		d.Modality = link.Modality
	}
}

// ownClause reports whether the figure's run has a subject of its own that is
// a pronoun: "…, it got to 3,907".
func (r *Resolver) ownClause(f *frame, k int) bool {
	run := f.runs[k]
	for i := f.starts[run]; i < k; i++ {
		if f.runs[i] == run && (f.Word(i) == text.It || f.Word(i) == text.They) {
			return true
		}
	}
	return false
}

// modalityOf returns what the cue says; "would" in reported speech tells of a
// plan where the metric is something that is decided.
func (r *Resolver) modalityOf(e *lexicon.Entry, d *draft) fact.Modality {
	if e.Name == "future in the past" {
		if m := r.lex.Metrics[d.Metric]; m != nil && m.Plan {
			return fact.Target
		}
	}
	return e.Modality
}

// attribution names who is cited for the figure.
func (r *Resolver) attribution(f *frame, k int, m *pattern.Match, d *draft) {
	if i := m.Item(m.Rule.Template.Attribution); i >= 0 && f.Items[i].Name != nil {
		d.Attribution = f.Items[i].Name.Name
		return
	}
	for i := range f.Items {
		if !f.Has(i, lexicon.Say) {
			continue
		}
		if j := i - 1; j >= 0 && f.Items[j].Name != nil && f.Items[j].Name.Kind == lexicon.Body {
			d.Attribution = f.Items[j].Name.Name
			return
		}
		for j := i + 1; j < len(f.Items) && j <= i+3; j++ {
			if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Body {
				d.Attribution = n.Name
				return
			}
		}
	}
}
