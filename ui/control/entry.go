package control

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// entry is Fyne's text entry without its own frame. It gives the keys it does
// not edit with to others, because the canvas does not hear them while an entry
// has the focus.
type entry struct {
	widget.Entry
	kit *Kit
	// key takes a key before the text does, and reports whether it used it.
	key   func(fyne.KeyName) bool
	focus func(gained bool)
	tab   bool // takes Tab as a key, instead of losing the focus
	// late is a character that does not count until lateEnd: the key that led
	// here also types it, a moment later.
	late    rune
	lateEnd time.Time
}

func newEntry(kit *Kit) *entry {
	e := &entry{kit: kit}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	return e
}

// CreateRenderer is part of fyne.Widget.
func (e *entry) CreateRenderer() fyne.WidgetRenderer {
	return &bareEntry{e.Entry.CreateRenderer(), e}
}

// TypedKey is part of fyne.Focusable.
func (e *entry) TypedKey(k *fyne.KeyEvent) {
	e.kit.typed()
	if e.key == nil || !e.key(k.Name) {
		e.Entry.TypedKey(k)
	}
}

// AcceptsTab is part of fyne.Tabbable.
func (e *entry) AcceptsTab() bool { return e.tab || e.Entry.AcceptsTab() }

// TypedRune is part of fyne.Focusable.
func (e *entry) TypedRune(r rune) {
	e.kit.typed()
	late := r == e.late && time.Now().Before(e.lateEnd)
	e.late = 0
	if !late {
		e.Entry.TypedRune(r)
	}
}

// TypedShortcut is part of fyne.Shortcutable.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	if edits(s) {
		e.Entry.TypedShortcut(s)
		return
	}
	e.kit.Forward(s)
}

// TappedSecondary opens the menu of text fields in the window's own look and language.
func (e *entry) TappedSecondary(at *fyne.PointEvent) {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(e)
	if canvas == nil || e.kit.Edit == (EditWords{}) {
		return
	}
	canvas.Focus(e)
	e.kit.OpenMenu(canvas, e.menu(), At(at.AbsolutePosition), 0)
}

func (e *entry) menu() []MenuItem {
	clipboard, words := fyne.CurrentApp().Clipboard(), e.kit.Edit
	item := func(title, key string, s fyne.Shortcut, usable bool) MenuItem {
		return MenuItem{Title: title, Shortcut: key, Disabled: !usable, Run: func() { e.Entry.TypedShortcut(s) }}
	}
	marked := e.SelectedText() != ""
	return []MenuItem{
		item(words.Cut, "Ctrl+X", &fyne.ShortcutCut{Clipboard: clipboard}, marked),
		item(words.Copy, "Ctrl+C", &fyne.ShortcutCopy{Clipboard: clipboard}, marked),
		item(words.Paste, "Ctrl+V", &fyne.ShortcutPaste{Clipboard: clipboard}, clipboard.Content() != ""),
		{},
		item(words.SelectAll, "Ctrl+A", &fyne.ShortcutSelectAll{}, e.Text != ""),
	}
}

// FocusGained is part of fyne.Focusable.
func (e *entry) FocusGained() {
	e.Entry.FocusGained()
	e.focus(true)
}

// FocusLost is part of fyne.Focusable.
func (e *entry) FocusLost() {
	e.Entry.FocusLost()
	e.focus(false)
}

// edits reports whether a shortcut changes text or moves in it.
func edits(s fyne.Shortcut) bool {
	switch s := s.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo, *fyne.ShortcutCut, *fyne.ShortcutCopy,
		*fyne.ShortcutPaste, *fyne.ShortcutSelectAll:
		return true
	case *desktop.CustomShortcut:
		switch s.KeyName {
		case fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyDelete:
			return true
		}
	}
	return false
}

// frameObjects is the number of objects with which Fyne's entry begins and that
// the field around it draws instead: its ground and its outline.
const frameObjects = 2

// bareEntry also clips: an entry of one line that is too long would show a bar at
// its lower edge, where people click into the text.
type bareEntry struct {
	fyne.WidgetRenderer
	entry *entry
}

// barSpace is more than the toolkit's scroll bars take, in px.
const barSpace = 20

// Layout is part of fyne.WidgetRenderer.
func (r *bareEntry) Layout(size fyne.Size) {
	if !r.entry.MultiLine {
		size.Height += barSpace
	}
	r.WidgetRenderer.Layout(size)
}

// IsClip has the driver cut off what stands out.
func (r *bareEntry) IsClip() {}

// Objects are those of Fyne's entry without its frame.
func (r *bareEntry) Objects() []fyne.CanvasObject {
	return r.WidgetRenderer.Objects()[frameObjects:]
}
