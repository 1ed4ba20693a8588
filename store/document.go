package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"github.com/mattn/go-sqlite3"

	"carfacts/extract/fact"
)

// Saved says what saving a document did.
type Saved struct {
	Version    int  // 1, 2, 3 … of the article
	NewVersion bool // the text was not known before
	Unchanged  bool // the text and its reading were known, or later ones: nothing was written
	Added      int  // statements of facts that were not there
	Superseded int  // statements of facts that no longer hold

	// DuplicateOf is the address of the article on the same site that this one
	// only repeats. Nothing but the address was written.
	DuplicateOf string
}

// SaveDocument saves what was read in the page in one transaction: the
// article, its version, mentions and facts. Saving the same again does
// nothing. A document that breaks the law of provenance is refused whole, with a
// *RefusedError.
func (db *DB) SaveDocument(ctx context.Context, run Run, page int64, d *fact.Document) (saved Saved, err error) {
	err = db.Update(ctx, func(tx *Tx) error {
		saved, err = tx.SaveDocument(run, page, d)
		return err
	})
	return saved, err
}

// SaveDocument is DB.SaveDocument as part of a larger transaction.
func (tx *Tx) SaveDocument(run Run, page int64, d *fact.Document) (Saved, error) {
	p, err := Prepare(d)
	if err != nil {
		return Saved{}, err
	}
	return tx.SavePrepared(run, page, p)
}

// SavePrepared saves a document that was prepared.
func (tx *Tx) SavePrepared(run Run, page int64, p *Prepared) (Saved, error) {
	s := saver{tx: tx, run: run, page: page, Prepared: p}
	if err := s.save(); err != nil {
		var e sqlite3.Error
		if errors.As(err, &e) && e.Code == sqlite3.ErrConstraint {
			err = &RefusedError{err}
		}
		return Saved{}, fmt.Errorf("save article %s: %w", p.URL, err)
	}
	return s.saved, nil
}

// saver saves one document.
type saver struct {
	*Prepared
	tx    *Tx
	run   Run
	page  int64
	saved Saved

	ids                          []int64        // of the document's facts
	known                        map[int64]bool // those of them that have a row
	article, version, extraction int64
	isNew                        bool              // the article
	touched                      map[int64][]int64 // facts whose best statement may have changed, and the statements of them that were added
}

func (s *saver) save() error {
	if err := s.checkWords(); err != nil {
		return err
	}
	current, err := s.findArticle()
	if err != nil {
		return err
	}
	if same, err := s.isCurrent(current); err != nil || same {
		s.saved.Unchanged = same
		return err
	}
	if err := s.findFacts(); err != nil {
		return err
	}
	if s.article == 0 {
		if isAlias, err := s.saveAlias(); err != nil || isAlias {
			return err
		}
		if err := s.addArticle(); err != nil {
			return err
		}
	}
	if err := s.findVersion(); err != nil {
		return err
	}
	if s.saved.NewVersion {
		if err := s.tx.enter(s.me(), s.keys); err != nil {
			return err
		}
	}
	if err := s.addExtraction(); err != nil {
		return err
	}
	if current != 0 && current != s.version {
		if err := s.supersedeVersion(current); err != nil {
			return err
		}
	}
	mentions, err := s.saveMentions()
	if err != nil {
		return err
	}
	if err := s.saveStatements(mentions); err != nil {
		return err
	}
	return s.tx.chooseBest(s.touched)
}

// checkWords refuses what needs the database to be refused, before anything is
// written.
func (s *saver) checkWords() error {
	if s.URL == "" {
		return &RefusedError{errors.New("the document has no URL")}
	}
	w, err := s.tx.vocabulary()
	if err != nil {
		return err
	}
	for i := range s.d.Facts {
		f := &s.d.Facts[i]
		if !w.metrics[f.Metric] {
			return &RefusedError{fmt.Errorf("fact %d, %q: unknown metric %q", i, f.Figure, f.Metric)}
		}
		if f.Measure != fact.Event && !w.units[f.Unit] {
			return &RefusedError{fmt.Errorf("fact %d, %q: unknown unit %q", i, f.Figure, f.Unit)}
		}
	}
	return nil
}

// findArticle looks up the article and its current version; both are 0 where
// it is new.
func (s *saver) findArticle() (current int64, err error) {
	err = s.tx.scan("SELECT article_id, version_id FROM article WHERE url = ?", []any{clean(s.URL)}, &s.article, &current)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return current, err
}

// addArticle adds the article, which may have been taken for another's alias
// as long as it was the same. Its version follows.
func (s *saver) addArticle() error {
	if err := s.tx.exec("DELETE FROM alias WHERE url = ?", clean(s.URL)); err != nil {
		return err
	}
	var err error
	s.isNew = true
	s.article, err = s.tx.insert("article", "INSERT INTO article (article_id, url, host) VALUES (?,?,?)", clean(s.URL), host(s.URL))
	return err
}

// isCurrent reports whether there is nothing to do: the article's current
// version and its reading are those of the document, or the page was fetched
// before the one that was read last, as when an archive is replayed.
func (s *saver) isCurrent(current int64) (bool, error) {
	if current == 0 {
		return false, nil
	}
	var known []byte
	var ruleset, program string
	var isOld bool
	err := s.tx.scan(`SELECT v.digest, r.hash, u.program, p.fetched_at < l.fetched_at
		FROM article_version v, extraction e, page p, page l
		JOIN ruleset r USING (ruleset_id) JOIN run u ON u.run_id = e.run_id
		WHERE v.version_id = +? AND e.article_id = +? AND p.page_id = +? AND l.page_id = e.page_id
		ORDER BY e.extraction_id DESC LIMIT 1`,
		[]any{current, s.article, s.page}, &known, &ruleset, &program, &isOld)
	return err == nil && (isOld || bytes.Equal(known, s.digest) && ruleset == s.d.Ruleset && program == s.run.Program), err
}

// findVersion finds the version of the article that has just this text, or
// adds one.
func (s *saver) findVersion() error {
	err := sql.ErrNoRows
	if !s.isNew {
		err = s.tx.scan("SELECT version_id, version FROM article_version WHERE article_id = ? AND digest = ? AND text = ?",
			[]any{s.article, s.digest, s.text}, &s.version, &s.saved.Version)
	}
	if errors.Is(err, sql.ErrNoRows) {
		err = s.addVersion()
	}
	if err != nil {
		return err
	}
	return s.tx.exec("UPDATE article SET version_id = ? WHERE article_id = +?", s.version, s.article)
}

func (s *saver) addVersion() error {
	d := s.d
	s.saved.NewVersion = true
	var err error
	if s.saved.Version = 1; !s.isNew {
		err = s.tx.scan("SELECT 1 + max(version) FROM article_version WHERE article_id = ?", []any{s.article}, &s.saved.Version)
	}
	if err != nil {
		return err
	}
	s.version, err = s.tx.insert("article_version", `INSERT INTO article_version (version_id, article_id, version, page_id, title, site, author, language, section,
		published, published_time, published_from, modified, modified_time, digest, simhash, text) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
		s.article, s.saved.Version, s.page, null(clean(d.Title)), null(clean(d.Site)), null(clean(d.Author)), null(clean(d.Language)), null(clean(d.Section)),
		null(d.Published.Date.String()), null(clean(d.Published.Time)), null(d.Published.From),
		null(d.Modified.Date.String()), null(clean(d.Modified.Time)), s.digest, s.simhash, s.text)
	return err
}

func (s *saver) addExtraction() error {
	ruleset, err := s.tx.intern("ruleset", "ruleset_id", "hash", s.d.Ruleset)
	if err != nil {
		return err
	}
	s.extraction, err = s.tx.insert("extraction", "INSERT INTO extraction (extraction_id, article_id, version_id, page_id, run_id, ruleset_id, extracted_at, profile, profile_lost) VALUES (?,?,?,?,?,?,?,?,?)",
		s.article, s.version, s.page, s.run.ID, ruleset, s.tx.db.now(), null(s.Profile), null(strings.Join(s.ProfileLost, " ")))
	return err
}

// intern returns the id of the row of table whose column holds value, and adds
// one where there is none.
func (tx *Tx) intern(table, id, column, value string) (n int64, err error) {
	key := table + " " + value
	if n, ok := tx.c.names[key]; ok {
		return n, nil
	}
	err = tx.scan("SELECT "+id+" FROM "+table+" WHERE "+column+" = ?", []any{value}, &n)
	if errors.Is(err, sql.ErrNoRows) {
		n, err = tx.insert(table, "INSERT INTO "+table+" ("+id+", "+column+") VALUES (?, ?)", value)
	}
	if err == nil {
		tx.c.names[key] = n
	}
	return n, err
}

// supersedeVersion ends what a version that is no longer current says.
func (s *saver) supersedeVersion(version int64) error {
	gone, err := s.currentStatements(version)
	if err != nil {
		return err
	}
	for _, st := range gone {
		if err := s.supersedeStatement(st); err != nil {
			return err
		}
	}
	return s.tx.exec("UPDATE mention SET superseded_by = ? WHERE version_id = ? AND superseded_by IS NULL", s.extraction, version)
}
