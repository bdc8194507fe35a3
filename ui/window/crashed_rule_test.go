package window

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"lintel/assets"
	"lintel/model/lint"
	"lintel/model/lint/rules"
	"lintel/ui/problems"
)

func TestARuleThatBreaksIsARowAmongTheProblemsAndTheOthersGoOn(t *testing.T) {
	all := slices.Clone(rules.All())
	broken := slices.IndexFunc(all, func(r lint.Rule) bool { return r.ID == "ORPHAN-NODE" })
	all[broken].Check = lint.Whole(func(*lint.Pass) { panic("index out of range") })
	w, err := New(test.NewTempApp(t), Config{
		Assets: assets.FS, Rules: all, Settings: t.TempDir(), Version: "test",
		Post: func(func()) {},
	})
	if err != nil {
		t.Fatal(err)
	}
	w.open("../../assets/examples/shop.lintel")
	e := w.editor()
	e.Judgement.Findings = e.Parts.Engine.Check(e.Diagram()).Findings
	w.refresh()
	rows := w.problemState().Rows
	i := slices.IndexFunc(rows, func(r problems.Row) bool { return r.Rule == "ORPHAN-NODE" })
	if i < 0 || !rows[i].Crashed || !strings.Contains(rows[i].Message, "index out of range") {
		t.Fatalf("the rows are %+v", rows)
	}
	if len(rows) != 4 || i != len(rows)-1 {
		t.Errorf("of %d rows that of the broken rule is number %d", len(rows), i+1)
	}
	e.Choose(i)
	w.refresh()
	w.draw(t, "lambda", 900, 900)
}
