package store_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"carfacts/extract/fact"
	"carfacts/store"
)

const benchArticles = 1000

func benchOpen(b *testing.B, path string) (*store.DB, store.Run) {
	b.Helper()
	db, err := store.Open(path, store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	run, err := db.BeginRun(context.Background(), "bench", "v1")
	if err != nil {
		b.Fatal(err)
	}
	return db, run
}

// insert saves the documents, so many in one transaction.
func insert(b *testing.B, db *store.DB, run store.Run, docs []*fact.Document, batch int) {
	b.Helper()
	for len(docs) > 0 {
		n := min(batch, len(docs))
		err := db.Update(context.Background(), func(tx *store.Tx) error {
			for i, d := range docs[:n] {
				page, err := tx.SavePage(run, store.Page{URL: d.URL, FetchedAt: noon, Status: 200, Digest: "sha1:2J2Q4TQJZ6QKZ3MWYLKQAHO3SXDRSRHM",
					ArchiveFile: "20220211120000-00000.warc.gz", ArchiveOffset: int64(len(docs)-i) * 4096})
				if err != nil {
					return err
				}
				if _, err := tx.SaveDocument(run, page, d); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
		docs = docs[n:]
	}
}

// BenchmarkInsert saves the same articles in batches and one by one, and lets
// the sqlite3 shell import the same rows into tables with the same columns and
// indexes, without their checks.
func BenchmarkInsert(b *testing.B) {
	var docs []*fact.Document
	for s := newSynthetic(1); len(docs) < benchArticles; {
		docs = append(docs, s.next())
	}
	facts := float64(15 * benchArticles)
	for name, batch := range map[string]int{"batched": 200, "article-a-transaction": 1} {
		b.Run(name, func(b *testing.B) {
			for range b.N {
				b.StopTimer()
				path := filepath.Join(b.TempDir(), "facts.db")
				db, run := benchOpen(b, path)
				b.StartTimer()
				insert(b, db, run, docs, batch)
				b.StopTimer()
				db.Close()
				info, err := os.Stat(path)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(info.Size())/facts, "bytes/fact")
				b.StartTimer()
			}
			b.ReportMetric(facts*float64(b.N)/b.Elapsed().Seconds(), "facts/s")
		})
	}
	b.Run("shell-import", func(b *testing.B) {
		path := filepath.Join(b.TempDir(), "facts.db")
		db, run := benchOpen(b, path)
		insert(b, db, run, docs, 200)
		db.Close()
		schema, load := importScript(b, path)
		b.ResetTimer()
		for i := range b.N {
			b.StopTimer()
			target := filepath.Join(b.TempDir(), fmt.Sprint(i, ".db"))
			shellScript(b, target, schema)
			b.StartTimer()
			shellScript(b, target, load)
		}
		b.ReportMetric(facts*float64(b.N)/b.Elapsed().Seconds(), "facts/s")
	})
}

// importScript returns what makes empty tables like those of the database, and
// what imports their rows, exported to CSV files.
func importScript(b *testing.B, path string) (schema, load string) {
	b.Helper()
	dir := b.TempDir()
	load = "PRAGMA journal_mode=WAL;\nPRAGMA synchronous=FULL;\n.mode csv\nBEGIN;\n"
	for table := range strings.FieldsSeq("ruleset rule run page article article_version extraction sentence mention fact statement") {
		columns := strings.TrimSpace(shellScript(b, path, "select group_concat(name || ' ' || type, ', ') from pragma_table_info('"+table+"');"))
		names := strings.TrimSpace(shellScript(b, path, "select group_concat(name) from pragma_table_info('"+table+"');"))
		id := strings.ReplaceAll(columns, table+"_id INTEGER", table+"_id INTEGER PRIMARY KEY")
		schema += "CREATE TABLE " + table + " (" + id + ");\n"
		file := filepath.Join(dir, table+".csv")
		shellScript(b, path, ".mode csv\n.once '"+file+"'\nselect "+names+" from "+table+";")
		load += ".import '" + file + "' " + table + "\n"
	}
	load += "COMMIT;\n"
	schema += shellScript(b, path, `select sql || ';' from sqlite_schema where type = 'index' and sql is not null and tbl_name in
		('page','article','article_version','extraction','sentence','mention','fact','statement');
		select 'CREATE UNIQUE INDEX u' || row_number() over () || ' ON ' || m.name || '(' || (select group_concat(name) from pragma_index_info(i.name)) || ');'
		from sqlite_schema m, pragma_index_list(m.name) i where m.type = 'table' and i.origin = 'u' and m.name in ('page','article','article_version','sentence','rule','ruleset');`)
	return schema, load
}

func shellScript(b *testing.B, path, script string) string {
	b.Helper()
	if _, err := exec.LookPath("sqlite3"); err != nil {
		b.Skip("no sqlite3 shell here")
	}
	cmd := exec.Command("sqlite3", "-bail", path)
	cmd.Stdin = strings.NewReader(script)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil || stderr.Len() > 0 {
		b.Fatalf("sqlite3: %v: %.500s", err, stderr.String())
	}
	return string(out)
}
