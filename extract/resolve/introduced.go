package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// noteIntroduced keeps what the line before a list says that its items measure: "Its
// estimates of the average incentive, with the change from July:".
func (r *Resolver) noteIntroduced(f *clause.Frame) {
	if r.ctx.itemBlock == r.ctx.block && r.ctx.introduced != nil {
		return
	}
	r.ctx.introduced = nil
	if r.ctx.itemBlock != r.ctx.block {
		r.ctx.listMarket = ""
	}
	if f.Word(len(f.Items)-1) == text.Colon {
		r.ctx.announced = r.ctx.block
	} else if f.Block != clause.InHeading {
		return
	}
	if f.Block != clause.InHeading {
		r.ctx.listMarket = r.SoleMarket(f)
	}
	for i := range f.Of(lexicon.MetricCue) {
		if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb && u.Name != clause.AnyVolume && len(u.Metrics) > 0 {
			r.ctx.introduced = u.Entry
			return
		}
	}
	for i := range f.Of(lexicon.MetricCue) { // "The vehicles delivered by the three companies:"
		if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role == lexicon.Verb && f.Has(i-1, lexicon.UnitWord) && f.Participle(i) && f.Word(len(f.Items)-1) == text.Colon {
			r.ctx.introduced = u.Entry
			return
		}
	}
}

// labelled reports whether the block opens with a few words and a colon before a figure, as the lines of a
// list without marks do: "Xpeng: 41,751 in the fourth quarter".
func labelled(tokens []text.Token) bool {
	for i := 1; i < len(tokens)-1 && i < 5; i++ {
		if tokens[i].Word == text.Colon {
			return tokens[0].Capital && tokens[i+1].Kind == text.Digits
		}
	}
	return false
}

// isToBe reports whether the block says what something is to be, as lines do under "the company expects:".
func (r *Resolver) isToBe(tokens []text.Token) bool {
	for i := 1; i+1 < len(tokens) && i < 8 && tokens[i].Kind == text.Letters; i++ {
		if tokens[i].Word == text.To && tokens[i+1].Word == r.Words.Be {
			return true
		}
	}
	return false
}

// introducedAs returns the metric that the list of the figure was introduced with, ""
// where the figure stands in none or cannot be of it.
func (r *Resolver) introducedAs(q *mention.Quantity, d *draft) string {
	if r.ctx.itemBlock != r.ctx.block || r.ctx.introduced == nil || d.Measure == fact.Share {
		return ""
	}
	return r.metricOf(r.ctx.introduced, q, d)
}

// raise keeps what a sentence without figures is about, and the word for it.
func (r *Resolver) raise(metric string, by *lexicon.Entry) {
	r.ctx.metric = metric
	r.ctx.raisedBy = by
	r.ctx.raised, r.ctx.raisedAt, r.ctx.raisedBlock = metric, r.ctx.sentences, r.ctx.block
}

// raisedFor reports whether the figure can be of what the last sentence without figures was
// about: it stands in the next one, or in the same paragraph and nothing else was counted since.
func (r *Resolver) raisedFor(q *mention.Quantity, d *draft) bool {
	c := &r.ctx
	if c.raised == "" || c.sentences-c.raisedAt != 1 && (c.block != c.raisedBlock || c.sentences-c.raisedAt > 3) || !r.compatible(c.raised, q, d) {
		return false
	}
	return canCountCars(q) || r.isSessionMetric(c.raised) && !q.Scaled
}

// sameOfAnother returns what the sentence before was about in the first place where this one
// says the same of another by its name alone: "Kia's was down 24.1 percent", after "Hyundai's
// operating income shrank, though its revenue was the highest ever".
func (r *Resolver) sameOfAnother(f *clause.Frame, k int, q *mention.Quantity, d *draft) string {
	i := 0
	for f.Has(i, r.AdverbKind) || f.Has(i, lexicon.Conjunction) || f.Has(i, lexicon.Determiner) {
		i++
	}
	if i+2 > k || f.Items[i].Name == nil {
		return ""
	}
	if f.Word(i+1) == text.Colon {
		return r.sameAtLabel(f, i, k, q, d)
	}
	if f.Word(i+1) != text.Possessive || f.Has(i+2, r.WorksKind) || !f.Has(i+2, lexicon.Auxiliary) && !f.Has(i+2, lexicon.Move) && !r.IsVerb(f, i+2) {
		return ""
	}
	for j := range r.drafts {
		p := &r.drafts[j]
		if p.sentenceNo == r.ctx.sentences-1 && !p.dropped && r.compatible(p.Metric, q, d) {
			return p.Metric
		}
	}
	return ""
}

// sameAtLabel returns what the amounts told before were of, where the sentence opens with another maker, a colon and one
// alone: "General Motors: $1.1 billion in tariffs in the quarter. Kia: 786 billion won".
func (r *Resolver) sameAtLabel(f *clause.Frame, i, k int, q *mention.Quantity, d *draft) string {
	if f.Items[i].Name.Kind != lexicon.Maker || d.Measure != fact.Level || q.Unit == nil || q.Unit.Dimension != "money" || k > i+3 {
		return ""
	}
	for j := len(r.drafts) - 1; j >= 0 && r.drafts[j].sentenceNo >= r.ctx.sentences-2; j-- {
		if p := &r.drafts[j]; !p.dropped && p.sentenceNo < r.ctx.sentences && p.Measure == fact.Level && p.Unit.IsCurrency() && p.who().Is(lexicon.Maker) && p.Subject != f.Items[i].Name.Name {
			return p.Metric
		}
	}
	return ""
}

// movedOfAnother returns what the change told last, in the sentence before, was of, where this one tells only that
// there was one at another: "Net profit at Geely fell 35 percent. At BYD the decline was 42 percent".
func (r *Resolver) movedOfAnother(f *clause.Frame, k int, q *mention.Quantity, d *draft) string {
	if d.Measure != fact.Change || f.Block != clause.InBody {
		return ""
	}
	if len(f.Named) == 0 || f.Named[0] > k || f.Items[f.Named[0]].Name.Kind != lexicon.Maker {
		return ""
	}
	moved := k+1 < f.Ends[f.Runs[k]] && f.IsNoun(k+1, lexicon.Move) && f.Has(k-1, lexicon.Determiner)
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if f.Has(i, lexicon.MetricCue) {
			return ""
		}
		moved = moved || f.IsNoun(i, lexicon.Move) && f.Has(i-1, lexicon.Determiner)
	}
	if !moved {
		return ""
	}
	for i := len(r.drafts) - 1; i >= max(0, len(r.drafts)-4); i-- {
		p := &r.drafts[i]
		if p.sentenceNo == r.ctx.sentences-1 && p.Measure == fact.Change && !p.dropped && p.Unit == d.Unit && !r.isSessionMetric(p.Metric) && r.compatible(p.Metric, q, d) {
			return p.Metric
		}
	}
	return ""
}
