package tool_test

import (
	"testing"

	"lintel/model/diagram/sketch"
	"lintel/ui/editor"
	"lintel/ui/tool"
)

// holding has a drawing of two nodes in the hand.
func holding(t *testing.T) *driver {
	t.Helper()
	d := drive(t)
	d.state = tool.Insert{Back: tool.Select{}, Template: editor.NewInsertion(sketch.Draw(t, `
		home: region size=400x300
		fn: lambda in=home at=100,100`))}
	return d
}

func TestATemplateHangsOnThePointerUntilAClickPutsItDown(t *testing.T) {
	d := holding(t)
	d.MoveTo(300, 300).In("insert")
	if d.e.Overlay.Insertion == nil {
		t.Fatal("nothing hangs on the pointer")
	}
	d.OneUndoRestores(func() { d.MoveTo(500, 400).Press().In("select.idle").Release().Selected("home") })
	if d.e.Overlay.Insertion != nil {
		t.Error("it still hangs on the pointer")
	}
}

func TestEscapePutsATemplateAway(t *testing.T) {
	d := holding(t)
	d.MoveTo(300, 300).send(tool.Cancel{}).In("select.idle")
	if nodes, _ := d.e.Diagram().Len(); nodes != 0 || d.e.Overlay.Insertion != nil {
		t.Errorf("%d nodes are there", nodes)
	}
}

func TestOnlyTheFirstButtonPutsATemplateDown(t *testing.T) {
	d := holding(t)
	d.MoveTo(300, 300).send(tool.Press{At: d.at, Screen: d.screen(), Button: tool.Secondary, Clicks: 1}).In("insert")
	if nodes, _ := d.e.Diagram().Len(); nodes != 0 {
		t.Errorf("%d nodes are there", nodes)
	}
}
