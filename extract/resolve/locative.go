package resolve

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// isMarket reports whether items[i] is a place that a preposition makes a
// market, or a word for the whole world.
func (r *Resolver) isMarket(f *frame, i, k int) bool {
	n := f.Items[i].Name
	return n != nil && n.Kind == lexicon.Place && r.isMarketHere(f, i, k)
}

// inTowns reports whether the adjective at items[i] says where the towns or regions at items[j]
// lie, in which something is: "250 robotaxis in four Chinese cities", "across German states".
func (r *Resolver) inTowns(f *frame, i, j int) bool {
	if e := f.Entry(j, lexicon.Descriptor); e == nil || e.Name != "place" || !hasSuffix(f.Text(j), "s") {
		return false
	}
	i--
	for f.Items[max(i, 0)].Quantity != 0 || f.Has(i, lexicon.Determiner) || f.Has(i, r.fillerKind) {
		if i--; i < 0 {
			return false
		}
	}
	switch f.Word(i) {
	case text.In, text.Across, text.Within, r.words.throughout:
		return true
	}
	return false
}

// isMarketHere is isMarket for a place.
func (r *Resolver) isMarketHere(f *frame, i, k int) bool {
	it := &f.Items[i]
	if it.Role == lexicon.People || !f.visible(i, k) {
		return false
	}
	if r.superlative(f, i) || r.toldAt(f, i, k) {
		return false
	}
	if it.Name.Is == remainder || r.isLeftOut(f, i) {
		return it.Name.Is == remainder
	}
	if j := r.beforeArticle(f, i); it.Name.Is == "city" && (f.Word(j) == text.In || f.Word(j) == r.words.near) && f.Has(j-1, r.worksKind) && r.calledByPlace(f, j-1) {
		return false // "its Kentucky plant in Georgetown": where in Kentucky that is
	}
	if it.Name.Is != "world" && f.Word(i+1) == text.Comma && f.Word(i+2) == text.Where && k > i && it.Role != lexicon.Adjective && !f.afterPlace(i) {
		return true // "China, where sales shrank"
	}
	if it.Name.Is == "world" {
		if f.Word(i+1) == text.Possessive { // "the world's largest", "the world's car sales"
			return f.Has(r.modified(f, i+1), lexicon.MetricCue)
		}
		j := r.modified(f, i)
		return (it.Role != lexicon.Adjective || f.Has(j, lexicon.MetricCue) || f.Has(j, r.shareKind)) && !f.bestOf(i)
	}
	if it.Role == lexicon.Adjective || it.Role == lexicon.Plain || it.Role == lexicon.Capital && f.Has(i+1, r.worksKind) {
		if r.saysMarket(f, i, k) {
			return true
		}
		if it.Role == lexicon.Adjective {
			return false
		}
	}
	if r.arm(f, i) {
		return true
	}
	j := r.beforeArticle(f, i)
	if f.Word(i+1) == text.Possessive {
		// "in Europe's heavy truck market", "14 percent of India's two-wheeler market"
		return (f.Word(j) == text.In || f.Word(j) == text.Of && (f.QuantityAt(j-1) != nil || f.Has(j-1, r.shareKind))) && f.Word(r.modified(f, i+1)) == r.words.market
	}
	if f.Word(i+1) == text.Hyphen {
		return false
	}
	switch f.Word(j - 1) {
	case r.words.based, r.words.headquartered:
		return false // "based in Reston"
	}
	return r.leadsToMarket(f, i, j, k)
}

// saysMarket reports whether the place at items[i] says by the noun that it is said of where something
// is: "U.S. prices", "the Chinese plants", "its Glendale payroll", "the U.S. EV market".
func (r *Resolver) saysMarket(f *frame, i, k int) bool {
	it, j := &f.Items[i], r.modified(f, i)
	u := f.Use(j, lexicon.MetricCue)
	if u != nil && (u.Role != lexicon.Verb || hasSuffix(f.Text(j), "ing") && f.Has(j+1, lexicon.Preposition)) && (it.Name.Is != "city" || !f.Has(i-1, lexicon.Preposition)) || f.Has(j, r.worksKind) || f.Has(j, r.unitNoun) && f.Word(i-1) != text.A || f.Has(j, r.storefrontKind) || f.Has(j, r.buyerKind) || f.Has(j, r.launchingKind) && f.Use(j, r.launchingKind).Role != lexicon.Verb || f.Has(i-1, lexicon.Ordinal) && f.Has(j, lexicon.UnitWord) || f.Has(j, r.shareKind) && f.Word(j+1) != text.Of {
		return true
	}
	if it.Name.Is == "city" && f.Word(i+1) == text.Comma && r.isTownOfWorks(f, i) {
		return true
	}
	if it.Role == lexicon.Adjective && (r.ctx.site.place != "" || f.Kinds.Has(r.worksKind)) && j < len(f.Items) && f.Tokens[f.Items[j].First].Word == text.One {
		return true // "The German one"
	}
	if it.Role == lexicon.Adjective && r.ctx.site.place != "" && i+1 == k && f.Word(i-1) == text.The {
		return true // "the Thai one can make 150,000 cars a year, the Brazilian 300,000"
	}
	return it.Role == lexicon.Adjective && r.inTowns(f, i, j)
}

// leadsToMarket reports whether the preposition at items[j] makes the place at items[i] a market.
func (r *Resolver) leadsToMarket(f *frame, i, j, k int) bool {
	if f.Has(j, lexicon.ModalityCue) && f.Tokens[f.Items[j].Last-1].Word == text.For {
		return k < j && j-k <= 3 && f.runs[j] == f.runs[k] // "of which 25,000 are meant for South Korea"
	}
	switch f.Word(j) {
	case text.To:
		return f.QuantityAt(j-1) != nil || f.Has(j-1, lexicon.MetricCue) || f.Has(j-1, lexicon.UnitWord) || r.countsVehicles(f, j-1) || f.standsForThem(j-1) || r.sentThere(f, j, k) || f.placeAt(j-1) && f.Word(r.beforeArticle(f, j-1)) == text.From // "shipments from China to Russia"
	case text.In, text.On, text.Across, text.Into, text.Within, r.words.throughout:
		return true
	case r.words.near:
		named := j > 1 && f.Items[j-2].Name != nil && f.Items[j-2].Name.Is == "city"
		return f.Items[i].Name.Is == "city" && (f.Has(j-1, r.worksKind) || j > 0 && f.Tokens[f.Items[j-1].First].Word == text.One) && !named // "the factory near Reno", not "the Talegaon plant near Pune"
	case text.At:
		return f.Items[i].Name.Is == "city" // "output at Melfi"
	case text.Of:
		if f.Word(j-1) == r.words.out {
			return k < j && j-k <= 3 // "take 1,000 jobs out of Cologne"
		}
		if e := f.Entry(j-1, lexicon.ScopeCue); e != nil && e.Scope.Market == "domestic" {
			return true // "in the home market of Germany"
		}
		return r.inCalled(f, j-1) || f.Has(j-1, lexicon.MetricCue) && f.Items[j-1].Last-f.Items[j-1].First > 2 // "put on the roads of France", "in the port city of Hai Phong"
	case text.For:
		if f.placeAt(j-1) && f.Word(r.beforeArticle(f, j-1)) == r.words.left {
			return true // "60,000 cars left China for the EU"
		}
		return r.sentThere(f, j, k) || (j == 0 || j == 1 && f.Word(0) == text.As) && !f.Has(i+1, lexicon.MetricCue) // "For Spain the figures are", "As for Europe"
	}
	return false
}

// calledByPlace reports whether the plant at items[i] is called by a place that is no larger
// than a country: "its Kentucky plant", "the Hungarian factory".
func (r *Resolver) calledByPlace(f *frame, i int) bool {
	if i < 1 {
		return false
	}
	n := f.Items[i-1].Name
	return n != nil && n.Kind == lexicon.Place && (n.Is == "country" || r.countryOf(n) != "") && f.Items[i-1].Role != lexicon.People
}

// sentThere reports whether the word before the preposition at items[j] says where the
// figure before it went: "128,100 of them went to Europe".
func (r *Resolver) sentThere(f *frame, j, k int) bool {
	return k < j && j-k <= 6 && f.Has(j-1, r.sentKind) && f.runs[j] == f.runs[k]
}

// toldAt reports whether items[i] only says where, or when, something was said that the
// figure is told in: "told a forum in Wuhan last month that sales would reach".
func (r *Resolver) toldAt(f *frame, i, k int) bool {
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
		if u := f.Use(j, lexicon.Say); u != nil && u.Role == lexicon.Verb && !f.Has(j, lexicon.MetricCue) {
			return true
		}
	}
	return false
}

// bestOf reports whether the world at items[i] only says what something is first
// of, or where it comes in a ranking: "among the fastest in the world", "third in the world".
func (f *frame) bestOf(i int) bool {
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

// arm reports whether the place at items[i] is part of the name of a maker's arm
// there: "Hyundai Motor America".
func (r *Resolver) arm(f *frame, i int) bool {
	it := &f.Items[i]
	return i > 0 && it.Name.Is != "city" && it.Role == lexicon.Plain && f.Items[i-1].Name != nil && f.Items[i-1].Name.Kind == lexicon.Maker
}

// armsMarket returns where the maker whose figure it is sells by the name that the sentence
// gives it, "" for none: "Toyota Motor North America", "American Honda".
func (r *Resolver) armsMarket(f *frame, d *draft) string {
	for i := range f.Items {
		if f.Items[i].Name != d.owner || d.owner == nil {
			continue
		}
		if e := f.Entry(i, r.armKind); e != nil {
			return e.Scope.Market
		}
	}
	return ""
}

// isTownOfWorks reports whether the town at items[i] is given with its state
// before a place of production: "its Marysville, Ohio, plant".
func (r *Resolver) isTownOfWorks(f *frame, i int) bool {
	for j := i + 4; j < len(f.Items) && j <= i+6; j++ {
		if f.Has(j, r.worksKind) {
			return f.beforeAddress(j) == i
		}
	}
	return false
}

// inCalled reports whether items[i] is the noun for a place of a phrase that opens
// with "in" or "at".
func (r *Resolver) inCalled(f *frame, i int) bool {
	if e := f.Entry(i, lexicon.Descriptor); e == nil || e.Name != "place" {
		return false
	}
	for i--; i >= 0 && !f.Items[i].Punct && f.Items[i].Quantity == 0; i-- {
		if f.Has(i, lexicon.Preposition) {
			return f.Word(i) == text.In || f.Word(i) == text.At
		}
	}
	return false
}

// beforeArticle returns the item before the name at items[i] and its article.
func (r *Resolver) beforeArticle(f *frame, i int) int {
	i--
	for f.Has(i, lexicon.Determiner) || f.Has(i, r.compassKind) {
		i--
	}
	if i > 0 && f.Items[i].Kinds.Empty() && f.Items[i].Name == nil && f.Tokens[f.Items[i].First].Kind == text.Letters && (f.Word(i-1) == text.In || f.Word(i-1) == text.Across) {
		i-- // "in Enlarged Europe", "in neighbouring Austria"
	}
	return i
}

// afterPlace reports whether the place at items[i] only says where the one
// before it lies: "Stanton, Tennessee".
func (f *frame) afterPlace(i int) bool {
	return i > 1 && f.Word(i-1) == text.Comma && f.Items[i-2].Name != nil && f.Items[i-2].Name.Kind == lexicon.Place
}

// modified returns the item of the noun that the place before it is said of:
// "U.S. light-vehicle sales", "the China NEV market".
func (r *Resolver) modified(f *frame, i int) int {
	j := i + 1
	for j < i+5 && j+1 < len(f.Items) {
		switch {
		case f.Word(j+1) == text.Hyphen && f.Tokens[f.Items[j+1].First].Glued:
			j += 2
		case (f.Has(j, lexicon.ScopeCue) || f.Has(j, lexicon.UnitWord) && f.Has(j+1, lexicon.MetricCue)) && !f.Has(j, lexicon.MetricCue):
			j++ // "U.S. auto sales"
		case f.Has(j+1, r.worksKind) && !f.Has(j, r.worksKind) && !f.Items[j].Punct && !f.Has(j, lexicon.Preposition) && f.Items[j].Name == nil:
			j++ // "the Mirabel battery plant"
		default:
			return j
		}
	}
	return j
}

// placeAt reports whether items[i] is the name of a place as a noun.
func (f *frame) placeAt(i int) bool {
	return i >= 0 && i < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Place && f.Items[i].Role == lexicon.Plain && f.Word(i+1) != text.Possessive
}

// isPlaceNoun reports whether items[i] is the name of a place, be it a capital, and not what is its own.
func (f *frame) isPlaceNoun(i int) bool {
	return f.placeAt(i) || i >= 0 && i < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Role == lexicon.Capital && f.Word(i+1) != text.Possessive
}

// uniteBlocs names by their region the places of a list that two blocs of the region
// are in: "the EU, Britain and the EFTA countries" is Europe.
func (r *Resolver) uniteBlocs(f *frame) {
	if !f.Kinds.Has(lexicon.Place) {
		return
	}
	first, last, places, blocs := -1, -1, 0, 0
	for i := 0; i <= len(f.Items); i++ {
		if f.placeAt(i) && (last < 0 || f.Items[i].Name.In == f.Items[first].Name.In) {
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
		if last >= 0 && i < len(f.Items) && i <= last+3 && (f.Word(i) == text.Comma || f.Word(i) == text.And || f.Word(i) == text.Plus || f.Word(i) == r.words.ampersand || f.Has(i, lexicon.Determiner)) {
			continue
		}
		if next := f.pastBracket(i); last >= 0 && last == i-1 && next > i && i < len(f.Items) {
			last, i = next-1, next-1 // "the European Union (EU), Britain and"
			continue
		}
		if region := r.regionOf(f, first); blocs > 1 && places > 2 && region != nil {
			for j := first; j <= last; j++ {
				if f.placeAt(j) {
					f.Items[j].Name = region
				}
			}
		}
		first, last, places, blocs = -1, -1, 0, 0
		if f.placeAt(i) {
			i--
		}
	}
}

// regionOf returns the place that the place at items[i] lies in, nil for none.
func (r *Resolver) regionOf(f *frame, i int) *lexicon.Entry {
	if i < 0 {
		return nil
	}
	return r.lex.Named(f.Items[i].Name.In)
}

// joinsPlaces reports whether items[i] makes a list of the places beside it.
func (f *frame) joinsPlaces(i int) bool {
	if f.Word(i) != text.And && f.Word(i) != text.Comma || f.InAddress(i) || !f.placeAt(i-1) {
		return false
	}
	if f.Word(i) == text.Comma {
		next := f.Word(i + 2)
		return f.placeAt(i+1) && f.Items[i+1].Name != f.Items[i-1].Name && (next == text.And || next == text.Comma && (f.placeAt(i+3) || f.Word(i+3) == text.And))
	}
	if f.Has(i+1, lexicon.Determiner) {
		i++
	}
	return f.placeAt(i+1) && !f.Has(i+2, lexicon.MetricCue) && !f.Has(i+2, lexicon.Descriptor) && f.Items[i+1].Name != f.Items[max(i-1, 0)].Name
}

// placeEntry returns the place that items[i] names: a capital that stands for
// its country elsewhere is the town where something is in it.
func (r *Resolver) placeEntry(f *frame, i int) *lexicon.Entry {
	it := &f.Items[i]
	if it.Role == lexicon.Capital && (f.Word(i-1) == text.In || f.Word(i-1) == text.At || f.Word(i-1) == r.words.near || f.Has(i+1, r.worksKind)) {
		if city := r.lex.Named(f.Text(i)); city != nil && city.Is == "city" {
			return city
		}
	}
	return it.Name
}
