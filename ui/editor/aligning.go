package editor

import (
	"lintel/model/align"
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// alignTitles are what the menu and the undo step say.
var alignTitles = [...]catalog.Text{
	align.Left:   {EN: "Align left", KO: "왼쪽 맞춤"},
	align.Center: {EN: "Align centre", KO: "가로 가운데 맞춤"},
	align.Right:  {EN: "Align right", KO: "오른쪽 맞춤"},
	align.Top:    {EN: "Align top", KO: "위쪽 맞춤"},
	align.Middle: {EN: "Align middle", KO: "세로 가운데 맞춤"},
	align.Bottom: {EN: "Align bottom", KO: "아래쪽 맞춤"},
}

// AlignTitle names the lining up at a side.
func AlignTitle(s align.Side) catalog.Text { return alignTitles[s] }

// DistributeTitle names the distributing along an axis.
func DistributeTitle(a align.Axis) catalog.Text {
	if a == align.Horizontal {
		return catalog.Text{EN: "Distribute horizontally", KO: "가로로 고르게 배치"}
	}
	return catalog.Text{EN: "Distribute vertically", KO: "세로로 고르게 배치"}
}

// CanAlign reports whether several things are selected, or one that stands in a
// container, and not all of them are locked.
func (e *Editor) CanAlign() bool {
	units := e.parcels(e.SelectedNodes())
	if len(e.Movable()) == 0 {
		return false
	}
	return len(units) > 1 || len(units) == 1 && e.parentOf(units[0]) != ""
}

// CanDistribute reports whether there are two things with others between them.
func (e *Editor) CanDistribute() bool { return len(e.parcels(e.Movable())) > 2 }

// Align lines the selected things up at a side of their common area. One thing
// alone is lined up within its container. A group moves as a whole, what is
// locked stays.
func (e *Editor) Align(s align.Side) error {
	units := e.parcels(e.SelectedNodes())
	if len(units) == 0 {
		return nil
	}
	area := e.Tiles(e.SelectedNodes())
	box := e.Tiles
	if len(units) == 1 {
		parent := e.parentOf(units[0])
		area, box = e.Builder.Padding(parent).Within(e.rect(parent)), e.Bounds
	}
	moves := make([]geom.Vec, len(units))
	for i, unit := range units {
		moves[i] = align.To(s, box(unit), area)
	}
	return e.moveEach(AlignTitle(s), units, moves)
}

// Distribute makes the gaps between the selected things equal.
func (e *Editor) Distribute(a align.Axis) error {
	units := e.parcels(e.Movable())
	boxes := make([]geom.Rect, len(units))
	for i, unit := range units {
		boxes[i] = e.Tiles(unit)
	}
	return e.moveEach(DistributeTitle(a), units, align.Distribute(a, boxes))
}

// moveEach moves each unit by its own displacement, as one step, and lets the
// containers grow.
func (e *Editor) moveEach(title catalog.Text, units [][]diagram.ID, by []geom.Vec) error {
	e.BeginGesture()
	err := func() error {
		for i, unit := range units {
			if err := e.Do(command.Move{IDs: e.unlocked(unit), By: by[i]}); err != nil {
				return err
			}
		}
		for _, unit := range units {
			if err := e.Enclose(e.parentOf(unit)); err != nil {
				return err
			}
		}
		return nil
	}()
	if err != nil {
		e.CancelGesture()
		return err
	}
	e.EndGesture(title)
	return nil
}

// parentOf is the container of the first of some nodes.
func (e *Editor) parentOf(unit []diagram.ID) diagram.ID {
	n, ok := e.d.Node(unit[0])
	if !ok {
		return ""
	}
	return n.Parent
}
