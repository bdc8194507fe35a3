package window

import (
	"lintel/model/annotate"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/proof"
	"lintel/model/scene"
	"lintel/ui/inspector"
	"lintel/ui/locale"
)

// proofOf is what an arrow rests on, by the last check; nil while there was none
// or when checking is off.
func (w *Window) proofOf(id diagram.ID) *inspector.Proof {
	j := &w.editor().Judgement
	if !j.On() || j.Facts == nil {
		return nil
	}
	made, ok := w.prover.Prove(lint.Result{Findings: j.Findings, Facts: j.Facts}, id)
	if !ok {
		return nil // drawn since the last check
	}
	return w.proofContent(made, w.findingIndex)
}

// proofContent is a proof in the words of the window. index tells where a
// finding stands in the list of problems.
func (w *Window) proofContent(made proof.Proof, index func(*lint.Finding) int) *inspector.Proof {
	p := &inspector.Proof{Mark: scene.ProvenMark, Title: w.words.T(locale.ProofWorks)}
	risky := false
	for _, s := range made.Steps {
		step := inspector.Step{
			Mark: stepMark(s), Title: s.Title.In(w.Lang()), Text: s.Says.In(w.Lang()), Page: s.Page, Key: s.Elements,
		}
		if s.Finding != nil {
			f := w.findingItem(index(s.Finding), *s.Finding)
			step.Finding = &f
			risky = risky || s.Finding.Active() && s.Finding.Severity == lint.Warning
		}
		p.Steps = append(p.Steps, step)
	}
	switch {
	case made.Verdict() == facts.No:
		p.Mark, p.Title = scene.ErrorMark, w.words.T(locale.CannotWork)
		p.Detail = w.words.T(locale.ProofBlocked, made.Broken()+1, len(made.Steps))
	case made.Verdict() == facts.Unknown:
		p.Mark, p.Title = scene.UnknownMark, w.words.T(locale.ProofUnknown)
		p.Detail = w.words.T(locale.ProofAll, made.Proven(), len(made.Steps))
	default:
		if risky {
			p.Mark, p.Title = scene.WarningMark, w.words.T(locale.ProofMayFail)
		}
		p.Detail = w.words.T(locale.ProofAll, made.Proven(), len(made.Steps))
	}
	return p
}

func stepMark(s proof.Step) scene.MarkKind {
	switch {
	case s.Verdict == facts.No:
		return scene.ErrorMark
	case s.Finding != nil && !s.Finding.Active():
		return scene.WaivedMark
	case s.Verdict == facts.Unknown:
		return scene.UnknownMark
	case s.Finding != nil && s.Finding.Severity == lint.Warning:
		return scene.WarningMark
	}
	return scene.ProvenMark
}

// findingIndex is where a finding stands in the list of problems.
func (w *Window) findingIndex(f *lint.Finding) int {
	for i := range w.editor().Judgement.Findings {
		if f == &w.editor().Judgement.Findings[i] {
			return i
		}
	}
	return -1
}

// pointAt shows on the canvas what a step of a proof rests on.
func (w *Window) pointAt(key any) {
	ids, _ := key.([]diagram.ID)
	w.editor().Highlight(ids)
}

// propose shows a fix of a finding on the canvas.
func (w *Window) propose(finding, choice int) {
	e := w.editor()
	if finding < 0 || finding >= len(e.Judgement.Findings) {
		return
	}
	w.Report(e.Propose(e.Judgement.Findings[finding], choice))
	w.focusCanvas()
}

// proposalContent is what the inspector shows while a fix is proposed.
func (w *Window) proposalContent() inspector.Content {
	e := w.editor()
	p := e.Proposal()
	c := inspector.Content{
		Subject: "proposal", Title: w.words.T(locale.FixTitle, p.Fix().Title.In(w.Lang())),
		Subtitle: string(p.Finding.Rule) + " · " + p.Name(p.Finding.Subject()),
		Proposal: &inspector.Proposal{Chosen: p.Choice},
	}
	for i, fix := range p.Finding.Fixes {
		detail := w.words.N(locale.ChangeCount, e.Changes(fix))
		if i == 0 {
			detail = w.words.T(locale.RecommendedFix) + " · " + detail
		}
		c.Proposal.Choices = append(c.Proposal.Choices, inspector.Choice{Title: fix.Title.In(w.Lang()), Detail: detail})
	}
	for _, l := range p.Lines {
		c.Proposal.Changes = append(c.Proposal.Changes, inspector.Change{Sign: string(l.Sign), Text: l.Text.In(w.Lang())})
	}
	if made, ok := w.prover.Prove(p.Result, p.Finding.Subject()); ok {
		c.Proposal.After = w.proofContent(made, func(*lint.Finding) int { return -1 })
	}
	now, after := e.Judgement.Counts(), lint.Count(p.Result.Findings)
	c.Proposal.Counts = []inspector.Count{
		{Mark: scene.ErrorMark, Now: now.Errors, After: after.Errors},
		{Mark: scene.WarningMark, Now: now.Warnings, After: after.Warnings},
		{Mark: scene.AdviceMark, Now: now.Advice, After: after.Advice},
	}
	return c
}

// proposalTitle is the fix that is shown, empty when none is.
func (w *Window) proposalTitle() string {
	if p := w.editor().Proposal(); p != nil {
		return p.Fix().Title.In(w.Lang())
	}
	return ""
}

// refreshProposal brings the bar over the canvas in step.
func (w *Window) refreshProposal() {
	p := w.editor().Proposal()
	if p == nil {
		w.bar.Hide()
		return
	}
	w.bar.SetFix(p.Fix().Title.In(w.Lang()), w.words.N(locale.ChangeCount, len(p.Lines)))
	w.bar.Show()
	w.work.Refresh()
}

// proposalKey takes the keys that a proposal listens to.
func (w *Window) proposalKey(name string) bool {
	e := w.editor()
	if e.Proposal() == nil {
		return false
	}
	switch name {
	case "Return", "KP_Enter":
		w.Report(e.AcceptProposal())
	case "Escape":
		e.DropProposal()
	case "Up":
		w.Report(e.ProposeNext(-1))
	case "Down":
		w.Report(e.ProposeNext(1))
	default:
		return false
	}
	return true
}

// findingItem is a finding in the words of the window.
func (w *Window) findingItem(i int, f lint.Finding) inspector.Finding {
	item := inspector.Finding{Mark: annotate.Mark(f), Message: f.Message.In(w.Lang()), Rule: string(f.Rule), Key: i}
	if !f.Active() {
		item.Waived = whyWaived(f)
	}
	if len(f.Fixes) > 0 {
		item.Fix = f.Fixes[0].Title.In(w.Lang())
	}
	if doc, ok := w.parts.Engine.Doc(f.Rule); ok {
		item.Page = firstPage(doc)
	}
	return item
}
