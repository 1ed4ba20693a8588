package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"carfacts/extract/fact"
)

// VerifyOptions says how to verify a database.
type VerifyOptions struct {
	// Digest computes the digest of the body in the archive record at that
	// place, as Page.Digest has it; nil: the archive is not looked at.
	Digest func(file string, offset int64) (string, error)
}

// Verified counts what was checked.
type Verified struct {
	Versions, Sentences, Mentions, Facts, Statements, Records int

	Problems int
}

// Verify checks the whole file against the two laws and itself: that SQLite
// finds it sound, that every mention, sentence and fact stands in its text
// where it says, that every id and choice is what the content makes it, and
// that archive records have their digests. Each problem is reported; an error
// says that the file could not be read to its end.
func (db *DB) Verify(ctx context.Context, o VerifyOptions, report func(problem string)) (Verified, error) {
	tx, err := db.r.BeginTx(ctx, nil) // one state of the file, whoever writes meanwhile
	if err != nil {
		return Verified{}, fmt.Errorf("verify store: %w", explain(err))
	}
	defer tx.Rollback()
	v := verifier{ctx: ctx, tx: tx, opts: o, report: report}
	for _, check := range []func() error{v.pragmas, v.versions, v.facts, v.choices, v.currency, v.records} {
		if err := check(); err != nil {
			return v.Verified, fmt.Errorf("verify store: %w", explain(err))
		}
	}
	return v.Verified, nil
}

type verifier struct {
	Verified
	ctx    context.Context
	tx     *sql.Tx
	opts   VerifyOptions
	report func(string)
}

func (v *verifier) problem(format string, args ...any) {
	v.Problems++
	v.report(fmt.Sprintf(format, args...))
}

// each runs a query and calls f for each of its rows.
func (v *verifier) each(query string, f func(*sql.Rows) error, args ...any) error {
	return each(v.ctx, v.tx, query, f, args...)
}

// querier is a pool or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// each runs a query and calls f for each of its rows.
func each(ctx context.Context, q querier, query string, f func(*sql.Rows) error, args ...any) error {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

func (v *verifier) pragmas() error {
	err := v.each("PRAGMA integrity_check", func(rows *sql.Rows) error {
		var s string
		err := rows.Scan(&s)
		if s != "ok" {
			v.problem("%s", s)
		}
		return err
	})
	if err != nil {
		return err
	}
	return v.each("PRAGMA foreign_key_check", func(rows *sql.Rows) error {
		var table, parent string
		var row, key sql.NullInt64
		err := rows.Scan(&table, &row, &parent, &key)
		v.problem("table %s, row %d: it points to a row of %s that is not there", table, row.Int64, parent)
		return err
	})
}

// versions checks every text and what stands in it.
func (v *verifier) versions() error {
	return v.each(`SELECT v.version_id, a.url, v.version, v.text, v.digest, v.simhash FROM article_version v JOIN article a USING (article_id) ORDER BY v.version_id`,
		func(rows *sql.Rows) error {
			var id, version, hash int64
			var url, text string
			var digest []byte
			if err := rows.Scan(&id, &url, &version, &text, &digest, &hash); err != nil {
				return err
			}
			v.Versions++
			where := fmt.Sprintf("%s, version %d", url, version)
			if strings.ContainsRune(text, 0) || clean(text) != text {
				v.problem("%s: its text holds U+0000 or bytes that are no UTF-8", where)
			}
			l := likenessOf(text, digest)
			if l.simhash != hash {
				v.problem("%s: its simhash is not that of its text", where)
			}
			if err := v.keys(id, where, l.keys); err != nil {
				return err
			}
			return v.ranges(id, where, newRuneText(text))
		})
}

// keys checks that near-duplicates of the version can find it.
func (v *verifier) keys(version int64, where string, keys []int64) error {
	for _, key := range keys {
		var n int
		err := v.tx.QueryRowContext(v.ctx, "SELECT count(*) FROM text_key WHERE key = ? AND version_id IN (?, 0)", key, version).Scan(&n)
		if err != nil {
			return err
		}
		if n != 1 {
			v.problem("%s: it is not entered under the key %d of its text", where, key)
		}
	}
	return nil
}

func (v *verifier) ranges(version int64, where string, text *runeText) error {
	check := func(what string, start, end int, words string) {
		if got, ok := text.slice(start, end); !ok || got != words {
			v.problem("%s: the text from %d to %d is %q, not the %s %q", where, start, end, got, what, words)
		}
	}
	err := v.each("SELECT char_start, char_end, text FROM sentence WHERE version_id = ?", func(rows *sql.Rows) error {
		var start, end int
		var words string
		err := rows.Scan(&start, &end, &words)
		v.Sentences++
		check("sentence", start, end, words)
		return err
	}, version)
	if err != nil {
		return err
	}
	return v.each(`SELECT m.char_start, m.char_end, m.figure, s.version_id = m.version_id AND s.char_start <= m.char_start AND m.char_end <= s.char_end
		FROM mention m JOIN sentence s USING (sentence_id) WHERE m.version_id = ?`, func(rows *sql.Rows) error {
		var start, end int
		var figure string
		var inside bool
		err := rows.Scan(&start, &end, &figure, &inside)
		v.Mentions++
		check("figure", start, end, figure)
		if !inside {
			v.problem("%s: the figure %q at %d is not in its sentence", where, figure, start)
		}
		return err
	}, version)
}

// facts checks that every fact's id, period and scope are made of its content.
func (v *verifier) facts() error {
	return v.each("SELECT f.fact_id, "+factColumns+", f.period, f.scope, f."+strings.Join(fact.ScopeKeys, ", f.")+" FROM fact f", func(rows *sql.Rows) error {
		var id int64
		var period, scope nullable
		columns := make([]nullable, len(fact.ScopeKeys))
		after := []any{&period, &scope}
		for i := range columns {
			after = append(after, &columns[i])
		}
		f, err := scanFactColumns(rows, []any{&id}, after)
		if err != nil {
			v.problem("fact %d: %v", id, err)
			return nil
		}
		v.Facts++
		if want := FactID(&f); id < want || id > want+8 { // a few further where ids collided
			v.problem("fact %d: its content makes it %d", id, want)
		}
		if string(period) != f.Period.String() {
			v.problem("fact %d: its period is written %q, not %q", id, period, f.Period)
		}
		var byColumn fact.Scope
		for i, key := range fact.ScopeKeys {
			if value := columns[i]; value == "1" && slices.Contains([]string{"own_brand", "cumulative", "annualized"}, key) {
				byColumn.Set(key, "true")
			} else {
				byColumn.Set(key, string(value))
			}
		}
		if byColumn != f.Scope || scope != "" && string(scope) != scopeText(&f.Scope) {
			v.problem("fact %d: its scope %s is not that of its columns", id, scope)
		}
		return nil
	})
}

// choices checks that each fact is shown by the best of its current statements.
func (v *verifier) choices() error {
	err := v.tx.QueryRowContext(v.ctx, "SELECT count(*) FROM statement").Scan(&v.Statements)
	if err != nil {
		return err
	}
	return v.each(`SELECT fact_id FROM statement WHERE superseded_by IS NULL OR best = 1
		GROUP BY fact_id HAVING sum(best) <> 1 OR count(*) > 1`, func(rows *sql.Rows) error {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return err
		}
		var best, chosen sql.NullInt64
		err := v.tx.QueryRowContext(v.ctx, "SELECT ("+bestOfFact+"), (SELECT min(statement_id) FROM statement WHERE fact_id = ?1 AND best = 1)", id).Scan(&best, &chosen)
		if err == nil && best != chosen {
			v.problem("fact %d is shown by statement %d, the best is %d", id, chosen.Int64, best.Int64)
		}
		return err
	})
}

// currency checks that what is current belongs to the current versions.
func (v *verifier) currency() error {
	return v.each(`SELECT a.url, 'the current version is not one of its own' FROM article a LEFT JOIN article_version v ON v.version_id = a.version_id AND v.article_id = a.article_id WHERE v.version_id IS NULL
		UNION ALL SELECT a.url, 'mention ' || m.mention_id || ' is current in a version that is not' FROM mention m JOIN article_version v ON v.version_id = m.version_id JOIN article a ON a.article_id = v.article_id
			WHERE m.superseded_by IS NULL AND a.version_id <> m.version_id
		UNION ALL SELECT a.url, 'statement ' || s.statement_id || ' is current and its mention is not' FROM statement s JOIN mention m ON m.mention_id = s.mention_id JOIN article_version v ON v.version_id = m.version_id JOIN article a ON a.article_id = v.article_id
			WHERE s.superseded_by IS NULL AND m.superseded_by IS NOT NULL`, func(rows *sql.Rows) error {
		var url, what string
		err := rows.Scan(&url, &what)
		v.problem("%s: %s", url, what)
		return err
	})
}

// records checks the digests of the archive.
func (v *verifier) records() error {
	if v.opts.Digest == nil {
		return nil
	}
	return v.each("SELECT url, archive_file, archive_offset, digest FROM page WHERE archive_file IS NOT NULL ORDER BY archive_file, archive_offset", func(rows *sql.Rows) error {
		var url, file string
		var offset int64
		var digest nullable
		if err := rows.Scan(&url, &file, &offset, &digest); err != nil {
			return err
		}
		v.Records++
		if got, err := v.opts.Digest(file, offset); err != nil {
			v.problem("%s: archive record %s at %d: %v", url, file, offset, err)
		} else if got != string(digest) {
			v.problem("%s: archive record %s at %d has digest %s, not %s", url, file, offset, got, digest)
		}
		return nil
	})
}
