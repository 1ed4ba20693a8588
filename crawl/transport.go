package crawl

import (
	"bytes"
	"cmp"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"strings"
	"time"
)

// transport carries out single requests, redirects being several: it asks the
// robots gate, waits for the host, sends, reads the whole response within the
// limits, and hands it on decoded. Redirects and robots.txt it archives itself;
// the pipeline does so with pages. Everything that goes out to the net passes
// here.
type transport struct {
	base    *http.Transport
	gate    *gate
	hosts   *hosts
	archive *archiver
	opts    *Options
}

// job is one visit under way. It travels in the request's context.
type job struct {
	kind    Kind
	visit   Visit
	source  *Source
	maxBody int // bytes of a decoded body; a negative one is cut there, for robots.txt

	// Filled by the transport with the last response of the visit.
	page     *Page
	raw      *received // to be archived before the page is read
	redirect bool      // that response sends elsewhere
}

type jobKey struct{}

func withJob(ctx context.Context, j *job) context.Context {
	return context.WithValue(ctx, jobKey{}, j)
}

func newTransport(o *Options, archive *archiver) *transport {
	d := newDialer(o)
	t := &transport{opts: o, archive: archive, hosts: newHosts(o)}
	t.base = &http.Transport{
		DialContext:            d.dial,
		DialTLSContext:         d.dialTLS,
		DisableCompression:     true, // so that the archive gets what the server sent
		MaxConnsPerHost:        1,
		MaxIdleConnsPerHost:    1,
		MaxIdleConns:           256,
		IdleConnTimeout:        90 * time.Second,
		TLSHandshakeTimeout:    15 * time.Second,
		MaxResponseHeaderBytes: maxResponseHeader,
		Protocols:              new(http.Protocols),
	}
	t.base.Protocols.SetHTTP1(true)
	t.gate = newGate(o, t)
	return t
}

const maxResponseHeader = 64 << 10

// RoundTrip implements http.RoundTripper. The response is read to its end and
// becomes the page of the request's job; its body is left empty, but for
// robots.txt.
func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	ctx := req.Context()
	j, ok := ctx.Value(jobKey{}).(*job)
	if !ok {
		return nil, errors.New("request without a job")
	}
	if req.URL.Scheme != "http" && req.URL.Scheme != "https" {
		return nil, fmt.Errorf("%s: neither http nor https", req.URL.Redacted())
	}
	var delay time.Duration
	if j.kind != Robots {
		var err error
		if delay, err = t.gate.check(ctx, req.URL); err != nil {
			return nil, err
		}
	}
	if j.source != nil {
		delay = max(delay, j.source.Delay)
	}
	delay = max(delay, t.opts.siteDelay(req.URL))
	h, err := t.hosts.acquire(ctx, foldHost(req.URL.Hostname()), delay)
	if err != nil {
		return nil, err
	}
	resp, err := t.roundTrip(ctx, req, j, h.delay)
	if err != nil && ctx.Err() != nil {
		t.hosts.abandon(h)
		return nil, ctx.Err()
	}
	var fatal *FatalError
	if errors.As(err, &fatal) || isOurRefusal(err) {
		t.hosts.abandon(h)
		return nil, err
	}
	status, header := 0, http.Header(nil)
	var content *ContentError
	if resp != nil {
		status, header = resp.StatusCode, resp.Header
	} else if errors.As(err, &content) {
		status = http.StatusOK // the host is well
	}
	if derr := t.hosts.done(h, status, header, err); derr != nil {
		return nil, derr
	}
	return resp, err
}

// roundTrip sends the request and reads and decodes the response.
func (t *transport) roundTrip(ctx context.Context, req *http.Request, j *job, delay time.Duration) (*http.Response, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, t.opts.Timeout, fmt.Errorf("no whole response within %v", t.opts.Timeout))
	defer cancel()
	started := t.opts.Now()
	resp, tap, err := t.send(ctx, req, j, delay)
	if err != nil {
		return nil, causeOf(ctx, err)
	}
	defer resp.Body.Close()
	raw, body, whole, err := receive(resp, j)
	if err != nil {
		return nil, causeOf(ctx, err)
	}
	page := &Page{
		URL: cmp.Or(j.visit.URL, req.URL.String()), FinalURL: req.URL.String(), Kind: j.kind, Published: j.visit.Published,
		Fetched: started.UTC().Truncate(time.Second), Status: resp.StatusCode, Header: resp.Header.Clone(), Body: body, Raw: raw,
	}
	if j.source != nil {
		page.Source = j.source.Name
	}
	j.page, j.raw, j.redirect = page, nil, isRedirect(resp)
	switch {
	case !whole:
	case j.kind == Robots || j.redirect:
		if _, err := t.archive.keep(tap(), page, false); err != nil {
			return nil, err
		}
	default:
		j.raw = tap()
	}
	resp.Body = http.NoBody // the page has it; colly would copy and convert it
	if j.kind == Robots {
		resp.Body = io.NopCloser(bytes.NewReader(body))
	}
	resp.ContentLength, resp.Uncompressed, resp.TransferEncoding = 0, true, nil
	resp.Header.Del("Content-Encoding")
	resp.Header.Del("Content-Length")
	return resp, nil
}

// send sends the request and returns the response as soon as its header is
// there. When its body has been read, tap returns what came over the wire.
func (t *transport) send(ctx context.Context, req *http.Request, j *job, delay time.Duration) (resp *http.Response, tap func() *received, err error) {
	var conn *tapConn
	trace := &httptrace.ClientTrace{GotConn: func(info httptrace.GotConnInfo) {
		if conn != nil {
			// net/http repeats a request by itself where a connection that was
			// kept open turns out to be dead. That is another request.
			sleep(ctx, delay)
		}
		conn = info.Conn.(*tapConn)                                         // the transport's dialer makes no others
		conn.start(max(j.maxBody, -j.maxBody) + maxResponseHeader + 64<<10) // the body's framing may add to it
	}}
	req = req.Clone(httptrace.WithClientTrace(ctx, trace))
	req.Header.Set("Accept-Encoding", "gzip")
	if req.Header.Get("User-Agent") == "" {
		req.Header.Set("User-Agent", t.opts.UserAgent)
	}
	for range 2 {
		resp, err = t.base.RoundTrip(req)
		if err != nil || conn.answered() {
			break
		}
		// The server had said more than it was asked for, and net/http took that
		// for the answer.
		conn.Close()
		resp.Body.Close()
		resp, err = nil, errUnasked
	}
	if err != nil {
		return nil, nil, err
	}
	status, length := resp.StatusCode, resp.ContentLength
	return resp, func() *received { return &received{conn.stop(), conn.RemoteAddr().String(), status, length} }, nil
}

// receive reads the response's body and decodes it, within the job's limit.
// Raw is its length as received; whole says that nothing was cut off.
func receive(resp *http.Response, j *job) (raw int, body []byte, whole bool, err error) {
	limit, cut := j.maxBody, j.maxBody < 0
	if cut {
		limit = -limit
	}
	if resp.StatusCode == http.StatusOK {
		if err := refuseContent(j.kind, resp.Header); err != nil {
			return 0, nil, false, &ContentError{err}
		}
	}
	coded, err := readLimited(resp.Body, limit)
	whole = err == nil
	switch tooLong := errors.Is(err, errTooLong); {
	case tooLong && !cut:
		return 0, nil, false, &ContentError{err}
	case err != nil && !tooLong:
		return 0, nil, false, err
	}
	body, err = decodeContent(coded, resp.Header.Get("Content-Encoding"), limit)
	if err != nil && !(cut && errors.Is(err, errTooLong)) {
		return 0, nil, false, &ContentError{err}
	}
	return len(coded), body, whole, nil
}

// ContentError says that a response is of a type or a form that is not read.
type ContentError struct{ Err error }

func (e *ContentError) Error() string { return e.Err.Error() }
func (e *ContentError) Unwrap() error { return e.Err }

func isRedirect(resp *http.Response) bool {
	return isRedirectStatus(resp.StatusCode) && resp.Header.Get("Location") != ""
}

func isRedirectStatus(status int) bool {
	switch status {
	case 301, 302, 303, 307, 308:
		return true
	}
	return false
}

var errTooLong = errors.New("body too long")

func readLimited(r io.Reader, limit int) ([]byte, error) {
	var buf bytes.Buffer
	n, err := buf.ReadFrom(io.LimitReader(r, int64(limit)+1))
	if errors.Is(err, errTapFull) || n > int64(limit) {
		return buf.Bytes()[:min(int(n), limit)], fmt.Errorf("%w: more than %d bytes", errTooLong, limit)
	}
	return buf.Bytes(), err
}

// decodeContent removes the content coding. What comes out may be at most
// limit bytes long.
func decodeContent(raw []byte, coding string, limit int) ([]byte, error) {
	var r io.Reader
	var err error
	switch coding = strings.ToLower(strings.TrimSpace(coding)); coding {
	case "", "identity":
		return raw, nil
	case "gzip", "x-gzip":
		if len(raw) == 0 {
			return nil, nil
		}
		r, err = gzip.NewReader(bytes.NewReader(raw))
	case "deflate":
		if len(raw) == 0 {
			return nil, nil
		}
		if r, err = zlib.NewReader(bytes.NewReader(raw)); err != nil {
			r, err = flate.NewReader(bytes.NewReader(raw)), nil // as some servers mean it
		}
	default:
		return nil, fmt.Errorf("content coding %q was not asked for", coding)
	}
	if err != nil {
		return nil, fmt.Errorf("decode body: %w", err)
	}
	body, err := readLimited(r, limit)
	if err != nil {
		return body, fmt.Errorf("decode body: %w", err)
	}
	return body, nil
}

// causeOf returns why ctx ended where that is why err came about.
func causeOf(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		if cause := context.Cause(ctx); cause != nil {
			return cause
		}
	}
	return err
}

// rootCause takes off the wrapping of net/http, which repeats the address.
func rootCause(err error) error {
	var ue *url.Error
	if errors.As(err, &ue) {
		return ue.Err
	}
	return err
}
