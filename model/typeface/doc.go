// Package typeface is the one typeface of Lintel: measuring text and giving
// glyph outlines from the embedded TrueType files.
//
// Scene measures with it, the raster painter draws with it, SVG embeds it, so a
// width on the screen is a width in every export. It knows nothing of diagrams.
package typeface
