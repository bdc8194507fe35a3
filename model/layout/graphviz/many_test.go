package graphviz_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
	"time"

	"lintel/model/layout/graphviz"
	"lintel/model/layout/layouttest"
)

var arrangements = flag.Int("arrangements", 20, "how many arrangements follow each other (make arrange-many: 1000)")

// TestManyArrangementsLeaveNothingBehind measures what is left after many
// layouts: memory of this process, and processes of the worker.
func TestManyArrangementsLeaveNothingBehind(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("memory and processes are read from /proc, which only Linux has")
	}
	e := real()
	g := layouttest.Services(100)
	arrange := func(n int) {
		for range n {
			if _, err := e.Layout(context.Background(), g); err != nil {
				t.Fatal(err)
			}
		}
		debug.FreeOSMemory()
	}
	const warm = 5
	arrange(warm)
	before := resident(t)
	arrange(*arrangements)
	after, left := resident(t), children(t)
	t.Logf("after %d and after %d arrangements of 100 services: %d and %d KiB, %d workers left", warm, warm+*arrangements, before, after, len(left))
	const most = 16 << 10
	if after-before > most || len(left) > 0 {
		t.Errorf("memory grew by %d KiB, of the workers %v are left", after-before, left)
	}
}

// TestAWorkerThatIsKilledIsAnErrorAndLeavesNoProcess kills the worker while it
// works, and the one that is started after it.
func TestAWorkerThatIsKilledIsAnErrorAndLeavesNoProcess(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("processes are found in /proc, which only Linux has")
	}
	e := graphviz.Engine{Worker: actor(t, "hangs"), Timeout: time.Minute, CacheDir: privateDir(t)}
	done := make(chan error)
	go func() {
		_, err := e.Layout(context.Background(), pair)
		done <- err
	}()
	for {
		select {
		case err := <-done:
			if err == nil || !strings.Contains(err.Error(), "killed") {
				t.Errorf("got %v", err)
			}
			if left := children(t); len(left) > 0 {
				t.Errorf("the workers %v are left", left)
			}
			return
		default:
		}
		for _, pid := range children(t) {
			if p, err := os.FindProcess(pid); err == nil {
				_ = p.Kill() // it may have ended meanwhile
			}
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// resident is the memory of this process, in KiB.
func resident(t *testing.T) int {
	t.Helper()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(status), "VmRSS:")
	var kib int
	if _, err := fmt.Sscan(rest, &kib); err != nil {
		t.Fatal(err)
	}
	return kib
}

// children are the processes that this one has started and that still run.
func children(t *testing.T) []int {
	t.Helper()
	lists, err := filepath.Glob("/proc/self/task/*/children")
	if err != nil {
		t.Fatal(err)
	}
	var pids []int
	for _, list := range lists {
		text, err := os.ReadFile(list)
		if err != nil {
			continue // the thread has ended
		}
		for _, word := range strings.Fields(string(text)) {
			if pid, err := strconv.Atoi(word); err == nil {
				pids = append(pids, pid)
			}
		}
	}
	return pids
}
