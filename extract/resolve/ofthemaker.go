package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// ofTheMaker makes a place the market of the one maker that the article is about, where what
// is told of there is what makers sell, and no more of it than the maker was said to have
// sold: "In Germany the figure was 15,973", "deliveries in North America rose 10 percent".
func (r *Resolver) ofTheMaker(f *clause.Frame, k int, d, link *draft) {
	c := &r.ctx
	market := c.subject.Is(lexicon.Place) && (c.subject.Text == d.Subject || c.subject.Text == c.flowSubject.Text && f.Unnamed() && !r.HasPronoun(f, k))
	if market && c.subjectBlock == c.block || link != nil && link.sentenceNo == c.sentences && link.Subject == d.Subject {
		return // the paragraph, or the sentence, is about the place's market, or about that of a whole of which it is a part
	}
	if c.ranking != "" && c.ranking == d.Subject {
		return // so is the article
	}
	maker := c.dominant
	if one := r.tellsOfOneMaker(f); !one && c.flowSubject.Is(lexicon.Maker) && c.scopeBlock == c.block && r.saysThere(f, k) {
		maker = c.flowSubject // "It shipped 1.3 million. North America did the heavy lifting: shipments there were up 35%"
	} else if !one && r.partOfTotal(f, k, d) {
		d.Scope.Market = d.Subject
		d.give(c.flowSubject, fact.Context)
		return
	} else if !one {
		return
	}
	if !d.who().Is(lexicon.Place) || d.ofAll || d.makers || f.HadBy(k) == d.owner || !r.IsTurnover(d.Metric) || r.industryWide(f, k, d) || r.CountsNew(f.QuantityAt(k)) {
		return
	}
	for i := range f.Items {
		n := f.Items[i].Name
		if n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) && !sameHouse(n, maker.Entry) && n.Maker != maker.Text || r.ofMarket(f, i) {
			return
		}
	}
	if c.flowSubject.Is(lexicon.Maker) && sameHouse(c.flowSubject.Entry, maker.Entry) && (c.scopeBlock == c.block || c.flowSubject.Entry.Parent != maker.Text) {
		maker = c.flowSubject // but its brand's figures end with the paragraph that told them
	}
	if d.Measure == fact.Level && d.Value > c.level && (c.level > 0 || f.Unnamed()) {
		return
	}
	d.Scope.Market = d.Subject
	d.give(maker, fact.Context)
}

// saysThere reports whether a word for what is measured before items[k] is followed by "there".
func (r *Resolver) saysThere(f *clause.Frame, k int) bool {
	for i := k - 1; i > 0 && f.Runs[i] == f.Runs[k]; i-- {
		if f.Word(i) == r.Words.There && f.Has(i-1, lexicon.MetricCue) {
			return true
		}
	}
	return false
}

// broughtFrom makes a place that is said to have a part in what another brought in the origin of that: "imports rose to 228,500, of
// which China sent 71,000 and Argentina 99,000".
func (r *Resolver) broughtFrom(f *clause.Frame, k int, d, link *draft) {
	if link == nil || link.sentenceNo != d.sentenceNo || !r.is(d, lexicon.Inbound) || link.Metric != d.Metric || link.Subject == d.Subject || !link.who().Is(lexicon.Place) || !d.who().Is(lexicon.Place) {
		return
	}
	for i := k - 1; i > 0 && i >= k-12; i-- {
		if f.Word(i) == text.Which && f.Word(i-1) == text.Of {
			d.Scope.Origin = d.Subject
			d.give(link.who(), fact.Sentence)
			return
		}
	}
}

// ofItsOwn makes the world the market of the company spoken of, where "the fleet" or "its network" is the company's and
// "globally" only says where that is.
func (r *Resolver) ofItsOwn(f *clause.Frame, k int, d *draft) {
	if m := r.Vocabulary(d.Metric); !d.who().Is(lexicon.Place) || d.owner.Is != "world" || m == nil || !m.Stock || !r.ctx.company.Is(lexicon.Maker) {
		return
	}
	for i := f.Starts[f.Runs[k]]; i+1 < k && f.Items[i].Name == nil; i++ {
		if w := f.Word(i); w != text.The && w != text.Its {
			continue
		}
		if e := f.Entry(i+1, lexicon.MetricCue); e != nil && slices.Contains(e.Metrics, d.Metric) {
			d.Scope.Market = d.Subject
			d.give(r.ctx.company, fact.Context)
		}
		return
	}
}

// placesOfTheMaker makes a place the market of the maker whose people or sites are spoken of: "Bosch cuts 5,000
// jobs. Germany will lose 3,800", "Ionity has 700 sites. Norway has 55".
func (r *Resolver) placesOfTheMaker(f *clause.Frame, k int, d *draft) {
	c := &r.ctx
	m := r.Vocabulary(d.Metric)
	own := r.ofStaff(d) || m.Accepts("plant")
	if d.SubjectFrom == fact.Stated || !own && !m.Accepts("store") && !m.Accepts("station") || !d.who().Is(lexicon.Place) || d.ofAll || d.makers {
		return
	}
	maker := r.employer(f, k)
	for i := k - 1; i >= 0 && maker.Text == ""; i-- {
		if n := f.Roles[i].Draft; n > 0 && r.ofStaff(&r.drafts[n-1]) {
			maker = r.drafts[n-1].who()
		}
	}
	for i := len(r.drafts) - 1; i >= 0 && maker.Text == "" && r.drafts[i].sentenceNo >= c.sentences-1 && f.Unnamed(); i-- {
		if p := &r.drafts[i]; !p.dropped && p.Metric == d.Metric {
			maker = p.who()
		}
	}
	if maker.Text == "" && own && namesNoOther(f, c.company) && !f.Kinds.Has(lexicon.Body) && !c.topicPlace && (c.flowSubject.Is(lexicon.Maker) || c.topicMaker) {
		maker = c.company
	}
	if maker.Is(lexicon.Maker) {
		place := d.Subject
		d.give(maker, fact.Sentence)
		if place != "World" {
			r.setPlace(d, place)
		}
	}
}

// namesNoOther reports whether the sentence names no maker or model but the company and what is of it.
func namesNoOther(f *clause.Frame, company clause.Name) bool {
	for _, i := range f.Named {
		n := f.Items[i].Name
		if (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) && (company.Entry == nil || !sameHouse(n, company.Entry) && n.Maker != company.Text) {
			return false
		}
	}
	return true
}

// employer returns the maker whose people the figure is a part of: "25,000 of Opel's 50,000 workers".
func (r *Resolver) employer(f *clause.Frame, k int) clause.Name {
	i := k + 2
	if f.Word(k+1) != text.Of || i >= len(f.Items) || f.Items[i].Name == nil || f.Items[i].Name.Kind != lexicon.Maker || f.Word(i+1) != text.Possessive {
		return clause.Name{}
	}
	return clause.NameOf(f.Items[i].Name)
}
