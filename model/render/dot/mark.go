package dot

import (
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"fmt"

	"lintel/model/diagram"
)

// Mark is the attribute with which Lintel finds its elements again in a graph:
// of the graph the packed diagram, of a node, cluster or edge its place in the
// lists of that diagram and, behind it, where it stands. Graphviz keeps it.
const Mark = "lintel"

// marks are the places of elements in the lists of the diagram; nil when the
// graph does not carry it.
type marks map[diagram.ID]int

func marksOf(d *diagram.Diagram) marks {
	m := marks{}
	for i, n := range d.Nodes() {
		m[n.ID] = i
	}
	for i, e := range d.Edges() {
		m[e.ID] = i
	}
	return m
}

// of is the attribute of an element, with the comma before the next one.
func (m marks) of(id diagram.ID, stands string) string {
	if m == nil {
		return ""
	}
	if stands != "" {
		stands = " " + stands
	}
	return fmt.Sprintf("%s=\"%d%s\", ", Mark, m[id], stands)
}

// pack is a diagram in letters that need no quoting.
func pack(source []byte) string {
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	z.Write(source)
	z.Close()
	return base64.StdEncoding.EncodeToString(packed.Bytes())
}
