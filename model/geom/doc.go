// Package geom is the plane that diagrams live on: points, vectors, rectangles
// and polylines in diagram points (1 pt is 1 px at 100 % zoom, y grows downwards).
//
// It knows nothing of diagrams, colours or screens and imports only the
// standard library. Every other package may import it.
package geom
