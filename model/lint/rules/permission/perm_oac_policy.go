package permission

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// OACPolicy reports buckets whose policy does not let CloudFront read them
// through origin access control.
var OACPolicy = lint.Rule{ID: "PERM-OAC-POLICY", Check: lint.Edges(oacPolicy)}

var (
	originAccess = catalog.Bool("originAccessControl")
	website      = catalog.Bool("website")
)

func oacPolicy(p *lint.Pass, e *diagram.Edge) {
	distribution, bucket := p.Facts.Ends(e)
	given, _ := permission.In(e.Props)
	if given != "none" || e.Kind != "origin" || distribution.Kind != "cloudfront" || bucket.Kind != "s3-bucket" {
		return
	}
	if p.Facts.Truth(distribution, originAccess) != facts.Yes || p.Facts.Truth(bucket, website) == facts.Yes {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"bucket": p.Name(bucket.ID), "distribution": p.Name(distribution.ID)},
		Subjects: []diagram.ID{e.ID, distribution.ID, bucket.ID},
		Property: permission.Name(),
		Fixes:    []lint.FixReport{{Title: "grant", Command: grant(e)}},
	})
}
