// Package parts builds from the embedded assets what the window and the command
// line are both made of: the catalogue, the rules, the typeface, the painter,
// the layout engine, and the reading of any file that holds a diagram.
//
// What costs time is built when it is first asked for: a check reads no font.
// Only the programs under cmd may import it.
package parts
