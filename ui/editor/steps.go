package editor

import (
	"fmt"
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
)

// Steps names everything that was done since the document was opened, the
// oldest first, and says how many of the steps are done; those behind were
// undone and can be made again.
func (e *Editor) Steps() (names []catalog.Text, done int) {
	steps, done := e.History.Steps()
	for _, s := range steps {
		names = append(names, e.stepName(s))
	}
	return names, done
}

// UndoName names the step that Undo would take back, with what it is about.
func (e *Editor) UndoName() (catalog.Text, bool) {
	steps, done := e.History.Steps()
	if done == 0 {
		return catalog.Text{}, false
	}
	return e.stepName(steps[done-1]), true
}

// RedoName names the step that Redo would make again, with what it is about.
func (e *Editor) RedoName() (catalog.Text, bool) {
	steps, done := e.History.Steps()
	if done == len(steps) {
		return catalog.Text{}, false
	}
	return e.stepName(steps[done]), true
}

// GoTo undoes or makes again until just the first steps are done; not in the
// middle of a gesture.
func (e *Editor) GoTo(steps int) {
	for _, done := e.History.Steps(); done > steps && e.Undo(); done-- {
	}
	for _, done := e.History.Steps(); done < steps && e.Redo(); done++ {
	}
}

// stepName is the title of a step with what it was done to: "Move 3 elements".
// A title of several words, such as that of a fix, says so itself.
func (e *Editor) stepName(s command.Step) catalog.Text {
	subjects := subjectsOf(s.Changes)
	if strings.Contains(s.Title.EN, " ") || len(subjects) == 0 {
		return s.Title
	}
	if n := len(subjects); n > 1 {
		return catalog.Text{EN: fmt.Sprintf("%s %d elements", s.Title.EN, n), KO: fmt.Sprintf("요소 %d개 %s", n, s.Title.KO)}
	}
	name := e.subjectName(subjects[0])
	return catalog.Text{EN: s.Title.EN + " " + name.EN, KO: name.KO + " " + s.Title.KO}
}

// subject is a node or an arrow that a step is about, as it is at its better
// known end: after the step, or before it where the step removed it.
type subject struct {
	node *diagram.Node
	edge *diagram.Edge
}

// subjectsOf lists what a step is about: what it added or removed, else the
// nodes that it changed, but for containers that only gave way, else the arrows.
func subjectsOf(c diagram.Changes) []subject {
	var whole, changed, grown, bent []subject
	for _, n := range c.Nodes {
		switch {
		case n.Before == nil:
			whole = append(whole, subject{node: n.After})
		case n.After == nil:
			whole = append(whole, subject{node: n.Before})
		case n.Before.Size != n.After.Size:
			grown = append(grown, subject{node: n.After})
		default:
			changed = append(changed, subject{node: n.After})
		}
	}
	for _, e := range c.Edges {
		switch {
		case e.Before == nil:
			whole = append(whole, subject{edge: e.After})
		case e.After == nil:
			whole = append(whole, subject{edge: e.Before})
		default:
			bent = append(bent, subject{edge: e.After})
		}
	}
	for _, list := range [][]subject{whole, changed, grown} {
		if len(list) > 0 {
			return list
		}
	}
	return bent
}

func (e *Editor) subjectName(s subject) catalog.Text {
	if s.edge != nil {
		return catalog.Text{EN: "arrow", KO: "화살표"}
	}
	if s.node.Name != "" {
		return catalog.Text{EN: s.node.Name, KO: s.node.Name}
	}
	entries := e.Parts.Catalog.Entries()
	i := slices.IndexFunc(entries, func(c catalog.Entry) bool { return fits(c, s.node) })
	if i < 0 {
		return catalog.Text{EN: s.node.Kind.Short(), KO: s.node.Kind.Short()}
	}
	return entries[i].Name()
}

// fits reports whether a palette entry is what a node was made from: its kind,
// and what its variant sets.
func fits(c catalog.Entry, n *diagram.Node) bool {
	if c.Service.Kind != n.Kind {
		return false
	}
	if c.Variant != nil {
		for key, value := range c.Variant.Props {
			if !n.Props[key].Equal(value) {
				return false
			}
		}
	}
	return true
}
