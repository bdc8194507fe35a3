package action

import (
	"lintel/model/arrange"
	"lintel/model/catalog"
	"lintel/model/layout"
	"lintel/ui/editor"
)

// Panel is a part of the window that can be hidden.
type Panel uint8

// The panels.
const (
	PalettePanel Panel = iota
	InspectorPanel
	ProblemsPanel
	OutlinePanel // in the place of the palette
)

// Aid is something on the canvas that is no part of the drawing.
type Aid uint8

// The aids.
const (
	GridAid Aid = iota
	MinimapAid
	LegendAid
)

// Tool is a tool of the canvas.
type Tool uint8

// The tools.
const (
	SelectTool Tool = iota
	PanTool
	ConnectTool
	ContainerTool // for one use
	NoteTool      // for one use
)

// LayoutStyle is where arrows lead in an arrangement, and how much room it has.
type LayoutStyle struct {
	Direction layout.Direction
	Density   layout.Density
}

// Shell is the window around the editors.
type Shell interface {
	// New opens an empty document.
	New()
	// Open asks for a file and opens it.
	Open()
	// OpenExample opens a copy of the reference example.
	OpenExample()
	// DrawnFromStack reports whether the document in front was drawn from a
	// CloudFormation template.
	DrawnFromStack() bool
	// UpdateFromStack brings the document in front up to date with its template,
	// asking for the file when it is not known.
	UpdateFromStack()
	// Helpers reports whether helper resources of templates are drawn.
	Helpers() bool
	// SetHelpers changes that, also in the document in front.
	SetHelpers(bool)
	// InsertTemplate asks for a template and hangs it on the pointer.
	InsertTemplate()
	// NewFromTemplate asks for a template and opens a copy of it.
	NewFromTemplate()
	// Save writes the document, asking for a file when it has none.
	Save()
	// SaveAs asks for a file and writes the document to it.
	SaveAs()
	// Export asks what to export and writes it.
	Export()
	// ExportAgain writes the file that was exported last once more; the first
	// time it asks.
	ExportAgain()
	// CloseTab closes the document in front, after asking about unsaved changes.
	CloseTab()
	// CloseOthers closes every document but the one in front, after asking
	// about unsaved changes.
	CloseOthers()
	// Documents is the number of open documents.
	Documents() int
	// TurnTab shows the document some tabs further, round the ends.
	TurnTab(step int)
	// Quit closes the program, after asking about unsaved changes.
	Quit()
	// Clipboard is the text on the clipboard.
	Clipboard() string
	// SetClipboard puts text on the clipboard.
	SetClipboard(text string)
	// Style is the style that was copied last.
	Style() editor.Style
	// SetStyle keeps a style to be pasted, in any document.
	SetStyle(editor.Style)
	// CopyPicture puts the selection, or everything, onto the clipboard as a picture.
	CopyPicture()
	// CopyDrawing puts the selection, or everything, onto the clipboard as SVG text.
	CopyDrawing()
	// Report shows something that did not go as asked.
	Report(err error)
	// Lang is the language of the window.
	Lang() catalog.Lang
	// SetLang changes the language of the window and of all drawings.
	SetLang(catalog.Lang)
	// Dark reports whether the dark theme is on.
	Dark() bool
	// SetDark changes the theme.
	SetDark(bool)
	// ShowSettings opens the settings.
	ShowSettings()
	// Shown reports whether a panel is visible.
	Shown(Panel) bool
	// ShowPanel shows or hides a panel.
	ShowPanel(Panel, bool)
	// Aided reports whether an aid is shown.
	Aided(Aid) bool
	// Aid shows or hides an aid.
	Aid(Aid, bool)
	// Find opens the search over the canvas.
	Find()
	// SearchServices puts the cursor into the search field of the palette.
	SearchServices()
	// Tool is the active tool.
	Tool() Tool
	// SetTool changes the tool.
	SetTool(Tool)
	// EditLabel opens the label of the selected element for typing.
	EditLabel()
	// Checking reports whether drawings are checked while they change.
	Checking() bool
	// SetChecking switches that on or off.
	SetChecking(bool)
	// Preset is the name of the preset that judges where a project does not say how.
	Preset() string
	// SetPreset changes it.
	SetPreset(name string)
	// ShowRule opens the page of the rule behind the selected problem.
	ShowRule()
	// Arrange lays the diagram, or a part of it, out in the background, in the
	// direction and with the gaps of Layout.
	Arrange(arrange.Options)
	// Arranges reports whether that goes on, and StopArranging ends it.
	Arranges() bool
	StopArranging()
	// Layout is how things are arranged.
	Layout() LayoutStyle
	// SetLayout changes that, for this and the next starts.
	SetLayout(LayoutStyle)
	// Problem selects the next or the previous problem and reveals it.
	Problem(step int)
	// ShowHistory lists the steps that were done, to go back to any of them.
	ShowHistory()
	// ShowCommands opens the command palette.
	ShowCommands()
	// ShowShortcuts shows all shortcuts.
	ShowShortcuts()
	// About shows name and version.
	About()
}
