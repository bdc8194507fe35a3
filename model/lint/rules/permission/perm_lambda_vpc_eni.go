package permission

import (
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// LambdaVPCENI reports functions in a VPC whose role does not let them make
// their network interfaces.
var LambdaVPCENI = lint.Rule{ID: "PERM-LAMBDA-VPC-ENI", Check: lint.Nodes(lambdaVPCENI, "lambda")}

func lambdaVPCENI(p *lint.Pass, function *diagram.Node) {
	if p.Facts.InVPC(function.ID) != facts.Yes {
		return
	}
	permission, ok := p.Facts.PermitsUse(function, "network-interfaces")
	if !ok || permission.Role.State != facts.DrawnRole || len(permission.Missing) == 0 {
		return
	}
	l := &lack{}
	l.add(permission, permission.Missing)
	p.Report(lint.Report{
		Args:     lint.Args{"lambda": p.Name(function.ID), "actions": sentence(l.missing), "role": roleName(p, l.role.IDs[0])},
		Subjects: l.subjects,
		Fixes:    l.allow(p),
	})
}
