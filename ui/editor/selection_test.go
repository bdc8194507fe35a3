package editor_test

import (
	"testing"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/ui/editor"
)

func TestSelectionNamesOnlyWhatExists(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 200, 0))
	s.Select("a", "ghost", "b", "a")
	s.wantSelected("a", "b")
	s.Selection.Add("ghost")
	s.Selection.Toggle("ghost")
	s.Selection.Toggle("a")
	s.wantSelected("b")
	s.must(s.Do(command.Delete{IDs: []diagram.ID{"b"}}))
	s.wantSelected()
}

func TestWatchersHearWhenDeletingTakesTheSelection(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 200, 0))
	s.Select("a")
	told := s.topics(func() { s.must(s.Do(command.Delete{IDs: []diagram.ID{"a"}})) })
	if told[editor.SelectionChanged] != 1 || told[editor.DrawingChanged] != 1 {
		t.Errorf("told %v", told)
	}
	told = s.topics(func() { s.must(s.Do(command.Delete{IDs: []diagram.ID{"b"}})) })
	if told[editor.SelectionChanged] != 0 {
		t.Error("deleting what was not selected changed the selection")
	}
}

func TestOnlyIsTheOneSelectedElement(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 200, 0))
	for _, ids := range [][]diagram.ID{nil, {"a", "b"}} {
		s.Select(ids...)
		if id, ok := s.Selection.Only(); ok {
			t.Errorf("%v counts as only %s", ids, id)
		}
	}
	s.Select("b")
	if id, ok := s.Selection.Only(); !ok || id != "b" {
		t.Errorf("only %q", id)
	}
}

func TestSelectAllTakesArrowsTooAndSelectedNodesLeavesThemOut(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 200, 0))
	edge := s.connect("a", "b")
	s.SelectAll()
	s.wantSelected("a", "b", edge)
	if nodes := s.SelectedNodes(); len(nodes) != 2 {
		t.Errorf("nodes %v", nodes)
	}
}

func TestTabReadsRowsFromLeftToRightContainersBeforeTheirContentAndAround(t *testing.T) {
	s := open(t, tile("users", 0, 160), frame("vpc", "vpc", 200, 0, 400, 400),
		in("vpc", tile("a", 40, 60)), in("vpc", tile("b", 240, 66)), in("vpc", tile("c", 40, 200)),
		tile("last", 100, 600))
	order := []diagram.ID{"users", "vpc", "a", "b", "c", "last"}
	for _, want := range append(order, order[0]) {
		s.SelectNext(1)
		s.wantSelected(want)
	}
	s.SelectNext(-1)
	s.wantSelected("last")
	s.Select()
	s.SelectNext(-1)
	s.wantSelected("last")
	s.Select("a", "b")
	s.SelectNext(1)
	s.wantSelected("b")
}

func TestSelectAllLeavesOutWhatIsLocked(t *testing.T) {
	s := open(t, tile("a", 0, 0), locked(frame("vpc", "vpc", 200, 0, 400, 400)), in("vpc", tile("b", 40, 60)))
	s.SelectAll()
	s.wantSelected("a")
}

func TestSameKindAndConnected(t *testing.T) {
	queue := &diagram.Node{ID: "queue", Kind: "sqs-queue", Pos: geom.Pt(400, 0)}
	s := open(t, tile("a", 0, 0), tile("b", 200, 0), tile("c", 0, 300), locked(tile("d", 200, 300)), queue)
	ab, bq := s.connect("a", "b"), s.connect("b", "queue")
	for name, c := range map[string]struct {
		selected []diagram.ID
		do       func()
		want     []diagram.ID
	}{
		"nodes of a kind":              {[]diagram.ID{"a"}, s.SelectSameKind, []diagram.ID{"a", "b", "c"}},
		"a locked one stays selected":  {[]diagram.ID{"d"}, s.SelectSameKind, []diagram.ID{"a", "b", "c", "d"}},
		"of two kinds":                 {[]diagram.ID{"a", "queue"}, s.SelectSameKind, []diagram.ID{"a", "b", "c", "queue"}},
		"arrows of a kind":             {[]diagram.ID{ab}, s.SelectSameKind, []diagram.ID{ab}},
		"the neighbours of a node":     {[]diagram.ID{"a"}, s.SelectConnected, []diagram.ID{"a", "b", ab}},
		"on both sides":                {[]diagram.ID{"b"}, s.SelectConnected, []diagram.ID{"a", "b", "queue", ab, bq}},
		"the ends of an arrow":         {[]diagram.ID{bq}, s.SelectConnected, []diagram.ID{"b", "queue", bq}},
		"nothing at an unwired node":   {[]diagram.ID{"c"}, s.SelectConnected, []diagram.ID{"c"}},
		"again goes one arrow further": {[]diagram.ID{"a", "b", ab}, s.SelectConnected, []diagram.ID{"a", "b", "queue", ab, bq}},
	} {
		t.Run(name, func(t *testing.T) {
			s.Select(c.selected...)
			c.do()
			s.wantSelected(c.want...)
		})
	}
}

func TestTabOnAnEmptyCanvasDoesNothing(t *testing.T) {
	s := open(t)
	s.SelectNext(1)
	s.SelectNext(-1)
	s.wantSelected()
}

func TestTabBringsFarNodesIntoSight(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 9000, 0))
	s.Select("a")
	s.SelectNext(1)
	if body, _ := s.Builder.Body("b"); !s.View.Visible().ContainsRect(body) {
		t.Error("b was selected out of sight")
	}
}

func TestRubberBand(t *testing.T) {
	nodes := []*diagram.Node{frame("vpc", "vpc", 0, 0, 400, 300), in("vpc", tile("a", 40, 60)), in("vpc", tile("b", 240, 60)),
		frame("other", "vpc", 0, 500, 100, 100), locked(tile("still", 540, 40)), grouped("g", tile("c", 540, 300)), grouped("g", tile("d", 900, 300))}
	all := geom.XYWH(-50, -50, 500, 400)
	cases := map[string]struct {
		band     geom.Rect
		touching bool
		within   diagram.ID
		want     []diagram.ID
	}{
		"a container stands for all that is in it": {all, false, "", []diagram.ID{"vpc"}},
		"it does so also when touching":            {all, true, "", []diagram.ID{"vpc"}},
		"from within all but the container":        {all, false, "vpc", []diagram.ID{"a", "b", "edge-1"}},
		"from within another nothing of this one":  {all, false, "other", nil},
		"inside takes what lies wholly in it":      {geom.XYWH(10, 50, 120, 120), false, "", []diagram.ID{"a"}},
		"half a tile is not in it":                 {geom.XYWH(10, 50, 50, 120), false, "", nil},
		"touching takes half a tile":               {geom.XYWH(10, 50, 50, 120), true, "", []diagram.ID{"a"}},
		"touching takes a crossed arrow":           {geom.XYWH(150, 50, 20, 120), true, "", []diagram.ID{"edge-1"}},
		"touching takes no container from within":  {geom.XYWH(300, 250, 20, 20), true, "", nil},
		"touching takes no container by its edge":  {geom.XYWH(-20, 250, 60, 20), true, "", nil},
		"far away takes nothing":                   {geom.XYWH(5000, 0, 10, 10), true, "", nil},
		"without extent takes nothing by lying in": {geom.XYWH(300, 250, 0, 0), false, "", nil},
		"what is locked is never taken":            {geom.XYWH(500, 0, 200, 200), true, "", nil},
		"of a group all are taken":                 {geom.XYWH(500, 280, 200, 120), false, "", []diagram.ID{"c", "d"}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := open(t, nodes...)
			s.connect("a", "b")
			s.Select(s.Caught(c.band, c.touching, c.within)...)
			s.wantSelected(c.want...)
		})
	}
}

func TestLabelIsTheTextThatIsTypedOver(t *testing.T) {
	named := tile("a", 0, 0)
	named.Name = "orders"
	s := open(t, named, tile("b", 200, 0))
	edge := s.connect("a", "b")
	s.must(s.Do(command.Rename{ID: edge, Name: "calls"}))
	for id, want := range map[diagram.ID]string{"a": "orders", "b": "", edge: "calls", "ghost": ""} {
		text, over := s.Label(id)
		if text != want {
			t.Errorf("label of %s is %q, want %q", id, text, want)
		}
		if over.Empty() != (id == "ghost") {
			t.Errorf("label of %s lies at %v", id, over)
		}
	}
	body, _ := s.Builder.Body("a")
	if _, over := s.Label("a"); !body.Inset(-1).ContainsRect(over) {
		t.Errorf("the label of a lies at %v, outside of %v", over, body)
	}
}

func TestSetLangNamesTheDrawingInTheOtherLanguage(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	english := s.Name("a")
	told := s.topics(func() { s.SetLang(catalog.KO) })
	if s.Lang() != catalog.KO || told[editor.DrawingChanged] != 1 {
		t.Errorf("language %v, told %v", s.Lang(), told)
	}
	if korean := s.Name("a"); korean == english || korean == "" {
		t.Errorf("the name is still %q", korean)
	}
	s.must(s.Do(command.Move{IDs: []diagram.ID{"a"}, By: geom.Vec{X: 80}}))
	if r, _ := s.Builder.Rect("a"); r.Min.X != 80 {
		t.Error("the new drawing does not follow the diagram")
	}
	if s.Name("ghost") != "ghost" {
		t.Error("an unknown element has no name but its id")
	}
}

func TestReportKeepsAnErrorAndTellsIt(t *testing.T) {
	s := open(t)
	told := s.topics(func() {
		s.Report(nil)
		s.Report(s.ReverseSelected())
	})
	if s.Notice == nil || told[editor.NoticeChanged] != 1 {
		t.Errorf("notice %v, told %v", s.Notice, told)
	}
}

func TestReverseTurnsTheArrowAndItsClaim(t *testing.T) {
	table := &diagram.Node{ID: "table", Kind: "dynamodb-table", Pos: geom.Pt(300, 0)}
	s := open(t, tile("a", 0, 0), table)
	edge := s.connect("a", "table")
	s.Select(edge)
	s.oneStep(s.ReverseSelected)
	got := s.SelectedEdge()
	if got == nil || got.From != "table" || got.To != "a" || got.Kind != s.Suggest("table", "a") {
		t.Errorf("reversed to %+v", got)
	}
}

func TestPinHoldsOnlyWhenAllSelectedNodesArePinned(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 200, 0))
	s.Select("a")
	s.must(s.PinSelected(true))
	if !s.SelectionPinned() {
		t.Error("a is not pinned")
	}
	s.Select("a", "b")
	if s.SelectionPinned() {
		t.Error("b counts as pinned")
	}
	s.Select()
	if s.SelectionPinned() {
		t.Error("nothing counts as pinned")
	}
}
