package connect

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
	"lintel/model/room"
)

// APIGWAuthType reports APIs whose authorizer is one that they cannot have.
var APIGWAuthType = lint.Rule{ID: "APIGW-AUTH-TYPE", Cause: lint.Link, Check: lint.Join(
	lint.Nodes(checkAuthorizer, "apigw-http"),
	lint.Nodes(webSocketAuthorizer, "cognito-user-pool"),
	lint.Nodes(identityPoolAuthorizer, "cognito-identity-pool"),
)}

var apis = []catalog.Kind{"apigw-rest", "apigw-http", "apigw-websocket"}

func webSocketAuthorizer(p *lint.Pass, pool *diagram.Node) {
	for e := range p.Diagram.EdgesAt(pool.ID) {
		api, _ := p.Diagram.Node(otherEnd(e, pool.ID))
		if e.Kind == "auth" && api.Kind == "apigw-websocket" {
			reportAuthorizer(p, e, "userPool", api, pool, "lambda", lambdaAuthorizer(p, e, api, pool))
		}
	}
}

func identityPoolAuthorizer(p *lint.Pass, pool *diagram.Node) {
	for e := range p.Diagram.EdgesAt(pool.ID) {
		api, _ := p.Diagram.Node(otherEnd(e, pool.ID))
		if e.Kind != "auth" || !slices.Contains(apis, api.Kind) || p.Facts.Is(api, authType, "AWS_IAM") != facts.No {
			continue
		}
		reportAuthorizer(p, e, "identityPool", api, pool, "iam", command.SetProperty{
			ID: api.ID, Key: authType.Name(), Value: catalog.StringOf("AWS_IAM"),
		})
	}
}

// checkAuthorizer finds the authorizer of REST APIs on an HTTP API, where a user
// pool is a JWT issuer like any other.
func checkAuthorizer(p *lint.Pass, api *diagram.Node) {
	if by, _ := authType.In(api.Props); by != "COGNITO_USER_POOLS" {
		return
	}
	p.Report(lint.Report{
		Message:  "jwt",
		Severity: lint.Advice,
		Args:     lint.Args{"api": p.Name(api.ID)},
		Subjects: []diagram.ID{api.ID},
		Property: authType.Name(),
		Fixes: []lint.FixReport{{Title: "jwt", Command: command.SetProperty{
			ID: api.ID, Key: authType.Name(), Value: catalog.StringOf("JWT"),
		}}},
	})
}

func reportAuthorizer(p *lint.Pass, e *diagram.Edge, message string, api, pool *diagram.Node, title string, fix command.Command) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"api": p.Name(api.ID), "pool": p.Name(pool.ID)},
		Subjects: []diagram.ID{e.ID, api.ID, pool.ID},
		Fixes:    []lint.FixReport{{Title: title, Command: fix}},
	})
}

// lambdaAuthorizer lets a function check the tokens of a user pool.
func lambdaAuthorizer(p *lint.Pass, e *diagram.Edge, api, pool *diagram.Node) command.Command {
	function := &diagram.Node{
		ID: p.NewID("lambda"), Kind: "lambda", Name: "authorizer", Parent: mend.Home(p, api.ID, "lambda"),
	}
	return command.Sequence{Commands: []command.Command{
		room.Add{Node: function, Before: api.ID},
		command.Reconnect{ID: e.ID, From: function.ID, To: api.ID},
		mend.Arrow(p, function.ID, "invoke", pool.ID),
		command.SetProperty{ID: api.ID, Key: authType.Name(), Value: catalog.StringOf("CUSTOM")},
	}}
}
