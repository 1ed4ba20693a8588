package mention

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// An actor is a company that no lexicon knows, and that the text shows to be one by what it does or
// has there: "Haldor sold 1,200 cars", "rival Haldor, once a coffee roaster, has 300 chargers".

// mostSought is how many names are looked for in the whole of an article, which each costs a pass over
// it: more than news has, so that the time for a text of names alone stays in proportion.
const mostSought = 200

// noteActor keeps the name that begins at token i as that of an actor, where a clause begins with
// it or a noun for a company describes it, and it goes on as of one. A word that only its place
// gives its capital has to be a name elsewhere, or to be explained.
func (a *Analyzer) noteActor(tokens []text.Token, hits []lexicon.Hit, i int) {
	if !unknownName(tokens, hits, i) {
		return
	}
	if i > 0 && !tokens[i].Line && (unknownName(tokens, hits, i-1) || hits[i-1].Kinds.Has(lexicon.Title)) {
		a.surnames[tokens[i].Text(a.article)] = true
		return
	}
	end := a.nameAhead(tokens, hits, i)
	if goesOnAsName(tokens, hits, end) {
		end++
	}
	if a.isPerson(tokens, hits, i, end) {
		a.surnames[tokens[i].Text(a.article)] = true
		return
	}
	if first := tokens[i].Text(a.article); end > i+1 && i > 0 && isPlainWord(tokens, i-1) && a.fuller[first] == "" {
		a.fuller[first] = a.article[tokens[i].Start:tokens[end-1].End] // "insolvency has caught up with Haldor Energi"
	}
	starts, described := a.sentenceStart(tokens, i), describedBefore(hits, i)
	after := pastAside(tokens, end)
	switch {
	case end+2 < len(tokens) && tokens[end].Word == text.Comma && tokens[end+1].Word == text.Which && a.acts(tokens, hits, end+2):
		after = end + 2 // "the network of Haldor, which has 300 chargers"
	case toldWith(tokens, end):
		after = end
	case a.listedAfter(tokens, hits, i, end):
		a.sought++
		a.actors[a.article[tokens[i].Start:tokens[end-1].End]] = true
		return
	case !starts && !described && !opensClause(tokens[i-1].Word) && !ownedByPlace(tokens, hits, i):
		return
	}
	if after >= len(tokens) || !toldWith(tokens, after) && !a.acts(tokens, hits, after) && !(described && after == end && isPlainWord(tokens, after) && !hits[after].Kinds.Has(lexicon.Say)) {
		return
	}
	if a.sought++; a.sought > mostSought {
		return
	}
	first := tokens[i].Text(a.article)
	if starts && end == i+1 && after == end && !a.namedInside(first) && !a.explained(first) || strings.Contains(a.article, " "+strings.ToLower(first)) {
		return
	}
	full := a.article[tokens[i].Start:tokens[end-1].End]
	if end > i+1 && unknownName(tokens, hits, end-1) && !a.calledAlone(first, full) {
		return // of two words that nothing is known of, as persons have, who go by the last of them
	}
	a.actors[full] = true
}

// listedAfter reports whether a number stands behind the name of the tokens from i to end as it does behind the maker's before
// it in a list: "BYD sold 3,410 cars and Haldor 2,204", "Kia's 8 percent and Haldor's 3 percent", "Kia (1,100), Haldor (940)".
func (a *Analyzer) listedAfter(tokens []text.Token, hits []lexicon.Hit, i, end int) bool {
	if i == 0 || end >= len(tokens) {
		return false
	}
	switch tokens[i-1].Word {
	case text.Comma, text.And, text.By, text.Semicolon:
	default:
		return false
	}
	own := tokens[end].Kind == text.Suffix
	if own || tokens[end].Word == text.OpenParen {
		end++
	}
	if end >= len(tokens) || tokens[end].Kind != text.Digits || tokens[end].Glued && tokens[end-1].Word != text.OpenParen || yearLong(tokens, end) {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-listedWithin && tokens[j].Word != text.Stop; j-- {
		if u := hits[j].Use(lexicon.MetricCue); u != nil && a.ofStaff(u.Metrics) {
			return false // "Bosch will cut 9,000 jobs, Feuerbach 3,500": a town
		}
		if tokens[j].Kind == text.Letters && hits[j].Kinds.Meets(&lexicon.Names) {
			last := j + hits[j].Len
			return hits[j].Kinds.Has(lexicon.Maker) && (!own || last < i && tokens[last].Kind == text.Suffix)
		}
	}
	return false
}

// listedWithin is how many tokens a name of a list has at most to the next.
const listedWithin = 12

// yearLong reports whether the digits at token i are as many as those of a year.
func yearLong(tokens []text.Token, i int) bool {
	return tokens[i].End-tokens[i].Start == 4
}

// isPerson reports whether the words of the unknown name before token end are said to be those of an officer: "Jane
// Zorbex, the chief executive".
func (a *Analyzer) isPerson(tokens []text.Token, hits []lexicon.Hit, i, end int) bool {
	if end < i+2 || end >= len(tokens) || tokens[end].Word != text.Comma {
		return false
	}
	for j := end + 1; j < len(tokens) && j < end+6 && tokens[j].Kind != text.Punct; j++ {
		if hits[j].Kinds.Has(lexicon.Title) {
			return true
		}
	}
	return false
}

// EndSurvey learns the actors that the blocks named, but for what is a person's last name.
func (a *Analyzer) EndSurvey() {
	names := slices.Sorted(maps.Keys(a.actors))
	for _, name := range names { // the short form of one behind it
		if first, _, several := strings.Cut(name, " "); several && a.learned[name] == nil && !a.surnames[first] {
			a.learnActor(name, first)
		}
	}
	for _, name := range names {
		if a.learned[name] != nil || a.surnames[name] || a.models[name] != nil {
			continue
		}
		if full := a.fuller[name]; full != "" && a.learned[full] == nil {
			a.learnActor(full, name)
			continue
		}
		a.learnActor(name, name)
	}
}

// learnActor learns the name of an actor, and that it goes by the short form, too.
func (a *Analyzer) learnActor(name, short string) {
	e := &lexicon.Entry{Kind: lexicon.Maker, Name: name}
	a.learned[name] = e
	if a.learned[short] == nil && a.lex.Alias(short) == nil {
		a.learned[short] = e
	}
}

// opensClause reports whether a clause can begin behind the word.
func opensClause(w text.Word) bool {
	switch w {
	case text.Comma, text.Semicolon, text.Colon, text.And, text.But, text.While, text.Whereas, text.That, text.As, text.When, text.Where, text.Although:
		return true
	}
	return false
}

// describedBefore reports whether a noun for a company ends before token i: "rival Haldor".
func describedBefore(hits []lexicon.Hit, i int) bool {
	for n := 1; n <= 3 && n <= i; n++ {
		if e := hits[i-n].Entry(lexicon.Descriptor); e != nil && hits[i-n].Len == n {
			return e.Name == "company" || e.Name == "rival" || e.Name == "brand"
		}
	}
	return false
}

// ownedByPlace reports whether token i follows a place in the possessive: "Denmark's Haldor".
func ownedByPlace(tokens []text.Token, hits []lexicon.Hit, i int) bool {
	return i > 1 && tokens[i-1].Kind == text.Suffix && hits[i-2].Kinds.Has(lexicon.Place)
}

// toldWith reports whether a number stands right behind "with" or a colon at token i, as it does
// behind names: "Haldor with 300 chargers", "Haldor: 300".
func toldWith(tokens []text.Token, i int) bool {
	return i+1 < len(tokens) && (tokens[i].Word == text.With || tokens[i].Word == text.Colon) && tokens[i+1].Kind == text.Digits
}

// goesOnAsName reports whether the capitalised word at token i is a common one, as in "Haldor Charging".
func goesOnAsName(tokens []text.Token, hits []lexicon.Hit, i int) bool {
	return i < len(tokens) && !tokens[i].Line && tokens[i].Capital && tokens[i].Kind == text.Letters && hits[i].Len == 1 && !hits[i].Kinds.Meets(&lexicon.Names)
}

// pastAside returns the token after brackets, or after a phrase between commas, at token i.
func pastAside(tokens []text.Token, i int) int {
	if i >= len(tokens) {
		return i
	}
	closing := text.Comma
	switch tokens[i].Word {
	case text.OpenParen:
		closing = text.CloseParen
	case text.Comma:
	default:
		return i
	}
	for j := i + 2; j < len(tokens) && j < i+16 && tokens[j].Word != text.Stop; j++ {
		if tokens[j].Word == closing {
			return j + 1
		}
	}
	return len(tokens)
}

// isPlainWord reports whether a word without a capital stands at token i.
func isPlainWord(tokens []text.Token, i int) bool {
	return i < len(tokens) && tokens[i].Kind == text.Letters && !tokens[i].Capital
}

// acts reports whether what a company does or has follows at token i, with a number: "sold 1,200
// cars", "has 300", "plans to build 500"; or, of its own, what is measured: "'s deliveries".
func (a *Analyzer) acts(tokens []text.Token, hits []lexicon.Hit, i int) bool {
	if tokens[i].Kind == text.Suffix {
		for j := i + 1; j < len(tokens) && j < i+4; j++ {
			if u := hits[j].Use(lexicon.MetricCue); u != nil {
				return u.Role != lexicon.Verb
			}
		}
		return false
	}
	for i < len(tokens) && strings.HasSuffix(tokens[i].Text(a.article), "ly") {
		i++
	}
	if !isPlainWord(tokens, i) {
		return false
	}
	if tokens[i].Word == a.periodWords.has && isPlainWord(tokens, i+1) && strings.HasSuffix(tokens[i+1].Text(a.article), "ed") {
		i++ // "has raised 30 million euros"
	}
	if w := a.periodWords; hits[i].Kinds.Has(lexicon.Auxiliary) && i+1 < len(tokens) && (tokens[i+1].Word == w.valued || tokens[i+1].Word == w.worth) {
		return a.amountWithin(hits, i+2, i+6) // "was valued at $1.4 billion"
	}
	h := &hits[i]
	if h.Kinds.Has(a.holding) || tokens[i].Word == a.periodWords.has {
		return i+1 < len(tokens) && (tokens[i+1].Kind == text.Digits || hits[i+1].Kinds.Meets(&a.quantityKinds)) && a.numberFollows(tokens, hits, i+1, false)
	}
	if !h.Kinds.Has(lexicon.Say) && strings.HasSuffix(tokens[i].Text(a.article), "ed") && a.numberFollows(tokens, hits, i+1, true) {
		return true // "raised 30 million euros"
	}
	if toldWith(tokens, i+1) {
		return true // "leads with 477,000"
	}
	last := i
	if h.Kinds.Has(lexicon.ModalityCue) || h.Kinds.Has(lexicon.Auxiliary) {
		last = min(i+4, len(tokens)-1)
	}
	for first := i; i <= last; i++ {
		if i > first && hits[i].Kinds.Has(a.holding) && a.numberFollows(tokens, hits, i+1, false) {
			return true // "plans to have 500"
		}
		if u := hits[i].Use(lexicon.MetricCue); u != nil && u.Role == lexicon.Verb && !strings.HasSuffix(tokens[i].Text(a.article), "ing") {
			return a.numberFollows(tokens, hits, i+hits[i].Len, a.inMoney(u.Metrics))
		}
	}
	return false
}

// amountWithin reports whether an amount of money stands in the tokens from i to end.
func (a *Analyzer) amountWithin(hits []lexicon.Hit, i, end int) bool {
	return slices.ContainsFunc(hits[min(i, len(hits)):min(end, len(hits))], func(h lexicon.Hit) bool { return h.Kinds.Has(lexicon.Currency) })
}

// numberFollows reports whether token i is no preposition, and a number, or an amount of money,
// follows in the phrase there.
func (a *Analyzer) numberFollows(tokens []text.Token, hits []lexicon.Hit, i int, money bool) bool {
	if i >= len(tokens) || hits[i].Kinds.Has(lexicon.Preposition) {
		return false
	}
	for j := i; j < len(tokens) && j < i+5 && (tokens[j].Kind != text.Punct || hits[j].Kinds.Has(lexicon.Currency)); j++ {
		if tokens[j].Kind == text.Digits && !money || hits[j].Kinds.Has(lexicon.Currency) {
			return true
		}
	}
	return false
}

// namedInside reports whether the word has a capital inside of a sentence, too.
func (a *Analyzer) namedInside(word string) bool {
	for rest := a.article; ; {
		at := strings.Index(rest, word)
		if at < 0 {
			return false
		}
		if before := strings.TrimSuffix(rest[:at], " "); len(before) < at {
			if c, _ := utf8.DecodeLastRuneInString(before); unicode.IsLower(c) || c == ',' || c == ';' {
				return true
			}
		}
		rest = rest[at+len(word):]
	}
}

// explained reports whether the article says somewhere who the word stands for: "Haldor, which makes chargers".
func (a *Analyzer) explained(word string) bool {
	for _, after := range [...]string{", which ", ", a ", ", an "} {
		if strings.Contains(a.article, word+after) {
			return true
		}
	}
	return false
}

// ofStaff reports whether what the word speaks of is first of all people who work somewhere.
func (a *Analyzer) ofStaff(metrics []string) bool {
	return len(metrics) > 0 && a.lex.Metrics[metrics[0]].Is(lexicon.Staff)
}

// inMoney reports whether what the verb speaks of is first of all a sum: towns lose jobs, too.
func (a *Analyzer) inMoney(metrics []string) bool {
	return len(metrics) > 0 && a.lex.Metrics[metrics[0]].Is(lexicon.Profit)
}
