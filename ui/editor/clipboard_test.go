package editor_test

import (
	"errors"
	"strings"
	"testing"

	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/ui/editor"
)

func TestCopyAndPasteGoThroughText(t *testing.T) {
	s := town(t)
	s.connect("a", "free")
	s.Select("vpc", "free")
	text := s.Copy()
	other := open(t)
	other.oneStep(func() error { return other.Paste(text, geom.Pt(3000, 0)) })
	nodes, edges := other.Diagram().Len()
	if nodes != 4 || edges != 1 {
		t.Errorf("pasted %d nodes and %d arrows", nodes, edges)
	}
	other.wantParent("subnet-1", "vpc-1")
	if inner := other.node("subnet-1").Pos; inner != geom.Pt(40, 60) {
		t.Errorf("the inside of the VPC moved to %v", inner)
	}
}

func TestPastedThingsAreSelectedAroundThePointer(t *testing.T) {
	s := town(t)
	s.Select("a", "free")
	text := s.Copy()
	s.must(s.Paste(text, geom.Pt(2000, 1000)))
	s.wantSelected("lambda-1", "lambda-2")
	got := s.Bounds(s.Selection.IDs()).Center()
	if got.Dist(geom.Pt(2000, 1000)) > 40 {
		t.Errorf("pasted around %v", got)
	}
	shift := s.Diagram().Origin("lambda-1").Sub(s.Diagram().Origin("a"))
	if p := geom.Point(shift); p.Snap(editor.Grid) != p {
		t.Errorf("shifted by %v, which is off the grid", shift)
	}
}

func TestPastingTwiceAtOnePlaceHidesNothing(t *testing.T) {
	s := town(t)
	s.Select("free")
	text := s.Copy()
	s.must(s.Paste(text, geom.Pt(2000, 1000)))
	s.must(s.Paste(text, geom.Pt(2000, 1000)))
	if first, second := s.Diagram().Origin("lambda-1"), s.Diagram().Origin("lambda-2"); first == second {
		t.Errorf("both are at %v", first)
	}
}

func TestPastingOverAContainerNestsAndItGrows(t *testing.T) {
	s := town(t)
	s.Select("free")
	text := s.Copy()
	s.oneStep(func() error { return s.Paste(text, geom.Pt(335, 250)) })
	s.wantParent("lambda-1", "subnet")
	body, _ := s.Builder.Body("lambda-1")
	if subnet, _ := s.Builder.Rect("subnet"); !subnet.ContainsRect(body) {
		t.Errorf("%v does not hold %v", subnet, body)
	}
}

func TestAPastedContainerDoesNotGoIntoItsOriginal(t *testing.T) {
	s := town(t)
	s.Select("vpc")
	s.must(s.Paste(s.Copy(), geom.Pt(500, 300)))
	s.wantParent("vpc-1", "")
}

func TestAPastedSubnetGoesIntoTheVPCUnderThePointer(t *testing.T) {
	s := town(t)
	s.Select("subnet")
	s.must(s.Paste(s.Copy(), geom.Pt(200, 150)))
	s.wantParent("subnet-1", "vpc")
}

func TestForeignTextIsAnErrorThatSaysSo(t *testing.T) {
	cases := map[string]string{
		"nothing":          "",
		"blanks":           " \n\t",
		"no text at all":   "\xff\xfe",
		"a book":           strings.Repeat("long ", 1000),
		"other JSON":       `{"nodes": []}`,
		"a whole document": string(codec.Marshal(diagram.New())),
		"a cut fragment":   `{"lintel": "fragment", "format": 1,` + "\n" + `"nodes": [`,
	}
	for name, text := range cases {
		t.Run(name, func(t *testing.T) {
			s := town(t)
			s.noStep(func() {
				if err := s.Paste(text, geom.Pt(0, 0)); !errors.Is(err, codec.ErrNoFragment) {
					t.Errorf("error %v", err)
				}
			})
		})
	}
}

func TestCopyingNoNodeGivesNoText(t *testing.T) {
	s := town(t)
	edge := s.connect("a", "free")
	for _, ids := range [][]diagram.ID{nil, {edge}} {
		s.Select(ids...)
		if text := s.Copy(); text != "" {
			t.Errorf("copying %v gave %q", ids, text)
		}
	}
}

func TestDuplicatesStandBesideTheirOriginalsInTheSameContainers(t *testing.T) {
	s := town(t)
	s.Select("a", "free")
	s.oneStep(s.Duplicate)
	s.wantParent("lambda-1", "subnet")
	s.wantParent("lambda-2", "")
	s.wantAt("lambda-1", 116, 136)
	s.wantAt("lambda-2", 916, 116)
}

func TestDuplicatesAreSelected(t *testing.T) {
	s := town(t)
	s.Select("free")
	s.must(s.Duplicate())
	s.wantSelected("lambda-1")
	s.Select()
	s.noStep(func() { s.must(s.Duplicate()) })
}

func TestADuplicateOfADockedNodeIsDocked(t *testing.T) {
	s := open(t, frame("vpc", "vpc", 0, 0, 400, 300), in("vpc", docked("gate", "vpc-endpoint", 186, -14)))
	s.Select("gate")
	s.oneStep(s.Duplicate)
	s.wantParent("vpc-endpoint-1", "vpc")
	if at := s.Diagram().Origin("vpc-endpoint-1"); at.Y != -14 || at.X <= 186 {
		t.Errorf("the copy stands at %v", at)
	}
}

func TestCopiesInPlaceLieOnTheirOriginals(t *testing.T) {
	s := town(t)
	added, err := s.CopyInPlace([]diagram.ID{"a", "subnet"})
	s.must(err)
	if len(added) != 1 {
		t.Fatalf("added %v, want the subnet alone: it holds the tile", added)
	}
	s.wantParent(added[0], "vpc")
	s.wantAt(added[0], 40, 60)
	if added, err := s.CopyInPlace(nil); err != nil || len(added) != 0 {
		t.Errorf("copying nothing gave %v, %v", added, err)
	}
}

func TestPasteGoesUnderThePointerOrIntoTheMiddle(t *testing.T) {
	s := open(t)
	if got := s.PasteAt(); got != geom.Pt(500, 400) {
		t.Errorf("without a pointer %v", got)
	}
	p := geom.Pt(3, 4)
	s.Overlay.Pointer = &p
	if got := s.PasteAt(); got != p {
		t.Errorf("with a pointer %v", got)
	}
}

func TestProseBecomesANoteThatHoldsAllOfIt(t *testing.T) {
	s := town(t)
	text := "Dear all,\r\n" + strings.Repeat("이 함수는 주문을 처리합니다. ", 20)
	for range 2 {
		s.oneStep(func() error { return s.Paste(text, geom.Pt(2000, 2000)) })
	}
	var places []geom.Point
	for _, n := range s.Diagram().Nodes() {
		if n.Kind == editor.NoteKind {
			places = append(places, n.Pos)
			if n.Name != strings.TrimSpace(strings.ReplaceAll(text, "\r", "")) || n.Size.H < 100 {
				t.Errorf("a note of %v says %q", n.Size, n.Name)
			}
		}
	}
	if len(places) != 2 || places[0] == places[1] {
		t.Errorf("notes at %v", places)
	}
}
