//go:build !windows

package desktop

// clientAreaStill is asked on Windows only.
func clientAreaStill() bool { return false }
