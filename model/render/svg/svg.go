package svg

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"

	"lintel/model/geom"
	"lintel/model/icon"
	"lintel/model/scene"
	"lintel/model/typeface"
)

// Options say how a scene becomes an SVG.
type Options struct {
	Family      *typeface.Family
	Icons       *icon.Set
	Theme       *scene.Theme // nil is the light theme
	Margin      float64      // pt of ground around the diagram
	Transparent bool         // no ground
	Title       string       // names the picture; empty leaves it without
	Lang        string       // of the text, such as "ko"; empty says nothing
	Text        Text
	// Links are addresses that elements lead to, by id. What is no address of the
	// web is left out.
	Links map[string]string
	// Source is carried inside the picture and read back by ReadSource; nil carries nothing.
	Source []byte
}

// Text says how letters are drawn.
type Text uint8

const (
	// Shapes draws letters as shapes, so that every viewer shows what the window
	// shows. The text itself lies invisible above them: it can be searched,
	// selected and read aloud.
	Shapes Text = iota
	// Live sets text in an embedded subset of the typeface: smaller and easy to
	// edit, but viewers that ignore embedded fonts, such as Inkscape and
	// librsvg, set it in another one.
	Live
)

// Write draws the whole of sc with the detail of 100 % zoom, one unit a point.
func Write(w io.Writer, sc *scene.Scene, o Options) error {
	if o.Family == nil || o.Icons == nil {
		return errors.New("write the picture: there is no typeface or no icon set")
	}
	if o.Theme == nil {
		o.Theme = scene.Light()
	}
	out := bufio.NewWriter(w)
	d := &drawing{options: o, markup: markup{w: out}, inks: map[paint]string{}}
	if err := d.write(sc); err != nil {
		return fmt.Errorf("write the picture: %w", err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write the picture: %w", err)
	}
	return nil
}

// drawing is an SVG while it is being written.
type drawing struct {
	options Options
	markup
	inks map[paint]string // that are in words already
	room []byte           // for the data of one path after the other
}

func (d *drawing) write(sc *scene.Scene) error {
	used := d.survey(sc)
	area := sc.Bounds().Inset(-max(d.options.Margin, 0))
	origin := geom.Pt(math.Floor(area.Min.X), math.Floor(area.Min.Y))
	w, h := max(1, math.Ceil(area.Max.X-origin.X)), max(1, math.Ceil(area.Max.Y-origin.Y))
	d.print(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="%s" height="%s" viewBox="%s %s %s %s" role="graphics-document document"%s xml:space="preserve">`,
		number(w), number(h), number(origin.X), number(origin.Y), number(w), number(h), language(d.options.Lang))
	if d.options.Title != "" {
		d.print(`<title>%s</title>`, escape(d.options.Title))
	}
	d.line()
	d.source(d.options.Source)
	if err := d.style(used); err != nil {
		return err
	}
	d.definitions(used)
	if !d.options.Transparent {
		d.print(`<rect x="%s" y="%s" width="%s" height="%s"%s/>`,
			number(origin.X), number(origin.Y), number(w), number(h), d.fill(scene.Ground.Ink()))
		d.line()
	}
	sc.All(d.element)
	d.print("</svg>")
	d.line()
	return nil
}

// language says what a reader should pronounce the text as.
func language(code string) string {
	if code == "" {
		return ""
	}
	return fmt.Sprintf(` xml:lang="%s"`, escape(code))
}

// element writes what is drawn for one node, frame or arrow. For whoever
// listens it is one picture with a name; the text in it would say the name again.
func (d *drawing) element(e *scene.Element) {
	link := d.options.Links[e.ID]
	linked := strings.HasPrefix(link, "https://")
	if linked {
		d.print(`<a xlink:href="%s" target="_blank" rel="noopener">`, escape(link))
	}
	d.put(`<g id="`)
	d.put(identifier(e.ID))
	d.put(`" class="`)
	d.put(class(e.Role))
	if e.Title != "" {
		d.put(`" role="img"><title>`)
		d.put(escape(e.Title))
		d.put("</title>\n")
	} else {
		d.put("\">\n")
	}
	for _, item := range e.Items {
		if item.At(1) {
			d.shape(item.Shape)
		}
	}
	d.put("</g>")
	if linked {
		d.put("</a>")
	}
	d.line()
}

func class(r scene.Role) string {
	switch r {
	case scene.FrameRole:
		return "frame"
	case scene.EdgeRole:
		return "edge"
	case scene.DockedRole:
		return "docked"
	case scene.BadgeRole:
		return "badge"
	default:
		return "node"
	}
}
