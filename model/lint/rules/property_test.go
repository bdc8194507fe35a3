package rules_test

import (
	"fmt"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/command"
	"lintel/model/diagram"
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

// anyDiagram draws nodes of any kinds, also unknown ones, in any container,
// with any properties, and any arrows between them.
func anyDiagram(cat *catalog.Catalog, placed bool) *rapid.Generator[*diagram.Diagram] {
	kinds := rapid.OneOf(rapid.SampledFrom(judged), rapid.SampledFrom(append(cat.Kinds(), "quantum-computer")))
	edgeKinds := append(cat.EdgeKinds(), "teleport")
	return rapid.Custom(func(t *rapid.T) *diagram.Diagram {
		d := diagram.New()
		var frames, all []diagram.ID
		_, err := d.Update(func(tx *diagram.Tx) error {
			for i := range rapid.IntRange(1, 14).Draw(t, "nodes") {
				n := &diagram.Node{ID: diagram.ID("n" + strconv.Itoa(i)), Kind: kinds.Draw(t, "kind")}
				n.Pos = geom.Pt(float64(rapid.IntRange(0, 40).Draw(t, "x")*8), float64(rapid.IntRange(0, 40).Draw(t, "y")*8))
				if s, ok := cat.Service(n.Kind); ok && s.IsFrame() {
					n.Size = geom.Size{W: 240, H: 200}
				}
				if placed {
					n.Parent = rapid.SampledFrom(append(sane(tx.Diagram, frames, n), "")).Draw(t, "in")
					if s, ok := cat.Service(n.Kind); ok {
						n.Props = anyProps(t, s.Properties, all)
					}
				}
				if n.Size != (geom.Size{}) {
					frames = append(frames, n.ID)
				}
				all = append(all, n.ID)
				if err := tx.PutNode(n); err != nil {
					return err
				}
			}
			for i := range rapid.IntRange(0, 14).Draw(t, "edges") {
				kind := rapid.SampledFrom(edgeKinds).Draw(t, "kind")
				var declared []catalog.Property
				if e, ok := cat.Edge(kind); ok && placed {
					declared = e.Properties
				}
				if err := tx.PutEdge(&diagram.Edge{
					ID: diagram.ID("e" + strconv.Itoa(i)), Kind: kind, Props: anyProps(t, declared, all),
					From: rapid.SampledFrom(all).Draw(t, "from"), To: rapid.SampledFrom(all).Draw(t, "to"),
				}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return d
	})
}

// sane are the frames that may stand around a node: services anywhere, frames
// only in larger ones.
func sane(d *diagram.Diagram, frames []diagram.ID, n *diagram.Node) []diagram.ID {
	order := []catalog.Kind{"aws-account", "region", "vpc", "az", "subnet", "security-group", "auto-scaling-group"}
	rank := slices.Index(order, n.Kind)
	var in []diagram.ID
	for _, id := range frames {
		if f, _ := d.Node(id); rank < 0 || slices.Index(order, f.Kind) < rank {
			in = append(in, id)
		}
	}
	return in
}

// anyProps sets some of the declared properties, within and out of their ranges.
func anyProps(t *rapid.T, declared []catalog.Property, nodes []diagram.ID) catalog.Props {
	props := catalog.Props{}
	for i := range declared {
		p := &declared[i]
		if !rapid.Bool().Draw(t, p.Key) {
			continue
		}
		switch p.Type {
		case catalog.IntType, catalog.NumberType:
			props[p.Key] = catalog.NumberOf(float64(rapid.IntRange(-1, 40000).Draw(t, p.Key)))
		case catalog.BoolType:
			props[p.Key] = catalog.BoolOf(rapid.Bool().Draw(t, p.Key))
		case catalog.EnumType:
			props[p.Key] = catalog.StringOf(rapid.SampledFrom(p.Values).Draw(t, p.Key))
		case catalog.ListType:
			props[p.Key] = catalog.ListOf(rapid.SliceOfN(anyItem(p.Format, nodes), 1, 3).Draw(t, p.Key)...)
		default:
			props[p.Key] = catalog.StringOf(rapid.SampledFrom([]string{"us-east-1", "n0", "x", "auto", "none"}).Draw(t, p.Key))
		}
	}
	return props
}

// anyItem is an item of a list in its form, else the id of a node.
func anyItem(form catalog.Format, nodes []diagram.ID) *rapid.Generator[string] {
	switch form {
	case catalog.GrantForm:
		return rapid.SampledFrom([]string{"* on *", "dynamodb:* on *", "sqs:SendMessage on n1", "s3:Get* on n2", "lambda:InvokeFunction on x", "all"})
	case catalog.TrafficForm:
		return rapid.SampledFrom([]string{"tcp 22 from 0.0.0.0/0", "tcp 443 from 0.0.0.0/0", "tcp 3306 from n1", "all from ::/0", "ssh"})
	case catalog.ListenerForm:
		return rapid.SampledFrom([]string{"HTTP 80", "HTTP 80 redirect", "HTTPS 443", "web"})
	}
	return rapid.Map(rapid.SampledFrom(append(nodes, "elsewhere")), func(id diagram.ID) string { return string(id) })
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

func TestEveryFixOfAnyDiagramMendsItsFinding(t *testing.T) {
	engine, cat := newEngine(t), loadCatalog(t)
	rapid.Check(t, func(t *rapid.T) {
		d := anyDiagram(cat, true).Draw(t, "diagram")
		before := codec.Marshal(d)
		for _, f := range engine.Check(d).Findings {
			for i, fix := range f.Fixes {
				name := fmt.Sprintf("%s at %s, fix %d", f.Rule, f.Subject(), i)
				history := command.NewHistory(d, nil)
				if err := history.Do(fix.Command); err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				if slices.ContainsFunc(engine.Check(d).Findings, func(now lint.Finding) bool {
					return now.Rule == f.Rule && now.Subject() == f.Subject() && now.Property == f.Property
				}) {
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
