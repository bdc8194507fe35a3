package sketch_test

import (
	"errors"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
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

func TestSetChangesSettingsOfWhatIsDrawn(t *testing.T) {
	d := sketch.Draw(t, `
		q: sqs-queue fifo=true delaySec=5
		fn: lambda
		q -trigger-> fn`)
	_, err := d.Update(func(tx *diagram.Tx) error {
		return errors.Join(sketch.Set(tx, "q", "fifo= delaySec=9"), sketch.Set(tx, "edge-1", "batchSize=2"))
	})
	if err != nil {
		t.Fatal(err)
	}
	q, _ := d.Node("q")
	e, _ := d.Edge("edge-1")
	if len(q.Props) != 1 || !q.Props["delaySec"].Equal(catalog.NumberOf(9)) || !e.Props["batchSize"].Equal(catalog.NumberOf(2)) {
		t.Errorf("the queue is %v, its arrow %v", q.Props, e.Props)
	}
}

func TestADrawingHasWhatALineSays(t *testing.T) {
	d := sketch.Draw(t, `
		v: vpc
		fn: lambda in=v memoryMb=512 layers=2
		db: rds-instance in=v
		fn -connect-> db mode=data-api`)
	for line, want := range map[string]bool{
		"fn: lambda":                     true,
		"fn: lambda in=v memoryMb=512":   true,
		"fn: lambda in=":                 false,
		"fn: ec2-instance":               false,
		"fn: lambda memoryMb=1024":       false,
		"fn: lambda memoryMb=":           false,
		"fn: lambda timeoutSec=":         true,
		"other: lambda":                  false,
		"fn -connect-> db":               true,
		"fn -connect-> db mode=data-api": true,
		"fn -connect-> db mode=":         false,
		"fn -read-> db":                  false,
		"db -connect-> fn":               false,
		"fn -connect-> v":                false,
	} {
		if got := sketch.Has(d, line); got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
}
