package store_test

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"carfacts/store"
)

func TestFrontierComesInItsOrder(t *testing.T) {
	db, path := open(t)
	ctx := context.Background()
	visit := func(key, kind string, due, fetched, published time.Time) store.Visit {
		v := store.Visit{Key: key, URL: "https://example.com/" + key, Source: "s", Kind: kind, Host: "example.com", Found: noon,
			Due: due, Fetched: fetched, Published: published, ETag: `"x"`, LastModified: "Mon", Changed: noon, Error: "status 500"}
		if key == "feed" || key == "failed" {
			v.Fails = 2
		}
		return v
	}
	visits := []store.Visit{
		visit("failed", "article", noon, time.Time{}, noon),
		visit("revisit", "article", noon, noon, noon),
		visit("older", "article", noon, time.Time{}, noon.AddDate(0, 0, -2)),
		visit("undated", "article", noon, time.Time{}, time.Time{}),
		visit("newer", "article", noon, time.Time{}, noon.AddDate(0, 0, -1)),
		visit("feed", "feed", noon.Add(-time.Hour), noon, time.Time{}),
		visit("never", "article", time.Time{}, noon, noon),
		visit("later", "article", noon.Add(time.Second), time.Time{}, noon),
	}
	err := db.Update(ctx, func(tx *store.Tx) error {
		for _, v := range visits {
			if err := tx.PutVisit(v); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	due, err := db.Due(ctx, "s", "example.com", noon, 10)
	var keys []string
	for _, v := range due {
		keys = append(keys, v.Key)
	}
	if want := []string{"feed", "newer", "older", "undated", "revisit", "failed"}; err != nil || !reflect.DeepEqual(keys, want) {
		t.Errorf("due %v, %v, want %v", keys, err, want)
	}
	if !reflect.DeepEqual(due[0], visits[5]) {
		t.Errorf("got %+v\nwant %+v", due[0], visits[5])
	}
	if pending, err := db.Pending(ctx, noon); err != nil || !reflect.DeepEqual(pending, []store.Pending{{Source: "s", Host: "example.com"}}) {
		t.Errorf("pending %v, %v", pending, err)
	}
	rows(t, path, "explain query plan select * from frontier where source='s' and host='h' and due_at <= 'x' order by turn, published desc, key limit 5",
		"QUERY PLAN\n`--SEARCH frontier USING INDEX frontier_due (source=? AND host=?)")
}

// Pending finds each source and host with something due, whatever else waits.
func TestPendingSkipsWhatWaits(t *testing.T) {
	db, path := open(t)
	ctx := context.Background()
	if pending, err := db.Pending(ctx, noon); err != nil || len(pending) != 0 {
		t.Errorf("pending %v, %v", pending, err)
	}
	var want []store.Pending
	err := db.Update(ctx, func(tx *store.Tx) error {
		for i := range 300 {
			v := store.Visit{Key: fmt.Sprint("k", i), URL: "u", Source: fmt.Sprint("s", i%3), Kind: "article", Host: fmt.Sprint("h", i%5), Found: noon, Fails: i % 2}
			switch {
			case i%3 == 1: // the source has nothing due but for one
				if v.Due = noon.Add(time.Hour); i == 250 {
					v.Due = noon
				}
			case i%5 != 2: // nor has that host ever
				v.Due = noon.Add(-time.Duration(i) * time.Minute)
			}
			if err := tx.PutVisit(v); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Fields(shell(t, path, "select distinct source, host from frontier where due_at <= '2022-02-11T12:00:00.001Z' order by 1, 2")) {
		source, host, _ := strings.Cut(line, "|")
		want = append(want, store.Pending{Source: source, Host: host})
	}
	if pending, err := db.Pending(ctx, noon); err != nil || !reflect.DeepEqual(pending, want) || len(want) != 9 {
		t.Errorf("pending %v, %v, want %v", pending, err, want)
	}
}

func TestMemoryIsKept(t *testing.T) {
	db, _ := open(t)
	ctx := context.Background()
	at := time.Date(2022, 2, 11, 12, 0, 0, 250e6, time.UTC)
	host := store.Host{Name: "example.com", NextAt: at, RestUntil: at.Add(time.Hour), Fails: 3, Error: "Retry-After"}
	robots := store.Robots{Authority: "https://example.com", Status: 200, Body: []byte("User-agent: *\x00\xff"), Fetched: at, Expires: at.Add(time.Hour)}
	source := store.Source{Name: "s", LastRun: at, LastSuccess: at, LastNew: at, Rhythm: 90 * time.Minute, Fails: 1, Error: "e", RestUntil: at}
	for range 2 { // the second time they replace themselves
		if err := db.PutHost(ctx, host); err != nil {
			t.Fatal(err)
		}
		if err := db.PutRobots(ctx, robots); err != nil {
			t.Fatal(err)
		}
		if err := db.PutSource(ctx, source); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := db.Host(ctx, host.Name); err != nil || got != host {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := db.Robots(ctx, robots.Authority); err != nil || !reflect.DeepEqual(got, robots) {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := db.Source(ctx, source.Name); err != nil || got != source {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := db.Sources(ctx); err != nil || !reflect.DeepEqual(got, []store.Source{source}) {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := db.Host(ctx, "other"); err != nil || got != (store.Host{Name: "other"}) {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestArchivedPagesAreLoggedOnce(t *testing.T) {
	db, _ := open(t)
	ctx := context.Background()
	run := begin(t, db)
	p := store.Page{Kind: "feed", URL: "https://example.com/feed", FetchedAt: noon, Status: 200, Digest: "sha1:X", ArchiveFile: "a.warc.gz", ArchiveOffset: 512}
	first, err1 := db.SavePage(ctx, run, p)
	again, err2 := db.SavePage(ctx, run, p)
	if err1 != nil || err2 != nil || first != again {
		t.Errorf("pages %d, %d; %v, %v", first, again, err1, err2)
	}
	if at, err := db.Archived(ctx, "a.warc.gz"); err != nil || at != 512 {
		t.Errorf("archived %d, %v", at, err)
	}
	if at, err := db.Archived(ctx, "b.warc.gz"); err != nil || at != -1 {
		t.Errorf("archived %d, %v", at, err)
	}
}
