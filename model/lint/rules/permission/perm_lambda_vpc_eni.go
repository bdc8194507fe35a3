package permission

import (
	"lintel/model/facts"
	"lintel/model/lint"
)

// LambdaVPCENI reports functions in a VPC whose role does not let them make
// their network interfaces.
var LambdaVPCENI = lint.Rule{ID: "PERM-LAMBDA-VPC-ENI", Check: lambdaVPCENI}

func lambdaVPCENI(p *lint.Pass) {
	for _, function := range p.Facts.OfKind("lambda") {
		if p.Facts.InVPC(function.ID) != facts.Yes {
			continue
		}
		permission, ok := p.Facts.PermitsUse(function, "network-interfaces")
		if !ok || permission.Role.State != facts.DrawnRole || len(permission.Missing) == 0 {
			continue
		}
		l := &lack{}
		l.add(permission, permission.Missing)
		p.Report(lint.Report{
			Args:     lint.Args{"lambda": p.Name(function.ID), "actions": sentence(l.missing), "role": roleName(p, l.role.IDs[0])},
			Subjects: l.subjects,
			Fixes:    l.allow(p),
		})
	}
}
