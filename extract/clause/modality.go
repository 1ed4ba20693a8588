package clause

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// A Voice is somebody that the sentence cites: a body, a person, unnamed
// analysts, or a company speaking of itself, which has no name here and only
// keeps others from being cited for what it says.
type Voice struct {
	Who      string
	At       int  // the item that names it
	From, To int  // the items that it speaks of
	Expected bool // it speaks of what is expected alone
}

// Names of the say lexicon: phrases that a source follows, those whose source
// has gathered what others expect, those that a pronoun is part of, and verbs that are
// followed by those whom something is told.
const (
	SaySource    = "source"
	SayConsensus = "consensus"
	SayOwn       = "own view"
	sayTelling   = "telling"
)

// AreToldTo reports whether items[i] are those whom something is told: "told employees that".
func (f *Frame) AreToldTo(i int) bool {
	for i--; f.Word(i) != text.That && (f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.Pronoun)); {
		i--
	}
	e := f.Entry(i, lexicon.Say)
	return e != nil && e.Name == sayTelling
}

// Counted reports whether one of items[from:to] is a figure.
func (f *Frame) Counted(from, to int) bool {
	for i := from; i < to; i++ {
		if q := f.QuantityAt(i); q != nil && (q.Unit != nil || !q.Small) {
			return true
		}
	}
	return false
}

// Closes reports whether the clause of the verb at items[i] says nothing but
// that somebody said so: ", the association said on Monday, and".
func (r *Reader) Closes(f *Frame, i int) bool {
	for j := i + 1; j < len(f.Items); j++ {
		switch it := &f.Items[j]; {
		case it.Punct:
			return f.Word(j) != text.Colon && f.Word(j) != text.Quote
		case it.Quantity != 0 || f.Word(j) == text.That || j > i+8:
			return false
		case f.Word(j) == text.And || f.Word(j) == text.But:
			return true
		}
	}
	return true
}

// Crowd returns who the analysts at items[i] are: those of a bank, those that
// somebody polled, or nobody named.
func (r *Reader) Crowd(f *Frame, i int) string {
	if i > 0 && f.Items[i-1].Name != nil && f.Items[i-1].Name.Kind == lexicon.Body {
		return f.Items[i-1].Name.Name
	}
	for j := i + 1; j < len(f.Items) && j <= i+4; j++ {
		if f.Word(j) != text.By && f.Word(j) != text.At && !(f.Has(j, lexicon.Say) && f.Entry(j, lexicon.Say).Name == SayConsensus) {
			continue
		}
		if n := f.Items[min(j+1, len(f.Items)-1)].Name; n != nil && n.Kind == lexicon.Body {
			return n.Name
		}
		if f.Word(j) != text.By && f.Capital(j+1) {
			return f.capitals(j + 1)
		}
	}
	return "analysts"
}

// capitals returns the capitalised words that a name nobody knows is made of, from items[i] on: "analysts at Meritz
// Securities".
func (f *Frame) capitals(i int) string {
	end := i + 1
	for f.Capital(end) {
		end++
	}
	return f.Article[f.Tokens[f.Items[i].First].Start:f.Tokens[f.Items[end-1].Last-1].End]
}

// Capital reports whether items[i] is a capitalised word of no other meaning.
func (f *Frame) Capital(i int) bool {
	if i < 0 || i >= len(f.Items) {
		return false
	}
	it := &f.Items[i]
	t := &f.Tokens[it.First]
	return t.Kind == text.Letters && t.Capital && it.Name == nil && it.When == 0 && it.Quantity == 0 && it.Kinds.Within(&nameParts)
}

// Lower reports whether items[i] is a word in small letters.
func (f *Frame) Lower(i int) bool {
	t := &f.Tokens[f.Items[i].First]
	return t.Kind == text.Letters && !t.Capital && f.Items[i].Name == nil && f.Items[i].Quantity == 0 && !f.Has(i, lexicon.Conjunction)
}

// nameParts are the kinds that words of somebody's name can have besides.
var nameParts = lexicon.Of(lexicon.CompanySuffix, lexicon.Descriptor)

// JoinsName reports whether items[i] is inside a name: a hyphen and the part
// after it, "de", "von der".
func (f *Frame) JoinsName(i int) bool {
	if i <= 0 || i+1 >= len(f.Items) {
		return false
	}
	t := &f.Tokens[f.Items[i].First]
	if f.Word(i) == text.Hyphen {
		return t.Glued && f.Tokens[f.Items[i+1].First].Glued
	}
	if f.Word(i-1) == text.Hyphen {
		return t.Glued && t.Kind == text.Letters
	}
	switch t.Text(f.Article) {
	case "de", "von", "der", "van", "di":
		return true
	}
	return false
}

// IsIrreal reports whether the sentence supposes something: "if it cut prices,
// profits would fall", "were a duty to be levied, exports could drop".
func (r *Reader) IsIrreal(f *Frame) bool {
	would, condition := false, false
	for i := range f.Of(lexicon.ModalityCue) {
		e := f.Entry(i, lexicon.ModalityCue)
		if e != nil && (e.Name == CueWould || e.Modality == fact.Conditional && e.Name != CueIf) {
			would = true
		}
		if e != nil && e.Name == CueIf && !f.Has(i+1, lexicon.More) {
			condition = true
		}
	}
	for i := 0; i < len(f.Items) && would && !condition; i++ {
		condition = (i == 0 || f.Word(i-1) == text.Comma) && r.inverts(f, i)
	}
	return would && condition
}

// InCondition reports whether the figure stands in the clause that supposes:
// "if it were to lower its prices by 10,300 yuan".
func (r *Reader) InCondition(f *Frame, k int) bool {
	for i := k - 1; i >= 0 && f.Word(i) != text.Comma && f.Word(i) != text.Semicolon; i-- {
		if e := f.Entry(i, lexicon.ModalityCue); e != nil && e.Name == CueIf || (i == 0 || f.Word(i-1) == text.Comma) && r.inverts(f, i) {
			return true
		}
	}
	return false
}

// inverts reports whether a verb that stands before its subject at items[i]
// makes a condition: "Were a duty to be levied", "should the yen fall".
func (r *Reader) inverts(f *Frame, i int) bool {
	if w := f.Tokens[f.Items[i].First].Word; w != r.Words.were && w != r.Words.should && w != r.Words.Had {
		return false
	}
	if i == 0 {
		return true
	}
	return f.Items[i].Last-f.Items[i].First == 1 && (f.Has(i+1, lexicon.Determiner) || f.Has(i+1, lexicon.Pronoun) || i+1 < len(f.Items) && f.Items[i+1].Name != nil)
}

// Supposed reports whether what would happen hangs on a thing that is only
// thought of: "a duty of 20 percent would reduce imports by 125,000 cars".
func (r *Reader) Supposed(f *Frame, k int) bool {
	would := -1
	run := f.Runs[k]
	for i := f.Starts[run]; i < f.Ends[run]; i++ {
		if e := f.Entry(i, lexicon.ModalityCue); e != nil && e.Name == CueWould {
			would = i
			break
		}
	}
	if i := f.Starts[run]; would > i && (r.IsDuty(f, i) || r.IsDuty(f, i+1) && !f.Has(i, lexicon.Determiner)) {
		return true // "that duties of 45 to 55 percent would be needed"
	}
	for i := would - 1; i >= max(f.Starts[run], would-8); i-- {
		if w := f.Word(i); w == text.A || w == text.An || w == r.Words.any || w == text.Every {
			for j := i + 1; j < would; j++ {
				if e := f.Entry(j, lexicon.MetricCue); e != nil && len(e.Metrics) > 0 {
					m := r.Vocabulary(e.Metrics[0])
					return m != nil && m.Levied
				}
			}
			return false
		}
	}
	return false
}

// Names of entries of the modality lexicon that mean different things in
// different sentences.
const (
	CueAim    = "aim"
	CueFuture = "future"             // will, is to: an aim of one's own, an expectation of others
	CueWould  = "future in the past" // would, could
	CueIf     = "if"
	cueUnreal = "unreal"   // would have: what did not come about, unless something is had
	CueNamed  = "named"    // spoke of: what something was put at, as an aim or not
	CueGuess  = "estimate" // of what has been, a figure like others
	cueReckon = "reckoning"
	CueNeeded = "needed" // would have to: what it would take to sell so much, or a plan told of
	CueKept   = "kept"   // stuck to: an expectation, or what there is already
)

// Believed reports whether the sentence ends with whose expectation it tells: ", it believes."
func (f *Frame) Believed() bool {
	i := len(f.Items) - 1
	for i > 0 && f.Items[i].Punct {
		i--
	}
	e := f.Entry(i, lexicon.ModalityCue)
	return i > 1 && e != nil && e.Modality == fact.Forecast && e.Name != CueWould && (f.Has(i-1, lexicon.Pronoun) || f.Items[i-1].Name != nil) && f.Word(i-2) == text.Comma
}

// Presupposed reports whether the amount at items[k] only says which one is spoken of: "the $7,500 tax
// credit will expire", "believes that the subsidies, worth up to 20,000 yuan, have helped".
func (f *Frame) Presupposed(k int) bool {
	i := k - 1
	if f.Text(max(i, 0)) == "worth" {
		return f.Word(i-1) == text.Comma
	}
	return f.Word(i) == text.The
}

// SetsOut reports whether the figure is what an amount grows or shrinks from.
func (r *Reader) SetsOut(f *Frame, k int) bool {
	for k--; f.Has(k, lexicon.Determiner) || f.Has(k, r.FillerKind); {
		k--
	}
	return f.Word(k) == text.From
}

// Contributes reports whether a phrase with a participle tells of the figure at items[k], which is
// as real as what it is part of: "with NEVs contributing 900,000".
func (f *Frame) Contributes(k int) bool {
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if f.Word(i) == text.With && f.Runs[i] == f.Runs[k] {
			return HasSuffix(f.Text(k-1), "ing")
		}
	}
	return false
}

// Contributor returns the model that a phrase with a participle tells the figure at items[k] of: "with the revamped Model Y alone
// contributing 4,132".
func (f *Frame) Contributor(k int) (Name, bool) {
	if !HasSuffix(f.Text(max(k-1, 0)), "ing") {
		return Name{}, false
	}
	n := Name{}
	for i := k - 2; i >= 0 && i >= k-7 && f.Items[i].Quantity == 0 && !f.Items[i].Punct; i-- {
		if f.Word(i) == text.With {
			return n, n.Text != ""
		}
		if m := f.Items[i].Name; m != nil {
			if n.Text != "" || !f.IsModel(i) {
				break
			}
			n = NameOf(m)
		}
	}
	return Name{}, false
}

// Predicates reports whether the items have a finite verb, so that what stands before them, which
// ends in a colon, is another statement: "may overtake both: with 593,000 it is already ahead".
func (r *Reader) Predicates(f *Frame, from, to int) bool {
	for i := from; i < to; i++ {
		u := f.Use(i, lexicon.MetricCue)
		if m := f.Use(i, lexicon.Move); m != nil && m.Role == lexicon.Verb && r.InPast(f, i) {
			return true // "and it may not last: in September Toyota's volume dropped 22.4%"
		}
		if f.Has(i, lexicon.Auxiliary) && !f.Has(i, lexicon.ModalityCue) || u != nil && u.Role == lexicon.Verb && (r.InPast(f, i) || i > from && (f.Items[i-1].Name != nil || f.Has(i-1, lexicon.Pronoun))) {
			return true
		}
	}
	return false
}

// Relates reports whether the run up to items[k] is a relative clause with a verb of its own, which
// tells what is and not what is planned: "plans a new line at its plant, which has a capacity of".
func (f *Frame) Relates(run, k int) bool {
	i := f.Starts[run]
	if f.Word(i) == text.Comma {
		i++
	}
	switch f.Word(i) {
	case text.Which, text.Where, text.Whose, text.Who:
		for i++; i < k; i++ {
			if f.Runs[i] == run && f.Has(i, lexicon.Auxiliary) {
				return !f.Has(i, lexicon.ModalityCue)
			}
		}
	}
	return false
}

// SetOutWith reports whether the aim before items[k] is one that somebody had and no longer has, by a verb in the past
// tense right before its noun: "began with a goal of 2.71 million", "missed its target of 800,000".
func (r *Reader) SetOutWith(f *Frame, k int) bool {
	i := k - 1
	for i > 0 && f.Runs[i] == f.Runs[k] && !f.IsNoun(i, lexicon.ModalityCue) {
		i--
	}
	if i == 0 || f.Runs[i] != f.Runs[k] {
		return false
	}
	for i--; i > 0 && (f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.Preposition) || f.Items[i].Kinds.Empty() && !f.Items[i].Punct); i-- {
		if f.PastTense(i) {
			break
		}
	}
	return r.InPast(f, i) || f.PastTense(i)
}

// NewPredicate reports whether the run begins with "and" and a verb of its own: "is expected
// to come and is priced from 263,500 yuan".
func (r *Reader) NewPredicate(f *Frame, run int) bool {
	i := f.Starts[run]
	if f.Word(i) == text.Comma {
		i++
	}
	if u := f.Use(i+1, lexicon.Say); f.Word(i) == text.And && u != nil && u.Role == lexicon.Verb && !f.Has(i+1, lexicon.ModalityCue) {
		return true // "warned that it would shrink, and said it earned 300 million"
	}
	if u := f.Use(i+1, lexicon.MetricCue); f.Word(i) == text.And && u != nil && u.Role == lexicon.Verb && r.InPast(f, i+1) && f.whenIn(run) {
		return true // "lowered its aim to 640,000, and sold 45,000 in December"
	}
	if u := f.Use(i+1, lexicon.MetricCue); f.Word(i) == text.And && u != nil && u.Role != lexicon.Noun && HasSuffix(f.Text(i+1), "s") && f.QuantityAt(i+2) != nil {
		return true // "will drop 240 jobs and employs 1,400": no infinitive after "will"
	}
	if f.Word(i) == text.And && i+1 < len(f.Items) && f.Items[i+1].Name != nil && f.Items[i+1].Name.Kind == lexicon.Maker {
		for j := i + 2; j < f.Ends[run] && j < i+8 && (i > f.Starts[run] || j == i+2); j++ { // "is expected to fall and Tesla had $2 billion"
			if f.Has(j, lexicon.Auxiliary) {
				return !f.Has(j, lexicon.ModalityCue) // "will be sold, and Lilium's 1,000 workers are out of a job"
			}
		}
	}
	return f.Word(i) == text.And && f.Has(i+1, lexicon.Auxiliary) && !f.Has(i+1, lexicon.ModalityCue)
}

// InSpite reports whether the run tells in spite of what something was so, which has come about: "fell below expectations, despite
// a 13 percent increase in revenue".
func (r *Reader) InSpite(f *Frame, run int) bool {
	i := f.Starts[run]
	if f.Word(i) == text.Comma {
		i++
	}
	return f.Tokens[f.Items[i].First].Word == r.Words.Despite
}

// SaysAnew reports whether the run begins what somebody says besides, so that a cue before it says nothing of
// that: "“We will do better,” she said, adding that 41,200 cars had been sold in May".
func (r *Reader) SaysAnew(f *Frame, run int) bool {
	i := f.Starts[run]
	if f.Word(i) == text.Comma || f.Word(i) == text.And {
		i++
	}
	return f.InForm(min(i, len(f.Items)-1), "ing") && f.Word(i+1) == text.That && f.IsVerbOf(i, lexicon.Say) && !f.Has(i, lexicon.ModalityCue)
}

// whenIn reports whether the run names a time of its own.
func (f *Frame) whenIn(run int) bool {
	for i := f.Starts[run]; i < f.Ends[run]; i++ {
		if f.Runs[i] == run && f.WhenAt(i) != nil {
			return true
		}
	}
	return false
}

// ToldAsPast reports whether the figure's own run has a verb in the past tense
// before it, so that what is expected in another run does not reach it: "on
// track to be its best year, and the average price in May was $48,389".
func (r *Reader) ToldAsPast(f *Frame, k int) bool {
	run := f.Runs[k]
	for i := f.Starts[run] + 1; i < k; i++ {
		if w := f.Word(i); f.Runs[i] == run && (w == r.Words.was || w == r.Words.were) && f.Groups[i] == f.Groups[k] {
			return true
		}
	}
	return false
}

// HaveDone reports whether the words behind the figure tell what has come about with so many: "of which some
// 11,200 have gone already".
func (r *Reader) HaveDone(f *Frame, k int) bool {
	w := f.Word(k + 1)
	return w == r.Words.Have || w == r.Words.Has
}

// DoneBehind reports whether a clause right behind the figure says that somebody has done as much: "on top of the $60
// billion it has invested there", "less than the 871 billion it earned last year".
func (r *Reader) DoneBehind(f *Frame, k int) bool {
	i := k + 1
	if f.Word(i) == text.That || f.Word(i) == text.Which {
		i++
	}
	if i+2 >= len(f.Items) || !f.Has(i, lexicon.Pronoun) && f.Items[i].Name == nil {
		return false
	}
	if w := f.Word(i + 1); w == r.Words.Has || w == r.Words.Have {
		return f.PastTense(i+2) && !f.Has(i+2, lexicon.ModalityCue)
	}
	return f.IsVerbOf(i+1, lexicon.MetricCue) && r.InPast(f, i+1) && !f.Has(i+1, lexicon.ModalityCue) && !f.Has(i+1, lexicon.Say)
}

// UpOrDownFrom reports whether the base at items[k] stands right behind "up from" or "down from", which may be an earlier
// forecast as well as what was: "expects 550 billion yen, down from 700 billion".
func (r *Reader) UpOrDownFrom(f *Frame, k int) bool {
	i := k - 1
	for f.Has(i, lexicon.Determiner) || f.Has(i, r.FillerKind) && !f.Has(i, lexicon.Preposition) || r.Adjective(f, i) {
		i--
	}
	return f.Has(i, lexicon.Move) || f.Word(i) == text.From && f.Has(i-1, lexicon.Move)
}

// TimedBehind reports whether a time stands behind the figure in its run, which tells itself whether what it is of is over:
// "against the 51,579 it managed last year".
func (f *Frame) TimedBehind(k int) bool {
	for i := k + 1; i < f.Ends[f.Runs[k]]; i++ {
		if f.WhenAt(i) != nil {
			return true
		}
	}
	return false
}

// SaysNow reports whether the sentence says before items[k] that something is so by now, as what takes the place of an
// earlier aim does: "now sees sales of 380,000 cars, down from 400,000".
func (r *Reader) SaysNow(f *Frame, k int) bool {
	for i := f.Items[0].First; i < f.Items[k].First; i++ {
		if f.Tokens[i].Word == r.Words.now {
			return true
		}
	}
	return false
}

// ButDid reports whether the figure at items[k] is set against what was planned before "but", by a verb in the past:
// "had planned to sell 100,000 but managed only 56,000".
func (r *Reader) ButDid(f *Frame, k int) bool {
	run := f.Runs[k]
	if f.Weight[run] < AtContrast {
		return false
	}
	for i := f.Starts[run]; i < k; i++ {
		if f.Runs[i] == run && (f.PastTense(i) || f.Items[i].Name == nil && f.Has(i, lexicon.VerbWord) && r.InPast(f, i)) {
			return true
		}
	}
	return false
}

// ByMissing reports whether the figure is what came about where an aim was missed, told by a participle behind it:
// "missed its target of 25,000 vehicles, building 24,337".
func (r *Reader) ByMissing(f *Frame, k int) bool {
	i := f.Starts[f.Runs[k]]
	if f.Word(i) == text.Comma {
		i++
	}
	if i == 0 || !f.Has(i, lexicon.MetricCue) || !f.InForm(i, "ing") {
		return false
	}
	for i--; i >= 0 && f.Weight[f.Runs[i]] < AtSemicolon; i-- {
		if f.Has(i, r.surpassingKind) && r.InPast(f, i) && !f.Has(i-1, lexicon.ModalityCue) {
			return true
		}
	}
	return false
}

// OwnClause reports whether the figure's run has a subject of its own that is
// a pronoun: "…, it got to 3,907".
func (r *Reader) OwnClause(f *Frame, k int) bool {
	run := f.Runs[k]
	for i := f.Starts[run]; i < k; i++ {
		if f.Runs[i] == run && (f.Word(i) == text.It || f.Word(i) == text.They) {
			return true
		}
	}
	return false
}

// HadIt reports whether somebody is said in the clause of items[k] to have had it: "it had just $30 million".
func (r *Reader) HadIt(f *Frame, k int) bool {
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if f.Word(i) == r.Words.Had {
			return !f.PastTense(i + 1)
		}
	}
	return false
}

// PastClause reports whether the figure's run tells of what has been done:
// "invested 2 billion", "has spent 5.8 billion so far".
func (r *Reader) PastClause(f *Frame, k int) bool {
	run := f.Runs[k]
	for i := f.Starts[run]; i < f.Ends[run]; i++ {
		if f.Runs[i] != run || f.Items[i].Quantity != 0 {
			continue
		}
		if w := f.WhenAt(i); w != nil && w.Form == mention.ToDate {
			return true
		}
		if w := f.Word(i); w == r.Words.was || w == r.Words.were {
			return true
		}
		u := f.Use(i, lexicon.MetricCue)
		if u == nil {
			u = f.Use(i, lexicon.Move)
		}
		if u == nil && f.Has(i+1, lexicon.MetricCue) && !f.Has(i, lexicon.ModalityCue) {
			if u = f.Use(i, lexicon.Say); u != nil && u.Entry.Name == Announcement {
				u = nil // "reported capital expenditures of", but "announced investments of"
			}
		}
		if u == nil && !f.Has(i, lexicon.VerbWord) && !(f.Has(i, r.spendingKind) && f.Word(k-1) != text.At) || f.Word(i-1) == text.To {
			continue // "to put $2 billion into it"
		}
		if r.InPast(f, i) || f.Text(i) == "cost" {
			return true
		}
	}
	return false
}

// RunInPast reports whether a word of the figure's run can be a verb of the past: "5,700 have gone".
func (r *Reader) RunInPast(f *Frame, k int) bool {
	run := f.Runs[k]
	for i := f.Starts[run]; i < f.Ends[run]; i++ {
		if f.Runs[i] == run && f.Items[i].Quantity == 0 && r.InPast(f, i) {
			return true
		}
	}
	return false
}

// dismissing is the name of the entry of verbs for what is done to people at once, and not only to their jobs.
const dismissing = "dismissing"

// Decided reports whether what the figure counts is only made known or agreed on in its clause,
// so that it is still to come, or of a plant that is being built: "announced 5,500 job cuts", "has
// agreed to cut 35,000 jobs", "is spending 7 billion on a 100 GWh plant".
func (r *Reader) Decided(f *Frame, k int) bool {
	for i := k - 2; f.Word(k-1) == text.To && i > 0 && i >= k-8 && f.Runs[i] == f.Runs[k]; i-- {
		if f.Word(i) == r.Words.being {
			return true // "is being raised from 250,000 to 500,000 cars a year"
		}
	}
	for i, run := k-1, f.Runs[k]; i >= f.Starts[run]; i-- {
		if f.Runs[i] != run {
			continue
		}
		if f.Has(i-1, lexicon.Auxiliary) && HasSuffix(f.Text(i), "ing") && f.Has(i, lexicon.MetricCue) && f.Has(k+1, r.WorksKind) {
			return true
		}
		if f.Word(k-1) == text.To && f.Has(i-1, lexicon.Auxiliary) && !f.Has(i-1, r.PastKind) && (f.Has(i, lexicon.Move) || f.QuantityAt(i) != nil && f.QuantityAt(i).IsMultiple) && HasSuffix(f.Text(i), "ing") {
			return true // "is doubling capacity to 300,000 cars a year"
		}
		if e := f.Entry(i, r.CuttingKind); i == k-1 && e != nil && e.Name != dismissing && f.InForm(i, "ing") && (f.Has(i-1, lexicon.Auxiliary) && f.Word(i-1) != r.Words.been || f.Word(i-1) == text.And) {
			return true // "is shedding 1,200 jobs", but "is laying off 200 people" tells of what happens
		}
		if f.Word(i) == text.That || f.Has(i, lexicon.Auxiliary) || f.Items[i].Quantity != 0 && !f.Has(k+1, r.WorksKind) {
			return false
		}
		if u := f.Use(i, lexicon.Say); u != nil && u.Role == lexicon.Verb && u.Entry.Name == Announcement || f.Has(i, r.DecidingKind) {
			return true
		}
	}
	return false
}

// IsShut reports whether the figure's sentence tells before it of something that is to be closed,
// of which what is counted still holds: "plans to shut its plant, with a capacity of 60,000 cars".
func (r *Reader) IsShut(f *Frame, k int) bool {
	for i := k - 1; i >= 0; i-- {
		if f.Has(i, r.ShutKind) {
			return true
		}
		if f.Has(i, lexicon.ModalityCue) || f.Weight[f.Runs[i]] > AtContrast {
			return false
		}
	}
	return false
}

// OfOnePlant reports whether the figure at items[k] may be of the plant that is spoken of around it: its clause
// names one, or nobody. What a company can make by now, or in all, is of others: "can make 1.5 million cars, and
// its plant at Kharkhoda is to open in 2025".
func (r *Reader) OfOnePlant(f *Frame, k int) bool {
	named := r.AtPresent(f, k)
	for i := r.ClauseStart(f, k); i < k; i++ {
		if f.Has(i, r.WorksKind) && !f.Plural(i) || f.Word(i) == text.It {
			return true
		}
		named = named || f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Maker
	}
	return !named
}

// AfterDoing reports whether the figure is what somebody did before what the sentence tells: "aims for
// 20 billion in 2025, after earning 13 billion in the first half", "having made 13 billion".
func (r *Reader) AfterDoing(f *Frame, k int) bool {
	for i := k - 1; i > 0 && i >= k-6 && f.Items[i].Quantity == 0 && !f.Items[i].Punct; i-- {
		if f.Word(i) == text.After {
			return HasSuffix(f.Text(i+1), "ing") && !f.IsNominal(i+1)
		}
		if f.Word(i) == r.Words.having && f.Items[i-1].Punct {
			return f.Word(i+1) != text.To && !f.Has(i+1, lexicon.Determiner) && !f.Has(i+1, lexicon.Say)
		}
		if f.Has(i, lexicon.ModalityCue) {
			break
		}
	}
	return false
}

// InPerfect reports whether the figure's clause tells in the present perfect what has been counted, and names no time:
// "has delivered 15,337", "a total of 15,337 have been delivered".
func (r *Reader) InPerfect(f *Frame, k int) bool {
	run := f.Runs[k]
	for i := range f.Timings {
		if f.Runs[f.Timings[i].Item] == run {
			return false
		}
	}
	for i := f.Starts[run]; i < f.Ends[run]; i++ {
		if w := f.Word(i); f.Runs[i] != run || w != r.Words.Has && w != r.Words.Have {
			continue
		}
		j := r.AfterAdverbs(f, i)
		if j < len(f.Items) && f.Tokens[f.Items[j].First].Word == r.Words.been {
			j = r.AfterAdverbs(f, j)
		}
		return f.IsVerbOf(j, lexicon.MetricCue) && r.InPast(f, j)
	}
	return false
}
