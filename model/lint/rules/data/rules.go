package data

import "lintel/model/lint"

// Rules lists them in alphabetical order.
func Rules() []lint.Rule {
	return []lint.Rule{
		AnalyticsOnOLTP,
		DBOnEC2,
		DDBConsistencyGSI,
		DDBKeyAndCapacity,
		DDBReadCache,
		LambdaRDSProxy,
		RDSReadScaling,
		S3ArchiveHotRead,
	}
}
