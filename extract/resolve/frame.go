package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// frame is a sentence with its structure: runs of items between commas and
// conjunctions, and groups of items that stand aside (brackets, closed
// relative clauses, insertions between dashes).
type frame struct {
	mention.Sentence
	runs   []int // run of each item
	starts []int // first item of each run
	ends   []int // item after the last of each run
	weight []int // of the boundary before each run
	groups []int // group of each item, 0 for the sentence itself
	parent []int // parent of each group
	named  []int // items with a name

	first  bool // of its block
	block  blockKind
	whens  []timing // of each period
	roles  []role   // of each item that is a quantity
	voices []voice  // that it cites
}

// Weights of boundaries.
const (
	atComma = 1 + iota
	atContrast
	atColon
	atSemicolon
)

// newFrame cuts the sentence's items into groups and runs. A run goes on after
// an aside that interrupts it.
func (r *Resolver) newFrame(f *frame) {
	n := len(f.Items)
	f.listNamed()
	f.runs, f.groups = resize(f.runs, n), resize(f.groups, n)
	f.starts, f.ends, f.weight = f.starts[:0], f.ends[:0], f.weight[:0]
	f.parent = append(f.parent[:0], -1)
	r.group(f)
	current := make([]int, len(f.parent)) // the open run of each group, -1 for none
	for g := range current {
		current[g] = -1
	}
	pending := make([]int, len(f.parent)) // weight of the boundary just seen
	for i := 0; i < n; i++ {
		g := f.groups[i]
		w := r.boundary(f, i)
		if i > 0 && f.groups[i-1] != g && f.parent[g] == f.groups[i-1] {
			w = 0 // the mark that opens the aside
		}
		if w > 0 {
			pending[g] = max(pending[g], w)
		}
		run := current[g]
		if run >= 0 && f.ends[run] < i && f.Word(i) == text.With {
			w = atComma // "31 million, or 3 percent more, with NEVs contributing 11 million"
			pending[g] = max(pending[g], w)
		}
		if run < 0 || w > 0 {
			if run >= 0 && f.onlyMarks(r, run) {
				f.weight[run] = max(f.weight[run], pending[g])
			} else {
				run = len(f.starts)
				f.starts = append(f.starts, i)
				f.ends = append(f.ends, i)
				f.weight = append(f.weight, max(pending[g], atComma))
				current[g] = run
			}
			pending[g] = 0
		}
		f.runs[i] = run
		f.ends[run] = i + 1
	}
}

// listNamed lists the items with a name.
func (f *frame) listNamed() {
	f.named = f.named[:0]
	for i := range f.Items {
		if f.Items[i].Name != nil {
			f.named = append(f.named, i)
		}
	}
}

// onlyMarks reports whether the run holds nothing but boundaries so far.
func (f *frame) onlyMarks(r *Resolver, run int) bool {
	for i := f.starts[run]; i < f.ends[run]; i++ {
		if f.runs[i] == run && r.boundary(f, i) == 0 {
			return false
		}
	}
	return true
}

func resize(s []int, n int) []int {
	if cap(s) < n {
		return make([]int, n)
	}
	s = s[:n]
	clear(s)
	return s
}

// boundary returns the weight of the boundary that items[i] is, 0 for none.
func (r *Resolver) boundary(f *frame, i int) int {
	it := &f.Items[i]
	switch it.Word {
	case text.Comma:
		if f.InAddress(i) {
			return 0
		}
		return atComma
	case text.Semicolon, r.words.bar:
		return atSemicolon
	case text.Colon:
		if t := it.First; t > 0 && t+1 < len(f.Tokens) && f.Tokens[t].Glued && f.Tokens[t-1].Kind == text.Digits && f.Tokens[t+1].Kind == text.Digits {
			return 0 // "11:40 a.m."
		}
		return atColon
	case text.Slash:
		if t := it.First; t+1 < len(f.Tokens) && !f.Tokens[t].Glued && !f.Tokens[t+1].Glued {
			return atSemicolon // "length: 3,995 mm / width: 1,695 mm"
		}
	case text.Dash:
		return atContrast
	case text.And, text.Or:
		if f.exampleList(i) {
			return 0 // "SUVs such as the Brezza and the Grand Vitara"
		}
		if f.countedList(i) {
			return 0 // "312,120 trucks and SUVs in the United States"
		}
		if f.Has(i-1, r.workVehicle) && f.Has(i+1, r.workVehicle) {
			return 0 // "sales of trucks and buses"
		}
		return atComma
	case text.But, text.While, text.Whereas, text.Although, text.Though, text.Because, text.When, text.If, text.Which, text.Who, text.Whose, text.Where:
		return atContrast
	case text.After, text.As:
		if f.Word(i-1) == text.Comma || r.clauseAt(f, i) {
			return atContrast
		}
	case text.Hyphen:
		if !f.Tokens[it.First].Glued {
			return atContrast
		}
	}
	return 0
}

// exampleList reports whether the conjunction joins the last two of models that are examples.
func (f *frame) exampleList(i int) bool {
	if i == 0 || !f.isModel(i+1) && !f.isModel(i+2) {
		return false
	}
	if f.Items[i-1].Name == nil {
		return false
	}
	j := i - 1
	for j > 0 && (f.Items[j].Name != nil || f.Has(j, lexicon.Determiner) || f.Word(j) == text.Comma) {
		j--
	}
	e := f.Entry(j, lexicon.Preposition)
	return e != nil && e.Name == "example"
}

// clauseAt reports whether "as" or "after" at items[i] begins a clause: "gain as U.S. sales
// rise 6 percent", "is poised to sell a million after May sales jumped 43 percent".
func (r *Resolver) clauseAt(f *frame, i int) bool {
	switch f.Word(i + 1) {
	case text.It, text.They, text.We:
		return true // "rose to 34,000 as it targeted families"
	}
	for j := i + 1; j < len(f.Items) && j <= i+6; j++ {
		if q := f.QuantityAt(j); q != nil && q.IsMultiple && q.Words && j > i+1 {
			return true // "as deliveries of hybrids doubled"
		}
		if f.Items[j].Punct || f.Items[j].Quantity != 0 {
			return false
		}
		if f.Has(j, lexicon.Move) || f.Has(j, lexicon.VerbWord) || f.Has(j, lexicon.Auxiliary) || f.Has(j, lexicon.ModalityCue) || f.Has(j, r.pastKind) || f.pastTense(j) && !f.Has(j-1, lexicon.Determiner) && !f.Has(j-1, lexicon.Conjunction) || f.actsAt(j) {
			return j > i+1
		}
	}
	return false
}

// pastTense reports whether items[i] is a word of no lexicon that ends as verbs
// of the past do: "as the company shifted production to Mexico".
func (f *frame) pastTense(i int) bool {
	if i >= len(f.Items) {
		return false
	}
	t := &f.Tokens[f.Items[i].First]
	return f.Items[i].Hit == nil && t.Kind == text.Letters && !t.Capital && hasSuffix(t.Text(f.Article), "ed")
}

// actsAt reports whether items[i] is a verb for a metric: "as plants abroad
// produced 164,000".
func (f *frame) actsAt(i int) bool {
	return f.measuresAt(i) && hasSuffix(f.Text(i), "ed")
}

// measuresAt reports whether items[i] is a verb that says what is measured: "costs", "delivers".
func (f *frame) measuresAt(i int) bool { return f.isVerbOf(i, lexicon.MetricCue) }

// isVerbOf reports whether items[i] is a verb of the kind.
func (f *frame) isVerbOf(i int, k lexicon.Kind) bool {
	u := f.Use(i, k)
	return u != nil && u.Role == lexicon.Verb
}

// countedList reports whether the conjunction joins two nouns that one number
// counts.
func (f *frame) countedList(i int) bool {
	if i < 2 || i+1 >= len(f.Items) {
		return false
	}
	if f.isModel(i-2) && f.QuantityAt(i-3) != nil && f.isModel(i+1) {
		return true // "456,565 Bronco Sport SUVs and Maverick pickups"
	}
	if q := f.QuantityAt(i - 1); q != nil && q.Unit != nil && q.Unit.Dimension == "count" && q.Counted != nil && f.Has(i+1, lexicon.ScopeCue) && f.QuantityAt(i+1) == nil && f.Entry(i+1, lexicon.ScopeCue).Unit == fact.Vehicle && !f.Has(i+2, lexicon.MetricCue) {
		return true // "1.2 million new cars and trucks"
	}
	if f.QuantityAt(i-2) == nil {
		return false
	}
	if f.Has(i-1, lexicon.ScopeCue) && f.Has(i+1, lexicon.ScopeCue) && !f.Has(i+1, lexicon.MetricCue) && i+2 < len(f.Items) && f.Has(i+2, lexicon.UnitWord) {
		return true // "1.5 million electric or hybrid vehicles"
	}
	noun := func(j int) bool {
		e := f.Entry(j, lexicon.ScopeCue)
		return e != nil && e.Unit == fact.Vehicle || f.Has(j, lexicon.UnitWord) || f.Items[j].Role == lexicon.Plural
	}
	return noun(i-1) && noun(i+1)
}

func (f *frame) isModel(i int) bool {
	return i >= 0 && i < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Model
}

// visible reports whether items[i] can bear on items[k]: it is not in an
// aside that k is outside of.
func (f *frame) visible(i, k int) bool {
	g, h := f.groups[i], f.groups[k]
	return g == 0 || g == h || f.encloses(g, h)
}

// encloses reports whether group h is part of group g.
func (f *frame) encloses(g, h int) bool {
	for ; h >= 0; h = f.parent[h] {
		if g == h {
			return true
		}
	}
	return false
}

// runEnd returns the item after the last of the run.
func (f *frame) runEnd(run int) int { return f.ends[run] }

// plural reports whether the item's last word has the ending of a plural.
func (f *frame) plural(i int) bool {
	t := &f.Tokens[f.Items[i].Last-1]
	s := t.Text(f.Article)
	return hasSuffix(s, "s") && !hasSuffix(s, "ss")
}

func hasSuffix(s, suffix string) bool {
	return len(s) > len(suffix) && s[len(s)-len(suffix):] == suffix
}
