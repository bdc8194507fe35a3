package codec_test

import (
	"bytes"
	"errors"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/codec"
	"lintel/model/diagram"
)

func TestAnEditMadeAgainGivesTheSameFile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := drawings(t), drawings(t)
		copied := from.Snapshot()
		changes, err := from.Update(func(tx *diagram.Tx) error { return become(tx, to) })
		if err != nil {
			t.Fatal(err)
		}
		if err := codec.ApplyEdit(copied, codec.MarshalEdit(changes)); err != nil {
			t.Fatal(err)
		}
		if got, want := codec.Marshal(copied), codec.Marshal(from); !bytes.Equal(got, want) {
			t.Fatalf("got\n%s\nwant\n%s", got, want)
		}
	})
}

// become makes one drawing the other.
func become(tx *diagram.Tx, to *diagram.Diagram) error {
	for _, n := range tx.Nodes() {
		if tx.Has(n.ID) {
			if err := tx.RemoveNode(n.ID); err != nil {
				return err
			}
		}
	}
	all := diagram.Changes{Meta: &diagram.MetaChange{Before: tx.Meta(), After: to.Meta()}}
	for _, n := range to.Nodes() {
		all.Nodes = append(all.Nodes, diagram.NodeChange{After: n})
	}
	for _, e := range to.Edges() {
		all.Edges = append(all.Edges, diagram.EdgeChange{After: e})
	}
	return tx.Replay(all)
}

func TestOtherTextIsNoEdit(t *testing.T) {
	for name, text := range map[string]string{
		"prose":      "hello",
		"nothing":    "",
		"a diagram":  shop,
		"a fragment": `{"lintel": "fragment", "format": 1, "nodes": [], "edges": []}`,
		"cut off":    string(codec.MarshalEdit(diagram.Changes{})[:20]),
	} {
		t.Run(name, func(t *testing.T) {
			if err := codec.ApplyEdit(diagram.New(), []byte(text)); !errors.Is(err, codec.ErrNoEdit) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestAnEditOfAnotherDiagramIsRefusedWhole(t *testing.T) {
	lost := &diagram.Edge{ID: "edge-1", Kind: "connect", From: "gone", To: "gone"}
	d := diagram.New()
	edit := codec.MarshalEdit(diagram.Changes{
		Nodes: []diagram.NodeChange{{After: &diagram.Node{ID: "a", Kind: "lambda"}}},
		Edges: []diagram.EdgeChange{{After: lost}},
	})
	if err := codec.ApplyEdit(d, edit); err == nil {
		t.Error("an arrow from nowhere was taken")
	}
	if nodes, _ := d.Len(); nodes != 0 {
		t.Errorf("%d nodes were left behind", nodes)
	}
}

func FuzzApplyEdit(f *testing.F) {
	f.Add([]byte(`{"lintel": "edit", "removed": ["lambda-1", "x"], "nodes": [{"id":"a","kind":"b","in":"vpc-1"}], "edges": []}`))
	f.Add(codec.MarshalEdit(diagram.Changes{Meta: &diagram.MetaChange{After: diagram.Meta{Title: "t"}}}))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, _, err := codec.Read(bytes.NewReader([]byte(shop)), "shop.lintel")
		if err != nil {
			t.Fatal(err)
		}
		before := codec.Marshal(d)
		if err := codec.ApplyEdit(d, data); err != nil {
			if !bytes.Equal(codec.Marshal(d), before) {
				t.Fatal("a refused edit changed the diagram")
			}
			return
		}
		if _, _, err := codec.Read(bytes.NewReader(codec.Marshal(d)), "shop.lintel"); err != nil {
			t.Fatalf("an edit made a diagram that cannot be saved: %v", err)
		}
	})
}
