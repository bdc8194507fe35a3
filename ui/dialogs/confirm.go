package dialogs

import (
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Question is asked before something that a person should know about first.
type Question struct {
	Title, Text string
	Detail      string // stands by itself below the text, empty for none
	Yes         string // what the button says that does it
}

// Confirm asks a question and does what it is about when the answer is yes.
func (d *Desk) Confirm(q Question, do func()) {
	var g *Dialog
	stay := func() { g.close(nil) }
	g = d.newDialog(q.Title, dialogWide, stay)
	g.add(d.paragraph(control.Body, scene.Muted, q.Text, 0))
	if q.Detail != "" {
		g.add(d.gap(12), d.paragraph(control.Detail, scene.Strong, q.Detail, 0))
	}
	g.button(control.Primary, q.Yes, func() { g.close(do) })
	g.button(control.Secondary, d.words.T(locale.Cancel), stay)
	g.open(stay)
}
