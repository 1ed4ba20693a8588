package crawl_test

import (
	"testing"
)

func TestACrawlBringsEveryArticleOnce(t *testing.T) {
	s := newSite(t)
	s.articles(20)
	g := newRig(t, s.source())
	sum := g.run()
	if sum.Total.New != 20 || sum.Total.Found != 20 || sum.Failed() {
		t.Fatalf("first run: %+v", sum)
	}
	again := g.run()
	if again.Total.New != 0 || again.Total.Fetched != 1 || again.Failed() {
		t.Fatalf("second run: %+v", again)
	}
	for path, n := range s.hits() {
		if path != "/feed.xml" && n != 1 {
			t.Errorf("%s was asked for %d times", path, n)
		}
	}
}

// Visits that are on their way through the pipeline are not begun again.
func TestNothingIsFetchedTwiceWhileItIsOnItsWay(t *testing.T) {
	s := newSite(t)
	s.articles(700)
	for range 3 {
		g := newRig(t, s.source())
		g.Read = nil // so that much is on its way at once
		before := len(s.requests())
		if g.run(); len(s.requests())-before != 702 {
			t.Errorf("%d requests, want robots.txt, the feed and 700 articles", len(s.requests())-before)
		}
	}
}
