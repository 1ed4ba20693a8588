package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// soak is how many pages TestSoak crawls; the soak test is
//
//	go test ./cmd/carfacts -run TestSoak -soak 100000 -timeout 60m -v
var soak = flag.Int("soak", 3000, "how many pages TestSoak crawls")

// The memory that a crawl takes does not grow with what it crawls. That the time
// for a page does not either the log shows, and TestSavingIsLinear of the store
// holds it to.
func TestSoak(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	site := newNewsroom(t, *soak)
	dir := t.TempDir()
	db := filepath.Join(dir, "facts.db")
	cmd := program(t, "crawl", "--config", site.sources(t, dir, "0"), "--db", db, "--allow-private", "--summary", "line")
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	var marks []string
	var last struct {
		at, cpu time.Duration
		pages   int
	}
	begun := time.Now()
	var early, late int // kB, the most in the second and in the last fifth
	for running := true; running; {
		select {
		case err := <-done:
			if err != nil {
				t.Fatalf("%v: %s%s", err, out.String(), errs.String())
			}
			running = false
		case <-time.After(50 * time.Millisecond):
			n, _ := site.requests()
			kb := residentKB(cmd.Process.Pid)
			if kb == 0 {
				continue
			}
			if fifth := 5 * n / *soak; fifth == 1 {
				early = max(early, kb)
			} else if fifth >= 4 {
				late = max(late, kb)
			}
			if n/(*soak/10+1) >= len(marks) {
				now, cpu, pages := time.Since(begun), processorTime(cmd.Process.Pid), max(n-last.pages, 1)
				marks = append(marks, fmt.Sprintf("%d pages %d MB %.0f/s %v/page", n, kb>>10, float64(pages)/(now-last.at).Seconds(), ((cpu-last.cpu)/time.Duration(pages)).Round(10*time.Microsecond)))
				last.at, last.cpu, last.pages = now, cpu, n
			}
		}
	}
	t.Logf("%s resident, pages and processor time: %s", strings.TrimSpace(out.String()), strings.Join(marks, ", "))
	if got := query(t, db, "select count(*) from article"); got[0] != fmt.Sprint(*soak) {
		t.Errorf("%s articles, want %d", got[0], *soak)
	}
	if early > 0 && late > early*3/2+32<<10 {
		t.Errorf("resident memory grew from %d to %d MB", early>>10, late>>10)
	}
}

// processorTime is how long a process has computed; 0 where that cannot be told.
func processorTime(pid int) time.Duration {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(stat), ") ")
	fields := strings.Fields(rest)
	if len(fields) < 13 {
		return 0
	}
	var user, system time.Duration // in hundredths of a second
	fmt.Sscan(fields[11]+" "+fields[12], &user, &system)
	return (user + system) * 10 * time.Millisecond
}

// residentKB is how much of its memory a process has in RAM; 0 where that
// cannot be told.
func residentKB(pid int) int {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	var kb int
	if _, rest, ok := strings.Cut(string(status), "VmRSS:"); ok {
		fmt.Sscan(rest, &kb)
	}
	return kb
}
