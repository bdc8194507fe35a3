// Package icon reads the icon family: one SVG file a glyph, in the narrow form
// that Lintel draws its own icons in (one filled path on a 48 x 48 grid). A
// Picture, in colours of its own, may stand in for a glyph; where those come
// from is told in the folders below.
//
// Anything else in a file is an error that names the file and the byte, so a
// drawing program's export cannot slip in half understood. It imports only
// model/geom. The painters may import it.
package icon
