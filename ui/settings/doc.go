// Package settings is what the program remembers between two starts: looks,
// language, recent files, panels, and what was last exported.
//
// It is one small JSON file in the folder that the system gives each person for
// such things. What belongs to a drawing is not here but in its own file. Only
// the window and the program import it; it knows no Fyne.
package settings
