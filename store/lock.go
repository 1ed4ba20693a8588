package store

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"
	"time"
)

// Lock is held by one run on a database at a time. The system releases it
// when the process ends, however it ends.
type Lock struct{ file *os.File }

// LockedError reports that another run holds the lock.
type LockedError struct {
	Holder string // who, as it was given to Acquire
	Since  string // UTC
}

func (e *LockedError) Error() string {
	return fmt.Sprintf("another run holds the lock: %s, since %s", e.Holder, e.Since)
}

// Acquire takes the lock of the database at path, in the file path.lock, or
// fails with a *LockedError at once. The holder says who asks, for the
// message that others get: a command and a process id.
func Acquire(path, holder string, now time.Time) (*Lock, error) {
	f, err := os.OpenFile(path+".lock", os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		defer f.Close()
		if !errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, fmt.Errorf("lock %s: %w", path, err)
		}
		note, _ := io.ReadAll(io.LimitReader(f, 1000)) // only for the message
		since, who, _ := strings.Cut(strings.TrimSpace(string(note)), " ")
		if who == "" {
			since, who = "a moment ago", "starting"
		}
		return nil, &LockedError{Holder: who, Since: since}
	}
	note := fmt.Sprintf("%s %s\n", stamp(now), strings.ReplaceAll(holder, "\n", " "))
	if err := errors.Join(f.Truncate(0), writeAt(f, note)); err != nil {
		f.Close()
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	return &Lock{f}, nil
}

func writeAt(f *os.File, s string) error {
	_, err := f.WriteAt([]byte(s), 0)
	return err
}

// Release gives the lock back. The file stays: removing it would let two runs
// lock two files of one name.
func (l *Lock) Release() error {
	return errors.Join(l.file.Truncate(0), l.file.Close())
}
