package clause

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// CountsMarket reports whether it is a body whose business it is to count a market, or several.
func CountsMarket(n *lexicon.Entry) bool {
	return n != nil && n.Kind == lexicon.Body && (n.Market != "" || len(n.Metrics) > 0)
}

// CitesMarket reports whether the sentence cites a body whose business it is to
// count a market.
func (r *Reader) CitesMarket(f *Frame) bool {
	for i := range f.Of(lexicon.Body) {
		if CountsMarket(f.Items[i].Name) {
			return true
		}
	}
	return false
}

// Labelled reports whether the sentence begins with what it gives, and a colon:
// "Inventory: 668,443 vehicles".
func (f *Frame) Labelled() bool {
	return f.Word(1) == text.Colon && f.Has(0, lexicon.MetricCue)
}

// TellsOfMoney reports whether the sentence gives an amount of money: nobody counts the
// revenue of the world.
func (f *Frame) TellsOfMoney() bool {
	for i := range f.Items {
		if q := f.QuantityAt(i); q != nil && q.Unit != nil && q.Unit.Dimension == "money" {
			return true
		}
	}
	return false
}

// WorksThere reports whether nobody's works in a place are what the figure is of:
// "car plants in Mexico exported 666,184 vehicles".
func (r *Reader) WorksThere(f *Frame, k int) bool {
	for i := 0; i+2 < k; i++ {
		if f.Has(i, r.WorksKind) && f.Plural(i) && f.Word(i+1) == text.In && f.Items[i+2].Name != nil && f.Items[i+2].Name.Kind == lexicon.Place && f.Unnamed() {
			return true
		}
	}
	return false
}

// CountedBy reports whether a passive follows the figure that says what is counted: "cars
// were sold", "cars that were sold". Of new cars, which are everybody's, its participle is
// enough: "new cars registered in Norway".
func (r *Reader) CountedBy(f *Frame, k int, q *mention.Quantity) bool {
	i := k + 1
	for f.Has(i, lexicon.ScopeCue) && !f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.UnitWord) || f.Word(i) == text.That || f.Word(i) == text.Which {
		i++
	}
	passive := f.Has(i, lexicon.Auxiliary)
	for f.Has(i, lexicon.Auxiliary) {
		i++
	}
	return f.Has(i, lexicon.MetricCue) && (passive || r.CountsNew(q) && f.Use(i, lexicon.MetricCue).Role == lexicon.Verb)
}

// saysBody reports whether a body is what speaks in the sentence: "according to the lobby", "says T&E".
func (f *Frame) saysBody() bool {
	for _, i := range f.Named {
		if f.Items[i].Name.Kind == lexicon.Body && (f.Has(i-1, lexicon.Say) || f.Has(i+1, lexicon.Say)) {
			return true
		}
	}
	return false
}

// ToBeSold reports whether somebody is told to expect that so many vehicles will be sold, whoever sells
// them: "it expects 1 million cars to be sold this year", "says T&E, 2 million fewer will be sold".
func (r *Reader) ToBeSold(f *Frame, k int) bool {
	i := k + 1
	for f.Has(i, lexicon.More) || f.Has(i, lexicon.ScopeCue) && !f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.UnitWord) {
		i++
	}
	if f.Word(i) != text.To && !f.Has(i, lexicon.ModalityCue) || f.Word(i+1) != r.Words.Be || !f.Has(i+2, lexicon.MetricCue) || f.Word(i+3) == text.By {
		return false
	}
	return f.ExpectsAt(k) >= 0 || r.CitesMarket(f) || f.saysBody()
}

// MarketExpected returns the place whose market stands between a word of expectation and the
// figure.
func (r *Reader) MarketExpected(f *Frame, k int) (Name, bool) {
	expects := f.ExpectsAt(k)
	for j := k - 1; j > 0 && expects >= 0 && f.Runs[j] == f.Runs[k]; j-- {
		if !r.EndsOnMarket(f, j) || f.Has(j+1, r.ShareKind) {
			continue
		}
		for p := j - 1; p >= 0 && p >= j-4; p-- {
			if n := f.Items[p].Name; n != nil && n.Kind == lexicon.Place && n.Is != "city" && p > expects && (f.Word(p+1) == text.Possessive || f.Items[p].Role == lexicon.Adjective || f.Items[p].Role == lexicon.Plain && f.modifiesAlone(p, j)) {
				return NameOf(n), true
			}
		}
		if f.Word(0) == text.For && f.Word(j+1) == text.Of && f.PlaceAt(1) {
			return NameOf(f.Items[1].Name), true
		}
	}
	return Name{}, false
}

// ExpectsAt returns the word of expectation before the figure in its run, -1 for none.
func (f *Frame) ExpectsAt(k int) int {
	expects := -1
	for j := range f.Of(lexicon.ModalityCue) {
		if e := f.Entry(j, lexicon.ModalityCue); e != nil && j < k && f.Runs[j] == f.Runs[k] && e.Modality == fact.Forecast {
			expects = j
		}
	}
	return expects
}

// modifiesAlone reports whether nothing but words for kinds stands between items[i] and
// items[end].
func (f *Frame) modifiesAlone(i, end int) bool {
	for i++; i < end; i++ {
		if f.Entry(i, lexicon.ScopeCue) == nil && !f.Has(i, lexicon.UnitWord) {
			return false
		}
	}
	return true
}

// OpensOnIndustry reports whether a phrase before the sentence says that all makers are
// meant: "For the industry as a whole, Maruti expects", "Across the market, Kia sees".
func (r *Reader) OpensOnIndustry(f *Frame) bool {
	if f.Word(0) != text.For && f.Word(0) != text.Across && f.Word(0) != text.In || !f.Has(1, lexicon.Determiner) {
		return false
	}
	i := 2
	for i < 4 && f.Has(i, lexicon.ScopeCue) {
		i++
	}
	if f.Word(i) != r.Words.Industry && f.Word(i) != r.Words.Market {
		return false
	}
	return f.Word(i+1) == text.Comma || f.Word(i+1) == text.As && f.Word(i+3) == r.Words.Whole && f.Word(i+4) == text.Comma
}

// Unnamed reports whether no maker or model is named in the sentence.
func (f *Frame) Unnamed() bool {
	for _, i := range f.Named {
		if n := f.Items[i].Name; n.Kind == lexicon.Maker || n.Kind == lexicon.Model {
			return false
		}
	}
	return true
}
