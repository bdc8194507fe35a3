// Package drawio describes a diagram as a file of draw.io, so that somebody can
// go on drawing there: services are draw.io's own AWS shapes, containers hold
// their content, arrows keep their corners.
//
// Like dot it sees the Diagram beside its scene, for nesting, kinds and ids. The
// command line and the export dialog import it.
package drawio
