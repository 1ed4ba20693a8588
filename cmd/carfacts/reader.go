package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"carfacts/crawl"
	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/store"
)

// readerOf lets the crawl read its pages with the extractor, and with what the
// sources say about their pages, and prepares what it read for the store. What
// is read depends on the page alone.
func readerOf(e *extract.Extractor, c *crawl.Config) (crawl.Reader, error) {
	profiles, err := sourceProfiles(c)
	if err != nil {
		return nil, err
	}
	profiles = slices.Concat(profiles, e.Profiles)
	return func(p *crawl.Page) (*crawl.Reading, error) {
		a, err := readPage(p, article.Options{Profiles: profiles})
		if err != nil {
			return nil, err
		}
		d := e.Article(a)
		prepared, err := store.Prepare(d)
		if err != nil {
			return nil, &crawl.RefusedError{Err: err}
		}
		prepared.Profile, prepared.ProfileLost = a.Profile, a.ProfileLost
		r := &crawl.Reading{Canonical: d.URL, Facts: len(d.Facts), Value: prepared}
		if date := d.Published.Date; !date.IsZero() {
			y, m, day := date.YMD()
			r.Published = time.Date(y, time.Month(m), day, 0, 0, 0, 0, time.UTC)
		}
		return r, nil
	}, nil
}

// feedStamp is the date of a page that states none, by the feed or sitemap
// that led to it.
func feedStamp(t time.Time) fact.Stamp {
	t = t.UTC()
	return fact.Stamp{Date: fact.NewDate(t.Year(), int(t.Month()), t.Day()), Time: t.Format(time.RFC3339), From: "feed"}
}

// sourceProfiles makes site profiles of what the sources say in select.
func sourceProfiles(c *crawl.Config) ([]article.Profile, error) {
	var out []article.Profile
	for _, s := range c.Sources {
		profile := map[string][]string{}
		for key, selectors := range map[string][]string{
			"body": s.Profile.Body, "title": s.Profile.Title, "date": s.Profile.Date,
			"author": s.Profile.Author, "tables": s.Profile.Tables, "drop": s.Profile.Drop,
		} {
			if len(selectors) > 0 {
				profile[key] = selectors
			}
		}
		if len(profile) == 0 {
			continue
		}
		for _, site := range s.Sites {
			host, _, _ := strings.Cut(site, ":")
			profile["hosts"] = append(profile["hosts"], host, "*."+host)
		}
		text, err := yaml.Marshal([]any{profile})
		if err != nil {
			return nil, fmt.Errorf("source %q: select: %w", s.Name, err)
		}
		profiles, problems := article.ReadProfiles(s.Name, text)
		if len(problems) > 0 {
			return nil, fmt.Errorf("source %q: select: %s", s.Name, problems[0].Message)
		}
		out = append(out, profiles...)
	}
	return out, nil
}
