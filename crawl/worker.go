package crawl

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
)

// worker visits what is due on one host, one visit at a time.
type worker struct {
	run     *run
	host    string
	fetcher *fetcher
	rests   bool // the host asked for a rest that is too long to wait for

	mu     sync.Mutex
	flying map[string]bool // keys of visits that were made and are not committed
	landed chan struct{}   // closed, where it is not nil, when one of them is
}

// batch is how many visits are taken from the frontier at once.
const batch = 128

// work returns when nothing is due on the host, when the host rests, or when
// the run ends. The error is then that of ctx or of the state.
func (w *worker) work(ctx context.Context) error {
	for {
		begun, err := w.round(ctx)
		if err != nil {
			var resting *RestingError
			if errors.As(err, &resting) {
				w.rests = true
				return w.settle(ctx)
			}
			return err
		}
		if begun > 0 {
			continue
		}
		// All that is due, if anything, is on its way.
		if more, err := w.land(ctx); err != nil || !more {
			return err
		}
	}
}

// round visits what is due on the host, by turns for each source, and reports
// how many visits it began.
func (w *worker) round(ctx context.Context) (begun int, err error) {
	pending, err := w.run.pending(ctx)
	if err != nil {
		return 0, err
	}
	var sources []string
	for _, p := range pending {
		if p.Host == w.host {
			sources = append(sources, p.Source)
		}
	}
	all := slices.Clone(sources)
	for len(sources) > 0 {
		left := sources[:0]
		for _, s := range sources {
			n, err := w.source(ctx, s)
			begun += n
			if err != nil {
				var resting *RestingError
				if errors.As(err, &resting) {
					w.run.rest(all, resting)
				}
				return begun, err
			}
			if n > 0 {
				left = append(left, s)
			}
		}
		sources = left
	}
	return begun, nil
}

// source visits some of what is due for the source and reports how many.
func (w *worker) source(ctx context.Context, source string) (int, error) {
	// Before the look-up, since what lands during it may still be among what it
	// finds.
	w.mu.Lock()
	flying := maps.Clone(w.flying)
	w.mu.Unlock()
	due, err := w.run.opts.State.Due(ctx, source, w.host, w.run.opts.Now(), batch+len(flying))
	if err != nil {
		return 0, fmt.Errorf("look up what is due: %w", err)
	}
	n := 0
	for _, v := range due {
		if flying[v.Key] || !w.run.take(&v) {
			continue
		}
		n++
		if err := w.visit(ctx, v); err != nil {
			return n, err
		}
		if v.Kind != Article {
			break // it may have announced what is more urgent
		}
	}
	return n, nil
}

// visit makes one visit and hands on what came of it. The error ends the
// worker.
func (w *worker) visit(ctx context.Context, v Visit) error {
	r := w.run
	if err := r.pipe.reserve(ctx); err != nil {
		return err
	}
	j := &job{visit: v, source: r.byName[v.Source].source}
	it := &item{visit: v, source: j.source, now: r.opts.Now()}
	it.err = w.fetcher.fetch(ctx, j)
	if err := w.ends(ctx, it.err); err != nil {
		r.pipe.release()
		return err
	}
	if it.page, it.raw = j.page, j.raw; it.page != nil {
		it.now = it.page.Fetched
	}
	r.opts.Log.Debug("visited", "source", v.Source, "url", v.URL, "kind", v.Kind, "error", it.err)
	w.mu.Lock()
	w.flying[v.Key] = true
	w.mu.Unlock()
	it.committed = func() { w.commit(v.Key) }
	r.pipe.submit(it)
	if v.Kind != Article {
		_, err := w.land(ctx) // what it announces comes first
		return err
	}
	return nil
}

// ends returns the error where it is not that of one visit.
func (w *worker) ends(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var resting *RestingError
	if isFatal(err) || errors.As(err, &resting) && resting.Host == w.host {
		return err
	}
	return nil
}

func (w *worker) commit(key string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.flying, key)
	if w.landed != nil {
		close(w.landed)
		w.landed = nil
	}
}

// land waits until one of the flying visits is committed. It reports false
// where there are none.
func (w *worker) land(ctx context.Context) (bool, error) {
	w.mu.Lock()
	if len(w.flying) == 0 {
		w.mu.Unlock()
		return false, ctx.Err()
	}
	if w.landed == nil {
		w.landed = make(chan struct{})
	}
	landed := w.landed
	w.mu.Unlock()
	select {
	case <-landed:
		return true, nil
	case <-ctx.Done():
		return false, ctx.Err()
	}
}

// settle waits until none is flying.
func (w *worker) settle(ctx context.Context) error {
	for {
		if more, err := w.land(ctx); err != nil || !more {
			return err
		}
	}
}
