package connect

import (
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// EFSWindows reports Windows clients of EFS.
var EFSWindows = lint.Rule{ID: "EFS-WINDOWS", Cause: lint.Link, Check: lint.Nodes(efsWindows, "ec2-instance", "ecs-service")}

func efsWindows(p *lint.Pass, client *diagram.Node) {
	if p.Facts.Is(client, systemOS, "windows") != facts.Yes {
		return
	}
	for e := range p.Diagram.EdgesAt(client.ID) {
		to, _ := p.Diagram.Node(e.To)
		if e.From != client.ID || e.Kind != "mount" || !strings.HasPrefix(string(to.Kind), "efs-") {
			continue
		}
		p.Report(lint.Report{
			Args:     lint.Args{"client": p.Name(client.ID), "files": p.Name(e.To)},
			Subjects: []diagram.ID{e.ID, client.ID, e.To},
			Fixes:    useFSx(p, e),
		})
	}
}

// useFSx lets the client mount a Windows file server instead. The EFS file
// system goes when nobody else has to do with it.
func useFSx(p *lint.Pass, e *diagram.Edge) []lint.FixReport {
	fix := mend.NewDraft(p)
	server := fix.Beside(e.From, "fsx-file-system", catalog.Props{"flavor": catalog.StringOf("windows")})
	fix.Then(command.Reconnect{ID: e.ID, To: server})
	others := 0
	for range p.Diagram.EdgesAt(e.To) {
		others++
	}
	if others == 1 {
		fix.Then(command.Delete{IDs: []diagram.ID{e.To}})
	}
	return []lint.FixReport{{Title: "fsx", Command: fix.Command()}}
}
