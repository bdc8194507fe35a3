package editor

import (
	"fmt"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// FixAll applies the recommended fix of one finding after another, judging
// again in between, as one undo step. A finding that stays in spite of its fix
// is not fixed a second time.
func (e *Editor) FixAll() error {
	if e.Parts.Engine == nil {
		return nil
	}
	tried := map[attempt]bool{}
	e.BeginGesture()
	for {
		fix, ok := e.nextFix(tried)
		if !ok {
			break
		}
		if err := e.ApplyFix(fix); err != nil {
			e.CancelGesture()
			return fmt.Errorf("%s: %w", fix.Title.In(e.lang), err)
		}
	}
	e.EndGesture(catalog.Text{EN: "Fix all", KO: "모두 수정"})
	return nil
}

// attempt names what FixAll has tried to mend.
type attempt struct {
	rule     lint.RuleID
	subject  diagram.ID
	property string
}

// maxAttempts bounds FixAll: fixes that add what another rule then complains
// about would never end.
const maxAttempts = 200

// nextFix judges the diagram as it is now and notes the attempt.
func (e *Editor) nextFix(tried map[attempt]bool) (lint.Fix, bool) {
	if len(tried) == maxAttempts {
		return lint.Fix{}, false
	}
	for _, f := range e.Parts.Engine.Check(e.d.Snapshot()).Findings {
		a := attempt{f.Rule, f.Subject(), f.Property}
		if f.Active() && len(f.Fixes) > 0 && !tried[a] {
			tried[a] = true
			return f.Fixes[0], true
		}
	}
	return lint.Fix{}, false
}
