package connect

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// APIGWHTTPFeatures reports settings of HTTP APIs that only REST APIs have.
var APIGWHTTPFeatures = lint.Rule{ID: "APIGW-HTTP-FEATURES", Check: lint.Nodes(apigwHTTPFeatures, "apigw-http")}

var (
	authType           = catalog.Enum("authType")
	endpointType       = catalog.Enum("endpointType")
	integrationTimeout = catalog.Int("integrationTimeoutMs")
)

// restTimeoutMs is how long a REST API waits for its backend without a raised quota.
const restTimeoutMs = 29000

// restOnly are the settings in question: a key, and whether its value asks for
// what HTTP APIs do not have. Each has a term in the rule's texts.
var restOnly = []struct {
	key   string
	wants func(catalog.Value) bool
	term  string
}{
	{"endpointType", is("EDGE"), "edge"},
	{"endpointType", is("PRIVATE"), "private"},
	{"cacheEnabled", yes, "cache"},
	{"requestValidation", yes, "validation"},
	{"apiKeys", yes, "keys"},
	{"usagePlan", yes, "plan"},
	{"resourcePolicy", is("set"), "policy"},
	{"responseStreaming", yes, "streaming"},
}

func apigwHTTPFeatures(p *lint.Pass, api *diagram.Node) {
	for _, r := range restOnly {
		if r.wants(api.Props[r.key]) {
			reportRESTOnly(p, api, r.key, r.term)
		}
	}
}

func yes(v catalog.Value) bool {
	b, _ := v.Bool()
	return b
}

func reportRESTOnly(p *lint.Pass, api *diagram.Node, key, term string) {
	fixes := []lint.FixReport{{
		Title:   "remove",
		Args:    lint.Args{"feature": p.Term(term)},
		Command: command.SetProperty{ID: api.ID, Key: key},
	}}
	if rest, ok := toREST(p, api); ok {
		fixes = append([]lint.FixReport{{Title: "rest", Command: rest}}, fixes...)
	}
	p.Report(lint.Report{
		Args:     lint.Args{"api": p.Name(api.ID), "feature": p.Term(term)},
		Subjects: []diagram.ID{api.ID},
		Property: key,
		Fixes:    fixes,
	})
}

// toREST makes an HTTP API a REST API, where all its arrows and its authorizer
// go with one. A private one needs more than that.
func toREST(p *lint.Pass, api *diagram.Node) (command.Command, bool) {
	endpoint, _ := p.Catalog.Enum(api.Kind, api.Props, endpointType)
	if endpoint == "PRIVATE" || !mend.Fits(p, api.ID, "apigw-rest") {
		return nil, false
	}
	rest := command.SetKind{ID: api.ID, Kind: "apigw-rest"}
	if ms, _ := integrationTimeout.In(api.Props); ms > restTimeoutMs {
		rest.Drop = append(rest.Drop, integrationTimeout.Name())
	}
	steps := []command.Command{
		rest,
		command.SetProperty{ID: api.ID, Key: endpointType.Name(), Value: catalog.StringOf(endpoint)},
	}
	if by, _ := authType.In(api.Props); by == "JWT" {
		if arrowsWith(p, api.ID, "auth", "cognito-user-pool") == 0 {
			return nil, false // REST APIs check only the tokens of user pools themselves
		}
		steps = append(steps, command.SetProperty{
			ID: api.ID, Key: authType.Name(), Value: catalog.StringOf("COGNITO_USER_POOLS"),
		})
	}
	return command.Sequence{Commands: steps}, true
}

// arrowsWith counts the arrows of a kind between a node and nodes of a kind.
func arrowsWith(p *lint.Pass, id diagram.ID, arrow catalog.EdgeKind, kind catalog.Kind) int {
	n := 0
	for e := range p.Diagram.EdgesAt(id) {
		if other, _ := p.Diagram.Node(otherEnd(e, id)); e.Kind == arrow && other.Kind == kind {
			n++
		}
	}
	return n
}

// otherEnd is the end of an arrow that is not the node, or the node itself
// where the arrow leads back to it.
func otherEnd(e *diagram.Edge, id diagram.ID) diagram.ID {
	if e.From == id {
		return e.To
	}
	return e.From
}
