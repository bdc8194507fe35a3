package export

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/file"
	"lintel/model/icon"
	"lintel/model/render/dot"
	"lintel/model/render/drawio"
	"lintel/model/render/mermaid"
	"lintel/model/render/pdf"
	"lintel/model/render/png"
	"lintel/model/render/raster"
	"lintel/model/render/svg"
	"lintel/model/report"
	"lintel/model/scene"
	"lintel/model/typeface"
)

// Drawing is what is exported: a diagram and the scene built from it.
type Drawing struct {
	Diagram *diagram.Diagram
	Scene   *scene.Scene
	Catalog *catalog.Catalog
	Family  *typeface.Family
	Icons   *icon.Set
	Lang    catalog.Lang // of the words in formats that have their own; English when empty
	// Appendix are the pages that follow the drawing in a PDF, each as large as
	// AppendixPage.
	Appendix []*scene.Scene
	// Report is what was found in the diagram, for formats that tell it.
	Report *report.Report
}

// lang is the language of the words.
func (d Drawing) lang() catalog.Lang {
	if d.Lang == "" {
		return catalog.EN
	}
	return d.Lang
}

// Format is one way to write a drawing.
type Format struct {
	Name       string   // "png", on the command line and in settings
	Extensions []string // of its files, the usual first, with the dot
	Pixels     bool     // Scale, Width and DPI count
	Themed     bool     // Theme and Transparent count
	Keeps      bool     // carries the diagram inside
	Beside     bool     // IconFiles counts
	Judged     bool     // needs the Report of the drawing
	write      func(io.Writer, Drawing, Options) error
}

// Formats lists all formats, the usual first.
func Formats() []Format {
	return []Format{
		{Name: "png", Extensions: []string{".png"}, Pixels: true, Themed: true, Keeps: true, write: writePNG},
		{Name: "svg", Extensions: []string{".svg"}, Themed: true, Keeps: true, write: writeSVG},
		{Name: "pdf", Extensions: []string{".pdf"}, Themed: true, Keeps: true, write: writePDF},
		{Name: "dot", Extensions: []string{".dot", ".gv"}, Keeps: true, Beside: true, write: writeDOT},
		{Name: "drawio", Extensions: []string{".drawio"}, write: writeDrawio},
		{Name: "mermaid", Extensions: []string{".mmd", ".mermaid"}, Themed: true, write: writeMermaid},
		{Name: "markdown", Extensions: []string{".md"}, Pixels: true, Themed: true, Judged: true, write: writeMarkdown},
	}
}

// ByName is the format with this name.
func ByName(name string) (Format, bool) {
	return find(func(f Format) bool { return f.Name == name })
}

// ForFile is the format that the name of a file asks for.
func ForFile(path string) (Format, bool) {
	extension := strings.ToLower(filepath.Ext(path))
	return find(func(f Format) bool { return slices.Contains(f.Extensions, extension) })
}

func find(wanted func(Format) bool) (Format, bool) {
	for _, f := range Formats() {
		if wanted(f) {
			return f, true
		}
	}
	return Format{}, false
}

// Write writes the drawing. Options that contradict each other or are out of
// range are an error.
func (f Format) Write(w io.Writer, d Drawing, o Options) error {
	o, err := o.settled()
	if err != nil {
		return err
	}
	return f.write(w, d, o)
}

// Save writes the drawing into a file, which it replaces only once everything
// is written.
//
// With pictures of the icons beside it, those are written first.
func (f Format) Save(path string, d Drawing, o Options) error {
	if o.IconFiles && f.Beside {
		o.icons = iconFolder(path)
		if err := saveIcons(filepath.Join(filepath.Dir(path), o.icons), d, o); err != nil {
			return err
		}
	}
	if f.Judged {
		picture, err := savePicture(path, d, o)
		if err != nil {
			return err
		}
		o.picture = picture
	}
	_, err := file.Replace(path, func(w io.Writer) error { return f.Write(w, d, o) })
	return err
}

func writePNG(w io.Writer, d Drawing, o Options) error {
	return png.Write(w, d.Scene, png.Options{
		Painter: raster.New(d.Family, d.Icons), Theme: o.Theme, Margin: Margin,
		Transparent: o.Transparent, Scale: o.Scale, Width: o.Width, Source: o.source(d),
	})
}

func writeSVG(w io.Writer, d Drawing, o Options) error {
	text := svg.Shapes
	if o.Font {
		text = svg.Live
	}
	return svg.Write(w, d.Scene, svg.Options{
		Family: d.Family, Icons: d.Icons, Theme: o.Theme, Margin: Margin, Text: text,
		Transparent: o.Transparent, Title: d.Diagram.Meta().Title, Lang: string(d.Lang), Links: o.links(d), Source: o.source(d),
	})
}

func writePDF(w io.Writer, d Drawing, o Options) error {
	pages := []pdf.Page{{Scene: d.Scene, Area: d.Scene.Bounds().Inset(-Margin), Paper: o.Paper, Turn: o.Turn}}
	for _, sc := range d.Appendix {
		pages = append(pages, pdf.Page{Scene: sc, Area: AppendixPage()})
	}
	return pdf.Write(w, pages, pdf.Options{
		Family: d.Family, Icons: d.Icons, Theme: o.Theme, Transparent: o.Transparent,
		Title: d.Diagram.Meta().Title, Lang: string(d.Lang), Links: o.links(d), Source: o.source(d),
	})
}

func writeDOT(w io.Writer, d Drawing, o Options) error {
	if o.IconFiles && o.icons == "" {
		return errIconsNeedAFile
	}
	return dot.Write(w, d.Diagram, d.Catalog, d.Scene, dot.Options{Theme: o.Theme, Source: o.source(d), Icons: o.icons})
}

func writeDrawio(w io.Writer, d Drawing, _ Options) error {
	return drawio.Write(w, d.Diagram, d.Catalog, d.Scene, d.lang())
}

func writeMermaid(w io.Writer, d Drawing, o Options) error {
	return mermaid.Write(w, d.Diagram, d.Catalog, d.Scene, mermaid.Options{Theme: o.Theme, Lang: d.lang()})
}
