package main

import (
	"context"
	"time"

	"carfacts/crawl"
	"carfacts/store"
)

// crawlState lets the crawl keep its memory, and what is read of its pages,
// in the store.
type crawlState struct {
	db  *store.DB
	run store.Run
}

func (s *crawlState) Due(ctx context.Context, source, host string, now time.Time, limit int) ([]crawl.Visit, error) {
	visits, err := s.db.Due(ctx, source, host, now, limit)
	out := make([]crawl.Visit, len(visits))
	for i, v := range visits {
		out[i] = crawlVisit(v)
	}
	return out, err
}

func (s *crawlState) Pending(ctx context.Context, now time.Time) ([]crawl.Pending, error) {
	pending, err := s.db.Pending(ctx, now)
	out := make([]crawl.Pending, len(pending))
	for i, p := range pending {
		out[i] = crawl.Pending(p)
	}
	return out, err
}

func (s *crawlState) Host(ctx context.Context, name string) (crawl.Host, error) {
	h, err := s.db.Host(ctx, name)
	return crawl.Host(h), err
}

func (s *crawlState) PutHost(ctx context.Context, h crawl.Host) error {
	return s.db.PutHost(ctx, store.Host(h))
}

func (s *crawlState) Robots(ctx context.Context, authority string) (crawl.RobotsFile, error) {
	r, err := s.db.Robots(ctx, authority)
	return crawl.RobotsFile{Authority: r.Authority, Status: r.Status, Error: r.Error, Body: r.Body, Fetched: r.Fetched, Expires: r.Expires}, err
}

func (s *crawlState) PutRobots(ctx context.Context, r crawl.RobotsFile) error {
	return s.db.PutRobots(ctx, store.Robots{Authority: r.Authority, Status: r.Status, Error: r.Error, Body: r.Body, Fetched: r.Fetched, Expires: r.Expires})
}

func (s *crawlState) Source(ctx context.Context, name string) (crawl.SourceState, error) {
	src, err := s.db.Source(ctx, name)
	return crawl.SourceState(src), err
}

func (s *crawlState) PutSource(ctx context.Context, src crawl.SourceState) error {
	return s.db.PutSource(ctx, store.Source(src))
}

func (s *crawlState) Archived(ctx context.Context, file string) (int64, error) {
	return s.db.Archived(ctx, file)
}

func (s *crawlState) Update(ctx context.Context, f func(crawl.Tx) error) error {
	return s.db.Update(ctx, func(tx *store.Tx) error { return f(crawlTx{tx, s.run}) })
}

// crawlTx is a transaction of the store as the crawl sees it.
type crawlTx struct {
	tx  *store.Tx
	run store.Run
}

func (t crawlTx) Visit(key string) (crawl.Visit, bool, error) {
	v, ok, err := t.tx.Visit(key)
	return crawlVisit(v), ok, err
}

func (t crawlTx) PutVisit(v crawl.Visit) error {
	return t.tx.PutVisit(store.Visit{
		Key: v.Key, URL: v.URL, Source: v.Source, Kind: string(v.Kind), Host: v.Host, Found: v.Found, Published: v.Published, Due: v.Due,
		Fetched: v.Fetched, ETag: v.ETag, LastModified: v.LastModified, Changed: v.Changed, Fails: v.Fails, Error: v.Error,
	})
}

func crawlVisit(v store.Visit) crawl.Visit {
	return crawl.Visit{
		Key: v.Key, URL: v.URL, Source: v.Source, Kind: crawl.Kind(v.Kind), Host: v.Host, Found: v.Found, Published: v.Published, Due: v.Due,
		Fetched: v.Fetched, ETag: v.ETag, LastModified: v.LastModified, Changed: v.Changed, Fails: v.Fails, Error: v.Error,
	}
}

func (t crawlTx) SavePage(p *crawl.Page, r *crawl.Reading) (crawl.Change, error) {
	id, err := t.tx.SavePage(t.run, store.Page{
		Kind: string(p.Kind), Source: p.Source, URL: p.URL, FinalURL: p.FinalURL, FetchedAt: p.Fetched, Status: p.Status,
		ContentType: p.Header.Get("Content-Type"), ETag: p.Header.Get("ETag"), LastModified: p.Header.Get("Last-Modified"),
		Bytes: int64(p.Raw), Digest: p.Digest, ArchiveFile: p.Where.File, ArchiveOffset: p.Where.Offset,
	})
	if err != nil || r == nil {
		return crawl.Unchanged, err
	}
	d := r.Value.(*store.Prepared)
	d.URL = r.Canonical
	saved, err := t.tx.SavePrepared(t.run, id, d)
	switch {
	case store.Refused(err):
		return crawl.Unchanged, &crawl.RefusedError{Err: err}
	case err != nil:
		return crawl.Unchanged, err
	case saved.DuplicateOf != "":
		return crawl.Duplicate, nil
	case saved.NewVersion && saved.Version == 1:
		return crawl.New, nil
	case saved.NewVersion:
		return crawl.Updated, nil
	}
	return crawl.Unchanged, nil
}
