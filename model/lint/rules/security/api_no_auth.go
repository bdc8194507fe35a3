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

// APINoAuth reports APIs and function URLs that anyone on the internet can call.
var APINoAuth = lint.Rule{ID: "API-NO-AUTH", Check: lint.Nodes(apiNoAuth)}

var (
	authType     = catalog.Enum("authType")
	authTypes    = catalog.List("authTypes")
	urlAuth      = catalog.Enum("urlAuth")
	endpointType = catalog.Enum("endpointType")
	visibility   = catalog.Enum("visibility")
	policySet    = catalog.Enum("resourcePolicy")
	publicAPI    = catalog.Bool("publicApi")
)

// opener is a kind of API: whether one lets everybody in, and how it is closed.
type opener struct {
	open func(p *lint.Pass, api *diagram.Node) bool
	key  string        // property that says who may call
	iam  catalog.Value // its value for callers with AWS credentials
	pool catalog.Value // its value for the users of a pool; unset where it takes none
}

var openers = map[catalog.Kind]opener{
	"apigw-rest":      {openREST, "authType", catalog.StringOf("AWS_IAM"), catalog.StringOf("COGNITO_USER_POOLS")},
	"apigw-http":      {openAPI, "authType", catalog.StringOf("AWS_IAM"), catalog.StringOf("JWT")},
	"apigw-websocket": {openAPI, "authType", catalog.StringOf("AWS_IAM"), catalog.Value{}},
	"appsync":         {openGraph, "authTypes", catalog.ListOf("AWS_IAM"), catalog.ListOf("AMAZON_COGNITO_USER_POOLS")},
	"lambda":          {openURL, "urlAuth", catalog.StringOf("AWS_IAM"), catalog.Value{}},
}

func openAPI(p *lint.Pass, api *diagram.Node) bool {
	return p.Facts.Is(api, authType, "NONE") == facts.Yes
}

func openREST(p *lint.Pass, api *diagram.Node) bool {
	return openAPI(p, api) && p.Facts.Is(api, endpointType, "PRIVATE") == facts.No && p.Facts.Is(api, policySet, "set") != facts.Yes
}

// openGraph reports whether an API asks for nothing but a key, which is in the
// hands of everyone who has the program.
func openGraph(p *lint.Pass, api *diagram.Node) bool {
	types, _ := authTypes.In(api.Props)
	return len(types) == 1 && types[0] == "API_KEY" && p.Facts.Is(api, visibility, "PRIVATE") == facts.No
}

func openURL(p *lint.Pass, function *diagram.Node) bool {
	return p.Facts.Is(function, urlAuth, "NONE") == facts.Yes
}

func apiNoAuth(p *lint.Pass, api *diagram.Node) {
	o, ok := openers[api.Kind]
	if !ok || !o.open(p, api) || p.Facts.Truth(api, publicAPI) == facts.Yes || authorized(p, api) {
		return
	}
	report := lint.Report{
		Args:     lint.Args{"api": p.Name(api.ID)},
		Subjects: []diagram.ID{api.ID},
		Property: o.key,
		Fixes:    o.fixes(p, api),
	}
	if api.Kind == "lambda" {
		report.Message = "url"
	}
	p.Report(report)
}

// authorized reports whether an arrow says who checks the callers, or that they
// come with credentials.
func authorized(p *lint.Pass, api *diagram.Node) bool {
	if api.Kind == "lambda" {
		return false // its arrows are about other APIs
	}
	for e := range p.Diagram.EdgesAt(api.ID) {
		from, _ := p.Diagram.Node(e.From)
		if e.Kind == "auth" || from.Kind == "cognito-identity-pool" {
			return true
		}
	}
	return false
}

func (o opener) fixes(p *lint.Pass, api *diagram.Node) []lint.FixReport {
	set := func(key string, v catalog.Value) command.Command {
		return command.SetProperty{ID: api.ID, Key: key, Value: v}
	}
	var fixes []lint.FixReport
	if o.pool.IsSet() {
		fixes = append(fixes, lint.FixReport{Title: "pool", Command: command.Sequence{Commands: []command.Command{
			mend.UserPool(p, api.ID), set(o.key, o.pool),
		}}})
	}
	return append(fixes,
		lint.FixReport{Title: "iam", Command: set(o.key, o.iam)},
		lint.FixReport{Title: "public", Command: set(publicAPI.Name(), catalog.BoolOf(true))},
	)
}

// fromOutside reports whether an arrow comes from people or machines on the internet.
func fromOutside(p *lint.Pass, e *diagram.Edge) bool {
	from, _ := p.Diagram.Node(e.From)
	return slices.Contains([]catalog.Kind{"users", "internet", "mobile-app"}, from.Kind)
}
