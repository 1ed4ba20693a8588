package store

import (
	"database/sql"
	"fmt"
	"slices"

	"carfacts/extract/fact"
)

// statementRow is a fact as an article states it; two readings that agree on
// it share a row.
type statementRow struct {
	fact, mention, rule     int64
	attribution             sql.NullString
	subjectFrom, periodFrom sql.NullString
	precision               sql.NullFloat64
}

// current is a statement that an earlier reading left current.
type current struct{ id, fact int64 }

// saveStatements makes the article's current statements those of the document.
func (s *saver) saveStatements(mentions, facts []int64) error {
	old, err := s.currentStatements(s.version)
	if err != nil {
		return err
	}
	seen := map[statementRow]bool{}
	for i := range s.d.Facts {
		f := &s.d.Facts[i]
		id, isNew, err := s.tx.saveFact(facts[i], f)
		if err != nil {
			return fmt.Errorf("fact %q: %w", f.Figure, err)
		}
		rule, err := s.tx.intern("rule", "rule_id", "name", clean(f.Rule))
		if err != nil {
			return err
		}
		row := statementRow{fact: id, mention: mentions[f.Mention], rule: rule, attribution: text(clean(f.Attribution)),
			subjectFrom: text(string(f.SubjectFrom)), periodFrom: text(string(f.PeriodFrom))}
		if f.Measure != fact.Event {
			row.precision = sql.NullFloat64{Float64: precision(f.Figure, f.Value), Valid: true}
		}
		if seen[row] {
			continue
		}
		seen[row] = true
		if _, ok := old[row]; ok {
			delete(old, row)
			continue
		}
		if err := s.insertStatement(&row, isNew); err != nil {
			return err
		}
	}
	for _, st := range old {
		if err := s.supersedeStatement(st); err != nil {
			return err
		}
	}
	return nil
}

// insertStatement adds a statement. The only one of a new fact is its best;
// where there are others, they are compared when all are there.
func (s *saver) insertStatement(row *statementRow, only bool) error {
	s.saved.Added++
	best := 1
	if !only {
		best = 0
		s.touched = append(s.touched, row.fact)
	}
	return s.tx.exec(`INSERT INTO statement (fact_id, mention_id, rule_id, extraction_id, attribution, subject_from, period_from, precision, best)
		VALUES (?,?,?,?,?,?,?,?,?)`,
		row.fact, row.mention, row.rule, s.extraction, row.attribution, row.subjectFrom, row.periodFrom, row.precision, best)
}

func (s *saver) supersedeStatement(st current) error {
	s.saved.Superseded++
	s.touched = append(s.touched, st.fact)
	return s.tx.exec("UPDATE statement SET superseded_by = ?, best = 0 WHERE statement_id = ?", s.extraction, st.id)
}

// currentStatements reads what the version currently states.
func (s *saver) currentStatements(version int64) (map[statementRow]current, error) {
	old := map[statementRow]current{}
	if s.saved.NewVersion && version == s.version {
		return old, nil
	}
	rows, err := s.tx.QueryContext(s.tx.ctx, `SELECT s.statement_id, s.fact_id, s.mention_id, s.rule_id, s.attribution, s.subject_from, s.period_from, s.precision
		FROM mention m JOIN statement s USING (mention_id)
		WHERE m.version_id = ? AND s.superseded_by IS NULL ORDER BY s.statement_id`, version)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		var st statementRow
		if err := rows.Scan(&id, &st.fact, &st.mention, &st.rule, &st.attribution, &st.subjectFrom, &st.periodFrom, &st.precision); err != nil {
			return nil, err
		}
		old[st] = current{id, st.fact}
	}
	return old, rows.Err()
}

// factValues are the stored columns of a fact, in the order of saveFact.
func factValues(f *fact.Fact) []any {
	var value, maximum, bound, unit, scope any
	if f.Measure != fact.Event {
		value, bound, unit = f.Value, string(f.Bound.OrExactly()), string(f.Unit)
		if f.Ranged {
			maximum = f.Max
		}
	}
	if f.Scope != (fact.Scope{}) {
		scope = clean(string(f.Scope.AppendJSON(nil)))
	}
	return []any{
		clean(f.Subject), f.Metric, string(f.Measure), value, maximum, bound, unit,
		null(f.Period.String()), null(f.Period.Start.String()), null(f.Period.End.String()),
		string(f.Modality.OrReported()), null(f.Basis.String()), scope,
	}
}

// saveFact returns the id of the fact's row, id as a rule, and adds one where
// there is none.
// Should two facts ever share an id, the later one takes the next free.
func (tx *Tx) saveFact(id int64, f *fact.Fact) (row int64, isNew bool, err error) {
	const columns = "subject, metric, measure, value, value_max, bound, unit, period, period_start, period_end, modality, basis, scope"
	values := factValues(f)
	for ; ; id++ {
		result, err := tx.ExecContext(tx.ctx, "INSERT INTO fact (fact_id, "+columns+
			") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (fact_id) DO NOTHING", append([]any{id}, values...)...)
		if err != nil {
			return 0, false, err
		}
		if n, err := result.RowsAffected(); err != nil || n == 1 {
			return id, true, err
		}
		var same bool
		err = tx.scan("SELECT ("+columns+") IS (?,?,?,?,?,?,?,?,?,?,?,?,?) FROM fact WHERE fact_id = ?",
			append(slices.Clone(values), id), &same)
		if err != nil || same {
			return id, false, err
		}
	}
}

// bestStatement selects the statement that stands for fact ?1: the most
// precise, then the one whose subject is surest, then the earliest. The choice
// does not depend on the order in which articles were saved.
const bestStatement = `SELECT s.statement_id FROM statement s JOIN mention m ON m.mention_id = s.mention_id
	JOIN article_version v ON v.version_id = m.version_id JOIN article a ON a.article_id = v.article_id JOIN rule r ON r.rule_id = s.rule_id
	WHERE s.fact_id = ?1 AND s.superseded_by IS NULL
	ORDER BY s.precision, s.subject_from IS 'context', v.published IS NULL, v.published, a.url, m.char_start, r.name, s.statement_id
	LIMIT 1`

// chooseBest chooses the statement that stands for each of the facts.
func (tx *Tx) chooseBest(facts []int64) error {
	slices.Sort(facts)
	for _, id := range slices.Compact(facts) {
		var old, best sql.NullInt64
		err := tx.scan("SELECT ("+bestStatement+"), (SELECT statement_id FROM statement WHERE fact_id = ?1 AND best = 1)", []any{id}, &best, &old)
		if err != nil {
			return err
		}
		if old == best {
			continue
		}
		if err := tx.exec("UPDATE statement SET best = (statement_id IS ?1) WHERE statement_id IN (?1, ?2)", best, old); err != nil {
			return err
		}
	}
	return nil
}
