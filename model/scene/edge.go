package scene

import (
	"strconv"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/typeface"
)

// putEdge draws an arrow along the way the router found.
func (b *Builder) putEdge(e *diagram.Edge) {
	line := b.lines[e.ID]
	if len(line) < 2 {
		b.scene.Remove(string(e.ID))
		return
	}
	look := b.edgeLook(e)
	var items []Item
	if v, broken := b.broken(e.ID); broken {
		items = b.brokenArrow(line, look, b.blockPoint(e.ID, line, v))
	} else {
		items = Arrow(line, look.stroke(Wire.Ink(), edgeWidth), look.openHead, look.tailDot, 1)
	}
	if chip, ok := b.chips[e.ID]; ok && !b.stopsAt(e.ID, chip) {
		items = append(items, b.chipItems(chip, b.chipText(e))...)
	}
	b.scene.Put(Element{
		ID: string(e.ID), Role: EdgeRole, Title: b.drawnTitle(e),
		Items: items, Bounds: boundsOf(items), Line: line,
	})
}

// edgeLook is the look of an arrow; that of merged arrows of several families is
// the plainest.
func (b *Builder) edgeLook(e *diagram.Edge) edgeLook {
	families := map[catalog.Family]bool{}
	for _, id := range b.bundles.with(e.ID) {
		member, _ := b.d.Edge(id)
		family := catalog.Request
		if kind, known := b.cat.Edge(member.Kind); known {
			family = kind.Family
		}
		families[family] = true
	}
	if len(families) != 1 {
		return edgeLook{}
	}
	for family := range families {
		return edgeLookOf(family)
	}
	return edgeLook{}
}

// SelectedArrow is an arrow as it looks while it is selected: in the accent,
// unless it is broken, which stays red.
func (b *Builder) SelectedArrow(id diagram.ID) []Item {
	element, ok := b.scene.Element(string(b.bundles.drawn(id)))
	if _, broken := b.broken(id); broken || !ok {
		return element.Items
	}
	items := make([]Item, len(element.Items))
	for i, item := range element.Items {
		items[i] = Item{Shape: accented(item.Shape), MinZoom: item.MinZoom, MaxZoom: item.MaxZoom}
	}
	return items
}

// accented is a part of an arrow with the accent where the ink of arrows was.
func accented(s Shape) Shape {
	ink := func(i Ink) Ink {
		if i.Token == Wire {
			i.Token = Accent
		}
		return i
	}
	switch s := s.(type) {
	case *Path:
		p := *s
		p.Fill, p.Stroke.Ink = ink(p.Fill), ink(p.Stroke.Ink)
		return &p
	case *Box:
		p := *s
		p.Fill, p.Stroke.Ink = ink(p.Fill), ink(p.Stroke.Ink)
		return &p
	}
	return s
}

// Name is what a node is called, without its kind, or what an arrow connects;
// the id of an element that is not there.
func (b *Builder) Name(id diagram.ID) string {
	if e, ok := b.d.Edge(id); ok {
		return b.edgeTitle(e)
	}
	n, ok := b.d.Node(id)
	if !ok {
		return string(id)
	}
	s, _ := b.cat.Service(n.Kind)
	name, _ := b.names(n, s)
	return name
}

// Title is what a list calls an element: name and kind of a node, the two ends of
// an arrow; the id of an element that is not there.
func (b *Builder) Title(id diagram.ID) string {
	if n, ok := b.d.Node(id); ok {
		return b.title(n)
	}
	return b.Name(id)
}

func (b *Builder) edgeTitle(e *diagram.Edge) string {
	return b.Name(e.From) + " → " + b.Name(e.To)
}

// drawnTitle is the title of a drawn arrow: of merged ones, between what ends
// they are drawn and how many they are.
func (b *Builder) drawnTitle(e *diagram.Edge) string {
	merged := b.bundles.with(e.ID)
	if len(merged) == 1 {
		return b.edgeTitle(e)
	}
	p := b.bundles.of[e.ID]
	return b.Name(p.from) + " → " + b.Name(p.to) + " (" + strconv.Itoa(len(merged)) + ")"
}

func (l edgeLook) stroke(ink Ink, width float64) Stroke {
	return Stroke{Ink: ink, Width: width, Dash: l.dash, Round: l.round}
}

// Arrow is a line with a head, and with a dot at its tail when asked. scale
// enlarges the head.
func Arrow(line geom.Polyline, s Stroke, openHead, tailDot bool, scale float64) []Item {
	stop := 8 * scale
	if openHead {
		stop = 8.5 * scale
	}
	length := line.Length()
	items := []Item{
		{Shape: &Path{Points: line.Cut(0, length-stop), Corner: edgeCorner, Stroke: s}, MinZoom: arrowMinZoom},
		{Shape: &Path{Points: line, Stroke: Stroke{Ink: s.Ink, Width: s.Width}}, MaxZoom: arrowMinZoom},
	}
	items = append(items, arrowhead(line, s.Ink, openHead, scale))
	if tailDot {
		at := line[0]
		items = append(items, Item{Shape: &Box{
			Rect: geom.Around(at, geom.Size{W: 2 * tailRadius, H: 2 * tailRadius}), Radius: tailRadius, Fill: s.Ink,
		}, MinZoom: zoomGlyphs})
	}
	return items
}

// arrowhead is a filled triangle, or two bars that form a chevron.
func arrowhead(line geom.Polyline, ink Ink, open bool, scale float64) Item {
	tip := line[len(line)-1]
	_, dir := line.At(line.Length())
	back := tip.Add(dir.Mul(-headLength * scale))
	side := dir.Perp()
	if open {
		half := 4.3 * scale
		return Item{Shape: &Path{
			Points: geom.Polyline{back.Add(side.Mul(half)), tip, back.Add(side.Mul(-half))},
			Stroke: Stroke{Ink: ink, Width: 1.6},
		}, MinZoom: arrowMinZoom}
	}
	half := headHalf * scale
	return Item{Shape: &Path{
		Points: geom.Polyline{tip, back.Add(side.Mul(half)), back.Add(side.Mul(-half))},
		Closed: true, Fill: ink,
	}, MinZoom: arrowMinZoom}
}

// brokenArrow is solid up to the block point and dotted behind it.
func (b *Builder) brokenArrow(line geom.Polyline, look edgeLook, block float64) []Item {
	length := line.Length()
	red := Error.Ink()
	before := Stroke{Ink: red, Width: brokenWidth}
	behind := Stroke{Ink: red, Width: brokenWidth, Dash: []float64{1, 5}, Round: true}
	var items []Item
	if first := line.Cut(0, block-blockGap); len(first) > 1 {
		items = append(items, Item{Shape: &Path{Points: first, Corner: edgeCorner, Stroke: before}})
	}
	if rest := line.Cut(block+blockGap, length-8*brokenHead); len(rest) > 1 {
		items = append(items, Item{Shape: &Path{Points: rest, Corner: edgeCorner, Stroke: behind}})
	}
	items = append(items, arrowhead(line, red, false, brokenHead))
	if look.tailDot {
		items = append(items, Item{Shape: &Box{
			Rect: geom.Around(line[0], geom.Size{W: 2 * tailRadius, H: 2 * tailRadius}), Radius: tailRadius, Fill: red,
		}, MinZoom: zoomGlyphs})
	}
	return items
}

// blockPoint is the distance along the line at which its way stops: the border
// of the container that blocks it, else the place nearest to the middle of the
// arrow that is clear of its words.
func (b *Builder) blockPoint(id diagram.ID, line geom.Polyline, v Verdict) float64 {
	length := line.Length()
	middle := length / 2
	first, last := min(blockGap, middle), max(length-2*blockGap, middle)
	if o, ok := b.outlines[v.BlockedBy]; ok {
		if at, crosses := line.Crossing(o.tile); crosses {
			return min(max(at, first), last)
		}
	}
	chip, ok := b.chips[id]
	for away := 0.0; ok && (middle-away >= first || middle+away <= last); away += 2 {
		for _, at := range [2]float64{middle + away, middle - away} {
			if p, _ := line.At(at); at >= first && at <= last && !covers(chip, p) {
				return at
			}
		}
	}
	return middle
}

// covers reports whether words would lie under the mark at a block point.
func covers(chip geom.Rect, p geom.Point) bool { return chip.Inset(-badgeSize / 2).Contains(p) }

// stopsAt reports whether the way of a broken arrow stops right where its words are.
func (b *Builder) stopsAt(id diagram.ID, chip geom.Rect) bool {
	p, broken := b.BlockPoint(id)
	return broken && covers(chip, p)
}

// BlockPoint is where the way of a broken arrow stops; false for other edges.
func (b *Builder) BlockPoint(id diagram.ID) (geom.Point, bool) {
	v, broken := b.broken(id)
	line := b.Line(id)
	if !broken || len(line) < 2 {
		return geom.Point{}, false
	}
	p, _ := line.At(b.blockPoint(b.bundles.drawn(id), line, v))
	return p, true
}

// chipText is what stands on the middle of an arrow: its label, else its port,
// else the protocol or the name of its kind; empty for kinds that need no words.
// Merged arrows tell how many they are.
func (b *Builder) chipText(e *diagram.Edge) string {
	if merged := len(b.bundles.with(e.ID)); merged > 1 {
		return "× " + strconv.Itoa(merged)
	}
	if e.Label != "" {
		return e.Label
	}
	kind, ok := b.cat.Edge(e.Kind)
	if !ok {
		return string(e.Kind)
	}
	if port, ok := catalog.Int("port").In(e.Props); ok {
		return catalog.NumberOf(float64(port)).String()
	}
	if kind.Silent {
		return ""
	}
	return kind.Name.In(b.lang)
}

func (b *Builder) chipSize(e *diagram.Edge) (geom.Size, bool) {
	text := b.chipText(e)
	if text == "" {
		return geom.Size{}, false
	}
	text = b.measure.Fit(text, secondSize, typeface.Regular, labelRightMax)
	return geom.Size{W: b.measure.Width(text, secondSize, typeface.Regular) + 2*chipPad + 2, H: chipHeight}, true
}

func (b *Builder) chipItems(box geom.Rect, text string) []Item {
	text = b.measure.Fit(text, secondSize, typeface.Regular, labelRightMax)
	return []Item{
		{Shape: &Box{
			Rect: box, Radius: chipHeight / 2, Fill: Ground.Ink(), Stroke: Stroke{Ink: Outline.Ink(), Width: 1},
		}, MinZoom: zoomAll},
		{Shape: &Text{
			At: geom.Pt(box.Center().X, box.Center().Y+secondSize*0.36), Align: Middle, String: text,
			Size: secondSize, Ink: Muted.Ink(), Width: b.measure.Width(text, secondSize, typeface.Regular),
		}, MinZoom: zoomAll},
	}
}
