package mention

import (
	"math"
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// Quantity is a number that the text states, with what its own words say.
type Quantity struct {
	fact.Quantity
	First, Last int           // tokens, bound words included
	From, To    int           // tokens of the figure itself
	Unit        *lexicon.Unit // nil for a bare number
	Signed      bool          // a sign stands before it: the value carries it
	Hyphenated  bool          // used as an adjective: "a 40-kWh pack"
	Shared      bool          // unit or scale taken from the next number of a list
	Words       bool          // written in words
	Small       bool          // a bare number of ten or less in words, or of one digit
	Scaled      bool
	Group       bool // has thousands marks
	Points      bool // of an index, of a team, or percentage points: "points"
	Label       bool // a name, date or time of day and no quantity at all
	Part        bool // a fraction in words: "a quarter", "two-fifths", "one in three"
	Multiple    lexicon.Role
	IsMultiple  bool             // "doubled", "threefold", "2.4 times"
	BoundHit    *lexicon.Hit     // the bound's words, which may be a cue as well
	Counted     *lexicon.Entry   // what the number's own noun says: a unit or scope entry
	CountedHit  *lexicon.Hit     // the phrase of that noun
	Head        int              // token after the noun phrase that is counted, 0 where none
	Scopes      []*lexicon.Entry // scope words between the number and its noun
	Owner       *lexicon.Entry   // maker or model counted: "1,498 ES8s"
	Metric      *lexicon.Entry   // metric noun counted: "112,502 sales"
	Reason      string           // why it is no quantity of this vocabulary
	Stated      fact.Quantity    // as stated, where the vocabulary has it in another unit

	scale    float64   // of its scale words: a million
	factor   float64   // from the unit as stated to that of the vocabulary
	statedAs fact.Unit // the unit as stated, where the factor is not 1
}

// quantityParser reads quantities from the tokens of a sentence.
type quantityParser struct {
	article       string
	tokens        []text.Token
	hits          []lexicon.Hit
	lex           *lexicon.Lexicon
	words         *quantityWords
	rivals        *rivals // of the article
	afterCurrency bool
	afterCode     bool     // a currency in letters, which a scale may follow after a space: "Rs 500 cr"
	inRange       bool     // the number before a dash has been read
	ranged        Quantity // the last range of the sentence
	rangedBefore  Quantity // and the one before it
	movedFrom     bool     // something has moved from one number to another in it
	spaced        bool     // the article parts thousands by spaces
	dotted        bool     // and by points
	listed        bool     // a count in brackets after a name, and no year
}

type quantityWords struct {
	m, k, b, t, dozen, x, cross, point, s text.Word
	be, rng                               text.Word
	mark, milestone, threshold, barrier   text.Word
	minus, negative, plus, only           text.Word
	rise, fall, sink, hollow              text.Word // ▲ ▼ ▽ △
}

func newQuantityWords(v *text.Vocabulary) *quantityWords {
	w := &quantityWords{}
	for word, dst := range map[string]*text.Word{
		"be": &w.be, "range": &w.rng, "m": &w.m, "k": &w.k, "b": &w.b, "t": &w.t, "dozen": &w.dozen, "x": &w.x, "×": &w.cross, "point": &w.point, "s": &w.s,
		"mark": &w.mark, "milestone": &w.milestone, "threshold": &w.threshold, "barrier": &w.barrier,
		"minus": &w.minus, "negative": &w.negative, "plus": &w.plus, "only": &w.only,
		"▲": &w.rise, "▼": &w.fall, "▽": &w.sink, "△": &w.hollow,
	} {
		*dst = v.Add(word)
	}
	return w
}

func (q *quantityParser) word(i int) text.Word {
	if i < 0 || i >= len(q.tokens) {
		return 0
	}
	return q.tokens[i].Word
}

func (q *quantityParser) use(i int, k lexicon.Kind) (*lexicon.Entry, int) {
	if i < 0 || i >= len(q.tokens) {
		return nil, i
	}
	if k == lexicon.UnitWord {
		q.freeSign(i)
	}
	if !q.hits[i].Kinds.Has(k) {
		return nil, i
	}
	return q.hits[i].Entry(k), i + q.hits[i].Len
}

// freeSign takes the sign at token i out of a phrase that begins with it, because
// it belongs to the number before: "76% of total vehicles".
func (q *quantityParser) freeSign(i int) {
	if h := &q.hits[i]; h.Len > 1 && q.tokens[i].Kind != text.Letters && q.tokens[i].Glued && !h.Kinds.Has(lexicon.UnitWord) {
		*h, _ = q.lex.Find(q.tokens[:i+1], i)
	} else if h.Len == 2 && i > 0 && q.word(i+1) == text.To && q.tokens[i-1].Kind == text.Digits && !h.Kinds.Has(lexicon.UnitWord) {
		if unit, _ := q.lex.Find(q.tokens[:i+1], i); unit.Kinds.Has(lexicon.UnitWord) {
			*h = unit // "rose by 2.6 points to 10.9%": nothing "points to" it
		}
	}
}

// unitAt returns the use as a unit of the word at i, nil where it is none.
func (q *quantityParser) unitAt(i int) *lexicon.Use {
	if i < 0 || i >= len(q.tokens) {
		return nil
	}
	q.freeSign(i)
	if !q.hits[i].Kinds.Has(lexicon.UnitWord) {
		return nil
	}
	return q.hits[i].Use(lexicon.UnitWord)
}

func (q *quantityParser) glued(i int) bool { return i < len(q.tokens) && q.tokens[i].Glued }

// parse reads the quantity that begins at token i, bounds first.
func (q *quantityParser) parse(i int) (Quantity, bool) {
	bound, hit, j := q.bound(i)
	out, ok := q.amount(j)
	if !ok {
		return Quantity{}, false
	}
	out.First = i
	if bound != "" {
		out.Bound, out.BoundHit = bound, hit
		if out.Ranged && q.word(j-1) == text.From {
			out.Bound = fact.Exactly // "priced from 37,590 to 48,990 euros": the range says it
		}
		if q.word(i) == text.Over && j == i+1 && q.inCourseOf(&out, i) {
			out.Bound = fact.Exactly
		}
	}
	q.boundAfter(&out)
	if out.Bound == "" {
		out.Bound = fact.Exactly
	}
	out.convert()
	return out, true
}

// inCourseOf reports whether the word at i, "over", says in the course of how many days something came
// about: "drew 90,000 visitors over four days".
func (q *quantityParser) inCourseOf(out *Quantity, i int) bool {
	if out.Unit == nil || out.Unit.Dimension != "days" || i == 0 || out.To-out.From != 2 {
		return false
	}
	w := q.tokens[i-1].Text(q.article)
	return q.tokens[i-1].Kind != text.Letters || isPlural(w) && !q.hits[i-1].Kinds.Has(lexicon.VerbWord) && !q.hits[i-1].Kinds.Has(lexicon.Auxiliary)
}

// convert turns the value into the unit of the vocabulary and keeps what the
// text states. Basis points are percentage points in any text.
func (a *Quantity) convert() {
	if a.factor == 0 {
		return
	}
	if a.Quantity.Unit != fact.PercentagePoint {
		a.Stated = a.Quantity
		a.Stated.Unit = a.statedAs
	}
	a.Value, a.Max = roundScaled(a.Value*a.factor, 2, 1), roundScaled(a.Max*a.factor, 2, 1)
	a.factor = 0
}

// bound reads the bound words before a number; of two ("nearly as much as")
// the last limits, the nearest to the number.
func (q *quantityParser) bound(i int) (fact.Bound, *lexicon.Hit, int) {
	var bound fact.Bound
	var hit *lexicon.Hit
	for n := 0; n < 3; n++ {
		e, j := q.use(i, lexicon.BoundWord)
		if e == nil || e.After {
			break
		}
		if q.word(i) == text.Plus || q.word(i) == text.Hyphen {
			break
		}
		if q.word(i) == text.Over && i > 0 && q.hits[i].Len == 1 && (q.hits[i-1].Kinds.Has(lexicon.More) && !(i > 1 && q.hits[i-2].Len > 1) && q.word(i-1) != text.Up && q.word(i-1) != text.Down && !q.percentAt(j) || q.endsPercent(i)) {
			break // "a 4.4 percent growth over 9,519 crore", "up 4 percent over 9,519": what it grew from; not "were up over 4 percent"
		}
		if n == 0 && q.word(j-1) == text.Than && q.endsPercent(i) {
			break // "44 percent more than 305,407": what it is compared with
		}
		if q.hits[i].Kinds.Has(lexicon.Unrelated) && q.percentAt(j) && i > 0 && q.hits[i-1].Kinds.Has(lexicon.Determiner) {
			break // "the top 10 percent"
		}
		bound = e.Bound
		if hit == nil || !hit.Kinds.Has(lexicon.MetricCue) {
			hit = &q.hits[i] // "prices from around" is a word for prices
		}
		if q.word(j) == text.Quote && q.word(i-1) == text.Quote && q.startsAmount(j+1) {
			j++ // "“exceed” 3,000 units"
		}
		i = j
		if q.word(i) == text.The && q.atMilestone(i+1) || bound == fact.About && (q.word(i) == text.A || q.word(i) == text.An) && q.startsNumber(i+1) {
			i++ // "roughly a 12 percent increase"
		}
	}
	return bound, hit, i
}

// percentAt reports whether the number at token i is one of percent: "shares plunge over 30%".
func (q *quantityParser) percentAt(i int) bool {
	e, _ := q.use(i+1, lexicon.UnitWord)
	return i < len(q.tokens) && q.tokens[i].Kind == text.Digits && e != nil && e.Unit == fact.Percent
}

// endsPercent reports whether a word for percent ends before token i.
func (q *quantityParser) endsPercent(i int) bool {
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		if e, end := q.use(j, lexicon.UnitWord); e != nil && end == i && e.Unit == fact.Percent {
			return true
		}
	}
	return false
}

// atMilestone reports whether the number at i is a mark that is passed:
// "crossed the 90,000 mark", unlike "more than the 90,000 of a year before".
func (q *quantityParser) atMilestone(i int) bool {
	for j := i + 1; j < len(q.tokens) && j <= i+4; j++ {
		switch w := q.word(j); w {
		case 0:
		case q.words.mark, q.words.milestone, q.words.threshold, q.words.barrier:
			return true
		case text.Comma, text.Of, text.In, text.And:
			return false
		}
	}
	return false
}

// afterUse returns the entry of the bound words at i that limit the number before them, which
// some, like "at least", do with the one behind as well.
func (q *quantityParser) afterUse(i int) (*lexicon.Entry, int) {
	if i >= len(q.tokens) {
		return nil, i
	}
	return boundBehind(&q.hits[i]), i + q.hits[i].Len
}

// boundBehind returns the entry of the phrase as one that limits the number before it.
func boundBehind(h *lexicon.Hit) *lexicon.Entry {
	for u := range h.Of(lexicon.BoundWord) {
		if u.Entry.After {
			return u.Entry
		}
	}
	return nil
}

func (q *quantityParser) boundAfter(out *Quantity) {
	if e, j := q.afterUse(out.Last); e != nil {
		if q.word(out.Last) == text.Plus && !q.glued(out.Last) || q.startsAmount(j) || q.tokens[out.Last].AllCaps {
			return // "£52m plus £5m", "the 737 MAX"
		}
		if q.word(out.Last) == q.words.plus && out.Unit != nil && out.Unit.Dimension == "money" && j < len(q.tokens) && q.tokens[j].Kind == text.Letters && !q.hits[j].Kinds.Has(lexicon.Preposition) && q.word(j) != text.A {
			out.Last = j // "£77m plus add-ons"
			return
		}
		if w := q.word(j); w == text.A || w == text.An || w == text.The {
			out.Last = j // "$29,990 plus a fee": neither more nor a rise
			return
		}
		if w := q.word(j); q.word(out.Last) == text.And && (w == text.To || w == text.By || w == text.From || w == text.Than) {
			return // "in 5.9sec and up to 212 miles", "3,399 stores and more than 2,800 chargers"
		}
		out.Bound = e.Bound
		out.Last = j
	}
}

// startsAmount reports whether a number or an amount of money begins at i.
func (q *quantityParser) startsAmount(i int) bool {
	return q.startsNumber(i) || i < len(q.tokens) && q.hits[i].Kinds.Has(lexicon.Currency) && q.startsNumber(i+q.hits[i].Len)
}

// amount reads a quantity without bounds: a range, or one number.
func (q *quantityParser) amount(i int) (Quantity, bool) {
	if q.word(i) == text.Between {
		if a, ok := q.single(i + 1); ok && (q.word(a.Last) == text.And || q.word(a.Last) == text.To) {
			if b, ok := q.single(a.Last + 1); ok {
				if r, ok := q.joinRange(a, b, i, true); ok {
					return r, true
				}
			}
		}
		if a, ok := q.amount(i + 1); ok && a.Ranged && a.From > i {
			a.From, a.First = i, i // "between 550-800 workers"
			return a, true
		}
		return Quantity{}, false
	}
	a, ok := q.single(i)
	if !ok {
		return Quantity{}, false
	}
	at := a.Last
	if q.word(at) == text.And && q.word(i-1) == text.Of && q.word(i-2) == q.words.rng {
		if b, ok := q.single(at + 1); ok {
			if r, ok := q.joinRange(a, b, i, true); ok {
				return r, true // "a previous range of $14.5 billion and $14.7 billion"
			}
		}
	}
	if q.word(at) == text.Hyphen && q.glued(at) && !q.glued(at+1) && (q.word(at+1) == text.To || q.word(at+1) == text.Or) {
		at++ // "a 10- to 12-week pause"
		if q.word(at) == text.Or && a.Unit == nil && q.startsNumber(at+1) {
			a.Last = at // "51- or 64-kWh packs": two
			return a, true
		}
	}
	if q.word(at) == text.Hyphen && q.word(at+1) == text.To && q.skipHyphen(at+2) == at+3 && q.skipHyphen(at) == at+1 {
		at += 2 // "the three-to-six percent range"
	}
	sep := q.word(at)
	if sep != text.Hyphen && (sep != text.To || sep == 0) && at == a.Last {
		return a, true
	}
	if sep == text.Hyphen && q.tokens[at].Glued != q.glued(at+1) {
		return a, true
	}
	q.inRange = true
	b, ok := q.single(at + 1)
	q.inRange = false
	if ok && a.Signed && b.Signed && a.Value < 0 && b.Value < 0 && sep == text.To && (a.Unit == nil || a.Unit == b.Unit) {
		r := b // "minus 1.2 billion to minus 1.5 billion euros"
		r.Value, r.Max, r.Ranged = min(a.Value, b.Value), max(a.Value, b.Value), true
		r.From, r.First = a.From, i
		return r, true
	}
	if !ok || b.Signed {
		return a, true
	}
	if r, ok := q.joinRange(a, b, i, sep == text.Hyphen || at > a.Last || q.isAll(i, &b) || q.wasRange(&a, &b, i) || q.likeRange(&a, &b) && !(a.Unit != nil && q.word(i-1) == text.From && q.ranged.Last != i-1 && q.precededByMove(i))); ok { // but "down to $6 billion to $6.5 billion from $6.5 billion to $7.5 billion"
		return r, true
	}
	if !b.plain() {
		return a, true
	}
	switch {
	case sep == text.Hyphen && q.tokens[a.Last].Glued && a.plain(), sep != text.Hyphen && a.odds(&b) && q.word(i-1) != text.From && !q.precededByMove(i):
		a.Reason, a.Label = "a score", true
	case !a.Label:
		return a, true
	}
	a.Last, a.To = b.Last, b.To
	return a, true
}

// likeRange reports whether the two numbers are a range as the sentence has given one before,
// to compare with: "5 to 7 percent instead of 7 to 9", "to 15-16 million from 16 to 17 million".
func (q *quantityParser) likeRange(a, b *Quantity) bool {
	return q.ranged.like(a, b)
}

// wasRange reports whether the two numbers from token i are what one of the last two ranges was before: "between $12
// billion and $13 billion, or $9.75 to $10.50 a share, up from $10 billion to $12.5 billion".
func (q *quantityParser) wasRange(a, b *Quantity, i int) bool {
	return i > 2 && q.word(i-1) == text.From && q.hits[i-2].Kinds.Has(lexicon.More) && q.word(i-3) == text.Comma && (q.ranged.like(a, b) || q.rangedBefore.like(a, b))
}

// like reports whether the two numbers are as far apart, and about as high, as those of the range p.
func (p *Quantity) like(a, b *Quantity) bool {
	if !p.Ranged || a.Unit != nil && a.Unit != p.Unit || b.Unit != nil && b.Unit != p.Unit || a.Group != p.Group {
		return false
	}
	low := a.Value
	if p.Scaled && !a.Scaled {
		low *= p.scale
	}
	return low < 2*p.Max && p.Value < 2*max(low, b.Value) && b.Value-a.Value <= 4*(p.Max-p.Value)
}

// isAll reports whether the words from tokens[first] to the number are all there are, as those of a
// table's cell: "7 to 9".
func (q *quantityParser) isAll(first int, b *Quantity) bool {
	return first == 0 && b.Last == len(q.tokens)
}

// odds reports whether the two numbers are how one side stands to the other:
// "a majority of 4 to 1".
func (a *Quantity) odds(b *Quantity) bool {
	return a.plain() && a.Value > b.Value && a.Value <= 20
}

// plain reports whether the number is a whole one without anything about it.
func (a *Quantity) plain() bool {
	return a.Unit == nil && !a.Group && !a.Scaled && !a.Signed && !a.Part && a.Value == math.Trunc(a.Value)
}

// joinRange makes one range of two numbers where they can be one. Certain
// says that the words around show a range ("between", a dash).
func (q *quantityParser) joinRange(a, b Quantity, first int, certain bool) (Quantity, bool) {
	if a.Part || b.Part || a.IsMultiple != b.IsMultiple && a.Unit != nil || a.Reason != "" || b.Reason != "" {
		return a, false
	}
	if a.Unit != nil && b.Unit != nil && a.Unit != b.Unit || a.Unit != nil && b.Unit == nil && !(certain && a.Unit.Dimension == "money") && !a.prefixed(q) {
		return a, false
	}
	low, high := a.Value, b.Value
	if ofScale := high / b.scale; !a.Scaled && b.Scaled && (low < 1000 && (a.Unit == nil || b.Unit == nil || low < ofScale) || a.Unit != nil && low < ofScale && ofScale < 4*low) {
		low = roundScaled(low*b.scale, 2, 1000) // "3 to 4 million", "EUR 48,000-50,000 million"
	}
	if a.Scaled && !b.Scaled && high < 1000 && b.Unit == nil {
		return a, false
	}
	if low >= high || a.factor != b.factor && a.Unit != nil && b.Unit != nil {
		return a, false
	}
	if !certain {
		// "rose 5 percent to 12,000", "by 30,000 yuan to 529,800 yuan"
		if a.Unit != nil && b.Unit != nil && !q.rangeUnitsAgree(a, b) && !(a.Unit == b.Unit && q.statesRange(first)) || q.precededByMove(first) && !q.movedByRange(a, b, first) && !q.addsRange(a, b, first) && !q.downFrom(first) || high/low > 4 && a.Unit != nil {
			return a, false
		}
		if a.Unit == nil && b.Unit == nil && a.Small && !(b.Small && q.countsNoun(b.Last)) && !(b.Scaled && q.word(first-1) == text.By) {
			return a, false
		}
	} else if a.Unit == nil && b.Unit == nil && !a.Group && !b.Group && !b.Scaled && q.word(first) != text.Between {
		if b.Counted == nil && high < 100 && !q.isAll(first, &b) && !q.likeRange(&a, &b) && !q.countsNoun(b.Last) && q.word(b.Last) != text.Hyphen {
			return a, false // a score, a size
		}
		if b.Counted == nil && high > 15*low && q.word(b.Last) != text.Hyphen && !q.isAll(first, &b) && !q.countsNoun(b.Last) {
			return a, false // "case 22-451"
		}
	}
	r := b
	r.Value, r.Max, r.Ranged = low, high, true
	r.From, r.First = a.From, first
	if q.word(first) == text.Between {
		r.From = first
	}
	if r.Unit == nil {
		r.Unit, r.Quantity.Unit = a.Unit, a.Quantity.Unit
	}
	r.Group = a.Group || b.Group
	return r, true
}

// movedByRange reports whether the two are by how much something moves, and not
// from where to where: "by 5 percent to 8 percent", "fall 4 to 6 percent".
func (q *quantityParser) movedByRange(a, b Quantity, first int) bool {
	if a.Unit == nil && b.Scaled && !a.Scaled && a.Value < 100 && q.word(first-1) == text.By {
		return true // "wrote it down by 1 to 2 billion euros"
	}
	if b.Unit != nil && b.Unit.Dimension == "money" && a.Scaled && b.Scaled && 2*b.Value <= 3*a.Value && q.toMove(first-1) {
		return true // "is expected to lose $5 billion to $5.5 billion"
	}
	if a.Unit == nil {
		return b.Unit != nil && b.Unit.Dimension == "percent" && !a.Group && q.word(first-1) != text.From
	}
	if a.Unit.Dimension == "percent" && q.word(b.Last) == text.Of && q.word(b.Last+1) != text.The && q.word(b.Last+1) != text.All && q.word(first-1) != text.From && q.word(first-1) != text.By && b.Value <= 2*a.Value {
		return true // "will cut 5% to 7% of its jobs"
	}
	if a.Unit.Dimension == "percent" && b.Value <= 3*a.Value && q.toMove(first-1) {
		return true
	}
	if q.word(first-1) != text.By {
		return false
	}
	if a.Unit.Dimension == "money" {
		if a.Scaled && b.Scaled {
			return 3*b.Value <= 4*a.Value // "up by $1.8 billion to $1.9 billion": nothing grows so from a tenth of that
		}
		return !b.Scaled && b.Value < 10000 // "by $3,000 to $8,000", for which there is no car
	}
	return a.Unit.Dimension == "percent" && b.Value <= 2*a.Value
}

// toMove reports whether the word of change at token i is an infinitive or a participle, as forecasts
// have it: "expects sales to grow 10% to 15%", "sees revenue rising 3% to 5%".
func (q *quantityParser) toMove(i int) bool {
	if i < 1 || !q.hits[i].Kinds.Has(lexicon.Move) {
		return false
	}
	if strings.HasSuffix(q.tokens[i].Text(q.article), "ing") {
		return true
	}
	if q.word(i-1) == q.words.be || q.hits[i].Kinds.Has(lexicon.More) && q.expectedBefore(i) {
		return true // "expects sales to be down 8% to 12%", "sees revenue up 5% to 10%"
	}
	kinds := q.hits[i-1].Kinds
	return q.word(i-1) == text.To || kinds.Has(lexicon.ModalityCue) && kinds.Has(lexicon.Auxiliary)
}

// expectedBefore reports whether a word of expectation or aim stands shortly before token i.
func (q *quantityParser) expectedBefore(i int) bool {
	for j := i - 1; j >= 0 && j >= i-4 && q.tokens[j].Kind == text.Letters; j-- {
		if q.hits[j].Kinds.Has(lexicon.ModalityCue) {
			return true
		}
	}
	return false
}

// addsRange reports whether the two are between what numbers something is added, and not
// from where to where it moves, which would have more than doubled it: "adding 800 to 900
// stalls a year".
func (q *quantityParser) addsRange(a, b Quantity, first int) bool {
	w := q.word(first - 1)
	return a.Unit == nil && b.Unit != nil && !ratioUnit(b.Unit.Dimension) && b.Unit.Dimension != "money" && w != text.From && w != text.By && b.Value < 2*a.Value
}

// downFrom reports whether "from" after a word for a fall stands before the first of two
// numbers of which the second is higher, so that both are what it fell from: "down from
// 5.6% to 6.4%".
func (q *quantityParser) downFrom(first int) bool {
	if q.word(first-1) != text.From || first < 2 {
		return false
	}
	for _, k := range []lexicon.Kind{lexicon.Move, lexicon.More} {
		if h := &q.hits[first-2]; h.Kinds.Has(k) {
			return h.Use(k).Sign < 0
		}
	}
	return false
}

func ratioUnit(dimension string) bool {
	return dimension == "percent" || dimension == "points" || dimension == "ratio"
}

// prefixed reports whether the currency stands before the number.
func (a *Quantity) prefixed(q *quantityParser) bool {
	return a.Unit != nil && a.Unit.Dimension == "money" && q.hits[a.From].Kinds.Has(lexicon.Currency)
}

func (q *quantityParser) rangeUnitsAgree(a, b Quantity) bool {
	if a.Unit == b.Unit && a.Unit.Dimension == "money" && a.Group && b.Group && b.Value <= 3*a.Value && a.First > 0 {
		w := q.word(a.First - 1)
		if w == text.At || w == text.Of || w == text.Colon || q.hits[a.First-1].Kinds.Has(lexicon.Auxiliary) {
			return true // "the price is 109,800 yuan to 145,800 yuan"
		}
	}
	return a.Unit == b.Unit && (a.prefixed(q) && b.prefixed(q) || a.Unit.Dimension != "money" && a.Unit.Dimension != "count" || a.Scaled && b.Scaled)
}

// statesRange reports whether two amounts, each with its unit, that begin at token i are the ends
// of one range, as the word before shows: "from", or one that says what something is.
func (q *quantityParser) statesRange(i int) bool {
	if i == 0 {
		return false
	}
	switch q.word(i - 1) {
	case text.From, text.Of, text.At, text.Colon:
		return true
	}
	return q.hits[i-1].Kinds.Has(lexicon.Auxiliary)
}

// precededByMove reports whether "by", "from" or a word of change stands
// before the number, so that "to" leads to the new level.
func (q *quantityParser) precededByMove(i int) bool {
	if i > 1 && q.hits[i-1].Kinds.Has(lexicon.BoundWord) && q.word(i-2) == text.By {
		i-- // "widened by about $200 million to $764 million"
	}
	if i == 0 {
		return false
	}
	switch q.word(i - 1) {
	case text.By:
		return true
	case text.To, text.Of, text.At:
		return false // "fell to 18 to 25 percent"
	case text.From:
		if i > 1 && q.hits[i-2].Kinds.Has(lexicon.VerbWord) {
			q.movedFrom = true // "the duty went from 10% to 20%"
			return true
		}
		for j := i - 2; j >= 0 && j >= i-14; j-- {
			if q.word(j) == text.Comma && j > 0 && (q.hits[j-1].Kinds.Has(lexicon.UnitWord) || q.hits[j-1].Kinds.Has(lexicon.Place)) {
				continue // "improved by 52%, from 19.6 million to 29.8 million", "its works in Žilina, Slovakia, from 30 to 40 GWh"
			}
			if q.hits[j].Kinds.Has(lexicon.Move) || q.hits[j].Kinds.Has(lexicon.More) || q.hits[j].Kinds.Has(lexicon.Multiple) || q.word(j) == text.Comma {
				q.movedFrom = q.movedFrom || q.word(j) != text.Comma
				return q.movedFrom
			}
		}
		return q.movedFrom // "went up from 18% to 25%, that on hybrids from 20% to 28%"
	}
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		if q.hits[j].Kinds.Has(lexicon.Move) && q.hits[j].Len <= i-j {
			return true
		}
	}
	return false
}

// countsNoun reports whether a noun that no lexicon knows stands at token i, in
// the plural: "seven to nine animals".
func (q *quantityParser) countsNoun(i int) bool {
	if i >= len(q.tokens) || q.tokens[i].Kind != text.Letters || q.tokens[i].Capital || q.tokens[i].Glued || q.hits[i].Len > 0 {
		return false
	}
	return isPlural(q.tokens[i].Text(q.article))
}

// isPlural reports whether the word has the ending of a plural.
func isPlural(w string) bool {
	return len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is")
}

// Vehicles reports whether the quantity counts vehicles, in its own words.
func (n *Quantity) Vehicles() bool { return n.Unit != nil && n.Unit.Name == fact.Vehicle }

// Scale returns what the scale words of the number stand for, 1 without any.
func (n *Quantity) Scale() float64 { return max(n.scale, 1) }

// Bare reports whether the number has no unit of its own.
func (n *Quantity) Bare() bool { return n.Unit == nil && n.Reason == "" }
