package editor_test

import (
	"strings"
	"testing"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// outlined writes an outline with two spaces for each level, + and - for rows
// that are closed and open, and > for arrows.
func (s *stage) outlined(toggled map[diagram.ID]bool, filter string) string {
	var b strings.Builder
	for _, row := range s.Outline(toggled, filter) {
		b.WriteString(strings.Repeat("  ", row.Depth))
		switch {
		case row.Arrow:
			b.WriteString("> ")
		case row.Open:
			b.WriteString("- ")
		case row.Branch:
			b.WriteString("+ ")
		}
		b.WriteString(row.Title)
		if row.Detail != "" {
			b.WriteString(" · " + row.Detail)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestTheOutlineIsTheDrawingAsATree(t *testing.T) {
	named := func(id diagram.ID, name string, x float64) *diagram.Node {
		return &diagram.Node{ID: id, Kind: "lambda", Name: name, Pos: geom.Pt(x, 60)}
	}
	s := open(t, named("z", "alone", 900), frame("net", "vpc", 0, 0, 600, 300),
		in("net", named("b", "bills", 60)), in("net", named("o", "Orders", 200)), in("net", frame("sub", "subnet", 300, 40, 200, 200)))
	s.connect("b", "o")
	cases := map[string]struct {
		toggled map[diagram.ID]bool
		filter  string
		want    string
	}{
		"at first": {nil, "", `
- VPC
  Subnet
  + bills · Lambda
  Orders · Lambda
alone · Lambda
`},
		"with arrows": {map[diagram.ID]bool{"b": true}, "", `
- VPC
  Subnet
  - bills · Lambda
    > Orders · invoke
  Orders · Lambda
alone · Lambda
`},
		"with a container closed": {map[diagram.ID]bool{"net": true}, "", `
+ VPC
alone · Lambda
`},
		"filtered": {map[diagram.ID]bool{"net": true}, "alone", `
alone · Lambda
`},
		"filtered, with what is around": {nil, "orders", `
- VPC
  - bills · Lambda
    > Orders · invoke
  Orders · Lambda
`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got := "\n" + s.outlined(c.toggled, c.filter); got != c.want {
				t.Errorf("got%swant%s", got, c.want)
			}
		})
	}
}

func TestOnlyWhatIsSaidMakesTheOutlineAnew(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	before := s.Told()
	s.must(s.Do(command.Move{IDs: []diagram.ID{"a"}, By: geom.Vec{X: 8}}))
	if s.Told() != before {
		t.Error("a move tells something else")
	}
	s.connect("a", "a")
	if s.Told() == before {
		t.Error("an arrow tells nothing")
	}
}
