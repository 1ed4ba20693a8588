package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Backup copies the database as it is at this moment to path, whoever reads
// and writes it meanwhile. The copy appears when it is complete and on the
// disk, in place of an earlier one; a file that is not ours is not replaced.
func (db *DB) Backup(ctx context.Context, path string) error {
	if err := db.backup(ctx, path); err != nil {
		return fmt.Errorf("back up %s to %s: %w", db.path, path, explain(err))
	}
	return nil
}

func (db *DB) backup(ctx context.Context, path string) error {
	if _, err := inspect(path); err != nil {
		return err
	}
	if same(db.path, path) {
		return errors.New("that is the database itself")
	}
	// The log of the file that is replaced would be applied to the new one.
	if info, err := os.Stat(path + "-wal"); err == nil && info.Size() > 0 {
		return errors.New("the earlier backup is in use, or its last user died: open and close it, or remove it with its -wal file")
	}
	// A folder of its own, since SQLite wants to make the file itself.
	dir, err := os.MkdirTemp(filepath.Dir(path), ".backup-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	part := filepath.Join(dir, filepath.Base(path))
	reader, err := sql.Open("sqlite3", db.name("mode=ro"))
	if err != nil {
		return err
	}
	defer reader.Close()
	if _, err := reader.ExecContext(ctx, "VACUUM INTO ?", part); err != nil {
		return err
	}
	if err := syncFile(part); err != nil {
		return err
	}
	if err := os.Rename(part, path); err != nil {
		return err
	}
	return syncFile(filepath.Dir(path))
}

// same reports whether both paths lead to one file.
func same(a, b string) bool {
	x, err1 := os.Stat(a)
	y, err2 := os.Stat(b)
	return err1 == nil && err2 == nil && os.SameFile(x, y)
}

// syncFile makes what was written to the file or folder survive a power cut.
func syncFile(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
