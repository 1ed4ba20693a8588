package resolve

import "carfacts/extract/lexicon"

// wordKinds are the lexicons, besides those that every rule set has, that the steps ask for. One
// that a rule set does not have is lexicon.None, and no word is of it.
type wordKinds struct {
	variantKind    lexicon.Kind
	partKind       lexicon.Kind
	carPart        lexicon.Kind
	plugKind       lexicon.Kind
	adverbKind     lexicon.Kind
	inceptionKinds lexicon.Set // of words that tell of a beginning
	openingKinds   lexicon.Set // those, and words that tell of an opening
	variantNoun    lexicon.Kind
	trimNoun       lexicon.Kind
	trimRank       lexicon.Kind
	namingKind     lexicon.Kind
	pastKind       lexicon.Kind
	ordinaryKind   lexicon.Kind
	summingKind    lexicon.Kind
	unitNoun       lexicon.Kind
	headingKind    lexicon.Kind
	averageKind    lexicon.Kind
	divisionKind   lexicon.Kind // parts of a company that report figures
	classKind      lexicon.Kind // sizes and shapes that a maker sorts its models by
	foundingKind   lexicon.Kind
	shareKind      lexicon.Kind
	serviceKind    lexicon.Kind
	storefrontKind lexicon.Kind
	buyerKind      lexicon.Kind
	beginKind      lexicon.Kind
	launchingKind  lexicon.Kind
	fillerKind     lexicon.Kind
	surpassingKind lexicon.Kind
	armKind        lexicon.Kind
	offshootKind   lexicon.Kind
	unmovedKind    lexicon.Kind
	popularKind    lexicon.Kind
	presentKind    lexicon.Kind
	sameDayKind    lexicon.Kind
	musteringKind  lexicon.Kind
	oneDayKind     lexicon.Kind
	extendingKind  lexicon.Kind
	addingKind     lexicon.Kind
	sentKind       lexicon.Kind
	revisingKind   lexicon.Kind
	markKind       lexicon.Kind
	holdingKind    lexicon.Kind
	misprintKind   lexicon.Kind
	correctionKind lexicon.Kind
	compassKind    lexicon.Kind
	namesakeKind   lexicon.Kind
	shutKind       lexicon.Kind
	cuttingKind    lexicon.Kind
	spendingKind   lexicon.Kind
	decidingKind   lexicon.Kind
	yardstickKind  lexicon.Kind
	bygoneKind     lexicon.Kind
	copulaKind     lexicon.Kind
	workVehicle    lexicon.Kind
	statisticsKind lexicon.Kind
	shiftKind      lexicon.Kind // words that place a span before, at or after now
	outsideKind    lexicon.Kind // measures that the vocabulary does not have
	trimWord       lexicon.Kind
	ofTrims        lexicon.Set // the kind of names of trims alone
	worksKind      lexicon.Kind
	governmentKind lexicon.Kind
	phaseKind      lexicon.Kind
	producingKind  lexicon.Kind
	madeKind       lexicon.Kind
	placeNoun      lexicon.Kind
	levyingKind    lexicon.Kind
	payingKind     lexicon.Kind
	inForceKind    lexicon.Kind
	importedKind   lexicon.Kind
	atopKind       lexicon.Kind
	dueKind        lexicon.Kind
	enteringKind   lexicon.Kind
	arrivingKind   lexicon.Kind
	reachedKind    lexicon.Kind
	seeingKind     lexicon.Kind
	outletKind     lexicon.Kind
	makingKind     lexicon.Kind
}

func newWordKinds(l *lexicon.Lexicon) wordKinds {
	kind := func(name string) lexicon.Kind {
		k, _ := l.Kind(name)
		return k
	}
	set := func(names ...string) (s lexicon.Set) {
		for _, name := range names {
			s.Add(kind(name))
		}
		return s
	}
	return wordKinds{
		variantKind:    kind("variant"),
		partKind:       kind("part"),
		carPart:        kind("car part"),
		plugKind:       kind("plug"),
		adverbKind:     kind("adverb"),
		inceptionKinds: set("launching", "begin", "unveiling", "handover"),
		openingKinds:   set("launching", "begin", "unveiling", "handover", "open"),
		variantNoun:    kind("variant noun"),
		trimNoun:       kind("trim noun"),
		trimRank:       kind("trim rank"),
		namingKind:     kind("naming"),
		pastKind:       kind("past"),
		ordinaryKind:   kind("ordinary"),
		summingKind:    kind("summing"),
		unitNoun:       kind("business"),
		headingKind:    kind("heading"),
		averageKind:    kind("average"),
		divisionKind:   kind("division"),
		classKind:      kind("car class"),
		foundingKind:   kind("founding"),
		shareKind:      kind("share"),
		serviceKind:    kind("service"),
		storefrontKind: kind("storefront"),
		buyerKind:      kind("buyer"),
		beginKind:      kind("begin"),
		launchingKind:  kind("launching"),
		fillerKind:     kind("filler"),
		surpassingKind: kind("surpassing"),
		armKind:        kind("arm"),
		offshootKind:   kind("offshoot"),
		unmovedKind:    kind("unmoved"),
		popularKind:    kind("bestselling"),
		presentKind:    kind("present"),
		sameDayKind:    kind("same day"),
		musteringKind:  kind("mustering"),
		oneDayKind:     kind("one day"),
		extendingKind:  kind("extending"),
		addingKind:     kind("adding"),
		sentKind:       kind("sent"),
		revisingKind:   kind("revising"),
		markKind:       kind("mark"),
		holdingKind:    kind("holding"),
		misprintKind:   kind("misprint"),
		correctionKind: kind("correction"),
		compassKind:    kind("compass"),
		namesakeKind:   kind("namesake"),
		shutKind:       kind("shut"),
		cuttingKind:    kind("cutting"),
		spendingKind:   kind("spending"),
		decidingKind:   kind("deciding"),
		yardstickKind:  kind("yardstick"),
		bygoneKind:     kind("bygone"),
		copulaKind:     kind("copula"),
		workVehicle:    kind("work vehicle"),
		statisticsKind: kind("statistics"),
		shiftKind:      kind("relative"),
		outsideKind:    kind("outside measure"),
		trimWord:       kind("trim word"),
		ofTrims:        set("variant"),
		worksKind:      kind("works"),
		governmentKind: kind("government"),
		phaseKind:      kind("phase"),
		producingKind:  kind("producing"),
		madeKind:       kind("made"),
		placeNoun:      kind("place noun"),
		levyingKind:    kind("levying"),
		payingKind:     kind("paying"),
		inForceKind:    kind("in force"),
		importedKind:   kind("imported"),
		atopKind:       kind("atop"),
		dueKind:        kind("due"),
		enteringKind:   kind("entering"),
		arrivingKind:   kind("arriving"),
		reachedKind:    kind("destination"),
		seeingKind:     kind("seeing"),
		outletKind:     kind("outlet"),
		makingKind:     kind("making"),
	}
}
