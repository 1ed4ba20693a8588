package crawl

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"sync"
	"time"
)

// Memory is a State that ends with the process: for a dry run, and for tests.
// Its zero value is ready.
type Memory struct {
	// Save is called for each page; nil: every article is New.
	Save func(p *Page, r *Reading) (Change, error)

	update   sync.Mutex // held by the one transaction
	mu       sync.Mutex
	visits   map[string]Visit
	hosts    map[string]Host
	robots   map[string]RobotsFile
	sources  map[string]SourceState
	archived map[string]int64
}

// rank orders visits: entry points, then new articles, then revisits, then
// what failed.
func (v *Visit) rank() int {
	switch {
	case v.Kind != Article:
		return 0
	case v.Fails > 0:
		return 3
	case v.Fetched.IsZero():
		return 1
	}
	return 2
}

// Due implements State.
func (m *Memory) Due(_ context.Context, source, host string, now time.Time, limit int) ([]Visit, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var due []Visit
	for _, v := range m.visits {
		if v.Source == source && v.Host == host && !v.Due.IsZero() && !v.Due.After(now) {
			due = append(due, v)
		}
	}
	slices.SortFunc(due, func(a, b Visit) int {
		return cmp.Or(a.rank()-b.rank(), b.Published.Compare(a.Published), cmp.Compare(a.Key, b.Key))
	})
	return due[:min(limit, len(due))], nil
}

// Pending implements State.
func (m *Memory) Pending(_ context.Context, now time.Time) ([]Pending, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	set := map[Pending]bool{}
	for _, v := range m.visits {
		if !v.Due.IsZero() && !v.Due.After(now) {
			set[Pending{v.Source, v.Host}] = true
		}
	}
	return slices.SortedFunc(maps.Keys(set), func(a, b Pending) int {
		return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Host, b.Host))
	}), nil
}

// Host implements State.
func (m *Memory) Host(_ context.Context, name string) (Host, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	h := m.hosts[name]
	h.Name = name
	return h, nil
}

// PutHost implements State.
func (m *Memory) PutHost(_ context.Context, h Host) error { return put(m, &m.hosts, h.Name, h) }

// Robots implements State.
func (m *Memory) Robots(_ context.Context, authority string) (RobotsFile, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	r := m.robots[authority]
	r.Authority = authority
	return r, nil
}

// PutRobots implements State.
func (m *Memory) PutRobots(_ context.Context, r RobotsFile) error {
	return put(m, &m.robots, r.Authority, r)
}

// Source implements State.
func (m *Memory) Source(_ context.Context, name string) (SourceState, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	s := m.sources[name]
	s.Name = name
	return s, nil
}

// PutSource implements State.
func (m *Memory) PutSource(_ context.Context, s SourceState) error {
	return put(m, &m.sources, s.Name, s)
}

// Archived implements State.
func (m *Memory) Archived(_ context.Context, file string) (int64, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if at, ok := m.archived[file]; ok {
		return at, nil
	}
	return -1, nil
}

func put[T any](m *Memory, to *map[string]T, key string, value T) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if *to == nil {
		*to = map[string]T{}
	}
	(*to)[key] = value
	return nil
}

// Update implements State. It does not undo what an f that fails has done.
func (m *Memory) Update(_ context.Context, f func(Tx) error) error {
	m.update.Lock()
	defer m.update.Unlock()
	return f(memoryTx{m})
}

type memoryTx struct{ m *Memory }

func (t memoryTx) Visit(key string) (Visit, bool, error) {
	t.m.mu.Lock()
	defer t.m.mu.Unlock()
	v, ok := t.m.visits[key]
	return v, ok, nil
}

func (t memoryTx) PutVisit(v Visit) error { return put(t.m, &t.m.visits, v.Key, v) }

func (t memoryTx) SavePage(p *Page, r *Reading) (Change, error) {
	if p.Where.File != "" {
		if err := put(t.m, &t.m.archived, p.Where.File, p.Where.Offset); err != nil {
			return Unchanged, err
		}
	}
	switch {
	case t.m.Save != nil:
		return t.m.Save(p, r)
	case r != nil:
		return New, nil
	}
	return Unchanged, nil
}
