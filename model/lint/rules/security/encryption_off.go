package security

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// EncryptionOff reports stores whose data is not encrypted at rest.
var EncryptionOff = lint.Rule{ID: "ENCRYPTION-OFF", Check: lint.Nodes(encryptionOff)}

var (
	encrypted       = catalog.Bool("encrypted")
	encryptedAtRest = catalog.Bool("encryptedAtRest")
)

// changeable are the kinds that can be encrypted after they were made.
var changeable = []catalog.Kind{"redshift", "opensearch", "kinesis-stream"}

func encryptionOff(p *lint.Pass, n *diagram.Node) {
	if n.Kind == "ami" {
		return // an image is encrypted when it is copied
	}
	for _, key := range []catalog.BoolKey{encrypted, encryptedAtRest} {
		if p.Facts.Truth(n, key) == facts.No {
			reportUnencrypted(p, n, key)
		}
	}
}

func reportUnencrypted(p *lint.Pass, n *diagram.Node, key catalog.BoolKey) {
	report := lint.Report{
		Message:  "creation",
		Args:     lint.Args{"node": p.Name(n.ID)},
		Subjects: []diagram.ID{n.ID},
		Property: key.Name(),
		Fixes: []lint.FixReport{{Title: "encrypt", Command: command.SetProperty{
			ID: n.ID, Key: key.Name(), Value: catalog.BoolOf(true),
		}}},
	}
	if slices.Contains(changeable, n.Kind) {
		report.Message = "later"
	}
	if n.Kind == "kinesis-stream" {
		report.Severity = lint.Advice
	}
	p.Report(report)
}
