package window

import (
	"image"

	"fyne.io/fyne/v2"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/scene"
	"lintel/model/template"
	"lintel/ui/dialogs"
	"lintel/ui/editor"
	"lintel/ui/gallery"
	"lintel/ui/locale"
	"lintel/ui/tool"
)

// loadTemplates reads the list of templates and makes ready to paint them.
func (w *Window) loadTemplates() error {
	list, err := template.Load(w.config.Assets)
	if err != nil {
		return err
	}
	w.templates = list
	w.thumbnails = gallery.NewThumbnails(w.painter, w.drawTemplate, w.config.Post)
	return nil
}

// drawTemplate is the scene of a template. It runs outside of the goroutine of
// the window and uses only what never changes.
func (w *Window) drawTemplate(id string, lang catalog.Lang) (*scene.Scene, error) {
	t, _ := w.templates.Called(id)
	d, err := t.Drawing()
	if err != nil {
		return nil, err
	}
	b := scene.NewBuilder(w.parts.Catalog, w.parts.Measure, lang)
	b.Build(d, nil)
	return b.Scene(), nil
}

// templateItems are templates as cards.
func (w *Window) templateItems(list template.List) []gallery.Item {
	var items []gallery.Item
	for _, t := range list {
		items = append(items, gallery.Item{
			ID: t.ID, Name: t.Name.In(w.Lang()), About: t.About.In(w.Lang()),
			Picture: func(size image.Point, density float64, ready func()) *image.RGBA {
				return w.thumbnails.Picture(gallery.Thumbnail{
					ID: t.ID, Lang: w.Lang(), Theme: w.kit.Theme().Scene(), Size: size, Density: density,
				}, ready)
			},
		})
	}
	return items
}

// welcomeTemplates is the number of templates that an empty canvas offers.
const welcomeTemplates = 4

// offerTemplates shows the first templates on an empty canvas.
func (w *Window) offerTemplates() {
	w.welcome.SetTemplates(w.templateItems(w.templates[:min(welcomeTemplates, len(w.templates))]))
}

// InsertTemplate asks for a template and hangs it on the pointer, or puts it
// into the middle when it was chosen with the keyboard.
func (w *Window) InsertTemplate() {
	w.gallery = w.desk.ShowGallery(dialogs.Gallery{
		Title: w.words.T(locale.TemplatesInsert), Hint: w.words.T(locale.TemplatesHint), Find: w.findTemplates,
		Choose: w.hangTemplate, Confirm: w.insertInView,
	})
}

// NewFromTemplate asks for a template and opens a copy of it.
func (w *Window) NewFromTemplate() {
	w.gallery = w.desk.ShowGallery(dialogs.Gallery{
		Title: w.words.T(locale.TemplatesNew), Hint: w.words.T(locale.TemplatesOpens), Find: w.findTemplates,
		Choose: func(id string, _ fyne.Position) { w.openTemplate(id) }, Confirm: w.openTemplate,
	})
}

func (w *Window) findTemplates(query string) []gallery.Item {
	return w.templateItems(w.templates.Find(query, w.Lang()))
}

// hangTemplate hangs a template on the pointer, which is at a place in the window.
func (w *Window) hangTemplate(id string, at fyne.Position) {
	if d, ok := w.templateDrawing(id); ok {
		w.canvas.Hang(tool.Insert{Template: editor.NewInsertion(d), Back: w.canvas.Idle()})
		w.focusCanvas()
		w.canvas.Point(at)
		w.later(editor.ViewChanged)
	}
}

// insertInView puts a template into the middle of what is shown.
func (w *Window) insertInView(id string) {
	if d, ok := w.templateDrawing(id); ok {
		w.Report(w.editor().InsertInView(editor.NewInsertion(d)))
		w.focusCanvas()
	}
}

// openTemplate opens a copy of a template.
func (w *Window) openTemplate(id string) {
	if d, ok := w.templateDrawing(id); ok {
		t, _ := w.templates.Called(id)
		w.replaceEmpty(editor.New(w.partsFor(""), editor.Document{Untitled: t.Name.In(w.Lang())}, d, w.Lang()))
		w.focusCanvas()
	}
}

func (w *Window) templateDrawing(id string) (*diagram.Diagram, bool) {
	t, ok := w.templates.Called(id)
	if !ok {
		return nil, false
	}
	d, err := t.Drawing()
	w.Report(err)
	return d, err == nil
}

// insertKey puts the template that hangs on the pointer into the middle.
func (w *Window) insertKey(key string) bool {
	hanging, ok := w.canvas.State().(tool.Insert)
	if !ok || key != string(fyne.KeyReturn) && key != string(fyne.KeyEnter) {
		return false
	}
	w.canvas.Hang(w.canvas.Idle()) // Hang cancels what was in the hand
	w.Report(w.editor().InsertInView(hanging.Template))
	return true
}
