package action

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/lint"
	"lintel/ui/editor"
)

// Menu is a menu of the menu bar.
type Menu uint8

// The menus, from left to right.
const (
	NoMenu Menu = iota
	File
	Edit
	View
	Arrange
	Check
	Help
)

// Menus lists the menus with their titles.
func Menus() []Menu { return []Menu{File, Edit, View, Arrange, Check, Help} }

// Title is the word in the menu bar.
func (m Menu) Title() catalog.Text {
	return [...]catalog.Text{
		{},
		{EN: "File", KO: "파일"},
		{EN: "Edit", KO: "편집"},
		{EN: "View", KO: "보기"},
		{EN: "Arrange", KO: "정렬"},
		{EN: "Check", KO: "검사"},
		{EN: "Help", KO: "도움말"},
	}[m]
}

// Action is one thing a person can ask for.
type Action struct {
	ID    string
	Title catalog.Text
	// Says is the title as things stand now; nil means Title, always.
	Says func(Context) catalog.Text
	Menu Menu
	// Group numbers the part of the menu; a line separates groups.
	Group int
	// On is where the action stands in a context menu; 0 for nowhere.
	On Spot
	// Glyph is the icon on the toolbar, where it stands there.
	Glyph string
	// Keys are its shortcuts; the first is shown.
	Keys []Shortcut
	// Enabled tells whether it can run now; nil means always.
	Enabled func(Context) bool
	// Checked tells whether a switch is on; nil means it is no switch.
	Checked func(Context) bool
	Run     func(Context)
}

// Context is what an action works on.
type Context struct {
	Editor *editor.Editor
	Shell  Shell
}

// Can reports whether the action can run.
func (a Action) Can(c Context) bool { return a.Enabled == nil || a.Enabled(c) }

// TitleNow is what a menu shows: "Undo Move orders".
func (a Action) TitleNow(c Context) catalog.Text {
	if a.Says == nil {
		return a.Title
	}
	return a.Says(c)
}

// Do runs the action if it can.
func (a Action) Do(c Context) {
	if a.Can(c) {
		a.Run(c)
	}
}

// Shortcut is a key with modifiers. Keys are named by their place on the
// keyboard, as Fyne does, so that they work while Hangul is switched on.
type Shortcut struct {
	Ctrl, Shift, Alt bool
	Key              string
}

// Plain is a key without modifiers.
func Plain(key string) Shortcut { return Shortcut{Key: key} }

// Ctrl is a key with Control, on a Mac Command.
func Ctrl(key string) Shortcut { return Shortcut{Ctrl: true, Key: key} }

// CtrlShift is a key with Control and Shift.
func CtrlShift(key string) Shortcut { return Shortcut{Ctrl: true, Shift: true, Key: key} }

// Shift is a key with Shift.
func Shift(key string) Shortcut { return Shortcut{Shift: true, Key: key} }

// Alt is a key with Alt.
func Alt(key string) Shortcut { return Shortcut{Alt: true, Key: key} }

// String is the shortcut as a menu shows it: "Ctrl+Shift+Z".
func (s Shortcut) String() string {
	var parts []string
	for _, p := range []struct {
		on   bool
		name string
	}{{s.Ctrl, "Ctrl"}, {s.Alt, "Alt"}, {s.Shift, "Shift"}, {true, keyName(s.Key)}} {
		if p.on {
			parts = append(parts, p.name)
		}
	}
	return strings.Join(parts, "+")
}

func keyName(key string) string {
	switch key {
	case "BackSpace":
		return "Backspace"
	case "Prior":
		return "Page Up"
	case "Next":
		return "Page Down"
	case "Return", "KP_Enter":
		return "Enter"
	}
	return key
}

// Find is the action with this shortcut.
func Find(s Shortcut) (Action, bool) {
	for _, a := range All() {
		for _, k := range a.Keys {
			if k == s {
				return a, true
			}
		}
	}
	return Action{}, false
}

// ByID is the action with this id.
func ByID(id string) (Action, bool) {
	for _, a := range All() {
		if a.ID == id {
			return a, true
		}
	}
	return Action{}, false
}

// selected reports whether anything is selected.
func selected(c Context) bool { return c.Editor.Selection.Len() > 0 }

// selectedNodes reports whether a node is selected.
func selectedNodes(c Context) bool { return len(c.Editor.SelectedNodes()) > 0 }

// drawn reports whether there is anything on the canvas.
func drawn(c Context) bool {
	nodes, _ := c.Editor.Diagram().Len()
	return nodes > 0
}

// hasFixes reports whether some problem can be mended by the program.
func hasFixes(c Context) bool {
	return slices.ContainsFunc(c.Editor.Judgement.Findings, func(f lint.Finding) bool {
		return f.Active() && len(f.Fixes) > 0
	})
}

// hasProblems reports whether the judgement found anything.
func hasProblems(c Context) bool { return len(c.Editor.Judgement.Findings) > 0 }
