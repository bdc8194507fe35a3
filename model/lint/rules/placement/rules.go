package placement

import "lintel/model/lint"

// Rules lists them in alphabetical order, except that what is more special
// stands before the rules about whole groups of services, and what fits no
// other rule is last.
func Rules() []lint.Rule {
	return []lint.Rule{
		ALBTwoAZ,
		ASGOneRegion,
		DBSubnetGroupTwoAZ,
		EBSSameAZ,
		EFSMountTargets,
		EKSSubnets,
		LambdaOnEC2,
		LightsailPlacement,
		NATPublicSubnet,
		OutpostAnchor,
		SubnetCIDR,
		SubnetOneAZ,

		GlobalInVPC,
		RegionalInVPC,
		VPCRequired,
		StructContainment,
	}
}
