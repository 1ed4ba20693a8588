// Package article reads a news page: bytes in, an Article out.
//
// In: the bytes of one page (HTML, XHTML, AMP, MHTML or plain text, plain or
// gzipped, in any of the web's encodings) and what is known of it besides:
// its address, its Content-Type, a publication date, a site's profile. Out:
// the headline and body as one text with its blocks and tables, and what the
// page says of itself: title, dates, site, author and so on, each with where
// it was found. It never touches a file, the network or the clock, and never
// keeps text that is not the article's: navigation, related stories,
// comments, advertisements.
//
// The way through: decode.go and mhtml.go give UTF-8; scan.go and tree.go a
// light tree of what a reader could see; survey.go measures what each element
// holds, with role.go's reading of class names; meta.go, jsonld.go, title.go,
// published.go and sign.go read what the page says of itself; body.go decides
// which part of the tree is the article; lead.go, block.go and table.go write
// that part down as drafts of blocks; trim.go and phrase.go take out the drafts
// that are the page's own.
package article

import (
	"errors"
	"fmt"
	"mime"
	"slices"
	"strings"

	"carfacts/extract/fact"
)

// The ways in which bytes are no article. Errors of Read wrap one of them.
var (
	ErrEmpty     = errors.New("empty page")
	ErrBinary    = errors.New("not a text")
	ErrPDF       = errors.New("a PDF, which is not read: turn it into text first, for instance with pdftotext")
	ErrNoArticle = errors.New("no article on the page")
	ErrTooLong   = errors.New("too long for an article: more than 6 MB of text")
)

// maxText bounds the text of an article, in bytes. The longest live blogs have
// a twentieth of it.
const maxText = 6 << 20

// Options is what is known of a page besides its bytes. The zero value reads
// a page of which nothing is known.
type Options struct {
	URL         string    // where the page was fetched
	ContentType string    // the Content-Type header it was served with
	Published   fact.Date // overrides what the page says
	Profiles    []Profile // of sites; the first that is for the page's host is used
}

// Article is one page as read.
type Article struct {
	fact.Header

	// Text is everything that was read, in reading order: the headline
	// first, then the other blocks, with an empty line between two blocks. It is
	// valid UTF-8, and never changed after reading.
	Text   string
	Blocks []Block // in reading order; together they cover Text

	From Sources

	Encoding     string // of the page, by its name in the encoding standard
	EncodingFrom string // "bom", "header", "meta" or "sniffed"
	Mojibake     string // what went wrong with the text before it came here, such as "utf-8 read as windows-1252"

	Profile     string   // the first host of the site profile that was used
	ProfileLost []string // what its selectors no longer find: "body", "title", "date", "author"

	Truncated bool // the source ends in the middle of a sentence, which is left out

	Opinion      Sign
	LiveBlog     Sign
	PressRelease Sign
	Paywalled    Sign // the page holds only a part of the article, or says that it is not free
}

// Sign is where a page says that it is of some kind, such as "json-ld" or
// "url"; empty where it does not say so.
type Sign string

// Kind says what a block is.
type Kind uint8

// The kinds of block.
const (
	Headline  Kind = iota
	Deck           // standfirst, sub-headline or summary above the body
	Heading        // sub-heading within the body
	Paragraph      //
	Item           // one item of a list
	Quote          // paragraph of a block quotation
	Caption        // of a picture or table
	Tabular        // a data table; Block.Table has its grid
)

var kindNames = [...]string{"headline", "deck", "heading", "paragraph", "item", "quote", "caption", "table"}

// String returns the kind's name in lower case.
func (k Kind) String() string { return kindNames[k] }

// Block is one piece of the text. Lines within it are separated by "\n".
type Block struct {
	Kind       Kind
	Level      int // of a heading 1 to 6, of an item the depth of its list from 1; else 0
	Start, End int // bytes of Article.Text
	Table      *Table
}

// Table is the grid of a data table. In Article.Text its rows are separated
// by "\n" and its cells by "\t", a spanning cell once.
type Table struct {
	Caption    string   // also the block before, where there is one
	Unit       string   // what the caption says that all figures count: "10,000 vehicles"
	Notes      []string // sources and remarks below, also the blocks behind
	HeaderRows int      // leading rows that head the columns
	HeaderCols int      // leading columns that head the rows
	Rows       [][]Cell // rectangular; a cell that spans several positions is repeated in each
}

// Cell is one position of a table.
type Cell struct {
	Start, End       int // bytes of Article.Text; equal where the cell is empty
	Header           bool
	RowSpan, ColSpan int // at least 1
}

// Body returns the running text: everything but headline, decks and the captions
// of pictures.
func (a *Article) Body() string {
	var b strings.Builder
	b.Grow(len(a.Text))
	for i, blk := range a.Blocks {
		ofTable := blk.Kind == Caption && i+1 < len(a.Blocks) && a.Blocks[i+1].Kind == Tabular
		if blk.Kind == Headline || blk.Kind == Deck || blk.Kind == Caption && !ofTable {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(a.Text[blk.Start:blk.End])
	}
	return b.String()
}

// hasBody reports whether anything but the headline was read.
func (a *Article) hasBody() bool {
	return slices.ContainsFunc(a.Blocks, func(b Block) bool { return b.Kind != Headline && b.Kind != Deck && b.Kind != Caption })
}

// Read reads a page of any supported kind. Its errors wrap ErrEmpty,
// ErrBinary, ErrPDF, ErrNoArticle or ErrTooLong, or say what is broken about a
// wrapping.
func Read(page []byte, opt Options) (*Article, error) {
	src, err := open(page, opt.ContentType)
	if err != nil {
		return nil, err
	}
	address := opt.URL
	if address == "" {
		opt.URL = src.url
	}
	kind, _, _ := mime.ParseMediaType(opt.ContentType)
	switch {
	case kind == "text/plain" || !looksLikeHTML(src.text):
		return readPlain(src, opt)
	case isFeed(src.text):
		return nil, fmt.Errorf("%w: a feed or sitemap", ErrNoArticle)
	}
	a := &Article{Encoding: src.encoding, EncodingFrom: src.from}
	if err := a.read(src.text, opt); err != nil {
		if src.cut != nil {
			err = fmt.Errorf("%w: %w", err, src.cut)
		}
		return nil, err
	}
	if address == "" && a.From.URL == "option" {
		a.From.URL = "mhtml"
	}
	return a, nil
}

// read reads a page in HTML.
func (a *Article) read(src string, opt Options) error {
	doc := parse(src)
	p := newPage(doc, opt)
	profile := p.profile()
	if profile != nil {
		profile.prepare(p.doc)
	}
	for _, lax := range []bool{false, true} {
		s := survey(doc, p.titles(), lax)
		p.header(a, s)
		a.Title, a.From.Title = p.title(a, s)
		if a.Site == "" {
			if a.Site = p.siteInTitle(a.Title); a.Site != "" {
				a.From.Site = "title"
			}
		}
		p.dates(a, s)
		if profile != nil {
			a.Profile, a.ProfileLost = profile.Hosts[0], nil
			profile.header(a, p)
		}
		assemble(a, p.body(a, s, profile))
		if a.hasBody() {
			if len(a.Text) > maxText {
				return ErrTooLong
			}
			p.signs(a)
			a.Mojibake = mojibake(a.Text)
			return nil
		}
	}
	return ErrNoArticle
}

// body returns the blocks of the article, the headline first; none where there
// is no article.
func (p *page) body(a *Article, s *surveyor, profile *Profile) []draft {
	f := &finder{headline: s.headline}
	root := f.find(p.doc.root)
	roots := []*node{root}
	if profile != nil && len(profile.body) > 0 {
		if found := profile.body.all(p.doc.root); hasProse(found) {
			roots, root = found, found[0]
		} else {
			a.ProfileLost = append(a.ProfileLost, "body")
		}
	}
	if root == nil {
		return nil
	}
	w := &writer{headline: s.headline, cut: p.doc.cut}
	w.lead(root)
	for _, root := range roots {
		w.begin(Paragraph, 0, root)
		root.drop = false
		w.node(root)
		w.end()
	}
	w.notes(roots[len(roots)-1])
	if last := len(w.drafts) - 1; last >= 0 && w.drafts[last].cut && !endsSentence(w.drafts[last].text) {
		a.Truncated = true
		w.drafts = w.drafts[:last]
	}
	return trim(w.drafts, a.Title)
}

// hasProse reports whether one of the nodes holds a paragraph.
func hasProse(nodes []*node) bool {
	return slices.ContainsFunc(nodes, func(n *node) bool { return n.prose > 0 })
}
