package limits

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// S3PolicySize reports policies of buckets and access points that are too large.
var S3PolicySize = lint.Rule{ID: "S3-POLICY-SIZE", Check: lint.Join(
	lint.Nodes(bucketPolicy, "s3-bucket"),
	lint.Nodes(accessPointPolicy, "s3-access-point"),
)}

var policySize = catalog.Number("policyKb")

func bucketPolicy(p *lint.Pass, bucket *diagram.Node) {
	checkPolicy(p, bucket, "default")
}

func accessPointPolicy(p *lint.Pass, point *diagram.Node) {
	checkPolicy(p, point, "accessPoint")
}

func checkPolicy(p *lint.Pass, n *diagram.Node, message string) {
	property, _ := declared(p, n, policySize.Name())
	size, _ := policySize.In(n.Props)
	if size <= *property.Max {
		return
	}
	p.Report(lint.Report{
		Message: message,
		Args: lint.Args{
			"bucket": p.Name(n.ID),
			"value":  quantity(size, property.Unit),
			"limit":  quantity(*property.Max, property.Unit),
		},
		Subjects: []diagram.ID{n.ID},
		Property: policySize.Name(),
		Fixes:    split(p, n),
	})
}

// split gives every user of a bucket an access point, so that the policy of the
// bucket shrinks to a size that nobody has given yet. An access point has none.
func split(p *lint.Pass, bucket *diagram.Node) []lint.FixReport {
	if bucket.Kind != "s3-bucket" {
		return nil
	}
	points := mend.AccessPoints(p, bucket.ID)
	if points == nil {
		return nil
	}
	return []lint.FixReport{{Title: "split", Command: command.Sequence{Commands: []command.Command{
		points, command.SetProperty{ID: bucket.ID, Key: policySize.Name()},
	}}}}
}
