package window

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/scene"
	"lintel/ui/action"
	"lintel/ui/editor"
	"lintel/ui/view"
)

// shop is a window with the shop in front, brought in step.
func shop(t *testing.T) *Window {
	t.Helper()
	w := open(t)
	w.open("../../assets/examples/shop.lintel")
	w.refresh()
	return w
}

func (w *Window) press(keys ...view.KeyPress) {
	for _, k := range keys {
		w.key(k)
	}
	w.refresh()
}

func TestThePagesAtTheLeftTakeTurns(t *testing.T) {
	w := shop(t)
	if !w.Shown(action.PalettePanel) || w.Shown(action.OutlinePanel) {
		t.Error("the services do not come first")
	}
	w.ShowPanel(action.OutlinePanel, true)
	if w.Shown(action.PalettePanel) || !w.Shown(action.OutlinePanel) || !w.set.Aids.Outline {
		t.Error("the outline is not shown or not remembered")
	}
	w.SearchServices()
	if !w.Shown(action.PalettePanel) {
		t.Error("searching the services does not lead to them")
	}
	w.ShowPanel(action.PalettePanel, false)
	if w.side.Visible() {
		t.Error("hiding the services leaves the panel")
	}
}

func TestTheOutlineFollowsDrawingAndSelection(t *testing.T) {
	w := shop(t)
	w.ShowPanel(action.OutlinePanel, true)
	w.refresh()
	index := func(id diagram.ID) int {
		return slices.IndexFunc(w.outline.Rows(), func(r editor.OutlineRow) bool { return r.ID == id })
	}
	if index("vpc") < 0 {
		t.Fatalf("rows %v", w.outline.Rows())
	}
	w.toggleBranch("vpc")
	if index("app-a") >= 0 {
		t.Error("a closed branch lists what is in it")
	}
	w.editor().Select("app-a")
	w.refresh()
	if index("app-a") < 0 {
		t.Error("the branch of the selected element stays closed")
	}
	id := w.draw(t, "sqs", 900, 900)
	w.refresh()
	if index(id) < 0 {
		t.Error("what was drawn is not listed")
	}
	w.outline.OnChoose("cdn")
	if only(w.editor()) != "cdn" {
		t.Error("a row that is chosen is not selected")
	}
	if look := w.outlineLook("cdn"); look.Tile == scene.NoToken || look.Glyph == "" {
		t.Errorf("a service looks like %+v", look)
	}
	if look := w.outlineLook("vpc"); look.Tile != scene.NoToken || look.Ink == scene.NoToken {
		t.Errorf("a container looks like %+v", look)
	}
}

func TestFindingOpensCountsAndCloses(t *testing.T) {
	w := shop(t)
	w.press(view.KeyPress{Key: fyne.KeyF, Ctrl: true})
	if !w.find.Visible() {
		t.Fatal("there is no field to type into")
	}
	w.find.OnQuery("lambda")
	w.refresh()
	if !strings.HasPrefix(w.find.CountText(), "1 of") && w.find.Text() != "" {
		t.Errorf("the bar says %q", w.find.CountText())
	}
	w.find.OnStep(1)
	if only(w.editor()) != w.editor().Matches()[0] {
		t.Error("the match is not selected")
	}
	w.find.OnClose()
	if w.find.Visible() || len(w.editor().Matches()) > 0 {
		t.Error("the search is not over")
	}
}

func TestAidsAreShownAndRemembered(t *testing.T) {
	w := shop(t)
	for _, aid := range []action.Aid{action.GridAid, action.MinimapAid, action.LegendAid} {
		before := w.Aided(aid)
		w.Aid(aid, !before)
		w.refresh()
		if w.Aided(aid) == before {
			t.Errorf("aid %d does not turn", aid)
		}
	}
	if !w.minimap.Visible() || !w.legend.Visible() || !w.set.Aids.NoGrid {
		t.Error("the minimap or the legend is not there, or the grid is")
	}
	w.Aid(action.LegendAid, false)
	w.refresh()
	if w.legend.Visible() {
		t.Error("the legend stays")
	}
}

func TestAnEmptyDrawingHasNeitherMinimapNorLegend(t *testing.T) {
	w := open(t)
	w.Aid(action.MinimapAid, true)
	w.Aid(action.LegendAid, true)
	w.refresh()
	if w.minimap.Visible() || w.legend.Visible() {
		t.Error("a corner is covered for nothing")
	}
}

func TestTheCardOfAnElementTellsWhatItIs(t *testing.T) {
	w := shop(t)
	c := w.card("app-a")
	if c.Title != "app" || c.Subtitle != "Private subnet · in AZ ap-northeast-2a" {
		t.Errorf("%q, %q", c.Title, c.Subtitle)
	}
	if len(c.Rows) != 2 || c.Rows[1].Value != "10.0.1.0/24" {
		t.Errorf("properties %v", c.Rows)
	}
	edge := w.editor().Diagram().Edges()[0]
	if c := w.card(edge.ID); !strings.Contains(c.Title, " → ") || c.Subtitle == "" {
		t.Errorf("of an arrow %+v", c)
	}
	w.SetLang(catalog.KO)
	if c := w.card("app-a"); !strings.HasSuffix(c.Subtitle, "안") {
		t.Errorf("in Korean %q", c.Subtitle)
	}
}
