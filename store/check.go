package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"maps"
	"math"
	"slices"

	"carfacts/extract/fact"
)

// Checked counts what a check found.
type Checked struct {
	Facts        int // that were held against others
	Confirmed    int // findings that agree
	Independent  int // of those, with the others from another site
	Contradicted int
}

// Check holds every current fact against the others: the same figure in other
// articles, a change against its two levels, a total against its parts, a
// share against part and whole, a long period against the shorter ones that
// make it up. What it finds replaces what was found before, in the tables
// finding, evidence and standing. Nothing is ever corrected.
func (db *DB) Check(ctx context.Context) (Checked, error) {
	checked, err := db.check(ctx)
	if err != nil {
		return Checked{}, fmt.Errorf("check facts: %w", explain(err))
	}
	return checked, nil
}

// check compares while others may write, and writes when all is compared.
func (db *DB) check(ctx context.Context) (Checked, error) {
	tx, err := db.r.BeginTx(ctx, nil)
	if err != nil {
		return Checked{}, err
	}
	defer tx.Rollback()
	c := checker{ctx: ctx, tx: tx, standing: map[int64]*standing{}}
	if err := c.loadDuplicates(); err != nil {
		return Checked{}, err
	}
	if err := c.groups(); err != nil {
		return Checked{}, err
	}
	return c.Checked, db.Update(ctx, c.write)
}

// checker checks the facts of one subject and metric at a time.
type checker struct {
	Checked
	ctx        context.Context
	tx         *sql.Tx
	duplicates map[[2]int64]bool // pairs of near-duplicate versions, in both orders
	standing   map[int64]*standing
	group      map[groupKey][]*claim
	found      []found
}

// found is a finding to be written.
type found struct {
	kind, verdict string
	fact          int64
	by            telling
	expected      interval
	independent   bool
	roles         []string
	evidence      []int64 // statements, one a role
}

type standing struct{ confirmed, contradicted int }

// telling is one current statement of a fact.
type telling struct {
	id, version int64
	host        string
}

// claim is a fact with all who state it, the best first.
type claim struct {
	id      int64
	fact    fact.Fact
	allowed interval
	by      []telling
}

// groupKey tells apart, within a subject and metric, what can be compared.
type groupKey struct {
	measure  fact.Measure
	modality fact.Modality
	basis    fact.Basis
	unit     fact.Unit
	scope    fact.Scope
	period   fact.Period
}

func (c *claim) key() groupKey {
	f := &c.fact
	return groupKey{f.Measure, f.Modality, f.Basis, f.Unit, f.Scope, f.Period}
}

func (c *checker) loadDuplicates() error {
	c.duplicates = map[[2]int64]bool{}
	return each(c.ctx, c.tx, "SELECT version_id, original_id FROM near_duplicate", func(rows *sql.Rows) error {
		var a, b int64
		err := rows.Scan(&a, &b)
		c.duplicates[[2]int64{a, b}], c.duplicates[[2]int64{b, a}] = true, true
		return err
	})
}

const claimQuery = `SELECT f.fact_id, ` + factColumns + `, s.statement_id, s.precision, m.version_id, a.host
	FROM fact f CROSS JOIN statement s ON s.fact_id = f.fact_id AND s.superseded_by IS NULL
	JOIN mention m ON m.mention_id = s.mention_id JOIN article_version v ON v.version_id = m.version_id
	JOIN article a ON a.article_id = v.article_id
	WHERE f.measure <> 'event' AND f.period IS NOT NULL `

// groups reads all claims, in groups of a subject and metric, and checks each.
func (c *checker) groups() error {
	var group []*claim
	err := c.claims(claimQuery+"ORDER BY f.subject, f.metric, f.period_start, f.period_end, f.value, f.fact_id, s.best DESC, s.statement_id", func(next *claim) error {
		if len(group) > 0 && (group[0].fact.Subject != next.fact.Subject || group[0].fact.Metric != next.fact.Metric) {
			if err := c.checkGroup(group); err != nil {
				return err
			}
			group = group[:0]
		}
		group = append(group, next)
		return nil
	})
	if err != nil || len(group) == 0 {
		return err
	}
	return c.checkGroup(group)
}

// claims reads the rows of claimQuery and calls f for each fact.
func (c *checker) claims(query string, f func(*claim) error, args ...any) error {
	var last *claim
	err := each(c.ctx, c.tx, query, func(rows *sql.Rows) error {
		var id int64
		var t telling
		var precision float64
		words, err := scanFactColumns(rows, []any{&id}, []any{&t.id, &precision, &t.version, &t.host})
		if err != nil {
			return err
		}
		if last != nil && last.id == id {
			last.by = append(last.by, t)
			return nil
		}
		done := last
		last = &claim{id: id, fact: words, allowed: allowed(&words, precision), by: []telling{t}}
		if done != nil {
			return f(done)
		}
		return nil
	}, args...)
	if err != nil || last == nil {
		return err
	}
	return f(last)
}

func (c *checker) checkGroup(group []*claim) error {
	c.Facts += len(group)
	c.group = make(map[groupKey][]*claim, len(group))
	var keys []groupKey // in the order of the claims
	for _, cl := range group {
		k := cl.key()
		if c.group[k] == nil {
			keys = append(keys, k)
		}
		c.group[k] = append(c.group[k], cl)
	}
	for _, k := range keys {
		c.checkSources(c.group[k])
	}
	for _, cl := range group {
		switch cl.fact.Measure {
		case fact.Change:
			c.checkGrowth(cl)
		case fact.Share:
			if err := c.checkShare(cl); err != nil {
				return err
			}
		case fact.Level:
			c.checkTotal(cl)
			c.checkCumulative(cl)
		}
	}
	return nil
}

// independent reports whether two statements are of different sites and not
// almost the same text.
func (c *checker) independent(a, b telling) bool {
	return a.host != b.host && !c.duplicates[[2]int64{a.version, b.version}]
}

// against picks the statement of other to hold against t: an independent one
// where there is any.
func (c *checker) against(t telling, other *claim) telling {
	for _, o := range other.by {
		if c.independent(t, o) {
			return o
		}
	}
	return other.by[0]
}

// piece is a claim in the role it plays in a finding.
type piece struct {
	role  string
	claim *claim
}

// find records that the claim was held against others, which make it what is
// expected.
func (c *checker) find(kind string, cl *claim, expected interval, others ...piece) {
	verdict := "contradicted"
	if cl.allowed.meets(expected) {
		verdict = "confirmed"
	}
	mine := cl.by[0]
	tellings := make([]telling, len(others))
	independent := false
	for i, o := range others {
		tellings[i] = c.against(mine, o.claim)
		independent = independent || c.independent(mine, tellings[i])
	}
	counted := []*claim{cl}
	for _, o := range others {
		counted = append(counted, o.claim)
	}
	c.count(verdict, independent, counted)
	c.keep(found{kind, verdict, cl.id, mine, expected, independent, nil, nil}, others, tellings)
}

func (c *checker) keep(f found, others []piece, tellings []telling) {
	for i, o := range others {
		f.roles, f.evidence = append(f.roles, o.role), append(f.evidence, tellings[i].id)
	}
	c.found = append(c.found, f)
}

func (c *checker) count(verdict string, independent bool, claims []*claim) {
	if verdict == "confirmed" {
		c.Confirmed++
		if independent {
			c.Independent++
		}
	} else {
		c.Contradicted++
	}
	slices.SortFunc(claims, func(a, b *claim) int { return cmp.Compare(a.id, b.id) })
	for _, cl := range slices.Compact(claims) {
		s := c.standing[cl.id]
		if s == nil {
			s = &standing{}
			c.standing[cl.id] = s
		}
		if verdict == "contradicted" {
			s.contradicted++
		} else if independent {
			s.confirmed++
		}
	}
}

// write replaces what was found before.
func (c *checker) write(tx *Tx) error {
	if err := tx.c.script("DELETE FROM evidence; DELETE FROM finding; DELETE FROM standing"); err != nil {
		return err
	}
	limit := func(v float64) any {
		if math.IsInf(v, 0) {
			return nil
		}
		return v
	}
	for i := range c.found {
		f := &c.found[i]
		err := tx.exec("INSERT INTO finding VALUES (?,?,?,?,?,?,?,?)",
			i+1, f.kind, f.verdict, f.fact, f.by.id, limit(f.expected.low), limit(f.expected.high), f.independent)
		if err != nil {
			return err
		}
		for place, role := range f.roles {
			if err := tx.exec("INSERT INTO evidence VALUES (?,?,?,?)", i+1, place+1, role, f.evidence[place]); err != nil {
				return err
			}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(c.standing)) {
		s := c.standing[id]
		if err := tx.exec("INSERT INTO standing VALUES (?,?,?)", id, s.confirmed, s.contradicted); err != nil {
			return err
		}
	}
	return nil
}
