package facts

import "lintel/model/diagram"

// SameVPC tells whether two nodes are in one VPC. Two names of VPCs that are
// not both drawn may mean the same one.
func (f *Facts) SameVPC(a, b diagram.ID) Truth {
	v, okV := f.VPC(a)
	w, okW := f.VPC(b)
	switch {
	case !okV || !okW:
		return Unknown
	case v == w:
		return Yes
	case f.Drawn(v) && f.Drawn(w):
		return No
	}
	return Unknown
}

// Drawn reports whether a VPC is a frame of the drawing.
func (f *Facts) Drawn(vpc diagram.ID) bool {
	n, ok := f.d.Node(vpc)
	return ok && n.Kind == vpcKind
}

// VPCConnected tells whether packets can pass between two VPCs: they are the
// same, or an arrow joins their frames.
func (f *Facts) VPCConnected(v, w diagram.ID) Truth {
	if v == w {
		return Yes
	}
	for _, end := range []diagram.ID{v, w} {
		for e := range f.d.EdgesAt(end) {
			if e.Touches(v) && e.Touches(w) {
				return Yes
			}
			from, to := f.ends(e)
			if f.stranger(from) || f.stranger(to) {
				return Unknown // it may lead from one VPC to the other
			}
		}
	}
	if !f.Drawn(v) || !f.Drawn(w) {
		return Unknown
	}
	return No
}
