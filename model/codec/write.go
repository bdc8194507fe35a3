package codec

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strconv"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// Write writes the file of a diagram.
func Write(w io.Writer, d *diagram.Diagram) error {
	if _, err := w.Write(Marshal(d)); err != nil {
		return fmt.Errorf("writing the diagram: %w", err)
	}
	return nil
}

// Marshal is the file of a diagram. Equal diagrams give equal bytes.
func Marshal(d *diagram.Diagram) []byte {
	return appendElements(append([]byte{'{'}, appendMetaFields(nil, d.Meta())...), d.Nodes(), d.Edges())
}

// appendMetaFields writes the fields that say what the file and the diagram are.
func appendMetaFields(b []byte, meta diagram.Meta) []byte {
	extra := maps.Clone(meta.Extra)
	if extra == nil {
		extra = map[string]json.RawMessage{}
	}
	b = fmt.Appendf(b, "\"$schema\": %s, \"format\": %s,\n",
		extraOr(extra, "$schema", strconv.Quote(Schema)), extraOr(extra, "format", strconv.Itoa(Format)))
	if fields := appendMeta(nil, meta.Title, extraOr(extra, "meta", "")); len(fields) > 0 {
		b = fmt.Appendf(b, "\"meta\": {%s},\n", fields)
	}
	dropKnown(extra, "$schema", "format", "meta", "nodes", "edges", "lintel")
	for _, key := range slices.Sorted(maps.Keys(extra)) {
		b = fmt.Appendf(appendText(b, key), ": %s,\n", extra[key])
	}
	return b
}

func extraOr(extra map[string]json.RawMessage, key, otherwise string) string {
	if raw, ok := extra[key]; ok {
		return string(raw)
	}
	return otherwise
}

// appendMeta joins the title and the object of what a newer version put beside it.
func appendMeta(b []byte, title, rest string) []byte {
	if title != "" {
		b = appendText(append(b, `"title": `...), title)
	}
	if len(rest) > len("{}") {
		if len(b) > 0 {
			b = append(b, ", "...)
		}
		b = append(b, rest[1:len(rest)-1]...)
	}
	return b
}

// appendElements writes the lists of nodes and edges and closes the file.
func appendElements(b []byte, nodes []*diagram.Node, edges []*diagram.Edge) []byte {
	b = append(b, "\"nodes\": ["...)
	for i, n := range nodes {
		b = appendNode(append(b, separator(i)...), n)
	}
	b = append(b, "\n],\n\"edges\": ["...)
	for i, e := range edges {
		b = appendEdge(append(b, separator(i)...), e)
	}
	return append(b, "\n]}\n"...)
}

func separator(i int) string {
	if i == 0 {
		return "\n"
	}
	return ",\n"
}

func appendNode(b []byte, n *diagram.Node) []byte {
	b = appendText(append(b, `{"id":`...), string(n.ID))
	b = appendText(append(b, `,"kind":`...), string(n.Kind))
	b = appendOptional(b, "name", n.Name)
	b = appendOptional(b, "in", string(n.Parent))
	b = appendPoint(append(b, `,"at":`...), n.Pos)
	if n.Size != (geom.Size{}) {
		b = appendPoint(append(b, `,"size":`...), geom.Pt(n.Size.W, n.Size.H))
	}
	b = appendProps(b, n.Props)
	if n.Pinned {
		b = append(b, `,"pinned":true`...)
	}
	if n.Collapsed {
		b = append(b, `,"collapsed":true`...)
	}
	if n.Locked {
		b = append(b, `,"locked":true`...)
	}
	if n.Order != 0 {
		b = strconv.AppendInt(append(b, `,"order":`...), int64(n.Order), 10)
	}
	b = appendGroups(b, n.Groups)
	b = appendWaivers(b, n.Waivers)
	return append(appendExtra(b, n.Extra, "id", "kind", "name", "in", "at", "size", "props", "pinned", "collapsed", "locked", "order", "groups", "waivers"), '}')
}

func appendEdge(b []byte, e *diagram.Edge) []byte {
	b = appendText(append(b, `{"id":`...), string(e.ID))
	b = appendText(append(b, `,"kind":`...), string(e.Kind))
	b = appendText(append(b, `,"from":`...), string(e.From))
	b = appendText(append(b, `,"to":`...), string(e.To))
	b = appendOptional(b, "label", e.Label)
	if len(e.Waypoints) > 0 {
		b = append(b, `,"via":`...)
		for i, p := range e.Waypoints {
			b = appendPoint(append(b, "[,"[min(i, 1)]), p)
		}
		b = append(b, ']')
	}
	b = appendOptional(b, "style", string(e.Style))
	b = appendSpot(b, e.LabelAt)
	b = appendProps(b, e.Props)
	if e.Locked {
		b = append(b, `,"locked":true`...)
	}
	b = appendWaivers(b, e.Waivers)
	return append(appendExtra(b, e.Extra, "id", "kind", "from", "to", "label", "via", "style", "labelAt", "props", "locked", "waivers"), '}')
}

func appendOptional(b []byte, key, text string) []byte {
	if text == "" {
		return b
	}
	return appendText(append(append(append(b, `,"`...), key...), `":`...), text)
}

func appendPoint(b []byte, p geom.Point) []byte {
	p = geom.Pt(finite(p.X), finite(p.Y)).Round2()
	b = strconv.AppendFloat(append(b, '['), p.X, 'f', -1, 64)
	b = strconv.AppendFloat(append(b, ','), p.Y, 'f', -1, 64)
	return append(b, ']')
}

// appendSpot writes [along,x,y] where a person put the label.
func appendSpot(b []byte, s diagram.Spot) []byte {
	if s == (diagram.Spot{}) {
		return b
	}
	s = diagram.Spot{Along: finite(s.Along), Off: geom.Vec{X: finite(s.Off.X), Y: finite(s.Off.Y)}}.Round()
	b = append(b, `,"labelAt":`...)
	for i, x := range [3]float64{s.Along, s.Off.X, s.Off.Y} {
		b = strconv.AppendFloat(append(b, "[,,"[i]), x, 'f', -1, 64)
	}
	return append(b, ']')
}

// finite keeps what was written readable: a place is a number within limits.
func finite(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return math.Max(-maxPlace, math.Min(maxPlace, x))
}

func appendProps(b []byte, props catalog.Props) []byte {
	raw := map[string]json.RawMessage{}
	for key, v := range props {
		// A value that is no JSON, such as infinity, cannot be kept and is not set.
		if text, err := v.MarshalJSON(); err == nil && v.IsSet() && json.Valid(text) {
			raw[key] = text
		}
	}
	if len(raw) == 0 {
		return b
	}
	return appendObject(append(b, `,"props":`...), raw)
}

func appendGroups(b []byte, groups []diagram.Group) []byte {
	for i, g := range groups {
		b = append(b, [...]string{`,"groups":[`, ","}[min(i, 1)]...)
		b = appendText(b, string(g))
	}
	if len(groups) > 0 {
		b = append(b, ']')
	}
	return b
}

func appendWaivers(b []byte, waivers []diagram.Waiver) []byte {
	for i, w := range waivers {
		if i == 0 {
			b = append(b, `,"waivers":[`...)
		} else {
			b = append(b, ',')
		}
		b = appendText(append(b, `{"rule":`...), w.Rule)
		b = appendText(append(b, `,"reason":`...), w.Reason)
		b = appendOptional(b, "by", w.By)
		b = appendOptional(b, "until", w.Until)
		if len(w.Extra) > 2 {
			b = append(append(b, ','), w.Extra[1:len(w.Extra)-1]...)
		}
		b = append(b, '}')
	}
	if len(waivers) > 0 {
		b = append(b, ']')
	}
	return b
}

// appendExtra writes fields of a newer version behind the known ones.
func appendExtra(b []byte, extra map[string]json.RawMessage, known ...string) []byte {
	if len(extra) == 0 {
		return b
	}
	extra = maps.Clone(extra)
	dropKnown(extra, known...)
	for _, key := range slices.Sorted(maps.Keys(extra)) {
		b = append(append(appendText(append(b, ','), key), ':'), extra[key]...)
	}
	return b
}

func dropKnown(extra map[string]json.RawMessage, known ...string) {
	for _, key := range known {
		delete(extra, key)
	}
}

func appendObject(b []byte, fields map[string]json.RawMessage) []byte {
	b = append(b, '{')
	for i, key := range slices.Sorted(maps.Keys(fields)) {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(append(appendText(b, key), ':'), fields[key]...)
	}
	return append(b, '}')
}

// appendText writes a JSON string and leaves <, > and & readable.
func appendText(b []byte, text string) []byte {
	plain := true
	for i := 0; i < len(text) && plain; i++ {
		plain = text[i] >= ' ' && text[i] < 0x7f && text[i] != '"' && text[i] != '\\'
	}
	if plain {
		return append(append(append(b, '"'), text...), '"')
	}
	var buffer bytes.Buffer
	encoder := json.NewEncoder(&buffer)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(text); err != nil {
		panic("a string is always JSON: " + err.Error())
	}
	return append(b, bytes.TrimSuffix(buffer.Bytes(), []byte{'\n'})...)
}
