package facts

import "lintel/model/diagram"

// SameVPC tells whether two nodes are in one VPC. Two names of VPCs that are
// not both drawn may mean the same one.
func (f *Facts) SameVPC(a, b diagram.ID) Truth {
	v, known := f.VPC(a)
	w, _ := f.VPC(b)
	switch {
	case known && v == w:
		return Yes
	case f.Drawn(v) && f.Drawn(w):
		return No
	}
	return Unknown
}

// Drawn reports whether a VPC is a frame of the drawing.
func (f *Facts) Drawn(vpc diagram.ID) bool {
	n, ok := f.node(vpc)
	return ok && n.Kind == vpcKind
}
