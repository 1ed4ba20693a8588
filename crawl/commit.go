package crawl

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"golang.org/x/net/publicsuffix"
)

// outcome is what one item brought, for the summary.
type outcome struct {
	counts  Counts
	source  string
	failure *Failure // why it failed
	hosts   []string // on which there is something new to visit

	entry    bool   // it was an entry point that was read or had not changed
	entryErr string // why it was one that was not
}

// committer writes what items change into the state.
type committer struct {
	opts *Options
}

// apply writes what the item changes. It can be called again where the
// transaction was lost.
func (c *committer) apply(tx Tx, it *item) (outcome, error) {
	v, err := it.current(tx)
	if err != nil {
		return outcome{}, err
	}
	out := outcome{source: v.Source}
	v.Error = ""
	change, err := c.save(tx, it, &out)
	if err != nil {
		return out, err
	}
	var disallowed *DisallowedError
	switch {
	case errors.As(it.err, &disallowed):
		out.counts.Disallowed = 1
		v.Error, v.Due = disallowed.Reason, it.now.Add(refusedSpan)
		if v.Kind != Article {
			out.failure = c.failure(it, disallowed)
		}
	case it.err != nil:
		failVisit(&v, it.now, it.isEntry(), 0, it.err.Error())
		out.failure = c.failure(it, it.err)
	case it.page.Status == http.StatusNotModified && !v.Fetched.IsZero():
		c.succeed(&v, it, false)
		out.counts.Unchanged, out.entry = 1, v.Kind != Article
	case it.page.Status != http.StatusOK:
		err := fmt.Errorf("status %d", it.page.Status)
		failVisit(&v, it.now, it.isEntry(), it.page.Status, err.Error())
		if !it.replayed { // what failed when it was fetched is no failure of a replay
			out.failure = c.failure(it, err)
		}
	case v.Kind != Article:
		if err := c.applyEntry(tx, it, &v, &out); err != nil {
			return out, err
		}
	case it.readErr != nil:
		c.succeed(&v, it, false)
		v.Error, v.Due = it.readErr.Error(), time.Time{}
		out.counts.Unread = 1
		var refused *RefusedError
		if errors.As(it.readErr, &refused) {
			out.failure = c.failure(it, refused) // somebody must look into it
		}
	default:
		if err := c.applyArticle(tx, it, &v, change, &out); err != nil {
			return out, err
		}
	}
	if out.failure != nil {
		if v.Kind != Article {
			out.entryErr = v.URL + ": " + out.failure.Error
		}
		if disallowed == nil {
			out.counts.Failed = 1
		}
	}
	if it.foreign {
		return out, nil
	}
	return out, tx.PutVisit(v)
}

// save keeps the page, where there is one, and what was read of it.
func (c *committer) save(tx Tx, it *item, out *outcome) (Change, error) {
	if it.page == nil {
		return Unchanged, nil
	}
	out.counts.Fetched, out.counts.Bytes = 1, int64(it.page.Raw)
	if it.reading != nil {
		it.reading.Canonical = canonicalOf(it.page, it.reading.Canonical)
	}
	return tx.SavePage(it.page, it.reading)
}

func (c *committer) failure(it *item, err error) *Failure {
	return &Failure{Source: it.visit.Source, URL: it.visit.URL, Error: err.Error()}
}

// succeed records a response that was a success or a 304.
func (c *committer) succeed(v *Visit, it *item, changed bool) {
	v.Fails = 0
	if changed || v.Fetched.IsZero() {
		v.Changed = it.now
	}
	v.Fetched = it.page.Fetched
	if it.page.Status != http.StatusNotModified {
		v.ETag, v.LastModified = it.page.Header.Get("ETag"), it.page.Header.Get("Last-Modified")
	}
	v.Due = time.Time{}
	if v.Kind == Article {
		v.Due = nextVisit(v, it.now, changed)
	}
}

func (c *committer) applyEntry(tx Tx, it *item, v *Visit, out *outcome) error {
	if it.readErr != nil && len(it.links) == 0 {
		failVisit(v, it.now, it.isEntry(), it.page.Status, it.readErr.Error())
		v.ETag, v.LastModified = "", "" // so that it is read again
		out.failure = c.failure(it, it.readErr)
		return nil
	}
	found, others, undated := 0, 0, false
	for _, l := range it.links {
		undated = undated || l.Kind == Sitemap && l.Modified.IsZero()
		isNew, host, err := c.addLink(tx, it, l)
		if err != nil {
			return err
		}
		if host == "" {
			continue
		}
		if isNew && l.Kind == Article {
			found++
		} else if isNew {
			others++
		}
		if len(out.hosts) == 0 || out.hosts[len(out.hosts)-1] != host {
			out.hosts = append(out.hosts, host)
		}
	}
	c.succeed(v, it, found+others > 0)
	if undated {
		v.ETag, v.LastModified = "", "" // that it does not change says nothing of those it names
	}
	out.counts.Found, out.entry = found, true
	if found+others == 0 {
		out.counts.Unchanged = 1
	}
	return nil
}

// addLink enters what the link announces into the frontier, or makes it due
// again where it says that it changed. Host is where it is now to be visited,
// empty where it is not.
func (c *committer) addLink(tx Tx, it *item, l link) (isNew bool, host string, err error) {
	u, err := url.Parse(l.URL)
	if err != nil || it.source == nil || !it.source.OnSite(u) {
		return false, "", nil
	}
	dated := later(l.Published, l.Modified)
	if !c.opts.Since.IsZero() && !dated.IsZero() && dated.Before(c.opts.Since) {
		return false, "", nil
	}
	if l.Kind == Article && !it.source.Wants(u) {
		return false, "", nil
	}
	v, known, err := tx.Visit(Key(l.URL))
	if err != nil {
		return false, "", err
	}
	if known {
		if !announcesChange(&v, l, it.now) {
			return false, "", nil
		}
		v.Due = it.now
	} else {
		v = Visit{Key: Key(l.URL), URL: l.URL, Source: it.source.Name, Kind: l.Kind, Host: foldHost(u.Hostname()), Found: it.now, Due: it.now}
	}
	switch {
	case l.Kind == Sitemap:
		v.Published = l.Modified
	case v.Published.IsZero():
		v.Published = l.Published
	}
	return !known, v.Host, tx.PutVisit(v)
}

// announcesChange reports whether the link says that a known page is worth
// another visit. An article that is old is left alone whatever the sitemap
// says: many change every date with every edition.
func announcesChange(v *Visit, l link, now time.Time) bool {
	switch {
	case v.Kind != l.Kind || v.Fetched.IsZero():
		return false
	case v.Kind == Sitemap && l.Modified.IsZero():
		return sitemapDue(v, now)
	case !l.Modified.After(v.Fetched):
		return false
	case v.Kind == Sitemap:
		return true
	}
	born := v.Published
	if born.IsZero() {
		born = v.Found
	}
	return now.Sub(born) < 3*revisitSpan && now.Sub(v.Fetched) >= time.Hour
}

func (c *committer) applyArticle(tx Tx, it *item, v *Visit, change Change, out *outcome) error {
	if it.reading != nil && v.Published.IsZero() {
		v.Published = stamp(it.reading.Published)
	}
	c.succeed(v, it, change == New || change == Updated)
	switch change {
	case New:
		out.counts.New = 1
	case Updated:
		out.counts.Updated = 1
	case Duplicate:
		out.counts.Duplicates = 1
		v.Due = time.Time{}
	default:
		out.counts.Unchanged = 1
	}
	if it.reading == nil {
		return nil
	}
	if change == New || change == Updated {
		out.counts.Facts = it.reading.Facts
	}
	for _, alias := range []string{it.page.FinalURL, it.reading.Canonical} {
		if err := c.alias(tx, v, alias); err != nil {
			return err
		}
	}
	return nil
}

// alias notes that the page at that address is the one that v visits, so that
// it is not visited twice.
func (c *committer) alias(tx Tx, v *Visit, address string) error {
	key := Key(address)
	if address == "" || key == v.Key {
		return nil
	}
	other, known, err := tx.Visit(key)
	if err != nil {
		return err
	}
	switch {
	case !known:
		u, err := url.Parse(address)
		if err != nil {
			return nil
		}
		other = Visit{Key: key, URL: address, Source: v.Source, Kind: v.Kind, Host: foldHost(u.Hostname()), Found: v.Found, Published: v.Published, Fetched: v.Fetched}
	case other.Fetched.IsZero():
		other.Fetched, other.Due = v.Fetched, time.Time{}
	case !other.Due.IsZero():
		v.Due = time.Time{} // the other one is looked at again, that is enough
		return nil
	default:
		return nil
	}
	return tx.PutVisit(other)
}

// canonicalOf returns the address by which the page's article is known: the
// one that the page declares where that is on the same site and not its front
// page, else the one it was fetched from.
func canonicalOf(p *Page, declared string) string {
	final, err := Clean(p.FinalURL, nil)
	if err != nil {
		return p.FinalURL
	}
	if declared == "" {
		return final.String()
	}
	u, err := Clean(declared, final)
	if err != nil || !sameSite(u, final) || strings.Trim(u.Path, "/") == "" && strings.Trim(final.Path, "/") != "" {
		return final.String()
	}
	return u.String()
}

// sameSite reports whether one party runs both addresses.
func sameSite(a, b *url.URL) bool {
	if hasOwnPort(a) != hasOwnPort(b) || !hasOwnPort(a) && a.Port() != b.Port() {
		return false
	}
	if foldHost(a.Hostname()) == foldHost(b.Hostname()) {
		return true
	}
	x, err1 := publicsuffix.EffectiveTLDPlusOne(a.Hostname())
	y, err2 := publicsuffix.EffectiveTLDPlusOne(b.Hostname())
	return err1 == nil && err2 == nil && x == y
}

// commit writes a batch in one transaction; where one of its readings is
// refused, each item by itself. The error says that the state
// cannot be written.
func (c *committer) commit(ctx context.Context, s State, batch []*item) ([]outcome, error) {
	outs := make([]outcome, len(batch))
	err := s.Update(ctx, func(tx Tx) (err error) {
		for i, it := range batch {
			if outs[i], err = c.apply(tx, it); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		return outs, nil
	}
	var refused *RefusedError
	if !errors.As(err, &refused) {
		return nil, err
	}
	for i, it := range batch {
		one := func(tx Tx) (err error) {
			outs[i], err = c.apply(tx, it)
			return err
		}
		err := s.Update(ctx, one)
		if errors.As(err, &refused) {
			it.reading, it.readErr = nil, refused
			err = s.Update(ctx, one)
		}
		if err != nil {
			return outs[:i], err
		}
	}
	return outs, nil
}
