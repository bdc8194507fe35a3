package reimport

import (
	"regexp"
	"strings"

	"lintel/model/diagram"
)

// Source is the name of the template that a diagram was drawn from, without its
// folder; empty where it was not. Of nested templates it is the outermost.
func Source(d *diagram.Diagram) string {
	inner := ""
	for _, n := range d.Nodes() {
		name := sourceOf(n)
		if name != "" && !strings.Contains(string(n.ID), ".") {
			return name
		}
		if inner == "" {
			inner = name
		}
	}
	return inner
}

// sourceOf is the name of the template that a node comes from, which its property
// begins with: "shop.yaml:12 Orders AWS::SQS::Queue". A folder in it, which somebody
// may have written by hand, leads nowhere.
func sourceOf(n *diagram.Node) string {
	lines, ok := n.Props["template"].List()
	if !ok || len(lines) == 0 {
		return ""
	}
	if m := place.FindStringSubmatch(lines[0]); m != nil {
		return m[1]
	}
	return ""
}

var place = regexp.MustCompile(`^(?:.*[/\\])?([^/\\]+):\d+ \S+ \S+$`)

// DrawnFrom reports whether a diagram was drawn from an earlier state of the
// template with a name: its elements say so, and the template still has most of
// them, for many are called template.yaml.
func (u Update) DrawnFrom(old *diagram.Diagram, name string) bool {
	same, all := 0, 0
	for _, n := range old.Nodes() {
		if sourceOf(n) != name {
			continue
		}
		all++
		if _, stays := u.Fresh.Node(n.ID); stays {
			same++
		}
	}
	return all > 0 && same*2 >= all
}
