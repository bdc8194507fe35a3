package memory

import "golang.org/x/sys/unix"

// Room is how much memory the program may still take, in bytes: the share of the
// machine's memory that the kernel calls free. It is math.MaxUint64 where nobody
// knows.
func Room() uint64 {
	size, err := unix.SysctlUint64("hw.memsize")
	if err != nil {
		return unlimited
	}
	percent, err := unix.SysctlUint32("kern.memorystatus_level")
	if err != nil {
		return unlimited
	}
	return size / 100 * uint64(percent)
}
