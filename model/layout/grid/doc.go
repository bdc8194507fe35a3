// Package grid is the built-in layout engine: pure Go, the same result every
// time, fast enough for any diagram, never failing on a valid graph. It is
// used when the Graphviz worker is missing, late or broken.
//
// It works from the innermost containers outwards. The children of a container
// stand in columns by the arrows between them, an arrow between two containers
// counting between the ancestors that are siblings; children without arrows
// stand in a lane below. Programs and tests may import it.
package grid
