package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"lintel/model/catalog"
	"lintel/model/changelog"
	"lintel/model/document"
	"lintel/model/lint"
)

func (p *program) fix() *cobra.Command {
	c := &cobra.Command{
		Use:   "fix FILE",
		Short: "Mend what can be mended without a question",
		Long: `Fix applies the recommended fix of every finding that can be mended without
bringing a new error or warning, and writes the file back; with - the fixed
diagram goes to standard output. It ends with status 1 when errors remain.`,
		Args: arguments(1, 1),
	}
	dry := c.Flags().Bool("dry-run", false, "say what would be done and write nothing")
	rule := c.Flags().String("rule", "", "fix only the findings of this rule")
	out := c.Flags().StringP("output", "o", "", "write to this file instead")
	config := c.Flags().String("config", "", "configuration of the project, instead of the nearest lintel.yaml")
	lang := language(c)
	c.RunE = func(_ *cobra.Command, args []string) error {
		all, err := p.parts()
		if err != nil {
			return err
		}
		if err := known(all, lint.RuleID(*rule)); err != nil {
			return err
		}
		doc, err := p.open(args[0])
		if err != nil {
			return err
		}
		engine, err := newJudges(all, *config, "").of(args[0])
		if err != nil {
			return err
		}
		before := engine.Check(doc.Diagram)
		done, after, err := engine.FixAll(doc.Diagram, lint.RuleID(*rule))
		if err != nil {
			return err
		}
		if *dry {
			after = before
		} else if len(done) > 0 || *out != "" || args[0] == standard {
			if err := p.save(doc, args[0], *out); err != nil {
				return err
			}
		}
		p.tell(args[0], *out, *dry, done, doc, all.catalog, catalog.Lang(lang.value))
		if lint.Count(after.Findings).Errors > 0 {
			return status(statusFindings)
		}
		return nil
	}
	return c
}

// known refuses the id of a rule that does not exist; no id is every rule.
func known(all *parts, rule lint.RuleID) error {
	if rule == "" || slices.Contains(all.engine.Rules(), rule) {
		return nil
	}
	return fmt.Errorf("there is no rule %q; lintel-cli rules lists all of them", rule)
}

// tell lists the fixes: as the result, or beside it when the diagram is the result.
func (p *program) tell(from, to string, dry bool, done []lint.Fixed, doc document.File, cat *catalog.Catalog, lang catalog.Lang) {
	var w io.Writer = p.out
	if !dry && (to == standard || to == "" && from == standard) {
		w = p.err
	}
	verb := "fixed"
	if dry {
		verb = "would fix"
	}
	for _, f := range done {
		place := nameOf(from)
		if file, elsewhere := doc.Files[f.Subject()]; elsewhere {
			place = file
		}
		if line := doc.Lines[f.Subject()]; line > 0 {
			place += fmt.Sprintf(":%d", line)
		}
		fmt.Fprintf(w, "%s: %s %s: %s\n", clean(place), verb, f.Rule, clean(f.Fixes[0].Title.In(lang)))
		if !dry {
			continue
		}
		for _, l := range changelog.Describe(cat, f.Changes, doc.Diagram) {
			fmt.Fprintf(w, "    %s %s\n", l.Sign, clean(l.Text.In(lang)))
		}
	}
	if len(done) == 0 {
		fmt.Fprintf(w, "%s: nothing to fix\n", clean(nameOf(from)))
	}
}
