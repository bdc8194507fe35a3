package crash_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"lintel/cmd/internal/crash"
)

// dieVariable makes this test a program that ends in some way.
const dieVariable = "LINTEL_TEST_DIE"

func TestMain(m *testing.M) {
	if dir := os.Getenv("LINTEL_TEST_CRASHES"); dir != "" {
		_, end, err := crash.Watch(dir, "1.2.3")
		if err != nil {
			panic(err)
		}
		switch os.Getenv(dieVariable) {
		case "panic":
			panic("the node secret orders of kim is in two places,\nsays the merger")
		case "panic beside":
			done := make(chan bool)
			go func() { done <- os.Args[len(os.Args)] == "" }()
			<-done
		case "kill":
			p, _ := os.FindProcess(os.Getpid())
			_ = p.Kill()
			select {}
		case "end":
			end()
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func TestAFaultLeavesAReportWithNothingPrivate(t *testing.T) {
	tests := map[string]struct {
		says string // empty for no report
	}{
		"panic":        {"panic: (text)"},
		"panic beside": {"panic: runtime error: index out of range"},
		"kill":         {""},
		"end":          {""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			self, err := os.Executable()
			if err != nil {
				t.Fatal(err)
			}
			victim := exec.Command(self)
			victim.Env = append(os.Environ(), "LINTEL_TEST_CRASHES="+dir, dieVariable+"="+name)
			_ = victim.Run()
			report, end, err := crash.Watch(dir, "1.2.4")
			if err != nil {
				t.Fatal(err)
			}
			defer end()
			if tt.says == "" {
				if report != "" {
					t.Fatalf("there is a report: %s", report)
				}
				return
			}
			data, err := os.ReadFile(report)
			if err != nil {
				t.Fatal(err)
			}
			text := string(data)
			for _, wanted := range []string{tt.says, "Lintel 1.2.3", "crash_test.go:", "goroutine "} {
				if !strings.Contains(text, wanted) {
					t.Errorf("%q is missing in\n%s", wanted, text)
				}
			}
			home, _ := os.Getwd()
			for _, private := range []string{"secret", "kim", "merger", filepath.Dir(filepath.Dir(home))} {
				if strings.Contains(text, private) {
					t.Errorf("%q is in\n%s", private, text)
				}
			}
			if left, _ := filepath.Glob(filepath.Join(dir, "*.running")); len(left) != 1 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}
