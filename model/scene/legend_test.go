package scene_test

import (
	"strings"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

func legendWords(l scene.Legend) string {
	var words []string
	for _, item := range l.Items {
		if text, ok := item.Shape.(*scene.Text); ok && text.String != "" {
			words = append(words, text.String)
		}
	}
	return strings.Join(words, " | ")
}

func TestALegendTellsTheArrowsThatAreDrawn(t *testing.T) {
	p, d := load(t), shop(t)
	b := p.builder()
	b.Build(d, nil)
	if got := legendWords(b.Legend()); got != "Request | invoke | Data | connect" {
		t.Errorf("the legend says %s", got)
	}
	b.Judge(map[diagram.ID]scene.Verdict{"e2": {}})
	if got := legendWords(b.Legend()); got != "Request | invoke | Data | connect | Cannot work" {
		t.Errorf("with a broken arrow the legend says %s", got)
	}
	b = scene.NewBuilder(p.cat, p.family, catalog.KO)
	b.Build(d, nil)
	if got := legendWords(b.Legend()); !strings.HasPrefix(got, "요청 | ") {
		t.Errorf("in Korean the legend says %s", got)
	}
	b.Build(diagram.New(), nil)
	if l := b.Legend(); len(l.Items) > 0 || l.Size != (geom.Size{}) {
		t.Error("a drawing without arrows has a legend")
	}
}

func TestAPictureHasItsLegendBelowTheDrawing(t *testing.T) {
	p := load(t)
	b := p.builder()
	b.Build(shop(t), nil)
	plain, with := b.Scene(), b.WithLegend()
	if with.Len() != plain.Len()+1 {
		t.Fatalf("%d elements with the legend of %d", with.Len(), plain.Len())
	}
	all, size := plain.Bounds(), b.Legend().Size
	if got := with.Bounds(); got.Max.Y < all.Max.Y+size.H || got.Min != all.Min {
		t.Errorf("the picture is %v, the drawing %v and the legend %v", got, all, size)
	}
}
