package reach

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// DataSyncAgent reports DataSync tasks that copy from or to file servers without
// an agent beside them.
var DataSyncAgent = lint.Rule{ID: "DATASYNC-AGENT", Check: lint.Nodes(dataSyncAgent, "datasync-task")}

var (
	sourceType = catalog.Enum("sourceType")
	destType   = catalog.Enum("destType")
	protocol   = catalog.Enum("protocol")
)

func dataSyncAgent(p *lint.Pass, task *diagram.Node) {
	if looseAgent(p) {
		return // it may belong to any task
	}
	storage := fileServer(p, task)
	if (storage != nil || readsFiles(task)) && !hasAgent(p, task.ID) && (storage == nil || !hasAgent(p, storage.ID)) {
		reportAgent(p, task, storage)
	}
}

// looseAgent reports whether an agent is drawn that nothing is joined with.
func looseAgent(p *lint.Pass) bool {
	return slices.ContainsFunc(p.Facts.OfKind("datasync-agent"), func(n *diagram.Node) bool {
		for range p.Diagram.EdgesAt(n.ID) {
			return false
		}
		return true
	})
}

// fileServer is storage that a task copies from or to and that only an agent
// can read: it speaks NFS, SMB or HDFS, or the task says so.
func fileServer(p *lint.Pass, task *diagram.Node) *diagram.Node {
	for e := range p.Diagram.EdgesAt(task.ID) {
		for _, id := range []diagram.ID{e.From, e.To} {
			n, _ := p.Diagram.Node(id)
			if n.Kind != "onprem-storage" {
				continue
			}
			speaks, known := protocol.In(n.Props)
			if speaks == "NFS" || speaks == "SMB" || speaks == "HDFS" || !known && readsFiles(task) {
				return n
			}
		}
	}
	return nil
}

// readsFiles reports whether a task says that one end is a file server.
func readsFiles(task *diagram.Node) bool {
	for _, key := range []catalog.EnumKey{sourceType, destType} {
		switch kind, _ := key.In(task.Props); kind {
		case "nfs", "smb", "hdfs":
			return true
		}
	}
	return false
}

func hasAgent(p *lint.Pass, id diagram.ID) bool {
	for e := range p.Diagram.EdgesAt(id) {
		for _, end := range []diagram.ID{e.From, e.To} {
			if n, _ := p.Diagram.Node(end); n.Kind == "datasync-agent" {
				return true
			}
		}
	}
	return false
}

func reportAgent(p *lint.Pass, task, storage *diagram.Node) {
	report := lint.Report{
		Message:  "type",
		Args:     lint.Args{"task": p.Name(task.ID)},
		Subjects: []diagram.ID{task.ID},
		Fixes:    []lint.FixReport{{Title: "agent", Command: mend.Agent(p, task.ID, storage)}},
	}
	if storage != nil {
		report.Message = ""
		report.Args["location"] = p.Name(storage.ID)
		report.Subjects = append(report.Subjects, storage.ID)
	}
	p.Report(report)
}
