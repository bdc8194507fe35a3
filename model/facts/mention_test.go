package facts_test

import (
	"slices"
	"strings"
	"testing"

	"lintel/model/diagram"
	"lintel/model/facts"
)

func TestASecurityGroupIsMentionedByItsNameWhereThatIsClear(t *testing.T) {
	f, _ := about(t, `
		v: vpc
		w: vpc
		web: security-group in=v name=web
		web-2: security-group in=v name=web
		app: security-group in=v name=app
		other: security-group in=w name=app
		unnamed: security-group in=v`)
	for group, want := range map[diagram.ID]string{
		"web": "web", "web-2": "web", // two frames of one group
		"app": "app", "other": "other", "unnamed": "unnamed", "gone": "gone",
	} {
		if group == "app" {
			want = "app" // its id, for another VPC has that name too
		}
		if got := f.Mention(group); got != want {
			t.Errorf("%s is called %q, want %q", group, got, want)
		}
	}
}

func TestWhatAPropertyNamesIsMentionedAndSoIsTheResourceOfAGrant(t *testing.T) {
	f, _ := about(t, `
		fn: lambda role=runner
		runner: iam-role grants=[dynamodb:GetItem on orders]`)
	for text, want := range map[string]bool{"runner": true, "orders": true, "carts": false} {
		if got := f.Mentioned(text); got != want {
			t.Errorf("%s is mentioned: %v", text, got)
		}
	}
}

func TestADataAPIIsProvableOnlyWithItsEndpoint(t *testing.T) {
	for arrow, want := range map[string]facts.Truth{
		"httpEndpoint=true|mode=data-api":  facts.Yes,
		"httpEndpoint=false|mode=data-api": facts.Unknown,
		"httpEndpoint=true|mode=iam":       facts.No,
		"httpEndpoint=true|":               facts.No,
	} {
		cluster, mode, _ := strings.Cut(arrow, "|")
		f, d := about(t, "fn: lambda\ndb: aurora-cluster "+cluster+"\nfn -connect-> db "+mode)
		if got := f.DataAPI(edge(t, d, "edge-1")); got != want {
			t.Errorf("%s: %s, want %s", arrow, got, want)
		}
	}
}

func TestPermissionsAreThoseOfTheCallerAndRestOnWhatIsDrawn(t *testing.T) {
	f, d := about(t, `
		r: region code=us-east-1
		caller: lambda in=r
		x: lambda in=r role=role
		role: iam-role
		table: dynamodb-table in=r
		logs: cloudwatch-logs in=r
		others: cloudwatch-logs in=r
		caller -invoke-> x
		x -read-> table
		others -subscribe-> x
		x -read-> others
		files: s3-bucket in=r
		x -log-> files
		x -log-> logs
		x -assume-> role`)
	x, _ := d.Node("x")
	for _, g := range f.Wanted(x) {
		if g.Action == "lambda:InvokeFunction" {
			t.Error("who is called has to be allowed to call itself")
		}
	}
	p, ok := f.PermitsUse(x, "logs")
	if !ok || p.Resource != "logs" {
		t.Errorf("it writes into %q", p.Resource)
	}
	if got := p.Elements(); !slices.Equal(got, []diagram.ID{"x", "role", "logs"}) {
		t.Errorf("the answer rests on %v", got)
	}
	if p, _ := f.PermitsUse(x, "network-interfaces"); !slices.Equal(p.Elements(), []diagram.ID{"x", "role"}) {
		t.Errorf("an answer about no resource rests on %v", p.Elements())
	}
	if r := f.Role(x); !slices.Equal(r.IDs, []diagram.ID{"role"}) {
		t.Errorf("a role that is named and assumed is %v", r.IDs)
	}
}

func TestOnlyAnArrowThatAssumesGivesARole(t *testing.T) {
	f, d := about(t, `
		x: lambda
		y: lambda
		role: iam-role
		other: iam-role
		x -manage-> role
		y -assume-> x
		x -assume-> other`)
	x, _ := d.Node("x")
	if r := f.Role(x); !slices.Equal(r.IDs, []diagram.ID{"other"}) {
		t.Errorf("the role is %v", r.IDs)
	}
}

func TestAnOutpostIsTiedByItsOwnArrowOnly(t *testing.T) {
	for arrow, want := range map[string]bool{"o -associate-> s": true, "o -connect-> s": false, "w -associate-> s": false} {
		f, _ := about(t, `
			o: outpost
			w: waf-web-acl
			v: vpc
			s: subnet in=v
			x: ec2-instance in=s
			`+arrow)
		if got := f.OnOutpost("x"); got != want {
			t.Errorf("%s: on an Outpost %v", arrow, got)
		}
	}
}

func TestASubnetThatGivesNoAddressesLeavesItOpenWhatANodeHas(t *testing.T) {
	for auto, want := range map[string]facts.Truth{"true": facts.Yes, "false": facts.Unknown} {
		f, _ := about(t, "v: vpc\ni: internet-gateway in=v\ns: subnet in=v kind=public autoPublicIp="+auto+"\nx: ec2-instance in=s")
		if got := f.Egress4("x").Open; got != want {
			t.Errorf("%s: %s, want %s", auto, got, want)
		}
	}
}

func TestAGroupIsListedByTheNodesThatNameIt(t *testing.T) {
	f, _ := about(t, "g: security-group\na: lambda securityGroups=[g]\nb: lambda securityGroups=[h,g]\nc: lambda in=g")
	for group, want := range map[diagram.ID]int{"g": 2, "h": 1, "a": 0} {
		if got := len(f.Listing(group)); got != want {
			t.Errorf("%s is named by %d nodes, want %d", group, got, want)
		}
	}
}

func TestAVPCHasAllThatIsInItsSubnets(t *testing.T) {
	f, _ := about(t, "v: vpc\ns: subnet in=v\na: lambda in=s\nw: vpc\nb: lambda in=w\nc: lambda")
	for vpc, want := range map[diagram.ID]string{"v": "a s", "w": "b", "c": ""} {
		var got []string
		for _, n := range f.In(vpc) {
			if string(n.ID) != string(vpc) {
				got = append(got, string(n.ID))
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("in %s are %v, want %s", vpc, got, want)
		}
	}
}
