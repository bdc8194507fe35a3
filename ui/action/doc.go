// Package action has one file for each thing a person can ask for by menu,
// toolbar or key. Menus, toolbar, shortcuts and command lists are all made
// from the one list in all.go.
//
// An action works on the Editor in front and asks the Shell for what needs a
// window: dialogs, the clipboard, panels. zoom_to_fit.go is the one to imitate.
// Nothing here imports Fyne.
package action
