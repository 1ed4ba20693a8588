package resolve

import (
	"strings"

	"carfacts/extract/article"
	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// Trims that no lexicon has are learnt from the article itself, before it is
// read: capitalised words right after a model's name, or before "trim" or
// "version", and the heads of a table's columns. They are trims only where a
// figure of a model is looked for.

// learnTrims keeps the trims that the block's words show.
func (r *Resolver) learnTrims(b *article.Block) {
	if b.Table != nil {
		r.learnColumns(b.Table)
		r.learnRows(b.Table)
		return
	}
	if b.Kind == article.Headline {
		r.learnHeadlined()
		return
	}
	if b.Kind != article.Paragraph && b.Kind != article.Item || !r.kinds.Has(lexicon.Model) && !r.kinds.Has(r.VariantNoun) {
		return
	}
	for i := 0; i < len(r.hits); i++ {
		h := &r.hits[i]
		switch {
		case h.Kinds.Has(lexicon.Model):
			i += h.Len
			if last := r.trimEnd(i); last > i {
				r.learn(i, last)
			}
			i--
		case h.Kinds.Has(r.VariantNoun):
			first := i
			for first > 0 && first > i-3 && r.unknownName(first-1) {
				first--
			}
			if first < i && !r.opensSentence(first) {
				r.learn(first, i)
				r.learnBefore(first)
			}
			r.learnListed(i + h.Len)
		}
	}
}

// learnHeadlined keeps the capitals right behind a model's name in the headline, in which other
// words may be capitalised, too: "Alpine A290 GTS: a hot hatch". They may be another maker's model.
func (r *Resolver) learnHeadlined() {
	models := lexicon.Of(lexicon.Model)
	for i := range r.hits {
		j := i + r.hits[i].Len
		if !r.hits[i].Kinds.Has(lexicon.Model) || j >= len(r.tokens) || r.tokens[j].Kind != text.Letters || r.tokens[j].Glued || !r.hits[j].Kinds.Within(&models) {
			continue
		}
		if w := r.tokens[j].Text(r.article); len(w) > 1 && len(w) < 5 && w == strings.ToUpper(w) {
			r.learn(j, j+1)
		}
	}
}

// learnListed keeps the names of a list that follows a noun for trims: "four
// grades to choose from: LX, EX, SX and SX Prestige".
func (r *Resolver) learnListed(i int) {
	for n := 0; n < 5 && i < len(r.tokens) && !r.tokens[i].Line; n++ {
		if w := r.tokens[i].Word; w == text.Colon || w == text.Dash {
			break
		}
		i++
	}
	if i >= len(r.tokens) || r.tokens[i].Word != text.Colon && r.tokens[i].Word != text.Dash {
		return
	}
	first := i + 1
	for i = first; ; i++ {
		if last := r.nameEnd(i); last > i {
			if next := r.listMark(last); next > last || i > first || last < len(r.tokens) && r.tokens[last].Word == text.Stop {
				r.learn(i, last)
			}
			i = r.listMark(last) - 1
			if i < last {
				return
			}
			continue
		}
		return
	}
}

// learnBefore keeps the names of a list that ends before tokens[i]: "Pure,
// Techno and Iconic grades".
func (r *Resolver) learnBefore(i int) {
	for i > 1 && (r.tokens[i-1].Word == text.And || r.tokens[i-1].Word == text.Comma) {
		last := i - 1
		if last > 0 && r.tokens[last-1].Word == text.Comma {
			last--
		}
		first := last
		for first > 0 && first > last-3 && r.unknownName(first-1) {
			first--
		}
		if first == last || r.opensSentence(first) && r.tokens[first-1].Word != text.Comma {
			return
		}
		r.learn(first, last)
		i = first
	}
}

// nameEnd returns the token after the words of a trim's name that begin at
// tokens[i]: unknown capitalised words and those of the lexicon.
func (r *Resolver) nameEnd(i int) int {
	last := r.codeEnd(i)
	for last < len(r.tokens) && last < i+3 && (r.unknownName(last) || r.hits[last].Kinds.Has(r.VariantKind)) {
		last += max(1, r.hits[last].Len)
	}
	if t := &r.tokens[min(i, len(r.tokens)-1)]; last == i && i < len(r.tokens) && t.Kind == text.Letters && t.Capital && t.End-t.Start == 1 && !t.Glued {
		return i + 1 // "S, SE and SEL"
	}
	return last
}

// listMark returns the token after the comma or "and" at tokens[i], i where there
// is none.
func (r *Resolver) listMark(i int) int {
	for i < len(r.tokens) && (r.tokens[i].Word == text.Comma || r.tokens[i].Word == text.And) {
		i++
	}
	return i
}

// learnColumns keeps the heads of the columns, which are trims in a table about
// one model: "Urban Range | Comfort Range".
func (r *Resolver) learnColumns(t *article.Table) {
	if len(t.Rows) == 0 {
		return
	}
	for j := 1; j < len(t.Rows[0]); j++ {
		c := t.Rows[0][j]
		f := r.phrase(c.Start, c.End)
		unknown := false
		for i := range f.Items {
			tok := &f.Tokens[f.Items[i].First]
			if !tok.Capital && !f.Has(i, r.VariantKind) && !(i > 0 && tok.Glued && tok.Kind == text.Digits) || f.Items[i].Name != nil || f.Items[i].When != 0 {
				unknown = false
				break
			}
			unknown = unknown || f.Items[i].Kinds.Empty() || f.Has(i, r.VariantKind)
		}
		if unknown && len(f.Items) <= 3 {
			r.learn(0, len(r.tokens))
		}
	}
}

// learnRows keeps the name with a number that the heads of several rows begin with, which is that of
// an engine or battery: "TCe 90 Evolution | TCe 90 Techno". Of a model named in them it is none.
func (r *Resolver) learnRows(t *article.Table) {
	var before []string
	for _, row := range t.Rows {
		words := strings.Fields(r.article[row[0].Start:row[0].End])
		n := 0
		for n < len(words) && n < len(before) && words[n] == before[n] {
			n++
		}
		if n > 0 && n < 4 && n < len(words) && n < len(before) && strings.ContainsAny(words[n-1], "0123456789") {
			if name := strings.Join(words[:n], " "); n > 1 || len(name) > 3 {
				f := r.phrase(row[0].Start, row[0].Start+len(name))
				if len(f.Named) == 0 && len(f.Whens) == 0 && strings.HasPrefix(r.article[row[0].Start:row[0].End], name) {
					r.trims[name], r.engines[name] = true, true
				}
			}
		}
		before = words
	}
}

// learn keeps the words of tokens[first:last] as a trim.
func (r *Resolver) learn(first, last int) {
	r.trims[r.article[r.tokens[first].Start:r.tokens[last-1].End]] = true
	if code := r.codeEnd(first); code > first {
		r.trims[r.article[r.tokens[first].Start:r.tokens[code-1].End]] = true // the P10 AWD goes by "the P10", too
	}
}

// trimEnd returns the token after the unknown capitalised words, with a plus
// sign at the last, that begin at tokens[i].
func (r *Resolver) trimEnd(i int) int {
	last := r.codeEnd(i)
	if last == i && i+1 < len(r.tokens) && r.tokens[i].Kind == text.Letters && !r.tokens[i].Glued && r.tokens[i+1].Glued && r.tokens[i+1].Kind == text.Digits && r.hits[i].Kinds.Within(&r.OfTrims) {
		last = i + 2 // "i4 eDrive35"
		if last < len(r.tokens) && r.tokens[last].Glued && r.tokens[last].Kind == text.Letters && r.tokens[last].End-r.tokens[last].Start == 1 {
			last++ // "iX1 eDrive25L"
		}
	}
	if i+1 < len(r.tokens) && r.tokens[i].Kind == text.Digits && r.tokens[i+1].Glued && r.tokens[i+1].Kind == text.Letters && r.tokens[i+1].Capital && r.hits[i+1].Kinds.Within(&r.OfTrims) {
		last = i + 2 // "Macan 4S"
	}
	if last == i && r.shortTrim(i) {
		last = i + 1
	}
	for last < len(r.tokens) && last < i+2 && r.unknownName(last) {
		last++
	}
	last = r.joinEnd(i, last)
	if last > i && last < len(r.tokens) && r.tokens[last].Capital && r.hits[last].Kinds.Has(r.TrimTail) {
		last += r.hits[last].Len // "Scat Pack"
	}
	if last > i && last < len(r.tokens) && r.tokens[last].Glued && r.tokens[last].Text(r.article) == "+" {
		last++
	}
	return last
}

// joinEnd returns the token after the capitals that a slash or a hyphen joins to the name of tokens[i:last]: "R/T",
// "Ti-L".
func (r *Resolver) joinEnd(i, last int) int {
	for last > i && last+1 < len(r.tokens) {
		sign, t := &r.tokens[last], &r.tokens[last+1]
		if sign.Word != text.Slash && sign.Word != text.Hyphen || !sign.Glued || !t.Glued || t.Kind != text.Letters || !t.Capital || t.End-t.Start > 3 {
			break
		}
		last += 2
	}
	return last
}

// unknownName reports whether tokens[i] is a capitalised word of which no
// lexicon knows anything.
func (r *Resolver) unknownName(i int) bool {
	t := &r.tokens[i]
	return t.Kind == text.Letters && t.Capital && !t.Glued && r.hits[i].Kinds.Empty() && t.Word == 0
}

// opensSentence reports whether tokens[i] may be capitalised for its place.
func (r *Resolver) opensSentence(i int) bool {
	return i == 0 || r.tokens[i-1].Kind == text.Punct && r.tokens[i-1].Word != text.Comma
}

// trimAt returns the items of the trim's name that items[i] is part of, -1 for
// none: words of the lexicon with the capitalised words and the plus sign about
// them ("Excellence AWD", "Platinum+"), or words that the article taught.
func (r *Resolver) trimAt(f *clause.Frame, i int) (first, last int) {
	if first, last = r.engineAt(f, i); first >= 0 {
		return first, last
	}
	if r.isTrimWord(f, i) {
		first, last = i, i+1
		for first > 0 && (r.isTrimWord(f, first-1) || r.namedByNumber(f, first-1) || f.UnknownName(first-1) && first > 1 && !r.nameWord(f, first-1)) {
			first--
		}
		for r.isTrimWord(f, last) || last < len(f.Items) && f.Block == clause.InBody && f.Tokens[f.Items[last].First].Capital && f.Items[last].Name == nil && f.Items[last].When == 0 && f.Items[last].Quantity == 0 && r.Vehicles(f, last) == nil {
			last++
		}
		if r.NamesPlatform(f, first, last) {
			return -1, -1
		}
		if first == 0 && (f.Word(last) == text.Comma || last < len(f.Items) && r.Vehicles(f, last) != nil && f.Plural(last)) {
			return -1, -1 // "Luxury SUVs cost more": a kind of car; "Plus, it is light"
		}
		for f.EndsCode(last) {
			last++ // "xDrive40"
		}
		if f.EndsCode(last-1) && f.LetterAt(last) {
			last++ // "eDrive25L"
		}
		if f.IsPlus(last) {
			last++
		}
		if f.NumbersTrim(last) {
			last++ // "Adventure 65: Rs 21.49 lakh"
		}
		if last > first+1 && f.Has(first, r.TrimRank) {
			first++ // "top-spec Extreme"
		}
		return first, last
	}
	for n := 3; n > 0 && i < len(f.Items) && len(r.trims) > 0; n-- {
		if i-n+1 >= 0 && r.trims[f.TextOf(i-n+1, i+1)] {
			return i - n + 1, i + 1
		}
	}
	return r.unknownTrim(f, i)
}

// engineAt returns the items of the learnt name with a number at its end that items[i] is part of,
// -1 for none: "E-Tech 145", whatever its words mean alone.
func (r *Resolver) engineAt(f *clause.Frame, i int) (first, last int) {
	if len(r.engines) == 0 {
		return -1, -1
	}
	for last = min(i+4, len(f.Items)); last > i; last-- {
		if f.Items[last-1].Quantity == 0 {
			continue
		}
		for first = max(last-4, 0); first <= i && first < last-1; first++ {
			if r.engines[f.TextOf(first, last)] {
				return first, last
			}
		}
	}
	return -1, -1
}

// isTrimWord reports whether items[i] is a trim of the lexicon, or a word for one with a
// capital: "Rear-Wheel-Drive".
func (r *Resolver) isTrimWord(f *clause.Frame, i int) bool {
	return f.Has(i, r.VariantKind) && !r.nameWord(f, i) || i > 0 && f.Has(i, r.TrimWord) && f.Tokens[f.Items[i].First].Capital
}

// unknownTrim returns the items of an unknown name that stands as subject with
// "the": "the SV+ costs $34,230". What has a price or a range beside the model
// spoken of is one of its trims.
func (r *Resolver) unknownTrim(f *clause.Frame, i int) (first, last int) {
	last = i + 1
	if f.IsPlus(i) {
		i--
	}
	code := i > 1 && f.EndsCode(i)
	if code {
		i--
	}
	if i < 1 || !code && !f.UnknownName(i) && !f.IsCode(i) && !(i < last-1 && f.Tokens[f.Items[i].First].Capital && f.Items[i].Name == nil) && !f.CountsInName(i) || r.nameWord(f, i) {
		return -1, -1
	}
	if f.IsPlus(last) {
		last++
	}
	first = i
	if first > 1 && (f.UnknownName(first-1) || f.CountsInName(i)) {
		first--
	}
	article := first - 1
	if q := f.QuantityAt(article); f.Has(article, r.TrimRank) || q != nil && q.Hyphenated && f.Word(article-1) == text.The {
		article-- // "the four-seat Hyper tops it"
	}
	if p := article - 1; f.Has(p, lexicon.Preposition) && f.Word(last) == text.Comma && f.Word(last+1) == text.Where {
		return -1, -1 // "Across the Tasman, where"
	}
	if f.Word(article) != text.The || r.namesPart(f, last) || !(f.Has(last, lexicon.MetricCue) || f.Has(last, lexicon.Auxiliary) || f.Word(last) == text.Comma || r.IsVerb(f, last) || f.Has(last, lexicon.BoundWord) && f.Word(last+1) == text.It || f.PricedAt(last) || code && f.QuantityAt(last) != nil) {
		return -1, -1
	}
	return first, last
}

// namesPart reports whether items[i] is a noun for a part of a car, of whose kind a name before it is: "the LFP battery".
func (r *Resolver) namesPart(f *clause.Frame, i int) bool {
	u := f.Use(i, lexicon.MetricCue)
	if u == nil || u.Role != lexicon.Noun || f.Plural(i) || len(u.Metrics) == 0 {
		return false
	}
	m := r.Vocabulary(u.Metrics[0])
	return m != nil && m.Is(lexicon.Product) && !m.Local
}
