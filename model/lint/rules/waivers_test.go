package rules_test

import (
	"testing"

	"lintel/model/diagram"
	"lintel/model/diagram/sketch"
	"lintel/model/lint"
)

// broken is an arrow that LAMBDA-VPC-RDS finds fault with.
const broken = `
	r: region code=us-east-1
	v: vpc in=r
	s: subnet in=v kind=private
	report: lambda in=r name=report
	db: rds-instance in=s name=db engine=mysql
	report -connect-> db`

func TestAWaiverCountsOnlyWhileItIsNeededAndAllowed(t *testing.T) {
	const rule = "LAMBDA-VPC-RDS"
	cases := map[string]struct {
		waiver   diagram.Waiver
		settings lint.Settings
		accepted bool
		withdraw bool   // whether that is offered
		message  string // beginning of what WAIVER-STALE says; empty for nothing
	}{
		"with a reason":        {waiver: diagram.Waiver{Rule: rule, Reason: "soon gone"}, accepted: true},
		"until tomorrow":       {waiver: diagram.Waiver{Rule: rule, Reason: "soon gone", Until: "2026-11-28"}, accepted: true},
		"until today":          {waiver: diagram.Waiver{Rule: rule, Reason: "soon gone", Until: "2026-11-27"}, accepted: true},
		"until yesterday":      {waiver: diagram.Waiver{Rule: rule, Reason: "soon gone", Until: "2026-11-26"}, message: "The waiver of LAMBDA-VPC-RDS"},
		"without a reason":     {waiver: diagram.Waiver{Rule: rule, By: "kim"}, message: "The waiver of LAMBDA-VPC-RDS on report → db gives no reason"},
		"of nothing":           {waiver: diagram.Waiver{Rule: "ACM-US-EAST-1", Reason: "?"}, message: "report → db waives ACM-US-EAST-1, which finds nothing", withdraw: true},
		"of no rule":           {waiver: diagram.Waiver{Rule: "NO-SUCH-RULE", Reason: "?"}, message: "report → db waives NO-SUCH-RULE, and there is no", withdraw: true},
		"where it is barred":   {waiver: diagram.Waiver{Rule: rule, Reason: "?"}, settings: lint.Settings{Unwaivable: map[lint.RuleID]bool{rule: true}}, message: "This project does not allow"},
		"of a rule that's off": {waiver: diagram.Waiver{Rule: "ACM-US-EAST-1", Reason: "?"}, settings: lint.Settings{Severities: map[lint.RuleID]lint.Severity{"ACM-US-EAST-1": lint.Off}}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := sketch.Draw(t, broken)
			// A waiver without a reason comes from a file; a person cannot make one.
			if _, err := d.Update(func(tx *diagram.Tx) error {
				return tx.EditEdge("edge-1", func(e *diagram.Edge) { e.Waivers = []diagram.Waiver{c.waiver} })
			}); err != nil {
				t.Fatal(err)
			}
			c.settings.Today = "2026-11-27"
			engine := newEngine(t).With(c.settings)
			var accepted bool
			var said []lint.Finding
			for _, f := range engine.Check(d).Findings {
				accepted = accepted || f.Rule == rule && !f.Active()
				if f.Rule == "WAIVER-STALE" {
					said = append(said, f)
				}
			}
			if accepted != c.accepted {
				t.Errorf("the finding is accepted: %v", accepted)
			}
			if len(said) > 1 || (len(said) == 1) != (c.message != "") || c.message != "" && said[0].Message.EN[:len(c.message)] != c.message {
				t.Errorf("want %q, got\n%s", c.message, describe(said))
			}
			for _, f := range said {
				if (len(f.Fixes) > 0) != c.withdraw {
					t.Errorf("fixes: %s", titles(f))
				}
				for _, fix := range f.Fixes {
					do(t, d, fix.Command)
					if e, _ := d.Edge("edge-1"); len(e.Waivers) > 0 {
						t.Error("the waiver is still there")
					}
				}
			}
		})
	}
}
