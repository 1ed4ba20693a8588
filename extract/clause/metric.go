package clause

import (
	"slices"

	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// MarginOfSales reports whether the percentage at items[k] says what part of
// revenue the profit is that the sentence tells of, and which margin that makes: "an operating profit
// of 700 million euros, equal to 5.2% of sales", "kept 6.2% of its revenue as operating profit".
// It is "" for the part of an amount that the vocabulary has no margin for: "or 5.2% of sales".
func (r *Reader) MarginOfSales(f *Frame, k int) (string, bool) {
	if f.Word(k+1) != text.Of {
		return "", false
	}
	of := k + 2
	for f.Has(of, lexicon.Determiner) || f.Has(of, lexicon.Descriptor) || f.Has(of, lexicon.Pronoun) {
		of++
	}
	if u := f.Use(of, lexicon.MetricCue); u == nil || !slices.Contains(u.Metrics, "revenue") {
		return "", false
	}
	for i := k - 1; i >= 0 && f.Word(i) != text.Semicolon; i-- {
		if margin, ok := r.earnsMargin(f, i); ok {
			return margin, margin != "" || f.amountBeside(k)
		}
	}
	for i := of + 1; i < len(f.Items) && f.Items[i].Quantity == 0 && !f.Items[i].Punct; i++ {
		if margin, ok := r.earnsMargin(f, i); ok {
			return margin, margin != ""
		}
	}
	return "", f.amountBeside(k)
}

// SpentOfSales reports whether the percentage at items[k] of sales is of what they bring in, since money is spent of
// it: "capital expenditure will come down to 5% of sales".
func (r *Reader) SpentOfSales(f *Frame, k int) bool {
	of := k + 2
	for f.Has(of, lexicon.Determiner) || f.Has(of, lexicon.Pronoun) {
		of++
	}
	if e := f.Entry(of, lexicon.MetricCue); f.Word(k+1) != text.Of || e == nil || !slices.Contains(e.Metrics, "revenue") {
		return false
	}
	for i := k - 1; i >= 0 && f.Word(i) != text.Semicolon; i-- {
		if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb && len(u.Metrics) > 0 {
			m := r.Vocabulary(u.Metrics[0])
			return m.Accepts("money") && !m.Accepts("count") && !m.Flow || u.Metrics[0] == "rd_expense"
		}
	}
	return false
}

// earnsMargin returns the margin of the kind of profit that items[i] names, and whether it
// names any metric but revenue and sales, which are what a margin divides.
func (r *Reader) earnsMargin(f *Frame, i int) (string, bool) {
	u := f.Use(i, lexicon.MetricCue)
	if u == nil || u.Role == lexicon.Verb || len(u.Metrics) == 0 || u.Name == AnyVolume || slices.Contains(u.Metrics, "revenue") {
		return "", false
	}
	return MarginOf(u.Metrics[0]), true
}

// amountBeside reports whether the percentage at items[k] restates the amount before it: "700
// million euros, or 5.2%".
func (f *Frame) amountBeside(k int) bool {
	i := k - 1
	if f.Word(i) == text.Or {
		i--
		if f.Word(i) == text.Comma {
			i--
		}
	} else if f.Word(i) == text.OpenParen {
		i--
	} else {
		return false
	}
	q := f.QuantityAt(i)
	return q != nil && q.Unit != nil && q.Unit.Dimension == "money"
}

// MarginOf returns the margin that a kind of profit makes, "" for other metrics.
func MarginOf(metric string) string {
	switch metric {
	case "operating_income", "operating_margin":
		return "operating_margin"
	case "net_income", "net_margin":
		return "net_margin"
	case "gross_profit", "gross_margin":
		return "gross_margin"
	}
	return ""
}

// PerShare is the metric of what each share earns.
const PerShare = "eps"

// ToldAsLoss reports whether the kind of profit that is named nearest before the figure
// is a loss: "a net loss of $855 million, or 28 cents per share", "a loss per share of".
func (r *Reader) ToldAsLoss(f *Frame, k int) bool {
	if u := f.Use(k+1, lexicon.MetricCue); u != nil && u.Role == lexicon.Verb && u.Sign < 0 && f.Has(k+2, lexicon.Preposition) {
		return true // "3.31 dollars lost on each share"
	}
	for i := k - 1; i >= 0; i-- {
		u := f.Use(i, lexicon.MetricCue)
		if u == nil || !f.Visible(i, k) || len(u.Metrics) == 0 || !r.IsProfit(u.Metrics[0]) {
			continue
		}
		if u.Sign < 0 || u.Metrics[0] != PerShare {
			return u.Sign < 0
		}
	}
	return false
}

// IsProfit reports whether the metric is a kind of profit, which is negative
// where it is a loss.
func (r *Reader) IsProfit(metric string) bool {
	return r.Vocabulary(metric).Is(lexicon.Profit)
}

// ToldOfLevel reports whether the change is all that a relative clause says, so that it is
// of the level before: "in what is a low season for sales, which represents only a 1.1%
// increase".
func (r *Reader) ToldOfLevel(f *Frame, k int, m *pattern.Match) bool {
	i := f.Starts[f.Runs[k]]
	for f.Items[i].Punct && i < k {
		i++
	}
	if f.Word(i) != text.Which {
		return false
	}
	if u := f.Use(i-2, lexicon.MetricCue); f.Word(i-1) == text.Comma && u != nil && u.Role != lexicon.Verb && f.Has(i+1, lexicon.Move) {
		return false // "29.9 percent of net revenues, which rose 16.2 percent"
	}
	for j := i + 1; j < m.First && j < k; j++ {
		if f.Has(j, lexicon.MetricCue) || f.Items[j].Name != nil || f.Items[j].When != 0 {
			return false
		}
	}
	for j := m.First; j <= m.Last; j++ {
		if f.Has(j, lexicon.MetricCue) && !f.Has(j, lexicon.Move) && !f.Has(j, lexicon.More) {
			return false
		}
	}
	return m.First-i <= 5
}

// OfOutside reports whether the amount or percentage is of a measure that the vocabulary does not
// have, named before it in its clause: "EBITDA rose 7.6 per cent".
func (r *Reader) OfOutside(f *Frame, k int, q *mention.Quantity) bool {
	if q.Unit == nil || q.Unit.Dimension != "money" && !Ratio(q.Unit.Dimension) {
		return false
	}
	first := f.Starts[f.Runs[k]]
	if run := f.Runs[k]; f.comparedTo(k - 1) {
		first = 0 // "EBITDA was $49 million, better than forecast but down from $50 million"
	} else if run > 0 && f.Word(first) == text.Comma && f.Has(first+1, lexicon.Move) && k <= first+3 {
		first = f.Starts[run-1] // "EBITDA margin stood at 5.8%, down 40 basis points"
	}
	for i := k - 1; i >= first && f.Word(i) != text.Semicolon; i-- {
		if f.Has(i, r.outsideKind) {
			return f.Visible(i, k)
		}
		if f.Has(i, lexicon.MetricCue) && !f.Has(i, lexicon.Move) {
			return false
		}
	}
	return false
}

// AfterOutside reports whether the figure before the one at items[k] in its
// sentence counts something that no metric is about, so that the change is of
// that: "3.1 million rides in the quarter, 212 percent more than a year before".
func (r *Reader) AfterOutside(f *Frame, k int) bool {
	for i := k - 1; i >= 0; i-- {
		if f.Has(i, lexicon.MetricCue) || f.Word(i) == text.Semicolon {
			return false
		}
		if q := f.QuantityAt(i); q != nil && !q.Label && !(q.Words && q.Small) {
			unknown := f.Roles[i].Draft == 0 && (q.Unit != nil && !Ratio(q.Unit.Dimension) && f.Word(i+1) == text.Comma && k == i+3 || q.Unit == nil && q.Scaled && q.Reason == "" && f.Word(i+1) != text.Of)
			return (q.Reason == mention.OutsideVocabulary || unknown) && f.Visible(i, k) // "refunds averaged $3,453, up 7 percent"
		}
	}
	return false
}

// OutsideBefore reports whether a measure that the vocabulary does not have is named before items[k].
func (r *Reader) OutsideBefore(f *Frame, k int) bool {
	for i := k - 1; i >= 0 && f.Word(i) != text.Semicolon; i-- {
		if f.Has(i, r.outsideKind) {
			return true
		}
	}
	return false
}

// OfShare reports whether the words of the match speak of a share, whatever it
// is measured by: "its market share shrank 3.2 points".
func (r *Reader) OfShare(f *Frame, m *pattern.Match) bool {
	for i := m.First; i <= m.Last; i++ {
		if f.Has(i, r.ShareKind) {
			return true
		}
	}
	return false
}

// Divides reports whether the metric is of something that is divided among makers or kinds of
// vehicle: a flow, or what there is of something, and no price.
func (r *Reader) Divides(metric string) bool {
	m := r.Vocabulary(metric)
	return m != nil && (m.Flow || m.Stock) && (m.Accepts("count") || m.Accepts("bulk_energy"))
}

// AnyVolume is the word that stands for whatever is spoken of: "SUVs made up half
// of the volume".
const AnyVolume = "volume"

// CountsOnly reports whether the levels that the sentence gives are numbers of vehicles
// alone: "a 29 percent decrease in sales, delivering 43,000 cars".
func (f *Frame) CountsOnly() bool {
	counts := false
	for i := range f.Items {
		q := f.QuantityAt(i)
		if q == nil || q.Unit == nil {
			continue
		}
		if q.Unit.Dimension == "money" {
			return false
		}
		counts = counts || q.Unit.Dimension == "count"
	}
	return counts
}

// LeadsTo reports whether the change at items[k] is one to the level at
// items[i], with nothing between but when and against what.
func (r *Reader) LeadsTo(f *Frame, k, i int) bool {
	if i-k < 2 || f.Word(i-1) != text.To {
		return false
	}
	for j := k + 1; j < i-1; j++ {
		if !f.Has(j, lexicon.BasisWord) && f.WhenAt(j) == nil && !f.Has(j, lexicon.Preposition) {
			return false
		}
	}
	return true
}

// CostsOfModel reports whether the cost that the figure at items[k] is of is that of a model, which buyers pay.
func (r *Reader) CostsOfModel(f *Frame, k int, cost string) bool {
	for i := k - 1; i >= 0; i-- {
		if e := f.Entry(i, lexicon.MetricCue); e == nil || !slices.Contains(e.Metrics, cost) {
			continue
		}
		j := i + 2
		for j < k && !f.IsModel(j) && !f.Items[j].Punct && !f.Has(j, lexicon.Preposition) && !f.Has(j, lexicon.MetricCue) && f.Items[j].Name == nil {
			j++
		}
		if f.Word(i+1) != text.Of || !f.IsModel(j) {
			return false
		}
		for j++; r.IsVehicleNoun(f, j) || f.Has(j, r.VariantNoun) || f.Has(j, r.VariantKind); {
			j++
		}
		return j == k || f.Items[j].Punct && f.Word(j) != text.Possessive || f.Has(j, lexicon.Preposition) || f.Has(j, lexicon.Auxiliary) || f.Has(j, lexicon.Move)
	}
	return false
}

// RisesFrom reports whether the figure at items[k] is what a range goes up to from the one at the word for its metric:
// "prices start at 215,900 yuan for the Standard, rising to 245,900 for the Pro and 299,900 for the Max".
func (r *Reader) RisesFrom(f *Frame, k int, metric *lexicon.Entry) bool {
	for i := k - 1; i > 0 && f.Entry(i, lexicon.MetricCue) != metric; i-- {
		if f.Word(i) == text.To && (f.Has(i-1, lexicon.Move) || f.Has(i-1, r.ExtendingKind)) {
			return true
		}
	}
	return false
}
