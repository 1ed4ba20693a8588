package clause

import (
	"slices"

	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// group marks what stands aside: brackets, relative clauses that a comma
// closes, insertions between dashes, and causes.
func (r *Reader) group(f *Frame) {
	current := 0
	dateline := r.DatelineEnd(f)
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
			f.Groups[i] = 1
			continue
		}
		for len(closers) > 0 && closers[len(closers)-1] == i {
			closers = closers[:len(closers)-1]
			current = f.parent[current]
		}
		end := 0
		switch f.Word(i) {
		case text.OpenParen, text.OpenBracket:
			end = -1
		case text.CloseParen, text.CloseBracket:
			f.Groups[i] = current
			for len(closers) > 0 {
				last := closers[len(closers)-1]
				closers = closers[:len(closers)-1]
				current = f.parent[current]
				if last == -1 {
					break
				}
			}
			continue
		case text.Comma, text.Dash, text.Hyphen:
			if end = r.insertionEnd(f, i); end == 0 && f.Word(i) == text.Comma {
				end = r.asideEnd(f, i)
			}
		case text.Including:
			end = r.kindsEnd(f, i)
		default:
			if f.Has(i, lexicon.Preposition) {
				end = r.causeEnd(f, i)
			}
			if w := f.Tokens[f.Items[i].First].Word; w == r.Words.consisting || w == r.Words.Comprising {
				end = r.kindsEnd(f, i)
			}
		}
		if last := len(closers) - 1; end != 0 && (end < 0 || last < 0 || closers[last] < 0 || end <= closers[last]) {
			open(i)
			closers = append(closers, end)
		}
		f.Groups[i] = current
	}
}

// kindsEnd returns where the list of kinds of vehicle ends that is said to be included or
// comprised at items[i], 0 where none is: "sales of NEVs including battery electric cars, plug-in hybrids
// and hydrogen cars rose".
func (r *Reader) kindsEnd(f *Frame, i int) int {
	kinds, last := 0, 0
	for j := i + 1; j < len(f.Items); j++ {
		e := f.Entry(j, lexicon.ScopeCue)
		switch {
		case e != nil && IsKind(&e.Scope) && !(i == 0 && f.Has(j+1, lexicon.MetricCue)): // "Including plug-in hybrids, electrified sales"
			kinds, last = kinds+1, j+1
		case e == nil && r.IsCar(f.Word(j)): // "including cars, light commercials and trucks"
			kinds, last = kinds+1, j+1
		case f.Word(j) == text.Comma, f.Word(j) == text.And, f.Word(j) == text.Or, f.Items[j].Hit == nil && !f.Items[j].Punct && j == last:
		default:
			j = len(f.Items)
		}
	}
	if kinds < 2 || f.QuantityAt(last) != nil {
		return 0
	}
	return last
}

// farthestDash is how many items behind a dash the one that closes what it sets off is looked for at most.
const farthestDash = 40

// SetOff takes the dashes that set something off in the sentence, and the one before a relative clause, for the
// commas that they stand for: "The P7 – which went on sale in April – accounted for 72 percent", "sold 27,307 – a third of
// the total – in May".
func (r *Reader) SetOff(f *Frame) {
	for i := max(1, r.DatelineEnd(f)); i+1 < len(f.Items); i++ {
		if f.DashAt(i) != 1 {
			continue
		}
		end := f.closingDash(i)
		if end == 0 && f.Word(i+1) != text.Which && f.Word(i+1) != text.Who {
			continue
		}
		f.asComma(i)
		if end > 0 {
			f.asComma(end)
			f.Items[end].Closing = true
			i = end
		}
	}
}

func (f *Frame) asComma(i int) { f.Items[i].Dash, f.Items[i].Word = f.Items[i].Word, text.Comma }

// closingDash returns the dash that closes what the one at items[i] sets off, 0 for none.
func (f *Frame) closingDash(i int) int {
	for j := i + 2; j < len(f.Items) && j < i+farthestDash && f.Word(j) != text.Semicolon; j++ {
		if f.DashAt(j) == 1 {
			return j
		}
	}
	return 0
}

// insertionEnd returns the item after the dash that ends the insertion which
// begins at the dash at i, 0 where none does: a figure in it is said of the
// sentence itself.
func (r *Reader) insertionEnd(f *Frame, i int) int {
	n := f.DashAt(i)
	if n == 0 || f.Items[i].Closing || f.Word(i) == text.Comma && f.apposes(i+1) {
		return 0
	}
	for k := i + n; i > 0 && k+n < len(f.Items) && k < i+farthestDash; k++ {
		switch {
		case f.DashAt(k) == n:
			if f.QuantityAt(k+n) != nil || f.Items[k+n].Name != nil {
				return 0 // a list
			}
			return k + n
		case f.Word(k) == text.Semicolon, f.QuantityAt(k) != nil && f.Word(i+n) != text.Which && f.Word(i+n) != text.Who:
			return 0
		}
	}
	return 0
}

// apposes reports whether a name begins at items[i], as it does of what was told of before: "The second of them – the i3 – is due".
func (f *Frame) apposes(i int) bool {
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	return i < len(f.Items) && f.Items[i].Name != nil
}

// Hyphened reports whether a compound goes on behind items[i]: "Huawei-backed", unlike "Volvo – the year".
func (f *Frame) Hyphened(i int) bool {
	return f.Word(i+1) == text.Hyphen && f.DashAt(i+1) == 0
}

// DashAt returns of how many items the dash at items[i] is: one, or the two hyphens
// that stand for one; 0 where none is.
func (f *Frame) DashAt(i int) int {
	switch f.Word(i) {
	case text.Comma:
		if f.Items[i].Dash != 0 {
			return 1
		}
	case text.Dash:
		return 1
	case text.Hyphen:
		t := f.Items[i].First
		switch {
		case f.Tokens[t].Glued:
		case t+1 >= len(f.Tokens) || !f.Tokens[t+1].Glued:
			return 1
		case f.Word(i+1) == text.Hyphen && (t+2 >= len(f.Tokens) || !f.Tokens[t+2].Glued):
			return 2
		}
	}
	return 0
}

// causeEnd returns where the cause ends that is told from items[i] on, 0 where
// none is: "thanks to strong demand for SUVs in Europe". A time at its end is
// that of the sentence.
func (r *Reader) causeEnd(f *Frame, i int) int {
	if e := f.Entry(i, lexicon.Preposition); e == nil || e.Name != "cause" || r.isDueTo(f, i) {
		return 0 // nor "is due to open in May"
	}
	clause := false // something else is told of, which may have a time of its own
	for k := i + 1; k < len(f.Items); k++ {
		switch f.Word(k) {
		case text.Comma:
			if clause || f.isListComma(k) {
				clause = false // the relative clause's own end
				continue
			}
			if e := f.Entry(k+1, lexicon.Preposition); e != nil && e.Name == "addition" {
				continue // ", as well as weak demand"
			}
			switch f.Word(k + 1) {
			case text.Which, text.Who, text.Whose, text.Where:
				clause = true
				continue
			}
			return r.beforeTime(f, i, k+1, clause)
		case text.Semicolon, text.Dash, text.CloseParen, text.CloseBracket, text.While, text.But, text.Whereas, text.Although:
			return r.beforeTime(f, i, k, clause)
		case text.That, text.Which, text.Who, text.Where, text.When, text.As:
			clause = true
		}
		clause = clause || f.Items[k].Kinds.Meets(&r.inceptionKinds) // "the launch of the EX3 in May"
	}
	return r.beforeTime(f, i, len(f.Items), clause)
}

// beforeTime returns end, or where the time begins that a cause from items[i]
// to end closes with and that no clause in it is of.
func (r *Reader) beforeTime(f *Frame, i, end int, clause bool) int {
	last := end - 1
	for last > i && f.Items[last].Punct {
		last--
	}
	if clause || last <= i+1 || f.Items[last].When == 0 {
		return end
	}
	return last
}

// DatelineEnd returns the item after the dateline that opens an agency's
// report ("BRUSSELS, Sept 19 (Wire) -"), 0 where there is none.
func (r *Reader) DatelineEnd(f *Frame) int {
	if n := f.Items[0].Name; !f.First || f.Items[0].When != 0 || n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) {
		return 0 // "In May Kia – which makes cars –", "BYD – which does, too –"
	}
	dated, words, capitals := false, false, f.Tokens[0].AllCaps
	for i := 0; i < len(f.Items) && i < 24; i++ {
		it := &f.Items[i]
		if t := &f.Tokens[it.First]; t.Kind == text.Letters && !t.Capital && it.When == 0 {
			capitals, words = false, true // "EV sales in Australia – without Tesla – fell"
		}
		if it.When != 0 {
			dated = true
		}
		switch w := f.Word(i); {
		case w == text.Dash, w == text.Hyphen && (!f.Tokens[it.First].Glued || f.Word(i+1) == text.Hyphen || f.Word(i-1) == text.CloseParen):
			if i == 0 {
				return 0
			}
			if dated && !words || f.Word(i-1) == text.CloseParen || capitals {
				for f.Word(i+1) == text.Hyphen {
					i++
				}
				return i + 1
			}
			return 0
		case w == text.Colon && capitals && i > 0 && i < 4 && f.townAt(0):
			return i + 1 // "KARACHI: Sales of cars"
		case w == text.CloseBracket && f.Word(0) == text.OpenBracket && i < 4:
			return i + 1
		case it.Quantity != 0 && it.When == 0, w == text.Stop && !f.Tokens[it.First].Glued, f.Has(i, lexicon.Auxiliary), f.Has(i, lexicon.MetricCue):
			return 0
		}
	}
	return 0
}

// townAt reports whether a town is named at items[i].
func (f *Frame) townAt(i int) bool {
	n := f.Items[i].Name
	return n != nil && n.Kind == lexicon.Place && (n.Is == "city" || f.Items[i].Role == lexicon.Capital)
}

// asideEnd returns the item of the comma that ends the aside which begins
// after the comma at i, 0 where none does.
func (r *Reader) asideEnd(f *Frame, i int) int {
	j := i + 1
	if j >= len(f.Items) {
		return 0
	}
	relative := false
	if end := r.examplesEnd(f, i); end > 0 {
		return end
	}
	if end := r.insertedEnd(f, i); end > 0 {
		return end
	}
	if end := r.partEnd(f, i); end > 0 {
		return end // ", of which SUVs make up 60 percent,"
	}
	if end := f.comparesEnd(i); end > 0 {
		return end // ", like the Ioniq 5,"
	}
	if end := r.figureEnd(f, i); end > 0 {
		return end // ", still 7 percent in 2023,"
	}
	if f.Word(j) == text.Including {
		if end := r.kindsEnd(f, j); end > 0 {
			return end // ", including cars, vans and trucks,"
		}
	}
	switch f.Word(j) {
	case text.Or:
		return r.orEnd(f, i)
	case text.Which, text.Who, text.Whose, text.Where:
		relative = true
	case text.A, text.An, text.The:
		if end := r.apposedEnd(f, i); end > 0 {
			return end
		}
		// an apposition: ", the Shenzhen-based maker of …,"
		if r.onlyLeadsIn(f, i) || !r.isApposition(f, j) {
			return 0
		}
	default:
		if w := f.Word(j); f.Has(j, lexicon.Preposition) && w != text.With && w != text.Of && w != text.Among && r.prepositional(f, j) {
			relative = true // ", in which …,", ", on which there is no duty,"
			break
		}
		if f.Word(j) == text.Without && r.withoutEnd(f, j) > 0 {
			return r.withoutEnd(f, j) // ", without the $7,500 credit,"
		}
		if (f.Word(j) == text.With || f.Word(j) == text.Including || f.Word(j) == text.Excluding) && r.isApposition(f, j) && !(f.Word(j) == text.With && f.absolute(j+1)) {
			break // ", with its meaner bonus,"
		}
		if f.Word(j+1) == text.Of && f.Word(j+2) == text.Which && i > 0 && f.Items[i-1].Name != nil && f.Items[i-1].Name.Kind == lexicon.Maker {
			relative = true // "Mitsubishi, a third of which Nissan owns, earned"
			break
		}
		if r.describesNamed(f, i) {
			break // "the RAV4, its best seller,", "the F-150, still the company's bread and butter,"
		}
		if t := &f.Tokens[f.Items[j].First]; t.Kind == text.Letters && !t.Capital && f.Items[j].Hit == nil && HasSuffix(t.Text(f.Article), "ed") && f.Word(j+1) == text.By {
			break // ", backed by …,"
		}
		if t := &f.Tokens[f.Items[j].First]; t.Kind == text.Letters && !t.Capital && HasSuffix(t.Text(f.Article), "ed") && !f.Has(j, lexicon.Move) && r.isApposition(f, j) {
			break // ", restyled last autumn,"
		}
		if r.notCounted(f, j) {
			break // ", Vitesco not yet included,"
		}
		if r.participleAside(f, i, j) {
			break // ", counting what it builds abroad,", ", priced at $116,000 in September,"
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
		if n+1 < len(f.Items) && f.Items[n].Name != nil && (f.Word(n+1) == text.Comma || f.Has(n+1, lexicon.Descriptor) && f.Word(n+2) == text.Comma) && (i == 0 || f.Items[i-1].Name == nil || f.Items[i-1].Name.Kind == lexicon.Place && f.Items[n].Name.Kind != lexicon.Place) {
			return 0 // "Its sister, the i6, has", "In Norway, the Model Y, Tesla's best seller, has": the name is what is meant
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
			if f.Word(next) == text.And || f.Word(next) == text.Or || relative && (f.movedTo(next) || f.comparedTo(next) || f.moreAt(next)) {
				continue // "exports, which came to 41,600, up 9 percent"
			}
			if end := f.AppositionAfter(k); relative && end > 0 && f.Has(next, lexicon.Determiner) && f.IsModel(next+1) {
				k = end - 1 // "where production of its first electric car, the EV4, is to begin"
				continue
			}
			if !relative && f.Word(j) != text.Including && f.Word(j) != text.Excluding && r.namedLast(f, i, k) {
				return 0 // ", the country's second carmaker Hyundai (HMIL), sold"
			}
			if before := f.beforeBracket(k); f.isListComma(k) && (relative || f.Items[before].Name != nil || f.Has(before, lexicon.ScopeCue)) {
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

// apposedEnd returns the item of the colon or semicolon before which ends what the maker before the comma at items[i] is said to be, 0
// where it does not: "was SAIC-GM, the tie-up with General Motors that makes Cadillacs: at 15,000 its sales".
func (r *Reader) apposedEnd(f *Frame, i int) int {
	if i == 0 || f.Items[i-1].Name == nil || f.Items[i-1].Name.Kind != lexicon.Maker || f.Items[i-1].Role == lexicon.Adjective {
		return 0
	}
	told := false // by a noun, what it is
	for k := i + 2; k < len(f.Items) && k <= i+20; k++ {
		e := f.Entry(k, lexicon.Descriptor)
		told = told || k <= i+7 && e != nil && IsCompany(e) && !f.Plural(k)
		switch q := f.QuantityAt(k); {
		case f.Word(k) == text.Colon, f.Word(k) == text.Semicolon:
			if told {
				return k
			}
			return 0
		case f.Items[k].Punct && f.Word(k) != text.Hyphen && f.Word(k) != text.Possessive, q != nil && !q.Words:
			return 0
		}
	}
	return 0
}

// comparesEnd returns the item after the comma that ends what the maker or model before the comma at items[i] is like, or more than:
// "the Model Y, like the Ioniq 5, has", "the Tera, smaller than the Nivus, costs". It is 0 for none.
func (f *Frame) comparesEnd(i int) int {
	ofCars := func(j int) bool {
		n := f.Items[j].Name
		return n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model)
	}
	if i == 0 || !ofCars(i-1) || f.Word(i+1) != text.Like && f.Word(i+2) != text.Than {
		return 0
	}
	other := false
	for k := i + 2; k+1 < len(f.Items) && k <= i+9; k++ {
		switch {
		case f.Word(k) == text.Comma:
			if !other || f.Has(k+1, lexicon.Conjunction) || ofCars(k+1) {
				return 0
			}
			return k + 1
		case f.Items[k].Quantity != 0, f.Has(k, lexicon.Auxiliary):
			return 0
		}
		other = other || ofCars(k)
	}
	return 0
}

// figureEnd returns the item after the comma that ends the figures of other times which the comma at items[i] puts between a
// subject and its verb: "The margin, 5.9 percent in 2023 and 4.8 the year before, rose". It is 0 for none.
func (r *Reader) figureEnd(f *Frame, i int) int {
	if !r.opensAsSubject(f, i) {
		return 0
	}
	figure, timed := false, false
	for k := i + 1; k+1 < len(f.Items) && k <= i+14; k++ {
		switch it := &f.Items[k]; {
		case f.Word(k) == text.Comma:
			if !timed || !r.predicateAt(f, k+1) {
				return 0
			}
			return k + 1
		case it.Quantity != 0:
			figure, timed = true, false
		case it.When != 0:
			if !figure {
				return 0
			}
			timed = true
		case it.Punct, it.Name != nil, f.Has(k, lexicon.Move), f.Has(k, lexicon.More), f.Has(k, lexicon.ModalityCue), f.IsVerbOf(k, lexicon.MetricCue), f.Has(k, lexicon.Conjunction) && f.Word(k) != text.And:
			return 0
		}
	}
	return 0
}

// predicateAt reports whether a verb that may have a figure behind it, or is one ("halved"), stands at items[i].
func (r *Reader) predicateAt(f *Frame, i int) bool {
	q := f.QuantityAt(i)
	return r.verbAt(f, i) || f.Has(i, lexicon.VerbWord) || f.Has(i, lexicon.ModalityCue) || f.Has(i, r.HoldingKind) || f.PastTense(i) || q != nil && q.IsMultiple && q.Words
}

// withoutEnd returns the item after the comma that ends what somebody is said to be without, 0 where a clause begins
// there.
func (r *Reader) withoutEnd(f *Frame, j int) int {
	for k := j + 1; k+1 < len(f.Items) && k <= j+9; k++ {
		switch {
		case f.Word(k) == text.Comma:
			if f.Has(k+1, lexicon.Conjunction) {
				return 0
			}
			return k + 1
		case f.Items[k].Punct, f.Has(k, lexicon.Auxiliary), f.Has(k, lexicon.Move):
			return 0
		}
	}
	return 0
}

// describesNamed reports whether what a maker or model right before the comma at items[i], or the one that a noun at
// the beginning of the sentence stands for, is to somebody follows, up to another comma: "the RAV4, its best seller,".
func (r *Reader) describesNamed(f *Frame, i int) bool {
	named := i - 1
	if named > 0 && f.Items[named].Name == nil && (f.Has(named, lexicon.ScopeCue) || f.Has(named, lexicon.Descriptor)) {
		named-- // "F-Series pickups"
	}
	called := i == 2 && f.Word(0) == text.The && f.Has(1, lexicon.Descriptor) // "The SUV, its second car after the SU7,"
	if !called && (named < 0 || f.Items[named].Name == nil || f.Items[named].Name.Kind != lexicon.Maker && f.Items[named].Name.Kind != lexicon.Model) {
		return false
	}
	j := i + 1
	if f.Has(j, r.AdverbKind) || f.Has(j, r.FillerKind) {
		j++
	}
	if w := f.Word(j); w != text.Its && w != text.Their && !(j > i+1 && f.Has(j, lexicon.Determiner)) || !r.isApposition(f, j) {
		return false
	}
	for ; f.Word(j) != text.Comma; j++ {
		if f.Items[j].Name != nil && !f.Has(r.BeforeArticle(f, j), lexicon.Preposition) {
			return false // "Toyota, its subsidiaries Daihatsu and Hino, sold"
		}
	}
	return true
}

// moreAt reports whether items[i] is a figure, or a word before one, by which something is more or less
// than it was: "sold 145,815 last year, only 2 percent more than before", and not the verb of its clause: "whose
// market shrank last year, sold 2 percent more".
func (f *Frame) moreAt(i int) bool {
	if f.QuantityAt(i) == nil {
		if f.IsVerbOf(i, lexicon.MetricCue) {
			return false
		}
		i++
	}
	return f.QuantityAt(i) != nil && f.Has(i+1, lexicon.More)
}

// orEnd returns the item after the comma that ends what gives the figure before the comma at
// i in another measure: "$1.9 billion, or $1.91 a share, in the quarter".
func (r *Reader) orEnd(f *Frame, i int) int {
	before := i - 1
	for before > i-4 && f.QuantityAt(before) == nil && (f.Has(before, lexicon.UnitWord) || f.Has(before, lexicon.MetricCue) || f.Has(before, lexicon.Preposition)) {
		before--
	}
	if f.QuantityAt(before) == nil {
		return 0
	}
	given := false
	for k := i + 2; k < len(f.Items) && k < i+12; k++ {
		switch {
		case f.Word(k) == text.Comma && given:
			return k + 1
		case f.QuantityAt(k) != nil && !given:
			given = true
		case f.Items[k].Punct, f.Items[k].Quantity != 0, f.Items[k].When != 0, f.Has(k, lexicon.Auxiliary), !given && f.Items[k].Name != nil:
			return 0
		}
	}
	return 0
}

// notCounted reports whether words between commas begin at items[j] that name somebody, or something, that
// is counted, or not: "Vitesco not yet included", "Togg among them", "exports included", "electric ones among them".
func (r *Reader) notCounted(f *Frame, j int) bool {
	for k := j + 1; k+1 < len(f.Items) && k <= j+5 && f.Items[k-1].Quantity == 0 && !f.Items[k-1].Punct; k++ {
		switch f.Word(k) {
		case r.Words.included, r.Words.excluded:
			return f.Word(k+1) == text.Comma
		case text.Among:
			return f.StandsForThem(k+1) && f.Word(k+2) == text.Comma
		}
	}
	return false
}

// participleAside reports whether a participle at items[j] opens words between a subject,
// which ends before the comma at items[i], and its verb.
func (r *Reader) participleAside(f *Frame, i, j int) bool {
	if t := &f.Tokens[f.Items[j].First]; t.Kind != text.Letters || t.Capital || !f.Participle(j) || f.Has(j, lexicon.Preposition) || f.Has(j, lexicon.Move) {
		return false
	}
	for k := i - 1; k >= 0; k-- {
		if q := f.QuantityAt(k); q != nil && !q.Words || f.Has(k, lexicon.Move) || f.Has(k, lexicon.Auxiliary) || f.actsAt(k) || f.Items[k].Punct && f.Word(k) != text.Hyphen {
			return false
		}
	}
	for k := j + 1; k+1 < len(f.Items) && k < j+16; k++ {
		if f.Word(k) == text.Comma {
			u := f.Use(k+1, lexicon.Move)
			return u != nil && u.Role == lexicon.Verb || f.Has(k+1, lexicon.Auxiliary) || f.actsAt(k+1) || f.unknownVerb(k+1)
		}
	}
	return false
}

// absolute reports whether a name and a participle stand at items[i]: "with Kia ranking
// third, selling 3,897 cars".
func (f *Frame) absolute(i int) bool {
	if i >= len(f.Items) || f.Items[i].Name == nil {
		return false
	}
	if i+2 < len(f.Items) && f.Items[i+1].Name == nil && !f.Items[i+1].Punct && !f.Participle(i+1) && f.Participle(i+2) {
		i++ // "with the Creta alone clocking 47,662"
	}
	return f.Participle(i+1) && HasSuffix(f.Text(i+1), "ing")
}

// unknownVerb reports whether a word of no lexicon stands at items[i] that has a figure as
// its object: "found 16,692 buyers".
func (f *Frame) unknownVerb(i int) bool {
	t := &f.Tokens[f.Items[i].First]
	return f.Items[i].Name == nil && f.Items[i].Quantity == 0 && f.Items[i].Kinds.Empty() && t.Kind == text.Letters && !t.Capital && f.QuantityAt(i+1) != nil
}

// namedLast reports whether what begins after the comma at items[i] describes no
// name before it but the maker or model before the comma at items[k].
func (r *Reader) namedLast(f *Frame, i, k int) bool {
	j := k - 1
	if f.Word(j) == text.CloseParen {
		for j > i && f.Word(j) != text.OpenParen {
			j--
		}
		j--
	}
	n := f.Items[j].Name
	return j > i+2 && n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) && f.Items[j].Role != lexicon.Adjective && (i == 0 || f.Items[i-1].Name == nil) && !r.InPhrase(f, j)
}

// isOthersPartner reports whether an apposition begins at j that says what the
// name before it is to another: "Panasonic, Tesla's oldest partner, …".
func (r *Reader) isOthersPartner(f *Frame, j int) bool {
	if j < 2 || f.Items[j].Name == nil || f.Word(j+1) != text.Possessive {
		return false
	}
	if f.Items[j-2].Name == nil && !(f.Has(j-2, lexicon.Descriptor) && f.IsModel(j-3)) {
		return false // nor "the P7 saloon, Xpeng's best-selling car, …"
	}
	told := false // by a common noun, what it is
	for k := j + 2; k < len(f.Items) && k <= j+14; k++ {
		told = told || f.Has(k, lexicon.Descriptor) || f.Items[k].Hit == nil && !f.Tokens[f.Items[k].First].Capital
		switch {
		case f.Word(k) == text.Comma:
			return told && k > j+2
		case f.Has(k, lexicon.MetricCue) && f.Word(k-1) == text.Hyphen, f.Word(k) == text.Hyphen && f.Tokens[f.Items[k].First].Glued: // "Ford's Mexican-built pickup"
		case f.Items[k].Punct, f.Has(k, lexicon.MetricCue) && !(f.IsVerbOf(k, lexicon.MetricCue) && f.Has(k+1, lexicon.Preposition)), f.Has(k, lexicon.Move), f.QuantityAt(k) != nil, f.Has(k, lexicon.Auxiliary):
			return false // but "Ford's pickup built in Mexico"
		}
	}
	return false
}

// isListComma reports whether the comma stands between two elements of a list
// of the same kind.
func (f *Frame) isListComma(k int) bool {
	if k == 0 || k+1 >= len(f.Items) {
		return false
	}
	if q := f.QuantityAt(k + 1); q != nil && q.Unit != nil && q.Unit.Dimension == "ratio" && f.Has(k+2, lexicon.Determiner) {
		return false // ", in which Stellantis owns 21 per cent, more than doubled its deliveries"
	}
	before := f.beforeBracket(k)
	a, b := &f.Items[before], &f.Items[k+1]
	if x, y := f.Entry(before, lexicon.ScopeCue), f.Entry(k+1, lexicon.ScopeCue); x != nil && y != nil && IsKind(&x.Scope) && IsKind(&y.Scope) {
		return true // "hybrids, battery electrics and hydrogen cars"
	}
	return a.Quantity != 0 && b.Quantity != 0 || a.Name != nil && b.Name != nil && (a.Name.Kind == lexicon.Place) == (b.Name.Kind == lexicon.Place)
}

// beforeBracket returns the item before items[k], or before the bracket that ends
// there: "battery electrics (BEVs), hybrids".
func (f *Frame) beforeBracket(k int) int {
	if f.Word(k-1) != text.CloseParen {
		return k - 1
	}
	for i := k - 2; i > 0 && i >= k-8; i-- {
		if f.Word(i) == text.OpenParen {
			return i - 1
		}
	}
	return k - 1
}

func (r *Reader) prepositional(f *Frame, j int) bool {
	switch f.Word(j + 1) {
	case text.Which, text.Whose:
		return true
	}
	return false
}

// isApposition reports whether a noun phrase that describes a company or model
// begins at j and ends in the next comma, with no verb of a figure in it.
func (r *Reader) isApposition(f *Frame, j int) bool {
	if r.headedByMetric(f, j) {
		return false
	}
	relative := false // ", the brand that Volkswagen is bringing back,"
	for k := j; k < len(f.Items) && k < j+16; k++ {
		switch f.Word(k) {
		case text.That, text.Which, text.Who:
			relative = relative || k > j+1
		}
		if f.Word(k) == text.Comma {
			switch f.Word(k + 1) {
			case text.Which, text.Who, text.Whose, text.With, text.And, text.But, text.While, text.Whereas:
				return false
			}
			return k > j+1
		}
		if r.namedActs(f, k, j) {
			return false // ", the Q6 e-tron faces rivals,": a clause
		}
		rank := f.Word(j) == text.The && f.NoFigure(k)                                                     // ", the No. 1 seller at home,"
		if q := f.QuantityAt(k); q != nil && !rank && !(relative && q.Words && q.Small && q.Unit == nil) { // ", the start-up that is one deal away from safety,"
			return false
		}
		if !relative && (f.Has(k, lexicon.Auxiliary) || f.IsVerbOf(k, lexicon.Say)) {
			return false
		}
		if f.Word(k) == text.Semicolon || f.Word(k) == text.Stop || f.Word(k) == text.Dash {
			return false
		}
	}
	return false
}

// onlyLeadsIn reports whether nothing that could be described stands before the comma at items[i]: "However,
// the group struggled in China, where", "In May, the group …".
func (r *Reader) onlyLeadsIn(f *Frame, i int) bool {
	for k := range i {
		if f.Items[k].When == 0 && !f.Has(k, r.leadInKind) && !f.Has(k, lexicon.Conjunction) && !f.Has(k, r.FillerKind) {
			return false
		}
	}
	return true
}

// headedByMetric reports whether the noun phrase at items[j] is one for what is
// measured, and so describes nobody: "the total battery usage in electric cars".
func (r *Reader) headedByMetric(f *Frame, j int) bool {
	for k := j; k < len(f.Items) && k < j+5 && !f.Items[k].Punct && !f.Has(k, lexicon.Preposition); k++ {
		if f.Has(k, lexicon.Descriptor) {
			continue // "its second model after the SU7"
		}
		if u := f.Use(k, lexicon.MetricCue); (u != nil && u.Role != lexicon.Verb || f.Has(k, r.ShareKind)) && (f.Has(k+1, lexicon.Preposition) || f.Word(k+1) == text.Comma && f.opensWithPlace(j-1)) {
			return f.Has(j, lexicon.Determiner)
		}
	}
	return false
}

// opensWithPlace reports whether the comma at items[i] ends the words that say of whom, where or when
// the sentence tells, so that what follows is its subject: "At Ford, the cost of sales, a key gauge, rose".
func (f *Frame) opensWithPlace(i int) bool {
	return f.Has(0, lexicon.Preposition) && i > 0 && i <= 4 && !slices.ContainsFunc(f.Items[:i], func(it mention.Item) bool { return it.Punct })
}

// namedActs reports whether items[k] is a verb right after the model that a phrase from items[j]
// on begins with.
func (r *Reader) namedActs(f *Frame, k, j int) bool {
	if k < j+1 || !f.IsModel(k-1) || k > j+3 {
		return false
	}
	t := &f.Tokens[f.Items[k].First]
	return t.Kind == text.Letters && !t.Capital && (f.Items[k].Kinds.Empty() || f.Has(k, r.PayingKind) || f.Has(k, r.LevyingKind)) && HasSuffix(t.Text(f.Article), "s")
}

// movedTo reports whether a figure follows the word of change at items[i], which
// is no verb: ", up 9 percent".
func (f *Frame) movedTo(i int) bool {
	u := f.Use(i, lexicon.Move)
	return u != nil && u.Role != lexicon.Verb && (f.QuantityAt(i+1) != nil || f.QuantityAt(i+2) != nil)
}

// comparedTo reports whether what a figure compares with follows right after items[i]: ", after
// 3.4 percent", ", against 5,000".
func (f *Frame) comparedTo(i int) bool {
	if f.QuantityAt(i+1) == nil {
		return false
	}
	switch f.Word(i) {
	case text.After, text.From, text.Against, text.Versus, text.Versus2:
		return true
	}
	return f.Compares(i)
}
