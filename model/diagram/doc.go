// Package diagram is the graph that a person draws: nodes, containers and edges
// with their properties and positions.
//
// A Diagram keeps only what makes it a graph: edges have two existing ends, the
// containment is a forest, ids are unique. Everything about AWS is a finding of
// a rule, never an error here. The one way to change a Diagram is Update, which
// is all or nothing and returns the Changes; their Inverse is undo. Snapshots
// share all data with the original and may be read by another goroutine.
//
// It knows how nothing looks; it imports geom and catalog.
package diagram
