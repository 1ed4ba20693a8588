//go:build unix

package store_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"carfacts/store"
)

// The test binary is also the writer that the tests kill: its environment
// names the database and the seed of the articles.
const (
	writerDB   = "STORE_TEST_WRITER"
	writerSeed = "STORE_TEST_SEED"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(writerDB); path != "" {
		if err := writeForEver(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// writeForEver saves synthetic articles, each in a transaction, and prints an
// empty line when it begins, and the address of each when its transaction is
// committed. It ends after a hundred.
func writeForEver(path string) error {
	seed, err := strconv.ParseUint(os.Getenv(writerSeed), 10, 64)
	if err != nil {
		return err
	}
	db, err := store.Open(path, store.Options{})
	if err != nil {
		return err
	}
	defer db.Close()
	ctx := context.Background()
	run, err := db.BeginRun(ctx, "write", "v1")
	if err != nil {
		return err
	}
	fmt.Println()
	s := newSynthetic(seed)
	for range 100 {
		d := s.next()
		d.URL += "/" + strconv.FormatUint(seed, 10)
		err := db.Update(ctx, func(tx *store.Tx) error {
			page, err := tx.SavePage(run, store.Page{URL: d.URL, FetchedAt: noon})
			if err != nil {
				return err
			}
			_, err = tx.SaveDocument(run, page, d)
			return err
		})
		if err != nil {
			return err
		}
		fmt.Println(d.URL)
	}
	return db.FinishRun(ctx, run, store.OK, "")
}

func writer(t *testing.T, path string, seed int, env ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(append(os.Environ(), writerDB+"="+path, writerSeed+"="+strconv.Itoa(seed)), env...)
	return cmd
}

// whole fails the test where SQLite finds the file unsound, half an article is
// there, or an article that was committed is not.
func whole(t *testing.T, path string, committed map[string]bool) {
	t.Helper()
	db, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows(t, path, "pragma integrity_check", "ok")
	rows(t, path, `select count(*) from article_version v where
		(select count(*) from mention m where m.version_id = v.version_id) <> 60 or
		(select count(*) from mention m join statement s using (mention_id) where m.version_id = v.version_id) <> 15`, "0")
	rows(t, path, "select count(*) from article a where not exists (select 1 from extraction e where e.article_id = a.article_id and e.version_id = a.version_id)", "0")
	there := map[string]bool{}
	for url := range strings.FieldsSeq(shell(t, path, "select url from article")) {
		there[url] = true
	}
	for url := range committed {
		if !there[url] {
			t.Errorf("%s was committed and is lost", url)
		}
	}
}

// TestKill kills the writer at random moments, two hundred times.
func TestKill(t *testing.T) {
	t.Parallel()
	rounds := 200
	if testing.Short() {
		rounds = 20
	}
	path := filepath.Join(t.TempDir(), "facts.db")
	rng := rand.New(rand.NewPCG(1, 2))
	committed := map[string]bool{}
	for round := range rounds {
		cmd := writer(t, path, round)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		if round%8 != 0 { // the others may be killed while they open the file
			lines.Scan()
		}
		time.AfterFunc(time.Duration(rng.IntN(60))*time.Millisecond, func() { cmd.Process.Signal(syscall.SIGKILL) })
		for lines.Scan() {
			if url := lines.Text(); url != "" {
				committed[url] = true
			}
		}
		cmd.Wait()
		if round%20 == 19 {
			whole(t, path, committed)
		}
	}
	whole(t, path, committed)
	if len(committed) == 0 {
		t.Error("nothing was committed in any round")
	}
	t.Logf("killed %d times, %d articles", rounds, len(committed))
	verify(t, reopen(t, path))
}

// TestTwoWritersAreAsGoodAsOne lets two processes save the same articles at a
// time.
func TestTwoWritersAreAsGoodAsOne(t *testing.T) {
	t.Parallel()
	content := func(writers int) string {
		path := filepath.Join(t.TempDir(), "facts.db")
		cmds := make([]*exec.Cmd, writers)
		for i := range cmds {
			cmds[i] = writer(t, path, 5)
			if err := cmds[i].Start(); err != nil {
				t.Fatal(err)
			}
		}
		for _, cmd := range cmds {
			if err := cmd.Wait(); err != nil {
				t.Error(err)
			}
		}
		verify(t, reopen(t, path))
		return shell(t, path, "select url, char_start, fact_id, (select count(*) from provenance) from provenance order by 1, 2, 3")
	}
	if one, two := content(1), content(2); one != two || one == "" {
		t.Error("the rows differ")
	}
}

// TestFaults lets the disk fail at one place after another: a write or a sync
// fails once, or all do from then on. What was committed must be there.
func TestFaults(t *testing.T) {
	t.Parallel()
	preload := filepath.Join(t.TempDir(), "fault.so")
	if out, err := exec.Command("cc", "-shared", "-fPIC", "-O1", "-o", preload, "testdata/fault.c", "-ldl").CombinedOutput(); err != nil {
		t.Skipf("no C compiler that makes a preloaded library here: %v\n%s", err, out)
	}
	step := 2
	if testing.Short() {
		step = 9
	}
	failed := 0
	for _, fault := range []struct {
		call  string
		errno syscall.Errno
		stays bool
		last  int
	}{{"write", syscall.EIO, false, 100}, {"write", syscall.ENOSPC, true, 100}, {"sync", syscall.EIO, false, 20}, {"sync", syscall.EIO, true, 20}} {
		for at := 1; at <= fault.last; at += step {
			path := filepath.Join(t.TempDir(), "facts.db")
			env := []string{"LD_PRELOAD=" + preload, "FAULT_CALL=" + fault.call, fmt.Sprint("FAULT_AT=", at), fmt.Sprint("FAULT_ERRNO=", int(fault.errno))}
			if fault.stays {
				env = append(env, "FAULT_STAYS=1")
			}
			cmd := writer(t, path, at, env...)
			var out, errs bytes.Buffer
			cmd.Stdout, cmd.Stderr = &out, &errs
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			timer := time.AfterFunc(200*time.Millisecond, func() { cmd.Process.Kill() }) // it may have got over it
			err := cmd.Wait()
			timer.Stop()
			committed := map[string]bool{}
			for url := range strings.FieldsSeq(out.String()) {
				committed[url] = true
			}
			var exit *exec.ExitError
			if errors.As(err, &exit) && exit.ExitCode() == 1 {
				failed++
				if strings.Count(errs.String(), "\n") != 1 {
					t.Errorf("%s %d: %s", fault.call, at, errs.String())
				}
				if fault.errno == syscall.ENOSPC && !strings.Contains(errs.String(), "disk is full") {
					t.Errorf("%s %d: %s", fault.call, at, errs.String())
				}
			}
			whole(t, path, committed)
			if t.Failed() {
				t.Fatalf("%s %d fails with %v, stays %v, %d articles", fault.call, at, fault.errno, fault.stays, len(committed))
			}
		}
	}
	if failed == 0 {
		t.Error("no fault reached the writer")
	}
	t.Logf("%d faults reached the writer", failed)
}
