// Package annotate turns findings into what a drawing shows of them: badges on
// elements and arrows that break. The window and exported pictures share it.
package annotate

import (
	"slices"

	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/lint"
	"lintel/model/scene"
)

// Mark is the mark of one finding, on the canvas and in every list.
func Mark(f lint.Finding) scene.MarkKind {
	switch {
	case !f.Active():
		return scene.WaivedMark
	case f.Severity == lint.Error:
		return scene.ErrorMark
	case f.Severity == lint.Warning:
		return scene.WarningMark
	}
	return scene.AdviceMark
}

// Marks puts a badge on what is drawn for the carriers of every finding: one
// about something in a collapsed container is told by the container.
func Marks(b *scene.Builder, d *diagram.Diagram, findings []lint.Finding) map[diagram.ID]scene.Mark {
	return marks(d, findings, b.DrawnAs)
}

// RolledUp are the marks of a drawing seen from afar: what is too small for a
// badge of some size in pt leaves it to the container that it is in.
func RolledUp(b *scene.Builder, d *diagram.Diagram, findings []lint.Finding, size float64) map[diagram.ID]scene.Mark {
	return marks(d, findings, func(id diagram.ID) diagram.ID { return b.BadgeHost(b.DrawnAs(id), size) })
}

// Own are the marks that elements have for themselves, wherever they are drawn.
func Own(d *diagram.Diagram, findings []lint.Finding) map[diagram.ID]scene.Mark {
	return marks(d, findings, func(id diagram.ID) diagram.ID { return id })
}

// marks counts every finding once on each of the elements that tell it.
func marks(d *diagram.Diagram, findings []lint.Finding, host func(diagram.ID) diagram.ID) map[diagram.ID]scene.Mark {
	marks := map[diagram.ID]scene.Mark{}
	for _, f := range findings {
		var told []diagram.ID
		for _, carrier := range Carriers(d, f) {
			id := host(carrier)
			if slices.Contains(told, id) {
				continue
			}
			told = append(told, id)
			m := marks[id]
			m.Kind = max(m.Kind, Mark(f))
			if f.Active() {
				m.Count++
			}
			marks[id] = m
		}
	}
	return marks
}

// Carriers are the elements that show a finding: its subject, and where that is
// an arrow also the first node it names, which is the one to change.
func Carriers(d *diagram.Diagram, f lint.Finding) []diagram.ID {
	if len(f.Subjects) == 0 {
		return nil
	}
	list := f.Subjects[:1:1]
	if _, edge := d.Edge(f.Subject()); !edge {
		return list
	}
	for _, id := range f.Subjects[1:] {
		if _, node := d.Node(id); node {
			return append(list, id)
		}
	}
	return list
}

// Verdicts are the arrows that an error stops.
func Verdicts(d *diagram.Diagram, findings []lint.Finding) map[diagram.ID]scene.Verdict {
	verdicts := map[diagram.ID]scene.Verdict{}
	for _, f := range findings {
		if _, edge := d.Edge(f.Subject()); !edge || !f.Active() || f.Severity != lint.Error {
			continue
		}
		if _, seen := verdicts[f.Subject()]; !seen {
			verdicts[f.Subject()] = scene.Verdict{BlockedBy: f.BlockedBy}
		}
	}
	return verdicts
}

// BadgeSize is the height of a badge in a picture, in pt.
const BadgeSize = 18

// Show puts the badges into the scene of a builder, for a picture that shows
// what was found.
func Show(b *scene.Builder, marks map[diagram.ID]scene.Mark) {
	for id, mark := range marks {
		at, ok := b.BadgeAt(id)
		if !ok {
			continue
		}
		b.Scene().Put(scene.Element{
			ID: "badge of " + string(id), Role: scene.BadgeRole,
			Bounds: geom.Around(at, geom.Size{W: 2 * BadgeSize, H: 2 * BadgeSize}),
			Items:  scene.Badge(mark, at, BadgeSize, b.GroundAt(id, at)...),
		})
	}
}
