package catalog_test

import (
	"slices"
	"testing"

	"lintel/model/catalog"
)

func TestAnArrowNeedsTheActionsOfWhatItDoes(t *testing.T) {
	cases := map[string]struct {
		from, to catalog.Kind
		edge     catalog.EdgeKind
		want     []string // among the actions; none when it needs no role
		byTarget bool
		role     string
	}{
		"reads a table":           {"lambda", "dynamodb-table", "read", []string{"dynamodb:GetItem"}, false, "role"},
		"writes it too":           {"lambda", "dynamodb-table", "readwrite", []string{"dynamodb:GetItem", "dynamodb:PutItem"}, false, "role"},
		"a task sends":            {"ecs-service", "sqs-queue", "publish", []string{"sqs:SendMessage"}, false, "taskRole"},
		"a task is started":       {"ecr-repository", "ecs-service", "pull", []string{"ecr:BatchGetImage"}, true, "executionRole"},
		"Lambda polls":            {"sqs-queue", "lambda", "trigger", []string{"sqs:ReceiveMessage"}, true, "role"},
		"a bucket invokes":        {"s3-bucket", "lambda", "trigger", nil, false, ""},
		"an API invokes":          {"apigw-rest", "lambda", "invoke", nil, false, ""},
		"a password opens it":     {"lambda", "rds-instance", "connect", nil, false, ""},
		"a kind nobody knows of":  {"lambda", "quantum-computer", "read", nil, false, ""},
		"an arrow of newer files": {"lambda", "dynamodb-table", "teleport", nil, false, ""},
	}
	cat := shipped(t)
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			needs := cat.Needs(c.edge, c.from, c.to)
			var actions []string
			for _, n := range needs {
				actions = slices.Concat(actions, n.All, n.Some)
				if n.ByTarget != c.byTarget || n.Role != c.role {
					t.Errorf("called by the target %t with its %q", n.ByTarget, n.Role)
				}
			}
			for _, want := range c.want {
				if !slices.Contains(actions, want) {
					t.Errorf("%s is not among %v", want, actions)
				}
			}
			if len(c.want) == 0 && len(actions) > 0 {
				t.Errorf("it needs %v", actions)
			}
		})
	}
}

func TestKindsNeedActionsForWhatIsNoArrow(t *testing.T) {
	cat := shipped(t)
	if need, ok := cat.UseNeed("network-interfaces", "lambda"); !ok || !slices.Contains(need.All, "ec2:CreateNetworkInterface") {
		t.Errorf("a function needs %v for its network interfaces", need)
	}
	if _, ok := cat.UseNeed("network-interfaces", "sqs-queue"); ok {
		t.Error("a queue needs network interfaces")
	}
	if !cat.HasPolicy("sqs-queue") || cat.HasPolicy("ec2-instance") {
		t.Error("queues have policies and instances have none")
	}
}

func TestActionsThatTakeNoResourceAreGrantedOnEverything(t *testing.T) {
	cat := shipped(t)
	if !cat.Unscoped("ecr:GetAuthorizationToken") || cat.Unscoped("ecr:BatchGetImage") {
		t.Error("a repository has images, and a token is for all of them")
	}
}

func TestSomeThingsCannotBeHadAnyMore(t *testing.T) {
	cat := shipped(t)
	runtime := func(v string) catalog.Props { return catalog.Props{"runtime": catalog.StringOf(v)} }
	if c, ok := cat.Closed("lambda", runtime("nodejs16.x")); !ok || c.To != "nodejs24.x" {
		t.Errorf("nodejs16.x: %v", c)
	}
	if _, ok := cat.Closed("lambda", runtime("nodejs24.x")); ok {
		t.Error("nodejs24.x is closed")
	}
	if _, ok := cat.Closed("lambda", nil); ok {
		t.Error("a function without a runtime is closed")
	}
	if _, ok := cat.Closed("app-runner-service", nil); !ok {
		t.Error("App Runner is open")
	}
}
