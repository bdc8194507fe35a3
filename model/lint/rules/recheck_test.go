package rules_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
	"lintel/model/lint"
)

// A check that goes on from an earlier one finds what a check from the beginning
// finds: the same findings, fixes and waivers, in the same order, whatever was
// edited in between, undone and made again.
func TestARecheckFindsWhatACheckFinds(t *testing.T) {
	engine, cat := newEngine(t), loadCatalog(t)
	drawn := rapid.OneOf(sample.Architecture(), sample.Spoilt(cat), sample.Anything(cat, judged, true))
	rapid.Check(t, func(t *rapid.T) {
		d := drawn.Draw(t, "diagram")
		history := command.NewHistory(d, nil)
		result := engine.Check(d.Snapshot())
		compare(t, result.Findings, engine.CheckOnce(d).Findings, nil, d)
		var done []string
		for range rapid.IntRange(1, 30).Draw(t, "rounds") {
			for range rapid.IntRange(1, 2).Draw(t, "edits") {
				done = append(done, step(t, cat, history, d, result.Findings))
			}
			snapshot := d.Snapshot()
			result = engine.Recheck(result, snapshot)
			compare(t, result.Findings, engine.CheckOnce(snapshot).Findings, done, snapshot)
		}
	})
}

// compare fails where two lists of findings are not alike in everything.
func compare(t *rapid.T, got, want []lint.Finding, done []string, d *diagram.Diagram) {
	if reflect.DeepEqual(got, want) {
		return
	}
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || !reflect.DeepEqual(got[i], want[i]) {
			t.Fatalf("finding %d of %d and %d after %q:\n%s\nfrom the beginning:\n%s\nin\n%s",
				i, len(got), len(want), done, whole(got, i), whole(want, i), codec.Marshal(d))
		}
	}
}

// whole is all that a finding says.
func whole(list []lint.Finding, i int) string {
	if i >= len(list) {
		return "none"
	}
	return fmt.Sprintf("%s%+v", describe(list[i:i+1]), list[i])
}

// step does, undoes or does again something, and tells what.
func step(t *rapid.T, cat *catalog.Catalog, history *command.History, d *diagram.Diagram, found []lint.Finding) string {
	switch rapid.IntRange(0, 9).Draw(t, "step") {
	case 0, 1:
		history.Undo()
		return "undo"
	case 2:
		history.Redo()
		return "redo"
	}
	c := anyEdit(t, cat, d, found)
	if c == nil {
		return "nothing"
	}
	if err := history.Do(c); err != nil { // a refused command is no step
		return "refused"
	}
	return fmt.Sprintf("%T%+v", c, c)
}

// anyEdit is any command; nil where there is nothing to do it with.
func anyEdit(t *rapid.T, cat *catalog.Catalog, d *diagram.Diagram, found []lint.Finding) command.Command {
	nodes, arrows := d.Nodes(), d.Edges()
	if len(nodes) == 0 {
		return command.Place{Node: &diagram.Node{Kind: "vpc", Size: geom.Size{W: 400, H: 300}}}
	}
	node := rapid.SampledFrom(nodes).Draw(t, "node")
	other := rapid.SampledFrom(nodes).Draw(t, "other")
	edit := rapid.IntRange(0, 13).Draw(t, "edit")
	if len(arrows) > 0 && edit < 4 {
		arrow := rapid.SampledFrom(arrows).Draw(t, "arrow")
		return editOf(t, cat, d, arrow, node, edit)
	}
	switch edit {
	case 4:
		return command.Rename{ID: node.ID, Name: rapid.SampledFrom([]string{"", "x", "web", other.Name, "us-east-1"}).Draw(t, "name")}
	case 5, 6:
		return setAny(t, cat, d, node)
	case 7:
		return command.Connect{Edge: &diagram.Edge{From: node.ID, To: other.ID, Kind: anyEdgeKind(t, cat, node, other)}}
	case 8:
		return command.Nest{IDs: []diagram.ID{node.ID}, Parent: rapid.SampledFrom([]diagram.ID{"", other.ID}).Draw(t, "into")}
	case 9:
		return command.Delete{IDs: []diagram.ID{node.ID}}
	case 10:
		return command.Move{IDs: []diagram.ID{node.ID}, By: geom.Vec{X: 16}}
	case 11:
		return command.Place{Node: &diagram.Node{Kind: rapid.SampledFrom(judged).Draw(t, "kind"), Parent: node.Parent}}
	case 12:
		return waiveAny(t, node.ID, found)
	}
	if len(found) > 0 {
		if f := rapid.SampledFrom(found).Draw(t, "finding"); len(f.Fixes) > 0 {
			return rapid.SampledFrom(f.Fixes).Draw(t, "fix").Command
		}
	}
	return command.SetKind{ID: node.ID, Kind: rapid.SampledFrom(judged).Draw(t, "kind")}
}

// editOf is any command about an arrow.
func editOf(t *rapid.T, cat *catalog.Catalog, d *diagram.Diagram, arrow *diagram.Edge, node *diagram.Node, edit int) command.Command {
	from, _ := d.Node(arrow.From)
	switch edit {
	case 0:
		return command.Delete{IDs: []diagram.ID{arrow.ID}}
	case 1:
		return command.Reconnect{ID: arrow.ID, To: node.ID}
	case 2:
		return command.SetEdgeKind{ID: arrow.ID, Kind: anyEdgeKind(t, cat, from, node)}
	}
	e, ok := cat.Edge(arrow.Kind)
	if !ok || len(e.Properties) == 0 {
		return command.Reconnect{ID: arrow.ID, From: node.ID}
	}
	return setOne(t, arrow.ID, e.Properties, d.Nodes())
}

// anyEdgeKind is most often one that AWS knows between two nodes.
func anyEdgeKind(t *rapid.T, cat *catalog.Catalog, from, to *diagram.Node) catalog.EdgeKind {
	kinds := cat.EdgeKinds()
	for _, c := range cat.Between(from.Kind, to.Kind) {
		if rapid.Bool().Draw(t, "usual") {
			kinds = c.Kinds
		}
	}
	return rapid.SampledFrom(kinds).Draw(t, "kind")
}

func setAny(t *rapid.T, cat *catalog.Catalog, d *diagram.Diagram, node *diagram.Node) command.Command {
	s, ok := cat.Service(node.Kind)
	if !ok || len(s.Properties) == 0 {
		return nil
	}
	return setOne(t, node.ID, s.Properties, d.Nodes())
}

// setOne sets or clears one of some properties.
func setOne(t *rapid.T, id diagram.ID, declared []catalog.Property, nodes []*diagram.Node) command.Command {
	p := rapid.SampledFrom(declared).Draw(t, "property")
	var ids []diagram.ID
	for _, n := range nodes {
		ids = append(ids, n.ID)
	}
	return command.SetProperty{ID: id, Key: p.Key, Value: sample.AnyProps(t, []catalog.Property{p}, ids)[p.Key]}
}

func waiveAny(t *rapid.T, id diagram.ID, found []lint.Finding) command.Command {
	found = slices.DeleteFunc(slices.Clone(found), func(f lint.Finding) bool { return f.Subject() == "" })
	rule := lint.RuleID("SG-NO-INGRESS")
	if len(found) > 0 {
		f := rapid.SampledFrom(found).Draw(t, "waived")
		id, rule = f.Subject(), f.Rule
	}
	return command.Waive{ID: id, Waiver: diagram.Waiver{
		Rule: string(rule), Reason: rapid.SampledFrom([]string{"", "known"}).Draw(t, "reason"),
	}}
}
