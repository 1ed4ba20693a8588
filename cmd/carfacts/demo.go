package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"carfacts/crawl"
	"carfacts/store"
	"carfacts/testdata"
)

// demoDir is where the demo keeps its database and archive.
const demoDir = "carfacts-demo"

func newDemoCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "demo",
		Short: "Crawl a small news site on this machine and show the facts in it",
		Long: `Serve the saved articles that come with carfacts as a news site on 127.0.0.1,
crawl it with the crawler that carfacts crawl uses, and store what it finds in
carfacts-demo/facts.db below the working directory. Nothing leaves the machine.
A second run adds nothing twice.`,
		Example: "  carfacts demo",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return runDemo(cmd)
		},
	}
}

func runDemo(cmd *cobra.Command) error {
	site, err := newDemoSite(testdata.Articles)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return fmt.Errorf("serve the demo's site: %w", err)
	}
	server := &http.Server{Handler: site, ReadHeaderTimeout: 10 * time.Second}
	go server.Serve(listener)
	defer server.Close()

	if err := os.MkdirAll(demoDir, 0o777); err != nil {
		return fmt.Errorf("make the demo's folder: %w", err)
	}
	f := crawlFlags{db: filepath.Join(demoDir, "facts.db"), summary: "none", log: "error", logFormat: "text"}
	o, err := f.options(cmd.ErrOrStderr())
	if err != nil {
		return err
	}
	o.Config = demoConfig()
	o.Dial = func(ctx context.Context, network, _ string) (net.Conn, error) {
		var d net.Dialer // every name leads to the demo's own site
		return d.DialContext(ctx, network, listener.Addr().String())
	}
	out := cmd.OutOrStdout()
	fmt.Fprintf(out, "Serving %d articles on http://%s and crawling them …\n\n", len(site.articles), listener.Addr())
	var sum *crawl.Summary
	err = withState(cmd, f, "demo", &o, func(ctx context.Context) (*crawl.Summary, error) {
		var err error
		sum, err = crawl.Run(ctx, o)
		return sum, err
	})
	if err != nil {
		return err
	}
	return showDemo(cmd.Context(), out, f.db, sum)
}

func demoConfig() *crawl.Config {
	front := "http://" + demoHost
	return &crawl.Config{Contact: "demo@example.com", Sources: []crawl.Source{{
		Name:     "demo",
		Feeds:    []string{front + "/feed.xml"},
		Sitemaps: []string{front + "/news-sitemap.xml"},
		Sections: []crawl.SectionPage{{URL: front + "/industry/", Links: "h2.story"}},
		Sites:    []string{"example.com"},
		MaxPages: 1000,
	}}}
}

// showDemo prints the facts, where they are and how to ask for them.
func showDemo(ctx context.Context, w io.Writer, path string, sum *crawl.Summary) error {
	db, err := openForReading(path)
	if err != nil {
		return err
	}
	defer db.Close()
	if err := printFacts(w, "table", factRows(db.Facts(ctx, store.Filter{}))); err != nil {
		return err
	}
	fmt.Fprintf(w, "\nThis run: %s\n\nThe database is %s. Ask it anything, for instance:\n\n", sum, path)
	for _, q := range []struct{ mode, query string }{
		{"-box", "select subject, period, value, site from facts where metric='sales' and measure='level' and unit='vehicle' order by value desc limit 10"},
		{"-box", "select subject, metric, period, value as percent, market from facts where measure='change' and basis='yoy' and unit='percent' order by abs(value) desc limit 10"},
		{"-line", "select subject, figure, sentence, url from facts where modality in ('target', 'forecast') limit 5"},
	} {
		fmt.Fprintf(w, "  sqlite3 %s %s \"%s\"\n", q.mode, path, q.query)
	}
	return nil
}
