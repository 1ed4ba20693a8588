package resolve

import (
	"math"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// restate makes the percentage at items[k] the figure of the fact that the
// fraction before it was.
func (r *Resolver) restate(f *clause.Frame, k int, q *mention.Quantity, prior *clause.Role) {
	ro := &f.Roles[k]
	ro.Rule, ro.Match = prior.Rule, prior.Match
	d := r.drafts[prior.Draft-1]
	old := d.Value
	d.Quantity = q.Quantity
	if old < 0 {
		d.Value = -math.Abs(d.Value)
	}
	d.Bound, d.item, d.mention = fact.Exactly, k, ro.Found
	d.start, d.end = r.mentions[ro.Found-1].start, r.mentions[ro.Found-1].end
	r.drafts = append(r.drafts, d)
	n := len(r.drafts)
	r.mentions[ro.Found-1].draft, r.mentions[ro.Found-1].quantity = n, d.Quantity
	r.absorb(&r.drafts[n-1], &r.drafts[prior.Draft-1], n-1)
	ro.Draft, prior.Draft = n, n
}

// lowEnd returns the role of the amount that ranges to the one at items[k], with
// its conversion between them: "239,800 yuan ($33,500) to 289,800 yuan".
func (r *Resolver) lowEnd(f *clause.Frame, k int, q *mention.Quantity) *clause.Role {
	if k < 4 || q.Unit == nil || q.Ranged || f.Word(k-2) != text.CloseParen {
		return nil
	}
	i := f.Bracket(k - 2)
	if i < 1 {
		return nil
	}
	ro := &f.Roles[i-1]
	if ro.Draft == 0 || ro.Base || ro.Q.Unit != q.Unit || ro.Q.Ranged || ro.Q.Value >= q.Value || q.Value > 4*ro.Q.Value || r.drafts[ro.Draft-1].Measure != fact.Level {
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
func (r *Resolver) widen(k int, low, ro *clause.Role) {
	d := &r.drafts[low.Draft-1]
	d.Max, d.Ranged = ro.Q.Value, true
	if d.Value < 0 && !ro.Q.Signed {
		d.negate()
	}
	if d.Bound == fact.AtLeast {
		d.Bound = fact.Exactly
	}
	d.end = r.mentions[ro.Found-1].end
	own := &r.mentions[d.mention-1]
	own.end, own.quantity = d.end, d.Quantity
	r.mentions[ro.Found-1].draft, ro.Draft = low.Draft, low.Draft
}
