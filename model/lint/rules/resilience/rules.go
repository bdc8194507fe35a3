package resilience

import "lintel/model/lint"

// Rules lists them in alphabetical order.
func Rules() []lint.Rule {
	return []lint.Rule{
		ASGELBHealth,
		ASGMinOne,
		BackupOff,
		ComputeSingleAZ,
		DBSingleAZ,
		FailureSinkMissing,
		NATSingleAZ,
		R53FailoverHealth,
		ReplicaLagClaim,
		StateInEphemeral,
		StorageOneZone,
	}
}
