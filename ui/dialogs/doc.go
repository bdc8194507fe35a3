// Package dialogs asks and tells in the middle of the window: whether to save,
// what went wrong, why to waive, how to export, which keys there are, and what
// a rule is about.
//
// A dialog takes words and a callback and is gone after its answer. The window
// imports it.
package dialogs
