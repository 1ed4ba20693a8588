package store_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"carfacts/extract/fact"
	"carfacts/store"
)

func TestForeignFilesAreRefusedAndLeftAlone(t *testing.T) {
	dir := t.TempDir()
	other := filepath.Join(dir, "other.db")
	db, err := sql.Open("sqlite3", other)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("PRAGMA journal_mode = WAL; CREATE TABLE cars (name); INSERT INTO cars VALUES ('Beetle')"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	text := filepath.Join(dir, "notes.txt")
	short := filepath.Join(dir, "short.db")
	os.WriteFile(text, bytes.Repeat([]byte("not a database\n"), 100), 0o644)
	os.WriteFile(short, []byte("SQLite format 3\x00"), 0o644)
	for _, path := range []string{other, text, short} {
		before, _ := os.ReadFile(path)
		for _, readOnly := range []bool{false, true} {
			if _, err := store.Open(path, store.Options{ReadOnly: readOnly}); !errors.Is(err, store.ErrForeign) {
				t.Errorf("%s: %v, want ErrForeign", path, err)
			}
		}
		if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
			t.Errorf("%s was written to", path)
		}
	}
	if left, _ := os.ReadDir(dir); len(left) != 3 {
		t.Errorf("files were left: %v", left)
	}
}

func TestNewerFilesAreRefused(t *testing.T) {
	db, path := open(t)
	db.Close()
	shell(t, path, "pragma user_version = 99")
	var newer *store.VersionError
	for _, readOnly := range []bool{false, true} {
		if _, err := store.Open(path, store.Options{ReadOnly: readOnly}); !errors.As(err, &newer) || newer.File != 99 {
			t.Errorf("%v, want a VersionError", err)
		}
	}
}

func TestReadingNeedsAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none.db")
	if _, err := store.Open(path, store.Options{ReadOnly: true}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v, want ErrNotExist", err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("reading made a file")
	}
	if _, err := store.Open(t.TempDir(), store.Options{}); err == nil {
		t.Error("a folder passed for a database")
	}
}

func TestDamagedFilesAreReported(t *testing.T) {
	db, path := open(t)
	run := begin(t, db)
	for _, url := range []string{"https://example.com/1", "https://example.com/2"} {
		save(t, db, run, article(url, strings.Repeat(url+" ", 2000)+"BYD sold 200,000 cars.", sales("BYD", "200,000 cars", 200000, "2022-09")))
	}
	db.Close()
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for name, damaged := range map[string][]byte{
		"truncated":   whole[:len(whole)/2/4096*4096],
		"overwritten": append(append(append([]byte{}, whole[:4096]...), bytes.Repeat([]byte{0x5a}, len(whole)-8192)...), whole[len(whole)-4096:]...),
	} {
		bad := filepath.Join(t.TempDir(), name+".db")
		os.WriteFile(bad, damaged, 0o644)
		err := func() error {
			db, err := store.Open(bad, store.Options{})
			if err != nil {
				return err
			}
			defer db.Close()
			var found error
			v, err := db.Verify(context.Background(), store.VerifyOptions{}, func(p string) { found = errors.New(p) })
			if v.Problems > 0 {
				return found
			}
			return err
		}()
		if err == nil {
			t.Errorf("%s: nothing noticed", name)
		}
	}
}

func TestAnotherWriterIsWaitedForOrReported(t *testing.T) {
	db, path := open(t)
	db.Close()
	holder := reopen(t, path)
	db, err := store.Open(path, store.Options{BusyTimeout: 50 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	err = holder.Update(context.Background(), func(*store.Tx) error {
		_, err := db.BeginRun(context.Background(), "test", "v1")
		if !errors.Is(err, store.ErrBusy) {
			t.Errorf("%v, want ErrBusy", err)
		}
		for _, err := range db.Facts(context.Background(), store.Filter{}) {
			t.Error("readers are blocked:", err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.BeginRun(context.Background(), "test", "v1"); err != nil {
		t.Error("after the other is done:", err)
	}
}

func TestLockTellsWhoHoldsIt(t *testing.T) {
	path := filepath.Join(t.TempDir(), "facts.db")
	lock, err := store.Acquire(path, "carfacts crawl, process 4711", noon)
	if err != nil {
		t.Fatal(err)
	}
	var held *store.LockedError
	if _, err := store.Acquire(path, "another", noon); !errors.As(err, &held) || held.Holder != "carfacts crawl, process 4711" || held.Since != "2022-02-11T12:00:00Z" {
		t.Errorf("%v", err)
	}
	if err := lock.Release(); err != nil {
		t.Fatal(err)
	}
	if lock, err = store.Acquire(path, "another", noon); err != nil {
		t.Fatal(err)
	}
	lock.Release()
}

func TestDocumentsThatBreakTheLawsAreRefusedWhole(t *testing.T) {
	db, path := open(t)
	run := begin(t, db)
	page, err := db.SavePage(context.Background(), run, store.Page{URL: "https://example.com", FetchedAt: noon})
	if err != nil {
		t.Fatal(err)
	}
	good := func() *fact.Document {
		return article("https://example.com", "BYD sold 200,000 cars. Geely sold 190,000 cars.",
			sales("BYD", "200,000 cars", 200000, "2022-09"), sales("Geely", "190,000 cars", 190000, "2022-09"))
	}
	for what, spoil := range map[string]func(*fact.Document){
		"no URL":                  func(d *fact.Document) { d.URL = "" },
		"no rule set":             func(d *fact.Document) { d.Ruleset = "" },
		"a moved figure":          func(d *fact.Document) { d.Facts[1].Start++; d.Mentions[1].Start++ },
		"a figure beyond the end": func(d *fact.Document) { d.Mentions[1].End = 1 << 30 },
		"a negative range":        func(d *fact.Document) { d.Mentions[1].Start = -1 },
		"no such mention":         func(d *fact.Document) { d.Facts[1].Mention = 2 },
		"another's mention":       func(d *fact.Document) { d.Facts[1].Mention = 0 },
		"a repeat of nothing":     func(d *fact.Document) { d.Facts[1].Repeats = []int{7} },
		"another sentence":        func(d *fact.Document) { d.Facts[1].Sentence = "Something else." },
		"an unknown metric":       func(d *fact.Document) { d.Facts[1].Metric = "happiness" },
		"an unknown unit":         func(d *fact.Document) { d.Facts[1].Unit = "smile" },
		"an unknown measure":      func(d *fact.Document) { d.Facts[1].Measure = "feeling" },
		"no subject":              func(d *fact.Document) { d.Facts[1].Subject = "" },
		"half a period":           func(d *fact.Document) { d.Facts[1].Period.Start = 0 },
		"an impossible year":      func(d *fact.Document) { d.Facts[1].Period = fact.YearOf(12000) },
	} {
		d := good()
		spoil(d)
		var refused *store.RefusedError
		if _, err := db.SaveDocument(context.Background(), run, page, d); !errors.As(err, &refused) {
			t.Errorf("%s: %v, not refused", what, err)
		} else if strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %q has more than one line", what, err)
		}
	}
	rows(t, path, "select (select count(*) from article), (select count(*) from mention), (select count(*) from fact)", "0|0|0")
	if _, err := db.SaveDocument(context.Background(), run, page, good()); err != nil {
		t.Error(err)
	}
}

func TestRuleAuthorsAddToTheVocabulary(t *testing.T) {
	db, path := open(t)
	d := article("https://example.com", "BYD has 40 patents.", with(sales("BYD", "40 patents", 40, "2022"), func(f *fact.Fact) { f.Metric, f.Unit = "patents", "patent" }))
	err := db.Update(context.Background(), func(tx *store.Tx) error { return tx.AddVocabulary([]string{"patents"}, []fact.Unit{"patent"}) })
	if err != nil {
		t.Fatal(err)
	}
	save(t, db, begin(t, db), d)
	rows(t, path, "select metric, value, unit from facts", "patents|40.0|patent")
}

func TestTextOfAnyBytes(t *testing.T) {
	db, path := open(t)
	run := begin(t, db)
	long := strings.Repeat("车市 news ünd more. ", 450_000) // 10 MB
	for url, text := range map[string]string{
		"https://example.com/nul":     "A\x00B \x00\x00 sold 200,000 cars",
		"https://example.com/invalid": "\xff\xfe Citro\xebn \xe4\xb8 sold 200,000 cars",
		"https://example.com/long":    long + "sold 200,000 cars",
	} {
		d := article(url, text, sales("BYD", "200,000 cars", 200000, "2022-09"))
		d.Title = "T\x00\xff"
		save(t, db, run, d)
	}
	rows(t, path, `select url, substr(text, char_start+1, char_end-char_start) from provenance join article_version using (version_id) order by url`,
		"https://example.com/invalid|200,000 cars\nhttps://example.com/long|200,000 cars\nhttps://example.com/nul|200,000 cars")
	verify(t, db)
}

// verify fails the test for every problem of the database.
func verify(t *testing.T, db *store.DB) store.Verified {
	t.Helper()
	v, err := db.Verify(context.Background(), store.VerifyOptions{}, func(p string) { t.Error("verify:", p) })
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestVerifyFindsWhatIsWrong(t *testing.T) {
	db, path := open(t)
	run := begin(t, db)
	for _, url := range []string{"https://a.example.com", "https://b.example.com"} {
		d := article(url, "BYD sold 200,000 cars.", sales("BYD", "200,000 cars", 200000, "2022-09"))
		page, err := db.SavePage(context.Background(), run, store.Page{URL: url, FetchedAt: noon, Digest: "sha1:A", ArchiveFile: "x.warc.gz", ArchiveOffset: int64(len(url)) + int64(url[8])})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.SaveDocument(context.Background(), run, page, d); err != nil {
			t.Fatal(err)
		}
	}
	if v := verify(t, db); v.Versions != 2 || v.Mentions != 2 || v.Facts != 1 || v.Statements != 2 {
		t.Errorf("%+v", v)
	}
	digests := store.VerifyOptions{Digest: func(string, int64) (string, error) { return "sha1:B", nil }}
	if v, err := db.Verify(context.Background(), digests, func(string) {}); err != nil || v.Records != 2 || v.Problems != 2 {
		t.Errorf("%+v, %v", v, err)
	}
	for what, spoil := range map[string]string{
		"figure":   "update mention set figure = '200,001 cars' where mention_id = 1",
		"range":    "update mention set char_start = char_start + 1 where mention_id = 1",
		"sentence": "update sentence set text = 'x' where sentence_id = 1",
		"value":    "update fact set value = 7",
		"best":     "update statement set best = 1 - best",
		"none":     "update statement set best = 0",
		"pointer":  "delete from rule",
		"text":     "update article_version set text = replace(text, 'BYD', 'bYD')",
		"current":  "update mention set superseded_by = 1 where mention_id = 1",
	} {
		bad := filepath.Join(t.TempDir(), "bad.db")
		shell(t, path, ".backup '"+bad+"'")
		shell(t, bad, "pragma foreign_keys=off; "+spoil)
		db := reopen(t, bad)
		if v, err := db.Verify(context.Background(), store.VerifyOptions{}, func(string) {}); err != nil || v.Problems == 0 {
			t.Errorf("%s: %+v, %v", what, v, err)
		}
	}
}
