// Package document opens any file that holds a diagram: a .lintel file, or a
// PNG, SVG or PDF picture that was exported with its diagram inside, or a graph of
// Graphviz.
//
// How diagrams are written is model/codec's, how pictures carry them model/render's.
// The programs and the window import it.
package document
