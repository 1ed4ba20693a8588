package crawl

import (
	"errors"
	"fmt"
	"net/netip"
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/idna"
)

// maxURL is the longest address that is fetched, in bytes.
const maxURL = 2000

// Clean returns the address to fetch for a link: resolved against base (which
// may be nil), without fragment, default port and tracking parameters, the
// host in lower-case ASCII. The error says why there is nothing to fetch.
func Clean(raw string, base *url.URL) (*url.URL, error) {
	raw = strings.TrimSpace(raw)
	if len(raw) > maxURL {
		return nil, fmt.Errorf("longer than %d bytes", maxURL)
	}
	u, err := url.Parse(raw)
	if err != nil {
		return nil, errors.Unwrap(err)
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return nil, errors.New("it must begin with http:// or https://")
	}
	host := strings.TrimRight(strings.ToLower(u.Hostname()), ".")
	if host == "" {
		return nil, errors.New("it names no host")
	}
	if ip, err := netip.ParseAddr(host); ip.Zone() != "" {
		return nil, errors.New("it names an interface of this machine")
	} else if err != nil {
		if host, err = idna.Lookup.ToASCII(host); err != nil {
			return nil, fmt.Errorf("it names no valid host: %w", err)
		}
	} else if ip.Is6() {
		host = "[" + host + "]"
	}
	if !hasOwnPort(u) {
		host += ":" + u.Port()
	}
	u.Host, u.User = host, nil
	u.Fragment, u.RawFragment = "", ""
	u.RawQuery = withoutTracking(u.RawQuery)
	u.ForceQuery = false
	if u.Path == "" {
		u.Path = "/"
	}
	return u, nil
}

// withoutTracking drops the parameters that say how a reader came, not what
// is read. What remains keeps its order and its spelling.
func withoutTracking(query string) string {
	if query == "" {
		return ""
	}
	var kept []string
	for p := range strings.SplitSeq(query, "&") {
		name, _, _ := strings.Cut(p, "=")
		if p != "" && !isTracking(strings.ToLower(name)) {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "&")
}

func isTracking(name string) bool {
	for _, prefix := range []string{"utm_", "mc_", "pk_", "piwik_", "matomo_", "mtm_", "hsa_", "vero_", "oly_", "wt.", "at_"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return slices.Contains([]string{
		"fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh", "li_fat_id",
		"_ga", "_gl", "_hsenc", "_hsmi", "mkt_tok", "cmpid", "ncid", "sr_share", "ftag", "smid", "spm", "share_token", "sharetoken", "srnd", "guccounter", "rss_source", "from_rss",
	}, name)
}

// Key folds the addresses under which sites serve the same page into one:
// http and https, www and mobile hosts, AMP variants, index pages, a trailing
// slash, the order of parameters. It is for comparing, not for fetching.
func Key(raw string) string {
	u, err := Clean(raw, nil)
	if err != nil {
		return raw
	}
	host := foldHost(u.Hostname())
	if rest, ok := strings.CutPrefix(host, "amp."); ok && strings.Contains(rest, ".") {
		host = rest
	}
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	if !hasOwnPort(u) {
		host += ":" + u.Port()
	}
	p := strings.TrimRight(u.EscapedPath(), "/")
	p = strings.TrimSuffix(p, "/amp")
	if rest, ok := strings.CutPrefix(p, "/amp/"); ok {
		p = "/" + rest
	}
	p = strings.TrimSuffix(strings.Replace(p, ".amp.html", ".html", 1), ".amp")
	switch path.Base(p) {
	case "index.html", "index.htm", "index.php":
		p = strings.TrimRight(path.Dir(p), "/")
	}
	key := host + p
	if q := foldQuery(u.RawQuery); q != "" {
		key += "?" + q
	}
	return key
}

func foldQuery(query string) string {
	if query == "" {
		return ""
	}
	var kept []string
	for p := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(strings.ToLower(p), "=")
		if name == "amp" || name == "outputtype" && value == "amp" {
			continue
		}
		kept = append(kept, p)
	}
	slices.Sort(kept)
	return strings.Join(kept, "&")
}

// foldHost returns the host without the labels that lead to the same site.
func foldHost(host string) string {
	host = strings.ToLower(host)
	for _, label := range []string{"www.", "m.", "mobile."} {
		if rest, ok := strings.CutPrefix(host, label); ok && strings.Contains(rest, ".") {
			if _, err := netip.ParseAddr(rest); err != nil {
				return rest
			}
		}
	}
	return host
}

// hasOwnPort reports whether u is on its scheme's own port.
func hasOwnPort(u *url.URL) bool {
	p := u.Port()
	return p == "" || u.Scheme == "http" && p == "80" || u.Scheme == "https" && p == "443"
}

func effectivePort(u *url.URL) string {
	switch {
	case u.Port() != "":
		return u.Port()
	case u.Scheme == "https":
		return "443"
	}
	return "80"
}
