package permission

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// InvokePolicy reports services that push to a function whose policy does not
// let them in.
var InvokePolicy = lint.Rule{ID: "PERM-INVOKE-POLICY", Check: lint.Edges(invokePolicy)}

var permission = catalog.Enum("permission")

// pushers are the services that need a word in the policy of the function that
// they invoke.
var pushers = []catalog.Kind{
	"s3-bucket", "sns-topic", "eventbridge-rule", "eventbridge-bus", "apigw-rest", "apigw-http", "apigw-websocket",
	"alb", "cognito-user-pool", "cloudwatch-logs", "cloudwatch-alarm", "iot-core", "ses", "secrets-manager-secret",
}

var functions = []catalog.Kind{"lambda", "lambda-alias", "lambda-version"}

func invokePolicy(p *lint.Pass, e *diagram.Edge) {
	source, target := p.Facts.Ends(e)
	given, _ := permission.In(e.Props)
	if given != "none" || !slices.Contains(functions, target.Kind) || !slices.Contains(pushers, source.Kind) {
		return
	}
	if t, ok := p.Catalog.Edge(e.Kind); !ok || !t.Trigger && e.Kind != "invoke" {
		return
	}
	if len(p.Facts.Role(source).IDs) > 0 {
		return // it may invoke the function with that role
	}
	p.Report(lint.Report{
		Args:     lint.Args{"source": p.Name(source.ID), "lambda": p.Name(target.ID)},
		Subjects: []diagram.ID{e.ID, source.ID, target.ID},
		Property: permission.Name(),
		Fixes:    []lint.FixReport{{Title: "grant", Command: grant(e)}},
	})
}

// grant lets the source of an arrow in.
func grant(e *diagram.Edge) command.Command {
	return command.SetProperty{ID: e.ID, Key: permission.Name(), Value: catalog.StringOf("granted")}
}
