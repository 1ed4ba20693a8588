package store

import (
	"context"
	"fmt"
)

// Run is one invocation of the program that writes to the database.
type Run struct {
	ID      int64
	Command string // crawl, rebuild …
	Program string // the program's version
}

// Outcome says how a run ended.
type Outcome string

// The outcomes of a run. One that was killed has none.
const (
	OK          Outcome = "ok"
	Failures    Outcome = "failures" // finished, with failures listed
	Interrupted Outcome = "interrupted"
	Error       Outcome = "error"
)

// BeginRun records that a run begins and returns it with its id.
func (db *DB) BeginRun(ctx context.Context, command, program string) (Run, error) {
	run := Run{Command: command, Program: program}
	err := db.Update(ctx, func(tx *Tx) (err error) {
		run.ID, err = tx.insert("run", "INSERT INTO run (run_id, command, program, started_at) VALUES (?, ?, ?, ?)", command, program, db.now())
		return err
	})
	if err != nil {
		return Run{}, fmt.Errorf("begin run: %w", err)
	}
	return run, nil
}

// FinishRun records how the run ended and makes the sentences that are new
// searchable; summary is JSON or empty.
func (db *DB) FinishRun(ctx context.Context, run Run, outcome Outcome, summary string) error {
	err := db.Update(ctx, func(tx *Tx) error {
		// What the table holds itself is in its companion: its own rows are those of the table sentence.
		err := tx.exec(`INSERT INTO sentence_search (docid, text) SELECT sentence_id, text FROM sentence
			WHERE sentence_id > (SELECT coalesce(max(docid), 0) FROM sentence_search_docsize)`)
		if err != nil {
			return err
		}
		return tx.exec("UPDATE run SET finished_at = ?, outcome = ?, summary = ? WHERE run_id = ?",
			db.now(), string(outcome), null(summary), run.ID)
	})
	if err != nil {
		return fmt.Errorf("finish run: %w", err)
	}
	return nil
}
