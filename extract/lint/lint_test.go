package lint_test

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"carfacts/extract"
	"carfacts/extract/lint"
	"carfacts/extract/rulefile"
	"carfacts/rules"
)

// mistake is a rule file with one mistake, in the line that ends with "#!".
type mistake struct {
	name string
	file string // path below the overlay
	text string
	want string // words of the message
	warn bool
}

// sound is a rule without mistakes, to which the mistakes are made.
const sound = `rules:
  - rule: refuelled
    match: "refuelled {n:count} times"
    fact: {measure: level, metric: sales, value: n}
    examples:
      - text: "Kia sold 5,000 cars in May."
        published: 2024-06-03
        facts: [{subject: Kia, metric: sales, value: 5000, unit: vehicle, period: 2024-05}]
    counterexamples: ["Kia hired 5,000 people."]
`

func withRule(body string) string {
	return "rules:\n" + body + `    examples: [{text: "Kia fitted 12,000 heat pumps in May.", published: 2024-06-03}]
    counterexamples: ["Kia hired 5,000 people."]
`
}

func mistakes() []mistake {
	rule := func(name, body, want string) mistake {
		return mistake{name, "facts/mine.yaml", withRule(body), want, false}
	}
	lex := func(name, text, want string) mistake { return mistake{name, "lexicon/mine.yaml", text, want, false} }
	warning := func(m mistake) mistake { m.warn = true; return m }
	return []mistake{
		// what cannot be read
		{"a tab", "facts/mine.yaml", "rules:\n\t- rule: a #!\n", "a tab in the indentation", false},
		{"a duplicate key", "facts/mine.yaml", "rules:\n  - rule: mine\n    match: \"{n:money} a bar\"\n    match: \"{n:money} a go\" #!\n    none: x\n", `"match" stands twice`, false},
		{"a second document", "facts/mine.yaml", "rules: []\n--- #!\nrules: []\n", "a second document", false},
		{"an open bracket", "facts/mine.yaml", "rules: [ #!\n", "not readable as YAML", false},
		{"no YAML", "facts/mine.yaml", "rules:\n  - rule: mine\n   match: x #!\n", "not readable as YAML", false},
		{"another encoding", "facts/mine.yaml", "rules: \xff\xfe #!\n", "not UTF-8", false},
		{"an empty file", "facts/mine.yaml", " #!\n", "the file is empty", false},
		{"a cyclic alias", "facts/mine.yaml", "rules: &a [*a] #!\n", "anchors and aliases", false},

		// rules
		rule("unknown field", "  - rule: mine\n    mach: \"fitted {n:count} heat pumps\" #!\n    match: \"fitted {n:count} heat pumps\"\n    none: x\n", `unknown field "mach"; did you mean "match"?`),
		rule("unknown field of a fact", "  - rule: mine\n    match: \"fitted {n:count} heat pumps\"\n    fact: {measure: level, metrics: sales} #!\n", `unknown field "metrics"; did you mean "metric"?`),
		rule("no id", "  - rule: My Rule #!\n    match: \"fitted {n:count} heat pumps\"\n    none: x\n", "a rule needs an id"),
		rule("no match", "  - rule: mine #!\n    none: x\n", "no field match"),
		rule("no meaning", "  - rule: mine #!\n    match: \"fitted {n:count} heat pumps\"\n", "neither fact nor none"),
		rule("two meanings", "  - rule: mine #!\n    match: \"fitted {n:count} heat pumps\"\n    fact: {measure: level, metric: sales}\n    none: x\n", "both fact and none"),
		rule("an id twice", "  - rule: mine\n    match: \"fitted {n:count} heat pumps\"\n    none: x\n  - rule: mine #!\n    match: \"fitted {n:count} heat pumps then\"\n    none: x\n", "a second rule with this id; the first is in line 2"),
		rule("unknown kind", "  - rule: mine\n    match: \"fitted {n:cuont} heat pumps\" #!\n    none: x\n", "unknown kind {cuont}; did you mean {count}?"),
		rule("unknown lexicon", "  - rule: mine\n    match: \"{metrics} {n:count} heat pumps\" #!\n    none: x\n", "unknown kind {metrics}; did you mean {metric}?"),
		rule("unknown role", "  - rule: mine\n    match: \"{move/nuon} of {n:count} heat pumps\" #!\n    none: x\n", `unknown role "nuon"`),
		rule("a group left open", "  - rule: mine\n    match: \"(fitted|fits {n:count} heat pumps\" #!\n    none: x\n", "not closed"),
		rule("a capture left open", "  - rule: mine\n    match: \"fitted {n:count heat pumps\" #!\n    none: x\n", "not closed"),
		rule("an end without a beginning", "  - rule: mine\n    match: \"fitted {n:count} heat pumps]\" #!\n    none: x\n", "without its beginning"),
		rule("an empty alternative", "  - rule: mine\n    match: \"(fitted|) {n:count} heat pumps\" #!\n    none: x\n", "an empty alternative"),
		rule("no figure", "  - rule: mine\n    match: \"fitted heat pumps\" #!\n    none: x\n", "a reading without {n:…}"),
		rule("a figure that may be missing", "  - rule: mine\n    match: \"fitted [{n:count}] heat pumps\" #!\n    none: x\n", "a reading without {n:…}"),
		rule("a figure that is none", "  - rule: mine\n    match: \"fitted {n:maker} heat pumps\" #!\n    none: x\n", "has to be a quantity or a period"),
		rule("a gap at the end", "  - rule: mine\n    match: \"fitted {n:count} ...\" #!\n    none: x\n", "cannot begin or end with a gap"),
		rule("ten thousand alternatives", "  - rule: mine\n    match: \""+strings.Repeat("(a {unit}|b {unit}|c {unit}|d {unit}|e {unit}|f {unit}|g {unit}|h {unit}|i {unit}|j {unit}) ", 4)+"{n:count}\" #!\n    none: x\n", "multiply to more than"),
		rule("ten thousand words", "  - rule: mine\n    match: \"(x"+strings.Repeat("|word", 10000)+") {n:count}\" #!\n    none: x\n", "a group of 10001 words"),
		rule("nested deeply", "  - rule: mine\n    match: \""+strings.Repeat("(", 100)+"a"+strings.Repeat(")", 100)+" {n:count}\" #!\n    none: x\n", "nested more than"),
		rule("unknown measure", "  - rule: mine\n    match: \"fitted {n:count} heat pumps\"\n    fact: {measure: levels, metric: sales} #!\n", `unknown measure "levels"; did you mean "level"?`),
		rule("no measure", "  - rule: mine\n    match: \"fitted {n:count} heat pumps\"\n    fact: {metric: sales} #!\n", "no measure"),
		rule("unknown metric", "  - rule: mine\n    match: \"fitted {n:count} heat pumps\"\n    fact: {measure: level, metric: slaes} #!\n", `metric: "slaes" is nothing that the pattern captures`),
		rule("unknown unit", "  - rule: mine\n    match: \"fitted {n:count} heat pumps\"\n    fact: {measure: level, metric: sales, unit: vehicles} #!\n", `unknown unit "vehicles"; did you mean "vehicle"?`),
		rule("unknown scope", "  - rule: mine\n    match: \"fitted {n:count} heat pumps\"\n    fact: {measure: level, metric: sales, scope: {markt: China}} #!\n", `unknown field "markt"; did you mean "market"?`),
		rule("mistakes of a rule without a pattern", "  - rule: mine\n    mtach: \"fitted {n:count} heat pumps\"\n    fact: {measure: levle, metric: sales} #!\n", `unknown measure "levle"`),
		rule("a capture that is none", "  - rule: mine\n    match: \"fitted {n:count} heat pumps\"\n    fact: {measure: level, metric: sales, subject: who} #!\n", `subject: "who" is nothing that the pattern captures`),
		rule("a subject that is no name", "  - rule: mine #!\n    match: \"{w:metric} fitted {n:count} heat pumps\"\n    fact: {measure: level, metric: sales, subject: w}\n", `subject: "w" captures no name`),
		rule("a sign that is no move", "  - rule: mine #!\n    match: \"{d:metric} fitted {n:count} heat pumps\"\n    fact: {measure: change, metric: sales, sign: d}\n", `sign: "d" captures no word that moves`),
		rule("a level of a period", "  - rule: mine #!\n    match: \"fitted heat pumps {t:period}\"\n    fact: {measure: level, metric: sales, value: t}\n", "write measure: event"),
		rule("an event of a quantity", "  - rule: mine #!\n    match: \"fitted {n:count} heat pumps\"\n    fact: {measure: event, metric: launch}\n", "an event is a period"),
		rule("an event of an unknown lexicon", "  - rule: mine\n    event:\n      - {by: [lanching], of: [model]} #!\n    fact: {measure: event, metric: launch}\n", `unknown lexicon "lanching"; did you mean "launching"?`),
		rule("an event that nothing tells", "  - rule: mine\n    event:\n      - {of: [model]} #!\n    fact: {measure: event, metric: launch}\n", "no field by"),
		rule("an event that is a pattern", "  - rule: mine\n    event:\n      - \"{launching} {model}\" #!\n    fact: {measure: event, metric: launch}\n", "a line of event has fields"),
		rule("an event that is a level", "  - rule: mine\n    event: [{by: [launching], of: [model]}] #!\n    fact: {measure: level, metric: sales}\n", "only a rule with measure: event"),
		rule("an event without lines", "  - rule: mine #!\n    event: []\n    fact: {measure: event, metric: launch}\n", "no field match"),
		rule("unknown metric of an event", "  - rule: mine\n    event: [{by: [launching], of: [model]}]\n    fact: {measure: event, metric: lanch} #!\n", `metric: "lanch" is nothing that the pattern captures (it captures nothing); did you mean "launch"?`),
		rule("a subject that no event captures", "  - rule: mine\n    event: [{by: [launching], of: [model]}]\n    fact: {measure: event, metric: launch, subject: who} #!\n", `subject: "who" is nothing that the pattern captures`),
		rule("nothing to disable", "  - rule: levle #!\n    disabled: true\n  - rule: mine\n    match: \"fitted {n:count} heat pumps\"\n    none: x\n", `nothing to disable; did you mean "level"?`),
		rule("a pattern for everything", "  - rule: mine\n    match: \"{n:quantity}\" #!\n    none: x\n", "holds for every figure"),
		rule("a pattern for nothing: a number", "  - rule: mine\n    match: \"fitted 12 and {n:count} heat pumps\" #!\n    none: x\n", `can never hold: in`),
		rule("a pattern for nothing: a phrase", "  - rule: mine\n    match: \"{n:count} year on year heat pumps\" #!\n    none: x\n", `is read as "year on year"`),
		rule("a pattern for nothing: a start inside", "  - rule: mine\n    match: \"fitted ^ {n:count} heat pumps\" #!\n    none: x\n", `can never hold`),
		rule("a tie", "  - rule: mine\n    match: \"{d:move} by {n:count}\" #!\n    none: x\n", "a tie with the rule moved-amount"),
		rule("a shadowed rule", "  - rule: mine #!\n    match: \"{n:count} heat pumps\"\n    none: x\n  - rule: more\n    match: \"{n:count} [of] (heat) (pumps)\"\n    none: y\n", ""),
		warning(rule("words that are always part of others", "  - rule: mine\n    match: \"(nearly|fitted) {n:count} heat pumps\" #!\n    none: x\n", "never match: nearly")),

		// examples
		{"no example", "facts/mine.yaml", "rules:\n  - rule: mine #!\n    match: \"fitted {n:count} heat pumps\"\n    none: x\n    counterexamples: [\"Kia hired 5,000 people.\"]\n", "no example: add one", false},
		{"no counterexample", "facts/mine.yaml", "rules:\n  - rule: mine #!\n    match: \"fitted {n:count} heat\"\n    none: x\n    examples: [\"Kia fitted 12,000 heat exchangers.\"]\n", "no counterexample", false},
		{"an example of another rule", "facts/mine.yaml", strings.Replace(sound, "- text: \"Kia sold 5,000 cars in May.\"", "- text: \"Kia sold 5,000 cars in May.\" #!", 1), "example: the rule makes no fact of this; what holds is level", false},
		{"an example with other facts", "facts/mine.yaml", "rules:\n  - rule: mine\n    match: \"fitted {n:count} heat pumps\"\n    fact: {measure: level, metric: production}\n    examples:\n      - text: \"Kia fitted 12,000 heat pumps in May.\" #!\n        published: 2024-06-03\n        facts: [{subject: Kia, value: 12000, period: 2024-06}]\n    counterexamples: [\"Kia hired 5,000 people.\"]\n", "period is 2024-05, not 2024-06", false},
		{"an example with a fact too many", "facts/mine.yaml", "rules:\n  - rule: mine\n    match: \"fitted {n:count} heat pumps\"\n    fact: {measure: level, metric: production}\n    examples:\n      - text: \"Kia fitted 12,000 heat pumps and sold 5,000 cars.\" #!\n        facts: [{subject: Kia, value: 12000}]\n    counterexamples: [\"Kia hired 5,000 people.\"]\n", "a fact that the example does not list", false},
		{"a counterexample that is none", "facts/mine.yaml", "rules:\n  - rule: mine\n    match: \"fitted {n:count} heat pumps\"\n    none: x\n    examples: [\"Kia fitted 12,000 heat pumps.\"]\n    counterexamples: [\"BYD fitted 3,000 heat pumps.\"] #!\n", "counterexample: the rule speaks of this", false},
		{"a known miss that passes", "facts/mine.yaml", "rules:\n  - rule: mine\n    match: \"fitted {n:count} heat pumps\"\n    none: x\n    examples: [\"Kia fitted 12,000 heat pumps.\"]\n    todo: [\"BYD fitted 3,000 heat pumps.\"] #!\n    counterexamples: [\"Kia hired 5,000 people.\"]\n", "this known miss passes now", false},
		{"an impossible period", "facts/mine.yaml", strings.Replace(sound, "period: 2024-05}]", "period: 2024-13}] #!", 1), `"2024-13" is no period`, false},
		{"an impossible date", "facts/mine.yaml", strings.Replace(sound, "published: 2024-06-03", "published: 2024-02-30 #!", 1), "no date of the form", false},
		{"an example without text", "facts/mine.yaml", strings.Replace(sound, "- text: \"Kia sold 5,000 cars in May.\"", "- title: Kia #!", 1), "an example without text", false},

		// lexicons
		lex("a lexicon that is none", "lexicon: makr\nentries:\n  - {words: [foo]} #!\n", `no pattern asks for words of the lexicon makr; did you mean "maker"?`),
		lex("no lexicon", "entries: [] #!\n", "no field lexicon"),
		lex("unknown field of an entry", "lexicon: maker\nentries:\n  - {name: Farizon, alias: [Faryzon]} #!\n", `unknown field "alias"; did you mean "aliases"?`),
		lex("a bare word", "lexicon: metric\nentries:\n  - turnover #!\n", "an entry needs fields"),
		lex("an entry without a name", "lexicon: maker\nentries:\n  - {country: China} #!\n", "without name or words"),
		lex("an entry twice", "lexicon: maker\nentries:\n  - {name: Foobar Motors}\n  - {name: Foobar Motors} #!\n", "stands twice in the lexicon maker"),
		lex("an alias of two makers", "lexicon: maker\nentries:\n  - {name: Foobar Motors, aliases: [Leapmotor]} #!\n", `"leapmotor" is Foobar Motors and`),
		lex("a cue with two meanings", "lexicon: metric\nentries:\n  - {metric: capacity, verbs: [deliver]} #!\n", "has two meanings in the lexicon metric"),
		warning(lex("a name that is a word", "lexicon: maker\nentries:\n  - {name: Window} #!\n", "is also an English word")),
		warning(lex("a maker that is a place", "lexicon: maker\nentries:\n  - {name: Norway} #!\n", "is the maker Norway and")),
		lex("unknown country", "lexicon: maker\nentries:\n  - {name: Foobar, country: Chnia} #!\n", `country "Chnia" is not among the places; did you mean "China"?`),
		lex("unknown parent", "lexicon: maker\nentries:\n  - {name: Foobar, parent: Geeley} #!\n", `parent "Geeley" is not among the makers; did you mean`),
		lex("a model without its maker", "lexicon: model\nentries:\n  - maker: Foobaz Motors\n    models: [Qx77z] #!\n", "a maker that is not in the lexicon maker"),
		lex("unknown metric of a cue", "lexicon: metric\nentries:\n  - {metric: saels, words: [unit turnover]} #!\n", `unknown metric "saels"; did you mean "sales"?`),
		lex("neither up nor down", "lexicon: move\nentries:\n  - {sign: rising, words: [in orbit]} #!\n", "sign is up or down"),
		lex("unknown powertrain", "lexicon: scope\nentries:\n  - {scope: {powertrain: hydrogen}, words: [H2 cars]} #!\n", "unknown powertrain"),
		lex("nothing to disable", "lexicon: maker\nentries:\n  - {name: Kai, disabled: true} #!\n", `nothing to disable; did you mean "Kia"?`),

		// vocabulary
		{"unknown dimension", "vocabulary/mine.yaml", "metrics:\n  heat_pumps: {units: [cuont]} #!\n", `no unit has the dimension "cuont"; did you mean "count"?`, false},
		{"no dimension", "vocabulary/mine.yaml", "units:\n  pump: {metric: sales} #!\n", "has no dimension", false},
		{"a metric without units", "vocabulary/mine.yaml", "metrics:\n  heat_pumps: {flow: true} #!\n", "what is it counted in?", false},
		{"unknown scope key of a metric", "vocabulary/mine.yaml", "metrics:\n  heat_pumps: {units: [count], unscoped: [segmnt]} #!\n", `unknown scope key "segmnt"; did you mean "segment"?`, false},
		{"unknown metric of a unit", "vocabulary/mine.yaml", "units:\n  pump: {dimension: pump, metric: heat_pump} #!\n", `unknown metric "heat_pump"`, false},
		{"unknown field of a metric", "vocabulary/mine.yaml", "metrics:\n  heat_pumps: {units: [count], flows: true} #!\n", `unknown field "flows"; did you mean "flow"?`, false},
		{"a metric that nothing speaks of", "vocabulary/mine.yaml", "metrics:\n  heat_pumps: {units: [count]} #!\n", "no word of the lexicon metric and no rule speaks of it", true},
	}
}

func (m *mistake) line() int {
	for i, line := range strings.Split(m.text, "\n") {
		if strings.HasSuffix(line, "#!") {
			return i + 1
		}
	}
	return 0
}

// base is the built-in vocabulary and lexicons without the long ones of models and bodies, with
// those rules alone that the mistakes have to do with, so that the many checks take a moment
// only: each reads all of it and makes up texts for every rule.
var base = withRules("level", "moved-amount")

func withRules(ids ...string) fstest.MapFS {
	out := fstest.MapFS{}
	names, _ := fs.Glob(rules.FS, "*/*.yaml")
	for _, name := range names {
		if name == "lexicon/models.yaml" || name == "lexicon/bodies.yaml" {
			continue
		}
		data, _ := fs.ReadFile(rules.FS, name)
		if strings.HasPrefix(name, "facts/") {
			head, list, _ := strings.Cut(string(data), "\n  - rule: ")
			for rule := range strings.SplitSeq(list, "\n  - rule: ") {
				if id, _, _ := strings.Cut(rule, "\n"); slices.Contains(ids, id) {
					head += "\n  - rule: " + rule
				}
			}
			data = []byte(head)
		}
		out[name] = &fstest.MapFile{Data: data}
	}
	return out
}

// found reports whether lint tells of the mistake in its place.
func (m *mistake) found() (bool, rulefile.Problems) {
	overlay := extract.Named("mine", fstest.MapFS{m.file: {Data: []byte(m.text)}})
	var own rulefile.Problems
	ok := false
	for _, p := range lint.Check(extract.Named("rules", base), overlay) {
		if !strings.HasPrefix(p.File, "mine/") {
			continue
		}
		own = append(own, p)
		if p.Line == m.line() && p.Column > 0 && strings.Contains(p.Message, m.want) && p.Warning == m.warn && p.Excerpt != "" {
			ok = true
		}
	}
	return ok, own
}

func TestSeededMistakesAreFoundInTheirPlaces(t *testing.T) {
	all := mistakes()
	if testing.Short() {
		all = all[:4]
	}
	var found atomic.Int32
	t.Cleanup(func() {
		t.Logf("%d of %d seeded mistakes found, each in its file and line", found.Load(), len(all))
	})
	for _, m := range all {
		t.Run(m.name, func(t *testing.T) {
			t.Parallel()
			ok, problems := m.found()
			if ok {
				found.Add(1)
				return
			}
			t.Errorf("not found in line %d: %q\ntold of:\n%v", m.line(), m.want, problems)
		})
	}
}

func TestFilesThatNothingReads(t *testing.T) {
	overlay := extract.Named("mine", fstest.MapFS{
		"fact/x.yaml": {Data: []byte("rules: []\n")}, "x.yaml": {Data: []byte("rules: []\n")}, "facts/old/x.yaml": {Data: []byte("rules: []\n")}, "notes/a.txt": {Data: []byte("x")},
	})
	var got []string
	for _, p := range lint.Check(extract.Named("rules", base), overlay) {
		if strings.HasPrefix(p.File, "mine/") {
			got = append(got, p.File+" "+p.Message)
		}
	}
	want := []string{`mine/fact a folder that nothing reads; did you mean "facts"?`, "mine/facts/old a folder that nothing reads: files stand in facts/ itself", "mine/x.yaml a file that nothing reads: rules go into facts/"}
	if len(got) != len(want) {
		t.Fatalf("%q", got)
	}
	for i := range want {
		if !strings.HasPrefix(got[i], want[i]) {
			t.Errorf("%q, want %q", got[i], want[i])
		}
	}
}

func TestManyMistakesAreToldAtOnce(t *testing.T) {
	text := "rules:\n"
	for i := range 5 {
		text += fmt.Sprintf("  - rule: mine-%d\n    match: \"fitted {n:cuont} heat pumps\"\n    none: x\n", i)
	}
	problems := lint.Check(extract.Named("rules", base), extract.Named("mine", fstest.MapFS{"facts/mine.yaml": {Data: []byte(text)}, "lexicon/mine.yaml": {Data: []byte("lexicon: maker\nentries:\n  - {nme: X}\n")}}))
	n := 0
	for _, p := range problems {
		if strings.HasPrefix(p.File, "mine/") && !p.Warning {
			n++
		}
	}
	if n < 6 {
		t.Errorf("%d problems: %v", n, problems)
	}
}

func TestBuiltInRules(t *testing.T) {
	if testing.Short() {
		t.Skip("lint of all rules takes long")
	}
	t.Parallel()
	for _, p := range lint.Check(extract.Named("rules", rules.FS)) {
		if !p.Warning {
			t.Error(p.Error())
		}
	}
}

// TestWordsThatTheFigureTellsApart: a word may mean two things where no figure
// can be both.
func TestWordsThatTheFigureTellsApart(t *testing.T) {
	if testing.Short() {
		t.Skip("lint of all rules takes long")
	}
	t.Parallel()
	overlay := extract.Named("mine", fstest.MapFS{"lexicon/mine.yaml": {Data: []byte("lexicon: metric\nentries:\n  - {metric: weight, verbs: [deliver]}\n")}})
	for _, p := range lint.Check(extract.Named("rules", base), overlay) {
		if strings.HasPrefix(p.File, "mine/") && !p.Warning {
			t.Error(p.Error())
		}
	}
}

// TestOwnWordsBeatKinds: of rules that hold for the same words the one that
// names them wins, so that there is no tie.
func TestOwnWordsBeatKinds(t *testing.T) {
	if testing.Short() {
		t.Skip("lint of all rules takes long")
	}
	t.Parallel()
	text := `rules:
  - rule: mine
    match: "{n:money} (toll|price)"
    none: a toll
    examples:
      - text: "Kia charges a 500 euro price."
        facts: []
    counterexamples: ["Kia hired 5,000 people."]
`
	for _, p := range lint.Check(extract.Named("rules", rules.FS), extract.Named("mine", fstest.MapFS{"facts/mine.yaml": {Data: []byte(text)}})) {
		if strings.HasPrefix(p.File, "mine/") && !p.Warning {
			t.Error(p.Error())
		}
	}
}
