package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"golang.org/x/term"

	"carfacts/crawl"
)

// progressLines shows on a terminal how far a crawl is: a line a source, or
// one for all where there are more sources than lines. It shows nothing
// elsewhere.
type progressLines struct {
	w io.Writer // nil: nothing is shown

	mu    sync.Mutex
	order []string
	lines map[string]crawl.SourceSummary
	rows  int // of the terminal
	drawn int
	last  time.Time
}

const redraw = 100 * time.Millisecond

func newProgress(w io.Writer, c *crawl.Config) *progressLines {
	p := &progressLines{lines: map[string]crawl.SourceSummary{}}
	if !isTerminal(w) {
		return p
	}
	p.w, p.rows = w, 24
	if _, rows, err := term.GetSize(int(w.(*os.File).Fd())); err == nil && rows > 0 {
		p.rows = rows
	}
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
	fmt.Fprintf(p.w, "\x1b[2K%-24s%7s%9s%11s%8s%8s\n", "source", "found", "fetched", "unchanged", "failed", "facts")
	line := func(s crawl.SourceSummary) {
		fmt.Fprintf(p.w, "\x1b[2K%-24.24s%7d%9d%11d%8d%8d\n", printable(s.Name), s.Found, s.Fetched, s.Unchanged, s.Failed, s.Facts)
	}
	if len(p.order)+2 > p.rows {
		total := crawl.SourceSummary{Name: fmt.Sprintf("all %d sources", len(p.order))}
		for _, name := range p.order {
			total.Add(p.lines[name].Counts)
		}
		line(total)
		p.drawn = 2
		return
	}
	for _, name := range p.order {
		line(p.lines[name])
	}
	p.drawn = len(p.order) + 1
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
