package editor_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"
	"time"

	"lintel/assets"
	"lintel/model/arrange"
	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/command/commandtest"
	"lintel/model/diagram"
	"lintel/model/export"
	"lintel/model/icon"
	"lintel/model/journal"
	"lintel/model/layout"
	"lintel/model/layout/graphviz"
	"lintel/model/layout/tiers"
	"lintel/model/report"
	"lintel/model/typeface"
	"lintel/ui/editor"
	"lintel/ui/editor/editortest"
)

// soakVariable is the number of edits; make soak sets it.
const soakVariable = "LINTEL_SOAK"

// TestALongDayLeavesNothingBehind edits at random with everything that a person
// does in between, and compares the end with the journal. How much memory it
// takes is judged by make soak, which edits long enough to see.
func TestALongDayLeavesNothingBehind(t *testing.T) {
	edits, judged := 150, false
	if n, err := strconv.Atoi(os.Getenv(soakVariable)); err == nil {
		edits, judged = n, true
	}
	routines := runtime.NumGoroutine()
	day := newDay(t)
	var heaps []uint64
	for done := range edits {
		day.step(t)
		if (done+1)%(max(10, edits)/10) == 0 {
			heaps = append(heaps, day.heap())
			t.Logf("%d edits: %.1f MiB, %d goroutines", done+1, float64(heaps[len(heaps)-1])/(1<<20), runtime.NumGoroutine())
		}
	}
	day.rest(t)
	if err := day.recorder.Flush(); err != nil {
		t.Fatal(err)
	}
	if got := inJournal(t, day.state); !bytes.Equal(got, codec.Marshal(day.e.Diagram())) {
		t.Error("the journal has another diagram")
	}
	if err := day.e.Forget(); err != nil {
		t.Fatal(err)
	}
	for wait := 0; runtime.NumGoroutine() > routines && wait < 100; wait++ {
		time.Sleep(20 * time.Millisecond) // those that end by themselves
	}
	if now := runtime.NumGoroutine(); now > routines {
		t.Errorf("%d goroutines before, %d after", routines, now)
	}
	if left := workers(); left != 0 {
		t.Errorf("%d layout workers are left", left)
	}
	t.Logf("%d edits, %d checks, %d exports, %d arranged, %d saved", edits, day.checks, day.exports, day.arranged, day.saved)
	if first, last := heaps[1], heaps[len(heaps)-1]; judged && last > first+first/2+8<<20 {
		t.Errorf("the heap grew from %d to %d MiB", first>>20, last>>20)
	}
}

// day is an editor and all that a person does with it.
type day struct {
	e        *editor.Editor
	queue    *editortest.Queue
	author   *commandtest.Author
	recorder *journal.Recorder
	icons    *icon.Set
	family   *typeface.Family
	lay      layout.Fallback
	path     string
	state    string

	checks, exports, arranged, saved int
}

func newDay(t *testing.T) *day {
	t.Helper()
	d := &day{state: t.TempDir(), path: filepath.Join(t.TempDir(), "day.lintel")}
	d.e, d.queue = editortest.Judged(t, diagram.New(), editortest.ShippedRules(t))
	d.author = commandtest.NewAuthor(d.e.Parts.Catalog, 1)
	d.recorder = journal.NewStore(d.state).Record(d.e.Subject(), func(err error) {
		if err != nil {
			t.Error(err)
		}
	})
	d.e.Keep(d.recorder)
	var err error
	if d.icons, err = icon.Load(assets.FS); err != nil {
		t.Fatal(err)
	}
	if d.family, err = typeface.Load(assets.FS); err != nil {
		t.Fatal(err)
	}
	// The worker is only there where somebody built it.
	worker, _ := filepath.Abs(filepath.Join("..", "..", "bin", "lintel-graphviz"))
	d.lay = layout.Fallback{Primary: graphviz.Engine{Worker: worker}, Secondary: tiers.Engine{}}
	return d
}

// step is one edit, and now and then what goes with it.
func (d *day) step(t *testing.T) {
	t.Helper()
	switch d.author.Intn(12) {
	case 0, 1:
		d.e.Undo()
	case 2:
		d.e.Redo()
	default:
		_ = d.e.Do(d.author.Edit(d.e.Diagram())) // impossible ones change nothing
	}
	switch d.author.Intn(200) {
	case 0, 1:
		if err := d.e.Save(d.path); err != nil {
			t.Fatal(err)
		}
		d.saved++
	case 2:
		d.export(t)
	case 3:
		d.arrange(t)
	case 4:
		d.e.SetLang(map[bool]catalog.Lang{true: catalog.EN, false: catalog.KO}[d.e.Lang() == catalog.KO])
	}
	if d.author.Intn(4) == 0 {
		d.rest(t)
	}
}

// rest waits until the judgement is about the diagram as it is.
func (d *day) rest(t *testing.T) {
	t.Helper()
	if !d.e.Judgement.Current() {
		d.queue.RunUntil(t, d.e.Judgement.Current)
		d.checks++
	}
}

func (d *day) export(t *testing.T) {
	t.Helper()
	formats := export.Formats()
	f := formats[d.exports%len(formats)]
	drawing := export.Drawing{
		Diagram: d.e.Diagram(), Scene: d.e.Builder.Scene(), Catalog: d.e.Parts.Catalog, Family: d.family, Icons: d.icons,
		Report: &report.Report{Lang: d.e.Lang(), Files: []report.File{{Name: d.path, Diagram: d.e.Diagram()}}},
	}
	if err := f.Write(io.Discard, drawing, export.Options{Scale: export.MinScale}); err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	d.exports++
}

func (d *day) arrange(t *testing.T) {
	t.Helper()
	c, err := arrange.Plan(context.Background(), d.e.Diagram(), d.e.Parts.Catalog, d.e.Builder, d.lay)
	if err == nil {
		err = d.e.Do(c)
	}
	if err != nil {
		t.Fatal(err)
	}
	d.arranged++
}

// heap is the memory in use, the undo history included.
func (d *day) heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// workers is the number of layout workers of this process, where the system tells.
func workers() int {
	stats, _ := filepath.Glob("/proc/[0-9]*/stat")
	n := 0
	for _, path := range stats {
		data, err := os.ReadFile(path)
		if err == nil && bytes.Contains(data, []byte("(lintel-graphviz")) && bytes.Contains(data, []byte(") S "+strconv.Itoa(os.Getpid())+" ")) {
			n++
		}
	}
	return n
}
