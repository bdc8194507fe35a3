package rules_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
	"lintel/model/lint"
	"lintel/model/lint/rules"
)

// judged are the kinds that rules are about, so that random diagrams meet them often.
var judged = []catalog.Kind{
	"region", "vpc", "subnet", "lambda", "lambda-edge", "cloudfront", "cloudfront-function", "rds-instance",
	"rds-proxy", "elasticache", "apigw-rest", "acm-certificate", "dynamodb-table", "nat-gateway",
	"vpc-endpoint", "sqs-queue", "ebs-volume", "s3-bucket", "kinesis-stream", "aurora-cluster",
	"auto-scaling-group", "step-functions", "iam-role", "vpc-peering", "alb", "ec2-instance", "internet",
	"security-group", "efs-file-system", "ecs-service", "vpc-link", "sns-topic", "eventbridge-pipe",
	"cloudwatch-alarm", "route53-record", "users", "lambda-alias", "nlb", "apigw-http", "cognito-user-pool",
	"cognito-identity-pool", "waf-web-acl", "az", "outpost", "kms-key",
}

func anyDiagram(cat *catalog.Catalog, placed bool) *rapid.Generator[*diagram.Diagram] {
	if !placed {
		return sample.Anything(cat, judged, false)
	}
	return rapid.OneOf(sample.Anything(cat, judged, true), sample.Spoilt(cat))
}

func TestNoRuleCrashesOnAnyDiagram(t *testing.T) {
	engine, cat := newEngine(t), loadCatalog(t)
	rapid.Check(t, func(t *rapid.T) {
		d := anyDiagram(cat, true).Draw(t, "diagram")
		for _, f := range engine.Check(d).Findings {
			if f.Crashed {
				t.Fatal(f.Message.EN)
			}
			for _, id := range f.Subjects {
				if !d.Has(id) {
					t.Fatalf("%s is about %q, which does not exist", f.Rule, id)
				}
			}
			if !f.Message.Complete() {
				t.Fatalf("%s says nothing", f.Rule)
			}
		}
	})
}

// placed are the concerns whose rules need to know where things are.
var placed = []lint.Concern{lint.Placement, lint.Reach, lint.Region}

// anywhere are rules of those concerns that hold wherever things are.
var anywhere = []lint.RuleID{"APIGW-VPC-LINK", "APPSYNC-PRIVATE-SOURCE", "CERT-MISSING", "GWLB-PATH", "LAMBDA-FS-VPC", "LAMBDA-INBOUND", "OUTPOST-ANCHOR"}

func TestRulesAboutPlacesAreSilentAboutWhatIsNotPlaced(t *testing.T) {
	engine, cat := newEngine(t), loadCatalog(t)
	concerns := map[lint.RuleID]lint.Concern{}
	for _, r := range rules.All() {
		concerns[r.ID] = r.Concern
	}
	rapid.Check(t, func(t *rapid.T) {
		for _, f := range engine.Check(anyDiagram(cat, false).Draw(t, "diagram")).Findings {
			if slices.Contains(placed, concerns[f.Rule]) && !slices.Contains(anywhere, f.Rule) {
				t.Fatalf("a finding about nothing:\n%s", describe([]lint.Finding{f}))
			}
		}
	})
}

func TestFindingsDoNotDependOnTheOrderOfElements(t *testing.T) {
	engine, cat := newEngine(t), loadCatalog(t)
	rapid.Check(t, func(t *rapid.T) {
		d := anyDiagram(cat, true).Draw(t, "diagram")
		again := diagram.New()
		nodes := rapid.Permutation(d.Nodes()).Draw(t, "nodes")
		edges := rapid.Permutation(d.Edges()).Draw(t, "edges")
		var all diagram.Changes
		for _, n := range nodes {
			all.Nodes = append(all.Nodes, diagram.NodeChange{After: n})
		}
		for _, e := range edges {
			all.Edges = append(all.Edges, diagram.EdgeChange{After: e})
		}
		if err := again.Apply(all); err != nil {
			t.Fatal(err)
		}
		if got, want := describe(engine.Check(again).Findings), describe(engine.Check(d).Findings); got != want {
			t.Fatalf("in another order:\n%s\nbefore:\n%s", got, want)
		}
	})
}

// The editor relies on it: what is only moved, stretched, bent or pinned is not
// judged again, and the fixes of the last check are still offered.
func TestFindingsAndFixesDoNotDependOnLooks(t *testing.T) {
	engine, cat := newEngine(t), loadCatalog(t)
	rapid.Check(t, func(t *rapid.T) {
		d := anyDiagram(cat, true).Draw(t, "diagram")
		before := engine.Check(d.Snapshot()).Findings
		changes, err := d.Update(func(tx *diagram.Tx) error { return shake(t, tx, d) })
		if err != nil || !changes.OnlyLooks() {
			t.Fatalf("only looks: %v, %v", changes.OnlyLooks(), err)
		}
		after := engine.Check(d).Findings
		if got, want := describe(after), describe(before); got != want {
			t.Fatalf("moved:\n%s\nbefore:\n%s", got, want)
		}
		for i := range after {
			for j := range after[i].Fixes {
				if got, want := mended(d, before[i].Fixes[j]), mended(d, after[i].Fixes[j]); got != want {
					t.Fatalf("the fix %d of %s, found before, gives\n%s\nwant\n%s", j, after[i].Rule, got, want)
				}
			}
		}
	})
}

// shake gives everything another look.
func shake(t *rapid.T, tx *diagram.Tx, d *diagram.Diagram) error {
	number := rapid.Float64Range(0, 2000)
	for _, n := range d.Nodes() {
		moved := n.Clone()
		moved.Pos = geom.Pt(number.Draw(t, "x"), number.Draw(t, "y"))
		moved.Pinned = !n.Pinned
		if n.Size != (geom.Size{}) {
			moved.Size = geom.Size{W: 40 + number.Draw(t, "w"), H: 40 + number.Draw(t, "h")}
		}
		if err := tx.PutNode(moved); err != nil {
			return err
		}
	}
	for _, e := range d.Edges() {
		bent := e.Clone()
		bent.Waypoints = []geom.Point{geom.Pt(number.Draw(t, "x"), number.Draw(t, "y"))}
		bent.Style, bent.LabelAt = diagram.Curved, diagram.Spot{Along: 0.5}
		if err := tx.PutEdge(bent); err != nil {
			return err
		}
	}
	return nil
}

// mended is a diagram after a fix, or why it does not go.
func mended(d *diagram.Diagram, fix lint.Fix) string {
	c := d.Snapshot()
	if _, err := c.Update(fix.Command.Apply); err != nil {
		return err.Error()
	}
	return string(codec.Marshal(c))
}

func TestEveryFixOfAnyDiagramMendsItsFinding(t *testing.T) {
	engine, cat := newEngine(t), loadCatalog(t)
	rapid.Check(t, func(t *rapid.T) {
		d := anyDiagram(cat, true).Draw(t, "diagram")
		before := codec.Marshal(d)
		found := engine.Check(d).Findings
		for _, f := range found {
			for i, fix := range f.Fixes {
				name := fmt.Sprintf("%s at %s, fix %d", f.Rule, f.Subject(), i)
				history := command.NewHistory(d, nil)
				if err := history.Do(fix.Command); err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				if countLike(f, engine.Check(d).Findings) >= countLike(f, found) {
					t.Fatalf("%s: the finding is still there in\n%s", name, codec.Marshal(d))
				}
				once := codec.Marshal(d)
				if _, err := d.Update(fix.Command.Apply); err != nil || string(codec.Marshal(d)) != string(once) {
					t.Fatalf("%s: applied twice it changes the diagram again, %v", name, err)
				}
				if !history.Undo() || string(codec.Marshal(d)) != string(before) {
					t.Fatalf("%s: undo does not give the diagram back", name)
				}
			}
		}
	})
}

// countLike counts the findings of one rule about one field of an element, of
// which there are several when several things are wrong with it.
func countLike(f lint.Finding, all []lint.Finding) int {
	n := 0
	for _, other := range all {
		if other.Rule == f.Rule && other.Subject() == f.Subject() && other.Property == f.Property {
			n++
		}
	}
	return n
}
