package resolve

import (
	"strings"

	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// dividesMaker reports whether the rows of the table are the divisions of a company, as the corner
// over them or the caption says: "Division", "The segments in 2024".
func (r *Resolver) dividesMaker(t *article.Table, headers int, caption *heading) bool {
	says := func(start, end int) bool {
		f := r.phrase(start, end)
		for i := range f.Items {
			if f.Has(i, r.divisionKind) {
				return !f.Kinds.Has(lexicon.Model)
			}
		}
		return false
	}
	if headers > 0 {
		if c := t.Rows[headers-1][max(t.HeaderCols, 1)-1]; c.Start < c.End {
			return says(c.Start, c.End)
		}
	}
	return caption.text != "" && says(caption.start, caption.start+len(caption.text))
}

// nameDivision gives the head of a row that names none the division of the company that its
// words are: "Automotive Technologies", of Schaeffler. What else they may say, as "Lifetime"
// does of what is counted, says nothing of a part of a name.
func (r *Resolver) nameDivision(h *heading, caption *heading) {
	words := strings.TrimRight(h.text, " *†‡")
	maker := r.tableCompany(caption)
	if words == "" || h.version || h.name.text != "" || h.place != nil || h.total || h.change || h.share || h.part || !maker.is(lexicon.Maker) || len(words) > 50 {
		return
	}
	f := r.phrase(h.start, h.start+len(words))
	for i := range f.Items {
		it := &f.Items[i]
		e := f.Entry(i, r.headingKind)
		lower := !f.Tokens[it.First].Capital && !it.Punct && f.Word(i) != text.And && f.Word(i) != r.words.ampersand && !f.Has(i, lexicon.Preposition)
		if e != nil || lower || it.Quantity != 0 || it.When != 0 {
			return // "Others", "Group"
		}
	}
	kind := kindOf(&h.scope)
	if kind.Powertrain != "" {
		kind = fact.Scope{}
	}
	h.scope, h.metric, h.several, h.unit, h.unitOf = kind, nil, [len(h.several)]*lexicon.Entry{}, nil, ""
	h.name = nameOf(&lexicon.Entry{Kind: lexicon.Maker, Name: maker.entry.ModelName(words)})
}

// rowsAre returns what the heads of a table's rows name, as the corner over them says
// ("Brand", "Operator", "Model") or else most of them show: lexicon.Maker or
// lexicon.Model, and false where that is not known.
func (r *Resolver) rowsAre(t *article.Table, headers int, heads []heading) (lexicon.Kind, bool) {
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
		case head.name.is(lexicon.Maker):
			makers++
		case head.name.is(lexicon.Model):
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
func (r *Resolver) nameRow(h *heading, kind lexicon.Kind) {
	words := strings.TrimRight(h.text, " *†‡")
	if !h.isName() || h.metric != nil || h.scope != (fact.Scope{}) || h.part || h.rank || h.version || words == "" || len(words) > 30 {
		return
	}
	f := r.phrase(h.start, h.start+len(words))
	for i := range f.Items {
		if it := &f.Items[i]; it.Punct || it.Hit != nil || it.When != 0 || !f.Tokens[it.First].Capital && it.Quantity == 0 {
			return // "Others", "Other brands"
		}
	}
	switch maker := r.tableCompany(&heading{}); {
	case kind == lexicon.Maker && len(f.Quantities) == 0:
		h.name = nameOf(&lexicon.Entry{Kind: lexicon.Maker, Name: words})
	case kind == lexicon.Model && maker.is(lexicon.Maker):
		h.name = nameOf(&lexicon.Entry{Kind: lexicon.Model, Name: maker.entry.ModelName(words), Maker: maker.entry.Name})
	}
}
