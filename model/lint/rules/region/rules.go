package region

import "lintel/model/lint"

// Rules lists them in alphabetical order, except that the rule about any call
// between Regions stands behind those that know more about the arrow.
func Rules() []lint.Rule {
	return []lint.Rule{
		ACMSameRegion,
		ACMUSEast1,
		AMIEncryptCopy,
		CertMissing,
		DNSNameMismatch,
		ImageSameRegion,
		KMSSameRegion,
		LambdaEdgeRegion,
		SFNSameRegion,
		TriggerSameRegion,
		WAFScope,

		CrossRegionCall,
	}
}
