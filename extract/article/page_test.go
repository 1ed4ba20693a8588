package article_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"carfacts/extract/article"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// TestPages reads every saved page and compares all that was read with the
// golden beside it.
func TestPages(t *testing.T) {
	const dir = "../../testdata/pages"
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages in %s: %v", dir, err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".json") {
			continue
		}
		name := filepath.Base(file)
		t.Run(name, func(t *testing.T) {
			page, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			a, err := article.Read(page, article.Options{})
			if err != nil {
				t.Fatal(err)
			}
			check(t, a)
			var got bytes.Buffer
			if err := json.Indent(&got, a.AppendJSON(nil, ""), "", "\t"); err != nil {
				t.Fatal(err)
			}
			got.WriteByte('\n')
			golden := filepath.Join(dir, name+".json")
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got.Bytes(), want) {
				t.Errorf("read\n%s\nwant\n%s", got.Bytes(), want)
			}
		})
	}
}

// TestEncodings says of each page in a legacy encoding how it must be decoded;
// the goldens have the words.
func TestEncodings(t *testing.T) {
	for _, c := range []struct{ file, encoding, from, mojibake string }{
		{"windows-1252.html", "windows-1252", "meta", ""},
		{"windows-1252-unlabelled.html", "windows-1252", "sniffed", ""},
		{"iso-8859-2.html", "iso-8859-2", "meta", ""},
		{"iso-8859-9.html", "windows-1254", "meta", ""},
		{"xhtml.xhtml", "iso-8859-15", "meta", ""},
		{"windows-1251.html", "windows-1251", "meta", ""},
		{"koi8-r-unlabelled.html", "koi8-r", "sniffed", ""},
		{"gb18030.html", "gbk", "meta", ""},
		{"gb18030-unlabelled.html", "gb18030", "sniffed", ""},
		{"big5.html", "big5", "meta", ""},
		{"shift-jis.html", "shift_jis", "meta", ""},
		{"euc-jp-unlabelled.html", "euc-jp", "sniffed", ""},
		{"euc-kr.html", "euc-kr", "meta", ""},
		{"utf-16le-bom.html", "utf-16le", "bom", ""},
		{"utf-8-bom.html", "utf-8", "bom", ""},
		{"utf-8-labelled-iso-8859-1.html", "utf-8", "sniffed", ""},
		{"mojibake.html", "utf-8", "meta", "utf-8 read as windows-1252"},
	} {
		page, err := os.ReadFile(filepath.Join("../../testdata/pages", c.file))
		if err != nil {
			t.Fatal(err)
		}
		a, err := article.Read(page, article.Options{})
		if err != nil {
			t.Errorf("%s: %v", c.file, err)
			continue
		}
		if a.Encoding != c.encoding || a.EncodingFrom != c.from || a.Mojibake != c.mojibake {
			t.Errorf("%s: %s by %s, %q; want %s by %s, %q", c.file, a.Encoding, a.EncodingFrom, a.Mojibake, c.encoding, c.from, c.mojibake)
		}
	}
	page, err := os.ReadFile("../../testdata/pages/windows-1251.html")
	if err != nil {
		t.Fatal(err)
	}
	a, err := article.Read(page, article.Options{ContentType: "text/html; charset=KOI8-R"})
	if err != nil || a.Encoding != "koi8-r" || a.EncodingFrom != "header" {
		t.Errorf("the header does not go before the page: %+v, %v", a, err)
	}
}
