package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// label is the name that a paragraph opens with as a sentence of its own, as items of a
// newsletter do, so that it is about that: "Skoda. Sales of 866,800 worldwide."
type label struct {
	name     clause.Name
	block    int
	sentence int
}

// labelTown is the town that a paragraph opens with as a sentence of its own, where what it tells of stands.
type labelTown struct {
	place string
	block int
}

// noteLabel keeps the maker or model that is all that the sentence says.
func (r *Resolver) noteLabel(f *clause.Frame) {
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
		r.ctx.label = label{clause.NameOf(only), r.ctx.block, r.ctx.sentences}
	}
	if last := len(f.Items) - 1; only == nil || only.Kind != lexicon.Place || only.Is == "world" || !f.First || f.Word(last) != text.Stop {
		return
	}
	if only.Is == "city" {
		r.ctx.town = labelTown{only.Name, r.ctx.block} // "Sunderland. Nissan began making the Leaf"
	}
	if c := &r.ctx; c.topicPlace {
		c.subject, c.subjectBlock = clause.NameOf(only), c.block
		c.marketTold, c.marketToldBlock = c.subject, c.block // "Denmark. Electric cars held 70.9 percent", in a report on several
	} else {
		r.ctx.where = whereabouts{market: only.Name, block: r.ctx.block} // "America. Audi's 98,000 deliveries were 9 percent below"
	}
}

// labelOf returns the maker or model that the paragraph is labelled with.
func (r *Resolver) labelOf() (clause.Name, bool) {
	l := &r.ctx.label
	return l.name, l.name.Text != "" && l.block == r.ctx.block
}

// opensParagraph reports whether the sentence is the first of its paragraph, but for a label.
func (r *Resolver) opensParagraph(f *clause.Frame) bool {
	_, ok := r.labelOf()
	return f.First || ok && r.ctx.label.sentence == r.ctx.sentences-1
}

// labelledMarket makes a market of the bare place whose figure it would be, in a paragraph
// that is labelled with a maker: "China spoiled it by shrinking 15%".
func (r *Resolver) labelledMarket(n clause.Name, d *draft) clause.Name {
	who, ok := r.labelOf()
	if !ok || !n.Is(lexicon.Place) || !r.IsTurnover(d.Metric) && d.Metric != "fleet" || d.Scope.Market != "" {
		return n
	}
	d.Scope.Market, d.elsewhere = n.Text, true
	return who
}
