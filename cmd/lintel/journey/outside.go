//go:build journey

package journey

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
)

// read is the content of a file, nothing while there is none.
func read(path string) []byte {
	data, _ := os.ReadFile(path)
	return data
}

// CheckFromOutside lists the rules that the command line finds broken in a
// file, sorted, once for each finding.
func CheckFromOutside(t *testing.T, path string) []string {
	t.Helper()
	out, err := exec.Command(program(t, "LINTEL_CLI_BIN", "lintel-cli"), "check", "--format", "json", path).Output()
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) {
		t.Fatalf("lintel-cli check %s: %v", path, err)
	}
	var result struct {
		Files []struct {
			Findings []struct{ Rule string }
		}
	}
	if err := json.Unmarshal(out, &result); err != nil {
		t.Fatalf("lintel-cli check %s: %v\n%s", path, err, out)
	}
	var rules []string
	for _, f := range result.Files {
		for _, finding := range f.Findings {
			rules = append(rules, finding.Rule)
		}
	}
	slices.Sort(rules)
	return rules
}

// LeaveMemory lets the running program take so many more bytes and no more.
func (w *Window) LeaveMemory(room uint64) {
	w.t.Helper()
	var pages uint64
	statm := filepath.Join("/proc", strconv.Itoa(w.process.Pid), "statm")
	if _, err := fmt.Sscan(string(read(statm)), &pages); err != nil {
		w.t.Fatalf("reading %s: %v", statm, err)
	}
	limit := pages*uint64(os.Getpagesize()) + room
	out, err := exec.Command("prlimit", "--pid", strconv.Itoa(w.process.Pid), fmt.Sprintf("--as=%d:unlimited", limit)).CombinedOutput()
	if err != nil {
		w.t.Fatalf("limiting the memory of the program: %v\n%s", err, out)
	}
}
