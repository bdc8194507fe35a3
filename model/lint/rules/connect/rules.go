package connect

import "lintel/model/lint"

// Rules lists them in alphabetical order, what is more special first.
func Rules() []lint.Rule {
	return []lint.Rule{
		ASGMetric,
		CWAlarmAction,
		CacheNotAProxy,
		DDBExportPITR,
		DDBGlobalShape,
		DDBGlobalStream,
		DDBImportNewTable,
		DDBStreamConsumers,
		DDBTriggerNeedsStream,
		EBSMultiAttach,
		EFSWindows,
		EdgeCFFEvent,
		FargateTaskShape,
		FargateVolume,
		LambdaEdgeFeatures,
		R53RecordTarget,
		RDSEventNoData,
		RDSInvokeEngine,
		RDSProxyTarget,
		RDSReadWriteRole,
		RDSReplicaSource,
		S3ReplicationVersioning,
		SFNExpressPattern,
		SGWProtocol,
	}
}
