package resolve

import (
	"math"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// unitOfPeople returns what a bare number counts where people are spoken of: "Of those positions,
// 868 are in France", "the unit alone is to lose 3,500", "1,000 of them in Stuttgart". It is nil
// elsewhere.
func (r *Resolver) unitOfPeople(f *clause.Frame, k int, q *mention.Quantity) *lexicon.Unit {
	for i := k + 2; i < len(f.Items) && i <= k+6 && f.WholeOf(i, k) && q.Reason == "" && !q.Words; i++ {
		if whole := f.QuantityAt(i); whole != nil && whole.Unit != nil && whole.Unit.Dimension == "people" {
			return whole.Unit // "400 of its 3,800 jobs"
		}
	}
	fate := r.fateOfPeople(f)
	if fate == "" || q.Reason != "" || q.Words || q.Value != math.Trunc(q.Value) || q.Value < 10 {
		return nil
	}
	if e := f.Entry(2, lexicon.UnitWord); e != nil && e.Unit == "person" && f.Word(0) == text.Of && k > 2 || r.SomeOf(f, k) {
		return r.Lex.Units["person"]
	}
	if fate == "layoffs" && f.Has(k+1, lexicon.Auxiliary) && r.IsAllSaid(f, k) {
		return r.Lex.Units["person"] // "So far 5,700 have gone"
	}
	if fate == "layoffs" && f.Has(k-1, lexicon.Move) && !r.countCue(f, k, q) && f.EndsCount(k) {
		return r.Lex.Units["person"]
	}
	return nil
}

// jobsThatGo returns what a number of people measures of which only what was told before says so:
// the fate of those, and of jobs that they go where most figures of people were of cuts.
func (r *Resolver) jobsThatGo(f *clause.Frame, q *mention.Quantity, d *draft) string {
	if q.Quantity.Unit != "person" || d.Measure != fact.Level {
		return ""
	}
	if q.CountedHit == nil {
		return r.fateOfPeople(f)
	}
	if q.Counted == nil || q.Counted.Name != "job" {
		return ""
	}
	going, staff := 0, 0
	for _, n := range r.ctx.measured {
		switch n.metric {
		case "layoffs":
			going = n.levels
		case "employees", "jobs":
			staff += n.levels
		}
	}
	if going > staff {
		return "layoffs"
	}
	return ""
}

// fateOfPeople returns what the last figure of this sentence or the one before measured where it
// counts people, "" elsewhere. All of which some have to go, or what part these are, has no say in
// it: "14,000 of its 54,000 jobs", "900 workers, a tenth of its staff".
func (r *Resolver) fateOfPeople(f *clause.Frame) string {
	for i := len(r.drafts) - 1; i >= 0 && r.ctx.sentences-r.drafts[i].sentenceNo <= 1; i-- {
		p := &r.drafts[i]
		switch {
		case p.Measure == fact.Share && r.ofStaff(p):
			if p.sentenceNo == r.ctx.sentences && f.Kinds.Has(r.CuttingKind) {
				return "layoffs" // "let go a tenth of its staff, 120 of them in Texas"
			}
		case p.Unit == "person" && p.Measure == fact.Change && p.Value < 0:
			return "layoffs" // "wants to trim its workforce by 13,000"
		case p.Unit != "person" || p.Measure != fact.Level:
			return ""
		case i > 0 && p.Metric == "employees" && r.drafts[i-1].Metric == "layoffs" && r.drafts[i-1].sentenceNo == p.sentenceNo && p.item-r.drafts[i-1].item <= 6:
			// the whole
		default:
			return p.Metric
		}
	}
	return ""
}

// cutsAhead reports whether the jobs or the part of the staff that the figure counts, with no verb of the past, are of cuts
// which the text has just told of as to come: "wants to shed 13,000 jobs. Hardest hit is Feuerbach, with 3,500.", "That is 15
// percent of the workforce."
func (r *Resolver) cutsAhead(f *clause.Frame, k int, d *draft) bool {
	if d.Metric != "layoffs" && !(d.Measure == fact.Share && r.ofStaff(d)) || r.RunInPast(f, k) {
		return false
	}
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if f.Has(i, r.AtopKind) || f.Word(i) == text.After || f.Runs[i] == f.Runs[k] && f.Has(i, r.FollowsKind) {
			return false // "The move follows 2,450 layoffs at Warren"
		}
	}
	for i := len(r.drafts) - 1; i >= 0 && d.sentenceNo-r.drafts[i].sentenceNo <= 1; i-- {
		p := &r.drafts[i]
		if !p.dropped && (p.Metric == "layoffs" && p.Measure == fact.Level || r.ofStaff(p) && p.Measure == fact.Change && p.Value < 0) {
			return p.Modality == fact.Target && r.namesNoOther(f, p.Subject)
		}
	}
	return false
}

// namesNoOther reports whether the sentence names no maker but the one given and its kin.
func (r *Resolver) namesNoOther(f *clause.Frame, maker string) bool {
	for i := range f.Of(lexicon.Maker) {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Maker && !r.kin(n.Name, maker) {
			return false
		}
	}
	return true
}

// partOfStaff reports whether the share at items[k] is said to be one of people at work or of their jobs: "will cut 6 percent
// of its salaried positions".
func (r *Resolver) partOfStaff(f *clause.Frame, k int) bool {
	if f.Word(k+1) != text.Of {
		return false
	}
	for i := k + 2; i < len(f.Items) && i <= k+7; i++ {
		if e := f.Entry(i, lexicon.UnitWord); e != nil {
			return e.Unit == "person"
		}
		if f.Items[i].Punct || f.Items[i].Quantity != 0 || f.Has(i, lexicon.Preposition) {
			return false
		}
	}
	return false
}
