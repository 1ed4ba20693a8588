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

	FetchedAt      string // UTC; when the page was first fetched that had this text
	Sources        int    // sites that state it, near-duplicates counted once
	Statements     int    // in how many places
	ConfirmedBy    int    // independent confirmations, by the last check
	ContradictedBy int
}

// Facts reads the current facts that the filter chooses, in the order of
// subject, metric, period and id. Reading ends with the first error.
func (db *DB) Facts(ctx context.Context, filter Filter) iter.Seq2[*Row, error] {
	where, args := filter.where()
	query := `SELECT fact_id, ` + factColumns + `, attribution, figure, sentence, char_start, char_end, sentence_start, sentence_end, subject_from, period_from,
		url, title, site, published, rule, ruleset,
		fetched_at, sources, statements, confirmed_by, contradicted_by
		FROM facts f ` + where + ` ORDER BY subject, metric, period_start, period_end, fact_id`
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

// factColumns are the columns that scanFactColumns reads, of the table or view
// called f.
const factColumns = "f.subject, f.metric, f.measure, f.value, f.value_max, f.bound, f.unit, f.period_start, f.period_end, f.modality, f.basis, f.scope"

// scanFactColumns reads a fact from a row that has factColumns between the
// given ones.
func scanFactColumns(rows *sql.Rows, before, after []any) (f fact.Fact, err error) {
	var value, maximum sql.NullFloat64
	var bound, unit, start, end, basis, scope nullable
	err = rows.Scan(append(append(before, &f.Subject, &f.Metric, &f.Measure, &value, &maximum, &bound, &unit, &start, &end, &f.Modality, &basis, &scope), after...)...)
	if err != nil {
		return f, err
	}
	f.Value, f.Max, f.Ranged = value.Float64, maximum.Float64, maximum.Valid
	f.Bound, f.Unit = fact.Bound(bound), fact.Unit(unit)
	if f.Period.Start, err = parseDate(start); err != nil {
		return f, err
	}
	if f.Period.End, err = parseDate(end); err != nil {
		return f, err
	}
	if f.Basis, err = fact.ParseBasis(string(basis)); err != nil {
		return f, err
	}
	if scope != "" {
		err = json.Unmarshal([]byte(scope), &f.Scope)
	}
	return f, err
}

func parseDate(s nullable) (fact.Date, error) {
	if s == "" {
		return 0, nil
	}
	return fact.ParseDate(string(s))
}

func scanFact(rows *sql.Rows) (*Row, error) {
	var r Row
	var words fact.Fact
	var attribution, subjectFrom, periodFrom, title, published nullable
	d := &r.Document
	f, err := scanFactColumns(rows, []any{&r.ID}, []any{&attribution, &words.Figure, &words.Sentence, &words.Start, &words.End,
		&words.SentenceStart, &words.SentenceEnd, &subjectFrom, &periodFrom, &d.URL, &title, &d.Site, &published, &words.Rule, &d.Ruleset,
		&r.FetchedAt, &r.Sources, &r.Statements, &r.ConfirmedBy, &r.ContradictedBy})
	if err != nil {
		return nil, err
	}
	f.Attribution, f.Figure, f.Sentence, f.Rule = string(attribution), words.Figure, words.Sentence, words.Rule
	f.Start, f.End, f.SentenceStart, f.SentenceEnd = words.Start, words.End, words.SentenceStart, words.SentenceEnd
	f.SubjectFrom, f.PeriodFrom = fact.Origin(subjectFrom), fact.Origin(periodFrom)
	r.Fact, d.Title = f, string(title)
	d.Published.Date, err = parseDate(published)
	return &r, err
}
