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
