package scene

import "lintel/model/geom"

// Tile is the rectangle and fill of the tile of a node, or of the words on an
// arrow: the last box of the element, because a docked one has a patch of the
// ground beneath.
func (e *Element) Tile() (geom.Rect, Ink) {
	rect, fill := e.Body, GeneralTile.Ink()
	for _, item := range e.Items {
		if box, ok := item.Shape.(*Box); ok {
			rect, fill = box.Rect, box.Fill
		}
	}
	return rect, fill
}

// Frame is the outline of a container.
func (e *Element) Frame() *Box {
	for _, item := range e.Items {
		if box, ok := item.Shape.(*Box); ok {
			return box
		}
	}
	return &Box{Rect: e.Body}
}

// Texts are the lines of an element as they are read at 100 %.
func (e *Element) Texts() []*Text {
	var lines []*Text
	for _, item := range e.Items {
		if t, ok := item.Shape.(*Text); ok && item.At(1) {
			lines = append(lines, t)
		}
	}
	return lines
}

// Glyph is the name of the icon on the tile; empty for what has no tile.
func (e *Element) Glyph() string {
	for _, item := range e.Items {
		if box, ok := item.Shape.(*Box); ok && box.Glyph != "" {
			return box.Glyph
		}
	}
	return ""
}
