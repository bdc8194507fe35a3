//go:build journey

package journey_test

import (
	"testing"

	"lintel/cmd/lintel/journey"
)

func TestPullsContainersOpenAndWritesANote(t *testing.T) {
	w := journey.Open(t)
	c := w.Trace().Canvas
	inside := journey.Rect{c.X + 20, c.Y + 20, 700, 480}
	for _, kind := range []string{"aws-account", "region", "vpc"} {
		w.Key("f")
		w.Drag(journey.Point{inside[0] + 24, inside[1] + 40}, journey.Point{inside[0] + inside[2] - 40, inside[1] + inside[3] - 32})
		tr := w.WaitFor("a "+kind+" is pulled open", func(tr journey.Trace) bool {
			n, ok := only(tr)
			return ok && n.Kind == kind && tr.Tool == "select.idle"
		})
		box, _ := only(tr)
		inside = box.Rect
	}
	w.Screenshot("boxes-1-containers")

	w.Key("t")
	w.Drag(journey.Point{inside[0] + 24, inside[1] + 40}, journey.Point{inside[0] + 184, inside[1] + 120})
	w.WaitFor("the note asks for its text", func(tr journey.Trace) bool { return tr.Label })
	w.Type("Moves to")
	w.Key("Return")
	w.Type("a VPC of its own in May")
	w.Key("Escape")
	tr := w.WaitFor("the note is written", func(tr journey.Trace) bool {
		n, ok := only(tr)
		return ok && n.Kind == "note" && n.Name == "Moves to\na VPC of its own in May"
	})
	note, _ := only(tr)
	if parent, _ := tr.Node(note.Parent); parent.Kind != "vpc" {
		t.Errorf("the note stands in %q", note.Parent)
	}
	w.Screenshot("boxes-2-note")
	w.Key("ctrl+z")
	w.WaitFor("undo takes the text back, not the note", func(tr journey.Trace) bool {
		n, ok := tr.Node(note.ID)
		return ok && n.Name == ""
	})
}

// only is the selected node when nothing else is selected.
func only(tr journey.Trace) (journey.Node, bool) {
	if len(tr.Selection) != 1 {
		return journey.Node{}, false
	}
	return tr.Node(tr.Selection[0])
}
