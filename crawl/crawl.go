// Package crawl fetches news: sources in, archived pages out.
//
// In: a configuration of sources (feeds, sitemaps, section pages) and a State
// that remembers between runs what was seen and what is due. Out: pages, each
// archived as it was received before anything reads it, handed to a Reader
// and, with what that made of them, to the State in the order of the archive.
// It never reads articles itself, never stores them, and never fetches what
// robots.txt forbids.
//
// How a run goes:
//
//	source.go, config.go   what to visit, and on which sites
//	discover.go, sitemap.go  what feeds, sitemaps and section pages announce
//	canonical.go           which addresses are one page
//	run.go                 one worker a host takes what is due there, one visit at a time
//	fetch.go               a visit: request and redirects
//	transport.go           a hop: robots gate → host's turn → request → whole response → archive
//	robots.go, host.go, dial.go, tap.go   what the transport asks and uses
//	pipeline.go            pages are read in parallel and committed in the archive's order
//	commit.go, schedule.go what a page changes in the frontier, and when it is due again
//	replay.go              the same, from archives instead of the net
//
// Nothing is lost where a run dies: a page is in the archive before it is in
// the State, and the next run takes over what is only in the archive.
package crawl

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"net/url"
	"runtime"
	"strings"
	"time"

	"carfacts/crawl/warc"
)

// Options says what to crawl and how. Config and State are needed; all else
// has a useful zero value.
type Options struct {
	Config *Config
	State  State
	Read   Reader // nil: articles are archived and not read

	Archive     string        // directory of the archive; empty: nothing is archived
	ArchiveSize int64         // bytes after which the archive begins another file; 0: 1 GiB
	UserAgent   string        // empty: made of Version and the configuration's contact
	Version     string        // of the program
	Since       time.Time     // articles that are dated before are not visited
	Deadline    time.Duration // after which the run ends; 0: none

	MaxHosts int           // hosts visited at once; 0: 32
	Readers  int           // pages read at once; 0: one a processor
	MaxBody  int           // bytes of a decoded body; 0: 16 MiB
	Timeout  time.Duration // for one whole response; 0: 60 s
	MaxWait  time.Duration // a host that asks for a longer rest is left for this run; 0: 2 min

	// Allow says which addresses that are not public may be connected to all
	// the same, for tests; nil: none.
	Allow    func(netip.AddrPort) bool
	Resolver *net.Resolver  // nil: the system's
	RootCAs  *x509.CertPool // nil: the system's
	// Dial opens connections in place of all that; nil: nothing does.
	Dial func(ctx context.Context, network, address string) (net.Conn, error)

	Log      *slog.Logger        // nil: none
	Now      func() time.Time    // nil: time.Now
	Progress func(SourceSummary) // called from one goroutine, after each change; nil: none
}

func (o *Options) setDefaults() error {
	if o.State == nil || o.Config == nil {
		return errors.New("crawl: State and Config are needed")
	}
	def := func(v *int, d int) {
		if *v <= 0 {
			*v = d
		}
	}
	def(&o.MaxHosts, 32)
	def(&o.Readers, runtime.GOMAXPROCS(0))
	def(&o.MaxBody, 16<<20)
	if o.Timeout <= 0 {
		o.Timeout = time.Minute
	}
	if o.MaxWait <= 0 {
		o.MaxWait = 2 * time.Minute
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.UserAgent == "" {
		o.UserAgent = UserAgent(o.Version, o.Config.Contact)
	}
	return nil
}

// UserAgent returns the User-Agent that names the project, its version and
// whom to write to.
func UserAgent(version, contact string) string {
	version = strings.Map(func(r rune) rune { // what RFC 9110 lets a product's version be made of
		if r == '.' || r == '-' || r == '_' || r == '+' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, version)
	if version == "" {
		version = "0"
	}
	ua := ProductToken + "/" + version + " (automotive news to facts"
	if contact != "" {
		ua += "; +" + contact
	}
	return ua + ")"
}

// siteDelay is the longest delay that a source asks for on u's site.
func (o *Options) siteDelay(u *url.URL) time.Duration {
	var d time.Duration
	for i := range o.Config.Sources {
		if s := &o.Config.Sources[i]; s.Delay > d && s.OnSite(u) {
			d = s.Delay
		}
	}
	return d
}

func (o *Options) openArchive() (*warc.Writer, error) {
	if o.Archive == "" {
		return nil, nil
	}
	return warc.NewWriter(o.Archive, warc.WriterOptions{
		MaxBytes: o.ArchiveSize,
		Now:      o.Now,
		Info: []warc.Field{
			{Name: "software", Value: ProductToken + "/" + o.Version},
			{Name: "format", Value: "WARC File Format 1.1"},
			{Name: "conformsTo", Value: "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"},
			{Name: "robots", Value: "obey"},
			{Name: "operator", Value: o.Config.Contact},
			{Name: "http-header-user-agent", Value: o.UserAgent},
		},
	})
}

// Run visits all that is due and returns what it did. The error says why it
// could not begin or had to stop; the summary is then of what was done until
// then. A run that ctx or the deadline ends is no error.
func Run(ctx context.Context, o Options) (*Summary, error) {
	if err := o.setDefaults(); err != nil {
		return nil, err
	}
	r := newRun(&o)
	err := r.run(ctx)
	summary := r.summary()
	if err != nil {
		return summary, fmt.Errorf("crawl: %w", err)
	}
	return summary, nil
}
