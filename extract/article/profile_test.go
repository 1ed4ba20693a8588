package article_test

import (
	"slices"
	"strings"
	"testing"

	"carfacts/extract/article"
)

const profiles = `
- site: Field & Factory
  hosts: [fieldfactory.example.com, "*.fieldfactory.example.com"]
  body: div.txt
  title: ".top > b"
  date: "#when"
  author: a[rel=author]
  tables: table.grid
  drop: [.pitch, "p[data-kind^=promo]"]
`

func TestProfile(t *testing.T) {
	p, problems := article.ReadProfiles("sites.yaml", []byte(profiles))
	if problems.Err() != nil || len(p) != 1 {
		t.Fatal(problems, p)
	}
	const page = `<html><head><title>F&amp;F</title></head><body>
<div class="top"><b>Tractor sales fall</b> <i id="when">17.05.2024</i> <a rel="author" href="/a">Ann Onymous</a></div>
<div class="txt">` + paragraphs + `<p class="pitch">Our tractor calendar costs 1,200 rupees and makes a fine present, the publisher says.</p>
<table class="grid"><tr><td>Pune<td>up</table></div>
<div class="other"><p>Somebody else wrote this paragraph about harvesters, of which 9,000 were sold last year in all.</p></div>
<div class="txt"><p data-kind="promo-1">Subscribe for 999 rupees a year and read on paper what you have just read here.</p><p>Exports held up, at 6,310 units in the month.</p></div></body></html>`
	a, err := article.Read([]byte(page), article.Options{URL: "https://www.fieldfactory.example.com/x", Profiles: p})
	if err != nil {
		t.Fatal(err)
	}
	check(t, a)
	if a.Profile != "fieldfactory.example.com" || len(a.ProfileLost) != 0 {
		t.Errorf("profile %q lost %v", a.Profile, a.ProfileLost)
	}
	if a.Title != "Tractor sales fall" || a.Site != "Field & Factory" || a.Author != "Ann Onymous" || a.Published.Date.String() != "2024-05-17" || a.Published.From != "profile" {
		t.Errorf("header %+v", a.Header)
	}
	for _, want := range []string{"38,450", "6,310", "Pune\tup"} {
		if !strings.Contains(a.Text, want) {
			t.Errorf("%q was not read: %q", want, a.Text)
		}
	}
	for _, bad := range []string{"1,200", "9,000", "999"} {
		if strings.Contains(a.Text, bad) {
			t.Errorf("%q was read: %q", bad, a.Text)
		}
	}
}

func TestProfileThatNoLongerFits(t *testing.T) {
	p, _ := article.ReadProfiles("sites.yaml", []byte(profiles))
	page := `<h1>Tractor sales fall</h1><p>Published 17 May 2024</p><article>` + paragraphs + `</article>`
	a, err := article.Read([]byte(page), article.Options{URL: "https://fieldfactory.example.com/x", Profiles: p})
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"title", "author", "date", "body"}; !slices.Equal(a.ProfileLost, want) {
		t.Errorf("lost %v, want %v", a.ProfileLost, want)
	}
	if a.Title != "Tractor sales fall" || a.Published.Date.String() != "2024-05-17" || !strings.Contains(a.Text, "38,450") {
		t.Errorf("the generic reader did not take over: %+v %q", a.Header, a.Text)
	}
	if a, err = article.Read([]byte(page), article.Options{URL: "https://other.example.com/x", Profiles: p}); err != nil || a.Profile != "" || a.ProfileLost != nil {
		t.Errorf("another site: %q, %v, %v", a.Profile, a.ProfileLost, err)
	}
}

func TestProfileProblems(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"- hosts: [a.example]\n  bodi: div\n", `sites.yaml:2:3: unknown field "bodi"; did you mean "body"?`},
		{"- body: div\n", "sites.yaml:1:3: a profile needs hosts"},
		{"- hosts: https://a.example/\n", `sites.yaml:1:10: "https://a.example/" is no host`},
		{"- hosts: a.example\n  body: div:first-child\n", "sites.yaml:2:12: selector: pseudo-classes"},
		{"- hosts: a.example\n  drop:\n    - .ad\n    - 'p > '\n", "sites.yaml:4:12: selector: a tag, .class, #id or [attribute] is missing"},
		{"- hosts: a.example\n  drop: 'p[class=x'\n", "sites.yaml:2:19: selector: ] is missing"},
		{"- hosts: a.example\n  drop: 'p..x'\n", "sites.yaml:2:12: selector: a class name is missing"},
		{"just words", "sites.yaml:1:1: expected fields"},
	} {
		p, problems := article.ReadProfiles("sites.yaml", []byte(c.src))
		if len(p) != 0 || len(problems) == 0 || !strings.HasPrefix(problems[0].Error(), c.want) {
			t.Errorf("%q: %v %v, want %s", c.src, p, problems, c.want)
		}
	}
}

func FuzzReadProfiles(f *testing.F) {
	f.Add(profiles, "<p class=x>"+paragraphs)
	f.Add("- hosts: e.example\n  drop: 'a[b*=\"c\"] > *, .d #e'\n", paragraphs)
	f.Fuzz(func(t *testing.T, src, page string) {
		p, _ := article.ReadProfiles("f.yaml", []byte(src))
		for i := range p {
			p[i].Hosts = []string{"e.example"}
		}
		if a, err := article.Read([]byte(page), article.Options{URL: "https://e.example/", Profiles: p}); err == nil {
			check(t, a)
		}
	})
}
