package resolve

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// variant finds the trim that a figure of a model is of: its name nearest
// before the figure in the sentence, or right after it, else that of the
// figure before it.
func (r *Resolver) variant(f *frame, k int, d *draft, link *draft) {
	if d.Scope.Variant != "" || !d.who().is(lexicon.Model) {
		return
	}
	if !r.isProduct(d.Metric) && d.Metric != "orders" && d.Metric != "sales" && d.Metric != "deliveries" {
		return
	}
	run := f.runs[k]
	for i := k - 1; i >= 0; i-- {
		if !f.visible(i, k) {
			continue
		}
		if v := r.variantAt(f, i); v != "" {
			d.Scope.Variant = v
			return
		}
		if ro := &f.roles[i]; ro.draft > 0 { // "went from $65,990 to $52,990"
			if p := &r.drafts[ro.draft-1]; p.Subject == d.Subject {
				d.Scope.Variant = p.Scope.Variant
			}
			break
		}
		if f.weight[f.runs[i]] >= atSemicolon && f.runs[i] < run && f.runs[i+1] != f.runs[i] {
			break
		}
	}
	for i := k + 1; i < f.ends[run] && i <= k+6 && d.Scope.Variant == ""; i++ {
		if f.runs[i] != run || f.Items[i].Quantity != 0 || f.Items[i].Punct {
			break
		}
		if v := r.variantAt(f, i); v != "" && (f.Word(i-1) == text.For || f.Word(i-2) == text.For || f.Word(i-1) == text.In || f.Word(i-2) == text.In) {
			d.Scope.Variant = v
		}
	}
}

// variantAt returns the words of the trim that items[i] names: one of the
// lexicon, or capitalised words before "trim", "version", "edition".
func (r *Resolver) variantAt(f *frame, i int) string {
	if f.Has(i, r.variantKind) {
		return f.Text(i)
	}
	if !f.Has(i, r.variantNoun) {
		return ""
	}
	first := i
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		it := &f.Items[j]
		t := &f.Tokens[it.First]
		known := f.Has(j, r.variantKind)
		if !known && !(t.Capital && it.Name == nil && it.Quantity == 0 && it.When == 0 && !f.Has(j, lexicon.Determiner) && t.Kind == text.Letters) {
			break
		}
		first = j
	}
	if first == i {
		return ""
	}
	return f.Article[f.Tokens[f.Items[first].First].Start:f.Tokens[f.Items[i-1].Last-1].End]
}
