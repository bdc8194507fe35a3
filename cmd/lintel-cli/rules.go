package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"lintel/model/catalog"
	"lintel/model/lint"
)

func (p *program) rules() *cobra.Command {
	c := &cobra.Command{
		Use:   "rules [ID]",
		Short: "List the rules, or explain one",
		Args:  arguments(0, 1),
	}
	lang := language(c)
	c.RunE = func(_ *cobra.Command, args []string) error {
		all, err := p.parts()
		if err != nil {
			return err
		}
		if len(args) == 0 {
			listRules(p.out, all, catalog.Lang(lang.value))
			return nil
		}
		id := lint.RuleID(strings.ToUpper(args[0]))
		if err := known(all, id); err != nil {
			return err
		}
		doc, _ := all.engine.Doc(id)
		explain(p.out, doc, catalog.Lang(lang.value))
		return nil
	}
	return c
}

func listRules(w io.Writer, all *parts, lang catalog.Lang) {
	ids := slices.Sorted(slices.Values(all.engine.Rules()))
	width := 0
	for _, id := range ids {
		width = max(width, len(id))
	}
	for _, id := range ids {
		doc, _ := all.engine.Doc(id)
		fmt.Fprintf(w, "%-*s  %-7s  %s\n", width, id, doc.Severity, doc.Title.In(lang))
	}
}

func explain(w io.Writer, doc lint.Doc, lang catalog.Lang) {
	fmt.Fprintf(w, "%s (%s)\n%s\n", doc.ID, doc.Severity, doc.Title.In(lang))
	fmt.Fprintf(w, "\n%s\n%s\n", words.why.In(lang), indented(doc.Why.In(lang)))
	fmt.Fprintf(w, "\n%s\n%s\n", words.how.In(lang), indented(doc.How.In(lang)))
	fmt.Fprintf(w, "\n%s\n", words.sources.In(lang))
	for _, s := range doc.Sources {
		fmt.Fprintf(w, "  %s\n", s.Title)
		if s.URL != "" {
			fmt.Fprintf(w, "  %s\n", s.URL)
		}
	}
}

func indented(text string) string {
	return "  " + strings.ReplaceAll(strings.TrimSpace(text), "\n", "\n  ")
}
