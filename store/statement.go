package store

import (
	"database/sql"
	"errors"
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
func (s *saver) saveStatements(mentions []int64) error {
	old, err := s.currentStatements(s.version)
	if err != nil {
		return err
	}
	seen := map[statementRow]bool{}
	for i := range s.d.Facts {
		f := &s.d.Facts[i]
		id, isNew, err := s.saveFact(i)
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
	err := s.tx.each(`SELECT s.statement_id, s.fact_id, s.mention_id, s.rule_id, s.attribution, s.subject_from, s.period_from, s.precision
		FROM mention m JOIN statement s USING (mention_id)
		WHERE m.version_id = ? AND s.superseded_by IS NULL ORDER BY s.statement_id`, []any{version}, func(scan func(...any) error) error {
		var id int64
		var st statementRow
		err := scan(&id, &st.fact, &st.mention, &st.rule, &st.attribution, &st.subjectFrom, &st.periodFrom, &st.precision)
		old[st] = current{id, st.fact}
		return err
	})
	return old, err
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
	sc := &f.Scope
	if *sc != (fact.Scope{}) {
		scope = scopeText(sc)
	}
	flag := func(set bool) any {
		if set {
			return 1
		}
		return nil
	}
	return []any{
		clean(f.Subject), f.Metric, string(f.Measure), value, maximum, bound, unit,
		null(f.Period.String()), null(f.Period.Start.String()), null(f.Period.End.String()),
		string(f.Modality.OrReported()), null(f.Basis.String()), scope,
		null(clean(sc.Market)), null(sc.Powertrain), null(sc.Channel), null(clean(sc.Segment)), null(clean(sc.Origin)),
		flag(sc.OwnBrand), flag(sc.Cumulative), flag(sc.Annualized),
		null(clean(sc.Per)), null(clean(sc.Model)), null(clean(sc.Variant)), null(clean(sc.Cycle)),
	}
}

func scopeText(s *fact.Scope) string { return clean(string(s.AppendJSON(nil))) }

// The columns of a fact, and as many question marks.
const (
	columnsOfFact = `subject, metric, measure, value, value_max, bound, unit, period, period_start, period_end, modality, basis, scope,
		market, powertrain, channel, segment, origin, own_brand, cumulative, annualized, per, model, variant, cycle`
	valuesOfFact = "?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?"
)

// findFacts computes the ids of the document's facts and finds out which of
// them are known. Should two facts ever share an id, the later one takes the
// next free.
func (s *saver) findFacts() error {
	s.facts, s.known = make([]int64, len(s.d.Facts)), make(map[int64]bool, len(s.d.Facts))
	for i := range s.d.Facts {
		f := &s.d.Facts[i]
		for id := FactID(f); ; id++ {
			var same bool
			err := s.tx.scan("SELECT 1 FROM fact WHERE fact_id = ?", []any{id}, &same)
			if err == nil {
				err = s.tx.scan("SELECT ("+columnsOfFact+") IS ("+valuesOfFact+") FROM fact WHERE fact_id = ?", append(factValues(f), id), &same)
				s.known[id] = same
			}
			if s.facts[i] = id; errors.Is(err, sql.ErrNoRows) || err == nil && same {
				break
			} else if err != nil {
				return err
			}
		}
	}
	return nil
}

// saveFact adds the document's fact where it has no row.
func (s *saver) saveFact(i int) (id int64, isNew bool, err error) {
	id = s.facts[i]
	if s.known[id] {
		return id, false, nil
	}
	s.known[id] = true
	return id, true, s.tx.exec("INSERT INTO fact ("+columnsOfFact+", fact_id) VALUES ("+valuesOfFact+",?)", append(factValues(&s.d.Facts[i]), id)...)
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
