package store

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// span is a range of code points.
type span struct{ start, end int }

// maxContext bounds, in bytes, what is kept around a mention that stands in no
// known sentence.
const maxContext = 1000

// preparedSentence is a sentence that holds a mention.
type preparedSentence struct {
	span
	words string
}

// prepareSentences says which sentence each mention stands in: the one a fact
// was read from where there is one, else the line, or what of it is near.
func (p *Prepared) prepareSentences(text *runeText) {
	var known []span
	for i := range p.d.Facts {
		known = append(known, span{p.d.Facts[i].SentenceStart, p.d.Facts[i].SentenceEnd})
	}
	slices.SortFunc(known, func(a, b span) int { return cmp.Or(a.start-b.start, a.end-b.end) })
	known = slices.Compact(known)
	index := map[span]int{}
	p.sentenceOf = make([]int, len(p.d.Mentions))
	for i := range p.d.Mentions {
		m := span{p.d.Mentions[i].Start, p.d.Mentions[i].End}
		// The last sentence that begins at or before the mention holds it, if any does.
		n, _ := slices.BinarySearchFunc(known, m.start+1, func(s span, start int) int { return cmp.Compare(s.start, start) })
		s := span{}
		if n > 0 && known[n-1].end >= m.end {
			s = known[n-1]
		} else {
			s = lineAround(text, m)
		}
		at, ok := index[s]
		if !ok {
			at = len(p.sentences)
			words, _ := text.slice(s.start, s.end)
			p.sentences = append(p.sentences, preparedSentence{s, clean(words)})
			index[s] = at
		}
		p.sentenceOf[i] = at
	}
}

// saveSentences saves the sentences that hold the document's mentions and
// returns their ids.
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
	ids := make([]int64, len(s.sentences))
	for i := range s.sentences {
		st := &s.sentences[i]
		if id, ok := known[st.span]; ok {
			ids[i] = id
			continue
		}
		var err error
		ids[i], err = s.tx.insert("sentence", "INSERT INTO sentence (sentence_id, version_id, char_start, char_end, text) VALUES (?,?,?,?,?)",
			s.version, st.start, st.end, st.words)
		if err != nil {
			return nil, err
		}
	}
	return ids, nil
}

// lineAround returns the line that holds m, without the spaces at its ends.
func lineAround(t *runeText, m span) span {
	from, to := t.offset(m.start), t.offset(m.end)
	before := t.text[max(0, from-maxContext):from]
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	} else if len(before) == maxContext {
		before = strings.TrimLeftFunc(before, func(r rune) bool { return r == utf8.RuneError }) // a cut rune
	}
	after := t.text[to:min(len(t.text), to+maxContext)]
	if i := strings.IndexByte(after, '\n'); i >= 0 {
		after = after[:i]
	} else if len(after) == maxContext {
		after = strings.TrimRightFunc(after, func(r rune) bool { return r == utf8.RuneError })
	}
	before, after = strings.TrimLeft(before, " \t\r"), strings.TrimRight(after, " \t\r")
	return span{m.start - utf8.RuneCountInString(before), m.end + utf8.RuneCountInString(after)}
}
