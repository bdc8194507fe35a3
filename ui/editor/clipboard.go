package editor

import (
	"lintel/model/codec"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// pasteStep is how far from the original a duplicate is put, in pt.
const pasteStep = 2 * Grid

// Copy is the selection as text for the clipboard; empty when no node is selected.
func (e *Editor) Copy() string {
	fragment := command.Copy(e.d, e.Selection.IDs())
	if len(fragment.Nodes) == 0 {
		return ""
	}
	return string(codec.MarshalFragment(fragment))
}

// Paste adds what Copy gave, with its middle at p, and selects it. Text that
// is no diagram is an error that says so.
func (e *Editor) Paste(text string, p geom.Point) error {
	fragment, err := codec.ReadFragment([]byte(text))
	if err != nil {
		return err
	}
	at := e.fragmentBounds(fragment).Center()
	return e.paste(fragment, snapped(p.Sub(at)), e.FrameAt(p, nil))
}

// Duplicate adds a copy of the selection a little beside it and selects it.
func (e *Editor) Duplicate() error {
	fragment := command.Copy(e.d, e.Selection.IDs())
	if len(fragment.Nodes) == 0 {
		return nil
	}
	original, _ := e.d.Node(fragment.Nodes[0].ID)
	return e.paste(fragment, geom.Vec{X: pasteStep, Y: pasteStep}, original.Parent)
}

func (e *Editor) paste(f command.Fragment, by geom.Vec, parent diagram.ID) error {
	var added []diagram.ID
	e.BeginGesture()
	paste := command.Paste{Fragment: f, Parent: parent, By: by, Pasted: &added}
	err := e.Do(paste)
	if err == nil {
		err = e.Enclose(parent)
	}
	if err != nil {
		e.CancelGesture()
		return err
	}
	e.EndGesture(paste.Title())
	e.Select(added...)
	return nil
}

func (e *Editor) fragmentBounds(f command.Fragment) geom.Rect {
	var r geom.Rect
	for _, n := range f.Nodes {
		if n.Parent != "" {
			continue
		}
		size := n.Size
		if size == (geom.Size{}) {
			size = e.stencilSize(Stencil{Kind: n.Kind})
		}
		r = r.Union(geom.XYWH(n.Pos.X, n.Pos.Y, size.W, size.H))
	}
	return r
}

func snapped(v geom.Vec) geom.Vec { return geom.Point(v).Snap(Grid).Vec() }
