// Package folder is what the file chooser knows without a screen: what a folder
// holds, which files are of a type, what a typed name means, and where a path
// leads.
//
// Only ui/files imports it; it imports nothing of Lintel and knows no Fyne.
package folder
