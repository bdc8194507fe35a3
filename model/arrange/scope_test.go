package arrange_test

import (
	"context"
	"errors"
	"os"
	"slices"
	"testing"

	"lintel/model/arrange"
	"lintel/model/codec"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
	"lintel/model/layout"
	"lintel/model/layout/tiers"
)

func example(t testing.TB, path string) *diagram.Diagram {
	t.Helper()
	f, err := os.Open("../../assets/" + path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	d, _, err := codec.Read(f, path)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// with arranges as the options say, as one edit.
func (w drawing) with(o arrange.Options) {
	w.t.Helper()
	j := arrange.New(w.d, w.cat, w.b, o)
	if err := j.Run(context.Background(), tiers.Engine{}); err != nil {
		w.t.Fatal(err)
	}
	h := command.NewHistory(w.d, func(c diagram.Changes) { w.b.Update(c, false) })
	if err := h.Do(j.Command()); err != nil {
		w.t.Fatal(err)
	}
}

// places are where all nodes lie.
func (w drawing) places() map[diagram.ID]geom.Rect {
	out := map[diagram.ID]geom.Rect{}
	for _, n := range w.d.Nodes() {
		out[n.ID], _ = w.b.Rect(n.ID)
	}
	return out
}

func TestWhatIsNotSelectedStays(t *testing.T) {
	w := draw(t, example(t, "examples/shop.lintel"))
	w.move("orders-proxy", geom.Vec{X: 8, Y: 16})
	before := w.places()
	only := []diagram.ID{"orders-proxy", "orders-db-a"}
	w.with(arrange.Options{Only: only})
	for id, was := range before {
		if now, _ := w.b.Rect(id); now != was && !slices.Contains(only, id) {
			t.Errorf("%s moved from %v to %v", id, was, now)
		}
	}
	proxy, _ := w.b.Rect("orders-proxy")
	if db, _ := w.b.Rect("orders-db-a"); proxy.Min.Y != db.Min.Y {
		t.Errorf("the proxy at %v is not in line with the database at %v", proxy, db)
	}
}

func (w drawing) move(id diagram.ID, by geom.Vec) {
	w.t.Helper()
	if _, err := w.d.Update(command.Move{IDs: []diagram.ID{id}, By: by}.Apply); err != nil {
		w.t.Fatal(err)
	}
	w.b.Build(w.d, nil)
}

func TestTheContentsOfAContainerAreArrangedInIt(t *testing.T) {
	w := draw(t, example(t, "examples/shop.lintel"))
	w.move("data-a", geom.Vec{X: 24, Y: 40})
	before := w.places()
	w.with(arrange.Options{Inside: "az-a"})
	if now, _ := w.b.Rect("data-a"); now == before["data-a"] {
		t.Error("nothing moved")
	}
	frame, _ := w.b.Rect("az-a")
	for _, id := range []diagram.ID{"app-a", "data-a"} {
		if r, _ := w.b.Rect(id); !frame.ContainsRect(r) {
			t.Errorf("%s at %v is not in %v", id, r, frame)
		}
	}
	for _, id := range []diagram.ID{"users", "cdn", "api", "us-east-1"} {
		if now, _ := w.b.Rect(id); now != before[id] {
			t.Errorf("%s moved from %v to %v", id, before[id], now)
		}
	}
}

func TestAnArrangedDrawingStaysAsItIs(t *testing.T) {
	for _, path := range []string{"examples/shop.lintel", "templates/three-tier.lintel", "templates/fan-out.lintel"} {
		t.Run(path, func(t *testing.T) {
			w := draw(t, example(t, path))
			w.arrange()
			before := w.places()
			w.arrange()
			for id, now := range w.places() {
				if now != before[id] {
					t.Errorf("%s moved from %v to %v", id, before[id], now)
				}
			}
		})
	}
}

func TestASmallEditMovesLittle(t *testing.T) {
	w := draw(t, example(t, "templates/fan-out.lintel"))
	w.arrange()
	before := w.places()
	var queue diagram.ID
	for _, n := range w.d.Nodes() {
		if n.Kind == "sqs-queue" {
			queue = n.ID
		}
	}
	parent, _ := w.d.Node(queue)
	if _, err := w.d.Update(func(tx *diagram.Tx) error {
		if err := tx.PutNode(&diagram.Node{ID: "new", Kind: "lambda", Parent: parent.Parent}); err != nil {
			return err
		}
		return tx.PutEdge(&diagram.Edge{ID: "new-arrow", From: queue, To: "new", Kind: "trigger"})
	}); err != nil {
		t.Fatal(err)
	}
	w.b.Build(w.d, nil)
	w.arrange()
	after := w.places()
	ids := w.d.Nodes()
	for _, a := range ids {
		for _, b := range ids {
			if a.ID == "new" || b.ID == "new" || a.Parent != b.Parent {
				continue
			}
			if before[a.ID].Max.Y <= before[b.ID].Min.Y && after[a.ID].Min.Y > after[b.ID].Max.Y {
				t.Errorf("%s stood above %s and stands below it", a.ID, b.ID)
			}
		}
	}
}

func TestCornersStayWhereTheEndsOfTheirArrowDoAndGoElsewhere(t *testing.T) {
	w := draw(t, example(t, "templates/three-tier.lintel"))
	w.arrange()
	e := w.d.Edges()[0]
	edit := func(c command.Command) {
		t.Helper()
		if _, err := w.d.Update(c.Apply); err != nil {
			t.Fatal(err)
		}
		w.b.Build(w.d, nil)
	}
	bent := func() bool {
		now, _ := w.d.Edge(e.ID)
		return len(now.Waypoints) > 0
	}
	edit(command.SetWaypoints{ID: e.ID, Points: []geom.Point{{X: 10, Y: 20}}})
	w.arrange()
	if !bent() {
		t.Error("corners are gone though nothing moved")
	}
	edit(command.Move{IDs: []diagram.ID{e.From}, By: geom.Vec{X: 400, Y: 300}})
	if !bent() {
		t.Fatal("the corners went with the move already")
	}
	w.arrange()
	if bent() {
		t.Error("corners made for the old places are left")
	}
}

func TestAFailedArrangementChangesNothing(t *testing.T) {
	w := draw(t, sample.Large(60))
	before := w.d.Snapshot()
	j := arrange.New(w.d, w.cat, w.b, arrange.Options{})
	killed := errors.New("signal: killed")
	if err := j.Run(context.Background(), broken{killed}); !errors.Is(err, killed) || !w.d.Equal(before) {
		t.Errorf("error %v", err)
	}
}

// broken is an engine that fails.
type broken struct{ err error }

func (b broken) Layout(context.Context, layout.Graph) (layout.Placement, error) { return nil, b.err }
