package graphviz

import (
	"context"
	"errors"
	"fmt"
	"time"

	"lintel/model/geom"
	"lintel/model/layout"
	"lintel/model/layout/tiers"
)

// The reasons for which a graph is not laid out, beside those of
// layout.Validate, of the context and of the worker itself.
var (
	// ErrMissing: there is no worker program.
	ErrMissing = errors.New("the layout program lintel-graphviz is not installed")
	// ErrTooLarge: Graphviz would take minutes or crash.
	ErrTooLarge = errors.New("the diagram is too large for Graphviz")
	// ErrLate: the worker was killed after its timeout.
	ErrLate = errors.New("graphviz took too long")
	// ErrGarbage: the worker answered something that is no layout of the graph.
	ErrGarbage = errors.New("graphviz gave no usable answer")
)

// The sizes up to which Graphviz answers within seconds. Clusters nested some
// 250 deep exhaust its stack; 3,000 nodes take 4 s, 5,000 take 13 s (measured
// with Graphviz 12 in go-graphviz 0.2.10).
const (
	maxNodes = 3000
	maxEdges = 6000
	maxDepth = 48
)

// Engine runs the worker, one process for each layout.
type Engine struct {
	// Worker is the path of the program; "" means the one that Locate finds.
	Worker string
	// Timeout is after how long the worker is killed; 0 means 10 s.
	Timeout time.Duration
	// CacheDir is where the worker keeps the compiled Graphviz between runs,
	// which saves almost a second for each. "" means the folder lintel/graphviz
	// in the user's cache. A folder that others could write to is not used.
	CacheDir string
}

// Layout arranges g. Any error but those of layout.Validate and ctx means that
// another engine should be asked.
func (e Engine) Layout(ctx context.Context, g layout.Graph) (layout.Placement, error) {
	if err := layout.Validate(g); err != nil {
		return nil, err
	}
	tree := layout.NewTree(g)
	if err := small(g, tree); err != nil {
		return nil, err
	}
	if len(g.Nodes) == 0 {
		return layout.Placement{}, nil
	}
	plan := tiers.New(g)
	doc := write(g, tree, plan)
	answer, err := e.ask(ctx, doc.text)
	if err != nil {
		return nil, err
	}
	centres, err := doc.read(answer, g)
	if err != nil {
		return nil, err
	}
	return plan.Place(doc.hint(centres)), nil
}

func small(g layout.Graph, tree layout.Tree) error {
	switch depth := tree.Depth(); {
	case len(g.Nodes) > maxNodes:
		return fmt.Errorf("%w: %d elements, at most %d", ErrTooLarge, len(g.Nodes), maxNodes)
	case len(g.Edges) > maxEdges:
		return fmt.Errorf("%w: %d arrows, at most %d", ErrTooLarge, len(g.Edges), maxEdges)
	case depth > maxDepth:
		return fmt.Errorf("%w: %d containers inside each other, at most %d", ErrTooLarge, depth, maxDepth)
	}
	return nil
}

// read finds the centres of all nodes that were asked for. Graphviz leaves all at
// 0, 0 when it gives up without saying so, hence the check for two at one point.
func (d document) read(answer string, g layout.Graph) (map[string]geom.Point, error) {
	centres, err := ReadPositions(answer)
	if err != nil {
		return nil, err
	}
	taken := make(map[geom.Point]bool, len(centres))
	for _, n := range g.Nodes {
		name, drawn := d.names[n.ID]
		if !drawn {
			continue
		}
		c, ok := centres[name]
		if !ok {
			return nil, fmt.Errorf("%w: no position for %q", ErrGarbage, n.ID)
		}
		if taken[c] {
			return nil, fmt.Errorf("%w: %q lies on top of another element", ErrGarbage, n.ID)
		}
		taken[c] = true
	}
	return centres, nil
}
