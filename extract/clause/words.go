package clause

import (
	"carfacts/extract/text"
)

// Words are single words that steps ask for.
type Words struct {
	timeWords
	nameWords
	scopeWords
	again         text.Word
	ahead         text.Word
	Altogether    text.Word
	Analyst       text.Word
	Ampersand     text.Word
	bar           text.Word
	Based         text.Word
	Are           text.Word
	Be            text.Word
	been          text.Word
	is            text.Word
	least         text.Word
	Came          text.Word
	Can           text.Word
	Combined      text.Word
	Comprising    text.Word
	cost          text.Word
	Despite       text.Word
	even          text.Word
	Figure        text.Word
	following     text.Word
	Grand         text.Word
	Had           text.Word
	Having        text.Word
	Numbered      text.Word
	Taking        text.Word
	Row           text.Word
	Headquartered text.Word
	Industry      text.Word
	Industrywide  text.Word
	Itself        text.Word
	Located       text.Word
	consecutive   text.Word
	Elsewhere     text.Word
	anywhere      text.Word
	Market        text.Word
	markets       text.Word
	Nationwide    text.Word
	out           text.Word
	Near          text.Word
	Number        text.Word
	origin        text.Word
	Overall       text.Word
	Consolidated  text.Word
	Group         text.Word
	Groupwide     text.Word
	put           text.Word
	puts          text.Word
	Quarterly     text.Word
	Rate          text.Word
	Rates         text.Word
	reached       text.Word
	remaining     text.Word
	Respective    text.Word
	set           text.Word
	stands        text.Word
	Such          text.Word
	My            text.Word
	having        text.Word
	being         text.Word
	now           text.Word
	his, her      text.Word
	running       text.Word
	straight      text.Word
	successive    text.Word
	sum, amount   text.Word
	tally         text.Word
	There         text.Word
	Throughout    text.Word
	Together      text.Word
	Total         text.Word
	Units         text.Word
	totaled       text.Word
	totalled      text.Word
	you           text.Word
	Using         text.Word
	Whole         text.Word
	Worth         text.Word
}

// NewWords adds the words that the steps ask for to the vocabulary, before it is shared.
func NewWords(v *text.Vocabulary) *Words {
	return &Words{
		timeWords:  newTimeWords(v),
		nameWords:  newNameWords(v),
		scopeWords: newScopeWords(v),

		again:         v.Add("again"),
		ahead:         v.Add("ahead"),
		Altogether:    v.Add("altogether"),
		consecutive:   v.Add("consecutive"),
		Elsewhere:     v.Add("elsewhere"),
		anywhere:      v.Add("anywhere"),
		running:       v.Add("running"),
		straight:      v.Add("straight"),
		successive:    v.Add("successive"),
		Analyst:       v.Add("analyst"),
		Ampersand:     v.Add("&"),
		bar:           v.Add("|"),
		Based:         v.Add("based"),
		Are:           v.Add("are"),
		having:        v.Add("having"),
		being:         v.Add("being"),
		now:           v.Add("now"),
		Be:            v.Add("be"),
		Despite:       v.Add("despite"),
		been:          v.Add("been"),
		is:            v.Add("is"),
		least:         v.Add("least"),
		Came:          v.Add("came"),
		Can:           v.Add("can"),
		Combined:      v.Add("combined"),
		Comprising:    v.Add("comprising"),
		even:          v.Add("even"),
		Figure:        v.Add("figure"),
		following:     v.Add("following"),
		Grand:         v.Add("grand"),
		Had:           v.Add("had"),
		Having:        v.Add("having"),
		Numbered:      v.Add("numbered"),
		Taking:        v.Add("taking"),
		Row:           v.Add("row"),
		Headquartered: v.Add("headquartered"),
		Industry:      v.Add("industry"),
		Industrywide:  v.Add("industrywide"),
		Itself:        v.Add("itself"),
		Located:       v.Add("located"),
		Market:        v.Add("market"),
		markets:       v.Add("markets"),
		Nationwide:    v.Add("nationwide"),
		Near:          v.Add("near"),
		out:           v.Add("out"),
		Number:        v.Add("number"),
		origin:        v.Add("origin"),
		Overall:       v.Add("overall"),
		Consolidated:  v.Add("consolidated"),
		Group:         v.Add("group"),
		Groupwide:     v.Add("groupwide"),
		cost:          v.Add("cost"),
		put:           v.Add("put"),
		puts:          v.Add("puts"),
		Quarterly:     v.Add("quarterly"),
		Rate:          v.Add("rate"),
		Rates:         v.Add("rates"),
		reached:       v.Add("reached"),
		remaining:     v.Add("remaining"),
		Respective:    v.Add("respective"),
		set:           v.Add("set"),
		stands:        v.Add("stands"),
		Such:          v.Add("such"),
		My:            v.Add("my"),
		his:           v.Add("his"),
		her:           v.Add("her"),
		sum:           v.Add("sum"),
		amount:        v.Add("amount"),
		tally:         v.Add("tally"),
		There:         v.Add("there"),
		Throughout:    v.Add("throughout"),
		Together:      v.Add("together"),
		Total:         v.Add("total"),
		Units:         v.Add("units"),
		totaled:       v.Add("totaled"),
		totalled:      v.Add("totalled"),
		you:           v.Add("you"),
		Using:         v.Add("using"),
		Whole:         v.Add("whole"),
		Worth:         v.Add("worth"),
	}
}

// Asks reports whether the sentence is a question.
func (f *Frame) Asks() bool {
	for i := len(f.Tokens) - 1; i >= 0; i-- {
		if t := &f.Tokens[i]; t.Kind != text.Punct {
			return false
		} else if t.Text(f.Article) == "?" {
			return true
		}
	}
	return false
}
