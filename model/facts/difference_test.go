package facts_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"lintel/model/diagram"
	"lintel/model/diagram/sketch"
	"lintel/model/facts"
)

// edit is a change of a drawing that a question is about.
type edit struct {
	name     string
	drawing  string
	from, to string // what the change writes instead
	ask      func(*facts.Facts) any
}

var edits = []edit{
	{"a property", "x: lambda dev=true", "dev=true", "dev=false", func(f *facts.Facts) any { n, _ := f.View().Node("x"); return n.Props }},
	{"a node that was not there", "y: lambda", "y:", "x:", func(f *facts.Facts) any { return f.View().Has("x") }},
	{"a node that is asked about by its id", "y: lambda", "y:", "x:", func(f *facts.Facts) any { return f.Placed("x") }},
	{"a node that has gone", "r: region code=us-east-1\nx: lambda in=r", "\nx: lambda in=r", "", region},
	{"where a node is", "r: region code=us-east-1\nq: region code=eu-west-1\nx: lambda in=r", "in=r", "in=q", region},
	{"what a frame around it says", "r: region code=us-east-1\nv: vpc in=r\nx: lambda in=v", "us-east-1", "eu-west-1", region},
	{"an arrow", "x: lambda\ny: lambda\nx -invoke-> y mode=sync", "mode=sync", "mode=async", func(f *facts.Facts) any { return f.AsyncInvoked("y") }},
	{"an arrow asked about by its id", "x: lambda\ny: lambda\nx -invoke-> y", "invoke", "connect", func(f *facts.Facts) any { e, _ := f.View().Edge("edge-1"); return e.Kind }},
	{"the other end of an arrow", "x: lambda\nq: sqs-queue\nq -trigger-> x", "sqs-queue", "sns-topic", func(f *facts.Facts) any { return f.Polled("x") }},
	{"what a container has", "v: vpc\nw: vpc\nx: lambda in=v", "in=v", "in=w", func(f *facts.Facts) any { return names(f.View().Descendants("w")) }},
	{"what a container had", "v: vpc\nw: vpc\nx: lambda in=v", "in=v", "in=w", func(f *facts.Facts) any { return names(f.View().Descendants("v")) }},
	{"a new node in a container", "v: vpc", "v: vpc", "v: vpc\nx: lambda in=v", func(f *facts.Facts) any { return names(f.View().Descendants("v")) }},
	{"a kind", "x: lambda", "lambda", "sqs-queue", func(f *facts.Facts) any { return names(f.OfKind("sqs-queue")) }},
	{"one more node", "x: lambda", "x: lambda", "x: lambda\ny: lambda", func(f *facts.Facts) any { return f.Size() }},
	{"one node less", "x: lambda\ny: lambda", "\ny: lambda", "", func(f *facts.Facts) any { return f.Size() }},
	{"nodes of a kind in a VPC", "v: vpc\nx: lambda in=v", "lambda", "sqs-queue", func(f *facts.Facts) any { return names(f.OfKindIn("v", "lambda")) }},
	{"what a node of a kind in a VPC says", "v: vpc\nx: lambda in=v dev=true", "dev=true", "dev=false", func(f *facts.Facts) any { return f.OfKindIn("v", "lambda")[0].Props }},
	{"a node of a kind in no VPC", "v: vpc\nx: lambda in=v", "in=v", "", func(f *facts.Facts) any { return names(f.Stray("lambda")) }},
	{"who is in a VPC", "v: vpc\nw: vpc\nx: lambda in=v", "in=v", "in=w", func(f *facts.Facts) any { return names(f.In("v")) }},
	{"what somebody in a VPC says", "v: vpc\nx: lambda in=v dev=true", "dev=true", "dev=false", func(f *facts.Facts) any { return f.In("v")[1].Props }},
	{"what a backup plan copies", "p: backup-plan\nx: dynamodb-table\ny: dynamodb-table\np -read-> x\np -read-> y", "-> x", "-> y", func(f *facts.Facts) any { return f.BackedUp("x") }},
	{"a backup plan without arrows", "p: backup-plan\nx: dynamodb-table\np -read-> x", "\np -read-> x", "", func(f *facts.Facts) any { return f.BackedUp("y") }},
	{"who has a role", "x: lambda role=r\nr: iam-role", " role=r", "", func(f *facts.Facts) any { return names(f.RoleUsers("r")) }},
	{"who lists a group", "x: lambda securityGroups=[g]\ng: security-group", "[g]", "[h]", func(f *facts.Facts) any { return names(f.Listing("g")) }},
	{"who mentions a name", "x: lambda role=orders", "orders", "carts", func(f *facts.Facts) any { return f.Mentioned("orders") }},
	{"who has a name", "x: lambda name=orders\ny: lambda name=carts", "carts", "orders", func(f *facts.Facts) any { return called(f, "orders") }},
	{"the role of a database", "x: rds-instance dbRole=replica", "replica", "standby", func(f *facts.Facts) any { return f.DatabaseRole("x") }},
	{"the source of a database", "x: rds-instance replicaOf=y\ny: rds-instance\nz: rds-instance", "replicaOf=y", "replicaOf=z", func(f *facts.Facts) any { id, _ := f.DatabaseSource("x"); return id }},
	{"the replicas of a database", "x: rds-instance replicaOf=y\ny: rds-instance", "replicaOf=y", "", func(f *facts.Facts) any { return f.ReadReplicas("y") }},
	{"the groups of a name", "v: vpc\nw: vpc\ng: security-group in=v name=web\nh: security-group in=w name=app", "name=app", "name=web", func(f *facts.Facts) any { return f.Mention("g") }},
	{"the frames of a group", "v: vpc\nw: vpc\ng: security-group in=v name=web\nh: security-group in=v name=web\nx: lambda in=g", "h: security-group in=v", "h: security-group in=w", func(f *facts.Facts) any { return f.Mention("g") }},
	{"what leads from VPC to VPC", "v: vpc\nw: vpc\np: vpc-peering\nv -attach-> p\nw -attach-> p", "\nw -attach-> p", "", func(f *facts.Facts) any { return f.VPCConnected("v", "w") }},
}

func region(f *facts.Facts) any { code, _ := f.Region("x"); return code }

func called(f *facts.Facts, name string) bool { _, ok := f.Called(name); return ok }

func names(nodes []*diagram.Node) string {
	var all []string
	for _, n := range nodes {
		all = append(all, string(n.ID))
	}
	return strings.Join(all, " ")
}

// bystander is in every drawing, and no question is about it.
const bystander = "\nbystander: cloudtrail"

func TestAnAnswerHasToBeFoundAgainWhenWhatItRestsOnDiffers(t *testing.T) {
	for _, c := range edits {
		t.Run(c.name, func(t *testing.T) {
			before := sketch.Draw(t, c.drawing+bystander)
			after := sketch.Draw(t, strings.Replace(c.drawing, c.from, c.to, 1)+bystander)
			other := sketch.Draw(t, c.drawing+bystander+" name=audit")
			for asked, forked := range map[string]bool{"who goes on": false, "a fork": true} {
				f := facts.New(catalogue(t), before)
				by, forks := f, []*facts.Facts{}
				if forked {
					by = f.Fork()
					forks = append(forks, by)
				}
				was := by.Watch(func() { c.ask(by) })
				again := by.Watch(func() { c.ask(by) })
				later, diff := facts.After(f.Basis(forks...), after)
				if !diff.Touches(was) || !diff.Touches(again) {
					t.Errorf("asked by %s: %v after it was %v, and nobody is told", asked, c.ask(later), c.ask(by))
				}
				if got, want := fmt.Sprint(c.ask(later)), fmt.Sprint(c.ask(facts.New(catalogue(t), after))); got != want {
					t.Errorf("asked by %s: %s then, %s from the beginning", asked, got, want)
				}
				if _, diff := facts.After(f.Basis(forks...), other); diff.Touches(was) {
					t.Errorf("asked by %s: told of a node that it does not rest on", asked)
				}
			}
		})
	}
}

func TestElementsThatSayTheSameHaveAPlaceAmongTheEarlierOnes(t *testing.T) {
	f, _ := about(t, "a: lambda\nb: lambda\nd: lambda\na -invoke-> b\nb -invoke-> d")
	later := sketch.Draw(t, "a: lambda\nb: lambda dev=true\nc: lambda\nd: lambda\na -invoke-> b\nb -connect-> d\nc -invoke-> d")
	_, diff := facts.After(f.Basis(), later)
	if want := []int{0, -1, -1, 2}; !slices.Equal(diff.Nodes, want) {
		t.Errorf("the nodes were at %v, want %v", diff.Nodes, want)
	}
	if want := []int{0, -1, -1}; !slices.Equal(diff.Edges, want) {
		t.Errorf("the arrows were at %v, want %v", diff.Edges, want)
	}
}

func TestAsManyNodesOfOtherNamesAreOtherNodes(t *testing.T) {
	f, _ := about(t, "r: region code=us-east-1\nx: lambda in=r")
	later, _ := facts.After(f.Basis(), sketch.Draw(t, "s: region code=eu-west-1\ny: lambda in=s"))
	if code, _ := later.Region("y"); code != "eu-west-1" {
		t.Errorf("the Region is %q", code)
	}
}

func TestWhereNodesAreIsFoundAgainOnlyForThoseThatMoved(t *testing.T) {
	d := sketch.Draw(t, "r: region code=us-east-1\nq: region code=eu-west-1\nx: lambda in=r\ny: lambda in=r")
	f := facts.New(catalogue(t), d.Snapshot())
	f.Region("x")
	f.Region("y")
	if _, err := d.Update(func(tx *diagram.Tx) error { return tx.EditNode("x", func(n *diagram.Node) { n.Parent = "q" }) }); err != nil {
		t.Fatal(err)
	}
	later, _ := facts.After(f.Basis(), d)
	for id, want := range map[diagram.ID]string{"x": "eu-west-1", "y": "us-east-1"} {
		if code, _ := later.Region(id); code != want {
			t.Errorf("%s is in %q, want %q", id, code, want)
		}
	}
}

// many are more ids than there are places to look them up fast.
func many() (ids []diagram.ID) {
	for i := range 20_000 {
		ids = append(ids, diagram.ID("n"+strconv.Itoa(i)))
	}
	return ids
}

func TestOnlyWhatDiffersIsTouched(t *testing.T) {
	f, _ := about(t, "x: lambda")
	_, diff := facts.After(f.Basis(), sketch.Draw(t, "x: lambda dev=true"))
	for _, id := range many() {
		if diff.Touches(f.Watch(func() { f.View().Node(id) })) {
			t.Fatalf("%s is touched, which is not there", id)
		}
	}
}

func TestAllThatIsAskedIsNotedOnce(t *testing.T) {
	f, _ := about(t, "x: lambda")
	ids := many()
	grounds := f.Watch(func() {
		for _, id := range ids {
			f.View().Has(id)
			f.View().Has(id)
		}
	})
	if len(grounds) != len(ids) {
		t.Errorf("%d questions rest on %d aspects", len(ids), len(grounds))
	}
}

func TestAJudgementThatBreaksLeavesTheGroundsOfTheOneAroundIt(t *testing.T) {
	f, _ := about(t, "x: lambda")
	for _, id := range []diagram.ID{"before", "after"} {
		grounds := f.Watch(func() {
			f.View().Has("before")
			if broke := f.Try(func() { f.Watch(func() { panic("a rule is wrong") }) }); broke == nil {
				t.Error("nothing broke")
			}
			f.View().Has("after")
		})
		_, diff := facts.After(f.Basis(), sketch.Draw(t, "x: lambda\n"+string(id)+": lambda"))
		if !diff.Touches(grounds) {
			t.Errorf("it does not rest on what was asked %s", id)
		}
	}
}
