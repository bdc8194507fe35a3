package rules

import (
	"lintel/model/lint"
	"lintel/model/lint/rules/connect"
	"lintel/model/lint/rules/limits"
	"lintel/model/lint/rules/placement"
	"lintel/model/lint/rules/reach"
	"lintel/model/lint/rules/region"
)

// All lists every rule. Rules about the path behind an arrow come first, the
// one that names the root cause before those that see its consequences; the
// others follow in alphabetical order.
func All() []lint.Rule {
	return []lint.Rule{
		reach.RDSProxySameVPC,
		reach.LambdaVPCRDS,
		reach.LambdaVPCPrivateResource,
		reach.APIGWPrivateEndpoint,
		reach.LambdaPublicSubnetNoInternet,
		reach.NetAWSServiceNoPath,

		region.ACMUSEast1,
		connect.EdgeCFFEvent,
		limits.EdgeLimits,
		limits.LambdaConfigRange,
		connect.LambdaEdgeFeatures,
		region.LambdaEdgeRegion,
		reach.NetPublicSubnetNoIGW,
		placement.GlobalInVPC,
		placement.RegionalInVPC,
		placement.VPCRequired,
	}
}
