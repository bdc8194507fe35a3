package window

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/lint/rules"
	"lintel/ui/action"
	"lintel/ui/editor"
	"lintel/ui/hovercard"
	"lintel/ui/inspector"
	"lintel/ui/settings"
	"lintel/ui/view"
)

// open is the window on a toolkit without a screen. That toolkit has no
// goroutine of its own to post to, so no judgement comes in.
func open(t *testing.T) *Window {
	t.Helper()
	t.Setenv("LANG", "en_US.UTF-8")
	w, err := New(test.NewTempApp(t), Config{
		Assets: assets.FS, Rules: rules.All(), Settings: t.TempDir(), Version: "test",
		Post: func(func()) {},
	})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func (w *Window) titles() []string {
	var titles []string
	for _, e := range w.editors {
		titles = append(titles, e.Document.Title())
	}
	return titles
}

func (w *Window) draw(t *testing.T, kind catalog.Kind, x, y float64) diagram.ID {
	t.Helper()
	id, err := w.editor().Place(editor.Stencil{Kind: kind}, geom.Pt(x, y))
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func TestAnOpenedFileTakesThePlaceOfTheUntouchedDocument(t *testing.T) {
	w := open(t)
	w.open("../../assets/examples/shop.lintel")
	if got := w.titles(); len(got) != 1 || got[0] != "shop" {
		t.Errorf("documents %q", got)
	}
}

func TestAFileIsOpenOnlyOnce(t *testing.T) {
	w := open(t)
	w.open("../../assets/examples/shop.lintel")
	w.open("../../assets/examples/reference.lintel")
	w.open("../../assets/examples/shop.lintel")
	if got := w.titles(); len(got) != 2 || w.editor().Document.Title() != "shop" {
		t.Errorf("documents %q, %q in front", got, w.editor().Document.Title())
	}
}

func TestABrokenFileIsReportedAndTheWindowStaysAsItWas(t *testing.T) {
	w := open(t)
	path := filepath.Join(t.TempDir(), "broken.lintel")
	if err := os.WriteFile(path, []byte(`{"format": 1, "nodes": [`), 0o600); err != nil {
		t.Fatal(err)
	}
	w.open(path)
	if len(w.win.Canvas().Overlays().List()) != 1 {
		t.Error("nothing was said")
	}
	if got := w.titles(); len(got) != 1 || got[0] != "Untitled" {
		t.Errorf("documents %q", got)
	}
}

func TestAClipboardThatFitsNowhereIsANoticeAndNoDialog(t *testing.T) {
	w := open(t)
	w.SetClipboard(`{"nodes": []}`)
	w.key(view.KeyPress{Key: fyne.KeyV, Ctrl: true})
	if w.notice == "" || len(w.win.Canvas().Overlays().List()) != 0 {
		t.Errorf("the notice is %q", w.notice)
	}
}

func TestANoticeGoesWithTheNextChangeUnlessItComesWithIt(t *testing.T) {
	w := open(t)
	w.stale[editor.DrawingChanged], w.stale[editor.NoticeChanged], w.notice = true, true, "3 icons are installed"
	w.refresh()
	if w.notice == "" {
		t.Error("the notice went with what it is about")
	}
	w.stale[editor.DrawingChanged] = true
	w.refresh()
	if w.notice != "" {
		t.Errorf("after the next change it still says %q", w.notice)
	}
}

func TestUnsavedChangesAreAskedAbout(t *testing.T) {
	w := open(t)
	w.draw(t, "lambda", 100, 100)
	w.CloseTab()
	if len(w.win.Canvas().Overlays().List()) != 1 || len(w.editors) != 1 {
		t.Error("the document was closed without a question")
	}
}

func TestClosingTheLastDocumentLeavesAnEmptyOne(t *testing.T) {
	w := open(t)
	w.open("../../assets/examples/shop.lintel")
	w.CloseTab()
	nodes, _ := w.editor().Diagram().Len()
	if len(w.editors) != 1 || nodes != 0 {
		t.Errorf("%d documents, %d nodes", len(w.editors), nodes)
	}
}

func TestKeysRunActionsButNotWhileADialogIsOpen(t *testing.T) {
	w := open(t)
	w.draw(t, "lambda", 100, 100)
	w.About()
	w.key(view.KeyPress{Key: fyne.KeyDelete})
	if nodes, _ := w.editor().Diagram().Len(); nodes != 1 {
		t.Error("a key reached the canvas through a dialog")
	}
	w.win.Canvas().Overlays().Remove(w.win.Canvas().Overlays().Top())
	w.key(view.KeyPress{Key: fyne.KeyDelete})
	if nodes, _ := w.editor().Diagram().Len(); nodes != 0 {
		t.Error("Delete deleted nothing")
	}
}

func TestTheLanguageOfEverythingCanBeSwitched(t *testing.T) {
	w := open(t)
	w.draw(t, "lambda", 100, 100)
	w.SetLang(catalog.KO)
	if got := w.content().Title; got != "Lambda 함수" {
		t.Errorf("the inspector says %q", got)
	}
	if got := w.menus()[0].Title; got != "파일" {
		t.Errorf("the menu says %q", got)
	}
	if got := w.editor().Name("lambda-1"); got != "Lambda 함수" {
		t.Errorf("the drawing says %q", got)
	}
}

func TestThePaletteOffersEverythingInTheCatalogue(t *testing.T) {
	w := open(t)
	offered := map[any]bool{}
	for _, s := range w.sections() {
		for _, e := range s.Entries {
			offered[e.Key] = true
		}
	}
	for _, e := range w.parts.Catalog.Entries() {
		if !offered[entryKey(e)] {
			t.Errorf("%s is missing", entryKey(e))
		}
	}
}

func TestAFieldChangesEverySelectedElementAsOneStep(t *testing.T) {
	w := open(t)
	a, b := w.draw(t, "lambda", 100, 100), w.draw(t, "lambda", 300, 100)
	w.editor().Select(a, b)
	w.change(w.content().Subject, "memoryMb", catalog.NumberOf(1024))
	for _, id := range []diagram.ID{a, b} {
		if n, _ := w.editor().Diagram().Node(id); !n.Props["memoryMb"].Equal(catalog.NumberOf(1024)) {
			t.Errorf("%s has %v", id, n.Props["memoryMb"])
		}
	}
	w.editor().Undo()
	for _, id := range []diagram.ID{a, b} {
		if n, _ := w.editor().Diagram().Node(id); n.Props["memoryMb"].IsSet() {
			t.Errorf("one undo leaves %s at %v", id, n.Props["memoryMb"])
		}
	}
}

func TestTheInspectorShowsWhatSelectedElementsDisagreeOn(t *testing.T) {
	w := open(t)
	a, b := w.draw(t, "lambda", 100, 100), w.draw(t, "lambda", 300, 100)
	w.change(string(a), "memoryMb", catalog.NumberOf(1024))
	w.editor().Select(a, b)
	if f, ok := field(w.content(), "memoryMb"); !ok || !f.Mixed {
		t.Errorf("memory %+v", f)
	}
	if f, ok := field(w.content(), "timeoutSec"); !ok || f.Mixed {
		t.Errorf("timeout %+v", f)
	}
}

func TestTheKindOfAnArrowIsAFieldWithWhatTheCatalogueAllows(t *testing.T) {
	w := open(t)
	fn, table := w.draw(t, "lambda", 100, 100), w.draw(t, "dynamodb-table", 400, 100)
	id, err := w.editor().Connect(fn, table)
	if err != nil {
		t.Fatal(err)
	}
	f, ok := field(w.content(), kindField)
	if !ok || len(f.Property.Values) != 3 {
		t.Fatalf("kinds %v", f.Property.Values)
	}
	w.change(string(id), kindField, catalog.StringOf("write"))
	if edge, _ := w.editor().Diagram().Edge(id); edge.Kind != "write" {
		t.Errorf("the arrow says %s", edge.Kind)
	}
}

func field(c inspector.Content, key string) (inspector.Field, bool) {
	for _, g := range c.Groups {
		for _, f := range g.Fields {
			if f.Property.Key == key {
				return f, true
			}
		}
	}
	return inspector.Field{}, false
}

func TestAnErrorIsShownAsASentence(t *testing.T) {
	if got := sentence(errors.New("the file is gone")); got != "The file is gone" {
		t.Errorf("got %q", got)
	}
}

func TestANameIsTheSameFromTheInspectorAndFromTheCanvas(t *testing.T) {
	for _, typed := range []string{"orders", " orders ", "or\u202eders\x07", "ord\ners", ""} {
		w := open(t)
		a, b := w.draw(t, "lambda", 100, 100), w.draw(t, "lambda", 300, 100)
		w.change(string(a), nameField, catalog.StringOf(typed))
		w.editor().Select(b)
		w.rename(typed)
		na, _ := w.editor().Diagram().Node(a)
		nb, _ := w.editor().Diagram().Node(b)
		if na.Name != nb.Name {
			t.Errorf("%q: the inspector gives %q, the canvas %q", typed, na.Name, nb.Name)
		}
	}
}

func TestAListOfNodesOffersThoseOfTheDrawing(t *testing.T) {
	w := open(t)
	w.change(string(w.draw(t, "vpc", 300, 300)), "cidr", catalog.StringOf("10.0.0.0/16"))
	w.draw(t, "lambda", 1500, 100)
	w.draw(t, "vpc", 300, 1500)
	got := w.nodesOf([]catalog.Kind{"vpc"})
	if len(got) != 2 || got[0].ID != "vpc-1" || got[1].ID != "vpc-2" {
		t.Fatalf("offers %+v", got)
	}
	if got[0].Detail != "10.0.0.0/16" || got[1].Detail != "vpc-2" {
		t.Errorf("nothing tells %+v from %+v", got[0], got[1])
	}
}

func TestTheVPCOfANodeOutsideIsChosenFromTheDrawing(t *testing.T) {
	w := open(t)
	w.draw(t, "vpc", 300, 300)
	db := w.draw(t, "rds-instance", 1500, 100)
	w.editor().Select(db)
	f, ok := field(w.content(), "vpcId")
	if !ok || len(f.Nodes) != 1 || f.Nodes[0].ID != "vpc-1" {
		t.Errorf("offers %+v", f.Nodes)
	}
}

func TestElementsOfDifferentKindsAreEditedInWhatTheyShare(t *testing.T) {
	w := open(t)
	fn, table := w.draw(t, "lambda", 100, 100), w.draw(t, "dynamodb-table", 400, 100)
	edge, err := w.editor().Connect(fn, table)
	if err != nil {
		t.Fatal(err)
	}
	w.editor().Select(fn, table)
	if _, ok := field(w.content(), "memoryMb"); ok {
		t.Error("a table has no memory")
	}
	if _, ok := field(w.content(), "note"); !ok {
		t.Fatal("both can have a note")
	}
	w.change(w.content().Subject, "note", catalog.StringOf("ours"))
	if f, _ := field(w.content(), "note"); f.Mixed || f.Value.String() != "ours" {
		t.Errorf("the note is %+v", f)
	}
	w.editor().Select(fn, edge)
	if c := w.content(); len(c.Groups) != 0 || c.Subtitle != "" {
		t.Errorf("a node and an arrow share nothing, and the inspector offers %+v", c.Groups)
	}
}

func TestCheckingIsSwitchedForAllDrawingsAndRemembered(t *testing.T) {
	w := open(t)
	w.New()
	w.SetChecking(false)
	w.New()
	for _, e := range w.editors {
		if e.Judgement.On() {
			t.Errorf("%s is checked", e.Document.Title())
		}
	}
	if kept, err := settings.Load(w.config.Settings); err != nil || kept.Checking {
		t.Errorf("the settings hold %v, %v", kept.Checking, err)
	}
	w.SetChecking(true)
	for _, e := range w.editors {
		if !e.Judgement.On() {
			t.Errorf("%s is not checked", e.Document.Title())
		}
	}
}

func TestSettingsChooseAmongThePresets(t *testing.T) {
	w := open(t)
	p := preferences{w}
	presets, chosen := p.Presets()
	if len(presets) != len(w.presets) || chosen != 0 {
		t.Fatalf("%d presets, chosen %d", len(presets), chosen)
	}
	for i, preset := range presets {
		if preset.About == "" {
			t.Errorf("nothing is said about %q", preset.Title)
		}
		p.SetPreset(i)
		if _, now := p.Presets(); now != i {
			t.Errorf("chose %d, now it is %d", i, now)
		}
	}
	if w.Preset() != action.Presets()[len(presets)-1].Name {
		t.Errorf("it is judged by %s", w.Preset())
	}
}

func TestTheCardAtThePointerGoesWhenSomethingIsDone(t *testing.T) {
	w := open(t)
	for name, do := range map[string]func(){
		"a key of an action":  func() { w.key(view.KeyPress{Key: fyne.KeyH}) },
		"Tab":                 func() { w.canvas.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab}) },
		"a key without use":   func() { w.canvas.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF7}) },
		"a letter in a field": func() { w.palette.FocusSearch(); w.win.Canvas().Focused().TypedRune('a') },
		"a press":             func() { w.canvas.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary}) },
		"the wheel":           func() { w.canvas.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: 10}}) },
		"another tool":        func() { w.SetTool(action.PanTool) },
		"leaving":             func() { w.canvas.MouseOut() },
	} {
		w.hover.Tell(hovercard.Content{Title: "orders"}, hovercard.Place{})
		if w.hover.Showing() != "orders" {
			t.Fatal("the card is not shown")
		}
		do()
		if got := w.hover.Showing(); got != "" {
			t.Errorf("after %s the card of %s is still there", name, got)
		}
	}
}

func TestAPressForbidsTheCardUntilThePointerMoves(t *testing.T) {
	w := open(t)
	due := func() bool { return w.hover.Due() }
	w.draw(t, "lambda", 100, 100)
	w.refresh()
	tile, _ := w.editor().Builder.Rect("lambda-1")
	at := w.editor().View.ToScreen(tile.Center())
	on := fyne.NewPos(float32(at.X), float32(at.Y))
	mouse := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: on}, Button: desktop.MouseButtonPrimary}
	w.canvas.MouseMoved(mouse)
	if !due() {
		t.Fatal("no card is due")
	}
	w.canvas.MouseDown(mouse)
	w.canvas.MouseUp(mouse)
	w.canvas.MouseMoved(mouse) // the toolkit repeats where the pointer is
	if due() {
		t.Error("after a click the card is due again")
	}
	mouse.Position = mouse.Position.AddXY(1, 1)
	w.canvas.MouseMoved(mouse)
	if !due() {
		t.Error("no card is due after the pointer has moved")
	}
}
