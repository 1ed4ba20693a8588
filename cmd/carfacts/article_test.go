package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const savedPages = "../../testdata/pages"

func TestArticleFormats(t *testing.T) {
	page := filepath.Join(savedPages, "tables.html")
	for format, want := range map[string][]string{
		"text":     {"Two makers sold more than half", "Fordwell\t31.2\t34.1", "Van registrations by maker"},
		"markdown": {"# Vans, by the numbers\n", "| Fordwell | 31.2 | 34.1 |", "Carriers' Quarterly · 2018-04-19"},
		"json":     {`{"name":"tables","title":"Vans, by the numbers"`, `"published":"2018-04-19"`, `"header_rows":2`},
	} {
		var out, words bytes.Buffer
		if err := runArticle(t.Context(), &out, &words, nil, articleOptions{format: format}, []string{page}); err != nil {
			t.Errorf("%s: %v: %s", format, err, words.String())
		}
		for _, w := range want {
			if !strings.Contains(out.String(), w) {
				t.Errorf("%s has no %q:\n%s", format, w, out.String())
			}
		}
		if has := strings.Contains(out.String(), "Vans, by the numbers"); has != (format != "text") {
			t.Errorf("%s: headline %v", format, has)
		}
	}
}

func TestArticleWritesAFileAPage(t *testing.T) {
	dir := t.TempDir()
	var out, words bytes.Buffer
	if err := runArticle(t.Context(), &out, &words, nil, articleOptions{format: "json", out: dir}, []string{savedPages}); err != nil {
		t.Fatalf("%v: %s", err, words.String())
	}
	for _, name := range []string{"plain", "saved", "xhtml", "amp"} {
		data, err := os.ReadFile(filepath.Join(dir, name+".json"))
		if err != nil {
			t.Error(err)
			continue
		}
		var got struct{ Name, Title, Body string }
		if err := json.Unmarshal(data, &got); err != nil || got.Name != name || got.Title == "" || got.Body == "" {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
	if out.Len() > 0 {
		t.Errorf("printed %q", out.String())
	}
}

func TestArticleGoesOnAfterABadFile(t *testing.T) {
	dir := t.TempDir()
	empty := filepath.Join(dir, "empty.html")
	if err := os.WriteFile(empty, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	var out, words bytes.Buffer
	err := runArticle(t.Context(), &out, &words, strings.NewReader("A sentence from standard input.\n"), articleOptions{format: "text"},
		[]string{empty, filepath.Join(dir, "missing.html"), "-"})
	var exit *exitError
	if !errors.As(err, &exit) || exit.code != exitFailures {
		t.Errorf("error %v", err)
	}
	if out.String() != "A sentence from standard input.\n\n" && out.String() != "A sentence from standard input.\n" {
		t.Errorf("printed %q", out.String())
	}
	if lines := strings.Split(strings.TrimSpace(words.String()), "\n"); len(lines) != 3 || !strings.HasPrefix(lines[0], empty+": empty page") {
		t.Errorf("said %q", words.String())
	}
}

func TestArticleRefusesWrongUsage(t *testing.T) {
	for _, o := range []articleOptions{{format: "html"}, {format: "text", pageFlags: pageFlags{published: "yesterday"}}, {format: "text", pageFlags: pageFlags{rules: []string{"no/such/folder"}}}} {
		var out, words bytes.Buffer
		if err := runArticle(t.Context(), &out, &words, nil, o, []string{"-"}); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%+v: %v", o, err)
		}
	}
}
