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
		if run < 0 || w > 0 && f.ends[run] == i || w > 0 {
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
	case text.Semicolon:
		return atSemicolon
	case text.Colon:
		return atColon
	case text.Dash:
		return atContrast
	case text.And, text.Or:
		if f.countedList(i) {
			return 0 // "312,120 trucks and SUVs in the United States"
		}
		return atComma
	case text.But, text.While, text.Whereas, text.Although, text.Though, text.Because, text.When, text.If, text.Which, text.Who, text.Whose, text.Where:
		return atContrast
	case text.After, text.As:
		if f.Word(i-1) == text.Comma || it.Word == text.As && f.asClause(i) {
			return atContrast
		}
	case text.Hyphen:
		if !f.Tokens[it.First].Glued {
			return atContrast
		}
	}
	return 0
}

// asClause reports whether "as" at items[i] begins a clause after one that has
// told of a change: "gain as U.S. sales rise 6 percent", "fell 5 percent as …".
func (f *frame) asClause(i int) bool {
	if !f.Has(i-1, lexicon.Move) && f.QuantityAt(i-1) == nil && f.WhenAt(i-1) == nil {
		return false
	}
	for j := i + 1; j < len(f.Items) && j <= i+6; j++ {
		if f.Items[j].Punct || f.Items[j].Quantity != 0 {
			return false
		}
		if f.Has(j, lexicon.Move) || f.Has(j, lexicon.Auxiliary) {
			return j > i+1
		}
	}
	return false
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
	if f.QuantityAt(i-2) == nil {
		return false
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

// group marks brackets, relative clauses that a comma closes, and insertions
// between dashes.
func (r *Resolver) group(f *frame) {
	current := 0
	dateline := r.datelineEnd(f)
	open := func(i int) {
		f.parent = append(f.parent, current)
		current = len(f.parent) - 1
	}
	var closers []int // item at which the current group ends, -1 for a bracket
	if dateline > 0 {
		f.parent = append(f.parent, 0)
	}
	for i := range f.Items {
		if i < dateline {
			f.groups[i] = 1
			continue
		}
		for len(closers) > 0 && closers[len(closers)-1] == i {
			closers = closers[:len(closers)-1]
			current = f.parent[current]
		}
		switch f.Word(i) {
		case text.OpenParen, text.OpenBracket:
			open(i)
			closers = append(closers, -1)
		case text.CloseParen, text.CloseBracket:
			f.groups[i] = current
			for len(closers) > 0 {
				last := closers[len(closers)-1]
				closers = closers[:len(closers)-1]
				current = f.parent[current]
				if last == -1 {
					break
				}
			}
			continue
		case text.Comma:
			if end := r.asideEnd(f, i); end > 0 {
				open(i)
				closers = append(closers, end)
			}
		}
		f.groups[i] = current
	}
}

// datelineEnd returns the item after the dateline that opens an agency's
// report ("BRUSSELS, Sept 19 (Wire) -"), 0 where there is none.
func (r *Resolver) datelineEnd(f *frame) int {
	if !f.first {
		return 0
	}
	dated := false
	for i := 0; i < len(f.Items) && i < 24; i++ {
		it := &f.Items[i]
		if it.When != 0 {
			dated = true
		}
		switch w := f.Word(i); {
		case w == text.Dash, w == text.Hyphen && (!f.Tokens[it.First].Glued || f.Word(i+1) == text.Hyphen):
			if i == 0 {
				return 0
			}
			if dated || f.Word(i-1) == text.CloseParen || f.Tokens[0].AllCaps {
				for f.Word(i+1) == text.Hyphen {
					i++
				}
				return i + 1
			}
			return 0
		case w == text.CloseBracket && f.Word(0) == text.OpenBracket && i < 4:
			return i + 1
		case it.Quantity != 0 && it.When == 0, w == text.Stop && !f.Tokens[it.First].Glued, f.Has(i, lexicon.Auxiliary):
			return 0
		}
	}
	return 0
}

// asideEnd returns the item of the comma that ends the aside which begins
// after the comma at i, 0 where none does.
func (r *Resolver) asideEnd(f *frame, i int) int {
	j := i + 1
	if j >= len(f.Items) {
		return 0
	}
	relative := false
	switch f.Word(j) {
	case text.Which, text.Who, text.Whose, text.Where:
		relative = true
	case text.A, text.An, text.The:
		// an apposition: ", the Shenzhen-based maker of …,"
		if !r.isApposition(f, j) {
			return 0
		}
	default:
		if f.Has(j, lexicon.Preposition) && (f.Word(j) == text.With || f.Word(j) == text.In || f.Word(j) == text.For) && r.prepositional(f, j) && f.Word(j) == text.In {
			relative = true // ", in which …,"
			break
		}
		if f.Word(j) == text.With && r.isApposition(f, j) {
			break // ", with its meaner bonus,"
		}
		if t := &f.Tokens[f.Items[j].First]; t.Kind == text.Letters && !t.Capital && f.Items[j].Hit == nil && hasSuffix(t.Text(f.Article), "ed") && f.Word(j+1) == text.By {
			break // ", backed by …,"
		}
		if t := &f.Tokens[f.Items[j].First]; t.Kind == text.Letters && !t.Capital && hasSuffix(t.Text(f.Article), "ed") && !f.Has(j, lexicon.Move) && r.isApposition(f, j) {
			break // ", restyled last autumn,"
		}
		if r.isOthersPartner(f, j) || f.Has(j, lexicon.Say) && f.Items[j].When == 0 && j+2 < len(f.Items) && f.Items[j+1].When != 0 && f.Word(j+2) == text.Comma {
			break // ", Tesla's oldest partner,", ", announced last week,"
		}
		return 0
	}
	if n := j; !relative {
		for f.Has(n, lexicon.Determiner) {
			n++
		}
		if n+1 < len(f.Items) && f.Items[n].Name != nil && f.Word(n+1) == text.Comma && (i == 0 || f.Items[i-1].Name == nil) {
			return 0 // "Its sister, the i6, has": the name is what is meant
		}
	}
	quantities := 0
	for k := j; k < len(f.Items) && k < j+30; k++ {
		switch f.Word(k) {
		case text.Semicolon, text.Dash:
			return 0
		case text.Comma:
			if k == j {
				return 0
			}
			next := k + 1
			if f.Word(next) == text.And || f.Word(next) == text.Or {
				continue
			}
			if f.isListComma(k) && (relative || f.Items[k-1].Name != nil) {
				continue
			}
			return k + 1
		}
		if f.QuantityAt(k) != nil {
			quantities++
		}
	}
	return 0
}

// isOthersPartner reports whether an apposition begins at j that says what the
// name before it is to another: "Panasonic, Tesla's oldest partner, …".
func (r *Resolver) isOthersPartner(f *frame, j int) bool {
	if j < 2 || f.Items[j].Name == nil || f.Items[j-2].Name == nil || f.Word(j+1) != text.Possessive {
		return false
	}
	for k := j + 2; k < len(f.Items) && k <= j+6; k++ {
		switch {
		case f.Word(k) == text.Comma:
			return k > j+2 && (f.Has(k-1, lexicon.Descriptor) || f.Items[k-1].Hit == nil && !f.Tokens[f.Items[k-1].First].Capital)
		case f.Items[k].Punct, f.Has(k, lexicon.MetricCue), f.Has(k, lexicon.Move), f.QuantityAt(k) != nil, f.Has(k, lexicon.Auxiliary):
			return false
		}
	}
	return false
}

// isListComma reports whether the comma stands between two elements of a list
// of the same kind.
func (f *frame) isListComma(k int) bool {
	if k == 0 || k+1 >= len(f.Items) {
		return false
	}
	a, b := &f.Items[k-1], &f.Items[k+1]
	return a.Quantity != 0 && b.Quantity != 0 || a.Name != nil && b.Name != nil
}

func (r *Resolver) prepositional(f *frame, j int) bool {
	switch f.Word(j + 1) {
	case text.Which, text.Whose:
		return true
	}
	return false
}

// isApposition reports whether a noun phrase that describes a company or model
// begins at j and ends in the next comma, with no verb of a figure in it.
func (r *Resolver) isApposition(f *frame, j int) bool {
	for k := j; k < len(f.Items) && k < j+16; k++ {
		if f.Word(k) == text.Comma {
			switch f.Word(k + 1) {
			case text.Which, text.Who, text.Whose, text.With, text.And, text.But, text.While, text.Whereas:
				return false
			}
			return k > j+1
		}
		if f.QuantityAt(k) != nil || f.Has(k, lexicon.Auxiliary) || f.Has(k, lexicon.Say) && f.Use(k, lexicon.Say).Role == lexicon.Verb {
			return false
		}
		if f.Word(k) == text.Semicolon || f.Word(k) == text.Stop || f.Word(k) == text.Dash {
			return false
		}
	}
	return false
}

// visible reports whether items[i] can bear on items[k]: it is not in an
// aside that k is outside of.
func (f *frame) visible(i, k int) bool {
	g := f.groups[i]
	for h := f.groups[k]; h >= 0; h = f.parent[h] {
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
