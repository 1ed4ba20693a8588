package lexicon

import (
	"iter"
	"slices"

	"carfacts/extract/text"
)

// Phrase is a sequence of words with what it stands for.
type Phrase struct {
	words []text.Word
	tight uint64 // bit i: no space before word i
	cased bool   // a use depends on capitals
	order int32  // in which it came to its list
	Kinds Set
	Uses  []Use
}

// Use is one meaning of a phrase.
type Use struct {
	*Entry
	Kind    Kind // of the entry, at hand
	Role    Role
	allCaps bool   // the first word is in capitals
	capital uint64 // bit i: word i begins with a capital letter
}

// Hit is the longest phrase found at a token: Len tokens long, with the uses
// whose capitals agree with the text's.
type Hit struct {
	Phrase *Phrase
	Len    int
	valid  uint64 // bit i: Phrase.Uses[i] agrees
	Kinds  Set    // of the valid uses
}

// Uses ranges over the uses that agree with the text; a hit that is empty or nil has none.
func (h *Hit) Uses(yield func(*Use) bool) {
	if h == nil || h.Phrase == nil {
		return
	}
	for j := range h.Phrase.Uses {
		if h.valid&(1<<j) != 0 && !yield(&h.Phrase.Uses[j]) {
			return
		}
	}
}

// Of ranges over the uses of kind k that agree with the text.
func (h *Hit) Of(k Kind) iter.Seq[*Use] {
	return func(yield func(*Use) bool) {
		if h == nil || !h.Kinds.Has(k) {
			return
		}
		for j := range h.Phrase.Uses {
			if u := &h.Phrase.Uses[j]; u.Kind == k && h.valid&(1<<j) != 0 && !yield(u) {
				return
			}
		}
	}
}

// Use returns the first use of kind k that agrees with the text, nil where there is none.
func (h *Hit) Use(k Kind) *Use {
	if h == nil || h.Phrase == nil {
		return nil
	}
	for j := range h.Phrase.Uses { // no range over Of: it is asked often
		if u := &h.Phrase.Uses[j]; u.Kind == k && h.valid&(1<<j) != 0 {
			return u
		}
	}
	return nil
}

// Entry returns the entry of the first use of kind k that agrees with the text, nil where there is none.
func (h *Hit) Entry(k Kind) *Entry {
	if u := h.Use(k); u != nil {
		return u.Entry
	}
	return nil
}

// hit sets the hit, which is empty, to the phrase as it stands in the tokens,
// where that is of other kinds than but.
func (p *Phrase) hit(hit *Hit, tokens []text.Token, but *Set) bool {
	valid, kinds := uint64(1)<<len(p.Uses)-1, p.Kinds
	if p.cased {
		valid, kinds = 0, Set{}
		for j := range p.Uses {
			if p.Uses[j].agrees(tokens, p) {
				valid |= 1 << j
				kinds.Add(p.Uses[j].Kind)
			}
		}
	}
	if kinds.Within(but) {
		return false
	}
	*hit = Hit{Phrase: p, Len: len(tokens), valid: valid, Kinds: kinds}
	return true
}

// match returns how many tokens the phrase spans at i, 0 where it does not
// stand there. A hyphen between two words of a phrase counts as a space.
func (p *Phrase) match(tokens []text.Token, i int) int {
	j := i + 1
	for k := 1; k < len(p.words); k++ {
		hyphen := false
		if j+1 < len(tokens) && tokens[j].Kind == text.Punct && tokens[j].Glued && tokens[j+1].Glued && tokens[j].Word == text.Hyphen {
			j++
			hyphen = true
		}
		if j >= len(tokens) || tokens[j].Word != p.words[k] {
			return 0
		}
		tight := p.tight&(1<<k) != 0
		if tokens[j].Glued != tight && !hyphen || tokens[j].Line {
			return 0
		}
		j++
	}
	return j - i
}

// agrees reports whether the capitals of the tokens allow this use.
func (u *Use) agrees(tokens []text.Token, p *Phrase) bool {
	if u.capital == 0 {
		return true
	}
	if u.allCaps && !tokens[0].AllCaps && p.words[0] != 0 {
		return false
	}
	if u.Role == Plural && tokens[len(tokens)-1].AllCaps {
		return false // "UPS" is more than one of nothing
	}
	k := 0
	for j := range tokens {
		if tokens[j].Word == text.Hyphen && (k >= len(p.words) || p.words[k] != text.Hyphen) {
			continue
		}
		if u.capital&(1<<k) != 0 && !tokens[j].Capital {
			return false
		}
		k++
	}
	return true
}

// use adds a use to the phrase, which written in several ways counts as the
// least strict of them.
func (p *Phrase) use(use Use) {
	defer func() {
		p.cased = slices.ContainsFunc(p.Uses, func(u Use) bool { return u.capital != 0 })
	}()
	for i := range p.Uses {
		if u := &p.Uses[i]; u.Entry == use.Entry && u.Role == use.Role {
			u.capital &= use.capital
			u.allCaps = u.allCaps && use.allCaps
			return
		}
	}
	if len(p.Uses) < 64 {
		p.Uses = append(p.Uses, use)
		p.Kinds.Add(use.Kind)
	}
}
