package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"iter"
	"strings"

	"carfacts/extract/fact"
)

// Filter chooses facts; its zero value chooses all.
type Filter struct {
	Subject string
	Metric  string
	Measure fact.Measure
	Since   fact.Date // facts whose period ends on this day or later
	Until   fact.Date // facts whose period begins on this day or before
}

// Row is one fact of the view facts.
type Row struct {
	ID       int64
	Fact     fact.Fact
	Document fact.Document // of the statement that stands for the fact: its header and rule set, without text
	Sources  int           // sites that state it
}

// Facts reads the current facts that the filter chooses, in the order of
// subject, metric, period and id. Reading ends with the first error.
func (db *DB) Facts(ctx context.Context, filter Filter) iter.Seq2[*Row, error] {
	where, args := filter.where()
	query := `SELECT fact_id, subject, metric, measure, value, value_max, bound, unit, period_start, period_end, modality, basis,
		scope, attribution, figure, sentence, char_start, char_end, sentence_start, sentence_end, subject_from, period_from,
		url, title, site, published, rule, ruleset, sources
		FROM facts ` + where + ` ORDER BY subject, metric, period_start, period_end, fact_id`
	return func(yield func(*Row, error) bool) {
		rows, err := db.r.QueryContext(ctx, query, args...)
		if err != nil {
			yield(nil, fmt.Errorf("read facts: %w", explain(err)))
			return
		}
		defer rows.Close()
		for rows.Next() {
			row, err := scanFact(rows)
			if err != nil {
				yield(nil, fmt.Errorf("read facts: %w", err))
				return
			}
			if !yield(row, nil) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(nil, fmt.Errorf("read facts: %w", explain(err)))
		}
	}
}

func (f Filter) where() (clause string, args []any) {
	var terms []string
	add := func(term string, value string) {
		if value != "" {
			terms, args = append(terms, term), append(args, value)
		}
	}
	add("subject = ?", f.Subject)
	add("metric = ?", f.Metric)
	add("measure = ?", string(f.Measure))
	add("period_end >= ?", f.Since.String())
	add("period_start <= ?", f.Until.String())
	if terms == nil {
		return "", nil
	}
	return "WHERE " + strings.Join(terms, " AND "), args
}

func scanFact(rows *sql.Rows) (*Row, error) {
	var r Row
	f, d := &r.Fact, &r.Document
	var value, maximum sql.NullFloat64
	var bound, unit, start, end, basis, scope, attribution, subjectFrom, periodFrom, title, published sql.NullString
	err := rows.Scan(&r.ID, &f.Subject, &f.Metric, &f.Measure, &value, &maximum, &bound, &unit, &start, &end, &f.Modality, &basis,
		&scope, &attribution, &f.Figure, &f.Sentence, &f.Start, &f.End, &f.SentenceStart, &f.SentenceEnd, &subjectFrom, &periodFrom,
		&d.URL, &title, &d.Site, &published, &f.Rule, &d.Ruleset, &r.Sources)
	if err != nil {
		return nil, err
	}
	f.Value, f.Max, f.Ranged = value.Float64, maximum.Float64, maximum.Valid
	f.Bound, f.Unit = fact.Bound(bound.String), fact.Unit(unit.String)
	if start.Valid {
		if f.Period.Start, err = fact.ParseDate(start.String); err != nil {
			return nil, err
		}
		if f.Period.End, err = fact.ParseDate(end.String); err != nil {
			return nil, err
		}
	}
	if f.Basis, err = fact.ParseBasis(basis.String); err != nil {
		return nil, err
	}
	if scope.Valid {
		if err := json.Unmarshal([]byte(scope.String), &f.Scope); err != nil {
			return nil, err
		}
	}
	f.Attribution, d.Title = attribution.String, title.String
	f.SubjectFrom, f.PeriodFrom = fact.Origin(subjectFrom.String), fact.Origin(periodFrom.String)
	if published.Valid {
		if d.Published.Date, err = fact.ParseDate(published.String); err != nil {
			return nil, err
		}
	}
	return &r, nil
}
