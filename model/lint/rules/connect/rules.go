package connect

import "lintel/model/lint"

// Rules lists them, what is more special first.
func Rules() []lint.Rule {
	return []lint.Rule{
		ALBAuthHTTPS,
		APIGWAuthType,
		APIGWHTTPFeatures,
		ASGMetric,
		CacheNotAProxy,
		CognitoIdentitySource,
		CWAlarmAction,
		DDBExportPITR,
		DDBGlobalShape,
		DDBGlobalStream,
		DDBImportNewTable,
		DDBStreamConsumers,
		DDBTriggerNeedsStream,
		EBSMultiAttach,
		EdgeCFFEvent,
		EdgeFnUnattached,
		EdgeOnePerEvent,
		EFSWindows,
		FargateTaskShape,
		FargateVolume,
		LambdaAliasToAlias,
		LambdaDestSync,
		LambdaDestType,
		LambdaEdgeFeatures,
		LambdaFSOne,
		LambdaImageSource,
		LambdaSnapStart,
		LambdaVersionRequired,
		LBTargetType,
		R53RecordTarget,
		RDSEventNoData,
		RDSInvokeEngine,
		RDSProxyTarget,
		RDSReadWriteRole,
		RDSReplicaSource,
		S3EventDestFIFO,
		S3EventRecursion,
		S3ReplicationVersioning,
		SFNExpressPattern,
		SGWProtocol,
		SNSSQSFIFOMix,
		WAFTarget,
	}
}

// Last lists what comes after the rules of every other concern, for it knows
// only what the catalogue does.
func Last() []lint.Rule {
	return []lint.Rule{
		ConnUnsupported,
	}
}
