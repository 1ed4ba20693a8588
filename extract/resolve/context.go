package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
)

// context is what the article has spoken of so far.
type context struct {
	subject                  clause.Name   // of the last sentence with one
	company                  clause.Name   // the last maker that was a subject
	model                    clause.Name   // the last model that was a subject
	place                    clause.Name   // the last place that was one
	main                     clause.Name   // the place whose market the article, or the section that is read, is about
	wider                    clause.Name   // the bloc that the headline names behind a country, until a figure says which of them it is about
	whole                    clause.Name   // that of the article, once a section had one of its own
	asked                    clause.Name   // that of the article, once a question was on another
	sectionMarket            string        // the country that the heading over what is read opens with
	pair                     []clause.Name // the makers or models of the last coordination
	pairAt                   int           // sentence that last spoke of them
	partners                 []clause.Name // the makers of the last one
	partnersAt               int           // sentence in which it was
	partnersListed           bool          // it named them side by side: "A and B"
	partnersBuild            bool          // that spoke of a plant, or of a venture of theirs
	brandsOf                 string        // the country whose makers were last spoken of
	allOf                    int           // so many makers of a country were spoken of
	allIn                    clause.Name   // the country
	firstOf                  clause.Name   // whose the first figure of a flow was
	makersOf                 string        // the country whose makers the headline or lead speaks of
	recent                   []clause.Name // makers and models, most recent last
	metric                   string
	unit                     *lexicon.Unit // of the last level
	stationMetric            string        // of the last number of stations
	energyMetric             string        // of the last number of gigawatt-hours
	energyAt                 int           // the sentence in which that was told
	currency                 *lexicon.Unit // of the last amount of money
	percent                  percentage    // the last one
	session                  fact.Period   // the last day that something was said on
	sessions                 int           // so many figures were of trading days
	yearly                   bool          // comparisons with the year before are made
	scope                    fact.Scope    // of the last level
	scopeAt                  int           // sentence in which it was
	told                     fact.Scope    // of the last level, a part as well as a whole
	ranked                   ranking
	level                    float64        // the highest of a maker's vehicles
	lead                     fact.Scope     // of the first level
	led                      bool           // there was one
	measured                 []measured     // in the order of their first level
	scopeBlock               int            // block in which the last level was
	channelOfMetric          bool           // the channel of that level is what the word for its metric says: "despatched"
	division                 division       // the part of a company that the paragraph is about
	carsDivided              bool           // the article names a division for cars
	trucksDivided            bool           // and vans, trucks or buses
	raised                   string         // what the last sentence without figures was about
	raisedBy                 *lexicon.Entry // the word for that
	raisedAt                 int            // and which that was
	raisedBlock              int
	duties                   duties         // that it has told of
	introduced               *lexicon.Entry // what the items of the list measure, as the line before it says
	announced                int            // the last block that ends with a colon
	rubric                   rubric         // that the block stands under
	labelled                 fact.Scope     // the part of what is counted that a sentence is labelled with, and which that is
	labelledAt               int
	topic                    topic            // the kind of vehicle that the last sentences are about
	wholeBlock               int              // the block that tells of the vehicles of every kind
	theme                    theme            // the one that the paragraph is about
	subjectBlock, modelBlock int              // in which subject and model were last set
	dominant, topicModel     clause.Name      // the one maker, and model, that the article is about
	about                    clause.Name      // that of the article, once it has sections
	parted                   bool             // it has
	single                   bool             // the headline opens with that maker
	kinds                    []fact.Scope     // of vehicle, that the last sentence with several named
	kindsAt                  int              // and the sentence of it
	part                     string           // the segment of the last part of a company that was named
	partAt                   int              // and the sentence in which it was
	site                     site             // the last place of production
	things                   spokenThings     // that the last sentence with such spoke of
	happened                 clause.Happening // the last milestone, and the sentence that it was told in
	happenedAt               int
	siteCountries            []string   // that places of production were called by
	made                     site       // where what the article is about was made, and whose it is
	trade                    trading    // that the headline says the article is about
	kindsTold                bool       // the heads of the table that is read tell kinds of vehicle apart
	tradeKind                tradedKind // the one that the headline names
	top                      top
	paragraph                paragraph
	passing                  passing
	scopeOf                  string // whose the scope is
	exporting                exporting
	there                    string         // the last place that something was in
	thereBlock               int            // and the block that told it
	leadMetric               string         // of the first flow that the body tells of
	passed                   *lexicon.Entry // the country or region that was named last
	passedBlock              int            // and the block that named it
	region                   *lexicon.Entry // the last that was larger than a country
	regionBlock              int
	local                    []localMarket // of prices and recalls
	orders                   ordered       // by authorities that the article names
	stranger, strangerAt     int           // block and sentence that told last of somebody who is not named
	trim                     trim          // that the last sentence with one spoke of
	headTrim                 trim          // that the headline names, as long as no other is named
	trimsNamed               trimsNamed
	yearHeading              int         // that the last heading is, 0 for none
	sharedBlock              int         // block that tells what all versions have
	marketTold               clause.Name // the place whose market a sentence without figures was about
	marketToldBlock          int         // and the block that had it
	version                  versionKind // that the last sentence with one spoke of
	numberTrims              bool        // it calls trims by numbers: by 85 and 60
	territory                territory
	town                     labelTown
	ranking                  string // the place whose best-selling models the article is about
	total                    total
	period                   fact.Period
	heading                  clause.Name
	topicPlace, topicMaker   bool           // the first figure was a place's, or a company's
	shared                   bool           // shares of that place's market were told of
	counted                  bool           // by a body whose business that is, in the place that the article is about
	flowSubject              clause.Name    // whose the last level of a flow was
	taxer                    clause.Name    // that the article's words first say has duties
	lastState                clause.Name    // the country or bloc that the last sentence named first
	levier                   clause.Name    // the last country or bloc that levied something
	block                    int            // that is read
	periodBlock              int            // in which the last period was stated
	periodAt                 int            // the sentence of it
	opened, listing          int            // the block that figures were read in last, and the last that gave those of several makers, of one period
	lists                    bool           // so far it gives makers' figures of one period alone
	firstListed              clause.Name    // the first of them
	mainPeriod               fact.Period    // that the article is about: the first of a flow
	mainHeading              bool           // it stands in a headline alone
	mainFigures              int            // of that period
	summedAt                 int            // the last sentence that only added up what was told before
	results                  fact.Period    // the last that a company's results were said to be of
	mainResults              bool           // those of the main period are told of
	listPeriods              [3]fact.Period // of the items of the list that is read, by their parts between semicolons
	section                  section
	where                    whereabouts
	label                    label
	expected                 fact.Period // the last period of an expectation
	expectedAt               int         // and the sentence in which it was named
	expectedOf               clause.Name // whose it was
	expectedBlock            int
	stockMetric              string
	stockOf                  string
	stockDay                 fact.Period // the last day that a stock held at
	stockBlock, stockAt      int         // and the block and sentence in which it was named
	recalled                 fact.Period // when the last recall was, and in which block
	recallBlock              int
	recalledOf               clause.Name // whose it was, and in which block and sentence
	recalledAt, recalledIn   int
	recalledCount            float64       // so many the maker was last said to recall
	home                     clause.Name   // the country or bloc that the article speaks of as its own
	bracketed                fact.Period   // of figures in brackets, as an introduction says
	listModality             fact.Modality // of the items of a list, as an introduction says
	listMarket               string        // that the line before the list that is read names
	itemBlock, listFrom      int           // the last block that was an item, and the first of its list
	openBasis                string        // that a sentence opened with, and which sentence that was
	openBasisAt              int
	signedBasis              string      // basis of figures in brackets, as an introduction says
	dayNamed                 fact.Period // the last day that was named, and in which sentence
	dayNamedAt               int
	sentences                int
	body                     *lexicon.Entry // that the last sentence is about
	bodyAt                   int            // and the block it is in
	cited                    *lexicon.Entry // the last body that was named
	persons                  []string       // whom the article gave by full name
	voice                    string         // who spoke last
	voicePerson              bool           // a person
	table                    int            // the first draft of the table just read
}

// top is what the article's first figure of a flow says, where it is the total
// of a place: whose it is, and what is counted.
type top struct{ place, metric, segment, channel string }

// besideText returns what gives the context back as it is now: the text does not go on from
// the caption of a picture, which stands wherever there was room for it. Above the text a
// caption names whom that is about.
func (r *Resolver) besideText() func() {
	before, cal := r.ctx, r.cal
	before.recent, before.local, before.measured = slices.Clone(before.recent), slices.Clone(before.local), slices.Clone(before.measured)
	return func() {
		before.sentences = r.ctx.sentences
		if before.subject.Text == "" {
			before.subject, before.company, before.recent = r.ctx.subject, r.ctx.company, r.ctx.recent
		}
		r.ctx, r.cal.Spoken, r.cal.SpokenAt, r.cal.Named, r.cal.NamedAt = before, cal.Spoken, cal.SpokenAt, cal.Named, cal.NamedAt
	}
}
