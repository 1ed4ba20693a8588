package clause

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
)

// wordKinds are the lexicons, besides those that every rule set has, that the steps ask for. One
// that a rule set does not have is lexicon.None, and no word is of it.
type wordKinds struct {
	VariantKind    lexicon.Kind
	PartKind       lexicon.Kind
	carPart        lexicon.Kind
	plugKind       lexicon.Kind
	leadInKind     lexicon.Kind
	FollowedKind   lexicon.Kind
	AdverbKind     lexicon.Kind
	inceptionKinds lexicon.Set // of words that tell of a beginning
	openingKinds   lexicon.Set // those, and words that tell of an opening
	VariantNoun    lexicon.Kind
	TrimNoun       lexicon.Kind
	TrimTail       lexicon.Kind
	platformNoun   lexicon.Kind
	conversionKind lexicon.Kind
	TrimRank       lexicon.Kind
	NamingKind     lexicon.Kind
	PastKind       lexicon.Kind
	ordinaryKind   lexicon.Kind
	summingKind    lexicon.Kind
	UnitNoun       lexicon.Kind
	HeadingKind    lexicon.Kind
	AverageKind    lexicon.Kind
	DivisionKind   lexicon.Kind // parts of a company that report figures
	ClassKind      lexicon.Kind // sizes and shapes that a maker sorts its models by
	foundingKind   lexicon.Kind
	ShareKind      lexicon.Kind
	serviceKind    lexicon.Kind
	brandKind      lexicon.Kind
	StorefrontKind lexicon.Kind
	BuyerKind      lexicon.Kind
	BeginKind      lexicon.Kind
	LaunchingKind  lexicon.Kind
	FillerKind     lexicon.Kind
	surpassingKind lexicon.Kind
	ArmKind        lexicon.Kind
	OffshootKind   lexicon.Kind
	unmovedKind    lexicon.Kind
	PopularKind    lexicon.Kind
	PresentKind    lexicon.Kind
	RobotaxiKind   lexicon.Kind
	sameDayKind    lexicon.Kind
	musteringKind  lexicon.Kind
	oneDayKind     lexicon.Kind
	ExtendingKind  lexicon.Kind
	recordedKind   lexicon.Kind
	struckKind     lexicon.Kind
	publicKind     lexicon.Kind
	WaitingKind    lexicon.Kind
	PostponedKind  lexicon.Kind
	lapsingKind    lexicon.Kind
	modelYearKind  lexicon.Kind
	AddingKind     lexicon.Kind
	FurtherKind    lexicon.Kind
	BayKind        lexicon.Kind
	SentKind       lexicon.Kind
	revisingKind   lexicon.Kind
	MarkKind       lexicon.Kind
	HoldingKind    lexicon.Kind
	misprintKind   lexicon.Kind
	correctionKind lexicon.Kind
	compassKind    lexicon.Kind
	NamesakeKind   lexicon.Kind
	ParentKind     lexicon.Kind
	NationwideKind lexicon.Kind
	ShutKind       lexicon.Kind
	CuttingKind    lexicon.Kind
	spendingKind   lexicon.Kind
	DecidingKind   lexicon.Kind
	yardstickKind  lexicon.Kind
	eraKind        lexicon.Kind
	partyKind      lexicon.Kind
	bygoneKind     lexicon.Kind
	copulaKind     lexicon.Kind
	workVehicle    lexicon.Kind
	statisticsKind lexicon.Kind
	IncludingKind  lexicon.Kind
	ThingKind      lexicon.Kind
	likeningKind   lexicon.Kind
	ShiftKind      lexicon.Kind // words that place a span before, at or after now
	outsideKind    lexicon.Kind // measures that the vocabulary does not have
	TrimWord       lexicon.Kind
	OfTrims        lexicon.Set // the kind of names of trims alone
	WorksKind      lexicon.Kind
	costingKind    lexicon.Kind
	GovernmentKind lexicon.Kind
	AttractingKind lexicon.Kind
	cancelledKind  lexicon.Kind
	givenUpKind    lexicon.Kind
	intentionKind  lexicon.Kind
	PhaseKind      lexicon.Kind
	ProducingKind  lexicon.Kind
	madeKind       lexicon.Kind
	PlaceNoun      lexicon.Kind
	KindNoun       lexicon.Kind
	anyVehicle     lexicon.Kind
	IndustryNoun   lexicon.Kind
	entireKind     lexicon.Kind
	marketNoun     lexicon.Kind
	LevyingKind    lexicon.Kind
	ReceivingKind  lexicon.Kind
	FollowsKind    lexicon.Kind
	PayingKind     lexicon.Kind
	inForceKind    lexicon.Kind
	importedKind   lexicon.Kind
	AtopKind       lexicon.Kind
	ContestKind    lexicon.Kind
	DueKind        lexicon.Kind
	EnteringKind   lexicon.Kind
	ArrivingKind   lexicon.Kind
	reachedKind    lexicon.Kind
	seeingKind     lexicon.Kind
	OutletKind     lexicon.Kind
	makingKind     lexicon.Kind
}

// Lexicons returns the names of those lexicons, and of what the step before asks for alone.
func Lexicons() (names []string) {
	names = append(names, mention.PersonOrCompany)
	newWordKinds(func(name string) lexicon.Kind {
		names = append(names, name)
		return lexicon.None
	})
	return names
}

func newWordKinds(kind func(name string) lexicon.Kind) wordKinds {
	set := func(names ...string) (s lexicon.Set) {
		for _, name := range names {
			s.Add(kind(name))
		}
		return s
	}
	return wordKinds{
		VariantKind:    kind("variant"),
		PartKind:       kind("part"),
		carPart:        kind("car part"),
		plugKind:       kind("plug"),
		leadInKind:     kind("lead-in"),
		FollowedKind:   kind("followed"),
		AdverbKind:     kind("adverb"),
		inceptionKinds: set("launching", "begin", "unveiling", "handover"),
		openingKinds:   set("launching", "begin", "unveiling", "handover", "open"),
		VariantNoun:    kind("variant noun"),
		TrimNoun:       kind("trim noun"),
		TrimTail:       kind("trim tail"),
		platformNoun:   kind("platform noun"),
		conversionKind: kind("conversion"),
		TrimRank:       kind("trim rank"),
		NamingKind:     kind("naming"),
		PastKind:       kind("past"),
		ordinaryKind:   kind("ordinary"),
		summingKind:    kind("summing"),
		UnitNoun:       kind("business"),
		HeadingKind:    kind("heading"),
		AverageKind:    kind("average"),
		DivisionKind:   kind("division"),
		ClassKind:      kind("car class"),
		foundingKind:   kind("founding"),
		ShareKind:      kind("share"),
		serviceKind:    kind("service"),
		brandKind:      kind("brand"),
		StorefrontKind: kind("storefront"),
		BuyerKind:      kind("buyer"),
		BeginKind:      kind("begin"),
		LaunchingKind:  kind("launching"),
		FillerKind:     kind("filler"),
		surpassingKind: kind("surpassing"),
		ArmKind:        kind("arm"),
		OffshootKind:   kind("offshoot"),
		unmovedKind:    kind("unmoved"),
		PopularKind:    kind("bestselling"),
		PresentKind:    kind("present"),
		RobotaxiKind:   kind("robotaxi"),
		sameDayKind:    kind("same day"),
		musteringKind:  kind("mustering"),
		PostponedKind:  kind("postponed"),
		lapsingKind:    kind("lapsing"),
		modelYearKind:  kind("model year"),
		oneDayKind:     kind("one day"),
		ExtendingKind:  kind("extending"),
		recordedKind:   kind("recorded"),
		struckKind:     kind("struck"),
		publicKind:     kind("public"),
		WaitingKind:    kind("waiting"),
		AddingKind:     kind("adding"),
		FurtherKind:    kind("further"),
		BayKind:        kind("bay"),
		SentKind:       kind("sent"),
		revisingKind:   kind("revising"),
		MarkKind:       kind("mark"),
		HoldingKind:    kind("holding"),
		misprintKind:   kind("misprint"),
		correctionKind: kind("correction"),
		compassKind:    kind("compass"),
		NamesakeKind:   kind("namesake"),
		ParentKind:     kind("parent"),
		NationwideKind: kind("nationwide"),
		ShutKind:       kind("shut"),
		CuttingKind:    kind("cutting"),
		spendingKind:   kind("spending"),
		DecidingKind:   kind("deciding"),
		yardstickKind:  kind("yardstick"),
		eraKind:        kind("era"),
		partyKind:      kind("party"),
		bygoneKind:     kind("bygone"),
		copulaKind:     kind("copula"),
		workVehicle:    kind("work vehicle"),
		statisticsKind: kind("statistics"),
		IncludingKind:  kind("including"),
		ThingKind:      kind("thing"),
		likeningKind:   kind("likening"),
		ShiftKind:      kind("relative"),
		outsideKind:    kind("outside measure"),
		TrimWord:       kind("trim word"),
		OfTrims:        set("variant"),
		WorksKind:      kind("works"),
		costingKind:    kind("costing"),
		GovernmentKind: kind("government"),
		AttractingKind: kind("attracting"),
		cancelledKind:  kind("cancelled"),
		givenUpKind:    kind("given up"),
		intentionKind:  kind("intention"),
		PhaseKind:      kind("phase"),
		ProducingKind:  kind("producing"),
		madeKind:       kind("made"),
		PlaceNoun:      kind("place noun"),
		KindNoun:       kind("kind noun"),
		anyVehicle:     kind("any vehicle"),
		IndustryNoun:   kind("industry noun"),
		entireKind:     kind("entire"),
		marketNoun:     kind("market noun"),
		LevyingKind:    kind("levying"),
		ReceivingKind:  kind("receiving"),
		FollowsKind:    kind("following"),
		PayingKind:     kind("paying"),
		inForceKind:    kind("in force"),
		importedKind:   kind("imported"),
		AtopKind:       kind("atop"),
		ContestKind:    kind("contest"),
		DueKind:        kind("due"),
		EnteringKind:   kind("entering"),
		ArrivingKind:   kind("arriving"),
		reachedKind:    kind("destination"),
		seeingKind:     kind("seeing"),
		OutletKind:     kind("outlet"),
		makingKind:     kind("making"),
	}
}
