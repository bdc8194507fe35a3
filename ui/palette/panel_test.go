package palette_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/control/controltest"
	"lintel/ui/locale"
	"lintel/ui/palette"
)

func sections() []palette.Section {
	tile := func(title string) palette.Entry {
		return palette.Entry{Title: title, Glyph: "lambda", Tile: scene.ComputeTile, Key: title}
	}
	return []palette.Section{
		{Title: "Containers", Key: "containers", Entries: []palette.Entry{{Title: "VPC", Glyph: "vpc", Ink: scene.VPCFrameLabel, Key: "VPC"}}},
		{Title: "Compute", Key: "compute", Entries: []palette.Entry{
			tile("Lambda"),
			tile("Lambda@Edge"),
		}},
		{Title: "Integration", Key: "integration", Entries: []palette.Entry{
			tile("SQS queue"),
			tile("EventBridge"),
		}},
	}
}

func panel(b *controltest.Bench) *palette.Panel {
	b.T.Helper()
	book, err := locale.Load(assets.FS)
	if err != nil {
		b.T.Fatal(err)
	}
	p := palette.New(b.Kit, book.In(catalog.EN))
	p.SetSections(sections())
	p.Find = func(query string) []palette.Entry {
		var found []palette.Entry
		for _, s := range sections() {
			for _, e := range s.Entries {
				if strings.HasPrefix(strings.ToLower(e.Title), query) {
					found = append(found, e)
				}
			}
		}
		return found
	}
	b.Show(p, 208, 600)
	return p
}

func TestSearchShowsWhatIsFoundAndSaysWhenNothingIs(t *testing.T) {
	b := controltest.New(t, assets.FS)
	p := panel(b)
	p.Search("lam")
	if got := len(p.Results()); got != 2 {
		t.Errorf("%d results for lam, want 2", got)
	}
	p.Search("xyzzy")
	if got := len(p.Results()); got != 0 {
		t.Errorf("%d results for nonsense", got)
	}
	b.Click(104, 40+76+14) // the button below the empty state
	if len(p.Rows()) != 5 {
		t.Errorf("%d rows after clearing the search, want all 5", len(p.Rows()))
	}
}

func TestEnterPlacesTheChosenResult(t *testing.T) {
	b := controltest.New(t, assets.FS)
	p := panel(b)
	var placed []any
	p.OnConfirm = func(e palette.Entry) { placed = append(placed, e.Key) }
	p.FocusSearch()
	b.Type("lam")
	b.Key(fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
	if want := []any{"Lambda", "Lambda@Edge", "Lambda"}; !slices.Equal(placed, want) {
		t.Errorf("placed %v, want %v", placed, want)
	}
}

func TestKeyThatLeadsToTheSearchIsNotPartOfIt(t *testing.T) {
	b := controltest.New(t, assets.FS)
	p := panel(b)
	p.FocusSearch()
	b.Type("/lam")
	if got := len(p.Results()); got != 2 {
		t.Errorf("%d results, want the 2 for lam", got)
	}
	b.Type("/")
	if got := len(p.Results()); got != 0 {
		t.Errorf("a later / counts too: %d results, want none", got)
	}
}

func TestEscapeClearsTheSearchAndThenLeavesIt(t *testing.T) {
	b := controltest.New(t, assets.FS)
	p := panel(b)
	left := false
	p.OnLeave = func() { left = true }
	p.FocusSearch()
	b.Type("lam")
	b.Key(fyne.KeyEscape)
	if len(p.Rows()) != 5 || left {
		t.Errorf("after one Escape: %d rows, left %v; want all 5 and to stay", len(p.Rows()), left)
	}
	b.Key(fyne.KeyEscape)
	if !left || b.Canvas().Focused() != nil {
		t.Error("a second Escape does not leave the search")
	}
}

// rowAt is the row of the list at some distance from the top of the panel.
func rowAt(t *testing.T, b *controltest.Bench, y float32) fyne.Draggable {
	t.Helper()
	var found fyne.Draggable
	driver := fyne.CurrentApp().Driver()
	controltest.Walk(b.Canvas().Content(), func(o fyne.CanvasObject) {
		at := driver.AbsolutePositionForObject(o)
		if d, ok := o.(fyne.Draggable); ok && at.Y <= y && y < at.Y+o.Size().Height && o.Size().Height == 32 {
			found = d
		}
	})
	if found == nil {
		t.Fatalf("no row at y = %v", y)
	}
	return found
}

func TestRowIsDraggedToWhereThePointerLetsGo(t *testing.T) {
	b := controltest.New(t, assets.FS)
	p := panel(b)
	var log []any
	p.OnDragStart = func(e palette.Entry) { log = append(log, e.Key) }
	p.OnDrag = func(at fyne.Position) { log = append(log, at) }
	p.OnDrop = func(at fyne.Position) { log = append(log, "drop", at) }
	row := rowAt(t, b, 100)
	for _, x := range []float32{300, 400} {
		row.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(x, 200)}})
	}
	row.DragEnd()
	row.DragEnd() // the toolkit may say it twice
	want := []any{"VPC", fyne.NewPos(300, 200), fyne.NewPos(400, 200), "drop", fyne.NewPos(400, 200)}
	if !slices.Equal(log, want) {
		t.Errorf("got %v, want %v", log, want)
	}
}

func TestTwoQuickClicksOnOneRowPlaceIt(t *testing.T) {
	b := controltest.New(t, assets.FS)
	p := panel(b)
	placed := 0
	p.OnActivate = func(palette.Entry) { placed++ }
	row := rowAt(t, b, 100).(fyne.Tappable)
	row.Tapped(&fyne.PointEvent{})
	if placed != 0 {
		t.Error("one click placed it")
	}
	row.Tapped(&fyne.PointEvent{})
	row.Tapped(&fyne.PointEvent{})
	if placed != 1 {
		t.Errorf("three clicks placed it %d times, want once", placed)
	}
	row.(desktop.Hoverable).MouseOut()
}

func TestFoldedSectionShowsNoRows(t *testing.T) {
	b := controltest.New(t, assets.FS)
	panel(b)
	rows := func() int {
		n := 0
		controltest.Walk(b.Canvas().Content(), func(o fyne.CanvasObject) {
			if _, ok := o.(fyne.Draggable); ok && o.Size().Height == 32 {
				n++
			}
		})
		return n
	}
	before := rows()
	b.Click(60, 60) // the header of the first section
	if got := rows(); got != before-1 {
		t.Errorf("%d rows after folding a section of one, %d before", got, before)
	}
	b.Click(60, 60)
	if got := rows(); got != before {
		t.Errorf("%d rows after unfolding, %d before", got, before)
	}
}

func TestStarOfARowMakesItAFavouriteAndDoesNotPlaceIt(t *testing.T) {
	b := controltest.New(t, assets.FS)
	p := panel(b)
	var log []any
	p.OnActivate = func(palette.Entry) { log = append(log, "placed") }
	p.OnStar = func(e palette.Entry, on bool) {
		log = append(log, e.Key, on)
		p.SetFavourites([]palette.Entry{e})
	}
	b.Click(195, 100) // the star of the first row
	b.Click(195, 100) // the same entry, now the first favourite
	if want := []any{"VPC", true, "VPC", false}; !slices.Equal(log, want) {
		t.Errorf("got %v, want %v", log, want)
	}
}

func TestFavouritesStandAboveTheCategories(t *testing.T) {
	b := controltest.New(t, assets.FS)
	p := panel(b)
	p.SetFavourites([]palette.Entry{{Title: "SQS queue", Glyph: "sqs-queue", Tile: scene.ComputeTile, Key: "starred"}})
	rows := p.Rows()
	if first, second := rows["starred"].Position().Y, rows["VPC"].Position().Y; first >= second {
		t.Errorf("the favourite stands at %v, the first category at %v", first, second)
	}
}

func TestFoldedSectionsAreToldAndSet(t *testing.T) {
	b := controltest.New(t, assets.FS)
	p := panel(b)
	var log []any
	p.OnFold = func(section string, folded bool) { log = append(log, section, folded) }
	b.Click(60, 60)
	b.Click(60, 60)
	if want := []any{"containers", true, "containers", false}; !slices.Equal(log, want) {
		t.Errorf("told %v, want %v", log, want)
	}
	p.SetFolded([]string{"compute"})
	if rows := p.Rows(); rows["Lambda"] != nil || rows["VPC"] == nil {
		t.Errorf("rows %v, want all but those of compute", rows)
	}
}

func TestTipSaysWhatAServiceIs(t *testing.T) {
	b := controltest.New(t, assets.FS)
	p := panel(b)
	p.SetSections([]palette.Section{{Title: "Compute", Key: "compute", Entries: []palette.Entry{
		{Title: "Lambda", Subtitle: "Lambda function", About: "Runs code on demand.", Glyph: "lambda", Tile: scene.ComputeTile, Key: "lambda"},
	}}})
	rowAt(t, b, 100).(desktop.Hoverable).MouseIn(&desktop.MouseEvent{})
	want := control.Tip{Title: "Lambda function", Text: "Runs code on demand.", Beside: true}
	for deadline := time.Now().Add(5 * time.Second); b.Kit.Tips().Showing() != want; time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("the tip says %+v", b.Kit.Tips().Showing())
		}
	}
}
