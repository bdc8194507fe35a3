package scene

import (
	"lintel/model/geom"
)

// Item is a Shape that is drawn only in a range of zooms (level of detail).
type Item struct {
	Shape   Shape
	MinZoom float64 // drawn at this zoom and above
	MaxZoom float64 // drawn below this zoom; 0 means no limit
}

// At reports whether the item is drawn at the given zoom.
func (i Item) At(zoom float64) bool {
	return zoom >= i.MinZoom && (i.MaxZoom == 0 || zoom < i.MaxZoom)
}

// Role is what an Element shows; a lower role is painted first.
type Role uint8

// The roles in paint order.
const (
	FrameRole Role = iota
	EdgeRole
	DockedRole
	NodeRole
	BadgeRole
)

// Element is everything drawn for one node, container or edge.
type Element struct {
	ID     string // id of the node or edge in the diagram
	Role   Role
	Depth  int    // nesting of a frame; outer frames are painted first
	Order  int    // among elements of a role and depth, a higher one is painted later
	Title  string // accessible name, the tooltip in an SVG
	Bounds geom.Rect
	Items  []Item
	// Body is what a pointer can hit: the tile and label of a node, the whole of a frame.
	Body geom.Rect
	// Words are those of the header of a frame in full: label and detail.
	Words []string
	// Line is the drawn way of an edge, empty for nodes.
	Line geom.Polyline
}

// Scene is a set of Elements that can be asked for those in an area, in paint
// order. It is not safe for concurrent use.
type Scene struct {
	byID    map[string]*slot
	grid    map[cell][]*slot
	wide    []*slot // elements over so many cells that listing them in each would cost more than it saves
	ordered []*slot // all, in paint order; nil when it has to be sorted again
	far     distance
	stamp   uint64
}

type slot struct {
	element Element
	cells   cellRange
	seen    uint64
	parts   int // where its parts begin in the distance
}

// New is an empty scene.
func New() *Scene {
	return &Scene{byID: map[string]*slot{}, grid: map[cell][]*slot{}}
}

// Len is the number of elements.
func (s *Scene) Len() int { return len(s.byID) }

// Element is the element with this id.
func (s *Scene) Element(id string) (*Element, bool) {
	sl, ok := s.byID[id]
	if !ok {
		return nil, false
	}
	return &sl.element, true
}

// Put adds an element, or replaces the one with the same id.
func (s *Scene) Put(e Element) {
	if old, ok := s.byID[e.ID]; ok {
		s.unlist(old)
		if old.element.Role != e.Role || old.element.Depth != e.Depth || old.element.Order != e.Order {
			s.disorder()
		}
		old.element, old.cells = e, cellsOf(e.Bounds)
		s.list(old)
		s.far.replace(old)
		return
	}
	sl := &slot{element: e, cells: cellsOf(e.Bounds)}
	s.byID[e.ID] = sl
	s.disorder()
	s.list(sl)
}

// Remove takes an element away; an unknown id is ignored.
func (s *Scene) Remove(id string) {
	if sl, ok := s.byID[id]; ok {
		s.unlist(sl)
		delete(s.byID, id)
		s.disorder()
	}
}

// Bounds is the smallest rectangle around all elements.
func (s *Scene) Bounds() geom.Rect {
	var r geom.Rect
	for _, sl := range s.byID {
		r = r.Union(sl.element.Bounds)
	}
	return r
}

// Visit calls f for every element that may mark the area, in paint order.
func (s *Scene) Visit(area geom.Rect, f func(*Element)) {
	s.within(area, func(sl *slot) { f(&sl.element) })
}

// All calls f for every element in paint order.
func (s *Scene) All(f func(*Element)) {
	for _, sl := range s.inOrder() {
		f(&sl.element)
	}
}
