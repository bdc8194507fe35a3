package editor_test

import (
	"slices"
	"testing"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/ui/editor"
	"lintel/ui/editor/editortest"
)

// stage is an open editor on a canvas of 1000 x 800 px, and what a test may
// expect of it.
type stage struct {
	*editor.Editor
	t testing.TB
}

func open(t testing.TB, nodes ...*diagram.Node) *stage {
	t.Helper()
	return &stage{editortest.New(t, draw(t, nodes...)), t}
}

func draw(t testing.TB, nodes ...*diagram.Node) *diagram.Diagram {
	t.Helper()
	d := diagram.New()
	if _, err := d.Update(func(tx *diagram.Tx) error {
		for _, n := range nodes {
			if err := tx.PutNode(n); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return d
}

func tile(id diagram.ID, x, y float64) *diagram.Node {
	return &diagram.Node{ID: id, Kind: "lambda", Pos: geom.Pt(x, y)}
}

func frame(id diagram.ID, kind catalog.Kind, x, y, w, h float64) *diagram.Node {
	return &diagram.Node{ID: id, Kind: kind, Pos: geom.Pt(x, y), Size: geom.Size{W: w, H: h}}
}

func in(parent diagram.ID, n *diagram.Node) *diagram.Node {
	n.Parent = parent
	return n
}

func locked(n *diagram.Node) *diagram.Node {
	n.Locked = true
	return n
}

func grouped(g diagram.Group, n *diagram.Node) *diagram.Node {
	n.Groups = append(n.Groups, g)
	return n
}

// must is for edits that are not the point of the test.
func (s *stage) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

// connect draws an arrow and leaves nothing selected.
func (s *stage) connect(from, to diagram.ID) diagram.ID {
	s.t.Helper()
	id, err := s.Connect(from, to)
	s.must(err)
	s.Select()
	return id
}

// moveBy moves nodes as a drag does, without settling them.
func (s *stage) moveBy(ids []diagram.ID, by geom.Vec) {
	s.t.Helper()
	s.BeginGesture()
	s.must(s.Do(command.Move{IDs: ids, By: by}))
}

func (s *stage) node(id diagram.ID) *diagram.Node {
	s.t.Helper()
	n, ok := s.Diagram().Node(id)
	if !ok {
		s.t.Fatalf("there is no %s", id)
	}
	return n
}

func (s *stage) wantParent(id, parent diagram.ID) {
	s.t.Helper()
	if got := s.node(id).Parent; got != parent {
		s.t.Errorf("%s is in %q, want %q", id, got, parent)
	}
}

func (s *stage) wantAt(id diagram.ID, x, y float64) {
	s.t.Helper()
	s.node(id)
	if got := s.Diagram().Origin(id); got != geom.Pt(x, y) {
		s.t.Errorf("%s stands at %v, want %v,%v", id, got, x, y)
	}
}

func (s *stage) wantSelected(ids ...diagram.ID) {
	s.t.Helper()
	slices.Sort(ids)
	if got := s.Selection.IDs(); !slices.Equal(got, ids) {
		s.t.Errorf("selected %v, want %v", got, ids)
	}
}

// oneStep makes an edit and proves that one undo takes all of it back.
func (s *stage) oneStep(edit func() error) {
	s.t.Helper()
	before := s.Diagram().Snapshot()
	s.must(edit())
	after := s.Diagram().Snapshot()
	if after.Equal(before) {
		s.t.Fatal("the edit changed nothing")
	}
	if !s.Undo() || !s.Diagram().Equal(before) {
		s.t.Fatal("one undo does not take the edit back")
	}
	if !s.Redo() || !s.Diagram().Equal(after) {
		s.t.Fatal("redo does not make the edit again")
	}
}

// noStep makes an edit that must leave neither a change nor an undo step.
func (s *stage) noStep(edit func()) {
	s.t.Helper()
	before := s.Diagram().Snapshot()
	title, had := s.History.UndoTitle()
	edit()
	if !s.Diagram().Equal(before) {
		s.t.Error("the diagram changed")
	}
	if now, has := s.History.UndoTitle(); has != had || now != title {
		s.t.Errorf("an undo step %q was left", now.EN)
	}
}

// topics counts what is told while f runs.
func (s *stage) topics(f func()) map[editor.Topic]int {
	told := map[editor.Topic]int{}
	s.Watch(func(t editor.Topic) { told[t]++ })
	f()
	return told
}
