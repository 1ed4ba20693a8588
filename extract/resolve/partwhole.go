package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// partOfTotal reports whether the sentence opens with what was sold in the place, far less than the total that the
// paragraph has just given of a maker: "Kia sold 261,334. Sales in Korea fell by 2.2 percent to 46,010".
func (r *Resolver) partOfTotal(f *clause.Frame, k int, d *draft) bool {
	c := &r.ctx
	n := len(r.drafts)
	if n == 0 || !c.flowSubject.Is(lexicon.Maker) || c.scopeBlock != c.block || !r.IsTurnover(d.Metric) {
		return false
	}
	total := &r.drafts[n-1]
	if total.sentenceNo != c.sentences-1 || total.Measure != fact.Level || total.Unit != fact.Vehicle || total.Subject != c.flowSubject.Text || total.Scope.Market != "" {
		return false
	}
	if !f.Has(0, lexicon.MetricCue) || f.Word(1) != text.In || f.Items[2].Name == nil || f.Items[2].Name.Name != d.Subject {
		return false
	}
	part := false
	for i := 3; i < len(f.Items) && f.Runs[i] == f.Runs[k]; i++ {
		if q := f.QuantityAt(i); q != nil && (q.Unit == nil || q.Unit.Dimension == "count") {
			if q.Value*2 > total.Value {
				return false
			}
			part = true
		}
	}
	return part
}

// wholeThere returns the place that all of what the figure counts was sold in, of which a part has been told: "Tesla accounted
// for 3,000 of the 9,000 electric cars sold in Norway".
func (r *Resolver) wholeThere(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if d.Measure != fact.Level || !r.IsTurnover(d.Metric) || !f.IsWhole(k) {
		return clause.Name{}, false
	}
	i := k + 1
	for f.Has(i, lexicon.ScopeCue) || f.Has(i, lexicon.UnitWord) {
		i++
	}
	if w := f.Word(i); (w == text.That || w == text.Which) && i+2 < len(f.Items) && f.Items[i+1].Name != nil && f.Items[i+1].Name.Kind == lexicon.Maker && f.Has(i+2, lexicon.MetricCue) {
		return clause.NameOf(f.Items[i+1].Name), true // "4,319 of the 20,976 cars that Nio delivered came from Onvo"
	}
	if u := f.Use(i, lexicon.MetricCue); u == nil || u.Role != lexicon.Verb || f.Word(i+1) != text.In {
		return r.opensOnPlace(f, k, d)
	}
	for i += 2; f.Has(i, lexicon.Determiner); i++ {
	}
	if i >= len(f.Items) || !f.PlaceAt(i) || f.Items[i].Name.Is == "city" {
		return r.opensOnPlace(f, k, d)
	}
	return clause.NameOf(f.Items[i].Name), true
}

// opensOnPlace returns the place that the sentence names before a part that is somebody's, and the whole at items[k]: "In Norway,
// 3,000 of the 9,000 electric cars registered in May were Teslas".
func (r *Resolver) opensOnPlace(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	part := f.PartOfIt(k)
	if _, theirs := r.shareHolder(f, part, d); !theirs {
		return clause.Name{}, false
	}
	for i := part - 1; i >= 0; i-- {
		if f.PlaceAt(i) && f.Items[i].Role == lexicon.Plain {
			return clause.NameOf(f.Items[i].Name), true
		}
	}
	return clause.Name{}, false
}

// partOfNewIn returns the place whose new cars a share is of: "94.2% of new cars in Norway were electric".
func (r *Resolver) partOfNewIn(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	i := k + 2
	if d.Measure != fact.Share || !r.IsTurnover(d.Metric) || f.Word(k+1) != text.Of {
		return clause.Name{}, false
	}
	for f.Has(i, lexicon.Determiner) || f.Word(i) == text.All {
		i++
	}
	last := i
	for last < len(f.Items) && last <= i+2 && f.Word(last) != text.In {
		last++
	}
	if !r.SaysNew(f, i, last) || f.Word(last) != text.In || last+1 >= len(f.Items) {
		return clause.Name{}, false
	}
	n := f.Items[last+1].Name
	if n == nil || n.Kind != lexicon.Place || n.Is == "city" {
		return clause.Name{}, false
	}
	for i = last + 2; i < len(f.Items) && f.Runs[i] == f.Runs[k]; i++ {
		if m := f.Items[i].Name; m != nil && (m.Kind == lexicon.Maker || m.Kind == lexicon.Model) {
			return clause.Name{}, false // "of the new cars registered in Norway were Teslas"
		}
	}
	return clause.NameOf(n), true
}

// shareOfPlace returns the place whose share stands beside that of a larger one: "made up 8.6 per cent, with Quebec's
// share at 14.5 per cent and British Columbia's at 18".
func (r *Resolver) shareOfPlace(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if d.Measure != fact.Share || !r.IsTurnover(d.Metric) || k < 3 || f.Word(k-1) != text.At && f.Word(k-1) != text.Of {
		return clause.Name{}, false
	}
	i := k - 2
	if f.Has(i, r.ShareKind) {
		i--
	}
	if n := f.Items[max(i-1, 0)].Name; i > 0 && f.Word(i) == text.Possessive && n != nil && n.Kind == lexicon.Place && n.Is != "world" {
		return clause.NameOf(n), true
	}
	return clause.Name{}, false
}

// isWholeOfPart reports whether the number is the whole of which somebody has the part right before it, so that it is that
// of the market: "The Netherlands accounted for 2,150 of the 8,570 electric trucks".
func (r *Resolver) isWholeOfPart(f *clause.Frame, k int, d *draft) bool {
	if !r.ctx.topicPlace || r.ctx.main.Text == "" || k < 3 || d.Measure != fact.Level || f.Word(k-1) != text.The || f.Word(k-2) != text.Of || !r.addsUp(d.Metric) {
		return false
	}
	n := f.Roles[k-3].Draft
	if n == 0 || !f.Unnamed() && f.OwnedBehind(k) {
		return false
	}
	p := &r.drafts[n-1]
	return p.Measure == fact.Level && p.Unit == d.Unit && p.Value < d.Value && p.Subject != r.ctx.main.Text && p.sentenceNo == d.sentenceNo
}

// openingWhole returns the place whose whole the sentence opens with, of which somebody had a part: "Of the 221.8 GWh that went
// into the world's electric cars, CATL supplied 84.9".
func (r *Resolver) openingWhole(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if f.Word(0) != text.Of || f.Word(1) != text.The || k > 3 || d.Measure != fact.Level || !r.isFlow(d) {
		return clause.Name{}, false
	}
	place := clause.Name{}
	end := k + 1
	for ; end < len(f.Items) && f.Runs[end] == f.Runs[k]; end++ {
		n := f.Items[end].Name
		switch {
		case n == nil:
		case n.Kind == lexicon.Place && place.Text == "" && n.Is != "city":
			place = clause.NameOf(n)
		case n.Kind != lexicon.Place:
			return clause.Name{}, false
		}
	}
	if f.Word(end) != text.Comma || end+1 >= len(f.Items) || place.Text == "" {
		return clause.Name{}, false
	}
	n := f.Items[end+1].Name
	return place, n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model)
}

// theOthers returns whose whole the sentence told of, where the rest of it is counted after parts that are models: "Saloons
// made up 4,080, among them 1,030 ET5s; the other 5,979 were SUVs".
func (r *Resolver) theOthers(f *clause.Frame, k int, link *draft) (clause.Name, bool) {
	if link == nil || link.sentenceNo != r.ctx.sentences || !link.who().Is(lexicon.Model) || f.Word(k-1) != text.Other || f.Word(k-2) != text.The {
		return clause.Name{}, false
	}
	e := r.Lex.Named(r.ctx.scopeOf)
	if e == nil || e.Kind != lexicon.Maker || !r.Builds(clause.NameOf(e), link.owner) {
		return clause.Name{}, false
	}
	return clause.NameOf(e), true
}
