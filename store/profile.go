package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// LostProfile is a site profile that no longer finds something on its site.
type LostProfile struct {
	Profile  string   // its first host
	Lost     []string // what none of its last articles had: title, author, date, body
	Articles int      // how many these are
}

// profileMemory is how many of the last articles of a profile have to agree
// that something is lost: single odd pages are no news.
const profileMemory = 5

// LostProfiles returns the profiles that lost something, in the order of their
// hosts.
func (db *DB) LostProfiles(ctx context.Context) ([]LostProfile, error) {
	var out []LostProfile
	err := each(ctx, db.r, "SELECT DISTINCT profile FROM extraction WHERE profile IS NOT NULL ORDER BY profile", func(rows *sql.Rows) error {
		var p LostProfile
		if err := rows.Scan(&p.Profile); err != nil {
			return err
		}
		out = append(out, p)
		return nil
	})
	for i := range out {
		if err == nil {
			err = db.lost(ctx, &out[i])
		}
	}
	if err != nil {
		return nil, fmt.Errorf("read profiles: %w", explain(err))
	}
	return slices.DeleteFunc(out, func(p LostProfile) bool { return len(p.Lost) == 0 }), nil
}

// lost finds what the profile lost on all of its last articles.
func (db *DB) lost(ctx context.Context, p *LostProfile) error {
	const query = "SELECT coalesce(profile_lost, '') FROM extraction WHERE profile = ? ORDER BY extraction_id DESC LIMIT ?"
	return each(ctx, db.r, query, func(rows *sql.Rows) error {
		var text string
		if err := rows.Scan(&text); err != nil {
			return err
		}
		lost := strings.Fields(text)
		if p.Articles == 0 {
			p.Lost = lost
		}
		p.Lost = slices.DeleteFunc(p.Lost, func(what string) bool { return !slices.Contains(lost, what) })
		p.Articles++
		return nil
	}, p.Profile, profileMemory)
}
