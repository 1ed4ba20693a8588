package resolve

import (
	"slices"
	"strings"

	"carfacts/extract/lexicon"
)

// fiscalText is the fiscal year that an article speaks of, and the country
// whose companies have it. The zero value is the calendar's.
type fiscalText struct {
	lexicon.Fiscal
	country string
}

// fiscalCountries returns the countries that have a fiscal year of their own,
// first those where all companies have it.
func fiscalCountries(l *lexicon.Lexicon) []*lexicon.Entry {
	var always, sometimes []*lexicon.Entry
	for _, e := range l.Entries() {
		switch {
		case e.Fiscal == nil:
		case e.Fiscal.Always:
			always = append(always, e)
		default:
			sometimes = append(sometimes, e)
		}
	}
	return append(always, sometimes...)
}

// fiscalYear tells from the article's own words when its fiscal year begins.
func (r *Resolver) fiscalYear(article string) {
	r.fiscal = fiscalText{}
	has := func(word string) bool { return strings.Contains(article, word) }
	for _, e := range r.fiscalOwn {
		if y := e.Fiscal; slices.ContainsFunc(y.Where, has) && (len(y.And) == 0 || slices.ContainsFunc(y.And, has)) {
			r.fiscal = fiscalText{*y, e.Name}
			return
		}
	}
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
	if named || r.ctx.subject.text == "" && r.fiscal.Month == 0 {
		return 1
	}
	return r.fiscalOf(r.ctx.subject.text)
}

// fiscalOf returns the month in which the fiscal year of the subject begins, 1
// for the calendar's.
func (r *Resolver) fiscalOf(subject string) int {
	r.cal.byStart = r.fiscal.ByStart
	e := r.lex.Named(subject)
	if r.fiscal.Month == 0 {
		for _, c := range r.fiscalOwn {
			if c.Fiscal.Always && (e == c || r.isFrom(e, c.Name)) {
				return c.Fiscal.Month
			}
		}
		return 1
	}
	if e == nil {
		return r.fiscal.Month
	}
	switch e.Kind {
	case lexicon.Place:
		if e.Name != r.fiscal.country && e.In != r.fiscal.country && e.Is != "world" {
			return 1
		}
	case lexicon.Maker:
		if e.Country != r.fiscal.country && !(r.fiscal.Always && r.isFrom(e, r.fiscal.country)) {
			return 1
		}
	}
	return r.fiscal.Month
}

// isFrom reports whether the entry is of a maker from the country or that
// belongs to one.
func (r *Resolver) isFrom(e *lexicon.Entry, country string) bool {
	if e == nil || e.Kind != lexicon.Maker {
		return false
	}
	if p := r.lex.Named(e.Parent); p != nil && p.Country == country {
		return true
	}
	return e.Country == country
}
