package region

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// SFNSameRegion reports workflows with a task that calls a service in another Region.
var SFNSameRegion = lint.Rule{ID: "SFN-SAME-REGION", Cause: lint.Distance, Check: lint.Nodes(sfnSameRegion, "step-functions")}

var (
	taskKinds   = []catalog.EdgeKind{"invoke", "publish", "read", "write", "readwrite"}
	taskPattern = catalog.Enum("pattern")
	// calledByAddress are kinds that a task reaches over HTTPS wherever they
	// are, and workers that come for their tasks themselves.
	calledByAddress = []catalog.Kind{"apigw-http", "apigw-rest", "apigw-websocket", "ec2-instance", "external-saas", "onprem-server"}
)

func sfnSameRegion(p *lint.Pass, workflow *diagram.Node) {
	for task := range p.Diagram.EdgesAt(workflow.ID) {
		if task.From == workflow.ID && isTask(p, task) && p.Facts.CrossRegion(task) == facts.Yes {
			reportFarTask(p, task)
		}
	}
}

func isTask(p *lint.Pass, task *diagram.Edge) bool {
	target, _ := p.Diagram.Node(task.To)
	pattern, _ := taskPattern.In(task.Props)
	here, _ := p.Facts.Region(task.From)
	return slices.Contains(taskKinds, task.Kind) && pattern != "activity" &&
		!slices.Contains(calledByAddress, target.Kind) && !replicatedTo(target, here)
}

func reportFarTask(p *lint.Pass, task *diagram.Edge) {
	from, to := regions(p, task)
	r := lint.Report{
		Args:     lint.Args{"workflow": p.Name(task.From), "target": p.Name(task.To), "from": lint.Same(from), "to": lint.Same(to)},
		Subjects: []diagram.ID{task.ID, task.From, task.To},
	}
	target, _ := p.Diagram.Node(task.To)
	if p.Catalog.Allows("lambda", task.Kind, target.Kind) && p.Facts.Network(target) != catalog.Required {
		r.Fixes = []lint.FixReport{{Title: "lambda", Command: mend.Bridge(p, task, "lambda", task.From, "invoke", task.Kind)}}
	}
	p.Report(r)
}
