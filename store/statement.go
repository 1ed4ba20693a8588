package store

import (
	"database/sql"
	"errors"
	"maps"
	"slices"

	"carfacts/extract/fact"
)

// statementRow is a fact as an article states it; two readings that agree on
// it share a row.
type statementRow struct {
	fact, mention, rule     int64
	attribution             nullable
	subjectFrom, periodFrom nullable
	precision               float64 // 0: none
}

// current is a statement that an earlier reading left current.
type current struct{ id, fact int64 }

// preparedFact is a fact of a document as rows.
type preparedFact struct {
	id        int64 // as its content makes it
	values    []any // the fact's columns, in the order of columnsOfFact
	rule      string
	statement statementRow // without what the database gives
}

func (p *Prepared) prepareFacts() {
	p.facts = make([]preparedFact, len(p.d.Facts))
	for i := range p.d.Facts {
		f := &p.d.Facts[i]
		st := statementRow{attribution: nullable(clean(f.Attribution)), subjectFrom: nullable(f.SubjectFrom), periodFrom: nullable(f.PeriodFrom)}
		if f.Measure != fact.Event {
			st.precision = precision(f.Figure, f.Value)
		}
		p.facts[i] = preparedFact{FactID(f), factValues(f), clean(f.Rule), st}
	}
}

// saveStatements makes the article's current statements those of the document,
// whose mentions have these ids.
func (s *saver) saveStatements(mentions []int64) error {
	old, err := s.currentStatements(s.version)
	if err != nil {
		return err
	}
	seen := make(map[statementRow]bool, len(s.facts))
	for i := range s.facts {
		f := &s.facts[i]
		isNew, err := s.saveFact(i)
		if err != nil {
			return err
		}
		row := f.statement
		row.fact, row.mention = s.ids[i], mentions[s.d.Facts[i].Mention]
		if row.rule, err = s.tx.intern("rule", "rule_id", "name", f.rule); err != nil {
			return err
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
	best := 0
	if only {
		best = 1
	}
	var precision any
	if row.precision != 0 {
		precision = row.precision
	}
	id, err := s.tx.insert("statement", `INSERT INTO statement (statement_id, fact_id, mention_id, rule_id, extraction_id, attribution, subject_from, period_from, precision, best)
		VALUES (?,?,?,?,?,?,?,?,?,?)`,
		row.fact, row.mention, row.rule, s.extraction, row.attribution.value(), row.subjectFrom.value(), row.periodFrom.value(), precision, best)
	if err == nil && !only {
		s.touch(row.fact, id)
	}
	return err
}

// touch notes that the fact's best statement may have changed, by these that
// were added.
func (s *saver) touch(fact int64, added ...int64) {
	if s.touched == nil {
		s.touched = map[int64][]int64{}
	}
	s.touched[fact] = append(s.touched[fact], added...)
}

func (s *saver) supersedeStatement(st current) error {
	s.saved.Superseded++
	s.touch(st.fact)
	return s.tx.exec("UPDATE statement SET superseded_by = ?, best = 0 WHERE statement_id = ?", s.extraction, st.id)
}

// currentStatements reads what the version currently states.
func (s *saver) currentStatements(version int64) (map[statementRow]current, error) {
	old := map[statementRow]current{}
	if s.saved.NewVersion && version == s.version {
		return old, nil
	}
	err := s.tx.each(`SELECT s.statement_id, s.fact_id, s.mention_id, s.rule_id, s.attribution, s.subject_from, s.period_from, coalesce(s.precision, 0.0)
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

// factValues are the stored columns of a fact, in the order of columnsOfFact.
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

// findFacts finds out which of the document's facts are known. Should two
// facts ever share an id, the later one takes the next free.
func (s *saver) findFacts() error {
	s.ids, s.known = make([]int64, len(s.facts)), make(map[int64]bool, len(s.facts))
	for i := range s.facts {
		f := &s.facts[i]
		for id := f.id; ; id++ {
			var same bool
			err := s.tx.scan("SELECT 1 FROM fact WHERE fact_id = ?", []any{id}, &same)
			if err == nil {
				err = s.tx.scan("SELECT ("+columnsOfFact+") IS ("+valuesOfFact+") FROM fact WHERE fact_id = ?", append(slices.Clone(f.values), id), &same)
				s.known[id] = same
			}
			if s.ids[i] = id; errors.Is(err, sql.ErrNoRows) || err == nil && same {
				break
			} else if err != nil {
				return err
			}
		}
	}
	return nil
}

// saveFact adds the document's fact where it has no row.
func (s *saver) saveFact(i int) (isNew bool, err error) {
	id := s.ids[i]
	if s.known[id] {
		return false, nil
	}
	s.known[id] = true
	return true, s.tx.exec("INSERT INTO fact ("+columnsOfFact+", fact_id) VALUES ("+valuesOfFact+",?)", append(slices.Clone(s.facts[i].values), id)...)
}

// byMerit selects the best of the current statements that where selects: the
// most precise, then the one whose subject is surest, then the earliest.
// The order does not depend on that in which articles were saved.
func byMerit(where string) string {
	return `SELECT s.statement_id FROM statement s JOIN mention m ON m.mention_id = s.mention_id
		JOIN article_version v ON v.version_id = m.version_id JOIN article a ON a.article_id = v.article_id JOIN rule r ON r.rule_id = s.rule_id
		WHERE ` + where + ` AND s.superseded_by IS NULL
		ORDER BY s.precision, s.subject_from IS 'context', v.published IS NULL, v.published, a.url, m.char_start, r.name, s.statement_id LIMIT 1`
}

var (
	bestOfFact  = byMerit("s.fact_id = ?1")
	betterOfTwo = byMerit("s.statement_id IN (?1, ?2)")
)

// best returns the first of the statements that the query selects; 0 where it
// selects none.
func (tx *Tx) best(query string, args ...any) (best int64, err error) {
	err = tx.scan(query, args, &best)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return best, err
}

// chooseBest chooses the statement that stands for each of the facts to which
// statements were added, or of which some were superseded.
func (tx *Tx) chooseBest(touched map[int64][]int64) error {
	for _, id := range slices.Sorted(maps.Keys(touched)) {
		if err := tx.chooseBestOf(id, touched[id]); err != nil {
			return err
		}
	}
	return nil
}

func (tx *Tx) chooseBestOf(fact int64, added []int64) error {
	var best int64
	err := tx.scan("SELECT statement_id FROM statement WHERE fact_id = ? AND best = 1", []any{fact}, &best)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	old := best
	if old == 0 { // it was superseded: any other may be the best now
		if best, err = tx.best(bestOfFact, fact); err != nil {
			return err
		}
	} else {
		for _, id := range added {
			if best, err = tx.best(betterOfTwo, best, id); err != nil {
				return err
			}
		}
	}
	if old == best {
		return nil
	}
	return tx.exec("UPDATE statement SET best = (statement_id IS ?1) WHERE statement_id IN (?1, ?2)", best, old)
}
