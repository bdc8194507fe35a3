package facts

import (
	"regexp"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// The properties that say where a node is when the drawing does not.
var (
	codeKey        = catalog.Enum("code")
	regionKey      = catalog.String("region")
	vpcIDKey       = catalog.String("vpcId")
	vpcAttachedKey = catalog.Bool("vpcAttached")
	subnetsKey     = catalog.List("subnets")
	connectorKey   = catalog.List("vpcConnectorSubnets")
)

// home is where a node is placed, as far as the drawing says.
type home struct {
	region string     // code; empty is unknown
	vpc    diagram.ID // empty is unknown or none
	inVPC  Truth
}

// Region is the code of the Region that a node is in; false when unknown.
func (f *Facts) Region(id diagram.ID) (string, bool) {
	code := f.home(id).region
	return code, code != ""
}

// VPC is the VPC that a node is in; false when it is in none or that is
// unknown. A VPC that is named by property need not be drawn.
func (f *Facts) VPC(id diagram.ID) (diagram.ID, bool) {
	vpc := f.home(id).vpc
	return vpc, vpc != ""
}

// InVPC tells whether a node has network interfaces in a VPC. A node drawn on
// the bare canvas is unplaced: unknown.
func (f *Facts) InVPC(id diagram.ID) Truth { return f.home(id).inVPC }

func (f *Facts) home(id diagram.ID) home {
	r := f.at(id)
	if r == nil {
		return home{}
	}
	return ask(f, &f.homes[r.at], func() home {
		h := f.drawnHome(r)
		f.applyProps(r.node, &h)
		return h
	})
}

// drawnHome is the placement by containers alone.
func (f *Facts) drawnHome(r *record) home {
	h, n := home{}, r.node
	between := No // whether a frame stands between the node and its Region
	for at := range f.chain(r) {
		switch at.Kind {
		case vpcKind:
			if h.vpc == "" {
				h.vpc = at.ID
			}
			h.inVPC = Yes
		case subnetKind, groupKind:
			h.inVPC = Yes // both exist only in a VPC, drawn or not
		case regionKind:
			h.region = regionCode(at)
			if h.inVPC == Unknown && between == No && at != n {
				h.inVPC = No
			}
			return h
		default:
			if at != n {
				between = Yes
			}
		}
	}
	return h
}

// applyProps completes a placement by what the node's properties say.
func (f *Facts) applyProps(n *diagram.Node, h *home) {
	if h.region == "" && n.Kind != regionKind { // a frame says it by its code
		if code, ok := regionKey.In(n.Props); ok && codePattern.MatchString(code) {
			h.region = code
		}
	}
	if name, ok := vpcIDKey.In(n.Props); ok && name != "" && h.vpc == "" {
		h.vpc, h.inVPC = f.namedVPC(name), Yes
	}
	if listed := listedSubnets(n); len(listed) > 0 && n.Kind != subnetKind { // a subnet is in no other one
		h.inVPC = Yes
		h.vpc, h.region = f.commonHome(listed, *h)
	}
	if attached, ok := vpcAttachedKey.In(n.Props); ok && h.inVPC != Yes {
		h.inVPC = Of(attached)
	}
}

// listedSubnets are the subnets that a node says it is in, or leaves by.
func listedSubnets(n *diagram.Node) []string {
	if listed, ok := subnetsKey.In(n.Props); ok {
		return listed
	}
	listed, _ := connectorKey.In(n.Props)
	return listed
}

// namedVPC is the VPC frame with an id or a name, else the name itself: it is
// the same VPC wherever it is mentioned.
func (f *Facts) namedVPC(name string) diagram.ID {
	if n, ok := f.node(diagram.ID(name)); ok && n.Kind == vpcKind {
		return n.ID
	}
	for _, n := range f.OfKind(vpcKind) {
		if n.Name == name {
			return n.ID
		}
	}
	return diagram.ID(name)
}

// commonHome is the VPC and the Region of listed subnets, where they agree and
// nothing nearer says so.
func (f *Facts) commonHome(listed []string, h home) (diagram.ID, string) {
	for _, id := range listed {
		s, ok := f.node(diagram.ID(id))
		if !ok || s.Kind != subnetKind {
			continue
		}
		of := f.home(s.ID)
		if h.vpc == "" {
			h.vpc = of.vpc
		}
		if h.region == "" {
			h.region = of.region
		}
	}
	return h.vpc, h.region
}

var codePattern = regexp.MustCompile(`^[a-z]{2,4}(-[a-z]+)+-\d$`)

// regionCode is the code of a Region frame: its property, else its name when that is a code.
func regionCode(region *diagram.Node) string {
	if code, ok := codeKey.In(region.Props); ok {
		return code
	}
	if codePattern.MatchString(region.Name) {
		return region.Name
	}
	return ""
}

// CrossRegion tells whether the two ends of an edge are in different Regions.
func (f *Facts) CrossRegion(e *diagram.Edge) Truth {
	from, okFrom := f.Region(e.From)
	to, okTo := f.Region(e.To)
	if !okFrom || !okTo {
		return Unknown
	}
	return Of(from != to)
}
