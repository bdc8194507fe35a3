package reach

import "lintel/model/lint"

// Rules lists them. Those about the path behind an arrow come first, the one
// that names the root cause before those that see its consequences; the others
// follow in alphabetical order.
func Rules() []lint.Rule {
	return []lint.Rule{
		RDSProxySameVPC,
		NetPeeringInvalid,
		NetCrossVPCNoRoute,
		LambdaFSVPC,
		LambdaVPCRDS,
		LambdaVPCPrivateResource,
		RDSLambdaPath,
		APIGWPrivateCaller,
		APIGWPrivateEndpoint,
		CFPrivateOrigin,
		EC2NoPublicIP,
		LambdaPublicSubnetNoInternet,
		NetInternetToPrivate,
		NetGatewayEndpointScope,
		FargateImagePullPath,
		NetAWSServiceNoPath,
		NetNoInternetPath,
		SGNoIngress,

		APIGWVPCLink,
		AppSyncPrivateSource,
		DataSyncAgent,
		EFSMTInAZ,
		GWLBPath,
		LambdaInbound,
		LambdaSMTP25,
		LBInternetFacingSubnet,
		NetPublicSubnetNoIGW,
		RDSProxyClientOutside,
	}
}
