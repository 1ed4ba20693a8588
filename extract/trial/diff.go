package trial

import (
	"cmp"
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/score"
)

// Delta is a fact that two rule sets do not agree on.
type Delta struct {
	Effect   Effect     // Gained and Lost say that only the new or the old set makes it, Changed that both do otherwise
	Old, New *fact.Fact // nil where there is none
	// Where the article has labels: how far each agrees with the label.
	Labelled bool
	Was, Is  score.Level
}

// Better reports whether the labels say that the new fact is the better one,
// -1 that it is the worse, 0 where they do not say.
func (d *Delta) Better() int {
	switch {
	case !d.Labelled:
		return 0
	case d.Was != d.Is:
		return cmp.Compare(d.Is, d.Was)
	case d.Is == score.None && d.New == nil:
		return 1 // a fact that no label asks for is gone
	case d.Is == score.None && d.Old == nil:
		return -1
	}
	return 0
}

// Fact is the fact that the delta speaks of: the new one where there is one.
func (d *Delta) Fact() *fact.Fact {
	if d.New != nil {
		return d.New
	}
	return d.Old
}

// Diff compares the facts that two rule sets make of one article, in the order
// of the text. Gold is nil where there are no labels.
func Diff(old, new *fact.Document, gold *score.Gold) []Delta {
	type place struct{ start, end int }
	byPlace := map[place][]*fact.Fact{}
	for i := range old.Facts {
		f := &old.Facts[i]
		p := place{f.Start, f.End}
		byPlace[p] = append(byPlace[p], f)
	}
	var out []Delta
	for i := range new.Facts {
		f := &new.Facts[i]
		p := place{f.Start, f.End}
		before := byPlace[p]
		switch at := slices.IndexFunc(before, func(g *fact.Fact) bool { return g.Line() == f.Line() && g.Rule == f.Rule }); {
		case at >= 0:
			byPlace[p] = slices.Delete(before, at, at+1)
		case len(before) > 0:
			out = append(out, Delta{Effect: Changed, Old: before[0], New: f})
			byPlace[p] = before[1:]
		default:
			out = append(out, Delta{Effect: Gained, New: f})
		}
	}
	for i := range old.Facts {
		f := &old.Facts[i]
		if slices.Contains(byPlace[place{f.Start, f.End}], f) {
			out = append(out, Delta{Effect: Lost, Old: f})
		}
	}
	if gold != nil {
		was, is := levels(gold, old), levels(gold, new)
		for i := range out {
			d := &out[i]
			d.Labelled = !was.ignored[d.Old] && !is.ignored[d.New]
			d.Was, d.Is = was.of[d.Old], is.of[d.New]
		}
	}
	slices.SortStableFunc(out, func(a, b Delta) int { return a.Fact().Start - b.Fact().Start })
	return out
}

// judged is how far each fact agrees with its label, and which facts are
// neither hit nor error.
type judged struct {
	of      map[*fact.Fact]score.Level
	ignored map[*fact.Fact]bool
}

func levels(gold *score.Gold, d *fact.Document) judged {
	j := judged{map[*fact.Fact]score.Level{}, map[*fact.Fact]bool{}}
	r := score.Article(gold, d.Facts)
	for _, p := range r.Pairs {
		j.of[&d.Facts[p.Fact]] = p.Agreed.Level()
	}
	for _, n := range r.Ignored {
		j.ignored[&d.Facts[n]] = true
	}
	return j
}
