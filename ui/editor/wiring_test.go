package editor_test

import (
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/ui/editor/editortest"
)

// TestWiringWhatAWSNeverConnectsSaysWhy pulls an arrow between every pair that
// the catalogue marks so.
func TestWiringWhatAWSNeverConnectsSaysWhy(t *testing.T) {
	cat := editortest.Parts(t).Catalog
	pairs := 0
	for _, from := range cat.Kinds() {
		service, _ := cat.Service(from)
		for _, never := range service.Never {
			for _, to := range never.To {
				pairs++
				s := open(t, kindAt("from", cat, from, 0), kindAt("to", cat, to, 2000))
				fits, why := s.Fits("from", "to")
				if fits || !why.Complete() {
					t.Errorf("%s to %s: fits %v, because %+v", from, to, fits, why)
				}
			}
		}
	}
	if pairs == 0 {
		t.Error("the catalogue has no such pair")
	}
	t.Logf("%d pairs", pairs)
}

func kindAt(id diagram.ID, cat *catalog.Catalog, kind catalog.Kind, x float64) *diagram.Node {
	if s, _ := cat.Service(kind); s.IsFrame() {
		return frame(id, kind, x, 0, 400, 300)
	}
	n := tile(id, x, 0)
	n.Kind = kind
	return n
}
