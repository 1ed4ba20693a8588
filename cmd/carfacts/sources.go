package main

import (
	"fmt"
	"net/netip"
	"slices"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"carfacts/crawl"
)

func newSourcesCmd() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "sources",
		Short: "Check the file that names the sources",
		Long: `The sources are a YAML file: which feeds, sitemaps and section pages lead to
articles, and which articles to take. The file that comes with carfacts,
sources.yaml, says in its comments how to add one.`,
		Example: "  carfacts sources check --try",
	}
	cmd.AddCommand(newSourcesCheckCmd())
	return cmd
}

// tryPages is how many articles of a source are fetched to try it.
const tryPages = 3

func newSourcesCheckCmd() *cobra.Command {
	var f crawlFlags
	var try bool
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Check the sources, and on request try them",
		Long: `Check the file of sources and list everything that is wrong with it, with line
and column. With --try, also visit every source as carfacts crawl would, fetch
a few of its articles, and report what was found; nothing is stored.`,
		Example: `  carfacts sources check
  carfacts sources check --config sources.yaml --try --source electrek`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := f.readSources()
			if err != nil {
				return err
			}
			if _, err := sourceProfiles(c); err != nil {
				return err
			}
			if !try {
				_, err := fmt.Fprintf(cmd.OutOrStdout(), "%s: %d sources, no mistakes\n", f.config, len(c.Sources))
				return err
			}
			if err := f.checkContact(c); err != nil {
				return err
			}
			return trySources(cmd, f, c)
		},
	}
	fl := cmd.Flags()
	fl.StringVar(&f.config, "config", "sources.yaml", "the sources, a YAML `FILE`")
	fl.BoolVar(&try, "try", false, "also visit each source and report what it has")
	fl.StringSliceVar(&f.only, "source", nil, "only the source of this `NAME`; may be given several times")
	fl.StringVar(&f.contact, "contact", "", "e-mail address or page for sites to reach you, in place of the configuration's")
	fl.BoolVar(&f.allowPrivate, "allow-private", false, "also visit loopback and private addresses: for tests")
	addRulesFlag(cmd, &f.rules)
	return cmd
}

// trySources crawls a little of each source into memory.
func trySources(cmd *cobra.Command, f crawlFlags, c *crawl.Config) error {
	extractor, err := loadRules(f.rules)
	if err != nil {
		return err
	}
	reader, err := readerOf(extractor, c)
	if err != nil {
		return err
	}
	for i := range c.Sources {
		c.Sources[i].MaxPages = min(c.Sources[i].MaxPages, tryPages)
	}
	show := newProgress(cmd.ErrOrStderr(), c)
	o := crawl.Options{Config: c, State: &crawl.Memory{}, Read: reader, Version: version(), Progress: show.update}
	if f.allowPrivate {
		o.Allow = func(netip.AddrPort) bool { return true }
	}
	sum, err := crawl.Run(cmd.Context(), o)
	show.clear()
	if err != nil {
		return &exitError{exitFailures, err}
	}
	tw := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "SOURCE\tANNOUNCED\tTRIED\tARTICLES\tFACTS\tPROBLEM")
	bad := false
	for _, s := range sum.Sources {
		problem := sourceProblem(s, sum.Failures)
		bad = bad || problem != ""
		fmt.Fprintf(tw, "%s\t%d\t%d\t%d\t%d\t%s\n", s.Name, s.Found, min(s.Found, tryPages), s.New, s.Facts, printable(problem))
	}
	if err := tw.Flush(); err != nil {
		return err
	}
	if bad {
		return &exitError{code: exitFailures}
	}
	return nil
}

// sourceProblem says what is wrong with a source that was tried.
func sourceProblem(s crawl.SourceSummary, failures []crawl.Failure) string {
	switch i := slices.IndexFunc(failures, func(f crawl.Failure) bool { return f.Source == s.Name }); {
	case s.Error != "":
		return s.Error
	case i >= 0:
		return failures[i].URL + ": " + failures[i].Error
	case s.Found == 0:
		return "announces no articles that the source's sites, include and exclude admit"
	case s.Disallowed > 0:
		return fmt.Sprintf("robots.txt forbids %d of the articles tried", s.Disallowed)
	case s.New == 0:
		return "none of the articles tried could be read; the source may need exclude or select"
	}
	return ""
}
