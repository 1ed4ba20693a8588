package resolve

import (
	"slices"
	"strings"

	"carfacts/extract/clause"
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

// fiscalYear tells from the article's own words when its fiscal year begins, and of which
// countries it speaks in theirs; home is the country of most makers that it names.
func (r *Resolver) fiscalYear(article, home string) {
	r.fiscal, r.fiscalSpoken = fiscalText{}, r.fiscalSpoken[:0]
	has := func(word string) bool { return shows(article, word) }
	for _, e := range r.fiscalOwn {
		y := e.Fiscal
		if here := slices.ContainsFunc(y.Where, has) || e.Name == home && len(y.And) > 0; here && (len(y.And) == 0 || slices.ContainsFunc(y.And, has)) {
			if r.fiscal.Month == 0 {
				r.fiscal = fiscalText{*y, e.Name}
			}
			r.fiscalSpoken = append(r.fiscalSpoken, e)
		}
	}
}

// shows reports whether the text contains the word, in which 0 stands for any
// digit: numbers are grouped as "0,00,000" where people count in lakh.
func shows(s, word string) bool {
	if strings.IndexByte(word, '0') < 0 {
		return strings.Contains(s, word)
	}
	mark := strings.IndexFunc(word, func(c rune) bool { return c != '0' })
	for i := 0; i+len(word) <= len(s); i++ {
		if mark >= 0 { // go to the next place where this mark may be that of the word
			next := strings.IndexByte(s[i+mark:], word[mark])
			if i += next; next < 0 || i+len(word) > len(s) {
				return false
			}
		}
		n := 0
		for n < len(word) && (s[i+n] == word[n] || word[n] == '0' && '0' <= s[i+n] && s[i+n] <= '9') {
			n++
		}
		if n == len(word) {
			return true
		}
	}
	return false
}

// fiscalHere returns the month in which the fiscal year begins that a sentence
// speaks of: that of the first whose year is not the calendar's, else of who
// was spoken of before.
func (r *Resolver) fiscalHere(f *clause.Frame) int {
	named := false
	for _, i := range f.Named {
		n := f.Items[i].Name
		if n.Kind == lexicon.Body {
			continue
		}
		if m := r.fiscalOf(n.Name); m > 1 {
			return m
		}
		named = true
	}
	if named || r.ctx.subject.Text == "" && r.fiscal.Month == 0 {
		return 1
	}
	return r.fiscalOf(r.ctx.subject.Text)
}

// fiscalOf returns the month in which the fiscal year of the subject begins, 1
// for the calendar's.
func (r *Resolver) fiscalOf(subject string) int {
	r.cal.ByStart, r.cal.House = r.fiscal.ByStart, 1
	if r.fiscal.Always {
		r.cal.House = r.fiscal.Month
	}
	e := r.Lex.Named(subject)
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
			return r.fiscalAtHome(e)
		}
	}
	return r.fiscal.Month
}

// fiscalAtHome returns the month in which the fiscal year of the maker's own country
// begins, where the article speaks in that, too.
func (r *Resolver) fiscalAtHome(e *lexicon.Entry) int {
	for _, c := range r.fiscalSpoken {
		if c.Name == e.Country {
			if !r.fiscal.Always || c.Fiscal.Month != r.fiscal.Month { // else the text calls them all as it calls its own
				r.cal.ByStart = c.Fiscal.ByStart
			}
			return c.Fiscal.Month
		}
	}
	return 1
}

// isFrom reports whether the entry is of a maker from the country or that
// belongs to one.
func (r *Resolver) isFrom(e *lexicon.Entry, country string) bool {
	if e == nil || e.Kind != lexicon.Maker {
		return false
	}
	if e.Country == country {
		return true
	}
	if e.Parent == "" {
		return false
	}
	p := r.Lex.Named(e.Parent)
	return p != nil && p.Country == country
}
