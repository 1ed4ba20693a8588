package crawl

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/jimsmart/grobotstxt"
)

// ProductToken is the name that robots.txt files address this crawler by.
const ProductToken = "carfacts"

// What RFC 9309 asks for, and the caps it leaves to the crawler.
const (
	robotsMaxBytes     = 512 << 10 // section 2.5: at least 500 KiB
	robotsMaxRedirects = 5         // section 2.3.1.2
	robotsMaxAge       = 24 * time.Hour
	robotsMinAge       = 10 * time.Minute
	robotsRetry        = 15 * time.Minute // after a 5xx or a network error
	maxCrawlDelay      = time.Minute
)

// DisallowedError says that robots.txt forbids an address.
type DisallowedError struct {
	URL    string
	Reason string
}

func (e *DisallowedError) Error() string { return e.Reason }

// gate answers whether robots.txt lets an address be fetched. Files are
// fetched when first needed and kept for as long as they are fresh.
type gate struct {
	state  State
	client *http.Client
	log    *slog.Logger
	now    func() time.Time

	started time.Time

	mu    sync.Mutex
	files map[string]*robotsEntry
}

type robotsEntry struct {
	mu    sync.Mutex
	rules *robotsRules
}

func newGate(o *Options, transport http.RoundTripper) *gate {
	return &gate{
		state: o.State,
		log:   o.Log,
		now:   o.Now,

		started: o.Now(),
		files:   map[string]*robotsEntry{},
		client: &http.Client{
			Transport: transport,
			CheckRedirect: func(_ *http.Request, via []*http.Request) error {
				if len(via) > robotsMaxRedirects {
					return errRobotsRedirects
				}
				return nil
			},
		},
	}
}

var errRobotsRedirects = errors.New("more than five redirects")

// check returns the delay that robots.txt asks for (0 where it does not), a
// *DisallowedError, or, where robots.txt cannot be reached and nothing may be
// fetched for that, a *RestingError. Other errors are those of the state and of ctx.
func (g *gate) check(ctx context.Context, u *url.URL) (time.Duration, error) {
	authority := u.Scheme + "://" + u.Host
	g.mu.Lock()
	e := g.files[authority]
	if e == nil {
		e = &robotsEntry{}
		g.files[authority] = e
	}
	g.mu.Unlock()

	e.mu.Lock()
	defer e.mu.Unlock()
	if e.rules == nil || !g.now().Before(e.rules.expires) {
		f, err := g.file(ctx, authority)
		if err != nil {
			return 0, err
		}
		e.rules = compileRobots(f)
	}
	if e.rules.closed != "" && u.Path != "/robots.txt" {
		return 0, &RestingError{foldHost(u.Hostname()), e.rules.expires, e.rules.closed, e.rules.fetched.Before(g.started)}
	}
	return e.rules.delay, e.rules.check(u)
}

// file returns the authority's robots.txt, from the state where that is fresh.
func (g *gate) file(ctx context.Context, authority string) (RobotsFile, error) {
	f, err := g.state.Robots(ctx, authority)
	if err != nil {
		return f, fmt.Errorf("look up robots.txt: %w", err)
	}
	if !f.Fetched.IsZero() && g.now().Before(f.Expires) {
		return f, nil
	}
	f = g.fetch(ctx, authority)
	if ctx.Err() != nil {
		return f, ctx.Err()
	}
	var resting *RestingError
	if errors.As(f.cause, &resting) {
		return f, resting // nothing was asked
	}
	if isOurRefusal(f.cause) {
		return f, nil // nor was it here; and the next run may be allowed to
	}
	g.log.Debug("robots.txt", "authority", authority, "status", f.Status, "error", f.Error)
	if err := g.state.PutRobots(ctx, f); err != nil {
		return f, fmt.Errorf("keep robots.txt: %w", err)
	}
	return f, nil
}

func (g *gate) fetch(ctx context.Context, authority string) RobotsFile {
	f := RobotsFile{Authority: authority}
	ctx = withJob(ctx, &job{kind: Robots, maxBody: -robotsMaxBytes})
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, authority+"/robots.txt", nil)
	var resp *http.Response
	if err == nil {
		resp, err = g.client.Do(req)
	}
	f.Fetched = g.now()
	switch {
	case errors.Is(err, errRobotsRedirects):
		f.Status = http.StatusNotFound // section 2.3.1.2: unavailable
		f.Expires = f.Fetched.Add(robotsMaxAge)
		return f
	case err != nil:
		f.Error, f.cause = rootCause(err).Error(), err
		f.Expires = f.Fetched.Add(robotsRetry)
		return f
	}
	defer resp.Body.Close()
	f.Status = resp.StatusCode
	f.Expires = f.Fetched.Add(robotsAge(resp.Header.Get("Cache-Control")))
	switch {
	case f.Status >= 500 || f.Status == http.StatusTooManyRequests:
		f.Expires = f.Fetched.Add(robotsRetry)
	case f.Status < 300:
		f.Body, err = io.ReadAll(resp.Body)
		if err != nil {
			f.Status, f.Error = 0, err.Error()
			f.Expires = f.Fetched.Add(robotsRetry)
		}
	}
	return f
}

// robotsAge is how long a file may be kept by its Cache-Control.
func robotsAge(cacheControl string) time.Duration {
	for part := range strings.SplitSeq(strings.ToLower(cacheControl), ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		switch name {
		case "no-store", "no-cache":
			return robotsMinAge
		case "max-age":
			if secs, err := strconv.Atoi(strings.Trim(value, `"`)); err == nil && secs >= 0 && secs < int(robotsMaxAge/time.Second) {
				return max(robotsMinAge, time.Duration(secs)*time.Second)
			}
		}
	}
	return robotsMaxAge
}

// robotsRules is a robots.txt reduced to the groups that concern this crawler.
type robotsRules struct {
	groups  string // a robots.txt again; "" allows all
	delay   time.Duration
	closed  string // why everything is disallowed; "" where it is not
	fetched time.Time
	expires time.Time
}

func compileRobots(f RobotsFile) *robotsRules {
	r := &robotsRules{fetched: f.Fetched, expires: f.Expires}
	switch {
	case f.Status == 0:
		r.closed = "robots.txt cannot be reached: " + f.Error
	case f.Status >= 500 || f.Status == http.StatusTooManyRequests:
		r.closed = fmt.Sprintf("robots.txt cannot be reached: status %d", f.Status)
	case f.Status >= 200 && f.Status < 300:
		c := &robotsCollector{}
		// Before parsing, since the parser spoils escapes such as %2f.
		grobotstxt.Parse(unescapeUnreserved(string(f.Body)), c)
		r.groups, r.delay = c.result()
	}
	return r
}

func (r *robotsRules) check(u *url.URL) error {
	if u.Path == "/robots.txt" { // section 2.2.2: implicitly allowed
		return nil
	}
	if r.groups == "" {
		return nil
	}
	uri := u.Scheme + "://" + u.Host + unescapeUnreserved(u.RequestURI())
	if !grobotstxt.AgentAllowed(r.groups, ProductToken, uri) {
		return &DisallowedError{u.String(), "robots.txt disallows it"}
	}
	return nil
}

// robotsCollector collects the groups that address this crawler, and those
// that address everyone, which count where the former are missing. Group
// boundaries are those of RFC 9309: lines that are neither a user-agent nor a
// rule do not end a group's head.
type robotsCollector struct {
	ours, everyone           robotsGroup
	inOurs, inEveryone, done bool
}

type robotsGroup struct {
	seen  bool
	rules strings.Builder
	delay time.Duration
}

func (c *robotsCollector) HandleRobotsStart()          {}
func (c *robotsCollector) HandleRobotsEnd()            {}
func (c *robotsCollector) HandleSitemap(int, string)   {}
func (c *robotsCollector) HandleAllow(_ int, v string) { c.rule("Allow", v) }
func (c *robotsCollector) HandleDisallow(_ int, v string) {
	c.rule("Disallow", v)
}

func (c *robotsCollector) HandleUserAgent(_ int, agent string) {
	if c.done {
		c.inOurs, c.inEveryone, c.done = false, false, false
	}
	if agent == "*" || strings.HasPrefix(agent, "* ") || strings.HasPrefix(agent, "*\t") {
		c.inEveryone, c.everyone.seen = true, true
		return
	}
	name := strings.TrimRightFunc(agent, func(r rune) bool { return r == ' ' || r == '\t' })
	if i := strings.IndexAny(name, "/ \t"); i >= 0 {
		name = name[:i]
	}
	if strings.EqualFold(name, ProductToken) {
		c.inOurs, c.ours.seen = true, true
	}
}

func (c *robotsCollector) rule(name, pattern string) {
	for _, g := range c.current() {
		c.done = true
		fmt.Fprintf(&g.rules, "%s: %s\n", name, pattern)
	}
	if !c.inOurs && !c.inEveryone {
		c.done = true // a rule for others ends the head of their group
	}
}

func (c *robotsCollector) HandleUnknownAction(_ int, action, value string) {
	if !strings.EqualFold(action, "crawl-delay") {
		return
	}
	secs, err := strconv.ParseFloat(value, 64)
	if err != nil || secs <= 0 {
		return
	}
	delay := time.Duration(min(secs, maxCrawlDelay.Seconds()) * float64(time.Second))
	for _, g := range c.current() {
		g.delay = max(g.delay, delay)
	}
}

func (c *robotsCollector) current() []*robotsGroup {
	var gs []*robotsGroup
	if c.inOurs {
		gs = append(gs, &c.ours)
	}
	if c.inEveryone {
		gs = append(gs, &c.everyone)
	}
	return gs
}

func (c *robotsCollector) result() (string, time.Duration) {
	g := &c.everyone
	if c.ours.seen {
		g = &c.ours
	}
	if g.rules.Len() == 0 {
		return "", g.delay
	}
	return "User-agent: " + ProductToken + "\n" + g.rules.String(), g.delay
}

// unescapeUnreserved undoes the percent-encoding of characters that need
// none, and writes the others in upper case, so that equal addresses compare
// equal (section 2.2.2).
func unescapeUnreserved(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if v, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
				if c := byte(v); c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0 {
					b.WriteByte(c)
				} else {
					b.WriteString(strings.ToUpper(s[i : i+3]))
				}
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
