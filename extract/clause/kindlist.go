package clause

import (
	"slices"

	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// Joined returns the powertrain that the words of a list say together where one is at
// items[i]: "fully electric and plug-in hybrid models", "battery electric (BEV),
// plug-in hybrid (PHEV) and hybrid (HEV) cars".
func (r *Reader) Joined(f *Frame, i int) string {
	kinds, last := f.powertrainsBefore(i), i
	for j := i + 1; j < len(f.Items) && j <= last+6; j++ {
		if e := f.Entry(j, lexicon.ScopeCue); e != nil && e.Scope.Powertrain != "" {
			kinds, last = append(kinds, e.Scope.Powertrain), j
		} else if !f.listsOn(j) {
			break
		}
	}
	return Unite(kinds)
}

// Unite returns the powertrain that several are together, "" where there is no word for that.
func Unite(kinds []string) string {
	has := func(p string) bool { return slices.Contains(kinds, p) }
	electric := has("bev") || has("ev")
	switch {
	case len(kinds) < 2:
	case has("phev") && electric && !has("hev"):
		return "nev"
	case has("phev") && electric, has("hev") && (electric || has("phev")) && !has("petrol") && !has("diesel"):
		return "electrified"
	case has("petrol") && has("diesel") && !has("hev") && !has("phev"):
		return "ice"
	}
	return ""
}

// powertrainsBefore returns the powertrains of the list that ends at items[i].
func (f *Frame) powertrainsBefore(i int) []string {
	var kinds []string
	for last := i; i >= 0 && i >= last-6; i-- {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Powertrain != "" {
			kinds, last = append(kinds, e.Scope.Powertrain), i
		} else if !f.listsOn(i) || f.Word(i) == text.CloseParen && f.figureInside(i) {
			break
		}
	}
	return kinds
}

// figureInside reports whether the brackets that close at items[i] have a figure in them: "(13.1% with plug-in hybrids)".
func (f *Frame) figureInside(i int) bool {
	for i--; i >= 0 && f.Word(i) != text.OpenParen; i-- {
		if f.QuantityAt(i) != nil {
			return true
		}
	}
	return false
}

// listsOn reports whether items[i] can stand between the words of a list.
func (f *Frame) listsOn(i int) bool {
	switch f.Word(i) {
	case text.And, text.Or, text.Comma, text.OpenParen, text.CloseParen, text.Plus:
		return true
	}
	return false
}

// WorksOf returns the segment of commercial vehicles where the word at items[i] is one of a list of
// kinds of these alone: "those of trucks and buses", unlike "cars, trucks and buses".
func (r *Reader) WorksOf(f *Frame, i int) string {
	first, last := i, i
	for f.listsOn(first-1) && f.Has(first-2, r.workVehicle) {
		first -= 2
	}
	for f.listsOn(last+1) && f.Has(last+2, r.workVehicle) {
		last += 2
	}
	if first == last || !f.Has(i, r.workVehicle) || f.Word(first-1) == text.Comma || f.Word(first-1) == text.And || f.Word(last+1) == text.And {
		return ""
	}
	return "commercial"
}

// IsIncluded reports whether the scope word at i is only part of what is counted:
// "registrations, including diesels, rose".
func (r *Reader) IsIncluded(f *Frame, i int) bool {
	if next := f.Word(i + 1); next == r.Words.included || next == text.Among && f.Word(i+2) == text.Them {
		return true // "electrified cars, hybrids included", "294,000 cars, hybrids among them"
	}
	return f.comesAfterIncluding(i)
}

// comesAfterIncluding reports whether "including" leads to the scope word at items[i]: "delivered 4,120 last month
// including hybrids".
func (f *Frame) comesAfterIncluding(i int) bool {
	for i--; f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.ScopeCue) || f.Word(i) == text.And; i-- {
	}
	return f.Word(i) == text.Including
}

// IsIncludedIn is IsIncluded for a figure at items[k], which may be one of what is included after it: "204,369 of the
// passenger cars among them were electric".
func (r *Reader) IsIncludedIn(f *Frame, i, k int) bool {
	if i > k {
		return f.comesAfterIncluding(i)
	}
	return r.IsIncluded(f, i)
}

// KindLeftOut reports whether the kind of vehicle at items[i] is said not to be counted: "in every class
// except vans", "sales excluding electric cars".
func (r *Reader) KindLeftOut(f *Frame, i int) bool {
	for i--; f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.ScopeCue) || f.Word(i) == text.And || r.Adjective(f, i); i-- {
	}
	e := f.Entry(i, lexicon.Preposition)
	return e != nil && e.Name == "outside"
}

// Claimed reports whether the scope word at i belongs to an earlier figure: it
// is the noun that one counts.
func (r *Reader) Claimed(f *Frame, i, k int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if q := f.QuantityAt(j); q != nil {
			return q.Head > f.Items[i].First || j < k && j < i-1 && f.Word(i-1) == text.And && f.Runs[j] == f.Runs[i] // "1.2 million new cars and trucks"
		}
	}
	return false
}

// CountsKinds reports whether the number counts vehicles of several kinds: "571,000
// SUVs and minivans".
func (r *Reader) CountsKinds(f *Frame, q *mention.Quantity) bool {
	if q.Head == 0 || q.Head+1 >= len(f.Tokens) {
		return false
	}
	next := q.Head
	if f.Tokens[next].Word != text.And && f.Tokens[next].Word != text.Comma {
		return false
	}
	if f.Tokens[next+1].Word == text.Other {
		return true // "41,622 minivehicles and other cars"
	}
	h := &f.Hits[next+1]
	if f.Tokens[next].Word == text.And && r.IsCar(f.Tokens[next+1].Word) {
		return true // "12,000 vans and cars"
	}
	return h.Kinds.Has(lexicon.ScopeCue) && !h.Kinds.Has(lexicon.MetricCue)
}

// KindList reports whether a list of kinds follows the number: "47,000 to 49,000
// trucks, SUVs and vans".
func (r *Reader) KindList(f *Frame, k int) bool {
	if r.Vehicles(f, k+1) == nil || r.Vehicles(f, k+3) == nil && !r.IsCar(f.Word(k+3)) {
		return false
	}
	switch f.Word(k + 2) {
	case text.Comma, text.And, text.Or:
		return !f.Has(k+4, r.IncludingKind) && !r.IsIncluded(f, k+3) // but "41,063 passenger vehicles, EVs included"
	}
	return false
}

// OneOfMany reports whether the word for a kind of vehicle at items[i] is one of a list of
// kinds: "with both PV and CV sales growing", "sales of cars and vans".
func (r *Reader) OneOfMany(f *Frame, i int, e *lexicon.Entry) bool {
	if !IsKind(&e.Scope) {
		return false
	}
	for _, j := range [2]int{i - 2, i + 2} {
		if w := f.Word((i + j) / 2); w != text.And && w != text.Or {
			continue
		}
		if o := f.Entry(j, lexicon.ScopeCue); o != nil && IsKind(&o.Scope) || r.IsCar(f.Word(j)) {
			return true
		}
	}
	return false
}
