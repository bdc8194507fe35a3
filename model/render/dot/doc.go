// Package dot describes a diagram in the DOT language of Graphviz.
//
// One text serves two purposes: "dot -Tsvg" makes a picture of its own from the
// nesting and the arrows, and "neato -n2 -Tsvg" draws everything where it
// stands on the canvas. Icons are letters, or pictures beside the file, because
// Graphviz cannot draw ours. model/dotfile reads it back.
//
// Unlike the painters it sees the Diagram beside its scene, for nesting, kinds
// and ids. The command line and the export dialog import it.
package dot
