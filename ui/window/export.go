package window

import (
	"fmt"
	"math"
	"path/filepath"

	"fyne.io/fyne/v2"

	"lintel/model/annotate"
	"lintel/model/appendix"
	"lintel/model/export"
	"lintel/model/render/pdf"
	"lintel/model/report"
	"lintel/model/scene"
	"lintel/ui/dialogs"
	"lintel/ui/editor"
	"lintel/ui/files"
	"lintel/ui/locale"
	"lintel/ui/settings"
)

// Export asks how to export the drawing in front and writes it.
func (w *Window) Export() { w.desk.AskExport(w.lastExport(), &exporting{w: w, e: w.editor()}) }

// ExportAgain writes the file that was exported last from the drawing in front,
// in the same way; the first time it asks.
func (w *Window) ExportAgain() {
	e := w.editor()
	path, ok := w.exported[e]
	if !ok {
		w.Export()
		return
	}
	if format, ok := export.ForFile(path); ok {
		way := w.lastExport()
		way.Format = dialogs.Format(format.Name)
		w.exportTo(e, format, path, way)
	}
}

// exportAs asks for a file and writes the drawing to it.
func (w *Window) exportAs(e *editor.Editor, way dialogs.Export) {
	format, ok := export.ByName(string(way.Format))
	if !ok {
		return
	}
	options := files.Options{
		Title: w.words.T(locale.ExportTitle), Folder: w.set.LastFolder,
		Name: e.Document.Title() + format.Extensions[0], Extensions: format.Extensions,
	}
	files.Save(w.kit, w.win, w.words, options, func(path string) {
		w.set.LastFolder = filepath.Dir(path)
		w.keepSettings()
		w.exportTo(e, format, path, way)
	})
}

// exportTo writes a file while the window goes on: a large picture takes seconds.
// What is written is the drawing of this moment.
func (w *Window) exportTo(e *editor.Editor, format export.Format, path string, way dialogs.Export) {
	drawing, options := w.toExport(e, way), exportOptions(way)
	w.tell(w.words.T(locale.Exporting, filepath.Base(path)))
	go func() {
		err := format.Save(path, drawing, options)
		fyne.Do(func() {
			if err != nil {
				w.tell("")
				w.Report(err)
				return
			}
			w.exported[e] = path
			w.tell(w.words.T(locale.Exported, filepath.Base(path)))
		})
	}()
}

// toExport is the drawing of this moment as it is exported.
func (w *Window) toExport(e *editor.Editor, way dialogs.Export) export.Drawing {
	drawing := w.drawing(editor.Picture{Diagram: e.Diagram().Snapshot()})
	if judged(way) {
		w.judge(&drawing, e, way)
	} else {
		drawing.Scene = sceneOf(e, way)
	}
	return drawing
}

// judged tells that what is found in a drawing is shown.
func judged(way dialogs.Export) bool {
	return way.Format == dialogs.Markdown || way.Findings && pictured(way.Format)
}

// judge adds what is found in a drawing: the marks on a scene of its own, the list,
// and pages with it.
func (w *Window) judge(drawing *export.Drawing, e *editor.Editor, way dialogs.Export) {
	engine := w.engineFor(e.Document.Path)
	result := engine.CheckOnce(drawing.Diagram)
	b := scene.NewBuilder(w.parts.Catalog, w.family, w.Lang())
	b.Build(drawing.Diagram, annotate.Verdicts(drawing.Diagram, result.Findings))
	annotate.Show(b, annotate.Marks(b, drawing.Diagram, result.Findings))
	drawing.Scene = b.Scene()
	if way.Legend {
		drawing.Scene = b.WithLegend()
	}
	drawing.Appendix = appendix.Pages(appendix.Content{
		Title: drawing.Diagram.Meta().Title, Lang: w.Lang(), Findings: result.Findings,
		Called: result.Facts.Name, Legend: b.Legend(),
	}, w.family, export.AppendixPage().Size())
	drawing.Report = &report.Report{Lang: w.Lang(), Docs: engine.Docs(), Version: w.config.Version}
	drawing.Report.Add(e.Document.Title(), drawing.Diagram, result.Findings, nil, result.Facts.Name)
}

// sceneOf is a scene of its own with what is exported of a drawing where nobody
// asks for what is found.
func sceneOf(e *editor.Editor, way dialogs.Export) *scene.Scene {
	own := scene.New()
	e.Unjudged(func(b *scene.Builder) {
		if way.Legend {
			own = b.WithLegend()
			return
		}
		b.Scene().All(func(element *scene.Element) { own.Put(*element) })
	})
	return own
}

func exportOptions(way dialogs.Export) export.Options {
	o := export.Options{
		Transparent: way.Transparent, NoSource: !way.Source, Font: way.Font, Links: way.Links, IconFiles: way.IconFiles,
	}
	switch way.Format {
	case dialogs.PNG, dialogs.Markdown:
		switch {
		case way.Width != 0:
			o.Width = way.Width
		case way.DPI != 0:
			o.DPI = float64(way.DPI)
		default:
			o.Scale = float64(way.Scale)
		}
	case dialogs.PDF:
		o.Paper, o.Turn = pdf.Paper(way.Paper), pdf.Turn(way.Turn)
	}
	if way.Dark {
		o.Theme = scene.Dark()
	}
	return o
}

// lastExport is how the last export was made.
func (w *Window) lastExport() dialogs.Export {
	last := w.set.Export
	return dialogs.Export{
		Format: dialogs.Format(last.Format), Scale: int(last.Scale), Width: last.Width, DPI: last.DPI, Dark: last.Theme == settings.DarkTheme,
		Paper: last.Paper, Turn: last.Turn, Font: last.Font, Links: last.Links, IconFiles: last.IconFiles,
		Transparent: last.Transparent, Source: !last.NoSource, Legend: last.Legend, Findings: last.Findings,
	}
}

func (w *Window) rememberExport(way dialogs.Export) {
	w.set.Export = settings.Export{
		Format: string(way.Format), Scale: float64(way.Scale), Width: way.Width, DPI: way.DPI, Theme: settings.LightTheme,
		Paper: way.Paper, Turn: way.Turn, Font: way.Font, Links: way.Links, IconFiles: way.IconFiles,
		Transparent: way.Transparent, NoSource: !way.Source, Legend: way.Legend, Findings: way.Findings,
	}
	if way.Dark {
		w.set.Export.Theme = settings.DarkTheme
	}
	w.keepSettings()
}

// The limits of a dpi in whole numbers.
const (
	leastDPI = 10
	mostDPI  = export.MaxScale * export.PointsPerInch
)

// exporting answers the export dialog about one drawing.
type exporting struct {
	w *Window
	e *editor.Editor
	// The scene of the choice that was shown last: a legend is set, and what is
	// found is looked for, only once.
	scene *scene.Scene
	shown dialogs.Export
}

// Papers is part of dialogs.Exporting.
func (x *exporting) Papers() []string { return []string{"", "A4", "A3", "A2", "A1", "A0"} }

// Export is part of dialogs.Exporting.
func (x *exporting) Export(way dialogs.Export) {
	x.w.rememberExport(way)
	x.w.exportAs(x.e, way)
}

// Measure is part of dialogs.Exporting.
func (x *exporting) Measure(way dialogs.Export) (size, wrong string) {
	words := x.w.words
	if sized(way.Format) && (way.Width < 0 || way.Width > export.MaxWidth) {
		return "", words.T(locale.ExportWidthWrong, export.MaxWidth)
	}
	if sized(way.Format) && way.DPI != 0 && (way.DPI < leastDPI || way.DPI > mostDPI) {
		return "", words.T(locale.ExportDPIWrong, leastDPI, mostDPI)
	}
	bounds := x.drawn(way).Bounds().Inset(-export.Margin)
	switch way.Format {
	case dialogs.PNG, dialogs.Markdown:
		scale := float64(way.Scale)
		switch {
		case way.Width > 0:
			scale = float64(way.Width) / bounds.W()
		case way.DPI > 0:
			scale = float64(way.DPI) / export.PointsPerInch
		}
		return words.T(locale.ExportSize, pixels(bounds.W()*scale), pixels(bounds.H()*scale)), ""
	case dialogs.PDF:
		mm, _ := x.page(way).Placed()
		return fmt.Sprintf("%.0f x %.0f mm", mm.W, mm.H), ""
	case dialogs.Mermaid:
		return words.T(locale.ExportLaidOut), ""
	}
	return words.T(locale.ExportSize, pixels(bounds.W()), pixels(bounds.H())), ""
}

// page is the page of a PDF.
func (x *exporting) page(way dialogs.Export) pdf.Page {
	sc := x.drawn(way)
	return pdf.Page{Scene: sc, Area: sc.Bounds().Inset(-export.Margin), Paper: pdf.Paper(way.Paper), Turn: pdf.Turn(way.Turn)}
}

// drawn is the scene of a choice.
func (x *exporting) drawn(way dialogs.Export) *scene.Scene {
	now := dialogs.Export{Legend: way.Legend && pictured(way.Format)}
	if judged(way) {
		now.Format, now.Findings = dialogs.PNG, true // of all pictures the same
	}
	if x.scene == nil || x.shown != now {
		x.scene, x.shown = x.w.toExport(x.e, now).Scene, now
	}
	return x.scene
}

// pictured tells that a format is a picture, which has a ground and a legend.
func pictured(f dialogs.Format) bool { return sized(f) || f == dialogs.SVG || f == dialogs.PDF }

// sized tells that a format is or has a picture made of pixels.
func sized(f dialogs.Format) bool { return f == dialogs.PNG || f == dialogs.Markdown }

// pixels is a length as the number of pixels that a picture has.
func pixels(px float64) float64 { return math.Ceil(px - 1e-6) }
