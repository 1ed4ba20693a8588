package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// versionKind is the kind of engine of the version of a model that a sentence spoke of: "the
// range-extended version".
type versionKind struct {
	powertrain, model string
	sentence, block   int
}

// ofVersion gives what is measured of a model that comes with several kinds of engine that of
// the version it is said of: "The motor of the pure electric version has 175 kW", and what the
// next sentence goes on to tell of it.
func (r *Resolver) ofVersion(f *frame, k int, d *draft) {
	if !d.who().is(lexicon.Model) || !r.isProduct(d.Metric) || d.Measure == fact.Share || r.ofEach(f, k) {
		return
	}
	kind, named := r.versionAfter(f, k)
	if !named {
		kind, named = r.versionBefore(f, k)
	}
	v := &r.ctx.version
	if !named && v.model == d.Subject && v.block == r.ctx.block && v.sentence >= r.ctx.sentences-1 &&
		(v.sentence == r.ctx.sentences || f.Word(0) == text.It || f.Word(0) == text.Its || r.thatTrim(f, k) || r.ofItsParts(f, k)) {
		kind = v.powertrain
	}
	if kind == "" {
		return
	}
	d.Scope.Powertrain = kind
	*v = versionKind{kind, d.Subject, r.ctx.sentences, r.ctx.block}
}

// versionBefore returns the kind of the last version that the sentence names before the figure,
// "" where several are named together. It reports whether one is named.
func (r *Resolver) versionBefore(f *frame, k int) (string, bool) {
	for i := k - 1; i >= 0; i-- {
		if kind := r.versionAt(f, i); kind != "" {
			if w := f.Word(i - 1); (w == text.And || w == text.Or || w == text.Comma) && i > 1 && r.kindAt(f, i-2) != "" {
				return "", true // "pure electric and range-extended versions"
			}
			return kind, true
		}
	}
	return "", false
}

// versionAfter returns the kind of the version that the figure is said to be for: "160 kW in the
// range-extended version".
func (r *Resolver) versionAfter(f *frame, k int) (string, bool) {
	preposition := false
	for i := k + 1; i < len(f.Items) && i <= k+7; i++ {
		if f.Items[i].Quantity != 0 || f.Items[i].Punct || f.Has(i, lexicon.Conjunction) {
			break
		}
		preposition = preposition || f.Word(i) == text.For || f.Word(i) == text.In || f.Word(i) == text.With
		if kind := r.versionAt(f, i); kind != "" && preposition {
			return kind, true
		}
	}
	return "", false
}

// versionAt returns the kind of engine by which items[i] names a version: before a noun for one,
// or before the colon that an item of a list opens with.
func (r *Resolver) versionAt(f *frame, i int) string {
	kind := r.kindAt(f, i)
	if kind == "" {
		return ""
	}
	if f.Has(i+1, r.variantNoun) || i == 0 && f.Word(1) == text.Colon {
		return kind
	}
	if f.isOne(i + 1) {
		for j := range i {
			if f.Has(j, r.variantNoun) && r.kindAt(f, j-1) != "" {
				return kind // "the battery-electric version …; the range-extended one"
			}
		}
	}
	return ""
}

// kindAt returns the kind of engine that items[i] names.
func (r *Resolver) kindAt(f *frame, i int) string {
	if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Name != modifier {
		return e.Scope.Powertrain
	}
	return ""
}
