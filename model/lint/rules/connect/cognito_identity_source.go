package connect

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// CognitoIdentitySource reports identity pools that are in use but that nobody
// can sign in to.
var CognitoIdentitySource = lint.Rule{ID: "COGNITO-IDENTITY-SOURCE", Check: lint.Nodes(cognitoIdentitySource, "cognito-identity-pool")}

var (
	allowUnauthenticated = catalog.Bool("allowUnauthenticated")

	// clients ask a pool for credentials, and tell nothing about where people sign in.
	clients = []catalog.Kind{"users", "mobile-app", "internet"}
)

func cognitoIdentitySource(p *lint.Pass, pool *diagram.Node) {
	if p.Facts.Truth(pool, allowUnauthenticated) != facts.No || !used(p, pool.ID) || hasProvider(p, pool.ID) {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"pool": p.Name(pool.ID)},
		Subjects: []diagram.ID{pool.ID},
		Fixes:    providerFix(p, pool),
	})
}

// used reports whether a pool gives credentials to clients, or for services.
func used(p *lint.Pass, pool diagram.ID) bool {
	for range p.Diagram.EdgesAt(pool) {
		return true
	}
	return false
}

// hasProvider reports whether anything but a client leads to a pool: a user
// pool, an identity provider, or code of one's own that signs people in.
func hasProvider(p *lint.Pass, pool diagram.ID) bool {
	for e := range p.Diagram.EdgesAt(pool) {
		other, _ := p.Diagram.Node(otherEnd(e, pool))
		if other.Kind == "cognito-user-pool" || e.To == pool && !slices.Contains(clients, other.Kind) {
			return true
		}
	}
	return false
}

// providerFix connects the only user pool, or adds one where there is none.
func providerFix(p *lint.Pass, pool *diagram.Node) []lint.FixReport {
	switch all := p.Facts.OfKind("cognito-user-pool"); len(all) {
	case 0:
		return []lint.FixReport{{Title: "add", Command: mend.Source(
			p, &diagram.Node{Kind: "cognito-user-pool"}, "auth", pool.ID,
		)}}
	case 1:
		return []lint.FixReport{{
			Title:   "connect",
			Args:    lint.Args{"users": p.Name(all[0].ID)},
			Command: mend.Arrow(p, all[0].ID, "auth", pool.ID),
		}}
	}
	return nil
}
