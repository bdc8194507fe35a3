package security

import (
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// CognitoGuest reports identity pools that let people without a sign-in change
// something, and user pools without a second factor.
var CognitoGuest = lint.Rule{ID: "SEC-COGNITO-GUEST", Check: lint.Join(
	lint.Nodes(guests, "cognito-identity-pool"),
	lint.Nodes(poolMFA, "cognito-user-pool"),
)}

var (
	allowGuests = catalog.Bool("allowUnauthenticated")
	guestRole   = catalog.String("unauthRole")
	grants      = catalog.List("grants")
	mfa         = catalog.Enum("mfa")
	idps        = catalog.List("idps")
)

func guests(p *lint.Pass, pool *diagram.Node) {
	if p.Facts.Truth(pool, allowGuests) == facts.Yes {
		checkGuests(p, pool)
	}
}

func poolMFA(p *lint.Pass, pool *diagram.Node) {
	if providers, _ := idps.In(pool.Props); len(providers) == 0 && p.Facts.Is(pool, mfa, "OFF") == facts.Yes {
		reportMFA(p, pool)
	}
}

func checkGuests(p *lint.Pass, pool *diagram.Node) {
	name, _ := guestRole.In(pool.Props)
	role, ok := p.Facts.Called(name)
	if !ok || role.Kind != "iam-role" {
		return
	}
	items, _ := grants.In(role.Props)
	var changing []string
	for _, item := range items {
		if g, err := catalog.ParseGrant(item); err == nil && changes(g.Action) {
			changing = append(changing, g.Action)
		}
	}
	if len(changing) == 0 {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"pool": p.Name(pool.ID), "actions": lint.Same(strings.Join(changing, ", "))},
		Subjects: []diagram.ID{pool.ID, role.ID},
		Property: allowGuests.Name(),
		Fixes: []lint.FixReport{{Title: "signIn", Command: command.SetProperty{
			ID: pool.ID, Key: allowGuests.Name(), Value: catalog.BoolOf(false),
		}}},
	})
}

// reading are the words that the names of actions which change nothing begin with.
var reading = []string{"Get", "List", "Describe", "Query", "Scan", "BatchGet", "Search", "Select", "Head", "Detect"}

func changes(action string) bool {
	_, name, _ := strings.Cut(action, ":")
	for _, word := range reading {
		if strings.HasPrefix(name, word) {
			return false
		}
	}
	return true
}

func reportMFA(p *lint.Pass, pool *diagram.Node) {
	p.Report(lint.Report{
		Message:  "mfa",
		Args:     lint.Args{"pool": p.Name(pool.ID)},
		Subjects: []diagram.ID{pool.ID},
		Property: mfa.Name(),
		Severity: lint.Advice,
		Fixes: []lint.FixReport{{Title: "mfa", Command: command.SetProperty{
			ID: pool.ID, Key: mfa.Name(), Value: catalog.StringOf("OPTIONAL"),
		}}},
	})
}
