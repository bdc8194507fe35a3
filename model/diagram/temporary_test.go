package diagram_test

import (
	"slices"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// draft adds a subnet, two functions in it and an arrow between them by temporary
// ids, and lets something that is there already refer to them.
func draft(tx *diagram.Tx) error {
	subnet, first, second := diagram.Temporary("subnet", 1), diagram.Temporary("lambda", 2), diagram.Temporary("lambda", 12)
	for _, n := range []*diagram.Node{
		{ID: subnet, Kind: "subnet", Parent: "vpc-1"},
		{ID: second, Kind: "lambda", Parent: subnet},
		{ID: first, Kind: "lambda", Parent: subnet, Props: catalog.Props{
			"subnets": catalog.ListOf("subnet-1", string(subnet)), "rule": catalog.StringOf("from " + string(second)),
		}},
	} {
		if err := tx.PutNode(n); err != nil {
			return err
		}
	}
	if err := tx.EditNode("lambda-1", func(n *diagram.Node) { n.Parent = subnet }); err != nil {
		return err
	}
	if err := tx.PutEdge(&diagram.Edge{ID: diagram.Temporary("edge", 1), From: first, To: second, Kind: "invoke"}); err != nil {
		return err
	}
	return tx.Settle()
}

func TestTemporaryIDsBecomeTheNextFreeOnesWhereverTheyStand(t *testing.T) {
	d := diagram.New()
	if _, err := d.Update(func(tx *diagram.Tx) error {
		for _, n := range []*diagram.Node{{ID: "vpc-1", Kind: "vpc"}, {ID: "subnet-1", Kind: "subnet"}, {ID: "lambda-1", Kind: "lambda"}} {
			if err := tx.PutNode(n); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	before := d.Snapshot()
	changes, err := d.Update(draft)
	if err != nil {
		t.Fatal(err)
	}

	var ids []diagram.ID
	for _, n := range d.Nodes() {
		ids = append(ids, n.ID)
	}
	if want := []diagram.ID{"lambda-1", "lambda-2", "lambda-3", "subnet-1", "subnet-2", "vpc-1"}; !slices.Equal(ids, want) {
		t.Errorf("the nodes are %q, want %q", ids, want)
	}
	e, ok := d.Edge("edge-1")
	if !ok || e.From != "lambda-3" || e.To != "lambda-2" {
		t.Errorf("the arrow is %+v, want one from lambda-3 to lambda-2: ids are given in the order of adding", e)
	}
	first, _ := d.Node("lambda-3")
	if list, _ := first.Props["subnets"].List(); !slices.Equal(list, []string{"subnet-1", "subnet-2"}) {
		t.Errorf("the subnets are %q", list)
	}
	if text, _ := first.Props["rule"].Text(); text != "from lambda-2" {
		t.Errorf("the rule is %q", text)
	}
	if moved, _ := d.Node("lambda-1"); moved.Parent != "subnet-2" {
		t.Errorf("lambda-1 is in %q", moved.Parent)
	}
	if len(changes.Nodes) != 4 || len(changes.Edges) != 1 {
		t.Errorf("%d nodes and %d edges changed, want 4 and 1", len(changes.Nodes), len(changes.Edges))
	}
	if err := d.Apply(changes.Inverse()); err != nil || !d.Equal(before) {
		t.Errorf("taken back it is not what it was (%v)", err)
	}
}
