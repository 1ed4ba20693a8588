// Package extract is the extractor: a page or a text goes in, a document with
// its mentions and facts comes out.
//
// It owns the stages below it and runs them in order; it never touches a
// file, the network or the clock. An Extractor is made once from a rule set
// and is safe for concurrent use.
package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/pattern"
	"carfacts/extract/resolve"
	"carfacts/extract/rulefile"
)

// Extractor reads articles by one rule set.
type Extractor struct {
	Lexicon *lexicon.Lexicon
	Rules   *pattern.RuleSet
	Hash    string // of the rule set's files
	// Profiles of sites, for article.Options; those of later layers first.
	Profiles []article.Profile

	words *resolve.Words
	pool  sync.Pool // of *resolve.Resolver
}

// Load reads a rule set from layers of rule folders, the built-in one first; a
// later layer adds to, overrides or disables what earlier ones say. The
// problems hold every error and warning; with an error the extractor is nil.
func Load(layers ...fs.FS) (*Extractor, rulefile.Problems) {
	e, problems := LoadFaulty(layers...)
	if problems.Err() != nil {
		return nil, problems
	}
	return e, problems
}

// LoadFaulty is Load for tools that check rules: the extractor is there
// whatever is wrong, without what could not be read.
func LoadFaulty(layers ...fs.FS) (*Extractor, rulefile.Problems) {
	var sources [4][]lexicon.Source
	hash := sha256.New()
	var problems rulefile.Problems
	for _, layer := range layers {
		for i, folder := range []string{"vocabulary", "lexicon", "facts", "sites"} {
			files, err := readFolder(layer, folder)
			if err != nil {
				problems = append(problems, rulefile.Problem{Place: rulefile.Place{File: path.Join(LayerName(layer), folder), Line: 1, Column: 1}, Message: err.Error()})
				continue
			}
			for _, f := range files {
				fmt.Fprintf(hash, "%s %d\n", f.Name, len(f.Data))
				hash.Write(f.Data)
				f.Name = path.Join(LayerName(layer), f.Name)
				sources[i] = append(sources[i], f)
			}
		}
	}
	lex, found := lexicon.Load(sources[0], sources[1])
	problems = append(problems, found...)
	words := resolve.Prepare(lex)
	rules, found := pattern.Load(sources[2], lex)
	problems = append(problems, found...)
	var profiles []article.Profile
	for _, f := range sources[3] {
		read, found := article.ReadProfiles(f.Name, f.Data)
		profiles, problems = append(read, profiles...), append(problems, found...)
	}
	e := &Extractor{Profiles: profiles, Lexicon: lex, Rules: rules, Hash: hex.EncodeToString(hash.Sum(nil))[:12], words: words}
	e.pool.New = func() any { return resolve.New(lex, rules, words) }
	return e, problems
}

// Named gives a layer of rules the name that problems call its files by: the
// folder that they are in.
func Named(name string, layer fs.FS) fs.FS { return namedLayer{layer, name} }

type namedLayer struct {
	fs.FS
	name string
}

// LayerName returns the name of a layer that has one.
func LayerName(layer fs.FS) string {
	if n, ok := layer.(namedLayer); ok {
		return n.name
	}
	return ""
}

func readFolder(layer fs.FS, folder string) ([]lexicon.Source, error) {
	entries, err := fs.ReadDir(layer, folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read rules: %w", err)
	}
	var out []lexicon.Source
	for _, entry := range entries {
		if ext := path.Ext(entry.Name()); entry.IsDir() || ext != ".yaml" && ext != ".yml" {
			continue
		}
		name := path.Join(folder, entry.Name())
		data, err := fs.ReadFile(layer, name)
		if err != nil {
			return nil, fmt.Errorf("read rules: %w", err)
		}
		out = append(out, lexicon.Source{Name: name, Data: data})
	}
	slices.SortFunc(out, func(a, b lexicon.Source) int { return strings.Compare(a.Name, b.Name) })
	return out, nil
}

// Article extracts the facts of an article that has been read.
func (e *Extractor) Article(a *article.Article) *fact.Document { return e.Trace(a, nil) }

// Trace is Article, with the tracer told how each fact comes about.
func (e *Extractor) Trace(a *article.Article, t resolve.Tracer) *fact.Document {
	r := e.pool.Get().(*resolve.Resolver)
	result := r.Article(a, t)
	e.pool.Put(r) // one that panicked is not used again
	d := &fact.Document{Header: a.Header, Text: a.Text, Ruleset: e.Hash, Mentions: result.Mentions, Facts: result.Facts}
	toCodePoints(d)
	return d
}

// Page reads a page and extracts its facts. A panic on the way is the error of
// this page, by its address.
func (e *Extractor) Page(page []byte, opt article.Options) (*fact.Document, error) {
	return e.read(page, opt, article.Read)
}

// Text is Page for a plain text.
func (e *Extractor) Text(text []byte, opt article.Options) (*fact.Document, error) {
	return e.read(text, opt, article.ReadText)
}

func (e *Extractor) read(data []byte, opt article.Options, read func([]byte, article.Options) (*article.Article, error)) (*fact.Document, error) {
	name := opt.URL
	if name == "" {
		name = "page"
	}
	var d *fact.Document
	err := Guard(name, func() error {
		a, err := read(data, opt)
		if err == nil {
			d = e.Article(a)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return d, nil
}
