package warc_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"carfacts/crawl/warc"
)

func response(url, head, body string) *warc.Record {
	rec := &warc.Record{Block: []byte(head + "\r\n\r\n" + body)}
	rec.Set(warc.FieldType, warc.Response)
	rec.Set(warc.FieldID, warc.NewID())
	rec.Set(warc.FieldDate, "2022-02-10T08:00:00Z")
	rec.Set(warc.FieldTarget, url)
	rec.Set(warc.FieldContentType, "application/http;msgtype=response")
	return rec
}

func write(t *testing.T, dir string, opts warc.WriterOptions, recs ...*warc.Record) []warc.Location {
	t.Helper()
	w, err := warc.NewWriter(dir, opts)
	if err != nil {
		t.Fatal(err)
	}
	var locs []warc.Location
	for _, rec := range recs {
		m, err := w.Pack(rec)
		if err != nil {
			t.Fatal(err)
		}
		loc, err := w.Append(m, nil)
		if err != nil {
			t.Fatal(err)
		}
		locs = append(locs, loc)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return locs
}

func readAll(t *testing.T, path string) []*warc.Record {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := warc.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var recs []*warc.Record
	for {
		rec, err := z.Next()
		if err == io.EOF {
			return recs
		}
		if err != nil {
			t.Fatal(err)
		}
		recs = append(recs, rec)
	}
}

func TestRecordsAreReadBackAsWritten(t *testing.T) {
	dir := t.TempDir()
	locs := write(t, dir, warc.WriterOptions{},
		response("https://a.example/1", "HTTP/1.1 200 OK\r\nContent-Length: 5", "hello"),
		response("https://a.example/2", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"),
		response("https://a.example/3", "HTTP/1.1 404 Not Found", ""),
	)
	recs := readAll(t, filepath.Join(dir, locs[0].File))
	if len(recs) != 4 || recs[0].Type() != warc.Info {
		t.Fatalf("got %d records", len(recs))
	}
	for i, want := range []string{"hello", "abcde", ""} {
		rec := recs[i+1]
		_, body, err := rec.HTTP()
		if err != nil || string(body) != want {
			t.Errorf("record %d: body %q, %v; want %q", i, body, err, want)
		}
		if err := rec.Verify(); err != nil {
			t.Errorf("record %d: %v", i, err)
		}
		if rec.Offset != locs[i].Offset || rec.Length != locs[i].Length {
			t.Errorf("record %d is at %d+%d, was written at %+v", i, rec.Offset, rec.Length, locs[i])
		}
		again, err := warc.ReadAt(filepath.Join(dir, locs[i].File), locs[i].Offset)
		if err != nil || again.Target() != rec.Target() || !bytes.Equal(again.Block, rec.Block) {
			t.Errorf("record %d by its offset: %v, %v", i, again, err)
		}
	}
}

func TestFilesRotateBySize(t *testing.T) {
	dir := t.TempDir()
	var recs []*warc.Record
	for i := range 5 {
		recs = append(recs, response(fmt.Sprintf("https://a.example/%d", i), "HTTP/1.1 200 OK", "x"))
	}
	write(t, dir, warc.WriterOptions{MaxBytes: 1}, recs...)
	names, err := warc.Files(dir)
	if err != nil || len(names) != 5 {
		t.Fatalf("files %v, %v; want 5", names, err)
	}
	for _, name := range names {
		if n := len(readAll(t, filepath.Join(dir, name))); n != 2 {
			t.Errorf("%s holds %d records, want its warcinfo and one more", name, n)
		}
	}
}

// A file may be cut anywhere: what remains after recovery is whole records.
func TestRecoverCutsAPartialRecordAnywhere(t *testing.T) {
	dir := t.TempDir()
	locs := write(t, dir, warc.WriterOptions{},
		response("https://a.example/1", "HTTP/1.1 200 OK", strings.Repeat("one ", 50)),
		response("https://a.example/2", "HTTP/1.1 200 OK", strings.Repeat("two ", 50)))
	data, err := os.ReadFile(filepath.Join(dir, locs[0].File))
	if err != nil {
		t.Fatal(err)
	}
	for cut := 0; cut <= len(data); cut += 7 {
		dir := t.TempDir()
		name := "run.warc.gz"
		if err := os.WriteFile(filepath.Join(dir, name+warc.OpenSuffix), data[:cut], 0o666); err != nil {
			t.Fatal(err)
		}
		want := 0
		for _, loc := range locs {
			if int64(cut) >= loc.Offset+loc.Length {
				want++
			}
		}
		names, err := warc.Recover(dir)
		if err != nil {
			t.Fatalf("cut at %d: %v", cut, err)
		}
		got := 0
		for _, name := range names {
			got += len(readAll(t, filepath.Join(dir, name))) - 1
		}
		if got != want {
			t.Errorf("cut at %d: %d records after recovery, want %d", cut, got, want)
		}
		if rest, _ := filepath.Glob(filepath.Join(dir, "*"+warc.OpenSuffix)); len(rest) > 0 {
			t.Errorf("cut at %d: %v is still open", cut, rest)
		}
	}
}

func TestRecoverKeepsWhatItCannotRead(t *testing.T) {
	dir := t.TempDir()
	locs := write(t, dir, warc.WriterOptions{}, response("https://a.example/1", "HTTP/1.1 200 OK", "one"))
	path := filepath.Join(dir, locs[0].File)
	data, _ := os.ReadFile(path)
	os.Remove(path)
	os.WriteFile(path+warc.OpenSuffix, append(data, "\x00\x00\x00\x00 zeros after a power cut"...), 0o666)
	if _, err := warc.Recover(dir); err != nil {
		t.Fatal(err)
	}
	if n := len(readAll(t, path)); n != 2 {
		t.Errorf("%d records, want 2", n)
	}
	if rest, err := os.ReadFile(path + ".damaged"); err != nil || !bytes.Contains(rest, []byte("power cut")) {
		t.Errorf("the unreadable rest is lost: %q, %v", rest, err)
	}
}

func TestReaderTakesOtherPeoplesFiles(t *testing.T) {
	one := "WARC/1.0\r\nWARC-Type: response\r\nwarc-target-uri: <http://b.example/>\r\nContent-Type: application/http; msgtype=response\r\nWARC-Date: 2016-08-26T12:00:00Z\r\nContent-Length: 40\r\n\r\n" +
		"HTTP/1.0 200 OK\r\nContent-Type: a/b\r\n\r\nxy" + "\r\n\r\n"
	one = strings.Replace(one, "40", fmt.Sprint(len("HTTP/1.0 200 OK\r\nContent-Type: a/b\r\n\r\nxy")), 1)
	var single, many bytes.Buffer
	zw := gzip.NewWriter(&single)
	io.WriteString(zw, one+one)
	zw.Close()
	for range 2 {
		zw := gzip.NewWriter(&many)
		io.WriteString(zw, one)
		zw.Close()
	}
	for name, data := range map[string][]byte{"plain": []byte(one + one), "one member": single.Bytes(), "a member a record": many.Bytes()} {
		z, err := warc.NewReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(name, err)
		}
		for i := range 2 {
			rec, err := z.Next()
			if err != nil {
				t.Fatalf("%s: record %d: %v", name, i, err)
			}
			_, body, err := rec.HTTP()
			if err != nil || string(body) != "xy" || rec.Target() != "http://b.example/" {
				t.Errorf("%s: record %d of %s: %q, %v", name, i, rec.Target(), body, err)
			}
		}
		if _, err := z.Next(); err != io.EOF {
			t.Errorf("%s: after the last record: %v", name, err)
		}
	}
}

func TestVerifyNoticesAFlippedBit(t *testing.T) {
	dir := t.TempDir()
	locs := write(t, dir, warc.WriterOptions{}, response("https://a.example/1", "HTTP/1.1 200 OK", "one"))
	rec, err := warc.ReadAt(filepath.Join(dir, locs[0].File), locs[0].Offset)
	if err != nil {
		t.Fatal(err)
	}
	rec.Block[len(rec.Block)-1] ^= 1
	if err := rec.Verify(); err == nil || !strings.Contains(err.Error(), warc.FieldPayloadDigest) {
		t.Errorf("verify: %v", err)
	}
}

func FuzzReader(f *testing.F) {
	dir := f.TempDir()
	w, _ := warc.NewWriter(dir, warc.WriterOptions{})
	m, _ := w.Pack(response("https://a.example/1", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", "3\r\nabc\r\n0\r\n\r\n"))
	loc, _ := w.Append(m, nil)
	w.Close()
	data, _ := os.ReadFile(filepath.Join(dir, loc.File))
	f.Add(data)
	f.Add([]byte("WARC/1.0\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n"))
	f.Add([]byte("WARC/1.0\r\nContent-Length: 99999999999\r\n\r\nabc\r\n\r\n"))
	f.Add([]byte{0x1f, 0x8b, 8})
	f.Fuzz(func(t *testing.T, data []byte) {
		z, err := warc.NewReader(bytes.NewReader(data))
		if err != nil {
			return
		}
		for range 1000 {
			rec, err := z.Next()
			if rec != nil {
				if rec.Offset < 0 || rec.Offset+rec.Length > int64(len(data)) {
					t.Fatalf("record at %d+%d of %d bytes", rec.Offset, rec.Length, len(data))
				}
				rec.HTTP()
				rec.Verify()
			}
			if err != nil && !errors.Is(err, warc.ErrTooLong) {
				return
			}
		}
	})
}
