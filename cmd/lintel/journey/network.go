//go:build journey

package journey

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// talksToNobody fails the test when the program has a socket of the network,
// whatever came before: no journey follows a link.
func (w *Window) talksToNobody(pid int) {
	w.t.Helper()
	mine := map[string]bool{}
	open, _ := filepath.Glob(fmt.Sprintf("/proc/%d/fd/*", pid))
	for _, fd := range open {
		to, _ := os.Readlink(fd)
		if inode, ok := strings.CutPrefix(to, "socket:["); ok {
			mine[strings.TrimSuffix(inode, "]")] = true
		}
	}
	if len(mine) == 0 {
		w.t.Error("the program has no connection to its screen, so that its sockets were not found")
	}
	for _, table := range []string{"tcp", "tcp6", "udp", "udp6", "raw", "raw6", "icmp", "icmp6"} {
		text, err := os.ReadFile(fmt.Sprintf("/proc/%d/net/%s", pid, table))
		if err != nil {
			continue // this system has none
		}
		for line := range strings.Lines(string(text)) {
			// sl, addresses, state, queues, timer, retransmissions, user, timeout, inode
			if fields := strings.Fields(line); len(fields) > 9 && mine[fields[9]] {
				w.t.Errorf("the program has a socket of the network: %s %s", table, line)
			}
		}
	}
}
