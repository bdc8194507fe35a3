package layout_test

import (
	"context"
	"errors"
	"testing"

	"lintel/model/layout"
)

// engine is a function that plays an engine.
type engine func(ctx context.Context) (layout.Placement, error)

func (e engine) Layout(ctx context.Context, _ layout.Graph) (layout.Placement, error) { return e(ctx) }

func TestFallbackAsksTheSecondOnlyWhenTheFirstFails(t *testing.T) {
	broken := errors.New("broken")
	works := func(id string) engine {
		return func(ctx context.Context) (layout.Placement, error) { return layout.Placement{id: {}}, ctx.Err() }
	}
	fails := engine(func(context.Context) (layout.Placement, error) { return nil, broken })
	cases := map[string]struct {
		f      layout.Fallback
		from   string
		reason error
		err    error
	}{
		"the first works": {layout.Fallback{Primary: works("first"), Secondary: works("second")}, "first", nil, nil},
		"the first fails": {layout.Fallback{Primary: fails, Secondary: works("second")}, "second", broken, nil},
		"both fail":       {layout.Fallback{Primary: fails, Secondary: fails}, "", nil, broken},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			r, err := c.f.Arrange(context.Background(), layout.Graph{})
			if !errors.Is(err, c.err) || !errors.Is(r.Reason, c.reason) {
				t.Fatalf("reason %v, error %v", r.Reason, err)
			}
			if _, ok := r.Placement[c.from]; ok != (c.err == nil) {
				t.Errorf("got %v, want the placement of %q", r.Placement, c.from)
			}
		})
	}
}

func TestFallbackTellsGivingUpFromRunningOutOfTime(t *testing.T) {
	waits := engine(func(ctx context.Context) (layout.Placement, error) { <-ctx.Done(); return nil, ctx.Err() })
	second := engine(func(ctx context.Context) (layout.Placement, error) { return layout.Placement{}, ctx.Err() })
	f := layout.Fallback{Primary: waits, Secondary: second}

	late, cancel := context.WithTimeout(context.Background(), 1)
	defer cancel()
	if r, err := f.Arrange(late, layout.Graph{}); err != nil || !errors.Is(r.Reason, context.DeadlineExceeded) {
		t.Errorf("out of time: reason %v, error %v", r.Reason, err)
	}
	given, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := f.Arrange(given, layout.Graph{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: error %v", err)
	}
}

func TestFallbackRefusesAnInvalidGraph(t *testing.T) {
	g := layout.Graph{Edges: []layout.Edge{{From: "a", To: "b"}}}
	if _, err := (layout.Fallback{}).Layout(context.Background(), g); !errors.Is(err, layout.ErrInvalid) {
		t.Errorf("got %v", err)
	}
}
