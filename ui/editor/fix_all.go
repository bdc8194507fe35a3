package editor

import (
	"lintel/model/catalog"
	"lintel/model/command"
)

// FixAll makes the recommended fix of every finding that can be mended without
// harm, as one undo step.
func (e *Editor) FixAll() error {
	if e.Parts.Engine == nil || e.gesturing() {
		return nil
	}
	done, _, err := e.Parts.Engine.FixAll(e.d.Snapshot(), "")
	if err != nil {
		return err
	}
	all := command.Sequence{Name: catalog.Text{EN: "Fix all", KO: "모두 수정"}}
	for _, f := range done {
		all.Commands = append(all.Commands, f.Fixes[0].Command)
	}
	if len(all.Commands) == 0 {
		return nil
	}
	return e.Do(all)
}
