package store

import (
	"database/sql"

	"carfacts/extract/fact"
)

// mentionRow is what a mention says; two readings that agree on it share a row.
type mentionRow struct {
	kind, figure           string
	start, end             int
	value, max             sql.NullFloat64
	bound, unit            sql.NullString
	periodStart, periodEnd sql.NullString
	reason                 sql.NullString
	repeats                span // of the mention whose fact it states again
}

func text(s string) sql.NullString { return sql.NullString{String: s, Valid: s != ""} }

func newMentionRow(m *fact.Mention) mentionRow {
	row := mentionRow{
		kind: clean(m.Kind), figure: clean(m.Figure), start: m.Start, end: m.End,
		periodStart: text(m.Period.Start.String()), periodEnd: text(m.Period.End.String()),
		reason: text(clean(m.Reason)),
	}
	if m.Kind == "quantity" {
		row.value = sql.NullFloat64{Float64: m.Value, Valid: true}
		row.max = sql.NullFloat64{Float64: m.Max, Valid: m.Ranged}
		row.bound = text(string(m.Bound.OrExactly()))
		row.unit = text(clean(string(m.Unit)))
	}
	return row
}

// saveMentions makes the version's current mentions those of the document and
// returns their ids in the document's order.
func (s *saver) saveMentions() ([]int64, error) {
	old, err := s.currentMentions()
	if err != nil {
		return nil, err
	}
	sentenceOf, err := s.saveSentences()
	if err != nil {
		return nil, err
	}
	repeats := s.repeats()
	ids := make([]int64, len(s.d.Mentions))
	known := map[mentionRow]int64{}
	save := func(i int) error {
		row := newMentionRow(&s.d.Mentions[i])
		var repeated sql.NullInt64
		if main := repeats[i]; main != i {
			row.repeats = span{s.d.Mentions[main].Start, s.d.Mentions[main].End}
			repeated = sql.NullInt64{Int64: ids[main], Valid: true}
		}
		id, ok := old[row]
		if ok {
			delete(old, row)
		} else if id, ok = known[row]; !ok {
			if id, err = s.insertMention(&row, sentenceOf[i], repeated); err != nil {
				return err
			}
		}
		known[row], ids[i] = id, id
		return nil
	}
	for i := range ids { // first those that others repeat
		if repeats[i] == i {
			if err := save(i); err != nil {
				return nil, err
			}
		}
	}
	for i := range ids {
		if repeats[i] != i {
			if err := save(i); err != nil {
				return nil, err
			}
		}
	}
	for _, id := range old {
		if err := s.tx.exec("UPDATE mention SET superseded_by = ? WHERE mention_id = ?", s.extraction, id); err != nil {
			return nil, err
		}
	}
	return ids, nil
}

// repeats says for each mention which one states the same fact first: itself
// where none does.
func (s *saver) repeats() []int {
	main := make([]int, len(s.d.Mentions))
	for i := range main {
		main[i] = i
	}
	for i := range s.d.Facts {
		for _, r := range s.d.Facts[i].Repeats {
			main[r] = s.d.Facts[i].Mention
		}
	}
	for i := range s.d.Facts { // the figure of a fact repeats none
		main[s.d.Facts[i].Mention] = s.d.Facts[i].Mention
	}
	return main
}

func (s *saver) insertMention(m *mentionRow, sentence int64, repeats sql.NullInt64) (int64, error) {
	return s.tx.insert(`INSERT INTO mention (version_id, sentence_id, extraction_id, kind, figure, char_start, char_end,
		value, value_max, bound, unit, period_start, period_end, reason, repeats) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
		s.version, sentence, s.extraction, m.kind, m.figure, m.start, m.end,
		m.value, m.max, m.bound, m.unit, m.periodStart, m.periodEnd, m.reason, repeats)
}

// currentMentions reads the mentions that an earlier reading left current.
func (s *saver) currentMentions() (map[mentionRow]int64, error) {
	old := map[mentionRow]int64{}
	if s.saved.NewVersion {
		return old, nil
	}
	err := s.tx.each(`SELECT m.mention_id, m.kind, m.figure, m.char_start, m.char_end, m.value, m.value_max, m.bound, m.unit,
		m.period_start, m.period_end, m.reason, coalesce(r.char_start, 0), coalesce(r.char_end, 0)
		FROM mention m LEFT JOIN mention r ON r.mention_id = m.repeats
		WHERE m.version_id = ? AND m.superseded_by IS NULL ORDER BY m.mention_id`, []any{s.version}, func(scan func(...any) error) error {
		var id int64
		var m mentionRow
		err := scan(&id, &m.kind, &m.figure, &m.start, &m.end, &m.value, &m.max, &m.bound, &m.unit,
			&m.periodStart, &m.periodEnd, &m.reason, &m.repeats.start, &m.repeats.end)
		old[m] = id
		return err
	})
	return old, err
}

// saveSentences saves the sentences that hold the document's mentions and
// returns the id of each mention's.
func (s *saver) saveSentences() ([]int64, error) {
	known := map[span]int64{}
	if !s.saved.NewVersion {
		err := s.tx.each("SELECT sentence_id, char_start, char_end FROM sentence WHERE version_id = ?", []any{s.version}, func(scan func(...any) error) error {
			var id int64
			var sp span
			err := scan(&id, &sp.start, &sp.end)
			known[sp] = id
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	of := sentences(s.d, s.text)
	ids := make([]int64, len(of))
	for i, sp := range of {
		id, ok := known[sp]
		if !ok {
			words, _ := s.text.slice(sp.start, sp.end)
			var err error
			id, err = s.tx.insert("INSERT INTO sentence (version_id, char_start, char_end, text) VALUES (?,?,?,?)", s.version, sp.start, sp.end, clean(words))
			if err != nil {
				return nil, err
			}
			known[sp] = id
		}
		ids[i] = id
	}
	return ids, nil
}
