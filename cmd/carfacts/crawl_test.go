package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"carfacts/crawl"
)

// kills is how often TestKill kills; the soak test is
//
//	go test ./cmd/carfacts -run TestKill -kills 1000 -timeout 30m -v
var kills = flag.Int("kills", 0, "how often TestKill kills the crawl; 0: 200, or 8 with -short")

// A crawl that is killed at any moment loses nothing, doubles nothing and
// leaves nothing half-written: in the end the database is that of a crawl
// that nobody killed.
func TestKill(t *testing.T) {
	n := *kills
	if n == 0 {
		if n = 200; testing.Short() {
			n = 8
		}
	}
	t.Parallel()
	const sites = 4
	var group sync.WaitGroup
	for seed := range uint64(sites) { // at once, however few processors there are, as each waits a lot
		group.Go(func() {
			t.Run(fmt.Sprint("site ", seed+1), func(t *testing.T) { killOften(t, max(n/sites, 1), seed) })
		})
	}
	group.Wait()
}

// killOften kills crawls of a site n times and holds what has come of it
// against a run that nobody killed.
func killOften(t *testing.T, n int, seed uint64) {
	site := newNewsroom(t, 10*n)
	site.sitemap = 200 // so that a run gets further than that before it is killed
	site.pause.Store(int64(8 * time.Millisecond))
	dir := t.TempDir()
	config := site.sources(t, dir, "0")
	db := filepath.Join(dir, "facts.db")
	args := []string{"crawl", "--config", config, "--db", db, "--allow-private"}
	random := rand.New(rand.NewPCG(seed, uint64(n)))
	killed, finished, adopted := 0, 0, 0
	for killed+finished < n {
		cmd := program(t, args...)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if err := killWhileItCrawls(cmd, site, random, killed%8 == 0); err != nil {
			killed++
		} else {
			finished++
		}
		if _, err := os.Stat(db); err != nil {
			continue // it did not get so far
		}
		if got := query(t, db, "pragma integrity_check"); len(got) != 1 || got[0] != "ok" {
			t.Fatalf("after kill %d: integrity_check says %v", killed, got)
		}
		if len(query(t, db, "select 1 from sqlite_schema where name = 'article'")) == 0 {
			continue // nor has it made the tables
		}
		if doubled := query(t, db, "select url from article group by url having count(*) > 1"); len(doubled) > 0 {
			t.Fatalf("after kill %d: doubled: %v", killed, doubled)
		}
	}
	site.pause.Store(0) // nobody kills what follows
	out, errs, code := runProgram(t, append(args, "--summary", "json")...)
	if code != 0 {
		t.Fatalf("the last run: exit %d: %s", code, errs)
	}
	var sum crawl.Summary
	if err := json.Unmarshal([]byte(out), &sum); err != nil {
		t.Fatal(err)
	}
	for _, row := range query(t, db, "select count(*) from run where finished_at is null") {
		t.Logf("%d kills, %s runs died after they began, %d finished; the last one took over %d pages", killed, row, finished, adopted+sum.Adopted)
	}
	if 3*killed < n {
		t.Errorf("only %d of %d runs were killed: the test proves little", killed, n)
	}
	if out, errs, code := runProgram(t, "archive", "verify", "--db", db); code != 0 || strings.Contains(errs, "open") {
		t.Errorf("archive: exit %d: %s%s", code, out, errs)
	}
	if out, _, code := runProgram(t, "verify-db", "--db", db, "--archive", archiveDir(db, "")); code != 0 {
		t.Errorf("database: exit %d: %s", code, out)
	}
	whole := filepath.Join(dir, "whole.db")
	if _, errs, code := runProgram(t, "crawl", "--config", config, "--db", whole, "--allow-private"); code != 0 {
		t.Fatalf("the run that nobody kills: exit %d: %s", code, errs)
	}
	if got, want := content(t, db), content(t, whole); got != want {
		t.Errorf("the database differs from that of a run that nobody killed:\n%s", firstDifference(got, want))
	}
	// And the archive holds it all.
	before := content(t, db)
	if _, errs, code := runProgram(t, "rebuild", "--config", config, "--db", db); code != 0 {
		t.Fatalf("rebuild: exit %d: %s", code, errs)
	}
	if got := content(t, db); got != before {
		t.Errorf("the rebuilt database differs:\n%s", firstDifference(got, before))
	}
}

// killWhileItCrawls kills a command at a random moment after its first request,
// or while it only begins, and returns how it ended.
func killWhileItCrawls(cmd *exec.Cmd, site *newsroom, random *rand.Rand, early bool) error {
	begun, _ := site.requests()
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	for range 10_000 {
		if n, _ := site.requests(); n > begun || early {
			break
		}
		time.Sleep(time.Millisecond)
	}
	select {
	case err := <-ended:
		return err
	case <-time.After(time.Duration(random.Int64N(int64(150 * time.Millisecond)))):
		cmd.Process.Kill()
		return <-ended
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got  " + g[i] + "\nwant " + w[i]
		}
	}
	return "one is longer"
}

// Two runs never collide: the second one says who is there and goes.
func TestOverlappingRuns(t *testing.T) {
	t.Parallel()
	site := newNewsroom(t, 12)
	dir := t.TempDir()
	config := site.sources(t, dir, "300ms")
	args := []string{"crawl", "--config", config, "--db", filepath.Join(dir, "facts.db"), "--allow-private"}
	first := program(t, args...)
	if err := first.Start(); err != nil {
		t.Fatal(err)
	}
	for range 6000 { // a minute: a machine that others load may take long to start a program
		if n, _ := site.requests(); n > 0 {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	_, errs, code := runProgram(t, args...)
	if code != exitLocked || !strings.Contains(errs, "carfacts crawl, process") || !strings.Contains(errs, "since 20") {
		t.Errorf("the second run: exit %d: %s", code, errs)
	}
	if err := first.Wait(); err != nil {
		t.Errorf("the first run: %v", err)
	}
	if _, errs, code := runProgram(t, args...); code != 0 {
		t.Errorf("a third run, after both: exit %d: %s", code, errs)
	}
	if n, gap := site.requests(); gap < 300*time.Millisecond || n < 14 {
		t.Errorf("the smallest gap of %d requests is %v", n, gap)
	}
}

// That an address is not public is no failure of the host's, for which the
// next run would let it rest.
func TestRefusedAddressIsNotRemembered(t *testing.T) {
	site := newNewsroom(t, 3)
	dir := t.TempDir()
	args := []string{"crawl", "--config", site.sources(t, dir, "0"), "--db", filepath.Join(dir, "facts.db")}
	if _, errs, code := runProgram(t, args...); code != exitFailures || !strings.Contains(errs, "not a public address") {
		t.Errorf("exit %d: %s", code, errs)
	}
	if _, errs, code := runProgram(t, append(args, "--allow-private")...); code != 0 {
		t.Errorf("exit %d: %s", code, errs)
	}
	if got := query(t, filepath.Join(dir, "facts.db"), "select count(*) from article"); got[0] != "3" {
		t.Errorf("%s articles, want 3", got[0])
	}
}

// SIGTERM ends a run soon and cleanly, the deadline too, and both leave the
// rest to the next run.
func TestStopping(t *testing.T) {
	site := newNewsroom(t, 60)
	dir := t.TempDir()
	config := site.sources(t, dir, "50ms")
	db := filepath.Join(dir, "facts.db")
	args := []string{"crawl", "--config", config, "--db", db, "--allow-private"}
	cmd := program(t, args...)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for range 500 {
		if n, _ := site.requests(); n > 5 {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	asked := time.Now()
	cmd.Process.Signal(syscall.SIGTERM)
	cmd.Wait()
	if took := time.Since(asked); cmd.ProcessState.ExitCode() != exitInterrupted || took > 2*time.Second {
		t.Errorf("SIGTERM: exit %d after %v: %s", cmd.ProcessState.ExitCode(), took, errs.String())
	}
	if out, _, _ := runProgram(t, "archive", "verify", "--db", db); !strings.Contains(out, " 0 problems") {
		t.Error(out)
	}
	out, stderr, code := runProgram(t, append(args, "--deadline", "1s", "--summary", "json")...)
	var sum crawl.Summary
	if err := json.Unmarshal([]byte(out), &sum); err != nil || code != 0 || sum.Stopped != "deadline" || sum.Total.New == 0 || stderr != "" {
		t.Errorf("deadline: exit %d: %s%s, %v", code, out, stderr, err)
	}
	out, stderr, code = runProgram(t, args...)
	if code != 0 || out != "" || stderr != "" {
		t.Errorf("a run that goes well is not quiet: exit %d: %s%s", code, out, stderr)
	}
	if got := query(t, db, "select count(*) from article"); got[0] != "60" {
		t.Errorf("%s articles in the end, want 60", got[0])
	}
	if got := query(t, db, "select outcome from run order by run_id"); strings.Join(got, " ") != "interrupted ok ok" {
		t.Errorf("outcomes %v", got)
	}
}

// A full disk, and one that cannot be written: a clear word, nothing
// half-written, and the next run goes on.
func TestFullAndReadOnlyDisk(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := exec.Command("unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=64k none /mnt").Run(); err != nil {
		t.Skip("no file system can be mounted here: ", err)
	}
	site := newNewsroom(t, 300)
	dir := t.TempDir()
	config := site.sources(t, dir, "0")
	disk := filepath.Join(dir, "disk")
	if err := os.Mkdir(disk, 0o777); err != nil {
		t.Fatal(err)
	}
	script := `
mount -t tmpfs -o size=900k none ` + disk + `
crawl() { ` + self + ` crawl --config ` + config + ` --db ` + disk + `/facts.db --allow-private; echo "exit $?"; }
echo "== full"; crawl
` + self + ` archive verify --db ` + disk + `/facts.db
sqlite3 ` + disk + `/facts.db "pragma integrity_check" 2>/dev/null || echo ok
mount -o remount,ro ` + disk + `
echo "== read-only"; crawl
mount -o remount,rw,size=100m ` + disk + `
echo "== larger"; crawl
` + self + ` archive verify --db ` + disk + `/facts.db
cp ` + disk + `/facts.db ` + dir + `/facts.db
`
	cmd := exec.Command("unshare", "-rm", "sh", "-c", script)
	cmd.Env = append(os.Environ(), asProgram)
	text, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	parts := strings.Split(string(text), "== ")
	if len(parts) != 4 {
		t.Fatalf("%s", text)
	}
	full, readOnly, larger := parts[1], parts[2], parts[3]
	if !strings.Contains(full, "exit 1\n") || !strings.Contains(full, "full") && !strings.Contains(full, "no space left") || !strings.Contains(full, " 0 problems") {
		t.Errorf("on a full disk:\n%s", full)
	}
	if !strings.Contains(readOnly, "exit 2\n") || !strings.Contains(readOnly, "read-only") {
		t.Errorf("on a read-only disk:\n%s", readOnly)
	}
	if !strings.Contains(larger, "exit 0\n") || !strings.Contains(larger, " 0 problems") {
		t.Errorf("when there is space again:\n%s", larger)
	}
	if got := query(t, filepath.Join(dir, "facts.db"), "select count(*) from article"); got[0] != "300" {
		t.Errorf("%s articles in the end, want 300", got[0])
	}
}

// What a crawl stored and what its archive gives is the same, whatever the
// number of workers.
func TestReplayEqualsLive(t *testing.T) {
	site := newNewsroom(t, 120)
	dir := t.TempDir()
	config := site.sources(t, dir, "0")
	live := filepath.Join(dir, "live.db")
	if _, errs, code := runProgram(t, "crawl", "--config", config, "--db", live, "--allow-private"); code != 0 {
		t.Fatalf("exit %d: %s", code, errs)
	}
	want := content(t, live)
	wantFacts, _, _ := runProgram(t, "facts", "--db", live, "--format", "jsonl")
	files, _ := filepath.Glob(filepath.Join(dir, "live.archive", "*.warc.gz"))
	for _, workers := range []string{"1", "2", "16"} {
		replayed := filepath.Join(dir, "replayed"+workers+".db")
		cmd := program(t, append([]string{"crawl", "--replay", "--config", config, "--db", replayed}, files...)...)
		cmd.Env = append(cmd.Env, "GOMAXPROCS="+workers)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		if got := content(t, replayed); got != want {
			t.Errorf("with %s workers:\n%s", workers, firstDifference(got, want))
		}
		if got, _, _ := runProgram(t, "facts", "--db", replayed, "--format", "jsonl"); got != wantFacts || got == "" {
			t.Errorf("with %s workers the facts differ:\n%s", workers, firstDifference(got, wantFacts))
		}
	}
}
