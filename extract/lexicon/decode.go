package lexicon

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"carfacts/extract/fact"
	"carfacts/extract/rulefile"
)

// builtinKinds are the lexicons that the stages speak of by name. A rule set
// may add word lists of its own.
var builtinKinds = []string{
	"maker", "model", "place", "body",
	"metric", "unit", "currency", "scope",
	"number", "scale", "fraction", "multiple", "ordinal",
	"move", "more", "bound", "basis", "modality", "say",
	"month", "weekday", "span", "relative", "season",
	"preposition", "determiner", "conjunction", "auxiliary", "pronoun", "verb", "abbreviation",
	"descriptor", "suffix", "unrelated", "title",
}

// The kinds that the stages speak of, in the order of builtinKinds.
const (
	Maker Kind = iota
	Model
	Place
	Body
	MetricCue
	UnitWord
	Currency
	ScopeCue
	Number
	Scale
	Fraction
	Multiple
	Ordinal
	Move
	More
	BoundWord
	BasisWord
	ModalityCue
	Say
	Month
	Weekday
	SpanWord
	Relative
	Season
	Preposition
	Determiner
	Conjunction
	Auxiliary
	Pronoun
	VerbWord
	Abbreviation
	Descriptor
	CompanySuffix
	Unrelated
	Title
)

var (
	topFields    = []string{"lexicon", "about", "defaults", "entries"}
	cueFields    = []string{"metric", "weak", "measure", "scope", "unit", "sign", "value", "bound", "after", "basis", "modality", "span", "shift", "number", "otherwise", "home"}
	wordFields   = []string{"name", "words", "before", "nouns", "verbs", "adjectives", "makes", "is", "risky", "disabled"}
	nameFields   = []string{"name", "aliases", "risky", "disabled"}
	makerFields  = append(slices.Clone(nameFields), "home", "country", "makes", "is", "parent", "badge", "tickers")
	placeFields  = append(slices.Clone(nameFields), "is", "in", "adjectives", "people", "capital", "fiscal", "totals")
	fiscalFields = []string{"month", "by_start", "always", "where", "and"}
	bodyFields   = append(slices.Clone(nameFields), "market", "is", "metric")
	modelFields  = []string{"maker", "models", "disabled"}
	metricFields = append([]string{"units", "flow", "stock", "event", "counted", "unscoped", "trades", "local", "session", "plan", "sited", "levied", "corporate", "announced", "actual", "intensive", "least", "smallest", "largest", "apiece"}, attributeNames[:]...)
)

// Source is a rule file's name and content.
type Source struct {
	Name string
	Data []byte
}

// loader gathers entries before the phrases are entered, so that a later file
// can override or disable an earlier one's entry of the same name.
type loader struct {
	lex      *Lexicon
	problems rulefile.Problems
	order    []entryKey
	raw      map[entryKey]*rawEntry
}

type entryKey struct {
	kind Kind
	name string
}

type rawEntry struct {
	Entry
	at      rulefile.Place
	phrases []rawPhrase
	before  []string // words that each noun may have before it
}

type rawPhrase struct {
	text  string
	role  Role
	cased bool
}

// Load reads vocabulary and lexicon files in order and returns the lexicon
// with everything that is wrong with them. Later files add to, override or
// disable entries of earlier ones by their names.
func Load(vocabulary, lexicons []Source) (*Lexicon, rulefile.Problems) {
	l := &loader{lex: New(), raw: map[entryKey]*rawEntry{}}
	for _, src := range vocabulary {
		l.readVocabulary(src)
	}
	for _, src := range lexicons {
		l.readLexicon(src)
	}
	l.build()
	return l.lex, l.problems
}

func (l *loader) readLexicon(src Source) {
	f, root, ok := rulefile.Read(src.Name, src.Data)
	if ok {
		var id string
		var defaults, entries rulefile.Node
		root.Fields(topFields, func(key string, v rulefile.Node) {
			switch key {
			case "lexicon":
				id = v.Text()
			case "defaults":
				defaults = v
			case "entries":
				entries = v
			}
		})
		switch {
		case id == "":
			root.Problem("no field lexicon: say which words these are, for instance lexicon: metric")
		case !entries.Exists():
			root.Problem("no field entries")
		default:
			kind, ok := l.kind(id, root)
			for _, n := range entries.Items() {
				if ok {
					l.readEntry(kind, defaults, n)
				}
			}
		}
	}
	l.problems = append(l.problems, f.Problems...)
}

func (l *loader) kind(id string, at rulefile.Node) (Kind, bool) {
	if k, ok := l.lex.Kind(id); ok {
		return k, true
	}
	if len(l.lex.kinds) >= MaxKinds {
		at.Problem("too many lexicons; a rule set may have %d", MaxKinds)
		return 0, false
	}
	l.lex.kinds = append(l.lex.kinds, id)
	return Kind(len(l.lex.kinds) - 1), true
}

func (l *loader) readEntry(kind Kind, defaults, n rulefile.Node) {
	if kind == Model {
		l.readModels(n)
		return
	}
	e := &rawEntry{Entry: Entry{Kind: kind, Place: n.Place().String()}}
	disabled := false
	read := func(key string, v rulefile.Node) {
		switch key {
		case "disabled":
			disabled = v.Bool()
		default:
			l.readField(e, key, v)
		}
	}
	known := l.fields(kind)
	if n.IsText() { // a bare word
		e.phrases = append(e.phrases, rawPhrase{text: n.Text()})
		n.Problem("an entry needs fields: write {words: [%s]}", n.Text())
		return
	}
	if defaults.Exists() {
		defaults.Fields(cueFields, read)
	}
	n.Fields(known, read)
	for _, p := range e.phrases {
		for _, word := range e.before {
			if p.role == Noun {
				e.phrases = append(e.phrases, rawPhrase{word + " " + p.text, Noun, p.cased})
			}
		}
	}
	if e.Name == "" && len(e.phrases) > 0 {
		e.Name = e.phrases[0].text
	}
	if Names.Has(kind) && e.Name != "" {
		e.phrases = append(e.phrases, rawPhrase{e.Name, Plain, true})
	}
	if e.Name == "" {
		n.Problem("an entry without name or words")
		return
	}
	l.enter(n, e, disabled)
}

func (l *loader) fields(kind Kind) []string {
	switch kind {
	case Maker:
		return makerFields
	case Place:
		return placeFields
	case Body:
		return bodyFields
	}
	return append(slices.Clone(wordFields), cueFields...)
}

// enter puts an entry in its place. One of the same name from an earlier file
// is overridden; the words of cue entries add up.
func (l *loader) enter(n rulefile.Node, e *rawEntry, disabled bool) {
	key := entryKey{e.Kind, e.Name}
	if !Names.Has(e.Kind) {
		key.name = fmt.Sprintf("%s %s", e.Name, e.Place)
		if disabled {
			key.name = e.Name
		}
	}
	if disabled {
		found := false
		for k := range l.raw {
			if k == key || !Names.Has(e.Kind) && k.kind == e.Kind && l.raw[k].Name == e.Name {
				delete(l.raw, k)
				found = true
			}
		}
		if !found {
			n.Problem("no entry %q of the lexicon %s stands before it, so that there is nothing to disable%s", e.Name, l.lex.kinds[e.Kind], rulefile.Suggestion(e.Name, l.names(e.Kind)))
		}
		return
	}
	if old, twice := l.raw[key]; twice {
		if fileOf(old.Place) == fileOf(e.Place) {
			n.Problem("%q stands twice in the lexicon %s; the first is at %s", e.Name, l.lex.kinds[e.Kind], old.Place)
		}
	} else {
		l.order = append(l.order, key)
	}
	l.raw[key] = e
}

// names returns the names of the entries of a kind, in the order of reading.
func (l *loader) names(k Kind) []string {
	var out []string
	for _, key := range l.order {
		if raw := l.raw[key]; raw != nil && key.kind == k {
			out = append(out, raw.Name)
		}
	}
	return out
}

func fileOf(place string) string { f, _, _ := strings.Cut(place, ":"); return f }

func readFiscal(n rulefile.Node) *Fiscal {
	y := &Fiscal{}
	n.Fields(fiscalFields, func(key string, v rulefile.Node) {
		switch key {
		case "month":
			y.Month = int(v.Number())
		case "by_start":
			y.ByStart = v.Bool()
		case "always":
			y.Always = v.Bool()
		case "where":
			y.Where = v.Texts()
		case "and":
			y.And = v.Texts()
		}
	})
	if y.Month < 1 || y.Month > 12 {
		n.Problem("a fiscal year begins in a month from 1 to 12; write month: 4, for instance")
	}
	return y
}

func (l *loader) readField(e *rawEntry, key string, v rulefile.Node) {
	add := func(role Role, cased bool, forms func(string) []string) {
		for _, s := range v.Texts() {
			for _, form := range forms(s) {
				e.phrases = append(e.phrases, rawPhrase{form, role, cased})
			}
		}
	}
	same := func(s string) []string { return []string{s} }
	switch key {
	case "name":
		e.Name = v.Text()
	case "aliases":
		add(Plain, true, same)
	case "words":
		add(Plain, hasCapital(v), same)
	case "nouns":
		add(Noun, hasCapital(v), nounForms)
	case "before":
		e.before = v.Texts()
	case "verbs":
		add(Verb, false, verbForms)
	case "adjectives":
		add(Adjective, true, same)
	case "people":
		add(People, true, nounForms)
	case "capital":
		add(Capital, true, same)
	case "fiscal":
		e.Fiscal = readFiscal(v)
	case "totals":
		e.Totals = v.Bool()
	case "risky":
		e.Risky = v.Bool()
	case "home":
		e.Home = v.Text()
	case "country":
		e.Country = v.Text()
	case "makes":
		e.Makes = v.Texts()
	case "is":
		e.Is = v.Text()
	case "parent":
		e.Parent = v.Text()
	case "badge":
		e.Badge = v.Text()
	case "in":
		e.In = v.Text()
	case "market":
		e.Market = v.Text()
	case "metric":
		e.Metrics = nil
		for _, item := range v.Items() {
			if m := item.OneOf("metric", l.lex.MetricList); m != "" {
				e.Metrics = append(e.Metrics, m)
			}
		}
	case "measure":
		e.Measure = fact.Measure(v.OneOf("measure", []string{"level", "change", "share", "event"}))
	case "scope":
		readScope(&e.Scope, v)
	case "unit":
		e.Unit = l.readUnitName(v)
	case "otherwise":
		e.Rival = l.readRival(v)
	case "weak":
		e.Weak = v.Bool()
	case "sign":
		switch s := v.Text(); s {
		case "up":
			e.Sign = 1
		case "down":
			e.Sign = -1
		default:
			v.Problem("sign is up or down, not %q", s)
		}
	case "value":
		e.Value = v.Number()
	case "bound":
		e.Bound = fact.Bound(v.OneOf("bound", []string{"=", "~", ">", ">=", "<", "<="}))
	case "after":
		e.After = v.Bool()
	case "basis":
		e.Basis = v.OneOf("basis", []string{"yoy", "mom", "qoq", "wow"})
	case "modality":
		e.Modality = fact.Modality(v.OneOf("modality", []string{"reported", "target", "forecast", "conditional"}))
	case "span":
		e.Span = v.OneOf("span", []string{"day", "week", "month", "quarter", "half", "year", "fiscal"})
	case "shift":
		e.Shift = int(v.Number())
	case "number":
		e.Number = int(v.Number())
	}
}

func hasCapital(v rulefile.Node) bool {
	for _, s := range v.Texts() {
		if r, _ := utf8.DecodeRuneInString(s); unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

func readScope(s *fact.Scope, v rulefile.Node) {
	v.Fields(fact.ScopeKeys, func(key string, v rulefile.Node) {
		switch key {
		case "powertrain":
			s.Powertrain = v.OneOf("powertrain", fact.Powertrains)
		case "channel":
			s.Channel = v.OneOf("channel", fact.Channels)
		default:
			s.Set(key, v.Text())
		}
	})
}

func (l *loader) readModels(n rulefile.Node) {
	var maker string
	var models rulefile.Node
	n.Fields(modelFields, func(key string, v rulefile.Node) {
		switch key {
		case "maker":
			maker = v.Text()
		case "models":
			models = v
		}
	})
	if maker == "" || !models.Exists() {
		n.Problem("an entry of models needs maker and models")
		return
	}
	for _, m := range models.Items() {
		e := &rawEntry{Entry: Entry{Kind: Model, Maker: maker, Place: m.Place().String()}, at: m.Place()}
		disabled := false
		var aliases []string
		short := ""
		if m.IsMap() {
			m.Fields(nameFields, func(key string, v rulefile.Node) {
				switch key {
				case "name":
					short = v.Text()
				case "aliases":
					aliases = v.Texts()
				case "risky":
					e.Risky = v.Bool()
				case "disabled":
					disabled = v.Bool()
				}
			})
		} else {
			short = m.Text()
		}
		if short == "" {
			m.Problem("a model without a name")
			continue
		}
		e.Name = maker + " " + short
		if strings.HasPrefix(short, maker+" ") {
			e.Name = short // "Mini Electric", whose second word alone names nothing
		}
		for _, a := range append([]string{short}, aliases...) {
			e.phrases = append(e.phrases, rawPhrase{a, Plain, true}, rawPhrase{pluralName(a), Plural, true})
		}
		l.enter(m, e, disabled)
	}
}

// build enters all phrases.
func (l *loader) build() {
	for _, key := range l.order {
		raw := l.raw[key]
		if raw == nil {
			continue
		}
		e := &raw.Entry
		l.lex.entries = append(l.lex.entries, e)
		if e.In != "" {
			l.lex.wholes[e.In] = true
		}
		if e.Kind == Maker || e.Kind == Place || e.Kind == Body {
			l.lex.names[e.Name] = e
		}
		for _, p := range raw.phrases {
			l.lex.add(e, p.text, p.role, p.cased)
			if e.Kind == Maker && p.role == Plain && !strings.Contains(p.text, " ") && !strings.HasSuffix(p.text, "s") {
				l.lex.add(e, p.text+"s", Plural, true)
			}
		}
	}
	for _, key := range l.order {
		raw := l.raw[key]
		if raw == nil || raw.Kind != Model {
			continue
		}
		maker := l.lex.names[raw.Maker]
		if maker != nil && maker.Kind == Maker {
			raw.Name = maker.ModelName(strings.TrimPrefix(raw.Name, raw.Maker+" "))
		}
		l.lex.models[raw.Name] = &raw.Entry
		if maker == nil && l.lex.names != nil {
			l.problems = append(l.problems, rulefile.Problem{Place: raw.at, Message: fmt.Sprintf("the model %q has a maker that is not in the lexicon maker%s", raw.Name, rulefile.Suggestion(raw.Maker, l.names(Maker)))})
		}
	}
	l.lex.grow()
}
