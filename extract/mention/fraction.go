package mention

import (
	"math"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// part reads a fraction: "a quarter", "two-fifths", "one in three", "every
// fourth", "half of".
func (q *quantityParser) part(i int) (Quantity, bool) {
	if percent, last, ok := q.partOfPoint(i); ok {
		out := Quantity{First: i, From: i, Words: true, Last: last, To: last}
		out.Value = percent / 100
		out.setUnit(q.lex, fact.PercentagePoint)
		return out, true
	}
	if _, ok := q.partOfScale(i); ok {
		return Quantity{}, false // "a quarter million": a number
	}
	percent, last, ok := q.fraction(i)
	if !ok {
		return Quantity{}, false
	}
	if out, ok := q.partOfUnit(i, percent, last); ok {
		return out, true
	}
	out := Quantity{First: i, From: i, Words: true, Part: true, Last: last, To: last}
	out.Value = roundScaled(float64(int64(percent*100+0.5))/100, 2, 1)
	out.setUnit(q.lex, fact.Percent)
	return out, true
}

// partOfUnit reads the part of one unit that was read from token i to last, and how many percent it is: "a tenth of
// a mile", "one-hundredth of a second".
func (q *quantityParser) partOfUnit(i int, percent float64, last int) (Quantity, bool) {
	if q.word(last) != text.Of || q.word(last+1) != text.A && q.word(last+1) != text.An {
		return Quantity{}, false
	}
	e, j := q.use(last+2, lexicon.UnitWord)
	if e == nil || e.Name == "bare points" || !halved(q.lex.Units[e.Unit].Dimension) {
		return Quantity{}, false
	}
	out := Quantity{First: i, From: i, Words: true, Last: j, To: j}
	out.Value = roundScaled(percent/100, 4, 1)
	out.measure(q.lex, e)
	return out, true
}

// fraction reads the percentage of a part.
func (q *quantityParser) fraction(i int) (percent float64, last int, ok bool) {
	switch q.word(i) {
	case text.A, text.One:
		k := q.skipHyphen(i + 1)
		if e, j := q.use(k, lexicon.Fraction); e != nil && q.partContext(j) && !((q.word(i-1) == text.In || q.word(i-1) == text.For) && q.hits[k].Kinds.Has(lexicon.SpanWord) && q.word(j) != text.Of) {
			return e.Value, j, true // but "cost 4 billion dollars in a quarter", "its highest for a quarter"
		}
	case text.Every:
		if e, j := q.use(i+1, lexicon.Ordinal); e != nil && e.Value >= 2 && !q.isSpan(j) {
			return 100 / e.Value, j, true
		}
	case text.Half:
		if q.word(i+1) == text.Of || q.word(i+1) == text.The || q.word(i+1) == text.Its || q.word(i+1) == text.Their {
			return 50, i + 1, true
		}
		if q.movedBy(i) && q.ends(i+1) {
			return 50, i + 1, true
		}
		return 0, 0, false
	}
	if percent, last, ok := q.proportion(i); ok {
		return percent, last, true
	}
	if e, j := q.use(i, lexicon.Number); e != nil && e.Value >= 2 && e.Value < 20 {
		if q.word(j) == text.Hyphen {
			j++
		}
		if f, k := q.use(j, lexicon.Fraction); f != nil && q.partContext(k) && !q.inARow(k) {
			if whole := math.Round(100 / f.Value); e.Value < whole && !(e.Value == 2 && q.isSpan(j)) { // not "eight quarters", and two of them are a half
				return 100 * e.Value / whole, k, true
			}
		}
	}
	return 0, 0, false
}

// movedBy reports whether the words at i say by how much something moves: "by half", "by more
// than half".
func (q *quantityParser) movedBy(i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if q.word(j) == text.By {
			return true
		}
		if q.tokens[j].Kind != text.Letters || q.hits[j].Kinds.Has(lexicon.Number) {
			return false
		}
	}
	return false
}

// ends reports whether no noun follows at i, which half would be of: "by half to 12,000", but
// "by half past nine".
func (q *quantityParser) ends(i int) bool {
	if i >= len(q.tokens) || q.tokens[i].Kind != text.Letters {
		return i >= len(q.tokens) || q.word(i) != text.Hyphen
	}
	k := q.hits[i].Kinds
	return q.word(i) == text.And || k.Has(lexicon.Preposition) || k.Has(lexicon.Conjunction)
}

// inARow reports whether the words at i make a streak of what is counted before
// them: "three quarters in a row".
func (q *quantityParser) inARow(i int) bool {
	return q.word(i) == text.In && q.word(i+1) == text.A
}

// partOfPoint reads what central banks move rates by: "a quarter point",
// "three-quarter-point", "a half-percentage-point cut".
func (q *quantityParser) partOfPoint(i int) (percent float64, last int, ok bool) {
	count := 1.0
	if w := q.word(i); w == text.A || w == text.An {
		i++
	} else if e, j := q.use(i, lexicon.Number); e != nil && e.Value < 4 {
		count, i = e.Value, q.skipHyphen(j)
	}
	e, j := q.use(i, lexicon.Fraction)
	if e == nil || e.Value < 25 {
		return 0, 0, false
	}
	u := q.unitAt(q.skipHyphen(j))
	if u == nil || u.Unit != fact.PercentagePoint || u.Entry.Value != 0 || i == j {
		return 0, 0, false
	}
	return count * e.Value, q.skipHyphen(j) + q.hits[q.skipHyphen(j)].Len, true
}

// proportion reads "one in five", "nine in 10", "19 out of 20" as percent.
func (q *quantityParser) proportion(i int) (percent float64, last int, ok bool) {
	j := i + 1
	if j < len(q.tokens) && q.tokens[j].Kind == text.Letters {
		if u := q.unitAt(j); u != nil && u.Role == lexicon.Noun { // "one person in four"
			j += q.hits[j].Len
		}
	}
	j = q.skipHyphen(j) // "a one-in-five chance"
	switch {
	case q.word(j) == text.In:
		j = q.skipHyphen(j + 1)
	case q.word(j) == text.Slash && q.glued(j) && q.glued(j+1) && !q.glued(i) && q.word(i+3) == text.Of:
		j++ // "1/3 of the seats"
	case q.word(j) == text.Out && q.word(j+1) == text.Of:
		j += 2
	case q.word(j) == text.Of && q.word(j+1) == text.Every:
		j++ // "seven of every 10"
	default:
		return 0, 0, false
	}
	a, ok := q.numeral(i)
	if !ok || a.scaled || a.group || a.places > 0 || a.value < 1 || a.value >= 100 || a.last != i+1 {
		return 0, 0, false
	}
	every := q.word(j) == text.Every
	if every {
		j++
	}
	b, ok := q.numeral(j)
	if !ok || b.places > 0 || b.value <= a.value || b.value > 100 && !isRound(b.value) || !q.partContext(b.last) {
		return 0, 0, false
	}
	if e, _ := q.use(b.last, lexicon.UnitWord); e != nil {
		switch e.Unit {
		case fact.Vehicle, "person", "user", "customer", "store":
		default:
			return 0, 0, false // "2 in 20 minutes"
		}
	}
	if b.words != a.words && !a.words && !every || b.value < 2 || isRound(b.value) && j > i+2 && b.value > 100 {
		return 0, 0, false
	}
	return 100 * a.value / b.value, b.last, true
}

// isRound reports whether v is a power of ten that rates are given by: "three in
// 1,000", "one in 10,000".
func isRound(v float64) bool {
	return v == 1000 || v == 10000 || v == 100000 || v == 1000000
}

// partContext refuses what only looks like a fraction: "a quarter earlier",
// "one in 2020", "a third year".
func (q *quantityParser) partContext(i int) bool {
	if i >= len(q.tokens) {
		return true
	}
	switch q.word(i) {
	case text.Earlier, text.Ago, text.Before:
		return false
	case text.To:
		return i+1 == len(q.tokens) || q.tokens[i+1].Text(q.article) != "go" // "with one quarter to go"
	case text.Of:
		if w := q.word(i + 1); (w == text.A || w == text.An) && i+2 < len(q.tokens) && (q.hits[i+2].Len == 0 || q.isSpan(i+2)) {
			return false // "a quarter of a century"
		}
	}
	if q.word(i) == text.Hyphen && q.glued(i) && q.glued(i+1) && i+1 < len(q.tokens) && q.tokens[i+1].Kind == text.Letters {
		return false // "a third-quarter loss", "a third-generation Leaf"
	}
	h := &q.hits[i]
	if q.tokens[i].Kind == text.Letters && h.Len == 0 && i > 0 && q.hits[i-1].Kinds.Has(lexicon.Ordinal) {
		return false // "a third plant": the ordinal
	}
	if q.word(i) != text.Of && q.hits[i-1].Kinds.Has(lexicon.Ordinal) && (h.Kinds.Has(lexicon.UnitWord) || h.Kinds.Has(lexicon.SpanWord) || h.Kinds.Has(lexicon.Descriptor) || h.Kinds.Has(lexicon.MetricCue)) {
		return false
	}
	return !q.isSpan(i)
}

func (q *quantityParser) isSpan(i int) bool {
	return i < len(q.tokens) && q.hits[i].Kinds.Has(lexicon.SpanWord)
}

// multiple reads "doubled", "twice", "threefold", "2.4-fold".
func (q *quantityParser) multiple(i int) (Quantity, bool) {
	if i >= len(q.tokens) || !q.hits[i].Kinds.Has(lexicon.Multiple) {
		return Quantity{}, false
	}
	h := &q.hits[i]
	out := Quantity{First: i, From: i, To: i + h.Len, Last: i + h.Len, IsMultiple: true, Words: true}
	u := h.Use(lexicon.Multiple)
	if j := i + h.Len; j < len(q.tokens) && q.tokens[j].Kind == text.Digits && q.tokens[i].Capital && i > 0 {
		return Quantity{}, false // the "Double 11" sales
	}
	if u.Name == "as many" && (!q.namesBase(i+h.Len) || q.isRhythm(i+h.Len)) {
		return Quantity{}, false // "it won't happen twice", "twice a shift"
	}
	if u.Name == "cut" && !q.ends(i+h.Len) {
		*h, _ = q.lex.FindBut(q.tokens, i, lexicon.Of(lexicon.Multiple)) // "in half an hour"
		return Quantity{}, false
	}
	out.Value, out.Multiple = u.Value, u.Role
	out.setUnit(q.lex, fact.Factor)
	return out, true
}

// isRhythm reports whether the words from token i on say how often something happens in a time: "three
// times a day", "twice every shift".
func (q *quantityParser) isRhythm(i int) bool {
	switch q.word(i) {
	case text.A, text.An, text.Each, text.Every, text.Per:
		return i+1 < len(q.tokens) && q.tokens[i+1].Kind == text.Letters
	}
	return i < len(q.tokens) && q.hits[i].Kinds.Has(lexicon.ScopeCue) && q.hits[i].Entry(lexicon.ScopeCue).Scope.Per != ""
}

// namesBase reports whether what something is a multiple of is told from token i on:
// "twice as many", "twice the 74,400", "twice what it sold".
func (q *quantityParser) namesBase(i int) bool {
	switch q.word(i) {
	case text.As, text.That, text.This, text.Same:
		return true
	}
	if i >= len(q.tokens) {
		return false
	}
	k := q.hits[i].Kinds
	return k.Has(lexicon.Determiner) || k.Has(lexicon.Pronoun) || k.Has(lexicon.Relative) || q.startsNumber(i) || q.tokens[i].Capital || q.isSpan(i)
}
