package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/document"
	"lintel/model/file"
	"lintel/model/reimport"
	"lintel/model/stack"
)

// templateFlags say how a CloudFormation template is read.
type templateFlags struct {
	region     string
	parameters []string
}

func (t *templateFlags) add(c *cobra.Command) {
	c.Flags().StringVar(&t.region, "region", "", "Region that a CloudFormation template is deployed into; unknown without it")
	c.Flags().StringArrayVar(&t.parameters, "parameter", nil, "value of a parameter of a CloudFormation template, as Name=Value")
}

// values are the given parameters by name.
func (t *templateFlags) values() (map[string]string, error) {
	values := map[string]string{}
	for _, p := range t.parameters {
		name, value, ok := strings.Cut(p, "=")
		if !ok || name == "" {
			return nil, fmt.Errorf("--parameter needs Name=Value, not %q", p)
		}
		values[name] = value
	}
	return values, nil
}

func (p *program) importTemplate() *cobra.Command {
	c := &cobra.Command{
		Use:   "import TEMPLATE -o FILE",
		Short: "Draw a CloudFormation or SAM template",
		Long: `Import turns a CloudFormation or SAM template, YAML or JSON, into a diagram and
says what became of its resources. What depends on a parameter without a value
is unknown in the diagram, not wrong; nested templates beside the file are drawn
with it. Roles and log groups are parts of what uses them, unless --helpers
draws them too.

Where FILE is there already, it is brought up to date: what the template says
follows the template, what was moved, labelled or drawn by hand stays.`,
		Args: arguments(1, 1),
	}
	p.template.add(c)
	out := c.Flags().StringP("output", "o", "", "file to write")
	helpers := c.Flags().Bool("helpers", false, "also draw roles, log groups and other helpers")
	list := c.Flags().Bool("list", false, "list what became of every resource")
	lang := language(c)
	c.RunE = func(_ *cobra.Command, args []string) error {
		if *out == "" {
			return misused(c, errors.New("import needs -o FILE"))
		}
		doc, result, err := p.readTemplate(args[0], *helpers)
		if err != nil {
			return err
		}
		if exists(*out) {
			err = p.update(doc, *out, catalog.Lang(lang.value))
		} else if err = p.arrange(doc, catalog.Lang(lang.value)); err == nil {
			err = p.save(doc, standard, *out)
		}
		if err != nil {
			return err
		}
		to := p.out
		if *out == standard { // the diagram itself goes there
			to = p.err
		}
		p.account(to, result, *list, catalog.Lang(lang.value))
		return nil
	}
	return c
}

// exists reports whether there is a file to bring up to date.
func exists(path string) bool {
	if path == standard {
		return false
	}
	_, err := os.Stat(path)
	return err == nil
}

// update brings the drawing in a file up to date with its template, and says how.
func (p *program) update(fresh document.File, path string, lang catalog.Lang) error {
	old, err := p.open(path)
	if err != nil {
		return err
	}
	all, err := p.parts()
	if err != nil {
		return err
	}
	edit := reimport.Update{Catalog: all.catalog, Fresh: fresh.Diagram}
	diff := edit.Compare(old.Diagram)
	if _, err := old.Update(edit.Apply); err != nil {
		return err
	}
	if err := p.save(old, path, path); err != nil {
		return err
	}
	for _, part := range []struct {
		word catalog.Text
		ids  []diagram.ID
	}{{words.fresh, diff.New}, {words.changed, diff.Changed}, {words.gone, diff.Gone}} {
		for _, id := range part.ids {
			fmt.Fprintf(p.out, "%s: %s\n", part.word.In(lang), clean(string(id)))
		}
	}
	return nil
}

// readTemplate draws the template in a file; nothing is arranged yet.
func (p *program) readTemplate(path string, helpers bool) (document.File, *stack.Result, error) {
	all, err := p.parts()
	if err != nil {
		return document.File{}, nil, err
	}
	meaning, err := all.readMeaning()
	if err != nil {
		return document.File{}, nil, err
	}
	values, err := p.template.values()
	if err != nil {
		return document.File{}, nil, err
	}
	t := document.Templates{
		Catalog: all.catalog, Meaning: meaning, Parameters: values,
		Options: stack.Options{Region: p.template.region, Helpers: helpers},
	}
	switch {
	case path == standard:
		return t.Read(p.in, nameOf(path), nil)
	case isStream(path):
		f, err := file.Stream(path)
		if err != nil {
			return document.File{}, nil, err
		}
		defer f.Close()
		return t.Read(f, path, nil)
	}
	return t.Open(path)
}

// account says what became of the resources, and what there is to note.
func (p *program) account(w io.Writer, r *stack.Result, list bool, lang catalog.Lang) {
	for _, n := range r.Notes {
		fmt.Fprintf(p.err, "%s:%d: %s: %s\n", clean(n.File), n.Line, words.note.In(lang), clean(n.Text.In(lang)))
	}
	for _, o := range r.Outcomes {
		if !list && o.Became != stack.Note {
			continue
		}
		fmt.Fprintf(w, "%s:%d: %s %s: %s%s\n", clean(o.File), o.Line, clean(o.ID), clean(o.Type), o.Became.Text().In(lang), of(o))
	}
	fmt.Fprintln(w, r.Summary().Text().In(lang))
}

// of are the elements that a resource became a part of.
func of(o *stack.Outcome) string {
	if len(o.Elements) == 0 || o.Elements[0] == diagram.ID(o.ID) {
		return ""
	}
	texts := make([]string, len(o.Elements))
	for i, id := range o.Elements {
		texts[i] = clean(string(id))
	}
	return " (" + strings.Join(texts, ", ") + ")"
}
