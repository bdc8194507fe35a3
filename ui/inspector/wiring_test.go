package inspector_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"lintel/model/scene"
	"lintel/ui/control/controltest"
	"lintel/ui/inspector"
)

func TestATargetIsConnectedToByAClick(t *testing.T) {
	target := func(name string, key int) inspector.Target {
		return inspector.Target{Name: name, Detail: "read", Glyph: "lambda", Tile: scene.ComputeTile, Key: key}
	}
	f := open(t, inspector.Content{Subject: "wiring", Title: "Connect from orders", Wiring: &inspector.Wiring{Sections: []inspector.TargetSection{
		{Title: "Can connect", Targets: []inspector.Target{target("carts", 1), target("mail", 2)}},
		{Title: "Needs one thing", Mark: inspector.AlmostMark, Targets: []inspector.Target{target("assets", 3)}, More: "2 more"},
		{Title: "Cannot connect", Mark: inspector.NeverMark, Targets: []inspector.Target{target("disk", 4)}},
	}}})
	var chosen []any
	f.panel.OnTarget = func(key any) { chosen = append(chosen, key) }
	controltest.Walk(f.panel, func(o fyne.CanvasObject) {
		if row, ok := o.(fyne.Tappable); ok && o.Size().Height == 42 {
			test.Tap(row)
		}
	})
	if len(chosen) != 4 || chosen[0] != 1 || chosen[3] != 4 {
		t.Errorf("connected to %v", chosen)
	}
}
