package lint_test

import (
	"slices"
	"testing"

	"lintel/model/diagram"
	"lintel/model/diagram/sketch"
	"lintel/model/lint"
)

// eyes is a rule for nodes, one for edges and one for the whole, each of which
// asks something and remembers what it looked at.
func eyes(t *testing.T, looked *[]string) *lint.Engine {
	t.Helper()
	see := func(what string) { *looked = append(*looked, what) }
	return engine(t,
		lint.Rule{ID: "NODES", Check: lint.Nodes(func(p *lint.Pass, n *diagram.Node) {
			see(string(n.ID))
			for e := range p.Diagram.EdgesAt(n.ID) {
				p.Name(e.To)
			}
		}, "lambda", "s3-bucket")},
		lint.Rule{ID: "EDGES", Check: lint.Edges(func(_ *lint.Pass, e *diagram.Edge) { see(string(e.ID)) }, "read")},
		lint.Rule{ID: "WHOLE", Check: lint.Whole(func(p *lint.Pass) {
			see("queues")
			p.Facts.OfKind("sqs-queue")
		})})
}

func TestARecheckLooksOnlyAtWhatAnEditConcerns(t *testing.T) {
	cases := map[string]struct {
		edit func(*diagram.Tx) error
		want []string
	}{
		"nothing": {func(*diagram.Tx) error { return nil }, nil},
		"a node that others look at": {
			func(tx *diagram.Tx) error {
				return tx.EditNode("b", func(n *diagram.Node) { n.Name = "pictures" })
			},
			[]string{"a", "b"},
		},
		"a node that a rule for the whole looks at": {
			func(tx *diagram.Tx) error { return tx.EditNode("c", func(n *diagram.Node) { n.Name = "mail" }) },
			[]string{"a", "queues"},
		},
		"an edge": {
			func(tx *diagram.Tx) error { return tx.EditEdge("edge-1", func(e *diagram.Edge) { e.Label = "all" }) },
			[]string{"a", "b", "edge-1"},
		},
		"a node that goes with its edge": {func(tx *diagram.Tx) error { return tx.RemoveNode("b") }, []string{"a"}},
		"only looks": {
			func(tx *diagram.Tx) error { return tx.EditNode("b", func(n *diagram.Node) { n.Pos.X = 400 }) },
			nil,
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var looked []string
			e, d := eyes(t, &looked), sketch.Draw(t, shop)
			before := e.Check(d.Snapshot())
			if want := []string{"queues", "a", "b", "edge-1"}; !slices.Equal(looked, want) {
				t.Fatalf("at first looked at %v, want %v", looked, want)
			}
			looked = nil
			if _, err := d.Update(c.edit); err != nil {
				t.Fatal(err)
			}
			e.Recheck(before, d.Snapshot())
			slices.Sort(looked)
			if !slices.Equal(looked, c.want) {
				t.Errorf("looked at %v, want %v", looked, c.want)
			}
		})
	}
}

func TestARecheckByOtherRulesIsACheck(t *testing.T) {
	var looked []string
	e, d := eyes(t, &looked), sketch.Draw(t, shop)
	before := e.Check(d)
	other := e.With(lint.Settings{Severities: map[lint.RuleID]lint.Severity{"WHOLE": lint.Off}})
	looked = nil
	if r := other.Recheck(before, d); r.Rules != 2 || !slices.Equal(looked, []string{"a", "b", "edge-1"}) {
		t.Errorf("%d rules looked at %v", r.Rules, looked)
	}
}

func TestACrashIsToldOnceAndOutlivesEdits(t *testing.T) {
	e := engine(t, lint.Rule{ID: "BROKEN", Check: lint.Nodes(func(p *lint.Pass, _ *diagram.Node) { panic("ouch") })})
	d := sketch.Draw(t, shop)
	before := e.Check(d.Snapshot())
	if _, err := d.Update(func(tx *diagram.Tx) error { return tx.RemoveNode("b") }); err != nil {
		t.Fatal(err)
	}
	for _, r := range []lint.Result{before, e.Recheck(before, d)} {
		if len(r.Findings) != 1 || !r.Findings[0].Crashed {
			t.Errorf("got %+v", r.Findings)
		}
	}
}
