package resolve

import (
	"slices"

	"carfacts/extract/article"
	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// Result is what was found in an article, with byte offsets still inside.
type Result struct {
	Facts     []fact.Fact
	Mentions  []fact.Mention
	Sentences int
}

// reading is an article cut into tokens and sentences.
type reading struct {
	allTokens   []text.Token
	allHits     []lexicon.Hit
	blocks      []block
	cellTokens  []text.Token // of a cell or caption of a table, or the name of the site
	cellHits    []lexicon.Hit
	tokens      []text.Token // of the block or cell that is read
	hits        []lexicon.Hit
	kinds       lexicon.Set     // of the hits
	spans, cuts []text.Span     // sentences, and those that are cut after models
	naming      []clause.Name   // of a sentence
	inLists     []int           // items of a sentence that are figures of lists
	lists       [][]int         // of inLists
	sections    []sectionMarket // with headings, in their order
	standings   []standing      // of the places that speak for themselves as the article's home
}

// block is a block of an article, or what has been read of it.
type block struct {
	text.Span             // of Resolver.allTokens
	kinds     lexicon.Set // of the phrases in it
}

// Article reads the blocks of an article and returns its mentions and facts.
func (r *Resolver) Article(a *article.Article, trace Tracer) Result {
	r.begin(a, trace)
	r.read(a)
	r.survey(a)
	home := r.homeOfMakers()
	r.an.Home(home)
	r.fiscalYear(a.Text, home)
	for i := range a.Blocks {
		r.block(a, i)
	}
	r.finish()
	return r.result()
}

// read cuts all blocks into tokens and looks them up.
func (r *Resolver) read(a *article.Article) {
	// Room for all of it at once: growing would copy a long text often.
	r.allTokens, r.allHits, r.blocks = slices.Grow(r.allTokens[:0], len(a.Text)/4), slices.Grow(r.allHits[:0], len(a.Text)/4), r.blocks[:0]
	for i := range a.Blocks {
		b, first := &a.Blocks[i], len(r.allTokens)
		r.allTokens = text.Tokenize(r.allTokens, r.Lex.Vocabulary, a.Text, b.Start, b.End)
		var kinds lexicon.Set
		r.allHits, kinds = r.an.Find(r.allHits, r.allTokens[first:])
		r.blocks = append(r.blocks, block{text.Span{First: first, Last: len(r.allTokens)}, kinds})
	}
}

// open sets the resolver to the tokens of block i.
func (r *Resolver) open(i int) {
	s := &r.blocks[i]
	r.kinds = s.kinds
	r.tokens, r.hits = r.allTokens[s.First:s.Last:s.Last], r.allHits[s.First:s.Last:s.Last]
}

func (r *Resolver) begin(a *article.Article, trace Tracer) {
	r.article, r.trace = a.Text, trace
	r.drafts, r.mentions = r.drafts[:0], r.mentions[:0]
	clear(r.wholes)
	clear(r.kindTotals)
	r.wholesOf, r.kindTotalsOf = 0, 0
	r.moving, r.bodyMetric = -1, ""
	r.ctx = context{recent: r.ctx.recent[:0], local: r.ctx.local[:0], itemBlock: -1}
	r.cal = calendar.Calendar{Published: a.Published.Date}
	r.an.Begin(a.Text)
}

func (r *Resolver) block(a *article.Article, i int) {
	b := &a.Blocks[i]
	r.ctx.block = i
	if b.Kind == article.Tabular {
		r.ctx.table = len(r.drafts)
		r.table(a, b)
		return
	}
	if b.Kind == article.Caption && !ofTable(a, i) {
		defer r.besideText()()
	}
	kind := clause.InBody
	switch b.Kind {
	case article.Headline, article.Deck:
		kind = clause.InHeadline
	case article.Heading:
		kind = clause.InHeading
		r.openSection(i)
	case article.Paragraph:
		if r.labelledAt(i) {
			r.openSection(i)
		}
	}
	r.open(i)
	r.noteItem(b, i)
	r.leaveRubric()
	if r.ctx.itemBlock != i {
		r.ctx.listModality = ""
	}
	r.spans = joinCut(text.Sentences(r.spans[:0], a.Text, r.tokens, r.abbreviation), r.hits)
	r.cuts = r.cutAtStops(r.cuts[:0], r.spans, kind == clause.InBody)
	r.nextBlock(kind, len(r.cuts))
	for n, s := range r.cuts {
		f := &r.frame
		f.First = n == 0
		f.Article = a.Text
		f.Tokens, f.Hits = r.tokens[s.First:s.Last], r.hits[s.First:s.Last]
		r.an.Read(&f.Sentence)
		r.SetOff(f)
		r.UniteBlocs(f)
		r.leaveOut(f)
		r.CallWorks(f)
		r.LeaveFormer(f)
		r.LeaveJoined(f)
		r.NewFrame(f)
		r.headUp(f, kind)
		r.noteYear(f)
		r.sentence(f, kind)
		r.noteAskedYear(f)
		if n == 0 && kind == clause.InBody && (len(r.cuts) == 1 || f.Word(1) == text.Colon && f.Tokens[0].End-f.Tokens[0].Start == 1) && f.Asks() {
			r.openQuestion(f)
		}
		if n == len(r.cuts)-1 {
			r.noteRubric(f)
		}
		if n == 0 && i > 0 && a.Blocks[i-1].Kind == article.Tabular {
			r.credit(f)
		}
		r.notePeriods(f)
	}
}

// ofTable reports whether block i of an article stands beside a table.
func ofTable(a *article.Article, i int) bool {
	return i > 0 && a.Blocks[i-1].Kind == article.Tabular || i+1 < len(a.Blocks) && a.Blocks[i+1].Kind == article.Tabular
}

// notePeriods keeps the sentence's periods as mentions.
func (r *Resolver) notePeriods(f *clause.Frame) {
	r.cal.Fiscal = r.fiscalHere(f)
	for i := range f.Timings {
		t := &f.Timings[i]
		if !t.Compared && !t.Rank && !t.Said {
			r.cal.Note(t.When)
		}
		start, end := int(f.Tokens[t.When.First].Start), int(f.Tokens[t.When.Last-1].End)
		if r.isMention(start, end) {
			continue
		}
		r.mentions = append(r.mentions, found{kind: "period", start: start, end: end, period: r.cal.Resolve(t.When, r.ctx.period, calendar.Past), reason: "a period"})
	}
}

func (r *Resolver) isMention(start, end int) bool {
	for i := len(r.mentions) - 1; i >= 0 && r.mentions[i].start >= start; i-- {
		if r.mentions[i].start == start && r.mentions[i].end == end {
			return true
		}
	}
	return false
}
