package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// payer returns the maker that pays a rate of its own, if that is what the figure at items[k] is.
func (r *Resolver) payer(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if r.is(d, lexicon.Aid) {
		return clause.Name{}, false
	}
	if n, ok := r.PayerAfter(f, k); ok {
		return n, true
	}
	if n, ok := r.ownerAfter(f, k); ok && n.Is(lexicon.Maker) {
		return n, true
	}
	if r.onCompanysCars(f, k) && r.ctx.company.Is(lexicon.Maker) {
		return r.ctx.company, true
	}
	if n, ok := r.payerBefore(f, k); ok {
		return n, true
	}
	n, at, ok := r.candidate(f, k, d)
	if last := len(r.drafts) - 1; ok && last >= 0 && r.drafts[last].sentenceNo == d.sentenceNo && r.drafts[last].Metric == d.Metric && r.drafts[last].who().Is(lexicon.Place) && at < r.drafts[last].item {
		return clause.Name{}, false // "from 18% to 25%, the one on hybrids from 20%": what nobody alone pays
	}
	return n, ok && n.Is(lexicon.Maker) && f.Items[at].Name != nil && (f.Runs[at] == f.Runs[k] || !r.dutyMoves(f, k)) && r.Pays(f, at, k)
}

// onCompanysCars reports whether the rate at items[k] is said to be on what the company spoken of brings in: "a tariff of 25 percent on the
// carmaker's vehicles".
func (r *Resolver) onCompanysCars(f *clause.Frame, k int) bool {
	for i := k + 1; i+3 < len(f.Items) && i <= k+4 && !f.Items[i].Punct; i++ {
		if w := f.Word(i); (w == text.On || w == text.To) && f.Word(i+1) == text.The {
			e := f.Entry(i+2, lexicon.Descriptor)
			return e != nil && clause.IsCompany(e) && f.Word(i+3) == text.Possessive && !f.NamesSeller(k)
		}
	}
	return false
}

// dutyMoves reports whether the clause of items[k] is about a duty that moves, and not about who pays it: "BYD has landed
// 41,000 cars, and in July the duty on them went up to 25 percent".
func (r *Resolver) dutyMoves(f *clause.Frame, k int) bool {
	duty := false
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if w := f.Word(i); w == text.Whose || w == text.Which || w == text.Its || w == text.Their {
			return false
		}
		if duty = duty || r.IsDuty(f, i); duty && (f.Has(i, lexicon.VerbWord) || f.IsVerbOf(i, lexicon.Move)) {
			return true
		}
	}
	return false
}

// payerBefore returns the maker of the cars that the clause of the rate at items[k] is about: "for BYD
// the rate is 17%", "cars from SAIC will face", "its Chinese-made cars attract".
func (r *Resolver) payerBefore(f *clause.Frame, k int) (clause.Name, bool) {
	if f.Word(k-1) == text.Colon && k > 1 && f.Items[k-2].Name != nil && f.Items[k-2].Name.Kind == lexicon.Maker {
		return clause.NameOf(f.Items[k-2].Name), true // "the rates are SAIC: 37.6%; BYD: 17.4%"
	}
	for i := k - 1; i > 0 && f.Weight[f.Runs[i]] < clause.AtSemicolon && f.Roles[i].Draft == 0; i-- {
		n := f.Items[i].Name
		w := f.Word(r.BeforeArticle(f, i))
		if n != nil && n.Kind == lexicon.Maker && (w == text.For || w == text.From || w == text.By) && f.Runs[i] == f.Runs[k] && r.Pays(f, i, k) {
			return clause.NameOf(n), true
		}
	}
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if (f.Word(i) == text.Its || f.Word(i) == text.Their) && i < f.Starts[f.Runs[k]]+5 && f.Runs[i] == f.Runs[k] && !r.IsDuty(f, i+1) && !r.IsDuty(f, i+2) && r.ctx.subject.Is(lexicon.Maker) && r.Pays(f, i, k) {
			return r.ctx.subject, true
		}
	}
	return clause.Name{}, false
}

// burdened returns the company that something costs an amount: "tariffs cost it 2.1
// billion euros", "would cost Europe's biggest carmaker 5 billion".
func (r *Resolver) burdened(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if d.Metric != "cost" || !d.Unit.IsCurrency() {
		return clause.Name{}, false
	}
	if n, ok := r.whoseProfit(f, k); ok {
		return n, true
	}
	for i := k - 1; i >= f.Starts[f.Runs[k]] && i >= k-8; i-- {
		u := f.Use(i, lexicon.MetricCue)
		if u == nil || u.Role != lexicon.Verb || u.Entry != d.metricEntry {
			continue
		}
		for j := i + 1; j < k; j++ {
			if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Maker {
				return clause.NameOf(n), true
			}
			e := f.Entry(j, lexicon.Descriptor)
			if f.Word(j) == text.It || e != nil && clause.IsCompany(e) || f.Word(j) == r.Words.Maker {
				return r.ctx.company, r.ctx.company.Text != ""
			}
		}
		break
	}
	return clause.Name{}, false
}

// whoseProfit returns the company from whose profit the amount at items[k] is taken, or to
// whose costs it is added: "shaved 828 billion won off Hyundai's operating profit".
func (r *Resolver) whoseProfit(f *clause.Frame, k int) (clause.Name, bool) {
	i := k + 1
	if !f.Has(i, lexicon.Preposition) {
		return clause.Name{}, false
	}
	for i++; i < len(f.Items) && i <= k+3; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Maker && f.Word(i+1) == text.Possessive {
			return clause.NameOf(n), true
		}
		if f.Word(i) == text.Its || f.Word(i) == text.Their {
			return r.ctx.company, r.ctx.company.Text != "" && f.Unnamed()
		}
	}
	return clause.Name{}, false
}
