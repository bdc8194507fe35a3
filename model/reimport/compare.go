package reimport

import (
	"slices"
	"strings"

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
		if _, stays := u.Fresh.Node(n.ID); !stays && (ofTemplate(n) || u.besideTemplate(old, n)) {
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

// besideTemplate reports whether a node was drawn for something that a template only
// names, such as a VPC that is there already, and nobody has done anything with it:
// its id is made of its kind and its name, and it says, holds and is joined to nothing else.
func (u Update) besideTemplate(d *diagram.Diagram, n *diagram.Node) bool {
	before, name, ok := strings.Cut(string(n.ID), ":")
	if !ok || before != string(n.Kind) && before != "aws" && n.Kind != "az" {
		return false
	}
	named := n.Name == "" || strings.HasSuffix(n.Name, name) || n.Kind == "az" || n.Props["isDefault"].IsSet()
	if !named || len(n.Waivers) > 0 || len(n.Groups) > 0 || n.Locked {
		return false
	}
	for key := range n.Props {
		if !slices.Contains(ofNamed, key) {
			return false
		}
	}
	for e := range d.EdgesAt(n.ID) {
		if !u.drewEdge(d, e) {
			return false
		}
	}
	for child := range d.Children(n.ID) {
		if !ofTemplate(child) && !u.besideTemplate(d, child) {
			return false
		}
	}
	return true
}

// ofNamed are the properties that an import gives to what a template only names.
var ofNamed = []string{"existing", "isDefault", "az"}

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
