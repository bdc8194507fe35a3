//go:build journey

package journey

import (
	"fmt"
	"strings"
	"time"
)

// DragFromPalette drags an entry, such as "lambda" or "subnet/private", to a
// place, looking for it with the search first when it is not in sight. It
// returns the node that this made.
func (w *Window) DragFromPalette(entry string, to Point) Node {
	w.t.Helper()
	tr := w.Trace()
	if _, ok := tr.Palette[entry]; !ok {
		w.search(entry)
		tr = w.WaitFor(entry+" is found in the palette", func(t Trace) bool { return t.Palette[entry] != Rect{} })
		defer w.leaveSearch()
	}
	before := len(tr.Nodes)
	w.Drag(tr.Palette[entry].Center(), to)
	after := w.WaitFor(entry+" is on the canvas", func(t Trace) bool { return len(t.Nodes) > before })
	return newest(tr, after)
}

func (w *Window) search(entry string) {
	w.t.Helper()
	w.Key("slash")
	w.rest() // until the field has the keyboard
	w.Type(strings.NewReplacer("-", " ", "/", " ").Replace(entry))
	w.rest()
}

// leaveSearch empties the search and gives the keyboard back to the canvas.
func (w *Window) leaveSearch() {
	w.t.Helper()
	w.Key("slash")
	w.rest() // else Delete is for the canvas
	w.Key("ctrl+a")
	w.Key("Delete")
	w.Key("Escape")
	w.rest()
}

// newest is the node that was not there before.
func newest(before, after Trace) Node {
	for _, n := range after.Nodes {
		if _, old := before.Node(n.ID); !old {
			return n
		}
	}
	return Node{}
}

// Connect pulls an arrow from the right port of one node to another, whatever
// stands against it, and returns it.
func (w *Window) Connect(from, to string) Edge {
	w.t.Helper()
	before := w.Trace()
	target := w.node(before, to)
	w.holding([]string{"ctrl"}, func() { w.Pull(from, target.Rect.Center()) })
	after := w.WaitFor(from+" is connected to "+to, func(t Trace) bool { return len(t.Edges) > len(before.Edges) })
	for _, e := range after.Edges {
		if e.From == from && e.To == to {
			return e
		}
	}
	w.t.Fatalf("the new arrow does not lead from %s to %s: %+v", from, to, after.Edges)
	return Edge{}
}

// Pull pulls an arrow from the right port of a node to a place, and lets it go.
func (w *Window) Pull(from string, to Point) {
	w.t.Helper()
	before := w.Trace()
	source := w.node(before, from)
	w.MoveTo(source.Rect.Center())
	w.WaitFor("the ports of "+from+" show", func(t Trace) bool { return t.Hover == from })
	w.rest() // they may have shown before the pointer came
	port := source.Rect.Right()
	port[0] += portDistance * before.View.Zoom
	w.Drag(port, to)
}

// portDistance is how far a port stands off its tile in pt.
const portDistance = 4

func (w *Window) node(tr Trace, id string) Node {
	w.t.Helper()
	n, ok := tr.Node(id)
	if !ok {
		w.t.Fatalf("there is no node %s among %s", id, ids(tr.Nodes))
	}
	return n
}

// DragNode takes a node by its tile and lets it go at a place.
func (w *Window) DragNode(id string, to Point) {
	w.t.Helper()
	w.Drag(w.node(w.Trace(), id).Rect.Center(), to)
}

// Select clicks a node.
func (w *Window) Select(id string) {
	w.t.Helper()
	w.Click(w.node(w.Trace(), id).Rect.Center())
	w.WaitFor(id+" is selected", func(t Trace) bool { return len(t.Selection) == 1 && t.Selection[0] == id })
}

// SelectArrow clicks an arrow in the middle of its longest part.
func (w *Window) SelectArrow(id string) {
	w.t.Helper()
	for _, e := range w.Trace().Edges {
		if e.ID == id {
			w.Click(longestMiddle(e.Line))
		}
	}
	w.WaitFor(id+" is selected", func(t Trace) bool { return len(t.Selection) == 1 && t.Selection[0] == id })
}

func longestMiddle(line []Point) Point {
	best, middle := -1.0, Point{}
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		if d := (b[0]-a[0])*(b[0]-a[0]) + (b[1]-a[1])*(b[1]-a[1]); d > best {
			best, middle = d, Point{(a[0] + b[0]) / 2, (a[1] + b[1]) / 2}
		}
	}
	return middle
}

// Choose types a path into the file dialog that a key opens, and confirms it.
func (w *Window) Choose(path string) {
	w.t.Helper()
	w.WaitFor("the file dialog is open", func(t Trace) bool { return t.Dialogs > 0 })
	w.rest()
	w.Key("ctrl+a")
	w.Type(path)
	w.Key("Return")
	w.WaitFor("the file dialog is closed", func(t Trace) bool { return t.Dialogs == 0 })
}

// SaveAs saves the drawing under a path for the first time.
func (w *Window) SaveAs(path string) {
	w.t.Helper()
	w.Key("ctrl+s")
	w.Choose(path)
	w.WaitFor("the drawing is saved", func(t Trace) bool { return t.Document.Path == path && !t.Document.Dirty })
}

// Format is a format of the export dialog, by its place there.
type Format int

// The formats.
const (
	PNG Format = iota
	SVG
	PDF
	DOT
	Drawio
	Mermaid
	Markdown
)

// Export writes the drawing to a path through the export dialog.
func (w *Window) Export(format Format, path string) {
	w.t.Helper()
	w.Key("ctrl+k")
	w.WaitFor("the command palette is open", func(t Trace) bool { return t.Dialogs > 0 })
	w.Type("Export...")
	w.Key("Return")
	w.WaitFor("the export dialog is open", func(t Trace) bool { return t.Dialogs > 0 })
	w.rest()
	w.Key("Tab")
	for range Markdown {
		w.Key("Left")
	}
	for range format {
		w.Key("Right")
	}
	w.Screenshot(fmt.Sprintf("export-%d", format))
	w.Key("Return")
	w.rest()
	w.Choose(path)
	w.WaitForFile(path)
}

// WaitForFile waits until a file is there and no longer empty.
func (w *Window) WaitForFile(path string) []byte {
	w.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(glance) {
		if data := read(path); len(data) > 0 {
			return data
		}
	}
	w.t.Fatalf("%s was never written", path)
	return nil
}

// CopyText puts a text on the clipboard, by way of the search of the palette.
func (w *Window) CopyText(text string) {
	w.t.Helper()
	selected := w.Trace().Selection
	w.Key("slash")
	w.rest() // until the field has the keyboard
	w.Type(text)
	// A busy window may miss a letter that has its key for a moment only.
	for tries := 0; tries < 3 && w.Trace().Search != text; tries++ {
		w.Key("ctrl+a")
		w.Type(text)
	}
	w.WaitFor("the search says "+text, func(tr Trace) bool { return tr.Search == text })
	w.Key("ctrl+a")
	w.Key("ctrl+c")
	w.leaveSearch()
	if len(selected) == 1 {
		w.Select(selected[0])
	}
}

// SpeakKorean switches the language in the toolbar.
func (w *Window) SpeakKorean() {
	w.t.Helper()
	korean := Point{ScreenWidth - 140, 56}
	w.MoveTo(korean) // a frame before the click, for outside of the canvas that is where it goes
	w.Wait()
	w.Click(korean)
	w.WaitFor("the window speaks Korean", func(t Trace) bool { return t.Lang == "ko" && t.Checked })
}

// ToggleTheme switches between light and dark.
func (w *Window) ToggleTheme() {
	w.t.Helper()
	w.Key("alt+shift+d")
}
