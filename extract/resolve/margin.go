package resolve

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// marginOfSales reports whether the percentage at items[k] says what part of
// revenue the amount before it is, and which margin that makes, "" for one that
// the vocabulary has no name for: "an operating profit of 700 million euros, or
// 5.2% of sales".
func (r *Resolver) marginOfSales(f *frame, k int) (string, bool) {
	if f.Word(k+1) != text.Of {
		return "", false
	}
	of := k + 2
	for f.Has(of, lexicon.Determiner) || f.Has(of, lexicon.Descriptor) || f.Has(of, lexicon.Pronoun) {
		of++
	}
	i := k - 1
	if f.Word(i) == text.Or {
		i--
		if f.Word(i) == text.Comma {
			i--
		}
	} else if f.Word(i) == text.OpenParen {
		i--
	} else {
		return "", false
	}
	q := f.QuantityAt(i)
	if !f.Has(of, lexicon.MetricCue) || q == nil || q.Unit == nil || q.Unit.Dimension != "money" {
		return "", false
	}
	for i--; i >= 0 && f.Items[i].Quantity == 0; i-- {
		e := f.Entry(i, lexicon.MetricCue)
		if e == nil {
			continue
		}
		for _, name := range e.Metrics {
			if margin := marginOf(name); margin != "" {
				return margin, true
			}
		}
		break
	}
	return "", true
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
