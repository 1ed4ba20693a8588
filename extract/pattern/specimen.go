package pattern

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// Specimens reads texts that are made up by the patterns themselves, to find
// out whether a pattern can hold at all and which rules contend for the same
// words. It is for checking rules, not for reading news.
type Specimens struct {
	lex     *lexicon.Lexicon
	rules   *RuleSet
	an      *mention.Analyzer
	phrases map[lexicon.Kind][]phrase
	chosen  map[choice][]string // what words has returned
	counted map[string][]string // what amounts has returned
}

// choice is which phrases an element accepts.
type choice struct {
	kinds lexicon.Set
	roles uint8
	sign  int8
}

// phrase is a way to write an entry of a lexicon.
type phrase struct {
	text string
	use  *lexicon.Use
}

// Reading is one way to read a rule's pattern, and what came of texts made up
// for it.
type Reading struct {
	Rule       *Rule
	Pattern    int      // index in Rule.Matches
	Elements   []string // as the rule language writes them
	Everything bool     // it holds for any figure, whatever the words around it
	Holds      bool
	Specimen   string   // a text in which it holds, else the first in which it should
	Trouble    string   // where it does not hold: which words are read otherwise
	Chosen     bool     // the rule is the best one in some specimen
	Instead    *Rule    // where it is not: the rule that is
	Ties       []Match  // of other rules that hold as well, with nothing to choose between them but their ids
	Tied       string   // the text for which the first of them does
	Dead       []string // words of a group that are always read otherwise
}

// NewSpecimens prepares to make up texts for the rules.
func NewSpecimens(l *lexicon.Lexicon, rules *RuleSet) *Specimens {
	s := &Specimens{lex: l, rules: rules, an: mention.NewAnalyzer(l, mention.NewWords(l)), phrases: map[lexicon.Kind][]phrase{}, chosen: map[choice][]string{}, counted: map[string][]string{}}
	l.Phrases(func(words string, p *lexicon.Phrase) {
		for i := range p.Uses {
			u := &p.Uses[i]
			written := words
			if lexicon.Names.Has(u.Kind) {
				if u.Risky || u.Role != lexicon.Plain && u.Role != lexicon.Adjective {
					continue
				}
				if written = u.Name; u.Role == lexicon.Adjective {
					written = title(words)
				}
			}
			s.phrases[u.Kind] = append(s.phrases[u.Kind], phrase{written, u})
		}
	})
	return s
}

// maxReadings is how many readings of a rule are tried: where there are more,
// some spread evenly.
const maxReadings = 300

// Of returns the readings of a rule's patterns.
func (s *Specimens) Of(r *Rule) []Reading {
	n := min(len(r.sequences), maxReadings)
	out := make([]Reading, 0, n)
	for i := range n {
		out = append(out, s.read(r, &r.sequences[i*len(r.sequences)/n]))
	}
	return out
}

func (s *Specimens) read(r *Rule, q *sequence) Reading {
	out := Reading{Rule: r, Pattern: q.pattern, Everything: len(q.elements) == 1 && q.elements[0].any && !q.elements[0].signed}
	for i := range q.elements {
		out.Elements = append(out.Elements, q.elements[i].write(s.lex))
	}
	ways, lacking := s.ways(q)
	if lacking != "" {
		out.Trouble = lacking
		return out
	}
	for v := range distinct(ways) {
		s.try(&out, q, write(ways, v))
	}
	if out.Holds {
		s.deadWords(&out, q, ways)
	}
	return out
}

// variants is how many texts are made up for a reading, where there are as many.
const variants = 12

// ways returns the words that each element can be written in, or says for which
// there are none at all.
func (s *Specimens) ways(q *sequence) (ways [][]string, lacking string) {
	ways = make([][]string, len(q.elements))
	for i := range q.elements {
		e := q.elements[i]
		if ways[i] = s.written(e); len(ways[i]) == 0 {
			return nil, fmt.Sprintf("there are no words for %s", e.write(s.lex))
		}
	}
	return ways, ""
}

// distinct returns how many variants there are until they come again.
func distinct(ways [][]string) int {
	n := 1
	for _, w := range ways {
		a, b := n, len(w)
		for b != 0 {
			a, b = b, a%b
		}
		if n = n / a * len(w); n >= variants {
			return variants
		}
	}
	return n
}

// specimen is a made-up text under trial.
type specimen struct {
	text  string
	spans [][2]int // bytes of each element, equal for one without words
}

// try reads a specimen and notes what holds in it.
func (s *Specimens) try(out *Reading, q *sequence, p specimen) {
	sent, at := s.analyze(q, p)
	if at < 0 {
		s.fail(out, q, p, sent)
		return
	}
	m := Match{Rule: out.Rule}
	if !q.match(sent, at, &m) {
		s.fail(out, q, p, sent)
		return
	}
	if n := sent.QuantityAt(at); n != nil && n.Reason != "" {
		if !out.Holds && out.Specimen == "" {
			out.Specimen, out.Trouble = p.text, fmt.Sprintf("%q is kept from all rules: %s", sent.Text(at), n.Reason)
		}
		return
	}
	if !out.Holds {
		out.Holds, out.Specimen, out.Trouble = true, p.text, ""
	}
	best, _ := s.rules.Best(sent, at, &Scratch{}, nil)
	switch {
	case best.Rule == out.Rule:
		out.Chosen, out.Instead = true, nil
	case !out.Chosen:
		out.Instead = best.Rule
	}
	if !tied(&best, &m) {
		return
	}
	s.rules.All(sent, at, func(n *Match) {
		if n.Rule != out.Rule && tied(n, &m) && s.measures(sent, at, n) && s.measures(sent, at, &m) {
			out.Ties = append(out.Ties, *n)
			if out.Tied == "" {
				out.Tied = p.text
			}
		}
	})
}

// measures reports whether the metric that the match captures, if it does, can
// be had in the unit of its figure.
func (s *Specimens) measures(sent *mention.Sentence, at int, m *Match) bool {
	i, q := m.Item(m.Rule.Template.Metric), sent.QuantityAt(at)
	if i < 0 || q == nil || q.Unit == nil || sent.Items[i].Hit == nil || m.Rule.Template.Measure != fact.Level {
		return true
	}
	for u := range sent.Items[i].Hit.Uses {
		for _, name := range u.Metrics {
			if metric := s.lex.Metrics[name]; metric != nil && metric.Accepts(q.Unit.Dimension) {
				return true
			}
		}
	}
	return false
}

// fail notes the first specimen that does not hold, and why.
func (s *Specimens) fail(out *Reading, q *sequence, p specimen, sent *mention.Sentence) {
	if out.Holds || out.Specimen != "" {
		return
	}
	out.Specimen = p.text
	for i, span := range p.spans {
		if span[0] == span[1] {
			continue
		}
		if as, ok := s.readAs(sent, span, q.elements[i]); !ok {
			out.Trouble = fmt.Sprintf("%q is read as %s", p.text[span[0]:span[1]], as)
			return
		}
	}
}

// readAs says what the words between two bytes were read as, and whether the
// element accepts it.
func (s *Specimens) readAs(sent *mention.Sentence, span [2]int, e *element) (string, bool) {
	for i := range sent.Items {
		start, end := int(sent.Tokens[sent.Items[i].First].Start), int(sent.Tokens[sent.Items[i].Last-1].End)
		if end <= span[0] || start >= span[1] {
			continue
		}
		if e.matches(sent, i) {
			return "", true
		}
		kinds := strings.Join(s.lex.NamesOf(sent.Items[i].Kinds), ",")
		switch {
		case sent.Items[i].Quantity != 0:
			kinds = "quantity"
		case sent.Items[i].When != 0:
			kinds = "period"
		}
		if kinds == "" {
			return fmt.Sprintf("the plain words %q", sent.Text(i)), false
		}
		return fmt.Sprintf("%q{%s}", sent.Text(i), kinds), false
	}
	return "nothing", false
}

// analyze reads the text as a sentence and returns the item of the anchor, -1
// where that is no figure.
func (s *Specimens) analyze(q *sequence, p specimen) (*mention.Sentence, int) {
	s.an.Begin(p.text)
	sent := &mention.Sentence{Article: p.text}
	sent.Tokens = text.Tokenize(nil, s.lex.Vocabulary, p.text, 0, len(p.text))
	hits, kinds := s.an.Find(nil, sent.Tokens)
	sent.Hits = hits
	s.an.Survey(sent.Tokens, hits, kinds)
	s.an.EndSurvey()
	s.an.Read(sent)
	span := p.spans[q.anchor]
	for i := range sent.Items {
		start, end := int(sent.Tokens[sent.Items[i].First].Start), int(sent.Tokens[sent.Items[i].Last-1].End)
		if start < span[1] && end > span[0] && (sent.Items[i].Quantity != 0 || sent.Items[i].When != 0) {
			return sent, i
		}
	}
	return sent, -1
}

// deadWords tries each word of the sequence's groups.
func (s *Specimens) deadWords(out *Reading, q *sequence, ways [][]string) {
	ways = slices.Clone(ways)
	for i := range q.elements {
		group := ways[i]
		if n := len(q.elements[i].words); n < 2 || n > maxWords/5 {
			continue
		}
		for n := range group {
			ways[i] = group[n : n+1]
			alive := false
			for v := 0; v < distinct(ways) && !alive; v++ {
				if sent, at := s.analyze(q, write(ways, v)); at >= 0 {
					m := Match{Rule: out.Rule}
					alive = q.match(sent, at, &m)
				}
			}
			if !alive {
				out.Dead = append(out.Dead, group[n])
			}
		}
		ways[i] = group
	}
}

// write makes up the text of variant v.
func write(ways [][]string, v int) specimen {
	p := specimen{spans: make([][2]int, 0, len(ways))}
	for _, way := range ways {
		word := way[v%len(way)]
		if p.text != "" && word != "" && !tightBefore(word) && !tightAfter(p.text) {
			p.text += " "
		}
		from := len(p.text)
		p.text += word
		p.spans = append(p.spans, [2]int{from, len(p.text)})
	}
	p.text += " ."
	return p
}

func tightBefore(word string) bool { return strings.Contains(",.;:)]-%’'", word[:1]) }

func tightAfter(text string) bool { return strings.Contains("([-$€£¥₹", text[len(text)-1:]) }

// written returns the ways to write one element, none where there are no words
// for it.
func (s *Specimens) written(e *element) []string {
	switch {
	case e.start, e.end, e.gap:
		return []string{""}
	case len(e.words) > 0:
		words := make([]string, len(e.words))
		for i, w := range e.words {
			words[i] = s.lex.Vocabulary.String(w)
		}
		return words
	case e.base:
		return []string{"a year earlier", "the year before", "the same month of 2023", "the previous month"}
	case e.period:
		return []string{"in May 2023", "May 2023", "2023", "on Tuesday", "last year", "the second quarter", "on May 3", "next year", "this year", "Tuesday", "today", "May"}
	case e.signed:
		return []string{"+4.5%", "-4.5%"}
	case e.any:
		return []string{"12,345 vehicles", "12.5 percent", "$5,000", "1,200 people"}
	}
	var list []string
	for _, d := range e.dims {
		list = append(list, s.amounts(d)...)
	}
	if e.bare {
		list = append(list, "12,345", "31.2 million")
	}
	return append(list, s.words(e)...)
}

// words returns phrases of the element's kinds, a few spread over the lexicon.
func (s *Specimens) words(e *element) []string {
	key := choice{e.kinds, e.roles, e.sign}
	list, ok := s.chosen[key]
	if ok || e.kinds.Empty() {
		return list
	}
	for k := range s.lex.KindNames() {
		if !e.kinds.Has(lexicon.Kind(k)) {
			continue
		}
		for _, p := range s.phrases[lexicon.Kind(k)] {
			if (e.roles == 0 || e.roles&(1<<p.use.Role) != 0) && (e.sign == 0 || e.sign == p.use.Sign) {
				list = append(list, p.text)
			}
		}
	}
	if step := len(list) / variants; step > 1 {
		spread := make([]string, 0, variants)
		for i := 0; i < variants; i++ {
			spread = append(spread, list[i*step])
		}
		list = spread
	}
	s.chosen[key] = list
	return list
}

// amounts writes quantities of the dimension.
func (s *Specimens) amounts(dimension string) []string {
	switch dimension {
	case "count":
		return []string{"12,345 vehicles", "12,345 cars"}
	case "percent":
		return []string{"12.5 percent", "12.5%"}
	case "points":
		return []string{"2.5 percentage points"}
	case "ratio":
		return []string{"2.4 times", "double", "doubled", "threefold"}
	case "money":
		return []string{"30,000 yuan", "$5,000", "€2.4 billion"}
	}
	list, ok := s.counted[dimension]
	if ok {
		return list
	}
	for _, p := range s.phrases[lexicon.UnitWord] {
		if u := s.lex.Units[p.use.Unit]; u != nil && u.Dimension == dimension && p.use.Role != lexicon.Adjective && len(list) < 4 {
			list = append(list, "1,200 "+p.text)
		}
	}
	s.counted[dimension] = list
	return list
}

func title(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		r := []rune(w)
		r[0] = unicode.ToUpper(r[0])
		words[i] = string(r)
	}
	return strings.Join(words, " ")
}
