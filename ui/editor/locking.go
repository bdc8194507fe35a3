package editor

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
)

// Refusal says why something was not done, in the words of the window. It is no
// fault; a line of text is enough to tell it.
type Refusal struct{ Text catalog.Text }

// Error is the English text.
func (r Refusal) Error() string { return r.Text.EN }

// ErrLocked refuses to touch what is locked.
var ErrLocked = Refusal{catalog.Text{
	EN: "What is locked stays as it is: unlock it with Ctrl+Shift+L",
	KO: "잠긴 요소는 그대로 둡니다. Ctrl+Shift+L로 잠금을 해제하세요",
}}

// unlocked lists those of some elements that are not locked.
func (e *Editor) unlocked(ids []diagram.ID) []diagram.ID {
	return slices.DeleteFunc(slices.Clone(ids), e.d.Locked)
}

// Movable lists the selected nodes that are not locked.
func (e *Editor) Movable() []diagram.ID { return e.unlocked(e.SelectedNodes()) }

// SelectionLocked reports whether all selected elements are locked themselves.
func (e *Editor) SelectionLocked() bool {
	for _, id := range e.Selection.list() {
		if !e.lockedItself(id) {
			return false
		}
	}
	return e.Selection.Len() > 0
}

func (e *Editor) lockedItself(id diagram.ID) bool {
	if edge, ok := e.d.Edge(id); ok {
		return edge.Locked
	}
	n, ok := e.d.Node(id)
	return ok && n.Locked
}

// LockSelected locks the selected elements, or unlocks them.
func (e *Editor) LockSelected(locked bool) error {
	return e.Do(command.Lock{IDs: e.Selection.IDs(), Locked: locked})
}

// Locks lists all elements that are locked themselves.
func (e *Editor) Locks() []diagram.ID {
	var ids []diagram.ID
	for _, n := range e.d.Nodes() {
		if n.Locked {
			ids = append(ids, n.ID)
		}
	}
	for _, edge := range e.d.Edges() {
		if edge.Locked {
			ids = append(ids, edge.ID)
		}
	}
	return ids
}

// UnlockAll unlocks everything and selects what was locked.
func (e *Editor) UnlockAll() error {
	ids := e.Locks()
	if err := e.Do(command.Lock{IDs: ids}); err != nil {
		return err
	}
	e.Select(ids...)
	return nil
}

// DeleteSelected takes the selected elements away, but for those that are
// locked or hold something locked; ErrLocked when there are no others.
func (e *Editor) DeleteSelected() error {
	ids := slices.DeleteFunc(e.Selection.IDs(), e.holdsLocked)
	if len(ids) == 0 && e.Selection.Len() > 0 {
		return ErrLocked
	}
	return e.Do(command.Delete{IDs: ids})
}

func (e *Editor) holdsLocked(id diagram.ID) bool {
	return e.d.Locked(id) || slices.ContainsFunc(e.d.Descendants(id), func(n *diagram.Node) bool { return n.Locked })
}
