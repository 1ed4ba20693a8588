package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"carfacts/extract"
	"carfacts/extract/article"
)

func TestPanicCostsOneFile(t *testing.T) {
	dir := t.TempDir()
	var files []string
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte("Kia sold 5,000 cars. "+name), 0o666); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	var got []string
	for r := range readAll(files, nil, article.Options{}, func(a *article.Article) string {
		if strings.Contains(a.Text, "b.txt") {
			panic("boom")
		}
		return a.Text[len(a.Text)-5:]
	}) {
		if panicked := (*extract.PanicError)(nil); errors.As(r.err, &panicked) && panicked.Page == r.name {
			got = append(got, "panic")
		} else {
			got = append(got, r.value)
		}
	}
	if want := "a.txt panic c.txt"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}
