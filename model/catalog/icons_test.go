package catalog_test

import (
	"encoding/xml"
	"io/fs"
	"path"
	"strings"
	"testing"

	"lintel/model/catalog"
)

func TestEveryIconIsOneFilledPathOnTheGrid(t *testing.T) {
	eachService(t, func(t *testing.T, _ *catalog.Catalog, s *catalog.Service) {
		glyphs := []string{s.Glyph()}
		for _, v := range s.Variants {
			glyphs = append(glyphs, catalog.Entry{Service: s, Variant: &v}.Glyph())
		}
		for _, glyph := range glyphs {
			checkIcon(t, path.Join("icons", string(s.Category), glyph+".svg"))
		}
	})
}

func TestEveryPanelGlyphIsOneFilledPathOnTheGrid(t *testing.T) {
	files, err := fs.Glob(shippedFiles(), "icons/ui/*.svg")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d panel glyphs: %v", len(files), err)
	}
	for _, file := range files {
		checkIcon(t, file)
	}
}

func checkIcon(t *testing.T, file string) {
	t.Helper()
	data, err := fs.ReadFile(shippedFiles(), file)
	if err != nil {
		t.Error(err)
		return
	}
	var svg struct {
		ViewBox string `xml:"viewBox,attr"`
		Paths   []struct {
			Fill  string     `xml:"fill,attr"`
			D     string     `xml:"d,attr"`
			Other []xml.Attr `xml:",any,attr"`
		} `xml:"path"`
		Other []struct{} `xml:",any"`
	}
	if err := xml.Unmarshal(data, &svg); err != nil {
		t.Errorf("%s: %v", file, err)
		return
	}
	if svg.ViewBox != "0 0 48 48" || len(svg.Paths) != 1 || len(svg.Other) != 0 {
		t.Errorf("%s: is not one path on a 48 x 48 grid", file)
		return
	}
	if p := svg.Paths[0]; p.Fill == "" || !strings.HasPrefix(p.D, "M") || !strings.HasSuffix(p.D, "Z") || len(p.Other) != 0 {
		t.Errorf("%s: the path is not a closed outline with a fill and nothing else", file)
	}
}
