package resolve

import (
	"carfacts/extract/text"
)

// words are single words that steps ask for.
type words struct {
	timeWords
	nameWords
	scopeWords
	altogether    text.Word
	analyst       text.Word
	ampersand     text.Word
	assembled     text.Word
	bar           text.Word
	based         text.Word
	are           text.Word
	be            text.Word
	been          text.Word
	is            text.Word
	built         text.Word
	came          text.Word
	can           text.Word
	combined      text.Word
	comprising    text.Word
	even          text.Word
	figure        text.Word
	following     text.Word
	grand         text.Word
	had           text.Word
	headquartered text.Word
	industry      text.Word
	industrywide  text.Word
	itself        text.Word
	located       text.Word
	made          text.Word
	market        text.Word
	nationwide    text.Word
	out           text.Word
	near          text.Word
	number        text.Word
	origin        text.Word
	overall       text.Word
	produced      text.Word
	put           text.Word
	puts          text.Word
	quarterly     text.Word
	rate          text.Word
	rates         text.Word
	reached       text.Word
	remaining     text.Word
	respective    text.Word
	set           text.Word
	stands        text.Word
	such          text.Word
	my            text.Word
	tally         text.Word
	there         text.Word
	throughout    text.Word
	together      text.Word
	total         text.Word
	units         text.Word
	totaled       text.Word
	totalled      text.Word
	you           text.Word
	whole         text.Word
}

// newWords adds the words that the steps ask for to the vocabulary, before it is shared.
func newWords(v *text.Vocabulary) *words {
	return &words{
		timeWords:  newTimeWords(v),
		nameWords:  newNameWords(v),
		scopeWords: newScopeWords(v),

		altogether:    v.Add("altogether"),
		analyst:       v.Add("analyst"),
		ampersand:     v.Add("&"),
		assembled:     v.Add("assembled"),
		bar:           v.Add("|"),
		based:         v.Add("based"),
		are:           v.Add("are"),
		be:            v.Add("be"),
		been:          v.Add("been"),
		is:            v.Add("is"),
		built:         v.Add("built"),
		came:          v.Add("came"),
		can:           v.Add("can"),
		combined:      v.Add("combined"),
		comprising:    v.Add("comprising"),
		even:          v.Add("even"),
		figure:        v.Add("figure"),
		following:     v.Add("following"),
		grand:         v.Add("grand"),
		had:           v.Add("had"),
		headquartered: v.Add("headquartered"),
		industry:      v.Add("industry"),
		industrywide:  v.Add("industrywide"),
		itself:        v.Add("itself"),
		located:       v.Add("located"),
		made:          v.Add("made"),
		market:        v.Add("market"),
		nationwide:    v.Add("nationwide"),
		near:          v.Add("near"),
		out:           v.Add("out"),
		number:        v.Add("number"),
		origin:        v.Add("origin"),
		overall:       v.Add("overall"),
		produced:      v.Add("produced"),
		put:           v.Add("put"),
		puts:          v.Add("puts"),
		quarterly:     v.Add("quarterly"),
		rate:          v.Add("rate"),
		rates:         v.Add("rates"),
		reached:       v.Add("reached"),
		remaining:     v.Add("remaining"),
		respective:    v.Add("respective"),
		set:           v.Add("set"),
		stands:        v.Add("stands"),
		such:          v.Add("such"),
		my:            v.Add("my"),
		tally:         v.Add("tally"),
		there:         v.Add("there"),
		throughout:    v.Add("throughout"),
		together:      v.Add("together"),
		total:         v.Add("total"),
		units:         v.Add("units"),
		totaled:       v.Add("totaled"),
		totalled:      v.Add("totalled"),
		you:           v.Add("you"),
		whole:         v.Add("whole"),
	}
}
