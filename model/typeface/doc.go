// Package typeface is the one typeface of Lintel: measuring text and giving
// glyph outlines from the embedded TrueType files.
//
// Scene measures with it, the raster painter draws with it, SVG embeds a
// subset of it, so a width on the screen is a width in every export. It knows
// nothing of diagrams and imports only model/geom. Scene and the painters may
// import it.
package typeface
