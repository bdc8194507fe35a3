package connect

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// FargateVolume reports Fargate services with volumes that Fargate does not
// have, or that do not hold what the tasks have to share.
var FargateVolume = lint.Rule{ID: "FARGATE-VOLUME", Check: lint.Nodes(fargateVolume, "ecs-service")}

var (
	launchType   = catalog.Enum("launchType")
	volumeType   = catalog.Enum("volumeType")
	sharedVolume = catalog.Bool("sharedVolume")
)

func fargateVolume(p *lint.Pass, service *diagram.Node) {
	if p.Facts.Is(service, launchType, "fargate") != facts.Yes {
		return
	}
	shared := p.Facts.Truth(service, sharedVolume) == facts.Yes
	switch volume, _ := volumeType.In(service.Props); {
	case volume == "docker", shared && (volume == "bind" || volume == "ebs"):
		p.Report(lint.Report{
			Message:  volume,
			Args:     lint.Args{"service": p.Name(service.ID)},
			Subjects: []diagram.ID{service.ID},
			Property: volumeType.Name(),
			Fixes:    useEFS(p, service),
		})
	}
}

// useEFS lets a service mount a file system: the one that it mounts already,
// else a new one with mount targets in the subnets of the service. Windows
// containers cannot.
func useEFS(p *lint.Pass, service *diagram.Node) []lint.FixReport {
	if p.Facts.Is(service, systemOS, "linux") != facts.Yes {
		return nil
	}
	fix := mend.NewDraft(p)
	fix.Then(command.SetProperty{ID: service.ID, Key: volumeType.Name(), Value: catalog.StringOf("efs")})
	if !mounts(p, service) {
		fix.Connect("mount", service.ID, fix.Beside(service.ID, "efs-file-system", mend.SubnetsOf(p, service.ID)))
	}
	return []lint.FixReport{{Title: "efs", Command: fix.Command()}}
}

func mounts(p *lint.Pass, service *diagram.Node) bool {
	for e := range p.Diagram.EdgesAt(service.ID) {
		if e.From == service.ID && e.Kind == "mount" {
			return true
		}
	}
	return false
}
