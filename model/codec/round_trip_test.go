package codec_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// drawings makes any diagram with up to eight nodes, in containers or not.
func drawings(t *rapid.T) *diagram.Diagram {
	d := diagram.New()
	if _, err := d.Update(func(tx *diagram.Tx) error {
		tx.SetMeta(diagram.Meta{Title: label(t, "title"), Extra: extra(t, "x-top")})
		var ids []diagram.ID
		for i := range rapid.IntRange(0, 8).Draw(t, "nodes") {
			n := node(t, diagram.ID(fmt.Sprintf("%s-%d", rapid.SampledFrom([]string{"lambda", "vpc", "노드", "<&>"}).Draw(t, "stem"), i)))
			n.Parent = rapid.SampledFrom(append(ids, "")).Draw(t, "parent")
			if err := tx.PutNode(n); err != nil {
				return err
			}
			ids = append(ids, n.ID)
		}
		for i := range rapid.IntRange(0, min(len(ids), 4)).Draw(t, "edges") {
			e := edge(t, diagram.ID(fmt.Sprintf("edge-%d", i)))
			e.From, e.To = rapid.SampledFrom(ids).Draw(t, "from"), rapid.SampledFrom(ids).Draw(t, "to")
			if err := tx.PutEdge(e); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return d
}

func node(t *rapid.T, id diagram.ID) *diagram.Node {
	n := &diagram.Node{
		ID: id, Kind: catalog.Kind(rapid.StringMatching(`[a-z-]{0,8}`).Draw(t, "kind")),
		Name: label(t, "name"), Pos: place(t, "at"),
		Props: props(t), Waivers: waivers(t), Extra: extra(t, "x-node"),
		Pinned: rapid.Bool().Draw(t, "pinned"), Collapsed: rapid.Bool().Draw(t, "collapsed"),
		Locked: rapid.Bool().Draw(t, "locked"), Order: rapid.IntRange(-2, 2).Draw(t, "order"),
	}
	for range rapid.IntRange(0, 2).Draw(t, "groups") {
		n.Groups = append(n.Groups, diagram.Group(label(t, "group")))
	}
	if rapid.Bool().Draw(t, "sized") {
		n.Size = geom.Size{W: 240, H: math.Abs(place(t, "size").Y)}
	}
	return n
}

func edge(t *rapid.T, id diagram.ID) *diagram.Edge {
	e := &diagram.Edge{ID: id, Kind: "connect", Label: label(t, "label"), Props: props(t), Waivers: waivers(t), Extra: extra(t, "x-edge"),
		Locked: rapid.Bool().Draw(t, "locked")}
	for range rapid.IntRange(0, 2).Draw(t, "corners") {
		e.Waypoints = append(e.Waypoints, place(t, "corner"))
	}
	e.Style = diagram.EdgeStyle(rapid.SampledFrom([]string{"", "straight", "curved", "later"}).Draw(t, "style"))
	if rapid.Bool().Draw(t, "label put") {
		e.LabelAt = diagram.Spot{Along: rapid.Float64Range(0, 1).Draw(t, "along"), Off: place(t, "off").Vec()}.Round()
	}
	return e
}

func label(t *rapid.T, what string) string {
	return strings.ToValidUTF8(rapid.String().Draw(t, what), "?")
}

func place(t *rapid.T, what string) geom.Point {
	x := rapid.Float64Range(-1e6, 1e6)
	return geom.Pt(x.Draw(t, what), x.Draw(t, what)).Round2()
}

func props(t *rapid.T) catalog.Props {
	p := catalog.Props{}
	for key, v := range map[string]catalog.Value{
		"flag": catalog.BoolOf(rapid.Bool().Draw(t, "flag")),
		"size": catalog.NumberOf(rapid.Float64().Draw(t, "number")),
		"text": catalog.StringOf(label(t, "text")),
		"list": catalog.ListOf(rapid.SliceOfN(rapid.StringMatching(`[a-c<&]*`), 1, 3).Draw(t, "list")...),
	} {
		if rapid.Bool().Draw(t, "has "+key) {
			p[key] = v
		}
	}
	return p
}

func waivers(t *rapid.T) []diagram.Waiver {
	if !rapid.Bool().Draw(t, "waived") {
		return nil
	}
	return []diagram.Waiver{{Rule: "RULE-1", Reason: label(t, "reason"), By: label(t, "by"), Extra: `{"ticket":7}`}}
}

func extra(t *rapid.T, key string) map[string]json.RawMessage {
	if !rapid.Bool().Draw(t, "future") {
		return nil
	}
	return map[string]json.RawMessage{key: json.RawMessage(`{"b":[1,"<"],"a":null}`), "also": json.RawMessage(`1e400`)}
}

func TestWhatIsWrittenReadsAsTheEqualDiagramAndTheSameBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawings(t)
		file := codec.Marshal(d)
		again, _, err := codec.Read(bytes.NewReader(file), "a.lintel")
		if err != nil {
			t.Fatalf("%v in\n%s", err, file)
		}
		if !again.Equal(d) {
			t.Fatalf("reading gives another diagram from\n%s", file)
		}
		if second := codec.Marshal(again); !bytes.Equal(second, file) {
			t.Fatalf("first\n%s\nthen\n%s", file, second)
		}
		if !json.Valid(file) {
			t.Fatalf("no JSON:\n%s", file)
		}
	})
}

func TestAWrittenFileComesBackByteForByte(t *testing.T) {
	d, _ := read(t, shop)
	if got := string(codec.Marshal(d)); got != shop {
		t.Errorf("got\n%s\nwant\n%s", got, shop)
	}
}

func TestASmallEditIsASmallDiff(t *testing.T) {
	d, _ := read(t, shop)
	h := command.NewHistory(d, nil)
	if err := h.Do(command.Move{IDs: []diagram.ID{"vpc-1"}, By: geom.Vec{X: 8}}); err != nil {
		t.Fatal(err)
	}
	before, after := strings.Split(shop, "\n"), strings.Split(string(codec.Marshal(d)), "\n")
	changed := 0
	for i := range before {
		if before[i] != after[i] {
			changed++
		}
	}
	if len(before) != len(after) || changed != 1 {
		t.Errorf("moving a container with its content changed %d lines", changed)
	}
}

func TestAnEmptyDiagramHasAFile(t *testing.T) {
	want := `{"$schema": "https://lintel.dev/schema/1/lintel.schema.json", "format": 1,
"nodes": [
],
"edges": [
]}
`
	if got := string(codec.Marshal(diagram.New())); got != want {
		t.Errorf("got\n%s", got)
	}
	read(t, want)
}

func TestPlacesThatAreNoNumbersAreNeverWritten(t *testing.T) {
	d := diagram.New()
	if _, err := d.Update(func(tx *diagram.Tx) error {
		return tx.PutNode(&diagram.Node{ID: "a", Kind: "vpc", Pos: geom.Pt(math.NaN(), math.Inf(1)),
			Props: catalog.Props{"n": catalog.NumberOf(math.NaN())}})
	}); err != nil {
		t.Fatal(err)
	}
	again, _ := read(t, string(codec.Marshal(d)))
	n, _ := again.Node("a")
	if n.Pos != geom.Pt(0, 10_000_000) || len(n.Props) != 0 {
		t.Errorf("got %+v", n)
	}
}

func TestAFragmentTravelsOverTheClipboard(t *testing.T) {
	d, _ := read(t, shop)
	sent := command.Copy(d, []diagram.ID{"vpc-1", "rds-1"})
	got, err := codec.ReadFragment(codec.MarshalFragment(sent))
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Nodes) != 3 || len(got.Edges) != 1 {
		t.Fatalf("%d nodes, %d edges", len(got.Nodes), len(got.Edges))
	}
	var pasted []diagram.ID
	target := diagram.New()
	if err := command.NewHistory(target, nil).Do(command.Paste{Fragment: got, Pasted: &pasted}); err != nil {
		t.Fatal(err)
	}
	if n, e := target.Len(); n != 3 || e != 1 || len(pasted) != 2 {
		t.Errorf("pasted %d nodes, %d edges, %d of them outermost", n, e, len(pasted))
	}
}

func TestOtherTextIsNoFragment(t *testing.T) {
	for name, text := range map[string]string{
		"prose":           "hello",
		"nothing":         "",
		"a whole diagram": shop,
		"a broken one":    `{"lintel": "fragment", "nodes": [{"id":"a","kind":"b","in":"c"}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := codec.ReadFragment([]byte(text)); err == nil {
				t.Error("taken for a fragment")
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(shop))
	f.Add(codec.Marshal(diagram.New()))
	f.Add([]byte(`{"format": 9, "x": [1, {"y": "\ud800"}], "meta": {"q": 1}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, _, err := codec.Read(bytes.NewReader(data), "fuzz.lintel")
		if err != nil {
			return
		}
		file := codec.Marshal(d)
		again, _, err := codec.Read(bytes.NewReader(file), "fuzz.lintel")
		if err != nil {
			t.Fatalf("cannot read what was written: %v\n%s", err, file)
		}
		if !bytes.Equal(codec.Marshal(again), file) {
			t.Fatalf("not stable:\n%s", file)
		}
	})
}
