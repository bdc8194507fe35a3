package codec_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/geom"
)

const shop = `{"$schema": "https://lintel.dev/schema/1/lintel.schema.json", "format": 1,
"meta": {"title": "Shop <1>"},
"nodes": [
{"id":"lambda-1","kind":"lambda","name":"주문 \"a\" & b","in":"vpc-1","at":[16,40.5],"props":{"memoryMb":512,"runtime":"go","tags":["a","b"],"vpc":true}},
{"id":"rds-1","kind":"rds","at":[-200,40]},
{"id":"vpc-1","kind":"vpc","at":[0,0],"size":[464,360],"pinned":true,"waivers":[{"rule":"R-1","reason":"known","by":"me","until":"2027-01-31"}]}
],
"edges": [
{"id":"edge-1","kind":"connect","from":"lambda-1","to":"rds-1","label":"3306","via":[[10,20],[30,40]],"props":{"port":3306},"waivers":[{"rule":"R-2","reason":"later"}]}
]}
`

func read(t *testing.T, text string) (*diagram.Diagram, codec.Info) {
	t.Helper()
	d, info, err := codec.Read(strings.NewReader(text), "shop.lintel")
	if err != nil {
		t.Fatal(err)
	}
	return d, info
}

func TestReadFindsEveryField(t *testing.T) {
	d, info := read(t, shop)
	if d.Meta().Title != "Shop <1>" {
		t.Errorf("title %q", d.Meta().Title)
	}
	n, _ := d.Node("lambda-1")
	if n.Name != `주문 "a" & b` || n.Parent != "vpc-1" || n.Pos != geom.Pt(16, 40.5) || n.Kind != "lambda" {
		t.Errorf("node %+v", n)
	}
	props := catalog.Props{
		"memoryMb": catalog.NumberOf(512),
		"runtime":  catalog.StringOf("go"),
		"tags":     catalog.ListOf("a", "b"),
		"vpc":      catalog.BoolOf(true),
	}
	for key, want := range props {
		if got := n.Props[key]; !got.Equal(want) {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
	vpc, _ := d.Node("vpc-1")
	if !vpc.Pinned || vpc.Size != (geom.Size{W: 464, H: 360}) || vpc.Waivers[0] != (diagram.Waiver{Rule: "R-1", Reason: "known", By: "me", Until: "2027-01-31"}) {
		t.Errorf("container %+v", vpc)
	}
	e, _ := d.Edge("edge-1")
	if e.From != "lambda-1" || e.To != "rds-1" || e.Label != "3306" || len(e.Waypoints) != 2 || e.Waypoints[1] != geom.Pt(30, 40) {
		t.Errorf("edge %+v", e)
	}
	if len(info.Notes) != 0 {
		t.Errorf("notes %v", info.Notes)
	}
	lines := map[diagram.ID]int{"lambda-1": 4, "rds-1": 5, "vpc-1": 6, "edge-1": 9}
	for id, want := range lines {
		if info.Lines[id] != want {
			t.Errorf("%s is on line %d, want %d", id, info.Lines[id], want)
		}
	}
}

func TestReadSaysWhereWhatAndWhatToDo(t *testing.T) {
	top := `{"format": 1, "nodes": [`
	node := func(fields string) string { return top + `{"id":"a","kind":"lambda",` + fields + `}]}` }
	nested := func(n int) string {
		var b strings.Builder
		b.WriteString(`{"format": 1, "nodes": [{"id":"n0","kind":"vpc"}`)
		for i := 1; i <= n; i++ {
			fmt.Fprintf(&b, `,{"id":"n%d","kind":"vpc","in":"n%d"}`, i, i-1)
		}
		return b.String() + `]}`
	}
	cases := map[string]struct{ text, want string }{
		"an empty file":           {"", "1:1: expected a diagram, found an empty file; take it from a copy, or delete the file and save the diagram again"},
		"a file of spaces":        {" \n\n", "1:1: expected a diagram, found an empty file; take it from a copy, or delete the file and save the diagram again"},
		"another text":            {"hello", `1:1: expected a diagram, which is a JSON object, found hello; start it with {`},
		"a JSON list":             {"[]", `1:1: expected a diagram, which is a JSON object, found a list; start it with {`},
		"other JSON":              {`{"name": "x"}`, `1:1: expected "format": 1 at the top of a Lintel diagram, found a JSON object without it; open a .lintel file, or add the field`},
		"UTF-16":                  {"\xff\xfe{\x00", "1:1: expected UTF-8 text, found UTF-16 text; save the file as UTF-8"},
		"a broken character":      {"{\"format\": 1,\n\"meta\": {\"title\": \"가\xff\"}}", "2:21: expected UTF-8 text, found the byte 0xff; save the file as UTF-8, or take it from a copy"},
		"cut off in an element":   {top + "\n" + `{"id":"a","kind":"lam`, "2:22: expected a closing quote, found the end of the file; the file is cut off here: take it from a copy, or close what is open"},
		"cut off after one":       {top + "\n" + `{"id":"a","kind":"lambda"}`, `2:27: expected ',' or ']', found the end of the file; the file is cut off here: take it from a copy, or close what is open`},
		"a missing comma":         {top + "{\"id\":\"a\"\n\"kind\":\"b\"}]}", `2:1: expected ',' or '}', found "kind"; add the ','`},
		"a comma too many":        {top + `{"id":"a","kind":"b"},]}`, `1:47: expected another entry after the comma, found ']'; delete the comma`},
		"a missing colon":         {`{"format" 1}`, `1:11: expected ':' after the field name, found 1; add the ':'`},
		"a bare field name":       {`{format: 1}`, `1:2: expected a field name in quotes, found format; write it in double quotes`},
		"something behind":        {"{\"format\": 1}\nx", "2:1: expected the end of the file after the diagram, found x; delete what follows"},
		"a field twice":           {`{"format": 1, "format": 1}`, `1:15: expected every field once, found "format" a second time; delete one of the two`},
		"a format of text":        {`{"format": "1"}`, `1:12: expected the number of the format, found "1"; write a number without quotes`},
		"a format of zero":        {`{"format": 0}`, `1:12: expected a format number of 1 or more, found 0; write 1`},
		"nodes of a wrong type":   {`{"format": 1, "nodes": {}}`, `1:24: expected a list of nodes, found an object; start it with [`},
		"a node of a wrong type":  {top + `7]}`, `1:25: expected a node, found 7; start it with {`},
		"a node without an id":    {top + `{"kind":"lambda"}]}`, `1:25: expected "id" in the node, found none; add the field, or delete the line`},
		"a node without a kind":   {top + `{"id":"a"}]}`, `1:25: expected "kind" in the node, found none; add the field, or delete the line`},
		"an empty id":             {top + `{"id":"","kind":"a"}]}`, `1:31: expected an id, found an empty one; give the element an id of its own`},
		"a NUL in an id":          {top + `{"id":"a\u0000","kind":"a"}]}`, `1:31: expected an id, found one with the control character U+0000; take the character out`},
		"a number as name":        {node(`"name":12`), `1:58: expected a name, found 12; write it in double quotes`},
		"an endless name":         {node(`"name":"` + strings.Repeat("가", 10001) + `"`), `1:58: expected at most 10000 characters, found 10001; shorten the text`},
		"a line break in a name":  {node("\"name\":\"a\nb\""), `1:60: expected a closing quote, found the end of the line; close the string, or write the character as an escape`},
		"a bell in a name":        {node("\"name\":\"a\ab\""), `1:60: expected a closing quote, found the control character U+0007; close the string, or write the character as an escape`},
		"a false escape":          {node(`"name":"a\qb"`), `1:58: expected a string, found a backslash that starts no escape; write \\ for a backslash`},
		"a position of text":      {node(`"at":"16,40"`), `1:56: expected a position like [16,40], found "16,40"; start it with [`},
		"half a position":         {node(`"at":[16]`), `1:56: expected a position like [16,40], found a list of 1; write exactly two numbers`},
		"a far position":          {node(`"at":[1e9,0]`), `1:57: expected a number between -10000000 and 10000000, found 1e9; write a smaller number`},
		"an infinite position":    {node(`"at":[1e999,0]`), `1:57: expected a number between -10000000 and 10000000, found 1e999; write a smaller number`},
		"a false number":          {node(`"at":[0x10,0]`), `1:57: expected a number of points, found 0x10; write it like 16 or -0.5`},
		"a negative size":         {node(`"size":[-1,4]`), `1:58: expected a size of 0 or more, found a negative one; write positive numbers`},
		"a lock of text":          {node(`"locked":"yes"`), `1:60: expected true or false, found "yes"; write one of the two without quotes`},
		"half an order":           {node(`"order":1.5`), `1:59: expected a whole number between -10000000 and 10000000, found 1.5; write a smaller whole number`},
		"a group that is no list": {node(`"groups":"g"`), `1:60: expected a list of groups like ["group-1"], found "g"; start it with [`},
		"collapsed by number":     {node(`"collapsed":1`), `1:63: expected true or false, found 1; write one of the two without quotes`},
		"a pin of text":           {node(`"pinned":"yes"`), `1:60: expected true or false, found "yes"; write one of the two without quotes`},
		"properties of a list":    {node(`"props":[]`), `1:59: expected an object with properties, found a list; start it with {`},
		"a value of nonsense":     {node(`"props":{"a":nil}`), `1:64: expected a value, found nil; write a string, number, true, false, null, list or object`},
		"deep brackets":           {node(`"x":` + strings.Repeat("[", 70)), `1:116: expected at most 64 levels of brackets, found more; flatten the value`},
		"an id twice":             {top + "\n{\"id\":\"a\",\"kind\":\"x\"},\n{\"id\":\"a\",\"kind\":\"y\"}]}", `3:1: expected an id of its own, found "a", which line 2 has already; give one of the two another id`},
		"a missing container":     {node(`"in":"vpc-9"`), `1:56: expected the id of a container, found "vpc-9", which no node has; correct the id, or delete "in" to put the node on the canvas`},
		"a node in itself":        {node(`"in":"a"`), `1:56: expected containers that end at the canvas, found "a" in "a"; delete "in" from one of them`},
		"a circle of containers":  {top + "\n{\"id\":\"a\",\"kind\":\"x\",\"in\":\"b\"},\n{\"id\":\"b\",\"kind\":\"x\",\"in\":\"a\"}]}", `2:27: expected containers that end at the canvas, found "a" in "b" in "a"; delete "in" from one of them`},
		"too many containers":     {nested(65), `1:2429: expected at most 64 containers around a node, found more; take the node out of some of them`},
		"an edge without an end":  {`{"format": 1, "edges": [{"id":"e","kind":"x","from":"a"}]}`, `1:25: expected "to" in the edge, found none; add the field, or delete the line`},
		"a dangling edge":         {top + "{\"id\":\"a\",\"kind\":\"x\"}],\"edges\":[\n{\"id\":\"e\",\"kind\":\"x\",\"from\":\"a\",\"to\":\"b\"}]}", `2:38: expected the id of a node, found "b", which no node has; correct the id, or delete this line to drop the edge`},
		"an edge between edges":   {"{\"format\": 1, \"edges\": [\n{\"id\":\"e\",\"kind\":\"x\",\"from\":\"e\",\"to\":\"e\"}]}", `2:29: expected the id of a node, found "e", which no node has; correct the id, or delete this line to drop the edge`},
		"a node and an edge of one id": {top + "{\"id\":\"a\",\"kind\":\"x\"}],\"edges\":[\n{\"id\":\"a\",\"kind\":\"x\",\"from\":\"a\",\"to\":\"a\"}]}",
			`2:1: expected an id of its own, found "a", which line 1 has already; give one of the two another id`},
		"a merge that was not finished": {"{\"format\": 1,\n<<<<<<< ours\n\"nodes\": []\n=======\n\"nodes\": [],\n>>>>>>> theirs\n}",
			"2:1: expected a diagram, found merge conflict markers in lines 2, 4 and 6; keep one side of each conflict and delete the marker lines"},
		"a mistake in a file from the future": {`{"format": 3, "nodes": 7}`,
			"1:24: expected a list of nodes, found 7; start it with [ (the file has format 3, this program knows format 1: a newer Lintel may open it)"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, _, err := codec.Read(strings.NewReader(c.text), "a.lintel")
			var syntax *codec.SyntaxError
			if !errors.As(err, &syntax) {
				t.Fatalf("got %v, want a SyntaxError", err)
			}
			if got, want := err.Error(), "a.lintel:"+c.want; got != want {
				t.Errorf("\n got %s\nwant %s", got, want)
			}
		})
	}
}

func TestReadSkipsAByteOrderMark(t *testing.T) {
	d, info := read(t, "\xef\xbb\xbf"+shop)
	if n, _ := d.Len(); n != 3 || info.Lines["lambda-1"] != 4 {
		t.Errorf("%d nodes, lines %v", n, info.Lines)
	}
}

func TestReadRefusesFilesOverTheLimits(t *testing.T) {
	element := func(fields string) string { return `{"format": 1, "nodes": [{"id":"a","kind":"b",` + fields + `}]}` }
	fields := func(n int) string {
		var all []string
		for i := range n {
			all = append(all, fmt.Sprintf(`"x%d":1`, i))
		}
		return strings.Join(all, ",")
	}
	many := func() string {
		var b strings.Builder
		b.WriteString(`{"format": 1, "nodes": [`)
		for i := range 60_001 {
			if i > 0 {
				b.WriteByte(',')
			}
			fmt.Fprintf(&b, `{"id":"%d","kind":"x"}`, i)
		}
		return b.String() + "]}"
	}
	cases := map[string]struct{ text, want string }{
		"too long":               {strings.Repeat(" ", 64<<20) + "{}", "at most 64 MiB, found a larger file"},
		"too many properties":    {element(`"props":{` + fields(1001) + `}`), "at most 1000 properties, found more"},
		"as many unknown fields": {element(fields(1001)), "at most 1000 properties, found more"},
		"an endless value":       {element(`"props":{"userData":"` + strings.Repeat("x", 1<<20) + `"}`), "a value of at most 1024 KiB, found one of 1024 KiB"},
		"endless groups":         {element(`"groups":[` + strings.TrimSuffix(strings.Repeat(`"g",`, 10_001), ",") + `]`), "at most 10000 entries in a list, found more"},
		"too many elements":      {many(), "at most 60000 elements, found more"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, _, err := codec.Read(strings.NewReader(c.text), "a.lintel")
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestAFileFromTheFutureOpensWithANoteAndKeepsWhatItHas(t *testing.T) {
	future := `{"$schema": "https://lintel.dev/schema/2/lintel.schema.json", "format": 2,
"meta": {"title": "Shop", "author":"me","tags":["x"]},
"layers": [{"id":"net"}],
"nodes": [
{"id":"a","kind":"quantum","at":[0,0],"props":{"qubits":{"min":1}},"waivers":[{"rule":"R","reason":"r","ticket":7}],"layer":"net","z":1e400}
],
"edges": [
{"id":"e","kind":"teleport","from":"a","to":"a","curve":[[1,2]]}
]}
`
	d, info := read(t, future)
	if len(info.Notes) != 1 || info.Notes[0].Line != 1 || !strings.Contains(info.Notes[0].Text.EN, "format 2") || !info.Notes[0].Text.Complete() {
		t.Errorf("notes %v", info.Notes)
	}
	if got := string(codec.Marshal(d)); got != future {
		t.Errorf("got\n%s\nwant\n%s", got, future)
	}
}

func TestNumbersMeanWhatTheySayAndUnreadableOnesAreKept(t *testing.T) {
	d, _ := read(t, `{"format": 1, "nodes": [{"id":"a","kind":"lambda","props":{
		"plain":512,"point":512.0,"small":0.10,"power":1e3,"huge":1e999,"long":9007199254740993,"none":null}}]}`)
	n, _ := d.Node("a")
	numbers := map[string]float64{"plain": 512, "point": 512, "small": 0.1, "power": 1000}
	for key, want := range numbers {
		if got, ok := n.Props[key].Number(); !ok || got != want {
			t.Errorf("%s is %v %v, want %v", key, got, ok, want)
		}
	}
	kept := map[string]string{"huge": "1e999", "long": "9007199254740993", "none": "null"}
	for key, want := range kept {
		if _, ok := n.Props[key].Number(); ok || n.Props[key].String() != want {
			t.Errorf("%s is %q, want it kept as %s", key, n.Props[key], want)
		}
	}
}
