package security

import "lintel/model/lint"

// Rules lists them in alphabetical order.
func Rules() []lint.Rule {
	return []lint.Rule{
		APINoAuth,
		CognitoGuest,
		DBPublic,
		EC2IMDS,
		EncryptionOff,
		PlaintextSecret,
		S3Public,
		SGOpenWorld,
		TLSAtEdge,
	}
}
