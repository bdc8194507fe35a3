package action

import (
	"lintel/model/catalog"
)

// fixAll applies the recommended fix of every problem that can be mended without harm, as one step.
func fixAll() Action {
	return Action{
		ID:      "check.fixAll",
		Title:   catalog.Text{EN: "Fix all that is safe", KO: "안전한 수정 모두 적용"},
		Menu:    Check,
		Group:   2,
		Enabled: hasFixes,
		Run:     func(c Context) { c.Shell.Report(c.Editor.FixAll()) },
	}
}
