package editor_test

import (
	"testing"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/editor"
)

func TestFarAwayOneBadgeCountsEverythingInAContainer(t *testing.T) {
	vpc := frame("vpc", "vpc", 0, 0, 800, 400)
	s, queue := judged(t, draw(t, vpc, in("vpc", tile("a", 40, 60)), in("vpc", tile("b", 400, 60)), in("vpc", tile("c", 400, 260))), broken)
	s.connect("a", "b")
	s.connect("a", "c")
	s.settled(queue)
	s.View = editor.Viewport{Zoom: 0.15, Size: s.View.Size}
	texts := 0
	for _, item := range s.OverlayItems() {
		if text, ok := item.Shape.(*scene.Text); ok {
			texts++
			if text.String != "2" {
				t.Errorf("the badge says %q, want the two findings of the VPC", text.String)
			}
		}
	}
	if texts != 1 {
		t.Errorf("%d numbers, want one badge", texts)
	}
}

func TestNearByEveryFindingHasItsBadge(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0), tile("b", 300, 0)), broken)
	edge := s.connect("a", "b")
	s.settled(queue)
	s.Select()
	s.View = editor.Viewport{Zoom: 1, Size: s.View.Size}
	want, ok := s.Builder.BadgeAt(edge)
	if !ok {
		t.Fatal("no badge for the arrow")
	}
	for _, item := range s.OverlayItems() {
		if item.Shape.Bounds().Contains(want) {
			return
		}
	}
	t.Errorf("nothing is drawn at %v", want)
}

func TestABadgeSitsOutsideTheGlyph(t *testing.T) {
	s := open(t, tile("a", 100, 100), frame("vpc", "vpc", 300, 0, 400, 300))
	if at, _ := s.Builder.BadgeAt("a"); at != geom.Pt(147, 101) {
		t.Errorf("the badge of a tile sits at %v", at)
	}
	if at, _ := s.Builder.BadgeAt("vpc"); at != geom.Pt(684, 14) {
		t.Errorf("the badge of a container sits at %v", at)
	}
}
