package editor_test

import (
	"testing"

	"lintel/assets"
	"lintel/model/diagram/sketch"
	"lintel/model/proof"
	"lintel/model/scene"
	"lintel/ui/editor/editortest"
)

func TestAnArrowThatNobodyCanProveIsMarkedWhereSomebodyLooks(t *testing.T) {
	engine := editortest.ShippedRules(t)
	e, queue := editortest.Judged(t, sketch.Draw(t, `
	v: vpc at=0,0 size=460x260 cidr=10.0.0.0/16
	s: subnet in=v at=20,40 size=420x160 kind=private
	fn: lambda in=s at=40,40 name=fn subnets=s
	db: rds-instance in=s at=300,40 name=db engine=mysql
	fn -connect-> db
	`), engine)
	texts, err := proof.LoadTexts(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	e.Parts.Prover = proof.NewProver(e.Parts.Catalog, texts, engine)
	queue.RunUntil(t, e.Judgement.Current)
	marks := func() (n int) {
		for _, item := range e.OverlayItems() {
			if text, ok := item.Shape.(*scene.Text); ok && text.String == "?" {
				n++
			}
		}
		return n
	}
	if marks() != 0 {
		t.Error("it is marked before somebody looks")
	}
	e.Overlay.Hover = "edge-1"
	if marks() != 1 {
		t.Error("it is not marked under the pointer")
	}
	e.Select("edge-1")
	if marks() != 1 {
		t.Error("it is not marked once while it is selected and pointed at")
	}
	e.Overlay.Hover = "fn"
	e.Select("fn")
	if marks() != 0 {
		t.Error("a node is marked")
	}
}
