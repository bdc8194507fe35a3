package graphviz

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// Locate finds the worker: beside the running program, then in PATH. The path
// is absolute. The error wraps ErrMissing.
func Locate() (string, error) {
	name := "lintel-graphviz"
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	if self, err := os.Executable(); err == nil {
		if real, err := filepath.EvalSymlinks(self); err == nil {
			self = real
		}
		beside := filepath.Join(filepath.Dir(self), name)
		if info, err := os.Stat(beside); err == nil && info.Mode().IsRegular() {
			return beside, nil
		}
	}
	found, err := exec.LookPath(name)
	if err != nil || !filepath.IsAbs(found) {
		return "", fmt.Errorf("%w: it is neither beside this program nor in PATH", ErrMissing)
	}
	return found, nil
}
