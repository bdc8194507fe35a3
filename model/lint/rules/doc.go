// Package rules lists every rule that Lintel ships, in the order of precedence.
//
// A rule is one Go file in the folder of its concern (placement, reach, connect,
// region, limits), one folder in assets/rules with its texts and examples, and
// one line in All. reach/lambda_vpc_rds.go is the one to imitate. The test here
// runs every rule over its folder.
package rules
