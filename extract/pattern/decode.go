package pattern

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/rulefile"
)

var (
	ruleFields     = []string{"rule", "about", "match", "event", "fact", "none", "examples", "counterexamples", "todo", "disabled", "fallback"}
	templateFields = []string{"measure", "metric", "value", "subject", "sign", "unit", "basis", "base", "period", "modality", "scope", "attribution", "bound", "inherit", "told", "at"}
	exampleFields  = []string{"text", "published", "title", "facts"}
	factFields     = []string{"figure", "subject", "metric", "measure", "value", "value_max", "bound", "unit", "period", "modality", "basis", "scope", "attribution", "rule", "subject_from", "period_from"}
	ruleID         = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
)

// Load reads rule files in order and compiles their rules over the lexicon. A
// later rule of the same id overrides an earlier one, or disables it. All
// problems are returned; with errors among them the set is not to be used.
func Load(sources []lexicon.Source, lex *lexicon.Lexicon) (*RuleSet, rulefile.Problems) {
	l := &loader{lex: lex, byID: map[string]*Rule{}}
	for _, src := range sources {
		f, root, ok := rulefile.Read(src.Name, src.Data)
		if ok {
			root.Fields([]string{"about", "rules"}, func(key string, v rulefile.Node) {
				if key == "rules" {
					for _, n := range v.Items() {
						l.readRule(n)
					}
				}
			})
		}
		l.problems = append(l.problems, f.Problems...)
	}
	set := &RuleSet{}
	for _, id := range l.order {
		if r := l.byID[id]; r != nil && !slices.Contains(set.Rules, r) {
			r.order = len(set.Rules)
			set.Rules = append(set.Rules, r)
		}
	}
	set.buildIndex()
	set.gatherEvents()
	return set, l.problems
}

type loader struct {
	lex      *lexicon.Lexicon
	problems rulefile.Problems
	byID     map[string]*Rule
	order    []string
}

func (l *loader) readRule(n rulefile.Node) {
	r := &Rule{Place: n.Place()}
	if !n.IsMap() {
		n.Problem("a rule has fields: rule, match, fact")
		return
	}
	n.Fields(nil, func(key string, v rulefile.Node) {
		if key == "rule" {
			r.ID = v.Text()
		}
	})
	if !ruleID.MatchString(r.ID) {
		n.Problem("a rule needs an id of lower-case words with hyphens, for instance rule: sold-count; found %q", r.ID)
		return
	}
	n = n.In(r.ID)
	var matches, events, template rulefile.Node
	disabled := false
	n.Fields(ruleFields, func(key string, v rulefile.Node) {
		switch key {
		case "about":
			r.About = v.Text()
		case "match":
			matches = v
		case "event":
			events = v
		case "fact":
			template = v
		case "none":
			r.None = v.Text()
		case "examples":
			r.Examples = l.readExamples(v)
		case "counterexamples":
			r.Counters = l.readExamples(v)
		case "todo":
			r.Todos = l.readExamples(v)
		case "disabled":
			disabled = v.Bool()
		case "fallback":
			r.Fallback = v.Bool()
		}
	})
	if old := l.byID[r.ID]; old != nil && old.Place.File == r.Place.File {
		n.Problem("a second rule with this id; the first is in line %d", old.Place.Line)
	}
	if disabled {
		if l.byID[r.ID] == nil {
			n.Problem("no rule of this id stands before it, so that there is nothing to disable%s", rulefile.Suggestion(r.ID, l.order))
		}
		delete(l.byID, r.ID)
		return
	}
	if template.Exists() {
		l.readTemplate(&r.Template, template)
	}
	switch {
	case len(matches.Items()) == 0 && len(events.Items()) == 0:
		n.Problem("no field match, nor event: which words does the rule look for?")
		return
	case !template.Exists() && r.None == "":
		n.Problem("neither fact nor none: what does the match mean?")
		return
	case template.Exists() && r.None != "":
		n.Problem("both fact and none; a match makes a fact or says why there is none")
	}
	if r.Template.Value == "" {
		r.Template.Value = "n"
	}
	if events.Exists() && r.Template.Measure != fact.Event {
		events.Problem("only a rule with measure: event has a field event")
	}
	for _, m := range matches.Items() {
		pattern := m.Text()
		c := &compiler{lex: l.lex, node: m, anchor: r.Template.Value, share: r.Template.Measure == fact.Share}
		for _, s := range c.compile(pattern) {
			s.pattern = len(r.Matches)
			r.sequences = append(r.sequences, s)
		}
		r.Matches, r.MatchAt = append(r.Matches, pattern), append(r.MatchAt, m.Place())
	}
	l.readEvents(r, events)
	if template.Exists() && (len(r.sequences) > 0 || len(matches.Items()) == 0) { // else no pattern could be read, and that has been said
		l.checkCaptures(r, template)
	}
	l.byID[r.ID] = r
	l.order = append(l.order, r.ID)
}

func (l *loader) readTemplate(t *Template, n rulefile.Node) {
	measured := false
	n.Fields(templateFields, func(key string, v rulefile.Node) {
		switch key {
		case "measure":
			measured = true
			t.Measure = fact.Measure(v.OneOf("measure", []string{"level", "change", "share", "event"}))
		case "metric":
			t.Metric = v.Text()
		case "value":
			t.Value = v.Text()
		case "subject":
			t.Subject = v.Text()
		case "sign":
			t.Sign = v.Text()
		case "unit":
			if t.Unit = fact.Unit(v.Text()); l.lex.Units[t.Unit] == nil {
				names := make([]string, len(l.lex.UnitList))
				for i, u := range l.lex.UnitList {
					names[i] = string(u)
				}
				v.Problem("unknown unit %q%s", t.Unit, rulefile.Suggestion(string(t.Unit), names))
			}
		case "basis":
			t.Basis = v.Text()
		case "base":
			t.Base = v.Bool()
		case "at":
			t.At = v.OneOf("place in the period", []string{"start", "end"})
		case "inherit":
			t.Inherit = v.Bool()
		case "told":
			t.Told = v.Bool()
		case "period":
			t.Period = v.Text()
		case "modality":
			t.Modality = fact.Modality(v.OneOf("modality", []string{"reported", "target", "forecast", "conditional"}))
		case "scope":
			v.Fields(fact.ScopeKeys, func(key string, v rulefile.Node) { t.Scope.Set(key, v.Text()) })
		case "attribution":
			t.Attribution = v.Text()
		case "bound":
			t.Bound = fact.Bound(v.OneOf("bound", []string{"=", "~", ">", ">=", "<", "<="}))
		}
	})
	if !measured {
		n.Problem("no measure; write measure: level, change, share or event")
	}
}

// checkCaptures reports what the template names and no pattern captures.
func (l *loader) checkCaptures(r *Rule, template rulefile.Node) {
	captured := map[string]bool{}
	for i := range r.sequences {
		for _, e := range r.sequences[i].elements {
			if e.name != "" {
				captured[e.name] = true
			}
		}
	}
	fixed := map[string][]string{"subject": nil, "sign": {"up", "down", "link"}, "period": nil, "attribution": nil, "basis": {"yoy", "mom", "qoq", "wow", "none"}, "metric": l.lex.MetricList}
	template.Fields(nil, func(field string, v rulefile.Node) {
		others, canCapture := fixed[field]
		if !canCapture {
			return
		}
		name := v.Text()
		if name == "" || captured[name] || slices.Contains(others, name) {
			return
		}
		names := slices.Sorted(maps.Keys(captured))
		v.Problem("%s: %q is nothing that the pattern captures (it captures %s)%s", field, name, cmp.Or(strings.Join(names, ", "), "nothing"), rulefile.Suggestion(name, append(others[:len(others):len(others)], names...)))
	})
}

func (l *loader) readExamples(n rulefile.Node) []Example {
	var out []Example
	for _, item := range n.Items() {
		ex := Example{Place: item.Place()}
		if item.IsText() {
			ex.Text = item.Text()
			out = append(out, ex)
			continue
		}
		item.Fields(exampleFields, func(key string, v rulefile.Node) {
			switch key {
			case "text":
				ex.Text = v.Text()
			case "title":
				ex.Title = v.Text()
			case "published":
				d, err := fact.ParseDate(v.Text())
				if err != nil {
					v.Problem("%v", err)
				}
				ex.Published = d
			case "facts":
				ex.HasFacts = true
				for _, f := range v.Items() {
					ex.Facts = append(ex.Facts, l.readExpected(f))
				}
			}
		})
		if ex.Text == "" {
			item.Problem("an example without text")
		}
		out = append(out, ex)
	}
	return out
}

func (l *loader) readExpected(n rulefile.Node) Expected {
	e := Expected{Place: n.Place(), Fields: map[string]string{}}
	set := func(key, value string) {
		e.Fields[key] = value
		e.Order = append(e.Order, key)
	}
	n.Fields(factFields, func(key string, v rulefile.Node) {
		switch key {
		case "scope":
			v.Fields(fact.ScopeKeys, func(k string, v rulefile.Node) { set("scope."+k, v.Text()) })
		case "period":
			if _, err := fact.ParsePeriod(v.Text()); err != nil {
				v.Problem("%v", err)
			}
			set(key, v.Text())
		case "basis":
			if _, err := fact.ParseBasis(v.Text()); err != nil {
				v.Problem("%v", err)
			}
			set(key, v.Text())
		case "metric":
			set(key, v.OneOf("metric", l.lex.MetricList))
		case "value", "value_max":
			set(key, fmt.Sprint(v.Number()))
		default:
			set(key, v.Text())
		}
	})
	return e
}
