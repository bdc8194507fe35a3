package facts

import (
	"regexp"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

var azKey = catalog.String("az")

// Subnets are the subnets that a node is in.
type Subnets struct {
	IDs []diagram.ID
	// Complete is false when the node names subnets that are not drawn.
	Complete bool
}

// Subnets lists the subnet that a node is drawn in, then those it lists.
func (f *Facts) Subnets(id diagram.ID) Subnets {
	r := f.at(id)
	if r == nil {
		return Subnets{Complete: true}
	}
	return ask(f, &f.of(r).subnets, func() Subnets { return f.findSubnets(r) })
}

func (f *Facts) findSubnets(r *record) Subnets {
	s := Subnets{Complete: true}
	for a := range f.chain(r.parent) {
		if a.Kind == subnetKind {
			s.IDs = append(s.IDs, a.ID)
			break
		}
	}
	for _, name := range listedSubnets(r.node) {
		subnet, ok := f.node(diagram.ID(name))
		switch {
		case !ok || subnet.Kind != subnetKind:
			s.Complete = false
		case !slices.Contains(s.IDs, subnet.ID):
			s.IDs = append(s.IDs, subnet.ID)
		}
	}
	return s
}

// Zones lists the names of the Availability Zones that a node has subnets in,
// sorted; a zone frame without a name counts by its id. False when not all are known.
func (f *Facts) Zones(id diagram.ID) ([]string, bool) {
	subnets := f.Subnets(id)
	var zones []string
	known := subnets.Complete && len(subnets.IDs) > 0
	for _, s := range subnets.IDs {
		zone := f.drawnZone(s)
		known = known && zone != ""
		if zone != "" && !slices.Contains(zones, zone) {
			zones = append(zones, zone)
		}
	}
	slices.Sort(zones)
	return zones, known
}

// drawnZone is the zone that a node is drawn in, or says that it is in; empty
// when unknown.
func (f *Facts) drawnZone(id diagram.ID) string {
	r := f.at(id)
	for at := range f.chain(r) {
		if at.Kind != zoneKind && at != r.node {
			continue
		}
		if name, ok := azKey.In(at.Props); ok && name != "" {
			return name
		}
		if at.Kind == zoneKind {
			if at.Name != "" {
				return at.Name
			}
			return string(at.ID)
		}
	}
	return ""
}

// Zone is the one Availability Zone that a node is in, named as by Zones: the
// one it is drawn in or says, else that of its subnets. False when that is
// unknown or there are several.
func (f *Facts) Zone(id diagram.ID) (string, bool) {
	n, ok := f.node(id)
	if !ok {
		return "", false
	}
	if n.Kind != subnetKind { // a subnet drawn in another one is in its own zone
		if zones, known := f.Zones(id); known {
			return zones[0], len(zones) == 1
		}
	}
	if len(listedSubnets(n)) > 0 {
		return "", false
	}
	zone := f.drawnZone(id)
	return zone, zone != ""
}

var (
	zoneName  = regexp.MustCompile(`^([a-z]{2,4}(?:-[a-z]+)+-\d)[a-z]$`)
	localZone = regexp.MustCompile(`^([a-z]{2,4}(?:-[a-z]+)+-\d)(-[a-z0-9]+)+-\d[a-z]?$`)
	zoneID    = regexp.MustCompile(`^[a-z0-9]+-az\d+$`)
)

// ZoneRegion is the Region code in the name of a zone: of an Availability Zone
// such as "ap-northeast-2a", of a Local or Wavelength Zone such as
// "us-west-2-lax-1a". False for any other text, zone ids among them.
func ZoneRegion(zone string) (string, bool) {
	for _, p := range []*regexp.Regexp{zoneName, localZone} {
		if m := p.FindStringSubmatch(zone); m != nil {
			return m[1], true
		}
	}
	return "", false
}

// LocalZone reports whether a name is that of a Local or Wavelength Zone.
func LocalZone(zone string) bool { return localZone.MatchString(zone) }

// SameZone tells whether two nodes are in one Availability Zone. A zone may
// have a name, an id and a frame, so only alike ones can be told apart: two
// names, two ids, two frames in one VPC.
func (f *Facts) SameZone(a, b diagram.ID) Truth {
	v, okV := f.Zone(a)
	w, okW := f.Zone(b)
	if !okV || !okW {
		return Unknown
	}
	r, okR := f.Region(a)
	s, okS := f.Region(b)
	apart := okR && okS && r != s
	switch {
	case v == w:
		return Of(!apart)
	case apart, zoneName.MatchString(v) && zoneName.MatchString(w), zoneID.MatchString(v) && zoneID.MatchString(w):
		return No
	}
	if m, n := f.zoneFrame(a), f.zoneFrame(b); m != nil && n != nil && m != n && m.Parent == n.Parent {
		return No
	}
	return Unknown
}

// zoneFrame is the frame of the zone that a node, or its first subnet, is drawn in.
func (f *Facts) zoneFrame(id diagram.ID) *diagram.Node {
	for _, at := range []diagram.ID{id, f.firstSubnet(id)} {
		for a := range f.around(at) {
			if a.Kind == zoneKind {
				return a
			}
		}
	}
	return nil
}

// OnOutpost tells whether a node is drawn on an Outpost, or has a subnet that
// is drawn on one or tied to one by an arrow.
func (f *Facts) OnOutpost(id diagram.ID) bool {
	if len(f.OfKind(outpostKind)) == 0 {
		return false
	}
	for _, at := range append([]diagram.ID{id}, f.Subnets(id).IDs...) {
		for a := range f.around(at) {
			if a.Kind == outpostKind {
				return true
			}
		}
		for _, e := range f.edgesAt(at) {
			if from, _ := f.Ends(e); from.Kind == outpostKind && e.Kind == "associate" {
				return true
			}
		}
	}
	return false
}
