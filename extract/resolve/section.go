package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
)

// section is a part of the article that a heading or an introduction gives a period of its
// own, which what has none there takes.
type section struct {
	period fact.Period
	lines  int // so many blocks of one sentence followed at once, as lists have them
}

// headUp ends the section at a heading that does more than name a kind of vehicle, which divides what the
// section tells: "March sales by category", "Passenger cars".
func (r *Resolver) headUp(f *clause.Frame, kind clause.BlockKind) {
	s := &r.ctx.section
	if kind == clause.InBody || !f.First || s.period.IsZero() {
		return
	}
	if _, ok := r.SoleKind(f); !ok {
		*s, r.ctx.period = section{}, r.ctx.mainPeriod
		return
	}
	s.lines, r.ctx.period = 0, s.period
}

// nextBlock ends the section at running text after the lines of a list, or leaves that to the heading which
// begins.
func (r *Resolver) nextBlock(kind clause.BlockKind, sentences int) {
	s := &r.ctx.section
	switch {
	case s.period.IsZero():
		if kind != clause.InBody && !r.ctx.mainPeriod.IsZero() {
			r.ctx.period = r.ctx.mainPeriod // what a heading parts from it goes on with none of its times
		}
	case kind != clause.InBody:
	case sentences > 1 && s.lines > 1:
		*s, r.ctx.period = section{}, r.ctx.mainPeriod
	case sentences == 1:
		s.lines++
	}
}

// aboutPeriod returns the period that the section, or else the article, is about.
func (r *Resolver) aboutPeriod() fact.Period {
	if p := r.ctx.section.period; !p.IsZero() {
		return p
	}
	return r.ctx.mainPeriod
}
