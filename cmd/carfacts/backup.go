package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func newBackupCmd() *cobra.Command {
	var path string
	cmd := &cobra.Command{
		Use:   "backup FILE",
		Short: "Copy the database while others read and write it",
		Long: `Copy the database as it is at this moment into FILE, whoever reads and writes it
meanwhile. FILE appears when it is complete, in place of an earlier backup of
that name; a file that is no carfacts database is never replaced. The archive of
pages is made of ordinary files and is not copied.`,
		Example: "  carfacts backup backups/facts-$(date +%F).db",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			db, err := openForReading(path)
			if err != nil {
				return err
			}
			defer db.Close()
			if err := db.Backup(cmd.Context(), args[0]); err != nil {
				return &exitError{exitFailures, err}
			}
			fmt.Fprintln(cmd.ErrOrStderr(), "copied", path, "to", args[0])
			return nil
		},
	}
	addDBFlag(cmd, &path)
	return cmd
}
