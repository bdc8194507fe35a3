package layout

import (
	"context"
	"errors"
)

// Fallback asks Primary and, where that fails, Secondary.
type Fallback struct{ Primary, Secondary Engine }

// Result is a placement and where it came from.
type Result struct {
	Placement Placement
	// Reason is why the primary engine could not answer; nil when it did. A
	// caller that gets one should tell the person.
	Reason error
}

// Layout is Arrange for callers that do not care which engine answered.
func (f Fallback) Layout(ctx context.Context, g Graph) (Placement, error) {
	r, err := f.Arrange(ctx, g)
	return r.Placement, err
}

// Arrange lays g out with the first engine that can. A graph that fails
// Validate and a cancelled context are errors; a context that ran out of time
// while the primary engine worked still gets an answer from the secondary.
func (f Fallback) Arrange(ctx context.Context, g Graph) (Result, error) {
	if err := Validate(g); err != nil {
		return Result{}, err
	}
	p, reason := f.Primary.Layout(ctx, g)
	if reason == nil {
		return Result{Placement: p}, nil
	}
	if errors.Is(ctx.Err(), context.Canceled) {
		return Result{}, ctx.Err()
	}
	p, err := f.Secondary.Layout(context.WithoutCancel(ctx), g)
	if err != nil {
		return Result{}, errors.Join(reason, err)
	}
	return Result{Placement: p, Reason: reason}, nil
}
