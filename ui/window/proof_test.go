package window

import (
	"lintel/model/diagram"
	"testing"

	"fyne.io/fyne/v2"
)

// A key that the window knows must not reach the drawing behind a shown fix.
func TestTheKeysOfAShownFix(t *testing.T) {
	for _, c := range []struct {
		key     fyne.KeyName
		choice  int // that is shown then; -1 for none
		changed bool
	}{
		{fyne.KeyDown, 1, false},
		{fyne.KeyUp, 2, false},
		{fyne.KeyEscape, -1, false},
		{fyne.KeyReturn, -1, true},
	} {
		t.Run(string(c.key), func(t *testing.T) {
			w := open(t)
			w.open("../../assets/examples/shop.lintel")
			e := w.editor()
			e.Select("report-db")
			before := e.Diagram().Snapshot()
			propose(t, w, "API-NO-AUTH")
			w.canvas.TypedKey(&fyne.KeyEvent{Name: c.key})

			choice := -1
			if p := e.Proposal(); p != nil {
				choice = p.Choice
			}
			if choice != c.choice {
				t.Errorf("choice %d is shown", choice)
			}
			if e.Diagram().Equal(before) == c.changed {
				t.Errorf("the drawing has changed: %v", !c.changed)
			}
			if got, ok := e.Selection.Only(); !c.changed && (!ok || got != "report-db") {
				t.Errorf("%q is selected", got)
			}
		})
	}
}

func TestAShownFixStrikesOutWhatItMends(t *testing.T) {
	w := open(t)
	w.open("../../assets/examples/shop.lintel")
	e := w.editor()
	e.Judgement.Findings = e.Parts.Engine.Check(e.Diagram()).Findings
	propose(t, w, "LAMBDA-VPC-RDS")
	for _, row := range w.problemState().Rows {
		if want := row.Rule == "LAMBDA-VPC-RDS"; row.Struck != want {
			t.Errorf("%s is struck out: %v", row.Rule, row.Struck)
		}
	}
	e.DropProposal()
	for _, row := range w.problemState().Rows {
		if row.Struck {
			t.Errorf("%s is struck out, and no fix is shown", row.Rule)
		}
	}
}

// propose shows the first fix of a rule's finding.
func propose(t *testing.T, w *Window, rule string) {
	t.Helper()
	e := w.editor()
	for _, f := range e.Parts.Engine.Check(e.Diagram()).Findings {
		if string(f.Rule) == rule {
			if err := e.Propose(f, 0); err != nil {
				t.Fatal(err)
			}
			return
		}
	}
	t.Fatalf("%s finds nothing", rule)
}

// Who clicks on a tile with a badge wants to read what it says.
func TestTheInspectorTellsWhatABadgeStandsFor(t *testing.T) {
	w := open(t)
	w.open("../../assets/examples/shop.lintel")
	e := w.editor()
	e.Judgement.Findings = e.Parts.Engine.Check(e.Diagram()).Findings
	for _, id := range []diagram.ID{"report-db", "daily-report"} {
		if got := w.findings(id); len(got) != 1 || got[0].Rule != "LAMBDA-VPC-RDS" {
			t.Errorf("%s: %+v", id, got)
		}
	}
	if got := w.findings("orders-db-c"); len(got) != 0 {
		t.Errorf("the database has no badge, but %+v", got)
	}
}
