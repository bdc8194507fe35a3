package export

import (
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"lintel/model/file"
	"lintel/model/geom"
	"lintel/model/render/dot"
	"lintel/model/render/png"
	"lintel/model/render/raster"
	"lintel/model/scene"
)

// iconPixels is the side of a picture of a glyph: twice that of a tile.
const iconPixels = 2 * scene.TileSize

// errIconsNeedAFile tells that there is no place for pictures beside a stream.
var errIconsNeedAFile = errors.New("pictures of the icons lie beside the file: name one to write")

// iconFolder is where the pictures of the icons of a file are, from the folder
// of the file.
func iconFolder(path string) string {
	return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)) + "-icons"
}

// saveIcons writes a picture for every glyph of the scene.
func saveIcons(folder string, d Drawing, o Options) error {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return file.Unwritable(folder, err)
	}
	painter := raster.New(d.Family, d.Icons)
	tiles := tilesOf(d.Scene)
	for _, glyph := range slices.Sorted(maps.Keys(tiles)) {
		_, err := file.Replace(filepath.Join(folder, dot.IconFile(glyph)), func(w io.Writer) error {
			return png.Write(w, tiles[glyph], png.Options{Painter: painter, Theme: o.Theme, Width: iconPixels, Transparent: true})
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// tilesOf is a scene of the tile alone for every glyph, the largest that there is.
func tilesOf(sc *scene.Scene) map[string]*scene.Scene {
	tiles, widths := map[string]*scene.Scene{}, map[string]float64{}
	sc.All(func(e *scene.Element) {
		glyph := e.Glyph()
		rect, _ := e.Tile()
		if glyph == "" || rect.W() <= widths[glyph] {
			return
		}
		alone := scene.Element{ID: glyph, Bounds: rect.Translate(geom.Point{}.Sub(rect.Min))}
		for _, item := range e.Items {
			box, isBox := item.Shape.(*scene.Box)
			_, isIcon := item.Shape.(*scene.Icon)
			if item.At(1) && (isIcon || isBox && box.Glyph != "") {
				alone.Items = append(alone.Items, scene.Item{Shape: item.Shape.Moved(geom.Point{}.Sub(rect.Min))})
			}
		}
		widths[glyph] = rect.W()
		tiles[glyph] = scene.New()
		tiles[glyph].Put(alone)
	})
	return tiles
}
