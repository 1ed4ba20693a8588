package article

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
)

// isMHTML reports whether a file is a page saved with its parts as a MIME
// message.
func isMHTML(page []byte) bool {
	head := page[:min(len(page), 2048)]
	if i := bytes.IndexByte(head, '<'); i >= 0 && bytes.HasPrefix(bytes.TrimSpace(head), []byte("<")) {
		return false
	}
	lower := bytes.ToLower(head)
	return bytes.Contains(lower, []byte("mime-version:")) && bytes.Contains(lower, []byte("content-type:")) &&
		(bytes.Contains(lower, []byte("multipart/")) || bytes.Contains(lower, []byte("text/html")))
}

// openMHTML returns the page of a MIME message: its first part in HTML.
func openMHTML(page []byte) (*source, error) {
	m, err := mail.ReadMessage(bytes.NewReader(page))
	if err != nil {
		return nil, fmt.Errorf("read MHTML: %w", err)
	}
	s, err := findHTML(m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), m.Header.Get("Content-Location"), m.Body, 0)
	if err != nil {
		return nil, fmt.Errorf("read MHTML: %w", err)
	}
	if address := m.Header.Get("Snapshot-Content-Location"); address != "" {
		s.url = address
	}
	return s, nil
}

func findHTML(contentType, transfer, location string, body io.Reader, depth int) (*source, error) {
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		kind = "text/plain"
	}
	switch {
	case strings.HasPrefix(kind, "multipart/") && depth < 5:
		parts := multipart.NewReader(body, params["boundary"])
		for {
			part, err := parts.NextRawPart()
			if err != nil {
				return nil, fmt.Errorf("%w: no part in HTML", ErrNoArticle)
			}
			s, err := findHTML(part.Header.Get("Content-Type"), part.Header.Get("Content-Transfer-Encoding"), part.Header.Get("Content-Location"), part, depth+1)
			if !errors.Is(err, ErrNoArticle) {
				return s, err
			}
		}
	case kind == "text/html" || kind == "application/xhtml+xml":
		switch strings.ToLower(strings.TrimSpace(transfer)) {
		case "quoted-printable":
			body = quotedprintable.NewReader(body)
		case "base64":
			body = base64.NewDecoder(base64.StdEncoding, body)
		}
		data, err := io.ReadAll(io.LimitReader(body, maxPage))
		if err != nil && len(data) == 0 {
			return nil, err
		}
		if isMHTML(data) {
			return nil, ErrNoArticle
		}
		s, err := open(data, contentType)
		if err != nil {
			return nil, err
		}
		if strings.HasPrefix(location, "http") {
			s.url = location
		}
		return s, nil
	}
	return nil, ErrNoArticle
}
