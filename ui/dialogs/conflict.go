package dialogs

import (
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Conflict is a question between two versions of a document.
type Conflict struct {
	Title, Text string
	// Heading stands above Lines, which say what the versions differ in.
	Heading string
	Lines   []string
	Choices []Choice // from the right, the first is the usual one
}

// Choice is an answer.
type Choice struct {
	Label string
	Do    func()
	// Risky choices are never the one that Enter takes.
	Risky bool
}

// conflictLines is the number of differences that are shown.
const conflictLines = 8

// AskConflict asks what to do. Escape does nothing.
func (d *Desk) AskConflict(c Conflict) {
	var g *Dialog
	stay := func() { g.close(nil) }
	g = d.newDialog(c.Title, dialogWide, stay)
	g.add(d.paragraph(control.Body, scene.Muted, c.Text, 0))
	if len(c.Lines) > 0 {
		g.add(d.gap(14), d.heading(c.Heading))
		shown := c.Lines
		if len(shown) > conflictLines {
			shown = shown[:conflictLines-1]
		}
		for _, line := range shown {
			g.add(d.paragraph(control.Detail, scene.Strong, line, 2).SetLimit(2))
		}
		if more := len(c.Lines) - len(shown); more > 0 {
			g.add(d.paragraph(control.Detail, scene.Muted, d.words.N(locale.ChangedMore, more), 0))
		}
	}
	enter := stay
	for i, choice := range c.Choices {
		do := func() { g.close(choice.Do) }
		look := control.Secondary
		if i == 0 {
			look = control.Primary
		}
		g.button(look, choice.Label, do)
		if i == 0 && !choice.Risky {
			enter = do
		}
	}
	g.button(control.Secondary, d.words.T(locale.Cancel), stay)
	g.open(enter)
}
