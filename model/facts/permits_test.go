package facts_test

import (
	"slices"
	"strings"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
)

func TestPermitsAsksTheRoleOfTheCaller(t *testing.T) {
	const read = "f -read-> t\n"
	cases := map[string]struct {
		drawing string
		want    facts.Truth
		missing string // of the first action
	}{
		"a role that is made":        {"f: lambda\nt: dynamodb-table\n" + read, facts.Yes, ""},
		"auto":                       {"f: lambda role=auto\nt: dynamodb-table\n" + read, facts.Yes, ""},
		"unset":                      {"f: lambda role=unset\nt: dynamodb-table\n" + read, facts.No, "dynamodb:GetItem on t"},
		"nothing said of a host":     {"f: ec2-instance\nt: dynamodb-table\n" + read, facts.Unknown, ""},
		"none":                       {"f: ec2-instance instanceProfile=none\nt: dynamodb-table\n" + read, facts.No, "dynamodb:GetItem on t"},
		"a role that is not drawn":   {"f: lambda role=app\nt: dynamodb-table\n" + read, facts.Unknown, ""},
		"another kind of node":       {"f: lambda role=t\nt: dynamodb-table\n" + read, facts.Unknown, ""},
		"a role without permissions": {"f: lambda role=r\nr: iam-role\nt: dynamodb-table\n" + read, facts.Unknown, ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) { checkPermits(t, c.drawing, c.want, c.missing) })
	}
}

func TestPermitsReadsTheGrantsOfADrawnRole(t *testing.T) {
	cases := map[string]struct {
		grants  string
		want    facts.Truth
		missing string
	}{
		"one of the actions is enough":   {"dynamodb:GetItem_on_carts", facts.Yes, ""},
		"by id":                          {"dynamodb:Query_on_t", facts.Yes, ""},
		"on everything":                  {"dynamodb:Query_on_*", facts.Yes, ""},
		"everything on everything":       {"*_on_*", facts.Yes, ""},
		"with a wildcard":                {"dynamodb:*Item_on_carts", facts.Yes, ""},
		"in other letters":               {"DynamoDB:getitem_on_carts", facts.Yes, ""},
		"a wildcard that does not reach": {"dynamodb:Put*_on_carts", facts.No, "dynamodb:GetItem on carts"},
		"of another service":             {"s3:GetObject_on_carts", facts.No, "dynamodb:GetItem on carts"},
		"on another node":                {"dynamodb:GetItem_on_orders", facts.No, "dynamodb:GetItem on carts"},
		"on something not drawn":         {"dynamodb:GetItem_on_arn:aws:dynamodb:...", facts.Unknown, ""},
		"on something wired to it":       {"dynamodb:GetItem_on_copy", facts.Unknown, ""},
		"in no form that can be read":    {"AmazonDynamoDBFullAccess", facts.Unknown, ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, d := about(t, `
				f: lambda role=app
				r: iam-role name=app grants=[x]
				t: dynamodb-table name=carts
				o: dynamodb-table name=orders
				c: dynamodb-table name=copy
				f -read-> t
				t -replicate-> c`)
			role, _ := d.Node("r")
			role.Props["grants"] = catalog.ListOf(strings.ReplaceAll(c.grants, "_", " "))
			p, _ := f.Permits(edge(t, d, "edge-1"))
			comparePermission(t, p, c.want, c.missing)
		})
	}
}

func TestPermitsKnowsActionsThatAreAllowedOnEverythingOnly(t *testing.T) {
	const pull = "ecr:BatchGetImage on app|ecr:GetDownloadUrlForLayer on app"
	cases := map[string]struct {
		grants  string
		want    facts.Truth
		missing string
	}{
		"on everything":           {pull + "|ecr:GetAuthorizationToken on *", facts.Yes, ""},
		"within a wildcard":       {"ecr:* on *", facts.Yes, ""},
		"not at all":              {pull, facts.No, "ecr:GetAuthorizationToken on *"},
		"on the repository":       {pull + "|ecr:GetAuthorizationToken on app", facts.No, "ecr:GetAuthorizationToken on *"},
		"all of the repository":   {"ecr:* on app", facts.No, "ecr:GetAuthorizationToken on *"},
		"on something else there": {pull + "|ecr:GetAuthorizationToken on arn:aws:ecr:...", facts.No, "ecr:GetAuthorizationToken on *"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, d := about(t, `
				i: ecr-repository name=app
				f: ecs-service executionRole=r
				r: iam-role
				i -pull-> f`)
			role, _ := d.Node("r")
			role.Props["grants"] = catalog.ListOf(strings.Split(c.grants, "|")...)
			p, _ := f.Permits(edge(t, d, "edge-1"))
			comparePermission(t, p, c.want, c.missing)
		})
	}
}

func TestPermitsKnowsThatADirectoryBucketAsksForASession(t *testing.T) {
	for name, c := range map[string]struct {
		drawing string
		want    facts.Truth
		missing string
	}{
		"a session":              {"r: iam-role grants=[s3express:CreateSession on b]\nb: s3-bucket storageClass=EXPRESS_ONEZONE", facts.Yes, ""},
		"actions of objects":     {"r: iam-role grants=[s3:GetObject on b]\nb: s3-bucket storageClass=EXPRESS_ONEZONE", facts.No, "s3:GetObject on b"},
		"a session for another":  {"r: iam-role grants=[s3express:CreateSession on c]\nb: s3-bucket storageClass=EXPRESS_ONEZONE\nc: s3-bucket", facts.No, "s3:GetObject on b"},
		"a bucket of every zone": {"r: iam-role grants=[s3express:CreateSession on b]\nb: s3-bucket", facts.No, "s3:GetObject on b"},
	} {
		t.Run(name, func(t *testing.T) {
			checkPermits(t, "f: lambda role=r\n"+c.drawing+"\nf -read-> b\n", c.want, c.missing)
		})
	}
}

func TestPermitsFollowsArrowsToRoles(t *testing.T) {
	const nodes = "f: lambda\nr: iam-role\ns: iam-role\nt: sqs-queue\nf -publish-> t\n"
	f, d := about(t, nodes+"f -assume-> r\nf -assume-> s")
	for id, grant := range map[string]string{"r": "s3:GetObject on *", "s": "sqs:SendMessage on t"} {
		role, _ := d.Node(diagram.ID(id))
		role.Props["grants"] = catalog.ListOf(grant)
	}
	p, _ := f.Permits(edge(t, d, "edge-1"))
	comparePermission(t, p, facts.Yes, "")
	if len(p.Role.IDs) != 2 {
		t.Errorf("the roles are %v", p.Role.IDs)
	}
}

func TestPermitsKnowsPoliciesKeysAndPolling(t *testing.T) {
	cases := map[string]struct {
		drawing string
		want    facts.Truth
		missing string
	}{
		"the queue lets it in":             {"f: lambda role=unset\nt: sqs-queue\nf -publish-> t permission=granted", facts.Yes, ""},
		"a bus has no such policy for it":  {"f: lambda role=unset\nt: step-functions\nf -invoke-> t permission=granted", facts.No, "states:StartExecution on t"},
		"the function polls with its role": {"t: sqs-queue\nf: lambda role=unset\nt -trigger-> f", facts.No, "sqs:ReceiveMessage on t"},
		"the role that starts a task":      {"i: ecr-repository\nf: ecs-service executionRole=none taskRole=auto\ni -pull-> f", facts.No, "ecr:BatchGetImage on i"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) { checkPermits(t, c.drawing, c.want, c.missing) })
	}
	f, d := about(t, "f: lambda role=r\nr: iam-role\nt: sqs-queue\nf -publish-> t\nk: kms-key\nk -encrypt-> t")
	role, _ := d.Node("r")
	role.Props["grants"] = catalog.ListOf("sqs:SendMessage on t")
	if p, _ := f.Permits(edge(t, d, "edge-1")); p.Allowed != facts.Unknown || len(p.Missing) > 0 {
		t.Errorf("the policy of the key may allow it, but it is %s and lacks %v", p.Allowed, p.Missing)
	}
	f, d = about(t, "f: lambda role=r\nr: iam-role\nt: sqs-queue\nf -publish-> t\nk: kms-key\nk -associate-> t")
	role, _ = d.Node("r")
	role.Props["grants"] = catalog.ListOf("sqs:SendMessage on t")
	if p, _ := f.Permits(edge(t, d, "edge-1")); p.Allowed != facts.Yes {
		t.Errorf("a key that encrypts nothing has no say, but it is %s", p.Allowed)
	}
	f, d = about(t, "f: lambda\nt: rds-instance\nf -connect-> t")
	if _, ok := f.Permits(edge(t, d, "edge-1")); ok {
		t.Error("a connection with a password needs no role")
	}
}

func TestAWorkflowThatLogsNeedsToDeliverItsLogs(t *testing.T) {
	for logging, want := range map[string]bool{"true": true, "false": false} {
		f, d := about(t, "s: step-functions type=EXPRESS logging="+logging)
		n, _ := d.Node("s")
		if got := slices.Contains(f.Wanted(n), catalog.Grant{Action: "logs:CreateLogDelivery", Resource: "*"}); got != want {
			t.Errorf("with logging %s it needs to deliver logs: %v", logging, got)
		}
	}
}

func TestWantedIsWhatTheArrowsOfANodeNeed(t *testing.T) {
	f, d := about(t, `
		v: vpc
		f: lambda in=v
		t: sqs-queue name=jobs
		f -publish-> t
		f -publish-> t
		u: dynamodb-table name=orders
		u -trigger-> f`)
	n, _ := d.Node("f")
	var got []string
	for _, g := range f.Wanted(n) {
		got = append(got, g.String())
	}
	text := strings.Join(got, "\n")
	for _, want := range []string{"sqs:SendMessage on jobs", "ec2:CreateNetworkInterface on *", "dynamodb:GetRecords on orders", "dynamodb:ListStreams on *", "logs:PutLogEvents on *"} {
		if strings.Count(text, want) != 1 {
			t.Errorf("%q is not once in\n%s", want, text)
		}
	}
}

func TestOnlyWhatIsInAVPCNeedsInterfaces(t *testing.T) {
	f, d := about(t, "r: region\nf: lambda in=r")
	n, _ := d.Node("f")
	for _, g := range f.Wanted(n) {
		if strings.HasPrefix(g.Action, "ec2:") {
			t.Errorf("it wants %s", g)
		}
	}
}

func checkPermits(t *testing.T, drawing string, want facts.Truth, missing string) {
	t.Helper()
	f, d := about(t, drawing)
	p, ok := f.Permits(edge(t, d, "edge-1"))
	if !ok {
		t.Fatal("it needs no permission")
	}
	comparePermission(t, p, want, missing)
	if p.Elements()[0] != p.Caller || p.Caller != "f" {
		t.Errorf("the caller is %s, it rests on %v", p.Caller, p.Elements())
	}
}

func comparePermission(t *testing.T, p facts.Permission, want facts.Truth, missing string) {
	t.Helper()
	first := ""
	if len(p.Missing) > 0 {
		first = p.Missing[0].String()
	}
	if p.Allowed != want || first != missing {
		t.Errorf("allowed: %s, missing %q; want %s and %q", p.Allowed, first, want, missing)
	}
}
