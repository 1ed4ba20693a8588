package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"testing"
)

// asProgram in the environment makes the test binary the program itself, so
// that tests can run it as a process of its own: to kill it, say.
const asProgram = "CARFACTS_TEST_AS_PROGRAM=1"

func TestMain(m *testing.M) {
	if os.Getenv("CARFACTS_TEST_AS_PROGRAM") != "" {
		os.Exit(run(os.Args[1:]))
	}
	os.Exit(m.Run())
}

// program returns the command that runs carfacts with the arguments.
func program(t testing.TB, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Env = append(os.Environ(), asProgram)
	return cmd
}

// runProgram runs carfacts to its end and returns what it printed and its
// exit code.
func runProgram(t testing.TB, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	cmd := program(t, args...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}
