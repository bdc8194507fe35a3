package palette_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/ui/control"
	"lintel/ui/control/controltest"
	"lintel/ui/locale"
	"lintel/ui/palette"
)

// follow opens the small palette with three services, of which a text finds those
// that begin with it.
func follow(t *testing.T) (b *controltest.Bench, f *palette.Followup, told *[]string) {
	t.Helper()
	b = controltest.New(t, assets.FS)
	ground := &control.Surface{}
	ground.Init(b.Kit, ground, func(*control.Pen) {})
	b.Show(ground, 600, 500)
	book, err := locale.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	told = &[]string{}
	f = palette.OpenFollowup(b.Kit, b.Window.Canvas(), book.In(catalog.EN), fyne.NewPos(40, 40), func(query string) []palette.Offer {
		var list []palette.Offer
		for _, title := range []string{"Table", "Topic", "Queue"} {
			if len(query) <= len(title) && title[:len(query)] == query {
				list = append(list, palette.Offer{Entry: palette.Entry{Title: title, Key: title}, Detail: "write"})
			}
		}
		return list
	})
	f.OnChoose = func(e palette.Entry) { *told = append(*told, e.Title) }
	f.OnClose = func() { *told = append(*told, "closed") }
	return b, f, told
}

func TestTheSmallPaletteTakesTheFirstByEnter(t *testing.T) {
	b, _, told := follow(t)
	b.Key(fyne.KeyReturn)
	if len(*told) != 1 || (*told)[0] != "Table" || b.Overlays() != 0 {
		t.Errorf("told %v, %d overlays", *told, b.Overlays())
	}
}

func TestTheSmallPaletteIsSearchedAndGoneThroughByKeys(t *testing.T) {
	b, f, told := follow(t)
	b.Type("T")
	if len(f.Offers()) != 2 {
		t.Fatalf("%d offers", len(f.Offers()))
	}
	b.Key(fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	if len(*told) != 1 || (*told)[0] != "Topic" {
		t.Errorf("told %v", *told)
	}
}

func TestTheSmallPaletteIsAsHighAsWhatItLists(t *testing.T) {
	b, f, _ := follow(t)
	all, at := f.Size().Height, f.Position()
	b.Type("Q")
	if one := f.Size().Height; one >= all || f.Position() != at {
		t.Errorf("with one of three offers it is %g px of %g high at %v, before at %v", one, all, f.Position(), at)
	}
}

func TestTheSmallPaletteClosesWithoutAChoice(t *testing.T) {
	b, _, told := follow(t)
	b.Type("no such")
	b.Key(fyne.KeyReturn, fyne.KeyEscape)
	if len(*told) != 1 || (*told)[0] != "closed" || b.Overlays() != 0 {
		t.Errorf("told %v, %d overlays", *told, b.Overlays())
	}
}
