package window

import (
	"errors"
	"image"
	"path/filepath"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/journal"
	"lintel/model/lock"
	"lintel/model/scene"
	"lintel/ui/dialogs"
	"lintel/ui/editor"
	"lintel/ui/gallery"
	"lintel/ui/locale"
)

// keep has the edits of a document kept where a crash cannot take them, and
// tells the person when that fails.
func (w *Window) keep(e *editor.Editor) {
	if w.journals == nil {
		return
	}
	trouble := func(err error) { w.config.Post(func() { w.keepingTurned(e, err) }) }
	e.Keep(w.journals.Record(e.Subject(), trouble))
}

// keepingTurned tells that edits can no longer be kept, or can again.
func (w *Window) keepingTurned(e *editor.Editor, err error) {
	if !slices.Contains(w.editors, e) {
		return
	}
	if err == nil {
		w.tell(w.words.T(locale.KeepingWorks))
		return
	}
	w.tell(w.words.T(locale.KeepingFails, err.Error()))
	w.trace.note(err.Error())
	e.KeepAnew()
}

// tellCrash shows where the report is of the fault that ended the program last time.
func (w *Window) tellCrash() {
	if w.config.Crash != "" {
		w.desk.Tell(w.words.T(locale.CrashTitle), w.words.T(locale.CrashText), w.config.Crash)
	}
}

// release gives up what a document was held by: it is closed.
func (w *Window) release(e *editor.Editor) {
	w.unhold(e)
	if err := e.Forget(); err != nil {
		w.trace.note(err.Error()) // it will be offered again, which does no harm
	}
}

// offerUnsaved looks for work that was not saved when the program last ended, and
// then tells why it ended, where that is known: the work comes first.
func (w *Window) offerUnsaved() {
	if w.journals == nil {
		w.tellCrash()
		return
	}
	go func() {
		unsaved, err := w.journals.Unsaved()
		w.config.Post(func() {
			w.Report(err)
			if len(unsaved) > 0 {
				w.showUnsaved(unsaved)
			} else {
				w.tellCrash()
			}
		})
	}()
}

func (w *Window) showUnsaved(unsaved []journal.Unsaved) {
	drawings := map[string]*diagram.Diagram{}
	for _, u := range unsaved {
		if u.Err == nil {
			drawings[u.File] = u.Diagram.Snapshot() // it may be edited while it is painted
		}
	}
	draw := func(file string, lang catalog.Lang) (*scene.Scene, error) {
		b := scene.NewBuilder(w.parts.Catalog, w.parts.Measure, lang)
		b.Build(drawings[file], nil)
		return b.Scene(), nil
	}
	w.rescued = gallery.NewThumbnails(w.painter, draw, w.config.Post)
	var items []dialogs.Unsaved
	for _, u := range unsaved {
		items = append(items, w.unsavedItem(u))
	}
	w.desk.OfferUnsaved(items, dialogs.Rescue{
		Open:    func(i int) { w.rescue(unsaved[i]) },
		Discard: func(i int) { w.Report(w.journals.Remove(unsaved[i].Entry)) },
		Closed:  w.rescueEnded,
	})
}

// rescueEnded goes on when the person has decided about unsaved work.
func (w *Window) rescueEnded() {
	w.focusCanvas()
	w.tellCrash()
}

// unsavedItem is unsaved work in words.
func (w *Window) unsavedItem(u journal.Unsaved) dialogs.Unsaved {
	item := dialogs.Unsaved{Title: titleOf(u), Place: u.Path, Warn: w.unsavedWarning(u)}
	switch {
	case item.Title == "":
		item.Title, item.Place = w.words.T(locale.UnsavedUnknown), filepath.Base(u.File)
	case u.Path == "":
		item.Place = w.words.T(locale.UnsavedNoFile)
	}
	if u.Err != nil {
		return item
	}
	nodes, edges := u.Diagram.Len()
	item.About = w.words.T(locale.UnsavedAbout, u.Time.Local().Format("2006-01-02 15:04"),
		w.words.N(locale.UnsavedNodes, nodes), w.words.N(locale.UnsavedArrows, edges))
	item.Picture = func(size image.Point, density float64, ready func()) *image.RGBA {
		return w.rescued.Picture(gallery.Thumbnail{
			ID: u.File, Lang: w.Lang(), Theme: w.kit.Theme().Scene(), Size: size, Density: density,
		}, ready)
	}
	return item
}

func titleOf(u journal.Unsaved) string {
	return editor.Document{Path: u.Path, Untitled: u.Untitled}.Title()
}

// unsavedWarning is what a person has to know before they open unsaved work.
func (w *Window) unsavedWarning(u journal.Unsaved) string {
	switch {
	case errors.Is(u.Err, journal.ErrNewer):
		return w.words.T(locale.UnsavedNewer)
	case u.Err != nil:
		return w.words.T(locale.UnsavedBroken)
	case u.Process.State() == lock.Elsewhere:
		return w.words.T(locale.UnsavedElsewhere, u.Process.Host)
	case u.State == journal.ChangedFile:
		return w.words.T(locale.UnsavedChanged)
	case u.State == journal.LostFile:
		return w.words.T(locale.UnsavedLost)
	case u.Torn:
		return w.words.T(locale.UnsavedTorn)
	}
	return ""
}

// rescue opens unsaved work in a tab. Its file stays as it is until the person
// saves, and is then compared with what it was when the work began.
func (w *Window) rescue(u journal.Unsaved) {
	claimed, err := w.journals.Claim(u.Entry)
	if err != nil {
		w.desk.Tell("", w.words.T(locale.UnsavedTaken))
		return
	}
	doc := editor.Document{Path: u.Path, Stamp: u.Stamp, Untitled: u.Untitled}
	if i := slices.IndexFunc(w.editors, func(e *editor.Editor) bool { return u.Path != "" && e.Document.Path == u.Path }); i >= 0 {
		if w.editors[i].History.Dirty() {
			doc = editor.Document{Untitled: w.words.T(locale.UnsavedCopy, titleOf(u))}
		} else {
			defer func(open *editor.Editor) { w.drop(slices.Index(w.editors, open)) }(w.editors[i])
		}
	}
	e := editor.New(w.partsFor(doc.Path), doc, u.Diagram, w.Lang())
	w.replaceEmpty(e)
	e.Rescued(claimed.File)
	if held := w.hold(e); held != nil {
		w.warnHeld(doc.Path, held)
	}
}
