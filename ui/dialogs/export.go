package dialogs

import (
	"fmt"
	"image"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Format is a file format of an export, by the name that the model gives it.
type Format string

// The formats, in the order in which they are offered.
const (
	PNG      Format = "png"
	SVG      Format = "svg"
	PDF      Format = "pdf"
	DOT      Format = "dot"
	Drawio   Format = "drawio"
	Mermaid  Format = "mermaid"
	Markdown Format = "markdown"
)

// Export is how to export. What a format does not know is kept for the others.
type Export struct {
	Format      Format
	Scale       int // 1 to 4; PNG and Markdown
	Width       int // in px instead of Scale; 0 for none; PNG and Markdown
	DPI         int // px for a printed inch instead of Scale; 0 for none; PNG and Markdown
	Paper       int // by its place among the papers; PDF only
	Turn        int // by its place among the turns; PDF only
	Dark        bool
	Transparent bool // no ground; pictures only
	Source      bool // the diagram inside, so that the file opens again
	Legend      bool // of the arrows, below the diagram; pictures only
	Findings    bool // badges and broken arrows, in a PDF also pages; pictures only
	Font        bool // letters in an embedded font; SVG only
	Links       bool // to pages of AWS; SVG and PDF
	IconFiles   bool // pictures of the icons beside the file; DOT only
}

// Exporting is what the dialog asks the window while a person chooses.
type Exporting interface {
	// Papers are the pages that a PDF can have; the first is cut to the drawing.
	Papers() []string
	// Preview paints the drawing as it would be exported; nil when there is
	// nothing to paint. Size is in device pixels, density is how many of them
	// make a px.
	Preview(way Export, size image.Point, density float64) *image.RGBA
	// Measure is the size that the file will have, in words, and how it is wrong
	// if it is; both may be empty.
	Measure(way Export) (size, wrong string)
	// Export writes the file.
	Export(way Export)
}

// exportScales is how many scales a PNG can have.
const exportScales = 4

// The measures of the dialog in px.
const (
	exportWide   = 904
	exportLeft   = 424
	exportApart  = 24
	exportHigh   = 392 // of the preview
	exportNarrow = 560 // of a window without room for the preview
	exportField  = 96
)

// AskExport asks how to export a drawing, starting from the last way.
func (d *Desk) AskExport(last Export, to Exporting) {
	a := &exportSheet{desk: d, to: to, way: last}
	if a.way.Scale < 1 || a.way.Scale > exportScales {
		a.way.Scale = 2
	}
	if a.format() < 0 {
		a.way.Format = PNG
	}
	cancel := func() { a.dialog.close(nil) }
	width := min(exportWide, d.canvas.Size().Width-2*dialogEdge)
	a.dialog = d.newDialog(d.words.T(locale.ExportTitle), width, cancel)
	done := func() {
		if a.wrong == "" {
			a.dialog.close(func() { to.Export(a.way) })
		}
	}
	a.ok = a.dialog.button(control.Primary, d.words.T(locale.ExportDo), done)
	a.dialog.button(control.Secondary, d.words.T(locale.Cancel), cancel)
	a.fill(width - 2*dialogPad)
	a.dialog.open(done)
}

// exportSheet is the controls of an export dialog.
type exportSheet struct {
	desk    *Desk
	to      Exporting
	way     Export
	dialog  *Dialog
	ok      *control.Button
	formats *control.Segmented
	scale   *control.Segmented
	width   *control.Field
	dpi     *control.Field
	turn    *row
	left    *fyne.Container
	preview *preview
	wrong   string
}

// exportFormats are the formats and what they are good for.
func exportFormats() []struct {
	format Format
	name   string
	about  locale.Key
} {
	return []struct {
		format Format
		name   string
		about  locale.Key
	}{
		{PNG, "PNG", locale.ExportPNG}, {SVG, "SVG", locale.ExportSVG}, {PDF, "PDF", locale.ExportPDF},
		{DOT, "Graphviz", locale.ExportDOT}, {Drawio, "draw.io", locale.ExportDrawio}, {Mermaid, "Mermaid", locale.ExportMermaid},
		{Markdown, "Markdown", locale.ExportMarkdown},
	}
}

// format is the place of the chosen format, -1 when there is no such format.
func (a *exportSheet) format() int {
	for i, f := range exportFormats() {
		if f.format == a.way.Format {
			return i
		}
	}
	return -1
}

// fill puts the controls beside the preview, which a narrow window leaves out.
func (a *exportSheet) fill(width float32) {
	var names []string
	for _, f := range exportFormats() {
		names = append(names, f.name)
	}
	a.formats = a.segmented(names, a.format(), func(i int) {
		a.way.Format = exportFormats()[i].format
		a.show()
	})
	column := &control.Column{Width: min(width, exportLeft)}
	a.left = container.NewWithoutLayout()
	a.left.Layout = column
	if width < exportNarrow {
		a.dialog.add(a.left)
	} else {
		a.preview = newPreview(a.desk.kit, func(size image.Point, density float64) *image.RGBA {
			return a.to.Preview(a.way, size, density)
		})
		a.dialog.add(newSides(a.desk.kit, a.left, a.preview))
	}
	a.show()
}

// show makes the controls that the format has.
func (a *exportSheet) show() {
	words := a.desk.words.T
	rows := []fyne.CanvasObject{natural(a.desk.kit, a.formats), a.desk.gap(8), a.paragraph(words(exportFormats()[a.format()].about)), a.desk.gap(8)}
	switch a.way.Format {
	case PNG:
		rows = append(rows, a.sizeRow(), a.widthRow(), a.dpiRow(), a.themeRow(), a.desk.gap(6),
			a.findings(locale.ExportFindings), a.legend(), a.transparent(), a.source())
	case Markdown: // has the findings anyway
		rows = append(rows, a.sizeRow(), a.widthRow(), a.dpiRow(), a.themeRow(), a.desk.gap(6), a.legend(), a.transparent(), a.source())
	case SVG:
		rows = append(rows, a.themeRow(), a.fontRow(), a.desk.gap(6),
			a.findings(locale.ExportFindings), a.legend(), a.transparent(), a.links(), a.source())
	case PDF:
		rows = append(rows, a.paperRow(), a.turnRow(), a.themeRow(), a.desk.gap(6),
			a.findings(locale.ExportFindingsPages), a.legend(), a.transparent(), a.links(), a.source())
	case DOT:
		rows = append(rows, a.themeRow(), a.desk.gap(6), a.check(locale.ExportIconFiles, &a.way.IconFiles), a.source())
	case Mermaid:
		rows = append(rows, a.themeRow())
	}
	a.left.Objects = rows
	a.left.Refresh()
	a.changed()
	a.dialog.scroll.Refresh()
}

// changed follows a choice.
func (a *exportSheet) changed() {
	size, wrong := a.to.Measure(a.way)
	a.wrong = wrong
	if a.width != nil {
		a.width.SetWrong(wrong != "" && a.way.Width != 0)
		a.dpi.SetWrong(wrong != "" && a.way.DPI != 0)
	}
	a.ok.SetDisabled(wrong != "")
	if a.preview != nil {
		a.preview.show(size, wrong)
	}
	a.dialog.Refresh()
}

func (a *exportSheet) paragraph(text string) *control.Paragraph {
	return a.desk.paragraph(control.Detail, scene.Muted, text, 0)
}

func (a *exportSheet) segmented(names []string, chosen int, choose func(int)) *control.Segmented {
	c := control.NewSegmented(a.desk.kit, names, choose)
	c.OnKey = a.dialog.fieldKey
	c.SetChosen(chosen)
	return c
}

// row is a label with a choice of words behind it.
func (a *exportSheet) row(label locale.Key, names []string, chosen int, choose func(int)) *row {
	return newRow(a.desk.kit, a.desk.words.T(label), a.segmented(names, chosen, func(i int) {
		choose(i)
		a.changed()
	}))
}

func (a *exportSheet) sizeRow() fyne.CanvasObject {
	names := make([]string, exportScales)
	for i := range names {
		names[i] = fmt.Sprintf("%dx", i+1)
	}
	a.scale = a.segmented(names, a.chosenScale(), func(i int) {
		a.way.Scale, a.way.Width, a.way.DPI = i+1, 0, 0
		a.width.SetText("")
		a.dpi.SetText("")
		a.changed()
	})
	return newRow(a.desk.kit, a.desk.words.T(locale.ExportScale), a.scale)
}

// chosenScale is the place of the scale; -1 while a width or a dpi holds.
func (a *exportSheet) chosenScale() int {
	if a.way.Width != 0 || a.way.DPI != 0 {
		return -1
	}
	return a.way.Scale - 1
}

// widthRow takes a width in pixels instead of a scale.
func (a *exportSheet) widthRow() fyne.CanvasObject {
	a.width = a.number("px", &a.way.Width, func() {
		a.way.DPI = 0
		a.dpi.SetText("")
	})
	return newWideRow(a.desk.kit, a.desk.words.T(locale.ExportWidth), a.width, exportField)
}

// dpiRow takes the pixels for a printed inch instead of a scale.
func (a *exportSheet) dpiRow() fyne.CanvasObject {
	a.dpi = a.number("dpi", &a.way.DPI, func() {
		a.way.Width = 0
		a.width.SetText("")
	})
	return newWideRow(a.desk.kit, a.desk.words.T(locale.ExportDPI), a.dpi, exportField)
}

// number is a field for a number that takes the place of the scale; 0 where
// nothing is typed, and -1 where it is no number. alone is called when it does.
func (a *exportSheet) number(unit string, value *int, alone func()) *control.Field {
	f := control.NewField(a.desk.kit, control.Compact)
	f.OnKey = a.dialog.fieldKey
	f.SetTrailing(unit)
	f.SetPlaceholder(a.desk.words.T(locale.ExportWidthAuto))
	if *value > 0 {
		f.SetText(strconv.Itoa(*value))
	}
	f.OnChange = func(text string) {
		*value = 0
		if text != "" {
			number, err := strconv.Atoi(text)
			if *value = number; err != nil || number == 0 {
				*value = -1
			}
			alone()
		}
		a.scale.SetChosen(a.chosenScale())
		a.changed()
	}
	return f
}

func (a *exportSheet) themeRow() fyne.CanvasObject {
	names := []string{a.desk.words.T(locale.ExportLight), a.desk.words.T(locale.ExportDark)}
	return a.row(locale.ExportTheme, names, index(a.way.Dark), func(i int) { a.way.Dark = i == 1 })
}

func (a *exportSheet) fontRow() fyne.CanvasObject {
	names := []string{a.desk.words.T(locale.ExportShapes), a.desk.words.T(locale.ExportFont)}
	return a.row(locale.ExportLetters, names, index(a.way.Font), func(i int) { a.way.Font = i == 1 })
}

func (a *exportSheet) paperRow() fyne.CanvasObject {
	names := append([]string{a.desk.words.T(locale.ExportFit)}, a.to.Papers()[1:]...)
	return a.row(locale.ExportPage, names, min(max(a.way.Paper, 0), len(names)-1), func(i int) {
		a.way.Paper = i
		a.turn.setDisabled(i == 0)
	})
}

func (a *exportSheet) turnRow() fyne.CanvasObject {
	names := []string{a.desk.words.T(locale.ExportTurnAuto), a.desk.words.T(locale.ExportPortrait), a.desk.words.T(locale.ExportLandscape)}
	a.turn = a.row(locale.ExportTurn, names, min(max(a.way.Turn, 0), len(names)-1), func(i int) { a.way.Turn = i })
	a.turn.setDisabled(a.way.Paper == 0)
	return a.turn
}

func (a *exportSheet) check(label locale.Key, on *bool) *control.Check {
	c := control.NewCheck(a.desk.kit, func(now bool) {
		*on = now
		a.changed()
	})
	c.OnKey = a.dialog.fieldKey
	c.SetLabel(a.desk.words.T(label)).SetOn(*on)
	return c
}

func (a *exportSheet) findings(label locale.Key) *control.Check {
	return a.check(label, &a.way.Findings)
}
func (a *exportSheet) legend() *control.Check { return a.check(locale.ExportLegend, &a.way.Legend) }
func (a *exportSheet) transparent() *control.Check {
	return a.check(locale.ExportTransparent, &a.way.Transparent)
}
func (a *exportSheet) links() *control.Check  { return a.check(locale.ExportLinks, &a.way.Links) }
func (a *exportSheet) source() *control.Check { return a.check(locale.ExportSource, &a.way.Source) }
