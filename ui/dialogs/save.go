package dialogs

import (
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Answer is what the person wants done with unsaved changes.
type Answer uint8

// The answers.
const (
	Stay    Answer = iota // go back to the diagram
	Save                  // save, then go on
	Discard               // go on without saving
)

// AskSave asks what to do with the unsaved changes of a document.
func (d *Desk) AskSave(document string, answer func(Answer)) {
	var g *Dialog
	say := func(a Answer) func() {
		return func() { g.close(func() { answer(a) }) }
	}
	g = d.newDialog(d.words.T(locale.SaveQuestion, document), dialogWide, say(Stay))
	g.add(d.paragraph(control.Body, scene.Muted, d.words.T(locale.SaveQuestionText), 0))
	g.button(control.Primary, d.words.T(locale.Save), say(Save))
	g.button(control.Secondary, d.words.T(locale.DontSave), say(Discard))
	g.button(control.Secondary, d.words.T(locale.Cancel), say(Stay))
	g.open(say(Save))
}
