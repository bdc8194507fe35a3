package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"lintel/model/catalog"
)

// The exit statuses.
const (
	statusFindings = 1
	statusTrouble  = 2
)

// status ends the program when everything that has to be said was said.
type status int

func (s status) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

// program is one run of the command line.
type program struct {
	in       io.Reader
	out, err io.Writer
	parts    func() (*parts, error)
	loaded   *parts // nil until somebody needs the parts
	template templateFlags
}

// run is the whole program; the result is its exit status.
func run(args []string, in io.Reader, out, errs io.Writer) int {
	results := &sink{to: out}
	p := &program{in: in, out: results, err: errs}
	p.parts = sync.OnceValues(func() (all *parts, err error) {
		all, err = load()
		p.loaded = all
		return all, err
	})
	root := p.root()
	root.SetArgs(args)
	err := root.Execute()
	if p.loaded != nil && p.loaded.err() != nil {
		err = p.loaded.err()
	}
	if results.err != nil {
		err = fmt.Errorf("the result cannot be written: %w", results.err)
	}
	var s status
	switch {
	case err == nil:
		return 0
	case errors.As(err, &s):
		return int(s)
	}
	p.complain(err)
	return statusTrouble
}

func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "lintel-cli",
		Short:         "Check, fix, arrange and export AWS architecture diagrams",
		Args:          arguments(0, 0),
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.SetIn(p.in)
	root.SetOut(p.out)
	root.SetErr(p.err)
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetFlagErrorFunc(misused)
	root.AddCommand(p.newFile(), p.templates(), p.importTemplate(), p.check(), p.fix(), p.export(), p.layout(), p.proof(), p.fmt(), p.rules(), p.iconCommands(), p.version())
	return root
}

// misused adds where to read how it is done.
func misused(c *cobra.Command, err error) error {
	return fmt.Errorf("%w; see %s --help", err, c.CommandPath())
}

// arguments accepts from least to most arguments; most under 0 is no limit.
func arguments(least, most int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case slices.Contains(args, ""):
			return misused(c, errors.New("the name of a file is empty"))
		case !c.HasParent() && len(args) > 0:
			return misused(c, fmt.Errorf("there is no command %q", args[0]))
		case len(args) < least:
			return misused(c, fmt.Errorf("%s needs a file", c.Name()))
		case most >= 0 && len(args) > most:
			return misused(c, fmt.Errorf("%s does not know what to do with %q", c.Name(), args[most]))
		}
		return nil
	}
}

// sink passes results on and remembers when they did not arrive, so that no
// command that prints has to ask after every line.
type sink struct {
	to  io.Writer
	err error
}

// Write is that of the writer behind the sink.
func (s *sink) Write(data []byte) (int, error) {
	n, err := s.to.Write(data)
	if s.err == nil {
		s.err = err
	}
	return n, err
}

// complain writes an error as one line.
func (p *program) complain(err error) {
	fmt.Fprintln(p.err, clean(strings.ReplaceAll(err.Error(), "\n", "; ")))
}

// choice is a flag with a fixed set of values.
type choice struct {
	value string
	of    []string
}

func oneOf(values ...string) *choice { return &choice{values[0], values} }

func (c *choice) String() string { return c.value }

func (c *choice) Type() string { return strings.Join(c.of, "|") }

func (c *choice) Set(value string) error {
	for _, v := range c.of {
		if v == value {
			c.value = v
			return nil
		}
	}
	return fmt.Errorf("it must be one of %s", strings.Join(c.of, ", "))
}

// language adds the flag --lang.
func language(c *cobra.Command) *choice {
	lang := oneOf(string(catalog.EN), string(catalog.KO))
	c.Flags().Var(lang, "lang", "language of texts")
	return lang
}
