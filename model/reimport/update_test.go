package reimport_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/reimport"
	"lintel/model/stack"
)

func drawn(t *testing.T, cat *catalog.Catalog, text string) *diagram.Diagram {
	t.Helper()
	meaning, err := stack.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	r, err := stack.Read(strings.NewReader(text), stack.Source{Name: "t.yaml"}, cat, meaning, stack.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r.Diagram
}

const before = `Resources:
  Jobs: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: 1, RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn}}}
  Dead: {Type: AWS::SQS::Queue}
  Old: {Type: AWS::SNS::Topic}
`

const after = `Resources:
  Vpc: {Type: AWS::EC2::VPC}
  Jobs: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: 2}}
  Dead: {Type: AWS::SQS::Queue}
  Fn: {Type: AWS::Serverless::Function, Properties: {Events: {In: {Type: SQS, Properties: {Queue: !GetAtt Jobs.Arn}}}}}
`

func TestAnUpdateFollowsTheTemplateAndKeepsWhatAPersonDid(t *testing.T) {
	cat, err := catalog.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	d := drawn(t, cat, before)
	if _, err := d.Update(func(tx *diagram.Tx) error {
		if err := tx.EditNode("Jobs", func(n *diagram.Node) {
			n.Pos, n.Name, n.Pinned = geom.Pt(320, 80), "Orders to do", true
			n.Props["labelSide"] = catalog.StringOf("right")
		}); err != nil {
			return err
		}
		return tx.PutNode(&diagram.Node{ID: "users-1", Kind: "users"})
	}); err != nil {
		t.Fatal(err)
	}
	update := reimport.Update{Catalog: cat, Fresh: drawn(t, cat, after)}
	diff := update.Compare(d)
	if got := fmt.Sprint(diff); got != "{[Fn Vpc Jobs-trigger-Fn] [Jobs] [Old Jobs-dlq-Dead]}" {
		t.Errorf("the difference is %s", got)
	}
	h := command.NewHistory(d, nil)
	original := d.Snapshot()
	if err := h.Do(update); err != nil {
		t.Fatal(err)
	}
	jobs, _ := d.Node("Jobs")
	if jobs.Pos != geom.Pt(320, 80) || jobs.Name != "Orders to do" || !jobs.Pinned || jobs.Props["labelSide"].String() != "right" {
		t.Errorf("what was done by hand is lost: %+v", jobs)
	}
	if jobs.Props["delaySec"].String() != "2" {
		t.Errorf("the delay is %s", jobs.Props["delaySec"])
	}
	for id, want := range map[diagram.ID]bool{"users-1": true, "Fn": true, "Vpc": true, "Jobs-trigger-Fn": true, "Old": false, "Jobs-dlq-Dead": false} {
		if d.Has(id) != want {
			t.Errorf("%s is drawn: %v", id, d.Has(id))
		}
	}
	fn, _ := d.Node("Fn")
	dead, _ := d.Node("Dead")
	if fn.Parent != "region" || fn.Pos == dead.Pos {
		t.Errorf("the new function stands at %v in %q", fn.Pos, fn.Parent)
	}
	if !update.Compare(d).Empty() {
		t.Errorf("after the update there is still %v", update.Compare(d))
	}
	if h.Undo(); !d.Equal(original) {
		t.Error("one undo does not take it back")
	}
}

func TestWhatIsNewStandsBesideItsNeighbourAndTheRegionStaysWhatItIs(t *testing.T) {
	cat, err := catalog.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	d := drawn(t, cat, "Resources: {Jobs: {Type: AWS::SQS::Queue}}")
	if _, err := d.Update(func(tx *diagram.Tx) error {
		if err := tx.EditNode("region", func(n *diagram.Node) {
			n.Size, n.Props = geom.Size{W: 900, H: 600}, catalog.Props{"code": catalog.StringOf("us-east-1")}
		}); err != nil {
			return err
		}
		return tx.EditNode("Jobs", func(n *diagram.Node) { n.Pos = geom.Pt(400, 300) })
	}); err != nil {
		t.Fatal(err)
	}
	update := reimport.Update{Catalog: cat, Fresh: drawn(t, cat, `Resources:
  Jobs: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn}}}
  Dead: {Type: AWS::SQS::Queue}
  Topic: {Type: AWS::SNS::Topic, Properties: {Subscription: [{Protocol: sqs, Endpoint: !GetAtt Jobs.Arn}]}}`)}
	if _, err := d.Update(update.Apply); err != nil {
		t.Fatal(err)
	}
	for id, want := range map[diagram.ID]geom.Point{"Jobs": geom.Pt(400, 300), "Dead": geom.Pt(560, 300), "Topic": geom.Pt(240, 300)} {
		if n, _ := d.Node(id); n.Pos.Dist(want) > 16 {
			t.Errorf("%s stands at %v, want %v", id, n.Pos, want)
		}
	}
	if region, _ := d.Node("region"); region.Props["code"].String() != "us-east-1" {
		t.Errorf("the Region is %v", region.Props)
	}
}

func TestWhatAPersonDrewInAFrameThatGoesStays(t *testing.T) {
	cat, err := catalog.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	d := drawn(t, cat, "Resources: {Vpc: {Type: AWS::EC2::VPC}, Jobs: {Type: AWS::SQS::Queue}}")
	if _, err := d.Update(func(tx *diagram.Tx) error {
		return tx.PutNode(&diagram.Node{ID: "mine", Kind: "ec2-instance", Parent: "Vpc", Pos: geom.Pt(40, 40)})
	}); err != nil {
		t.Fatal(err)
	}
	update := reimport.Update{Catalog: cat, Fresh: drawn(t, cat, "Resources: {Jobs: {Type: AWS::SQS::Queue}}")}
	if !slices.Equal(update.Compare(d).Gone, []diagram.ID{"Vpc"}) {
		t.Errorf("gone are %v", update.Compare(d).Gone)
	}
	if _, err := d.Update(update.Apply); err != nil {
		t.Fatal(err)
	}
	if mine, ok := d.Node("mine"); !ok || mine.Parent != "region" {
		t.Error("an instance drawn by hand is gone with the VPC around it")
	}
}

func TestWhatATemplateOnlyNamesGoesWithItUnlessAPersonUsedIt(t *testing.T) {
	cat, err := catalog.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	const named = `
Parameters: {VpcId: {Type: AWS::EC2::VPC::Id}, Files: {Type: String}}
Resources:
  Jobs: {Type: AWS::SQS::Queue}
  Group: {Type: AWS::EC2::SecurityGroup, Properties: {VpcId: !Ref VpcId}}
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Policies: [{Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: !Sub "arn:aws:s3:::${Files}/*"}, {Effect: Allow, Action: "bedrock:InvokeModel", Resource: "*"}]}]
  Made: {Type: Custom::Thing, Properties: {ServiceToken: !GetAtt Fn.Arn}}`
	beside := []diagram.ID{"vpc:VpcId", "s3-bucket:Files", "aws:AWS::Bedrock", "aws:cloudformation-stack"}
	for name, c := range map[string]struct {
		byHand func(*diagram.Tx) error
		stays  diagram.ID
	}{
		"untouched": {func(*diagram.Tx) error { return nil }, ""},
		"moved": {func(tx *diagram.Tx) error {
			return tx.EditNode("s3-bucket:Files", func(n *diagram.Node) { n.Pos = geom.Pt(900, 900) })
		}, ""},
		"renamed": {func(tx *diagram.Tx) error {
			return tx.EditNode("s3-bucket:Files", func(n *diagram.Node) { n.Name = "Invoices" })
		}, "s3-bucket:Files"},
		"described": {func(tx *diagram.Tx) error {
			return tx.EditNode("s3-bucket:Files", func(n *diagram.Node) { n.Props["versioning"] = catalog.StringOf("enabled") })
		}, "s3-bucket:Files"},
		"joined": {func(tx *diagram.Tx) error {
			return tx.PutEdge(&diagram.Edge{ID: "mine", From: "aws:AWS::Bedrock", To: "Jobs", Kind: "associate"})
		}, "aws:AWS::Bedrock"},
		"drawn in": {func(tx *diagram.Tx) error {
			return tx.PutNode(&diagram.Node{ID: "mine", Kind: "ec2-instance", Parent: "vpc:VpcId", Pos: geom.Pt(40, 40)})
		}, "vpc:VpcId"},
	} {
		t.Run(name, func(t *testing.T) {
			d := drawn(t, cat, named)
			for _, id := range beside {
				if !d.Has(id) {
					t.Fatalf("%s is not drawn", id)
				}
			}
			if _, err := d.Update(c.byHand); err != nil {
				t.Fatal(err)
			}
			same := reimport.Update{Catalog: cat, Fresh: drawn(t, cat, named)}
			if gone := same.Compare(d).Gone; len(gone) > 0 {
				t.Errorf("the template that it was drawn from takes away %v", gone)
			}
			update := reimport.Update{Catalog: cat, Fresh: drawn(t, cat, "Resources: {Jobs: {Type: AWS::SQS::Queue}}")}
			if _, err := d.Update(update.Apply); err != nil {
				t.Fatal(err)
			}
			for _, id := range beside {
				if d.Has(id) != (id == c.stays) {
					t.Errorf("%s is drawn: %v", id, d.Has(id))
				}
			}
		})
	}
}

func TestWhatIsNewAndAloneStandsInRowsBelowEverything(t *testing.T) {
	cat, err := catalog.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	d := drawn(t, cat, "Resources: {Jobs: {Type: AWS::SQS::Queue}}")
	update := reimport.Update{Catalog: cat, Fresh: drawn(t, cat, `Resources:
  Jobs: {Type: AWS::SQS::Queue}
  A: {Type: AWS::SNS::Topic}
  B: {Type: AWS::SNS::Topic}
  C: {Type: AWS::New::Thing}
  D: {Type: AWS::New::Thing}`)}
	if _, err := d.Update(update.Apply); err != nil {
		t.Fatal(err)
	}
	jobs, _ := d.Node("Jobs")
	region, _ := d.Node("region")
	var before *diagram.Node
	for _, id := range []diagram.ID{"A", "B", "C", "D"} {
		n, _ := d.Node(id)
		if n.Pos.Y < jobs.Pos.Y+100 || n.Pos.Y+100 > region.Size.H || n.Pos.X < 24 {
			t.Errorf("%s stands at %v in %v, the queue at %v", id, n.Pos, region.Size, jobs.Pos)
		}
		if before != nil && n.Pos.X-before.Pos.X < 112 && n.Pos.Y-before.Pos.Y < 112 {
			t.Errorf("%s at %v and %s at %v are too near", before.ID, before.Pos, id, n.Pos)
		}
		before = n
	}
}

func TestTheTemplateOfADrawingLiesBesideIt(t *testing.T) {
	for place, want := range map[string]string{
		"shop.yaml:12 Orders AWS::SQS::Queue":           "shop.yaml",
		"parts/shop.yaml:12 Orders AWS::SQS::Queue":     "shop.yaml",
		"../../.aws/shop.yaml:1 Orders AWS::SQS::Queue": "shop.yaml",
		`C:\secret\shop.yaml:1 Orders AWS::SQS::Queue`:  "shop.yaml",
		"/etc/:1 Orders AWS::SQS::Queue":                "",
		"shop.yaml":                                     "",
	} {
		d := diagram.New()
		if _, err := d.Update(func(tx *diagram.Tx) error {
			return tx.PutNode(&diagram.Node{ID: "Orders", Kind: "sqs", Props: map[string]catalog.Value{"template": catalog.ListOf(place)}})
		}); err != nil {
			t.Fatal(err)
		}
		if got := reimport.Source(d); got != want {
			t.Errorf("%s: %q, want %q", place, got, want)
		}
	}
}
