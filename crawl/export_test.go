package crawl

import "net/url"

// Discover lets the fuzz test read feeds, sitemaps and section pages without a
// server.
func Discover(p *Page, selector string) ([]string, error) {
	links, err := discover(p, selector)
	var addresses []string
	for _, l := range links {
		addresses = append(addresses, l.URL)
	}
	return addresses, err
}

// RobotsAllow reports whether a robots.txt of that content lets u be fetched.
func RobotsAllow(body []byte, u *url.URL) bool {
	return compileRobots(RobotsFile{Status: 200, Body: body}).check(u) == nil
}
