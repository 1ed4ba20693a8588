package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// partListed reports whether the figure is one of the parts that its whole is
// said to comprise: "20,976 deliveries, including 4,319 from Onvo".
func (r *Resolver) partListed(f *clause.Frame, k int) bool {
	if f.Word(0) == text.Of && (f.Word(1) == text.These || f.Word(1) == text.Those || f.Word(1) == text.Them) {
		return true // "Of these, 26,000 came from Lynk & Co and 20,106 from Zeekr"
	}
	for i := k - 1; i > 0; i-- {
		w := f.Word(i)
		if f.Has(i, r.IncludingKind) || w == text.Of && f.Has(i-1, r.PartKind) {
			w = r.Words.Comprising // "consisted of 14,593 from the main brand and 6,400 from Onvo"
		}
		switch w {
		case text.Including, text.Which, text.With, r.Words.Comprising:
			for j := range i {
				if n := f.Roles[j].Draft; n > 0 && r.drafts[n-1].Measure == fact.Level && r.drafts[n-1].Unit == fact.Vehicle {
					return true
				}
			}
		}
	}
	return false
}

// ofThem returns the model spoken of where a maker's count is "of them": "The
// Solterra starts at $38,495. The brand sold 12,447 of them."
func (r *Resolver) ofThem(f *clause.Frame, k int, n clause.Name, d *draft) (clause.Name, bool) {
	c := &r.ctx
	if d.Unit != fact.Vehicle || f.Word(k+1) != text.Of || f.Word(k+2) != text.Them {
		return clause.Name{}, false
	}
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo == c.sentences; i-- { // "will be handed over in April, and the firm wants to sell 8,000 of them"
		if m := r.drafts[i].who(); !r.drafts[i].dropped && m.Text != "" {
			return m, m.Is(lexicon.Model) && n.Is(lexicon.Maker) && m.Entry.Maker == n.Entry.Name
		}
	}
	if c.modelBlock != c.block || !c.subject.Is(lexicon.Model) {
		return clause.Name{}, false
	}
	return c.subject, n.Is(lexicon.Maker) && c.subject.Entry.Maker == n.Entry.Name
}

// narrow returns the model spoken of where a maker is named for a figure that
// only a model can have: one that the sentence names, else the last.
func (r *Resolver) narrow(f *clause.Frame, k int, n clause.Name, d *draft) clause.Name {
	if c := &r.ctx; d.Metric == "recall" && n.Is(lexicon.Maker) && c.recalledOf.Is(lexicon.Model) && c.recalledOf.Entry.Maker == n.Text && c.recalledAt >= c.block-1 && r.refersBack(f, k, d) {
		return c.recalledOf // "Kia estimates that 1 percent of them"
	}
	if d.Metric == "orders" && n.Is(lexicon.Maker) && r.SinceLaunch(f) {
		if m, ok := r.lastOf(n); ok {
			return m
		}
	}
	if d.Metric == "orders" && n.Is(lexicon.Maker) {
		if m := r.orderedSince(f, n); m.Text != "" {
			return m
		}
	}
	if m := r.modelSpokenOf(); n.Is(lexicon.Maker) && r.onlyModel(d) && m.Text != "" && (n.Entry.Is == "supplier" || m.Entry.Maker != n.Entry.Name) && r.partFrom(f, k, n) {
		return m // "Its CATL battery holds 70 kWh", "it has a BYD battery and a range of 530 km"
	}
	if n.Is(lexicon.Maker) && d.Metric == "discount" {
		return r.givenOn(f, k, n)
	}
	if !n.Is(lexicon.Maker) || !r.isProduct(d.Metric) {
		return n
	}
	for i := k - 1; i >= 0 && f.Items[i].Name != n.Entry; i-- {
		if m := f.Items[i].Name; m != nil && m.Kind == lexicon.Model && r.Builds(n, m) && f.Items[i].Role != lexicon.Adjective && (f.Visible(i, k) || f.OpensAside(i)) {
			return clause.NameOf(m)
		}
		if m := r.modelSpokenOf(); d.Metric == clause.Price && m.Entry != nil && m.Entry.Maker == n.Entry.Name && f.Runs[i] == f.Runs[k] && r.variantAt(f, i) != "" {
			return m
		}
	}
	for i := k - 1; i >= 0; i-- { // "Tesla prices the Model S at 789,900 yuan, while the Plaid – Tesla's fastest car – costs"
		if m := f.Items[i].Name; m != nil && m.Kind == lexicon.Model && r.Builds(n, m) && f.Groups[i] == 0 && r.pricedHere(f, i, k) {
			return clause.NameOf(m)
		}
	}
	if m, ok := r.lastOf(n); ok && (d.Metric != clause.Price || r.TheModel(f, n) || d.Measure == fact.Level && r.onlyModelNamed(m)) {
		return m
	}
	for i := k - 1; i >= 0 && f.Items[i].Name != n.Entry; i-- { // "began deliveries of the Tiago EV, at Rs 8.49 lakh"
		if m := f.Items[i].Name; m != nil && m.Kind == lexicon.Model && f.Visible(i, k) && r.OfMetric(f, i) {
			return clause.NameOf(m)
		}
	}
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo == r.ctx.sentences; i-- {
		e := &r.drafts[i]
		if m := e.who(); e.Measure == fact.Event && !e.dropped && e.Metric == "launch" && e.item < k && m.Is(lexicon.Model) && r.Builds(n, m.Entry) {
			return m // "TVS, which launched its iQube in July, has a price of 123,000 rupees"
		}
	}
	return n
}

// orderedSince returns the maker's model that was just said to be open for orders, where the sentence counts since then:
// "Orders for the EV5 opened in May. Since then Kia has taken 9,000".
func (r *Resolver) orderedSince(f *clause.Frame, maker clause.Name) clause.Name {
	since := false
	for i := range f.Items {
		since = since || f.Tokens[f.Items[i].First].Word == text.Since
	}
	for i := len(r.drafts) - 1; since && i >= 0 && r.drafts[i].sentenceNo >= r.ctx.sentences-1; i-- {
		e := &r.drafts[i]
		if m := e.who(); e.Measure == fact.Event && !e.dropped && (e.Metric == "presale" || e.Metric == "launch") && m.Is(lexicon.Model) && r.Builds(maker, m.Entry) {
			return m
		}
	}
	return clause.Name{}
}

// partFrom reports whether the maker is only whose part is spoken of: "its CATL battery", "a Bosch motor", "a 96.3 kWh BYD
// battery".
func (r *Resolver) partFrom(f *clause.Frame, k int, supplier clause.Name) bool {
	found := false
	for i := 1; i < k; i++ {
		if m := f.Items[i].Name; m != nil && m.Kind == lexicon.Model && supplier.Entry.Is != "supplier" {
			return false // "the BYD battery of the Seal"
		}
		if f.Items[i].Name != supplier.Entry || !f.Has(i-1, lexicon.Determiner) && f.QuantityAt(i-1) == nil {
			continue
		}
		if u := f.Use(i+1, lexicon.MetricCue); u != nil && (supplier.Entry.Is == "supplier" || slices.Contains(u.Metrics, "battery_capacity") || slices.Contains(u.Metrics, "power")) {
			found = true
		}
	}
	return found
}

// givenOn returns the model that a discount is said to be on, else the maker who gives it: "raised its incentives on the
// Ioniq 5 to 18 percent".
func (r *Resolver) givenOn(f *clause.Frame, k int, maker clause.Name) clause.Name {
	for i := k - 1; i >= 0 && f.Items[i].Name != maker.Entry; i-- {
		m := f.Items[i].Name
		if m == nil || m.Kind != lexicon.Model || !r.Builds(maker, m) || f.Runs[i] != f.Runs[k] || f.Word(i+1) == text.Possessive {
			continue
		}
		switch f.Word(r.BeforeArticle(f, i)) {
		case text.On, text.For, text.Of:
			return clause.NameOf(m)
		}
	}
	return maker
}

// pricedHere reports whether a figure between items[i] and items[k] is one of the model at items[i].
func (r *Resolver) pricedHere(f *clause.Frame, i, k int) bool {
	for j := i + 1; j < k; j++ {
		if n := f.Roles[j].Draft; n > 0 && r.drafts[n-1].Subject == f.Items[i].Name.Name {
			return true
		}
	}
	return false
}

// lastOf returns the model of the maker that was spoken of last.
func (r *Resolver) lastOf(maker clause.Name) (clause.Name, bool) {
	if m := r.modelSpokenOf(); m.Entry != nil && r.Builds(maker, m.Entry) {
		return m, true
	}
	for i := len(r.ctx.recent) - 1; i >= 0; i-- {
		if m := r.ctx.recent[i]; m.Is(lexicon.Model) && r.Builds(maker, m.Entry) {
			return m, true
		}
	}
	return clause.Name{}, false
}

// soleModel returns the one model of the maker's that the article names, if it names one alone:
// "Hyundai's first electric car was launched on Tuesday".
func (r *Resolver) soleModel(maker clause.Name) (clause.Name, bool) {
	var sole *lexicon.Entry
	for e := range r.named {
		if e.Kind != lexicon.Model || !maker.Is(lexicon.Maker) || !r.Builds(maker, e) || e.Risky && r.named[e] < 2 {
			continue
		}
		if sole != nil {
			return clause.Name{}, false
		}
		sole = e
	}
	if sole == nil {
		return clause.Name{}, false
	}
	return clause.NameOf(sole), true
}

// onlyModelNamed reports whether the article names no other model of the maker's.
func (r *Resolver) onlyModelNamed(model clause.Name) bool {
	for e := range r.named {
		if e.Kind == lexicon.Model && e.Maker == model.Entry.Maker && e != model.Entry {
			return false
		}
	}
	return true
}
