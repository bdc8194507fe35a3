package arrange_test

import (
	"strings"
	"testing"

	"lintel/model/arrange"
	"lintel/model/diagram"
	"lintel/model/diagram/sketch"
	"lintel/model/layout"
)

// zones is a VPC of two zones with a subnet of each kind, the private one first.
const zones = `
	vpc: vpc size=400x300
	igw: internet-gateway in=vpc
	az-a: az in=vpc size=300x200
	az-b: az in=vpc size=300x200
	app-a: subnet in=az-a size=100x100 kind=private
	data-a: subnet in=az-a size=100x100 kind=isolated
	public-a: subnet in=az-a size=100x100 kind=public
	app-b: subnet in=az-b size=100x100 kind=private
	data-b: subnet in=az-b size=100x100 kind=isolated
	public-b: subnet in=az-b size=100x100 kind=public
	nat-a: nat-gateway in=public-a
	nat-b: nat-gateway in=public-b
	fn-a: ecs-service in=app-a
	fn-b: ecs-service in=app-b
	db-a: aurora-cluster in=data-a
	db-b: aurora-cluster in=data-b
	internet: internet
`

func TestWhatIsPublicStandsBeforeWhatIsPrivateWhateverTheArrowsSay(t *testing.T) {
	cases := map[string]string{
		"no arrows":               "",
		"servers call out":        "fn-a -connect-> nat-a\nfn-b -connect-> nat-b\nnat-a -route-> igw\nnat-b -route-> igw\nigw -route-> internet",
		"subnets are routed out":  "app-a -route-> nat-a\napp-b -route-> nat-b\npublic-a -route-> igw\npublic-b -route-> igw",
		"all calls use one zone":  "fn-a -connect-> nat-a\nfn-b -connect-> nat-a\nnat-a -route-> internet",
		"requests come in":        "internet -route-> igw\nigw -route-> fn-a\nfn-a -connect-> db-a",
		"a database is the start": "db-a -connect-> fn-a\nfn-a -connect-> nat-a",
	}
	for name, arrows := range cases {
		for _, direction := range []layout.Direction{layout.LeftToRight, layout.TopToBottom} {
			w := draw(t, sketch.Draw(t, zones+arrows))
			w.with(arrange.Options{Direction: direction})
			for _, zone := range []string{"a", "b"} {
				w.before(name, direction, "public-"+zone, "app-"+zone, "data-"+zone)
			}
		}
	}
}

// before holds nodes to their order along the arrows.
func (w drawing) before(name string, direction layout.Direction, ids ...string) {
	w.t.Helper()
	for i := 1; i < len(ids); i++ {
		a, _ := w.b.Rect(diagram.ID(ids[i-1]))
		b, _ := w.b.Rect(diagram.ID(ids[i]))
		ordered, alike := a.Max.X < b.Min.X, near(a.Min.Y, b.Min.Y) && near(a.Max.Y, b.Max.Y)
		if direction == layout.TopToBottom {
			ordered, alike = a.Max.Y < b.Min.Y, near(a.Min.X, b.Min.X) && near(a.Max.X, b.Max.X)
		}
		if !ordered || !alike {
			w.t.Errorf("%s, direction %v: %s at %v, %s at %v", name, direction, ids[i-1], a, ids[i], b)
		}
	}
}

func TestGatewaysStandOnTheSideOfTheInternet(t *testing.T) {
	for _, arrows := range []string{
		"fn-a -connect-> nat-a\nnat-a -route-> igw\nigw -route-> internet",
		"internet -route-> igw\nigw -route-> fn-a\nnat-b -route-> igw",
		"nat-b -route-> igw",
	} {
		for _, direction := range []layout.Direction{layout.LeftToRight, layout.TopToBottom} {
			w := draw(t, sketch.Draw(t, zones+arrows))
			w.with(arrange.Options{Direction: direction})
			igw, _ := w.b.Rect("igw")
			vpc, _ := w.b.Rect("vpc")
			internet, _ := w.b.Rect("internet")
			front, outside := near(igw.Center().X, vpc.Min.X), internet.Max.X < vpc.Min.X
			if direction == layout.TopToBottom {
				front, outside = near(igw.Center().Y, vpc.Min.Y), internet.Max.Y < vpc.Min.Y
			}
			joined := strings.Contains(arrows, "internet")
			if !front || joined && !outside {
				t.Errorf("direction %v: the gateway is at %v, the VPC at %v, the internet at %v", direction, igw, vpc, internet)
			}
		}
	}
}

func TestWhatNobodyHasDescribedStandsBelowWhereNothingFlowsThroughIt(t *testing.T) {
	w := draw(t, sketch.Draw(t, `
		api: apigw-http
		fn: lambda
		policy: AWS::OpenSearchServerless::AccessPolicy
		index: AWS::Kendra::Index
		api -invoke-> fn
		fn -read-> index
		policy -associate-> fn
	`))
	w.with(arrange.Options{})
	fn, _ := w.b.Rect("fn")
	policy, _ := w.b.Rect("policy")
	index, _ := w.b.Rect("index")
	if policy.Min.Y < fn.Max.Y || index.Min.X < fn.Max.X {
		t.Errorf("the policy is at %v and the index at %v, the function at %v", policy, index, fn)
	}
}
