package resolve

import (
	"strings"

	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
)

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
