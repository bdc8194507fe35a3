// Package files is the dialog in which a person chooses a file to open or a
// place to save to.
//
// Fyne's own dialog empties the chosen file before anybody can replace it
// safely; this one only answers with a path. What folders hold and what typed
// names mean is decided in ui/files/folder, without a screen. The window may
// import this package.
package files
