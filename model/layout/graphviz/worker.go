package graphviz

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

const (
	defaultTimeout = 10 * time.Second
	// maxAnswer is the longest answer that is read, in bytes; 3,000 nodes give 1 MiB.
	maxAnswer = 32 << 20
	// maxComplaint is how much is read of what the worker complains.
	maxComplaint = 64 << 10
	// ownMessage begins every error of a worker that still works.
	ownMessage = "lintel-graphviz: "
)

// errCrashed: the worker ended before or without saying why.
var errCrashed = errors.New("graphviz crashed")

// ask has a worker lay out dot. The worker compiles Graphviz at its start and
// keeps the result; when that file is damaged the worker dies at once, so after
// a crash the file goes and a second worker tries.
func (e Engine) ask(ctx context.Context, dot string) (string, error) {
	path, err := e.path()
	if err != nil {
		return "", err
	}
	dir, remove, err := openCache(e.CacheDir)
	if err != nil {
		return "", err
	}
	defer remove()
	limited, cancel := context.WithTimeout(ctx, e.timeout())
	defer cancel()
	answer, err := run(limited, path, dir, dot)
	if errors.Is(err, errCrashed) && limited.Err() == nil {
		if os.RemoveAll(filepath.Join(dir, compiled)) == nil {
			answer, err = run(limited, path, dir, dot)
		}
	}
	switch {
	case ctx.Err() != nil:
		return "", ctx.Err()
	case limited.Err() != nil && err != nil:
		return "", fmt.Errorf("%w: more than %v", ErrLate, e.timeout())
	}
	return answer, err
}

func (e Engine) path() (string, error) {
	if e.Worker == "" {
		return Locate()
	}
	path, err := filepath.Abs(e.Worker)
	if err != nil {
		return "", err
	}
	if _, err := os.Stat(path); err != nil {
		return "", fmt.Errorf("%w: %w", ErrMissing, err)
	}
	return path, nil
}

func (e Engine) timeout() time.Duration {
	if e.Timeout > 0 {
		return e.Timeout
	}
	return defaultTimeout
}

// run starts one worker that sees nothing of our environment and has dir as its
// only folder for temporary files.
func run(ctx context.Context, path, dir, dot string) (string, error) {
	answer, complaint := &limited{max: maxAnswer}, &limited{max: maxComplaint}
	cmd := exec.CommandContext(ctx, path, "-Tdot")
	cmd.Dir = dir
	cmd.Env = environment(dir)
	cmd.Stdin = strings.NewReader(dot)
	cmd.Stdout, cmd.Stderr = answer, complaint
	cmd.WaitDelay = 500 * time.Millisecond
	err := cmd.Run()
	if err == nil {
		return answer.kept.String(), nil
	}
	said := strings.TrimSpace(complaint.kept.String())
	if answer.full {
		return "", fmt.Errorf("%w: %w", ErrGarbage, errTooLong)
	}
	if own, ok := strings.CutPrefix(said, ownMessage); ok {
		return "", fmt.Errorf("graphviz: %s", firstLine(own))
	}
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return "", fmt.Errorf("%w: %w: %s", errCrashed, err, firstLine(said))
	}
	return "", fmt.Errorf("starting %s: %w", path, err)
}

// environment is what a worker gets to see. Windows programs do not start
// without SystemRoot.
func environment(dir string) []string {
	if runtime.GOOS == "windows" {
		return []string{"TEMP=" + dir, "TMP=" + dir, "SystemRoot=" + os.Getenv("SystemRoot")}
	}
	return []string{"TMPDIR=" + dir}
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	if line == "" {
		return "it did not say why"
	}
	return line
}

var errTooLong = errors.New("the answer is too long")

// limited keeps at most max bytes and fails beyond. The buffer is not embedded:
// its ReadFrom would be used instead of Write.
type limited struct {
	kept bytes.Buffer
	max  int
	full bool
}

// Write implements io.Writer.
func (l *limited) Write(b []byte) (int, error) {
	if l.kept.Len()+len(b) > l.max {
		l.full = true
		return 0, errTooLong
	}
	return l.kept.Write(b)
}
