package editor_test

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/align"
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/ui/editor"
	"lintel/ui/tool"
)

// person does at random what a person can do on the canvas and in the menus.
type person struct {
	*stage
	hand tool.State
	text string // on the clipboard
}

// point is somewhere on the canvas, most often where something can be taken.
func (p *person) point(t *rapid.T) geom.Point {
	free := geom.Pt(float64(rapid.IntRange(-100, 900).Draw(t, "x")), float64(rapid.IntRange(-100, 700).Draw(t, "y")))
	spots := []geom.Point{free, free, free}
	for _, n := range p.Diagram().Nodes() {
		r, _ := p.Builder.Rect(n.ID)
		spots = append(spots, r.Center(), r.Center(), r.Min, r.Max)
		spots = append(spots, p.Ports(n.ID)...)
	}
	for _, edge := range p.Diagram().Edges() {
		spots = append(spots, p.Builder.Line(edge.ID)...)
	}
	return rapid.SampledFrom(spots).Draw(t, "spot")
}

func (p *person) send(ev tool.Event) { p.hand = p.hand.On(p.Editor, ev) }

func (p *person) press(at geom.Point, m tool.Mods) {
	p.send(tool.Press{At: at, Screen: p.View.ToScreen(at), Mods: m, Clicks: 1})
}

func (p *person) moveTo(at geom.Point, m tool.Mods) {
	p.send(tool.Move{At: at, Screen: p.View.ToScreen(at), Mods: m})
}

func (p *person) release(at geom.Point, m tool.Mods) {
	p.send(tool.Release{At: at, Screen: p.View.ToScreen(at), Mods: m})
}

// do does one thing.
func (p *person) do(t *rapid.T) {
	some := func(name string) bool { return rapid.IntRange(0, 4).Draw(t, name) == 4 }
	mods := tool.Mods{Shift: some("shift"), Ctrl: some("ctrl"), Alt: some("alt")}
	at := p.point(t)
	actions := map[string]func(){
		"click": func() { p.moveTo(at, mods); p.press(at, mods); p.release(at, mods) },
		"grasp": func() { p.moveTo(at, mods); p.press(at, mods) },
		"pull":  func() { p.moveTo(at, mods) },
		"drop":  func() { p.moveTo(at, mods); p.release(at, mods) },
		"drag": func() {
			to := p.point(t)
			p.moveTo(at, mods)
			p.press(at, mods)
			p.moveTo(at.Lerp(to, 0.5), mods)
			p.moveTo(to, mods)
			p.release(to, mods)
		},
		"escape":    func() { p.send(tool.Cancel{}) },
		"place":     func() { p.take(tool.Place{Stencil: p.stencil(t), Back: tool.Select{}}) },
		"connect":   func() { p.take(tool.Connect{}) },
		"select":    func() { p.take(tool.Select{}) },
		"delete":    func() { p.Report(p.DeleteSelected()) },
		"group":     func() { p.Report(p.GroupSelected()) },
		"ungroup":   func() { p.Report(p.UngroupSelected()) },
		"lock":      func() { p.Report(p.LockSelected(!p.SelectionLocked())) },
		"unlock":    func() { p.Report(p.UnlockAll()) },
		"reorder":   func() { p.Report(p.Reorder(editor.Layer(rapid.IntRange(0, 3).Draw(t, "layer")))) },
		"align":     func() { p.Report(p.Align(align.Side(rapid.IntRange(0, 5).Draw(t, "side")))) },
		"spread":    func() { p.Report(p.Distribute(align.Axis(rapid.IntRange(0, 1).Draw(t, "axis")))) },
		"kind":      func() { p.SelectSameKind() },
		"connected": func() { p.SelectConnected() },
		"duplicate": func() { p.Report(p.Duplicate()) },
		"copy":      func() { p.text = p.Copy() },
		"paste":     func() { p.Report(p.Paste(p.text, at)) },
		"reverse":   func() { p.Report(p.ReverseSelected()) },
		"pin":       func() { p.Report(p.PinSelected(!p.SelectionPinned())) },
		"undo":      func() { p.Undo() },
		"redo":      func() { p.Redo() },
		"all":       func() { p.SelectAll() },
		"next":      func() { p.SelectNext(1) },
		"zoom":      func() { p.ZoomTo(p.View.Zoom * rapid.SampledFrom([]float64{0.5, 2}).Draw(t, "factor")) },
		"language":  func() { p.SetLang(rapid.SampledFrom([]catalog.Lang{catalog.EN, catalog.KO}).Draw(t, "lang")) },
	}
	names := slices.Sorted(maps.Keys(actions))
	for range 4 { // what the pointer does comes most often
		names = append(names, "click", "drag", "drag", "grasp", "pull", "drop", "place")
	}
	actions[rapid.SampledFrom(names).Draw(t, "action")]()
}

func (p *person) stencil(t *rapid.T) editor.Stencil {
	kinds := []catalog.Kind{"lambda", "dynamodb-table", "vpc", "subnet", "internet-gateway", "no-such-kind"}
	return editor.Stencil{Kind: rapid.SampledFrom(kinds).Draw(t, "kind")}
}

// take changes the tool, which ends what the old one was doing.
func (p *person) take(s tool.State) {
	p.hand.On(p.Editor, tool.Cancel{})
	p.hand = s
}

// check looks at what must hold after anything.
func (p *person) check(t *rapid.T) {
	for _, id := range p.Selection.IDs() {
		if !p.Diagram().Has(id) {
			t.Fatalf("%s is selected and does not exist", id)
		}
	}
	drawn := map[diagram.ID]bool{}
	for _, n := range p.Diagram().Nodes() {
		drawn[p.Builder.DrawnAs(n.ID)] = true
	}
	for _, edge := range p.Diagram().Edges() {
		drawn[p.Builder.DrawnAs(edge.ID)] = true
	}
	if got := p.Builder.Scene().Len(); got != len(drawn) {
		t.Fatalf("%d elements are drawn, want %d", got, len(drawn))
	}
	p.OverlayItems()
}

func TestWhateverAPersonDoesCanBeUndone(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := open(t,
			frame("vpc", "vpc", 0, 0, 500, 400), in("vpc", frame("subnet", "subnet", 40, 60, 300, 200)),
			in("subnet", tile("a", 60, 60)), tile("b", 600, 100), in("vpc", docked("igw", "internet-gateway", 186, -14)))
		start := s.Diagram().Snapshot()
		p := &person{stage: s, hand: tool.Select{}}
		for range rapid.IntRange(10, 60).Draw(rt, "steps") {
			p.do(rt)
			p.check(rt)
		}
		p.take(tool.Select{})
		for p.Undo() {
			p.check(rt)
		}
		if !s.Diagram().Equal(start) {
			rt.Fatalf("after undoing everything the diagram differs")
		}
		p.checkDrawing(rt)
	})
}

// checkDrawing proves that every node is drawn where the diagram has it.
func (p *person) checkDrawing(t *rapid.T) {
	for _, n := range p.Diagram().Nodes() {
		if r, ok := p.Builder.Rect(n.ID); !ok || r.Min != p.Diagram().Origin(n.ID) {
			t.Fatalf("%s is drawn at %v and stands at %v", n.ID, r.Min, p.Diagram().Origin(n.ID))
		}
	}
}
