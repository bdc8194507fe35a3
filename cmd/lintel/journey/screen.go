//go:build journey

package journey

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
)

// The size of the screen in px, that of the pictures in the style sheet.
const (
	ScreenWidth  = 1440
	ScreenHeight = 900
)

// newScreen starts an X server of our own for the time of the test. The result
// is its display, such as ":3", and what takes it away. Two programs on one screen
// would disturb each other.
func newScreen(t *testing.T) (display string, takeAway func()) {
	t.Helper()
	number, child, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	size := fmt.Sprintf("%dx%dx24", ScreenWidth, ScreenHeight)
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", size, "-nolisten", "tcp")
	server.ExtraFiles = []*os.File{child}
	if err := server.Start(); err != nil {
		t.Fatalf("starting a virtual screen: %v", err)
	}
	takeAway = sync.OnceFunc(func() {
		_ = server.Process.Kill()
		_ = server.Wait()
	})
	t.Cleanup(takeAway)
	_ = child.Close()
	line, err := bufio.NewReader(number).ReadString('\n')
	if err != nil {
		t.Fatalf("the virtual screen did not start: %v", err)
	}
	_ = number.Close()
	return ":" + strings.TrimSpace(line), takeAway
}
