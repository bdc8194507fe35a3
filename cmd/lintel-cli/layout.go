package main

import (
	"github.com/spf13/cobra"

	"lintel/model/arrange"
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/layout"
)

func (p *program) layout() *cobra.Command {
	c := &cobra.Command{
		Use:   "layout FILE",
		Short: "Arrange a diagram",
		Long: `Layout finds new places for everything that is not pinned and writes the file
back; with - the diagram goes to standard output. Clients come first, then what
they reach, and what keeps data last; zones stand in parallel, and logs, keys and
roles below.`,
		Args: arguments(1, 1),
	}
	flags := c.Flags()
	out := flags.StringP("output", "o", "", "write to this file instead")
	direction, density := oneOf("right", "down"), oneOf("normal", "compact", "airy")
	flags.Var(direction, "direction", "where the arrows lead")
	flags.Var(density, "density", "how much room is left between things")
	only := flags.StringSlice("only", nil, "arrange only these elements, with all that is in them")
	inside := flags.String("inside", "", "arrange only what is in this container")
	c.MarkFlagsMutuallyExclusive("only", "inside")
	c.RunE = func(_ *cobra.Command, args []string) error {
		doc, err := p.open(args[0])
		if err != nil {
			return err
		}
		o := arrange.Options{Inside: diagram.ID(*inside)}
		for _, id := range *only {
			o.Only = append(o.Only, diagram.ID(id))
		}
		if direction.String() == "down" {
			o.Direction = layout.TopToBottom
		}
		o.Density = map[string]layout.Density{"compact": layout.Compact, "airy": layout.Roomy}[density.String()]
		if err := p.arrangeAs(doc, catalog.EN, o); err != nil {
			return err
		}
		return p.save(doc, args[0], *out)
	}
	return c
}
