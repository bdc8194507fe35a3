package dotfile

import (
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/render/dot"
)

// errDamaged tells that a diagram inside a graph cannot be read.
var errDamaged = errors.New("the diagram inside the graph is damaged; take its attribute lintel away to open the graph without it")

// source is the diagram that a graph carries.
type source struct {
	d     *diagram.Diagram
	nodes []*diagram.Node
	edges []*diagram.Edge
	// Graphviz shifts a whole drawing to its corner; that moves nothing.
	shift geom.Vec
	moved bool // something stands elsewhere than before
	gone  map[diagram.ID]bool
}

// source reads the diagram that the graph carries; nil when there is none.
func (c *collector) source() (*source, error) {
	packed, ok := c.root.attrs[dot.Mark]
	if !ok {
		return nil, nil
	}
	data, err := base64.StdEncoding.DecodeString(unquote(packed))
	if err != nil {
		return nil, errDamaged
	}
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, errDamaged
	}
	text, err := io.ReadAll(io.LimitReader(z, maxSource))
	if err != nil {
		return nil, errDamaged
	}
	d, _, err := codec.Read(bytes.NewReader(text), "the diagram inside")
	if err != nil {
		return nil, fmt.Errorf("%w (%w)", errDamaged, err)
	}
	s := &source{d: d, nodes: d.Nodes(), edges: d.Edges()}
	s.compare(c)
	return s, nil
}

// mark is the number of an element and where it stood.
func (a attributes) mark() (index int, stood string, ok bool) {
	number, stood, _ := strings.Cut(unquote(a[dot.Mark]), " ")
	index, err := strconv.Atoi(number)
	return index, stood, err == nil && index >= 0
}

// node is the node of the diagram that a mark names; nil for none.
func (s *source) node(a attributes) *diagram.Node {
	if i, _, ok := a.mark(); ok && i < len(s.nodes) {
		return s.nodes[i]
	}
	return nil
}

// by is how far something was moved.
func by(a attributes, key, stood string) (geom.Vec, bool) {
	now, ok := a.point(key)
	before, known := attributes{key: stood}.point(key)
	return now.Sub(before), ok && known
}

// compare finds out how everything was moved.
func (s *source) compare(c *collector) {
	first := true
	see := func(a attributes, key string) {
		_, stood, ok := a.mark()
		if !ok {
			return
		}
		v, ok := by(a, key, stood)
		if !ok {
			return
		}
		if first {
			s.shift, first = v, false
		}
		if d := v.Add(s.shift.Neg()); math.Abs(d.X) > near || math.Abs(d.Y) > near {
			s.moved = true
		}
	}
	for _, n := range c.nodes {
		if c.anchor(n) == nil {
			see(n.attrs, "pos")
		}
	}
	for _, box := range c.clusters {
		see(box.attrs, "bb")
	}
	if s.moved {
		s.shift = geom.Vec{}
	}
}

// near is what Graphviz may round away, in pt.
const near = 0.6

// spot is the top left corner of a node of the diagram.
func (s *source) spot(n *node) (geom.Point, bool) {
	known := s.node(n.attrs)
	if known == nil {
		return geom.Point{}, false
	}
	at := s.d.Origin(known.ID)
	if !s.moved {
		return at, true
	}
	_, stood, _ := n.attrs.mark()
	v, _ := by(n.attrs, "pos", stood)
	return at.Add(v), true
}

// box is the rectangle of a container of the diagram; now is what the graph says.
func (s *source) box(box *cluster, now geom.Rect) (geom.Rect, bool) {
	known := s.node(box.attrs)
	if known == nil {
		return geom.Rect{}, false
	}
	if s.moved && !now.Empty() {
		return now, true
	}
	at := s.d.Origin(known.ID)
	return geom.XYWH(at.X, at.Y, known.Size.W, known.Size.H), known.Size.W > 0 && known.Size.H > 0
}

// edge is a copy of the edge that a mark names, as it leads now; nil when it
// cannot be drawn any more. It is false for an edge without a mark.
func (s *source) edge(a attributes, from, to diagram.ID) (*diagram.Edge, bool) {
	i, _, ok := a.mark()
	if !ok || i >= len(s.edges) {
		return nil, false
	}
	e := s.edges[i].Clone()
	if s.d.ShownAs(e.From) != from {
		e.From = from
	}
	if s.d.ShownAs(e.To) != to {
		e.To = to
	}
	if s.moved {
		e.Waypoints = nil // they led around what stood elsewhere
	}
	if s.gone[e.From] || s.gone[e.To] {
		return nil, true
	}
	return e, true
}

// putHidden puts back what a collapsed container hides, unless the container is
// gone, and the arrows that were not drawn for it.
func (s *source) putHidden(tx *diagram.Tx) error {
	s.gone = map[diagram.ID]bool{}
	for _, n := range s.nodes {
		if !tx.Has(n.ID) {
			s.gone[n.ID] = true
		}
	}
	for _, n := range s.nodes {
		if n.Parent == "" {
			if err := s.hidden(tx, n); err != nil {
				return err
			}
		}
	}
	for _, e := range s.edges {
		hidden := s.d.ShownAs(e.From) != e.From || s.d.ShownAs(e.To) != e.To
		if hidden && !s.gone[e.From] && !s.gone[e.To] {
			if err := tx.PutEdge(e); err != nil {
				return err
			}
		}
	}
	return nil
}

// hidden puts back what is in a node that is collapsed, or lies deeper.
func (s *source) hidden(tx *diagram.Tx, n *diagram.Node) error {
	for child := range s.d.Children(n.ID) {
		if s.d.ShownAs(child.ID) != child.ID && !s.gone[n.ID] {
			delete(s.gone, child.ID)
			if err := tx.PutNode(child); err != nil {
				return err
			}
		}
		if err := s.hidden(tx, child); err != nil {
			return err
		}
	}
	return nil
}
