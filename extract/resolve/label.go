package resolve

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// label is the name that a paragraph opens with as a sentence of its own, as items of a
// newsletter do, so that it is about that: "Skoda. Sales of 866,800 worldwide."
type label struct {
	name     name
	block    int
	sentence int
}

// noteLabel keeps the maker or model that is all that the sentence says.
func (r *Resolver) noteLabel(f *frame) {
	var only *lexicon.Entry
	for i := range f.Items {
		n := f.Items[i].Name
		switch {
		case n == nil && (f.Items[i].Punct || only == nil && f.Items[i].Quantity != 0): // "4. Skoda."
		case n == nil || only != nil:
			return
		default:
			only = n
		}
	}
	if last := len(f.Items) - 1; only != nil && (only.Kind == lexicon.Maker || only.Kind == lexicon.Model) && f.Word(last) == text.Stop {
		r.ctx.label = label{nameOf(only), r.ctx.block, r.ctx.sentences}
	}
}

// labelOf returns the maker or model that the paragraph is labelled with.
func (r *Resolver) labelOf() (name, bool) {
	l := &r.ctx.label
	return l.name, l.name.text != "" && l.block == r.ctx.block
}

// opensParagraph reports whether the sentence is the first of its paragraph, but for a label.
func (r *Resolver) opensParagraph(f *frame) bool {
	_, ok := r.labelOf()
	return f.first || ok && r.ctx.label.sentence == r.ctx.sentences-1
}

// labelledMarket makes a market of the bare place whose figure it would be, in a paragraph
// that is labelled with a maker: "China spoiled it by shrinking 15%".
func (r *Resolver) labelledMarket(n name, d *draft) name {
	who, ok := r.labelOf()
	if !ok || !n.is(lexicon.Place) || !r.isTurnover(d.Metric) || d.Scope.Market != "" {
		return n
	}
	d.Scope.Market, d.elsewhere = n.text, true
	return who
}
