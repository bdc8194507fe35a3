// Package crash has the runtime write down why a program died, and makes a
// report of it at the next start: what is needed to find the fault, and nothing
// of what a person drew or how their files are called. Nothing is sent anywhere.
package crash

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"lintel/model/file"
	"lintel/model/lock"
)

// start is the first line of what a program writes down; the runtime adds its
// last words when the program dies of a fault in it, on whatever goroutine.
type start struct {
	Process lock.Process `json:"process"`
	Version string       `json:"version"`
	Began   time.Time    `json:"began"`
}

const (
	rawEnd   = ".running"
	lastSize = 1 << 20 // bytes of last words that are read
)

// Watch has the last words of this program kept in a folder, and makes a report
// of those that earlier ones left there. The result is the newest report, empty
// for none, and what ends the watch when the program ends in order.
func Watch(dir, version string) (report string, end func(), err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", nil, fmt.Errorf("watching for crashes: %w", err)
	}
	report, err = collect(dir)
	if err != nil {
		return report, nil, err
	}
	f, err := os.CreateTemp(dir, "*"+rawEnd)
	if err != nil {
		return report, nil, fmt.Errorf("watching for crashes: %w", err)
	}
	defer f.Close() // the runtime keeps a copy
	line, err := json.Marshal(start{lock.Self(), version, time.Now()})
	if err == nil {
		_, err = f.Write(append(line, '\n'))
	}
	if err == nil {
		err = debug.SetCrashOutput(f, debug.CrashOptions{})
	}
	if err != nil {
		return report, nil, fmt.Errorf("watching for crashes: %w", err)
	}
	return report, func() { _ = os.Remove(f.Name()) }, nil
}

// collect makes reports of the last words in a folder. Programs that ended
// without any, such as killed ones, leave nothing to report.
func collect(dir string) (newest string, err error) {
	files, err := filepath.Glob(filepath.Join(dir, "*"+rawEnd))
	if err != nil {
		return "", fmt.Errorf("looking for crashes: %w", err)
	}
	for _, path := range files {
		data, state, err := file.Read(path, lastSize)
		if err != nil {
			return newest, err
		}
		first, last, _ := bytes.Cut(data, []byte("\n"))
		var s start
		if json.Unmarshal(first, &s) != nil || s.Process.State() != lock.Gone {
			continue
		}
		if len(bytes.TrimSpace(last)) > 0 {
			to := filepath.Join(dir, "crash-"+state.ModTime().UTC().Format("20060102-150405")+".txt")
			text := write(s, state.ModTime(), string(last))
			if _, err := file.Replace(to, func(w io.Writer) error { _, err := io.WriteString(w, text); return err }); err != nil {
				return newest, err
			}
			newest = max(newest, to)
		}
		if err := os.Remove(path); err != nil {
			return newest, fmt.Errorf("clearing up after a crash: %w", err)
		}
	}
	return newest, nil
}

// write is the report.
func write(s start, died time.Time, last string) string {
	return fmt.Sprintf("Lintel %s ended because of a fault in it.\n\nSystem:  %s/%s, %s\nStarted: %s\nEnded:   %s\n\n"+
		"Names, texts and paths are left out.\n\n%s", s.Version, runtime.GOOS, runtime.GOARCH, runtime.Version(),
		s.Began.UTC().Format(time.RFC3339), died.UTC().Format(time.RFC3339), private(last))
}

var (
	quoted = regexp.MustCompile("\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`|'[^']*'|“[^”]*”")
	// A path in a message, and the folders before what belongs to a program.
	inText = regexp.MustCompile(`(?:[A-Za-z]:)?[/\\][^\s:)]+`)
	source = regexp.MustCompile(`^\t.*?((?:[^/\\]+[/\\]){0,3}[^/\\]+\.(?:go|s|c|h):\d+.*)$`)
	frame  = regexp.MustCompile(`^(goroutine \d+|created by |[\w./*()\[\]·-]+\()`)
	// A text that the program itself gave to panic may hold names; the runtime's hold
	// only numbers and types.
	panicked = regexp.MustCompile(`^panic: `)
	runtimes = regexp.MustCompile(`^panic: (runtime error: |interface conversion: |assignment to entry in nil map|send on closed channel|close of (closed|nil) channel)`)
)

// private leaves out what could be a person's: texts in quotes, paths, and the
// folder that the program was built in.
func private(text string) string {
	lines := strings.SplitAfter(text, "\n")
	for i, line := range lines {
		switch {
		case strings.HasPrefix(line, "\t"):
			if m := source.FindStringSubmatch(strings.TrimSuffix(line, "\n")); m != nil {
				lines[i] = "\t" + m[1] + "\n"
			} else {
				lines[i] = "\t(left out)\n"
			}
		case frame.MatchString(line):
		case panicked.MatchString(line) && !runtimes.MatchString(line):
			lines[i] = "panic: (text)\n"
		default:
			lines[i] = inText.ReplaceAllString(quoted.ReplaceAllString(line, "(text)"), "(path)")
		}
	}
	return strings.Join(lines, "")
}
