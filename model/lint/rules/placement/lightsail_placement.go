package placement

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// LightsailPlacement reports Lightsail instances that are drawn in a VPC, and
// those that call something private in a VPC they are not peered with.
var LightsailPlacement = lint.Rule{ID: "LIGHTSAIL-PLACEMENT", Cause: lint.Place, Check: lint.Nodes(lightsailPlacement, "lightsail-instance")}

var (
	isDefault  = catalog.Bool("isDefault")
	vpcPeering = catalog.Bool("vpcPeering")
)

func lightsailPlacement(p *lint.Pass, n *diagram.Node) {
	if inFrameOf(p, n, "vpc", "subnet", "security-group") {
		reportLightsail(p, n)
		return
	}
	for call := range p.Diagram.EdgesAt(n.ID) {
		vpc, _ := p.Facts.VPC(call.To)
		if p.Facts.PathClass(call) == facts.ToVPC && p.Facts.Drawn(vpc) {
			checkPeering(p, n, call, vpc)
		}
	}
}

// reportLightsail moves the instance out where it calls nothing private.
func reportLightsail(p *lint.Pass, n *diagram.Node) {
	fixes := []lint.FixReport{{Title: "replace", Command: asInstance(n.ID)}}
	if !callsPrivate(p, n) {
		fixes = append([]lint.FixReport{{Title: "move", Command: mend.OutOf(p, n.ID, networkFrames...)}}, fixes...)
	}
	p.Report(lint.Report{Args: lint.Args{"node": p.Name(n.ID)}, Subjects: []diagram.ID{n.ID}, Fixes: fixes})
}

func callsPrivate(p *lint.Pass, n *diagram.Node) bool {
	for call := range p.Diagram.EdgesAt(n.ID) {
		if p.Facts.PathClass(call) == facts.ToVPC { // never a call of the instance itself
			return true
		}
	}
	return false
}

// asInstance makes it an EC2 instance, which has a place in the VPC.
func asInstance(id diagram.ID) command.Command {
	return command.SetKind{ID: id, Kind: "ec2-instance", Drop: []string{"bundle", vpcPeering.Name()}}
}

// checkPeering lets pass what the peering of Lightsail reaches: the default VPC
// of the same Region.
func checkPeering(p *lint.Pass, n *diagram.Node, call *diagram.Edge, vpc diagram.ID) {
	v, _ := p.Diagram.Node(vpc)
	r := lint.Report{
		Args:      lint.Args{"node": p.Name(n.ID), "target": p.Name(call.To), "vpc": p.Name(vpc)},
		Subjects:  []diagram.ID{call.ID, n.ID, call.To},
		BlockedBy: p.Facts.BlockedBy(call),
	}
	switch {
	case p.Facts.Truth(v, isDefault) == facts.No:
		r.Message = "other"
	case p.Facts.CrossRegion(call) == facts.Yes:
		r.Message = "far"
	case p.Facts.Truth(n, vpcPeering) == facts.No:
		r.Message = "peer"
		r.Fixes = []lint.FixReport{mend.Set("peer", n.ID, vpcPeering.Name(), catalog.BoolOf(true))}
	default:
		return
	}
	if r.Message == "other" && callsOnly(p, n.ID, call) {
		r.Fixes = joinVPC(p, n.ID, call.To)
	}
	p.Report(r)
}

// callsOnly reports whether an arrow is the only one at a node.
func callsOnly(p *lint.Pass, id diagram.ID, call *diagram.Edge) bool {
	for e := range p.Diagram.EdgesAt(id) {
		if e != call {
			return false
		}
	}
	return true
}

// joinVPC replaces it by an EC2 instance in the VPC of the target.
func joinVPC(p *lint.Pass, id, target diagram.ID) []lint.FixReport {
	fixes := mend.AttachToVPC(p, "join", id, target)
	for i := range fixes {
		fixes[i].Command = command.Sequence{Commands: []command.Command{
			asInstance(id),
			fixes[i].Command,
			command.SetProperty{ID: id, Key: subnetList.Name()}, // an instance is in one subnet
		}}
	}
	return fixes
}
