package reach

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// FargateImagePullPath reports Fargate services whose tasks cannot fetch their
// image, or not write their logs. Where the drawing does not show the image, it
// may leave out the way to it as well: that is a warning.
var FargateImagePullPath = lint.Rule{ID: "FARGATE-IMAGE-PULL-PATH", Check: lint.Nodes(fargateImagePullPath, "ecs-service")}

var (
	imageSource = catalog.Enum("imageSource")
	logDriver   = catalog.Enum("logDriver")
)

func fargateImagePullPath(p *lint.Pass, service *diagram.Node) {
	if p.Facts.Is(service, launchType, "fargate") != facts.Yes {
		return
	}
	way := p.Facts.Egress(service.ID)
	vpc, ok := p.Facts.VPC(service.ID)
	if !ok || way.Open != facts.No || way.MissingGateway {
		return
	}
	if p.Facts.Is(service, imageSource, "public") == facts.Yes {
		reportPull(p, service, way, nil)
	} else if missing := missingEndpoints(p, service, vpc); len(missing) > 0 {
		reportPull(p, service, way, missing)
	}
}

// missingEndpoints are the services that tasks start by, and that the VPC has no
// endpoint for.
func missingEndpoints(p *lint.Pass, service *diagram.Node, vpc diagram.ID) []mend.Service {
	needed := []mend.Service{
		{Name: "ecr.api", Type: "interface"}, {Name: "ecr.dkr", Type: "interface"}, {Name: "s3", Type: "gateway"},
	}
	if p.Facts.Is(service, logDriver, "awslogs") == facts.Yes {
		needed = append(needed, mend.Service{Name: "logs", Type: "interface"})
	}
	var missing []mend.Service
	for _, s := range needed {
		if p.Facts.Endpoint(vpc, s.Name) == facts.No {
			missing = append(missing, s)
		}
	}
	return missing
}

// showsImage reports whether a drawing says where a service has its image from.
func showsImage(p *lint.Pass, service *diagram.Node) bool {
	for e := range p.Diagram.EdgesAt(service.ID) {
		if e.To == service.ID && e.Kind == "pull" {
			return true
		}
	}
	_, says := imageSource.In(service.Props)
	return says
}

// reportPull reports the endpoints that are missing, or, where there are none
// that would help, that only a NAT gateway does.
func reportPull(p *lint.Pass, service *diagram.Node, way facts.Way, missing []mend.Service) {
	where := p.Facts.Subnets(service.ID).IDs
	report := lint.Report{Message: "public"}
	if !showsImage(p, service) {
		report.Severity = lint.Warning
	}
	if len(way.Fails) > 0 {
		where, report.Severity = way.Fails, lint.Warning
	}
	report.Args = lint.Args{"node": p.Name(service.ID), "subnet": names(p, where), "missing": lint.Same(mend.Names(missing))}
	report.Subjects = append([]diagram.ID{service.ID}, where...)
	if len(missing) > 0 {
		report.Message = ""
		if fix := mend.Endpoints(p, service.ID, missing); fix != nil {
			report.Fixes = []lint.FixReport{{Title: "endpoints", Command: fix}}
		}
	}
	report.Fixes = append(report.Fixes, wayOut(p, service.ID)...)
	p.Report(report)
}
