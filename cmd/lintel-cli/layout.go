package main

import (
	"github.com/spf13/cobra"

	"lintel/model/catalog"
)

func (p *program) layout() *cobra.Command {
	c := &cobra.Command{
		Use:   "layout FILE",
		Short: "Arrange a diagram",
		Long: `Layout finds new places for everything that is not pinned and writes the file
back; with - the diagram goes to standard output.`,
		Args: arguments(1, 1),
	}
	out := c.Flags().StringP("output", "o", "", "write to this file instead")
	c.RunE = func(_ *cobra.Command, args []string) error {
		doc, err := p.open(args[0])
		if err != nil {
			return err
		}
		if err := p.arrange(doc, catalog.EN); err != nil {
			return err
		}
		return p.save(doc, args[0], *out)
	}
	return c
}
