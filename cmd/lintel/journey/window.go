//go:build journey

package journey

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"syscall"
	"testing"
	"time"
)

const (
	patience = 30 * time.Second // for anything the window is waited for, on a busy machine
	glance   = 40 * time.Millisecond
)

// Window is the running program.
type Window struct {
	t         *testing.T
	Home      string // home folder of the person
	display   string
	unplug    func() // takes the display away
	complains bool   // it may complain at its end
	trace     string
	said      *bytes.Buffer
	process   *os.Process
	gone      chan struct{} // closed when the program has ended
	exit      error
}

// Open starts the program with files for a person who has never used it, and
// waits until the window is there.
func Open(t *testing.T, files ...string) *Window {
	t.Helper()
	return OpenFor(t, t.TempDir(), files...)
}

// OpenFor starts the program for the person with a home folder.
func OpenFor(t *testing.T, home string, files ...string) *Window {
	t.Helper()
	display, unplug := newScreen(t)
	return start(t, home, display, unplug, files)
}

// Beside starts the program once more, for the same person in front of the same
// screen. Its window covers the first one and has the keyboard.
func (w *Window) Beside(files ...string) *Window {
	w.t.Helper()
	return start(w.t, w.Home, w.display, w.unplug, files)
}

func start(t *testing.T, home, display string, unplug func(), files []string) *Window {
	t.Helper()
	w := &Window{
		t: t, Home: home, display: display, unplug: unplug, said: &bytes.Buffer{}, gone: make(chan struct{}),
		trace: filepath.Join(t.TempDir(), "trace.json"),
	}
	program := exec.Command(program(t, "LINTEL_BIN", "lintel"), files...)
	program.Env = w.environment()
	program.Dir = home
	program.Stdout, program.Stderr = w.said, w.said
	if err := program.Start(); err != nil {
		t.Fatalf("starting the program: %v; make build builds it", err)
	}
	w.process = program.Process
	go func() {
		w.exit = program.Wait()
		close(w.gone)
	}()
	t.Cleanup(func() { w.end(program.Process) })
	w.WaitFor("the window is there", func(tr Trace) bool { return tr.Canvas.W > 0 })
	w.rest()
	return w
}

// In is the same window for a part of the test, whose failures it reports.
func (w *Window) In(t *testing.T) *Window {
	in := *w
	in.t = t
	return &in
}

// readingHalf is what the toolkit sometimes says when a program ends: it watches
// its preferences, in which Lintel keeps nothing, and reads them half written.
var readingHalf = regexp.MustCompile(`.* Preferences load error:.*\n.*Cause: EOF\n.*preferences\.go:\d+\n`)

// watching is what a build says at its start that complains about calls from the
// wrong thread; make threads runs the journeys with it.
var watching = regexp.MustCompile(`(.* \*\*\* (This application has not been migrated|The next major Fyne release will remove|Read more at) .*\n){3}`)

// end stops the program, and tells what stood on the screen when the test
// failed. Whatever the program complained about is a failure too.
func (w *Window) end(program *os.Process) {
	if w.t.Failed() {
		w.Screenshot("failed-" + plain(w.t.Name()))
	}
	if w.Alive() {
		w.talksToNobody(program.Pid)
	}
	_ = program.Kill()
	<-w.gone
	if w.complains {
		return // the window system or the runtime complains, as it should
	}
	said := readingHalf.ReplaceAllString(w.said.String(), "")
	if os.Getenv("LINTEL_THREADS") != "" && !watching.MatchString(said) {
		w.t.Error("the program does not watch its threads: it was built without the tag checkthreads")
	}
	if said = watching.ReplaceAllString(said, ""); said != "" {
		w.t.Errorf("the program said:\n%s", said)
	}
	if w.t.Failed() {
		w.t.Logf("at the end:\n%v", w.Trace())
	}
}

// environment is that of a clean account, with the folders that the toolkit
// expects to be there.
func (w *Window) environment() []string {
	env := []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + w.Home, "DISPLAY=" + w.display, "LANG=en_US.UTF-8",
		"FYNE_SCALE=1", "FYNE_PLATFORM=x11", "LINTEL_TRACE=" + w.trace,
	}
	for name, dir := range map[string]string{
		"XDG_CONFIG_HOME": ".config", "XDG_CACHE_HOME": ".cache", "XDG_DATA_HOME": ".local", "XDG_RUNTIME_DIR": ".run",
	} {
		path := filepath.Join(w.Home, dir)
		if err := os.MkdirAll(path, 0o700); err != nil {
			w.t.Fatal(err)
		}
		env = append(env, name+"="+path)
	}
	w.still()
	return env
}

// still has nothing move by itself, unless the journey brought settings of its own:
// a journey that looks between two frames would see places that nobody aims at.
func (w *Window) still() {
	path := filepath.Join(w.Home, ".config", "lintel", "settings.json")
	if _, err := os.Stat(path); err == nil {
		return
	}
	err := os.MkdirAll(filepath.Dir(path), 0o700)
	if err == nil {
		err = os.WriteFile(path, []byte(`{"motion": "reduced"}`), 0o600)
	}
	if err != nil {
		w.t.Fatal(err)
	}
}

// WithWorker has the windows of a test find a layout worker beside them that is this
// script: the program looks for it where it lies itself.
func WithWorker(t *testing.T, script string) {
	t.Helper()
	folder := t.TempDir()
	copied := filepath.Join(folder, "lintel")
	data, err := os.ReadFile(program(t, "LINTEL_BIN", "lintel"))
	if err == nil {
		err = os.WriteFile(copied, data, 0o700)
	}
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, "lintel-graphviz"), []byte(script), 0o700)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("LINTEL_BIN", copied)
}

// program is the path of a built program, from the environment or from bin/.
func program(t *testing.T, variable, name string) string {
	t.Helper()
	path := os.Getenv(variable)
	if path == "" {
		path = filepath.Join("..", "..", "..", "bin", name)
	}
	path, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// Trace is what the window shows now.
func (w *Window) Trace() Trace {
	w.t.Helper()
	var tr Trace
	data, err := os.ReadFile(w.trace)
	if errors.Is(err, os.ErrNotExist) {
		return tr
	}
	if err == nil {
		err = json.Unmarshal(data, &tr)
	}
	if err != nil {
		w.t.Errorf("reading the trace: %v", err)
	}
	return tr
}

// WaitFor waits until something holds that is said in words, and returns what
// the window shows then.
func (w *Window) WaitFor(words string, holds func(Trace) bool) Trace {
	w.t.Helper()
	for end := time.Now().Add(patience); ; {
		tr := w.Trace()
		if holds(tr) {
			return tr
		}
		select {
		case <-w.gone:
			w.t.Fatalf("waiting until %s: the program ended: %v", words, w.exit)
		case <-time.After(glance):
		}
		if time.Now().After(end) {
			w.t.Fatalf("waited in vain until %s", words)
		}
	}
}

// Crash ends the program without a warning, as a crash or a power cut would.
func (w *Window) Crash() {
	w.t.Helper()
	if err := w.process.Kill(); err != nil {
		w.t.Fatal(err)
	}
	<-w.gone
}

// Break has the program end by a fault in it, as the runtime ends one that panics.
func (w *Window) Break() {
	w.t.Helper()
	if err := w.process.Signal(syscall.SIGABRT); err != nil {
		w.t.Fatal(err)
	}
	<-w.gone
	w.complains = true
}

// Answer clicks a button of the dialog in front.
func (w *Window) Answer(label string) {
	w.t.Helper()
	w.rest()
	button, ok := w.Trace().Answers[label]
	if !ok {
		w.t.Fatalf("no button %q, only %v", label, w.Trace().Answers)
	}
	w.Click(button.Center())
}

// LoseDisplay takes the screen away under the running window, as a session that
// ends or a graphics driver that dies does, and waits until the program has ended.
func (w *Window) LoseDisplay() {
	w.t.Helper()
	w.unplug()
	select {
	case <-w.gone:
	case <-time.After(patience):
		w.t.Fatal("the program goes on without a display")
	}
	w.complains = true
}

// WaitForEnd waits until the program has ended by itself.
func (w *Window) WaitForEnd() {
	w.t.Helper()
	select {
	case <-w.gone:
		if w.exit != nil {
			w.t.Errorf("the program ended with %v", w.exit)
		}
	case <-time.After(patience):
		w.t.Fatal("the program goes on")
	}
}

// Alive reports whether the program is still running.
func (w *Window) Alive() bool {
	select {
	case <-w.gone:
		return false
	default:
		return true
	}
}

// Screenshot keeps a picture of the screen as build/journeys/<name>.png.
func (w *Window) Screenshot(name string) {
	w.t.Helper()
	dir := filepath.Join("..", "..", "..", "build", "journeys")
	if err := os.MkdirAll(dir, 0o777); err != nil {
		w.t.Fatal(err)
	}
	w.rest()
	w.onScreen("import", "-window", "root", filepath.Join(dir, name+".png"))
}

// onScreen runs a program on the screen of the window.
func (w *Window) onScreen(name string, args ...string) {
	w.t.Helper()
	c := exec.Command(name, args...)
	// A bare machine has no language set, and xdotool then types no Hangul.
	c.Env = append(os.Environ(), "DISPLAY="+w.display, "LC_ALL=C.UTF-8")
	if out, err := c.CombinedOutput(); err != nil {
		w.t.Errorf("%s %v: %v\n%s", name, args, err, out)
	}
}

// plain is a test's name as a file name.
func plain(name string) string { return regexp.MustCompile(`\W+`).ReplaceAllString(name, "-") }
