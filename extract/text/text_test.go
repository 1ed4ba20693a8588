package text

import (
	"slices"
	"strings"
	"testing"
)

func TestFixedWordsHaveTheirNumbers(t *testing.T) {
	v := NewVocabulary()
	if v.Len() != int(lastFixed) {
		t.Fatalf("%d fixed words, %d constants", v.Len()-1, lastFixed-1)
	}
	for w, want := range map[Word]string{Hyphen: "-", Possessive: "'s", Respectively: "respectively", Off: "off", Tilde: "~", Half: "half"} {
		if got := v.String(w); got != want {
			t.Errorf("word %d is %q, want %q", w, got, want)
		}
	}
}

func words(s string) string {
	var out []string
	for _, t := range Tokenize(nil, NewVocabulary(), s, 0, len(s)) {
		w := t.Text(s)
		if t.Glued {
			w = "_" + w
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

func TestTokenize(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"sold 1,50,812 units.", "sold 1,50,812 units _."},
		{"ES8s and 35m, 3.25万", "ES _8 _s and 35 _m _, 3.25 _万"},
		{"US$25.4m (+37.3%)", "US _$ _25.4 _m ( _+ _37.3 _% _)"},
		{"SAIC’s don’t U.S. makers’ Inc.", "SAIC _’s don’t U.S. makers _’ Inc _."},
		{"Honda Motor Co.’s FY2023's 'so he said.' 2’s", "Honda Motor Co _. _’s FY _2023 _'s ' _so he said _. _' 2 _’s"},
		{"the P.B. Balaji J.D. Power", "the P.B. Balaji J.D. Power"},
		{"Model 3's 1990's", "Model 3 _'s 1990 _'s"},
		{"plug‑in 15-20 −1.5", "plug _‑ _in 15 _- _20 − _1.5"},
		{"1'247'300 or 12’500, 6'2 and '24'000", "1'247'300 or 12’500 _, 6 _' _2 and ' _24'000"},
		{"16.6 kWh/100 km", "16.6 kWh _/ _100 km"},
		{"Škoda\u00a0Elroq", "Škoda Elroq"},
		{"a\xffb", "a _\xff _b"},
	} {
		if got := words(c.in); got != c.want {
			t.Errorf("Tokenize(%q)\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestSentences(t *testing.T) {
	abbreviated := []string{"sept", "rs", "inc", "vs", "mr", "no"}
	v := NewVocabulary()
	known := map[Word]bool{}
	for _, a := range abbreviated {
		known[v.Add(a)] = true
	}
	for _, c := range []string{
		"It sold 5,000 cars.|The U.S. unit lost.",
		"Sales rose 4.5% on Sept. 5 to Rs. 40 crore, vs. Rs. 30 crore.|So did Nio Inc. shares.",
		"“We want it behind us,” he said.|“Why?”|Nobody knew.",
		"BYD: 201,259 NEVs\n|GAC Aion: 30,016",
		"The iX3 grew.|iX3 sales doubled.",
		"Output fell.|Sales of E.On rose at cars.com and at www.Kia.com.|The rest fell.",
		"Mr. Mu said so.|P. Balaji agreed.",
	} {
		s := strings.ReplaceAll(c, "|", " ")
		tokens := Tokenize(nil, v, s, 0, len(s))
		var got []string
		for _, sp := range Sentences(nil, s, tokens, func(w Word) bool { return known[w] }) {
			got = append(got, s[tokens[sp.First].Start:tokens[sp.Last-1].End])
		}
		want := strings.Split(strings.ReplaceAll(c, "\n", ""), "|")
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("Sentences(%q)\n got %q\nwant %q", s, got, want)
		}
	}
}

func FuzzTokenize(f *testing.F) {
	f.Add("US$25.4m (+37.3%) SAIC’s “x”\n• a 3.25万")
	f.Fuzz(func(t *testing.T, s string) {
		v := NewVocabulary()
		tokens := Tokenize(nil, v, s, 0, len(s))
		end := int32(0)
		for i := range tokens {
			if tokens[i].Start < end || tokens[i].End <= tokens[i].Start || int(tokens[i].End) > len(s) {
				t.Fatalf("token %d is %d:%d after %d", i, tokens[i].Start, tokens[i].End, end)
			}
			end = tokens[i].End
		}
		first := 0
		for _, sp := range Sentences(nil, s, tokens, func(Word) bool { return false }) {
			if sp.First != first || sp.Last <= sp.First {
				t.Fatalf("sentence %v after %d", sp, first)
			}
			first = sp.Last
		}
		if first != len(tokens) {
			t.Fatalf("sentences end at %d of %d", first, len(tokens))
		}
	})
}

// A text without full stops is cut, so that the time a sentence takes is
// Where only the space is missing a sentence ends all the same.
func TestSentencesWithoutSpace(t *testing.T) {
	v := NewVocabulary()
	article := "Output rose 8 percent year-on-year.As of May it was 4,000."
	tokens := Tokenize(nil, v, article, 0, len(article))
	if got := Sentences(nil, article, tokens, func(Word) bool { return false }); len(got) != 2 {
		t.Errorf("%d sentences", len(got))
	}
}

// bounded.
func TestSentencesAreBounded(t *testing.T) {
	article := "Kia sold " + strings.Repeat("6,100 cars and ", 10_000) + "more."
	tokens := Tokenize(nil, NewVocabulary(), article, 0, len(article))
	for _, sp := range Sentences(nil, article, tokens, func(Word) bool { return false }) {
		if sp.Len() > maxSentence {
			t.Errorf("a sentence of %d tokens", sp.Len())
		}
	}
}

func BenchmarkTokenize(b *testing.B) {
	s := strings.Repeat("BYD sold 201,259 new energy vehicles in September, up 151 percent from a year earlier, the company said. ", 30)
	v := NewVocabulary()
	for _, w := range strings.Fields(s) {
		v.Add(w)
	}
	var dst []Token
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		dst = Tokenize(dst[:0], v, s, 0, len(s))
	}
}

// A word of less than eight bytes is found by its hash alone.
func FuzzLookup(f *testing.F) {
	f.Add("battery", "batterie")
	f.Add("a", "A")
	f.Add("Škoda", "skoda")
	f.Add("12345678", "1234567")
	f.Fuzz(func(t *testing.T, word, other string) {
		if strings.ContainsRune(word+other, 0) {
			t.Skip("no word has a control character")
		}
		v := NewVocabulary()
		w := v.Add(word)
		if got := v.Lookup(word); got != w {
			t.Errorf("%q is %d, looked up %d", word, w, got)
		}
		if got := v.Lookup(other); (got == w) != (Fold(other) == Fold(word)) {
			t.Errorf("%q is %d, %q is %d", word, w, other, got)
		}
	})
}

// A word is read alike whether the text ends soon after it or goes on.
func TestWordsAtTheEnd(t *testing.T) {
	v := NewVocabulary()
	v.Add("respected")
	const more = " and so on for long"
	for _, s := range []string{"The", "AND", "a", "U.S.", "U.S", "U.K", "o'clock", "don't", "it's", "makers'", "earlier", "Respectively", "respected", "ES8", "café", "naïve", "soft\u00adly", "x’s", "a.b", "compared.", "other/each", "in\u4e2d"} {
		alone := Tokenize(nil, v, s, 0, len(s))
		led := Tokenize(nil, v, s+more, 0, len(s+more))
		if len(led) < len(alone) || !slices.Equal(alone, led[:len(alone)]) {
			t.Errorf("%q is read as %v at the end and as %v before more", s, alone, led)
		}
	}
}
