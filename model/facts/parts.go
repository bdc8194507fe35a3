package facts

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// parts are the nodes of one kind by the VPC that they belong to.
type parts struct {
	in    map[diagram.ID][]*diagram.Node
	stray []*diagram.Node // in no VPC, or nobody knows in which
}

// parts sorts the nodes of a kind by VPC, once; those of kinds that the
// catalogue does not know are found under the empty kind.
func (f *Facts) parts(kind catalog.Kind) parts {
	if p, ok := f.sorted[kind]; ok {
		return p
	}
	p := parts{in: map[diagram.ID][]*diagram.Node{}}
	for _, n := range f.ofKindOrUnknown(kind) {
		if vpc, ok := f.VPC(n.ID); ok {
			p.in[vpc] = append(p.in[vpc], n)
		} else {
			p.stray = append(p.stray, n)
		}
	}
	f.sorted[kind] = p
	return p
}

func (f *Facts) ofKindOrUnknown(kind catalog.Kind) []*diagram.Node {
	if kind != "" {
		return f.OfKind(kind)
	}
	var all []*diagram.Node
	for k, nodes := range f.byKind {
		if _, known := f.cat.Service(k); !known {
			all = append(all, nodes...)
		}
	}
	return all
}

// strangerIn reports whether something of a kind that the catalogue does not
// know stands in a VPC or is wired to it.
func (f *Facts) strangerIn(vpc diagram.ID) bool {
	if len(f.parts("").in[vpc]) > 0 {
		return true
	}
	for e := range f.d.EdgesAt(vpc) {
		if from, to := f.ends(e); f.Network(from) == "" || f.Network(to) == "" {
			return true
		}
	}
	return false
}

// joined reports whether an arrow joins two nodes.
func (f *Facts) joined(a, b diagram.ID) bool {
	for e := range f.d.EdgesAt(a) {
		if e.Touches(b) {
			return true
		}
	}
	return false
}
