package control_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"lintel/assets"
	"lintel/ui/control"
	"lintel/ui/control/controltest"
)

func TestTooltipWaitsHalfASecondAndLeavesWithThePointer(t *testing.T) {
	b := controltest.New(t, assets.FS)
	tip := control.Tip{Title: "Undo", Key: "Ctrl+Z"}
	button := control.NewIconButton(b.Kit, "undo", nil)
	button.SetTip(tip)
	b.Show(button, 400, 300)

	start := time.Now()
	button.MouseIn(&desktop.MouseEvent{})
	time.Sleep(200 * time.Millisecond)
	if got := b.Kit.Tips().Showing(); !got.Empty() && time.Since(start) < 450*time.Millisecond { // a busy machine sleeps longer
		t.Errorf("after 200 ms it shows %v", got)
	}
	time.Sleep(500 * time.Millisecond)
	if got := b.Kit.Tips().Showing(); got != tip {
		t.Errorf("after 700 ms it shows %v, want %v", got, tip)
	}
	button.MouseOut()
	if got := b.Kit.Tips().Showing(); !got.Empty() {
		t.Errorf("after the pointer left it shows %v", got)
	}
}

func TestTooltipOfAControlThatWasLeftEarlyNeverShows(t *testing.T) {
	b := controltest.New(t, assets.FS)
	button := control.NewIconButton(b.Kit, "undo", nil)
	button.SetTip(control.Tip{Title: "Undo"})
	b.Show(button, 400, 300)
	button.MouseIn(&desktop.MouseEvent{})
	button.MouseOut()
	time.Sleep(600 * time.Millisecond)
	if got := b.Kit.Tips().Showing(); !got.Empty() {
		t.Errorf("it shows %v", got)
	}
}

func TestTooltipStaysInsideTheWindow(t *testing.T) {
	b := controltest.New(t, assets.FS)
	b.Show(control.NewIconButton(b.Kit, "undo", nil), 400, 300)
	b.Kit.Tips().Say(control.Tip{Title: "Undo", Text: "Takes the last change back"}, fyne.NewPos(390, 280), fyne.NewSize(10, 10))
	card := test.WidgetRenderer(b.Kit.Tips()).Objects()[0]
	end := card.Position().AddXY(card.Size().Width, card.Size().Height)
	if end.X > 400 || end.Y > 280 {
		t.Errorf("the tooltip of a control at 390, 280 ends at %v in a window of 400 x 300", end)
	}
}
