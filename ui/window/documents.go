package window

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"lintel/model/changelog"
	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/document"
	"lintel/model/file"
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
	files.Open(w.kit, w.win, w.words, files.Options{Folder: w.set.LastFolder, Extensions: slices.Concat([]string{extension, ".svg", ".png", ".pdf", ".dot", ".gv"}, stackExtensions)}, w.open)
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
	w.weigh(path, f, func() { w.admit(path, f) })
	return nil
}

// admit opens what was read from a file, after asking where somebody else has it.
func (w *Window) admit(path string, f document.File) {
	w.remember(path)
	if f.Picture {
		// Saving must not replace the picture with a diagram.
		w.show(path, f, editor.Document{Untitled: strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))})
		return
	}
	l, held := w.lock(path)
	open := func() {
		w.show(path, f, editor.Document{Path: path, Stamp: f.Stamp})
		if l != nil {
			w.locks[w.editor()] = l
		}
	}
	if held == nil {
		open()
		return
	}
	// The other window may save any moment, so a copy is the safe choice.
	w.warnHeld(path, held,
		dialogs.Choice{Label: w.words.T(locale.HeldCopy), Do: func() {
			name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
			w.show(path, f, editor.Document{Untitled: w.words.T(locale.CopyOf, name)})
		}},
		dialogs.Choice{Label: w.words.T(locale.HeldOpen), Do: open})
}

// show opens what was read from a file in a tab.
func (w *Window) show(path string, f document.File, doc editor.Document) {
	w.replaceEmpty(editor.New(w.partsFor(path), doc, f.Diagram, w.Lang()))
	if len(f.Notes) > 0 {
		w.tellOf(w.editor(), f.Notes[0].Text.In(w.Lang()))
	}
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
	if path == e.Document.Path {
		w.write(e, path, then)
		return
	}
	l, held := w.lock(path)
	move := func() {
		w.write(e, path, func() {
			w.unhold(e)
			if l != nil {
				w.locks[e] = l
			}
			e.SetEngine(w.engineFor(path))
			then()
		})
		if e.Document.Path != path && l != nil {
			_ = l.Release() // not saved; a lock left behind dies with this process
		}
	}
	if held == nil {
		move()
		return
	}
	w.warnHeld(path, held,
		dialogs.Choice{Label: w.words.T(locale.SaveElsewhere), Do: func() { w.saveAs(then) }},
		dialogs.Choice{Label: w.words.T(locale.HeldSave), Do: move})
}

// write writes the document to a file that may be written to, and then does what
// comes next, unless it fails or the person changes their mind.
func (w *Window) write(e *editor.Editor, path string, then func()) {
	kept := w.backup(e, path)
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
	if kept != nil {
		w.tell(w.words.T(locale.BackupFailed, kept.Error()))
	}
	then()
}

// backup keeps the previous version of a file that is about to be saved, where
// the person wants that. A file that saving would ask about stays as it is.
func (w *Window) backup(e *editor.Editor, path string) error {
	if !w.set.Backup {
		return nil
	}
	if path == e.Document.Path {
		if changed, err := codec.Changed(path, e.Document.Stamp); changed || err != nil {
			return nil
		}
	}
	return file.Backup(path)
}

// saveOver asks before a file that somebody else changed is overwritten, and
// tells what they would lose.
func (w *Window) saveOver(e *editor.Editor, path string, then func()) {
	c := dialogs.Conflict{
		Title: w.words.T(locale.ChangedOnDisk, filepath.Base(path)), Text: w.words.T(locale.ChangedOnDiskText),
		Heading: w.words.T(locale.ChangedDiffers),
		Choices: []dialogs.Choice{
			{Label: w.words.T(locale.SaveElsewhere), Do: func() { w.saveAs(then) }},
			{Label: w.words.T(locale.Overwrite), Do: func() {
				e.Document.Stamp = codec.Stamp{}
				w.write(e, path, then)
			}},
		},
	}
	if theirs, _, _, err := codec.Open(path); err != nil {
		c.Heading, c.Lines = "", []string{w.words.T(locale.ChangedUnreadable, err.Error())}
	} else {
		difference := diagram.Difference(theirs, e.Diagram())
		lines := changelog.Describe(w.parts.Catalog, difference, e.Diagram())
		// What would be lost comes first: the dialog has room for a few lines only.
		order := []changelog.Sign{changelog.Removed, changelog.Changed, changelog.Added}
		slices.SortStableFunc(lines, func(a, b changelog.Line) int {
			return slices.Index(order, a.Sign) - slices.Index(order, b.Sign)
		})
		for _, line := range lines {
			c.Lines = append(c.Lines, string(line.Sign)+" "+line.Text.In(w.Lang()))
		}
	}
	w.desk.AskConflict(c)
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
	delete(w.origins, w.editors[i])
	w.release(w.editors[i])
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
	for _, e := range w.editors {
		w.release(e)
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
