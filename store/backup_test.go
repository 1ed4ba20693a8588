package store_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"carfacts/store"
)

func TestBackupWhileOthersWrite(t *testing.T) {
	db, path := open(t)
	run := begin(t, db)
	stop := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		for s := newSynthetic(3); ; {
			select {
			case <-stop:
				return
			default:
			}
			d := s.next()
			page, err := db.SavePage(context.Background(), run, store.Page{URL: d.URL, FetchedAt: noon})
			if err == nil {
				_, err = db.SaveDocument(context.Background(), run, page, d)
			}
			if err != nil {
				t.Error(err)
				return
			}
		}
	})
	copied := filepath.Join(t.TempDir(), "backup.db")
	var last int
	for i := range 5 {
		if err := db.Backup(context.Background(), copied); err != nil {
			t.Fatal(err)
		}
		backup := reopen(t, copied)
		v := verify(t, backup)
		if v.Mentions != 60*v.Versions || v.Statements != 15*v.Versions {
			t.Errorf("backup %d holds half an article: %+v", i, v)
		}
		if v.Versions < last {
			t.Errorf("backup %d holds %d articles, the one before %d", i, v.Versions, last)
		}
		last = v.Versions
		backup.Close()
	}
	close(stop)
	wg.Wait()
	rows(t, path, "select count(*) = 15 * (select count(*) from article) from statement", "1")
	if last == 0 {
		t.Error("nothing was written meanwhile")
	}
}

func TestBackupReplacesOnlyBackups(t *testing.T) {
	db, path := open(t)
	notes := filepath.Join(t.TempDir(), "notes.txt")
	os.WriteFile(notes, bytes.Repeat([]byte("notes\n"), 100), 0o644)
	if err := db.Backup(context.Background(), notes); !errors.Is(err, store.ErrForeign) {
		t.Errorf("%v, want ErrForeign", err)
	}
	if err := db.Backup(context.Background(), path); err == nil {
		t.Error("the database was replaced by its own copy")
	}
	if err := db.Backup(context.Background(), filepath.Join(t.TempDir(), "no", "such", "folder.db")); err == nil {
		t.Error("a folder that is not there passed")
	}
	dir := t.TempDir()
	for i := range 2 {
		if err := db.Backup(context.Background(), filepath.Join(dir, "b.db")); err != nil {
			t.Error(i, err)
		}
	}
	user := reopen(t, filepath.Join(dir, "b.db"))
	begin(t, user)
	if err := db.Backup(context.Background(), filepath.Join(dir, "b.db")); err == nil {
		t.Error("a backup was replaced while its log was full")
	}
	user.Close()
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}
