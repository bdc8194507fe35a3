package memory

import (
	"bufio"
	"bytes"
	"io/fs"
	"os"
	"path"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// Room is how much memory the program may still take, in bytes: what the machine
// has left, what the control groups of the program allow (version 2 of them) and
// what the limit of its address space allows, whichever is least. It is
// math.MaxUint64 where nobody knows.
func Room() uint64 {
	root := os.DirFS("/")
	return least(machineRoom(root), groupRoom(root), addressRoom(root))
}

// machineRoom is what the kernel says a program could get, with what it would
// have to write into swap for that.
func machineRoom(root fs.FS) uint64 {
	available, known := field(root, "proc/meminfo", "MemAvailable:")
	if !known {
		return unlimited
	}
	swap, _ := field(root, "proc/meminfo", "SwapFree:")
	return (available + swap) << 10
}

// groupRoom is the least that a control group leaves, from the program's own up to
// the root. Files that are kept only in case they are read again can be dropped.
func groupRoom(root fs.FS) uint64 {
	groups, err := fs.ReadFile(root, "proc/self/cgroup")
	if err != nil {
		return unlimited
	}
	room := uint64(unlimited)
	for line := range strings.Lines(string(groups)) {
		group, unified := strings.CutPrefix(strings.TrimSpace(line), "0::/")
		if !unified {
			continue
		}
		for dir := path.Join("sys/fs/cgroup", group); dir != "sys/fs"; dir = path.Dir(dir) {
			limit, limited := number(root, path.Join(dir, "memory.max"))
			used, known := number(root, path.Join(dir, "memory.current"))
			if limited && known {
				files, _ := field(root, path.Join(dir, "memory.stat"), "inactive_file")
				room = min(room, between(between(files, used), limit))
			}
		}
	}
	return room
}

// addressRoom is what the limit of the address space leaves, which ulimit -v sets.
func addressRoom(root fs.FS) uint64 {
	var limit unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_AS, &limit); err != nil || limit.Cur == unix.RLIM_INFINITY {
		return unlimited
	}
	pages, known := number(root, "proc/self/statm")
	if !known {
		return unlimited
	}
	return between(pages*uint64(os.Getpagesize()), limit.Cur)
}

// number is the first word of a file as a number, if it is one.
func number(root fs.FS, name string) (n uint64, known bool) {
	data, err := fs.ReadFile(root, name)
	if err != nil {
		return 0, false
	}
	words := strings.Fields(string(data))
	if len(words) == 0 {
		return 0, false
	}
	n, err = strconv.ParseUint(words[0], 10, 64)
	return n, err == nil
}

// field is the number behind a word that begins a line of a file.
func field(root fs.FS, name, word string) (n uint64, known bool) {
	data, err := fs.ReadFile(root, name)
	if err != nil {
		return 0, false
	}
	for lines := bufio.NewScanner(bytes.NewReader(data)); lines.Scan(); {
		if words := strings.Fields(lines.Text()); len(words) > 1 && words[0] == word {
			n, err = strconv.ParseUint(words[1], 10, 64)
			return n, err == nil
		}
	}
	return 0, false
}
