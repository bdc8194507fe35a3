package main

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"lintel/cmd/internal/parts"
	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/file"
	"lintel/model/render/dot"
	"lintel/model/render/png"
	"lintel/model/render/svg"
	"lintel/model/scene"
)

// margin is the ground around an exported diagram, in pt.
const margin = 16

// exportOptions are the flags of export.
type exportOptions struct {
	out         string
	format      *choice
	scale       float64
	theme       *choice
	layout      *choice
	lang        *choice
	noSource    bool
	transparent bool
}

func (p *program) export() *cobra.Command {
	c := &cobra.Command{
		Use:   "export FILE -o OUT",
		Short: "Draw a diagram as PNG, SVG or Graphviz DOT",
		Long: `Export draws a diagram into a file, in the format that its name ends in; -o -
writes to standard output in the format that --format names. PNG and SVG carry
the diagram inside and open again in Lintel, unless --no-source says otherwise.`,
		Args: arguments(1, 1),
	}
	o := exportOptions{
		format: oneOf("auto", "png", "svg", "dot"),
		theme:  oneOf("light", "dark"),
		layout: oneOf("keep", "auto"),
		lang:   language(c),
	}
	flags := c.Flags()
	flags.StringVarP(&o.out, "output", "o", "", "file to write")
	flags.Var(o.format, "format", "format, where the name of the file does not say it")
	flags.Float64Var(&o.scale, "scale", 2, "pixels of a PNG for each point of the diagram")
	flags.Var(o.theme, "theme", "colours")
	flags.Var(o.layout, "layout", "keep the places, or arrange everything anew")
	flags.BoolVar(&o.noSource, "no-source", false, "do not put the diagram into the picture")
	flags.BoolVar(&o.transparent, "transparent", false, "no ground behind the diagram")
	c.RunE = func(_ *cobra.Command, args []string) error {
		if err := o.settle(); err != nil {
			return misused(c, err)
		}
		return p.draw(args[0], o)
	}
	return c
}

// settle finds the format and refuses what makes no sense.
func (o *exportOptions) settle() error {
	if o.out == "" {
		return fmt.Errorf("export needs a file to write: -o OUT")
	}
	if !(o.scale > 0 && o.scale <= 100) {
		return fmt.Errorf("--scale must be more than 0 and at most 100, not %v", o.scale)
	}
	if o.format.value != "auto" {
		return nil
	}
	extension := strings.ToLower(strings.TrimPrefix(filepath.Ext(o.out), "."))
	if extension == "gv" {
		extension = "dot"
	}
	if extension == "auto" || o.format.Set(extension) != nil {
		return fmt.Errorf("the name %q does not say the format; end it in .png, .svg or .dot, or add --format", o.out)
	}
	return nil
}

// draw exports one file.
func (p *program) draw(path string, o exportOptions) error {
	doc, err := p.open(path)
	if err != nil {
		return err
	}
	lang := catalog.Lang(o.lang.value)
	if o.layout.value == "auto" {
		if err := p.arrange(doc, lang); err != nil {
			return err
		}
	}
	all, b, err := p.build(doc, lang)
	if err != nil {
		return err
	}
	write := func(w io.Writer) error { return o.write(w, all, b, doc) }
	if o.out == standard {
		w := bufio.NewWriter(p.out)
		if err := write(w); err != nil {
			return fmt.Errorf("exporting %s: %w", nameOf(path), err)
		}
		return w.Flush()
	}
	_, err = file.Replace(o.out, write)
	return err
}

// write draws the built scene in the format asked for.
func (o exportOptions) write(w io.Writer, all *parts.Parts, b *scene.Builder, doc parts.Document) error {
	theme := scene.Light()
	if o.theme.value == "dark" {
		theme = scene.Dark()
	}
	var source []byte
	if !o.noSource {
		source = codec.Marshal(doc.Diagram)
	}
	switch o.format.value {
	case "dot":
		return dot.Write(w, doc.Diagram, all.Catalog, b.Scene(), dot.Options{Theme: theme})
	case "svg":
		return writeSVG(w, all, b.Scene(), svg.Options{
			Theme: theme, Margin: margin, Transparent: o.transparent, Title: doc.Meta().Title, Source: source})
	}
	painter, err := all.Painter()
	if err != nil {
		return err
	}
	return png.Write(w, b.Scene(), png.Options{
		Painter: painter, Theme: theme, Margin: margin, Transparent: o.transparent, Scale: o.scale, Source: source})
}

func writeSVG(w io.Writer, all *parts.Parts, sc *scene.Scene, o svg.Options) (err error) {
	if o.Family, err = all.Family(); err != nil {
		return err
	}
	if o.Icons, err = all.Icons(); err != nil {
		return err
	}
	return svg.Write(w, sc, o)
}
