// Package dotfile reads graphs of Graphviz as diagrams.
//
// A graph that Lintel wrote carries its diagram and opens as it was, with what
// Graphviz or a person has moved, added or taken away since. Any other graph
// becomes a drawing of nodes without a meaning for AWS: clusters are containers,
// and everything stands where the graph says.
//
// It reads with the parser of Gonum. model/document imports it.
package dotfile
