package action

import "lintel/ui/editor"

// Spot is a set of things that have a context menu.
type Spot uint8

// What a context menu may be about.
const (
	OnCanvas    Spot = 1 << iota // the canvas where nothing is drawn
	OnTile                       // one service
	OnContainer                  // one container
	OnArrow                      // one arrow
	OnSeveral                    // several elements
	OnTab                        // an open document
)

// OnOne is any one element, OnNodes any services and containers, OnSelection
// whatever is selected.
const (
	OnOne       = OnTile | OnContainer | OnArrow
	OnNodes     = OnTile | OnContainer | OnSeveral
	OnSelection = OnOne | OnSeveral
)

// SpotOf is what the context menu of the canvas is about now.
func SpotOf(e *editor.Editor) Spot {
	id, one := e.Selection.Only()
	switch {
	case e.Selection.Len() == 0:
		return OnCanvas
	case !one:
		return OnSeveral
	case e.SelectedEdge() != nil:
		return OnArrow
	case e.Resizable(id) && !e.IsNote(id):
		return OnContainer
	}
	return OnTile
}

// MenuOf lists what makes sense in a context menu, in the groups and the order
// of the menu bar: the actions that can run now.
func MenuOf(spot Spot, c Context) [][]Action {
	var groups [][]Action
	var last Action
	for _, a := range All() {
		if a.On&spot == 0 || !a.Can(c) {
			continue
		}
		if len(groups) == 0 || a.Menu != last.Menu || a.Group != last.Group {
			groups = append(groups, nil)
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], a)
		last = a
	}
	return groups
}
