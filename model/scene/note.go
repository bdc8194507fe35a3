package scene

import (
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/typeface"
)

const (
	noteRadius = 6
	notePadX   = 12
	notePadY   = 10
	noteSize   = 12
	noteLine   = 17
)

// DefaultNote is the size of a new note in pt.
func DefaultNote() geom.Size { return geom.Size{W: 192, H: 56} }

// MinNote is the smallest size of a note in pt: one line of a few words.
func MinNote() geom.Size { return geom.Size{W: 64, H: 40} }

// putNote draws a remark: its text, wrapped, in a quiet box. Text that does not
// fit ends in an ellipsis.
func (b *Builder) putNote(n *diagram.Node, s *catalog.Service, at geom.Point) {
	size := n.Size
	if size == (geom.Size{}) {
		size = DefaultNote()
	}
	rect := geom.XYWH(at.X, at.Y, size.W, size.H)
	items := append([]Item{noteBox(rect)}, b.noteText(n, s, rect)...)
	b.store(n, Element{Role: NodeRole, Items: items}, outline{tile: rect, body: rect, label: rect, note: true})
}

func noteBox(rect geom.Rect) Item {
	return Item{Shape: &Box{Rect: rect, Radius: noteRadius, Fill: Panel.Ink(), Stroke: Stroke{Ink: Outline.Ink(), Width: 1}}}
}

// noteText is the text of a note, or what stands in for it while there is none.
func (b *Builder) noteText(n *diagram.Node, s *catalog.Service, rect geom.Rect) []Item {
	text, ink := n.Name, Strong
	if strings.TrimSpace(text) == "" {
		text, ink = s.Short.In(b.lang), Faint
	}
	var items []Item
	for i, line := range b.noteLines(text, rect.Size()) {
		items = append(items, Item{Shape: &Text{
			At:     geom.Pt(rect.Min.X+notePadX, rect.Min.Y+notePadY+noteSize+float64(i)*noteLine),
			String: line, Size: noteSize, Ink: ink.Ink(), Width: b.measure.Width(line, noteSize, typeface.Regular),
		}, MinZoom: zoomNames})
	}
	return items
}

// noteLines breaks a text to the lines that fit into a note.
func (b *Builder) noteLines(text string, size geom.Size) []string {
	width := size.W - 2*notePadX
	room := max(1, int((size.H-2*notePadY+noteLine-noteSize)/noteLine))
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		left := room - len(lines)
		if left == 0 {
			last := len(lines) - 1
			lines[last] = b.measure.Fit(lines[last]+" …", noteSize, typeface.Regular, width)
			break
		}
		if strings.TrimSpace(paragraph) == "" {
			lines = append(lines, "")
			continue
		}
		lines = append(lines, b.measure.Wrap(paragraph, noteSize, typeface.Regular, width, left)...)
	}
	return lines
}

// NoteSize is the size that a note of a width needs for its whole text, in pt.
func (b *Builder) NoteSize(text string, width float64) geom.Size {
	lines := len(b.noteLines(text, geom.Size{W: width, H: noteMost}))
	return geom.Size{W: width, H: max(MinNote().H, 2*notePadY+float64(lines)*noteLine)}
}

// noteMost is higher than a note with the longest label.
const noteMost = 1e6
