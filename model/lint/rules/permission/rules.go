package permission

import "lintel/model/lint"

// Rules lists them in alphabetical order.
func Rules() []lint.Rule {
	return []lint.Rule{
		EdgeTrust,
		HostRole,
		IdentityRole,
		InvokePolicy,
		LambdaVPCENI,
		Logs,
		OACPolicy,
		Poll,
		RDSRoles,
		RoleAction,
		Wildcard,
	}
}
