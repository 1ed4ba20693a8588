package store

import (
	"slices"

	"carfacts/extract/fact"
)

// flows are the metrics whose amounts add up over time, and stocks those that
// add up over parts only.
var (
	flows = []string{"sales", "deliveries", "production", "exports", "imports", "registrations", "orders", "battery_installations",
		"revenue", "net_income", "operating_income", "gross_profit", "rd_expense"}
	stocks = []string{"inventory", "fleet", "capacity", "employees", "stores", "chargers", "swap_stations", "users"}
)

// maxRivals bounds how many different values of one figure are compared.
const maxRivals = 20

// checkSources holds the claims of one key, which all speak of the same
// figure, against each other.
func (c *checker) checkSources(claims []*claim) {
	for _, cl := range claims {
		c.checkRepeats(cl)
	}
	if claims[0].fact.Modality != fact.Reported || claims[0].fact.Scope.Cumulative {
		return // forecasts may differ
	}
	for i, a := range claims[:min(len(claims), maxRivals)] {
		for _, b := range claims[i+1 : min(len(claims), maxRivals)] {
			if c.together(a, b) {
				continue // one article tells them apart in a way that we do not
			}
			agree := a.allowed.meets(b.allowed)
			if agree && (!b.allowed.says(b.fact.Value, 1) || !c.independent(a.by[0], c.against(a.by[0], b))) {
				continue
			}
			c.find("sources", a, b.allowed, piece{"same", b})
		}
	}
}

// checkRepeats records each further independent site that states the fact.
func (c *checker) checkRepeats(cl *claim) {
	taken := cl.by[:1:1]
	for _, t := range cl.by[1:] {
		if slices.ContainsFunc(taken, func(o telling) bool { return !c.independent(t, o) }) {
			continue
		}
		taken = append(taken, t)
		c.count("confirmed", true, []*claim{cl})
		c.keep(found{"sources", "confirmed", cl.id, cl.by[0], cl.allowed, true, nil, nil}, []piece{{"same", cl}}, []telling{t})
	}
}

// together reports whether one article states both.
func (c *checker) together(a, b *claim) bool {
	for _, t := range a.by {
		if slices.ContainsFunc(b.by, func(o telling) bool { return o.version == t.version }) {
			return true
		}
	}
	return false
}

// levels returns the claims of that measure, modality, scope and period in any
// of the units.
func (c *checker) levels(measure fact.Measure, modality fact.Modality, scope fact.Scope, period fact.Period, units []fact.Unit) []*claim {
	var found []*claim
	for _, u := range units {
		found = append(found, c.group[groupKey{measure: measure, modality: modality, scope: scope, period: period, unit: u}]...)
	}
	return found
}

// units returns the units of the group's levels, in the order of the claims.
func (c *checker) units(scope fact.Scope, period fact.Period) []fact.Unit {
	var units []fact.Unit
	for k := range c.group {
		if k.measure == fact.Level && k.scope == scope && k.period == period && !slices.Contains(units, k.unit) {
			units = append(units, k.unit)
		}
	}
	slices.Sort(units)
	return units
}

// basePeriod returns the period that a change of that period and basis
// compares with; no period where the basis is not stated.
func basePeriod(p fact.Period, b fact.Basis) fact.Period {
	switch b.Kind {
	case "yoy":
		return p.ShiftMonths(-12)
	case "mom":
		return p.ShiftMonths(-1)
	case "qoq":
		return p.ShiftMonths(-3)
	case "wow":
		return fact.Period{Start: p.Start - 7, End: p.End - 7}
	}
	return b.Period
}

// checkGrowth holds a change against the level of its period and that of the
// period it compares with.
func (c *checker) checkGrowth(cl *claim) {
	f := &cl.fact
	base := basePeriod(f.Period, f.Basis)
	if base.IsZero() || f.Scope.Cumulative {
		return
	}
	measures, units := []fact.Measure{fact.Level}, c.units(f.Scope, f.Period)
	if f.Unit == fact.PercentagePoint {
		measures, units = []fact.Measure{fact.Level, fact.Share}, []fact.Unit{fact.Percent}
	}
	modalities := []fact.Modality{f.Modality}
	if f.Modality == fact.Conditional {
		modalities = append(modalities, fact.Target, fact.Forecast)
	}
	best := trial{claim: cl}
	for _, measure := range measures {
		for _, modality := range modalities {
			for _, level := range c.levels(measure, modality, f.Scope, f.Period, units) {
				for _, from := range c.levels(measure, fact.Reported, f.Scope, base, []fact.Unit{level.fact.Unit}) {
					if expected, ok := implied(f.Unit, level, from); ok {
						best.try(expected, 2, piece{"level", level}, piece{"base", from})
					}
				}
			}
		}
	}
	best.conclude(c, "growth")
}

// implied returns the change, in that unit, from one level to another.
func implied(unit fact.Unit, level, base *claim) (interval, bool) {
	switch ratio := level.allowed.over(base.allowed); unit {
	case fact.Percent:
		return ratio.scaled(100, -100), level.fact.Unit != fact.Percent
	case fact.Times:
		return ratio.scaled(1, -1), true
	case fact.Factor:
		return ratio, true
	case fact.PercentagePoint, level.fact.Unit:
		return level.allowed.minus(base.allowed), true
	}
	return interval{}, false
}

// trial holds a claim against several sets of others and keeps the best: one
// that agrees, else the first that does not.
type trial struct {
	claim    *claim
	expected interval
	others   []piece
	agrees   bool
	differs  int // sets that do not agree
}

// try holds the claim against others that make it what is expected. Where that
// is a range so wide that agreement says little, only a contradiction counts;
// least is a width that always says something.
func (t *trial) try(expected interval, least float64, others ...piece) {
	if t.agrees {
		return
	}
	agrees := t.claim.allowed.meets(expected)
	switch {
	case agrees && !expected.says(t.claim.fact.Value, least):
		return
	case !agrees:
		if t.differs++; t.differs > 1 {
			return
		}
	}
	t.expected, t.others, t.agrees = expected, others, agrees
}

func (t *trial) conclude(c *checker, kind string) {
	if t.others != nil {
		c.find(kind, t.claim, t.expected, t.others...)
	}
}

// partition is a way to divide a whole: the values of a scope key, "" for a
// whole that does not name it.
type partition struct {
	key, whole string
	parts      []string
	complete   bool // nothing is left over
}

var partitions = []partition{
	{"powertrain", "nev", []string{"bev", "phev"}, false},
	{"powertrain", "nev", []string{"bev", "phev", "erev"}, false},
	{"powertrain", "nev", []string{"bev", "phev", "fcev"}, true},
	{"powertrain", "", []string{"nev", "ice"}, true},
	{"powertrain", "ice", []string{"petrol", "diesel"}, false},
	{"market", "", []string{"domestic", "overseas"}, true},
	{"segment", "", []string{"passenger", "commercial"}, true},
	{"segment", "passenger", []string{"sedan", "suv", "mpv"}, false},
}

// scopeValue returns what the scope says for the key.
func scopeValue(s *fact.Scope, key string) string {
	switch key {
	case "market":
		return s.Market
	case "powertrain":
		return s.Powertrain
	case "segment":
		return s.Segment
	case "channel":
		return s.Channel
	case "origin":
		return s.Origin
	case "model":
		return s.Model
	case "own_brand":
		if s.OwnBrand {
			return "true"
		}
	}
	return ""
}

func withScope(s fact.Scope, key, value string) fact.Scope {
	s.Set(key, value)
	return s
}

// checkTotal holds a total against its parts.
func (c *checker) checkTotal(cl *claim) {
	f := &cl.fact
	if !slices.Contains(flows, f.Metric) && !slices.Contains(stocks, f.Metric) {
		return
	}
	best := trial{claim: cl}
	for _, p := range partitions {
		if scopeValue(&f.Scope, p.key) != p.whole {
			continue
		}
		var sum interval
		var parts []piece
		for _, part := range p.parts {
			key := cl.key()
			key.scope = withScope(f.Scope, p.key, part)
			if claims := c.group[key]; len(claims) > 0 {
				parts = append(parts, piece{"part", claims[0]})
				sum = sum.plus(claims[0].allowed)
			}
		}
		if len(parts) < len(p.parts) {
			continue
		}
		if !p.complete && sum.high < cl.allowed.low && sum.high > 0.9*cl.allowed.low {
			continue // what is left over is no contradiction
		}
		best.try(sum, 1, parts...)
	}
	best.conclude(c, "total")
}

// checkShare holds a share against part and whole: the same subject with and
// without one key of the scope, or the subject against its market.
func (c *checker) checkShare(cl *claim) error {
	f := &cl.fact
	if f.Unit != fact.Percent {
		return nil
	}
	best := trial{claim: cl}
	for _, unit := range c.units(f.Scope, f.Period) {
		for _, part := range c.levels(fact.Level, f.Modality, f.Scope, f.Period, []fact.Unit{unit}) {
			wholes, err := c.wholes(f, unit)
			if err != nil {
				return err
			}
			for _, whole := range wholes {
				best.try(part.allowed.over(whole.allowed).scaled(100, 0), 2, piece{"part", part}, piece{"whole", whole})
			}
		}
	}
	if !best.agrees && best.differs > 1 {
		return nil // which whole is meant cannot be told
	}
	best.conclude(c, "share")
	return nil
}

func (c *checker) wholes(f *fact.Fact, unit fact.Unit) ([]*claim, error) {
	var wholes []*claim
	for _, key := range []string{"powertrain", "own_brand", "segment", "channel", "market", "origin", "model"} {
		if scopeValue(&f.Scope, key) != "" {
			wholes = append(wholes, c.levels(fact.Level, f.Modality, withScope(f.Scope, key, ""), f.Period, []fact.Unit{unit})...)
		}
	}
	if f.Scope.Market == "" || f.Scope.Market == f.Subject {
		return wholes, nil
	}
	rest := withScope(f.Scope, "market", "")
	err := c.claims(claimQuery+`AND f.subject = ? AND f.metric = ? AND f.period_start = ? AND f.period_end = ?
		AND f.measure = 'level' AND f.modality = ? AND f.unit = ? ORDER BY f.fact_id, s.best DESC, s.statement_id`,
		func(w *claim) error {
			if w.fact.Scope == rest {
				wholes = append(wholes, w)
			}
			return nil
		}, f.Scope.Market, f.Metric, f.Period.Start.String(), f.Period.End.String(), string(f.Modality), string(unit))
	return wholes, err
}

// maxPaths bounds how many ways to divide a period are followed.
const maxPaths = 4

// path is a run of claims whose periods follow one another from the beginning
// of a longer one.
type path struct {
	sum    interval
	pieces []piece
}

// checkCumulative holds the level of a period of several months against those
// of the shorter periods that make it up.
func (c *checker) checkCumulative(cl *claim) {
	f := &cl.fact
	months := f.Period.MonthCount()
	if months < 2 || months > 24 || f.Modality != fact.Reported || f.Scope.Cumulative || f.Scope.Per != "" || f.Scope.Annualized || !slices.Contains(flows, f.Metric) {
		return
	}
	year, month, _ := f.Period.Start.YMD()
	paths := make([][]path, months+1)
	paths[0] = []path{{}}
	for from := range months {
		for length := 1; from+length <= months && len(paths[from]) > 0; length++ {
			key := cl.key()
			key.period = fact.Months(year, month+from, length)
			claims := c.group[key]
			if len(claims) == 0 || length == months {
				continue
			}
			for _, p := range paths[from] {
				if to := &paths[from+length]; len(*to) < maxPaths {
					*to = append(*to, path{p.sum.plus(claims[0].allowed), append(slices.Clone(p.pieces), piece{"piece", claims[0]})})
				}
			}
		}
	}
	best := trial{claim: cl}
	for _, p := range paths[months] {
		best.try(p.sum, 1, p.pieces...)
	}
	best.conclude(c, "cumulative")
}
