package resolve

import (
	"slices"

	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// marginOfSales reports whether the percentage at items[k] says what part of
// revenue the profit is that the sentence tells of, and which margin that makes: "an operating profit
// of 700 million euros, equal to 5.2% of sales", "kept 6.2% of its revenue as operating profit".
// It is "" for the part of an amount that the vocabulary has no margin for: "or 5.2% of sales".
func (r *Resolver) marginOfSales(f *frame, k int) (string, bool) {
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

// earnsMargin returns the margin of the kind of profit that items[i] names, and whether it
// names any metric but revenue and sales, which are what a margin divides.
func (r *Resolver) earnsMargin(f *frame, i int) (string, bool) {
	u := f.Use(i, lexicon.MetricCue)
	if u == nil || u.Role == lexicon.Verb || len(u.Metrics) == 0 || u.Name == anyVolume || slices.Contains(u.Metrics, "revenue") {
		return "", false
	}
	return marginOf(u.Metrics[0]), true
}

// amountBeside reports whether the percentage at items[k] restates the amount before it: "700
// million euros, or 5.2%".
func (f *frame) amountBeside(k int) bool {
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

// marginOf returns the margin that a kind of profit makes, "" for other metrics.
func marginOf(metric string) string {
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
