package resilience

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// ReplicaLagClaim reports copies that lag behind and should not.
var ReplicaLagClaim = lint.Rule{ID: "REPLICA-LAG-CLAIM", Check: lint.Edges(replicaLagClaim)}

var (
	rpoSec      = catalog.Int("rpoSec")
	strongReads = catalog.Bool("strongConsistency")
	consistency = catalog.Enum("consistency")
)

// lagging are the kinds whose copies follow after the write has been answered;
// each has a term in the rule's texts.
var lagging = map[catalog.Kind]bool{
	"s3-bucket": true, "rds-instance": true, "aurora-cluster": true, "dynamodb-table": true, "efs-file-system": true,
}

func replicaLagClaim(p *lint.Pass, e *diagram.Edge) {
	from, to := p.Facts.Ends(e)
	rpo, set := rpoSec.In(e.Props)
	strong, _ := strongReads.In(e.Props)
	switch {
	case e.Kind == "replicate" && set && rpo == 0 && from.Kind == to.Kind && lags(p, from):
		reportLag(p, e, "loss", rpoSec.Name(), from.Kind, lossFixes(p, e, from))
	case e.Kind == "read" && strong && readsOldCopy(p, to):
		reportLag(p, e, "read", strongReads.Name(), to.Kind, fix("eventual", command.SetProperty{
			ID: e.ID, Key: strongReads.Name(), Value: catalog.BoolOf(false),
		}, nil))
	}
}

// lags is false for global tables that are written in several Regions at once.
func lags(p *lint.Pass, store *diagram.Node) bool {
	return lagging[store.Kind] &&
		(store.Kind != "dynamodb-table" || p.Facts.Is(store, consistency, "EVENTUAL") == facts.Yes)
}

// readsOldCopy reports whether a table is a copy in another Region than the one
// that all writes go to.
func readsOldCopy(p *lint.Pass, table *diagram.Node) bool {
	if table.Kind != "dynamodb-table" || !lags(p, table) {
		return false
	}
	isCopy := false
	for e := range p.Diagram.EdgesAt(table.ID) {
		from, _ := p.Diagram.Node(e.From)
		switch {
		case e.To != table.ID:
		case e.Kind == "write" || e.Kind == "readwrite":
			return false
		case e.Kind == "replicate" && from.Kind == table.Kind && p.Facts.CrossRegion(e) == facts.Yes:
			isCopy = true
		}
	}
	return isCopy
}

// lossFixes give an instance a standby that never lags, or admit that data may
// be lost.
func lossFixes(p *lint.Pass, e *diagram.Edge, source *diagram.Node) []lint.FixReport {
	admit := command.SetProperty{ID: e.ID, Key: rpoSec.Name()}
	fixes := fix("admit", admit, nil)
	if source.Kind != "rds-instance" || p.Facts.CrossRegion(e) != facts.No || p.Facts.Is(source, multiAZ, "no") != facts.Yes {
		return fixes
	}
	standby := command.Sequence{Commands: []command.Command{
		set(source, multiAZ.Name(), catalog.StringOf("instance")), admit,
	}}
	return append(fix("standby", standby, nil), fixes...)
}

func reportLag(p *lint.Pass, e *diagram.Edge, message, property string, kind catalog.Kind, fixes []lint.FixReport) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"replication": p.Term(string(kind)), "from": p.Name(e.From), "to": p.Name(e.To)},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
		Property: property,
		Fixes:    fixes,
	})
}
