// Package inspector is the panel at the right of the window: the fields of what
// is selected, and what was found about it.
//
// It takes properties of the catalogue with their values and tells which value
// changed; it does not know the diagram. The window imports it.
package inspector
