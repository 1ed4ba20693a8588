package trial

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/extract/rulefile"
	"carfacts/extract/score"
)

// goldSuffix ends the name of an article's labels: NAME.facts.jsonl beside
// NAME.html or NAME.txt.
const goldSuffix = ".facts.jsonl"

// pageSuffixes are those of a saved article's page, in the order in which they
// are looked for.
var pageSuffixes = []string{".html", ".html.gz", ".htm", ".mhtml", ".txt"}

// Saved is a saved article: a page as read, and its labels.
type Saved struct {
	Name    string
	Page    string // path of the page
	Gold    *score.Gold
	Article *article.Article
}

// Suite is a folder of saved articles.
type Suite struct {
	Name       string
	Articles   []Saved
	Unreviewed []string // drafts that do not count yet
	Problems   []error  // articles that could not be read
}

// ReadSuite reads the saved articles of a folder. Place is the folder as the
// user names it, for messages. An article that cannot be read costs only
// itself; the error is that of the folder.
func ReadSuite(e *extract.Extractor, name, place string, folder fs.FS) (*Suite, error) {
	entries, err := fs.ReadDir(folder, ".")
	if err != nil {
		return nil, fmt.Errorf("read saved articles: %w", err)
	}
	s := &Suite{Name: name}
	has := map[string]bool{}
	var bases []string
	for _, entry := range entries {
		has[entry.Name()] = true
		if base, ok := strings.CutSuffix(entry.Name(), goldSuffix); ok {
			bases = append(bases, base)
		}
	}
	for _, base := range bases {
		a, err := readSaved(e, place, folder, base, has)
		switch {
		case err != nil:
			s.Problems = append(s.Problems, err)
		case a.Gold.Unreviewed:
			s.Unreviewed = append(s.Unreviewed, base)
		default:
			s.Articles = append(s.Articles, *a)
		}
	}
	for _, entry := range entries {
		if suffix := pageSuffix(entry.Name()); suffix != "" {
			if base := strings.TrimSuffix(entry.Name(), suffix); !has[base+goldSuffix] {
				s.Problems = append(s.Problems, fmt.Errorf("%s: no labels beside it; write %s, or draft them with carfacts save", path.Join(place, entry.Name()), base+goldSuffix))
			}
		}
	}
	if len(bases) == 0 && len(s.Problems) == 0 {
		return nil, fmt.Errorf("%s holds no saved articles: NAME.html with NAME%s beside it", place, goldSuffix)
	}
	return s, nil
}

func pageSuffix(name string) string {
	i := slices.IndexFunc(pageSuffixes, func(suffix string) bool { return strings.HasSuffix(name, suffix) })
	if i < 0 {
		return ""
	}
	return pageSuffixes[i]
}

func readSaved(e *extract.Extractor, place string, folder fs.FS, base string, has map[string]bool) (*Saved, error) {
	gold := path.Join(place, base+goldSuffix)
	data, err := fs.ReadFile(folder, base+goldSuffix)
	if err != nil {
		return nil, err
	}
	a := &Saved{Name: base}
	if a.Gold, err = score.ReadGold(gold, data, Vocabulary(e)); err != nil {
		return nil, err
	}
	for _, suffix := range pageSuffixes {
		if has[base+suffix] {
			a.Page = path.Join(place, base+suffix)
			if data, err = fs.ReadFile(folder, base+suffix); err != nil {
				return nil, err
			}
			a.Article, err = ReadPage(e, base+suffix, data)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", a.Page, err)
			}
			Complete(a.Article, &a.Gold.Header)
			return a, nil
		}
	}
	return nil, rulefile.Problems{rulefile.NewProblem(gold, 1, 1, "", "no page beside it: %s.html or %s.txt", base, base)}
}

// ReadPage reads a saved page; its name tells a plain text from a page.
func ReadPage(e *extract.Extractor, name string, data []byte) (*article.Article, error) {
	opt := article.Options{Profiles: e.Profiles}
	if strings.HasSuffix(name, ".txt") {
		return article.ReadText(data, opt)
	}
	return article.Read(data, opt)
}

// Complete fills in from the labels' header what the page does not say.
func Complete(a *article.Article, h *score.Header) {
	if a.Published.Date.IsZero() {
		a.Published = fact.Stamp{Date: h.Published, From: "header"}
	}
	if a.URL == "" {
		a.URL = h.URL
	}
	if a.Title == "" {
		a.Title = h.Title
	}
}

// Vocabulary returns what labels may name by the rule set.
func Vocabulary(e *extract.Extractor) score.Vocabulary {
	return score.Vocabulary{Metrics: e.Lexicon.MetricList, Units: e.Lexicon.UnitList}
}

// Outcome is what a rule set made of a saved article.
type Outcome struct {
	*Saved
	Document *fact.Document
	score.Result
}

// Run extracts the suite's articles and sets the facts against the labels.
func (s *Suite) Run(e *extract.Extractor) []Outcome {
	out := make([]Outcome, len(s.Articles))
	for i := range s.Articles {
		a := &s.Articles[i]
		d := e.Article(a.Article)
		out[i] = Outcome{a, d, score.Article(a.Gold, d.Facts)}
	}
	return out
}

// Total adds the outcomes up.
func Total(outcomes []Outcome) score.Tally {
	var t score.Tally
	for i := range outcomes {
		t.Add(&outcomes[i].Result)
	}
	return t
}

// Group is the outcomes of one rule, metric or article.
type Group struct {
	Name string
	score.Tally
}

// By splits the outcomes by "rule", "metric" or "article", sorted by name. A
// rule has no labels, so only its precision says something: its Gold counts
// the pairs alone.
func By(outcomes []Outcome, what string) []Group {
	groups := map[string]*Group{}
	var names []string
	group := func(name string) *score.Tally {
		g := groups[name]
		if g == nil {
			g = &Group{Name: name}
			groups[name] = g
			names = append(names, name)
		}
		return &g.Tally
	}
	for i := range outcomes {
		o := &outcomes[i]
		if what == "article" {
			group(o.Name).Add(&o.Result)
			continue
		}
		for name, r := range o.split(what) {
			group(name).Add(r)
		}
	}
	slices.Sort(names)
	out := make([]Group, len(names))
	for i, name := range names {
		out[i] = *groups[name]
	}
	return out
}

// split returns the part of the result that is of each rule or metric.
func (o *Outcome) split(what string) map[string]*score.Result {
	parts := map[string]*score.Result{}
	part := func(name string) *score.Result {
		if parts[name] == nil {
			parts[name] = &score.Result{}
		}
		return parts[name]
	}
	for _, p := range o.Pairs {
		name := o.Document.Facts[p.Fact].Rule
		if what == "metric" {
			name = o.Gold.Labels[p.Label].Metric
		}
		r := part(name)
		r.Pairs = append(r.Pairs, p)
	}
	for _, j := range o.Spurious {
		name := o.Document.Facts[j].Rule
		if what == "metric" {
			name = o.Document.Facts[j].Metric
		}
		r := part(name)
		r.Spurious = append(r.Spurious, j)
	}
	if what == "metric" {
		for _, i := range o.Missed {
			r := part(o.Gold.Labels[i].Metric)
			r.Missed = append(r.Missed, i)
		}
	}
	return parts
}
