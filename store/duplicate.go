package store

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"math/bits"
	"slices"
	"strings"
)

// How near-duplicates are found. Each version of an article is entered in the
// table text_key under some keys of its text, and compared with those of other
// sites that are entered under one of them already: a handful, however many
// there are in all.
//
// Pages that a site makes by filling in a form would share keys by the
// thousand. A key that more than crowd versions of one site have is retired:
// what it says is that the site has a form. Links that hung on it alone are
// taken back. So which versions are linked depends on which there are, not on
// the order in which they came, and a version costs no more than crowd others
// of each site for each of its keys.

// crowd is how many versions of one site may share a key until it is retired.
const crowd = 32

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

// siteOf numbers a host: from 1 on, 0 being the site of a retired key. Two
// hosts that share a number would pass for one site.
func siteOf(host string) int64 {
	h := fnv.New32a()
	io.WriteString(h, host)
	return int64(h.Sum32()) + 1
}

func (tx *Tx) kin(version int64) (*kin, error) {
	k := kin{version: version}
	return &k, tx.scan(`SELECT a.article_id, a.url, a.host, coalesce(v.published, ''), v.simhash, v.digest, a.version_id IS v.version_id
		FROM article_version v JOIN article a USING (article_id) WHERE v.version_id = ?`, []any{version},
		&k.article, &k.url, &k.host, &k.published, &k.simhash, &k.digest, &k.current)
}

// keyTaken is what is known of a key before a version is entered under it.
type keyTaken struct {
	retired bool
	own     int     // versions of the site itself
	others  []int64 // versions of other sites
}

// keysTaken looks up keys, of which there is one at least, for a version of a site.
func (tx *Tx) keysTaken(site int64, keys []int64) (map[int64]*keyTaken, error) {
	taken := map[int64]*keyTaken{}
	for _, key := range keys {
		taken[key] = &keyTaken{}
	}
	args := []any{site}
	for i := range maxKeys { // one statement for any number of them
		args = append(args, keys[min(i, len(keys)-1)])
	}
	const ofKeys = "FROM text_key WHERE key IN (?2,?3,?4,?5,?6,?7,?8,?9,?10) AND site "
	const others = "SELECT key, version_id " + ofKeys // in two parts, which step over the site's own
	err := tx.each(others+"< ?1 UNION ALL "+others+"> ?1", args, func(scan func(...any) error) error {
		var key, version int64
		err := scan(&key, &version)
		if t := taken[key]; version == 0 {
			t.retired = true
		} else {
			t.others = append(t.others, version)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	// Counted by SQLite: there are crowd at most.
	return taken, tx.each("SELECT key, count(*) "+ofKeys+"= ?1 GROUP BY key", args, func(scan func(...any) error) error {
		var key int64
		var n int
		err := scan(&key, &n)
		taken[key].own = n
		return err
	})
}

// enter enters the version under its keys and links it to its near-duplicates
// on other sites, the later published to the earlier.
func (tx *Tx) enter(me *kin, keys []int64) error {
	site := siteOf(me.host)
	taken, err := tx.keysTaken(site, keys)
	if err != nil {
		return err
	}
	seen := map[int64]bool{}
	var rows []any
	for _, key := range keys {
		switch t := taken[key]; {
		case t.retired:
		case t.own >= crowd:
			if err := tx.retire(key); err != nil {
				return fmt.Errorf("retire key: %w", err)
			}
		default:
			rows = append(rows, key, site, me.version)
			for _, version := range t.others {
				if !seen[version] {
					if err := tx.link(me, version); err != nil {
						return fmt.Errorf("link near-duplicate: %w", err)
					}
				}
				seen[version] = true
			}
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return tx.exec("INSERT INTO text_key (key, site, version_id) VALUES (?,?,?)"+strings.Repeat(", (?,?,?)", len(rows)/3-1), rows...)
}

// link links the version to the other one if that is a near-duplicate.
func (tx *Tx) link(me *kin, version int64) error {
	other, err := tx.kin(version)
	if err != nil || !other.isNear(me) {
		return err
	}
	later, earlier := other, me
	if me.isLater(other) {
		later, earlier = me, other
	}
	return tx.exec("INSERT INTO near_duplicate VALUES (?, ?, ?) ON CONFLICT DO NOTHING", later.version, earlier.version, me.distance(other))
}

// retire retires the key, and takes back the links between those that share no
// other.
func (tx *Tx) retire(key int64) error {
	bearers, err := tx.ids("SELECT version_id FROM text_key WHERE key = ?", key)
	if err != nil {
		return err
	}
	if err := tx.exec("DELETE FROM text_key WHERE key = ?", key); err != nil {
		return err
	}
	if err := tx.exec("INSERT INTO text_key (key, site, version_id) VALUES (?, 0, 0)", key); err != nil {
		return err
	}
	for _, version := range bearers {
		originals, err := tx.ids("SELECT original_id FROM near_duplicate WHERE version_id = ?", version)
		if err != nil {
			return err
		}
		originals = slices.DeleteFunc(originals, func(id int64) bool { return !slices.Contains(bearers, id) })
		if len(originals) == 0 {
			continue
		}
		if err := tx.unlink(version, originals); err != nil {
			return err
		}
	}
	return nil
}

// ids reads a column of ids.
func (tx *Tx) ids(query string, args ...any) (ids []int64, err error) {
	err = tx.each(query, args, func(scan func(...any) error) error {
		var id int64
		err := scan(&id)
		ids = append(ids, id)
		return err
	})
	return ids, err
}

// unlink takes back the links of the version to those that share no key with
// it.
func (tx *Tx) unlink(version int64, originals []int64) error {
	var text string
	var digest []byte
	if err := tx.scan("SELECT text, digest FROM article_version WHERE version_id = ?", []any{version}, &text, &digest); err != nil {
		return err
	}
	me, err := tx.kin(version)
	if err != nil {
		return err
	}
	taken, err := tx.keysTaken(siteOf(me.host), likenessOf(text, digest).keys)
	if err != nil {
		return err
	}
	shared := map[int64]bool{}
	for _, t := range taken {
		for _, id := range t.others {
			shared[id] = true
		}
	}
	for _, original := range originals {
		if shared[original] {
			continue
		}
		if err := tx.exec("DELETE FROM near_duplicate WHERE version_id = ? AND original_id = ?", version, original); err != nil {
			return err
		}
	}
	return nil
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
		if err := tx.enter(me, likenessOf(text, digest).keys); err != nil {
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
func (s *saver) saveAlias() (bool, error) {
	if slices.ContainsFunc(s.ids, func(id int64) bool { return !s.known[id] }) {
		return false, nil // as a rule: it says something new
	}
	me := s.me()
	keys := s.keys
	if len(s.facts) == 0 {
		keys = []int64{digestKey(s.digest)} // the same words alone
	}
	var candidates []int64
	for _, key := range keys {
		versions, err := s.tx.ids("SELECT version_id FROM text_key WHERE key = ? AND site = ?", key, siteOf(me.host))
		if err != nil {
			return false, err
		}
		candidates = append(candidates, versions...)
	}
	slices.Sort(candidates)
	for _, version := range slices.Compact(candidates) {
		k, err := s.tx.kin(version)
		if err != nil {
			return false, err
		}
		if !k.current || k.host != me.host || k.published != me.published || !k.isNear(me) {
			continue
		}
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
