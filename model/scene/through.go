package scene

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/route"
)

var endpointService = catalog.Enum("service")

// legs are the requests for one arrow: a single one, or two where its traffic
// leaves a VPC through an endpoint that is drawn on the border. Corners that a
// person gave the arrow come before that.
func (b *Builder) legs(e *diagram.Edge) []route.Request {
	whole := b.request(e)
	gate, ok := b.endpointOn(e)
	if !ok || len(whole.Waypoints) > 0 {
		return []route.Request{whole}
	}
	in, out := b.gatePorts(gate)
	first, second := whole, whole
	first.To = route.End{Ports: []route.Port{in}}
	second.ID, second.From = secondLeg(e.ID), route.End{Ports: []route.Port{out}}
	return []route.Request{first, second}
}

// secondLeg is the router's name of the part behind the endpoint: no id in a
// file contains a space.
func secondLeg(id diagram.ID) string { return string(id) + " out" }

// joined is the whole way of an arrow; the second leg may be missing.
func joined(first, second geom.Polyline) geom.Polyline {
	if len(first) == 0 || len(second) == 0 {
		return first
	}
	return slices.Concat(first, second).Simplify()
}

// endpointOn is the endpoint docked on a container around the start of an
// arrow, but not around its end, that leads to the service at its end. One in
// another Region does not: an endpoint serves the Region it is in
// (docs: AWS PrivateLink guide, "Gateway endpoints").
func (b *Builder) endpointOn(e *diagram.Edge) (*diagram.Node, bool) {
	target, ok := b.d.Node(e.To)
	if !ok {
		return nil, false
	}
	service, ok := b.cat.Service(target.Kind)
	if !ok || service.EndpointService == "" || b.acrossRegions(e) {
		return nil, false
	}
	for frame := range b.d.Ancestors(e.From) {
		if b.d.Inside(e.To, frame.ID) {
			break
		}
		for n := range b.d.Children(frame.ID) {
			if s, _ := endpointService.In(n.Props); s == service.EndpointService && b.outlines[n.ID].docked {
				return n, true
			}
		}
	}
	return nil, false
}

// Gate is the endpoint on the border of a container through which an arrow is
// drawn; false where it is not.
func (b *Builder) Gate(id diagram.ID) (diagram.ID, bool) {
	e, ok := b.d.Edge(id)
	if !ok || len(e.Waypoints) > 0 {
		return "", false
	}
	gate, ok := b.endpointOn(e)
	if !ok {
		return "", false
	}
	return gate.ID, true
}

// acrossRegions tells whether the ends of an arrow are drawn in two Regions.
func (b *Builder) acrossRegions(e *diagram.Edge) bool {
	from, to := b.regionOf(e.From), b.regionOf(e.To)
	return from != "" && to != "" && from != to
}

// regionOf is the Region frame around an element; none is "".
func (b *Builder) regionOf(id diagram.ID) diagram.ID {
	for frame := range b.d.Ancestors(id) {
		if frame.Kind == "region" {
			return frame.ID
		}
	}
	return ""
}

// gatePorts are the two sides of an endpoint on a border: towards the inside of
// its container and away from it.
func (b *Builder) gatePorts(gate *diagram.Node) (in, out route.Port) {
	tile := b.outlines[gate.ID].tile
	frame := b.outlines[gate.Parent].tile
	c := tile.Center()
	sides := map[route.Dir]geom.Point{
		route.Up: {X: c.X, Y: tile.Min.Y}, route.Down: {X: c.X, Y: tile.Max.Y},
		route.Left: {X: tile.Min.X, Y: c.Y}, route.Right: {X: tile.Max.X, Y: c.Y},
	}
	way := SideOf(tile, frame).out()
	return route.Port{At: sides[way.Back()], Out: way.Back()}, route.Port{At: sides[way], Out: way}
}
