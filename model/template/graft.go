package template

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// The frames that a template may bring and that what it comes into may be already.
const (
	accountKind catalog.Kind = "aws-account"
	regionKind  catalog.Kind = "region"
	zoneKind    catalog.Kind = "az"
	subnetKind  catalog.Kind = "subnet"
)

// Graft is a template made ready to become a part of a diagram.
type Graft struct {
	// Parent is the container that it goes into, empty for the canvas.
	Parent diagram.ID
	// Fragment has ids and names that the diagram does not have; the places of
	// its outermost nodes are absolute.
	Fragment command.Fragment
	// Outside are the outermost nodes that belong to no container, such as
	// users: they stay on the canvas whatever Parent is.
	Outside []diagram.ID
}

// Fit makes the drawing of a template ready for a place in d whose innermost
// container is at, empty for the canvas. The account and the Region around the
// drawing are left out where the place has its own, and the drawing goes into
// the innermost container that may hold all of the rest.
func Fit(cat *catalog.Catalog, d, drawing *diagram.Diagram, at diagram.ID) Graft {
	s := seed{cat: cat, drawing: drawing}
	for _, host := range append(chain(d, at), nil) {
		roots := s.roots(d, host)
		inside, outside := s.sort(roots)
		if host != nil && !s.allows(host.Kind, inside) {
			continue
		}
		g := Graft{Fragment: command.Copy(drawing, roots)}
		if host != nil {
			g.Parent, g.Outside = host.ID, outside
			adopt(&g.Fragment, drawing, d, host.ID)
		}
		newIdentity(cat, d, drawing, &g)
		return g
	}
	return Graft{}
}

// seed is a drawing that looks for its place.
type seed struct {
	cat     *catalog.Catalog
	drawing *diagram.Diagram
}

// chain is a container and those around it, the innermost first.
func chain(d *diagram.Diagram, id diagram.ID) []*diagram.Node {
	n, ok := d.Node(id)
	if !ok {
		return nil
	}
	return append([]*diagram.Node{n}, slices.Collect(d.Ancestors(id))...)
}

// roots are the outermost nodes of the drawing without the frames that a host
// already is or stands in.
func (s seed) roots(d *diagram.Diagram, host *diagram.Node) []diagram.ID {
	has := map[catalog.Kind]bool{}
	if host != nil {
		for _, n := range chain(d, host.ID) {
			has[n.Kind] = true
		}
	}
	return s.peel("", has)
}

func (s seed) peel(parent diagram.ID, has map[catalog.Kind]bool) []diagram.ID {
	var roots []diagram.ID
	for n := range s.drawing.Children(parent) {
		if has[n.Kind] && (n.Kind == accountKind || n.Kind == regionKind && s.regions() == 1) {
			roots = append(roots, s.peel(n.ID, has)...)
		} else {
			roots = append(roots, n.ID)
		}
	}
	return roots
}

// regions is the number of Regions in the drawing: of several none may be taken
// for the one around the place.
func (s seed) regions() int {
	count := 0
	for _, n := range s.drawing.Nodes() {
		if n.Kind == regionKind {
			count++
		}
	}
	return count
}

// sort parts the roots that a container may hold from those that never are in
// a container of AWS.
func (s seed) sort(roots []diagram.ID) (inside, outside []diagram.ID) {
	for _, id := range roots {
		n, _ := s.drawing.Node(id)
		if Outside(s.cat, n) {
			outside = append(outside, id)
		} else {
			inside = append(inside, id)
		}
	}
	return inside, outside
}

// Outside reports whether a node stands for something that is not in AWS.
func Outside(cat *catalog.Catalog, n *diagram.Node) bool {
	service, ok := cat.Service(n.Kind)
	return ok && service.Network == catalog.Outside
}

func (s seed) allows(host catalog.Kind, roots []diagram.ID) bool {
	return len(roots) > 0 && !slices.ContainsFunc(roots, func(id diagram.ID) bool {
		n, _ := s.drawing.Node(id)
		service, ok := s.cat.Service(n.Kind)
		return !ok || !slices.Contains(service.Placement, host)
	})
}

var (
	codeKey = catalog.Enum("code")
	zoneKey = catalog.String("az")
)

// adopt names the zones of a fragment after the Region that it comes into.
func adopt(f *command.Fragment, drawing, d *diagram.Diagram, host diagram.ID) {
	var to string
	for _, n := range chain(d, host) {
		if n.Kind == regionKind {
			to, _ = codeKey.In(n.Props)
		}
	}
	if to == "" || slices.ContainsFunc(f.Nodes, func(n *diagram.Node) bool { return n.Kind == regionKind }) {
		return
	}
	var from string
	for _, n := range drawing.Nodes() {
		if n.Kind == regionKind {
			from, _ = codeKey.In(n.Props)
		}
	}
	for i, n := range f.Nodes {
		zone, _ := zoneKey.In(n.Props)
		if n.Kind == zoneKind && from != "" && strings.HasPrefix(zone, from) {
			f.Nodes[i] = n.Clone()
			f.Nodes[i].Props[zoneKey.Name()] = catalog.StringOf(to + strings.TrimPrefix(zone, from))
		}
	}
}

// At is the command that puts the graft into d with everything shifted by a
// displacement, and what stays outside by another.
func (g Graft) At(d *diagram.Diagram, by, outside geom.Vec) command.Insert {
	in := command.Insert{Nodes: slices.Clone(g.Fragment.Nodes), Edges: slices.Clone(g.Fragment.Edges)}
	shift := by.Add(d.Origin(g.Parent).Vec().Neg())
	for i, n := range in.Nodes {
		if n.Parent != "" {
			continue
		}
		n = n.Clone()
		if slices.Contains(g.Outside, n.ID) {
			n.Pos = n.Pos.Add(outside)
		} else {
			n.Parent, n.Pos = g.Parent, n.Pos.Add(shift)
		}
		in.Nodes[i] = n
	}
	for i, e := range in.Edges {
		e = e.Clone()
		for j := range e.Waypoints {
			e.Waypoints[j] = e.Waypoints[j].Add(by).Round2()
		}
		if by != outside && (slices.Contains(g.Outside, e.From) || slices.Contains(g.Outside, e.To)) {
			e.Waypoints = nil // they belonged to where the ends were
		}
		in.Edges[i] = e
	}
	return in
}
