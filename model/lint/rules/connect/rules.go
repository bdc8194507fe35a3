package connect

import "lintel/model/lint"

// Rules lists them in alphabetical order, what is more special first.
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
	}
}
