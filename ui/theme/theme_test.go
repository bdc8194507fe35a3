package theme_test

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"lintel/assets"
	"lintel/model/scene"
	"lintel/model/typeface"
	"lintel/ui/theme"
)

func family(t *testing.T) *typeface.Family {
	t.Helper()
	f, err := typeface.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestColoursAreThoseOfTheStyleSheetWhateverTheSystemSays(t *testing.T) {
	names := map[fyne.ThemeColorName]scene.Token{
		fynetheme.ColorNameBackground:        scene.Panel,
		fynetheme.ColorNameForeground:        scene.Strong,
		fynetheme.ColorNamePrimary:           scene.Accent,
		fynetheme.ColorNameOverlayBackground: scene.Raised,
		fynetheme.ColorNamePlaceHolder:       scene.Muted,
		fynetheme.ColorNameError:             scene.Error,
	}
	for _, sheet := range []*scene.Theme{scene.Light(), scene.Dark()} {
		th := theme.New(family(t), sheet)
		for name, token := range names {
			for _, variant := range []fyne.ThemeVariant{fynetheme.VariantLight, fynetheme.VariantDark} {
				if got, want := th.Color(name, variant), color.Color(sheet.Color(token.Ink())); got != want {
					t.Errorf("%s: %s is %v, want %v", sheet.Name, name, got, want)
				}
			}
		}
	}
}

func TestEveryTextStyleIsSetInTheEmbeddedTypeface(t *testing.T) {
	f := family(t)
	th := theme.New(f, scene.Light())
	tests := map[string]struct {
		style fyne.TextStyle
		want  typeface.Weight
	}{
		"plain":     {fyne.TextStyle{}, typeface.Regular},
		"bold":      {fyne.TextStyle{Bold: true}, typeface.Semibold},
		"italic":    {fyne.TextStyle{Italic: true}, typeface.Regular},
		"monospace": {fyne.TextStyle{Monospace: true}, typeface.Regular},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, want := th.Font(test.style).Content(), f.Bytes(test.want)
			if len(got) != len(want) || &got[0] != &want[0] {
				t.Error("not the embedded font")
			}
		})
	}
}

func TestEntryHasNoFrameOfItsOwn(t *testing.T) {
	th := theme.New(family(t), scene.Light())
	for _, name := range []fyne.ThemeColorName{fynetheme.ColorNameInputBackground, fynetheme.ColorNameInputBorder} {
		if got := th.Color(name, fynetheme.VariantLight); got != color.Transparent {
			t.Errorf("%s is %v, want nothing", name, got)
		}
	}
	if got := th.Size(fynetheme.SizeNameText); got != 12 {
		t.Errorf("text of %v px, want 12", got)
	}
}
