package crawl

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"sync"
	"time"
)

// maxEntryVisits bounds the feeds, sitemaps and section pages that are visited
// for one source in one run.
const maxEntryVisits = 500

// run is one run under way.
type run struct {
	opts    *Options
	sources []*progress
	byName  map[string]*progress
	archive archiver
	trans   *transport
	pipe    *pipeline
	committer
	started time.Time

	stop   context.CancelCauseFunc
	events chan event // to the coordinator

	mu       sync.Mutex // guards what follows, and the progress of sources
	failures []Failure
	total    Counts
	adopted  int
	stopped  string
	fatal    error
}

// progress is how far a run is with one source.
type progress struct {
	source   *Source
	state    SourceState
	counts   Counts
	articles int    // visits that were begun
	entries  int    //
	read     bool   // an entry point was read or had not changed
	err      string // of an entry point, or why it rests
	resting  bool   // the source as a whole, since before the run
	known    bool   // err is only that a host rests, since before the run
}

// event tells the coordinator that a worker is done, or that there is
// something new on hosts.
type event struct {
	worker *worker // nil where none is done
	hosts  []string
}

func newRun(o *Options) *run {
	r := &run{opts: o, byName: map[string]*progress{}, committer: committer{o}, started: o.Now(), events: make(chan event)}
	for i := range o.Config.Sources {
		p := &progress{source: &o.Config.Sources[i]}
		r.sources = append(r.sources, p)
		r.byName[p.source.Name] = p
	}
	return r
}

func (r *run) run(ctx context.Context) (err error) {
	parent := ctx
	if r.opts.Deadline > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, r.opts.Deadline)
		defer cancel()
	}
	ctx, r.stop = context.WithCancelCause(ctx)
	defer r.stop(nil)

	if r.archive.w, err = r.opts.openArchive(); err != nil {
		return err
	}
	r.pipe = newPipeline(r.opts, &r.archive, r.commitBatch, r.fail)
	err = r.visitAll(ctx)
	r.pipe.close()
	err = errors.Join(err, r.archive.close())
	if r.fatal != nil {
		return r.fatal
	}
	switch {
	case parent.Err() != nil:
		r.stopped, err = "interrupted", nil
	case ctx.Err() != nil:
		r.stopped, err = "deadline", nil
	}
	return errors.Join(err, r.end())
}

func (r *run) visitAll(ctx context.Context) error {
	if r.opts.Archive != "" {
		if err := r.adopt(ctx); err != nil {
			return err
		}
	}
	if err := r.begin(ctx); err != nil {
		return err
	}
	r.trans = newTransport(r.opts, &r.archive)
	defer r.trans.base.CloseIdleConnections()
	return r.coordinate(ctx)
}

// begin looks up the sources and makes their entry points due.
func (r *run) begin(ctx context.Context) error {
	for _, p := range r.sources {
		st, err := r.opts.State.Source(ctx, p.source.Name)
		if err != nil {
			return fmt.Errorf("look up source: %w", err)
		}
		p.state = st
		if st.RestUntil.After(r.started) {
			p.resting = true
			p.err = fmt.Sprintf("rests until %s after %d failures: %s", st.RestUntil.UTC().Format(time.RFC3339), st.Fails, st.Error)
		}
	}
	err := r.opts.State.Update(ctx, func(tx Tx) error {
		for _, p := range r.sources {
			if p.resting {
				continue
			}
			for _, l := range p.source.entries() {
				if err := dueNow(tx, p.source, l, r.started); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("enter sources: %w", err)
	}
	return nil
}

func dueNow(tx Tx, s *Source, l link, now time.Time) error {
	u, err := url.Parse(l.URL)
	if err != nil {
		return err
	}
	v, known, err := tx.Visit(Key(l.URL))
	if err != nil {
		return err
	}
	if !known || v.URL != l.URL || v.Kind != l.Kind || v.Source != s.Name {
		v = Visit{Key: Key(l.URL), URL: l.URL, Source: s.Name, Kind: l.Kind, Host: foldHost(u.Hostname()), Found: now}
	}
	v.Due = now
	return tx.PutVisit(v)
}

// coordinate keeps a worker on each host with something due, until nothing is
// or ctx ends.
func (r *run) coordinate(ctx context.Context) error {
	active := map[string]bool{}
	resting := map[string]bool{}
	waiting, err := r.dueHosts(ctx)
	for {
		for err == nil && ctx.Err() == nil && len(waiting) > 0 && len(active) < r.opts.MaxHosts {
			host := waiting[0]
			waiting = waiting[1:]
			if active[host] || resting[host] {
				continue
			}
			active[host] = true
			w := &worker{run: r, host: host, fetcher: newFetcher(r.opts, r.trans), flying: map[string]bool{}}
			go func() {
				if err := w.work(ctx); err != nil && ctx.Err() == nil {
					r.fail(err)
				}
				r.events <- event{worker: w}
			}()
		}
		if len(active) == 0 {
			return err
		}
		e := <-r.events
		if w := e.worker; w != nil {
			delete(active, w.host)
			resting[w.host] = w.rests
			if err == nil && ctx.Err() == nil {
				e.hosts, err = r.dueHosts(ctx)
			}
		}
		for _, h := range e.hosts {
			if !active[h] && !slices.Contains(waiting, h) {
				waiting = append(waiting, h)
			}
		}
	}
}

// dueHosts returns the hosts on which a source that is still wanted has
// something due, each once.
func (r *run) dueHosts(ctx context.Context) ([]string, error) {
	pending, err := r.pending(ctx)
	var hosts []string
	for _, p := range pending {
		if !slices.Contains(hosts, p.Host) {
			hosts = append(hosts, p.Host)
		}
	}
	return hosts, err
}

// pending returns what is due of sources that are still wanted.
func (r *run) pending(ctx context.Context) ([]Pending, error) {
	pending, err := r.opts.State.Pending(ctx, r.opts.Now())
	if err != nil {
		return nil, fmt.Errorf("look up what is due: %w", err)
	}
	return slices.DeleteFunc(pending, func(p Pending) bool { return !r.wanted(p.Source) }), nil
}

// rest notes that sources have to do without a host.
func (r *run) rest(sources []string, why *RestingError) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, name := range sources {
		if p := r.byName[name]; p != nil && p.err == "" {
			p.err, p.known = why.Error(), why.Known
		}
	}
}

// wanted reports whether the source may be asked for more in this run.
func (r *run) wanted(source string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	p := r.byName[source]
	return p != nil && !p.resting && p.articles < p.source.MaxPages
}

// take counts a visit that is about to begin and reports whether it may.
func (r *run) take(v *Visit) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	p := r.byName[v.Source]
	if v.Kind != Article {
		p.entries++
		return p.entries <= maxEntryVisits
	}
	if p.articles >= p.source.MaxPages {
		return false
	}
	p.articles++
	return true
}

// fail ends the run.
func (r *run) fail(err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.fatal == nil {
		r.fatal = err
	}
	r.stop(err)
}

// commitBatch is called by the pipeline.
func (r *run) commitBatch(batch []*item) {
	r.mu.Lock()
	dead := r.fatal != nil
	r.mu.Unlock()
	if dead {
		return
	}
	// Not the run's context: what has been fetched is kept also where the run
	// is being stopped.
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := r.archive.sync(); err != nil {
		r.fail(err)
		return
	}
	outs, err := r.commit(ctx, r.opts.State, batch)
	r.tell(outs)
	if err != nil {
		r.fail(fmt.Errorf("store pages: %w", err))
	}
}

// tell adds outcomes to the summary and passes them on.
func (r *run) tell(outs []outcome) {
	var hosts []string
	for _, out := range outs {
		r.mu.Lock()
		r.total.Add(out.counts)
		if f := out.failure; f != nil && len(r.failures) < maxFailures {
			r.failures = append(r.failures, *f)
		}
		p := r.byName[out.source]
		if p != nil {
			p.counts.Add(out.counts)
			p.read = p.read || out.entry
			if out.entryErr != "" && (p.err == "" || p.known) {
				p.err, p.known = out.entryErr, false
			}
		}
		r.mu.Unlock()
		if f := out.failure; f != nil {
			r.opts.Log.Warn("visit failed", "source", f.Source, "url", f.URL, "error", f.Error)
		}
		if p != nil && r.opts.Progress != nil {
			r.opts.Progress(p.summary())
		}
		for _, h := range out.hosts {
			if !slices.Contains(hosts, h) {
				hosts = append(hosts, h)
			}
		}
	}
	if len(hosts) > 0 {
		go func() {
			select {
			case r.events <- event{hosts: hosts}:
			case <-r.pipe.done:
			}
		}()
	}
}

func (p *progress) summary() SourceSummary {
	return SourceSummary{Name: p.source.Name, Counts: p.counts, Error: p.err, Resting: p.resting || p.known}
}

func (r *run) summary() *Summary {
	s := &Summary{Started: r.started.UTC().Truncate(time.Second), Seconds: r.opts.Now().Sub(r.started).Seconds(),
		Stopped: r.stopped, Adopted: r.adopted, Total: r.total, Failures: r.failures, Sources: []SourceSummary{}}
	for _, p := range r.sources {
		s.Sources = append(s.Sources, p.summary())
	}
	return s
}

// When a source that fails is put to rest.
const (
	sourceFailures = 5 // runs in a row
	sourceRest     = 6 * time.Hour
	maxSourceRest  = 7 * 24 * time.Hour
)

// offline reports whether several sources were asked and none answered: that is
// more likely to be this machine's fault than theirs.
func (r *run) offline() bool {
	return len(r.sources) > 2 && r.total.Fetched == 0 && !slices.ContainsFunc(r.sources, func(p *progress) bool { return p.err == "" })
}

// end records how each source fared.
func (r *run) end() error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	now := r.opts.Now()
	offline := r.offline()
	for _, p := range r.sources {
		if p.resting {
			continue
		}
		st := &p.state
		st.LastRun, st.Error = now, p.err
		switch {
		case p.read:
			st.LastSuccess, st.Fails, st.RestUntil = now, 0, time.Time{}
		case p.err != "" && !p.known && !offline:
			if st.Fails++; st.Fails >= sourceFailures {
				rest := min(sourceRest<<min(st.Fails-sourceFailures, 10), maxSourceRest)
				st.RestUntil = now.Add(rest)
				p.err = fmt.Sprintf("%s; rests until %s", p.err, st.RestUntil.UTC().Format(time.RFC3339))
			}
		}
		if p.counts.New > 0 {
			if !st.LastNew.IsZero() {
				gap := now.Sub(st.LastNew)
				if st.Rhythm == 0 {
					st.Rhythm = gap
				}
				st.Rhythm += (gap - st.Rhythm) / 4
			}
			st.LastNew = now
		}
		if err := r.opts.State.PutSource(ctx, *st); err != nil {
			return fmt.Errorf("keep source: %w", err)
		}
	}
	return nil
}
