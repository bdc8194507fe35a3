package sample

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"
)

// network draws a VPC with a subnet of every tier in two or three zones and one
// of the ways in which private subnets reach AWS.
func (a *architect) network() {
	code := a.pick("code", "ap-northeast-2", "us-east-1", "eu-west-1", "us-west-2")
	a.words["net"] = fmt.Sprintf("10.%d", rapid.IntRange(0, 200).Draw(a.t, "network"))
	a.words["us"] = "home" // the Region of certificates for CloudFront
	exit := a.pick("exit", "zonal", "routed", "regional", "endpoints")
	a.words["tier"] = "private"
	if exit == "endpoints" {
		a.words["tier"] = "isolated"
	}
	zones := []string{"a", "b", "c"}[:rapid.IntRange(2, 3).Draw(a.t, "zones")]
	for _, tier := range []string{"public", "app", "data"} {
		a.words[tier] = tier + "-" + strings.Join(zones, ","+tier+"-")
	}
	a.draw(`
		home: region code={code}
		vpc: vpc in=home name=shop-vpc cidr={net}.0.0/16 dnsHostnames=true
		igw: internet-gateway in=vpc
		app-sg: security-group in=vpc name=app-sg egress=[all to 0.0.0.0/0]`)
	if code != "us-east-1" {
		a.words["us"] = "virginia"
		a.draw("virginia: region code=us-east-1")
	}
	for i, z := range zones {
		a.words["z"], a.words["i"] = z, fmt.Sprint(i)
		a.draw(`
			az-{z}: az in=vpc az={code}{z}
			public-{z}: subnet in=az-{z} kind=public cidr={net}.{i}.0/24
			app-{z}: subnet in=az-{z} kind={tier} cidr={net}.1{i}.0/24
			data-{z}: subnet in=az-{z} kind=isolated cidr={net}.2{i}.0/24`)
		switch exit {
		case "routed":
			a.draw(`
				nat-{z}: nat-gateway in=public-{z}
				app-{z} -route-> nat-{z}
				public-{z} -route-> igw`)
		case "zonal":
			a.draw("nat-{z}: nat-gateway in=public-{z}")
		}
	}
	switch exit {
	case "regional":
		a.draw("nat: nat-gateway in=vpc availabilityMode=regional connectivity=public")
	case "endpoints":
		a.endpoints()
	default:
		a.maybe("gateway endpoints", gatewayEndpoints)
	}
}

const gatewayEndpoints = `
	ep-s3: vpc-endpoint in=vpc type=gateway service=s3
	ep-dynamodb: vpc-endpoint in=vpc type=gateway service=dynamodb`

// interfaces are the services that something in an isolated subnet calls.
var interfaces = []string{
	"sqs", "sns", "events", "states", "kinesis-streams", "secretsmanager", "kms", "logs", "lambda", "ecr.api", "ecr.dkr",
	"monitoring",
}

func (a *architect) endpoints() {
	a.draw(gatewayEndpoints)
	a.draw("ep-sg: security-group in=vpc name=ep-sg ingress=[tcp 443 from app-sg,tcp 443 from {net}.0.0/16]")
	for _, service := range interfaces {
		a.words["service"] = service
		a.draw(`ep-{service}: vpc-endpoint in=vpc type=interface service={service} privateDns=true \
			subnets=[{app}] securityGroups=[ep-sg]`)
	}
}

// site draws a distribution in front of a private bucket, with all that its own
// name needs.
func (a *architect) site() {
	a.draw(`
		visitors: users
		cdn: cloudfront aliases=[www.shop.example] viewerProtocol=redirect-to-https minTls=TLSv1.2_2021 originAccessControl=true accessLog=true
		cdn-cert: acm-certificate in={us} domains=[shop.example,*.shop.example]
		cdn-cert -tls-> cdn
		pages: s3-bucket in=home versioning=enabled
		cdn -origin-> pages
		visitors -route-> cdn
		zone: route53-zone domain=shop.example
		www: route53-record recordName=www.shop.example type=A alias=true
		visitors -dns-> www
		zone -dns-> www
		www -dns-> cdn
		cdn-waf: waf-web-acl in={us} scope=CLOUDFRONT
		cdn-waf -protect-> cdn`)
	a.maybe("viewer function", `
		clean: cloudfront-function event=viewer-request runtime=cloudfront-js-2.0 codeKb=4
		clean -associate-> cdn`)
	a.maybe("origin function", `
		resize: lambda-edge in={us} event=origin-request runtime=nodejs22.x memoryMb=256 timeoutSec=10 qualifier="7"
		resize -associate-> cdn`)
	a.maybe("api behind the distribution", "cdn -origin-> api")
}

// office draws a second VPC whose people read the database over a peering
// connection or a transit gateway.
func (a *architect) office() {
	if !a.has("db") {
		return
	}
	other := fmt.Sprintf("10.%d", 201+rapid.IntRange(0, 40).Draw(a.t, "office network"))
	a.words["other"] = other
	a.draw(`
		office: vpc in=home name=office-vpc cidr={other}.0.0/16
		desk-az: az in=office az={code}a
		desk: subnet in=desk-az kind=isolated cidr={other}.1.0/24
		desk-sg: security-group in=office name=desk-sg egress=[all to 0.0.0.0/0]
		report: ec2-instance in=desk publicIp=false imdsv2=required securityGroups=[desk-sg]
		report -connect-> db`)
	a.either("joint", `
		joint: vpc-peering in=home
		joint -attach-> vpc
		joint -attach-> office`, `
		transit: transit-gateway in=home
		vpc -attach-> transit
		office -attach-> transit`)
}
