package editor_test

import (
	"testing"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/ui/editor"
	"lintel/ui/editor/editortest"
)

func TestStepsSayWhatTheyAreAbout(t *testing.T) {
	e := editortest.New(t, diagram.New())
	edits := []struct {
		edit command.Command
		want catalog.Text
	}{
		{command.Place{Node: &diagram.Node{ID: "fn", Kind: "lambda"}}, catalog.Text{EN: "Add Lambda", KO: "Lambda 함수 추가"}},
		{command.Rename{ID: "fn", Name: "주문"}, catalog.Text{EN: "Rename 주문", KO: "주문 이름 변경"}},
		{command.Place{Node: &diagram.Node{ID: "q", Kind: "sqs-queue", Name: "q"}}, catalog.Text{EN: "Add q", KO: "q 추가"}},
		{command.Move{IDs: []diagram.ID{"fn", "q"}, By: geom.Vec{X: 80}}, catalog.Text{EN: "Move 2 elements", KO: "요소 2개 이동"}},
		{command.Connect{Edge: &diagram.Edge{ID: "e", From: "fn", To: "q", Kind: "invoke"}}, catalog.Text{EN: "Connect arrow", KO: "화살표 연결"}},
		{command.Sequence{Name: catalog.Text{EN: "Give it a name", KO: "이름 짓기"}, Commands: []command.Command{
			command.Rename{ID: "q", Name: "orders"},
		}}, catalog.Text{EN: "Give it a name", KO: "이름 짓기"}},
		{command.Delete{IDs: []diagram.ID{"q"}}, catalog.Text{EN: "Delete 2 elements", KO: "요소 2개 삭제"}},
		{command.Place{Node: &diagram.Node{ID: "s", Kind: "subnet", Props: catalog.Props{"kind": catalog.StringOf("public")}}},
			catalog.Text{EN: "Add Public subnet", KO: "퍼블릭 서브넷 추가"}},
		{command.Place{Node: &diagram.Node{ID: "x", Kind: "teapot"}}, catalog.Text{EN: "Add teapot", KO: "teapot 추가"}},
	}
	for i, c := range edits {
		if err := e.Do(c.edit); err != nil {
			t.Fatal(err)
		}
		names, done := e.Steps()
		if done != i+1 || names[i] != c.want {
			t.Errorf("step %d of %d is called %+v, want %+v", i+1, done, names[i], c.want)
		}
	}
}

// A container that grows around what is moved in it is not what was moved.
func TestAStepIsNotAboutAContainerThatGaveWay(t *testing.T) {
	e := editortest.New(t, diagram.New())
	vpc, err := e.Place(editor.Stencil{Kind: "vpc"}, geom.Pt(200, 200))
	if err != nil {
		t.Fatal(err)
	}
	fn, err := e.Place(editor.Stencil{Kind: "lambda"}, geom.Pt(200, 200))
	if err != nil {
		t.Fatal(err)
	}
	e.BeginGesture()
	if err := e.Do(command.Move{IDs: []diagram.ID{fn}, By: geom.Vec{X: 800}}); err != nil {
		t.Fatal(err)
	}
	if err := e.Enclose(vpc); err != nil {
		t.Fatal(err)
	}
	e.EndGesture(command.Move{}.Title())
	if name, ok := e.UndoName(); !ok || name.EN != "Move Lambda" {
		t.Errorf("it is called %+v", name)
	}
}

func TestGoingToAStepUndoesAndMakesAgain(t *testing.T) {
	e := editortest.New(t, diagram.New())
	for _, id := range []diagram.ID{"a", "b", "c"} {
		if err := e.Do(command.Place{Node: &diagram.Node{ID: id, Kind: "lambda"}}); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ to, nodes int }{{1, 1}, {3, 3}, {0, 0}, {2, 2}, {2, 2}, {9, 3}, {-1, 0}} {
		e.GoTo(c.to)
		if nodes, _ := e.Diagram().Len(); nodes != c.nodes {
			t.Errorf("after going to %d there are %d nodes", c.to, nodes)
		}
	}
	if names, done := e.Steps(); len(names) != 3 || done != 0 {
		t.Errorf("%d steps, %d done", len(names), done)
	}
	if _, ok := e.UndoName(); ok {
		t.Error("there is something to undo")
	}
	if name, ok := e.RedoName(); !ok || name.EN != "Add Lambda" {
		t.Errorf("the next is %+v", name)
	}
}
