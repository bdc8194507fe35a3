package connect

import (
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// LambdaEdgeFeatures reports settings of functions at CloudFront's edge that
// Lambda@Edge does not have.
var LambdaEdgeFeatures = lint.Rule{ID: "LAMBDA-EDGE-FEATURES", Check: lint.Nodes(lambdaEdgeFeatures)}

// unsupported are the settings in question: a key, and whether its value is one
// that Lambda@Edge does not take. Each has terms in the rule's texts.
var unsupported = []struct {
	key  string
	bad  func(catalog.Value) bool
	term string
}{
	{"envBytes", moreThan(0), "environment"},
	{"layers", moreThan(0), "layers"},
	{"provisionedConcurrency", moreThan(0), "provisioned"},
	{"packageType", is("Image"), "image"},
	{"architecture", is("arm64"), "arm"},
	{"ephemeralMb", moreThan(512), "ephemeral"},
	{"runtime", otherRuntime, "runtime"},
	{"qualifier", noVersion, "qualifier"},
}

func lambdaEdgeFeatures(p *lint.Pass, function *diagram.Node) {
	if !p.Facts.RunsAtEdge(function) {
		return
	}
	if p.Facts.InVPC(function.ID) == facts.Yes {
		reportFeature(p, function, "subnets", "vpc", mend.Detach(p, function.ID, "us-east-1"))
	}
	for _, u := range unsupported {
		if u.bad(function.Props[u.key]) {
			reportFeature(p, function, u.key, u.term, command.SetProperty{ID: function.ID, Key: u.key})
		}
	}
}

func reportFeature(p *lint.Pass, function *diagram.Node, key, term string, fix command.Command) {
	feature := p.Term(term)
	p.Report(lint.Report{
		Args: lint.Args{
			"fn":          p.Name(function.ID),
			"feature":     lint.Fill(feature, lint.Args{"value": lint.Same(function.Props[key].String())}),
			"alternative": p.Term(term + "Instead"),
		},
		Subjects: []diagram.ID{function.ID},
		Property: key,
		Fixes:    []lint.FixReport{{Title: term, Command: fix}},
	})
}

func moreThan(limit float64) func(catalog.Value) bool {
	return func(v catalog.Value) bool {
		n, ok := v.Number()
		return ok && n > limit
	}
}

func is(value string) func(catalog.Value) bool {
	return func(v catalog.Value) bool {
		s, ok := v.Text()
		return ok && s == value
	}
}

func otherRuntime(v catalog.Value) bool {
	s, ok := v.Text()
	return ok && s != "" && !strings.HasPrefix(s, "nodejs") && !strings.HasPrefix(s, "python")
}

// noVersion tells $LATEST and aliases from published versions, which are numbers.
func noVersion(v catalog.Value) bool {
	s, ok := v.Text()
	return ok && s != "" && !strings.ContainsAny(s, "0123456789")
}
