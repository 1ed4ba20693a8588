package crawl_test

import (
	"io"
	"os"
	"testing"

	"carfacts/crawl/warc"
)

// verifyArchive reads every record of the archive and checks its digests. It
// returns the records that hold responses.
func verifyArchive(t testing.TB, dir string) []*warc.Record {
	t.Helper()
	names, err := warc.Files(dir)
	if err != nil {
		t.Fatal(err)
	}
	var recs []*warc.Record
	for _, name := range names {
		f, err := os.Open(warc.Path(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		z, err := warc.NewReader(f)
		for err == nil {
			var rec *warc.Record
			if rec, err = z.Next(); err != nil {
				break
			}
			if verr := rec.Verify(); verr != nil {
				t.Errorf("%s at %d: %v", name, rec.Offset, verr)
			}
			if rec.Type() != warc.Info {
				recs = append(recs, rec)
			}
		}
		if err != io.EOF {
			t.Errorf("%s: %v", name, err)
		}
		f.Close()
	}
	return recs
}
