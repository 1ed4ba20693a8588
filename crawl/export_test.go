package crawl

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
