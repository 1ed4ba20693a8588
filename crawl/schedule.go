package crawl

import (
	"net/http"
	"time"
)

// When pages are visited again.
const (
	failedRetry = time.Hour // after the first failure, doubled with each further one
	maxRetry    = 7 * 24 * time.Hour
	maxFails    = 6                   // in a row until an article is given up
	revisitSpan = 10 * 24 * time.Hour // articles older than this are left alone
	refusedSpan = 7 * 24 * time.Hour  // until an address that robots.txt forbids is tried again
)

// nextVisit returns when an article that was fetched at now is worth another
// look for corrections; zero: never. Looks are at three hours, half a day, two
// days, eight days; twice as often where the last one found a change.
func nextVisit(v *Visit, now time.Time, changed bool) time.Time {
	born := v.Published
	if born.IsZero() || born.After(now) || born.After(v.Found) && !v.Found.IsZero() {
		born = v.Found
	}
	if born.IsZero() {
		born = now
	}
	age := now.Sub(born)
	next := max(4*age, 3*time.Hour)
	if changed {
		next = max(2*age, time.Hour)
	}
	if next > revisitSpan {
		return time.Time{}
	}
	return born.Add(next)
}

// sitemapDue reports whether a sitemap that an index names and does not date
// is worth another look: the less often the longer it has not changed.
func sitemapDue(v *Visit, now time.Time) bool {
	return now.Sub(v.Fetched) >= min(max(now.Sub(v.Changed)/2, failedRetry), maxRetry)
}

// failVisit records a failure in v and sets when to try again. An entry point
// is one that the configuration names: each run tries those anyway.
func failVisit(v *Visit, now time.Time, entry bool, status int, reason string) {
	v.Fails++
	v.Error = reason
	limit := maxFails
	switch status {
	case http.StatusGone:
		limit = 1
	case http.StatusNotFound:
		limit = 2
	case http.StatusUnauthorized, http.StatusForbidden, http.StatusUnavailableForLegalReasons:
		limit = 3
	}
	v.Due = time.Time{}
	if !entry && v.Fails < limit {
		v.Due = now.Add(min(failedRetry<<(v.Fails-1), maxRetry))
	}
}
