package editor

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// pasteStep is how far aside a copy is put that would hide its original, in pt.
const pasteStep = 2 * Grid

// Copy is the selection as text for the clipboard; empty when no node is selected.
func (e *Editor) Copy() string {
	fragment := command.Copy(e.d, e.Selection.IDs())
	if len(fragment.Nodes) == 0 {
		return ""
	}
	return string(codec.MarshalFragment(fragment))
}

// Paste adds what Copy gave, with its middle at p, and selects it. Any other
// text becomes a note; without text there is an error that says so.
func (e *Editor) Paste(text string, p geom.Point) error {
	fragment, err := codec.ReadFragment([]byte(text))
	if errors.Is(err, codec.ErrNoFragment) && isProse(text) {
		return e.pasteNote(text, p)
	}
	if err != nil {
		return err
	}
	if len(fragment.Nodes) == 0 {
		return nil
	}
	area := e.fragmentBounds(fragment)
	parent := e.outwards(e.roomFor(fragment.Nodes[0].Kind, area.Size(), p), func(n *diagram.Node) bool { return !e.d.Locked(n.ID) })
	by := e.beside(fragment.Nodes[0], snapped(p.Sub(area.Center())))
	return e.addCopies(command.Paste{}.Title(), func() (added []diagram.ID, err error) {
		err = e.Do(command.Paste{Fragment: fragment, Parent: parent, By: by, Pasted: &added})
		return added, err
	})
}

// noteLetters is the longest text that becomes a note, and noteWide how wide
// the note is, in pt.
const (
	noteLetters = 4000
	noteWide    = 240
)

// isProse reports whether a text can become a note: it says something, is not
// as long as a book, and is no data, such as a damaged part of a diagram.
func isProse(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && utf8.ValidString(text) && utf8.RuneCountInString(text) <= noteLetters &&
		!strings.ContainsRune("{[<", rune(text[0]))
}

// pasteNote adds a note with a text, its upper edge at p.
func (e *Editor) pasteNote(text string, p geom.Point) error {
	text = strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n"))
	at := p.Add(geom.Vec{X: -noteWide / 2})
	for slices.ContainsFunc(e.d.Nodes(), func(n *diagram.Node) bool { return e.rect(n.ID).Min == at.Snap(Grid) }) {
		at = at.Add(geom.Vec{X: pasteStep, Y: pasteStep})
	}
	e.BeginGesture()
	err := e.PlaceBox(e.NoteBox(at, at.Add(geom.Vec{X: noteWide})))
	if id, ok := e.Selection.Only(); ok && err == nil {
		err = e.Do(e.Renaming(id, text))
	}
	if err != nil {
		e.CancelGesture()
		return err
	}
	e.EndGesture(command.Paste{}.Title())
	return nil
}

// beside moves a copy of n on until it hides no node, so that whoever pastes
// twice sees two.
func (e *Editor) beside(n *diagram.Node, by geom.Vec) geom.Vec {
	hides := func(other *diagram.Node) bool { return e.rect(other.ID).Min == n.Pos.Add(by) }
	for slices.ContainsFunc(e.d.Nodes(), hides) {
		by = by.Add(geom.Vec{X: pasteStep, Y: pasteStep})
	}
	return by
}

// DuplicateTitle is what the step is called that copies something beside itself.
func DuplicateTitle() catalog.Text { return catalog.Text{EN: "Duplicate", KO: "복제"} }

// Duplicate adds a copy of the selection beside it and selects it.
func (e *Editor) Duplicate() error {
	return e.addCopies(DuplicateTitle(), func() ([]diagram.ID, error) {
		ids := e.Selection.IDs()
		return e.copyNodes(ids, e.copyStep(ids))
	})
}

// CopyInPlace adds copies of nodes exactly where they are.
func (e *Editor) CopyInPlace(ids []diagram.ID) ([]diagram.ID, error) {
	return e.copyNodes(ids, geom.Vec{})
}

// copyNodes adds copies of nodes, each in the container of its original.
func (e *Editor) copyNodes(ids []diagram.ID, by geom.Vec) ([]diagram.ID, error) {
	fragment := command.Copy(e.d, ids)
	var added []diagram.ID
	if err := e.Do(command.Paste{Fragment: fragment, By: by, Pasted: &added}); err != nil {
		return nil, err
	}
	originals := slices.DeleteFunc(fragment.Nodes, func(n *diagram.Node) bool { return n.Parent != "" })
	for i, n := range originals {
		original, _ := e.d.Node(n.ID)
		if err := e.Do(command.Nest{IDs: added[i : i+1], Parent: original.Parent}); err != nil {
			return nil, err
		}
	}
	return added, nil
}

// addCopies adds nodes as one step, makes room for them and selects them.
func (e *Editor) addCopies(title catalog.Text, add func() ([]diagram.ID, error)) error {
	e.BeginGesture()
	added, err := add()
	if err == nil {
		err = e.makeRoom(added)
	}
	if err != nil {
		e.CancelGesture()
		return err
	}
	e.EndGesture(title)
	if len(added) > 0 {
		e.Select(added...)
	}
	return nil
}

// makeRoom puts new docked nodes onto a border and lets containers grow.
func (e *Editor) makeRoom(added []diagram.ID) error {
	for _, id := range added {
		if e.IsDocked(id) {
			if err := e.SlideDocked(id, e.rect(id).Center()); err != nil {
				return err
			}
		}
		n, _ := e.d.Node(id)
		if err := e.Enclose(n.Parent); err != nil {
			return err
		}
	}
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
