package lexicon

import "reflect"

// IsOwn reports whether the lexicon is one that a rule set has added to those
// that the stages speak of.
func IsOwn(k Kind) bool { return int(k) >= len(builtinKinds) }

// AllCaps reports whether the phrase counts in capitals alone: GAC.
func (u *Use) AllCaps() bool { return u.allCaps }

// SameCapitals reports whether the two ask for the same capitals: Nm does not
// for those of nm.
func (u *Use) SameCapitals(v *Use) bool { return u.capital == v.capital }

// Same reports whether two entries mean the same, whatever their names and
// places.
func (e *Entry) Same(f *Entry) bool {
	a, b := *e, *f
	a.Name, a.Place, b.Name, b.Place = "", "", "", ""
	return reflect.DeepEqual(a, b)
}
