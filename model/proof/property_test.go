package proof_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/proof"
)

// common are the kinds that random diagrams have often.
var common = []catalog.Kind{
	"region", "vpc", "subnet", "security-group", "lambda", "ecs-service", "alb", "apigw-rest", "cloudfront", "rds-instance",
	"rds-proxy", "dynamodb-table", "s3-bucket", "sqs-queue", "sns-topic", "nat-gateway", "vpc-endpoint", "step-functions",
}

// Proofs and findings tell one story, whatever is drawn.
func TestProofsNeverContradictFindings(t *testing.T) {
	k := shipped(t)
	for name, drawn := range map[string]*rapid.Generator[*diagram.Diagram]{
		"correct architectures": sample.Architecture(),
		"spoilt architectures":  sample.Spoilt(k.cat),
		"any diagrams":          sample.Anything(k.cat, common, true),
	} {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				d := drawn.Draw(t, "diagram")
				accept(t, k.engine.Check(d).Findings, d)
				result := k.engine.Check(d)
				for _, e := range d.Edges() {
					p, ok := k.prover.Prove(result, e.ID)
					if !ok {
						t.Fatalf("%s has no proof", e.ID)
					}
					checkVerdict(t, result, e, p)
					for _, s := range p.Steps {
						checkStep(t, d, e, s)
					}
				}
			})
		})
	}
}

// accept waives some of the findings.
func accept(t *rapid.T, findings []lint.Finding, d *diagram.Diagram) {
	if len(findings) == 0 || !rapid.Bool().Draw(t, "waived") {
		return
	}
	f := rapid.SampledFrom(findings).Draw(t, "accepted")
	waiver := diagram.Waiver{Rule: string(f.Rule), Reason: "known", By: "someone"}
	_, err := d.Update(func(tx *diagram.Tx) error {
		if e, ok := tx.Edge(f.Subject()); ok {
			e = e.Clone()
			e.Waivers = append(e.Waivers, waiver)
			return tx.PutEdge(e)
		}
		n, ok := tx.Node(f.Subject())
		if !ok {
			return nil
		}
		n = n.Clone()
		n.Waivers = append(n.Waivers, waiver)
		return tx.PutNode(n)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// checkVerdict holds the verdict of a proof against the active errors: one that
// names the arrow, or one of its ends and no other arrow, breaks it, and nothing
// else does.
func checkVerdict(t *rapid.T, result lint.Result, e *diagram.Edge, p proof.Proof) {
	d := result.Facts.Diagram()
	broken := slices.ContainsFunc(p.Steps, func(s proof.Step) bool { return s.Verdict == facts.No })
	if (p.Verdict() == facts.No) != broken || (p.Broken() >= 0) != broken {
		t.Fatalf("%s is %s although its steps are not: %s", e.ID, p.Verdict(), spell(p))
	}
	for _, f := range result.Findings {
		if f.Severity != lint.Error || !f.Active() || f.Crashed {
			continue
		}
		about := slices.Contains(f.Subjects, e.ID)
		if subject := f.Subject(); subject == e.From || subject == e.To {
			about = about || !slices.ContainsFunc(f.Subjects, func(id diagram.ID) bool {
				_, arrow := d.Edge(id)
				return arrow
			})
		}
		if about && !broken {
			t.Fatalf("%s says %q, but the proof of %s is %s\n%s", f.Rule, f.Message.EN, e.ID, spell(p), codec.Marshal(d))
		}
	}
}

func checkStep(t *rapid.T, d *diagram.Diagram, e *diagram.Edge, s proof.Step) {
	wrong := s.Finding != nil && s.Finding.Severity == lint.Error && s.Finding.Active()
	if wrong != (s.Verdict == facts.No) {
		t.Fatalf("%s of %s is %s, its finding is %+v\n%s", s.Topic, e.ID, s.Verdict, s.Finding, codec.Marshal(d))
	}
	if !s.Title.Complete() || !s.Says.Complete() {
		t.Fatalf("%s of %s says nothing in one of the languages: %+v", s.Topic, e.ID, s)
	}
	for _, id := range s.Elements {
		if !d.Has(id) {
			t.Fatalf("%s of %s rests on %q, which does not exist\n%s", s.Topic, e.ID, id, codec.Marshal(d))
		}
	}
}

// What is right is never broken.
func TestEveryArrowOfACorrectArchitectureHolds(t *testing.T) {
	k := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		d := sample.Architecture().Draw(t, "architecture")
		result := k.engine.Check(d)
		for _, e := range d.Edges() {
			if p, _ := k.prover.Prove(result, e.ID); p.Verdict() == facts.No {
				t.Fatalf("%s is broken: %s\n%s", e.ID, spell(p), codec.Marshal(d))
			}
		}
	})
}
