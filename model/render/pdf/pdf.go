package pdf

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"lintel/model/geom"
	"lintel/model/icon"
	"lintel/model/scene"
	"lintel/model/typeface"
)

// Options say how scenes become a document.
type Options struct {
	Family      *typeface.Family
	Icons       *icon.Set
	Theme       *scene.Theme // nil is the light theme
	Transparent bool         // no ground
	Title       string       // of the document; empty leaves it without
	// Lang is the language of the text, such as "ko"; empty says nothing.
	Lang string
	// Links are addresses that elements lead to, by id. What is no address of the
	// web is left out.
	Links map[string]string
	// Source is attached to the document and read back by ReadSource; nil attaches nothing.
	Source []byte
}

// Page is one page of a document: a part of a scene on a paper.
type Page struct {
	Scene *scene.Scene
	// Area is what the page shows of the scene, in pt, made as large as the paper
	// allows. On paper cut to fit, a pt is 1/96 of an inch.
	Area  geom.Rect
	Paper Paper
	Turn  Turn
}

// Write writes pages with the detail of 100 % zoom.
func Write(w io.Writer, pages []Page, o Options) error {
	if o.Family == nil || o.Icons == nil {
		return errors.New("write the document: there is no typeface or no icon set")
	}
	if o.Theme == nil {
		o.Theme = scene.Light()
	}
	out := bufio.NewWriter(w)
	d := &document{options: o, file: newFile(out)}
	if err := d.write(pages); err != nil {
		return fmt.Errorf("write the document: %w", err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write the document: %w", err)
	}
	return nil
}

// document is a PDF while it is being written.
type document struct {
	options Options
	*file
	fonts [2]typeface.Program // by weight, without glyphs where no text is set in it
	// forms are the glyphs and pictures that are drawn, by name, and where they
	// stand in drawn.
	forms map[string]int
	drawn []ref
	// faded are the graphic states that are used, by name.
	faded map[string]string
}

func (d *document) write(pages []Page) error {
	d.forms, d.faded = map[string]int{}, map[string]string{}
	attached := d.attach(d.options.Source)
	if err := d.gather(pages); err != nil {
		return err
	}
	resources, tree := d.reserve(), d.reserve()
	var kids []ref
	for _, p := range pages {
		kids = append(kids, d.page(p, resources, tree))
	}
	d.object(tree, fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", list(kids), len(kids)))
	d.resources(resources)
	info := d.reserve()
	d.object(info, fmt.Sprintf("<</Producer%s%s>>", text("Lintel"), entry("Title", d.options.Title)))
	root := d.reserve()
	d.object(root, fmt.Sprintf("<</Type/Catalog/Pages %s/ViewerPreferences<</DisplayDocTitle %v>>%s%s>>",
		tree, d.options.Title != "", entry("Lang", d.options.Lang), attached))
	return d.end(root, info)
}

// page writes what a page shows, where it leads to, and the page itself.
func (d *document) page(p Page, resources, tree ref) ref {
	at := p.place(p.Area)
	c := d.newCanvas()
	if !d.options.Transparent {
		c.ink(scene.Ground.Ink())
		c.print("0 0 %s %s re f\n", number(at.page.W), number(at.page.H))
	}
	// From here on a unit is a pt and y grows downwards, as in the scene.
	c.print("%s 0 0 %s %s %s cm 4 M\n", fine(at.zoom), fine(-at.zoom), fine(at.shift.X), fine(at.page.H-at.shift.Y))
	var links []ref
	p.Scene.All(func(e *scene.Element) {
		for _, item := range e.Items {
			if item.At(1) {
				c.shape(item.Shape)
			}
		}
		if target := d.options.Links[e.ID]; isWeb(target) {
			links = append(links, d.link(at.box(e.Body), target))
		}
	})
	content := d.reserve()
	d.stream(content, "", c.Bytes())
	self := d.reserve()
	annotations := ""
	if len(links) > 0 {
		annotations = "/Annots[" + list(links) + "]"
	}
	d.object(self, fmt.Sprintf("<</Type/Page/Parent %s/MediaBox[0 0 %s %s]/Resources %s/Contents %s/Group<</S/Transparency/CS/DeviceRGB>>%s>>",
		tree, number(at.page.W), number(at.page.H), resources, content, annotations))
	return self
}

// resources are what all pages draw with.
func (d *document) resources(r ref) {
	var forms, states, fonts strings.Builder
	for i, form := range d.drawn {
		fmt.Fprintf(&forms, "/G%d %s", i, form)
	}
	for _, name := range slices.Sorted(maps.Keys(d.faded)) {
		fmt.Fprintf(&states, "/%s%s", name, d.faded[name])
	}
	for w := range d.fonts {
		if len(d.fonts[w].Glyphs) > 0 {
			fmt.Fprintf(&fonts, "/F%d %s", w, d.font(typeface.Weight(w)))
		}
	}
	d.object(r, fmt.Sprintf("<</XObject<<%s>>/ExtGState<<%s>>/Font<<%s>>>>", forms.String(), states.String(), fonts.String()))
}

// link is an area of a page that leads somewhere.
func (d *document) link(area [4]float64, target string) ref {
	r := d.reserve()
	d.object(r, fmt.Sprintf("<</Type/Annot/Subtype/Link/Rect[%s %s %s %s]/Border[0 0 0]/A<</S/URI/URI%s>>>>",
		number(area[0]), number(area[1]), number(area[2]), number(area[3]), bytesOf([]byte(target))))
	return r
}
