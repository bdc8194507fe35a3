package action_test

import (
	"testing"

	"lintel/ui/action"
)

func TestEveryGestureIsToldInBothLanguagesAndOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, g := range action.Gestures() {
		if !g.Title.Complete() || len(g.Gestures) == 0 {
			t.Errorf("group %+v", g)
		}
		for _, gesture := range g.Gestures {
			if !gesture.Title.Complete() || !gesture.How.Complete() {
				t.Errorf("%+v", gesture)
			}
			for _, title := range []string{"EN " + gesture.Title.EN, "KO " + gesture.Title.KO} {
				if seen[title] {
					t.Errorf("%q stands there twice", title)
				}
				seen[title] = true
			}
		}
	}
}
