// Package drawing reads SVG files in colour, such as the official icons of AWS,
// into icon.Picture.
//
// The files come from outside, so the reader is strict: it draws a file exactly
// or refuses it and names the element that it does not draw. There are limits
// on size, depth and number of elements, nothing outside the file is ever
// opened, and no script, style sheet, text, image or copy (<use>) is accepted.
//
// It imports model/icon and model/geom. model/icon/official may import it.
package drawing
