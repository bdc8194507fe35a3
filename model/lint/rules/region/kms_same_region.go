package region

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// KMSSameRegion reports keys in another Region than what they encrypt. A
// multi-Region key may have a replica there that is not drawn.
var KMSSameRegion = lint.Rule{ID: "KMS-SAME-REGION", Cause: lint.Distance, Check: lint.Nodes(kmsSameRegion, "kms-key")}

var multiRegion = catalog.Bool("multiRegion")

func kmsSameRegion(p *lint.Pass, key *diagram.Node) {
	if p.Facts.Truth(key, multiRegion) != facts.No {
		return
	}
	for use := range p.Diagram.EdgesAt(key.ID) {
		if use.Kind == "encrypt" && p.Facts.CrossRegion(use) == facts.Yes {
			reportFarKey(p, use, key.ID)
		}
	}
}

// reportFarKey takes arrows of either direction: some services point at their key.
func reportFarKey(p *lint.Pass, use *diagram.Edge, key diagram.ID) {
	resource := use.To
	if resource == key {
		resource = use.From
	}
	there, _ := p.Facts.Region(resource)
	here, _ := p.Facts.Region(key)
	p.Report(lint.Report{
		Args: lint.Args{
			"key": p.Name(key), "resource": p.Name(resource), "from": lint.Same(here), "region": lint.Same(there),
		},
		Subjects: []diagram.ID{use.ID, key, resource},
		Fixes:    []lint.FixReport{moveOrCopy(p, use, key, there)},
	})
}
