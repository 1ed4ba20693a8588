package store_test

import (
	"encoding/json"
	"os"
	"regexp"
	"testing"
)

// TestDatasetteMetadata checks that all that datasette.json names is there.
func TestDatasetteMetadata(t *testing.T) {
	db, path := open(t)
	writeExample(t, db)
	data, err := os.ReadFile("datasette.json")
	if err != nil {
		t.Fatal(err)
	}
	var metadata struct {
		Databases struct {
			Facts struct {
				Tables map[string]struct {
					Sort     string
					SortDesc string `json:"sort_desc"`
					Facets   []string
					Columns  map[string]string
				}
				Queries map[string]struct{ SQL string }
			}
		}
	}
	if err := json.Unmarshal(data, &metadata); err != nil {
		t.Fatal(err)
	}
	for name, table := range metadata.Databases.Facts.Tables {
		columns := append(append([]string{}, table.Facets...), "*")
		for c := range table.Columns {
			columns = append(columns, c)
		}
		for _, c := range append(columns, table.Sort, table.SortDesc) {
			if c != "" {
				shell(t, path, "select "+c+" from "+name+" limit 0")
			}
		}
	}
	for name, q := range metadata.Databases.Facts.Queries {
		got := shell(t, path, regexp.MustCompile(`:\w+`).ReplaceAllString(q.SQL, map[string]string{"timeline": "'x'", "league": "'x'", "search": "'nio'", "doubt": "1"}[name]))
		if name == "search" && got == "" {
			t.Error("search finds nothing")
		}
	}
	rows(t, path, "select group_concat(name) from pragma_table_list where schema = 'main' and type in ('table', 'virtual') and name not like 'sqlite_%' and name in ('article','article_version','mention','metric','page','rule','ruleset','run','source','unit')",
		shell(t, path, "select group_concat(name) from pragma_table_list where schema = 'main' and type in ('table', 'virtual') and name not like 'sqlite_%' and name not in ("+hidden(metadata.Databases.Facts.Tables)+")"))
}

func hidden[T any](tables map[string]T) string {
	list := "''"
	for name := range tables {
		list += ",'" + name + "'"
	}
	return list
}
