package editor

import (
	"cmp"
	"slices"
	"strings"

	"lintel/model/diagram"
	"lintel/model/search"
)

// OutlineRow is a row of the outline: a node with how deep it lies, or an arrow
// under the node that it starts at.
type OutlineRow struct {
	ID    diagram.ID
	Depth int
	// Arrow tells that the row is an arrow.
	Arrow bool
	// Branch tells that there are rows below this one, Open that they are listed.
	Branch, Open bool
	// Title is a name, Detail a kind or what a header says besides.
	Title, Detail string
}

// Outline lists the drawing as a tree: containers, then services, by name, and
// their arrows below them. toggled are the rows that are not as they are at
// first: containers open, the arrows of a service hidden. With words to look
// for, what has them is listed with all around it.
func (e *Editor) Outline(toggled map[diagram.ID]bool, filter string) []OutlineRow {
	o := outliner{e: e, toggled: toggled, words: search.WordsOf(filter)}
	if len(o.words) > 0 {
		o.keep = o.found()
	}
	o.children("", 0)
	return o.rows
}

type outliner struct {
	e       *Editor
	toggled map[diagram.ID]bool
	words   search.Words
	keep    map[diagram.ID]bool // what is listed; nil for everything
	rows    []OutlineRow
}

// found are the elements that have the words in their names, and what they are in.
func (o *outliner) found() map[diagram.ID]bool {
	keep := map[diagram.ID]bool{}
	take := func(id, at diagram.ID) {
		if !o.words.In(search.Text(o.e.Builder.Title(id))) {
			return
		}
		keep[id], keep[at] = true, true
		for around := range o.e.d.Ancestors(at) {
			keep[around.ID] = true
		}
	}
	for _, n := range o.e.d.Nodes() {
		take(n.ID, n.ID)
	}
	for _, edge := range o.e.d.Edges() {
		take(edge.ID, edge.From)
	}
	return keep
}

func (o *outliner) lists(id diagram.ID) bool { return o.keep == nil || o.keep[id] }

func (o *outliner) children(parent diagram.ID, depth int) {
	type child struct {
		*diagram.Node
		row   OutlineRow
		key   string
		frame bool
	}
	var list []child
	for n := range o.e.d.Children(parent) {
		if o.lists(n.ID) {
			row := OutlineRow{ID: n.ID, Depth: depth}
			row.Title, row.Detail = o.e.Builder.Words(n)
			list = append(list, child{n, row, strings.ToLower(row.Title + " " + row.Detail), o.e.isContainer(n)})
		}
	}
	slices.SortFunc(list, func(a, b child) int {
		if a.frame != b.frame {
			if a.frame {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.ID, b.ID))
	})
	for _, c := range list {
		o.node(c.Node, c.row, c.frame)
	}
}

func (o *outliner) node(n *diagram.Node, row OutlineRow, frame bool) {
	var arrows []*diagram.Edge
	for edge := range o.e.d.EdgesAt(n.ID) {
		if edge.From == n.ID && o.lists(edge.ID) {
			arrows = append(arrows, edge)
		}
	}
	row.Branch = len(arrows) > 0
	for range o.e.d.Children(n.ID) {
		row.Branch = true
		break
	}
	row.Open = row.Branch && (o.keep != nil || frame != o.toggled[n.ID])
	o.rows = append(o.rows, row)
	if !row.Open {
		return
	}
	for _, edge := range arrows {
		o.rows = append(o.rows, o.e.arrowRow(edge, row.Depth+1))
	}
	o.children(n.ID, row.Depth+1)
}

// arrowRow is where an arrow leads and what it claims.
func (e *Editor) arrowRow(edge *diagram.Edge, depth int) OutlineRow {
	row := OutlineRow{ID: edge.ID, Depth: depth, Arrow: true, Title: e.Builder.Name(edge.To), Detail: edge.Label}
	if kind, ok := e.Parts.Catalog.Edge(edge.Kind); ok && row.Detail == "" {
		row.Detail = kind.Name.In(e.lang)
	}
	return row
}
