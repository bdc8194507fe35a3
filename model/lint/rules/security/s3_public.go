package security

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// S3Public reports buckets that anyone can read, and origins of CloudFront that
// are read without origin access control.
var S3Public = lint.Rule{ID: "S3-PUBLIC", Check: lint.Join(
	lint.Nodes(openBucket, "s3-bucket"),
	lint.Edges(bucketOrigin),
)}

var (
	public       = catalog.Bool("public")
	blockPublic  = catalog.Bool("blockPublicAccess")
	website      = catalog.Bool("website")
	originAccess = catalog.Bool("originAccessControl")
)

func openBucket(p *lint.Pass, bucket *diagram.Node) {
	if isPublic(bucket) {
		reportPublic(p, bucket)
	}
}

func bucketOrigin(p *lint.Pass, e *diagram.Edge) {
	if e.Kind == "origin" {
		checkOrigin(p, e)
	}
}

// isPublic reports whether a bucket is said to be public and nothing that is
// set keeps it from being so.
func isPublic(bucket *diagram.Node) bool {
	open, _ := public.In(bucket.Props)
	blocked, _ := blockPublic.In(bucket.Props)
	return open && !blocked
}

func reportPublic(p *lint.Pass, bucket *diagram.Node) {
	report := lint.Report{
		Args:     lint.Args{"bucket": p.Name(bucket.ID)},
		Subjects: []diagram.ID{bucket.ID},
		Property: public.Name(),
		Fixes: []lint.FixReport{{Title: "block", Command: command.Sequence{Commands: []command.Command{
			command.SetProperty{ID: bucket.ID, Key: public.Name(), Value: catalog.BoolOf(false)},
			command.SetProperty{ID: bucket.ID, Key: blockPublic.Name(), Value: catalog.BoolOf(true)},
		}}}},
	}
	if p.Facts.Truth(bucket, website) == facts.Yes {
		report.Message, report.Severity = "website", lint.Advice
	}
	p.Report(report)
}

// checkOrigin judges a private bucket that CloudFront reads like anybody else.
func checkOrigin(p *lint.Pass, e *diagram.Edge) {
	distribution, bucket := p.Facts.Ends(e)
	if distribution.Kind != "cloudfront" || bucket.Kind != "s3-bucket" || isPublic(bucket) {
		return
	}
	if p.Facts.Truth(distribution, originAccess) != facts.No || p.Facts.Truth(bucket, website) == facts.Yes {
		return
	}
	p.Report(lint.Report{
		Message:  "origin",
		Args:     lint.Args{"bucket": p.Name(bucket.ID), "distribution": p.Name(distribution.ID)},
		Subjects: []diagram.ID{e.ID, distribution.ID, bucket.ID},
		Fixes: []lint.FixReport{{Title: "control", Command: command.Sequence{Commands: []command.Command{
			command.SetProperty{ID: distribution.ID, Key: originAccess.Name(), Value: catalog.BoolOf(true)},
			command.SetProperty{ID: e.ID, Key: "permission"}, // the bucket's policy goes with it
		}}}},
	})
}
