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
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

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

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, func() { endSoon(stop) })
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run runs the command that the arguments name until it or ctx ends, and
// returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	out := &output{w: stdout}
	root := newRootCmd()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(out)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	if err == nil {
		err = out.err
	}
	if err == nil {
		return exitOK
	}
	if ctx.Err() != nil {
		fmt.Fprintln(stderr, "carfacts: interrupted")
		return exitInterrupted
	}
	if msg := err.Error(); msg != "" {
		fmt.Fprintln(stderr, "carfacts:", msg)
	}
	return exitCode(err, out.err)
}

// exitCode is the code for an error, or for one of writing to standard output.
func exitCode(err, outErr error) int {
	var e *exitError
	switch known := errors.As(err, &e); {
	case known && e.code != exitFailures:
		return e.code
	case errors.Is(err, store.ErrBusy):
		return exitLocked
	case errors.Is(err, store.ErrDamaged):
		return exitUsage
	case known, outErr != nil:
		return exitFailures
	}
	return exitUsage
}

// output is standard output, and remembers that it could not be written to.
type output struct {
	w   io.Writer
	err error
}

func (o *output) Write(p []byte) (int, error) {
	n, err := o.w.Write(p)
	if err != nil && o.err == nil {
		o.err = err
	}
	return n, err
}

// patience is how long the program may take to end after a signal.
const patience = 10 * time.Second

// endSoon lets a second signal end the program at once, and ends it where what
// it is at takes too long. Nothing is lost by that: transactions that are not
// committed never happened, and files appear when they are complete.
func endSoon(stop func()) {
	stop()
	time.Sleep(patience)
	fmt.Fprintln(os.Stderr, "carfacts: interrupted")
	os.Exit(exitInterrupted)
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
