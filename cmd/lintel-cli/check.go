package main

import (
	"github.com/spf13/cobra"

	"lintel/model/catalog"
	"lintel/model/lint"
)

func (p *program) check() *cobra.Command {
	c := &cobra.Command{
		Use:   "check FILE...",
		Short: "Say what would not work in the drawn architectures",
		Long: `Check reads diagrams (.lintel files, or pictures exported with their diagram
inside; - is standard input) and lists what AWS would reject and what cannot
work. It ends with status 1 when there are findings at or over --fail-on.`,
		Args: arguments(1, -1),
	}
	format := oneOf("pretty", "json")
	failOn := oneOf("error", "warning", "advice", "never")
	c.Flags().Var(format, "format", "form of the result")
	c.Flags().Var(failOn, "fail-on", "least severity that counts as failure")
	lang := language(c)
	c.RunE = func(_ *cobra.Command, files []string) error {
		r, err := p.judge(files, catalog.Lang(lang.value))
		if err != nil {
			return err
		}
		if format.value == "json" {
			err = r.writeJSON(p.out)
		} else {
			err = r.writePretty(p.out, painterFor(p.out))
		}
		switch {
		case err != nil:
			return err
		case r.Summary.Failed > 0:
			return status(statusTrouble)
		case r.reaches(failOn.value):
			return status(statusFindings)
		}
		return nil
	}
	return c
}

// judge checks every file; one that cannot be read does not spoil the others.
func (p *program) judge(files []string, lang catalog.Lang) (*report, error) {
	all, err := p.parts()
	if err != nil {
		return nil, err
	}
	r := &report{lang: lang}
	for _, path := range files {
		doc, err := p.open(path)
		if err != nil {
			p.complain(err)
			r.addFailed(nameOf(path), err)
			continue
		}
		r.add(nameOf(path), all.engine.Check(doc.Diagram).Findings, doc.Lines)
	}
	return r, nil
}

// reaches reports whether something is at least as bad as the threshold.
func (r *report) reaches(threshold string) bool {
	s := r.Summary
	switch threshold {
	case lint.Error.String():
		return s.Errors > 0
	case lint.Warning.String():
		return s.Errors+s.Warnings > 0
	case lint.Advice.String():
		return s.Errors+s.Warnings+s.Advice > 0
	}
	return false
}
