package rules_test

import (
	"slices"
	"testing"

	"lintel/model/diagram"
	"lintel/model/diagram/sketch"
	"lintel/model/lint"
)

// accept writes on an element that somebody accepted what a rule finds.
func accept(t *testing.T, d *diagram.Diagram, id diagram.ID, w diagram.Waiver) {
	t.Helper()
	_, err := d.Update(func(tx *diagram.Tx) error {
		if e, ok := tx.Edge(id); ok {
			e = e.Clone()
			e.Waivers = append(e.Waivers, w)
			return tx.PutEdge(e)
		}
		n, _ := tx.Node(id)
		n = n.Clone()
		n.Waivers = append(n.Waivers, w)
		return tx.PutNode(n)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// outside is a function outside the VPC of a database whose group is closed to it.
const outside = shop + `
	db-sg: security-group in=v name=db-sg ingress=[tcp 3306 from web-sg]
	web-sg: security-group in=v name=web-sg
	db: rds-instance in=data-a engine=mysql multiAz=instance encrypted=true subnets=[data-a,data-c] securityGroups=[db-sg]
	fn: lambda in=r
	fn -connect-> db`

func TestAnAcceptedCauseDoesNotBringItsConsequencesBack(t *testing.T) {
	d := sketch.Draw(t, outside)
	accept(t, d, "edge-1", diagram.Waiver{Rule: "LAMBDA-VPC-RDS", Reason: "moves in May"})
	found := newEngine(t).Check(d).Findings
	if !slices.ContainsFunc(found, func(f lint.Finding) bool { return f.Rule == "LAMBDA-VPC-RDS" && !f.Active() }) {
		t.Errorf("the accepted finding is not listed:\n%s", describe(found))
	}
	if n := lint.Count(found); n.Errors != 0 || n.Waived != 1 {
		t.Errorf("there are %d errors and %d accepted findings:\n%s", n.Errors, n.Waived, describe(found))
	}
}

func TestNobodyAcceptsAFindingWithoutAReasonOrAfterItsDay(t *testing.T) {
	engine := newEngine(t).With(lint.Settings{Today: "2026-11-28"})
	for name, w := range map[string]diagram.Waiver{
		"no reason":   {Rule: "LAMBDA-VPC-RDS"},
		"another day": {Rule: "LAMBDA-VPC-RDS", Reason: "moves in May", Until: "2026-05-31"},
		"another one": {Rule: "LAMBDA-VPC-PRIVATE-RESOURCE", Reason: "moves in May"},
	} {
		t.Run(name, func(t *testing.T) {
			d := sketch.Draw(t, outside)
			accept(t, d, "edge-1", w)
			if n := lint.Count(engine.Check(d).Findings); n.Errors != 1 {
				t.Errorf("there are %d errors", n.Errors)
			}
		})
	}
}

// What is accepted on one arrow is not accepted on another.
func TestAFindingIsAcceptedWhereItStands(t *testing.T) {
	d := sketch.Draw(t, outside+`
		other: lambda in=r
		other -connect-> db`)
	accept(t, d, "edge-1", diagram.Waiver{Rule: "LAMBDA-VPC-RDS", Reason: "moves in May"})
	if n := lint.Count(newEngine(t).Check(d).Findings); n.Errors != 1 || n.Waived != 1 {
		t.Errorf("there are %d errors and %d accepted findings", n.Errors, n.Waived)
	}
}

// A rule that is switched off leaves the word to the next one about its cause,
// for the arrow does not work all the same.
func TestARuleThatIsOffHidesNothing(t *testing.T) {
	engine := newEngine(t).With(lint.Settings{Severities: map[lint.RuleID]lint.Severity{"LAMBDA-PUBLIC-SUBNET-NO-INTERNET": lint.Off}})
	d := sketch.Draw(t, shop+`
		t: dynamodb-table in=r pitr=true
		fn: lambda in=pub-a subnets=[pub-a,pub-c]
		fn -read-> t`)
	found := engine.Check(d).Findings
	if !slices.ContainsFunc(found, func(f lint.Finding) bool { return f.Rule == "NET-AWS-SERVICE-NO-PATH" }) {
		t.Errorf("nobody tells that there is no path:\n%s", describe(found))
	}
}
