// Package chrome holds the frame of the window: menu bar, toolbar, tab strip,
// status bar, and the workspace that puts these and the panels in their places.
//
// The parts take plain data and callbacks and know no editor. The window
// imports it.
package chrome
