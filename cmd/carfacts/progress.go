package main

import (
	"fmt"
	"io"
	"sync"
	"time"

	"carfacts/crawl"
)

// progressLines shows on a terminal, a line a source, how far a crawl is. It
// shows nothing elsewhere.
type progressLines struct {
	w io.Writer // nil: nothing is shown

	mu    sync.Mutex
	order []string
	lines map[string]crawl.SourceSummary
	drawn int
	last  time.Time
}

const redraw = 100 * time.Millisecond

func newProgress(w io.Writer, c *crawl.Config) *progressLines {
	p := &progressLines{lines: map[string]crawl.SourceSummary{}}
	if !isTerminal(w) {
		return p
	}
	p.w = w
	for _, s := range c.Sources {
		p.order = append(p.order, s.Name)
		p.lines[s.Name] = crawl.SourceSummary{Name: s.Name}
	}
	return p
}

func (p *progressLines) update(s crawl.SourceSummary) {
	if p.w == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.lines[s.Name] = s
	if now := time.Now(); now.Sub(p.last) >= redraw {
		p.last = now
		p.draw()
	}
}

func (p *progressLines) draw() {
	if p.drawn > 0 {
		fmt.Fprintf(p.w, "\x1b[%dA", p.drawn)
	}
	for _, name := range p.order {
		s := p.lines[name]
		fmt.Fprintf(p.w, "\x1b[2K%-24.24s found %5d  fetched %5d  unchanged %5d  failed %4d  facts %6d\n", name, s.Found, s.Fetched, s.Unchanged, s.Failed, s.Facts)
	}
	p.drawn = len(p.order)
}

// clear takes the display away, for what is printed next.
func (p *progressLines) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.drawn > 0 {
		fmt.Fprintf(p.w, "\x1b[%dA\x1b[J", p.drawn)
		p.drawn = 0
	}
}
