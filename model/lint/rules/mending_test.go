package rules_test

import (
	"slices"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/diagram/sketch"
	"lintel/model/lint"
)

// mending is a drawing and a fix of what is wrong in it, after which all is right.
type mending struct {
	name    string
	drawing string
	rule    lint.RuleID
	fix     string // its title; empty when the rule offers no fix
	// node has these subnets afterwards, where any are given.
	node    diagram.ID
	subnets []string
}

// twoZonesWithNAT is a VPC with public, private and isolated subnets.
const twoZonesWithNAT = `
	r: region code=eu-west-1
	v: vpc in=r cidr=10.0.0.0/16
	g: internet-gateway in=v
	z1: az in=v az=eu-west-1a
	z2: az in=v az=eu-west-1b
	web-a: subnet in=z1 kind=public
	web-b: subnet in=z2 kind=public
	app-a: subnet in=z1 kind=private
	app-b: subnet in=z2 kind=private
	data-a: subnet in=z1 kind=isolated
	data-b: subnet in=z2 kind=isolated
	nat-a: nat-gateway in=web-a
	nat-b: nat-gateway in=web-b
	`

// closed is the same without a way out.
const closed = `
	r: region code=eu-west-1
	v: vpc in=r cidr=10.0.0.0/16
	z1: az in=v az=eu-west-1a
	z2: az in=v az=eu-west-1b
	data-a: subnet in=z1 kind=isolated
	data-b: subnet in=z2 kind=isolated
	`

const secretReader = `
	db: rds-instance in=data-a subnets=[data-a,data-b] multiAz=instance
	key: secrets-manager-secret in=r
	fn: lambda in=r
	fn -connect-> db
	fn -read-> key`

var mendings = []mending{
	{"what a role needs for a service that nobody describes is not taken from it", `
		r: region
		role: iam-role grants=[codecommit:* on *,logs:CreateLogGroup on *,logs:CreateLogStream on *,logs:PutLogEvents on *]
		fn: lambda in=r role=role
		repo: AWS::CodeCommit::Repository in=r
		fn -readwrite-> repo`,
		"PERM-WILDCARD", "", "", nil},
	{"a function that reads a secret goes where it can", twoZonesWithNAT + secretReader,
		"LAMBDA-VPC-RDS", "Attach to VPC", "fn", []string{"app-a", "app-b"}},
	{"one that calls only the database goes beside it", twoZonesWithNAT + `
		db: rds-instance in=data-a subnets=[data-a,data-b] multiAz=instance
		fn: lambda in=r
		fn -connect-> db`,
		"LAMBDA-VPC-RDS", "Attach to VPC", "fn", []string{"data-a", "data-b"}},
	{"an endpoint of the secrets is as good as a way out", twoZonesWithNAT + `
		e: vpc-endpoint in=v type=interface service=secretsmanager subnets=[data-a,data-b]` + secretReader,
		"LAMBDA-VPC-RDS", "Attach to VPC", "fn", []string{"data-a", "data-b"}},
	{"where no way leads out it gets an endpoint", closed + secretReader,
		"LAMBDA-VPC-RDS", "Attach to VPC", "fn", []string{"data-a", "data-b"}},
	{"a database goes to those who call it", closed + `
		far: vpc in=r cidr=10.9.0.0/16
		z9: az in=far az=eu-west-1a
		y9: az in=far az=eu-west-1b
		far-a: subnet in=z9 kind=private
		far-b: subnet in=y9 kind=private
		fn: lambda in=data-a subnets=[data-a,data-b]
		db: rds-instance in=r multiAz=instance
		fn -connect-> db`,
		"PLACE-VPC-REQUIRED", "Move into the VPC", "db", []string{"data-a", "data-b"}},
	{"a database goes to its proxy", closed + `
		far: vpc in=r cidr=10.9.0.0/16
		z9: az in=far az=eu-west-1a
		far-a: subnet in=z9 kind=private
		box: ec2-instance in=far-a
		joint: vpc-peering in=r
		v -attach-> joint
		far -attach-> joint
		proxy: rds-proxy in=data-a subnets=[data-a,data-b] authScheme=IAM_AUTH
		db: rds-instance in=r multiAz=instance
		proxy -connect-> db
		box -connect-> db`,
		"PLACE-VPC-REQUIRED", "Move into the VPC", "db", []string{"data-a", "data-b"}},
	{"a database goes to its caller where no zone is known", `
		r: region code=eu-west-1
		v: vpc in=r cidr=10.0.0.0/16
		g: internet-gateway in=v
		w: vpc in=r cidr=10.9.0.0/16
		far-a: subnet in=w kind=private az=eu-west-1a
		far-b: subnet in=w kind=private az=eu-west-1b
		web: subnet in=v kind=public
		box: ec2-instance in=web
		db: rds-instance in=r multiAz=instance
		box -connect-> db`,
		"PLACE-VPC-REQUIRED", "Move into the VPC", "db", []string{"subnet-1", "subnet-2"}},
	{"a load balancer of the internet gets public subnets where its targets are", closed + `
		lb: alb in=r scheme=internet-facing listeners=[HTTPS 443]
		box: ec2-instance in=data-a
		lb -route-> box`,
		"PLACE-VPC-REQUIRED", "Move into the VPC", "lb", nil},
	{"the world is shut out, a peered network is not", twoZonesWithNAT + `
		far: vpc in=r cidr=10.9.0.0/16
		far-a: subnet in=far kind=private
		box: ec2-instance in=far-a
		joint: vpc-peering in=r
		v -attach-> joint
		far -attach-> joint
		sg: security-group in=v ingress=[tcp 3306 from 0.0.0.0/0]
		db: rds-instance in=data-a subnets=[data-a,data-b] engine=mysql securityGroups=[sg] multiAz=instance
		box -connect-> db`,
		"SG-OPEN-WORLD", "Admit only 10.0.0.0/16, 10.9.0.0/16", "", nil},
	{"who calls from no known address would be shut out", twoZonesWithNAT + `
		world: internet
		sg: security-group in=v ingress=[tcp 3306 from 0.0.0.0/0]
		db: rds-instance in=web-a subnets=[web-a,web-b] engine=mysql securityGroups=[sg] publiclyAccessible=true multiAz=instance
		world -connect-> db`,
		"SG-OPEN-WORLD", "", "", nil},
	{"files of all zones have a mount target in each", twoZonesWithNAT + `
		files: efs-file-system in=r zoneType=onezone az=eu-west-1a
		m: efs-mount-target in=app-a
		m -mount-> files
		task: ecs-service in=app-a launchType=fargate subnets=[app-a,app-b]
		task -mount-> files`,
		"STORAGE-ONE-ZONE", "Keep it in several zones", "", nil},
	{"code above 10 GB fits into no image", `
		r: region code=eu-west-1
		fn: lambda in=r packageType=Zip unzippedMb=12000`,
		"LAMBDA-CONFIG-RANGE", "", "", nil},
	{"no IAM all the way to SQL Server", closed + `
		proxy: rds-proxy in=data-a subnets=[data-a,data-b]
		db: rds-instance in=data-a subnets=[data-a,data-b] engine=sqlserver multiAz=instance
		proxy -connect-> db`,
		"PERM-RDS-ROLES", "Add a secret", "", nil},
}

func TestAFixLeavesNothingToMend(t *testing.T) {
	engine := newEngine(t)
	for _, m := range mendings {
		t.Run(m.name, func(t *testing.T) {
			d := sketch.Draw(t, m.drawing)
			found := engine.Check(d).Findings
			at := slices.IndexFunc(found, func(f lint.Finding) bool { return f.Rule == m.rule })
			if at < 0 {
				t.Fatalf("%s does not speak, but:\n%s", m.rule, describe(found))
			}
			m.apply(t, engine, d, found[at])
		})
	}
}

func (m mending) apply(t *testing.T, engine *lint.Engine, d *diagram.Diagram, f lint.Finding) {
	t.Helper()
	var titles []string
	for _, fix := range f.Fixes {
		titles = append(titles, fix.Title.EN)
	}
	at := slices.Index(titles, m.fix)
	if m.fix == "" && len(titles) > 0 || m.fix != "" && at < 0 {
		t.Fatalf("the fixes are %q, want %q", titles, m.fix)
	}
	if m.fix == "" {
		return
	}
	do(t, d, f.Fixes[at].Command)
	for _, now := range engine.Check(d).Findings {
		if now.Severity == lint.Error || now.Rule == m.rule || now.Rule == "EFS-MT-IN-AZ" {
			t.Errorf("there is something left:\n%s", describe([]lint.Finding{now}))
		}
	}
	if m.subnets == nil {
		return
	}
	n, _ := d.Node(m.node)
	if in, _ := catalog.List("subnets").In(n.Props); !slices.Equal(in, m.subnets) {
		t.Errorf("%s is in the subnets %q, want %q", m.node, in, m.subnets)
	}
}
