package codec_test

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// fields are the properties that a part of the schema describes.
type fields struct {
	ID         string            `json:"$id"`
	Properties map[string]fields `json:"properties"`
	Defs       map[string]fields `json:"$defs"`
}

func TestTheSchemaDescribesEveryFieldThatIsWritten(t *testing.T) {
	data, err := os.ReadFile("../../assets/schema/lintel.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var schema fields
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	if schema.ID != codec.Schema {
		t.Errorf("the schema calls itself %s, files call it %s", schema.ID, codec.Schema)
	}
	var file struct {
		Nodes, Edges []map[string]json.RawMessage
	}
	var top map[string]json.RawMessage
	text := codec.Marshal(everyField(t))
	for _, into := range []any{&file, &top} {
		if err := json.Unmarshal(text, into); err != nil {
			t.Fatal(err)
		}
	}
	var waivers []map[string]json.RawMessage
	if err := json.Unmarshal(file.Nodes[0]["waivers"], &waivers); err != nil {
		t.Fatal(err)
	}
	for name, pair := range map[string]struct {
		described map[string]fields
		written   map[string]json.RawMessage
	}{
		"the file": {schema.Properties, top},
		"a node":   {schema.Defs["node"].Properties, file.Nodes[0]},
		"an edge":  {schema.Defs["edge"].Properties, file.Edges[0]},
		"a waiver": {schema.Defs["waiver"].Properties, waivers[0]},
	} {
		described, written := slices.Sorted(maps.Keys(pair.described)), slices.Sorted(maps.Keys(pair.written))
		if !slices.Equal(described, written) {
			t.Errorf("%s has %s, the schema describes %s", name, strings.Join(written, " "), strings.Join(described, " "))
		}
	}
}

// everyField is a diagram in which the first node and the edge have all fields.
func everyField(t *testing.T) *diagram.Diagram {
	t.Helper()
	waivers := []diagram.Waiver{{Rule: "R", Reason: "r", By: "b", Until: "2027-01-31"}}
	props := catalog.Props{"k": catalog.BoolOf(true)}
	d := diagram.New()
	if _, err := d.Update(func(tx *diagram.Tx) error {
		tx.SetMeta(diagram.Meta{Title: "t"})
		if err := tx.PutNode(&diagram.Node{ID: "b", Kind: "vpc"}); err != nil {
			return err
		}
		if err := tx.PutNode(&diagram.Node{ID: "a", Kind: "vpc", Name: "n", Parent: "b", Size: geom.Size{W: 8, H: 8},
			Props: props, Pinned: true, Collapsed: true, Locked: true, Order: 1, Groups: []diagram.Group{"g"}, Waivers: waivers}); err != nil {
			return err
		}
		return tx.PutEdge(&diagram.Edge{ID: "e", Kind: "k", From: "a", To: "b", Label: "l", Waypoints: []geom.Point{{}}, Style: diagram.Curved, LabelAt: diagram.Spot{Along: 0.5}, Props: props, Locked: true, Waivers: waivers})
	}); err != nil {
		t.Fatal(err)
	}
	return d
}
