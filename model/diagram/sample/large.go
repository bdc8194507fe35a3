package sample

import (
	"fmt"
	"maps"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// Large is a diagram of exactly n nodes, frames included, and three edges for
// every two nodes. Units of some 55 nodes, each a VPC with what surrounds it,
// stand in Regions of four. A few arrows in it cannot work, as in real drawings.
func Large(n int) *diagram.Diagram {
	d := diagram.New()
	_, err := d.Update(func(tx *diagram.Tx) error {
		b := &builder{tx: tx, left: n}
		for i := 0; b.left > 0 && b.err == nil; i++ {
			b.unit(i)
		}
		b.wireAll(n + n/2)
		return b.err
	})
	if err != nil {
		panic("sample: " + err.Error()) // the tables below contradict each other
	}
	return d
}

// builder adds nodes until none are left to add.
type builder struct {
	tx      *diagram.Tx
	left    int
	err     error
	outside map[string]diagram.ID   // what stands beside the Region at hand, by name
	units   []map[string]diagram.ID // what each unit has and shares, by the name in its tables
	wired   map[[2]diagram.ID]bool
}

// node adds a node, or nothing when the diagram is big enough.
func (b *builder) node(n diagram.Node) diagram.ID {
	if b.left == 0 || b.err != nil {
		return ""
	}
	b.left--
	n.ID = b.tx.NewID(string(n.Kind))
	b.err = b.tx.PutNode(&n)
	return n.ID
}

func (b *builder) frame(kind catalog.Kind, name string, in diagram.ID, r geom.Rect, props catalog.Props) diagram.ID {
	return b.node(diagram.Node{Kind: kind, Name: name, Parent: in, Pos: r.Min, Size: r.Size(), Props: props})
}

// unit adds the next VPC with its zones, services and neighbours.
func (b *builder) unit(i int) {
	inRegion := i % unitsPerRegion
	if inRegion == 0 {
		b.region(i / unitsPerRegion)
	}
	if b.left == 0 || b.err != nil {
		return
	}
	u := maps.Clone(b.outside)
	b.units = append(b.units, u)
	region := diagram.ID(fmt.Sprintf("region-%d", i/unitsPerRegion+1))
	corner := geom.Pt(16+float64(inRegion%2)*unitW, 40+float64(inRegion/2)*unitH)

	u["vpc"] = b.frame("vpc", fmt.Sprintf("shop-%d", i+1), region,
		geom.XYWH(corner.X, corner.Y, vpcW, vpcH),
		catalog.Props{"cidr": catalog.StringOf(fmt.Sprintf("10.%d.0.0/16", i%256))})
	if u["vpc"] == "" {
		return
	}
	for _, dock := range docked {
		b.place(u, dock, u["vpc"])
	}
	for col, g := range groups {
		g.at, g.size = geom.Pt(16+float64(col)*(groupW+32), zonesH), geom.Size{W: groupW, H: groupH}
		b.place(u, g, u["vpc"])
	}
	for z, letter := range []string{"a", "b"} {
		b.zone(u, z, regionCodes[i/unitsPerRegion%len(regionCodes)]+letter)
	}
	for row, services := range regional {
		for col, s := range services {
			s.at = corner.Add(geom.Vec{X: 24 + float64(col)*pitchX, Y: vpcH + 64 + float64(row)*rowH})
			b.place(u, s, region)
		}
	}
}

func (b *builder) region(i int) {
	at := regionAt(i)
	b.frame("region", "", "", geom.XYWH(at.X, at.Y, 2*unitW+16, 2*unitH+40),
		catalog.Props{"code": catalog.StringOf(regionCodes[i%len(regionCodes)])})
	b.outside = map[string]diagram.ID{}
	for row, s := range outside {
		s.at = at.Add(geom.Vec{X: 56 - outsideW, Y: 40 + float64(row)*rowH})
		b.place(b.outside, s, "")
	}
}

// regionAt is the corner of a Region: they stand in two columns.
func regionAt(i int) geom.Point {
	return geom.Pt(float64(i%2)*(2*unitW+64+outsideW), float64(i/2)*(2*unitH+96))
}

// zone adds an Availability Zone with a subnet for each tier.
func (b *builder) zone(u map[string]diagram.ID, index int, name string) {
	if u["vpc"] == "" {
		return
	}
	suffix := name[len(name)-1:]
	az := b.frame("az", "", u["vpc"], geom.XYWH(16, 40+float64(index)*(zoneH+16), zoneW, zoneH),
		catalog.Props{"az": catalog.StringOf(name)})
	x := 16.0
	for _, tier := range tiers {
		w := 16 + 96 + float64(len(tier.holds)-1)*pitchX
		subnet := b.tier(az, tier, geom.XYWH(x, 32, w, subnetH))
		for col, s := range tier.holds {
			s.name += "-" + suffix
			s.at = geom.Pt(32+float64(col)*pitchX, 32)
			b.place(u, s, subnet)
		}
		x += w + 48
	}
}

func (b *builder) tier(az diagram.ID, t tier, r geom.Rect) diagram.ID {
	if az == "" {
		return ""
	}
	return b.frame("subnet", t.name, az, r, catalog.Props{"kind": catalog.StringOf(t.kind)})
}

// place adds a service and remembers it by its name in the unit.
func (b *builder) place(u map[string]diagram.ID, s service, in diagram.ID) {
	n := diagram.Node{Kind: s.kind, Name: s.name, Parent: in, Pos: s.at, Size: s.size, Props: named(u, s.props)}
	if id := b.node(n); id != "" {
		u[s.name] = id
	}
}

// named are properties with the ids of what stands in braces.
func named(u map[string]diagram.ID, props catalog.Props) catalog.Props {
	var pairs []string
	for name, id := range u {
		pairs = append(pairs, "{"+name+"}", string(id))
	}
	ids := strings.NewReplacer(pairs...)
	filled := catalog.Props{}
	for key, v := range props {
		if list, ok := v.List(); ok {
			for i, item := range list {
				list[i] = ids.Replace(item)
			}
			v = catalog.ListOf(list...)
		} else if s, ok := v.Text(); ok {
			v = catalog.StringOf(ids.Replace(s))
		}
		filled[key] = v
	}
	return filled
}
