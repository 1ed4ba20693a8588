//go:build unix

package store_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"carfacts/extract/fact"
	"carfacts/store"
)

const benchArticles = 1000

var benchFacts = flag.Int("facts", 30_000, "how many facts the benchmarks of queries have: -facts 1000000")

// BenchmarkReadme runs the queries of README.md, with the names that the
// synthetic facts have, and says what opening and checking cost.
func BenchmarkReadme(b *testing.B) {
	path := filepath.Join(b.TempDir(), "facts.db")
	db, run := benchOpen(b, path)
	s := newSynthetic(1)
	for left := *benchFacts / 15; left > 0; left -= benchArticles {
		docs := make([]*fact.Document, min(left, benchArticles))
		for i := range docs {
			docs[i] = s.next()
		}
		insert(b, db, run, docs, benchArticles)
	}
	checked := time.Now()
	if _, err := db.Check(context.Background()); err != nil {
		b.Fatal(err)
	}
	checkTime := time.Since(checked)
	if err := db.FinishRun(context.Background(), run, store.OK, ""); err != nil {
		b.Fatal(err)
	}
	db.Close()
	b.Run("open", func(b *testing.B) {
		for range b.N {
			db, err := store.Open(path, store.Options{})
			if err != nil {
				b.Fatal(err)
			}
			db.Close()
		}
		b.ReportMetric(checkTime.Seconds(), "s/check")
		info, err := os.Stat(path)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(info.Size())/float64(*benchFacts), "bytes/fact")
	})
	reader, err := sql.Open("sqlite3", "file:"+path+"?mode=ro")
	if err != nil {
		b.Fatal(err)
	}
	defer reader.Close()
	var url string
	if err := reader.QueryRow("SELECT url FROM article LIMIT 1").Scan(&url); err != nil {
		b.Fatal(err)
	}
	names := strings.NewReplacer("'SAIC Motor'", "'Maker 7'", "'NIO'", "'Maker 7'", "'nio deliver*'", "'maker plant*'", "'2024-Q2'", "'2020-06'",
		"'https://wire.example.org/nio-june'", "'"+url+"'", "'https://cars.example.com/2021/saic-abroad'", "'"+url+"'", "like '%saic-abroad'", "like '%7'")
	for _, query := range readmeQueries(b) {
		query = names.Replace(query)
		b.Run(strings.ReplaceAll(query, " ", "_"), func(b *testing.B) {
			rows := 0
			for range b.N {
				rows = drain(b, reader, query)
			}
			b.ReportMetric(float64(rows), "rows")
		})
	}
}

// drain reads all rows of a query.
func drain(b *testing.B, db *sql.DB, query string) (n int) {
	b.Helper()
	rows, err := db.Query(query)
	if err != nil {
		b.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		b.Fatal(err)
	}
	row := make([]any, len(columns))
	for i := range row {
		row[i] = new(any)
	}
	for rows.Next() {
		if err := rows.Scan(row...); err != nil {
			b.Fatal(err)
		}
		n++
	}
	if err := rows.Err(); err != nil {
		b.Fatal(err)
	}
	return n
}

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

// insert saves the documents, so many in one transaction, while another
// goroutine prepares those that follow.
func insert(b *testing.B, db *store.DB, run store.Run, docs []*fact.Document, batch int) {
	b.Helper()
	ready := make(chan *store.Prepared, 64)
	go func() {
		defer close(ready)
		for _, d := range docs {
			p, err := store.Prepare(d)
			if err != nil {
				b.Error(err)
				return
			}
			ready <- p
		}
	}()
	for n := 0; n < len(docs); {
		err := db.Update(context.Background(), func(tx *store.Tx) error {
			for end := min(n+batch, len(docs)); n < end; n++ {
				p, ok := <-ready
				if !ok {
					return errors.New("a document was refused")
				}
				page, err := tx.SavePage(run, store.Page{URL: p.URL, FetchedAt: noon, Status: 200, Digest: "sha1:2J2Q4TQJZ6QKZ3MWYLKQAHO3SXDRSRHM",
					ArchiveFile: "20220211120000-00000.warc.gz", ArchiveOffset: int64(n) * 4096})
				if err != nil {
					return err
				}
				if _, err := tx.SavePrepared(run, page, p); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkInsert saves the same articles in one transaction and in one each,
// and lets the sqlite3 shell import the same rows into the same tables, and
// into bare ones.
func BenchmarkInsert(b *testing.B) {
	var docs []*fact.Document
	for s := newSynthetic(1); len(docs) < benchArticles; {
		docs = append(docs, s.next())
	}
	facts := float64(15 * benchArticles)
	for name, batch := range map[string]int{"batched": benchArticles, "article-a-transaction": 1} {
		b.Run(name, func(b *testing.B) {
			var cpuTime time.Duration
			for range b.N {
				b.StopTimer()
				path := filepath.Join(b.TempDir(), "facts.db")
				db, run := benchOpen(b, path)
				spent := cpu(syscall.RUSAGE_SELF)
				b.StartTimer()
				insert(b, db, run, docs, batch)
				b.StopTimer()
				cpuTime += cpu(syscall.RUSAGE_SELF) - spent
				db.Close()
				info, err := os.Stat(path)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(info.Size())/facts, "bytes/fact")
				b.StartTimer()
			}
			b.ReportMetric(facts*float64(b.N)/b.Elapsed().Seconds(), "facts/s")
			b.ReportMetric(float64(cpuTime.Milliseconds())/float64(b.N), "cpu-ms/op")
		})
	}
	path := filepath.Join(b.TempDir(), "facts.db")
	db, run := benchOpen(b, path)
	insert(b, db, run, docs, benchArticles)
	db.Close()
	for name, script := range map[string]func(*testing.B, string, string) (string, string){"shell-import": sameTables, "shell-import-bare": bareTables} {
		b.Run(name, func(b *testing.B) {
			schema, load := script(b, path, b.TempDir())
			var cpuTime time.Duration
			b.ResetTimer()
			for i := range b.N {
				b.StopTimer()
				target := filepath.Join(b.TempDir(), fmt.Sprint(i, ".db"))
				shellScript(b, target, schema)
				spent := cpu(syscall.RUSAGE_CHILDREN)
				b.StartTimer()
				shellScript(b, target, load)
				b.StopTimer()
				cpuTime += cpu(syscall.RUSAGE_CHILDREN) - spent
				b.StartTimer()
			}
			b.ReportMetric(float64(cpuTime.Milliseconds())/float64(b.N), "cpu-ms/op")
			b.ReportMetric(facts*float64(b.N)/b.Elapsed().Seconds(), "facts/s")
		})
	}
}

// cpu is the processor time spent so far, which other programs' load changes
// less than the time on the wall.
func cpu(who int) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(who, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// importTables are the tables that hold the articles, in the order in which
// they refer to one another.
const importTables = "ruleset rule run page article article_version extraction sentence mention fact statement"

const importBegin = "PRAGMA journal_mode=WAL;\nPRAGMA synchronous=FULL;\nPRAGMA cache_size=-32000;\n.mode csv\n"

// exportTable writes a table's rows to a CSV file and returns its columns.
func exportTable(b *testing.B, path, dir, table string) (file string, columns []string) {
	file = filepath.Join(dir, table+".csv")
	list := strings.TrimSpace(shellScript(b, path, "select group_concat(name) from pragma_table_info('"+table+"');"))
	shellScript(b, path, ".mode csv\n.once '"+file+"'\nselect "+strings.Replace(list, "digest,simhash", "hex(digest),simhash", 1)+" from "+table+";")
	return file, strings.Split(list, ",")
}

// sameTables makes tables with the database's own schema and imports the rows
// of the database at path into them. Since .import knows no NULL, it goes by
// way of tables that take anything.
func sameTables(b *testing.B, path, dir string) (schema, load string) {
	schema = shellScript(b, path, "select sql || ';' from sqlite_schema where type in ('table', 'index') and sql is not null and name not like 'sentence_search%' order by type desc;"+
		"\n.mode insert metric\nselect * from metric;\n.mode insert unit\nselect * from unit;\n")
	load = "PRAGMA foreign_keys=ON;\n" + importBegin + "PRAGMA temp_store=MEMORY;\nBEGIN;\nPRAGMA defer_foreign_keys=ON;\n"
	for table := range strings.FieldsSeq(importTables) {
		file, columns := exportTable(b, path, dir, table)
		load += "CREATE TEMP TABLE import_" + table + " (" + strings.Join(columns, ",") + ");\n.import '" + file + "' import_" + table + "\n" +
			"INSERT INTO " + table + " (" + strings.Join(columns, ",") + ") SELECT " +
			strings.Replace("nullif("+strings.Join(columns, ",''),nullif(")+",'')", "nullif(digest,''),nullif(simhash", "CAST(digest AS BLOB),nullif(simhash", 1) +
			" FROM import_" + table + ";\n"
	}
	return schema, load + "COMMIT;\n"
}

// bareTables makes tables with the same columns and indexes, but without
// types, checks and references, and imports the rows into them.
func bareTables(b *testing.B, path, dir string) (schema, load string) {
	load = importBegin + "BEGIN;\n"
	for table := range strings.FieldsSeq(importTables) {
		file, columns := exportTable(b, path, dir, table)
		list := strings.ReplaceAll(strings.Join(columns, ", "), table+"_id,", table+"_id INTEGER PRIMARY KEY,")
		schema += "CREATE TABLE " + table + " (" + list + ");\n"
		load += ".import '" + file + "' " + table + "\n"
	}
	schema += shellScript(b, path, `select sql || ';' from sqlite_schema where type = 'index' and sql is not null and tbl_name in
		('page','article','article_version','extraction','sentence','mention','fact','statement');
		select 'CREATE UNIQUE INDEX u' || row_number() over () || ' ON ' || m.name || '(' || (select group_concat(name) from pragma_index_info(i.name)) || ');'
		from sqlite_schema m, pragma_index_list(m.name) i where m.type = 'table' and i.origin = 'u' and m.name in ('page','article','article_version','sentence','rule','ruleset');`)
	return schema, load + "COMMIT;\n"
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
