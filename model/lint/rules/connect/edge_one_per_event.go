package connect

import (
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// EdgeOnePerEvent reports distributions with two functions for one event, or
// with both kinds of function for the events of viewers.
var EdgeOnePerEvent = lint.Rule{ID: "EDGE-ONE-PER-EVENT", Check: lint.Nodes(edgeOnePerEvent, "cloudfront")}

var pathPattern = catalog.String("pathPattern")

// hook is a function at an event of a cache behavior.
type hook struct {
	arrow    *diagram.Edge
	function *diagram.Node
	behavior string
	event    string
}

func (h hook) viewer() bool { return strings.HasPrefix(h.event, "viewer-") }

func edgeOnePerEvent(p *lint.Pass, distribution *diagram.Node) {
	taken := map[[2]string]hook{} // by behavior and event
	viewers := map[string]hook{}  // first at an event of viewers, by behavior
	for _, h := range hooks(p, distribution.ID) {
		at := [2]string{h.behavior, h.event}
		if first, ok := taken[at]; ok {
			reportHook(p, distribution, "same", first, h)
			continue
		}
		taken[at] = h
		if !h.viewer() {
			continue
		}
		first, ok := viewers[h.behavior]
		if ok && first.function.Kind != h.function.Kind {
			reportHook(p, distribution, "mixed", first, h)
		}
		if !ok {
			viewers[h.behavior] = h
		}
	}
}

// hooks are the functions of a distribution whose event is known.
func hooks(p *lint.Pass, distribution diagram.ID) []hook {
	var all []hook
	for e := range p.Diagram.EdgesAt(distribution) {
		function, _ := p.Diagram.Node(otherEnd(e, distribution))
		if e.Kind != "associate" || function.Kind != "cloudfront-function" && function.Kind != "lambda-edge" {
			continue
		}
		behavior, set := pathPattern.In(e.Props)
		if !set {
			behavior = "*"
		}
		if on, ok := event.In(function.Props); ok {
			all = append(all, hook{e, function, behavior, on})
		}
	}
	return all
}

func reportHook(p *lint.Pass, distribution *diagram.Node, message string, first, second hook) {
	p.Report(lint.Report{
		Message: message,
		Args: lint.Args{
			"first": p.Name(first.function.ID), "second": p.Name(second.function.ID),
			"event": p.Term(second.event), "distribution": p.Name(distribution.ID),
		},
		Subjects: []diagram.ID{second.arrow.ID, first.arrow.ID, first.function.ID, second.function.ID},
		Fixes:    toOrigin(p, distribution.ID, first, second),
	})
}

// toOrigin moves Lambda@Edge to the event on the other side of the cache, where
// that is free and the function does nothing else.
func toOrigin(p *lint.Pass, distribution diagram.ID, first, second hook) []lint.FixReport {
	move := second
	if move.function.Kind != "lambda-edge" {
		move = first
	}
	if move.function.Kind != "lambda-edge" || !move.viewer() || arrows(p, move.function.ID, "associate") > 1 {
		return nil
	}
	origin := strings.Replace(move.event, "viewer-", "origin-", 1)
	rest := 0 // further functions at events of viewers, which may not fit the other one either
	for _, h := range hooks(p, distribution) {
		if h.behavior != move.behavior {
			continue
		}
		if h.event == origin {
			return nil
		}
		if h.viewer() {
			rest++
		}
	}
	if rest > 2 {
		return nil
	}
	return []lint.FixReport{{
		Title: "origin",
		Args:  lint.Args{"fn": p.Name(move.function.ID), "event": p.Term(origin)},
		Command: command.SetProperty{
			ID: move.function.ID, Key: event.Name(), Value: catalog.StringOf(origin),
		},
	}}
}

// arrows counts the arrows of a kind at a node.
func arrows(p *lint.Pass, id diagram.ID, kind catalog.EdgeKind) int {
	n := 0
	for e := range p.Diagram.EdgesAt(id) {
		if e.Kind == kind {
			n++
		}
	}
	return n
}
