package sheet_test

import (
	"image"
	"image/color"
	"testing"

	"lintel/model/render/sheet"
	"lintel/model/render/specimen"
	"lintel/model/scene"
)

func TestTheSheetShowsEveryIconOnBothGrounds(t *testing.T) {
	k := specimen.Load(t)
	var icons []sheet.Icon
	for _, name := range k.Icons.Names() {
		icons = append(icons, sheet.Icon{Glyph: name, Tile: scene.NetworkTile})
	}
	painted := sheet.Paint(k.Painter, k.Family, icons)
	half := painted.Rect.Dx() / 2
	for i, theme := range []*scene.Theme{scene.Light(), scene.Dark()} {
		if got := painted.At(i*half, 0); got != color.RGBAModel.Convert(theme.Color(scene.Ground.Ink())) {
			t.Errorf("the ground of the %s half is %v", theme.Name, got)
		}
		tiles := countOf(painted, image.Rect(i*half, 0, (i+1)*half, painted.Rect.Dy()), theme.Color(scene.NetworkTile.Ink()))
		if perIcon := tiles / len(icons); perIcon < 30_000 {
			t.Errorf("the %s half has only %d pixels of a tile for each icon", theme.Name, perIcon)
		}
	}
}

func countOf(img *image.RGBA, area image.Rectangle, c color.Color) int {
	want, count := color.RGBAModel.Convert(c), 0
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			if img.RGBAAt(x, y) == want {
				count++
			}
		}
	}
	return count
}
