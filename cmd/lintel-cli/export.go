package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"lintel/cmd/internal/release"
	"lintel/model/annotate"
	"lintel/model/appendix"
	"lintel/model/catalog"
	"lintel/model/document"
	"lintel/model/export"
	"lintel/model/render/pdf"
	"lintel/model/report"
	"lintel/model/scene"
)

// byName lets the name of the file say the format.
const byName = "auto"

// usualScale is the scale of a picture where nobody says how large it is.
const usualScale = 2

// exportFlags are the flags of export.
type exportFlags struct {
	out         string
	format      *choice
	scale, dpi  float64
	scaled      bool // --scale was given
	width       int
	text        *choice
	page, turn  *choice
	links       bool
	theme       *choice
	layout      *choice
	icons       *choice
	lang        *choice
	noSource    bool
	iconFiles   bool
	transparent bool
	legend      bool
	findings    bool
	judging     checkFlags // its configuration and preset
}

func (p *program) export() *cobra.Command {
	c := &cobra.Command{
		Use:   "export FILE... -o OUT",
		Short: "Draw a diagram as PNG, SVG or PDF, describe it for Graphviz, draw.io or Mermaid, or report on it",
		Long: `Export draws a diagram into a file, in the format that its name ends in; -o -
writes to standard output in the format that --format names. PNG, SVG, PDF and DOT carry
the diagram inside and open again in Lintel, unless --no-source says otherwise.

Several files, or a folder with all .lintel files in it, are exported side by side
into the folder OUT, in the format that --format names.`,
		Args: arguments(1, -1),
	}
	formats := []string{byName}
	for _, f := range export.Formats() {
		formats = append(formats, f.Name)
	}
	o := exportFlags{
		format: oneOf(formats...),
		theme:  oneOf("light", "dark"),
		layout: oneOf("keep", "auto"),
		icons:  oneOf("lintel", "aws"),
		text:   oneOf("paths", "font"),
		page:   oneOf(pdf.Papers()...),
		turn:   oneOf(pdf.Turns()...),
		lang:   language(c),
	}
	flags := c.Flags()
	flags.StringVarP(&o.out, "output", "o", "", "file to write")
	flags.Var(o.format, "format", "format, where the name of the file does not say it")
	flags.Float64Var(&o.scale, "scale", usualScale, "pixels of a PNG for each point of the diagram")
	flags.IntVar(&o.width, "width", 0, "pixels of a PNG from left to right, instead of --scale")
	flags.Float64Var(&o.dpi, "dpi", 0, "pixels of a PNG for each printed inch, instead of --scale; 96 is --scale 1")
	flags.Var(o.text, "text", "letters of an SVG as paths that every program shows alike, or in an embedded font for browsers")
	flags.Var(o.page, "page", "paper of a PDF, or fit to cut it to the drawing")
	flags.Var(o.turn, "orientation", "how the paper of a PDF lies; auto chooses the larger drawing")
	flags.BoolVar(&o.links, "links", false, "what is drawn in an SVG or PDF leads to its page at AWS")
	flags.Var(o.theme, "theme", "colours")
	flags.Var(o.layout, "layout", "keep the places, or arrange everything anew")
	flags.Var(o.icons, "icons", "Lintel's own icons, or those of AWS that were installed")
	flags.BoolVar(&o.iconFiles, "icon-files", false, "pictures of the icons in a folder beside a DOT file, for Graphviz to draw")
	flags.BoolVar(&o.noSource, "no-source", false, "do not put the diagram into the picture")
	flags.BoolVar(&o.legend, "legend", false, "a legend of the arrows below the diagram")
	flags.BoolVar(&o.findings, "findings", false, "badges and broken arrows; in a PDF also pages with the list and the legend")
	flags.StringVar(&o.judging.config, "config", "", "configuration of the project for --findings, instead of the nearest lintel.yaml")
	flags.StringVar(&o.judging.preset, "preset", "", "judge by this preset for --findings")
	flags.BoolVar(&o.transparent, "transparent", false, "no ground behind the diagram")
	c.RunE = func(_ *cobra.Command, args []string) error {
		o.scaled = flags.Changed("scale")
		if o.out != "" && o.isMany(args) {
			if err := o.options().Check(); err != nil {
				return misused(c, err)
			}
			return p.exportMany(args, o)
		}
		format, err := o.target()
		o.findings = o.findings || format.Judged
		if err == nil {
			err = o.options().Check()
		}
		if err != nil {
			return misused(c, err)
		}
		if same(args[0], o.out) {
			return misused(c, fmt.Errorf("%s is the diagram itself; export to another file", o.out))
		}
		drawing, err := p.drawing(args[0], o)
		if err != nil {
			return err
		}
		return p.write(format, drawing, o)
	}
	return c
}

// options are the flags as the model knows them.
func (o exportFlags) options() export.Options {
	options := export.Options{
		Width: o.width, DPI: o.dpi, Transparent: o.transparent, NoSource: o.noSource, IconFiles: o.iconFiles,
		Font: o.text.value == "font", Links: o.links,
		Paper: pdf.Paper(slices.Index(pdf.Papers(), o.page.value)), Turn: pdf.Turn(slices.Index(pdf.Turns(), o.turn.value)),
	}
	if o.scaled || o.width == 0 && o.dpi == 0 {
		options.Scale = o.scale
	}
	if o.theme.value == "dark" {
		options.Theme = scene.Dark()
	}
	return options
}

// target finds the format and refuses what makes no sense.
func (o exportFlags) target() (export.Format, error) {
	if o.out == "" {
		return export.Format{}, fmt.Errorf("export needs a file to write: -o OUT")
	}
	if !(o.scale >= export.MinScale && o.scale <= export.MaxScale) {
		return export.Format{}, fmt.Errorf("--scale must be between %v and %v, not %v", export.MinScale, export.MaxScale, o.scale)
	}
	if format, ok := export.ByName(o.format.value); ok {
		return format, nil
	}
	format, ok := export.ForFile(o.out)
	if !ok {
		return export.Format{}, fmt.Errorf("the name %q does not say the format; end it in %s, or add --format", o.out, endings())
	}
	return format, nil
}

// endings lists how the names of files end, the usual one of each format.
func endings() string {
	var all []string
	for _, f := range export.Formats() {
		all = append(all, f.Extensions[0])
	}
	return strings.Join(all[:len(all)-1], ", ") + " or " + all[len(all)-1]
}

// same reports whether two names stand for one file.
func same(from, to string) bool {
	a, err := os.Stat(from)
	if err != nil {
		return false
	}
	b, err := os.Stat(to)
	return err == nil && os.SameFile(a, b)
}

// drawing opens a file, arranges it where that is asked for, and builds its scene.
func (p *program) drawing(path string, o exportFlags) (export.Drawing, error) {
	lang := catalog.Lang(o.lang.value)
	doc, err := p.open(path)
	if err == nil && (o.layout.value == "auto" || doc.Unplaced) {
		err = p.arrange(doc, lang)
	}
	if err != nil {
		return export.Drawing{}, err
	}
	all, b, err := p.build(doc, lang)
	if err != nil {
		return export.Drawing{}, err
	}
	var appendix []*scene.Scene
	var found *report.Report
	if o.findings {
		if appendix, found, err = p.annotated(path, doc, b, o); err != nil {
			return export.Drawing{}, err
		}
	}
	drawn := b.Scene()
	if o.legend {
		drawn = b.WithLegend()
	}
	drawing, err := drawingOf(all, doc, drawn)
	drawing.Lang = lang
	drawing.Appendix, drawing.Report = appendix, found
	if err == nil && o.icons.value == "aws" {
		drawing.Icons, err = p.dressed(drawing.Icons)
	}
	return drawing, err
}

// annotated shows in the scene of a builder what is found in a diagram, and sets
// the pages and the report that list it.
func (p *program) annotated(path string, doc document.File, b *scene.Builder, o exportFlags) ([]*scene.Scene, *report.Report, error) {
	all, err := p.parts()
	if err != nil {
		return nil, nil, err
	}
	engine, err := newJudges(all, o.judging.config, o.judging.preset).of(path)
	if err != nil {
		return nil, nil, err
	}
	family, err := all.family()
	if err != nil {
		return nil, nil, err
	}
	result := engine.CheckOnce(doc.Diagram)
	b.Build(doc.Diagram, annotate.Verdicts(doc.Diagram, result.Findings))
	annotate.Show(b, annotate.Marks(b, doc.Diagram, result.Findings))
	found := &report.Report{Lang: catalog.Lang(o.lang.value), Docs: all.engine.Docs(), Version: release.Version}
	found.Add(nameOf(path), doc.Diagram, result.Findings, doc.Lines, result.Facts.Name).Files = doc.Files
	return appendix.Pages(appendix.Content{
		Title: doc.Diagram.Meta().Title, Lang: catalog.Lang(o.lang.value), Findings: result.Findings,
		Called: result.Facts.Name, Legend: b.Legend(),
	}, family, export.AppendixPage().Size()), found, nil
}

func drawingOf(all *parts, doc document.File, sc *scene.Scene) (d export.Drawing, err error) {
	d = export.Drawing{Diagram: doc.Diagram, Scene: sc, Catalog: all.catalog}
	if d.Family, err = all.family(); err != nil {
		return d, err
	}
	d.Icons, err = all.icons()
	return d, err
}

func (p *program) write(format export.Format, d export.Drawing, o exportFlags) error {
	options := o.options()
	if o.out != standard {
		return format.Save(o.out, d, options)
	}
	w := bufio.NewWriter(p.out)
	if err := format.Write(w, d, options); err != nil {
		return err
	}
	return w.Flush()
}
