package control_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"lintel/assets"
	"lintel/ui/control"
	"lintel/ui/control/controltest"
)

func TestSwitchChoosesAndTakesBack(t *testing.T) {
	b := controltest.New(t, assets.FS)
	var log []string
	s := control.NewSwitch(b.Kit,
		func(on bool) { log = append(log, map[bool]string{true: "yes", false: "no"}[on]) },
		func() { log = append(log, "unset") })
	b.Show(s, 170, 28)

	test.TapAt(s, fyne.NewPos(14, 14)) // unknown: yes
	s.SetState(control.SwitchState{On: true, Known: true, Set: true})
	test.TapAt(s, fyne.NewPos(14, 14))
	test.TapAt(s, fyne.NewPos(160, 14)) // the mark at the right end
	s.SetState(control.SwitchState{On: true, Known: true})
	test.TapAt(s, fyne.NewPos(160, 14)) // nothing to take back
	if want := []string{"yes", "no", "unset", "no"}; !slices.Equal(log, want) {
		t.Errorf("got %q, want %q", log, want)
	}
}

func TestSegmentedChoosesUnderThePointerAndByArrow(t *testing.T) {
	b := controltest.New(t, assets.FS)
	var chosen []int
	s := control.NewSegmented(b.Kit, []string{"EN", "한국어"}, func(i int) { chosen = append(chosen, i) })
	b.Show(s, 84, 28)
	test.TapAt(s, fyne.NewPos(60, 14))
	test.TapAt(s, fyne.NewPos(60, 14)) // already chosen
	b.Canvas().Focus(s)
	b.Key(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyRight)
	if want := []int{1, 0, 1}; !slices.Equal(chosen, want) {
		t.Errorf("chose %v, want %v", chosen, want)
	}
}

func TestADisabledSegmentedKeepsItsChoice(t *testing.T) {
	b := controltest.New(t, assets.FS)
	s := control.NewSegmented(b.Kit, []string{"EN", "한국어"}, func(i int) { t.Errorf("it chose %d", i) })
	b.Show(s, s.MinSize().Width, s.MinSize().Height)
	s.SetDisabled(true)
	b.Click(s.MinSize().Width-5, 14)
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
}
