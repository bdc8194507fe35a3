package dialogs

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Format is a file format of an export, by its file extension.
type Format string

// The formats.
const (
	PNG Format = "png"
	SVG Format = "svg"
	DOT Format = "dot"
)

// Export is how to export.
type Export struct {
	Format      Format
	Scale       int // 1 to 4; PNG only
	Dark        bool
	Transparent bool // no ground; PNG and SVG
	Source      bool // the diagram inside the picture; PNG and SVG
	Legend      bool // of the arrows, below the diagram; PNG and SVG
}

// exportScales is how many scales a PNG can have.
const exportScales = 4

// AskExport asks how to export a drawing of some size in pt, starting from the
// last way.
func (d *Desk) AskExport(size geom.Size, last Export, export func(Export)) {
	var g *Dialog
	a := &exportAsk{desk: d, size: size, way: last, key: func(key fyne.KeyName) bool { return g.fieldKey(key) }}
	if a.way.Scale < 1 || a.way.Scale > exportScales {
		a.way.Scale = 2
	}
	g = d.newDialog(d.words.T(locale.ExportTitle), dialogWide, func() { g.close(nil) })
	g.add(a.formats()...)
	g.add(d.gap(8), a.scaleRow(), a.themeRow(), d.gap(6))
	g.add(a.checks()...)
	done := func() { g.close(func() { export(a.way) }) }
	g.button(control.Primary, d.words.T(locale.ExportDo), done)
	g.button(control.Secondary, d.words.T(locale.Cancel), func() { g.close(nil) })
	a.show()
	g.open(done)
}

// exportAsk is the controls of an export dialog.
type exportAsk struct {
	desk        *Desk
	size        geom.Size
	way         Export
	key         func(fyne.KeyName) bool // Enter and Escape, on every control
	options     map[Format]*control.Option
	scale       *row
	theme       *row
	transparent *control.Check
	source      *control.Check
	legend      *control.Check
}

func (a *exportAsk) formats() []fyne.CanvasObject {
	a.options = map[Format]*control.Option{}
	var blocks []fyne.CanvasObject
	for _, f := range []struct {
		format Format
		title  string
		about  locale.Key
	}{
		{PNG, "PNG", locale.ExportPNG}, {SVG, "SVG", locale.ExportSVG}, {DOT, "DOT", locale.ExportDOT},
	} {
		option := control.NewOption(a.desk.kit, f.title, a.desk.words.T(f.about), func() {
			a.way.Format = f.format
			a.show()
		})
		option.OnKey = a.key
		a.options[f.format] = option
		blocks = append(blocks, option, a.desk.gap(6))
	}
	return blocks
}

func (a *exportAsk) scaleRow() fyne.CanvasObject {
	names := make([]string, exportScales)
	for i := range names {
		names[i] = fmt.Sprintf("%dx", i+1)
	}
	choice := control.NewSegmented(a.desk.kit, names, func(i int) {
		a.way.Scale = i + 1
		a.show()
	})
	choice.OnKey = a.key
	choice.SetChosen(a.way.Scale - 1)
	a.scale = newRow(a.desk.kit, a.desk.words.T(locale.ExportScale), choice)
	return a.scale
}

func (a *exportAsk) themeRow() fyne.CanvasObject {
	names := []string{a.desk.words.T(locale.ExportLight), a.desk.words.T(locale.ExportDark)}
	choice := control.NewSegmented(a.desk.kit, names, func(i int) { a.way.Dark = i == 1 })
	choice.OnKey = a.key
	if a.way.Dark {
		choice.SetChosen(1)
	}
	a.theme = newRow(a.desk.kit, a.desk.words.T(locale.ExportTheme), choice)
	return a.theme
}

func (a *exportAsk) checks() []fyne.CanvasObject {
	a.transparent = control.NewCheck(a.desk.kit, func(on bool) { a.way.Transparent = on })
	a.transparent.SetLabel(a.desk.words.T(locale.ExportTransparent)).SetOn(a.way.Transparent)
	a.source = control.NewCheck(a.desk.kit, func(on bool) { a.way.Source = on })
	a.source.SetLabel(a.desk.words.T(locale.ExportSource)).SetOn(a.way.Source)
	a.legend = control.NewCheck(a.desk.kit, func(on bool) { a.way.Legend = on })
	a.legend.SetLabel(a.desk.words.T(locale.ExportLegend)).SetOn(a.way.Legend)
	a.transparent.OnKey, a.source.OnKey, a.legend.OnKey = a.key, a.key, a.key
	return []fyne.CanvasObject{a.legend, a.transparent, a.source}
}

// show lets the controls follow the format: a DOT file has no looks.
func (a *exportAsk) show() {
	for format, option := range a.options {
		option.SetChosen(format == a.way.Format)
	}
	k := float64(a.way.Scale)
	a.scale.note = a.desk.words.T(locale.ExportSize, math.Ceil(a.size.W*k), math.Ceil(a.size.H*k))
	a.scale.setDisabled(a.way.Format != PNG)
	drawn := a.way.Format != DOT
	a.theme.setDisabled(!drawn)
	a.transparent.SetDisabled(!drawn)
	a.source.SetDisabled(!drawn)
	a.legend.SetDisabled(!drawn)
}
