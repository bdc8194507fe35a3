package placement

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// EKSSubnets reports clusters with subnets in a single zone, and Fargate pods
// in public subnets.
var EKSSubnets = lint.Rule{ID: "EKS-SUBNETS", Check: lint.Join(
	lint.Nodes(clusterSubnets, "eks-cluster"),
	lint.Nodes(podSubnets, "eks-workload"),
)}

var (
	fargateSubnets = catalog.List("fargateProfileSubnets")
	podCompute     = catalog.Enum("compute")
)

func clusterSubnets(p *lint.Pass, cluster *diagram.Node) {
	if inOneZone(p, cluster) {
		reportOneZone(p, cluster)
	}
	listed, _ := fargateSubnets.In(cluster.Props)
	if public := publicAmong(p, listed); len(public) > 0 {
		reportFargateProfile(p, cluster, listed, public)
	}
}

func podSubnets(p *lint.Pass, pods *diagram.Node) {
	subnets := p.Facts.Subnets(pods.ID)
	if p.Facts.Is(pods, podCompute, "fargate") == facts.Yes && subnets.Complete && onlyPublic(p, subnets.IDs) {
		reportFargatePods(p, pods, subnets.IDs)
	}
}

func publicAmong(p *lint.Pass, listed []string) []diagram.ID {
	var public []diagram.ID
	for _, name := range listed {
		if id := diagram.ID(name); p.Facts.SubnetKind(id) == facts.Public {
			public = append(public, id)
		}
	}
	return public
}

func onlyPublic(p *lint.Pass, subnets []diagram.ID) bool {
	for _, s := range subnets {
		if p.Facts.SubnetKind(s) != facts.Public {
			return false
		}
	}
	return len(subnets) > 0
}

// reportFargateProfile takes the public subnets out of the list, where any other is left.
func reportFargateProfile(p *lint.Pass, cluster *diagram.Node, listed []string, public []diagram.ID) {
	r := lint.Report{
		Message:  "profile",
		Args:     lint.Args{"node": p.Name(cluster.ID), "subnet": p.Name(public[0])},
		Subjects: append([]diagram.ID{cluster.ID}, public...),
		Property: fargateSubnets.Name(),
	}
	left := slices.DeleteFunc(slices.Clone(listed), func(s string) bool { return slices.Contains(public, diagram.ID(s)) })
	if len(left) > 0 {
		r.Fixes = []lint.FixReport{mend.Set("remove", cluster.ID, fargateSubnets.Name(), catalog.ListOf(left...))}
	}
	p.Report(r)
}

func reportFargatePods(p *lint.Pass, pods *diagram.Node, subnets []diagram.ID) {
	r := lint.Report{
		Message:  "pods",
		Args:     lint.Args{"node": p.Name(pods.ID), "subnet": p.Name(subnets[0])},
		Subjects: append([]diagram.ID{pods.ID}, subnets...),
	}
	if fix, ok := mend.IntoPrivateSubnet(p, pods.ID); ok {
		r.Fixes = []lint.FixReport{{Title: "move", Command: fix}}
	}
	p.Report(r)
}
