package tiers

import (
	"context"

	"lintel/model/layout"
)

// Engine is the built-in engine. Its zero value is ready.
type Engine struct{}

// Layout arranges g. The only errors are those of layout.Validate and of ctx.
func (Engine) Layout(ctx context.Context, g layout.Graph) (layout.Placement, error) {
	if err := layout.Validate(g); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return New(g).Place(), nil
}
