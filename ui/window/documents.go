package window

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/document"
	"lintel/ui/dialogs"
	"lintel/ui/editor"
	"lintel/ui/files"
	"lintel/ui/locale"
)

// extension is that of a diagram file.
const extension = ".lintel"

// New opens an empty document.
func (w *Window) New() {
	w.drawn++
	name := w.words.T(locale.Untitled)
	if w.drawn > 1 {
		name = fmt.Sprintf("%s %d", name, w.drawn)
	}
	w.add(editor.New(w.partsFor(""), editor.Document{Untitled: name}, diagram.New(), w.Lang()))
}

// Open asks for a file and opens it.
func (w *Window) Open() {
	files.Open(w.kit, w.win, w.words, files.Options{Folder: w.set.LastFolder, Extensions: []string{extension, ".svg", ".png", ".pdf", ".dot", ".gv", ".yaml", ".yml", ".json", ".template"}}, w.open)
}

// open opens a file in a tab, or brings the tab to the front that has it. One
// that cannot be opened is reported.
func (w *Window) open(path string) { w.openAll([]string{path}) }

func (w *Window) tryOpen(path string) error {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	if i := slices.IndexFunc(w.editors, func(e *editor.Editor) bool { return e.Document.Path == path }); i >= 0 {
		w.bring(i)
		return nil
	}
	if document.IsTemplate(path) {
		return w.openStack(path)
	}
	f, err := document.Open(path)
	if err != nil {
		return err
	}
	w.remember(path)
	doc := editor.Document{Path: path, Stamp: f.Stamp}
	if f.Picture {
		// Saving must not replace the picture with a diagram.
		doc = editor.Document{Untitled: strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))}
	}
	w.replaceEmpty(editor.New(w.partsFor(path), doc, f.Diagram, w.Lang()))
	if len(f.Notes) > 0 {
		// After the panels follow the new drawing, which clears the line.
		fyne.Do(func() { w.tell(f.Notes[0].Text.In(w.Lang())) })
	}
	return nil
}

// replaceEmpty shows an editor, in the place of the untouched empty document
// that the program starts with.
func (w *Window) replaceEmpty(e *editor.Editor) {
	old := w.editor()
	nodes, _ := old.Diagram().Len()
	w.add(e)
	if nodes == 0 && old.Document.Path == "" && !old.History.Dirty() {
		w.drop(slices.Index(w.editors, old))
	}
	w.fitSoon(e)
}

// fitSoon shows all of a drawing once the canvas has its size.
func (w *Window) fitSoon(e *editor.Editor) {
	fyne.Do(func() {
		e.View.Size = w.editor().View.Size
		e.Fit()
	})
}

// OpenExample opens a copy of the reference example.
func (w *Window) OpenExample() {
	data, err := fs.ReadFile(w.config.Assets, "examples/reference.lintel")
	if err != nil {
		w.Report(fmt.Errorf("reading the example: %w", err))
		return
	}
	d, _, err := codec.Read(strings.NewReader(string(data)), "reference.lintel")
	if err != nil {
		w.Report(err)
		return
	}
	w.replaceEmpty(editor.New(w.partsFor(""), editor.Document{Untitled: "reference"}, d, w.Lang()))
}

// Save writes the document, asking for a file when it has none.
func (w *Window) Save() { w.save(func() {}) }

// save writes the document and then does what comes next, unless the person
// changes their mind or it fails.
func (w *Window) save(then func()) {
	e := w.editor()
	if e.Document.Path == "" {
		w.saveAs(then)
		return
	}
	w.saveTo(e, e.Document.Path, then)
}

// SaveAs asks for a file and writes the document to it.
func (w *Window) SaveAs() { w.saveAs(func() {}) }

func (w *Window) saveAs(then func()) {
	e := w.editor()
	options := files.Options{
		Folder: w.set.LastFolder, Name: e.Document.Title() + extension, Extensions: []string{extension},
	}
	files.Save(w.kit, w.win, w.words, options, func(path string) { w.saveTo(e, path, then) })
}

func (w *Window) saveTo(e *editor.Editor, path string, then func()) {
	moved := path != e.Document.Path
	err := e.Save(path)
	if errors.Is(err, codec.ErrChanged) {
		w.saveOver(e, path, then)
		return
	}
	if err != nil {
		w.Report(err)
		return
	}
	w.remember(path)
	if moved {
		e.SetEngine(w.engineFor(path))
	}
	then()
}

// saveOver asks before a file that somebody else changed is overwritten.
func (w *Window) saveOver(e *editor.Editor, path string, then func()) {
	w.desk.Confirm(dialogs.Question{
		Title: w.words.T(locale.ChangedOnDisk, filepath.Base(path)),
		Text:  w.words.T(locale.ChangedOnDiskText),
		Yes:   w.words.T(locale.Overwrite),
	}, func() {
		e.Document.Stamp = codec.Stamp{}
		w.saveTo(e, path, then)
	})
}

// remember puts a file at the head of the recent ones.
func (w *Window) remember(path string) {
	w.set.AddRecent(path)
	w.set.LastFolder = filepath.Dir(path)
	w.keepSettings()
	w.refreshWelcome()
}

// CloseTab closes the document in front, after asking about unsaved changes.
func (w *Window) CloseTab() { w.close(w.front, func() {}) }

// close asks about unsaved changes of a document, closes it and goes on.
func (w *Window) close(i int, then func()) {
	e := w.editors[i]
	if !e.History.Dirty() {
		w.drop(i)
		then()
		return
	}
	w.bring(i)
	w.desk.AskSave(e.Document.Title(), func(answer dialogs.Answer) {
		switch answer {
		case dialogs.Save:
			w.save(func() { w.drop(slices.Index(w.editors, e)); then() })
		case dialogs.Discard:
			w.drop(slices.Index(w.editors, e))
			then()
		}
	})
}

// drop closes a document without asking. There is always one open.
func (w *Window) drop(i int) {
	delete(w.exported, w.editors[i])
	w.editors = slices.Delete(w.editors, i, i+1)
	if len(w.editors) == 0 {
		w.front = 0
		w.New()
		return
	}
	front := w.front
	if front > i || front == len(w.editors) {
		front--
	}
	w.bring(front)
}

// Quit closes the program, after asking about the unsaved changes of every document.
func (w *Window) Quit() {
	for i, e := range w.editors {
		if e.History.Dirty() {
			w.close(i, w.Quit)
			return
		}
	}
	w.keepSettings()
	w.win.Close()
}

// dropped opens files that were dropped on the window, and says of all that
// cannot be opened why not.
func (w *Window) dropped(_ fyne.Position, uris []fyne.URI) {
	var paths []string
	for _, u := range uris {
		paths = append(paths, u.Path())
	}
	w.openAll(paths)
}

// openAll opens files in tabs, the last of them in front.
func (w *Window) openAll(paths []string) {
	var failed []string
	for _, path := range paths {
		if err := w.tryOpen(path); err != nil {
			failed = append(failed, sentence(err))
			w.trace.note(err.Error())
		}
	}
	if len(failed) > 0 {
		w.desk.Tell("", failed[0], failed[1:]...)
	}
}
