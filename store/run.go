package store

import (
	"context"
	"fmt"
	"time"
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

// indexPart is how many sentences become searchable in one transaction.
const indexPart = 5000

// FinishRun records how the run ended and makes the sentences that are new
// searchable; summary is JSON or empty. Also a run that ctx ended is finished;
// its sentences are then left to the next run.
func (db *DB) FinishRun(ctx context.Context, run Run, outcome Outcome, summary string) error {
	record, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	err := db.Update(record, func(tx *Tx) error {
		return tx.exec("UPDATE run SET finished_at = ?, outcome = ?, summary = ? WHERE run_id = ?",
			db.now(), string(outcome), null(summary), run.ID)
	})
	for more := true; err == nil && more && ctx.Err() == nil; {
		err = db.Update(context.WithoutCancel(ctx), func(tx *Tx) (err error) {
			more, err = tx.indexSentences()
			return err
		})
	}
	if err != nil {
		return fmt.Errorf("finish run: %w", err)
	}
	return nil
}

// indexSentences makes the next sentences searchable, and reports whether
// there may be more.
func (tx *Tx) indexSentences() (more bool, err error) {
	var last, end int64
	// What the table holds itself is in its companion: its own rows are those of the table sentence.
	err = tx.scan("SELECT coalesce(max(docid), 0) FROM sentence_search_docsize", nil, &last)
	if err == nil {
		err = tx.scan("SELECT coalesce(max(sentence_id), 0) FROM sentence", nil, &end)
	}
	if err != nil || last == end {
		return false, err
	}
	return last+indexPart < end, tx.exec("INSERT INTO sentence_search (docid, text) SELECT sentence_id, text FROM sentence WHERE sentence_id > ? AND sentence_id <= ?", last, last+indexPart)
}
