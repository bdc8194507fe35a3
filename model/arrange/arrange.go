// Package arrange takes a diagram to a layout.Graph and the answer back to one
// command: what "Arrange" means for the window and for the command line.
//
// It knows sizes from the scene's Builder and leaves every judgement of where
// things go to a layout.Engine; only what sits on borders it places itself.
package arrange

import (
	"context"
	"fmt"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/layout"
	"lintel/model/scene"
)

// Options say what is arranged, and how. The zero value arranges everything from
// left to right.
type Options struct {
	Direction layout.Direction
	Density   layout.Density
	// Only are the nodes that are arranged, with all that is in them; none for
	// all. What stands around them stays and makes way only where it must.
	Only []diagram.ID
	// Inside is a container whose contents are arranged; it comes before Only.
	Inside diagram.ID
}

// Job is an arrangement under way: read from a diagram, run anywhere, and made
// into an edit of that diagram where it was read.
type Job struct {
	options Options
	d       *diagram.Diagram
	cat     *catalog.Catalog
	b       *scene.Builder
	parts   []part
	reason  error
}

// New reads what is to be arranged. b must hold the scene of d, or its boxes. Collapsed
// containers get the room that they need when they are expanded.
func New(d *diagram.Diagram, cat *catalog.Catalog, b *scene.Builder, o Options) *Job {
	j := &Job{options: o, d: d, cat: cat, b: b.Unfolded()}
	j.parts = j.divide(graph(d, cat, j.b, o.Direction == layout.TopToBottom))
	for i := range j.parts {
		j.parts[i].graph.Direction, j.parts[i].graph.Density = o.Direction, o.Density
	}
	return j
}

// Run asks an engine for places. It does not look at the diagram, so that it may
// be changed or closed meanwhile.
func (j *Job) Run(ctx context.Context, engine layout.Engine) error {
	for i := range j.parts {
		placement, err := j.ask(ctx, engine, j.parts[i].graph)
		if err != nil {
			return fmt.Errorf("arranging the diagram: %w", err)
		}
		j.parts[i].placement = placement
	}
	return nil
}

func (j *Job) ask(ctx context.Context, engine layout.Engine, g layout.Graph) (layout.Placement, error) {
	f, ok := engine.(layout.Fallback)
	if !ok {
		return engine.Layout(ctx, g)
	}
	r, err := f.Arrange(ctx, g)
	if r.Reason != nil {
		j.reason = r.Reason
	}
	return r.Placement, err
}

// Reason is why the first choice of an engine did not answer; nil when it did.
// A caller that gets one should tell the person.
func (j *Job) Reason() error { return j.reason }

// Plan asks an engine for places of everything and gives the edit that takes it there.
func Plan(ctx context.Context, d *diagram.Diagram, cat *catalog.Catalog, b *scene.Builder, engine layout.Engine) (command.Command, error) {
	j := New(d, cat, b, Options{})
	if err := j.Run(ctx, engine); err != nil {
		return nil, err
	}
	return j.Command(), nil
}
