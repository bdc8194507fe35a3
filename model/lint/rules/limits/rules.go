package limits

import "lintel/model/lint"

// Rules lists them in alphabetical order.
func Rules() []lint.Rule {
	return []lint.Rule{
		ASGCapacity,
		AuroraCapacity,
		CFNStackSize,
		DDBBackupWindow,
		EBSIOPS,
		EC2UserData,
		EdgeLimits,
		LambdaConcurrency,
		LambdaConfigRange,
		LambdaDuration,
		PayloadLimit,
		S3Lifecycle,
		S3PolicySize,
		ScheduleRate,
		SFNDuration,
		SQSBatch,
		SQSVisibility,
		StreamRetention,
		SyncTimeoutChain,
	}
}
