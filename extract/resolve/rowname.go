package resolve

import (
	"strings"

	"carfacts/extract/article"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// dividesMaker reports whether the rows of the table are the divisions of a company, as the corner
// over them or the caption says: "Division", "The segments in 2024".
func (r *Resolver) dividesMaker(t *article.Table, headers int, caption *clause.Heading) bool {
	says := func(start, end int) bool {
		f := r.phrase(start, end)
		for i := range f.Items {
			if f.Has(i, r.DivisionKind) {
				return !f.Kinds.Has(lexicon.Model)
			}
		}
		return false
	}
	if headers > 0 {
		if c := t.Rows[headers-1][max(t.HeaderCols, 1)-1]; c.Start < c.End && says(c.Start, c.End) {
			return true
		}
	}
	return caption.Text != "" && says(caption.Start, caption.Start+len(caption.Text))
}

// nameDivision gives the head of a row that names none the division of the company that its
// words are: "Automotive Technologies", of Schaeffler. What else they may say, as "Lifetime"
// does of what is counted, says nothing of a part of a name.
func (r *Resolver) nameDivision(h *clause.Heading, caption *clause.Heading) {
	words := strings.TrimRight(h.Text, " *†‡")
	maker := r.tableCompany(caption)
	if words == "" || h.Version || h.Name.Text != "" || h.Place != nil || h.Total || h.Change || h.Share || h.Part || !maker.Is(lexicon.Maker) || len(words) > 50 {
		return
	}
	f := r.phrase(h.Start, h.Start+len(words))
	for i := range f.Items {
		it := &f.Items[i]
		e := f.Entry(i, r.HeadingKind)
		lower := !f.Tokens[it.First].Capital && !it.Punct && f.Word(i) != text.And && f.Word(i) != r.Words.Ampersand && !f.Has(i, lexicon.Preposition)
		if e != nil || lower || it.Quantity != 0 || it.When != 0 {
			return // "Others", "Group"
		}
	}
	kind := clause.KindOf(&h.Scope)
	if kind.Powertrain != "" {
		kind = fact.Scope{}
	}
	h.Scope, h.Metric, h.Several, h.Unit, h.UnitOf = kind, nil, [len(h.Several)]*lexicon.Entry{}, nil, ""
	h.Name = clause.NameOf(&lexicon.Entry{Kind: lexicon.Maker, Name: maker.Entry.ModelName(words)})
}

// rowsAre returns what the heads of a table's rows name, as the corner over them says
// ("Brand", "Operator", "Model") or else most of them show: lexicon.Maker or
// lexicon.Model, and false where that is not known.
func (r *Resolver) rowsAre(t *article.Table, headers int, heads []clause.Heading) (lexicon.Kind, bool) {
	if headers > 0 {
		c := t.Rows[headers-1][max(t.HeaderCols, 1)-1]
		f := r.phrase(c.Start, c.End)
		for i := range f.Items {
			switch e := f.Entry(i, lexicon.Descriptor); {
			case e == nil:
			case e.Name == "model":
				return lexicon.Model, true
			case e.Name == "company" || e.Name == "brand" || e.Name == "group":
				return lexicon.Maker, true
			}
		}
	}
	makers, models := 0, 0
	for i := range heads {
		switch head := &heads[i]; {
		case head.Name.Is(lexicon.Maker):
			makers++
		case head.Name.Is(lexicon.Model):
			models++
		}
	}
	switch body := len(heads); {
	case makers > 1 && makers*2 >= body:
		return lexicon.Maker, true
	case models > 1 && models*2 >= body:
		return lexicon.Model, true
	}
	return 0, false
}

// nameRow gives the head of a row that no lexicon knows the name that it is among others of
// its kind: "MFG EV Power" among operators, "911" among the models of a maker.
func (r *Resolver) nameRow(h *clause.Heading, kind lexicon.Kind) {
	words := strings.TrimRight(h.Text, " *†‡")
	if !h.IsName() || h.Metric != nil || h.Scope != (fact.Scope{}) || h.Part || h.Rank || h.Version || words == "" || len(words) > 30 {
		return
	}
	f := r.phrase(h.Start, h.Start+len(words))
	for i := range f.Items {
		if it := &f.Items[i]; it.Punct || it.Hit != nil || it.When != 0 || !f.Tokens[it.First].Capital && it.Quantity == 0 {
			return // "Others", "Other brands"
		}
	}
	switch maker := r.tableCompany(&clause.Heading{}); {
	case kind == lexicon.Maker && len(f.Quantities) == 0:
		h.Name = clause.NameOf(&lexicon.Entry{Kind: lexicon.Maker, Name: words})
	case kind == lexicon.Model && maker.Is(lexicon.Maker):
		h.Name = clause.NameOf(&lexicon.Entry{Kind: lexicon.Model, Name: maker.Entry.ModelName(words), Maker: maker.Entry.Name})
	}
}
