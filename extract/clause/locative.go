package clause

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// InTowns reports whether the adjective at items[i] says where the towns or regions at items[j]
// lie, in which something is: "250 robotaxis in four Chinese cities", "across German states".
func (r *Reader) InTowns(f *Frame, i, j int) bool {
	if e := f.Entry(j, lexicon.Descriptor); e == nil || e.Name != "place" || !HasSuffix(f.Text(j), "s") {
		return false
	}
	i--
	for f.Items[max(i, 0)].Quantity != 0 || f.Has(i, lexicon.Determiner) || f.Has(i, r.FillerKind) {
		if i--; i < 0 {
			return false
		}
	}
	switch f.Word(i) {
	case text.In, text.Across, text.Within, r.Words.Throughout:
		return true
	}
	return false
}

// LeadsToMarket reports whether the preposition at items[j] makes the place at items[i] a market.
func (r *Reader) LeadsToMarket(f *Frame, i, j, k int) bool {
	if f.Has(j, lexicon.ModalityCue) && f.Tokens[f.Items[j].Last-1].Word == text.For {
		return k < j && j-k <= 3 && f.Runs[j] == f.Runs[k] // "of which 25,000 are meant for South Korea"
	}
	if r.beside(f, j) {
		named := j > 1 && f.Items[j-2].Name != nil && f.Items[j-2].Name.Is == "city"
		if f.Items[i].Role == lexicon.Capital && f.Determiner(j-1) == text.The {
			return false // "the site near Berlin", which may have been given a name before
		}
		return r.PlaceEntry(f, i).Is == "city" && (f.Has(j-1, r.WorksKind) || j > 0 && f.Tokens[f.Items[j-1].First].Word == text.One) && !named // "the factory near Reno", not "the Talegaon plant near Pune"
	}
	if r.sentOnes(f, j) {
		return true
	}
	switch f.Word(j) {
	case text.To:
		return f.QuantityAt(j-1) != nil || f.Has(j-1, lexicon.MetricCue) || f.Has(j-1, lexicon.UnitWord) || r.countsVehicles(f, j-1) || f.StandsForThem(j-1) || r.sentThere(f, j, k) || f.PlaceAt(j-1) && f.Word(r.BeforeArticle(f, j-1)) == text.From // "shipments from China to Russia"
	case text.In, text.On, text.Across, text.Into, text.Within, r.Words.Throughout:
		return true
	case text.From:
		u := f.Use(j-1, lexicon.MetricCue)
		return u != nil && len(u.Metrics) > 0 && r.Vocabulary(u.Metrics[0]).Accepts("money") && r.Vocabulary(u.Metrics[0]).Flow // "revenue from the Asia-Pacific region"
	case text.At:
		return f.Items[i].Name.Is == "city" // "output at Melfi"
	case text.Of:
		if f.Word(j-1) == r.Words.out {
			return k < j && j-k <= 3 // "take 1,000 jobs out of Cologne"
		}
		if e := f.Entry(j-1, lexicon.ScopeCue); e != nil && e.Scope.Market == "domestic" {
			return true // "in the home market of Germany"
		}
		return r.inRest(f, j-1) || r.inCalled(f, j-1) || f.Has(j-1, lexicon.MetricCue) && f.Items[j-1].Last-f.Items[j-1].First > 2 // "put on the roads of France", "in the port city of Hai Phong"
	case text.For:
		if f.PlaceAt(j-1) && f.Word(r.BeforeArticle(f, j-1)) == r.Words.Left {
			return true // "60,000 cars left China for the EU"
		}
		if i < k && f.namesAim(j-1) {
			return true
		}
		return r.sentThere(f, j, k) || (j == 0 || j == 1 && f.Word(0) == text.As) && !f.Has(i+1, lexicon.MetricCue) // "For Spain the figures are", "As for Europe"
	}
	return false
}

// namesAim reports whether items[i] names an aim or expectation, or takes up the one of the clause
// before: "cut its target for China to 570,000 and that for Japan to 480,000".
func (f *Frame) namesAim(i int) bool {
	if f.Word(i) == text.That {
		return f.Word(i-1) == text.Comma || f.Has(i-1, lexicon.Conjunction)
	}
	return f.Has(i, lexicon.ModalityCue)
}

// CalledByPlace reports whether the plant at items[i] is called by a place that is no larger
// than a country: "its Kentucky plant", "the Hungarian factory".
func (r *Reader) CalledByPlace(f *Frame, i int) bool {
	if i < 1 {
		return false
	}
	n := f.Items[i-1].Name
	return n != nil && n.Kind == lexicon.Place && (n.Is == "country" || r.CountryOf(n) != "") && f.Items[i-1].Role != lexicon.People
}

// sentThere reports whether the word before the preposition at items[j] says where the
// figure before it went: "128,100 of them went to Europe".
func (r *Reader) sentThere(f *Frame, j, k int) bool {
	return k < j && j-k <= 6 && f.Has(j-1, r.SentKind) && f.Runs[j] == f.Runs[k]
}

// sentOnes reports whether the preposition at items[j] says where what the clause counts goes: "shipments bound
// for the Middle East rose 1.4 percent", "those headed to Asia".
func (r *Reader) sentOnes(f *Frame, j int) bool {
	return (f.Word(j) == text.To || f.Word(j) == text.For) && f.Has(j-1, r.SentKind) && (f.Has(j-2, lexicon.MetricCue) || f.StandsForThem(j-2))
}

// ToldAt reports whether items[i] only says where, or when, something was said that the
// figure is told in: "told a forum in Wuhan last month that sales would reach".
func (r *Reader) ToldAt(f *Frame, i, k int) bool {
	t := i + 1
	for t < k && f.Word(t) != text.That {
		if f.Items[t].Punct || f.Items[t].Quantity != 0 {
			return false
		}
		t++
	}
	if t >= k {
		return false
	}
	for j := i - 1; j >= 0 && !f.Items[j].Punct && f.Items[j].Quantity == 0 && f.Word(j) != text.That; j-- {
		if f.IsVerbOf(j, lexicon.Say) && !f.Has(j, lexicon.MetricCue) {
			return true
		}
	}
	return false
}

// BestOf reports whether the world at items[i] only says what something is first
// of, or where it comes in a ranking: "among the fastest in the world", "third in the world".
func (f *Frame) BestOf(i int) bool {
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		if f.Items[j].Punct || f.Items[j].Quantity != 0 {
			break
		}
		if superlative(f, j) || f.Has(j, lexicon.Ordinal) {
			return true
		}
	}
	return false
}

// Arm reports whether the place at items[i] is part of the name of a maker's arm
// there: "Hyundai Motor America".
func (r *Reader) Arm(f *Frame, i int) bool {
	it := &f.Items[i]
	return i > 0 && it.Name.Is != "city" && it.Role == lexicon.Plain && f.Items[i-1].Name != nil && f.Items[i-1].Name.Kind == lexicon.Maker
}

// IsTownOfWorks reports whether the town at items[i] is given with its state
// before a place of production: "its Marysville, Ohio, plant".
func (r *Reader) IsTownOfWorks(f *Frame, i int) bool {
	for j := i + 4; j < len(f.Items) && j <= i+6; j++ {
		if f.Has(j, r.WorksKind) {
			return f.beforeAddress(j) == i
		}
	}
	return false
}

// inRest reports whether items[i] is what remains, as where something is: "in the rest of Europe".
func (r *Reader) inRest(f *Frame, i int) bool {
	if f.Word(i) != r.Words.Rest {
		return false
	}
	switch f.Word(i - 2) {
	case text.In, text.Across, text.Within, r.Words.Throughout:
		return true
	}
	return false
}

// inCalled reports whether items[i] is the noun for a place of a phrase that opens
// with "in" or "at".
func (r *Reader) inCalled(f *Frame, i int) bool {
	if e := f.Entry(i, lexicon.Descriptor); e == nil || e.Name != "place" {
		return false
	}
	if f.Items[max(i-1, 0)].Quantity != 0 {
		i-- // "across 63 provinces of Vietnam"
	}
	for i--; i >= 0 && !f.Items[i].Punct && f.Items[i].Quantity == 0; i-- {
		if f.Has(i, lexicon.Preposition) {
			return f.Word(i) == text.In || f.Word(i) == text.At || f.Word(i) == text.Across
		}
	}
	return false
}

// BeforeArticle returns the item before the name at items[i] and its article.
func (r *Reader) BeforeArticle(f *Frame, i int) int {
	i--
	for f.Has(i, lexicon.Determiner) || f.Has(i, r.compassKind) {
		i--
	}
	if i > 0 && f.Items[i].Kinds.Empty() && f.Items[i].Name == nil && f.Tokens[f.Items[i].First].Kind == text.Letters && (f.Word(i-1) == text.In || f.Word(i-1) == text.Across) {
		i-- // "in Enlarged Europe", "in neighbouring Austria"
	}
	return i
}

// AfterPlace reports whether the place at items[i] only says where the one
// before it lies: "Stanton, Tennessee".
func (f *Frame) AfterPlace(i int) bool {
	return i > 1 && f.Word(i-1) == text.Comma && f.Items[i-2].Name != nil && f.Items[i-2].Name.Kind == lexicon.Place
}

// Modified returns the item of the noun that the place before it is said of:
// "U.S. light-vehicle sales", "the China NEV market".
func (r *Reader) Modified(f *Frame, i int) int {
	j := i + 1
	for j < i+5 && j+1 < len(f.Items) {
		switch {
		case f.Word(j+1) == text.Hyphen && f.Tokens[f.Items[j+1].First].Glued:
			j += 2
		case (f.Has(j, lexicon.ScopeCue) || f.Has(j, lexicon.UnitWord) && f.Has(j+1, lexicon.MetricCue)) && !f.Has(j, lexicon.MetricCue):
			j++ // "U.S. auto sales"
		case f.Has(j+1, r.WorksKind) && !f.Has(j, r.WorksKind) && !f.Items[j].Punct && !f.Has(j, lexicon.Preposition) && f.Items[j].Name == nil:
			j++ // "the Mirabel battery plant"
		default:
			return j
		}
	}
	return j
}

// PlaceAt reports whether items[i] is the name of a place as a noun.
func (f *Frame) PlaceAt(i int) bool {
	return i >= 0 && i < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Place && f.Items[i].Role == lexicon.Plain && f.Word(i+1) != text.Possessive
}

// OpensSomewhere reports whether the sentence begins with where it holds: "In the Korean market, …", "At home, …".
func (f *Frame) OpensSomewhere() bool {
	if e := f.Entry(0, lexicon.ScopeCue); e != nil && HomeOrAway(e.Scope.Market) {
		return f.Word(1) == text.Comma || f.Has(1, lexicon.Preposition)
	}
	if f.Word(0) != text.In {
		return false
	}
	i := 1
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	if e := f.Entry(i, lexicon.ScopeCue); e != nil && HomeOrAway(e.Scope.Market) {
		return true
	}
	return i < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Place
}

// OpensElsewhere reports whether the clause that begins at items[i] is about markets that it does not name: "The overseas and
// emerging markets took 13,100", "Other regions accounted for".
func (r *Reader) OpensElsewhere(f *Frame, i, k int) bool {
	for ; i < k; i++ {
		switch {
		case f.Has(i, r.marketNoun) && f.Plural(i):
			return true
		case f.Items[i].Name != nil || f.Items[i].Quantity != 0 || f.Has(i, lexicon.Preposition) || f.Has(i, lexicon.VerbWord) || f.Has(i, lexicon.Auxiliary) || f.Word(i) == text.Comma:
			return false
		}
	}
	return false
}

// TownOfIts reports whether the country at items[i] is named as where the town or province after it
// lies: "Hungary's Esztergom", "China's Anhui province".
func (f *Frame) TownOfIts(i int) bool {
	if n := f.Items[i].Name; n == nil || n.Is != "country" || f.Word(i+1) != text.Possessive || i+2 >= len(f.Items) {
		return false
	}
	return f.UnknownName(i+2) || f.IsPlaceNoun(i+2)
}

// IsPlaceNoun reports whether items[i] is the name of a place, be it a capital, and not what is its own.
func (f *Frame) IsPlaceNoun(i int) bool {
	return f.PlaceAt(i) || i >= 0 && i < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Role == lexicon.Capital && f.Word(i+1) != text.Possessive
}

// UniteBlocs names by their region the places of a list that two blocs of the region
// are in: "the EU, Britain and the EFTA countries" is Europe.
func (r *Reader) UniteBlocs(f *Frame) {
	if !f.Kinds.Has(lexicon.Place) {
		return
	}
	first, last, places, blocs := -1, -1, 0, 0
	for i := 0; i <= len(f.Items); i++ {
		if f.PlaceAt(i) && (last < 0 || f.Items[i].Name.In == f.Items[first].Name.In) {
			if last < 0 {
				first = i
			}
			last = i
			places++
			if f.Items[i].Name.Is == "bloc" {
				blocs++
			}
			continue
		}
		if last >= 0 && i < len(f.Items) && i <= last+3 && (f.Word(i) == text.Comma || f.Word(i) == text.And || f.Word(i) == text.Plus || f.Word(i) == r.Words.Ampersand || f.Has(i, lexicon.Determiner)) {
			continue
		}
		if next := f.PastBracket(i); last >= 0 && last == i-1 && next > i && i < len(f.Items) {
			last, i = next-1, next-1 // "the European Union (EU), Britain and"
			continue
		}
		if region := r.regionOf(f, first); blocs > 1 && places > 2 && region != nil {
			for j := first; j <= last; j++ {
				if f.PlaceAt(j) {
					f.Items[j].Name = region
				}
			}
		}
		first, last, places, blocs = -1, -1, 0, 0
		if f.PlaceAt(i) {
			i--
		}
	}
}

// regionOf returns the place that the place at items[i] lies in, nil for none.
func (r *Reader) regionOf(f *Frame, i int) *lexicon.Entry {
	if i < 0 {
		return nil
	}
	return r.Lex.Named(f.Items[i].Name.In)
}

// JoinsPlaces reports whether items[i] makes a list of the places beside it.
func (f *Frame) JoinsPlaces(i int) bool {
	if f.Word(i) != text.And && f.Word(i) != text.Comma || f.InAddress(i) || !f.PlaceAt(i-1) {
		return false
	}
	if f.Word(i) == text.Comma {
		next := f.Word(i + 2)
		return f.PlaceAt(i+1) && f.Items[i+1].Name != f.Items[i-1].Name && (next == text.And || next == text.Comma && (f.PlaceAt(i+3) || f.Word(i+3) == text.And))
	}
	if f.Has(i+1, lexicon.Determiner) {
		i++
	}
	return f.PlaceAt(i+1) && !f.Has(i+2, lexicon.MetricCue) && !f.Has(i+2, lexicon.Descriptor) && f.Items[i+1].Name != f.Items[max(i-1, 0)].Name
}

// PlaceEntry returns the place that items[i] names: a capital that stands for
// its country elsewhere is the town where something is in it.
func (r *Reader) PlaceEntry(f *Frame, i int) *lexicon.Entry {
	it := &f.Items[i]
	if it.Role == lexicon.Capital && (f.Word(i-1) == text.In || f.Word(i-1) == text.At || r.beside(f, i-1) || f.Has(i+1, r.WorksKind)) {
		if city := r.Lex.Named(f.Text(i)); city != nil && city.Is == "city" {
			return city
		}
	}
	return it.Name
}
