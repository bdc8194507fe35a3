package minimap_test

import (
	"math"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
	"lintel/model/icon"
	"lintel/model/render/raster"
	"lintel/model/scene"
	"lintel/model/typeface"
	"lintel/ui/control/controltest"
	"lintel/ui/minimap"
)

func open(t *testing.T) (*minimap.Minimap, *scene.Scene, *controltest.Bench) {
	t.Helper()
	b := controltest.New(t, assets.FS)
	fsys := os.DirFS("../../assets")
	family, err := typeface.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	icons, err := icon.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	cat, err := catalog.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	m := minimap.New(b.Kit, raster.New(family, icons))
	s := scene.NewBuilder(cat, family, catalog.EN).Build(sample.Large(100), nil)
	b.Show(m, 200, 132)
	m.SetDrawing(s, nil)
	return m, s, b
}

func TestPanningPaintsNoNewPicture(t *testing.T) {
	m, s, b := open(t)
	b.Canvas().Capture()
	first := m.Shots()
	for i := range 20 {
		m.SetSeen(geom.XYWH(float64(i), 0, 300, 200))
		b.Canvas().Capture()
	}
	if first == 0 || m.Shots() != first {
		t.Errorf("%d pictures, %d of them while panning", m.Shots(), m.Shots()-first)
	}
	m.SetDrawing(s, nil)
	b.Canvas().Capture()
	if m.Shots() != first+1 {
		t.Error("a drawing that changed is not painted again")
	}
}

func TestAPressBringsThatPartIntoTheMiddleAndADragFollows(t *testing.T) {
	m, s, _ := open(t)
	var moved []geom.Point
	m.OnMove = func(p geom.Point) { moved = append(moved, p) }
	at := func(x, y float32) fyne.PointEvent { return fyne.PointEvent{Position: fyne.NewPos(x, y)} }
	m.SetSeen(geom.XYWH(-9000, -9000, 10, 10))
	m.MouseDown(&desktop.MouseEvent{PointEvent: at(100, 66), Button: desktop.MouseButtonPrimary})
	if c := s.Bounds().Center(); len(moved) != 1 || moved[0].Dist(c) > 1 {
		t.Fatalf("the middle of the minimap is %v, of the drawing %v", moved, c)
	}
	m.Dragged(&fyne.DragEvent{PointEvent: at(110, 66)})
	if by := moved[1].Sub(moved[0]); by.X <= 0 || math.Abs(by.Y) > 1e-9 {
		t.Errorf("a drag to the right moves by %v", by)
	}
}

func TestTheFrameIsTakenHoldOfWhereItIsPressed(t *testing.T) {
	m, s, _ := open(t)
	var moved []geom.Point
	m.OnMove = func(p geom.Point) { moved = append(moved, p) }
	seen := s.Bounds()
	m.SetSeen(seen)
	m.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(90, 60)}, Button: desktop.MouseButtonPrimary})
	if moved[0].Dist(seen.Center()) > 1e-6 {
		t.Errorf("a press inside the frame moves it from %v to %v", seen.Center(), moved[0])
	}
}
