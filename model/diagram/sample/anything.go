package sample

import (
	"slices"
	"strconv"

	"pgregory.net/rapid"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// Anything draws nodes of any kinds, some of them often, also unknown ones. Where
// they are placed they stand in any container and have any properties. Any arrows
// lead from one to the other.
func Anything(cat *catalog.Catalog, often []catalog.Kind, placed bool) *rapid.Generator[*diagram.Diagram] {
	kinds := rapid.OneOf(rapid.SampledFrom(often), rapid.SampledFrom(append(cat.Kinds(), "quantum-computer")))
	edgeKinds := append(cat.EdgeKinds(), "teleport")
	return rapid.Custom(func(t *rapid.T) *diagram.Diagram {
		d := diagram.New()
		var frames, all []diagram.ID
		_, err := d.Update(func(tx *diagram.Tx) error {
			for i := range rapid.IntRange(1, 14).Draw(t, "nodes") {
				n := &diagram.Node{ID: diagram.ID("n" + strconv.Itoa(i)), Kind: kinds.Draw(t, "kind")}
				n.Pos = geom.Pt(float64(rapid.IntRange(0, 40).Draw(t, "x")*8), float64(rapid.IntRange(0, 40).Draw(t, "y")*8))
				if s, ok := cat.Service(n.Kind); ok && s.IsFrame() {
					n.Size = geom.Size{W: 240, H: 200}
				}
				if placed {
					n.Parent = rapid.SampledFrom(append(sane(tx.Diagram, frames, n), "")).Draw(t, "in")
					if s, ok := cat.Service(n.Kind); ok {
						n.Props = AnyProps(t, s.Properties, all)
					}
				}
				if n.Size != (geom.Size{}) {
					frames = append(frames, n.ID)
				}
				all = append(all, n.ID)
				if err := tx.PutNode(n); err != nil {
					return err
				}
			}
			for i := range rapid.IntRange(0, 14).Draw(t, "edges") {
				kind := rapid.SampledFrom(edgeKinds).Draw(t, "kind")
				var declared []catalog.Property
				if e, ok := cat.Edge(kind); ok && placed {
					declared = e.Properties
				}
				if err := tx.PutEdge(&diagram.Edge{
					ID: diagram.ID("e" + strconv.Itoa(i)), Kind: kind, Props: AnyProps(t, declared, all),
					From: rapid.SampledFrom(all).Draw(t, "from"), To: rapid.SampledFrom(all).Draw(t, "to"),
				}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return d
	})
}

// sane are the frames that may stand around a node: services anywhere, frames
// only in larger ones.
func sane(d *diagram.Diagram, frames []diagram.ID, n *diagram.Node) []diagram.ID {
	order := []catalog.Kind{"aws-account", "region", "vpc", "az", "subnet", "security-group", "auto-scaling-group"}
	rank := slices.Index(order, n.Kind)
	var in []diagram.ID
	for _, id := range frames {
		if f, _ := d.Node(id); rank < 0 || slices.Index(order, f.Kind) < rank {
			in = append(in, id)
		}
	}
	return in
}

// AnyProps sets some of the declared properties, within and out of their ranges;
// lists may name nodes.
func AnyProps(t *rapid.T, declared []catalog.Property, nodes []diagram.ID) catalog.Props {
	props := catalog.Props{}
	for i := range declared {
		p := &declared[i]
		if !rapid.Bool().Draw(t, p.Key) {
			continue
		}
		switch p.Type {
		case catalog.IntType, catalog.NumberType:
			props[p.Key] = catalog.NumberOf(float64(rapid.IntRange(-1, 40000).Draw(t, p.Key)))
		case catalog.BoolType:
			props[p.Key] = catalog.BoolOf(rapid.Bool().Draw(t, p.Key))
		case catalog.EnumType:
			props[p.Key] = catalog.StringOf(rapid.SampledFrom(p.Values).Draw(t, p.Key))
		case catalog.ListType:
			props[p.Key] = catalog.ListOf(rapid.SliceOfN(anyItem(p.Format, nodes), 1, 3).Draw(t, p.Key)...)
		default:
			props[p.Key] = catalog.StringOf(rapid.SampledFrom([]string{"us-east-1", "n0", "x", "auto", "none"}).Draw(t, p.Key))
		}
	}
	return props
}

// anyItem is an item of a list in its form, else the id of a node.
func anyItem(form catalog.Format, nodes []diagram.ID) *rapid.Generator[string] {
	switch form {
	case catalog.GrantForm:
		return rapid.SampledFrom([]string{"* on *", "dynamodb:* on *", "sqs:SendMessage on n1", "s3:Get* on n2", "lambda:InvokeFunction on x", "all"})
	case catalog.TrafficForm:
		return rapid.SampledFrom([]string{"tcp 22 from 0.0.0.0/0", "tcp 443 from 0.0.0.0/0", "tcp 3306 from n1", "all from ::/0", "ssh"})
	case catalog.ListenerForm:
		return rapid.SampledFrom([]string{"HTTP 80", "HTTP 80 redirect", "HTTPS 443", "web"})
	}
	return rapid.Map(rapid.SampledFrom(append(nodes, "elsewhere")), func(id diagram.ID) string { return string(id) })
}
