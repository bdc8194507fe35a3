package chrome_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/lint"
	"lintel/ui/chrome"
	"lintel/ui/control"
	"lintel/ui/control/controltest"
	"lintel/ui/locale"
)

func words(t *testing.T, lang catalog.Lang) *locale.Printer {
	t.Helper()
	book, err := locale.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	return book.In(lang)
}

func TestMenuBarAsksForItemsWhenAMenuOpens(t *testing.T) {
	b := controltest.New(t, assets.FS)
	var log []string
	bar := chrome.NewMenuBar(b.Kit)
	menu := func(title string) chrome.Menu {
		return chrome.Menu{Title: title, Items: func() []control.MenuItem {
			log = append(log, "open "+title)
			return []control.MenuItem{{Title: "Do it", Run: func() { log = append(log, "run "+title) }}}
		}}
	}
	bar.SetMenus([]chrome.Menu{menu("File"), menu("Edit")})
	b.Show(bar, 600, 300)

	test.TapAt(bar, fyne.NewPos(24, 16))
	b.Key(fyne.KeyRight) // to Edit
	b.Key(fyne.KeyRight) // round the end to File
	b.Key(fyne.KeyDown, fyne.KeyReturn)
	if want := []string{"open File", "open Edit", "open File", "run File"}; !slices.Equal(log, want) {
		t.Errorf("got %q, want %q", log, want)
	}
	if b.Overlays() > 0 {
		t.Error("a menu is still open")
	}
}

func TestTabStripKeepsTheTabInSightAndThePlusSignOnTheStrip(t *testing.T) {
	for name, active := range map[string]int{"first": 0, "middle": 10, "last": 19} {
		t.Run(name, func(t *testing.T) {
			b := controltest.New(t, assets.FS)
			closed, opened := -1, false
			strip := chrome.NewTabStrip(b.Kit)
			strip.OnSelect = func(int) {}
			strip.OnClose = func(i int) { closed = i }
			strip.OnNew = func() { opened = true }
			tabs := make([]chrome.Tab, 20)
			for i := range tabs {
				tabs[i].Title = "a document with a very long name"
			}
			strip.SetTabs(tabs, active)
			b.Show(strip, 600, 36)

			test.TapAt(strip, fyne.NewPos(600-19, 18))
			if !opened {
				t.Error("the plus sign is not at the end of the strip")
			}
			for x := float32(0); x < 600-38 && closed < 0; x += 4 {
				test.TapAt(strip, fyne.NewPos(x, 18))
			}
			if closed != active {
				t.Errorf("tab %d could be closed, want the one in sight, %d", closed, active)
			}
		})
	}
}

func TestTabStripSelectsClosesAndOpens(t *testing.T) {
	b := controltest.New(t, assets.FS)
	var log []string
	strip := chrome.NewTabStrip(b.Kit)
	strip.OnSelect = func(i int) { log = append(log, "select "+string(rune('0'+i))) }
	strip.OnClose = func(i int) { log = append(log, "close "+string(rune('0'+i))) }
	strip.OnNew = func() { log = append(log, "new") }
	strip.SetTabs([]chrome.Tab{{Title: "shop"}, {Title: "event-pipeline"}}, 0)
	b.Show(strip, 600, 36)

	for _, x := range []float32{120, 20, 58, 208, 500} {
		test.TapAt(strip, fyne.NewPos(x, 18))
	}
	if want := []string{"select 1", "select 0", "close 0", "new"}; !slices.Equal(log, want) {
		t.Errorf("got %q, want %q", log, want)
	}
}

func TestTabStripClosesWithTheMiddleButtonAndMovesWhatIsDragged(t *testing.T) {
	b := controltest.New(t, assets.FS)
	var log []string
	strip := chrome.NewTabStrip(b.Kit)
	note := func(what string, args ...any) { log = append(log, fmt.Sprintf(what, args...)) }
	strip.OnSelect = func(i int) { note("select %d", i) }
	strip.OnClose = func(i int) { note("close %d", i) }
	tabs := []chrome.Tab{{Title: "shop"}, {Title: "event-pipeline"}, {Title: "last"}}
	strip.OnMove = func(from, to int) {
		note("move %d to %d", from, to)
		strip.SetTabs(tabs, to)
	}
	strip.OnMenu = func(i int, _ fyne.Position) { note("menu of %d", i) }
	strip.SetTabs(tabs, 0)
	b.Show(strip, 600, 36)
	place := func(tab int, share float64) fyne.Position {
		r := strip.Places()[tab]
		return fyne.NewPos(float32(r.Min.X+r.W()*share), 18)
	}
	press := func(tab int, button desktop.MouseButton) {
		strip.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: place(tab, 0.5)}, Button: button})
	}
	release := func(tab int, button desktop.MouseButton) {
		strip.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: place(tab, 0.5)}, Button: button})
	}
	dragTo := func(at fyne.Position) { strip.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}}) }

	press(1, desktop.MouseButtonTertiary)
	dragTo(place(2, 0.9))
	release(2, desktop.MouseButtonTertiary) // let go elsewhere: nothing
	press(1, desktop.MouseButtonTertiary)
	release(1, desktop.MouseButtonTertiary)
	press(0, desktop.MouseButtonPrimary)
	dragTo(place(1, 0.2)) // not far enough
	dragTo(place(1, 0.8))
	dragTo(place(2, 0.8))
	dragTo(fyne.NewPos(590, 18)) // behind the tabs
	release(2, desktop.MouseButtonPrimary)
	strip.DragEnd()
	dragTo(place(0, 0.1))
	strip.TappedSecondary(&fyne.PointEvent{Position: place(2, 0.5)})
	strip.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(590, 18)})
	if want := []string{"close 1", "move 0 to 1", "move 1 to 2", "menu of 2"}; !slices.Equal(log, want) {
		t.Errorf("got %q, want %q", log, want)
	}
}

func TestStatusBarZoomsAndLeadsToTheProblems(t *testing.T) {
	for _, file := range []string{"Saved", "", "저장하지 않은 변경"} {
		t.Run("file state "+file, func(t *testing.T) {
			b := controltest.New(t, assets.FS)
			var zooms []int
			problems := 0
			bar := chrome.NewStatusBar(b.Kit, words(t, catalog.EN))
			bar.OnZoom = func(step int) { zooms = append(zooms, step) }
			bar.OnProblems = func() { problems++ }
			bar.SetStatus(chrome.Status{Counts: lint.Counts{Errors: 1}, Checking: true, Zoom: 1, File: file})
			b.Show(bar, 1200, 28)
			end := float32(1200 - 12)
			if file != "" {
				end -= float32(int(b.Kit.Width(file, control.Detail)+0.5)) + 12
			}
			for _, x := range []float32{20, 500, end - 70, end - 39, end - 8} {
				test.TapAt(bar, fyne.NewPos(x, 14))
			}
			if want := []int{-1, 0, 1}; !slices.Equal(zooms, want) || problems != 1 {
				t.Errorf("zoomed %v, led to the problems %d times; want %v and once", zooms, problems, want)
			}
		})
	}
}

func TestToolbarSpeaksTheOtherLanguageAndKeepsItsSwitches(t *testing.T) {
	b := controltest.New(t, assets.FS)
	var asked []catalog.Lang
	bar := chrome.NewToolbar(b.Kit, words(t, catalog.EN))
	bar.OnLang = func(l catalog.Lang) { asked = append(asked, l) }
	bar.OnChecking = func(bool) { t.Error("showing a state told about it") }
	bar.SetState(chrome.ToolbarState{Checking: false, Dark: true})
	bar.SetWords(words(t, catalog.KO))
	b.Show(bar, 1000, 48)
	if len(asked) > 0 {
		t.Errorf("showing Korean asked for %v", asked)
	}
	for _, o := range test.WidgetRenderer(bar).Objects() {
		if toggle, ok := o.(*control.Toggle); ok && toggle.On() {
			t.Error("checking became on by a change of language")
		}
	}
}

func TestToolbarRunsItsTools(t *testing.T) {
	b := controltest.New(t, assets.FS)
	var ran []string
	bar := chrome.NewToolbar(b.Kit, words(t, catalog.EN))
	tool := func(name string, disabled bool) chrome.Tool {
		return chrome.Tool{Glyph: name, Disabled: disabled, Run: func() { ran = append(ran, name) }}
	}
	bar.SetTools([][]chrome.Tool{{tool("select", false), tool("hand", false)}, {tool("undo", true)}})
	b.Show(bar, 1000, 48)
	for _, x := range []float32{24, 60, 117} {
		b.Click(x, 24)
	}
	if want := []string{"select", "hand"}; !slices.Equal(ran, want) {
		t.Errorf("ran %q, want %q", ran, want)
	}
}

func TestWorkspaceKeepsPanelsWithinTheirLimits(t *testing.T) {
	tests := map[string]struct{ set, want [3]float32 }{
		"usual sizes":   {[3]float32{208, 304, 168}, [3]float32{208, 304, 168}},
		"far too small": {[3]float32{1, 1, 1}, [3]float32{176, 264, 80}},
		"far too large": {[3]float32{900, 900, 900}, [3]float32{320, 440, 450}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			b := controltest.New(t, assets.FS)
			parts := chrome.Parts{
				Proposal: chrome.NewProposalBar(b.Kit, words(t, catalog.EN)), Offer: chrome.NewOfferCard(b.Kit, words(t, catalog.EN)),
				Hint: chrome.NewHint(b.Kit), Find: chrome.NewFindBar(b.Kit, words(t, catalog.EN)),
			}
			for _, part := range []*fyne.CanvasObject{
				&parts.Menu, &parts.Toolbar, &parts.Tabs, &parts.Status,
				&parts.Palette, &parts.Canvas, &parts.Problems, &parts.Inspector, &parts.Minimap, &parts.Legend,
			} {
				*part = canvas.NewRectangle(nil)
			}
			work := chrome.NewWorkspace(b.Kit, parts)
			b.Show(work, 1440, 900)
			work.SetSizes(chrome.Sizes{Palette: test.set[0], Inspector: test.set[1], Problems: test.set[2]})
			// each panel is one px smaller than its place: the line beside it
			got := [3]float32{parts.Palette.Size().Width + 1, parts.Inspector.Size().Width + 1, parts.Problems.Size().Height + 1}
			if got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
			parts.Palette.Hide()
			work.Refresh()
			if parts.Canvas.Position().X != 0 {
				t.Error("without the palette the canvas does not begin at the left edge")
			}
		})
	}
}
