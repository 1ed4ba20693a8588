package lexicon_test

import (
	"testing"

	"carfacts/extract/lexicon"
)

// TestLexiconThatIsMissingIsOfNoWord holds for a rule set that leaves out a lexicon the stages ask for.
func TestLexiconThatIsMissingIsOfNoWord(t *testing.T) {
	k, ok := lexicon.New().Kind("no such lexicon")
	set := lexicon.Of(lexicon.Maker, lexicon.Title, k)
	if ok || set.Has(k) || set.Len() != 2 || !set.Has(lexicon.Maker) || !set.Has(lexicon.Title) {
		t.Errorf("kind %d, found %v, in a set of %d", k, ok, set.Len())
	}
}

// TestSetHoldsEveryKind holds up to the last lexicon that a rule set may have.
func TestSetHoldsEveryKind(t *testing.T) {
	var all lexicon.Set
	for k := range lexicon.Kind(lexicon.MaxKinds) {
		if all.Has(k) {
			t.Fatalf("kind %d is in a set of those before it", k)
		}
		all.Add(k)
	}
	shared := 0
	all.Shared(&all, func(lexicon.Kind) { shared++ })
	if all.Len() != lexicon.MaxKinds || shared != lexicon.MaxKinds || all.Has(lexicon.None) {
		t.Errorf("%d kinds in the set, %d shared", all.Len(), shared)
	}
	for k := range lexicon.Kind(lexicon.MaxKinds) {
		all.Remove(k)
	}
	if !all.Empty() {
		t.Error("kinds are left")
	}
}
