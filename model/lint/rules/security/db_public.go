package security

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// DBPublic reports databases with a public address or in a public subnet, and
// cluster endpoints that answer the whole internet.
var DBPublic = lint.Rule{ID: "DB-PUBLIC", Check: lint.Nodes(dbPublic)}

var (
	publicly       = catalog.Bool("publiclyAccessible")
	endpointPublic = catalog.Bool("endpointPublicAccess")
	publicCIDRs    = catalog.List("publicCidrs")
)

func dbPublic(p *lint.Pass, n *diagram.Node) {
	switch {
	case p.Facts.Truth(n, publicly) == facts.Yes:
		reportPublicDB(p, n)
	case n.Kind == "eks-cluster" && answersAll(p, n):
		reportCluster(p, n)
	case keepsData(p, n):
		checkSubnets(p, n)
	}
}

// keepsData reports whether a node is a database or a cache in a VPC.
func keepsData(p *lint.Pass, n *diagram.Node) bool {
	s, ok := p.Catalog.Service(n.Kind)
	if !ok || s.Network != catalog.Required || n.Kind == "rds-proxy" {
		return false
	}
	return s.Category == "database" || n.Kind == "redshift"
}

func answersAll(p *lint.Pass, cluster *diagram.Node) bool {
	listed, _ := publicCIDRs.In(cluster.Props)
	return p.Facts.Truth(cluster, endpointPublic) == facts.Yes && (len(listed) == 0 || slices.Contains(listed, "0.0.0.0/0"))
}

func reportPublicDB(p *lint.Pass, db *diagram.Node) {
	report := lint.Report{
		Args:     lint.Args{"db": p.Name(db.ID)},
		Subjects: []diagram.ID{db.ID},
		Property: publicly.Name(),
	}
	if calledFromInside(p, db) {
		report.Fixes = []lint.FixReport{{Title: "private", Command: command.SetProperty{
			ID: db.ID, Key: publicly.Name(), Value: catalog.BoolOf(false),
		}}}
	}
	p.Report(report)
}

// calledFromInside reports whether all callers of a database are in its VPC, so
// that they do without its public address.
func calledFromInside(p *lint.Pass, db *diagram.Node) bool {
	vpc, ok := p.Facts.VPC(db.ID)
	for e := range p.Diagram.EdgesAt(db.ID) {
		if home, _ := p.Facts.VPC(e.From); e.To == db.ID && (!ok || home != vpc) {
			return false
		}
	}
	return true
}

func reportCluster(p *lint.Pass, cluster *diagram.Node) {
	p.Report(lint.Report{
		Message:  "cluster",
		Args:     lint.Args{"cluster": p.Name(cluster.ID)},
		Subjects: []diagram.ID{cluster.ID},
		Property: endpointPublic.Name(),
		Fixes: []lint.FixReport{{Title: "endpoint", Command: command.Sequence{Commands: []command.Command{
			command.SetProperty{ID: cluster.ID, Key: endpointPublic.Name(), Value: catalog.BoolOf(false)},
			command.SetProperty{ID: cluster.ID, Key: "endpointPrivateAccess", Value: catalog.BoolOf(true)},
		}}}},
	})
}

func checkSubnets(p *lint.Pass, db *diagram.Node) {
	for _, id := range p.Facts.Subnets(db.ID).IDs {
		if p.Facts.SubnetKind(id) != facts.Public {
			continue
		}
		report := lint.Report{
			Message:  "subnet",
			Args:     lint.Args{"db": p.Name(db.ID), "subnet": p.Name(id)},
			Subjects: []diagram.ID{db.ID, id},
		}
		if fix := mend.ToPrivate(p, db.ID); fix != nil {
			report.Fixes = []lint.FixReport{{Title: "move", Command: fix}}
		}
		p.Report(report)
		return
	}
}
