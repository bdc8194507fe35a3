package sketch

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// Draw makes a diagram of lines such as
//
//	region-1: region code=us-east-1
//	vpc-1: vpc in=region-1 size=400x300
//	lambda-1: lambda in=vpc-1 at=32,40 name=orders memoryMb=512 subnets=[a,b]
//	group-1: security-group in=vpc-1 ingress=[tcp 443 from web-sg]
//	lambda-1 -connect-> rds-1 mode=data-api
//
// A container stands above what is in it. Arrows are called edge-1, edge-2 and
// so on in their order. A line that ends with a backslash goes on in the next
// one. A line that makes no sense ends the test.
func Draw(t testing.TB, text string) *diagram.Diagram {
	t.Helper()
	d := diagram.New()
	if _, err := d.Update(func(tx *diagram.Tx) error { return Add(tx, text) }); err != nil {
		t.Fatal(err)
	}
	return d
}

// Add puts into a diagram what lines such as those of Draw say.
func Add(tx *diagram.Tx, text string) error {
	for _, line := range strings.Split(strings.ReplaceAll(text, "\\\n", " "), "\n") {
		fields := words(line)
		if len(fields) == 0 {
			continue
		}
		if err := put(tx, fields); err != nil {
			return fmt.Errorf("%s: %w", strings.TrimSpace(line), err)
		}
	}
	return nil
}

// Set changes settings of a node or an arrow, written as in Draw. One without a
// value, such as "retentionDays=", is taken away.
func Set(tx *diagram.Tx, id diagram.ID, settings string) error {
	change := func(props catalog.Props) catalog.Props {
		for _, s := range words(settings) {
			key, value, _ := strings.Cut(s, "=")
			if value == "" {
				delete(props, key)
			} else {
				props[key] = valueOf(value)
			}
		}
		return props
	}
	if e, ok := tx.Edge(id); ok {
		e = e.Clone()
		e.Props = change(e.Props)
		return tx.PutEdge(e)
	}
	n, ok := tx.Node(id)
	if !ok {
		return fmt.Errorf("there is no %q to set %s on", id, settings)
	}
	n = n.Clone()
	n.Props = change(n.Props)
	return tx.PutNode(n)
}

// words are the parts of a line between spaces; within [ ] and ( ) spaces separate nothing.
func words(line string) []string {
	inside := false
	return strings.FieldsFunc(line, func(r rune) bool {
		switch r {
		case '[', '(':
			inside = true
		case ']', ')':
			inside = false
		}
		return !inside && unicode.IsSpace(r)
	})
}

func put(tx *diagram.Tx, fields []string) error {
	if id, ok := strings.CutSuffix(fields[0], ":"); ok && len(fields) > 1 {
		return putNode(tx, diagram.ID(id), catalog.Kind(fields[1]), fields[2:])
	}
	if len(fields) > 2 && strings.HasPrefix(fields[1], "-") && strings.HasSuffix(fields[1], "->") {
		kind := strings.TrimSuffix(strings.TrimPrefix(fields[1], "-"), "->")
		return putEdge(tx, fields[0], kind, fields[2], fields[3:])
	}
	return fmt.Errorf("is neither %q nor %q", "id: kind ...", "a -kind-> b ...")
}

func putNode(tx *diagram.Tx, id diagram.ID, kind catalog.Kind, settings []string) error {
	n := &diagram.Node{ID: id, Kind: kind, Props: catalog.Props{}}
	for _, s := range settings {
		key, value, ok := strings.Cut(s, "=")
		if !ok {
			return fmt.Errorf("%q is not key=value", s)
		}
		switch key {
		case "in":
			n.Parent = diagram.ID(value)
		case "name":
			n.Name = value
		case "at":
			x, y, err := pair(value, ",")
			if err != nil {
				return err
			}
			n.Pos = geom.Pt(x, y)
		case "size":
			w, h, err := pair(value, "x")
			if err != nil {
				return err
			}
			n.Size = geom.Size{W: w, H: h}
		default:
			n.Props[key] = valueOf(value)
		}
	}
	return tx.PutNode(n)
}

func putEdge(tx *diagram.Tx, from, kind, to string, settings []string) error {
	e := &diagram.Edge{
		ID: tx.NewID("edge"), Kind: catalog.EdgeKind(kind),
		From: diagram.ID(from), To: diagram.ID(to), Props: catalog.Props{},
	}
	for _, s := range settings {
		key, value, ok := strings.Cut(s, "=")
		if !ok {
			return fmt.Errorf("%q is not key=value", s)
		}
		e.Props[key] = valueOf(value)
	}
	return tx.PutEdge(e)
}

func pair(s, separator string) (x, y float64, err error) {
	a, b, _ := strings.Cut(s, separator)
	if x, err = strconv.ParseFloat(a, 64); err != nil {
		return 0, 0, err
	}
	y, err = strconv.ParseFloat(b, 64)
	return x, y, err
}

// valueOf is the value that a person would mean: a number, true or false, a
// list in brackets, else a text; what is in quotes is a text in any case.
func valueOf(s string) catalog.Value {
	if n, err := strconv.ParseFloat(s, 64); err == nil {
		return catalog.NumberOf(n)
	}
	switch {
	case len(s) > 1 && strings.HasPrefix(s, `"`) && strings.HasSuffix(s, `"`):
		return catalog.StringOf(s[1 : len(s)-1])
	case s == "true" || s == "false":
		return catalog.BoolOf(s == "true")
	case strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]"):
		return catalog.ListOf(strings.Split(s[1:len(s)-1], ",")...)
	}
	return catalog.StringOf(s)
}
