package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"carfacts/store"
)

func newStatusCmd() *cobra.Command {
	var path string
	cmd := &cobra.Command{
		Use:   "status",
		Short: "Show how the sources fare",
		Long: `Show, for each source that was ever crawled, when it was last visited with
success, when it last brought a new article, what waits, when the next visit is
due, and what is wrong: failures and why, rests, a source that has brought
nothing for much longer than it used to, and a site profile that no longer finds
what it should on its site. The exit code is 1 where anything is wrong. Times
are UTC.`,
		Example: "  carfacts status --db facts.db",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			db, err := openForReading(path)
			if err != nil {
				return err
			}
			defer db.Close()
			sources, err := db.Sources(cmd.Context())
			if err != nil {
				return err
			}
			backlogs, err := db.Backlogs(cmd.Context())
			if err != nil {
				return err
			}
			if len(sources) == 0 {
				fmt.Fprintln(cmd.ErrOrStderr(), "No source has been crawled yet: carfacts crawl does it.")
				return nil
			}
			profiles, err := db.LostProfiles(cmd.Context())
			if err != nil {
				return err
			}
			wrong, err := printStatus(cmd.OutOrStdout(), sources, backlogs, profiles, time.Now())
			if err == nil && wrong {
				err = &exitError{code: exitFailures}
			}
			return err
		},
	}
	addDBFlag(cmd, &path)
	return cmd
}

// printStatus prints a line a source and then what is wrong, and reports
// whether anything is.
func printStatus(w io.Writer, sources []store.Source, backlogs []store.Backlog, profiles []store.LostProfile, now time.Time) (wrong bool, err error) {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "SOURCE\tLAST RUN\tLAST SUCCESS\tLAST NEW\tARTICLES\tWAITING\tFAILING\tNEXT VISIT\tSTATE")
	var notes []string
	for _, s := range sources {
		b := store.Backlog{Source: s.Name}
		if i := slices.IndexFunc(backlogs, func(b store.Backlog) bool { return b.Source == s.Name }); i >= 0 {
			b = backlogs[i]
		}
		state, note := sourceState(s, now)
		if note != "" {
			notes = append(notes, s.Name+": "+note)
		}
		next := b.Next
		if s.RestUntil.After(now) {
			next = s.RestUntil
		}
		fmt.Fprintf(tw, "%s\t%s\t%s\t%s\t%d\t%d\t%d\t%s\t%s\n", printable(s.Name), day(s.LastRun), day(s.LastSuccess), day(s.LastNew), b.Known, b.Waiting, b.Failing, nextText(next, now), state)
	}
	for _, p := range profiles {
		notes = append(notes, profileNote(p))
	}
	if err := tw.Flush(); err != nil {
		return false, err
	}
	if len(notes) > 0 {
		fmt.Fprintln(w)
	}
	for _, n := range notes {
		fmt.Fprintln(w, printable(n))
	}
	return len(notes) > 0, nil
}

// profileNote says what a site profile lost.
func profileNote(p store.LostProfile) string {
	on := "its last article"
	if p.Articles > 1 {
		on = fmt.Sprintf("any of its last %d articles", p.Articles)
	}
	return fmt.Sprintf("%s: the site's profile no longer finds %s on %s; the general reader does without", p.Profile, strings.Join(p.Lost, ", "), on)
}

// When a source counts as silent: it has brought nothing for so many times as
// long as it used to take, and for a few days at least.
const (
	silentRhythms = 4
	silentLeast   = 3 * 24 * time.Hour
)

// sourceState is one word for how the source fares, and what is wrong.
func sourceState(s store.Source, now time.Time) (state, note string) {
	reason := strings.TrimSpace(cmp.Or(s.Error, "no reason known"))
	switch silence := now.Sub(s.LastNew); {
	case s.RestUntil.After(now):
		return "resting", fmt.Sprintf("rests until %s after %d failed runs: %s", day(s.RestUntil), s.Fails, reason)
	case s.Fails > 0:
		return "failing", fmt.Sprintf("failed runs in a row: %d; %s", s.Fails, reason)
	case s.LastNew.IsZero() && !s.LastSuccess.IsZero():
		return "empty", "can be read, and has never brought an article"
	case s.Rhythm > 0 && silence > max(silentRhythms*s.Rhythm, silentLeast):
		return "silent", fmt.Sprintf("brings no articles since %s; it used to bring some every %s", day(s.LastNew), roughly(s.Rhythm))
	case s.Error != "":
		return "ailing", reason
	}
	return "ok", ""
}

func day(t time.Time) string {
	if t.IsZero() {
		return "never"
	}
	return t.UTC().Format("2006-01-02 15:04Z")
}

func nextText(t, now time.Time) string {
	switch {
	case t.IsZero():
		return "next run"
	case !t.After(now):
		return "due"
	}
	return day(t)
}

// roughly writes a duration in the unit that suits it.
func roughly(d time.Duration) string {
	switch {
	case d >= 48*time.Hour:
		return fmt.Sprintf("%d days", int(d.Hours()/24+0.5))
	case d >= 2*time.Hour:
		return fmt.Sprintf("%d hours", int(d.Hours()+0.5))
	}
	return fmt.Sprintf("%d minutes", max(1, int(d.Minutes()+0.5)))
}
