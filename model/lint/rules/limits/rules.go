package limits

import "lintel/model/lint"

// Rules lists them in alphabetical order.
func Rules() []lint.Rule {
	return []lint.Rule{
		EBSIOPS,
		EdgeLimits,
		LambdaConcurrency,
		LambdaConfigRange,
		LambdaDuration,
		PayloadLimit,
		SQSVisibility,
		SyncTimeoutChain,
	}
}
