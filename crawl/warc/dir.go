package warc

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Files returns the base names of the archive files of dir in the order in
// which they were written. Files that a run left open have their final names.
// A directory that is not there has none.
func Files(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("list archive: %w", err)
	}
	var names []string
	for _, e := range entries {
		name := strings.TrimSuffix(e.Name(), OpenSuffix)
		if !e.IsDir() && (strings.HasSuffix(name, ".warc.gz") || strings.HasSuffix(name, ".warc")) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}

// Path returns where the archive file of that base name is: a file that is
// still open has OpenSuffix.
func Path(dir, name string) string {
	path := filepath.Join(dir, name)
	if _, err := os.Stat(path); err != nil {
		if _, err := os.Stat(path + OpenSuffix); err == nil {
			return path + OpenSuffix
		}
	}
	return path
}

// Recover brings the files that runs left open when they died back to whole
// records and gives them their final names, which it returns. It must not be
// called while another process writes to the directory.
func Recover(dir string) ([]string, error) {
	names, err := Files(dir)
	if err != nil {
		return nil, err
	}
	var recovered []string
	for _, name := range names {
		path := filepath.Join(dir, name)
		if _, err := os.Stat(path + OpenSuffix); err != nil {
			continue
		}
		if err := recoverFile(path); err != nil {
			return recovered, fmt.Errorf("recover archive: %w", err)
		}
		if _, err := os.Stat(path); err == nil {
			recovered = append(recovered, name)
		}
	}
	return recovered, nil
}

func recoverFile(path string) error {
	f, err := os.OpenFile(path+OpenSuffix, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	whole, records := int64(0), 0
	z, err := NewReader(f)
	for err == nil || errors.Is(err, ErrTooLong) {
		var rec *Record
		if rec, err = z.Next(); rec != nil {
			whole = rec.Offset + rec.Length
			records++
		}
	}
	var disk *os.PathError
	if errors.As(err, &disk) { // the disk's fault, not the record's: cut nothing
		return err
	}
	if err != io.EOF && !errors.Is(err, io.ErrUnexpectedEOF) {
		// More than a record cut short: keep what cannot be read for a human.
		if err := copyTail(f, whole, path+".damaged"); err != nil {
			return err
		}
	}
	if records <= 1 { // nothing but the file's own warcinfo
		return os.Remove(path + OpenSuffix)
	}
	if err := f.Truncate(whole); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	return os.Rename(path+OpenSuffix, path)
}

func copyTail(f *os.File, from int64, path string) error {
	if _, err := f.Seek(from, io.SeekStart); err != nil {
		return err
	}
	out, err := os.Create(path)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, f)
	return errors.Join(err, out.Close())
}
