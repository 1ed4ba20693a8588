package store

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"carfacts/extract/fact"
)

// Prepared is a document made ready to be saved: checked, and brought into the
// form of rows. Preparing is the part of saving that needs no database, so
// that several goroutines can do it while one writes.
type Prepared struct {
	// URL is the article's canonical address. It may be changed until the
	// document is saved.
	URL string
	// Profile is the first host of the site profile that the page was read by,
	// and ProfileLost what that did not find. Both may be left empty.
	Profile     string
	ProfileLost []string

	d      *fact.Document
	text   string // as it is stored
	digest []byte
	likeness
	facts      []preparedFact
	mentions   []mentionRow
	columns    [][]any // of the mentions' rows
	main       []int   // the mention that each mention repeats, itself where none
	order      []int   // of the mentions, by place; none comes before the one it repeats
	sentences  []preparedSentence
	sentenceOf []int // index of each mention's sentence
}

// Prepare makes a document ready to be saved. It fails with a *RefusedError
// where the document breaks the law of provenance.
func Prepare(d *fact.Document) (*Prepared, error) {
	text := newRuneText(d.Text)
	if err := check(d, text); err != nil {
		return nil, fmt.Errorf("save article %s: %w", d.URL, &RefusedError{err})
	}
	p := &Prepared{URL: d.URL, d: d, text: clean(d.Text), digest: digest(d)}
	p.likeness = likenessOf(p.text, p.digest)
	p.prepareFacts()
	p.prepareMentions()
	p.prepareSentences(text)
	return p, nil
}

// check refuses a document that breaks the two laws.
func check(d *fact.Document, text *runeText) error {
	if d.Ruleset == "" {
		return errors.New("the document names no rule set")
	}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if got, ok := text.slice(m.Start, m.End); !ok || got != m.Figure || m.Figure == "" {
			return fmt.Errorf("mention %d: the text from %d to %d is %q, not %q", i, m.Start, m.End, got, m.Figure)
		}
	}
	for i := range d.Facts {
		if err := checkFact(d, &d.Facts[i], text); err != nil {
			return fmt.Errorf("fact %d, %q: %s", i, d.Facts[i].Figure, strings.ReplaceAll(err.Error(), "\n", "; "))
		}
	}
	return nil
}

func checkFact(d *fact.Document, f *fact.Fact, text *runeText) error {
	// Metrics and units are looked up in the database.
	err := f.Validate([]string{f.Metric}, []fact.Unit{f.Unit})
	if sentence, ok := text.slice(f.SentenceStart, f.SentenceEnd); !ok || sentence != f.Sentence {
		err = errors.Join(err, fmt.Errorf("the text from %d to %d is not its sentence", f.SentenceStart, f.SentenceEnd))
	}
	isMention := func(m int) bool {
		ok := m >= 0 && m < len(d.Mentions)
		if !ok {
			err = errors.Join(err, fmt.Errorf("there is no mention %d", m))
		}
		return ok
	}
	if isMention(f.Mention) {
		if m := &d.Mentions[f.Mention]; m.Start != f.Start || m.End != f.End {
			err = errors.Join(err, fmt.Errorf("its range %d:%d is not that of its mention, %d:%d", f.Start, f.End, m.Start, m.End))
		}
	}
	for _, m := range f.Repeats {
		isMention(m)
	}
	return err
}

// host tells sites apart: the URL's host without www., or "local" for a file.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return "local"
	}
	return strings.TrimPrefix(strings.ToLower(clean(u.Hostname())), "www.")
}

// digest identifies a version. Spaces do not count: a page laid out anew is
// the same article.
func digest(d *fact.Document) []byte {
	h := sha256.New()
	var buffer []byte
	for word := range strings.FieldsSeq(d.Text) {
		buffer = append(append(buffer[:0], word...), ' ')
		h.Write(buffer)
	}
	fmt.Fprintf(h, "\x00%s\x00%s", strings.Join(strings.Fields(d.Title), " "), d.Published.Date)
	return h.Sum(nil)[:16]
}
