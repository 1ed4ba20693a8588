package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// partListed reports whether the figure is one of the parts that its whole is
// said to comprise: "20,976 deliveries, including 4,319 from Onvo".
func (r *Resolver) partListed(f *frame, k int) bool {
	if f.Word(0) == text.Of && (f.Word(1) == text.These || f.Word(1) == text.Those || f.Word(1) == text.Them) {
		return true // "Of these, 26,000 came from Lynk & Co and 20,106 from Zeekr"
	}
	for i := k - 1; i > 0; i-- {
		switch f.Word(i) {
		case text.Including, text.Which, text.With, r.words.comprising:
			for j := range i {
				if n := f.roles[j].draft; n > 0 && r.drafts[n-1].Measure == fact.Level && r.drafts[n-1].Unit == fact.Vehicle {
					return true
				}
			}
		}
	}
	return false
}

// ofThem returns the model spoken of where a maker's count is "of them": "The
// Solterra starts at $38,495. The brand sold 12,447 of them."
func (r *Resolver) ofThem(f *frame, k int, n name, d *draft) (name, bool) {
	c := &r.ctx
	if d.Unit != fact.Vehicle || f.Word(k+1) != text.Of || f.Word(k+2) != text.Them || c.modelBlock != c.block || !c.subject.is(lexicon.Model) {
		return name{}, false
	}
	return c.subject, n.is(lexicon.Maker) && c.subject.entry.Maker == n.entry.Name
}

// narrow returns the model spoken of where a maker is named for a figure that
// only a model can have: one that the sentence names, else the last.
func (r *Resolver) narrow(f *frame, k int, n name, d *draft) name {
	if c := &r.ctx; d.Metric == "recall" && n.is(lexicon.Maker) && c.recalledOf.is(lexicon.Model) && c.recalledOf.entry.Maker == n.text && c.recalledAt >= c.block-1 && r.refersBack(f, k, d) {
		return c.recalledOf // "Kia estimates that 1 percent of them"
	}
	if d.Metric == "orders" && n.is(lexicon.Maker) && r.sinceLaunch(f) {
		if m, ok := r.lastOf(n); ok {
			return m
		}
	}
	if !n.is(lexicon.Maker) || !r.isProduct(d.Metric) {
		return n
	}
	for i := k - 1; i >= 0 && f.Items[i].Name != n.entry; i-- {
		if m := f.Items[i].Name; m != nil && m.Kind == lexicon.Model && r.builds(n, m) && f.Items[i].Role != lexicon.Adjective && (f.visible(i, k) || f.opensAside(i)) {
			return nameOf(m)
		}
		if m := r.modelSpokenOf(); d.Metric == price && m.entry != nil && m.entry.Maker == n.entry.Name && f.runs[i] == f.runs[k] && r.variantAt(f, i) != "" {
			return m
		}
	}
	for i := k - 1; i >= 0; i-- { // "Tesla prices the Model S at 789,900 yuan, while the Plaid – Tesla's fastest car – costs"
		if m := f.Items[i].Name; m != nil && m.Kind == lexicon.Model && r.builds(n, m) && f.groups[i] == 0 && r.pricedHere(f, i, k) {
			return nameOf(m)
		}
	}
	if m, ok := r.lastOf(n); ok && (d.Metric != price || r.theModel(f, n) || d.Measure == fact.Level && r.onlyModelNamed(m)) {
		return m
	}
	for i := k - 1; i >= 0 && f.Items[i].Name != n.entry; i-- { // "began deliveries of the Tiago EV, at Rs 8.49 lakh"
		if m := f.Items[i].Name; m != nil && m.Kind == lexicon.Model && f.visible(i, k) && r.ofMetric(f, i) {
			return nameOf(m)
		}
	}
	return n
}

// pricedHere reports whether a figure between items[i] and items[k] is one of the model at items[i].
func (r *Resolver) pricedHere(f *frame, i, k int) bool {
	for j := i + 1; j < k; j++ {
		if n := f.roles[j].draft; n > 0 && r.drafts[n-1].Subject == f.Items[i].Name.Name {
			return true
		}
	}
	return false
}

// sinceLaunch reports whether the sentence counts from the launch of what is spoken of: "within
// three minutes", "in the 18 hours after the listing".
func (r *Resolver) sinceLaunch(f *frame) bool {
	for i := range f.Items {
		if q := f.QuantityAt(i); q != nil && (q.Quantity.Unit == "min" || q.Quantity.Unit == "h") && f.Items[i].When == 0 {
			return true
		}
		if e := f.Entry(i, lexicon.UnitWord); e != nil && e.Unit == "h" {
			return true // "within an hour"
		}
		j := i - 1
		for f.Has(j, lexicon.Determiner) {
			j--
		}
		if w := f.Word(j); (w == text.After || w == text.Since || w == text.Of) && (f.Has(i, r.launchingKind) || f.Word(i) == r.words.listing) {
			return true
		}
	}
	return false
}

// opensAside reports whether the name at items[i] is what an aside begins with, which
// says who is meant: "its second car – the L9 – at 459,800 yuan".
func (f *frame) opensAside(i int) bool {
	j := i - 1
	for f.Has(j, lexicon.Determiner) {
		j--
	}
	return j > 0 && f.Items[j].Punct && f.groups[j] == f.groups[i] && f.groups[j] != f.groups[j-1]
}

// lastOf returns the model of the maker that was spoken of last.
func (r *Resolver) lastOf(maker name) (name, bool) {
	if m := r.modelSpokenOf(); m.entry != nil && r.builds(maker, m.entry) {
		return m, true
	}
	for i := len(r.ctx.recent) - 1; i >= 0; i-- {
		if m := r.ctx.recent[i]; m.is(lexicon.Model) && r.builds(maker, m.entry) {
			return m, true
		}
	}
	return name{}, false
}

// soleModel returns the one model of the maker's that the article names, if it names one alone:
// "Hyundai's first electric car was launched on Tuesday".
func (r *Resolver) soleModel(maker name) (name, bool) {
	var sole *lexicon.Entry
	for e := range r.named {
		if e.Kind != lexicon.Model || !maker.is(lexicon.Maker) || !r.builds(maker, e) || e.Risky && r.named[e] < 2 {
			continue
		}
		if sole != nil {
			return name{}, false
		}
		sole = e
	}
	if sole == nil {
		return name{}, false
	}
	return nameOf(sole), true
}

// onlyModelNamed reports whether the article names no other model of the maker's.
func (r *Resolver) onlyModelNamed(model name) bool {
	for e := range r.named {
		if e.Kind == lexicon.Model && e.Maker == model.entry.Maker && e != model.entry {
			return false
		}
	}
	return true
}

// theModel reports whether the sentence speaks of one model of the maker's: "the
// Hyundai costs more", "it expects the car to cost".
func (r *Resolver) theModel(f *frame, maker name) bool {
	for i := 1; i < len(f.Items); i++ {
		if f.Items[i].Name == maker.entry && f.Word(i-1) == text.The && f.Items[i].Role == lexicon.Plain && r.isVerb(f, i+1) {
			return true
		}
		if e := f.Entry(i, lexicon.Descriptor); e != nil && e.Name == "model" && f.Word(i-1) == text.The && !f.plural(i) {
			return true // "BYD expects the car to cost"
		}
	}
	return false
}
