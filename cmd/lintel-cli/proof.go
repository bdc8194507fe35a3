package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/proof"
)

func (p *program) proof() *cobra.Command {
	c := &cobra.Command{
		Use:   "proof FILE [EDGE]",
		Short: "Show what an arrow rests on, step by step",
		Long: `Proof goes through the conditions behind an arrow: placement, integration,
Region, network path, security groups, name, permission, protocol and limits.
Each is proven, broken, or not decided by the drawing. EDGE is the id of an
arrow, or its ends as FROM->TO, by name or id; without it all arrows are shown.
It ends with status 1 when a shown arrow is broken.`,
		Args: arguments(1, 2),
	}
	format := oneOf("pretty", "json")
	c.Flags().Var(format, "format", "form of the result")
	config := c.Flags().String("config", "", "configuration of the project, instead of the nearest lintel.yaml")
	lang := language(c)
	c.RunE = func(_ *cobra.Command, args []string) error {
		doc, err := p.open(args[0])
		if err != nil {
			return err
		}
		all, err := p.parts()
		if err != nil {
			return err
		}
		texts, err := proof.LoadTexts(assets.FS)
		if err != nil {
			return err
		}
		engine, err := newJudges(all, *config, "").of(args[0])
		if err != nil {
			return err
		}
		result := engine.CheckOnce(doc.Diagram)
		edges, err := chosenEdges(result.Facts, args[1:])
		if err != nil {
			return fmt.Errorf("%s: %w", nameOf(args[0]), err)
		}
		var proofs []proof.Proof
		prover := proof.NewProver(all.catalog, texts, engine)
		for _, id := range edges {
			made, _ := prover.Prove(result, id)
			proofs = append(proofs, made)
		}
		if format.value == "json" {
			err = writeProofsJSON(p.out, proofs, result.Facts, catalog.Lang(lang.value))
		} else {
			err = writeProofs(p.out, painterFor(p.out), proofs, result.Facts, catalog.Lang(lang.value))
		}
		if err == nil && slices.ContainsFunc(proofs, func(p proof.Proof) bool { return p.Verdict() == facts.No }) {
			return status(statusFindings)
		}
		return err
	}
	return c
}

// chosenEdges are the arrows that an argument names; all of them without one.
func chosenEdges(f *facts.Facts, args []string) ([]diagram.ID, error) {
	var list []diagram.ID
	for _, e := range f.Edges() {
		if len(args) == 0 || string(e.ID) == args[0] || named(f, e, args[0]) {
			list = append(list, e.ID)
		}
	}
	if len(list) == 0 && len(args) > 0 {
		return nil, fmt.Errorf("there is no arrow %q; name its id, or its ends as FROM->TO", args[0])
	}
	return list, nil
}

// named reports whether an argument such as "orders->orders-db" means an arrow.
func named(f *facts.Facts, e *diagram.Edge, argument string) bool {
	from, to, ok := strings.Cut(strings.ReplaceAll(argument, "→", "->"), "->")
	is := func(id diagram.ID, name string) bool {
		name = strings.TrimSpace(name)
		return name == string(id) || name == f.Name(id).EN || name == f.Name(id).KO
	}
	return ok && is(e.From, from) && is(e.To, to)
}

func writeProofs(w io.Writer, p painter, proofs []proof.Proof, f *facts.Facts, lang catalog.Lang) error {
	var b strings.Builder
	for i, made := range proofs {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s: %s\n", p.set(bold, clean(f.Name(made.Edge).In(lang))), verdictLine(p, made, lang))
		for _, s := range made.Steps {
			fmt.Fprintf(&b, "  %s %s: %s\n", stepMark(p, s), s.Title.In(lang), clean(s.Says.In(lang)))
			if s.Finding != nil {
				fmt.Fprintf(&b, "    %s\n", p.set(dim, string(s.Finding.Rule)))
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func verdictLine(p painter, made proof.Proof, lang catalog.Lang) string {
	switch made.Verdict() {
	case facts.Yes:
		return words.works.In(lang)
	case facts.Unknown:
		return words.cannotTell.In(lang)
	}
	return p.set(red, fmt.Sprintf(words.blocked.In(lang), made.Broken()+1, len(made.Steps)))
}

func stepMark(p painter, s proof.Step) string {
	switch s.Verdict {
	case facts.Yes:
		return "+"
	case facts.No:
		return p.set(red, "x")
	}
	return p.set(dim, "?")
}

// proofReport is a proof in the form that --format json prints.
type proofReport struct {
	Edge    diagram.ID   `json:"edge"`
	Name    string       `json:"name"`
	Verdict string       `json:"verdict"` // yes, no or unknown
	Steps   []stepReport `json:"steps"`
}

type stepReport struct {
	Topic    proof.Topic  `json:"topic"`
	Verdict  string       `json:"verdict"`
	Message  string       `json:"message"`
	Elements []diagram.ID `json:"elements"`
	Rule     lint.RuleID  `json:"rule,omitempty"`
	Page     string       `json:"page,omitempty"`
}

func writeProofsJSON(w io.Writer, proofs []proof.Proof, f *facts.Facts, lang catalog.Lang) error {
	reports := []proofReport{}
	for _, made := range proofs {
		r := proofReport{Edge: made.Edge, Name: f.Name(made.Edge).In(lang), Verdict: made.Verdict().String(), Steps: []stepReport{}}
		for _, s := range made.Steps {
			step := stepReport{
				Topic: s.Topic, Verdict: s.Verdict.String(), Message: s.Says.In(lang),
				Elements: append([]diagram.ID{}, s.Elements...), Page: s.Page.URL,
			}
			if s.Finding != nil {
				step.Rule = s.Finding.Rule
			}
			r.Steps = append(r.Steps, step)
		}
		reports = append(reports, r)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(map[string]any{"proofs": reports})
}
