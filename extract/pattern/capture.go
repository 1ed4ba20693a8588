package pattern

import "carfacts/extract/lexicon"

// Captured returns what the rule's patterns capture under the name: phrases of
// which kinds, a quantity, or a period. All are empty for a name that nothing
// captures.
func (r *Rule) Captured(name string) (kinds lexicon.Set, quantity, period bool) {
	for i := range r.sequences {
		for j := range r.sequences[i].elements {
			e := r.sequences[i].elements[j]
			if e.name != name || name == "" {
				continue
			}
			kinds.Join(&e.kinds)
			quantity = quantity || e.any || e.bare || e.signed || len(e.dims) > 0
			period = period || e.period
		}
	}
	return kinds, quantity, period
}

// Uses reports whether a pattern or an event of the rules asks for phrases of the kind.
func (s *RuleSet) Uses(k lexicon.Kind) bool {
	if s.Tellers.Has(k) || s.Things.Has(k) {
		return true
	}
	for _, r := range s.Rules {
		for i := range r.sequences {
			for j := range r.sequences[i].elements {
				if r.sequences[i].elements[j].kinds.Has(k) {
					return true
				}
			}
		}
	}
	return false
}
