package gallery_test

import (
	"errors"
	"image"
	"slices"
	"strings"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/diagram/sketch"
	"lintel/model/icon"
	"lintel/model/render/raster"
	"lintel/model/scene"
	"lintel/model/typeface"
	"lintel/ui/control/controltest"
	"lintel/ui/gallery"
)

// shelf is a panel of a few items that writes down what it is told.
type shelf struct {
	*gallery.Panel
	bench *controltest.Bench
	log   []string
}

func open(t *testing.T, names ...string) *shelf {
	t.Helper()
	s := &shelf{bench: controltest.New(t, assets.FS)}
	s.Panel = gallery.New(s.bench.Kit, gallery.Words{Search: "Search", None: func(q string) string { return "none for " + q }}, 500)
	s.Find = func(query string) []gallery.Item {
		var found []gallery.Item
		for _, name := range names {
			if strings.Contains(name, query) {
				found = append(found, gallery.Item{ID: name, Name: name, About: "about " + name, Picture: func(image.Point, float64, func()) *image.RGBA { return nil }})
			}
		}
		return found
	}
	s.OnChoose = func(id string, at fyne.Position) { s.log = append(s.log, "choose "+id) }
	s.OnConfirm = func(id string) { s.log = append(s.log, "confirm "+id) }
	s.OnKey = func(fyne.KeyName) bool { return false }
	s.bench.Show(s.Panel, 760, 500)
	s.Show()
	s.FocusOn(s.bench.Canvas())
	return s
}

func TestAClickChoosesACard(t *testing.T) {
	s := open(t, "one", "two", "three", "four")
	test.Tap(s.Cards()["three"])
	if want := []string{"choose three"}; !slices.Equal(s.log, want) {
		t.Errorf("got %q", s.log)
	}
}

func TestKeysWalkThroughTheGridAndEnterConfirms(t *testing.T) {
	for name, c := range map[string]struct {
		keys []fyne.KeyName
		want string
	}{
		"the first at once":    {nil, "confirm one"},
		"to the right":         {[]fyne.KeyName{fyne.KeyRight}, "confirm two"},
		"a row down":           {[]fyne.KeyName{fyne.KeyDown}, "confirm four"},
		"down and up again":    {[]fyne.KeyName{fyne.KeyDown, fyne.KeyUp}, "confirm one"},
		"not before the first": {[]fyne.KeyName{fyne.KeyLeft, fyne.KeyUp}, "confirm one"},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, "one", "two", "three", "four")
			s.bench.Key(append(c.keys, fyne.KeyReturn)...)
			if !slices.Equal(s.log, []string{c.want}) {
				t.Errorf("got %q, want %q", s.log, c.want)
			}
		})
	}
}

func TestTheSearchLeavesWhatMatches(t *testing.T) {
	s := open(t, "one", "two", "three", "four")
	s.bench.Type("th")
	if cards := s.Cards(); len(cards) != 1 || cards["three"] == nil {
		t.Fatalf("left are %v", cards)
	}
	s.bench.Key(fyne.KeyReturn)
	s.bench.Type("zz")
	s.bench.Key(fyne.KeyReturn) // nothing to confirm
	if want := []string{"confirm three"}; !slices.Equal(s.log, want) {
		t.Errorf("got %q", s.log)
	}
}

// studio paints a drawing of one tile, as often as it is asked to.
type studio struct {
	*gallery.Thumbnails
	mu    sync.Mutex
	drawn int
	came  chan struct{}
}

func newStudio(t *testing.T) *studio {
	t.Helper()
	cat, err := catalog.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	family, err := typeface.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	icons, err := icon.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	s := &studio{came: make(chan struct{}, 10)}
	b := scene.NewBuilder(cat, family, catalog.EN)
	b.Build(sketch.Draw(t, `fn: lambda name=orders`), nil)
	draw := func(id string, _ catalog.Lang) (*scene.Scene, error) {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.drawn++
		if id == "broken" {
			return nil, errors.New("no such drawing")
		}
		return b.Scene(), nil
	}
	s.Thumbnails = gallery.NewThumbnails(raster.New(family, icons), draw, func(f func()) { f() })
	return s
}

func (s *studio) drawings() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.drawn
}

func TestAThumbnailComesLaterAndIsPaintedOnce(t *testing.T) {
	s := newStudio(t)
	theme := scene.Light()
	want := gallery.Thumbnail{ID: "a", Theme: theme, Size: image.Pt(120, 80), Density: 1}
	ready := func() { s.came <- struct{}{} }
	if s.Picture(want, ready) != nil {
		t.Fatal("it is there before anybody could paint it")
	}
	<-s.came
	img := s.Picture(want, ready)
	if img == nil || img.Rect.Max != image.Pt(120, 80) || s.drawings() != 1 {
		t.Fatalf("the picture is %v, drawn %d times", img, s.drawings())
	}
	if _, _, _, alpha := img.At(60, 40).RGBA(); alpha == 0 {
		t.Error("there is nothing in the middle")
	}
	s.Forget()
	if s.Picture(want, ready) != nil {
		t.Error("a forgotten picture is still there")
	}
	<-s.came
	if s.drawings() != 2 {
		t.Errorf("drawn %d times", s.drawings())
	}
}

func TestADrawingThatCannotBePaintedIsNotTriedAgain(t *testing.T) {
	s := newStudio(t)
	want := gallery.Thumbnail{ID: "broken", Theme: scene.Light(), Size: image.Pt(120, 80), Density: 1}
	ready := func() { s.came <- struct{}{} }
	s.Picture(want, ready)
	<-s.came
	if s.Picture(want, ready) != nil || s.drawings() != 1 {
		t.Errorf("tried %d times", s.drawings())
	}
}
