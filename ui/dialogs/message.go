package dialogs

import (
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Tell says something that went wrong: one sentence, and where there is more to
// know, details below it, each on its own. An empty title takes the usual one.
func (d *Desk) Tell(title, sentence string, details ...string) {
	if title == "" {
		title = d.words.T(locale.SomethingWrong)
	}
	var g *Dialog
	done := func() { g.close(nil) }
	g = d.newDialog(title, dialogWide, done)
	g.add(d.paragraph(control.Body, scene.Strong, sentence, 0))
	for _, detail := range details {
		g.add(d.gap(12), d.paragraph(control.Detail, scene.Muted, detail, 0))
	}
	g.button(control.Primary, d.words.T(locale.OK), done)
	g.open(done)
}
