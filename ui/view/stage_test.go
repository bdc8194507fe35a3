package view_test

import (
	"os"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/icon"
	"lintel/model/render/raster"
	"lintel/model/scene"
	"lintel/model/typeface"
	"lintel/ui/editor"
	"lintel/ui/editor/editortest"
	"lintel/ui/view"
)

// stage is a canvas in a window without a screen, with an editor on it, and a
// person at mouse and keyboard. Positions are px from the corner of the canvas;
// the view starts at 100 % with the origin in that corner.
type stage struct {
	t      testing.TB
	e      *editor.Editor
	c      *view.Canvas
	win    fyne.Window
	driver *keyboard
	field  *field
	prose  *field
	menus  int
	keys   []view.KeyPress
	labels []string
	at     fyne.Position
	later  []func() // what waits for its time
}

func stand(t testing.TB, nodes ...*diagram.Node) *stage {
	t.Helper()
	return standBefore(t, draw(t, nodes...))
}

func standBefore(t testing.TB, d *diagram.Diagram) *stage {
	t.Helper()
	s := &stage{t: t, field: newField(), prose: newField(), e: editortest.New(t, d)}
	app := test.NewTempApp(t)
	s.driver = &keyboard{Driver: app.Driver()}
	fyne.SetCurrentApp(&withKeys{App: app, driver: s.driver})
	s.c = view.New(painter(t), scene.Light, view.LabelFields{Line: s.field, Prose: s.prose}, view.Handlers{
		Menu:    func(fyne.Position) { s.menus++ },
		Key:     s.key,
		Label:   func(text string) { s.labels = append(s.labels, text) },
		Resized: func() {},
		Later:   func(_ time.Duration, f func()) { s.later = append(s.later, f) },
	})
	s.win = test.NewTempWindow(t, s.c)
	s.win.SetPadded(false)
	s.win.Resize(fyne.NewSize(1000, 800))
	s.c.SetEditor(s.e)
	return s
}

// key opens the label on F2, as the window does.
func (s *stage) key(k view.KeyPress) bool {
	s.keys = append(s.keys, k)
	if id, ok := s.e.Selection.Only(); ok && k.Key == fyne.KeyF2 {
		text, over := s.e.Label(id)
		s.c.EditLabel(text, over, s.e.IsNote(id))
	}
	return k.Key != fyne.KeyEscape
}

func painter(t testing.TB) *raster.Painter {
	t.Helper()
	fsys := os.DirFS("../../assets")
	family, err := typeface.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	icons, err := icon.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return raster.New(family, icons)
}

func draw(t testing.TB, nodes ...*diagram.Node) *diagram.Diagram {
	t.Helper()
	d := diagram.New()
	if _, err := d.Update(func(tx *diagram.Tx) error {
		for _, n := range nodes {
			if err := tx.PutNode(n); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return d
}

func tile(id diagram.ID, x, y float64) *diagram.Node {
	return &diagram.Node{ID: id, Kind: "lambda", Pos: geom.Pt(x, y)}
}

func container(id diagram.ID, x, y, w, h float64) *diagram.Node {
	return &diagram.Node{ID: id, Kind: "vpc", Pos: geom.Pt(x, y), Size: geom.Size{W: w, H: h}}
}

// keyboard is a driver that knows which modifiers are held; that of the test
// package does not.
type keyboard struct {
	fyne.Driver
	held fyne.KeyModifier
}

var _ desktop.Driver = (*keyboard)(nil)

func (k *keyboard) CreateSplashWindow() fyne.Window       { return k.CreateWindow("") }
func (k *keyboard) CurrentKeyModifiers() fyne.KeyModifier { return k.held }
func (k *keyboard) HasSecondaryDisplay() bool             { return false }

type withKeys struct {
	fyne.App
	driver fyne.Driver
}

func (a *withKeys) Driver() fyne.Driver { return a.driver }

// field is a plain entry as the field of labels.
type field struct {
	widget.Entry
	commit, cancel, next func()
}

var _ view.LabelField = (*field)(nil)

func newField() *field {
	f := &field{}
	f.ExtendBaseWidget(f)
	return f
}

func (f *field) Object() fyne.CanvasObject { return f }
func (f *field) Text() string              { return f.Entry.Text }
func (f *field) SelectAll()                {}
func (f *field) FocusOn(c fyne.Canvas)     { c.Focus(f) }
func (f *field) FocusLost()                { f.Entry.FocusLost(); f.commit() }

func (f *field) Bind(commit, cancel, next func()) { f.commit, f.cancel, f.next = commit, cancel, next }

func (f *field) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn:
		f.commit()
	case fyne.KeyEscape:
		f.cancel()
	case fyne.KeyTab:
		f.next()
	default:
		f.Entry.TypedKey(k)
	}
}

func (s *stage) hold(m fyne.KeyModifier) *stage {
	s.driver.held = m
	return s
}

func (s *stage) moveTo(x, y float32) *stage {
	s.at = fyne.NewPos(x, y)
	s.c.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: s.at, AbsolutePosition: s.at}})
	return s
}

func (s *stage) mouse(button desktop.MouseButton) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: s.at, AbsolutePosition: s.at}, Button: button}
}

func (s *stage) down(button desktop.MouseButton) *stage {
	s.c.MouseDown(s.mouse(button))
	return s
}

func (s *stage) up(button desktop.MouseButton) *stage {
	s.c.MouseUp(s.mouse(button))
	return s
}

const (
	left   = desktop.MouseButtonPrimary
	middle = desktop.MouseButtonTertiary
	right  = desktop.MouseButtonSecondary
)

func (s *stage) press() *stage   { return s.down(left) }
func (s *stage) release() *stage { return s.up(left) }

// dragTo is what the toolkit reports while a button is held: no moves.
func (s *stage) dragTo(x, y float32) *stage {
	by := fyne.NewPos(x, y).Subtract(s.at)
	s.at = fyne.NewPos(x, y)
	s.c.Dragged(&fyne.DragEvent{
		PointEvent: fyne.PointEvent{Position: s.at, AbsolutePosition: s.at}, Dragged: fyne.NewDelta(by.X, by.Y),
	})
	return s
}

func (s *stage) click(x, y float32) *stage { return s.moveTo(x, y).press().release() }

func (s *stage) typed(keys ...fyne.KeyName) *stage {
	for _, k := range keys {
		s.c.TypedKey(&fyne.KeyEvent{Name: k})
	}
	return s
}

func (s *stage) in(state string) *stage {
	s.t.Helper()
	if got := s.c.State().Name(); got != state {
		s.t.Fatalf("in %s, want %s", got, state)
	}
	return s
}

func (s *stage) wantSelected(ids ...diagram.ID) *stage {
	s.t.Helper()
	if got := s.e.Selection.IDs(); !slices.Equal(got, ids) {
		s.t.Errorf("selected %v, want %v", got, ids)
	}
	return s
}

func (s *stage) wantAt(id diagram.ID, x, y float64) *stage {
	s.t.Helper()
	if got := s.e.Diagram().Origin(id); got != geom.Pt(x, y) {
		s.t.Errorf("%s stands at %v, want %v,%v", id, got, x, y)
	}
	return s
}

// undoes counts the steps that can be taken back, and takes them back.
func (s *stage) undoes() int {
	n := 0
	for s.e.Undo() {
		n++
	}
	return n
}

func (s *stage) focused() fyne.Focusable { return s.win.Canvas().Focused() }
