package resolve

import (
	"math"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// restated returns the role of a fraction in words that the percentage at
// items[k] gives again with its digits: "more than half (52.5%) of all cars".
func (r *Resolver) restated(f *frame, k int, q *mention.Quantity) *role {
	if k < 2 || f.Word(k-1) != text.OpenParen || f.Word(k+1) != text.CloseParen || q.Unit == nil || q.Unit.Dimension != "percent" || q.Signed {
		return nil
	}
	ro := &f.roles[k-2]
	if ro.draft == 0 || ro.q == nil || !ro.q.Words || ro.q.Unit != q.Unit || math.Abs(ro.q.Value-q.Value) > 5 {
		return nil
	}
	return ro
}

// restate makes the percentage at items[k] the figure of the fact that the
// fraction before it was.
func (r *Resolver) restate(f *frame, k int, q *mention.Quantity, prior *role) {
	ro := &f.roles[k]
	ro.rule, ro.match = prior.rule, prior.match
	d := r.drafts[prior.draft-1]
	old := d.Value
	d.Quantity = q.Quantity
	if old < 0 {
		d.Value = -math.Abs(d.Value)
	}
	d.Bound, d.item, d.mention = fact.Exactly, k, ro.found
	d.start, d.end = r.mentions[ro.found-1].start, r.mentions[ro.found-1].end
	r.drafts = append(r.drafts, d)
	n := len(r.drafts)
	r.mentions[ro.found-1].draft, r.mentions[ro.found-1].quantity = n, d.Quantity
	r.absorb(&r.drafts[n-1], &r.drafts[prior.draft-1], n-1)
	ro.draft, prior.draft = n, n
}

// lowEnd returns the role of the amount that ranges to the one at items[k], with
// its conversion between them: "239,800 yuan ($33,500) to 289,800 yuan".
func (r *Resolver) lowEnd(f *frame, k int, q *mention.Quantity) *role {
	if k < 4 || q.Unit == nil || q.Ranged || f.Word(k-2) != text.CloseParen {
		return nil
	}
	i := f.bracket(k - 2)
	if i < 1 {
		return nil
	}
	ro := &f.roles[i-1]
	if ro.draft == 0 || ro.base || ro.q.Unit != q.Unit || ro.q.Ranged || ro.q.Value >= q.Value || q.Value > 4*ro.q.Value || r.drafts[ro.draft-1].Measure != fact.Level {
		return nil
	}
	switch f.Word(k - 1) {
	case text.To:
		for j := i - 2; j >= 0 && j >= i-4; j-- {
			if f.Has(j, lexicon.Move) || f.Word(j) == text.By {
				return nil // "rose from 239,800 yuan ($33,500) to"
			}
		}
		return ro
	case text.And:
		if f.Word(i-2) == text.Between {
			return ro
		}
	}
	return nil
}

// widen makes the amount at items[k] the upper end of the fact that the lower
// one is.
func (r *Resolver) widen(k int, low, ro *role) {
	d := &r.drafts[low.draft-1]
	d.Max, d.Ranged = ro.q.Value, true
	if d.Value < 0 && !ro.q.Signed {
		d.negate()
	}
	if d.Bound == fact.AtLeast {
		d.Bound = fact.Exactly
	}
	d.end = r.mentions[ro.found-1].end
	r.mentions[ro.found-1].draft, ro.draft = low.draft, low.draft
}
