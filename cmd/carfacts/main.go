// Command carfacts turns automotive news into a database of checkable figures.
//
// It knows flags, printing and exit codes, one file a subcommand, and wires
// the other packages together. Data goes to standard output, words to
// standard error.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"carfacts/store"
)

// The exit codes, as the README documents them.
const (
	exitOK          = 0
	exitFailures    = 1 // finished, with failures or differences listed
	exitUsage       = 2 // wrong usage, configuration or rules
	exitLocked      = 3 // another run holds the lock
	exitInterrupted = 130
)

// exitError carries the exit code of an error; plain errors are exitUsage.
type exitError struct {
	code int
	err  error // nil where everything has been said already
}

func (e *exitError) Error() string {
	if e.err == nil {
		return ""
	}
	return e.err.Error()
}

func (e *exitError) Unwrap() error { return e.err }

func main() { os.Exit(run(os.Args[1:])) }

func run(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	root := newRootCmd()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitOK
	}
	if ctx.Err() != nil {
		fmt.Fprintln(os.Stderr, "carfacts: interrupted")
		return exitInterrupted
	}
	if msg := err.Error(); msg != "" {
		fmt.Fprintln(os.Stderr, "carfacts:", msg)
	}
	var e *exitError
	if errors.As(err, &e) && e.code != exitFailures {
		return e.code
	}
	if errors.Is(err, store.ErrBusy) {
		return exitLocked
	}
	if e != nil {
		return e.code
	}
	return exitUsage
}

func newRootCmd() *cobra.Command {
	root := &cobra.Command{
		Use:   "carfacts",
		Short: "Turn automotive news into a database of checkable figures",
		Long: `carfacts reads automotive news and keeps what the figures in it say: whose,
what, how much, when, how sure, against what, and who says so, each with its
sentence, page and rule.`,
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.AddCommand(newArchiveCmd(), newArticleCmd(), newBackupCmd(), newCheckCmd(), newCrawlCmd(), newDemoCmd(), newExplainCmd(), newExportCmd(), newExtractCmd(), newFactsCmd(),
		newRebuildCmd(), newSourcesCmd(), newStatusCmd(), newTestCmd(), newVerifyDBCmd(), newVersionCmd())
	root.AddCommand(newGapsCmd(), newRulesCmd(), newSaveCmd())
	return root
}
