package scene

import (
	"maps"
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/geom"
	"lintel/model/typeface"
)

// The measures of a legend in pt.
const (
	legendPad    = 12
	legendRow    = 20
	legendSample = 40
	legendGap    = 10
	legendMost   = 220 // the widest words of a row
	legendRadius = 8
	legendMargin = 16 // between a drawing and its legend
)

// legendID is not the id of any element: the file format allows no spaces in ids.
const legendID = "the legend"

// Legend says what the arrows of a drawing mean. Its items begin at 0,0; a
// drawing without arrows has none, and a size of zero.
type Legend struct {
	Items []Item
	Size  geom.Size
}

// legendLine is one row: how arrows look, and what they are.
type legendLine struct {
	arrow        []Item
	name, detail string
}

// Legend is the legend of the arrows that are drawn: a row for each way in which
// they look, with the kinds that look so.
func (b *Builder) Legend() Legend {
	lines := b.legendLines()
	if len(lines) == 0 {
		return Legend{}
	}
	wide := 0.0
	for i := range lines {
		l := &lines[i]
		name := b.measure.Width(l.name, secondSize, typeface.Semibold)
		l.detail = b.measure.Fit(l.detail, secondSize, typeface.Regular, legendMost-name-detailGap)
		wide = max(wide, name+detailGap+b.measure.Width(l.detail, secondSize, typeface.Regular))
	}
	size := geom.Size{W: 2*legendPad + legendSample + legendGap + wide, H: 2*legendPad + legendRow*float64(len(lines)) - 4}
	items := []Item{{Shape: &Box{
		Rect: geom.XYWH(0, 0, size.W, size.H).Inset(0.5), Radius: legendRadius,
		Fill: Panel.Ink(), Stroke: Stroke{Ink: Outline.Ink(), Width: 1},
	}}}
	for i, l := range lines {
		items = append(items, b.legendItems(l, legendPad+legendRow*float64(i)+8)...)
	}
	return Legend{items, size}
}

func (b *Builder) legendItems(l legendLine, middle float64) []Item {
	by := geom.Vec{X: legendPad, Y: middle}
	items := moved(l.arrow, by)
	x, base := legendPad+legendSample+float64(legendGap), middle+4
	name := b.measure.Width(l.name, secondSize, typeface.Semibold)
	return append(items,
		Item{Shape: &Text{At: geom.Pt(x, base), String: l.name, Size: secondSize, Weight: typeface.Semibold, Ink: Strong.Ink(), Width: name}},
		Item{Shape: &Text{
			At: geom.Pt(x+name+detailGap, base), String: l.detail, Size: secondSize, Ink: Muted.Ink(),
			Width: b.measure.Width(l.detail, secondSize, typeface.Regular),
		}})
}

// legendLines are the rows for what is drawn, the families in a fixed order.
func (b *Builder) legendLines() []legendLine {
	kinds := map[catalog.Family]map[string]bool{}
	broken := false
	for _, e := range b.d.Edges() {
		if len(b.Line(e.ID)) < 2 {
			continue
		}
		if _, stops := b.verdicts[e.ID]; stops {
			broken = true
		}
		family, name := catalog.Request, string(e.Kind)
		if kind, ok := b.cat.Edge(e.Kind); ok {
			family, name = kind.Family, kind.Name.In(b.lang)
		}
		if kinds[family] == nil {
			kinds[family] = map[string]bool{}
		}
		kinds[family][name] = true
	}
	sample := geom.Polyline{{}, {X: legendSample}}
	var lines []legendLine
	for _, family := range []catalog.Family{catalog.Request, catalog.Event, catalog.Data, catalog.Control} {
		if len(kinds[family]) == 0 {
			continue
		}
		look := edgeLookOf(family)
		lines = append(lines, legendLine{
			arrow:  Arrow(sample, look.stroke(Wire.Ink(), edgeWidth), look.openHead, look.tailDot, 1),
			name:   familyName(family).In(b.lang),
			detail: strings.Join(slices.Sorted(maps.Keys(kinds[family])), ", "),
		})
	}
	if broken {
		words := catalog.Text{EN: "Cannot work", KO: "동작할 수 없음"}
		lines = append(lines, legendLine{arrow: b.brokenSample(), name: words.In(b.lang)})
	}
	return lines
}

func (b *Builder) brokenSample() []Item {
	red := Error.Ink()
	sample := geom.Polyline{{}, {X: legendSample}}
	return []Item{
		{Shape: &Path{Points: sample.Cut(0, 12), Stroke: Stroke{Ink: red, Width: brokenWidth}}},
		{Shape: &Path{Points: sample.Cut(20, legendSample-8), Stroke: Stroke{Ink: red, Width: brokenWidth, Dash: []float64{1, 5}, Round: true}}},
		arrowhead(sample, red, false, 1),
	}
}

// familyName is what a legend calls a family of arrows.
func familyName(f catalog.Family) catalog.Text {
	switch f {
	case catalog.Event:
		return catalog.Text{EN: "Event", KO: "이벤트"}
	case catalog.Data:
		return catalog.Text{EN: "Data", KO: "데이터"}
	case catalog.Control:
		return catalog.Text{EN: "Control", KO: "제어"}
	}
	return catalog.Text{EN: "Request", KO: "요청"}
}

// WithLegend is a scene with everything that b has and its legend below, for a
// picture. b and its scene stay as they are.
func (b *Builder) WithLegend() *Scene {
	s := New()
	b.scene.All(func(e *Element) { s.Put(*e) })
	legend := b.Legend()
	if legend.Size == (geom.Size{}) {
		return s
	}
	bounds := s.Bounds()
	by := geom.Vec{X: bounds.Min.X, Y: bounds.Max.Y + legendMargin}
	s.Put(Element{
		ID: legendID, Role: BadgeRole, Items: moved(legend.Items, by),
		Bounds: geom.XYWH(by.X, by.Y, legend.Size.W, legend.Size.H),
	})
	return s
}

// moved are items somewhere else.
func moved(items []Item, by geom.Vec) []Item {
	list := slices.Clone(items)
	for i := range list {
		list[i].Shape = list[i].Shape.Moved(by)
	}
	return list
}
