package connect

import "lintel/model/lint"

// Rules lists them, what is more special first.
func Rules() []lint.Rule {
	return []lint.Rule{
		S3EventDestFIFO,
		S3EventRecursion,
		SNSSQSFIFOMix,
		LambdaDestType,
		LambdaDestSync,
		LambdaAliasToAlias,
		EdgeCFFEvent,
		LambdaEdgeFeatures,
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
	}
}

// Last lists what comes after the rules of every other concern, for it knows
// only what the catalogue does.
func Last() []lint.Rule {
	return []lint.Rule{
		ConnUnsupported,
	}
}
