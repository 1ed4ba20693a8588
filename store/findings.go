package store

import (
	"context"
	"database/sql"
	"fmt"
	"iter"
	"math"
)

// Finding is what a check found of one fact.
type Finding struct {
	Kind        string // sources, growth, total, share, cumulative
	Confirmed   bool   // else contradicted
	Independent bool   // the others are of another site, and no near-duplicates
	Low, High   float64
	Fact        Row // its sources are not counted
	Against     []Evidence
}

// Evidence is a statement that a fact was held against.
type Evidence struct {
	Role     string // same, level, base, part, whole, piece
	Figure   string
	Sentence string
	URL      string
}

// Findings reads what the last check found, contradictions first, in the order
// of kind, subject, metric, period. Reading ends with the first error.
func (db *DB) Findings(ctx context.Context) iter.Seq2[*Finding, error] {
	return func(yield func(*Finding, error) bool) {
		err := db.findings(ctx, yield)
		if err != nil {
			yield(nil, fmt.Errorf("read findings: %w", explain(err)))
		}
	}
}

func (db *DB) findings(ctx context.Context, yield func(*Finding, error) bool) error {
	tx, err := db.r.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	stop := fmt.Errorf("stop")
	err = each(ctx, tx, `SELECT n.finding_id, n.kind, n.verdict = 'confirmed', n.independent, n.expected_low, n.expected_high, n.fact_id, `+factColumns+`, n.figure, n.sentence, n.url
		FROM findings n JOIN fact f ON f.fact_id = n.fact_id
		ORDER BY n.verdict DESC, n.kind, f.subject, f.metric, f.period_start, n.finding_id`, func(rows *sql.Rows) error {
		var id int64
		var n Finding
		var low, high sql.NullFloat64
		var figure, sentence string
		f, err := scanFactColumns(rows, []any{&id, &n.Kind, &n.Confirmed, &n.Independent, &low, &high, &n.Fact.ID},
			[]any{&figure, &sentence, &n.Fact.Document.URL})
		if err != nil {
			return err
		}
		if n.Low, n.High = math.Inf(-1), math.Inf(1); low.Valid {
			n.Low = low.Float64
		}
		if high.Valid {
			n.High = high.Float64
		}
		n.Fact.Fact = f
		n.Fact.Fact.Figure, n.Fact.Fact.Sentence = figure, sentence
		if n.Against, err = evidence(ctx, tx, id); err != nil {
			return err
		}
		if !yield(&n, nil) {
			return stop
		}
		return nil
	})
	if err == stop {
		return nil
	}
	return err
}

func evidence(ctx context.Context, q querier, finding int64) ([]Evidence, error) {
	var all []Evidence
	err := each(ctx, q, `SELECT e.role, m.figure, t.text, a.url FROM evidence e JOIN statement s USING (statement_id)
		JOIN mention m USING (mention_id) JOIN sentence t USING (sentence_id) JOIN article_version v ON v.version_id = m.version_id
		JOIN article a USING (article_id) WHERE e.finding_id = ? ORDER BY e.place`, func(rows *sql.Rows) error {
		var e Evidence
		err := rows.Scan(&e.Role, &e.Figure, &e.Sentence, &e.URL)
		all = append(all, e)
		return err
	}, finding)
	return all, err
}
