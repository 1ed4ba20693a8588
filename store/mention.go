package store

import (
	"cmp"
	"slices"

	"carfacts/extract/fact"
)

// mentionRow is what a mention says; two readings that agree on it share a
// row. Empty strings are NULL.
type mentionRow struct {
	kind, figure           string
	start, end             int
	isQuantity, isRange    bool
	value, max             float64
	bound, unit            nullable
	periodStart, periodEnd nullable
	reason                 nullable
	repeats                span // of the mention whose fact it states again
}

func newMentionRow(m *fact.Mention) mentionRow {
	row := mentionRow{
		kind: clean(m.Kind), figure: clean(m.Figure), start: m.Start, end: m.End,
		periodStart: nullable(m.Period.Start.String()), periodEnd: nullable(m.Period.End.String()),
		reason: nullable(clean(m.Reason)),
	}
	if m.Kind == "quantity" {
		row.isQuantity, row.value = true, m.Value
		if m.Ranged {
			row.isRange, row.max = true, m.Max
		}
		row.bound, row.unit = nullable(m.Bound.OrExactly()), nullable(clean(string(m.Unit)))
	}
	return row
}

// values are the row's columns in the order of saveMentions.
func (m *mentionRow) values() []any {
	var value, maximum any
	if m.isQuantity {
		value = m.value
	}
	if m.isRange {
		maximum = m.max
	}
	return []any{m.kind, m.figure, m.start, m.end, value, maximum, m.bound.value(), m.unit.value(),
		m.periodStart.value(), m.periodEnd.value(), m.reason.value()}
}

// prepareMentions makes the rows of the mentions and finds their order.
func (p *Prepared) prepareMentions() {
	p.mentions, p.columns = make([]mentionRow, len(p.d.Mentions)), make([][]any, len(p.d.Mentions))
	p.main, p.order = p.repeats(), make([]int, len(p.mentions))
	for i := range p.mentions {
		p.mentions[i] = newMentionRow(&p.d.Mentions[i])
		if main := p.main[i]; main != i {
			p.mentions[i].repeats = span{p.d.Mentions[main].Start, p.d.Mentions[main].End}
		}
		p.columns[i] = p.mentions[i].values()
		p.order[i] = i
	}
	slices.SortStableFunc(p.order, func(a, b int) int {
		first, second := 0, 0
		if p.main[a] != a {
			first = 1
		}
		if p.main[b] != b {
			second = 1
		}
		return cmp.Or(first-second, p.mentions[a].start-p.mentions[b].start, p.mentions[a].end-p.mentions[b].end)
	})
}

// saveMentions makes the version's current mentions those of the document and
// returns their ids in the document's order.
func (s *saver) saveMentions() ([]int64, error) {
	old, err := s.currentMentions()
	if err != nil {
		return nil, err
	}
	sentences, err := s.saveSentences()
	if err != nil {
		return nil, err
	}
	ids := make([]int64, len(s.mentions))
	var version, extraction any = s.version, s.extraction
	var last *mentionRow
	var lastID int64
	var args []any
	for _, i := range s.order {
		row := &s.mentions[i]
		if id, ok := old[*row]; ok {
			delete(old, *row)
			last, lastID = row, id
		} else if last == nil || *row != *last {
			last = row
			if lastID, err = s.tx.newID("mention"); err != nil {
				return nil, err
			}
			var repeats any
			if main := s.main[i]; main != i {
				repeats = ids[main]
			}
			args = append(append(args[:0], lastID, version, extraction, sentences[s.sentenceOf[i]], repeats), s.columns[i]...)
			err := s.tx.exec(`INSERT INTO mention (mention_id, version_id, extraction_id, sentence_id, repeats, kind, figure, char_start, char_end,
				value, value_max, bound, unit, period_start, period_end, reason) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`, args...)
			if err != nil {
				return nil, err
			}
		}
		ids[i] = lastID
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
func (p *Prepared) repeats() []int {
	main := make([]int, len(p.d.Mentions))
	for i := range main {
		main[i] = i
	}
	for i := range p.d.Facts {
		for _, r := range p.d.Facts[i].Repeats {
			main[r] = p.d.Facts[i].Mention
		}
	}
	for i := range p.d.Facts { // the figure of a fact repeats none
		main[p.d.Facts[i].Mention] = p.d.Facts[i].Mention
	}
	return main
}

// currentMentions reads the mentions that an earlier reading left current.
func (s *saver) currentMentions() (map[mentionRow]int64, error) {
	if s.saved.NewVersion {
		return nil, nil
	}
	old := map[mentionRow]int64{}
	err := s.tx.each(`SELECT m.mention_id, m.kind, m.figure, m.char_start, m.char_end, m.value IS NOT NULL, coalesce(m.value, 0.0),
		m.value_max IS NOT NULL, coalesce(m.value_max, 0.0), m.bound, m.unit,
		m.period_start, m.period_end, m.reason, coalesce(r.char_start, 0), coalesce(r.char_end, 0)
		FROM mention m LEFT JOIN mention r ON r.mention_id = m.repeats
		WHERE m.version_id = ? AND m.superseded_by IS NULL ORDER BY m.mention_id`, []any{s.version}, func(scan func(...any) error) error {
		var id int64
		var m mentionRow
		err := scan(&id, &m.kind, &m.figure, &m.start, &m.end, &m.isQuantity, &m.value, &m.isRange, &m.max, &m.bound, &m.unit,
			&m.periodStart, &m.periodEnd, &m.reason, &m.repeats.start, &m.repeats.end)
		old[m] = id
		return err
	})
	return old, err
}
