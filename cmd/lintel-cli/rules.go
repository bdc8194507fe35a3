package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/handbook"
	"lintel/model/lint"
)

func (p *program) rules() *cobra.Command {
	c := &cobra.Command{
		Use:   "rules [ID]",
		Short: "List the rules, explain one, or write the handbook",
		Long: `Rules lists all rules, or prints what is written about one. With --format
markdown and -o FOLDER it writes the handbook: a page with pictures for each rule,
an index, and a page for each study note that says which of its statements the
rules cover. With the ID of a rule it writes the page of that rule alone.`,
		Args: arguments(0, 1),
	}
	format := oneOf("pretty", "markdown")
	c.Flags().Var(format, "format", "form of the result")
	out := c.Flags().StringP("output", "o", "", "folder of the handbook")
	lang := language(c)
	c.RunE = func(_ *cobra.Command, args []string) error {
		if (format.value == "markdown") != (*out != "") {
			return misused(c, fmt.Errorf("the handbook needs both --format markdown and -o FOLDER"))
		}
		all, err := p.parts()
		if err != nil {
			return err
		}
		if len(args) == 0 {
			if *out != "" {
				return p.writeHandbook(all, *out, catalog.Lang(lang.value))
			}
			listRules(p.out, all, catalog.Lang(lang.value))
			return nil
		}
		id := lint.RuleID(strings.ToUpper(args[0]))
		if err := known(all, id); err != nil {
			return err
		}
		if *out != "" {
			return p.writePage(all, *out, id, catalog.Lang(lang.value))
		}
		doc, _ := all.engine.Doc(id)
		return explain(p.out, doc, catalog.Lang(lang.value))
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

func explain(w io.Writer, doc lint.Doc, lang catalog.Lang) error {
	notes, err := handbook.LoadNotes(assets.FS)
	if err != nil {
		return err
	}
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
	if len(doc.Notes) > 0 {
		fmt.Fprintf(w, "\n%s\n", words.notes.In(lang))
	}
	for _, s := range doc.Notes {
		fmt.Fprintf(w, "  %s: “%s”\n", handbook.StatementPlace(notes, s).In(lang), s.Says)
		if s.Fact.Complete() {
			fmt.Fprintf(w, "    %s\n", s.Fact.In(lang))
		}
	}
	return nil
}

func indented(text string) string {
	return "  " + strings.ReplaceAll(strings.TrimSpace(text), "\n", "\n  ")
}
