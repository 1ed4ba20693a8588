package store_test

import (
	"context"
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"carfacts/extract/fact"
	"carfacts/store"
)

// saveTogether saves documents in one transaction.
func saveTogether(t *testing.T, db *store.DB, run store.Run, docs []*fact.Document) {
	t.Helper()
	err := db.Update(context.Background(), func(tx *store.Tx) error {
		for _, d := range docs {
			page, err := tx.SavePage(run, store.Page{URL: d.URL, FetchedAt: noon, Status: 200, Digest: "sha256:00"})
			if err == nil {
				_, err = tx.SaveDocument(run, page, d)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// babble returns n words at random.
func babble(rng *rand.Rand, n int) []string {
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprint("w", rng.IntN(5000))
	}
	return words
}

// form fills in a form, as sites do for spec sheets and share prices: the
// words are the same but for the number and a short passage, and so are two of
// the facts.
func form(host string, i int) *fact.Document {
	rng := rand.New(rand.NewPCG(uint64(i), 1))
	text := fmt.Sprintf("%sSheet %d. The maker levies a tariff of 10%%, as it sold 5 cars last year. %s. It sold %d units.", story, i, strings.Join(babble(rng, 12), " "), 1000+i)
	return article(fmt.Sprintf("https://%s/%d", host, i), text,
		sales("BYD", "5 cars", 5, "2023"), sales("BYD", fmt.Sprintf("%d units", 1000+i), float64(1000+i), "2024"))
}

// What an article costs does not depend on how many there are: not where they
// state the same facts, nor where a form makes their texts alike, nor where a
// site shows the same words at all its addresses.
func TestSavingIsLinear(t *testing.T) {
	for name, doc := range map[string]func(i int) *fact.Document{
		"same facts": func(i int) *fact.Document {
			rng := rand.New(rand.NewPCG(uint64(i), 2))
			return article(fmt.Sprintf("https://site%d.example.com/%d", i%5, i), strings.Join(babble(rng, 60), " ")+" It sold 5 cars, up 7%.",
				sales("BYD", "5 cars", 5, "2023"), change("BYD", "7%", 7, fact.Percent, "2023", "yoy"))
		},
		"a form":            func(i int) *fact.Document { return form("form.example.com", i) },
		"a form of 3 sites": func(i int) *fact.Document { return form(fmt.Sprintf("form%d.example.com", i%3), i/3) },
		"same words":        func(i int) *fact.Document { return article(fmt.Sprintf("https://wall.example.com/%d", i), story) },
		"few words": func(i int) *fact.Document {
			return article(fmt.Sprintf("https://wall%d.example.com/%d", i%2, i), "Subscribe to read.")
		},
	} {
		t.Run(name, func(t *testing.T) {
			db, path := open(t)
			run := begin(t, db)
			saveAll := func(from, to int) (rows int) {
				before := db.RowsRead()
				var docs []*fact.Document
				for i := from; i < to; i++ {
					docs = append(docs, doc(i))
				}
				saveTogether(t, db, run, docs)
				return db.RowsRead() - before
			}
			const part = 120
			saveAll(0, part)
			early := saveAll(part, 2*part)
			saveAll(2*part, 5*part)
			late := saveAll(5*part, 6*part)
			t.Logf("rows read for an article: %d early, %d late", early/part, late/part)
			if late > early*5/4 {
				t.Errorf("%d rows were read for %d articles, and %d for as many later ones", early, part, late)
			}
			verify(t, db)
			rows(t, path, "select count(*) > 100000 from near_duplicate", "0")
		})
	}
}

// Whatever a site's form does to the keys, which copies are linked depends on
// which articles there are, not on their order.
func TestRetiringKeysKnowsNoOrder(t *testing.T) {
	var docs []*fact.Document
	for i := range store.Crowd + 20 {
		docs = append(docs, form("form.example.com", i))
		if i%3 == 0 {
			docs = append(docs, form("copy.example.com", i))
		}
		if i%5 == 0 {
			docs = append(docs, form("other.example.com", i+1))
		}
	}
	seen := func(order []int) string {
		db, path := open(t)
		run := begin(t, db)
		var ordered []*fact.Document
		for _, i := range order {
			ordered = append(ordered, docs[i])
		}
		saveTogether(t, db, run, ordered)
		verify(t, db)
		return shell(t, path, `select a.url, b.url, distance from near_duplicate join articles a using (version_id) join articles b on b.version_id = original_id order by 1, 2;
			select key, coalesce(url, 'retired') from text_key left join articles using (version_id) order by 1, 2`)
	}
	order := make([]int, len(docs))
	for i := range order {
		order[i] = i
	}
	first := seen(order)
	if !strings.Contains(first, "retired") || !strings.Contains(first, "https://form.example.com/3|https://copy.example.com/3|0") {
		t.Errorf("no key is retired, or a true copy is not linked:\n%s", first)
	}
	rng := rand.New(rand.NewPCG(5, 6))
	for range 4 {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		if got := seen(order); got != first {
			t.Errorf("in another order\n%s\nwas\n%s", got, first)
		}
	}
}

// A story that a hundred sites took over is one source.
func TestAWireStoryIsOneSource(t *testing.T) {
	db, path := open(t)
	run := begin(t, db)
	var docs []*fact.Document
	for i := range 100 {
		text := fmt.Sprintf("%s (Site %d) %sBYD sold 200,000 cars.", story, i, story)
		docs = append(docs, article(fmt.Sprintf("https://site%d.example.com/", i), text, sales("BYD", "200,000 cars", 200000, "2022-09")))
	}
	saveTogether(t, db, run, docs)
	rows(t, path, "select sources, statements from facts", "1|100")
	rows(t, path, "select count(*) from near_duplicate", "4950")
}

// Copies are found also where no fact was read in them, and each in a version
// of its own.
func TestCopiesNeedNoFact(t *testing.T) {
	db, path := open(t)
	run := begin(t, db)
	save(t, db, run, article("https://a.example.com/1", story))
	save(t, db, run, article("https://b.example.com/1", "Exclusive. "+story))
	save(t, db, run, article("https://c.example.com/1", "Hello."))
	save(t, db, run, article("https://d.example.com/1", "Hello."))
	rows(t, path, "select v.url, o.url from near_duplicate n join articles v using (version_id) join articles o on o.version_id = n.original_id order by 1",
		"https://b.example.com/1|https://a.example.com/1\nhttps://d.example.com/1|https://c.example.com/1")
}

// The keys find what the simhash takes for near-duplicates: of texts that it
// does, hardly any pair has no key in common, and of unrelated ones hardly any
// pair has one.
func TestKeysFindNearDuplicates(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 9))
	near, missed, strange := 0, 0, 0
	for range 3000 {
		words := babble(rng, 100+rng.IntN(300))
		text := strings.Join(words, " ")
		edited := slices.Clone(words)
		switch rng.IntN(3) {
		case 0: // cut short
			edited = edited[:len(edited)-rng.IntN(len(edited)/3)]
		case 1: // another beginning
			edited = append(babble(rng, rng.IntN(len(edited)/4)), edited...)
		case 2: // words replaced here and there
			for range rng.IntN(len(edited) / 10) {
				edited[rng.IntN(len(edited))] = "new"
			}
		}
		h1, k1 := store.Likeness(text)
		h2, k2 := store.Likeness(strings.Join(edited, " "))
		shared := func(a, b []int64) bool { // but for the key of the digest, which is the same here
			return slices.ContainsFunc(a, func(k int64) bool { return k != 0 && slices.Contains(b, k) })
		}
		if bits.OnesCount64(uint64(h1^h2)) <= 14 {
			near++
			if !shared(k1, k2) {
				missed++
			}
		}
		if _, k := store.Likeness(strings.Join(babble(rng, 300), " ")); shared(k1, k) {
			strange++
		}
	}
	t.Logf("of %d near-duplicates %d share no key; %d unrelated texts share one", near, missed, strange)
	if missed*100 > near || strange > 3 {
		t.Errorf("of %d near-duplicates %d share no key; %d unrelated texts share one", near, missed, strange)
	}
}
