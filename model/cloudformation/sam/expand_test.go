package sam_test

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	cfn "lintel/model/cloudformation"
	"lintel/model/cloudformation/sam"
)

// expanded reads a template and expands it.
func expanded(t *testing.T, name, text string) *cfn.Template {
	t.Helper()
	open := func(path string) (io.ReadCloser, error) { return os.Open(path) }
	template, err := cfn.Read(strings.NewReader(text), name, cfn.Options{
		Open: open, Expand: func(t *cfn.Template) { sam.Expand(t, open) },
	})
	if err != nil {
		t.Fatal(err)
	}
	return template
}

func TestEveryResourceAndEventBecomesPlainResources(t *testing.T) {
	const function = "Fn: {Type: AWS::Serverless::Function, Properties: {Runtime: nodejs22.x"
	for resources, want := range map[string]string{
		function + "}}":              "Fn AWS::Lambda::Function, FnRole AWS::IAM::Role",
		function + ", Role: arn:x}}": "Fn AWS::Lambda::Function",
		function + ", Role: r, FunctionUrlConfig: {AuthType: NONE}}}":                                                                                             "Fn AWS::Lambda::Function, FnUrl AWS::Lambda::Url",
		function + ", Role: r, AutoPublishAlias: live}}":                                                                                                          "Fn AWS::Lambda::Function, FnAliaslive AWS::Lambda::Alias",
		function + ", Role: r, EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: SQS}}}}}":                                                                "Fn AWS::Lambda::Function, FnOnFailureSQS AWS::SQS::Queue, FnEventInvokeConfig AWS::Lambda::EventInvokeConfig",
		function + ", Role: r, Events: {E: {Type: SQS, Properties: {Queue: q}}}}}":                                                                                "Fn AWS::Lambda::Function, FnE AWS::Lambda::EventSourceMapping",
		function + ", Role: r, Events: {E: {Type: Kinesis, Properties: {Stream: q}}}}}":                                                                           "Fn AWS::Lambda::Function, FnE AWS::Lambda::EventSourceMapping",
		function + ", Role: r, Events: {E: {Type: MQ, Properties: {Broker: q}}}}}":                                                                                "Fn AWS::Lambda::Function, FnE AWS::Lambda::EventSourceMapping",
		function + ", Role: r, Events: {E: {Type: SNS, Properties: {Topic: q}}}}}":                                                                                "Fn AWS::Lambda::Function, FnE AWS::SNS::Subscription",
		function + ", Role: r, Events: {E: {Type: SNS, Properties: {Topic: q, SqsSubscription: true}}}}}":                                                         "Fn AWS::Lambda::Function, FnEQueue AWS::SQS::Queue, FnESubscription AWS::SNS::Subscription, FnE AWS::Lambda::EventSourceMapping",
		function + ", Role: r, Events: {E: {Type: Schedule, Properties: {Schedule: rate(1 day)}}}}}":                                                              "Fn AWS::Lambda::Function, FnE AWS::Events::Rule",
		function + ", Role: r, Events: {E: {Type: EventBridgeRule, Properties: {Pattern: {}}}}}}":                                                                 "Fn AWS::Lambda::Function, FnE AWS::Events::Rule",
		function + ", Role: r, Events: {E: {Type: ScheduleV2, Properties: {}}}}}":                                                                                 "Fn AWS::Lambda::Function, FnE AWS::Scheduler::Schedule",
		function + ", Role: r, Events: {E: {Type: CloudWatchLogs, Properties: {LogGroupName: x}}}}}":                                                              "Fn AWS::Lambda::Function, FnE AWS::Logs::SubscriptionFilter",
		function + ", Role: r, Events: {E: {Type: IoTRule, Properties: {Sql: x}}}}}":                                                                              "Fn AWS::Lambda::Function, FnE AWS::IoT::TopicRule",
		function + ", Role: r, Events: {E: {Type: AlexaSkill}}}}":                                                                                                 "Fn AWS::Lambda::Function, FnE AWS::Lambda::Permission",
		function + ", Role: r, Events: {E: {Type: Api, Properties: {Path: /, Method: get}}}}}":                                                                    "Fn AWS::Lambda::Function, ServerlessRestApi AWS::ApiGateway::RestApi, ServerlessRestApiProdStage AWS::ApiGateway::Stage, ServerlessRestApiDeployment AWS::ApiGateway::Deployment, FnE AWS::ApiGateway::Method",
		function + ", Role: r, Events: {E: {Type: HttpApi}}}}":                                                                                                    "Fn AWS::Lambda::Function, ServerlessHttpApi AWS::ApiGatewayV2::Api, ServerlessHttpApiApiGatewayDefaultStage AWS::ApiGatewayV2::Stage, FnE AWS::ApiGatewayV2::Route",
		"T: {Type: AWS::Serverless::SimpleTable}":                                                                                                                 "T AWS::DynamoDB::Table",
		"L: {Type: AWS::Serverless::LayerVersion}":                                                                                                                "L AWS::Lambda::LayerVersion",
		"M: {Type: AWS::Serverless::StateMachine, Properties: {Role: r, Definition: {StartAt: A}}}":                                                               "M AWS::StepFunctions::StateMachine",
		"M: {Type: AWS::Serverless::StateMachine, Properties: {Policies: [], Events: {E: {Type: Schedule}}}}":                                                     "M AWS::StepFunctions::StateMachine, MRole AWS::IAM::Role, ME AWS::Events::Rule",
		"A: {Type: AWS::Serverless::Api, Properties: {StageName: v1, Auth: {Authorizers: {Pool: {UserPoolArn: p}}}, Domain: {DomainName: d, CertificateArn: c}}}": "A AWS::ApiGateway::RestApi, Av1Stage AWS::ApiGateway::Stage, ADeployment AWS::ApiGateway::Deployment, APoolAuthorizer AWS::ApiGateway::Authorizer, ADomainName AWS::ApiGateway::DomainName, ADomainMapping AWS::ApiGateway::BasePathMapping",
		"G: {Type: AWS::Serverless::GraphQLApi, Properties: {Auth: {Type: API_KEY}, DataSources: {Lambda: {F: {FunctionArn: f}}}}}":                               "G AWS::AppSync::GraphQLApi, GFDataSource AWS::AppSync::DataSource",
		"S: {Type: AWS::SQS::Queue, Connectors: {C: {Properties: {Destination: {Id: T}, Permissions: [Write]}}}}\n  X: {Type: AWS::Serverless::LayerVersion}":     "S AWS::SQS::Queue, X AWS::Lambda::LayerVersion, SC AWS::Serverless::Connector",
	} {
		template := expanded(t, "t.yaml", "Transform: AWS::Serverless-2016-10-31\nResources:\n  "+resources+"\n")
		var got []string
		for _, r := range template.Resources {
			got = append(got, r.ID+" "+r.Type)
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s\n  becomes %s\n  not     %s", resources, strings.Join(got, ", "), want)
		}
	}
}

func TestWhatIsMadeKnowsWhereItComesFrom(t *testing.T) {
	template := expanded(t, "t.yaml", `Transform: AWS::Serverless-2016-10-31
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Next:
          Type: SQS
          Properties: {Queue: q, BatchSize: 7}
`)
	made, _ := template.Resource("FnNext")
	if made.MadeBy != "Fn" || made.Line != 7 || made.Get("BatchSize").String() != "7" {
		t.Errorf("got %+v with %s", made, made.Properties)
	}
	if fn, _ := template.Resource("Fn"); fn.Written != "AWS::Serverless::Function" {
		t.Errorf("the function was %q", fn.Written)
	}
}

func TestGlobalsAreMergedIntoResources(t *testing.T) {
	template := expanded(t, "t.yaml", `Transform: AWS::Serverless-2016-10-31
Globals:
  Function: {MemorySize: 512, Timeout: 9, Layers: [a], Environment: {Variables: {A: 1, B: 1}}}
Resources:
  Fn: {Type: AWS::Serverless::Function, Properties: {Timeout: 3, Role: r, Layers: [b], Environment: {Variables: {B: 2}}}}
`)
	fn, _ := template.Resource("Fn")
	for path, want := range map[string]string{"MemorySize": "512", "Timeout": "3", "Layers": "a, b", "Environment": "{Variables: {B: 2, A: 1}}"} {
		if got := fn.Get(path).String(); got != want {
			t.Errorf("%s is %s, not %s", path, got, want)
		}
	}
}

func TestPolicyTemplatesBecomeStatements(t *testing.T) {
	template := expanded(t, "t.yaml", `Transform: AWS::Serverless-2016-10-31
Resources:
  Table: {Type: AWS::Serverless::SimpleTable}
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Tracing: Active
      Policies:
        - DynamoDBWritePolicy: {TableName: !Ref Table}
        - AmazonS3ReadOnlyAccess
        - Statement: [{Effect: Allow, Action: ses:SendEmail, Resource: "*"}]
`)
	role, ok := template.Resource("FnRole")
	if !ok {
		t.Fatal("the function has no role")
	}
	policies := role.Get("Policies").String()
	for _, want := range []string{"dynamodb:PutItem, dynamodb:UpdateItem", "Resource: ${Table}", "ses:SendEmail"} {
		if !strings.Contains(policies, want) {
			t.Errorf("%s is missing in %s", want, policies)
		}
	}
	var managed []string
	for _, v := range role.Get("ManagedPolicyArns").Items() {
		managed = append(managed, filepath.Base(v.String()))
	}
	if want := []string{"AWSLambdaBasicExecutionRole", "AWSXRayDaemonWriteAccess", "AmazonS3ReadOnlyAccess"}; !slices.Equal(managed, want) {
		t.Errorf("managed policies %v", managed)
	}
}

func TestDefinitionsThatLieBesideAreRead(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "flow.asl.json"), []byte(`{"StartAt": "A", "States": {}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	template := expanded(t, filepath.Join(folder, "t.yaml"), `Transform: AWS::Serverless-2016-10-31
Resources:
  Here: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: flow.asl.json, Role: r}}
  Gone: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: gone.asl.json, Role: r}}
`)
	here, _ := template.Resource("Here")
	gone, _ := template.Resource("Gone")
	if here.Get("Definition", "StartAt").String() != "A" || !gone.Get("Definition").IsNothing() {
		t.Errorf("got %s and %s", here.Properties, gone.Properties)
	}
}
