// Package svg writes scenes as SVG and reads the diagram back that such a
// picture carries.
//
// A node, frame or arrow is one group with an id and a title; text is text, set
// in an embedded subset of the typeface; a glyph is defined once. There is no
// script and no reference to anything outside the file. Equal scenes give equal
// bytes.
//
// It imports model/scene, geom, icon and typeface; programs and the export
// dialog may import it.
package svg
