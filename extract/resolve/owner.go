package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// spokenModel returns the model spoken of before where the sentence says that what is measured
// is of it: "worldwide, sales of the model reached", "the figure for the nameplate stands at".
func (r *Resolver) spokenModel(f *clause.Frame, k int) (clause.Name, bool) {
	if r.someOfModel(f, k) {
		return r.ctx.model, true
	}
	if n, ok := r.itWas(f, k); ok {
		return n, true
	}
	for i := max(1, f.Starts[f.Runs[k]]); i+2 < k; i++ {
		if w := f.Word(i); w != text.Of && w != text.For || f.Runs[i] != f.Runs[k] || !f.Has(i-1, lexicon.MetricCue) && !r.IsSum(f.Word(i-1)) {
			continue
		}
		if e := f.Entry(i+2, lexicon.Descriptor); f.Word(i+1) == text.The && e != nil && e.Name == "model" && !f.Plural(i+2) && f.Items[i+2].Name == nil && f.Items[i+3].Name == nil {
			return r.ctx.model, r.ctx.model.Text != ""
		}
	}
	return clause.Name{}, false
}

// itWas returns the model whose number of vehicles the sentence before told last, where "it" is that number: "Nissan sold
// 70,000 Leafs in 2023. Last year it was 11,226."
func (r *Resolver) itWas(f *clause.Frame, k int) (clause.Name, bool) {
	i := k - 1
	for f.Has(i, r.FillerKind) || f.Has(i, r.AdverbKind) || f.Has(i, lexicon.Auxiliary) {
		i--
	}
	n := len(r.drafts) - 1
	if i < 0 || i == k-1 || f.Word(i) != text.It || n < 0 || !f.Unnamed() {
		return clause.Name{}, false
	}
	p := &r.drafts[n]
	return p.who(), p.who().Is(lexicon.Model) && p.sentenceNo == r.ctx.sentences-1 && p.Measure == fact.Level && p.Unit == fact.Vehicle
}

// unitsOfModel returns the model spoken of that the figure counts cars of: "268,101 examples of the value-focused supermini".
func (r *Resolver) unitsOfModel(f *clause.Frame, k int) (clause.Name, bool) {
	if f.Word(k+1) != text.Of || f.Word(k+2) != text.The && f.Word(k+2) != text.This {
		return clause.Name{}, false
	}
	for i := k + 3; i < len(f.Items) && i <= k+7; i++ {
		if e := f.Entry(i, lexicon.Descriptor); e != nil {
			if e.Name != "model" || f.Plural(i) {
				break
			}
			return r.lastModel()
		}
		if !f.UnknownNoun(i) && f.Word(i) != text.Hyphen {
			break
		}
	}
	return clause.Name{}, false
}

// someOfTheirs returns the maker spoken of that the figure counts vehicles of: "Tesla had little of that. Just 7,517 of its cars were
// registered in the EU".
func (r *Resolver) someOfTheirs(f *clause.Frame, k int) (clause.Name, bool) {
	q := f.QuantityAt(k)
	if q == nil || q.Counted == nil || q.Counted.Unit != fact.Vehicle || f.NamesSeller(k) || !slices.ContainsFunc(f.Tokens[f.Items[k].First:f.Items[k].Last], func(t text.Token) bool { return t.Word == text.Its }) {
		return clause.Name{}, false
	}
	return r.ctx.subject, r.ctx.subject.Is(lexicon.Maker)
}

// ownersWhole returns whose the whole at items[k] is, of which the figure before it is a part: "14,800 of Kia's 30,895
// deliveries".
func (r *Resolver) ownersWhole(f *clause.Frame, k int) (clause.Name, bool) {
	if k < 4 || f.Word(k-1) != text.Possessive || f.Word(k-3) != text.Of || f.QuantityAt(k-4) == nil || f.Items[k-2].Name == nil || !f.Has(k+1, lexicon.MetricCue) {
		return clause.Name{}, false
	}
	n := clause.NameOf(f.Items[k-2].Name)
	return n, n.Is(lexicon.Maker) || n.Is(lexicon.Model)
}

// someOfModel reports whether the number counts cars of the model that the paragraph spoke of, by a
// noun for its kind: "The Taycan lost ground. In America 1,527 of the electric saloon were sold".
func (r *Resolver) someOfModel(f *clause.Frame, k int) bool {
	q := f.QuantityAt(k)
	if q == nil || q.Unit != nil && q.Unit.Dimension != "count" || f.Word(k+1) != text.Of || f.Word(k+2) != text.The || r.ctx.model.Text == "" || r.ctx.modelBlock != r.ctx.block {
		return false
	}
	last := k + 3
	for f.Has(last, lexicon.ScopeCue) && f.Items[last].Name == nil {
		last++
	}
	return last > k+3 && r.Vehicles(f, last-1) != nil && r.Vehicles(f, last-1).Scope.Segment != ""
}

// ownerDivided returns the maker or model whose cars a share that its clause begins with divides:
// "nine in ten RAV4s sold here are hybrids", "more than half of the Porsches delivered had a plug",
// "Of the Toyotas registered in Europe, 60 per cent were hybrids", "64% of the Group's cars".
func (r *Resolver) ownerDivided(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if d.Measure == fact.Level {
		return r.OpensOfThem(f, k)
	}
	if d.Measure != fact.Share {
		return clause.Name{}, false
	}
	start := f.Starts[f.Runs[k]]
	for i := start; i < k; i++ {
		if f.Runs[i] == f.Runs[k] && !f.Items[i].Punct && f.Items[i].When == 0 && !f.Has(i, lexicon.Conjunction) && !f.Has(i, r.FillerKind) && !f.Has(i, lexicon.Determiner) {
			return clause.Name{}, false
		}
	}
	i := k + 1
	switch {
	case f.Word(i) == text.Of:
		i++
	case f.Word(0) == text.Of && f.Runs[k] > 0 && (i >= len(f.Items) || f.Items[i].Name == nil):
		i = 1
	}
	for f.Has(i, lexicon.Determiner) || r.Adjective(f, i) {
		i++
	}
	if i >= len(f.Items) {
		return clause.Name{}, false
	}
	if n := f.Items[i].Name; n != nil {
		return clause.NameOf(n), f.Items[i].Role == lexicon.Plural && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model)
	}
	if f.Word(i+1) == text.Possessive && f.Word(i-1) == text.The {
		n, ok := r.description(f, i)
		return n, ok && n.Is(lexicon.Maker)
	}
	return clause.Name{}, false
}

// fromMakersOf returns the country from whose makers the vehicles are that the number counts: "75,400 cars from Chinese
// brands".
func (r *Resolver) fromMakersOf(f *clause.Frame, k int) (clause.Name, bool) {
	i := k + 1
	for f.Has(i, lexicon.UnitWord) || f.Has(i, lexicon.ScopeCue) {
		i++
	}
	if w := f.Word(i); w != text.From && w != text.By && w != text.Of {
		return clause.Name{}, false
	}
	for i++; f.Has(i, lexicon.Determiner); i++ {
	}
	if i+1 >= len(f.Items) || f.Items[i].Name == nil || f.Items[i].Name.Kind != lexicon.Place || f.Items[i].Role != lexicon.Adjective || f.Items[i].Name.Is != "country" || !f.Plural(i+1) {
		return clause.Name{}, false
	}
	e := f.Entry(i+1, lexicon.Descriptor)
	return clause.NameOf(f.Items[i].Name), e != nil && clause.IsCompany(e)
}

// companiesFrom reports whether items[i] begins to speak of the companies of a place: "the Korean makers".
func (r *Resolver) companiesFrom(f *clause.Frame, i int) bool {
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	return i+1 < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Place && r.IsCompanyNoun(f, i+1) && f.Plural(i+1)
}

// ownerAfter reads the owner after the figure: "declines of 14.8% at
// Volkswagen Group", "$140 million for Hyundai". A change is whose is what it led to: "rose 3% to
// 252,900 units at Kia".
func (r *Resolver) ownerAfter(f *clause.Frame, k int) (clause.Name, bool) {
	if to := f.Reached(k); to > 0 {
		return r.ownerAfter(f, to)
	}
	i := k + 1
	if f.Has(i, lexicon.Move) && f.Items[i].Quantity == 0 && (f.Word(i+1) == text.At || f.Word(i+1) == text.For) {
		i++ // "a 6.2 percent decline at Citroën"
	}
	if f.Word(i) == text.OpenParen { // "Rs 28.92 lakh (ex-showroom) for the Invicto"
		for j := i + 1; j < len(f.Items) && j < i+6; j++ {
			if f.Word(j) == text.CloseParen {
				i = j + 1
				break
			}
		}
	}
	if f.Word(i) == text.On && i+2 < len(f.Items) && f.Items[i+1].Name != nil && f.Items[i+1].Name.Kind == lexicon.Place && f.Word(i+2) == text.Possessive && f.Has(i+3, lexicon.MetricCue) {
		return clause.NameOf(f.Items[i+1].Name), true // "500,000 robotaxis on China's roads"
	}
	if f.Word(i) == text.For && f.Word(i+1) == text.The && i+2 < len(f.Items) && f.Word(i+2) == r.Words.Industry {
		return r.industryMarket(f, k, r.ctx.company) // "compared with 76 days for the industry as a whole"
	}
	if n, ok := r.AmongThem(f, i); ok {
		return n, true
	}
	if f.Word(i) == text.Of && r.AfterSuperlative(f, k) && r.companiesFrom(f, i+1) {
		return clause.Name{}, false // "had the highest growth of 47% of the Korean makers"
	}
	if n, ok := r.CountedByName(f, k); ok {
		return n, true
	}
	if n, ok := r.MovedWhose(f, k); ok {
		return n, true
	}
	if n, ok := r.possessorDescribed(f, i); ok && !(f.Has(k-1, r.PartKind) && r.modelTold(f, k)) && !r.partOfTold(f, k, n) {
		return n, true
	}
	if n, ok := r.CountedModel(f, k, i); ok {
		return n, true
	}
	if n, ok := r.PriceOf(f, i); ok {
		return n, true
	}
	if n, ok := r.ModelOfMetric(f, k); ok {
		return n, true
	}
	if f.Word(i) == text.Or && f.QuantityAt(i+1) != nil && f.Word(i+2) == r.Words.Came {
		i += 2 // "297.2 GWh or 36.6% came from CATL"
	}
	came := (f.Word(i) == r.Words.Came || f.Has(i, lexicon.Auxiliary)) && f.Word(i+1) == text.From // "of which 938 were from Nio"
	if came {
		i++
	}
	if after := f.PastEqual(i); f.Word(after) == text.Off {
		i = after // "36,000 yuan, or 13.5 per cent, off the cheapest Model 3"
	}
	off := f.Word(i) == text.Off
	if q := f.QuantityAt(k); q != nil && q.Unit != nil && q.Unit.Dimension == "people" && f.Word(i) == text.At && (f.Word(i+1) == text.Its || f.Word(i+1) == text.Their) {
		return clause.Name{}, false // "800 workers at its Mack Trucks plant"
	}
	switch f.Word(i) {
	case text.For:
		if q := f.QuantityAt(k); q != nil && q.Quantity.Unit == fact.Vehicle && f.IsVerbOf(k-1, lexicon.MetricCue) {
			return clause.Name{}, false // "Magna built 71,600 vehicles for BMW"
		}
		i++
	case text.At, text.By, text.Off:
		i++
	case text.Under: // "7,084 under its Firefly line"
		return r.BrandUnder(f, i)
	case text.From:
		if !came && !r.partListed(f, k) {
			return clause.Name{}, false
		}
		i++
	case text.Of: // "130 examples of the Evija"
		if q := f.QuantityAt(k); q == nil || q.Quantity.Unit != fact.Vehicle || q.Counted == nil {
			return clause.Name{}, false
		}
		i++
	default:
		return clause.Name{}, false
	}
	if f.Word(i-1) == text.For || f.Word(i-1) == text.Of {
		if m := f.DescribedModel(i, i+7); m > 0 {
			return clause.NameOf(f.Items[m].Name), true // "$249,900 for a Shanghai-made Model 3", "1,089 units of the mid-size sedan Ciaz"
		}
	}
	until := i + 6
	for f.Has(i, lexicon.Determiner) || off && i < until && i < len(f.Items) && f.Items[i].Name == nil && (!f.Items[i].Punct || f.Word(i) == text.Hyphen) && f.NoFigure(i) {
		i++
	}
	if j := i; f.Word(i-1) == text.At {
		for j < until && (f.Has(j, lexicon.Descriptor) && !f.Plural(j) || f.PlaceAt(j) && f.Items[j].Role == lexicon.Adjective) {
			j++
		}
		if j < len(f.Items) && f.Items[j].Name != nil && f.Items[j].Name.Kind == lexicon.Maker {
			i = j // "costs of 1.2 trillion yen at industry leader Toyota"
		}
	}
	if i < len(f.Items) && f.Items[i].Name != nil && (f.Items[i].Name.Kind == lexicon.Maker || f.Items[i].Name.Kind == lexicon.Model) && (f.Word(i+1) != text.Possessive || f.Word(i-1) == text.For && endsThere(f, i+2)) {
		if f.Word(i-1) == text.Of && f.Word(i+1) == text.And && f.IsModel(i) && f.IsModel(i+2) {
			return clause.JoinNames([]*lexicon.Entry{f.Items[i].Name, f.Items[i+2].Name}), true // "325,528 units of Model 3 and Model Y"
		}
		return clause.NameOf(f.Items[i].Name), true
	}
	return clause.Name{}, false
}

// modelTold reports whether the clause of items[k] opens with a model, whose part the figure is: "The Elroq accounts for a third
// of the marque's sales".
func (r *Resolver) modelTold(f *clause.Frame, k int) bool {
	i := f.FirstOfClause(k)
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	told := f.IsModel(i) && f.Items[i].Role == lexicon.Plain || f.Word(i) == text.It && r.ctx.subject.Is(lexicon.Model)
	return i < k && told && !f.Says(r.Words.Together)
}

// partOfTold reports whether the share at items[k] says right behind a number of somebody else's what part that is of what the
// whole had: "Sales of the Octavia reached 51,900, equal to 23% of the brand's total".
func (r *Resolver) partOfTold(f *clause.Frame, k int, whole clause.Name) bool {
	if !f.IsPercent(k) {
		return false
	}
	for i := k - 1; i >= 0 && i >= k-7; i-- {
		if n := f.Roles[i].Draft; n > 0 {
			p := &r.drafts[n-1]
			return p.Measure == fact.Level && p.Subject != whole.Text && (p.who().Is(lexicon.Model) || p.who().Is(lexicon.Maker))
		}
		if f.Items[i].Name != nil || f.Has(i, lexicon.ScopeCue) || f.Word(i) == text.And {
			return false
		}
	}
	return false
}

// thatTheyHad returns whom a clause right behind the number says to have had as many: "the 400,096 that Audi delivered", "of the
// 36,717 cars that the company delivered".
func (r *Resolver) thatTheyHad(f *clause.Frame, k int) (clause.Name, bool) {
	i := k + 1
	for f.Has(i, lexicon.ScopeCue) || f.Has(i, lexicon.UnitWord) {
		i++
	}
	if f.Word(k-1) != text.The || f.Word(i) != text.That {
		return clause.Name{}, false
	}
	for i++; f.Has(i, lexicon.Determiner); i++ {
	}
	if i+1 >= len(f.Items) || !r.IsVerb(f, i+1) && !f.Has(i+1, r.PastKind) {
		return clause.Name{}, false
	}
	if n := f.Items[i].Name; n != nil {
		return clause.NameOf(n), n.Kind == lexicon.Maker
	}
	if e := f.Entry(i, lexicon.Descriptor); e != nil && clause.IsCompany(e) {
		return r.description(f, i)
	}
	return clause.Name{}, false
}

// endsThere reports whether nothing of what was begun follows at items[i]: "50 days for Geely's and 35 for Leapmotor's".
func endsThere(f *clause.Frame, i int) bool {
	return i >= len(f.Items) || f.Items[i].Punct || f.Has(i, lexicon.Conjunction)
}

// builtInto returns the model in which what is measured is said to be: "120 kW in the EV5, 168 kW in the EV6".
func (r *Resolver) builtInto(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	i := k + 1
	if d.Measure != fact.Level || !r.onlyModel(d) || f.Word(i) != text.In {
		return clause.Name{}, false
	}
	for i++; f.Has(i, lexicon.Determiner); i++ {
	}
	if i >= len(f.Items) || f.Items[i].Name == nil || f.Word(i+1) == text.Possessive {
		return clause.Name{}, false
	}
	if n := clause.NameOf(f.Items[i].Name); n.Is(lexicon.Maker) && f.Word(i-1) == text.The {
		return r.lastOf(n) // "and 28 minutes in the Skoda"
	} else if n.Is(lexicon.Model) {
		return n, true
	}
	return clause.Name{}, false
}

// possessorDescribed returns whom a description after "of" at items[i] means, whose figure
// is divided: "32 percent of the Chinese brands' September sales".
func (r *Resolver) possessorDescribed(f *clause.Frame, i int) (clause.Name, bool) {
	if f.Word(i) != text.Of {
		return clause.Name{}, false
	}
	for j := i + 1; j+2 < len(f.Items) && j <= i+5 && f.Items[j].Quantity == 0; j++ {
		if e := f.Entry(j, lexicon.Descriptor); e != nil && (f.Word(j+1) == text.Possessive || f.Word(j+1) == text.Apostrophe) {
			if _, place := r.determiner(f, j); place != nil && f.Plural(j) {
				return clause.NameOf(place), true
			}
			return r.description(f, j)
		}
	}
	return clause.Name{}, false
}

// shareHolder returns whose the share is that the end of its clause names: "15 percent of the cars
// registered in June were Teslas", "were made by Kia", "3,000 of the 9,000 cars came from Kia".
func (r *Resolver) shareHolder(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if d.Measure != fact.Share && !(d.Measure == fact.Level && f.Whole(k) >= 0) {
		return clause.Name{}, false
	}
	for i := k + 1; i+1 < len(f.Items) && f.Runs[i] == f.Runs[k] && (f.Items[i].Quantity == 0 || f.WholeOf(i, k)); i++ {
		if !f.Has(i, lexicon.Auxiliary) && !(f.Word(i) == r.Words.Came && f.Word(i+1) == text.From) {
			continue
		}
		by := false
		for i++; i < len(f.Items)-1 && f.Items[i].Name == nil && !f.Items[i].Punct; i++ {
			by = f.Word(i) == text.By || f.Word(i) == text.From
		}
		if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) && (by || f.Items[i].Role == lexicon.Plural) && (i+1 == len(f.Items) || f.Items[i+1].Punct || f.Items[i+1].When != 0) {
			return clause.NameOf(n), true
		}
		return clause.Name{}, false
	}
	return clause.Name{}, false
}

// doneBy returns the maker by which, as a passive behind the number says, so many were sold, built, let go or paid, nil for none:
// "Some 122,311 vehicles were sold in China by BYD".
func (r *Resolver) doneBy(f *clause.Frame, k int, d *draft) *lexicon.Entry {
	if d.Measure != fact.Level || d.Unit != fact.Vehicle && d.Unit != "person" && !d.Unit.IsCurrency() {
		return nil
	}
	done := false
	for i := k + 1; i+1 < len(f.Items) && f.Runs[i] == f.Runs[k] && f.Items[i].Quantity == 0 && !f.Items[i].Punct; i++ {
		if !done {
			done = (f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.Move) || f.Has(i, lexicon.ModalityCue)) && r.IsPassive(f, i)
			continue
		}
		if f.Word(i) != text.By {
			continue
		}
		for i++; i < len(f.Items) && f.Runs[i] == f.Runs[k] && (f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.Descriptor) || f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Place); i++ {
		}
		if i >= len(f.Items) || f.Items[i].Name == nil || f.Items[i].Name.Kind != lexicon.Maker {
			return nil
		}
		if last := i + 1; last == len(f.Items) || f.Items[last].Punct && f.Word(last) != text.Possessive || f.Items[last].When != 0 || f.Has(last, lexicon.Preposition) {
			return f.Items[i].Name // but "by Kia's dealers", "by BYD and Geely"
		}
		return nil
	}
	return nil
}

// companyOf returns the name's maker, or its own.
func (r *Resolver) companyOf(n clause.Name) string {
	if n.Is(lexicon.Model) {
		return n.Entry.Maker
	}
	return n.Text
}

// kin reports whether the two are one company, or one the other's parent.
func (r *Resolver) kin(a, b string) bool {
	if a == b {
		return true
	}
	x, y := r.Lex.Named(a), r.Lex.Named(b)
	if y != nil && y.Kind == lexicon.Model {
		return r.kin(a, y.Maker)
	}
	return x != nil && x.Parent == b || y != nil && y.Parent == a || x != nil && y != nil && x.Parent != "" && x.Parent == y.Parent
}
