package sketch_test

import (
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram/sketch"
	"lintel/model/geom"
)

func TestDrawReadsNodesArrowsAndTheirSettings(t *testing.T) {
	d := sketch.Draw(t, `
		vpc-1: vpc size=400x300
		fn: lambda in=vpc-1 at=32,40 name=orders memoryMb=512 durable=true subnets=[a,b]
		db: rds-instance in=vpc-1
		fn -connect-> db mode=tcp`)
	fn, _ := d.Node("fn")
	if fn.Parent != "vpc-1" || fn.Name != "orders" || fn.Pos != geom.Pt(32, 40) {
		t.Errorf("the node is %+v", fn)
	}
	for key, want := range map[string]catalog.Value{
		"memoryMb": catalog.NumberOf(512), "durable": catalog.BoolOf(true), "subnets": catalog.ListOf("a", "b"),
	} {
		if !fn.Props[key].Equal(want) {
			t.Errorf("%s is %v, want %v", key, fn.Props[key], want)
		}
	}
	e, ok := d.Edge("edge-1")
	if !ok || e.From != "fn" || e.To != "db" || e.Kind != "connect" || !e.Props["mode"].Equal(catalog.StringOf("tcp")) {
		t.Errorf("the arrow is %+v", e)
	}
}
