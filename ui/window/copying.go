package window

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"lintel/model/export"
	"lintel/ui/clipboard"
	"lintel/ui/editor"
	"lintel/ui/locale"
)

// Style is the style that was copied last.
func (w *Window) Style() editor.Style { return w.style }

// SetStyle keeps a style to be pasted, in any document.
func (w *Window) SetStyle(s editor.Style) { w.style = s }

// CopyDrawing puts the selection, or everything, onto the clipboard as SVG text.
func (w *Window) CopyDrawing() {
	svg, err := w.picture("svg")
	if err != nil {
		w.Report(err)
		return
	}
	w.SetClipboard(string(svg))
	w.tell(w.words.T(locale.CopiedDrawing))
}

// CopyPicture puts the selection, or everything, onto the clipboard as a
// picture. The program that does it may take a while, and is not waited for.
func (w *Window) CopyPicture() {
	png, err := w.picture("png")
	if err != nil {
		w.Report(err)
		return
	}
	tools := clipboard.Tools()
	go func() {
		err := clipboard.SetPicture(context.Background(), tools, png)
		fyne.Do(func() { w.copied(tools, err) })
	}()
}

// copied tells how it went.
func (w *Window) copied(tools []clipboard.Tool, err error) {
	switch {
	case err == nil:
		w.tell(w.words.T(locale.CopiedPicture))
	case errors.Is(err, clipboard.ErrNoTool):
		var names []string
		for _, t := range tools {
			names = append(names, filepath.Base(t.Path))
		}
		w.desk.Tell("", w.words.T(locale.CopyNeedsTool, strings.Join(names, ", ")))
	default:
		w.Report(err)
	}
}

// picture is the selection, or everything, in a format of pictures, as it would
// be exported.
func (w *Window) picture(format string) ([]byte, error) {
	f, ok := export.ByName(format)
	if !ok {
		return nil, fmt.Errorf("there is no format %q", format)
	}
	part := w.editor().Part(w.editor().Selection.IDs())
	var picture bytes.Buffer
	err := f.Write(&picture, w.drawing(part), exportOptions(w.lastExport()))
	if err != nil {
		return nil, fmt.Errorf("copying the picture: %w", err)
	}
	return picture.Bytes(), nil
}

// drawing is what is exported of a document.
func (w *Window) drawing(p editor.Picture) export.Drawing {
	return export.Drawing{Diagram: p.Diagram, Scene: p.Scene, Catalog: w.parts.Catalog, Family: w.family, Icons: w.icons, Lang: w.words.Lang()}
}
