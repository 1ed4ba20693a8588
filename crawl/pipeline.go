package crawl

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"
)

// item is a visit that was made: what came of it, on its way to the State.
type item struct {
	visit  Visit
	source *Source   // nil where a replayed page's source is unknown
	page   *Page     // nil where the visit failed
	raw    *received // the page as received, not archived yet; nil where it is
	seq    uint64    // place in the archive's order; 0: none
	err    error     // why the visit failed
	now    time.Time
	size   int // bytes of memory that the page takes

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

// isEntry reports whether the configuration names the item's address.
func (it *item) isEntry() bool {
	return it.visit.Kind != Article && it.source != nil && slices.ContainsFunc(it.source.entries(), func(l link) bool { return Key(l.URL) == it.visit.Key })
}

// pipeline archives and then reads pages in parallel, and commits them one
// after the other in the order in which they were archived, so that reading
// the archive again gives the same rows. Its length is bounded by slots: who
// wants to submit an item takes one first, before fetching.
type pipeline struct {
	slots   chan struct{}
	in      chan *item
	readers chan struct{}
	reading sync.WaitGroup
	archive *archiver
	read    Reader
	commit  func([]*item) // must not fail: it deals with its errors
	fail    func(error)   // ends the run
	done    chan struct{}

	mu   sync.Mutex
	room sync.Cond // that held has become less
	held int       // bytes of the pages under way
}

// maxBatch is how many items one transaction takes.
const maxBatch = 128

// maxLinger is how long an item may wait for others to share its transaction,
// which waits for the disk twice. Meanwhile it is in the archive alone.
const maxLinger = 50 * time.Millisecond

// maxHeld is how many bytes of pages may be under way before others have to
// wait: large pages must not fill the memory.
const maxHeld = 64 << 20

func newPipeline(o *Options, archive *archiver, commit func([]*item), fail func(error)) *pipeline {
	depth := 2*o.Readers + 2*maxBatch
	p := &pipeline{
		slots:   make(chan struct{}, depth),
		in:      make(chan *item, depth),
		readers: make(chan struct{}, o.Readers),
		archive: archive,
		read:    o.Read,
		commit:  commit,
		fail:    fail,
		done:    make(chan struct{}),
	}
	p.room.L = &p.mu
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

// submit takes the item, which fills a reserved slot. It waits where pages
// under way take too much memory.
func (p *pipeline) submit(it *item) {
	it.ready = make(chan struct{})
	if it.page != nil {
		it.size = len(it.page.Body)
		if it.raw != nil {
			it.size += len(it.raw.bytes)
		}
	}
	p.mu.Lock()
	for p.held > maxHeld {
		p.room.Wait()
	}
	p.held += it.size
	p.mu.Unlock()
	if it.raw == nil && (it.page == nil || it.page.Status != 200) {
		close(it.ready)
		p.in <- it
		return
	}
	p.reading.Go(func() {
		p.readers <- struct{}{}
		defer func() { <-p.readers }()
		defer close(it.ready)
		if it.raw != nil {
			p.keep(it)
		}
		p.in <- it // there is room: it has a slot
		if it.err == nil && it.page.Status == 200 {
			p.readPage(it)
		}
	})
}

// keep archives the item's page.
func (p *pipeline) keep(it *item) {
	var err error
	it.seq, err = p.archive.keep(it.raw, it.page, true)
	it.raw = nil
	if err != nil {
		it.page, it.err = nil, err
		if isFatal(err) {
			p.fail(err)
		}
	}
}

// readPage reads what the page announces, or the article that it is.
func (p *pipeline) readPage(it *item) {
	defer func() {
		if r := recover(); r != nil {
			it.reading, it.readErr = nil, fmt.Errorf("reading it failed: %v", r)
		}
	}()
	switch {
	case it.page.Kind != Article:
		selector := ""
		if it.source != nil {
			selector = it.source.links(it.visit.URL)
		}
		it.links, it.readErr = discover(it.page, selector)
	case p.read != nil:
		it.reading, it.readErr = p.read(it.page)
	}
}

// close waits until all that was submitted is committed.
func (p *pipeline) close() {
	p.reading.Wait()
	close(p.in)
	<-p.done
}

func (p *pipeline) run() {
	defer close(p.done)
	q := queue{waiting: map[uint64]*item{}, next: 1}
	var late <-chan time.Time // when the first of those that are ripe has waited for long enough
	for open, now := true, false; ; {
		// Take what has come, and wait only where nothing is to be committed.
		for taking := open; taking; {
			select {
			case it, ok := <-p.in:
				if taking = ok; ok {
					q.add(it)
				} else {
					open = false
				}
			default:
				taking = false
			}
		}
		q.ripen()
		if len(q.ripe) > 0 && (now || !open || p.isWorthIt(q.ripe)) {
			p.commit(q.ripe)
			p.finish(q.ripe)
			q.ripe, late, now = nil, nil, false
			continue
		}
		if len(q.ripe) > 0 && late == nil {
			late = time.After(maxLinger)
		}
		ready := q.ready()
		if !open && ready == nil {
			return // all is done, or a place in the order is left that nobody fills: the run has failed
		}
		in := p.in
		if !open {
			in = nil
		}
		select {
		case it, ok := <-in:
			if ok {
				q.add(it)
			} else {
				open = false
			}
		case <-ready:
		case <-late:
			now = true
		}
	}
}

// isWorthIt reports whether items should be committed without waiting for
// others: they are many, somebody waits for them, or nobody will bring more.
func (p *pipeline) isWorthIt(ripe []*item) bool {
	if len(ripe) >= maxBatch || len(ripe) == len(p.slots) || slices.ContainsFunc(ripe, func(it *item) bool { return it.visit.Kind != Article }) {
		return true
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.held > maxHeld/2
}

// finish makes room for others.
func (p *pipeline) finish(batch []*item) {
	for _, it := range batch {
		if it.committed != nil {
			it.committed()
		}
		p.mu.Lock()
		p.held -= it.size
		p.mu.Unlock()
		<-p.slots
	}
	p.room.Broadcast()
}

// queue holds items that are not committed yet: those with a place in the
// archive's order until it is their turn, the others in the order in which
// they came.
type queue struct {
	waiting map[uint64]*item
	next    uint64
	loose   []*item
	ripe    []*item // that can be committed now
}

func (q *queue) add(it *item) {
	if it.seq == 0 {
		q.loose = append(q.loose, it)
	} else {
		q.waiting[it.seq] = it
	}
}

// ready is closed when the next item of the archive's order is; nil where
// that one has not come yet.
func (q *queue) ready() chan struct{} {
	if head := q.waiting[q.next]; head != nil {
		return head.ready
	}
	return nil
}

// ripen finds the items that can be committed now, as many as a transaction
// takes.
func (q *queue) ripen() {
	for ready := q.ready(); len(q.ripe) < maxBatch && ready != nil && isClosed(ready); ready = q.ready() {
		q.ripe = append(q.ripe, q.waiting[q.next])
		delete(q.waiting, q.next)
		q.next++
	}
	for len(q.ripe) < maxBatch && len(q.loose) > 0 {
		<-q.loose[0].ready
		q.ripe = append(q.ripe, q.loose[0])
		q.loose = q.loose[1:]
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
