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
