//go:build unix

package extract_test

import (
	"strings"
	"syscall"
	"testing"
	"time"

	"carfacts/extract"
	"carfacts/extract/article"
)

// cpuTime is the time that this process has had a processor.
func cpuTime() time.Duration {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// TestLinearTime reads texts without end, and four times as much of them, which
// may take eight times as long.
func TestLinearTime(t *testing.T) {
	if testing.Short() {
		t.Skip("takes ten seconds")
	}
	e := builtIn(t)
	const size = 30_000 // dozens of the longest sentences
	for _, s := range hostile {
		long := strings.Repeat(s, 4*size/len(s))
		short := strings.Repeat(s, size/len(s))
		once := min(extractTime(e, short), extractTime(e, short), extractTime(e, short))
		often := extractTime(e, long)
		slow := func() bool { return often > 8*max(once, 10*time.Millisecond) }
		for try := 0; try < 4 && slow(); try++ { // another process may have had the caches: measure again
			often = min(often, extractTime(e, long))
		}
		if slow() {
			t.Errorf("%q: %d kB take %v, four times as much %v", s, size/1000, once, often)
		}
	}
}

func extractTime(e *extract.Extractor, text string) time.Duration {
	start := cpuTime()
	e.Text([]byte(text), article.Options{Published: published})
	return cpuTime() - start
}

// BenchmarkHostile reads 5 MB as one paragraph, more than an article may have:
//
//	go test ./extract -run '^$' -bench Hostile -benchtime 1x
func BenchmarkHostile(b *testing.B) {
	e := builtIn(b)
	for _, s := range hostile {
		text := strings.Repeat(s, 5_000_000/len(s))
		a := &article.Article{Text: text, Blocks: []article.Block{{Kind: article.Paragraph, End: len(text)}}}
		b.Run(strings.TrimSpace(s), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				e.Article(a)
			}
		})
	}
}
