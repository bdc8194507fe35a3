package facts

import (
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
	if s, ok := f.subnets[id]; ok {
		return s
	}
	s := Subnets{Complete: true}
	n, ok := f.d.Node(id)
	if !ok {
		return s
	}
	for a := range f.d.Ancestors(id) {
		if a.Kind == subnetKind {
			s.IDs = append(s.IDs, a.ID)
			break
		}
	}
	listed, _ := subnetsKey.In(n.Props)
	for _, name := range listed {
		subnet, ok := f.d.Node(diagram.ID(name))
		switch {
		case !ok || subnet.Kind != subnetKind:
			s.Complete = false
		case !slices.Contains(s.IDs, subnet.ID):
			s.IDs = append(s.IDs, subnet.ID)
		}
	}
	f.subnets[id] = s
	return s
}

// Zones lists the names of the Availability Zones that a node has subnets in,
// sorted; a zone frame without a name counts by its id. False when not all are known.
func (f *Facts) Zones(id diagram.ID) ([]string, bool) {
	subnets := f.Subnets(id)
	var zones []string
	known := subnets.Complete && len(subnets.IDs) > 0
	for _, s := range subnets.IDs {
		zone := f.Zone(s)
		known = known && zone != ""
		if zone != "" && !slices.Contains(zones, zone) {
			zones = append(zones, zone)
		}
	}
	slices.Sort(zones)
	return zones, known
}

// Zone is the name of the Availability Zone of a subnet, or the id of its frame
// where that has no name; empty when it is not known.
func (f *Facts) Zone(subnet diagram.ID) string {
	n, _ := f.d.Node(subnet)
	for at := range chain(f.d, n) {
		if at.Kind != zoneKind && at != n {
			continue
		}
		if name, ok := azKey.In(at.Props); ok {
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
