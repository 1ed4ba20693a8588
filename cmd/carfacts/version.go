package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func newVersionCmd() *cobra.Command {
	var layers []string
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Print the versions of the program and of its rules",
		Long: `Print the version of the program and the hash of the rule set, which every fact
bears too: facts of the same hash are made by the same rules.`,
		Example: `  carfacts version
  carfacts version --rules myrules/`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			e, err := loadRules(layers)
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "carfacts %s, rule set %s (%d rules)\n", version(), e.Hash, len(e.Rules.Rules))
			return err
		},
	}
	addRulesFlag(cmd, &layers)
	return cmd
}

// version is the module's version, or the commit it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	v := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && (v == "" || v == "(devel)") && len(s.Value) >= 12 {
			v = s.Value[:12]
		}
	}
	if v == "" {
		v = "(devel)"
	}
	return v
}
