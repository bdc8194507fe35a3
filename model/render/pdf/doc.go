// Package pdf writes scenes as PDF and reads the diagram back that such a
// document carries.
//
// Everything is vector: a glyph is defined once, and text is text, set in an
// embedded subset of the typeface, so that it can be searched, selected and
// copied in any script. The document holds no date and nothing else that comes
// from outside: equal scenes give equal bytes.
//
// It imports model/scene, geom, icon and typeface; programs and the export
// dialog may import it.
package pdf
