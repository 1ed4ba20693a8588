package crawl

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"

	"carfacts/crawl/warc"
)

// archiver keeps responses in the archive. Those that are the end of a visit
// get a number each: their place in the archive's order, from 1 on.
type archiver struct {
	w   *warc.Writer // nil: nothing is kept, and nothing numbered
	seq uint64       // the last number; guarded by the writer's lock once there is a writer
}

// received is a response as it came over the wire, and from where.
type received struct {
	bytes   []byte
	address string
	status  int
	length  int64 // of the body, as the header says; -1: it does not
}

// response cuts the bytes down to those of the one final response.
func (r *received) response() ([]byte, error) {
	// As a rule it is the only one, and states its length.
	if r.status == http.StatusOK && r.length >= 0 && bytes.HasPrefix(r.bytes, []byte("HTTP/1.1 200 ")) {
		if end := int64(headerLength(r.bytes)) + r.length; end <= int64(len(r.bytes)) {
			return r.bytes[:end], nil
		}
	}
	return finalResponse(r.bytes)
}

// headerLength is the length of a response's header, the empty line at its end
// included. Lines may end in LF alone, as net/http has it.
func headerLength(raw []byte) int {
	for at := 0; ; {
		n := bytes.IndexByte(raw[at:], '\n')
		if n < 0 {
			return len(raw)
		}
		at += n + 1
		switch rest := raw[at:]; {
		case bytes.HasPrefix(rest, []byte("\n")):
			return at + 1
		case bytes.HasPrefix(rest, []byte("\r\n")):
			return at + 2
		}
	}
}

// keep archives the response that the page was made of and notes in the page
// where it is. The error is a *FatalError where the archive cannot be written.
func (a *archiver) keep(r *received, p *Page, numbered bool) (seq uint64, err error) {
	if a.w == nil {
		return 0, nil
	}
	raw, err := r.response()
	if err != nil {
		return 0, fmt.Errorf("archive response: %w", err)
	}
	member, err := a.w.Pack(newRecord(p, raw, r.address))
	if err != nil {
		return 0, &FatalError{err}
	}
	p.Where, err = a.w.Append(member, func(warc.Location) {
		if numbered {
			a.seq++
			seq = a.seq
		}
	})
	if err != nil {
		return 0, &FatalError{err}
	}
	p.Digest = member.Digest
	return seq, nil
}

// next numbers a page that the archive has already. It must not be called
// while others keep pages.
func (a *archiver) next() uint64 {
	a.seq++
	return a.seq
}

func (a *archiver) sync() error {
	if a.w == nil {
		return nil
	}
	return a.w.Sync()
}

func (a *archiver) close() error {
	if a.w == nil {
		return nil
	}
	return a.w.Close()
}

// FatalError is an error that ends the run: the archive or the database
// cannot be written.
type FatalError struct{ Err error }

func (e *FatalError) Error() string { return e.Err.Error() }
func (e *FatalError) Unwrap() error { return e.Err }

func isFatal(err error) bool {
	var fatal *FatalError
	return errors.As(err, &fatal)
}
