//go:build journey

package journey_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/cmd/lintel/journey"
)

// shopWithItsFault opens the shop, whose daily report cannot reach the database.
func shopWithItsFault(t *testing.T) (*journey.Window, journey.Trace) {
	t.Helper()
	w := journey.Open(t, example(t, "shop"))
	tr := w.WaitFor("the fault is reported", func(tr journey.Trace) bool { return tr.Reports("LAMBDA-VPC-RDS") })
	return w, tr
}

func TestLooksAtAFixChangesTheirMindAndTakesItAfterAll(t *testing.T) {
	w, before := shopWithItsFault(t)
	w.SelectArrow("report-db")
	w.Screenshot("judgement-1-proof")

	w.Key("ctrl+period")
	shown := w.WaitFor("the fix is shown", func(tr journey.Trace) bool { return tr.Proposal != "" })
	if !sameDrawing(shown, before) {
		t.Error("showing a fix changes the drawing")
	}
	w.Screenshot("judgement-2-proposal")
	w.Key("Escape")
	back := w.WaitFor("the fix is gone", func(tr journey.Trace) bool { return tr.Proposal == "" })
	if !back.Reports("LAMBDA-VPC-RDS") || !sameDrawing(back, before) {
		t.Error("Escape leaves something behind")
	}

	w.Key("ctrl+period")
	w.WaitFor("the fix is shown again", func(tr journey.Trace) bool { return tr.Proposal != "" })
	w.Key("ctrl+period")
	w.WaitFor("the second press applies it", func(tr journey.Trace) bool {
		return tr.Proposal == "" && tr.Clear("LAMBDA-VPC-RDS") && tr.Parent("daily-report") != before.Parent("daily-report")
	})
	w.Screenshot("judgement-3-applied")
	w.Key("ctrl+z")
	undone := w.WaitFor("one undo takes it back", func(tr journey.Trace) bool { return tr.Reports("LAMBDA-VPC-RDS") })
	if !sameDrawing(undone, before) {
		t.Error("undo does not give the drawing back")
	}
}

func TestReadsAboutTheRuleWithF1(t *testing.T) {
	w, _ := shopWithItsFault(t)
	w.SelectArrow("report-db")
	w.Key("F1")
	w.WaitFor("the page of the rule is open", func(tr journey.Trace) bool { return tr.Dialogs == 1 })
	w.Screenshot("judgement-4-rule")
	w.Key("Escape")
	w.WaitFor("the page is closed", func(tr journey.Trace) bool { return tr.Dialogs == 0 })
}

func TestTheProjectBesideTheFileSaysHowItIsJudged(t *testing.T) {
	file := example(t, "shop")
	config := "preset: strict\nrules:\n  LAMBDA-VPC-RDS: off\n"
	if err := os.WriteFile(filepath.Join(filepath.Dir(file), "lintel.yaml"), []byte(config), 0o644); err != nil {
		t.Fatal(err)
	}
	w := journey.Open(t, file)
	tr := w.WaitFor("it is judged strictly, without the rule that is off", func(tr journey.Trace) bool {
		return tr.Checked && len(tr.Findings) > 0 && tr.Clear("LAMBDA-VPC-RDS")
	})
	for _, f := range tr.Findings {
		if f.Severity == "advice" {
			t.Errorf("%s is only advice", f.Rule)
		}
	}
	if got := strings.Join(journey.CheckFromOutside(t, file), " "); got != strings.Join(tr.Rules(), " ") {
		t.Errorf("the command line finds %s, the window %v", got, tr.Rules())
	}
}
