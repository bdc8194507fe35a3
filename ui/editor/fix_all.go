package editor

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
)

// FixAll makes the recommended fix of every finding that can be mended without
// harm, as one undo step. Containers that would hide what is mended are expanded, as
// for a single fix.
func (e *Editor) FixAll() error {
	if e.Parts.Engine == nil || e.gesturing() {
		return nil
	}
	after := e.d.Snapshot()
	done, _, err := e.Parts.Engine.FixAll(after, "")
	if err != nil {
		return err
	}
	all := command.Sequence{Name: catalog.Text{EN: "Fix all", KO: "모두 수정"}}
	var mended []diagram.ID
	for _, f := range done {
		all.Commands = append(all.Commands, f.Fixes[0].Command)
		mended = append(mended, subjects(f.Changes)...)
	}
	if len(all.Commands) == 0 {
		return nil
	}
	all.Commands = append(all.Commands, command.Collapse{IDs: collapsedAround(after, mended)})
	return e.Do(all)
}
