package trial_test

import (
	"testing"

	"carfacts/extract"
	"carfacts/extract/trial"
	"carfacts/rules"
)

// builtIn loads the built-in rules.
func builtIn(t testing.TB) *extract.Extractor {
	t.Helper()
	e, problems := extract.Load(rules.FS)
	if e == nil {
		t.Fatal(problems)
	}
	return e
}

func TestBuiltInRulesMeetTheirExamples(t *testing.T) {
	for _, v := range trial.Examples(builtIn(t), nil) {
		for _, fault := range v.Faults {
			t.Errorf("%s: rule %s: %s %q: %s", v.Example.Place, v.Rule.ID, v.Kind, v.Example.Text, fault)
		}
	}
}
