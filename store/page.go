package store

import (
	"context"
	"fmt"
	"time"
)

// Page is one fetched response, or one file read, and where its bytes are
// archived.
type Page struct {
	ID            int64 // given by SavePage
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

// SavePage adds the page to the log of fetches and returns its id.
func (tx *Tx) SavePage(run Run, p Page) (int64, error) {
	var status, file, offset any
	if p.Status != 0 {
		status = p.Status
	}
	if p.ArchiveFile != "" {
		file, offset = p.ArchiveFile, p.ArchiveOffset
	}
	if p.FinalURL == "" {
		p.FinalURL = p.URL
	}
	id, err := tx.insert(`INSERT INTO page (run_id, source, url, final_url, fetched_at, status, content_type,
		etag, last_modified, bytes, digest, archive_file, archive_offset) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)`,
		run.ID, null(p.Source), clean(p.URL), clean(p.FinalURL), stamp(p.FetchedAt), status, null(clean(p.ContentType)),
		null(clean(p.ETag)), null(clean(p.LastModified)), p.Bytes, p.Digest, file, offset)
	if err != nil {
		return 0, fmt.Errorf("save page %s: %w", p.URL, err)
	}
	return id, nil
}
