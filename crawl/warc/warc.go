// Package warc reads and writes WARC 1.1 files, the web archives' standard
// container (ISO 28500:2017).
//
// In: raw HTTP responses as they came over the wire. Out: files in which each
// record is a gzip member of its own, so that one record can be read by its
// offset alone, and a file cut short loses nothing but its last record. The
// reader also takes other people's files (WARC 1.0, plain or gzipped, one
// member a record or one for all). It never fetches anything and knows
// nothing of news.
package warc

import (
	"bufio"
	"bytes"
	"crypto/sha1"
	"encoding/base32"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// The record types that this package writes.
const (
	Info     = "warcinfo"
	Response = "response"
	Revisit  = "revisit" // a 304: headers alone
)

// The names of the fields that this package reads or writes.
const (
	FieldType          = "WARC-Type"
	FieldID            = "WARC-Record-ID"
	FieldDate          = "WARC-Date"
	FieldTarget        = "WARC-Target-URI"
	FieldAddress       = "WARC-IP-Address"
	FieldProfile       = "WARC-Profile"
	FieldFilename      = "WARC-Filename"
	FieldBlockDigest   = "WARC-Block-Digest"
	FieldPayloadDigest = "WARC-Payload-Digest"
	FieldContentType   = "Content-Type"
	FieldContentLength = "Content-Length"
)

// ProfileNotModified marks a revisit record that holds the headers of a 304.
const ProfileNotModified = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"

// Field is one named field of a record's header.
type Field struct{ Name, Value string }

// Record is one record: its header's fields in order, and its block.
type Record struct {
	Version string // "WARC/1.1" where empty
	Fields  []Field
	Block   []byte

	// Where the reader found the record: the file offset at which its gzip
	// member (or, in a plain file, itself) begins, and how many bytes it takes.
	Offset, Length int64
}

// Location says where in an archive a record is.
type Location struct {
	File   string // base name
	Offset int64
	Length int64 // bytes on disk
}

// Get returns the value of the first field of that name, "" where there is
// none. Names are compared without regard to case.
func (r *Record) Get(name string) string {
	for _, f := range r.Fields {
		if strings.EqualFold(f.Name, name) {
			return f.Value
		}
	}
	return ""
}

// Set appends the field where value is not empty. Line breaks in it become
// spaces: a field is one line.
func (r *Record) Set(name, value string) {
	if value == "" {
		return
	}
	if strings.ContainsAny(value, "\r\n") {
		value = strings.NewReplacer("\r", " ", "\n", " ").Replace(value)
	}
	r.Fields = append(r.Fields, Field{name, value})
}

// Type returns the record's type, in lower case.
func (r *Record) Type() string { return strings.ToLower(r.Get(FieldType)) }

// Target returns the URI that the record is about. Some writers put it in
// angle brackets, as WARC 1.0 asked.
func (r *Record) Target() string {
	return strings.TrimSuffix(strings.TrimPrefix(r.Get(FieldTarget), "<"), ">")
}

// Date returns when the record was captured.
func (r *Record) Date() (time.Time, error) {
	t, err := time.Parse(time.RFC3339Nano, r.Get(FieldDate))
	if err != nil {
		return time.Time{}, fmt.Errorf("%s: %w", FieldDate, err)
	}
	return t, nil
}

// HTTP reads the block as an HTTP response. Its body has the transfer coding
// removed and the content coding kept. The error says why the block is none.
func (r *Record) HTTP() (*http.Response, []byte, error) {
	if t := r.Get(FieldContentType); t != "" && !strings.HasPrefix(strings.ToLower(t), "application/http") {
		return nil, nil, fmt.Errorf("record holds %s, not an HTTP response", t)
	}
	resp, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(r.Block)), nil)
	if err != nil {
		return nil, nil, fmt.Errorf("read archived response: %w", err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err == nil || len(resp.TransferEncoding) == 0 && errors.Is(err, io.ErrUnexpectedEOF) {
		// Archives that store bodies decoded keep the length of the coded ones.
		return resp, body, nil
	}
	// The same archives keep the header of a chunking that they removed.
	if _, payload, ok := bytes.Cut(r.Block, []byte("\r\n\r\n")); ok && len(resp.TransferEncoding) > 0 && len(body) == 0 {
		return resp, payload, nil
	}
	return nil, nil, fmt.Errorf("read archived body: %w", err)
}

// payload returns what the payload digest covers: the block after the HTTP
// header, as received.
func (r *Record) payload() []byte {
	if _, p, ok := bytes.Cut(r.Block, []byte("\r\n\r\n")); ok {
		return p
	}
	return nil
}

// Verify reports a block or a payload that does not match its digest.
// Digests of algorithms other than SHA-1 are not checked.
func (r *Record) Verify() error {
	check := func(field string, data []byte) error {
		want := r.Get(field)
		algorithm, value, _ := strings.Cut(want, ":")
		if !strings.EqualFold(algorithm, "sha1") || len(value) != 32 {
			return nil
		}
		if got := Digest(data); !strings.EqualFold(got, want) {
			return fmt.Errorf("%s is %s, the record says %s", field, got, want)
		}
		return nil
	}
	err := check(FieldBlockDigest, r.Block)
	if r.Type() == Response {
		err = errors.Join(err, check(FieldPayloadDigest, r.payload()))
	}
	return err
}

// Digest returns the digest of data as archives write it: SHA-1 in base 32.
func Digest(data []byte) string {
	sum := sha1.Sum(data)
	return "sha1:" + base32.StdEncoding.EncodeToString(sum[:])
}

// appendTo appends the record uncompressed. The digests and the block's
// length are added here.
func (r *Record) appendTo(dst []byte, payloadDigest string) []byte {
	version := r.Version
	if version == "" {
		version = "WARC/1.1"
	}
	dst = append(append(dst, version...), "\r\n"...)
	field := func(name, value string) {
		dst = append(append(dst, name...), ": "...)
		dst = append(append(dst, value...), "\r\n"...)
	}
	for _, f := range r.Fields {
		field(f.Name, f.Value)
	}
	field(FieldBlockDigest, Digest(r.Block))
	if payloadDigest != "" {
		field(FieldPayloadDigest, payloadDigest)
	}
	field(FieldContentLength, strconv.Itoa(len(r.Block)))
	dst = append(append(dst, "\r\n"...), r.Block...)
	return append(dst, "\r\n\r\n"...)
}
