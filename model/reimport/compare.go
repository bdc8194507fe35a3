package reimport

import (
	"lintel/model/diagram"
)

// Difference is what a fresh drawing of a template has that another one has not.
type Difference struct {
	New, Changed, Gone []diagram.ID
}

// Empty reports whether the drawing is up to date.
func (d Difference) Empty() bool { return len(d.New)+len(d.Changed)+len(d.Gone) == 0 }

// Compare says what bringing a drawing up to date would change.
func (u Update) Compare(old *diagram.Diagram) Difference {
	var d Difference
	for _, n := range u.Fresh.Nodes() {
		before, there := old.Node(n.ID)
		switch {
		case !there:
			d.New = append(d.New, n.ID)
		case before.Kind != n.Kind, before.Parent != n.Parent && !isOwnFrame(old, before.Parent), u.differs(before, n):
			d.Changed = append(d.Changed, n.ID)
		}
	}
	for _, e := range u.Fresh.Edges() {
		if _, there := old.Edge(e.ID); !there {
			d.New = append(d.New, e.ID)
		}
	}
	for _, n := range old.Nodes() {
		if _, stays := u.Fresh.Node(n.ID); !stays && ofTemplate(n) {
			d.Gone = append(d.Gone, n.ID)
		}
	}
	for _, e := range old.Edges() {
		if _, stays := u.Fresh.Edge(e.ID); !stays && u.drewEdge(old, e) {
			d.Gone = append(d.Gone, e.ID)
		}
	}
	return d
}

// differs reports whether the template says something else about a node, its lines
// in the template aside.
func (u Update) differs(before, fresh *diagram.Node) bool {
	merged := u.settings(fresh.Kind, before.Props, fresh.Props)
	for key, value := range merged {
		if key != "template" && !before.Props[key].Equal(value) {
			return true
		}
	}
	for key := range before.Props {
		if _, stays := merged[key]; !stays {
			return true
		}
	}
	return false
}

// ofTemplate reports whether a node was drawn for a resource of a template.
func ofTemplate(n *diagram.Node) bool { return n.Props["template"].IsSet() }

func isOwnFrame(d *diagram.Diagram, id diagram.ID) bool {
	n, ok := d.Node(id)
	return ok && !ofTemplate(n)
}

// drewEdge reports whether an arrow was drawn for a template: its id says so, and
// both its ends were.
func (u Update) drewEdge(d *diagram.Diagram, e *diagram.Edge) bool {
	from, _ := d.Node(e.From)
	to, _ := d.Node(e.To)
	return (ofTemplate(from) || ofTemplate(to)) && e.ID == e.From+"-"+diagram.ID(e.Kind)+"-"+e.To
}
