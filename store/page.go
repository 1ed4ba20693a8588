package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Page is one fetched response, or one file read, and where its bytes are
// archived.
type Page struct {
	ID            int64  // given by SavePage
	Kind          string // feed, sitemap, section, article, robots; empty: article
	Source        string
	URL           string // as asked for
	FinalURL      string // after redirects; empty: the URL
	FetchedAt     time.Time
	Status        int // HTTP status, 0 for a file
	ContentType   string
	ETag          string
	LastModified  string
	Bytes         int64  // of the body
	Digest        string // of the body, as the archive writes it
	ArchiveFile   string // relative to the archive's folder; empty: not archived
	ArchiveOffset int64
}

// SavePage adds the page to the log of fetches and returns its id.
func (db *DB) SavePage(ctx context.Context, run Run, p Page) (id int64, err error) {
	err = db.Update(ctx, func(tx *Tx) error {
		id, err = tx.SavePage(run, p)
		return err
	})
	return id, err
}

// SavePage adds the page to the log of fetches and returns its id. A page of
// an archive record that is logged already is not added again.
func (tx *Tx) SavePage(run Run, p Page) (int64, error) {
	var status, file, offset any
	if p.Status != 0 {
		status = p.Status
	}
	if p.ArchiveFile != "" {
		file, offset = p.ArchiveFile, p.ArchiveOffset
	}
	var id int64
	err := tx.scan("SELECT page_id FROM page WHERE archive_file = ? AND archive_offset = ?", []any{file, offset}, &id)
	if errors.Is(err, sql.ErrNoRows) {
		id, err = tx.insert("page", `INSERT INTO page (page_id, run_id, kind, source, url, final_url, fetched_at, status, content_type,
			etag, last_modified, bytes, digest, archive_file, archive_offset) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
			run.ID, cmp.Or(p.Kind, "article"), null(p.Source), clean(p.URL), clean(cmp.Or(p.FinalURL, p.URL)), stamp(p.FetchedAt), status,
			null(clean(p.ContentType)), null(clean(p.ETag)), null(clean(p.LastModified)), p.Bytes, null(p.Digest), file, offset)
	}
	if err != nil {
		return 0, fmt.Errorf("save page %s: %w", p.URL, err)
	}
	return id, nil
}

// Archived returns the offset of the last record of the archive file that a
// page was saved from, -1 where there is none.
func (db *DB) Archived(ctx context.Context, file string) (int64, error) {
	var offset int64
	err := db.r.QueryRowContext(ctx, "SELECT coalesce(max(archive_offset), -1) FROM page WHERE archive_file = ?", file).Scan(&offset)
	if err != nil {
		return 0, fmt.Errorf("look up archive file %s: %w", file, explain(err))
	}
	return offset, nil
}
