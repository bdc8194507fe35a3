package editor_test

import (
	"slices"
	"testing"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

func TestFindLooksAtLabelsKindsPropertiesAndProblems(t *testing.T) {
	s, queue := judged(t, draw(t,
		frame("net", "vpc", 0, 0, 300, 200),
		in("net", &diagram.Node{ID: "one", Kind: "lambda", Name: "orders", Pos: geom.Pt(40, 60), Props: catalog.Props{"memoryMb": catalog.NumberOf(512)}}),
		&diagram.Node{ID: "two", Kind: "sqs", Name: "주문 큐", Pos: geom.Pt(500, 0)}, tile("three", 500, 300)), unnamed)
	s.settled(queue)
	edge := s.connect("one", "two")
	s.must(s.Do(command.Rename{ID: edge, Name: "send it"}))
	s.settled(queue)
	for query, want := range map[string][]diagram.ID{
		"ORD":         {"one"},
		"람다":          {"one", "three"},
		"lambda":      {"one", "three"},
		"ㅈㅁ":          {"two"},
		"memory":      {"one"},
		"512":         {"one"},
		"send":        {edge},
		"unnamed":     {"three"},
		"orders 512":  {"one"},
		"nothing":     nil,
		"virtual pri": {"net"},
		"":            nil,
	} {
		s.Find(query)
		got := slices.Sorted(slices.Values(s.Matches()))
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", query, got, want)
		}
	}
}

func TestFindGoesFromMatchToMatchAndAround(t *testing.T) {
	s := open(t, tile("c", 0, 400), tile("a", 0, 0), tile("b", 0, 200))
	s.Find("lambda")
	if s.Selection.Len() != 0 {
		t.Error("typing selects")
	}
	var seen []diagram.ID
	for range 4 {
		s.FindNext(1)
		id, _ := s.Selection.Only()
		seen = append(seen, id)
	}
	s.FindNext(-1)
	id, _ := s.Selection.Only()
	if seen = append(seen, id); !slices.Equal(seen, []diagram.ID{"a", "b", "c", "a", "c"}) {
		t.Errorf("selected one after another: %v", seen)
	}
}

func TestFindFollowsTheDrawingAndExpandsContainers(t *testing.T) {
	s := open(t, frame("vpc", "vpc", 0, 0, 300, 200), in("vpc", tile("a", 60, 60)), tile("b", 400, 300))
	s.must(s.SetCollapsed([]diagram.ID{"vpc"}, true))
	s.Find("lambda")
	before := s.Diagram().Revision()
	if len(s.Matches()) != 2 || s.Diagram().Revision() != before {
		t.Fatalf("matches %v", s.Matches())
	}
	s.FindNext(1)
	s.wantSelected("a")
	if s.node("vpc").Collapsed {
		t.Error("the match is still hidden")
	}
	s.must(s.Do(command.Delete{IDs: []diagram.ID{"a"}}))
	if !slices.Equal(s.Matches(), []diagram.ID{"b"}) || s.MatchAt() != 0 {
		t.Errorf("after one is gone: %v", s.Matches())
	}
}
