package facts_test

import (
	"slices"
	"strings"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/diagram/sketch"
	"lintel/model/facts"
)

// shop has a function in the group "app" and a database in the group "data",
// whose rules a case sets.
const shop = `
	v: vpc cidr=10.0.0.0/16
	s: subnet in=v cidr=10.0.1.0/24 kind=private
	app: security-group in=s name=app-sg
	other: security-group in=s name=other-sg
	data: security-group in=s name=data-sg RULES
	x: lambda in=app
	t: rds-instance in=data engine=postgres
`

// aboutShop draws the shop with the rules of its database; in lists an
// underscore stands for a space.
func aboutShop(t *testing.T, rules, more string) (*facts.Facts, *diagram.Diagram) {
	t.Helper()
	cat, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	d := sketch.Draw(t, strings.Replace(shop, "RULES", rules, 1)+more)
	_, err = d.Update(func(tx *diagram.Tx) error {
		for _, n := range d.Nodes() {
			n = n.Clone()
			for key, v := range n.Props {
				if items, ok := v.List(); ok {
					n.Props[key] = catalog.ListOf(strings.Split(strings.ReplaceAll(strings.Join(items, ","), "_", " "), ",")...)
				}
			}
			if err := tx.PutNode(n); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return facts.New(cat, d), d
}

func TestGroupsAdmitWhatOneOfTheirRulesCovers(t *testing.T) {
	call := "x -connect-> t"
	mail := "e: vpc-endpoint in=v type=interface service=email-smtp privateDns=true securityGroups=[data]\nm: ses\nx -connect-> m"
	cases := map[string]struct {
		rules, more string
		want        facts.Truth
		port        int
	}{
		"its group":                     {"ingress=[tcp_5432_from_app-sg]", call, facts.Yes, 5432},
		"its group by id":               {"ingress=[tcp_5432_from_app]", call, facts.Yes, 5432},
		"another group":                 {"ingress=[tcp_5432_from_other-sg]", call, facts.No, 5432},
		"another port":                  {"ingress=[tcp_3306_from_app-sg]", call, facts.No, 5432},
		"a range of ports":              {"ingress=[tcp_5000-6000_from_app-sg]", call, facts.Yes, 5432},
		"another protocol":              {"ingress=[udp_5432_from_app-sg]", call, facts.No, 5432},
		"everything":                    {"ingress=[all_from_app-sg]", call, facts.Yes, 5432},
		"the second rule":               {"ingress=[tcp_22_from_10.0.0.0/8,tcp_5432_from_app-sg]", call, facts.Yes, 5432},
		"a group that is not drawn":     {"ingress=[tcp_5432_from_web-sg]", call, facts.Unknown, 5432},
		"a rule that nobody can read":   {"ingress=[5432]", call, facts.Unknown, 5432},
		"no rule":                       {"", call, facts.Unknown, 5432},
		"the range of its subnet":       {"ingress=[tcp_5432_from_10.0.1.0/24]", call, facts.Yes, 5432},
		"the range of its VPC":          {"ingress=[tcp_5432_from_10.0.0.0/16]", call, facts.Yes, 5432},
		"another one than of its VPC":   {"ingress=[tcp_5432_from_10.1.0.0/16]", "y: ec2-instance in=v securityGroups=[app]\ny -connect-> t", facts.No, 5432},
		"anywhere":                      {"ingress=[tcp_5432_from_0.0.0.0/0]", call, facts.Yes, 5432},
		"another range":                 {"ingress=[tcp_5432_from_10.0.2.0/24]", call, facts.No, 5432},
		"a part of its subnet":          {"ingress=[tcp_5432_from_10.0.1.0/28]", call, facts.Unknown, 5432},
		"a range of IPv6":               {"ingress=[tcp_5432_from_::/0]", call, facts.Unknown, 5432},
		"the port of the arrow":         {"ingress=[tcp_6000_from_app-sg]", call + " port=6000", facts.Yes, 6000},
		"not the port of the arrow":     {"ingress=[tcp_5432_from_app-sg]", call + " port=6000", facts.No, 6000},
		"itself":                        {"ingress=[tcp_5432_from_data-sg]", "y: ec2-instance in=data\ny -connect-> t", facts.Yes, 5432},
		"a listed group":                {"ingress=[tcp_5432_from_other-sg]", "y: ec2-instance in=s securityGroups=[app,other]\ny -connect-> t", facts.Yes, 5432},
		"a group that is not listed":    {"ingress=[tcp_5432_from_other-sg]", "y: ec2-instance in=s securityGroups=[app]\ny -connect-> t", facts.No, 5432},
		"a source without a group":      {"ingress=[tcp_5432_from_other-sg]", "y: ec2-instance in=s\ny -connect-> t", facts.Unknown, 5432},
		"a source of a strange group":   {"ingress=[tcp_5432_from_other-sg]", "y: ec2-instance in=app securityGroups=[sg-0]\ny -connect-> t", facts.Unknown, 5432},
		"a source on the internet":      {"ingress=[tcp_5432_from_10.0.0.0/8]", "y: internet\ny -connect-> t", facts.No, 5432},
		"a source on the open internet": {"ingress=[tcp_5432_from_0.0.0.0/0]", "y: internet\ny -connect-> t", facts.Yes, 5432},
		"an office":                     {"ingress=[tcp_5432_from_203.0.113.0/24]", "y: users\ny -connect-> t", facts.Unknown, 5432},
		"a trigger":                     {"ingress=[tcp_5432_from_other-sg]", "x -trigger-> t", facts.Unknown, 0},
		"an arrow of a newer kind":      {"ingress=[tcp_5432_from_app-sg]", "x -teleport-> t", facts.Unknown, 0},
		"what carries no packets":       {"ingress=[tcp_5432_from_app-sg]", "x -log-> t", facts.Unknown, 0},
		"the Data API":                  {"ingress=[tcp_5432_from_other-sg]", "x -connect-> t mode=data-api", facts.Unknown, 0},
		"a target without a group":      {"", "u: rds-instance in=s engine=mysql\nx -connect-> u", facts.Unknown, 3306},
		"an engine that is not chosen":  {"ingress=[tcp_5432_from_app-sg]", "u: rds-instance in=data\nx -connect-> u", facts.Unknown, 0},
		"all ports for any engine":      {"ingress=[tcp_from_app-sg]", "u: rds-instance in=data\nx -connect-> u", facts.Yes, 0},
		"nobody, for any engine":        {"ingress=[tcp_from_other-sg]", "u: rds-instance in=data\nx -connect-> u", facts.No, 0},
		"some ports, for any engine":    {"ingress=[tcp_1-1000_from_app-sg]", "u: rds-instance in=data\nx -connect-> u", facts.Unknown, 0},
		"UDP, for any engine":           {"ingress=[udp_514_from_app-sg]", "u: ec2-instance in=data\nx -connect-> u", facts.Unknown, 0},
		"ping, for any engine":          {"ingress=[icmp_from_app-sg]", "u: ec2-instance in=data\nx -connect-> u", facts.No, 0},
		"a second frame of its group":   {"ingress=[tcp_5432_from_app-sg]", "w: subnet in=v\napp2: security-group in=w name=app-sg\ny: ec2-instance in=app2\ny -connect-> t", facts.Yes, 5432},
		"a second frame of the target":  {"ingress=[tcp_5432_from_app-sg]", "w: subnet in=v\ndata2: security-group in=w name=data-sg\nu: rds-instance in=data2 engine=postgres\nx -connect-> u", facts.Yes, 5432},
		"a closed second frame":         {"ingress=[tcp_5432_from_other-sg]", "w: subnet in=v\ndata2: security-group in=w name=data-sg\nu: rds-instance in=data2 engine=postgres\nx -connect-> u", facts.No, 5432},
		"groups without a name":         {"", "one: security-group in=s ingress=[tcp_5432_from_two]\ntwo: security-group in=s\nthree: security-group in=s\nu: rds-instance in=one engine=postgres\ny: ec2-instance in=three\ny -connect-> u", facts.No, 5432},
		"one group without a name":      {"", "one: security-group in=s ingress=[tcp_5432_from_two]\ntwo: security-group in=s\nu: rds-instance in=one engine=postgres\ny: ec2-instance in=two\ny -connect-> u", facts.Yes, 5432},
		"a VPC that nothing joins":      {"ingress=[tcp_5432_from_10.1.0.0/16]", "w: vpc cidr=10.1.0.0/16\nb: subnet in=w cidr=10.1.0.0/24\ny: ec2-instance in=b\ny -connect-> t", facts.Unknown, 5432},
		"subnets that are not drawn":    {"ingress=[tcp_5432_from_10.0.1.0/24]", "y: lambda in=s subnets=[subnet-0]\ny -connect-> t", facts.Unknown, 5432},
		"a subnet without a range":      {"ingress=[tcp_5432_from_10.0.0.0/16]", "w: subnet in=v\ny: ec2-instance in=w\ny -connect-> t", facts.Yes, 5432},
		"a range of another network":    {"ingress=[tcp_5432_from_10.9.0.0/16]", "w: subnet in=v\ny: ec2-instance in=w\ny -connect-> t", facts.No, 5432},
		"a VPC without a subnet":        {"ingress=[tcp_5432_from_10.0.0.0/16]", "y: ec2-instance in=v\ny -connect-> t", facts.Yes, 5432},
		"tasks on a host":               {"ingress=[tcp_5432_from_other-sg]", "y: ecs-service in=app networkMode=bridge\ny -connect-> t", facts.Unknown, 5432},
		"a group beside it":             {"ingress=[tcp_5432_from_other-sg]", "u: rds-instance in=data engine=postgres securityGroups=[app]\nx -connect-> u", facts.Unknown, 5432},
		"a listener":                    {"ingress=[tcp_443_from_app-sg]", "u: alb in=data scheme=internal listeners=[HTTP_80_redirect,HTTPS_443]\nx -invoke-> u", facts.Yes, 443},
		"no listener":                   {"ingress=[tcp_8080_from_app-sg]", "u: alb in=data scheme=internal listeners=[HTTP_80_redirect,HTTPS_443]\nx -invoke-> u", facts.No, 443},
		"a listener for UDP":            {"ingress=[udp_53_from_app-sg,tcp_53_from_app-sg]", "u: nlb in=data scheme=internal listeners=[UDP_53,TCP_443]\nx -connect-> u", facts.No, 443},
		"a listener for QUIC":           {"ingress=[udp_53_from_app-sg,tcp_53_from_app-sg]", "u: nlb in=data scheme=internal listeners=[QUIC_53,TCP_443]\nx -connect-> u", facts.No, 443},
		"a public address":              {"ingress=[tcp_443_from_app-sg]", "u: alb in=data listeners=[HTTPS_443]\nx -invoke-> u", facts.Unknown, 443},
		"an NLB without groups":         {"ingress=[tcp_443_from_other-sg]", "u: nlb in=data scheme=internal hasSecurityGroup=false listeners=[TCP_443]\nx -connect-> u", facts.Unknown, 443},
		"behind an NLB":                 {"ingress=[tcp_443_from_203.0.113.0/24]", "u: ec2-instance in=data\nn: nlb in=app\nn -route-> u port=443", facts.Unknown, 443},
		"a mount target":                {"ingress=[tcp_2049_from_app-sg]", "e: efs-file-system\nm: efs-mount-target in=data\nm -mount-> e\nx -mount-> e", facts.Yes, 2049},
		"a closed mount target":         {"ingress=[tcp_2049_from_other-sg]", "e: efs-file-system\nm: efs-mount-target in=data\nm -mount-> e\nx -mount-> e", facts.No, 2049},
		"a mount target to its files":   {"ingress=[tcp_2049_from_app-sg]", "e: efs-file-system\nm: efs-mount-target in=data\nm -mount-> e", facts.Unknown, 0},
		"two mount targets":             {"ingress=[tcp_2049_from_app-sg]", "e: efs-file-system\nm: efs-mount-target in=data\nk: efs-mount-target in=data\nm -mount-> e\nk -mount-> e\nx -mount-> e", facts.Yes, 2049},
		"one mount target of two":       {"ingress=[tcp_2049_from_app-sg]", "e: efs-file-system\nm: efs-mount-target in=data\nk: efs-mount-target in=s\nm -mount-> e\nk -mount-> e\nx -mount-> e", facts.Unknown, 2049},
		"an endpoint":                   {"ingress=[tcp_443_from_other-sg]", "e: vpc-endpoint in=v type=interface service=sqs privateDns=true securityGroups=[data]\nq: sqs-queue\nx -publish-> q", facts.No, 443},
		"mail, on any of its ports":     {"ingress=[tcp_465_from_app-sg]", mail, facts.Yes, 465},
		"mail, on that of the web":      {"ingress=[tcp_443_from_app-sg]", mail, facts.No, 587},
		"an endpoint of another name":   {"ingress=[tcp_443_from_other-sg]", "e: vpc-endpoint in=v type=interface service=sqs securityGroups=[data]\nq: sqs-queue\nx -publish-> q", facts.Unknown, 0},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, d := aboutShop(t, c.rules, c.more)
			edges := d.Edges()
			got := f.Admits(edges[len(edges)-1])
			if got.Open != c.want || got.Port != c.port {
				t.Errorf("admits: %+v, want %s on port %d", got, c.want, c.port)
			}
		})
	}
}

func TestAdmissionNamesTheGroupsItRestsOn(t *testing.T) {
	f, d := aboutShop(t, "ingress=[tcp_5432_from_app-sg]", "x -connect-> t")
	got := f.Admits(edge(t, d, "edge-1"))
	if got.At != "t" || got.By != "data" || !slices.Equal(got.Groups, []diagram.ID{"data"}) || !slices.Equal(got.From, []diagram.ID{"app"}) {
		t.Errorf("it rests on %+v", got)
	}
}

func TestExposure(t *testing.T) {
	cases := map[string]struct {
		drawing string
		want    facts.Truth
	}{
		"CloudFront":                               {"x: cloudfront", facts.Yes},
		"a bucket":                                 {"x: s3-bucket", facts.Yes},
		"a private API":                            {"x: apigw-rest endpointType=PRIVATE", facts.No},
		"a public API":                             {"x: apigw-rest", facts.Yes},
		"a function":                               {"x: lambda", facts.Unknown},
		"a cache":                                  {"x: elasticache", facts.No},
		"a private database":                       {"x: rds-instance", facts.No},
		"a public database":                        {vpc + "x: rds-instance in=pub publiclyAccessible=true", facts.Yes},
		"a public one in a private subnet":         {vpc + "x: rds-instance in=priv publiclyAccessible=true", facts.No},
		"an internal load balancer":                {vpc + "x: alb in=pub scheme=internal", facts.No},
		"an internet-facing one":                   {vpc + "x: alb in=pub", facts.Yes},
		"an internet-facing one, private":          {vpc + "x: alb in=priv", facts.No},
		"an internet-facing one, nowhere":          {vpc + "x: alb in=v", facts.Unknown},
		"an internet-facing one without a gateway": {"v: vpc\ns: subnet in=v kind=public\nx: alb in=s", facts.No},
		"an instance with an address":              {vpc + "x: ec2-instance in=pub publicIp=true", facts.Yes},
		"an instance without one":                  {vpc + "x: ec2-instance in=pub publicIp=false", facts.No},
		"an instance with a fixed address":         {vpc + "x: ec2-instance in=pub publicIp=false\ne: elastic-ip\ne -associate-> x", facts.Yes},
		"an instance that does not say":            {vpc + "x: ec2-instance in=pub", facts.Unknown},
		"an instance in a private subnet":          {vpc + "x: ec2-instance in=priv", facts.No},
		"an instance in any subnet":                {vpc + "x: ec2-instance in=some publicIp=true", facts.Unknown},
		"an instance by IPv6":                      {"v: vpc\ng: internet-gateway in=v\ns: subnet in=v kind=public ipv6=true\nx: ec2-instance in=s publicIp=false", facts.Unknown},
		"tasks in two subnets":                     {vpc + "x: ecs-service in=pub subnets=[priv] assignPublicIp=true", facts.Yes},
		"tasks in subnets that are not drawn":      {vpc + "x: ecs-service in=priv subnets=[subnet-0] assignPublicIp=true", facts.Unknown},
		"tasks in two private subnets":             {vpc + "more: subnet in=v kind=private\nx: ecs-service in=priv subnets=[more] assignPublicIp=true", facts.No},
		"a group of instances in a private subnet": {vpc + "x: auto-scaling-group in=priv", facts.No},
		"gone": {"", facts.Unknown},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, c.drawing)
			if got := f.Exposed("x"); got.Open != c.want {
				t.Errorf("exposed: %+v, want %s", got, c.want)
			}
		})
	}
	f, _ := about(t, vpc+"x: ec2-instance in=priv publicIp=false")
	if f.Exposed("x").NoAddress {
		t.Error("in a private subnet it needs more than an address")
	}
	f, _ = about(t, vpc+"x: ec2-instance in=pub publicIp=false")
	if got := f.Exposed("x"); !got.NoAddress || got.Subnet != "pub" || got.Gateway != "igw" {
		t.Errorf("in a public subnet without an address: %+v", got)
	}
}

func TestMountTargetsBelongToTheFileSystemTheyAreJoinedTo(t *testing.T) {
	cases := map[string]struct {
		drawing string
		want    int
		known   bool
	}{
		"none":             {"x: efs-file-system", 0, true},
		"the only system":  {"x: efs-file-system\nm: efs-mount-target", 1, true},
		"one of two":       {"x: efs-file-system\ny: efs-file-system\nm: efs-mount-target\nm -mount-> x", 1, true},
		"one of the other": {"x: efs-file-system\ny: efs-file-system\nm: efs-mount-target\nm -mount-> y", 0, true},
		"nobody knows":     {"x: efs-file-system\ny: efs-file-system\nm: efs-mount-target", 0, false},
		"itself":           {"x: efs-mount-target", 1, true},
		"behind a point":   {"x: efs-access-point\ny: efs-file-system\nm: efs-mount-target\nx -mount-> y", 1, true},
		"behind nothing":   {"x: efs-access-point", 0, false},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, c.drawing)
			if got, known := f.MountTargets("x"); len(got) != c.want || known != c.known {
				t.Errorf("mount targets %v (%v), want %d (%v)", got, known, c.want, c.known)
			}
		})
	}
}
