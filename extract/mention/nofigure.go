package mention

import (
	"strings"

	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// partOfName reports whether the digits at i belong to a name or code: glued
// to letters before or after that are no unit, scale or currency (ES8, 500e).
func (q *quantityParser) partOfName(i int, signed bool) bool {
	if q.ofBox(i) {
		return false
	}
	if i > 0 && q.tokens[i].Glued && !signed {
		b := &q.tokens[i-1]
		switch b.Kind {
		case text.Letters, text.Digits:
			return true
		case text.Punct, text.Symbol:
			switch b.Word {
			case text.Hyphen:
				// F-150, COVID-19; but 15-20 is read by the range
				if i > 1 && b.Glued && q.tokens[i-2].Kind == text.Letters && !q.hits[i-2].Kinds.Has(lexicon.Currency) {
					return !q.isReading(i)
				}
				if i > 1 && b.Glued && q.tokens[i-2].Kind == text.Digits {
					return true
				}
			case text.Stop, text.Hash:
				return true
			case text.Colon, text.Slash:
				if i > 1 && b.Glued && q.tokens[i-2].Kind == text.Digits {
					return true // 14:02, 24/7
				}
			case text.Apostrophe:
				return true // '24
			}
		}
	}
	j := i + 1
	if j < len(q.tokens) && q.tokens[j].Glued {
		switch q.tokens[j].Kind {
		case text.Letters:
			h := &q.hits[j]
			if h.Kinds == onlyBound { // 15.5C at the end of a sentence: no "c." of circa
				*h, _ = q.lex.FindBut(q.tokens, j, onlyBound)
			}
			if h.Kinds.Has(lexicon.Scale) || h.Kinds.Has(lexicon.UnitWord) || h.Kinds.Has(lexicon.Currency) {
				end := j + h.Len
				if q.tokens[j].Word == q.words.x && end < len(q.tokens) && q.tokens[end].Glued && q.tokens[end].Kind == text.Digits {
					return true // 4x4
				}
				if end < len(q.tokens) && q.tokens[end].Glued && q.tokens[end].Kind == text.Letters {
					eh := &q.hits[end]
					return !(eh.Kinds.Has(lexicon.UnitWord) || eh.Kinds.Has(lexicon.Scale) || eh.Kinds.Has(lexicon.Currency))
				}
				return false
			}
			return q.tokens[j].Word != text.In || q.glued(j+1) // "2in", inches
		case text.Punct:
			if (q.tokens[j].Word == text.Colon || q.tokens[j].Word == text.Slash) && q.glued(j+1) && q.tokens[j+1].Kind == text.Digits {
				return true
			}
		}
	}
	return false
}

// isReading reports whether a hyphen joins what is read on a scale to its noun: "a magnitude-6.9 quake".
func (q *quantityParser) isReading(i int) bool {
	t := &q.tokens[i-2]
	return !t.Capital && !t.Glued && t.End-t.Start > 4 && strings.Contains(q.tokens[i].Text(q.article), ".")
}

// ofBox reports whether the number is one of three that slashes join before a unit, or that are all
// there is in a cell, which are a size: "4,430/1,880/1,520 mm".
func (q *quantityParser) ofBox(i int) bool {
	joined := func(j int) bool { // the number at j goes on from one before it
		return j > 1 && q.word(j-1) == text.Slash && q.glued(j-1) && q.glued(j) && q.tokens[j-2].Kind == text.Digits
	}
	for joined(i) {
		i -= 2
	}
	long := func(j int) bool { return q.tokens[j].End-q.tokens[j].Start > 2 }
	n, last, all := 1, i, i == 0 && long(i)
	for last+2 < len(q.tokens) && q.tokens[last+2].Kind == text.Digits && joined(last+2) {
		n, last = n+1, last+2
		all = all && long(last)
	}
	return n == 3 && long(i) && (q.unitAt(last+1) != nil || all && last+1 == len(q.tokens))
}

// noQuantity says why a number is no quantity: a time of day, a telephone
// number, the number of something.
func (q *quantityParser) noQuantity(out *Quantity, i int) string {
	if out.Unit != nil && out.Unit.Dimension != "count" {
		return ""
	}
	if q.isYear(out, i) {
		return "a year"
	}
	j := out.To
	if q.isTimeOfDay(j) {
		return "time of day"
	}
	if q.isNumbered(out, i) {
		return "number of a thing"
	}
	if q.isStreet(out, j) {
		return "an address"
	}
	if q.isTicker(i) {
		return "a ticker"
	}
	if q.isAge(out, i) {
		return "an age"
	}
	if !out.Group && q.inTelephone(i) {
		return "telephone or serial number"
	}
	return ""
}

// isYear reports whether the number is a year: one of our time, or an earlier
// one after a word that leads to it ("in 1885", "(1912)").
func (q *quantityParser) isYear(out *Quantity, i int) bool {
	if out.Unit != nil && (out.Value < 1990 || out.Value >= 2100) {
		return false
	}
	if w := q.word(i - 1); out.Unit != nil && w != text.From && w != text.In && w != text.Since && w != text.By && w != text.Until {
		return false // but "From 2026 cars need a camera"
	}
	if out.Group || out.Scaled || out.Words || out.Value != float64(int(out.Value)) || q.tokens[i].End-q.tokens[i].Start != 4 {
		return false
	}
	if q.listed {
		return false
	}
	if out.Value >= 1950 && out.Value < 2100 {
		return true
	}
	if out.Value < 1000 || out.Value >= 2200 || out.To < len(q.tokens) && q.tokens[out.To].Kind == text.Letters && q.hits[out.To].Len == 0 && !q.tokens[out.To].Capital {
		return false
	}
	switch q.word(i - 1) {
	case text.In, text.Since, text.Until, text.By:
		return true
	case text.OpenParen:
		return out.To >= len(q.tokens) || !q.hits[out.To].Kinds.Has(lexicon.MetricCue) // "(2166 sales)"
	}
	return false
}

// isTimeOfDay reports whether what stands at token j makes an hour of the
// number before it: a.m., GMT.
func (q *quantityParser) isTimeOfDay(j int) bool {
	if j >= len(q.tokens) || q.tokens[j].Kind != text.Letters {
		return false
	}
	e, _ := q.use(j, lexicon.Unrelated)
	return e != nil && e.Name == "time of day"
}

// isNumbered reports whether the word before the number says that the number
// is that of a thing: "Room 12", "No. 10", "page 14", "Section 230".
func (q *quantityParser) isNumbered(out *Quantity, i int) bool {
	if q.word(i-1) == text.Stop && q.glued(i-1) {
		return i > 1 && q.hits[i-2].Kinds.Has(lexicon.Unrelated)
	}
	if isOfLaw(q.tokens, q.hits, i) || q.isBadge(out, i) {
		return true
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		h := &q.hits[k]
		if h.Len != i-k || !h.Kinds.Has(lexicon.Unrelated) {
			continue
		}
		e := h.Entry(lexicon.Unrelated)
		switch e.Name {
		case "number of a thing", "law":
			return q.tokens[k].Capital && !out.Group && !out.Words
		case "reference", "index":
			return !out.Group && !out.Scaled
		case "rank":
			return !out.Group && !out.Scaled && k > 0 && q.hits[k-1].Kinds.Has(lexicon.Determiner)
		}
	}
	return false
}

// isBadge reports whether the one digit at token i is all that a model is called by: "is longer than the 5, and", "the 3's".
func (q *quantityParser) isBadge(out *Quantity, i int) bool {
	if out.Words || out.Unit != nil || out.To != i+1 || q.tokens[i].End-q.tokens[i].Start != 1 || q.word(i-1) != text.The || i > 1 && q.word(i-2) == text.Of {
		return false
	}
	if i+1 >= len(q.tokens) {
		return true
	}
	switch q.tokens[i+1].Word {
	case text.Stop, text.Comma, text.Semicolon, text.Possessive, text.CloseParen:
		return true
	}
	return false
}

// isOfLaw reports whether the number at token i is the year that a law is called by: "the Securities
// Exchange Act of 1934".
func isOfLaw(tokens []text.Token, hits []lexicon.Hit, i int) bool {
	if i < 2 || tokens[i-1].Word != text.Of {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-4; k-- {
		if h := &hits[k]; h.Len == i-1-k && h.Kinds.Has(lexicon.Unrelated) {
			return h.Entry(lexicon.Unrelated).Name == "law"
		}
	}
	return false
}

// isStreet reports whether the number is a house's: "25 Broad Street".
func (q *quantityParser) isStreet(out *Quantity, j int) bool {
	if out.Words || out.Group || out.Scaled || out.Unit != nil {
		return false
	}
	for k := j; k < len(q.tokens) && k < j+4 && q.tokens[k].Kind == text.Letters && q.tokens[k].Capital; k++ {
		if e, _ := q.use(k, lexicon.Unrelated); e != nil && e.Name == "street" {
			return k > j
		}
	}
	return false
}

// isTicker reports whether the number is a stock's code: "(HKG: 9863)",
// "(1211.HK)", "<7203>".
func (q *quantityParser) isTicker(i int) bool {
	if i > 0 && i+1 < len(q.tokens) && q.glued(i) && q.glued(i+1) && q.tokens[i-1].Text(q.article) == "<" && q.tokens[i+1].Text(q.article) == ">" {
		return true
	}
	if i > 2 && q.word(i-1) == text.Colon && q.tokens[i-2].AllCaps && (q.word(i-3) == text.OpenParen || q.word(i-3) == text.Comma || q.word(i-3) == text.Semicolon) {
		return true
	}
	if i > 4 && q.word(i-1) == text.Colon && q.tokens[i-2].AllCaps && q.word(i-3) == text.And && q.word(i-5) == text.Colon {
		return true // "(NYSE: XPEV and HKEX: 9868)"
	}
	if q.isCodeOfShare(i) {
		return true
	}
	return q.word(i+1) == text.Stop && q.glued(i+1) && q.glued(i+2) && q.tokens[i+2].AllCaps
}

// isCodeOfShare reports whether five or six digits stand alone in brackets behind a company's legal form: "Seres Group
// Co., Ltd. (601127)".
func (q *quantityParser) isCodeOfShare(i int) bool {
	n := q.tokens[i].End - q.tokens[i].Start
	if n < 5 || n > 6 || strings.ContainsAny(q.tokens[i].Text(q.article), ".,' ") || q.word(i-1) != text.OpenParen || q.word(i+1) != text.CloseParen || i < 3 {
		return false
	}
	for j := i - 2; j >= 0 && j >= i-5; j-- {
		if q.hits[j].Kinds.Has(lexicon.CompanySuffix) {
			return true
		}
		if q.word(j) != text.Stop && q.word(j) != text.Comma && j < i-3 {
			break
		}
	}
	return false
}

// isAge reports whether the number stands between commas after a person's name
// or office: "Warren Buffett, 89, said".
func (q *quantityParser) isAge(out *Quantity, i int) bool {
	if out.Group || out.Scaled || out.Value > 110 || out.Value < 5 || out.Value != float64(int(out.Value)) || q.word(i-1) != text.Comma || i < 2 {
		return false
	}
	if next := q.word(out.To); next != text.Comma && next != text.Stop && out.To < len(q.tokens) {
		return false
	}
	b := &q.tokens[i-2]
	if q.word(out.To) == text.Comma && b.Kind == text.Letters && (q.word(i-3) == text.The || q.word(i-3) == text.A) {
		return true // "The boy, 10, walked"
	}
	return b.Kind == text.Letters && (b.Capital && q.hits[i-2].Len == 0 || q.hits[i-2].Kinds.Has(lexicon.Title)) || q.hits[i-2].Len == 0 && b.Kind == text.Letters && b.Word == 0
}

// inTelephone reports whether the token is one of three or more groups of
// digits in a row.
func (q *quantityParser) inTelephone(i int) bool {
	run := func(step int) int {
		n := 0
		for j := i; ; {
			k := j + step
			if k >= 0 && k < len(q.tokens) && q.tokens[k].Word == text.Hyphen {
				k += step
			}
			if k < 0 || k >= len(q.tokens) || q.tokens[k].Kind != text.Digits || n > 4 {
				return n
			}
			n++
			j = k
		}
	}
	return q.tokens[i].Kind == text.Digits && run(1)+run(-1) >= 2
}
