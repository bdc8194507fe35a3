package limits

import "lintel/model/lint"

// Rules lists them in alphabetical order.
func Rules() []lint.Rule {
	return []lint.Rule{
		DDBBackupWindow,
		EBSIOPS,
		EdgeLimits,
		LambdaConcurrency,
		LambdaConfigRange,
		LambdaDuration,
		PayloadLimit,
		S3Lifecycle,
		S3PolicySize,
		SFNDuration,
		SQSBatch,
		SQSVisibility,
		StreamRetention,
		SyncTimeoutChain,
	}
}
