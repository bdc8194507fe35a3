package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/document"
	"lintel/model/file"
	"lintel/model/template"
)

func (p *program) templates() *cobra.Command {
	c := &cobra.Command{
		Use:   "templates",
		Short: "List the ready drawings that new can start from",
		Args:  arguments(0, 0),
	}
	lang := language(c)
	c.RunE = func(*cobra.Command, []string) error {
		list, err := template.Load(assets.FS)
		if err != nil {
			return err
		}
		width := 0
		for _, t := range list {
			width = max(width, len(t.ID))
		}
		for _, t := range list {
			fmt.Fprintf(p.out, "%-*s  %s\n", width, t.ID, t.About.In(catalog.Lang(lang.value)))
		}
		return nil
	}
	return c
}

func (p *program) newFile() *cobra.Command {
	c := &cobra.Command{
		Use:   "new -o FILE",
		Short: "Start a diagram, empty or from a template",
		Long: `New writes a diagram to a file that does not exist yet; with - it goes to
standard output. Without --template it is empty.`,
		Args: arguments(0, 0),
	}
	name := c.Flags().String("template", "", "ready drawing to start from; see lintel-cli templates")
	out := c.Flags().StringP("output", "o", "", "file to write")
	c.RunE = func(*cobra.Command, []string) error {
		if *out == "" {
			return misused(c, errors.New("new needs -o FILE"))
		}
		d, err := started(*name)
		if err != nil {
			return err
		}
		if _, err := os.Lstat(*out); err == nil && *out != standard {
			return &file.Error{Path: *out, Problem: "this is there already; write to another file"}
		}
		return p.save(document.File{Diagram: d}, standard, *out)
	}
	return c
}

// started is the drawing of a template, or an empty one without a name.
func started(name string) (*diagram.Diagram, error) {
	if name == "" {
		return diagram.New(), nil
	}
	list, err := template.Load(assets.FS)
	if err != nil {
		return nil, err
	}
	t, ok := list.Called(name)
	if !ok {
		return nil, fmt.Errorf("there is no template %q; lintel-cli templates lists them", name)
	}
	return t.Drawing()
}
