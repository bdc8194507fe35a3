package connect

import "lintel/model/lint"

// Rules lists them, what is more special first.
func Rules() []lint.Rule {
	return []lint.Rule{
		DDBExportPITR,
		DDBGlobalShape,
		DDBGlobalStream,
		DDBImportNewTable,
		DDBStreamConsumers,
		DDBTriggerNeedsStream,
		EdgeCFFEvent,
		LambdaEdgeFeatures,
		S3ReplicationVersioning,
		S3EventDestFIFO,
		S3EventRecursion,
		SNSSQSFIFOMix,
		LambdaDestType,
		LambdaDestSync,
		LambdaAliasToAlias,
		LambdaImageSource,
		LambdaFSOne,
		LambdaSnapStart,
		LambdaVersionRequired,
		EdgeOnePerEvent,
		EdgeFnUnattached,
		APIGWHTTPFeatures,
		APIGWAuthType,
		ALBAuthHTTPS,
		CognitoIdentitySource,
		WAFTarget,
		LBTargetType,
		ConnUnsupported,
	}
}
