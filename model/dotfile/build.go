package dotfile

import (
	"fmt"
	"math"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// The kinds of what comes from a graph of somebody else. The catalogue does not
// know them, so no rule judges them.
const (
	NodeKind    catalog.Kind     = "node"
	ClusterKind catalog.Kind     = "cluster"
	ArrowKind   catalog.EdgeKind = "edge"
)

// The measures of what stands nowhere, or around something, in pt.
const (
	tile  = 48  // side of the tile of a node
	pitch = 112 // between nodes that the graph gives no place
	pad   = 24
	head  = 32 // for the header of a container
)

// diagram is the drawing of the graph.
func (c *collector) diagram() (*diagram.Diagram, error) {
	src, err := c.source()
	if err != nil {
		return nil, err
	}
	b := &builder{
		c: c, src: src, boxes: map[*cluster]geom.Rect{}, spots: map[*node]geom.Point{},
		used: map[diagram.ID]int{}, of: map[any]diagram.ID{}, inner: map[*cluster]content{},
	}
	for _, box := range c.clusters {
		in := b.inner[box.in]
		b.inner[box.in] = content{nodes: in.nodes, boxes: append(in.boxes, box)}
	}
	b.placeNodes()
	b.placeBoxes()
	if src == nil || src.moved {
		b.shift()
	}
	d := diagram.New()
	if _, err := d.Update(b.put); err != nil {
		return nil, fmt.Errorf("drawing the graph: %w", err)
	}
	return d, nil
}

// builder draws a graph.
type builder struct {
	c     *collector
	src   *source // nil for a graph of somebody else
	boxes map[*cluster]geom.Rect
	spots map[*node]geom.Point // top left corner of each node, absolute
	used  map[diagram.ID]int   // how often a name was wanted
	of    map[any]diagram.ID   // by *cluster and *node
	inner map[*cluster]content
}

// content is what lies directly in a cluster.
type content struct {
	nodes []*node
	boxes []*cluster
}

// shown are the nodes that are drawn: not those that only hold a container open.
func (b *builder) shown() []*node {
	var shown []*node
	for _, n := range b.c.nodes {
		if b.c.anchor(n) == nil {
			shown = append(shown, n)
		}
	}
	return shown
}

// anchor is the cluster that an invisible node stands for, nil for a real node.
func (c *collector) anchor(n *node) *cluster {
	if !strings.Contains(unquote(n.attrs["style"]), "invis") {
		return nil
	}
	return c.named["cluster_"+n.name]
}

// placeNodes puts every node where the graph says, and the others in rows below.
func (b *builder) placeNodes() {
	var lost []*node
	var all geom.Rect
	for _, n := range b.shown() {
		in := b.inner[n.in]
		b.inner[n.in] = content{nodes: append(in.nodes, n), boxes: in.boxes}
		if b.src != nil {
			if spot, known := b.src.spot(n); known {
				b.spots[n] = spot
				all = all.Union(geom.XYWH(spot.X, spot.Y, tile, tile))
				continue
			}
		}
		at, ok := n.attrs.point("pos")
		if !ok {
			lost = append(lost, n)
			continue
		}
		b.spots[n] = geom.Around(at, geom.Size{W: tile, H: tile}).Min
		all = all.Union(geom.Around(at, n.attrs.size()))
	}
	columns := int(math.Ceil(math.Sqrt(float64(len(lost)))))
	for i, n := range lost {
		b.spots[n] = geom.Pt(all.Min.X+pad+float64(i%columns)*pitch, all.Max.Y+head+pad+float64(i/columns)*pitch)
	}
}

// placeBoxes puts every container where the graph says, large enough for what is
// in it; the innermost first.
func (b *builder) placeBoxes() {
	for i := len(b.c.clusters) - 1; i >= 0; i-- {
		box := b.c.clusters[i]
		r, ok := box.attrs.box("bb")
		if b.src != nil {
			if old, known := b.src.box(box, r); known {
				r, ok = old, true
			}
		}
		if !ok {
			r = b.around(box)
		}
		b.boxes[box] = r
	}
}

// around is a box around what is in a cluster.
func (b *builder) around(box *cluster) geom.Rect {
	var r geom.Rect
	for _, n := range b.inner[box].nodes {
		spot := b.spots[n]
		r = r.Union(geom.XYWH(spot.X-pad, spot.Y-head, tile+2*pad, tile+head+2*pad))
	}
	for _, in := range b.inner[box].boxes {
		inner := b.boxes[in]
		r = r.Union(geom.Rect{Min: geom.Pt(inner.Min.X-pad/2, inner.Min.Y-head), Max: geom.Pt(inner.Max.X+pad/2, inner.Max.Y+pad/2)})
	}
	if r.Empty() {
		return geom.XYWH(0, 0, 2*pitch, pitch)
	}
	return r
}

// shift moves a drawing that would lie left of or above the origin to it.
func (b *builder) shift() {
	var all geom.Rect
	for _, r := range b.boxes {
		all = all.Union(r)
	}
	for _, p := range b.spots {
		all = all.Union(geom.XYWH(p.X, p.Y, tile, tile))
	}
	by := geom.Vec{X: -min(all.Min.X, 0), Y: -min(all.Min.Y, 0)}
	for box, r := range b.boxes {
		b.boxes[box] = r.Translate(by)
	}
	for n, p := range b.spots {
		b.spots[n] = p.Add(by)
	}
}

func (b *builder) put(tx *diagram.Tx) error {
	tx.SetMeta(b.meta())
	for _, box := range b.c.clusters {
		if err := tx.PutNode(b.container(box)); err != nil {
			return err
		}
	}
	for _, n := range b.shown() {
		if err := tx.PutNode(b.service(n)); err != nil {
			return err
		}
	}
	if b.src != nil {
		if err := b.src.putHidden(tx); err != nil {
			return err
		}
	}
	for _, e := range b.c.edges {
		if arrow := b.arrow(e); arrow != nil {
			if err := tx.PutEdge(arrow); err != nil {
				return err
			}
		}
	}
	return nil
}

func (b *builder) meta() diagram.Meta {
	if b.src != nil {
		return b.src.d.Meta()
	}
	title := label(b.c.root.attrs["label"], b.c.name, b.c.name, false)
	if title == "" {
		title = b.c.name
	}
	return diagram.Meta{Title: title}
}

func (b *builder) container(box *cluster) *diagram.Node {
	r := b.boxes[box]
	n := b.known(box.attrs)
	if n == nil {
		short := strings.TrimPrefix(strings.TrimPrefix(box.name, "cluster"), "_")
		name := label(box.attrs["label"], box.name, b.c.name, false)
		n = &diagram.Node{ID: b.id(short, "cluster"), Kind: ClusterKind, Name: name}
	}
	b.of[box] = n.ID
	n.Size = r.Size().Round2()
	b.stand(n, r.Min, box.in)
	return n
}

// known is a copy of the node of the source that a mark names; nil for none.
func (b *builder) known(attrs attributes) *diagram.Node {
	if b.src == nil {
		return nil
	}
	n := b.src.node(attrs)
	if n == nil || b.used[n.ID] > 0 {
		return nil
	}
	b.used[n.ID]++
	return n.Clone()
}

// stand puts a node at an absolute place in a container. One that did not move
// keeps its place to the last digit.
func (b *builder) stand(n *diagram.Node, at geom.Point, in *cluster) {
	var parent diagram.ID
	origin := geom.Point{}
	if in != nil && in != b.c.root {
		parent, origin = b.of[in], b.boxes[in].Min
	}
	pos := geom.Point(at.Sub(origin)).Round2()
	if parent != n.Parent || pos != n.Pos.Round2() {
		n.Parent, n.Pos = parent, pos
	}
}

func (b *builder) service(n *node) *diagram.Node {
	made := b.known(n.attrs)
	if made == nil {
		shape, text := unquote(n.attrs["shape"]), plain(n.name)
		if value, ok := n.attrs["label"]; ok {
			text = label(value, n.name, b.c.name, shape == "record" || shape == "Mrecord")
		}
		made = &diagram.Node{ID: b.id(n.name, "node"), Kind: NodeKind, Name: text}
	}
	b.of[n] = made.ID
	b.stand(made, b.spots[n], n.in)
	return made
}

// arrow is an edge; nil for one that is invisible.
func (b *builder) arrow(e *edge) *diagram.Edge {
	if strings.Contains(unquote(e.attrs["style"]), "invis") {
		return nil
	}
	from, to := b.end(e.from, e.attrs["ltail"]), b.end(e.to, e.attrs["lhead"])
	if from == "" || to == "" {
		return nil
	}
	if b.src != nil {
		if known, marked := b.src.edge(e.attrs, from, to); marked {
			if known != nil && b.used[known.ID] == 0 {
				b.used[known.ID]++
				return known
			}
			return nil
		}
	}
	text := e.attrs["label"]
	if text == "" {
		text = e.attrs["xlabel"]
	}
	return &diagram.Edge{
		ID: b.id(string(from)+"->"+string(to), "edge"), Kind: ArrowKind, From: from, To: to,
		Label: label(text, "", b.c.name, false),
	}
}

// end is what an edge leads to: a node, or the cluster at whose border it stops.
func (b *builder) end(name, border string) diagram.ID {
	if box, ok := b.c.named[unquote(border)]; ok && border != "" {
		return b.of[box]
	}
	n := b.c.byName[name]
	if box := b.c.anchor(n); box != nil {
		return b.of[box]
	}
	return b.of[n]
}

// id is an id that nothing else has, near to a name.
func (b *builder) id(name, otherwise string) diagram.ID {
	name = plain(name)
	if name == "" {
		name = otherwise
	}
	id := diagram.ID(name)
	for b.taken(id) {
		b.used[diagram.ID(name)]++
		id = diagram.ID(fmt.Sprintf("%s-%d", name, b.used[diagram.ID(name)]))
	}
	b.used[id]++
	return id
}

// taken reports whether an id is used already, or belongs to the diagram inside.
func (b *builder) taken(id diagram.ID) bool {
	return b.used[id] > 0 || b.src != nil && b.src.d.Has(id)
}
