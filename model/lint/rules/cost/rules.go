package cost

import "lintel/model/lint"

// Rules lists them.
func Rules() []lint.Rule {
	return []lint.Rule{
		LambdaCPU,
		LambdaVPCNotNeeded,
		NATForS3DDB,
		LambdaColdStart,
		BurstCredits,
		ScalingPolicy,
		EdgeFit,
		CapacityCommitment,
	}
}
