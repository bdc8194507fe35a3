package dialogs_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/geom"
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

func TestExportHandsOverTheChosenWay(t *testing.T) {
	b, d := desk(t)
	var ways []dialogs.Export
	ask := func(last dialogs.Export) {
		d.AskExport(geom.Size{W: 800, H: 600}, last, func(e dialogs.Export) { ways = append(ways, e) })
	}
	ask(dialogs.Export{Format: dialogs.PNG, Source: true})
	b.Key(fyne.KeyReturn)
	ask(dialogs.Export{Format: dialogs.PNG, Scale: 4, Dark: true})
	for _, overlay := range b.Canvas().Overlays().List() {
		controltest.Walk(overlay, func(o fyne.CanvasObject) {
			if option, ok := o.(*control.Option); ok && option.AccessibilityLabel() == "SVG" {
				option.Tapped(nil)
			}
		})
	}
	press(b, "Export...")
	ask(dialogs.Export{Format: dialogs.DOT})
	b.Key(fyne.KeyEscape)
	want := []dialogs.Export{
		{Format: dialogs.PNG, Scale: 2, Source: true},
		{Format: dialogs.SVG, Scale: 4, Dark: true},
	}
	if !slices.Equal(ways, want) {
		t.Errorf("got %+v, want %+v", ways, want)
	}
}

func TestExportToDOTHasNoLooksToChoose(t *testing.T) {
	b, d := desk(t)
	d.AskExport(geom.Size{W: 800, H: 600}, dialogs.Export{Format: dialogs.DOT}, nil)
	enabled := 0
	for _, overlay := range b.Canvas().Overlays().List() {
		controltest.Walk(overlay, func(o fyne.CanvasObject) {
			switch o.(type) {
			case *control.Check, *control.Segmented:
				if !o.(fyne.Disableable).Disabled() {
					enabled++
				}
			}
		})
	}
	if enabled > 0 {
		t.Errorf("%d controls about looks can be changed", enabled)
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
