package store

import (
	"fmt"
	"math/bits"
	"strings"
)

// nearDuplicate is the most bits in which the simhashes of near-duplicates
// differ. Of news articles of some 300 words, unrelated ones differ in 22 or
// more; another agency line or first paragraph makes up to 10, a quarter cut
// off 12 to 16, the same report with other numbers 18 in the middle.
const nearDuplicate = 14

// shortText is the number of words below which a simhash says nothing.
const shortText = 20

// simhash is Charikar's fingerprint of the text's runs of three words: texts
// that share most of them differ in few bits. It is 0 for a short text.
func simhash(text string) int64 {
	var votes [64]int
	var words [3]uint64
	n := 0
	for word := range strings.FieldsSeq(text) {
		h := uint64(14695981039346656037) // FNV-1a
		for i := range len(word) {
			h = (h ^ uint64(word[i])) * 1099511628211
		}
		words[0], words[1], words[2] = words[1], words[2], h
		if n++; n < 3 {
			continue
		}
		run := mix(mix(mix(words[0])+words[1]) + words[2])
		for bit := range votes {
			votes[bit] += int(run>>bit&1)*2 - 1
		}
	}
	var hash uint64
	if n < shortText {
		return 0
	}
	for bit, v := range votes {
		if v > 0 {
			hash |= 1 << bit
		}
	}
	return int64(hash)
}

// mix is the finaliser of MurmurHash3, which spreads every bit over all.
func mix(h uint64) uint64 {
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	h = (h ^ h>>33) * 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// relative is an article whose current version shares a fact or all words
// with the document.
type relative struct {
	article, version int64
	url, host        string
	published        string
	distance         int
	sameText         bool
}

// relatives finds the near-duplicates of the document among other articles.
func (s *saver) relatives() ([]relative, error) {
	const columns = "SELECT a.article_id, v.version_id, a.url, a.host, coalesce(v.published, ''), v.simhash, v.digest = ?1"
	var near []relative
	seen := map[int64]bool{}
	collect := func(query string, args ...any) error {
		return s.tx.each(columns+query, args, func(scan func(...any) error) error {
			var r relative
			var hash int64
			if err := scan(&r.article, &r.version, &r.url, &r.host, &r.published, &hash, &r.sameText); err != nil {
				return err
			}
			r.distance = bits.OnesCount64(uint64(hash ^ s.simhash))
			isNear := r.sameText || hash != 0 && s.simhash != 0 && r.distance <= nearDuplicate
			if isNear && !seen[r.version] && r.url != clean(s.URL) {
				seen[r.version] = true
				near = append(near, r)
			}
			return nil
		})
	}
	// The + keeps SQLite from preparing the statement anew for each value.
	err := collect(" FROM article_version v JOIN article a ON a.article_id = v.article_id AND a.version_id = v.version_id WHERE v.digest = +?1", s.digest)
	for _, id := range s.ids {
		if err != nil {
			return nil, err
		}
		if !s.known[id] {
			continue
		}
		err = collect(` FROM statement s JOIN mention m USING (mention_id) JOIN article_version v USING (version_id)
			JOIN article a ON a.article_id = v.article_id WHERE s.fact_id = +?2 AND s.superseded_by IS NULL`, s.digest, id)
	}
	return near, err
}

// saveAlias reports whether the document is only another address of an article
// on the same site: the same day, almost the same text, and no fact that the
// article does not state. If so it keeps the address.
func (s *saver) saveAlias(near []relative) (bool, error) {
	for _, r := range near {
		if r.host != host(s.URL) || r.published != s.d.Published.Date.String() || len(s.facts) == 0 && !r.sameText {
			continue
		}
		missing := false
		for _, id := range s.ids {
			var n int
			err := s.tx.scan(`SELECT count(*) FROM statement s JOIN mention m USING (mention_id)
				WHERE s.fact_id = ? AND s.superseded_by IS NULL AND m.version_id = ?`, []any{id, r.version}, &n)
			if err != nil {
				return false, err
			}
			if missing = n == 0; missing {
				break
			}
		}
		if !missing {
			s.saved = Saved{DuplicateOf: r.url}
			return true, s.tx.exec("INSERT OR REPLACE INTO alias (url, article_id, page_id) VALUES (?, ?, ?)", clean(s.URL), r.article, s.page)
		}
	}
	return false, nil
}

// linkDuplicates links the version to its near-duplicates, the later published
// to the earlier.
func (s *saver) linkDuplicates(near []relative) error {
	mine := s.d.Published.Date.String()
	for _, r := range near {
		later, earlier := s.version, r.version
		if mine != "" && (r.published == "" || mine < r.published) || mine == r.published && s.URL < r.url {
			later, earlier = earlier, later
		}
		err := s.tx.exec("INSERT INTO near_duplicate VALUES (?, ?, ?) ON CONFLICT DO NOTHING", later, earlier, r.distance)
		if err != nil {
			return fmt.Errorf("link near-duplicate: %w", err)
		}
	}
	return nil
}
