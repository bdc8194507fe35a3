package cost

import (
	"maps"
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// EdgeFit reports what would be cheaper or faster in another place at the edge:
// small work in Lambda@Edge, two CloudFronts in a row, and none for users far away.
var EdgeFit = lint.Rule{ID: "EDGE-FIT", Check: lint.Join(
	lint.Nodes(lightFunction, "lambda-edge"),
	lint.Nodes(edgeAPI, "apigw-rest"),
	lint.Nodes(farUsers, "users"),
)}

var (
	event        = catalog.Enum("event")
	endpointType = catalog.Enum("endpointType")
	lightweight  = catalog.Bool("lightweight")
	worldwide    = catalog.Bool("worldwide")
)

func lightFunction(p *lint.Pass, function *diagram.Node) {
	on, _ := event.In(function.Props)
	if strings.HasPrefix(on, "viewer-") && p.Facts.Truth(function, lightweight) == facts.Yes && !callsOut(p, function.ID) {
		reportLight(p, function)
	}
}

func edgeAPI(p *lint.Pass, api *diagram.Node) {
	if p.Facts.Is(api, endpointType, "EDGE") == facts.Yes {
		checkTwice(p, api)
	}
}

func farUsers(p *lint.Pass, users *diagram.Node) {
	if p.Facts.Truth(users, worldwide) == facts.Yes {
		checkFar(p, users.ID)
	}
}

func callsOut(p *lint.Pass, function diagram.ID) bool {
	for e := range p.Diagram.EdgesAt(function) {
		if t, ok := p.Catalog.Edge(e.Kind); e.From == function && (!ok || t.Network) {
			return true
		}
	}
	return false
}

func reportLight(p *lint.Pass, function *diagram.Node) {
	var fixes []lint.FixReport
	if mend.Fits(p, function.ID, "cloudfront-function") {
		fixes = []lint.FixReport{{Title: "function", Command: command.Sequence{Commands: []command.Command{
			command.SetKind{ID: function.ID, Kind: "cloudfront-function", Drop: settings(p, function)},
			mend.OutOf(p, function.ID, "region", "vpc", "az", "subnet", "security-group"),
		}}}}
	}
	p.Report(lint.Report{
		Message:  "light",
		Args:     lint.Args{"fn": p.Name(function.ID)},
		Subjects: []diagram.ID{function.ID},
		Property: lightweight.Name(),
		Fixes:    fixes,
	})
}

// settings are the keys of a function that CloudFront Functions do not have, or
// that mean something else there.
func settings(p *lint.Pass, function *diagram.Node) []string {
	s, _ := p.Catalog.Service("cloudfront-function")
	var keys []string
	for _, key := range slices.Sorted(maps.Keys(function.Props)) {
		if _, ok := s.Property(key); !ok || key == "runtime" {
			keys = append(keys, key)
		}
	}
	return keys
}

func checkTwice(p *lint.Pass, api *diagram.Node) {
	for e := range p.Diagram.EdgesAt(api.ID) {
		from, _ := p.Diagram.Node(e.From)
		if e.Kind != "origin" || from.Kind != "cloudfront" {
			continue
		}
		p.Report(lint.Report{
			Message:  "twice",
			Args:     lint.Args{"api": p.Name(api.ID), "distribution": p.Name(from.ID)},
			Subjects: []diagram.ID{api.ID, e.ID, from.ID},
			Property: endpointType.Name(),
			Fixes: []lint.FixReport{{Title: "regional", Command: command.SetProperty{
				ID: api.ID, Key: endpointType.Name(), Value: catalog.StringOf("REGIONAL"),
			}}},
		})
		return
	}
}

func checkFar(p *lint.Pass, users diagram.ID) {
	for e := range p.Diagram.EdgesAt(users) {
		api, _ := p.Diagram.Node(e.To)
		regional := api.Kind == "apigw-http" || api.Kind == "apigw-rest" && p.Facts.Is(api, endpointType, "REGIONAL") == facts.Yes
		if e.From != users || e.Kind != "route" || !regional {
			continue
		}
		p.Report(lint.Report{
			Message:  "far",
			Args:     lint.Args{"users": p.Name(users), "api": p.Name(api.ID)},
			Subjects: []diagram.ID{e.ID, users, api.ID},
			Fixes: []lint.FixReport{{Title: "cloudfront", Command: mend.Insert(
				p, e, &diagram.Node{Kind: "cloudfront"}, "route", "origin",
			)}},
		})
	}
}
