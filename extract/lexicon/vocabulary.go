package lexicon

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/rulefile"
)

func (l *loader) readVocabulary(src Source) {
	f, root, ok := rulefile.Read(src.Name, src.Data)
	if ok {
		root.Fields([]string{"about", "metrics", "units"}, func(key string, v rulefile.Node) {
			switch key {
			case "metrics":
				v.Fields(nil, func(name string, v rulefile.Node) { l.readMetric(name, v) })
			case "units":
				v.Fields(nil, func(name string, v rulefile.Node) { l.readUnit(fact.Unit(name), v) })
			}
		})
	}
	l.problems = append(l.problems, f.Problems...)
}

func (l *loader) readMetric(name string, n rulefile.Node) {
	m := &Metric{Name: name, Place: n.Place().String()}
	n.Fields(metricFields, func(key string, v rulefile.Node) {
		switch key {
		case "units":
			m.Dimensions = v.Texts()
		case "flow":
			m.Flow = v.Bool()
		case "stock":
			m.Stock = v.Bool()
		case "event":
			m.Events = v.Bool()
		case "unscoped":
			m.Unscoped = v.Texts()
		case "trades":
			m.Trades = v.Texts()
		case "levied":
			m.Levied = v.Bool()
		case "corporate":
			m.Corporate = v.Bool()
		case "intensive":
			m.Intensive = v.Bool()
		case "sited":
			m.Sited = v.Bool()
		case "session":
			m.Session = v.Bool()
		case "plan":
			m.Plan = v.Bool()
		case "local":
			m.Local = v.Bool()
		case "announced":
			m.Announced = v.Bool()
		case "actual":
			m.Actual = v.Bool()
		case "counted":
			m.Counted = v.Bool()
		case "least":
			m.Least = v.Number()
		case "smallest":
			m.Smallest = v.Number()
		case "largest":
			m.Largest = v.Number()
		case "apiece":
			m.Apiece = v.Number()
		default:
			if i := slices.Index(attributeNames[:], key); i >= 0 && v.Bool() {
				m.attributes |= 1 << i
			}
		}
	})
	if _, twice := l.lex.Metrics[name]; !twice {
		l.lex.MetricList = append(l.lex.MetricList, name)
	}
	l.lex.Metrics[name] = m
}

func (l *loader) readUnit(name fact.Unit, n rulefile.Node) {
	u := &Unit{Name: name, Place: n.Place().String()}
	n.Fields([]string{"dimension", "metric", "per_dollar", "size"}, func(key string, v rulefile.Node) {
		switch key {
		case "dimension":
			u.Dimension = v.Text()
		case "metric":
			u.Metric = v.Text()
		case "per_dollar":
			u.PerDollar = v.Number()
		case "size":
			u.Size = v.Number()
		}
	})
	if u.Dimension == "" {
		n.Problem("unit %s has no dimension; write dimension: count, for instance", name)
	}
	if _, twice := l.lex.Units[name]; !twice {
		l.lex.UnitList = append(l.lex.UnitList, name)
	}
	l.lex.Units[name] = u
}

func (l *loader) readUnitName(v rulefile.Node) fact.Unit {
	names := make([]string, len(l.lex.UnitList))
	for i, u := range l.lex.UnitList {
		names[i] = string(u)
	}
	return fact.Unit(v.OneOf("unit", names))
}
