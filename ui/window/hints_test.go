package window

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"lintel/assets"
	"lintel/model/lint/rules"
	"lintel/ui/editor"
	"lintel/ui/settings"
)

func TestTheHintAboutArrowsComesWithTheSecondServiceAndGoesForGoodWithTheFirstArrow(t *testing.T) {
	w := open(t)
	w.draw(t, "vpc", 200, 200)
	fn := w.draw(t, "lambda", 900, 100)
	w.refresh()
	if w.hint.Visible() {
		t.Fatalf("with one service it says %q", w.hint.Text())
	}
	table := w.draw(t, "dynamodb-table", 1200, 100)
	w.refresh()
	start := w.hint.Text()
	w.editor().Overlay.Wire = &editor.Wire{From: fn}
	w.refresh()
	pulling := w.hint.Text()
	if start == "" || pulling == "" || start == pulling {
		t.Errorf("it says %q and, while an arrow is pulled, %q", start, pulling)
	}
	w.editor().Overlay.Wire.Target = table
	w.refresh()
	if w.hint.Visible() {
		t.Errorf("over a target, of which the canvas speaks, it still says %q", w.hint.Text())
	}
	w.editor().Overlay.Wire = nil
	if _, err := w.editor().Connect(fn, table); err != nil {
		t.Fatal(err)
	}
	w.refresh()
	w.editor().Undo()
	w.refresh()
	if w.hint.Visible() {
		t.Error("it comes again after the first arrow")
	}
	if kept, err := settings.Load(w.config.Settings); err != nil || !kept.Knows(settings.WiringHint) {
		t.Errorf("it is not remembered: %v", err)
	}
}

func TestAnArrowInAnotherDocumentTeachesNothing(t *testing.T) {
	w := open(t)
	w.draw(t, "lambda", 100, 100)
	w.draw(t, "dynamodb-table", 400, 100)
	w.refresh()
	w.open("../../assets/examples/shop.lintel")
	w.refresh()
	if w.hint.Visible() || w.set.Knows(settings.WiringHint) {
		t.Error("opening a file counts as drawing an arrow")
	}
	w.bring(0)
	w.refresh()
	if !w.hint.Visible() {
		t.Error("the hint is gone")
	}
}

func TestACrossPutsTheHintAway(t *testing.T) {
	w := open(t)
	w.draw(t, "lambda", 100, 100)
	w.draw(t, "dynamodb-table", 400, 100)
	w.refresh()
	test.TapAt(w.hint, fyne.NewPos(20, 18))
	if !w.hint.Visible() {
		t.Error("a click on its text puts it away")
	}
	test.TapAt(w.hint, fyne.NewPos(w.hint.Size().Width-10, 18))
	if w.hint.Visible() {
		t.Error("it stays")
	}
}

func TestTheCommandPaletteIsToldOfUntilItWasOpened(t *testing.T) {
	w := open(t)
	high := w.welcome.MinSize().Height
	w.ShowCommands()
	if w.welcome.MinSize().Height >= high {
		t.Error("the line stays")
	}
	if kept, _ := settings.Load(w.config.Settings); !kept.Knows(settings.EverythingHint) {
		t.Error("it is not remembered")
	}
}

func TestAnEmptyCanvasOffersTheFilesThatWereOpenLately(t *testing.T) {
	shop, err := filepath.Abs("../../assets/examples/shop.lintel")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	set := settings.Defaults()
	set.AddRecent(shop)
	set.AddRecent(filepath.Join(folder, "gone.lintel"))
	if err := set.Save(folder); err != nil {
		t.Fatal(err)
	}
	w, err := New(test.NewTempApp(t), Config{Assets: assets.FS, Rules: rules.All(), Settings: folder, Post: func(func()) {}})
	if err != nil {
		t.Fatal(err)
	}
	if fresh := open(t); w.welcome.MinSize().Height <= fresh.welcome.MinSize().Height {
		t.Error("nothing is offered")
	}
	w.welcome.OnRecent(shop)
	if got := w.titles(); len(got) != 1 || got[0] != "shop" {
		t.Errorf("documents %q", got)
	}
}

func TestDroppedFilesOpenAndTheOthersAreExplainedAtOnce(t *testing.T) {
	w := open(t)
	folder := t.TempDir()
	text := filepath.Join(folder, "notes.txt")
	if err := os.WriteFile(text, []byte("Dear all,"), 0o600); err != nil {
		t.Fatal(err)
	}
	shop, reference := "../../assets/examples/shop.lintel", "../../assets/examples/reference.lintel"
	var uris []fyne.URI
	for _, path := range []string{text, shop, folder, reference} {
		uris = append(uris, storage.NewFileURI(path))
	}
	w.dropped(fyne.Position{}, uris)
	if got := w.titles(); len(got) != 2 || got[0] != "shop" || w.editor().Document.Title() != "reference" {
		t.Errorf("documents %q", got)
	}
	if n := len(w.win.Canvas().Overlays().List()); n != 1 {
		t.Errorf("%d dialogs", n)
	}
}
