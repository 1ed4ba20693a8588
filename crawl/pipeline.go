package crawl

import (
	"context"
	"fmt"
	"time"
)

// item is a visit that was made: what came of it, on its way to the State.
type item struct {
	visit  Visit
	source *Source // nil where a replayed page's source is unknown
	page   *Page   // nil where the visit failed
	seq    uint64  // place in the archive's order; 0: none
	err    error   // why the visit failed
	now    time.Time

	links   []link // what the page announces
	reading *Reading
	readErr error         // why the page, or a part of it, could not be read
	ready   chan struct{} // closed when links or reading are there

	replayed bool // the page comes from an archive: the visit is as the state has it
	foreign  bool // from somebody else's archive: the frontier is not concerned

	committed func() // called when all is done with the item
}

// current returns the visit that the item's page is of, as it was before.
func (it *item) current(tx Tx) (Visit, error) {
	if !it.replayed || it.foreign {
		return it.visit, nil
	}
	v, known, err := tx.Visit(it.visit.Key)
	if err != nil || known {
		return v, err
	}
	return it.visit, nil
}

// pipeline reads pages in parallel and commits them one after the other, in
// the order in which they were archived, so that reading the archive again
// gives the same rows. Its length is bounded by slots: who wants to submit an
// item takes one first, before fetching.
type pipeline struct {
	slots   chan struct{}
	in      chan *item
	readers chan struct{}
	read    Reader
	commit  func([]*item) // must not fail: it deals with its errors
	done    chan struct{}
}

// maxBatch is how many items one transaction takes.
const maxBatch = 64

func newPipeline(o *Options, commit func([]*item)) *pipeline {
	depth := 2*o.Readers + 2*maxBatch
	p := &pipeline{
		slots:   make(chan struct{}, depth),
		in:      make(chan *item, depth),
		readers: make(chan struct{}, o.Readers),
		read:    o.Read,
		commit:  commit,
		done:    make(chan struct{}),
	}
	go p.run()
	return p
}

// reserve takes a slot. The error is that of ctx.
func (p *pipeline) reserve(ctx context.Context) error {
	select {
	case p.slots <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// release gives back a slot that is not needed.
func (p *pipeline) release() { <-p.slots }

// submit takes the item, which fills a reserved slot, and never waits.
func (p *pipeline) submit(it *item) {
	it.ready = make(chan struct{})
	if it.page == nil || it.page.Status != 200 {
		close(it.ready)
	} else {
		go func() {
			p.readers <- struct{}{}
			defer func() {
				if r := recover(); r != nil {
					it.reading, it.readErr = nil, fmt.Errorf("reading it failed: %v", r)
				}
				<-p.readers
				close(it.ready)
			}()
			if it.page.Kind != Article {
				selector := ""
				if it.source != nil {
					selector = it.source.links(it.visit.URL)
				}
				it.links, it.readErr = discover(it.page, selector)
			} else if p.read != nil {
				it.reading, it.readErr = p.read(it.page)
			}
		}()
	}
	p.in <- it
}

// close waits until all that was submitted is committed.
func (p *pipeline) close() {
	close(p.in)
	<-p.done
}

func (p *pipeline) run() {
	defer close(p.done)
	waiting := map[uint64]*item{} // submitted, and not their turn yet
	next := uint64(1)
	for open := true; open || len(waiting) > 0; {
		var ready chan struct{}
		if head := waiting[next]; head != nil {
			ready = head.ready
		} else if !open {
			return // a place in the order that nobody filled: the run has failed
		}
		var batch []*item
		in := p.in
		if !open {
			in = nil
		}
		select {
		case it, ok := <-in:
			switch {
			case !ok:
				open = false
			case it.seq == 0:
				<-it.ready
				batch = append(batch, it)
			default:
				waiting[it.seq] = it
			}
		case <-ready:
		}
		for len(batch) < maxBatch {
			head := waiting[next]
			if head == nil || !isClosed(head.ready) {
				break
			}
			delete(waiting, next)
			next++
			batch = append(batch, head)
		}
		if len(batch) == 0 {
			continue
		}
		p.commit(batch)
		for _, it := range batch {
			if it.committed != nil {
				it.committed()
			}
			<-p.slots
		}
	}
}

func isClosed(c chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}
