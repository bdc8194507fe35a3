package editor_test

import (
	"testing"

	"lintel/model/diagram"
	"lintel/ui/editor/editortest"
)

func TestElementsAreFoundByNameLabelAndKind(t *testing.T) {
	d := diagram.New()
	_, err := d.Update(func(tx *diagram.Tx) error {
		for _, n := range []*diagram.Node{
			{ID: "fn", Kind: "lambda", Name: "주문 처리"}, {ID: "orders", Kind: "dynamodb-table", Name: "orders"},
			{ID: "reorder", Kind: "sqs-queue", Name: "reorders"},
		} {
			if err := tx.PutNode(n); err != nil {
				return err
			}
		}
		return tx.PutEdge(&diagram.Edge{ID: "arrow", From: "fn", To: "orders", Kind: "data", Label: "put"})
	})
	if err != nil {
		t.Fatal(err)
	}
	e := editortest.New(t, d)
	cases := map[string]struct {
		text string
		want diagram.ID
	}{
		"a name":                {"orders", "orders"},
		"a part of a name":      {"eord", "reorder"},
		"a Korean name":         {"처리", "fn"},
		"its initials":          {"ㅈㅁ", "fn"},
		"a kind":                {"lambda", "fn"},
		"the label of an arrow": {"put", "arrow"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if found := e.Named(c.text, 9); len(found) == 0 || found[0].ID != c.want {
				t.Errorf("finds %v, want %s first", found, c.want)
			}
		})
	}
	if found := e.Named(" ", 9); found != nil {
		t.Errorf("nothing typed finds %v", found)
	}
	if found := e.Named("o", 1); len(found) != 1 {
		t.Errorf("finds %d, at most 1 was wanted", len(found))
	}
}
