package window

import (
	"path/filepath"

	"lintel/model/export"
	"lintel/model/scene"
	"lintel/ui/dialogs"
	"lintel/ui/files"
	"lintel/ui/locale"
	"lintel/ui/settings"
)

// Export asks what to export and writes it.
func (w *Window) Export() {
	size := w.editor().Builder.Scene().Bounds().Inset(-export.Margin).Size()
	w.desk.AskExport(size, w.lastExport(), func(way dialogs.Export) {
		w.rememberExport(way)
		w.exportAs(way)
	})
}

// exportAs asks for a file and writes the drawing to it.
func (w *Window) exportAs(way dialogs.Export) {
	format, ok := export.ByName(string(way.Format))
	if !ok {
		return
	}
	e := w.editor()
	options := files.Options{
		Title: w.words.T(locale.ExportTitle), Folder: w.set.LastFolder,
		Name: e.Document.Title() + format.Extensions[0], Extensions: format.Extensions,
	}
	files.Save(w.kit, w.win, w.words, options, func(path string) {
		part := e.Part(nil)
		if way.Legend {
			part.Scene = e.Builder.WithLegend()
		}
		if err := format.Save(path, w.drawing(part), exportOptions(way)); err != nil {
			w.Report(err)
			return
		}
		w.set.LastFolder = filepath.Dir(path)
		w.keepSettings()
		w.tell(w.words.T(locale.Exported, filepath.Base(path)))
	})
}

func exportOptions(way dialogs.Export) export.Options {
	o := export.Options{Scale: float64(way.Scale), Transparent: way.Transparent, NoSource: !way.Source}
	if way.Dark {
		o.Theme = scene.Dark()
	}
	return o
}

// lastExport is how the last export was made.
func (w *Window) lastExport() dialogs.Export {
	last := w.set.Export
	return dialogs.Export{
		Format: dialogs.Format(last.Format), Scale: int(last.Scale), Dark: last.Theme == settings.DarkTheme,
		Transparent: last.Transparent, Source: true, Legend: last.Legend,
	}
}

func (w *Window) rememberExport(way dialogs.Export) {
	w.set.Export = settings.Export{
		Format: string(way.Format), Scale: float64(way.Scale), Theme: settings.LightTheme, Transparent: way.Transparent,
		Legend: way.Legend,
	}
	if way.Dark {
		w.set.Export.Theme = settings.DarkTheme
	}
	w.keepSettings()
}
