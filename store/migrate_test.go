package store_test

import (
	"context"
	"database/sql"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"carfacts/extract/fact"
	"carfacts/store"
)

var update = flag.Bool("update", false, "write the golden files anew")

// writeSample fills a database with a little of everything.
func writeSample(t *testing.T, db *store.DB) {
	t.Helper()
	run := begin(t, db)
	range_ := with(sales("Nio", "30,000 to 31,000", 30000, "2024-Q3"), func(f *fact.Fact) {
		f.Max, f.Ranged, f.Modality, f.Attribution = 31000, true, fact.Forecast, "William Li"
	})
	launch := fact.Fact{Figure: "in June", Subject: "NIO ET9", Metric: "launch", Measure: fact.Event, Period: fact.MonthOf(2024, 6), SubjectFrom: fact.Clause, PeriodFrom: fact.Stated}
	d := article("https://example.com/nio", "NIO sold 20,976 cars in June, up 10.5%.\nIt expects 30,000 to 31,000 in the third quarter. The ET9 comes in June… 🚗",
		scoped(sales("Nio", "20,976 cars", 20976, "2024-06"), "powertrain", "bev"),
		scoped(change("Nio", "10.5%", 10.5, fact.Percent, "2024-06", "yoy"), "powertrain", "bev"), range_, launch)
	d.Mentions = append(d.Mentions, fact.Mention{Kind: "period", Figure: "the third quarter", Start: 71, End: 88, Period: fact.Months(2024, 7, 3), Fact: -1, Reason: "a date alone"})
	save(t, db, run, d)
	save(t, db, run, article("https://other.example.org/nio", story+"NIO sold 20,976 cars in June.", scoped(sales("Nio", "20,976 cars", 20976, "2024-06"), "powertrain", "bev")))
	corrected := article("https://other.example.org/nio", story+"NIO sold 20,967 cars in June.", scoped(sales("Nio", "20,967 cars", 20967, "2024-06"), "powertrain", "bev"))
	save(t, db, run, corrected)
	corrected.Ruleset = "rules-2"
	corrected.Facts[0].Scope = fact.Scope{}
	save(t, db, run, corrected)
	ctx := context.Background()
	err := db.Update(ctx, func(tx *store.Tx) error {
		return tx.PutVisit(store.Visit{Key: "example.com/nio", URL: "https://example.com/nio", Source: "s", Kind: "article", Host: "example.com", Found: noon, Due: noon})
	})
	if err == nil {
		err = db.PutHost(ctx, store.Host{Name: "example.com", NextAt: noon})
	}
	if err == nil {
		err = db.PutRobots(ctx, store.Robots{Authority: "https://example.com", Status: 200, Body: []byte("User-agent: *\n"), Fetched: noon, Expires: noon})
	}
	if err == nil {
		err = db.PutSource(ctx, store.Source{Name: "s", LastRun: noon})
	}
	if err == nil {
		err = db.FinishRun(ctx, run, store.OK, `{"new":2}`)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// sampleFacts lists what the sample states.
func sampleFacts(t *testing.T, db *store.DB) string {
	t.Helper()
	var b strings.Builder
	for row, err := range db.Facts(context.Background(), store.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%d %s\n", row.ID, row.Fact.AppendJSON(nil, &row.Document))
	}
	return b.String()
}

// TestMigrate opens files as each earlier version of the schema left them, all
// with the same sample in them. With -update it adds the current version's.
func TestMigrate(t *testing.T) {
	db, path := open(t)
	writeSample(t, db)
	want := sampleFacts(t, db)
	version := shell(t, path, "pragma user_version")
	if *update {
		dump := shell(t, path, ".dump") + fmt.Sprintf("\nPRAGMA application_id = %s;\nPRAGMA user_version = %s;\n", shell(t, path, "pragma application_id"), version)
		if err := os.WriteFile("testdata/schema-"+version+".sql", []byte(dump), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	old, err := filepath.Glob("testdata/schema-*.sql")
	if err != nil || len(old) == 0 {
		t.Fatal("no files of earlier versions", err)
	}
	for _, file := range old {
		t.Run(filepath.Base(file), func(t *testing.T) {
			path := load(t, file)
			db := reopen(t, path)
			if got := sampleFacts(t, db); got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
			verify(t, db)
			rows(t, path, "pragma user_version", version)
			rows(t, path, "select count(*) from facts_as_of where ruleset = 'rules-2'", "1")
			if saved := save(t, db, begin(t, db), article("https://example.com/new", "BYD sold 5 cars.", sales("BYD", "5 cars", 5, "2024"))); saved.Added != 1 {
				t.Errorf("saved %+v", saved)
			}
			if _, err := db.Check(context.Background()); err != nil {
				t.Error(err)
			}
		})
	}
}

// load makes a database of the SQL file.
func load(t *testing.T, file string) string {
	t.Helper()
	script, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "old.db")
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(string(script)); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestMigrationIsAllOrNothing(t *testing.T) {
	path := load(t, "testdata/schema-1.sql")
	shell(t, path, "create table standing (in_the_way)") // the last table of the second version
	if _, err := store.Open(path, store.Options{}); err == nil || !strings.Contains(err.Error(), "0002") {
		t.Errorf("%v, want an error that names the migration", err)
	}
	rows(t, path, "select (select user_version from pragma_user_version), (select count(*) from sqlite_schema where name = 'finding'), (select count(*) > 0 from sqlite_schema where type = 'view')", "1|0|1")
	shell(t, path, "drop table standing")
	reopen(t, path)
}
