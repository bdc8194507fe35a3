package editor_test

import (
	"errors"
	"testing"

	"lintel/model/diagram"
	"lintel/ui/editor"
)

func TestAGroupIsPickedAsOneAndReachedIntoWithCtrl(t *testing.T) {
	s := open(t, grouped("g", tile("a", 0, 0)), grouped("g", tile("b", 200, 0)), tile("c", 400, 0))
	steps := []struct {
		name string
		do   func(diagram.ID)
		on   diagram.ID
		want []diagram.ID
	}{
		{"a click takes the group", s.Pick, "a", []diagram.ID{"a", "b"}},
		{"shift adds", s.PickMore, "c", []diagram.ID{"a", "b", "c"}},
		{"shift takes the group away", s.PickMore, "b", []diagram.ID{"c"}},
		{"ctrl adds one member alone", s.PickInside, "a", []diagram.ID{"a", "c"}},
		{"shift takes it away though it is alone", s.PickMore, "a", []diagram.ID{"c"}},
		{"a click takes the group again", s.Pick, "b", []diagram.ID{"a", "b"}},
		{"ctrl takes one out of the group", s.PickInside, "b", []diagram.ID{"b"}},
		{"a click on that one leaves it alone", s.Pick, "b", []diagram.ID{"b"}},
		{"ctrl on the other adds it", s.PickInside, "a", []diagram.ID{"a", "b"}},
		{"ctrl on what is in no group toggles it", s.PickInside, "c", []diagram.ID{"a", "b", "c"}},
	}
	for _, step := range steps {
		step.do(step.on)
		t.Log(step.name)
		s.wantSelected(step.want...)
	}
}

func TestGroupingAndUngroupingAreOneStepEach(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 200, 0), frame("vpc", "vpc", 0, 200, 200, 200), in("vpc", tile("c", 40, 60)))
	s.Select("a")
	if s.CanGroup() {
		t.Error("one node makes a group")
	}
	s.Select("vpc", "c")
	if s.CanGroup() {
		t.Error("a container and what is in it make a group")
	}
	s.Select("a", "b")
	s.oneStep(s.GroupSelected)
	if s.CanGroup() {
		t.Error("a group alone makes a group")
	}
	s.Select("a", "b", "vpc")
	s.oneStep(s.GroupSelected)
	s.Pick("vpc")
	s.wantSelected("a", "b", "vpc")
	s.oneStep(s.UngroupSelected)
	s.Pick("a")
	s.wantSelected("a", "b")
	s.oneStep(s.UngroupSelected)
	s.Select()
	s.Pick("a")
	s.wantSelected("a")
}

func TestACopyOfAGroupIsAGroupOfItsOwn(t *testing.T) {
	s := open(t, grouped("g", tile("a", 0, 0)), grouped("g", tile("b", 200, 0)))
	s.Select("a", "b")
	s.must(s.Duplicate())
	copies := s.Selection.IDs()
	s.Select()
	s.Pick(copies[0])
	s.wantSelected(copies...)
	if len(copies) != 2 || s.Selection.Has("a") {
		t.Errorf("the copies are %v", copies)
	}
}

func TestWhatIsLockedIsNotDeletedNorWhatHoldsIt(t *testing.T) {
	s := open(t, locked(tile("a", 0, 0)), tile("b", 200, 0), frame("vpc", "vpc", 0, 200, 200, 200), in("vpc", locked(tile("c", 40, 60))))
	s.Select("a", "vpc")
	s.noStep(func() {
		if err := s.DeleteSelected(); !errors.Is(err, editor.ErrLocked) {
			t.Errorf("error %v", err)
		}
	})
	s.Select("a", "b", "vpc")
	s.oneStep(s.DeleteSelected)
	s.wantSelected("a", "vpc")
	if s.Diagram().Has("b") {
		t.Error("b is still there")
	}
}

func TestLockingAndUnlocking(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 200, 0))
	edge := s.connect("a", "b")
	s.Select("a", edge)
	if s.SelectionLocked() {
		t.Error("locked before anybody locked it")
	}
	s.oneStep(func() error { return s.LockSelected(true) })
	if !s.SelectionLocked() || len(s.Movable()) != 0 {
		t.Error("not locked")
	}
	s.Select()
	s.oneStep(s.UnlockAll)
	s.wantSelected("a", edge)
	if s.SelectionLocked() || len(s.Locks()) != 0 {
		t.Error("still locked")
	}
}
