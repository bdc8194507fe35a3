package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/room"
)

var retentionDays = catalog.Int("retentionDays")

// BackUp lets a backup plan take copies of a node and keep them for some days,
// 0 for as long as the plan says: the plan of the Region that does, else a new one.
// Nil where AWS Backup does not know the kind.
func BackUp(p *lint.Pass, id diagram.ID, days int) command.Command {
	n, _ := p.Diagram.Node(id)
	if !p.Catalog.Allows("backup-plan", "read", n.Kind) {
		return nil
	}
	plan, steps := backupPlan(p, id, days)
	return command.Sequence{Commands: append(steps, command.Connect{
		Edge: &diagram.Edge{ID: p.NewID("edge"), Kind: "read", From: plan, To: id},
	})}
}

func backupPlan(p *lint.Pass, id diagram.ID, days int) (diagram.ID, []command.Command) {
	for _, plan := range p.Facts.OfKind("backup-plan") {
		keeps, _ := retentionDays.In(plan.Props)
		if keeps >= days && sameRegion(p, plan.ID, id) {
			return plan.ID, nil
		}
	}
	plan := &diagram.Node{ID: p.NewID("backup-plan"), Kind: "backup-plan", Parent: regionOf(p, id), Props: catalog.Props{}}
	if days > 0 {
		plan.Props[retentionDays.Name()] = catalog.NumberOf(float64(days))
	}
	return plan.ID, []command.Command{room.Add{Node: plan}}
}

func sameRegion(p *lint.Pass, a, b diagram.ID) bool {
	x, _ := p.Facts.Region(a)
	y, _ := p.Facts.Region(b)
	return x == y && p.Facts.InVPC(a) != facts.Yes
}
