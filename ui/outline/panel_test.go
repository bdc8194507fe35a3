package outline_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/ui/control/controltest"
	"lintel/ui/editor"
	"lintel/ui/locale"
	"lintel/ui/outline"
)

type fixture struct {
	*controltest.Bench
	panel *outline.Panel
	log   []string
	looks int
}

func open(t *testing.T, rows ...editor.OutlineRow) *fixture {
	t.Helper()
	b := controltest.New(t, assets.FS)
	book, err := locale.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	p := outline.New(b.Kit, book.In(catalog.EN))
	f := &fixture{Bench: b, panel: p}
	note := func(what string) func(diagram.ID) {
		return func(id diagram.ID) { f.log = append(f.log, what+" "+string(id)) }
	}
	p.OnToggle, p.OnChoose, p.OnRename = note("toggle"), note("choose"), note("rename")
	p.OnFilter = func() { f.log = append(f.log, "filter "+p.Filter()) }
	p.OnLeave = func() { f.log = append(f.log, "leave") }
	p.OnKey = func(e *fyne.KeyEvent) { f.log = append(f.log, "key "+string(e.Name)) }
	p.Look = func(diagram.ID) outline.Look {
		f.looks++
		return outline.Look{Glyph: "lambda"}
	}
	b.Show(p, 208, 600)
	p.SetRows(rows)
	return f
}

func tree() []editor.OutlineRow {
	return []editor.OutlineRow{
		{ID: "vpc", Title: "VPC", Branch: true, Open: true},
		{ID: "a", Depth: 1, Title: "a", Branch: true},
		{ID: "b", Depth: 1, Title: "b"},
		{ID: "c", Title: "c"},
	}
}

func (f *fixture) expect(want ...string) {
	f.T.Helper()
	if !slices.Equal(f.log, want) {
		f.T.Errorf("got %q, want %q", f.log, want)
	}
}

func TestKeysWalkOpenCloseChooseAndRename(t *testing.T) {
	f := open(t, tree()...)
	f.panel.FocusList()
	f.Key(fyne.KeyReturn, fyne.KeyDown, fyne.KeyRight, fyne.KeyDown, fyne.KeyF2, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyEscape)
	f.expect("choose vpc", "toggle a", "rename b", "toggle vpc", "choose c", "leave")
}

func TestKeysThatTheTreeHasNoUseForAreHandedOn(t *testing.T) {
	f := open(t, tree()...)
	f.panel.FocusList()
	f.log = nil
	for _, key := range []fyne.KeyName{fyne.KeyM, fyne.KeyDown, fyne.KeyL} {
		f.panel.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if want := []string{"key M", "key L"}; !slices.Equal(f.log, want) {
		t.Errorf("got %v, want %v", f.log, want)
	}
}

func TestAClickChoosesAndOneOnTheChevronOpens(t *testing.T) {
	f := open(t, tree()...)
	f.Click(120, 48+26+13)
	f.Click(14+11, 48+26+13)
	f.expect("choose a", "toggle a")
}

func TestTheSelectedRowIsShownAndTheKeysGoOnFromThere(t *testing.T) {
	f := open(t, tree()...)
	has := func(id diagram.ID) bool { return id == "b" }
	if !f.panel.SetSelected(has, "b") || f.panel.SetSelected(has, "missing") || !f.panel.SetSelected(has, "") {
		t.Error("what has a row and what has none is mixed up")
	}
	f.panel.SetSelected(has, "b")
	f.panel.FocusList()
	f.Key(fyne.KeyDown, fyne.KeyReturn)
	f.expect("choose c")
}

func TestTypingFiltersAndEscapeClears(t *testing.T) {
	f := open(t, tree()...)
	f.panel.FocusFilter()
	f.Type("ab")
	f.Key(fyne.KeyEscape, fyne.KeyEscape)
	f.expect("filter a", "filter ab", "filter ", "leave")
}

// Only the rows in sight are looked at, however many there are.
func TestTenThousandRowsCostNoMoreThanThoseInSight(t *testing.T) {
	var rows []editor.OutlineRow
	for i := range 10_000 {
		rows = append(rows, editor.OutlineRow{ID: diagram.ID(fmt.Sprint("n", i)), Title: "node"})
	}
	f := open(t, rows...)
	f.panel.FocusList()
	f.Key(fyne.KeyEnd, fyne.KeyReturn)
	if f.log[0] != "choose n9999" || f.looks > 200 {
		t.Errorf("%q after looking at %d rows", f.log, f.looks)
	}
}
