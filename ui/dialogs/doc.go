// Package dialogs asks and tells in the middle of the window: whether to save,
// what went wrong, why to waive, how to export, which keys there are, what a
// rule is about, and what a person can choose once for all drawings.
//
// A dialog takes words and a callback and is gone after its answer; the settings
// stay and act at once. The window imports it.
package dialogs
