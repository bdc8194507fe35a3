package drawio

import (
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/legible"
	"lintel/model/scene"
)

// labelSide is the property that puts a label beside its tile.
var labelSide = catalog.Enum("labelSide")

// node writes a service, a container or a note. What lies in a collapsed
// container is written as well: draw.io expands it again.
func (w *writer) node(n *diagram.Node) {
	rect := w.rect(n)
	style := w.style(n)
	folded := ""
	if n.Collapsed {
		folded = ` collapsed="1"`
	}
	if w.isFrame(n) && !n.Collapsed {
		style += "collapsible=0;"
	}
	w.open(n.ID, w.label(n), w.tooltip(n), string(n.Kind))
	w.line(5, `<mxCell parent=%s style=%s vertex="1"%s>`, w.parent(n), attribute(style), folded)
	if n.Collapsed {
		w.line(6, `<mxGeometry %s as="geometry">`, placed(rect))
		w.line(7, `<mxRectangle %s as="alternateBounds"/>`, placed(geom.XYWH(rect.Min.X, rect.Min.Y, n.Size.W, n.Size.H)))
		w.line(6, `</mxGeometry>`)
	} else {
		w.line(6, `<mxGeometry %s as="geometry"/>`, placed(rect))
	}
	w.close()
}

// open starts an element with the data that draw.io shows under Edit Data.
func (w *writer) open(id diagram.ID, label, tooltip, kind string) {
	w.line(4, `<object id=%s label=%s tooltip=%s kind=%s>`, attribute(cellID(id)), attribute(label), attribute(tooltip), attribute(kind))
}

func (w *writer) close() {
	w.line(5, `</mxCell>`)
	w.line(4, `</object>`)
}

func (w *writer) parent(n *diagram.Node) string {
	if n.Parent == "" {
		return attribute(layerID)
	}
	return attribute(cellID(n.Parent))
}

func placed(r geom.Rect) string {
	return `x="` + number(r.Min.X) + `" y="` + number(r.Min.Y) + `" width="` + number(r.W()) + `" height="` + number(r.H()) + `"`
}

// rect is where a node stands in its container: its tile, its frame, or the box
// that it is collapsed to.
func (w *writer) rect(n *diagram.Node) geom.Rect {
	size := n.Size
	if e, ok := w.sc.Element(string(n.ID)); ok {
		switch {
		case n.Collapsed:
			size = e.Body.Size()
		case size == geom.Size{}:
			tile, _ := e.Tile()
			size = tile.Size()
		}
	}
	if size == (geom.Size{}) {
		size = geom.Size{W: scene.TileSize, H: scene.TileSize}
		if s, ok := w.cat.Service(n.Kind); ok && s.Shape == catalog.Docked {
			size = geom.Size{W: scene.DockedSize, H: scene.DockedSize}
		}
	}
	return geom.XYWH(n.Pos.X, n.Pos.Y, size.W, size.H)
}

func (w *writer) style(n *diagram.Node) string {
	s, known := w.cat.Service(n.Kind)
	switch {
	case !known && w.isFrame(n):
		return group("", catalog.Stencil{}, w.wordsAt(n))
	case !known:
		return tile(catalog.Stencil{}, false)
	case s.IsNote():
		return noteStyle
	case s.IsFrame():
		look := s.Frame
		if v, ok := s.VariantOf(n.Props); ok && v.Frame != "" {
			look = v.Frame
		}
		return group(look, s.StencilOf(n.Props), w.wordsAt(n))
	case s.Shape == catalog.Docked:
		return tile(s.StencilOf(n.Props), false) + dockedStyle(w.side(n))
	}
	side, _ := labelSide.In(n.Props)
	return tile(s.StencilOf(n.Props), side == "right")
}

// wordsAt is how far the words of a container are from its left border, in pt.
func (w *writer) wordsAt(n *diagram.Node) float64 {
	e, drawn := w.sc.Element(string(n.ID))
	if !drawn || len(e.Texts()) == 0 {
		return 0
	}
	return e.Texts()[0].At.X - w.d.Origin(n.ID).X
}

// side is the side of its container that something docked sits on.
func (w *writer) side(n *diagram.Node) scene.Side {
	host, ok := w.d.Node(n.Parent)
	if !ok {
		return scene.BottomSide
	}
	return scene.SideOf(w.rect(n), geom.XYWH(0, 0, host.Size.W, host.Size.H))
}

// label is the words of a node as HTML: the name and, smaller, the kind.
func (w *writer) label(n *diagram.Node) string {
	s, known := w.cat.Service(n.Kind)
	if known && s.IsNote() {
		return lines(n.Name)
	}
	if w.isFrame(n) {
		return w.header(n)
	}
	kind := w.kind(n)
	switch {
	case n.Name == "" && known && s.Shape == catalog.Docked:
		return ""
	case n.Name == "":
		return "<b>" + markup(kind) + "</b>"
	}
	if known && s.Shape == catalog.Docked {
		return "<b>" + w.name(n) + "</b>"
	}
	return "<b>" + w.name(n) + `</b><br><font style="font-size: 11px" color="#5A6C86">` + markup(kind) + "</font>"
}

// name is the name of a tile, broken into lines where our canvas breaks it.
func (w *writer) name(n *diagram.Node) string {
	e, drawn := w.sc.Element(string(n.ID))
	if !drawn {
		return markup(n.Name)
	}
	texts := e.Texts()
	if s, ok := w.cat.Service(n.Kind); len(texts) > 0 && !(ok && s.Shape == catalog.Docked) {
		texts = texts[:len(texts)-1] // the kind
	}
	var parts []string
	for _, t := range texts {
		parts = append(parts, markup(t.String))
	}
	if whole := strings.Join(parts, ""); strings.ReplaceAll(whole, " ", "") != strings.ReplaceAll(markup(n.Name), " ", "") {
		return markup(n.Name) // our canvas shows less of it
	}
	return strings.Join(parts, "<br>")
}

// header is the words of a container, as many as have room; its tooltip has all.
func (w *writer) header(n *diagram.Node) string {
	e, drawn := w.sc.Element(string(n.ID))
	if !drawn {
		return "<b>" + markup(w.tooltip(n)) + "</b>"
	}
	var parts []string
	for i, t := range e.Texts() {
		if i == 0 {
			parts = append(parts, "<b>"+markup(t.String)+"</b>")
			continue
		}
		parts = append(parts, markup(t.String))
	}
	return strings.Join(parts, " &nbsp;")
}

func (w *writer) kind(n *diagram.Node) string {
	if s, ok := w.cat.Service(n.Kind); ok {
		return s.Short.In(w.lang)
	}
	return n.Kind.Short()
}

// tooltip is the name and the kind in one line.
func (w *writer) tooltip(n *diagram.Node) string {
	if n.Name == "" {
		return w.kind(n)
	}
	return n.Name + " · " + w.kind(n)
}

// lines is text of several lines as HTML.
func lines(text string) string {
	var parts []string
	for _, line := range legible.Lines(text) {
		parts = append(parts, markup(line))
	}
	return strings.Join(parts, "<br>")
}
