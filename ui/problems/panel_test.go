package problems_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/control/controltest"
	"lintel/ui/locale"
	"lintel/ui/problems"
)

func rows() []problems.Row {
	return []problems.Row{
		{Mark: scene.ErrorMark, Message: "report runs outside the VPC", Rule: "LAMBDA-VPC-RDS", Where: "report → db", Fixes: []string{"Attach to VPC", "Use the Data API"}, Key: 1},
		{Mark: scene.WarningMark, Message: "api has no authorizer", Rule: "API-NO-AUTH", Where: "api", Fixes: []string{"Add Cognito"}, Key: 2},
		{Mark: scene.AdviceMark, Message: "assets has no backup", Rule: "BACKUP-OFF", Where: "assets", Key: 3},
	}
}

type fixture struct {
	*controltest.Bench
	panel *problems.Panel
	log   []string
}

func open(t *testing.T, state problems.State) *fixture {
	t.Helper()
	b := controltest.New(t, assets.FS)
	book, err := locale.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	p := problems.New(b.Kit, book.In(catalog.EN))
	f := &fixture{Bench: b, panel: p}
	note := func(what string) func(problems.Row) {
		return func(r problems.Row) { f.log = append(f.log, fmt.Sprint(what, " ", r.Key)) }
	}
	p.OnChoose, p.OnOpen, p.OnWaive, p.OnUnwaive = note("choose"), note("open"), note("waive"), note("unwaive")
	p.OnRule, p.OnCopy = note("rule"), note("copy")
	p.OnFix = func(r problems.Row, fix int) { f.log = append(f.log, fmt.Sprint("fix ", r.Key, " with ", fix)) }
	p.OnClose = func() { f.log = append(f.log, "close") }
	p.OnTurnOn = func() { f.log = append(f.log, "turn on") }
	b.Show(p, 900, 168)
	p.SetState(state)
	return f
}

func (f *fixture) expect(want ...string) {
	f.T.Helper()
	if !slices.Equal(f.log, want) {
		f.T.Errorf("got %q, want %q", f.log, want)
	}
}

func TestKeysWalkOpenAndFix(t *testing.T) {
	f := open(t, problems.State{Rows: rows(), Checking: true})
	f.panel.FocusList()
	f.Key(fyne.KeyDown, fyne.KeyF, fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyF)
	f.expect("choose 1", "choose 2", "fix 2 with 0", "choose 1", "choose 1", "open 1", "choose 3")
}

func TestTheMenuKeyOpensTheMenuOfTheChosenProblem(t *testing.T) {
	f := open(t, problems.State{Rows: rows(), Checking: true})
	f.panel.FocusList()
	f.Key(fyne.KeyDown, desktop.KeyMenu)
	if f.Overlays() != 1 {
		t.Fatalf("%d menus", f.Overlays())
	}
	f.Key(fyne.KeyDown, fyne.KeyReturn)
	f.expect("choose 1", "choose 2", "fix 2 with 0")
}

func TestSecondClickOnARowOpensIt(t *testing.T) {
	f := open(t, problems.State{Rows: rows(), Checking: true})
	f.Click(200, 36+44+20)
	f.Click(200, 36+44+20)
	f.expect("choose 2", "choose 2", "open 2")
}

func TestButtonOfARowFixesIt(t *testing.T) {
	f := open(t, problems.State{Rows: rows(), Checking: true})
	f.Click(900-8-24-6-20, 36+22)
	f.expect("fix 1 with 0")
}

func TestFilterTakesWordsAndSeverity(t *testing.T) {
	tests := map[string]struct {
		filter string
		want   []any
	}{
		"no filter":                {"", []any{1, 2, 3}},
		"a word of the message":    {"authorizer", []any{2}},
		"a part of the rule":       {"backup-", []any{3}},
		"where it is":              {"db", []any{1}},
		"several words, any order": {"vpc report", []any{1}},
		"words of different rows":  {"vpc backup", nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			f := open(t, problems.State{Rows: rows(), Checking: true})
			f.panel.SetFilter(test.filter)
			var got []any
			for _, r := range f.panel.Shown() {
				got = append(got, r.Key)
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("shows %v, want %v", got, test.want)
			}
		})
	}
}

func TestSeverityFilterAndItsWayBack(t *testing.T) {
	f := open(t, problems.State{Rows: rows()[1:], Checking: true})
	var severity *control.Choice
	controltest.Walk(f.Canvas().Content(), func(o fyne.CanvasObject) {
		if c, ok := o.(*control.Choice); ok {
			severity = c
		}
	})
	severity.Pick(2)
	if got := len(f.panel.Shown()); got != 1 {
		t.Errorf("errors and warnings: %d rows, want 1", got)
	}
	severity.Pick(1)
	if got := len(f.panel.Shown()); got != 0 {
		t.Errorf("errors only: %d rows, want none", got)
	}
	f.press("Clear")
	if got := len(f.panel.Shown()); got != 2 {
		t.Errorf("after clearing the filter: %d rows, want 2", got)
	}
}

// press clicks the visible button with a label.
func (f *fixture) press(label string) {
	f.T.Helper()
	pressed := false
	controltest.Walk(f.Canvas().Content(), func(o fyne.CanvasObject) {
		if b, ok := o.(*control.Button); ok && b.Label() == label && !pressed {
			pressed = true
			b.Tapped(nil)
		}
	})
	if !pressed {
		f.T.Errorf("no button %q in sight", label)
	}
}

func TestCheckingThatIsOffShowsNothingAndCanBeTurnedOn(t *testing.T) {
	f := open(t, problems.State{Rows: rows()})
	if got := len(f.panel.Shown()); got != 0 {
		t.Errorf("shows %d rows", got)
	}
	f.press("Turn on")
	f.expect("turn on")
}

func TestEscapeEmptiesTheFilter(t *testing.T) {
	f := open(t, problems.State{Rows: rows(), Checking: true})
	controltest.Walk(f.panel, func(o fyne.CanvasObject) {
		if filter, ok := o.(*control.Field); ok {
			filter.Focus()
		}
	})
	f.Type("qqq")
	if got := len(f.panel.Shown()); got != 0 {
		t.Fatalf("%d rows match", got)
	}
	f.Key(fyne.KeyEscape)
	if got := len(f.panel.Shown()); got != len(rows()) {
		t.Errorf("%d rows are shown, want all %d", got, len(rows()))
	}
}

func TestMenuOffersWhatFitsTheProblem(t *testing.T) {
	waived, crashed := rows()[2], rows()[0]
	waived.Waived = true
	crashed.Crashed, crashed.Fixes = true, nil
	tests := map[string]struct {
		row  problems.Row
		keys int // presses of the down arrow before Enter
		want string
	}{
		"the recommended fix":      {rows()[0], 1, "fix 1 with 0"},
		"another fix":              {rows()[0], 2, "fix 1 with 1"},
		"waiving":                  {rows()[0], 3, "waive 1"},
		"the rule":                 {rows()[0], 4, "rule 1"},
		"copying":                  {rows()[0], 5, "copy 1"},
		"taking a waiver back":     {waived, 1, "unwaive 3"},
		"copying a crash and only": {crashed, 1, "copy 1"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			f := open(t, problems.State{Rows: []problems.Row{test.row}, Checking: true})
			f.Click(900-8-12, 36+22)
			for range test.keys {
				f.Key(fyne.KeyDown)
			}
			f.Key(fyne.KeyReturn)
			f.expect(test.want)
		})
	}
}

func TestThousandProblemsMakeAHandfulOfWidgets(t *testing.T) {
	many := make([]problems.Row, 1000)
	for i := range many {
		many[i] = rows()[i%3]
		many[i].Key = i
	}
	f := open(t, problems.State{Rows: many, Checking: true})
	f.panel.SetChosen(777)
	buttons := 0
	controltest.Walk(f.Canvas().Content(), func(o fyne.CanvasObject) {
		if _, ok := o.(*control.Button); ok {
			buttons++
		}
	})
	if buttons > 6 {
		t.Errorf("%d fix buttons for a list that shows 3 rows", buttons)
	}
	f.panel.FocusList()
	f.Key(fyne.KeyDown)
	f.expect("choose 778")
}
