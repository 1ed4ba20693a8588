package crawl

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// RestingError says that a host is not to be asked before a moment that is
// too far away to wait for.
type RestingError struct {
	Host   string
	Until  time.Time
	Reason string
	Known  bool // it began before this run, which only says so again
}

func (e *RestingError) Error() string {
	return fmt.Sprintf("%s rests until %s: %s", e.Host, e.Until.UTC().Format(time.RFC3339), e.Reason)
}

// How hosts that fail are treated.
const (
	hostFailures = 5 // in a row until it rests
	minRest      = time.Minute
	maxRest      = 24 * time.Hour
)

// hosts sees to it that one request at a time goes to a host, with a pause
// between the end of one and the beginning of the next, in this run and
// across runs.
type hosts struct {
	state   State
	now     func() time.Time
	maxWait time.Duration

	mu sync.Mutex
	m  map[string]*host
}

type host struct {
	busy    chan struct{} // holds a token while a request is under way; guards what follows
	loaded  bool
	rec     Host
	rested  bool          // the rest began in this run
	delay   time.Duration // the longest that anyone asked for
	lastEnd time.Time
}

func newHosts(o *Options) *hosts {
	return &hosts{state: o.State, now: o.Now, maxWait: o.MaxWait, m: map[string]*host{}}
}

func (hs *hosts) get(name string) *host {
	hs.mu.Lock()
	defer hs.mu.Unlock()
	h := hs.m[name]
	if h == nil {
		h = &host{busy: make(chan struct{}, 1), rec: Host{Name: name}}
		hs.m[name] = h
	}
	return h
}

// acquire waits until the host may be asked. The caller must call done. The
// error is a *RestingError, or that of the state or of ctx.
func (hs *hosts) acquire(ctx context.Context, name string, delay time.Duration) (*host, error) {
	h := hs.get(name)
	select {
	case h.busy <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if err := hs.prepare(ctx, h, delay); err != nil {
		<-h.busy
		return nil, err
	}
	return h, nil
}

// onTheWay is what a request is given to arrive in, where a killed run left nobody to
// see it end.
const onTheWay = 250 * time.Millisecond

func (hs *hosts) prepare(ctx context.Context, h *host, delay time.Duration) error {
	if !h.loaded {
		rec, err := hs.state.Host(ctx, h.rec.Name)
		if err != nil {
			return fmt.Errorf("look up host: %w", err)
		}
		h.rec, h.loaded = rec, true
	}
	now := hs.now()
	if wait := h.rec.RestUntil.Sub(now); wait > hs.maxWait {
		return &RestingError{h.rec.Name, h.rec.RestUntil, h.rec.Error, !h.rested}
	}
	h.delay = max(h.delay, delay)
	at := later(h.rec.NextAt, h.rec.RestUntil)
	if !h.lastEnd.IsZero() {
		at = later(at, h.lastEnd.Add(h.delay))
	}
	// A clock that was set back must not stop the crawl for years.
	if limit := now.Add(max(h.delay, maxCrawlDelay, hs.maxWait)); at.After(limit) {
		at = limit
	}
	if err := sleep(ctx, at.Sub(now)); err != nil {
		return err
	}
	if h.delay > 0 {
		// Written before the request, so that a run that is killed during it
		// leaves the next run knowing how long to wait: from when the request,
		// which goes out after this is written, may have arrived.
		h.rec.NextAt = hs.now().Add(h.delay + onTheWay)
		if err := hs.state.PutHost(ctx, h.rec); err != nil {
			return fmt.Errorf("keep host: %w", err)
		}
	}
	return nil
}

// done ends a request. Status is 0 where there was no response; err says why.
func (hs *hosts) done(h *host, status int, header http.Header, err error) error {
	defer func() { <-h.busy }()
	now := hs.now()
	h.lastEnd = now
	h.rec.NextAt = now.Add(h.delay)
	before := h.rec
	switch {
	case status == http.StatusTooManyRequests || status == http.StatusServiceUnavailable:
		h.rec.Fails++
		h.rec.Error = fmt.Sprintf("status %d", status)
		rest, ok := retryAfter(header.Get("Retry-After"), now)
		if !ok {
			rest = backoff(minRest, h.rec.Fails)
		}
		h.rec.RestUntil, h.rested = now.Add(min(rest, maxRest)), true
	case status >= 500 || status == 0:
		h.rec.Fails++
		h.rec.Error = fmt.Sprintf("status %d", status)
		if err != nil {
			h.rec.Error = rootCause(err).Error()
		}
		if h.rec.Fails >= hostFailures {
			h.rec.RestUntil, h.rested = now.Add(backoff(10*time.Minute, h.rec.Fails-hostFailures+1)), true
		}
	default:
		h.rec.Fails, h.rec.Error, h.rec.RestUntil = 0, "", time.Time{}
	}
	if h.rec.Fails == before.Fails && h.delay == 0 {
		return nil
	}
	// Not the run's context: that a host asked for a rest must be kept even
	// where the run is being stopped.
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if err := hs.state.PutHost(ctx, h.rec); err != nil {
		return fmt.Errorf("keep host: %w", err)
	}
	return nil
}

// abandon ends a request that the run itself gave up.
func (hs *hosts) abandon(h *host) {
	h.lastEnd = hs.now()
	<-h.busy
}

// retryAfter reads the header's value, seconds or a date. It reports false
// where the value is neither, or in the past.
func retryAfter(value string, now time.Time) (time.Duration, bool) {
	value = strings.TrimSpace(value)
	if secs, err := strconv.ParseUint(value, 10, 31); err == nil {
		return time.Duration(secs) * time.Second, true
	}
	if at, err := http.ParseTime(value); err == nil && at.After(now) {
		return at.Sub(now), true
	}
	return 0, false
}

// backoff doubles base with every failure after the first, up to maxRest, and
// takes off a random part, at most a half, so that clients do not march in
// step.
func backoff(base time.Duration, fails int) time.Duration {
	d := maxRest
	if fails = max(fails, 1) - 1; fails < 16 {
		d = min(base<<fails, maxRest)
	}
	return d - rand.N(d/2+1)
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// sleep waits for d, or less where ctx ends, whose error it then returns.
func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
