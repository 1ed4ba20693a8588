package gap_test

import (
	"testing"

	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/gap"
	"carfacts/rules"
)

func TestGapsAreGroupedByTheWordsAroundThem(t *testing.T) {
	e, problems := extract.Load(rules.FS)
	if e == nil {
		t.Fatal(problems)
	}
	f := gap.NewFinder(e)
	for i, text := range []string{
		"Sinopec runs 136 hydrogen stations in China. It has a toll of $300 for each of them.",
		"In Japan, ENEOS runs 42 hydrogen stations, and Air Liquide 17 hydrogen stations.",
		"Kia sold 6,100 cars in May, up from 5,900. It owns 10 percent of the firm.", // explained, all of it
		"Nobody spoke of the toll of $450 at the counter.",
	} {
		a, err := article.ReadText([]byte(text), article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		f.Add(string(rune('a'+i)), e.Article(a))
	}
	groups := f.Groups()
	if len(groups) != 2 || groups[0].Words != "{station} hydrogen stations" || len(groups[0].Gaps) != 3 || groups[0].Articles != 2 || groups[0].Gaps[0].Sentence != "Sinopec runs 136 hydrogen stations in China." {
		t.Errorf("groups %+v", groups)
	}
	if len(groups) > 1 && (groups[1].Words != "toll of {money}" || len(groups[1].Gaps) != 2 || groups[1].Reasons()[0] == "") {
		t.Errorf("second group %+v", groups[1])
	}
}
