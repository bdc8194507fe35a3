package rules_test

import "lintel/model/lint"

// elsewhere is a Region that no drawing uses otherwise.
const elsewhere = "elsewhere: region code=sa-east-1\n"

var edgeMistakes = []mistake{
	{"the certificate of a distribution in another Region",
		all(draw(elsewhere), move("cdn-cert", "elsewhere", "")), "ACM-US-EAST-1", nil},
	{"the certificate of a load balancer in another Region",
		all(draw(elsewhere), move("lb-cert", "elsewhere", "")), "ACM-SAME-REGION", nil},
	{"the certificate of an API's name in another Region",
		all(draw(elsewhere), move("domain-cert", "elsewhere", "")), "ACM-SAME-REGION", nil},
	{"no certificate for the distribution", remove("cdn-cert"), "CERT-MISSING", nil},
	{"no certificate for the load balancer", remove("lb-cert"), "CERT-MISSING", nil},
	{"a record that the distribution does not answer to", set("www", "recordName=shop.example"), "DNS-NAME-MISMATCH", nil},
	{"Lambda@Edge in another Region", all(draw(elsewhere), move("resize", "elsewhere", "")), "LAMBDA-EDGE-REGION", nil},
	{"Lambda@Edge with environment variables", set("resize", "envBytes=120"), "LAMBDA-EDGE-FEATURES", nil},
	{"Lambda@Edge that runs a minute", set("resize", "timeoutSec=60"), "EDGE-LIMITS", nil},
	{"a CloudFront function on an origin event", set("clean", "event=origin-request"), "EDGE-CFF-EVENT", []lint.RuleID{"EDGE-ONE-PER-EVENT"}},
	{"a CloudFront function of 20 KB", set("clean", "codeKb=20"), "EDGE-LIMITS", nil},
	{"two functions on one event",
		all(with("clean"), draw("another: cloudfront-function event=viewer-request runtime=cloudfront-js-2.0 codeKb=2\nanother -associate-> cdn")),
		"EDGE-ONE-PER-EVENT", nil},
	{"a CloudFront function of no distribution", remove("clean -associate-> cdn"), "EDGE-FN-UNATTACHED", nil},
	{"a web ACL of a Region at a distribution", set("cdn-waf", "scope=REGIONAL"), "WAF-SCOPE", nil},
	{"a web ACL for CloudFront at an API", set("api-waf", "scope=CLOUDFRONT"), "WAF-SCOPE", nil},
	{"a web ACL at an HTTP API",
		all(is("api", "kind", "apigw-http"), draw("acl: waf-web-acl in=home scope=REGIONAL\nacl -protect-> api")),
		"WAF-TARGET", nil},
	{"an alias record to a server",
		draw(`
			box: ec2-instance in=public-a imdsv2=required publicIp=true securityGroups=[app-sg]
			record: route53-record recordName=box.shop.example type=A alias=true
			record -dns-> box`),
		"R53-RECORD-TARGET", nil},
	{"a bucket that the distribution reads without its control", set("cdn", "originAccessControl=false"), "S3-PUBLIC", nil},
	{"a distribution that answers without TLS", set("cdn", "viewerProtocol=allow-all"), "TLS-AT-EDGE", nil},
	{"a load balancer that answers without TLS", all(set("lb", "listeners=[HTTP 80]"), remove("lb-cert")), "TLS-AT-EDGE", nil},
	{"a queue in another Region than its reader",
		all(draw(elsewhere), move("jobs", "elsewhere", ""), move("jobs-dead", "elsewhere", "")),
		"TRIGGER-SAME-REGION", []lint.RuleID{"KMS-SAME-REGION"}},
	{"a key in another Region", all(draw(elsewhere), move("jobs-key", "elsewhere", "")), "KMS-SAME-REGION", nil},
	{"a task of a workflow in another Region",
		all(draw(elsewhere), with("flow"), draw("there: lambda in=elsewhere\nflow -invoke-> there")), "SFN-SAME-REGION", nil},
}
