package resolve

import (
	"strings"

	"carfacts/extract/clause"
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
func (r *Resolver) ofVersion(f *clause.Frame, k int, d *draft) {
	if !d.who().Is(lexicon.Model) || !r.isProduct(d.Metric) || d.Measure == fact.Share || r.OfEach(f, k) {
		return
	}
	kind, named := r.VersionAfter(f, k)
	if !named {
		kind, named = r.VersionBefore(f, k)
	}
	if !named && r.ofEngine(d) {
		if d.Scope.Powertrain, named = r.EngineOf(f, k); named {
			return
		}
	}
	v := &r.ctx.version
	if !named && v.model == d.Subject && v.block == r.ctx.block && v.sentence >= r.ctx.sentences-1 &&
		(v.sentence == r.ctx.sentences || f.Word(0) == text.It || f.Word(0) == text.Its || r.thatTrim(f, k) || r.OfItsParts(f, k)) {
		kind = v.powertrain
	}
	if kind == "" {
		return
	}
	d.Scope.Powertrain = kind
	*v = versionKind{kind, d.Subject, r.ctx.sentences, r.ctx.block}
}

// ofEngine reports whether the figure is one that each engine of a model has of its own. A model that goes by its
// engine has no other: "the Harrier EV".
func (r *Resolver) ofEngine(d *draft) bool {
	u := r.Lex.Units[d.Unit]
	if !r.onlyModel(d) || u == nil || u.Dimension == "length" || u.Dimension == "seat" || u.Dimension == "weight" {
		return false
	}
	last := d.Subject[strings.LastIndexByte(d.Subject, ' ')+1:]
	return !r.Lex.IsA(r.Lex.Vocabulary.Lookup(last), lexicon.ScopeCue)
}
