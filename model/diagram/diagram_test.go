package diagram_test

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// build makes a diagram from nodes written "id" or "id in container" and edges
// written "id: from -> to".
func build(t testing.TB, nodes, edges []string) *diagram.Diagram {
	t.Helper()
	d := diagram.New()
	if _, err := d.Update(func(tx *diagram.Tx) error {
		for _, text := range nodes {
			id, parent, _ := strings.Cut(text, " in ")
			if err := tx.PutNode(&diagram.Node{ID: diagram.ID(id), Kind: "vpc", Parent: diagram.ID(parent), Pos: geom.Pt(10, 20)}); err != nil {
				return err
			}
		}
		for _, text := range edges {
			id, ends, _ := strings.Cut(text, ": ")
			from, to, _ := strings.Cut(ends, " -> ")
			if err := tx.PutEdge(&diagram.Edge{ID: diagram.ID(id), From: diagram.ID(from), To: diagram.ID(to)}); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return d
}

func ids[E any](all []E, id func(E) diagram.ID) string {
	var words []string
	for _, e := range all {
		words = append(words, string(id(e)))
	}
	return strings.Join(words, " ")
}

func nodeIDs(all []*diagram.Node) string {
	return ids(all, func(n *diagram.Node) diagram.ID { return n.ID })
}

func edgeIDs(all []*diagram.Edge) string {
	return ids(all, func(e *diagram.Edge) diagram.ID { return e.ID })
}

func house(t testing.TB) *diagram.Diagram {
	return build(t,
		[]string{"region", "vpc in region", "subnet in vpc", "lambda in subnet", "rds in vpc", "users"},
		[]string{"e1: users -> lambda", "e2: lambda -> rds", "e3: rds -> rds"})
}

func TestTheOutermostCollapsedContainerIsDrawnForWhatIsInIt(t *testing.T) {
	d := house(t)
	if _, err := d.Update(func(tx *diagram.Tx) error {
		for _, id := range []diagram.ID{"vpc", "subnet"} {
			if err := tx.EditNode(id, func(n *diagram.Node) { n.Collapsed = true }); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	for id, want := range map[diagram.ID]diagram.ID{
		"lambda": "vpc", "subnet": "vpc", "rds": "vpc", "vpc": "vpc", "region": "region", "users": "users",
	} {
		if got := d.ShownAs(id); got != want {
			t.Errorf("%s is drawn as %s, want %s", id, got, want)
		}
	}
}

func TestADiagramAnswersWhatIsWhere(t *testing.T) {
	d := house(t)
	if got := nodeIDs(d.Nodes()); got != "lambda rds region subnet users vpc" {
		t.Errorf("nodes %s", got)
	}
	if got := nodeIDs(slices.Collect(d.Children(""))); got != "region users" {
		t.Errorf("on the canvas: %s", got)
	}
	if got := nodeIDs(slices.Collect(d.Ancestors("lambda"))); got != "subnet vpc region" {
		t.Errorf("around the lambda: %s", got)
	}
	if got := nodeIDs(d.Descendants("region")); got != "vpc rds subnet lambda" {
		t.Errorf("in the region: %s", got)
	}
	if got := edgeIDs(slices.Collect(d.EdgesAt("rds"))); got != "e2 e3" {
		t.Errorf("at the database: %s", got)
	}
	if !d.Inside("lambda", "vpc") || d.Inside("users", "vpc") || d.Inside("vpc", "vpc") {
		t.Error("inside is wrong")
	}
	if d.Depth("lambda") != 3 || d.Depth("users") != 0 {
		t.Errorf("depth %d and %d", d.Depth("lambda"), d.Depth("users"))
	}
	if got := d.Origin("lambda"); got != geom.Pt(40, 80) {
		t.Errorf("origin %v", got)
	}
	if got := d.Origin("nobody"); got != geom.Pt(0, 0) {
		t.Errorf("origin of nobody %v", got)
	}
}

func TestRemovingAContainerTakesItsContentAndTheArrowsAtIt(t *testing.T) {
	d := house(t)
	changes, err := d.Update(func(tx *diagram.Tx) error { return tx.RemoveNode("vpc") })
	if err != nil {
		t.Fatal(err)
	}
	if nodes, edges := d.Len(); nodes != 2 || edges != 0 {
		t.Errorf("%d nodes and %d edges are left", nodes, edges)
	}
	if err := d.Apply(changes.Inverse()); err != nil {
		t.Fatal(err)
	}
	if !d.Equal(house(t)) {
		t.Error("undo does not bring everything back")
	}
}

func TestWhatWouldMakeItNoGraphIsRefused(t *testing.T) {
	cases := map[string]struct {
		do   func(tx *diagram.Tx) error
		want string
	}{
		"a node without an id": {func(tx *diagram.Tx) error { return tx.PutNode(&diagram.Node{}) }, "a node needs an id"},
		"a node in nothing":    {func(tx *diagram.Tx) error { return tx.PutNode(&diagram.Node{ID: "n", Parent: "x"}) }, `node "n": container "x" does not exist`},
		"a node in itself":     {func(tx *diagram.Tx) error { return tx.PutNode(&diagram.Node{ID: "n", Parent: "n"}) }, `node "n" would contain itself`},
		"a container in its content": {func(tx *diagram.Tx) error {
			return tx.EditNode("region", func(n *diagram.Node) { n.Parent = "subnet" })
		}, `node "region" would contain itself`},
		"a node named like an edge":  {func(tx *diagram.Tx) error { return tx.PutNode(&diagram.Node{ID: "e1"}) }, `id "e1" already names an edge`},
		"an edge named like a node":  {func(tx *diagram.Tx) error { return tx.PutEdge(&diagram.Edge{ID: "vpc", From: "rds", To: "rds"}) }, `id "vpc" already names a node`},
		"an edge without an id":      {func(tx *diagram.Tx) error { return tx.PutEdge(&diagram.Edge{From: "rds", To: "rds"}) }, "an edge needs an id"},
		"an edge from nowhere":       {func(tx *diagram.Tx) error { return tx.PutEdge(&diagram.Edge{ID: "e", From: "x", To: "rds"}) }, `edge "e": node "x" does not exist`},
		"an edge to another edge":    {func(tx *diagram.Tx) error { return tx.PutEdge(&diagram.Edge{ID: "e", From: "rds", To: "e1"}) }, `edge "e": node "e1" does not exist`},
		"removing a node of nobody":  {func(tx *diagram.Tx) error { return tx.RemoveNode("x") }, `node "x" does not exist`},
		"removing an edge of nobody": {func(tx *diagram.Tx) error { return tx.RemoveEdge("x") }, `edge "x" does not exist`},
		"editing a node of nobody":   {func(tx *diagram.Tx) error { return tx.EditNode("x", func(*diagram.Node) {}) }, `node "x" does not exist`},
		"editing an edge of nobody":  {func(tx *diagram.Tx) error { return tx.EditEdge("x", func(*diagram.Edge) {}) }, `edge "x" does not exist`},
		"replaying a dangling change": {func(tx *diagram.Tx) error {
			return tx.Replay(diagram.Changes{Edges: []diagram.EdgeChange{{After: &diagram.Edge{ID: "e", From: "x", To: "x"}}}})
		}, `edge "e": node "x" does not exist`},
		"replaying a used node away": {func(tx *diagram.Tx) error {
			n, _ := tx.Node("vpc")
			return tx.Replay(diagram.Changes{Nodes: []diagram.NodeChange{{Before: n}}})
		}, `node "vpc" is still in use`},
		"replaying a circle": {func(tx *diagram.Tx) error {
			return tx.Replay(diagram.Changes{Nodes: []diagram.NodeChange{
				{After: &diagram.Node{ID: "a", Parent: "b"}}, {After: &diagram.Node{ID: "b", Parent: "c"}}, {After: &diagram.Node{ID: "c", Parent: "b"}}}})
		}, `node "a": its containers form a circle`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := house(t)
			before := d.Revision()
			_, err := d.Update(func(tx *diagram.Tx) error {
				// What came before the mistake has to go with it.
				if err := tx.PutNode(&diagram.Node{ID: "early", Parent: "vpc"}); err != nil {
					return err
				}
				tx.SetMeta(diagram.Meta{Title: "early"})
				return c.do(tx)
			})
			if err == nil || err.Error() != c.want {
				t.Errorf("got %v, want %s", err, c.want)
			}
			if !d.Equal(house(t)) || d.Revision() != before {
				t.Error("a refused update left something behind")
			}
			checkIndex(t, d)
		})
	}
}

func TestAnUpdateThatChangesNothingIsNoChange(t *testing.T) {
	d := house(t)
	before := d.Revision()
	changes, err := d.Update(func(tx *diagram.Tx) error {
		tx.SetMeta(diagram.Meta{Title: "for a moment"})
		tx.SetMeta(diagram.Meta{})
		if err := tx.PutNode(&diagram.Node{ID: "brief"}); err != nil {
			return err
		}
		if err := tx.EditNode("rds", func(n *diagram.Node) { n.Name = "" }); err != nil {
			return err
		}
		return tx.RemoveNode("brief")
	})
	if err != nil || !changes.Empty() || d.Revision() != before {
		t.Errorf("changes %+v, error %v, revision %d after %d", changes, err, d.Revision(), before)
	}
}

func TestNewIDsAreFree(t *testing.T) {
	d := build(t, []string{"lambda-1", "lambda-3"}, nil)
	if _, err := d.Update(func(tx *diagram.Tx) error {
		for _, want := range []diagram.ID{"lambda-2", "lambda-4"} {
			got := tx.NewID("lambda")
			if got != want {
				t.Errorf("got %s, want %s", got, want)
			}
			if err := tx.PutNode(&diagram.Node{ID: got}); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

func TestClonesShareNothing(t *testing.T) {
	n := &diagram.Node{ID: "n", Props: catalog.Props{"a": catalog.BoolOf(true)}, Waivers: []diagram.Waiver{{Rule: "R"}}}
	c := n.Clone()
	c.Props["a"], c.Waivers[0].Rule = catalog.BoolOf(false), "Q"
	if v, _ := n.Props["a"].Bool(); !v || n.Waivers[0].Rule != "R" {
		t.Error("changing the clone of a node changes the node")
	}
	e := &diagram.Edge{ID: "e", Waypoints: []geom.Point{{X: 1}}}
	e.Clone().Waypoints[0].X = 2
	if e.Waypoints[0].X != 1 {
		t.Error("changing the clone of an edge changes the edge")
	}
}

// edit makes a few random changes, and now and then breaks off with an error.
func edit(t *rapid.T, d *diagram.Diagram) (diagram.Changes, error) {
	return d.Update(func(tx *diagram.Tx) error {
		for range rapid.IntRange(1, 5).Draw(t, "edits") {
			var nodes, edges []diagram.ID
			for _, n := range tx.Nodes() {
				nodes = append(nodes, n.ID)
			}
			for _, e := range tx.Edges() {
				edges = append(edges, e.ID)
			}
			some := rapid.SampledFrom(append(nodes, "", "missing"))
			var err error
			switch rapid.IntRange(0, 7).Draw(t, "what") {
			case 7:
				groups := rapid.SliceOfN(rapid.SampledFrom([]diagram.Group{"g", "h"}), 0, 2).Draw(t, "groups")
				err = tx.EditNode(some.Draw(t, "grouped"), func(n *diagram.Node) { n.Groups = groups })
			case 0, 1:
				err = tx.PutNode(&diagram.Node{ID: tx.NewID("n"), Parent: some.Draw(t, "parent")})
			case 2:
				err = tx.PutEdge(&diagram.Edge{ID: tx.NewID("e"), From: some.Draw(t, "from"), To: some.Draw(t, "to")})
			case 3:
				parent := some.Draw(t, "new parent")
				err = tx.EditNode(some.Draw(t, "node"), func(n *diagram.Node) { n.Parent = parent })
			case 4:
				err = tx.RemoveNode(some.Draw(t, "gone"))
			case 5:
				edge, to := rapid.SampledFrom(append(edges, "missing")).Draw(t, "edge"), some.Draw(t, "new end")
				err = tx.EditEdge(edge, func(e *diagram.Edge) { e.To = to })
			case 6:
				tx.SetMeta(diagram.Meta{Title: rapid.StringMatching(`[ab]?`).Draw(t, "title")})
			}
			// Most mistakes are passed over, so that updates also succeed.
			if err != nil && rapid.IntRange(0, 3).Draw(t, "give up") == 0 {
				return err
			}
		}
		return nil
	})
}

// dump is the whole content as text.
func dump(d *diagram.Diagram) string {
	var b strings.Builder
	fmt.Fprintln(&b, d.Meta().Title)
	for _, n := range d.Nodes() {
		fmt.Fprintln(&b, n.ID, "in", n.Parent, n.Name, n.Groups)
	}
	for _, e := range d.Edges() {
		fmt.Fprintln(&b, e.ID, e.From, e.To, e.Label)
	}
	return b.String()
}

// checkIndex compares the kept lists of elements, children, edges and members
// with what the elements say.
func checkIndex(t interface {
	Helper()
	Errorf(string, ...any)
}, d *diagram.Diagram) {
	t.Helper()
	children, incident := map[diagram.ID][]diagram.ID{}, map[diagram.ID][]diagram.ID{}
	members := map[diagram.Group][]diagram.ID{"g": nil, "h": nil}
	if nodes, edges := d.Len(); len(d.Nodes()) != nodes || len(d.Edges()) != edges {
		t.Errorf("%d of %d nodes and %d of %d edges are listed", len(d.Nodes()), nodes, len(d.Edges()), edges)
	}
	if !slices.IsSortedFunc(d.Nodes(), func(a, b *diagram.Node) int { return cmp.Compare(a.ID, b.ID) }) {
		t.Errorf("the nodes are listed as %s", nodeIDs(d.Nodes()))
	}
	for _, n := range d.Nodes() {
		if now, _ := d.Node(n.ID); now != n {
			t.Errorf("an older node %q is listed", n.ID)
		}
		children[n.Parent] = append(children[n.Parent], n.ID)
		for _, g := range slices.Compact(slices.Sorted(slices.Values(n.Groups))) {
			members[g] = append(members[g], n.ID)
		}
	}
	if d.Grouped() != (len(members["g"])+len(members["h"]) > 0) {
		t.Errorf("there are groups: %v, members %v", d.Grouped(), members)
	}
	for g, want := range members {
		if got := d.Members(g); !slices.Equal(got, want) || d.HasGroup(g) != (len(want) > 0) {
			t.Errorf("members of %s are %v, listed %v", g, want, got)
		}
	}
	for _, e := range d.Edges() {
		if now, _ := d.Edge(e.ID); now != e {
			t.Errorf("an older edge %q is listed", e.ID)
		}
		incident[e.From] = append(incident[e.From], e.ID)
		if e.To != e.From {
			incident[e.To] = append(incident[e.To], e.ID)
		}
	}
	places := []diagram.ID{""}
	for _, n := range d.Nodes() {
		places = append(places, n.ID)
	}
	for _, id := range places {
		var inner, at []diagram.ID
		for n := range d.Children(id) {
			inner = append(inner, n.ID)
		}
		for e := range d.EdgesAt(id) {
			at = append(at, e.ID)
		}
		if !slices.Equal(inner, children[id]) {
			t.Errorf("children of %q are %v, listed %v", id, children[id], inner)
		}
		if !slices.Equal(at, incident[id]) {
			t.Errorf("edges at %q are %v, listed %v", id, incident[id], at)
		}
	}
}

func TestWhateverIsEditedStaysAGraphThatUndoRestores(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := diagram.New()
		past := []*diagram.Diagram{d.Snapshot()}
		texts := []string{dump(d)}
		var steps []diagram.Changes
		for range rapid.IntRange(1, 12).Draw(t, "updates") {
			before := dump(d)
			changes, err := edit(t, d)
			if err != nil {
				if got := dump(d); got != before {
					t.Fatalf("a failed update left\n%s\nof\n%s", got, before)
				}
				continue
			}
			checkIndex(t, d)
			steps = append(steps, changes)
			past, texts = append(past, d.Snapshot()), append(texts, dump(d))
		}
		for i, snapshot := range past {
			if got := dump(snapshot); got != texts[i] {
				t.Fatalf("snapshot %d was\n%s\nand is\n%s", i, texts[i], got)
			}
		}
		var sum diagram.Changes
		for i := len(steps) - 1; i >= 0; i-- {
			sum = steps[i].Then(sum)
			if err := d.Apply(steps[i].Inverse()); err != nil {
				t.Fatal(err)
			}
			checkIndex(t, d)
			if !d.Equal(past[i]) {
				t.Fatalf("undone to\n%s\nwant\n%s", dump(d), texts[i])
			}
		}
		if err := d.Apply(sum); err != nil {
			t.Fatal(err)
		}
		if !d.Equal(past[len(past)-1]) {
			t.Fatalf("all steps at once give\n%s\nwant\n%s", dump(d), texts[len(texts)-1])
		}
	})
}

func TestASnapshotCanBeChangedWithoutItsOriginal(t *testing.T) {
	d := house(t)
	want := dump(d)
	fork := d.Snapshot()
	for _, side := range []*diagram.Diagram{fork, d} {
		if _, err := side.Update(func(tx *diagram.Tx) error { return tx.PutNode(&diagram.Node{ID: "zz", Parent: "vpc"}) }); err != nil {
			t.Fatal(err)
		}
		checkIndex(t, side)
	}
	if !fork.Equal(d) || dump(d) == want {
		t.Error("the same edit on both sides gives two different diagrams")
	}
	if _, err := fork.Update(func(tx *diagram.Tx) error { return tx.RemoveNode("region") }); err != nil {
		t.Fatal(err)
	}
	if !d.Has("zz") {
		t.Error("the original lost what was removed from its snapshot")
	}
	checkIndex(t, d)
}

// The race detector judges this test.
func TestASnapshotMayBeReadWhileTheDiagramChanges(t *testing.T) {
	d := house(t)
	var readers sync.WaitGroup
	for i := range 50 {
		snapshot := d.Snapshot()
		want, _ := snapshot.Len()
		readers.Go(func() {
			if got := len(snapshot.Nodes()); got != want {
				t.Errorf("%d nodes, then %d", want, got)
			}
			for _, n := range snapshot.Nodes() {
				_ = slices.Collect(snapshot.Children(n.ID))
				_ = slices.Collect(snapshot.EdgesAt(n.ID))
			}
		})
		if _, err := d.Update(func(tx *diagram.Tx) error {
			return errors.Join(
				tx.PutNode(&diagram.Node{ID: tx.NewID("n"), Parent: "vpc"}),
				tx.PutEdge(&diagram.Edge{ID: tx.NewID("e"), From: "rds", To: "lambda"}),
				tx.EditNode("rds", func(n *diagram.Node) { n.Name = fmt.Sprint(i) }))
		}); err != nil {
			t.Fatal(err)
		}
	}
	readers.Wait()
}

func TestEqualLooksAtContentOnly(t *testing.T) {
	same := house(t)
	if _, err := same.Update(func(tx *diagram.Tx) error {
		return errors.Join(
			tx.EditNode("rds", func(n *diagram.Node) { n.Props, n.Waivers = catalog.Props{}, []diagram.Waiver{} }),
			tx.EditEdge("e1", func(e *diagram.Edge) { e.Waypoints = []geom.Point{} }))
	}); err != nil {
		t.Fatal(err)
	}
	if !same.Equal(house(t)) {
		t.Error("an empty list is no difference")
	}
	for name, change := range map[string]func(tx *diagram.Tx) error{
		"a title": func(tx *diagram.Tx) error { tx.SetMeta(diagram.Meta{Title: "x"}); return nil },
		"a property": func(tx *diagram.Tx) error {
			return tx.EditNode("rds", func(n *diagram.Node) { n.Props = catalog.Props{"a": catalog.BoolOf(false)} })
		},
		"a corner": func(tx *diagram.Tx) error {
			return tx.EditEdge("e1", func(e *diagram.Edge) { e.Waypoints = []geom.Point{{}} })
		},
		"a node":  func(tx *diagram.Tx) error { return tx.PutNode(&diagram.Node{ID: "x"}) },
		"an edge": func(tx *diagram.Tx) error { return tx.RemoveEdge("e1") },
	} {
		t.Run(name, func(t *testing.T) {
			d := house(t)
			if _, err := d.Update(change); err != nil {
				t.Fatal(err)
			}
			if d.Equal(house(t)) {
				t.Error("not noticed")
			}
		})
	}
}
