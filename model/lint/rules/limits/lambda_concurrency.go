package limits

import (
	"cmp"
	"maps"
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// LambdaConcurrency reports concurrency settings of functions that do not fit
// together, or not into the account.
var LambdaConcurrency = lint.Rule{ID: "LAMBDA-CONCURRENCY", Check: lint.Join(
	lint.Nodes(checkReservation, "lambda"),
	lint.Whole(checkAccounts),
	lint.Edges(checkMapping),
)}

var (
	reserved       = catalog.Int("reservedConcurrency")
	provisioned    = catalog.Int("provisionedConcurrency")
	maxConcurrency = catalog.Int("maxConcurrency")
	accountID      = catalog.String("account")
)

// unreserved is what Lambda keeps of an account's concurrency for functions
// without a reservation: "Configuring reserved concurrency for a function".
const unreserved = 100

func checkReservation(p *lint.Pass, function *diagram.Node) {
	most, set := reserved.In(function.Props)
	ready, known := p.Catalog.Number(function.Kind, function.Props, provisioned)
	args := lint.Args{"lambda": p.Name(function.ID), "reserved": count(most), "provisioned": count(ready)}
	switch {
	case !set:
	case known && ready > most:
		p.Report(lint.Report{
			Message: "provisioned", Args: args, Subjects: []diagram.ID{function.ID}, Property: provisioned.Name(),
			Fixes: []lint.FixReport{
				{Title: "raise", Args: args, Command: setNumber(function, reserved, ready)},
				{Title: "lower", Args: args, Command: setNumber(function, provisioned, most)},
			},
		})
	case most == 0:
		p.Report(lint.Report{
			Message: "off", Args: args, Subjects: []diagram.ID{function.ID}, Property: reserved.Name(),
			Severity: lint.Warning,
			Fixes: []lint.FixReport{{Title: "free", Command: command.SetProperty{
				ID: function.ID, Key: reserved.Name(),
			}}},
		})
	}
}

// account is a Region of an account; functions in it share its concurrency.
type account struct{ id, region string }

// checkAccounts adds up the reservations of functions whose Region is known.
func checkAccounts(p *lint.Pass) {
	sharing := map[account][]*diagram.Node{}
	for _, function := range p.Facts.OfKind("lambda") {
		region, ok := p.Facts.Region(function.ID)
		if share, _ := reserved.In(function.Props); ok && share > 0 {
			in := account{accountOf(p, function), region}
			sharing[in] = append(sharing[in], function)
		}
	}
	most, _ := p.Option("accountConcurrency").Number()
	for _, in := range slices.SortedFunc(maps.Keys(sharing), func(a, b account) int {
		return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(a.region, b.region))
	}) {
		if sum := reservedBy(sharing[in]); sum > int(most)-unreserved {
			reportAccount(p, in, sharing[in], sum, int(most))
		}
	}
}

// accountOf is the frame of the account around a node, else the id it is given.
func accountOf(p *lint.Pass, n *diagram.Node) string {
	for a := range p.Diagram.Ancestors(n.ID) {
		if a.Kind == "aws-account" {
			return string(a.ID)
		}
	}
	id, _ := accountID.In(n.Props)
	return id
}

func reservedBy(functions []*diagram.Node) int {
	sum := 0
	for _, f := range functions {
		share, _ := reserved.In(f.Props)
		sum += share
	}
	return sum
}

// reportAccount puts the badge on the function with the largest reservation.
func reportAccount(p *lint.Pass, in account, functions []*diagram.Node, sum, most int) {
	slices.SortStableFunc(functions, func(a, b *diagram.Node) int {
		x, _ := reserved.In(a.Props)
		y, _ := reserved.In(b.Props)
		return y - x
	})
	ids := make([]diagram.ID, len(functions))
	for i, f := range functions {
		ids[i] = f.ID
	}
	p.Report(lint.Report{
		Message: "account",
		Args: lint.Args{
			"region": lint.Same(in.region), "sum": count(sum), "account": count(most), "spare": count(unreserved),
		},
		Subjects: ids,
		Property: reserved.Name(),
	})
}

// checkMapping compares the maximum concurrency of a queue's mapping with its range.
func checkMapping(p *lint.Pass, mapping *diagram.Edge) {
	value, set := maxConcurrency.In(mapping.Props)
	property, ok := declaredOfEdge(p, mapping, maxConcurrency.Name())
	if !set || !ok {
		return
	}
	from, _ := p.Diagram.Node(mapping.From)
	least, most := int(*property.Min), int(*property.Max)
	if !slices.Contains(property.From, from.Kind) || value >= least && value <= most {
		return
	}
	within := min(max(value, least), most)
	p.Report(lint.Report{
		Message: "mapping",
		Args: lint.Args{
			"queue": p.Name(mapping.From), "lambda": p.Name(mapping.To),
			"value": count(value), "min": count(least), "max": count(most),
		},
		Subjects: []diagram.ID{mapping.ID, mapping.From, mapping.To},
		Property: maxConcurrency.Name(),
		Fixes: []lint.FixReport{{
			Title: "clamp", Args: lint.Args{"value": count(within)}, Command: command.SetProperty{
				ID: mapping.ID, Key: maxConcurrency.Name(), Value: catalog.NumberOf(float64(within)),
			},
		}},
	})
}
