package clause

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// BlockKind is what the resolver has to know of where a sentence stands.
type BlockKind uint8

const (
	InBody BlockKind = iota
	InHeadline
	InHeading
)

// Frame is a sentence with its structure: runs of items between commas and
// conjunctions, and groups of items that stand aside (brackets, closed
// relative clauses, insertions between dashes).
type Frame struct {
	mention.Sentence
	Runs   []int // run of each item
	Starts []int // first item of each run
	Ends   []int // item after the last of each run
	Weight []int // of the boundary before each run
	Groups []int // group of each item, 0 for the sentence itself
	parent []int // parent of each group
	Named  []int // items with a name

	First   bool // of its block
	Block   BlockKind
	Timings []Timing // of each period
	Roles   []Role   // of each item that is a quantity
	Voices  []Voice  // that it cites
}

// Weights of boundaries.
const (
	AtComma = 1 + iota
	AtContrast
	AtColon
	AtSemicolon
)

// NewFrame cuts the sentence's items into groups and runs. A run goes on after
// an aside that interrupts it.
func (r *Reader) NewFrame(f *Frame) {
	n := len(f.Items)
	f.ListNamed()
	f.Runs, f.Groups = resize(f.Runs, n), resize(f.Groups, n)
	f.Starts, f.Ends, f.Weight = f.Starts[:0], f.Ends[:0], f.Weight[:0]
	f.parent = append(f.parent[:0], -1)
	r.group(f)
	current := make([]int, len(f.parent)) // the open run of each group, -1 for none
	for g := range current {
		current[g] = -1
	}
	pending := make([]int, len(f.parent)) // weight of the boundary just seen
	bare := make([]bool, len(f.parent))   // whether the open run holds nothing but boundaries so far
	for i := 0; i < n; i++ {
		g := f.Groups[i]
		mark := r.Boundary(f, i)
		w := mark
		if i > 0 && f.Groups[i-1] != g && f.parent[g] == f.Groups[i-1] {
			w = 0 // the mark that opens the aside
		}
		if w > 0 {
			pending[g] = max(pending[g], w)
		}
		run := current[g]
		if run >= 0 && f.Ends[run] < i && f.Word(i) == text.With {
			w = AtComma // "31 million, or 3 percent more, with NEVs contributing 11 million"
			pending[g] = max(pending[g], w)
		}
		if run < 0 || w > 0 {
			if run >= 0 && bare[g] {
				f.Weight[run] = max(f.Weight[run], pending[g])
			} else {
				run = len(f.Starts)
				f.Starts = append(f.Starts, i)
				f.Ends = append(f.Ends, i)
				f.Weight = append(f.Weight, max(pending[g], AtComma))
				current[g], bare[g] = run, true
			}
			pending[g] = 0
		}
		f.Runs[i] = run
		f.Ends[run] = i + 1
		bare[g] = bare[g] && mark > 0
	}
}

// ListNamed lists the items with a name.
func (f *Frame) ListNamed() {
	f.Named = f.Named[:0]
	for i := range f.Items {
		if f.Items[i].Name != nil {
			f.Named = append(f.Named, i)
		}
	}
}

func resize(s []int, n int) []int {
	if cap(s) < n {
		return make([]int, n)
	}
	s = s[:n]
	clear(s)
	return s
}

// Boundary returns the weight of the boundary that items[i] is, 0 for none.
func (r *Reader) Boundary(f *Frame, i int) int {
	it := &f.Items[i]
	if it.Name != nil && it.Name.Kind == lexicon.Maker && f.afterShortPlace(i) {
		return AtSemicolon
	}
	switch it.Word {
	case 0:
	case text.Comma:
		if f.InAddress(i) || f.setsOffRespectively(i) {
			return 0
		}
		return AtComma
	case text.Semicolon:
		return AtSemicolon
	case text.Colon:
		if t := it.First; t > 0 && t+1 < len(f.Tokens) && f.Tokens[t].Glued && f.Tokens[t-1].Kind == text.Digits && f.Tokens[t+1].Kind == text.Digits {
			return 0 // "11:40 a.m."
		}
		return AtColon
	case text.Slash:
		if t := it.First; t+1 < len(f.Tokens) && !f.Tokens[t].Glued && !f.Tokens[t+1].Glued {
			return AtSemicolon // "length: 3,995 mm / width: 1,695 mm"
		}
	case text.Dash:
		return AtContrast
	case text.And, text.Or:
		if f.exampleList(i) {
			return 0 // "SUVs such as the Brezza and the Grand Vitara"
		}
		if f.countedList(i) {
			return 0 // "312,120 trucks and SUVs in the United States"
		}
		if f.describesCounted(i) {
			return 0 // "4,000 salaried and hourly jobs in Europe"
		}
		if f.Has(i-1, r.workVehicle) && f.Has(i+1, r.workVehicle) {
			return 0 // "sales of trucks and buses"
		}
		if r.joinsTrims(f, i) {
			return 0 // "deliveries of the Standard and Max versions"
		}
		return AtComma
	case text.But, text.While, text.Whereas, text.Although, text.Though, text.Because, text.When, text.If, text.Which, text.Who, text.Whose, text.Where:
		if f.Word(i) == text.Which && f.Word(i-1) == text.Of && f.QuantityAt(i-2) != nil {
			return 0 // "302,000 cars, four fifths of which went to Chile"
		}
		return AtContrast
	case text.After, text.As:
		if f.Word(i-1) == text.Comma || r.clauseAt(f, i) {
			return AtContrast
		}
	case text.Hyphen:
		if !f.Tokens[it.First].Glued {
			return AtContrast
		}
	case r.Words.bar:
		return AtSemicolon
	}
	return 0
}

// afterShortPlace reports whether the name at items[i] begins a sentence of its own, since the stop before it is not only
// that of a country's short name: "has 2,850 stations in the U.S. Electrify America operates 5,000".
func (f *Frame) afterShortPlace(i int) bool {
	if i < 3 || f.Items[i-1].Name == nil || f.Items[i-1].Name.Kind != lexicon.Place || f.Word(i-2) != text.In && !(f.Word(i-2) == text.The && f.Word(i-3) == text.In) {
		return false
	}
	t := &f.Tokens[f.Items[i-1].Last-1]
	return f.Article[t.End-1] == '.' && !f.Tokens[f.Items[i].First].Glued
}

// joinsTrims reports whether the conjunction at items[i] joins two versions before their noun.
func (r *Reader) joinsTrims(f *Frame, i int) bool {
	trim := func(j int) bool { return f.Has(j, r.VariantKind) || f.Has(j, r.TrimWord) }
	return i > 0 && i+2 < len(f.Items) && trim(i-1) && trim(i+1) && f.Has(i+2, r.VariantNoun)
}

// setsOffRespectively reports whether the comma only sets off the word before a time that all figures
// have: "sold 300,000 and 150,000, respectively, in June".
func (f *Frame) setsOffRespectively(i int) bool {
	if f.Word(i-1) == text.Respectively {
		return f.WhenAt(i+1) != nil
	}
	return f.Word(i+1) == text.Respectively && f.Word(i+2) == text.Comma && f.WhenAt(i+3) != nil
}

// exampleList reports whether the conjunction joins the last two of names that are examples.
func (f *Frame) exampleList(i int) bool {
	named := func(j int) bool {
		return j < len(f.Items) && f.Items[j].Name != nil && f.Items[j].Name.Kind != lexicon.Body
	}
	if i == 0 || !named(i+1) && !(f.Has(i+1, lexicon.Determiner) && named(i+2)) {
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
func (r *Reader) clauseAt(f *Frame, i int) bool {
	switch f.Word(i + 1) {
	case text.It, text.They, text.We:
		return true // "rose to 34,000 as it targeted families"
	}
	for j := i + 1; j < len(f.Items) && j <= i+9; j++ {
		if q := f.QuantityAt(j); q != nil && q.IsMultiple && q.Words && j > i+1 {
			return true // "as deliveries of hybrids doubled"
		}
		if f.Items[j].Punct || f.Items[j].Quantity != 0 {
			return false
		}
		if f.Has(j, lexicon.Move) || f.Has(j, lexicon.VerbWord) || f.Has(j, lexicon.Auxiliary) || f.Has(j, lexicon.ModalityCue) || f.Has(j, r.PastKind) || f.PastTense(j) && !f.Has(j-1, lexicon.Determiner) && !f.Has(j-1, lexicon.Conjunction) || f.measuresAt(j) {
			return j > i+1
		}
	}
	return false
}

// PastTense reports whether items[i] is a word of no lexicon that ends as verbs
// of the past do: "as the company shifted production to Mexico".
func (f *Frame) PastTense(i int) bool {
	if i >= len(f.Items) {
		return false
	}
	t := &f.Tokens[f.Items[i].First]
	return f.Items[i].Hit == nil && t.Kind == text.Letters && !t.Capital && HasSuffix(t.Text(f.Article), "ed")
}

// actsAt reports whether items[i] is a verb for a metric: "as plants abroad
// produced 164,000".
func (f *Frame) actsAt(i int) bool {
	return f.measuresAt(i) && HasSuffix(f.Text(i), "ed")
}

// measuresAt reports whether items[i] is a verb that says what is measured: "costs", "delivers".
func (f *Frame) measuresAt(i int) bool { return f.IsVerbOf(i, lexicon.MetricCue) }

// IsVerbOf reports whether items[i] is a verb of the kind.
func (f *Frame) IsVerbOf(i int, k lexicon.Kind) bool {
	u := f.Use(i, k)
	return u != nil && u.Role == lexicon.Verb
}

// countedList reports whether the conjunction joins two nouns that one number
// counts.
func (f *Frame) countedList(i int) bool {
	if i < 2 || i+1 >= len(f.Items) || f.QuantityAt(i+2) != nil {
		return false // "scooters rose 9 percent to 722,512 units and motorcycles 5 percent"
	}
	if f.IsModel(i-2) && f.QuantityAt(i-3) != nil && f.IsModel(i+1) {
		return true // "456,565 Bronco Sport SUVs and Maverick pickups"
	}
	if q := f.QuantityAt(i - 1); q != nil && q.Unit != nil && q.Unit.Dimension == "count" && q.Counted != nil && f.Has(i+1, lexicon.ScopeCue) && f.QuantityAt(i+1) == nil && f.Entry(i+1, lexicon.ScopeCue).Unit == fact.Vehicle && !f.Has(i+2, lexicon.MetricCue) && !f.Has(i+2, lexicon.Move) {
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

// describesCounted reports whether the conjunction at items[i] stands before the noun that a number counts.
func (f *Frame) describesCounted(i int) bool {
	for j := i - 1; j >= 0 && j >= i-5 && !f.Items[j].Punct; j-- {
		if q := f.QuantityAt(j); q != nil {
			return q.Head > f.Items[i].First
		}
	}
	return false
}

// IsModel reports whether items[i] is the name of a model.
func (f *Frame) IsModel(i int) bool {
	return i >= 0 && i < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Model
}

// Visible reports whether items[i] can bear on items[k]: it is not in an
// aside that k is outside of.
func (f *Frame) Visible(i, k int) bool {
	g, h := f.Groups[i], f.Groups[k]
	return g == 0 || g == h || f.encloses(g, h)
}

// encloses reports whether group h is part of group g.
func (f *Frame) encloses(g, h int) bool {
	for ; h >= 0; h = f.parent[h] {
		if g == h {
			return true
		}
	}
	return false
}

// RunEnd returns the item after the last of the run.
func (f *Frame) RunEnd(run int) int { return f.Ends[run] }

// CountsBest reports whether the number at items[k] says how many are the most of their kind: "Europe's five largest markets".
func (f *Frame) CountsBest(k int) bool {
	q := f.QuantityAt(k)
	return q != nil && q.Words && q.Unit == nil && k+1 < len(f.Items) && superlative(f, k+1)
}

// Plural reports whether the item's last word has the ending of a plural.
func (f *Frame) Plural(i int) bool {
	t := &f.Tokens[f.Items[i].Last-1]
	s := t.Text(f.Article)
	return HasSuffix(s, "s") && !HasSuffix(s, "ss")
}

// HasSuffix reports whether a word ends so and begins with something else.
func HasSuffix(s, suffix string) bool {
	return len(s) > len(suffix) && s[len(s)-len(suffix):] == suffix
}

// DashBetween reports whether a dash stands between the two items, so that what follows it goes on with what was
// said before the insertion: "12,000 cars – down from 13,000 – of which 4,000 were hybrids".
func (f *Frame) DashBetween(i, k int) bool {
	for j := i + 1; j < k; j++ {
		if f.DashAt(j) > 0 {
			return true
		}
	}
	return false
}

// QuantityBetween reports whether a figure stands between items[i] and items[j] that can bear on
// the latter.
func (r *Reader) QuantityBetween(f *Frame, i, j int) bool {
	for m := i + 1; m < j; m++ {
		if f.Items[m].Quantity != 0 && f.Visible(m, j) && !f.CountsBest(m) {
			return true // but "across Europe's five largest markets in April"
		}
	}
	return false
}
