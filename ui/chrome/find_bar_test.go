package chrome_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/ui/chrome"
	"lintel/ui/control/controltest"
)

func TestTheFindBarAsksAtEachLetterAndStepsWithEnter(t *testing.T) {
	b := controltest.New(t, assets.FS)
	bar := chrome.NewFindBar(b.Kit, words(t, catalog.EN))
	var asked []string
	shift := false
	bar.OnQuery = func(q string) { asked = append(asked, q) }
	bar.OnStep = func(step int) { asked = append(asked, fmt.Sprint(step)) }
	bar.OnClose = func() { asked = append(asked, "close") }
	bar.Shifted = func() bool { return shift }
	b.Show(bar, 360, 44)
	bar.Open(b.Canvas())
	b.Type("ab")
	b.Key(fyne.KeyReturn, fyne.KeyDown)
	shift = true
	b.Key(fyne.KeyReturn, fyne.KeyUp, fyne.KeyEscape)
	if want := []string{"a", "ab", "1", "1", "-1", "-1", "close"}; !slices.Equal(asked, want) {
		t.Errorf("asked %q, want %q", asked, want)
	}
}

func TestTheFindBarCountsInBothLanguages(t *testing.T) {
	for lang, want := range map[catalog.Lang][2]string{catalog.EN: {"2 of 5", "No match"}, catalog.KO: {"5개 중 2", "결과 없음"}} {
		b := controltest.New(t, assets.FS)
		bar := chrome.NewFindBar(b.Kit, words(t, lang))
		bar.OnQuery = func(string) {}
		b.Show(bar, 360, 44)
		bar.Open(b.Canvas())
		if bar.CountText() != "" {
			t.Errorf("an empty bar says %s", bar.CountText())
		}
		b.Type("x")
		bar.SetCount(2, 5)
		some := bar.CountText()
		bar.SetCount(1, 0)
		if got := [2]string{some, bar.CountText()}; got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}

func TestTheSideTurnsToThePageWhoseTitleIsClicked(t *testing.T) {
	b := controltest.New(t, assets.FS)
	one, two := chrome.NewLegend(b.Kit), chrome.NewLegend(b.Kit)
	side := chrome.NewSide(b.Kit, []string{"Services", "Outline"}, one, two)
	var turned []int
	side.OnTurn = func(page int) { turned = append(turned, page) }
	b.Show(side, 208, 400)
	if !one.Visible() || two.Visible() {
		t.Error("not just the first page is shown")
	}
	b.Click(110, 16)
	b.Click(110, 16)
	b.Click(110, 100)
	if !slices.Equal(turned, []int{1}) || one.Visible() || !two.Visible() {
		t.Errorf("turned to %v", turned)
	}
}
