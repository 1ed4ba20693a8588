// Package score measures extracted facts against facts made by hand.
//
// In: gold files and documents. Out: which facts agree at which of the five
// levels, precision and recall, and the differences. It extracts nothing.
package score

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"

	"carfacts/extract/fact"
)

// Header is the first line of a gold file.
type Header struct {
	Article   string
	URL       string
	Title     string
	Published fact.Date
	Ignore    []Ignored
}

// Ignored is a figure that may be extracted or not.
type Ignored struct {
	Value float64 `json:"value"`
	Unit  string  `json:"unit"`
}

// ReadHeader reads the header line of a gold file.
func ReadHeader(file string) (Header, error) {
	f, err := os.Open(file)
	if err != nil {
		return Header{}, err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		if line := bytes.TrimSpace(s.Bytes()); len(line) > 0 {
			return parseHeader(line)
		}
	}
	if err := s.Err(); err != nil {
		return Header{}, err
	}
	return Header{}, fmt.Errorf("%s: no header line", file)
}

func parseHeader(line []byte) (Header, error) {
	var raw struct {
		Article, URL, Title, Published string
		Ignore                         []Ignored
	}
	if err := json.Unmarshal(line, &raw); err != nil {
		return Header{}, fmt.Errorf("header line: %w", err)
	}
	h := Header{Article: raw.Article, URL: raw.URL, Title: raw.Title, Ignore: raw.Ignore}
	if raw.Published != "" {
		d, err := fact.ParseDate(raw.Published)
		if err != nil {
			return h, fmt.Errorf("header line: published: %w", err)
		}
		h.Published = d
	}
	if h.Article == "" {
		return h, fmt.Errorf("header line: no article")
	}
	return h, nil
}
