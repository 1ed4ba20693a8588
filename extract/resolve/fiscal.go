package resolve

import (
	"slices"
	"strings"

	"carfacts/extract/lexicon"
)

// fiscalYear tells from the article's own words when its fiscal year begins.
func (r *Resolver) fiscalYear(article string) {
	switch {
	case strings.Contains(article, "crore") || strings.Contains(article, "lakh") || strings.Contains(article, "₹"):
		r.fiscal = fiscalText{month: 4, country: "India"}
	case containsAny(article, "yen", "Japan") && containsAny(article, "fiscal", "March 31", "ending March", "financial year", "business year"):
		r.fiscal = fiscalText{month: 4, byStart: true, country: "Japan"}
	default:
		r.fiscal = fiscalText{}
	}
}

func containsAny(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

// fiscalText is the fiscal year that an article speaks of, and the country
// whose companies have it.
type fiscalText struct {
	month   int
	byStart bool
	country string
}

// fiscalHere returns the month in which the fiscal year begins that a sentence
// speaks of: that of the first whose year is not the calendar's, else of who
// was spoken of before.
func (r *Resolver) fiscalHere(f *frame) int {
	named := false
	for i := range f.Items {
		n := f.Items[i].Name
		if n == nil || n.Kind == lexicon.Body {
			continue
		}
		if m := r.fiscalOf(n.Name); m > 1 {
			return m
		}
		named = true
	}
	if named || r.ctx.subject.text == "" && r.fiscal.month == 0 {
		return 1
	}
	return r.fiscalOf(r.ctx.subject.text)
}

// fiscalOf returns the month in which the fiscal year of the subject begins, 1
// for the calendar's.
func (r *Resolver) fiscalOf(subject string) int {
	r.cal.byStart = r.fiscal.byStart
	e := r.lex.Named(subject)
	if r.fiscal.month == 0 {
		if r.isIndian(e) {
			return 4
		}
		return 1
	}
	if e == nil {
		return r.fiscal.month
	}
	switch e.Kind {
	case lexicon.Place:
		if e.Name != r.fiscal.country && e.In != r.fiscal.country && e.Is != "world" {
			return 1
		}
	case lexicon.Maker:
		if e.Country != r.fiscal.country && (r.fiscal.country != "India" || !r.isIndian(e)) {
			return 1
		}
	}
	return r.fiscal.month
}

// isIndian reports whether the entry is of a maker from India or that belongs
// to one, whose fiscal year begins in April whatever the article is.
func (r *Resolver) isIndian(e *lexicon.Entry) bool {
	if e == nil || e.Kind != lexicon.Maker {
		return false
	}
	if p := r.lex.Named(e.Parent); p != nil && p.Country == "India" {
		return true
	}
	return e.Country == "India"
}
