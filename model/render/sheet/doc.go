// Package sheet paints every icon of a set side by side, in the sizes that the
// program uses and on both grounds, for people who judge the icons as a family.
//
// It paints pixels with model/render/raster and knows no catalogue: who calls it
// says which glyphs there are and on which tile they stand.
package sheet
