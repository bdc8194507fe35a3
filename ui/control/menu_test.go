package control_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"lintel/assets"
	"lintel/ui/control"
	"lintel/ui/control/controltest"
)

func TestMenuKeysSkipWhatCannotBeChosen(t *testing.T) {
	b := controltest.New(t, assets.FS)
	b.Show(control.NewButton(b.Kit, control.Secondary, control.Small, nil), 400, 300)
	var ran []string
	run := func(name string) func() {
		return func() { ran = append(ran, name) }
	}
	items := []control.MenuItem{
		{Title: "New", Run: run("new")}, {}, {Title: "Save", Disabled: true, Run: run("save")}, {Title: "Quit", Run: run("quit")},
	}
	tests := map[string]struct {
		keys []fyne.KeyName
		want []string
	}{
		"down once":              {[]fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, []string{"new"}},
		"over a line and a grey": {[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn}, []string{"quit"}},
		"round the end":          {[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace}, []string{"new"}},
		"up from nothing":        {[]fyne.KeyName{fyne.KeyUp, fyne.KeyEnter}, []string{"quit"}},
		"escape":                 {[]fyne.KeyName{fyne.KeyDown, fyne.KeyEscape}, nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			ran = nil
			b.T = t
			b.Kit.OpenMenu(b.Canvas(), items, control.At(fyne.NewPos(20, 20)), 0)
			b.Key(test.keys...)
			if !slices.Equal(ran, test.want) {
				t.Errorf("ran %q, want %q", ran, test.want)
			}
			if b.Overlays() > 0 {
				t.Error("the menu is still open")
			}
		})
	}
}

func TestClickBesideAMenuOnlyClosesIt(t *testing.T) {
	b := controltest.New(t, assets.FS)
	pressed, dismissed := false, false
	b.Show(control.NewButton(b.Kit, control.Secondary, control.Small, func() { pressed = true }), 400, 300)
	b.Kit.OpenMenu(b.Canvas(), []control.MenuItem{{Title: "New"}}, control.At(fyne.NewPos(20, 20)), 0).
		OnDismiss = func() { dismissed = true }
	b.Click(390, 290)
	if pressed || !dismissed || b.Overlays() > 0 {
		t.Errorf("pressed %v, dismissed %v, %d overlays; want only the menu gone", pressed, dismissed, b.Overlays())
	}
}

func TestMenuStaysInsideTheWindow(t *testing.T) {
	b := controltest.New(t, assets.FS)
	b.Show(control.NewButton(b.Kit, control.Secondary, control.Small, nil), 400, 300)
	menu := b.Kit.OpenMenu(b.Canvas(), []control.MenuItem{{Title: "New"}, {Title: "Open"}}, control.At(fyne.NewPos(395, 295)), 0).Content()
	end := menu.Position().AddXY(menu.Size().Width, menu.Size().Height)
	if end.X > 392 || end.Y > 295 {
		t.Errorf("the menu ends at %v in a window of 400 x 300", end)
	}
}

func TestChoiceTellsTheValueThatWasPicked(t *testing.T) {
	b := controltest.New(t, assets.FS)
	picked := -1
	choice := control.NewChoice(b.Kit, func(i int) { picked = i })
	choice.SetOptions([]string{"Zip", "Image"}, 0)
	b.Show(choice, 200, 200)
	b.Canvas().Focus(choice)
	b.Key(fyne.KeyDown) // opens
	b.Key(fyne.KeyDown, fyne.KeyReturn)
	if picked != 1 || choice.Chosen() != 1 {
		t.Errorf("picked %d, shows %d; want 1", picked, choice.Chosen())
	}
}

func TestTypingFindsAChoice(t *testing.T) {
	tests := map[string]struct {
		typed string
		keys  []fyne.KeyName
		want  int
	}{
		"by its beginning":         {"ap", nil, 3},
		"letter by letter":         {"us-w", nil, 2},
		"before what only has it":  {"e", nil, 4},
		"by what stands inside":    {"north", nil, 3},
		"however it is written":    {"US-E", nil, 1},
		"nothing has it":           {"qqq", nil, 0},
		"the arrows go on from it": {"us-e", []fyne.KeyName{fyne.KeyDown}, 2},
		"End goes to the last":     {"", []fyne.KeyName{fyne.KeyEnd}, 5},
		"Home goes to the first":   {"ap", []fyne.KeyName{fyne.KeyHome, fyne.KeyDown}, 1},
		"a space belongs to it":    {"multi a", nil, 5},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			b := controltest.New(t, assets.FS)
			choice := control.NewChoice(b.Kit, func(int) {})
			choice.SetOptions([]string{"not set", "us-east-1", "us-west-1", "ap-northeast-2", "eu-west-1", "multi AZ"}, 0)
			b.Show(choice, 200, 400)
			b.Canvas().Focus(choice)
			b.Key(fyne.KeyDown)
			b.Type(test.typed)
			b.Key(append(test.keys, fyne.KeyReturn)...)
			if choice.Chosen() != test.want {
				t.Errorf("chose %d, want %d", choice.Chosen(), test.want)
			}
		})
	}
}
