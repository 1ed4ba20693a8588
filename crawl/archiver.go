package crawl

import (
	"errors"
	"fmt"

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
}

// keep archives the response that the page was made of and notes in the page
// where it is. The error is a *FatalError where the archive cannot be written.
func (a *archiver) keep(r *received, p *Page, numbered bool) (seq uint64, err error) {
	if a.w == nil {
		return 0, nil
	}
	raw, err := finalResponse(r.bytes)
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
