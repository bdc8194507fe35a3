package placement

import (
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
	"lintel/model/room"
)

// EBSSameAZ reports volumes that are attached to an instance in another zone.
var EBSSameAZ = lint.Rule{ID: "EBS-SAME-AZ", Cause: lint.Link, Check: lint.Nodes(ebsSameAZ, "ebs-volume")}

func ebsSameAZ(p *lint.Pass, volume *diagram.Node) {
	for e := range p.Diagram.EdgesAt(volume.ID) {
		if instance, ok := attachedTo(p, e, volume.ID); ok && p.Facts.SameZone(volume.ID, instance) == facts.No {
			reportVolume(p, e, volume.ID, instance)
		}
	}
}

// attachedTo is the instance at the other end of an attachment, whichever way
// the arrow points.
func attachedTo(p *lint.Pass, e *diagram.Edge, volume diagram.ID) (diagram.ID, bool) {
	other := e.To
	if other == volume {
		other = e.From
	}
	n, _ := p.Diagram.Node(other)
	return other, e.Kind == "attach" && n.Kind == "ec2-instance"
}

func reportVolume(p *lint.Pass, e *diagram.Edge, volume, instance diagram.ID) {
	zone, _ := p.Facts.Zone(instance)
	home, _ := p.Facts.Zone(volume)
	p.Report(lint.Report{
		Args: lint.Args{
			"volume": p.Name(volume), "instance": p.Name(instance), "zone": lint.Same(zone), "home": lint.Same(home),
		},
		Subjects: []diagram.ID{e.ID, volume, instance},
		Fixes:    volumeFixes(p, e, volume, instance, zone),
	})
}

// volumeFixes moves a volume that is attached only once, or restores a snapshot
// of it beside the instance.
func volumeFixes(p *lint.Pass, e *diagram.Edge, volume, instance diagram.ID, zone string) []lint.FixReport {
	home := holdsVolumes(p, instance)
	if at, _ := p.Facts.Zone(home); at != zone {
		return nil
	}
	id, restore := mend.CopyInto(p, volume, home, instance, "az")
	again := command.Reconnect{ID: e.ID, From: id}
	if e.To == volume {
		again = command.Reconnect{ID: e.ID, To: id}
	}
	fixes := []lint.FixReport{{Title: "restore", Command: command.Sequence{
		Commands: []command.Command{restore, again, mend.Replicate(p, volume, id)},
	}}}
	if attachments(p, volume) > 1 {
		return fixes
	}
	move := command.Sequence{Commands: []command.Command{
		room.MoveInto{ID: volume, Parent: home, Near: instance},
		command.SetProperty{ID: volume, Key: "az"},
	}}
	return append([]lint.FixReport{{Title: "move", Command: move}}, fixes...)
}

// holdsVolumes is the nearest container of an instance that is in one zone.
func holdsVolumes(p *lint.Pass, instance diagram.ID) diagram.ID {
	for a := range p.Diagram.Ancestors(instance) {
		if a.Kind == "subnet" || a.Kind == "az" {
			return a.ID
		}
	}
	return ""
}

func attachments(p *lint.Pass, volume diagram.ID) int {
	count := 0
	for e := range p.Diagram.EdgesAt(volume) {
		if e.Kind == "attach" {
			count++
		}
	}
	return count
}
