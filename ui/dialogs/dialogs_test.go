package dialogs_test

import (
	"fmt"
	"image"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/control/controltest"
	"lintel/ui/dialogs"
	"lintel/ui/locale"
)

func desk(t *testing.T) (*controltest.Bench, *dialogs.Desk) {
	t.Helper()
	b := controltest.New(t, assets.FS)
	book, err := locale.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	b.Show(control.NewFill(b.Kit, scene.Ground.Ink()), 900, 700)
	return b, dialogs.NewDesk(b.Kit, b.Canvas(), book.In(catalog.EN))
}

// press clicks the button of the open dialog with a label.
func press(b *controltest.Bench, label string) {
	b.T.Helper()
	var found *control.Button
	for _, overlay := range b.Canvas().Overlays().List() {
		controltest.Walk(overlay, func(o fyne.CanvasObject) {
			if button, ok := o.(*control.Button); ok && button.Label() == label {
				found = button
			}
		})
	}
	if found == nil {
		b.T.Fatalf("no button %q", label)
	}
	found.Tapped(nil)
}

func TestSaveQuestionTakesButtonsAndKeys(t *testing.T) {
	tests := map[string]struct {
		answer func(*controltest.Bench)
		want   dialogs.Answer
	}{
		"the save button":   {func(b *controltest.Bench) { press(b, "Save") }, dialogs.Save},
		"the other button":  {func(b *controltest.Bench) { press(b, "Don't save") }, dialogs.Discard},
		"the cancel button": {func(b *controltest.Bench) { press(b, "Cancel") }, dialogs.Stay},
		"enter":             {func(b *controltest.Bench) { b.Key(fyne.KeyReturn) }, dialogs.Save},
		"escape":            {func(b *controltest.Bench) { b.Key(fyne.KeyEscape) }, dialogs.Stay},
		"escape on a button": {func(b *controltest.Bench) {
			b.Canvas().FocusNext()
			b.Canvas().FocusNext()
			b.Key(fyne.KeyEscape)
		}, dialogs.Stay},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			b, d := desk(t)
			var answers []dialogs.Answer
			d.AskSave("shop.lintel", func(a dialogs.Answer) {
				if b.Overlays() > 0 {
					t.Error("the answer came while the dialog was still open")
				}
				answers = append(answers, a)
			})
			b.Click(5, 5) // beside the card: nothing
			test.answer(b)
			if want := []dialogs.Answer{test.want}; !slices.Equal(answers, want) {
				t.Errorf("answered %v, want %v", answers, want)
			}
		})
	}
}

func TestWaiverNeedsAReason(t *testing.T) {
	b, d := desk(t)
	var reasons []string
	d.AskWaiver("LAMBDA-VPC-RDS", "orders runs outside the VPC", "kim", func(w dialogs.Waiver) {
		reasons = append(reasons, w.Reason+" by "+w.By+" until "+w.Until)
	})
	b.Key(fyne.KeyReturn)
	b.Type("   ")
	b.Key(fyne.KeyReturn)
	if len(reasons) > 0 || b.Overlays() == 0 {
		t.Fatalf("waived with %q", reasons)
	}
	b.Type("Only a sketch")
	b.Key(fyne.KeyReturn)
	if want := []string{"Only a sketch by kim until "}; !slices.Equal(reasons, want) || b.Overlays() > 0 {
		t.Errorf("waived with %q and %d dialogs open, want %q and none", reasons, b.Overlays(), want)
	}
}

// exporting notes what the export dialog asks and hands over.
type exporting struct {
	ways  []dialogs.Export
	shown []dialogs.Export
}

func (x *exporting) Papers() []string { return []string{"", "A4", "A3"} }

func (x *exporting) Preview(way dialogs.Export, _ image.Point, _ float64) *image.RGBA {
	x.shown = append(x.shown, way)
	return image.NewRGBA(image.Rect(0, 0, 1, 1))
}

func (x *exporting) Measure(way dialogs.Export) (size, wrong string) {
	if way.Width < 0 || way.DPI < 0 {
		return "", "wrong"
	}
	return "1 x 1 px", ""
}

func (x *exporting) Export(way dialogs.Export) { x.ways = append(x.ways, way) }

// each calls f for every control of a kind in the open dialogs.
func each[T fyne.CanvasObject](b *controltest.Bench, f func(T)) {
	for _, overlay := range b.Canvas().Overlays().List() {
		controltest.Walk(overlay, func(o fyne.CanvasObject) {
			if it, ok := o.(T); ok && o.Visible() {
				f(it)
			}
		})
	}
}

func TestExportHandsOverTheChosenWay(t *testing.T) {
	b, d := desk(t)
	x := &exporting{}
	d.AskExport(dialogs.Export{Source: true}, x) // a format that is gone is a PNG
	b.Key(fyne.KeyReturn)
	d.AskExport(dialogs.Export{Format: dialogs.PNG, Scale: 4, Dark: true}, x)
	b.Canvas().FocusNext() // the formats
	b.Key(fyne.KeyRight)
	b.Key(fyne.KeyRight)
	press(b, "Export...")
	d.AskExport(dialogs.Export{Format: dialogs.DOT}, x)
	b.Key(fyne.KeyEscape)
	want := []dialogs.Export{
		{Format: dialogs.PNG, Scale: 2, Source: true},
		{Format: dialogs.PDF, Scale: 4, Dark: true},
	}
	if !slices.Equal(x.ways, want) || b.Overlays() > 0 {
		t.Errorf("got %+v, want %+v", x.ways, want)
	}
}

func TestEveryFormatHasItsOwnOptions(t *testing.T) {
	for format, want := range map[dialogs.Format][2]int{ // choices in a row, and checks
		dialogs.PNG: {3, 4}, dialogs.SVG: {3, 5}, dialogs.PDF: {4, 5},
		dialogs.DOT: {2, 2}, dialogs.Drawio: {1, 0}, dialogs.Mermaid: {2, 0},
		dialogs.Markdown: {3, 3},
	} {
		b, d := desk(t)
		d.AskExport(dialogs.Export{Format: format}, &exporting{})
		var got [2]int
		each(b, func(*control.Segmented) { got[0]++ })
		each(b, func(*control.Check) { got[1]++ })
		if got != want {
			t.Errorf("%s has %d choices and %d checks, want %v", format, got[0], got[1], want)
		}
	}
}

func TestAWidthOrADPITakesThePlaceOfAScaleUnlessItIsWrong(t *testing.T) {
	for place, want := range []dialogs.Export{
		{Format: dialogs.PNG, Scale: 3, Width: 12},
		{Format: dialogs.PNG, Scale: 3, DPI: 12},
	} {
		b, d := desk(t)
		x := &exporting{}
		d.AskExport(dialogs.Export{Format: dialogs.PNG, Scale: 3, Width: 70}, x)
		var fields []*control.Field
		each(b, func(f *control.Field) { fields = append(fields, f) })
		fields[0].SetText("")
		fields[place].FocusOn(b.Canvas())
		b.Type("12a")
		press(b, "Export...")
		if len(x.ways) > 0 || b.Overlays() == 0 {
			t.Fatalf("12a was exported: %+v", x.ways)
		}
		b.Key(fyne.KeyBackspace)
		b.Key(fyne.KeyReturn)
		if !slices.Equal(x.ways, []dialogs.Export{want}) {
			t.Errorf("got %+v, want %+v", x.ways, want)
		}
	}
}

func TestDialogThatIsTallerThanTheWindowScrolls(t *testing.T) {
	b, d := desk(t)
	group := dialogs.ShortcutGroup{Title: "Edit"}
	for range 60 {
		group.Shortcuts = append(group.Shortcuts, dialogs.Shortcut{Title: "Undo", Keys: []string{"Ctrl+Z"}})
	}
	d.ShowShortcuts([]dialogs.ShortcutGroup{group})
	for _, overlay := range b.Canvas().Overlays().List() {
		controltest.Walk(overlay, func(o fyne.CanvasObject) {
			if button, ok := o.(*control.Button); ok && button.Position().Y+button.Size().Height > 700-32 {
				t.Errorf("the button ends at %v in a window of 700", button.Position().Y+button.Size().Height)
			}
		})
	}
	b.Key(fyne.KeyEscape)
	if b.Overlays() > 0 {
		t.Error("Escape in the search does not close the sheet")
	}
}

func TestUnsavedDocumentsAreOpenedDiscardedOrLeft(t *testing.T) {
	picture := func(image.Point, float64, func()) *image.RGBA { return nil }
	items := []dialogs.Unsaved{{Title: "shop", Picture: picture}, {Title: "broken"}, {Title: "orders", Picture: picture}}
	tests := map[string]struct {
		do   func(*controltest.Bench)
		want []string
		open bool
	}{
		"all of them": {func(b *controltest.Bench) { press(b, "Open all 2") }, []string{"open 0", "open 2"}, false},
		"enter":       {func(b *controltest.Bench) { b.Key(fyne.KeyReturn) }, []string{"open 0", "open 2"}, false},
		"later":       {func(b *controltest.Bench) { press(b, "Decide later") }, nil, false},
		"escape":      {func(b *controltest.Bench) { b.Key(fyne.KeyEscape) }, nil, false},
		"one of them": {func(b *controltest.Bench) { press(b, "Open") }, []string{"open 2"}, true},
		"one click":   {func(b *controltest.Bench) { press(b, "Discard") }, nil, true},
		"two clicks": {func(b *controltest.Bench) {
			press(b, "Discard")
			press(b, "Really discard")
		}, []string{"discard 2"}, true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			b, d := desk(t)
			var done []string
			d.OfferUnsaved(items, dialogs.Rescue{
				Open:    func(i int) { done = append(done, fmt.Sprint("open ", i)) },
				Discard: func(i int) { done = append(done, fmt.Sprint("discard ", i)) },
			})
			test.do(b)
			if open := b.Overlays() > 0; !slices.Equal(done, test.want) || open != test.open {
				t.Errorf("did %v, open %v", done, open)
			}
		})
	}
}
