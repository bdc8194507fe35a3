package control

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/theme"
)

// FieldLook is the size of a Field.
type FieldLook uint8

// The sizes of a Field.
const (
	Compact FieldLook = iota // 28 px high: a property
	Roomy                    // 32 px high: a search, a dialog
	Lines                    // as high as it is made: text of several lines
)

const (
	fieldPad    = 10
	fieldInner  = 2 // what the entry itself leaves free beside its text
	keyHintSide = 16
	linesLeast  = 40 // px
	linesPad    = 8  // px above and below text of several lines
)

// Field is a line of text that can be edited. It hands over the text when the
// person presses Enter or leaves it, not at each letter. In one of several lines
// Enter breaks the line.
type Field struct {
	Surface
	entry    *entry
	themed   *theme.Theme
	look     FieldLook
	glyph    string
	trailing string
	hint     string
	end      fieldEnd
	wrong    bool
	focused  bool
	given    string // the text that was last set or handed over

	// OnCommit is told a text that differs from the last one.
	OnCommit func(text string)
	// OnChange is told the text at each letter, for a search.
	OnChange func(text string)
	// OnKey takes a key before the text does, and reports whether it used it.
	OnKey func(fyne.KeyName) bool
	// OnFocus is told when the field gets and loses the focus.
	OnFocus func(gained bool)
}

// fieldEnd is a glyph at the right end of a field that a click on tells.
type fieldEnd struct {
	glyph string
	tap   func()
}

// NewField is an empty field.
func NewField(kit *Kit, look FieldLook) *Field {
	f := &Field{look: look, entry: newEntry(kit)}
	f.Init(kit, f, f.paint)
	f.themed = kit.theme
	if look == Lines {
		f.entry.MultiLine, f.entry.Wrapping = true, fyne.TextWrapWord
	}
	f.entry.key = f.typedKey
	f.entry.focus = f.focusChanged
	f.entry.OnChanged = func(s string) {
		if plain := f.plain(s); plain != s {
			f.entry.SetText(plain) // comes back here
			return
		}
		if f.OnChange != nil {
			f.OnChange(s)
		}
		f.Refresh()
	}
	f.Contain(f.place, f.entry)
	f.SetMin(64, f.height())
	return f
}

func (f *Field) plain(s string) string {
	if f.look == Lines {
		return PlainLines(s)
	}
	return Plain(s)
}

// Text is what stands in the field.
func (f *Field) Text() string { return f.entry.Text }

// SetText replaces the text without telling anybody.
func (f *Field) SetText(s string) {
	f.given = s
	if f.entry.Text != s {
		told := f.entry.OnChanged
		f.entry.OnChanged = nil
		f.entry.SetText(s)
		f.entry.OnChanged = told
		f.Refresh()
	}
}

// Rewrite replaces the text as if the person had written it.
func (f *Field) Rewrite(s string) { f.entry.SetText(s) }

// ShowText sets the text, unless the person is in the middle of writing another.
func (f *Field) ShowText(s string) {
	if !f.focused || f.entry.Text == f.given {
		f.SetText(s)
	}
}

// SetPlaceholder sets what an empty field shows.
func (f *Field) SetPlaceholder(s string) { f.entry.SetPlaceHolder(s) }

// SetTrailing sets a unit or a range at the right end.
func (f *Field) SetTrailing(s string) {
	f.trailing = s
	f.changed()
}

// SetGlyph puts a glyph at the left end.
func (f *Field) SetGlyph(name string) {
	f.glyph = name
	f.changed()
}

// SetKeyHint names the key that leads to the field while it is empty.
func (f *Field) SetKeyHint(key string) {
	f.hint = key
	f.changed()
}

// SetRemove puts a cross at the right end that a click on tells.
func (f *Field) SetRemove(remove func()) {
	f.end = fieldEnd{glyph: "close", tap: remove}
	f.changed()
}

// SetOpen puts a chevron at the right end that a click on tells, for a list of
// what the text may be.
func (f *Field) SetOpen(open func()) {
	f.end = fieldEnd{glyph: "chevron-down", tap: open}
	f.changed()
}

// Enlarge writes the text in the size of rows instead of that of values. The toolkit
// then keeps a copy of the typeface for this field, for good, so it is for fields
// that live as long as the window.
func (f *Field) Enlarge() { container.NewThemeOverride(f.entry, enlarged{f.kit}) }

// enlarged is the theme of the moment with larger text.
type enlarged struct{ kit *Kit }

func (e enlarged) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	return e.kit.theme.Color(name, v)
}
func (e enlarged) Font(s fyne.TextStyle) fyne.Resource        { return e.kit.theme.Font(s) }
func (e enlarged) Icon(name fyne.ThemeIconName) fyne.Resource { return e.kit.theme.Icon(name) }

func (e enlarged) Size(name fyne.ThemeSizeName) float32 {
	if name == fynetheme.SizeNameText {
		return float32(Body.measures().size)
	}
	return e.kit.theme.Size(name)
}

// TakeTab hands Tab to OnKey, instead of leaving the field.
func (f *Field) TakeTab() { f.entry.tab = true }

// SetWrong draws the outline in the colour of an error.
func (f *Field) SetWrong(wrong bool) {
	if f.wrong != wrong {
		f.wrong = wrong
		f.Refresh()
	}
}

// Focus puts the keyboard into the field.
func (f *Field) Focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(f.entry); c != nil {
		c.Focus(f.entry)
	}
}

// keyEcho is the time in which a key that was pressed types its character, on a
// machine that is busy too.
const keyEcho = time.Second

// FocusByKey puts the keyboard into the field after the key of a character was
// pressed, which is not part of the text.
func (f *Field) FocusByKey(r rune) {
	f.entry.late, f.entry.lateEnd = r, time.Now().Add(keyEcho)
	f.Focus()
}

// FocusOn puts the keyboard into the field of a canvas that has not painted it yet.
func (f *Field) FocusOn(c fyne.Canvas) {
	// The toolkit looks for the focus only in widgets that it has set up, and
	// sets them up when it asks for their size.
	f.BaseWidget.MinSize()
	f.entry.MinSize()
	c.Focus(f.entry)
}

// Focused reports whether the keyboard is in the field.
func (f *Field) Focused() bool { return f.focused }

// SelectAll marks the whole text.
func (f *Field) SelectAll() { f.entry.Entry.TypedShortcut(&fyne.ShortcutSelectAll{}) }

// Tapped on the frame leads into the text, on the glyph at its end it tells.
func (f *Field) Tapped(e *fyne.PointEvent) {
	if f.end.tap != nil && e != nil && e.Position.X > f.Size().Width-Small {
		f.end.tap()
		return
	}
	f.Focus()
}

// Cursor is part of desktop.Cursorable.
func (f *Field) Cursor() desktop.Cursor { return desktop.TextCursor }

// Refresh repaints the field, in a new theme when there is one.
func (f *Field) Refresh() {
	if f.themed != f.kit.theme {
		f.themed = f.kit.theme
		f.entry.Refresh()
	}
	f.Surface.Refresh()
}

// Commit hands over the text if it is new.
func (f *Field) Commit() {
	if f.entry.Text == f.given {
		return
	}
	f.given = f.entry.Text
	if f.OnCommit != nil {
		f.OnCommit(f.given)
	}
}

func (f *Field) typedKey(key fyne.KeyName) bool {
	if f.OnKey != nil && f.OnKey(key) {
		return true
	}
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		if f.look == Lines {
			return false
		}
		f.Commit()
		return true
	case fyne.KeyEscape:
		f.Rewrite(f.given) // whoever followed each letter follows this too
		if c := fyne.CurrentApp().Driver().CanvasForObject(f.entry); c != nil {
			c.Unfocus()
		}
		return true
	}
	return false
}

func (f *Field) focusChanged(gained bool) {
	f.focused = gained
	if !gained {
		f.Commit()
	}
	if f.OnFocus != nil {
		f.OnFocus(gained)
	}
	f.Refresh()
}

func (f *Field) changed() {
	f.Arrange()
	f.Refresh()
}

func (f *Field) height() float32 {
	switch f.look {
	case Roomy:
		return Large
	case Lines:
		return linesLeast
	}
	return Small
}

func (f *Field) glyphSide() float64 {
	if f.look == Roomy {
		return iconSide
	}
	return 14
}

func (f *Field) glyphGap() float64 {
	if f.look == Roomy {
		return 8
	}
	return 5
}

// place puts the entry between the glyph and the trailing words.
func (f *Field) place(size fyne.Size) {
	left, right := float32(fieldPad), float32(fieldPad)
	if f.glyph != "" {
		left += float32(f.glyphSide() + f.glyphGap())
	}
	if f.trailing != "" {
		right += float32(f.kit.Width(f.trailing, Detail)) + 4
	}
	if f.hint != "" {
		right += keyHintSide
	}
	if f.end.tap != nil {
		right = Small
	}
	if f.look == Lines {
		const pad = linesPad - fieldInner
		f.entry.Move(fyne.NewPos(left-fieldInner, pad))
		f.entry.Resize(fyne.NewSize(max(1, size.Width-left-right+2*fieldInner), max(1, size.Height-2*pad)))
		return
	}
	entry := f.entry.MinSize()
	f.entry.Move(fyne.NewPos(left-fieldInner, f.entryTop(size.Height, entry.Height)))
	f.entry.Resize(fyne.NewSize(max(1, size.Width-left-right+2*fieldInner), entry.Height))
}

// entryTop lets the text of the entry stand on the baseline that a painted text
// of the field's style has.
func (f *Field) entryTop(field, entry float32) float32 {
	top := float32(int((field - entry) / 2))
	if f.look == Roomy {
		return top - 1
	}
	return top
}

func (f *Field) paint(p *Pen) {
	width, outline := 1.0, scene.Outline.Ink()
	switch {
	case f.wrong:
		outline = scene.Error.Ink()
	case f.focused:
		outline = scene.Accent.Ink()
	}
	if f.focused {
		width = 2
	}
	p.Frame(p.Bounds(), buttonRadius, scene.Raised.Ink(), width, outline)
	middle := p.Size.H / 2
	if f.glyph != "" {
		side := f.glyphSide()
		p.Glyph(f.glyph, geom.Pt(fieldPad+side/2, middle), side, scene.Muted.Ink())
	}
	p.TextEnd(p.Size.W-fieldPad, middle-Detail.Line()/2, f.trailing, Detail, scene.Muted.Ink())
	if f.end.tap != nil {
		p.Glyph(f.end.glyph, geom.Pt(p.Size.W-Small/2, middle), 11, scene.Muted.Ink())
	}
	if f.hint != "" && f.entry.Text == "" && !f.focused {
		key := geom.XYWH(p.Size.W-fieldPad-keyHintSide, middle-9, keyHintSide, 18)
		p.Frame(key, 4, scene.Ink{}, 1, scene.Outline.Ink())
		p.TextMiddle(key.Center().X, middle-Caption.Line()/2, f.hint, Caption, scene.Muted.Ink())
	}
}
