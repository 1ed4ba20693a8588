package resolve

import (
	"carfacts/extract/article"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// passage is what one paragraph would tell elsewhere, where the article gives nearly every sentence a paragraph of its own.
type passage struct {
	brief  bool // the article does
	blocks int  // of the passage so far
}

// fewParagraphs is how many paragraphs tell the manner of an article.
const fewParagraphs = 6

// longestPassage is of how many paragraphs a passage is at most, as a paragraph elsewhere is of so many sentences.
const longestPassage = 4

// opensOn is within how many tokens a paragraph names whom or what it turns to.
const opensOn = 6

// noteBriefness notes whether at least half of the article's paragraphs are of one sentence.
func (r *Resolver) noteBriefness(a *article.Article) {
	all, brief := 0, 0
	for i := range a.Blocks {
		if a.Blocks[i].Kind != article.Paragraph {
			continue
		}
		all++
		s := &r.blocks[i]
		if r.spans = text.Sentences(r.spans[:0], a.Text, r.allTokens[s.First:s.Last], r.abbreviation); len(r.spans) == 1 {
			brief++
		}
	}
	r.passage = passage{brief: all >= fewParagraphs && 2*brief >= all}
}

// nextPassage counts the block, and reports whether it goes on with the passage of the block before: the second
// paragraph does, and those after it which turn to nobody and nowhere else.
func (r *Resolver) nextPassage(a *article.Article, i int) (goesOn bool) {
	p := &r.passage
	goesOn = p.brief && i > 0 && p.blocks < longestPassage && r.ctx.itemBlock != r.ctx.block && r.isProse(a, i) && r.isProse(a, i-1) && !r.labelledAt(i) && !r.announces(i-1) &&
		(p.blocks == 1 || !r.turnsAway(i))
	if !goesOn {
		p.blocks = 0
	}
	p.blocks++
	return goesOn
}

// announces reports whether the block ends with a colon, as the line before a list does.
func (r *Resolver) announces(i int) bool {
	s := &r.blocks[i]
	return s.First < s.Last && r.allTokens[s.Last-1].Word == text.Colon
}

// turnsAway reports whether the block opens on a name that the passage has not told so far.
func (r *Resolver) turnsAway(i int) bool {
	s := &r.blocks[i]
	for k := s.First; k < min(s.Last, s.First+opensOn); k++ {
		for u := range r.allHits[k].Uses {
			if lexicon.Names.Has(u.Kind) && u.Kind != lexicon.Body && !r.toldOf(u.Entry, i-r.passage.blocks, i) {
				return true
			}
		}
	}
	return false
}

// toldOf reports whether blocks from to to, which is not among them, name the entry.
func (r *Resolver) toldOf(e *lexicon.Entry, from, to int) bool {
	for k := r.blocks[from].First; k < r.blocks[to].First; k++ {
		for u := range r.allHits[k].Uses {
			if u.Entry == e {
				return true
			}
		}
	}
	return false
}

// isProse reports whether the block is a paragraph, and no line of a list that is not marked up as one.
func (r *Resolver) isProse(a *article.Article, i int) bool {
	return a.Blocks[i].Kind == article.Paragraph && !marked(r.allTokens[r.blocks[i].First:r.blocks[i].Last])
}

// marked reports whether the block begins with the sign of a list's item.
func marked(tokens []text.Token) bool {
	return len(tokens) > 0 && (tokens[0].Word == text.Bullet || tokens[0].Word == text.Hyphen)
}
