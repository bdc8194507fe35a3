package lock

import (
	"bytes"
	"errors"
	"os"
	"strconv"
	"strings"
)

// startField is that of the start in ticks since the computer started, counted
// from the state, which is the first field behind the name of the program.
const startField = 19

// startOf is when the process with a number started.
func startOf(pid int) (string, error) {
	data, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	if err != nil {
		return "", err
	}
	// The name stands in brackets and may hold anything, brackets too.
	fields := strings.Fields(string(data[bytes.LastIndexByte(data, ')')+1:]))
	if len(fields) <= startField {
		return "", errors.New("the system does not say when the process started")
	}
	if fields[0] == "Z" || fields[0] == "X" {
		return "", os.ErrProcessDone // killed, but its parent has not looked yet
	}
	boot, _ := os.ReadFile("/proc/sys/kernel/random/boot_id")
	return fields[startField] + " after " + strings.TrimSpace(string(boot)), nil
}
