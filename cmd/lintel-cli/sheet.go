package main

import (
	"image/png"
	"io"

	"github.com/spf13/cobra"

	"lintel/model/catalog"
	"lintel/model/file"
	"lintel/model/render/raster"
	"lintel/model/render/sheet"
	"lintel/model/scene"
)

// sheetCommand is for those who draw the icons: it shows them as the program
// they are built into paints them, so it is part of that program.
func (p *program) sheetCommand() *cobra.Command {
	var output string
	c := &cobra.Command{
		Use:    "sheet",
		Short:  "Paint all icons in all sizes into one PNG file",
		Hidden: true,
		Args:   arguments(0, 0),
		RunE:   func(*cobra.Command, []string) error { return p.paintSheet(output) },
	}
	c.Flags().StringVarP(&output, "output", "o", "icon-sheet.png", "file to write")
	return c
}

func (p *program) paintSheet(output string) error {
	all, err := p.parts()
	if err != nil {
		return err
	}
	family, err := all.family()
	if err != nil {
		return err
	}
	icons, err := all.icons()
	if err != nil {
		return err
	}
	painted := sheet.Paint(raster.New(family, icons), family, sheetIcons(all.catalog))
	_, err = file.Replace(output, func(w io.Writer) error { return png.Encode(w, painted) })
	return err
}

// sheetIcons are the icons of the palette in its order, each once.
func sheetIcons(c *catalog.Catalog) []sheet.Icon {
	tiles := map[catalog.Category]scene.Token{}
	for _, category := range c.Categories() {
		tiles[category.ID] = scene.TileToken(category.Color)
	}
	var icons []sheet.Icon
	shown := map[string]bool{}
	for _, e := range c.Entries() {
		if glyph := e.Glyph(); !shown[glyph] {
			shown[glyph] = true
			icons = append(icons, sheet.Icon{Glyph: glyph, Tile: tiles[e.Service.Category]})
		}
	}
	return icons
}
