package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

const orders = `AWSTemplateFormatVersion: "2010-09-09"
Transform: AWS::Serverless-2016-10-31
Parameters:
  Stage: {Type: String}
Resources:
  Orders: {Type: AWS::SQS::Queue}
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      FunctionName: !Sub "worker-${Stage}"
      Events:
        Next: {Type: SQS, Properties: {Queue: !GetAtt Orders.Arn}}
  Logs:
    Type: AWS::Logs::LogGroup
    Properties: {LogGroupName: !Sub "/aws/lambda/${Worker}"}
`

func TestImportDrawsATemplateAndSaysWhatBecameOfIt(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "app.yaml", orders)
	got := lintel("", "import", "app.yaml", "-o", "app.lintel", "--list")
	if got.status != 0 || strings.Contains(got.err, "app.yaml") {
		t.Fatalf("got %+v", got)
	}
	for _, line := range []string{
		"app.yaml:6: Orders AWS::SQS::Queue: node\n",
		"app.yaml:7: Worker AWS::Serverless::Function: node\n",
		"app.yaml:14: Logs AWS::Logs::LogGroup: property (Worker)\n",
		"3 resources: 2 nodes, 1 property\n",
	} {
		if !strings.Contains(got.out, line) {
			t.Errorf("%q is missing in\n%s", line, got.out)
		}
	}
	for _, part := range []string{`"id":"Orders-trigger-Worker"`, `app.yaml:14 Logs AWS::Logs::LogGroup`} {
		if !strings.Contains(content(t, "app.lintel"), part) {
			t.Errorf("the drawing has no %s", part)
		}
	}
}

func TestImportSpeaksKoreanWhereItIsAskedTo(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "app.yaml", strings.Replace(orders, "!GetAtt Orders.Arn", "!Ref Nobody", 1))
	got := lintel("", "import", "app.yaml", "-o", "app.lintel", "--list", "--lang", "ko")
	if !strings.Contains(got.err, "app.yaml:13: 참고: Nobody: 이 템플릿의 파라미터도 리소스도 아닙니다\n") ||
		!strings.Contains(got.out, "Logs AWS::Logs::LogGroup: 속성 (Worker)\n") || !strings.Contains(got.out, "리소스 3개: 타일 2개, 속성 1개\n") {
		t.Errorf("got %+v", got)
	}
}

func TestImportDrawsHelpersWhereTheyAreAskedFor(t *testing.T) {
	got := lintel(orders, "import", "-", "-o", "-", "--helpers")
	if got.status != 0 || !strings.Contains(got.out, `"kind":"cloudwatch-logs"`) || !strings.Contains(got.out, `"kind":"iam-role"`) {
		t.Errorf("got %+v", got)
	}
}

func TestImportSaysWhereATemplateIsWrong(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "bad.yaml", "Resources:\n  A: {Type: AWS::SQS::Queue}\n  A: {Type: AWS::SNS::Topic}\n")
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"bad.yaml", "-o", "x.lintel"}, `bad.yaml:3: "A" is there twice`},
		{[]string{"bad.yaml"}, "import needs -o FILE"},
		{[]string{"gone.yaml", "-o", "x.lintel"}, "gone.yaml: "},
		{[]string{"bad.yaml", "-o", "x.lintel", "--parameter", "Stage"}, "--parameter needs Name=Value"},
	} {
		if got := lintel("", append([]string{"import"}, c.args...)...); got.status != statusTrouble || !strings.Contains(got.err, c.want) {
			t.Errorf("%v: got %+v", c.args, got)
		}
	}
}

const open = `Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Door:
    Type: AWS::EC2::SecurityGroup
    Properties:
      VpcId: !Ref Vpc
      SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0}]
`

func TestCheckJudgesATemplateAtItsLines(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "net.yaml", open)
	got := lintel("", "check", "net.yaml", "--fail-on", "warning")
	if got.status != statusFindings || !strings.Contains(got.out, "net.yaml:3: warning SG-OPEN-WORLD") {
		t.Errorf("got %+v", got)
	}
	sarif := lintel("", "check", "net.yaml", "--format", "sarif")
	if flat := strings.Join(strings.Fields(sarif.out), ""); !strings.Contains(flat, `"artifactLocation":{"uri":"net.yaml"`) || !strings.Contains(flat, `"startLine":3`) {
		t.Errorf("no place in %s", sarif.out)
	}
}

func TestATemplateIsDrawnArrangedAndNeverOverwritten(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "net.yaml", open)
	if got := lintel("", "export", "net.yaml", "-o", "net.dot"); got.status != 0 || !strings.Contains(content(t, "net.dot"), "Door") {
		t.Errorf("got %+v", got)
	}
	if got := lintel("", "layout", "net.yaml"); got.status != statusTrouble || content(t, "net.yaml") != open {
		t.Errorf("got %+v", got)
	}
}

func TestImportBringsADrawingUpToDate(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "app.yaml", orders)
	lintel("", "import", "app.yaml", "-o", "app.lintel")
	write(t, "app.lintel", strings.Replace(content(t, "app.lintel"), `"name":"Orders"`, `"name":"Jobs"`, 1))
	write(t, "app.yaml", strings.Replace(orders, "  Orders: {Type: AWS::SQS::Queue}\n", "  Orders: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: 5}}\n  Topic: {Type: AWS::SNS::Topic}\n", 1))
	got := lintel("", "import", "app.yaml", "-o", "app.lintel")
	if got.status != 0 || !strings.Contains(got.out, "new: Topic\nchanged: Orders\n") || strings.Contains(got.out, "gone") {
		t.Errorf("got %+v", got)
	}
	for _, part := range []string{`"name":"Jobs"`, `"delaySec":5`, `"id":"Topic"`} {
		if !strings.Contains(content(t, "app.lintel"), part) {
			t.Errorf("the drawing has no %s", part)
		}
	}
}

// Every finding about these templates was judged: each is true.
func TestNetworksOfTemplatesAreJudgedRightly(t *testing.T) {
	for name, want := range map[string][]string{
		"three-tier":      nil,
		"inspection":      nil,
		"autoscaling":     nil,
		"lambda-database": {"LAMBDA-RDS-PROXY"},
		"peering":         {"DB-SINGLE-AZ"},
	} {
		t.Run(name, func(t *testing.T) {
			got := lintel("", "check", "../../model/stack/testdata/networks/"+name+".yaml", "--format", "github")
			var rules []string
			for _, m := range regexp.MustCompile(`title=([A-Z0-9-]+)`).FindAllStringSubmatch(got.out, -1) {
				rules = append(rules, m[1])
			}
			if got.err != "" || !slices.Equal(rules, want) {
				t.Errorf("found %v: %+v", rules, got)
			}
		})
	}
}

func TestCheckJudgesANestedTemplateAtItsOwnLines(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "app.yaml", "Resources:\n  Network: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: net.yaml}}\n")
	write(t, "net.yaml", "# the network\n"+open)
	got := lintel("", "check", "app.yaml", "--fail-on", "warning")
	if got.status != statusFindings || !strings.Contains(got.out, "net.yaml:4: warning SG-OPEN-WORLD") {
		t.Errorf("got %+v", got)
	}
	for format, want := range map[string]string{
		"sarif":    `"artifactLocation":{"uri":"net.yaml"},"region":{"startLine":4}`,
		"json":     `"file":"net.yaml","line":4`,
		"junit":    `file="net.yaml"line="4"`,
		"github":   "file=net.yaml,line=4",
		"markdown": "(net.yaml:4)",
	} {
		out := lintel("", "check", "app.yaml", "--format", format).out
		if !strings.Contains(strings.Join(strings.Fields(out), ""), want) {
			t.Errorf("%s has no %s: %s", format, want, out)
		}
	}
}

func TestAnAPIThatInvokesAFunctionAsAnEventDoesNotWaitForIt(t *testing.T) {
	t.Chdir(t.TempDir())
	const api = `Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: v1
      Auth: {DefaultAuthorizer: AWS_IAM}
      DefinitionBody:
        openapi: 3.0.1
        paths:
          /jobs:
            post:
              x-amazon-apigateway-integration:
                type: aws
                httpMethod: POST
                uri: !Sub "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Work.Arn}/invocations"
                requestParameters: {integration.request.header.X-Amz-Invocation-Type: "'Event'"}
  Work: {Type: AWS::Serverless::Function, Properties: {Runtime: python3.13, Timeout: 900}}
`
	waiting := strings.Replace(api, `"'Event'"`, `"'RequestResponse'"`, 1)
	for text, want := range map[string]bool{api: false, waiting: true} {
		write(t, "api.yaml", text)
		got := lintel("", "check", "api.yaml")
		if strings.Contains(got.out, "SYNC-TIMEOUT-CHAIN") != want {
			t.Errorf("waits: %v, got %+v", want, got)
		}
	}
}
