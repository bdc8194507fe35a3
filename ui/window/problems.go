package window

import (
	"cmp"
	"errors"
	"os/user"
	"slices"

	"lintel/model/annotate"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/ui/action"
	"lintel/ui/chrome"
	"lintel/ui/dialogs"
	"lintel/ui/locale"
	"lintel/ui/problems"
)

func (w *Window) buildProblems() {
	w.problems = problems.New(w.kit, w.words)
	w.problems.OnChoose = func(r problems.Row) { w.editor().Choose(r.Key.(int)) }
	w.problems.OnOpen = w.openField
	w.problems.OnFix = func(r problems.Row, fix int) { w.propose(r.Key.(int), fix) }
	w.problems.OnWaive = func(r problems.Row) { w.waive(r.Key.(int)) }
	w.problems.OnUnwaive = func(r problems.Row) { w.unwaive(r.Key.(int)) }
	w.problems.OnRule = func(r problems.Row) { w.showRule(lint.RuleID(r.Rule)) }
	w.problems.OnCopy = func(r problems.Row) { w.SetClipboard(r.Rule + ": " + r.Message) }
	w.problems.OnClose = func() { w.ShowPanel(action.ProblemsPanel, false) }
	w.problems.OnTurnOn = func() { w.SetChecking(true) }
	w.problems.OnLeave = w.focusCanvas
}

func (w *Window) problemState() problems.State {
	e := w.editor()
	s := problems.State{
		Counts: e.Judgement.Counts(), Checking: e.Judgement.On(),
		Rules: len(w.parts.Engine.Rules()), Took: chrome.Millis(e.Judgement.Took, w.words),
	}
	proposal := e.Proposal()
	for i, f := range e.Judgement.Findings {
		mended := proposal != nil && f.Active() && !lint.Stands(proposal.Result.Findings, f)
		s.Rows = append(s.Rows, problems.Row{
			Mark: annotate.Mark(f), Message: f.Message.In(w.Lang()), Rule: string(f.Rule), Where: w.whereWords(f),
			Fixes: w.fixTitles(f), Waived: !f.Active(), Crashed: f.Crashed, Struck: mended, Key: i,
		})
	}
	slices.SortStableFunc(s.Rows, func(a, b problems.Row) int { return waivedLast(a) - waivedLast(b) })
	return s
}

// whereWords name what a problem is about, and why it was accepted.
func (w *Window) whereWords(f lint.Finding) string {
	name := w.editor().Builder.Name(f.Subject())
	if f.Active() {
		return name
	}
	return name + " · " + whyWaived(f)
}

// whyWaived is why a finding was accepted and by whom.
func whyWaived(f lint.Finding) string {
	if f.Waiver.By == "" {
		return f.Waiver.Reason
	}
	return f.Waiver.Reason + " (" + f.Waiver.By + ")"
}

// waivedLast ranks what is accepted behind what is still to be looked at.
func waivedLast(r problems.Row) int {
	if r.Waived {
		return 1
	}
	return 0
}

func (w *Window) fixTitles(f lint.Finding) []string {
	var titles []string
	for _, fix := range f.Fixes {
		titles = append(titles, fix.Title.In(w.Lang()))
	}
	return titles
}

// waive asks for a reason and accepts a finding with it.
func (w *Window) waive(i int) {
	e := w.editor()
	f := e.Judgement.Findings[i]
	if !e.Parts.Engine.Waivable(f.Rule) {
		w.Report(errors.New(w.words.T(locale.NotWaivable, f.Rule)))
		return
	}
	w.desk.AskWaiver(string(f.Rule), f.Message.In(w.Lang()), cmp.Or(w.set.By, me()), func(answer dialogs.Waiver) {
		w.set.By = answer.By
		w.keepSettings()
		w.setWaiver(f, diagram.Waiver{Rule: string(f.Rule), Reason: answer.Reason, By: answer.By, Until: answer.Until})
	})
}

// unwaive takes the acceptance of a finding back.
func (w *Window) unwaive(i int) {
	f := w.editor().Judgement.Findings[i]
	w.setWaiver(f, diagram.Waiver{Rule: string(f.Rule)})
}

// me is what the system calls the person.
func me() string {
	if u, err := user.Current(); err == nil {
		return cmp.Or(u.Name, u.Username)
	}
	return ""
}

func (w *Window) setWaiver(f lint.Finding, waiver diagram.Waiver) {
	w.Report(w.editor().Do(command.Waive{ID: f.Subject(), Waiver: waiver}))
}

// openField selects what a problem is about and puts the cursor into the field
// that would mend it.
func (w *Window) openField(r problems.Row) {
	e := w.editor()
	e.Choose(r.Key.(int))
	w.ShowPanel(action.InspectorPanel, true)
	w.refresh()
	if key := e.Judgement.Findings[r.Key.(int)].Property; key != "" {
		w.inspector.FocusField(key)
	}
}
