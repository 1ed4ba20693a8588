package extract_test

import (
	"fmt"
	"regexp"
	"testing"

	"carfacts/extract"
	"carfacts/extract/article"
)

// rewordings say the same in other words, or show it in another way, on a page of HTML; allowed is how many of a thousand facts of
// the pages that they change may be lost, where the words no longer fit.
var rewordings = []struct {
	name    string
	allowed float64
	of      func(page string) string
}{
	{"percent written out", 1, replace(`(\d)%([ ,.;)<])`, "$1 percent$2")},
	{"an adverb before the verb", 4, replace(`\b(rose|fell|grew|sold|delivered|increased|declined) `, "also $1 ")},
	{"relative clauses between dashes", 4, replace(`, (which|who) ([^,.;–<>]{3,60}), ([a-z])`, " – $1 $2 – $3")},
	{"asides between dashes", 4, replace(`, (or|with|after|including|the|a) ([^,.;–<>]{3,60}), ([a-z])`, " – $1 $2 – $3")},
	{"a relative clause behind a dash", 2, replace(`, (which|who) ([^,.;–<>]{3,80})\.`, " – $1 $2.")},
	{"more than what it was", 2, replace(`, up (\d[\d.]*(?:%| percent| per cent)) from (\d)`, ", $1 more than $2")},
	{"by whom it was sold", 28, replace(`\b(Kia|Hyundai|Toyota|Ford|Tesla|BYD|NIO|Volkswagen|BMW|Geely|Leapmotor) (sold|delivered) (\d[\d,]*) (vehicles|cars|units)`, "Some $3 $4 were $2 by $1")},
	{"a column of ranks", 20, ranked},
}

var (
	aTable = regexp.MustCompile(`(?is)<table.*?</table>`)
	aRow   = regexp.MustCompile(`(?i)<tr[^>]*>`)
	spans  = regexp.MustCompile(`(?i)(col|row)span`)
)

func replace(pattern, with string) func(string) string {
	re := regexp.MustCompile(pattern)
	return func(page string) string { return re.ReplaceAllString(page, with) }
}

// ranked puts a column of ranks before the first of each table.
func ranked(page string) string {
	return aTable.ReplaceAllStringFunc(page, func(table string) string {
		if spans.MatchString(table) {
			return table
		}
		rank := -1
		return aRow.ReplaceAllStringFunc(table, func(row string) string {
			if rank++; rank == 0 {
				return row + "<th>Rank</th>"
			}
			return fmt.Sprintf("%s<td>%d</td>", row, rank)
		})
	})
}

// TestReworded tells the saved articles in other ways that leave what they tell as it is, and finds the same facts.
func TestReworded(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seven seconds, and fewer pages tell too little")
	}
	e := builtIn(t)
	pages := savedPages(t)
	for _, r := range rewordings {
		t.Run(r.name, func(t *testing.T) {
			changed, all, lost := 0, 0, 0
			for _, page := range pages {
				other := r.of(string(page))
				if other == string(page) {
					continue
				}
				changed++
				found := map[string]int{}
				for _, f := range factsOf(t, e, []byte(other)) {
					found[f]++
				}
				for _, f := range factsOf(t, e, page) {
					all++
					if found[f]--; found[f] < 0 {
						lost++
					}
				}
			}
			t.Logf("%d pages, %d of %d facts lost", changed, lost, all)
			if changed == 0 {
				t.Error("changes no page")
			}
			if limit := 1 + r.allowed*float64(all)/1000; float64(lost) > limit {
				t.Errorf("more than %.0f", limit)
			}
		})
	}
}

// factsOf returns what the facts of a page say, without where it stands and the figure's own words.
func factsOf(t *testing.T, e *extract.Extractor, page []byte) []string {
	t.Helper()
	d, err := e.Page(page, article.Options{Published: published})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range d.Facts {
		f.Figure = ""
		out = append(out, f.Line())
	}
	return out
}
