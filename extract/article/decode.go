package article

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"mime"
	"strings"
	"unicode/utf8"

	"github.com/saintfish/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// maxPage bounds what is read of a page, in bytes after unpacking.
const maxPage = 32 << 20

// source is a page as text.
type source struct {
	text     string // valid UTF-8 without a byte order mark
	encoding string // its name in the encoding standard, in lower case
	from     string // "bom", "header", "meta" or "sniffed"
	url      string // where the page's own wrapping says it is from
	cut      error  // why the wrapping gave only the beginning of the page
}

// open unpacks a page and decodes it. The encoding is taken, in the order of
// the HTML standard, from the byte order mark, the header, the page's own
// declaration, or the bytes themselves.
func open(page []byte, contentType string) (*source, error) {
	var cut error
	if bytes.HasPrefix(page, []byte{0x1f, 0x8b}) {
		if page, cut = gunzip(page); cut != nil && len(page) == 0 {
			return nil, cut
		}
	}
	page = page[:min(len(page), maxPage)]
	if len(bytes.TrimSpace(page)) == 0 {
		return nil, ErrEmpty
	}
	if isMHTML(page) {
		return openMHTML(page)
	}
	if err := refuse(page); err != nil {
		return nil, err
	}
	s := &source{cut: cut}
	enc := s.determine(page, contentType)
	if s.encoding == "utf-8" {
		page = bytes.TrimPrefix(page, []byte("\xef\xbb\xbf"))
		if utf8.Valid(page) {
			s.text = string(page)
		} else {
			s.text = strings.ToValidUTF8(string(page), "\ufffd")
		}
		return s, nil
	}
	text, err := enc.NewDecoder().Bytes(page)
	if err != nil {
		return nil, fmt.Errorf("decode page as %s: %w", s.encoding, err)
	}
	s.text = strings.TrimPrefix(strings.ToValidUTF8(string(text), "\ufffd"), "\ufeff")
	return s, nil
}

// gunzip unpacks a page; of a file that was cut off it returns what that still
// gives, with an error.
func gunzip(page []byte) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(page))
	if err != nil {
		return nil, fmt.Errorf("unpack page: %w", err)
	}
	out, err := io.ReadAll(io.LimitReader(z, maxPage))
	if err != nil {
		return out, fmt.Errorf("unpack page: %w", err)
	}
	return out, nil
}

// refuse returns an error for the kinds of file that are no page.
func refuse(page []byte) error {
	switch {
	case bytes.HasPrefix(page, []byte("%PDF-")):
		return ErrPDF
	case bytes.HasPrefix(page, []byte("WARC/")):
		return fmt.Errorf("%w: a WARC archive", ErrBinary)
	case bytes.HasPrefix(page, []byte("\xfe\xff")), bytes.HasPrefix(page, []byte("\xff\xfe")), isUTF16(page) != "":
		return nil
	}
	head := page[:min(len(page), 4096)]
	control := 0
	for _, c := range head {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b {
			control++
		}
	}
	if control*50 > len(head) {
		return ErrBinary
	}
	return nil
}

// determine finds the encoding of a page.
func (s *source) determine(page []byte, contentType string) encoding.Encoding {
	set := func(name, from string) encoding.Encoding {
		enc, err := htmlindex.Get(name)
		if err != nil {
			return nil
		}
		if s.encoding, err = htmlindex.Name(enc); err != nil {
			return nil
		}
		s.from = from
		return enc
	}
	switch {
	case bytes.HasPrefix(page, []byte("\xef\xbb\xbf")):
		return set("utf-8", "bom")
	case bytes.HasPrefix(page, []byte("\xfe\xff")):
		return set("utf-16be", "bom")
	case bytes.HasPrefix(page, []byte("\xff\xfe")):
		return set("utf-16le", "bom")
	}
	var declared encoding.Encoding
	if _, params, err := mime.ParseMediaType(contentType); err == nil && params["charset"] != "" {
		declared = set(params["charset"], "header")
	}
	if declared == nil {
		if name := declaredIn(page); name != "" {
			declared = set(name, "meta")
		}
	}
	if s.encoding == "utf-8" && utf8.Valid(page) {
		return declared
	}
	valid, invalid := countUTF8(page)
	switch {
	case s.encoding == "utf-8" && invalid <= valid:
		return declared
	case declared != nil && s.encoding != "utf-8" && !(invalid == 0 && valid > 2 && isSingleByte(s.encoding)):
		return declared
	case invalid == 0:
		// Bytes of a legacy encoding are hardly ever valid UTF-8 by accident, so
		// that a label to the contrary is the label's fault.
		return set("utf-8", "sniffed")
	}
	if name := isUTF16(page); name != "" {
		return set(name, "sniffed")
	}
	return set(sniff(page), "sniffed")
}

// isUTF16 tells text in UTF-16 without a mark by its zero bytes.
func isUTF16(page []byte) string {
	head := page[:min(len(page), 512)&^1]
	even, odd := 0, 0
	for i := 0; i < len(head); i += 2 {
		if head[i] == 0 {
			even++
		}
		if head[i+1] == 0 {
			odd++
		}
	}
	switch n := len(head) / 2; {
	case n < 4:
	case odd*10 > n*7 && even*10 < n:
		return "utf-16le"
	case even*10 > n*7 && odd*10 < n:
		return "utf-16be"
	}
	return ""
}

func isSingleByte(name string) bool {
	return hasPrefixOf(name, "windows-", "iso-8859", "koi8", "macintosh", "ibm866", "x-mac")
}

// countUTF8 counts the sequences of several bytes that are valid UTF-8, and
// the bytes that are not.
func countUTF8(page []byte) (valid, invalid int) {
	for i := 0; i < len(page); {
		if page[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(page[i:])
		if r == utf8.RuneError && n == 1 {
			if len(page)-i < 4 && !utf8.FullRune(page[i:]) {
				return valid, invalid // cut off in the middle
			}
			invalid++
		} else {
			valid++
		}
		i += n
	}
	return valid, invalid
}

// sniff guesses the encoding of bytes that are no UTF-8 and say nothing. Of
// guesses alike the one counts that suits the page's language.
func sniff(page []byte) string {
	const fallback = "windows-1252"
	guesses, err := chardet.NewHtmlDetector().DetectAll(page)
	if err != nil {
		return fallback
	}
	lang := ""
	if i := bytes.Index(page, []byte("lang=")); i >= 0 {
		lang = strings.ToLower(strings.Trim(string(page[i+len("lang="):min(i+len("lang=")+3, len(page))]), `"'`))
	}
	best, bestScore := fallback, 20
	for _, g := range guesses {
		score := 10 * g.Confidence
		if lang != "" && strings.HasPrefix(lang, g.Language) && g.Language != "" {
			score += 5
		}
		enc, err := htmlindex.Get(g.Charset)
		if g.Charset == "GB-18030" {
			enc, err = simplifiedchinese.GB18030, nil
		}
		if err != nil || enc == unicode.UTF8 {
			continue
		}
		name, err := htmlindex.Name(enc)
		if err == nil && g.Confidence >= 20 && (score > bestScore || score == bestScore && name < best) {
			best, bestScore = name, score
		}
	}
	return best
}

// declaredIn returns the encoding that a page's own markup declares: in a meta
// element, as the HTML standard's prescan finds it, or in an XML declaration.
func declaredIn(page []byte) string {
	head := string(page[:min(len(page), 8192)])
	if strings.HasPrefix(strings.TrimLeft(head, " \t\r\n"), "<?xml") {
		decl := head[:max(strings.Index(head, "?>"), 0)]
		if i := strings.Index(decl, "encoding="); i >= 0 {
			value := strings.Trim(decl[i+len("encoding="):], " ")
			if len(value) > 1 {
				if j := strings.IndexByte(value[1:], value[0]); j > 0 {
					return notUTF16(value[1 : 1+j])
				}
			}
		}
	}
	scan := scanner{src: head}
	for {
		t := scan.next()
		if t.kind == endOfSource {
			return ""
		}
		if t.kind != startTag {
			continue
		}
		if t.tag.String() == "script" || t.tag.String() == "style" || t.tag.String() == "title" {
			scan.raw = t.tag
			continue
		}
		if t.tag.String() != "meta" {
			continue
		}
		if name := attrOf(t.attrs, "charset"); name != "" {
			return notUTF16(name)
		}
		if content := strings.ToLower(attrOf(t.attrs, "content")); strings.EqualFold(attrOf(t.attrs, "http-equiv"), "content-type") {
			if _, name, ok := strings.Cut(content, "charset="); ok {
				name, _, _ = strings.Cut(name, ";")
				return notUTF16(strings.Trim(name, `"' `))
			}
		}
	}
}

// notUTF16 reads a declaration of UTF-16 as UTF-8: what could be read of it
// byte by byte is not UTF-16.
func notUTF16(name string) string {
	name = strings.TrimSpace(name)
	if strings.HasPrefix(strings.ToLower(name), "utf-16") {
		return "utf-8"
	}
	return name
}

// looksLikeHTML reports whether a text has the tags of a page.
func looksLikeHTML(src string) bool {
	head := strings.ToLower(src[:min(len(src), 4096)])
	return containsOf(head, "<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p ", "<table", "<article", "<h1", "<meta", "<title", "<br", "<center", "<font")
}

// isFeed reports whether a text is an RSS or Atom feed or a sitemap.
func isFeed(src string) bool {
	head := src[:min(len(src), 1024)]
	return containsOf(head, "<rss", "<feed ", "<feed>", "<urlset", "<sitemapindex", "<rdf:RDF") && !strings.Contains(strings.ToLower(head), "<html")
}
