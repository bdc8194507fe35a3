package permission

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// HostRole reports instances and tasks that call AWS and have no role at all.
var HostRole = lint.Rule{ID: "PERM-HOST-ROLE", Check: lint.Nodes(hostRole, "ec2-instance", "ecs-service")}

var (
	launchType  = catalog.Enum("launchType")
	imageSource = catalog.Enum("imageSource")
	executor    = catalog.String("executionRole")
	inVariables = catalog.Bool("secretsInEnv")
)

func isHost(n *diagram.Node) bool { return n.Kind == "ec2-instance" || n.Kind == "ecs-service" }

func hostRole(p *lint.Pass, host *diagram.Node) {
	if p.Facts.Truth(host, inVariables) == facts.Yes || borrows(p, host) {
		return // calling with keys of its own is worse, and another mistake
	}
	for _, key := range []string{"instanceProfile", "taskRole", "executionRole"} {
		if role, _ := host.Props[key].Text(); role != "none" {
			continue
		}
		edges := callsWithoutRole(p, host, key)
		pulls := key == executor.Name() && p.Facts.Is(host, imageSource, "ecr") == facts.Yes
		if len(edges) > 0 || pulls {
			reportHost(p, host, key, edges)
		}
	}
}

// callsWithoutRole are the arrows that need the role of a property that says none.
func callsWithoutRole(p *lint.Pass, host *diagram.Node, key string) []diagram.ID {
	var edges []diagram.ID
	for e := range p.Diagram.EdgesAt(host.ID) {
		permission, ok := callerOf(p, e, host.ID)
		if ok && permission.Role.Key == key && permission.Role.State == facts.NoRole && permission.By == "" {
			edges = append(edges, e.ID)
		}
	}
	return edges
}

// borrows reports whether a host may call with a role that is not its own, as
// tasks on instances do with that of their instance.
func borrows(p *lint.Pass, host *diagram.Node) bool {
	return host.Kind == "ecs-service" && p.Facts.Is(host, launchType, "ec2") != facts.No
}

func reportHost(p *lint.Pass, host *diagram.Node, key string, edges []diagram.ID) {
	report := lint.Report{
		Message:  "image",
		Args:     lint.Args{"node": p.Name(host.ID), "role": p.Term(key)},
		Subjects: []diagram.ID{host.ID},
		Property: key,
		Fixes: []lint.FixReport{{
			Title: "auto", Args: lint.Args{"role": p.Term(key)},
			Command: command.SetProperty{ID: host.ID, Key: key, Value: catalog.StringOf("auto")},
		}},
	}
	for _, id := range edges {
		e, _ := p.Diagram.Edge(id)
		other := e.To
		if other == host.ID {
			other = e.From
		}
		if report.Message = "default"; report.Args["target"] == (catalog.Text{}) {
			report.Args["target"] = p.Name(other)
		}
		report.Subjects = append(report.Subjects, id)
	}
	p.Report(report)
}
