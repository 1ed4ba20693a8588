package main

import (
	"bytes"
	"os"
	"os/exec"
	"testing"
)

// asProgram in the environment makes the test binary the program itself, so
// that tests can run it as a process of its own: to kill it, say.
const asProgram = "CARFACTS_TEST_AS_PROGRAM=1"

func TestMain(m *testing.M) {
	if os.Getenv("CARFACTS_TEST_AS_PROGRAM") != "" {
		main()
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

// runProgram runs carfacts to its end, in this process, and returns what it
// printed and its exit code.
func runProgram(t testing.TB, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, errs bytes.Buffer
	code = run(t.Context(), args, nil, &out, &errs)
	return out.String(), errs.String(), code
}
