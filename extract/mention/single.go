package mention

import (
	"math"
	"slices"
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// single reads one number with its sign, currency, scale and unit.
func (q *quantityParser) single(i int) (Quantity, bool) {
	if i >= len(q.tokens) {
		return Quantity{}, false
	}
	if out, ok := q.oneAndHalf(i); ok {
		return out, true
	}
	if out, ok := q.part(i); ok {
		return out, true
	}
	if out, ok := q.multiple(i); ok {
		return out, true
	}
	j, sign, signed := q.sign(i)
	currency, j := q.currencyBefore(j)
	if currency != nil && !signed {
		j, sign, signed = q.sign(j)
	}
	if currency == nil && j > i && !signed {
		return Quantity{}, false
	}
	q.afterCurrency = currency != nil
	q.afterCode = currency != nil && q.tokens[j-1].Kind != text.Symbol // "SEK 18,600 M", "Rs 500 cr"
	n, ok := q.numeral(j)
	q.afterCurrency, q.afterCode = false, false
	if !ok {
		return Quantity{}, false
	}
	if q.tokens[j].Kind == text.Digits && currency == nil && !(n.last > j+1 && (q.word(j+1) == text.Slash || q.word(j+1) == text.Hyphen)) && q.partOfName(j, signed || q.inRange) {
		return Quantity{}, false
	}
	out := Quantity{First: i, From: i, To: n.last, Last: n.last, Signed: signed, Words: n.words, Scaled: n.scaled, Group: n.group, scale: n.scale}
	out.Value = n.value
	out.Small = !n.scaled && !n.group && n.places == 0 && (n.words && n.value <= 12 || !n.words && n.value < 10)
	if currency != nil {
		out.setUnit(q.lex, q.rivals.meant(currency))
		q.skipEcho(&out)
	}
	if next := q.pastBracket(out.Last); next > out.Last && !n.words && !n.scaled {
		q.unitPast(&out, n, next, currency != nil)
	} else {
		q.unitAfter(&out, currency != nil)
	}
	if signed && q.tokens[i].Kind == text.Letters && !out.signable() {
		return Quantity{}, false // "one hundred plus 20 vans": the word adds
	}
	if sign < 0 {
		out.Value = -out.Value
	}
	if l := out.Last; q.tokens[l-1].Kind == text.Digits && l < len(q.tokens) && q.glued(l) && q.tokens[l].Kind == text.Letters {
		return Quantity{}, false // 5G, the 90s
	}
	if currency == nil {
		q.smallMoney(&out)
		q.hoursAndMinutes(&out)
	}
	q.andHalf(&out)
	if out.Reason = q.noQuantity(&out, j); out.Reason != "" {
		out.Label = true
	} else if out.IsMultiple && q.isRhythm(out.Last) {
		out.Reason = "how often something is done"
	}
	return out, true
}

// pastBracket returns the token after a number in brackets that begin at i, i where none do.
func (q *quantityParser) pastBracket(i int) int {
	j := i + 1
	if q.word(j) == text.Hyphen {
		j++
	}
	if q.word(i) != text.OpenParen || q.word(j+1) != text.CloseParen || q.tokens[j].Kind != text.Digits {
		return i
	}
	return j + 2
}

// unitPast gives the number the scale and unit that follow the one in brackets behind it, which
// ends before token next: "SEK 92.8 (92.0) bn", "172.8 (167.5) thousand cars", "6.2 (4.8)%".
func (q *quantityParser) unitPast(out *Quantity, n number, next int, hasCurrency bool) {
	last, to := out.Last, out.To
	n.last = next
	n = q.scales(n)
	out.Value, out.Scaled, out.scale, out.Last = n.value, n.scaled, n.scale, n.last
	q.unitAfter(out, hasCurrency)
	out.Last, out.To = last, to
}

// setUnit gives the quantity a unit of the vocabulary.
func (a *Quantity) setUnit(l *lexicon.Lexicon, u fact.Unit) {
	a.Quantity.Unit = u
	a.Unit = l.Units[u]
}

// measure gives the quantity the unit that the entry's words stand for.
func (a *Quantity) measure(l *lexicon.Lexicon, e *lexicon.Entry) {
	a.setUnit(l, e.Unit)
	if e.Value != 0 && e.Value != 1 {
		a.factor, a.statedAs = e.Value, fact.Unit(strings.TrimPrefix(e.Name, "glued "))
	}
}

// skipEcho passes over a currency that is named twice: "RMB 5 billion yuan".
func (q *quantityParser) skipEcho(out *Quantity) {
	if e, j := q.use(out.Last, lexicon.Currency); e != nil && e.Unit == out.Quantity.Unit && q.tokens[out.Last].Kind == text.Letters {
		out.Last, out.To = j, j
	}
}

// signable reports whether a sign in words can be that of the number.
func (a *Quantity) signable() bool {
	if a.Unit == nil {
		return a.Scaled && a.Value >= 1e8 || a.Value != math.Trunc(a.Value) // "minus 1.2 billion to minus 1.5 billion euros", "from minus 2.7 a year earlier"
	}
	switch a.Unit.Dimension {
	case "percent", "points", "money", outside:
		return true
	}
	return false
}

// sign reads a plus or minus that stands at the number and at nothing before
// it, or one in words: "minus 14.9 percent".
func (q *quantityParser) sign(i int) (int, float64, bool) {
	w := q.word(i)
	if w != 0 && i+1 < len(q.tokens) && !q.glued(i+1) && (i == 0 || q.tokens[i-1].Kind != text.Digits) {
		switch w {
		case q.words.minus, q.words.negative:
			if i > 1 && q.word(i-2) == q.words.plus && (q.word(i-1) == text.Or || q.word(i-1) == text.Slash) {
				return i, 1, false // "plus or minus 3 points"
			}
			return i + 1, -1, true
		case q.words.plus:
			return i + 1, 1, true
		}
	}
	if w != 0 && i+1 < len(q.tokens) && q.tokens[i+1].Kind == text.Digits {
		switch w {
		case q.words.hollow, q.words.fall, q.words.sink: // of Japanese accounts, and of lists of prices
			return i + 1, -1, true
		case q.words.rise:
			return i + 1, 1, true
		}
	}
	if w != text.Hyphen && w != text.Plus || i+1 >= len(q.tokens) || !q.glued(i+1) {
		return i, 1, false
	}
	if q.tokens[i].Glued && i > 0 {
		switch q.word(i - 1) {
		case text.OpenParen, text.OpenBracket, text.Colon, text.Slash, text.Quote:
		default:
			return i, 1, false
		}
	}
	if w == text.Hyphen {
		return i + 1, -1, true
	}
	return i + 1, 1, true
}

// startsNumber reports whether token i begins a numeral.
func (q *quantityParser) startsNumber(i int) bool {
	return i < len(q.tokens) && (q.tokens[i].Kind == text.Digits || q.hits[i].Kinds.Has(lexicon.Number))
}

// currencyBefore reads a currency's sign or code before its number.
func (q *quantityParser) currencyBefore(i int) (*lexicon.Entry, int) {
	e, j := q.use(i, lexicon.Currency)
	if e == nil || j >= len(q.tokens) {
		return nil, i
	}
	if q.tokens[i].Kind == text.Letters && !q.tokens[i].Capital {
		return nil, i
	}
	if q.tokens[j].Word == text.Stop && q.glued(j) { // "Rs."
		j++
	}
	if j < len(q.tokens) && q.tokens[j].Word == text.Hyphen && q.glued(j) && q.glued(j+1) && q.tokens[i].Kind != text.Letters {
		return e, j
	}
	if j >= len(q.tokens) || q.tokens[j].Kind != text.Digits {
		if e, k := q.use(j, lexicon.Currency); e != nil && k < len(q.tokens) && q.tokens[k].Kind == text.Digits { // "US$" written "USD $"
			return e, k
		}
		return nil, i
	}
	if q.hits[i].Kinds.Has(lexicon.Unrelated) && q.tokens[j].End-q.tokens[j].Start == 1 && !q.glued(j) {
		return nil, i // Euro 6
	}
	if e.Name == everydayCurrency && q.tokens[j].End-q.tokens[j].Start < 4 {
		if s, _ := q.use(j+1, lexicon.Scale); s == nil {
			return nil, i // COP28
		}
	}
	return e, j
}

// everydayCurrency is the name of the currencies that are called by a word of other meanings, too.
const everydayCurrency = "everyday"

// unitAfter reads the unit or currency after a number.
func (q *quantityParser) unitAfter(out *Quantity, hasCurrency bool) {
	i := out.Last
	hyphen := false
	if q.word(i) == text.Hyphen && q.glued(i) && q.glued(i+1) {
		i++
		hyphen = true
	}
	if i >= len(q.tokens) {
		return
	}
	if u := q.unitAt(i + 2); q.word(i) == text.Of && q.word(i+1) == text.A && out.Value < 1 && u != nil && u.Unit == fact.PercentagePoint && u.Name != "bare points" {
		i += 2 // "0.12 of a percentage point"
	}
	if e, j := q.use(i, lexicon.Currency); e != nil && !hasCurrency && !(q.tokens[i].Kind == text.Letters && q.tokens[i].Capital && !q.tokens[i].AllCaps && q.tokens[i].Glued) {
		ofNext := j < len(q.tokens) && q.tokens[j].Kind == text.Digits && (out.Words || q.glued(j) && !q.glued(i)) // "the smaller one Rs 75,000", "160,000 $50 reservations"
		if !(e.Name == everydayCurrency && !out.Scaled && !out.Group) && !q.isWeight(out, i, j) && !ofNext {       // "12 real rivals"
			out.setUnit(q.lex, q.rivals.meant(e))
			out.Last, out.To, out.Hyphenated = j, j, hyphen
			return
		}
	}
	if hasCurrency {
		return
	}
	e, j := q.use(i, lexicon.UnitWord)
	if e == nil && !hyphen && q.isInch(out, i) {
		out.setUnit(q.lex, "inch")
		out.Last, out.To = i+1, i+1
		return
	}
	if e == nil || !q.unitFits(out, e, i, j, hyphen) {
		return
	}
	if e.Unit == "times" {
		if out.Value == 1 {
			return // "1x e-motor"
		}
		out.IsMultiple = true
	}
	out.measure(q.lex, e)
	if e.Rival != nil {
		out.setUnit(q.lex, q.rivals.meant(e)) // cents of a dollar or a euro
	}
	out.Counted, out.CountedHit = e, &q.hits[i]
	out.Last, out.To, out.Hyphenated = j, j, hyphen
}

// isInch reports whether the "in" at i is short for inches: nothing goes on from it but how a
// size is measured, "69.3 in", "69.3 in (1,760 mm)", "69.3 in long".
func (q *quantityParser) isInch(out *Quantity, i int) bool {
	if q.word(i) != text.In || q.tokens[i].Capital || out.Words || out.Group || out.Value >= 1000 {
		return false
	}
	if i+1 >= len(q.tokens) || q.tokens[i].Glued {
		return true
	}
	switch q.word(i + 1) {
	case text.Comma, text.Semicolon, text.CloseParen, text.OpenParen, text.Slash:
		return true
	}
	e, _ := q.use(i+1, lexicon.MetricCue)
	return e != nil && len(e.Metrics) > 0 && q.lex.Metrics[e.Metrics[0]].Accepts("length") && q.tokens[i+1].Kind == text.Letters
}

// isWeight reports whether the word at i is the weight and not the money of
// its name: "weighs 300 pounds", "12 pounds of flour", "tows 3,500 pounds".
func (q *quantityParser) isWeight(out *Quantity, i, j int) bool {
	if e, _ := q.use(i, lexicon.UnitWord); e == nil {
		return false
	}
	if q.word(j) == text.Of && j+1 < len(q.tokens) && !q.hits[j+1].Kinds.Has(lexicon.MetricCue) && !q.hits[j+1].Kinds.Has(lexicon.Determiner) {
		return true
	}
	for k := max(0, out.First-4); k < min(len(q.tokens), j+3); k++ {
		if e, _ := q.use(k, lexicon.MetricCue); e != nil && k < out.First && slices.Contains(e.Metrics, "weight") {
			return true
		}
		if e, _ := q.use(k, lexicon.Unrelated); e != nil && e.Name == "load" {
			return true
		}
	}
	return false
}

// remainder returns the whole number below a limit that follows a whole quantity, maybe behind "and", and
// the token it begins at: what that has of a smaller unit.
func (q *quantityParser) remainder(out *Quantity, limit float64) (n number, i int, ok bool) {
	if out.Value != math.Trunc(out.Value) {
		return n, 0, false
	}
	i = out.Last
	if q.word(i) == text.And {
		i++
	}
	if !q.startsNumber(i) {
		return n, i, false
	}
	n, ok = q.numeral(i)
	return n, i, ok && !n.scaled && n.places == 0 && n.value < limit
}

// smallMoney adds the cents of "3 dollars and 45 cents" and "two pounds fifty".
func (q *quantityParser) smallMoney(out *Quantity) {
	if out.Unit == nil || out.Unit.Dimension != "money" || out.Scaled {
		return
	}
	n, i, ok := q.remainder(out, 100)
	if !ok {
		return
	}
	e, j := q.use(n.last, lexicon.UnitWord)
	switch {
	case e != nil && (e.Unit == out.Quantity.Unit && e.Value == 0.01 || e.Rival != nil || e.Unit == "penny"):
	case out.Words && n.words && n.value >= 10 && i == out.Last && e == nil:
		j = n.last
	default:
		return
	}
	out.Value += math.Copysign(n.value/100, out.Value)
	out.Last, out.To = j, j
}

// hoursAndMinutes makes one time, in minutes, of "9 hours 40 minutes", "1hr 20min" and "an hour and
// ten minutes".
func (q *quantityParser) hoursAndMinutes(out *Quantity) {
	if out.Quantity.Unit != "h" || out.Hyphenated {
		return
	}
	n, _, ok := q.remainder(out, 60)
	if !ok {
		return
	}
	if e, j := q.use(n.last, lexicon.UnitWord); e != nil && e.Unit == "min" {
		out.setUnit(q.lex, e.Unit)
		out.Value = 60*out.Value + n.value
		out.Counted, out.CountedHit = e, &q.hits[n.last]
		out.Last, out.To = j, j
	}
}

// oneAndHalf reads one of a unit and a part of it: "an hour and a half", "a mile and a quarter",
// "a year and a half".
func (q *quantityParser) oneAndHalf(i int) (Quantity, bool) {
	if w := q.word(i); w != text.A && w != text.An && w != text.One {
		return Quantity{}, false
	}
	out := Quantity{First: i, From: i, Words: true}
	out.Value = 1
	if e, j := q.use(i+1, lexicon.UnitWord); e != nil && e.Name != "bare points" {
		out.measure(q.lex, e)
		out.To, out.Last = j, j
	} else if e, j := q.use(i+1, lexicon.SpanWord); e != nil && e.Span != "fiscal" {
		out.Quantity.Unit, out.Reason = fact.Unit(e.Span), "a duration"
		out.To, out.Last = j, j
	} else {
		return Quantity{}, false
	}
	q.andHalf(&out)
	return out, out.Value > 1
}

// andHalf adds the part of its unit that follows a whole quantity: "two hours and a half".
func (q *quantityParser) andHalf(out *Quantity) {
	i := out.Last
	if q.word(i) != text.And || q.word(i+1) != text.A || out.Hyphenated || out.Value != math.Trunc(out.Value) || out.Reason == "" && (out.Unit == nil || !halved(out.Unit.Dimension)) {
		return
	}
	if e, j := q.use(i+2, lexicon.Fraction); e != nil && e.Value >= 25 && e.Value != 33.33 && q.word(j) != text.Of && q.word(j) != text.The && !q.startsNumber(j) {
		out.Value += math.Copysign(e.Value/100, out.Value)
		out.Last, out.To = j, j
	}
}

// halved reports whether half a unit of the dimension is told behind whole ones.
func halved(dimension string) bool {
	switch dimension {
	case "time", "days", "length", "distance", "weight", "volume", "percent", "points", outside:
		return true
	}
	return false
}

// firstOfCompound reports whether the noun at i is not what the number counts, but only says of which
// kind that is: "three vehicle assembly plants", "14,700 factory and white-collar workers".
func (q *quantityParser) firstOfCompound(out *Quantity, i, j int) bool {
	u := q.unitAt(i)
	if u.Role != lexicon.Noun || out.Value <= 1 || q.tokens[i].Kind != text.Letters || strings.HasSuffix(q.tokens[j-1].Text(q.article), "s") {
		return false
	}
	if v := q.unitAt(j); v != nil && v.Unit == "plant" && v.Role == lexicon.Noun {
		return true
	}
	if w := q.word(j); w != text.And && w != text.Or {
		return false
	}
	for j++; j < len(q.tokens) && j <= i+7 && (q.tokens[j].Kind == text.Letters && !q.tokens[j].Capital || q.word(j) == text.Hyphen); j++ {
		if v := q.unitAt(j); v != nil {
			return v.Unit != u.Unit && q.lex.Units[v.Unit].Dimension == "people"
		}
	}
	return false
}

// unitFits tells a unit from the same letters with another meaning.
func (q *quantityParser) unitFits(out *Quantity, e *lexicon.Entry, i, j int, hyphen bool) bool {
	t := &q.tokens[i]
	single := t.Kind == text.Letters && t.End-t.Start == 1 && j == i+1
	switch {
	case e.Name == "bare points", q.firstOfCompound(out, i, j):
		return false
	case e.Name == "glued metre":
		return !t.Capital && (t.Glued || q.tokens[i].Kind == text.Letters)
	case e.Unit == "times":
		if t.Word == q.words.x {
			return t.Glued && !q.nextIsLetter(j)
		}
		return true
	case e.Unit == "inch" && t.Word == text.Quote:
		return t.Glued && t.Text(q.article) == "″" // and no quotation that ends with the number
	case e.Name == "glued degrees": // 40C, "at 180C", but not "a 4C battery" nor "the 350C"
		return t.Glued && t.Capital && (out.Value < 150 || q.leadsToDegree(out.From)) && (j == len(q.tokens) || q.tokens[j].Kind != text.Letters || q.hits[j].Kinds.Has(lexicon.Preposition) || q.hits[j].Kinds.Has(lexicon.Conjunction))
	case e.Name == "glued penny" && q.isResolution(i-1):
		return false // "1080p"
	case e.Name == "glued penny", e.Unit == "s" && single && t.Glued:
		// 90s are years, and 50p is pence where nothing goes on
		return t.Glued && !q.nextIsLetter(j) && !q.roundYears(out, i)
	case e.Unit == "seat" && out.Words && out.Value == 1 && strings.HasSuffix(t.Text(q.article), "s"):
		return false // "the bigger one seats seven"
	case e.Unit == "seat" && !hyphen && t.Word != 0:
		return true
	case single:
		// V, h, s, t, L: at the number or after a space, but not the start of a word
		if q.lex.Units[e.Unit].Dimension == outside && q.article[t.Start] != e.Unit[0] {
			return false // 5G is no weight
		}
		return !q.nextIsLetter(j) && (t.Glued || !out.Words && (e.Unit != "tonne" || out.Group))
	case e.Unit == "day" && out.Words && out.Small:
		return true
	}
	return true
}

// leadsToDegree reports whether a word before the number at i says how far a temperature goes: "bake at 180C",
// "heated to 900C".
func (q *quantityParser) leadsToDegree(i int) bool {
	switch q.word(i - 1) {
	case text.At, text.To, text.Of, text.By, text.Slash:
		return true
	}
	return i > 0 && q.hits[i-1].Kinds.Has(lexicon.BoundWord)
}

// isResolution reports whether the number at i is one of the heights in lines that video has.
func (q *quantityParser) isResolution(i int) bool {
	switch q.tokens[i].Text(q.article) {
	case "480", "720", "1080", "1440", "2160":
		return true
	}
	return false
}

// roundYears reports whether the number and the "s" at i are years or degrees
// by tens: "the 90s", "in her 60s", "the low 20s", "the 2025s".
func (q *quantityParser) roundYears(out *Quantity, i int) bool {
	if q.tokens[i].Word != q.words.s || out.Group {
		return false
	}
	return math.Mod(out.Value, 10) == 0 && out.Value < 100 && out.Value >= 10 || out.Value >= 1800 && out.Value < 2100
}
