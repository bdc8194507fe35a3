package codec

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// parsedNode is a node with the offsets that later mistakes point at.
type parsedNode struct {
	*diagram.Node
	at, inAt int
}

// parsedEdge is an edge with the offsets that later mistakes point at.
type parsedEdge struct {
	*diagram.Edge
	at, fromAt, toAt int
}

func (doc *document) readNode() error {
	n := parsedNode{&diagram.Node{}, doc.at, 0}
	has := map[string]bool{}
	err := doc.object("a node", func(key string) (err error) {
		has[key] = true
		switch key {
		case "id":
			n.ID, err = doc.id()
		case "kind":
			err = textInto(doc, &n.Kind, "the kind of the node")
		case "name":
			n.Name, err = doc.label("a name")
		case "in":
			n.inAt = doc.at
			err = textInto(doc, &n.Parent, "the id of a container")
		case "at":
			n.Pos, err = doc.point("a position like [16,40]")
		case "size":
			n.Size, err = doc.size()
		case "props":
			n.Props, err = doc.props()
		case "pinned":
			n.Pinned, err = doc.truth()
		case "collapsed":
			n.Collapsed, err = doc.truth()
		case "locked":
			n.Locked, err = doc.truth()
		case "order":
			n.Order, err = doc.order()
		case "groups":
			n.Groups, err = doc.groups()
		case "waivers":
			n.Waivers, err = doc.waivers()
		default:
			err = doc.keep(&n.Extra, key)
		}
		return err
	})
	if err == nil {
		err = doc.complete(n.at, n.ID, "node", has, "id", "kind")
	}
	doc.nodes = append(doc.nodes, n)
	return err
}

func (doc *document) readEdge() error {
	e := parsedEdge{&diagram.Edge{}, doc.at, 0, 0}
	has := map[string]bool{}
	err := doc.object("an edge", func(key string) (err error) {
		has[key] = true
		switch key {
		case "id":
			e.ID, err = doc.id()
		case "kind":
			err = textInto(doc, &e.Kind, "the kind of the edge")
		case "from":
			e.fromAt = doc.at
			err = textInto(doc, &e.From, "the id of a node")
		case "to":
			e.toAt = doc.at
			err = textInto(doc, &e.To, "the id of a node")
		case "label":
			e.Label, err = doc.label("a label")
		case "via":
			e.Waypoints, err = doc.points()
		case "style":
			err = textInto(doc, &e.Style, "a style like \"curved\"")
		case "labelAt":
			e.LabelAt, err = doc.spot()
		case "props":
			e.Props, err = doc.props()
		case "locked":
			e.Locked, err = doc.truth()
		case "waivers":
			e.Waivers, err = doc.waivers()
		default:
			err = doc.keep(&e.Extra, key)
		}
		return err
	})
	if err == nil {
		err = doc.complete(e.at, e.ID, "edge", has, "id", "kind", "from", "to")
	}
	doc.edges = append(doc.edges, e)
	return err
}

// complete checks what every element needs and notes where it is.
func (doc *document) complete(at int, id diagram.ID, what string, has map[string]bool, required ...string) error {
	for _, field := range required {
		if !has[field] {
			return doc.failFound(at, fmt.Sprintf("%q in the %s", field, what), "none", "add the field, or delete the line")
		}
	}
	if first, twice := doc.places[id]; twice {
		return doc.failFound(at, "an id of its own", fmt.Sprintf("%q, which line %d has already", id, doc.lineOf(first)),
			"give one of the two another id")
	}
	doc.places[id] = at
	if len(doc.places) > maxElements {
		return doc.failFound(at, fmt.Sprintf("at most %d elements", maxElements), "more", "split the diagram")
	}
	return nil
}

func (doc *document) id() (diagram.ID, error) {
	at := doc.at
	id, err := doc.label("an id")
	switch {
	case err != nil:
	case id == "":
		err = doc.failFound(at, "an id", "an empty one", "give the element an id of its own")
	case strings.ContainsRune(id, 0):
		err = doc.failFound(at, "an id", "one with the control character U+0000", "take the character out")
	}
	return diagram.ID(id), err
}

func textInto[T ~string](doc *document, into *T, what string) error {
	text, err := doc.label(what)
	*into = T(text)
	return err
}

// point reads [x,y].
func (s *scanner) point(what string) (geom.Point, error) {
	at := s.at
	var xy []float64
	err := s.list(what, func() error {
		x, err := s.coordinate()
		xy = append(xy, x)
		return err
	})
	if err != nil {
		return geom.Point{}, err
	}
	if len(xy) != 2 {
		return geom.Point{}, s.failFound(at, what, "a list of "+strconv.Itoa(len(xy)), "write exactly two numbers")
	}
	return geom.Pt(xy[0], xy[1]).Round2(), nil
}

func (s *scanner) coordinate() (float64, error) {
	at := s.at
	n, err := s.number("a number of points")
	if err != nil {
		return 0, err
	}
	x, err := n.Float64()
	if err != nil || math.Abs(x) > maxPlace {
		return 0, s.fail(at, fmt.Sprintf("a number between -%d and %d", maxPlace, maxPlace), "write a smaller number")
	}
	return x, nil
}

func (s *scanner) size() (geom.Size, error) {
	at := s.at
	p, err := s.point("a size like [240,160]")
	if err == nil && (p.X < 0 || p.Y < 0) {
		err = s.failFound(at, "a size of 0 or more", "a negative one", "write positive numbers")
	}
	return geom.Size{W: p.X, H: p.Y}, err
}

func (s *scanner) points() ([]geom.Point, error) {
	var points []geom.Point
	err := s.items("a list of positions like [[10,20],[30,20]]", func() error {
		p, err := s.point("a position like [10,20]")
		points = append(points, p)
		return err
	})
	return points, err
}

// spot reads [along,x,y].
func (s *scanner) spot() (diagram.Spot, error) {
	const what = "a place at the arrow like [0.5,0,-14]"
	at := s.at
	var parts []float64
	err := s.list(what, func() error {
		x, err := s.coordinate()
		parts = append(parts, x)
		return err
	})
	if err != nil {
		return diagram.Spot{}, err
	}
	if len(parts) != 3 {
		return diagram.Spot{}, s.failFound(at, what, "a list of "+strconv.Itoa(len(parts)), "write exactly three numbers")
	}
	return diagram.Spot{Along: parts[0], Off: geom.Vec{X: parts[1], Y: parts[2]}}.Round(), nil
}

func (s *scanner) props() (catalog.Props, error) {
	props := catalog.Props{}
	err := s.object("an object with properties", func(key string) error {
		at := s.at
		raw, err := s.value(len(props) + 1)
		if err != nil {
			return err
		}
		var v catalog.Value
		if err := v.UnmarshalJSON(raw); err != nil {
			return s.fail(at, "a value", "correct it")
		}
		props[key] = v
		return nil
	})
	if len(props) == 0 {
		return nil, err
	}
	return props, err
}

// order reads what lies on top: a whole number.
func (s *scanner) order() (int, error) {
	at := s.at
	n, err := s.number("a whole number")
	if err != nil {
		return 0, err
	}
	order, err := strconv.Atoi(n.String())
	if err != nil || order < -maxPlace || order > maxPlace {
		return 0, s.failFound(at, fmt.Sprintf("a whole number between -%d and %d", maxPlace, maxPlace), n.String(), "write a smaller whole number")
	}
	return order, nil
}

func (s *scanner) groups() ([]diagram.Group, error) {
	var groups []diagram.Group
	err := s.items(`a list of groups like ["group-1"]`, func() error {
		g, err := s.label("the name of a group")
		groups = append(groups, diagram.Group(g))
		return err
	})
	return groups, err
}

func (s *scanner) waivers() ([]diagram.Waiver, error) {
	var waivers []diagram.Waiver
	err := s.items("a list of waivers", func() error {
		w, err := s.waiver()
		waivers = append(waivers, w)
		return err
	})
	return waivers, err
}

func (s *scanner) waiver() (w diagram.Waiver, err error) {
	var extra map[string]json.RawMessage
	err = s.object("a waiver", func(key string) (err error) {
		switch key {
		case "rule":
			w.Rule, err = s.label("the id of a rule")
		case "reason":
			w.Reason, err = s.label("a reason")
		case "by":
			w.By, err = s.label("a name")
		case "until":
			w.Until, err = s.label("a date like 2027-01-31")
		default:
			err = s.keep(&extra, key)
		}
		return err
	})
	if len(extra) > 0 {
		w.Extra = string(appendObject(nil, extra))
	}
	return w, err
}
