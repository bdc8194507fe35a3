package operations

import "lintel/model/lint"

// Rules lists them in alphabetical order.
func Rules() []lint.Rule {
	return []lint.Rule{
		DeployAlias,
		ECSStoppedHost,
		ObserveGaps,
		OrphanNode,
		PacketCapture,
		ServiceLifecycle,
	}
}
