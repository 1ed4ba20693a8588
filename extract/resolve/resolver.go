// Package resolve makes facts of what the rules matched: it settles what a
// match leaves open.
//
// In: the blocks of an article, sentence by sentence, with the items that
// package mention read and the rules of package pattern. Out: facts and
// mentions. Each open field is looked for in the same clause, then in the same
// sentence, then in the running context of the article; what is not found
// stays null. A figure that cannot be settled stays a mention, with the reason.
//
// What one sentence says by itself package clause answers, and package calendar which days a period is;
// the steps here add what the article has told before. They are a file each:
//
//   - claim.go asks the rules what each figure is, settle.go takes it through the steps;
//   - metric.go says what it measures: unit.go and sitecount.go what a bare number
//     counts, introduced.go what the line before a list says of its items, vehiclesized.go
//     and equipment.go which amounts are none of a car, measured.go what goes on from the sentence before;
//   - subject.go says whose it is: position.go and candidate.go which names of a sentence can be
//     one, carriedsubject.go whom the article has spoken of (carriedmaker.go and carriedmarket.go are its
//     ways), aside.go who is named only in passing, together.go several that are one,
//     reference.go whom "the carmaker" means, market.go and sector.go when a figure is a
//     place's or all makers', works.go who has plants and staff, stranger.go that it is of
//     somebody unknown, everybody.go that it is all buyers' or makers', ofthemaker.go what is a
//     maker's in a place, metricbysubject.go which metric the subject settles;
//   - timing.go says when: bearing.go what the periods of a sentence bear on, clausetime.go which one a clause without its own
//     takes, statement.go when something was only said, span.go the one after that spoken of, revised.go and
//     outlook.go that an aim goes on from an earlier one, baseline.go when what is compared with was,
//     duration.go how long it went on, trailing.go when a list was that has its time
//     at the end, basis.go what a change compares with, carriedperiod.go which period goes
//     on from sentence to sentence, notedperiod.go which is kept for that, section.go which a part of
//     the article has, yearlabel.go under which year a paragraph stands;
//   - scope.go says what is counted: counted.go by the figure's own words, anaphor.go
//     by those that point back ("of these"), theme.go by what the paragraph is about,
//     rubric.go by what it stands under, inherited.go by the statement that the figure hangs on,
//     place.go, territory.go and origin.go where, exporting.go who exports there, locative.go which places are markets, sentenceplace.go which place of the
//     sentence is meant, placename.go by which name, site.go and town.go where a plant
//     stands, remainder.go outside of where, partwhole.go which part of what,
//     variant.go of which trims, which trim.go learns;
//   - levy.go says whose a duty or an aid is, by payer.go who pays a rate of its own and
//     taxer.go whose duties the article is about, duty.go on what it is and dutytime.go since when;
//   - attribution.go says who is cited for it;
//   - modality.go says how real it is, planned.go what is still to come of what was agreed on, calledoff.go
//     which plans have come to nothing.
//
// A milestone has a time where others have a number. happening.go says what happened then, teller.go
// whom the word that tells of it speaks of, befalls.go whom it happens to. event.go settles the fields
// that are left open, newmodel.go what is a maker's, of a brand or of a model that has no name yet.
//
// list.go handles "respectively", by deal.go what is dealt out to what, parallel.go a figure that takes over the
// words of one before it, table.go, column.go, rowname.go, cell.go and cellevent.go tables. Before anything is read,
// topic.go, tally.go, home.go, trade.go and sectionmarket.go look over what the blocks name. memory.go keeps what later
// sentences lean on, which context.go lists: whom they are about, levels.go what is counted,
// introduction.go what a sentence announces, paragraph.go what one block alone tells of. In
// the end repeat.go merges what is said twice.
package resolve

import (
	"math"

	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
)

// Resolver reads one article after another. It is not safe for concurrent use:
// each worker has its own.
type Resolver struct {
	*clause.Reader
	scratch pattern.Scratch
	an      *mention.Analyzer
	reading

	article      string
	cal          calendar.Calendar
	fiscal       fiscalText
	fiscalOwn    []*lexicon.Entry // countries with a fiscal year of their own
	fiscalSpoken []*lexicon.Entry // those whose fiscal year the article speaks in
	moving       int              // item of the word that moves, which is no cue of a metric
	bodyMetric   string           // what the bodies that the article cites count
	ctx          context
	frame        clause.Frame
	drafts       []draft
	building     draft                 // the fact under construction
	unowned      unowned               // of which carried looks for whose it is
	pointed      draft                 // the level of the sentence before that the one in hand points to
	index        []int                 // by draft, of its fact
	next         []int                 // by draft, of the next one that may repeat it
	last         map[claimed]int       // of the drafts behind the one that is looked at
	wholes       map[claimedWhole]bool // that the first wholesOf drafts told of
	wholesOf     int
	kindTotals   map[kindTotal]float64 // the largest numbers of kinds of engine that the first kindTotalsOf drafts told of
	kindTotalsOf int
	searched     subjectSearch // by the cells of a table
	mentions     []found
	trace        Tracer
	named        map[*lexicon.Entry]int    // how often the article names makers and models
	homes        []country                 // of these makers, in no order
	remainders   map[string]*lexicon.Entry // what is outside a place, and places without a part, by name

	trims   map[string]bool // that the article's words show
	engines map[string]bool // those of them that several versions have
}

// found is a mention under construction, in bytes.
type found struct {
	kind       string
	start, end int
	quantity   fact.Quantity
	period     fact.Period
	reason     string
	draft      int // index+1
}

// fewDrafts is how many drafts back at most what one of them told is looked for in an article of any length.
const fewDrafts = 40

// draft is a fact under construction, in bytes.
type draft struct {
	fact.Fact
	start, end    int
	sentenceStart int
	sentenceEnd   int
	mention       int
	headline      bool // from the headline or a deck
	cell          bool // from a table
	growth        bool // a change whose base is not named
	whole         bool // of all kinds that are counted
	dropped       bool
	metricEntry   *lexicon.Entry
	turned        bool           // told of another maker in the words of the first figure of the sentence
	loss          bool           // an amount lost, of whatever kind of profit
	gain          bool           // its own word is one of profit
	cue           *lexicon.Entry // word that says how real the figure is
	repeats       []int
	owner         *lexicon.Entry // of the subject
	cited         int            // item that names who is cited
	item          int
	sentenceNo    int
	against       *mention.When // the period that a change compares with
	cueOver       bool          // it tells of an expectation of the past: "had expected"
	cuePresent    bool          // that word is a verb in the present tense
	metricFrom    fact.Origin
	part          bool        // of the figure before it
	ofWhich       bool        // as "of which" says
	earlier       bool        // an aim or expectation that another has taken the place of
	told          bool        // its predicate says of which kind it is: "were electric"
	makers        bool        // its subject is a country that stands for its makers
	own           fact.Scope  // what its own words say is counted
	ofAll         bool        // the words make it that of a whole industry
	takenBack     bool        // by a correction, from which what is right goes on, or as a plan that was called off
	foreseen      fact.Period // of an aim or expectation that was told of otherwise
	elsewhere     bool        // its market is what the words make the subject, and none of what follows
}

// negate makes a figure one below zero, whose range begins with what was its upper end: "fell
// by 4-5%" is from -5 to -4.
func (d *draft) negate() {
	a, b := math.Abs(d.Value), math.Abs(d.Max)
	if d.Ranged {
		a, b = max(a, b), min(a, b)
	}
	d.Value, d.Max = -a, -b
}

// give makes n the subject.
func (d *draft) give(n clause.Name, from fact.Origin) {
	d.Subject, d.SubjectFrom, d.owner = n.Text, from, n.Entry
}

func (d *draft) who() clause.Name { return clause.Name{Text: d.Subject, Entry: d.owner} }

// is reports whether the metric of the figure has the attribute.
func (r *Resolver) is(d *draft, a lexicon.Attribute) bool { return r.Vocabulary(d.Metric).Is(a) }

// Words are the single words that the resolver asks for.
type Words struct {
	words   *clause.Words
	mention *mention.Words
}

// Prepare adds the words that the resolver asks for to the vocabulary, before
// it is shared.
func Prepare(l *lexicon.Lexicon) *Words {
	return &Words{clause.NewWords(l.Vocabulary), mention.NewWords(l)}
}

// New returns a resolver over the rules, which it only reads.
func New(l *lexicon.Lexicon, rules *pattern.RuleSet, w *Words) *Resolver {
	r := &Resolver{Reader: clause.NewReader(l, rules, w.words), an: mention.NewAnalyzer(l, w.mention)}
	r.fiscalOwn = fiscalCountries(l)
	r.named = map[*lexicon.Entry]int{}
	r.remainders = map[string]*lexicon.Entry{}
	r.wholes = map[claimedWhole]bool{}
	r.kindTotals = map[kindTotal]float64{}
	r.trims, r.engines = map[string]bool{}, map[string]bool{}
	return r
}
