package article

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// maxPage bounds what a page may unpack to.
const maxPage = 64 << 20

// decode returns the page as UTF-8.
func decode(page []byte, contentType string) (string, error) {
	if bytes.HasPrefix(page, []byte{0x1f, 0x8b}) {
		var err error
		if page, err = gunzip(page); err != nil {
			return "", err
		}
	}
	if len(bytes.TrimSpace(page)) == 0 {
		return "", ErrEmpty
	}
	enc, _, certain := charset.DetermineEncoding(page, contentType)
	if !certain && utf8.Valid(page) {
		return strings.TrimPrefix(string(page), "\ufeff"), nil
	}
	utf, err := enc.NewDecoder().Bytes(page)
	if err != nil {
		return "", fmt.Errorf("decode page: %w", err)
	}
	if bytes.IndexByte(utf, 0) >= 0 && bytes.Count(utf, []byte{0}) > len(utf)/100 {
		return "", ErrBinary
	}
	return strings.TrimPrefix(string(bytes.ToValidUTF8(utf, []byte("\ufffd"))), "\ufeff"), nil
}

func gunzip(page []byte) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(page))
	if err != nil {
		return nil, fmt.Errorf("unpack page: %w", err)
	}
	out, err := io.ReadAll(io.LimitReader(z, maxPage))
	if err != nil && len(out) == 0 {
		return nil, fmt.Errorf("unpack page: %w", err)
	}
	return out, nil // what a cut-off file still gave
}

// looksLikeHTML reports whether a text has the tags of a page.
func looksLikeHTML(src string) bool {
	head := strings.ToLower(src[:min(len(src), 4096)])
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p ", "<table", "<article", "<h1", "<meta", "<title", "<br"} {
		if strings.Contains(head, tag) {
			return true
		}
	}
	return false
}
