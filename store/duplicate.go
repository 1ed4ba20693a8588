package store

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"math/bits"
	"slices"
)

// How near-duplicates are found. Each version of an article is entered in the
// table text_key under some keys of its text, and compared with those that are
// entered under one of them already: a handful, however many there are in all.
//
// Pages that a site makes by filling in a form would share keys by the
// thousand. A key that more than crowd versions of one site have is retired: what
// it says is that the site has a form. Links that hung on it alone are taken back. So
// which versions are linked depends on which there are, not on the order in
// which they came, and a version costs no more than crowd others of each site
// for each of its keys.

// crowd is how many versions of one site may share a key until it is retired.
const crowd = 32

// retired is entered in place of the versions that share a retired key.
const retired = 0

// kin is an article version as its near-duplicates see it.
type kin struct {
	article, version int64
	url, host        string
	published        string
	simhash          int64
	digest           []byte
	current          bool // of its article
}

// distance is the number of bits in which the texts' fingerprints differ.
func (k *kin) distance(o *kin) int { return bits.OnesCount64(uint64(k.simhash ^ o.simhash)) }

func (k *kin) isNear(o *kin) bool {
	return bytes.Equal(k.digest, o.digest) || k.simhash != 0 && o.simhash != 0 && k.distance(o) <= nearDuplicate
}

// isLater reports whether k was published after o; undated ones come last.
func (k *kin) isLater(o *kin) bool {
	if k.published == o.published {
		return k.url > o.url
	}
	return k.published == "" || o.published != "" && k.published > o.published
}

// sharing is who shares the keys of a text.
type sharing struct {
	keys    []int64
	bearers map[int64][]int64 // versions by key; retired alone where it is
	kin     map[int64]*kin    // by version
}

// sharing looks up who shares the keys with a text.
func (tx *Tx) sharing(keys []int64) (*sharing, error) {
	sh := &sharing{keys: keys, bearers: map[int64][]int64{}, kin: map[int64]*kin{}}
	for _, key := range keys {
		err := tx.each("SELECT version_id FROM text_key WHERE key = ?", []any{key}, func(scan func(...any) error) error {
			var version int64
			err := scan(&version)
			sh.bearers[key] = append(sh.bearers[key], version)
			return err
		})
		if err != nil {
			return nil, err
		}
		for _, version := range sh.bearers[key] {
			if version == retired || sh.kin[version] != nil {
				continue
			}
			if sh.kin[version], err = tx.kin(version); err != nil {
				return nil, err
			}
		}
	}
	return sh, nil
}

func (tx *Tx) kin(version int64) (*kin, error) {
	k := kin{version: version}
	return &k, tx.scan(`SELECT a.article_id, a.url, a.host, coalesce(v.published, ''), v.simhash, v.digest, a.version_id IS v.version_id
		FROM article_version v JOIN article a USING (article_id) WHERE v.version_id = ?`, []any{version},
		&k.article, &k.url, &k.host, &k.published, &k.simhash, &k.digest, &k.current)
}

// enter enters the version under its keys and links it to its near-duplicates
// on other sites, the later published to the earlier.
func (tx *Tx) enter(me *kin, sh *sharing) error {
	linked := map[int64]bool{}
	for _, key := range sh.keys {
		bearers := sh.bearers[key]
		switch mine := sh.ofSite(bearers, me.host); {
		case slices.Contains(bearers, retired):
			continue
		case mine >= crowd:
			if err := tx.retire(key, sh); err != nil {
				return err
			}
			continue
		}
		if err := tx.exec("INSERT INTO text_key VALUES (?, ?) ON CONFLICT DO NOTHING", key, me.version); err != nil {
			return err
		}
		for _, version := range bearers {
			other := sh.kin[version]
			if linked[version] || other.host == me.host || !other.isNear(me) {
				continue
			}
			linked[version] = true
			later, earlier := other, me
			if me.isLater(other) {
				later, earlier = me, other
			}
			err := tx.exec("INSERT INTO near_duplicate VALUES (?, ?, ?) ON CONFLICT DO NOTHING", later.version, earlier.version, me.distance(other))
			if err != nil {
				return fmt.Errorf("link near-duplicate: %w", err)
			}
		}
	}
	return nil
}

// ofSite counts the versions that are of the site.
func (sh *sharing) ofSite(versions []int64, host string) (n int) {
	for _, v := range versions {
		if k := sh.kin[v]; k != nil && k.host == host {
			n++
		}
	}
	return n
}

// retire retires the key, and takes back the links between those that share no
// other.
func (tx *Tx) retire(key int64, sh *sharing) error {
	if err := tx.exec("DELETE FROM text_key WHERE key = ?", key); err != nil {
		return err
	}
	if err := tx.exec("INSERT INTO text_key VALUES (?, ?)", key, retired); err != nil {
		return err
	}
	for _, version := range sh.bearers[key] {
		var originals []int64
		err := tx.each("SELECT original_id FROM near_duplicate WHERE version_id = ?", []any{version}, func(scan func(...any) error) error {
			var id int64
			err := scan(&id)
			if slices.Contains(sh.bearers[key], id) {
				originals = append(originals, id)
			}
			return err
		})
		if err == nil && len(originals) > 0 {
			err = tx.unlink(version, originals)
		}
		if err != nil {
			return fmt.Errorf("retire key: %w", err)
		}
	}
	return nil
}

// unlink takes back the links of the version to those that share no key with
// it.
func (tx *Tx) unlink(version int64, originals []int64) error {
	var text string
	var digest []byte
	if err := tx.scan("SELECT text, digest FROM article_version WHERE version_id = ?", []any{version}, &text, &digest); err != nil {
		return err
	}
	keys := likenessOf(text, digest).keys
	for _, original := range originals {
		shared, err := tx.isUnderAny(original, keys)
		if err == nil && !shared {
			err = tx.exec("DELETE FROM near_duplicate WHERE version_id = ? AND original_id = ?", version, original)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// isUnderAny reports whether the version is entered under one of the keys.
func (tx *Tx) isUnderAny(version int64, keys []int64) (bool, error) {
	for _, key := range keys {
		var n int
		err := tx.scan("SELECT 1 FROM text_key WHERE key = ? AND version_id = ?", []any{key, version}, &n)
		if err == nil || !errors.Is(err, sql.ErrNoRows) {
			return err == nil, err
		}
	}
	return false, nil
}

// enterAll enters all versions, for a file whose program knew no keys.
func (tx *Tx) enterAll() error {
	var last int64
	for {
		var version int64
		var text string
		var digest []byte
		err := tx.scan("SELECT version_id, text, digest FROM article_version WHERE version_id > ? ORDER BY version_id LIMIT 1", []any{last}, &version, &text, &digest)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		me, err := tx.kin(version)
		if err != nil {
			return err
		}
		sh, err := tx.sharing(likenessOf(text, digest).keys)
		if err == nil {
			err = tx.enter(me, sh)
		}
		if err != nil {
			return err
		}
		last = version
	}
}

// me is the document as its near-duplicates see it.
func (s *saver) me() *kin {
	return &kin{article: s.article, version: s.version, url: clean(s.URL), host: host(s.URL), published: s.d.Published.Date.String(), simhash: s.simhash, digest: s.digest}
}

// saveAlias reports whether the document is only another address of an article
// on the same site: the same day, almost the same text, and no fact that the
// article does not state. If so it keeps the address.
func (s *saver) saveAlias(sh *sharing) (bool, error) {
	me := s.me()
	var near []*kin
	for _, k := range sh.kin {
		if k.current && k.host == me.host && k.published == me.published && k.isNear(me) && (len(s.facts) > 0 || bytes.Equal(k.digest, me.digest)) {
			near = append(near, k)
		}
	}
	slices.SortFunc(near, func(a, b *kin) int { return int(a.version - b.version) })
	for _, k := range near {
		all, err := s.statesAll(k.version)
		if err != nil {
			return false, err
		}
		if all {
			s.saved = Saved{DuplicateOf: k.url}
			return true, s.tx.exec("INSERT OR REPLACE INTO alias (url, article_id, page_id) VALUES (?, ?, ?)", me.url, k.article, s.page)
		}
	}
	return false, nil
}

// statesAll reports whether the version states all facts of the document.
func (s *saver) statesAll(version int64) (bool, error) {
	if slices.ContainsFunc(s.ids, func(id int64) bool { return !s.known[id] }) {
		return false, nil
	}
	states, err := s.tx.currentFacts(version)
	return err == nil && !slices.ContainsFunc(s.ids, func(id int64) bool { return !states[id] }), err
}

// currentFacts are the facts that the version currently states.
func (tx *Tx) currentFacts(version int64) (map[int64]bool, error) {
	facts := map[int64]bool{}
	err := tx.each(`SELECT s.fact_id FROM mention m CROSS JOIN statement s ON s.mention_id = m.mention_id
		WHERE m.version_id = ? AND s.superseded_by IS NULL`, []any{version}, func(scan func(...any) error) error {
		var id int64
		err := scan(&id)
		facts[id] = true
		return err
	})
	return facts, err
}
