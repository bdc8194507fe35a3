package sketch

import (
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Has reports whether a diagram has what a line such as those of Draw says. What
// the line does not mention may be anything; a setting without a value is not set.
func Has(d *diagram.Diagram, line string) bool {
	fields := words(line)
	if id, ok := strings.CutSuffix(fields[0], ":"); ok && len(fields) > 1 {
		n, there := d.Node(diagram.ID(id))
		return there && string(n.Kind) == fields[1] && hasSettings(n.Parent, n.Props, fields[2:])
	}
	for e := range d.EdgesAt(diagram.ID(fields[0])) {
		if len(fields) > 2 && string(e.From) == fields[0] && "-"+string(e.Kind)+"->" == fields[1] &&
			string(e.To) == fields[2] && hasSettings("", e.Props, fields[3:]) {
			return true
		}
	}
	return false
}

func hasSettings(parent diagram.ID, props catalog.Props, settings []string) bool {
	for _, s := range settings {
		key, value, _ := strings.Cut(s, "=")
		switch {
		case key == "in":
			if value != string(parent) {
				return false
			}
		case value == "":
			if props[key].IsSet() {
				return false
			}
		case !props[key].Equal(valueOf(value)):
			return false
		}
	}
	return true
}
