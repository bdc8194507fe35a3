// Package desktop asks the system what its settings want of every program.
//
// It knows nothing of Fyne or of the window, and imports nothing of this program.
// cmd/lintel hands what it finds to the window.
package desktop
