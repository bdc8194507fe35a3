package data

import (
	"regexp"
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// LambdaRDSProxy reports functions that scale with requests and connect to a
// database without a proxy between them.
var LambdaRDSProxy = lint.Rule{ID: "LAMBDA-RDS-PROXY", Check: lint.Nodes(lambdaRDSProxy, "lambda")}

var (
	engine              = catalog.Enum("engine")
	instanceClass       = catalog.String("instanceClass")
	reservedConcurrency = catalog.Int("reservedConcurrency")
	vpcID               = catalog.String("vpcId")
)

const (
	fewInvocations  = 5   // reserved concurrency that no database minds
	manyInvocations = 100 // reserved concurrency that a small one does
)

// smallClass are instance classes with a few hundred connections at most.
var smallClass = regexp.MustCompile(`^db\.t\d+g?\.(micro|small)$`)

// families are the protocols of RDS Proxy by engine; it serves no other engine.
var families = map[string]string{
	"mysql": "MYSQL", "mariadb": "MYSQL", "aurora-mysql": "MYSQL",
	"postgres": "POSTGRESQL", "aurora-postgresql": "POSTGRESQL", "sqlserver": "SQLSERVER",
}

func lambdaRDSProxy(p *lint.Pass, function *diagram.Node) {
	reserved, limited := reservedConcurrency.In(function.Props)
	if limited && reserved <= fewInvocations || !scalesWithRequests(p, function) {
		return
	}
	for e := range p.Diagram.EdgesAt(function.ID) {
		database, _ := p.Diagram.Node(e.To)
		if e.From != function.ID || !isUse(p, e) || !proxyServes(p, database) {
			continue
		}
		report := lint.Report{
			Args:     lint.Args{"lambda": p.Name(function.ID), "db": p.Name(database.ID)},
			Subjects: []diagram.ID{e.ID, function.ID, database.ID},
			Fixes:    []lint.FixReport{{Title: "proxy", Command: throughProxy(p, e, database)}},
		}
		class, _ := instanceClass.In(database.Props)
		if smallClass.MatchString(class) && (!limited || reserved > manyInvocations) {
			report.Severity = lint.Warning
		}
		p.Report(report)
	}
}

// scalesWithRequests tells whether a function runs as often at a time as
// requests or messages come in.
func scalesWithRequests(p *lint.Pass, function *diagram.Node) bool {
	return behindAPI(p, function) || calledBy(p, function, "sqs-queue")
}

// behindAPI tells whether somebody waits for the answer of a function.
func behindAPI(p *lint.Pass, function *diagram.Node) bool {
	return calledBy(p, function, "alb", "appsync", "apigw-rest", "apigw-http", "apigw-websocket",
		"cloudfront", "users", "mobile-app")
}

func calledBy(p *lint.Pass, function *diagram.Node, kinds ...catalog.Kind) bool {
	for e := range p.Diagram.EdgesAt(function.ID) {
		from, _ := p.Diagram.Node(e.From)
		t, ok := p.Catalog.Edge(e.Kind)
		if e.To == function.ID && ok && t.Family != catalog.Control && slices.Contains(kinds, from.Kind) {
			return true
		}
	}
	return false
}

// isUse tells whether an arrow opens connections to a database.
func isUse(p *lint.Pass, e *diagram.Edge) bool {
	t, ok := p.Catalog.Edge(e.Kind)
	return ok && t.Family == catalog.Data && p.Facts.DataAPI(e) == facts.No
}

// proxyServes tells whether RDS Proxy surely can front a database.
func proxyServes(p *lint.Pass, database *diagram.Node) bool {
	switch database.Kind {
	case "aurora-cluster":
		return true
	case "rds-instance":
		kind, _ := engine.In(database.Props)
		return families[kind] != "" && p.Facts.DatabaseRole(database.ID) != facts.Replica
	}
	return false
}

// proxyOf is the drawn proxy of a database, of several the last; empty for none.
func proxyOf(p *lint.Pass, database diagram.ID) diagram.ID {
	var last diagram.ID
	for e := range p.Diagram.EdgesAt(database) {
		if from, _ := p.Diagram.Node(e.From); from.Kind == "rds-proxy" {
			last = max(last, from.ID)
		}
	}
	return last
}

// throughProxy leads an arrow to the proxy of a database: the one that it has,
// else a new one with its secret.
func throughProxy(p *lint.Pass, e *diagram.Edge, database *diagram.Node) command.Command {
	if proxy := proxyOf(p, database.ID); proxy != "" {
		return command.Reconnect{ID: e.ID, To: proxy}
	}
	fix := mend.NewDraft(p)
	proxy := fix.Beside(database.ID, "rds-proxy", proxyProps(p, database))
	secret := fix.Beside(database.ID, "secrets-manager-secret", nil)
	fix.Then(command.Reconnect{ID: e.ID, To: proxy})
	fix.Connect("connect", proxy, database.ID)
	fix.Connect("read", proxy, secret)
	return fix.Command()
}

func proxyProps(p *lint.Pass, database *diagram.Node) catalog.Props {
	props := catalog.Props{}
	if subnets := mend.SubnetsOf(p, database.ID); subnets != nil {
		props = subnets
	}
	kind, _ := engine.In(database.Props)
	if family := families[kind]; family != "" {
		props["engineFamily"] = catalog.StringOf(family)
	}
	if vpc, ok := vpcID.In(database.Props); ok {
		props[vpcID.Name()] = catalog.StringOf(vpc)
	}
	return props
}
