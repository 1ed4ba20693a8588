package crawl

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"strings"

	"carfacts/crawl/warc"
)

// Replay does with the pages of archive files what Run did, or would have
// done, with those pages when they were fetched, in the order of the files.
// Nothing is fetched. Pages of other crawlers' archives are taken for
// articles where they are HTML; the frontier does not hear of them.
func Replay(ctx context.Context, o Options, files []string) (*Summary, error) {
	if err := o.setDefaults(); err != nil {
		return nil, err
	}
	r := newRun(&o)
	ctx, r.stop = context.WithCancelCause(ctx)
	defer r.stop(nil)
	r.pipe = newPipeline(&o, &r.archive, r.commitBatch, r.fail)
	var err error
	for _, file := range files {
		if _, err = r.replayFile(ctx, file, -1); err != nil {
			break
		}
	}
	r.pipe.close()
	if r.fatal != nil {
		err = r.fatal
	} else if ctx.Err() != nil {
		r.stopped, err = "interrupted", nil
	}
	if err != nil {
		return r.summary(), fmt.Errorf("replay: %w", err)
	}
	return r.summary(), nil
}

// adopt takes over what a run that died had archived and not stored.
func (r *run) adopt(ctx context.Context) error {
	if _, err := warc.Recover(r.opts.Archive); err != nil {
		return err
	}
	names, err := warc.Files(r.opts.Archive)
	if err != nil || len(names) == 0 {
		return err
	}
	// A run's files have its beginning in their names; only the last run can
	// have left something behind.
	last := names[len(names)-1]
	stem := last
	if i := strings.LastIndexByte(last, '-'); i > 0 {
		stem = last[:i]
	}
	for _, name := range names {
		if !strings.HasPrefix(name, stem) {
			continue
		}
		after, err := r.opts.State.Archived(ctx, name)
		if err != nil {
			return fmt.Errorf("look up archive: %w", err)
		}
		n, err := r.replayFile(ctx, warc.Path(r.opts.Archive, name), after)
		r.adopted += n
		if err != nil {
			return err
		}
	}
	if r.adopted > 0 {
		r.opts.Log.Info("took over pages of a run that died", "pages", r.adopted)
	}
	return nil
}

// replayFile submits the pages that the archive file holds after the record
// at that offset; -1: all. It returns how many.
func (r *run) replayFile(ctx context.Context, path string, after int64) (int, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, fmt.Errorf("open archive: %w", err)
	}
	defer f.Close()
	base := max(after, 0)
	if _, err := f.Seek(base, io.SeekStart); err != nil {
		return 0, fmt.Errorf("open archive: %w", err)
	}
	z, err := warc.NewReader(f)
	if err != nil {
		return 0, err
	}
	n := 0
	for {
		rec, err := z.Next()
		switch {
		case err == io.EOF:
			return n, nil
		case errors.Is(err, warc.ErrTooLong):
			continue
		case err != nil:
			return n, fmt.Errorf("%s: %w", path, err)
		}
		rec.Offset += base
		if rec.Offset <= after {
			continue
		}
		p, err := PageOf(rec, archiveName(path))
		foreign := err == nil && p.Kind == ""
		if foreign {
			p, err = ArticleOf(rec, archiveName(path))
		}
		if errors.Is(err, ErrNoPage) {
			continue
		}
		if err != nil {
			r.opts.Log.Warn("archived page cannot be read", "file", path, "offset", rec.Offset, "error", err)
			continue
		}
		if p.Kind == Robots || isRedirectStatus(p.Status) && p.Header.Get("Location") != "" {
			continue // no visit ends there
		}
		it := r.replayed(p, foreign)
		if err := r.pipe.reserve(ctx); err != nil {
			return n, err
		}
		it.seq = r.archive.next()
		n++
		r.pipe.submit(it)
	}
}

// archiveName returns the name under which a file's pages are known.
func archiveName(path string) string {
	name := path[strings.LastIndexByte(path, '/')+1:]
	return strings.TrimSuffix(name, warc.OpenSuffix)
}

// replayed returns the item for a page from an archive.
func (r *run) replayed(p *Page, foreign bool) *item {
	it := &item{page: p, now: p.Fetched, replayed: true, foreign: foreign}
	host := ""
	if u, err := url.Parse(p.URL); err == nil {
		host = foldHost(u.Hostname())
	}
	if known := r.byName[p.Source]; known != nil {
		it.source = known.source
	}
	it.visit = Visit{Key: Key(p.URL), URL: p.URL, Source: p.Source, Kind: p.Kind, Host: host, Found: p.Fetched, Published: p.Published}
	return it
}
