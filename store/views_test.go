package store_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"carfacts/extract/fact"
	"carfacts/store"
)

// change is a growth rate of sales.
func change(subject, figure string, value float64, unit fact.Unit, period, basis string) fact.Fact {
	f := sales(subject, figure, value, period)
	f.Measure, f.Unit = fact.Change, unit
	f.Basis, _ = fact.ParseBasis(basis)
	return f
}

func with(f fact.Fact, edit func(*fact.Fact)) fact.Fact {
	edit(&f)
	return f
}

// rows runs a query through the sqlite3 shell and compares its output.
func rows(t *testing.T, path, query, want string) {
	t.Helper()
	if got := shell(t, path, query); got != want {
		t.Errorf("%s\n got %s\nwant %s", query, got, want)
	}
}

func TestViewsAnswerTheirQuestions(t *testing.T) {
	db, path := open(t)
	run := begin(t, db)
	a := article("https://a.example.com/1", "SAIC sold 390,000 units in 2020 and aims for 550,000 units in 2021, 41 percent more. NIO sold 20,060 cars, up 10%.",
		sales("SAIC Motor", "390,000 units", 390000, "2020"),
		with(sales("SAIC Motor", "550,000 units", 550000, "2021"), func(f *fact.Fact) { f.Modality = fact.Target }),
		with(change("SAIC Motor", "41 percent", 41, fact.Percent, "2021", "yoy"), func(f *fact.Fact) { f.Modality = fact.Conditional }),
		sales("NIO", "20,060 cars", 20060, "2024-06"),
		change("NIO", "10%", 10, fact.Percent, "2024-06", "mom"),
	)
	a.Mentions = append(a.Mentions, fact.Mention{Kind: "quantity", Figure: "41", Start: 68, End: 70, Fact: -1, Reason: "no rule speaks of it"})
	save(t, db, run, a)
	save(t, db, run, article("https://b.example.com/2", "SAIC sold 697,000 vehicles in 2021. NIO delivered, no, sold 21,209 of them.",
		sales("SAIC Motor", "697,000 vehicles", 697000, "2021"),
		sales("NIO", "21,209", 21209, "2024-06"),
	))
	save(t, db, run, article("https://c.example.com/3", "In all, SAIC sold 390,000 units in 2020. That is more than 380,000 of 2020.",
		sales("SAIC Motor", "390,000 units", 390000, "2020"),
		with(sales("SAIC Motor", "380,000", 380000, "2020"), func(f *fact.Fact) { f.Bound = fact.Over }),
	))
	rows(t, path, "select value, sources, statements, url from facts where period='2020' and bound='='", "390000.0|2|2|https://a.example.com/1")
	rows(t, path, `select period, value, "values" from series where subject='SAIC Motor' and metric='sales' order by period`, "2020|390000.0|2\n2021|697000.0|1")
	rows(t, path, "select level, change, cast(implied_base as int), stated_base from growth where subject='SAIC Motor'", "550000.0|41.0|390070|390000.0")
	rows(t, path, "select period, basis, base_start, base_end from growth where subject='NIO'", "2024-06|mom|2024-05-01|2024-05-31\n2024-06|mom|2024-05-01|2024-05-31")
	rows(t, path, "select period, value, reported, round(ratio, 3) from targets", "2021|550000.0|697000.0|1.267")
	rows(t, path, "select subject, value, other_value, url, other_url from conflicts", "NIO|20060.0|21209.0|https://a.example.com/1|https://b.example.com/2")
	rows(t, path, "select kind, figure, reason from unexplained", "quantity|41|no rule speaks of it")
	rows(t, path, "select fact_id is not null, substr(v.text, char_start+1, char_end-char_start) = figure, p.version, status, rule, ruleset, program, superseded_at is null from provenance p join article_version v using (version_id) where subject='NIO' limit 1",
		"1|1|1|200|sold-count|rules-1|v1|1")
}

func TestNewRulesSupersedeAndHistoryStays(t *testing.T) {
	db, path := open(t)
	text := "BYD sold 200,000 cars in September and 180,000 in August."
	d := article("https://example.com/a", text, sales("BYD", "200,000 cars", 200000, "2022-09"), sales("BYD", "180,000", 180000, "2022-07"))
	save(t, db, begin(t, db), d)

	later := article("https://example.com/a", text, sales("BYD", "200,000 cars", 200000, "2022-09"), sales("BYD", "180,000", 180000, "2022-08"))
	later.Ruleset = "rules-2"
	saved := save(t, db, begin(t, db), later)
	if saved.NewVersion || saved.Added != 1 || saved.Superseded != 1 {
		t.Errorf("saved %+v", saved)
	}
	rows(t, path, "select period, ruleset from facts order by period", "2022-08|rules-2\n2022-09|rules-2")
	rows(t, path, "select period from facts_as_of where ruleset='rules-1' order by period", "2022-07\n2022-09")
	rows(t, path, "select period from facts_as_of where ruleset='rules-2' order by period", "2022-08\n2022-09")
	rows(t, path, "select period, ruleset, superseded_at is null from provenance order by period", "2022-07|rules-1|0\n2022-08|rules-2|1\n2022-09|rules-1|1")
}

func TestNewTextIsANewVersion(t *testing.T) {
	db, path := open(t)
	one := article("https://example.com/a", "BYD sold 200,000 cars.", sales("BYD", "200,000 cars", 200000, "2022-09"))
	two := article("https://example.com/a", "BYD sold 201,259 cars.", sales("BYD", "201,259 cars", 201259, "2022-09"))
	save(t, db, begin(t, db), one)
	if saved := save(t, db, begin(t, db), article("https://example.com/a", "BYD  sold\n200,000 cars.", sales("BYD", "200,000 cars", 200000, "2022-09"))); !saved.Unchanged {
		t.Errorf("other spaces made %+v", saved)
	}
	if saved := save(t, db, begin(t, db), two); !saved.NewVersion || saved.Version != 2 || saved.Superseded != 1 {
		t.Errorf("second version: %+v", saved)
	}
	rows(t, path, "select value, version from facts join articles using (version_id)", "201259.0|2")
	rows(t, path, "select value, version, superseded_at is null from provenance order by version", "200000.0|1|0\n201259.0|2|1")
	if saved := save(t, db, begin(t, db), one); saved.NewVersion || saved.Version != 1 || saved.Added != 1 {
		t.Errorf("back to the first: %+v", saved)
	}
	rows(t, path, "select value from facts", "200000.0")
	rows(t, path, "select count(*) from article_version", "2")
}

const story = "The carmaker said on Monday that it would build a second plant in the south of the country, its largest investment so far, and hire people from the region. " +
	"Analysts had expected the decision since spring, when the company bought the land from the city. It wants to open the plant in two years. "

func TestACopyConfirmsNothing(t *testing.T) {
	db, path := open(t)
	run := begin(t, db)
	say := func(url, text string) {
		save(t, db, run, article(url, text, sales("BYD", "200,000 cars", 200000, "2022-09")))
	}
	say("https://a.example.com/1", story+"BYD sold 200,000 cars.")
	say("https://www.b.example.com/2", story+"BYD sold 200,000 cars. (Wire)")
	rows(t, path, "select sources, statements from facts", "1|2")
	say("https://c.example.com/3", "Quite another text has it that the number is 200,000 cars, as the association counted.")
	rows(t, path, "select sources, statements from facts", "2|3")
	rows(t, path, "select v.url, o.url from near_duplicate n join articles v using (version_id) join articles o on o.version_id = n.original_id",
		"https://www.b.example.com/2|https://a.example.com/1")
}

func TestASiteRepeatingItselfIsOneArticle(t *testing.T) {
	db, path := open(t)
	run := begin(t, db)
	f := sales("BYD", "200,000 cars", 200000, "2022-09")
	save(t, db, run, article("https://example.com/1", story+"BYD sold 200,000 cars.", f))
	saved := save(t, db, run, article("https://www.example.com/1?page=amp", story+"BYD sold 200,000 cars. Share", f))
	if saved.DuplicateOf != "https://example.com/1" {
		t.Errorf("saved %+v", saved)
	}
	rows(t, path, "select count(*) from article", "1")
	rows(t, path, "select alias.url, articles.url from alias join articles using (article_id)", "https://www.example.com/1?page=amp|https://example.com/1")
	// With a figure of its own it is an article of its own.
	saved = save(t, db, run, article("https://www.example.com/1?page=amp", story+"BYD sold 200,000 cars, or 7%.", f, change("BYD", "7%", 7, fact.Percent, "2022-09", "yoy")))
	if saved.DuplicateOf != "" || saved.Version != 1 {
		t.Errorf("saved %+v", saved)
	}
	rows(t, path, "select (select count(*) from article), (select count(*) from alias)", "2|0")
}

func TestSentencesCanBeSearched(t *testing.T) {
	db, path := open(t)
	run := begin(t, db)
	save(t, db, run, article("https://example.com/1", "Citroën sold 4,000 robotaxis.\nRenault sold 5,000 vans.",
		sales("Citroën", "4,000 robotaxis", 4000, "2024"), sales("Renault", "5,000 vans", 5000, "2024")))
	if err := db.FinishRun(context.Background(), run, store.OK, ""); err != nil {
		t.Fatal(err)
	}
	for range 2 { // a later run adds nothing twice
		rows(t, path, "select s.url, s.text from sentence_search x join sentences s on s.sentence_id = x.docid where x.text match 'citroen robotaxi*'",
			"https://example.com/1|Citroën sold 4,000 robotaxis.")
		rows(t, path, "select f.subject, f.value from sentence_search x join sentence t on t.sentence_id = x.docid join facts f on f.version_id = t.version_id and f.sentence_start = t.char_start where x.text match 'vans'",
			"Renault|5000.0")
		if err := db.FinishRun(context.Background(), begin(t, db), store.OK, ""); err != nil {
			t.Fatal(err)
		}
	}
}

// A run that found a great deal is finished at once, and a run that is being
// stopped leaves the index to the next one.
func TestTheIndexIsCaughtUpInParts(t *testing.T) {
	db, path := open(t)
	run := begin(t, db)
	const sentences = 2*store.IndexPart + 10
	d := &fact.Document{Header: fact.Header{URL: "https://example.com/long"}, Ruleset: "rules-1"}
	var text strings.Builder
	for i := range sentences {
		at := text.Len()
		fmt.Fprintf(&text, "%d cars\n", 100_000+i)
		d.Mentions = append(d.Mentions, fact.Mention{Kind: "quantity", Figure: text.String()[at : at+6], Start: at, End: at + 6, Fact: -1})
	}
	d.Text = text.String()
	save(t, db, run, d)
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if err := db.FinishRun(stopped, run, store.Interrupted, ""); err != nil {
		t.Fatal(err)
	}
	rows(t, path, "select outcome, (select count(*) from sentence_search where text match 'cars') from run", "interrupted|0")
	if err := db.FinishRun(context.Background(), begin(t, db), store.OK, ""); err != nil {
		t.Fatal(err)
	}
	rows(t, path, "select count(*) from sentence_search where text match 'cars'", fmt.Sprint(sentences))
}

func TestAReplayChangesNothing(t *testing.T) {
	db, path := open(t)
	ctx := context.Background()
	run := begin(t, db)
	docs := []*fact.Document{
		article("https://example.com/a", "BYD sold 200,000 cars.", sales("BYD", "200,000 cars", 200000, "2022-09")),
		article("https://example.com/a", "BYD sold 201,259 cars.", sales("BYD", "201,259 cars", 201259, "2022-09")),
		article("https://example.com/a", "BYD sold 200,000 cars.", sales("BYD", "200,000 cars", 200000, "2022-09")),
	}
	replay := func() (last store.Saved) {
		for i, d := range docs {
			page, err := db.SavePage(ctx, run, store.Page{URL: d.URL, FetchedAt: noon.AddDate(0, 0, i), ArchiveFile: "a.warc.gz", ArchiveOffset: int64(i)})
			if err == nil {
				last, err = db.SaveDocument(ctx, run, page, d)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		return last
	}
	replay()
	before := shell(t, path, ".dump page article article_version extraction mention statement fact")
	if last := replay(); !last.Unchanged || shell(t, path, ".dump page article article_version extraction mention statement fact") != before {
		t.Errorf("rows changed; the last page: %+v", last)
	}
	// New rules read the current text anew, and only that.
	for _, d := range docs {
		d.Ruleset, d.Facts[0].Rule = "rules-2", "other-rule"
	}
	if last := replay(); last.Added != 1 || last.Superseded != 1 {
		t.Errorf("new rules: %+v", last)
	}
	rows(t, path, "select count(*), (select count(*) from extraction) from facts where rule = 'other-rule' and value = 200000", "1|4")
}
