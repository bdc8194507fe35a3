// Package control holds the small widgets that the panels are made of: buttons,
// fields, choices, menus, cards, tooltips, splitters.
//
// Every control is painted by the painter of the diagram into one picture (see
// [Surface]), so that text, glyphs, dashes and badges look the same in a panel
// and on the canvas, and a frame of the window has few objects to draw. All
// measures and inks come from the style sheet in model/scene.
//
// A control knows no diagram and no editor: it takes words and callbacks. The
// panels and the window may import it.
package control
