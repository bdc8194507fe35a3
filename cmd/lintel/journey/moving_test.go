//go:build journey

package journey_test

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/cmd/lintel/journey"
)

// draw opens the window on a drawing of these nodes, as the file has them, and
// returns it with the path of the file.
func draw(t *testing.T, nodes ...string) (*journey.Window, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "moving.lintel")
	text := `{"format":1,"nodes":[` + strings.Join(nodes, ",") + `],"edges":[]}`
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	w := journey.Open(t, path)
	w.WaitFor("the drawing is shown", func(tr journey.Trace) bool { return len(tr.Nodes) == len(nodes) && tr.View.Zoom == 1 })
	return w, path
}

// row is a drawing of three functions, not quite in a row.
func row(t *testing.T) (*journey.Window, string, [3]string) {
	t.Helper()
	w, path := draw(t, `{"id":"a","kind":"lambda","at":[0,0]}`, `{"id":"b","kind":"lambda","at":[160,64]}`, `{"id":"c","kind":"lambda","at":[400,128]}`)
	return w, path, [3]string{"a", "b", "c"}
}

// pick clicks, at leisure: a busy window would still be where the pointer was.
func pick(w *journey.Window, p journey.Point) {
	w.Grasp(p)
	w.LetGo()
}

// choose selects a node.
func choose(w *journey.Window, id string) {
	pick(w, rectOf(w.Trace(), id).Center())
	w.WaitFor(id+" is selected", func(tr journey.Trace) bool { return len(tr.Selection) == 1 && tr.Selection[0] == id })
}

func rectOf(tr journey.Trace, id string) journey.Rect {
	n, _ := tr.Node(id)
	return n.Rect
}

func TestDraggedTilesSnapToTheRowAndCopyWithAlt(t *testing.T) {
	w, _, ids := row(t)
	before := w.Trace()
	first := rectOf(before, ids[0])
	from := rectOf(before, ids[1]).Center()
	w.Grasp(from, journey.Point{from[0] + 20, from[1] + 3}, journey.Point{from[0] + 8, first.Center()[1] + 3})
	w.Screenshot("move-1-guide")
	w.LetGo()
	w.WaitFor("the second stands in the row of the first", func(tr journey.Trace) bool {
		return rectOf(tr, ids[1])[1] == first[1] && rectOf(tr, ids[1]) != rectOf(before, ids[1])
	})

	at := rectOf(w.Trace(), ids[1]).Center()
	w.Hold("alt")
	w.Grasp(at, journey.Point{at[0], at[1] + 60}, journey.Point{at[0], at[1] + 160})
	w.Screenshot("move-2-copy")
	w.LetGo()
	w.Free("alt")
	w.WaitFor("a copy stands below, the original where it was", func(tr journey.Trace) bool {
		return len(tr.Nodes) == 4 && rectOf(tr, ids[1]).Center() == at
	})

	w.Grasp(at, journey.Point{at[0] + 60, at[1]}, journey.Point{at[0] + 90, at[1] + 90})
	w.Key("Escape")
	w.LetGo()
	w.WaitFor("Escape puts a drag back", func(tr journey.Trace) bool { return rectOf(tr, ids[1]).Center() == at })
	w.Key("ctrl+z")
	w.Key("ctrl+z")
	w.WaitFor("two undos take both back", func(tr journey.Trace) bool {
		return len(tr.Nodes) == 3 && rectOf(tr, ids[1]) == rectOf(before, ids[1])
	})
}

func TestAlignsDistributesAndUndoesEachInOneStep(t *testing.T) {
	w, _, ids := row(t)
	before := w.Trace()
	w.Key("ctrl+a")
	w.Key("alt+w")
	top := w.WaitFor("all stand as high as the highest", func(tr journey.Trace) bool {
		return rectOf(tr, ids[1])[1] == rectOf(tr, ids[0])[1] && rectOf(tr, ids[2])[1] == rectOf(tr, ids[0])[1]
	})
	w.Key("alt+shift+h")
	w.WaitFor("the gaps are equal", func(tr journey.Trace) bool {
		a, b, c := rectOf(tr, ids[0]), rectOf(tr, ids[1]), rectOf(tr, ids[2])
		return math.Abs((b[0]-a[0])-(c[0]-b[0])) < 0.1 && b != rectOf(top, ids[1])
	})
	w.Screenshot("move-3-aligned")
	w.Key("ctrl+z")
	w.Key("ctrl+z")
	w.WaitFor("two undos take both back", func(tr journey.Trace) bool { return sameDrawing(tr, before) })
}

func TestGroupsMoveTogetherAndAreSaved(t *testing.T) {
	w, path, ids := row(t)
	choose(w, ids[0])
	w.Hold("shift")
	pick(w, rectOf(w.Trace(), ids[1]).Center())
	w.Free("shift")
	w.WaitFor("two are selected", func(tr journey.Trace) bool { return len(tr.Selection) == 2 })
	w.Key("ctrl+g")
	w.Key("Escape")
	pick(w, rectOf(w.Trace(), ids[1]).Center())
	before := w.WaitFor("a click takes the group", func(tr journey.Trace) bool { return len(tr.Selection) == 2 })
	w.Screenshot("move-4-group")
	to := rectOf(before, ids[0]).Center()
	w.DragNode(ids[0], journey.Point{to[0], to[1] + 160})
	w.WaitFor("both have moved alike", func(tr journey.Trace) bool {
		dy := rectOf(tr, ids[0])[1] - rectOf(before, ids[0])[1]
		return dy > 100 && moved(before, tr, ids[1], 0, dy)
	})
	w.Key("ctrl+s")
	w.WaitFor("the drawing is saved", func(tr journey.Trace) bool { return !tr.Document.Dirty })
	if text := string(w.WaitForFile(path)); strings.Count(text, `"groups":["group-1"]`) != 2 {
		t.Errorf("the file does not tell the group:\n%s", text)
	}
	w.Hold("ctrl")
	pick(w, rectOf(w.Trace(), ids[0]).Center())
	w.Free("ctrl")
	w.WaitFor("ctrl reaches into the group", func(tr journey.Trace) bool { return len(tr.Selection) == 1 })
	w.Key("ctrl+shift+g")
	w.Key("Escape")
	choose(w, ids[1])
}

func TestWhatIsLockedStaysUntilItIsUnlocked(t *testing.T) {
	w, _, ids := row(t)
	choose(w, ids[0])
	w.Key("ctrl+shift+l")
	before := w.Trace()
	at := rectOf(before, ids[0]).Center()
	w.DragNode(ids[0], journey.Point{at[0], at[1] + 160})
	w.Key("Right")
	w.Key("Delete")
	w.WaitFor("it stands where it was, and the window says why", func(tr journey.Trace) bool {
		return rectOf(tr, ids[0]) == rectOf(before, ids[0]) && strings.Contains(tr.Notice, "locked")
	})
	w.Screenshot("move-5-locked")
	w.Key("ctrl+a")
	w.WaitFor("the others are selected", func(tr journey.Trace) bool { return len(tr.Selection) == 2 })
	choose(w, ids[0])
	w.Key("ctrl+shift+l")
	w.DragNode(ids[0], journey.Point{at[0], at[1] + 160})
	w.WaitFor("unlocked it moves", func(tr journey.Trace) bool { return rectOf(tr, ids[0])[1] > rectOf(before, ids[0])[1]+100 })
}

func TestTheOrderDecidesWhichOfTwoIsTaken(t *testing.T) {
	w, _ := draw(t, `{"id":"a","kind":"lambda","at":[0,0]}`, `{"id":"b","kind":"sqs-queue","at":[24,24]}`)
	under, upper := "a", "b"
	corner := rectOf(w.Trace(), upper)
	both := journey.Point{corner[0] + 12, corner[1] + 12}
	pick(w, both)
	w.WaitFor("the upper one is taken", func(tr journey.Trace) bool { return len(tr.Selection) == 1 && tr.Selection[0] == upper })
	w.Key("ctrl+bracketleft")
	w.Key("Escape")
	pick(w, both)
	w.WaitFor("the other one lies on top now", func(tr journey.Trace) bool { return len(tr.Selection) == 1 && tr.Selection[0] == under })
	w.Screenshot("move-6-order")
	w.Key("ctrl+shift+bracketleft")
	w.Key("Escape")
	pick(w, both)
	w.WaitFor("sent to the back it is under it again", func(tr journey.Trace) bool { return len(tr.Selection) == 1 && tr.Selection[0] == upper })
}

func TestAMarqueeInAContainerTakesItsChildrenEnclosedOrTouched(t *testing.T) {
	w, _ := draw(t, `{"id":"vpc","kind":"vpc","at":[0,0],"size":[480,320]}`,
		`{"id":"a","kind":"lambda","in":"vpc","at":[136,136]}`, `{"id":"b","kind":"sqs-queue","in":"vpc","at":[296,136]}`)
	c := rectOf(w.Trace(), "vpc").Center()
	w.Drag(journey.Point{c[0] - 180, c[1] - 90}, journey.Point{c[0] + 80, c[1] + 100})
	w.WaitFor("to the right only what lies inside", func(tr journey.Trace) bool {
		return len(tr.Selection) == 1 && tr.Selection[0] == "a"
	})
	w.Grasp(journey.Point{c[0] + 80, c[1] + 110}, journey.Point{c[0], c[1] + 40}, journey.Point{c[0] - 80, c[1] - 20})
	w.WaitFor("to the left what it touches", func(tr journey.Trace) bool { return len(tr.Selection) == 2 })
	w.Screenshot("move-7-marquee")
	w.LetGo()
	w.WaitFor("both and not the container", func(tr journey.Trace) bool {
		return len(tr.Selection) == 2 && strings.Join(tr.Selection, " ") == "a b"
	})
	pick(w, journey.Point{c[0], c[1] + 110})
	w.WaitFor("a click inside takes the container", func(tr journey.Trace) bool {
		return len(tr.Selection) == 1 && tr.Selection[0] == "vpc"
	})
}
