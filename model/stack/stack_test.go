package stack_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/stack"
	"lintel/model/stack/stacktest"
)

var shipped = sync.OnceValues(func() (*catalog.Catalog, error) { return catalog.Load(assets.FS) })
var meaning = sync.OnceValues(func() (*stack.Meaning, error) { return stack.Load(assets.FS) })

func drawn(t testing.TB, text string, o stack.Options) *stack.Result {
	t.Helper()
	cat, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	m, err := meaning()
	if err != nil {
		t.Fatal(err)
	}
	r, err := stack.Read(strings.NewReader(text), stack.Source{Name: "t.yaml"}, cat, m, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// words tells a drawing: "Queue sqs-queue in region", "A -trigger-> B".
func words(d *diagram.Diagram) string {
	var lines []string
	for _, n := range d.Nodes() {
		if n.ID == "region" {
			continue
		}
		text := fmt.Sprintf("%s %s", n.ID, n.Kind)
		if n.Parent != "region" {
			text += fmt.Sprintf(" in %s", n.Parent)
		}
		lines = append(lines, text)
	}
	for _, e := range d.Edges() {
		lines = append(lines, fmt.Sprintf("%s -%s-> %s", e.From, e.Kind, e.To))
	}
	return strings.Join(lines, "\n")
}

func TestResourcesBecomeWhatAnArchitectDraws(t *testing.T) {
	for name, c := range map[string]struct{ resources, want string }{
		"a queue and its dead letters": {`
  Jobs: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 3}}}
  Dead: {Type: AWS::SQS::Queue}`,
			"Dead sqs-queue\nJobs sqs-queue\nJobs -dlq-> Dead"},
		"a function with its events and what its role names": {`
  Table: {Type: AWS::Serverless::SimpleTable}
  Topic: {Type: AWS::SNS::Topic}
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Policies: [{DynamoDBCrudPolicy: {TableName: !Ref Table}}]
      Events: {In: {Type: SNS, Properties: {Topic: !Ref Topic}}}`,
			"Fn lambda\nTable dynamodb-table\nTopic sns-topic\nFn -readwrite-> Table\nTopic -subscribe-> Fn"},
		"an ingestion pipeline by its document": {`
  Table: {Type: AWS::DynamoDB::Table}
  Files: {Type: AWS::S3::Bucket}
  Search: {Type: AWS::OpenSearchServerless::Collection}
  Pipeline:
    Type: AWS::OSIS::Pipeline
    Properties:
      PipelineConfigurationBody: !Sub |
        version: "2"
        index:
          source:
            dynamodb:
              tables: [{table_arn: "${Table.Arn}", export: {s3_bucket: "${Files}"}}]
          sink: [{opensearch: {hosts: ["${Search.CollectionEndpoint}"]}}]`,
			"Files s3-bucket\nPipeline AWS::OSIS::Pipeline\nSearch opensearch\nTable dynamodb-table\n" +
				"Pipeline -read-> Table\nPipeline -write-> Files\nPipeline -write-> Search"},
		"an API, its function and its user pool": {`
  Pool: {Type: AWS::Cognito::UserPool}
  Api: {Type: AWS::Serverless::Api, Properties: {StageName: v1, Auth: {DefaultAuthorizer: P, Authorizers: {P: {UserPoolArn: !GetAtt Pool.Arn}}}}}
  Fn: {Type: AWS::Serverless::Function, Properties: {Events: {Get: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /, Method: get}}}}}`,
			"Api apigw-rest\nFn lambda\nPool cognito-user-pool\nApi -invoke-> Fn\nPool -auth-> Api"},
		"subnets in zones, public and private by their routes": {`
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Igw: {Type: AWS::EC2::InternetGateway}
  Attach: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpcId: !Ref Vpc, InternetGatewayId: !Ref Igw}}
  Front: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, AvailabilityZone: !Select [0, !GetAZs ""]}}
  Table: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
  Out: {Type: AWS::EC2::Route, Properties: {RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Igw}}
  Bind: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {SubnetId: !Ref Front, RouteTableId: !Ref Table}}
  Nat: {Type: AWS::EC2::NatGateway, Properties: {SubnetId: !Ref Front, AllocationId: !GetAtt Ip.AllocationId}}
  Ip: {Type: AWS::EC2::EIP}`,
			"Front subnet in Vpc:${AWS::Region}a\nIgw internet-gateway in Vpc\nNat nat-gateway in Front\nVpc vpc\nVpc:${AWS::Region}a az in Vpc"},
		"a VPC that a parameter names": {`
  Group: {Type: AWS::EC2::SecurityGroup, Properties: {VpcId: !Ref VpcId}}
  Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Subnets: !Ref SubnetIds, SecurityGroups: [!Ref Group]}}`,
			"Balancer alb in Group\nGroup security-group in vpc:VpcId\nvpc:VpcId vpc"},
		"a service behind a load balancer": {`
  Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Subnets: !Ref SubnetIds}}
  Listener: {Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {LoadBalancerArn: !Ref Balancer, Port: 80, Protocol: HTTP, DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]}}
  Targets: {Type: AWS::ElasticLoadBalancingV2::TargetGroup}
  Cluster: {Type: AWS::ECS::Cluster}
  Task: {Type: AWS::ECS::TaskDefinition, Properties: {Cpu: 256}}
  Web: {Type: AWS::ECS::Service, Properties: {Cluster: !Ref Cluster, TaskDefinition: !Ref Task, LoadBalancers: [{TargetGroupArn: !Ref Targets}], NetworkConfiguration: {AwsvpcConfiguration: {Subnets: !Ref SubnetIds}}}}`,
			"Balancer alb in vpc:${SubnetIds}\nCluster ecs-cluster in vpc:${SubnetIds}\nWeb ecs-service in Cluster\nvpc:${SubnetIds} vpc\nBalancer -route-> Web"},
		"a state machine with substitutions": {`
  Fn: {Type: AWS::Serverless::Function}
  Topic: {Type: AWS::SNS::Topic}
  Flow:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: arn:aws:iam::123456789012:role/x
      DefinitionSubstitutions: {FnArn: !GetAtt Fn.Arn, TopicArn: !Ref Topic}
      DefinitionString: '{"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "${FnArn}"}, "B": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": {"TopicArn": "${TopicArn}"}}}}'`,
			"Flow step-functions\nFn lambda\nTopic sns-topic\nFlow -invoke-> Fn\nFlow -publish-> Topic"},
		"rules, pipes and destinations elsewhere": {`
  Bus: {Type: AWS::Events::EventBus, Properties: {Name: orders}}
  Rule: {Type: AWS::Events::Rule, Properties: {EventBusName: orders, Targets: [{Id: a, Arn: !GetAtt Api.Arn}]}}
  Api: {Type: AWS::Events::ApiDestination, Properties: {ConnectionArn: !GetAtt Login.Arn}}
  Login: {Type: AWS::Events::Connection}
  Queue: {Type: AWS::SQS::Queue}
  Pipe: {Type: AWS::Pipes::Pipe, Properties: {Source: !GetAtt Queue.Arn, Target: !GetAtt Bus.Arn}}`,
			"Api external-saas in \nBus eventbridge-bus\nPipe eventbridge-pipe\nQueue sqs-queue\nRule eventbridge-rule\nBus -trigger-> Rule\nPipe -publish-> Bus\nQueue -stream-> Pipe\nRule -trigger-> Api"},
		"secrets of a connection, by reference and by name": {`
  ByRef: {Type: AWS::Events::ApiDestination, Properties: {ConnectionArn: !GetAtt A.Arn}}
  A: {Type: AWS::Events::Connection, Properties: {AuthParameters: {BasicAuthParameters: {Password: !Sub "{{resolve:secretsmanager:${Secret}:SecretString:p}}"}}}}
  ByName: {Type: AWS::Events::ApiDestination, Properties: {ConnectionArn: !GetAtt B.Arn}}
  B: {Type: AWS::Events::Connection, Properties: {AuthParameters: {ApiKeyAuthParameters: {ApiKeyValue: "{{resolve:secretsmanager:partner:SecretString:key}}"}}}}
  Secret: {Type: AWS::SecretsManager::Secret, Properties: {Name: partner}}`,
			"ByName external-saas in \nByRef external-saas in \nSecret secrets-manager-secret\nSecret -associate-> ByName\nSecret -associate-> ByRef"},
		"records that prove a domain and bring its mail": {`
  Domain: {Type: AWS::SES::EmailIdentity, Properties: {EmailIdentity: example.com}}
  Proof: {Type: AWS::Route53::RecordSet, Properties: {Type: CNAME, Name: !GetAtt Domain.DkimDNSTokenName1, ResourceRecords: [!GetAtt Domain.DkimDNSTokenValue1]}}
  Mail: {Type: AWS::Route53::RecordSet, Properties: {Type: MX, Name: example.com., ResourceRecords: [10 inbound-smtp.eu-west-1.amazonaws.com]}}
  Other: {Type: AWS::Route53::RecordSet, Properties: {Type: MX, Name: example.org, ResourceRecords: [10 mail.example.org]}}
  Rules: {Type: AWS::SES::ReceiptRuleSet}`,
			"Domain ses\nMail route53-record in \nOther route53-record in \nProof route53-record in \nRules ses\nMail -dns-> Rules\nProof -dns-> Domain"},
		"a function that only the stack calls": {`
  Made: {Type: Custom::Thing, Properties: {ServiceToken: !GetAtt Fn.Arn}}
  Fn: {Type: AWS::Serverless::Function}`,
			"Fn lambda\naws:cloudformation-stack cloudformation-stack\naws:cloudformation-stack -invoke-> Fn"},
		"a task that no service runs": {`
  Cluster: {Type: AWS::ECS::Cluster}
  Task: {Type: AWS::ECS::TaskDefinition, Properties: {RequiresCompatibilities: [FARGATE]}}
  Fn: {Type: AWS::Serverless::Function, Properties: {Environment: {Variables: {TASK: !Ref Task}}}}`,
			"Cluster ecs-cluster\nFn lambda\nTask ecs-service in Cluster\nFn -invoke-> Task"},
		"a broker and a certificate that are there already": {`
  Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Subnets: !Ref SubnetIds}}
  Listener: {Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {LoadBalancerArn: !Ref Balancer, Port: 443, Protocol: HTTPS, Certificates: [{CertificateArn: !Ref VpcId}]}}
  Fn: {Type: AWS::Serverless::Function, Properties: {Events: {In: {Type: MSK, Properties: {Stream: !Ref VpcId, Topics: [a]}}}}}`,
			"Balancer alb in vpc:${SubnetIds}\nFn lambda\nacm-certificate:VpcId acm-certificate\nmsk-cluster:VpcId msk-cluster in \nvpc:${SubnetIds} vpc\nacm-certificate:VpcId -tls-> Balancer\nmsk-cluster:VpcId -trigger-> Fn"},
		"policies in a text": {`
  Secret: {Type: AWS::SecretsManager::Secret}
  Role: {Type: AWS::IAM::Role, Properties: {Policies: [{PolicyDocument: !Sub '{"Statement": [{"Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "${Secret}"}]}'}]}}
  Fn: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}}`,
			"Fn lambda\nSecret secrets-manager-secret\nFn -read-> Secret"},
		"what code calls that no resource stands for": {`
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Policies:
        - Statement:
            - {Effect: Allow, Action: "bedrock:InvokeModel", Resource: "*"}
            - {Effect: Allow, Action: "s3:GetObject", Resource: !Sub "arn:aws:s3:::${Files}/*"}
            - {Effect: Allow, Action: "ssm:GetParameter", Resource: !Sub "arn:aws:ssm:${AWS::Region}:${AWS::AccountId}:parameter/shop/*"}
            - {Effect: Deny, Action: "comprehend:*", Resource: "*"}`,
			"Fn lambda\naws:AWS::Bedrock AWS::Bedrock\ns3-bucket:Files s3-bucket\nFn -invoke-> aws:AWS::Bedrock\nFn -read-> s3-bucket:Files"},
		"what an API and its resolvers call": {`
  Api: {Type: AWS::ApiGateway::RestApi}
  Say: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api, HttpMethod: POST, Integration: {Type: AWS, Uri: !Sub "arn:aws:apigateway:${AWS::Region}:comprehend:action/DetectSentiment"}}}
  Graph: {Type: AWS::AppSync::GraphQLApi}
  Ask: {Type: AWS::AppSync::DataSource, Properties: {ApiId: !GetAtt Graph.ApiId, Type: HTTP, HttpConfig: {AuthorizationConfig: {AwsIamConfig: {SigningServiceName: bedrock}}}}}`,
			"Api apigw-rest\nGraph appsync\naws:AWS::Bedrock AWS::Bedrock\naws:AWS::Comprehend AWS::Comprehend\nApi -invoke-> aws:AWS::Comprehend\nGraph -invoke-> aws:AWS::Bedrock"},
		"types that Lintel does not draw, by what they mention and may do": {`
  Index: {Type: AWS::Kendra::Index, Properties: {RoleArn: !GetAtt Role.Arn}}
  Source: {Type: AWS::Kendra::DataSource, Properties: {IndexId: !GetAtt Index.Id, RoleArn: !GetAtt Role.Arn, Name: !Ref Topic}}
  Role: {Type: AWS::IAM::Role, Properties: {Policies: [{PolicyDocument: {Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: !Sub "${Docs.Arn}/*"}]}}]}}
  Docs: {Type: AWS::S3::Bucket}
  Topic: {Type: AWS::SNS::Topic, Properties: {Subscription: [{Protocol: email, Endpoint: !Ref VpcId}]}}`,
			"Docs s3-bucket\nIndex AWS::Kendra::Index\nSource AWS::Kendra::DataSource\nTopic sns-topic\naws:users users in \n" +
				"Index -read-> Docs\nSource -associate-> Index\nSource -associate-> Topic\nSource -read-> Docs\nTopic -subscribe-> aws:users"},
		"the only role for the only API whose definition is elsewhere": {`
  Api: {Type: AWS::Serverless::Api, Properties: {StageName: v1, DefinitionUri: api.yaml}}
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: apigateway.amazonaws.com}, Action: "sts:AssumeRole"}]}
      Policies: [{PolicyDocument: {Statement: [{Effect: Allow, Action: "states:StartSyncExecution", Resource: !Ref Flow}]}}]
  Flow: {Type: AWS::StepFunctions::StateMachine, Properties: {StateMachineType: EXPRESS}}`,
			"Api apigw-rest\nFlow step-functions\nApi -invoke-> Flow"},
		"a health check is in no Region": {`
  Check: {Type: AWS::Route53::HealthCheck}
  Record: {Type: AWS::Route53::RecordSet, Properties: {Type: A, Name: example.com, HealthCheckId: !Ref Check}}`,
			"Check AWS::Route53::HealthCheck in \nRecord route53-record in \nRecord -associate-> Check"},
		"nested stacks that cannot be read, by the outputs they take": {`
  Net: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: https://example.com/net.yaml}}
  App: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: https://example.com/app.yaml, Parameters: {Vpc: !GetAtt Net.Outputs.Vpc}}}`,
			"App cloudformation-stack\nNet cloudformation-stack\nApp -associate-> Net"},
		"a type that Lintel does not draw": {`
  Index: {Type: AWS::Kendra::Index}`, "Index AWS::Kendra::Index"},
	} {
		t.Run(name, func(t *testing.T) {
			r := drawn(t, "Parameters: {VpcId: {Type: AWS::EC2::VPC::Id}, SubnetIds: {Type: List<AWS::EC2::Subnet::Id>}}\nResources:"+c.resources+"\n", stack.Options{})
			if got := words(r.Diagram); got != c.want {
				t.Errorf("got\n%s\nnot\n%s", got, c.want)
			}
		})
	}
}

func TestHelpersAreDrawnWithWhatTheyBelongTo(t *testing.T) {
	r := drawn(t, `Resources:
  Nat: {Type: AWS::EC2::NatGateway, Properties: {AllocationId: !GetAtt Ip.AllocationId}}
  Ip: {Type: AWS::EC2::EIP}
  Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer}
  Listener: {Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {LoadBalancerArn: !Ref Balancer, DefaultActions: [{TargetGroupArn: !Ref Targets}]}}
  Targets: {Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: {Targets: [{Id: !GetAtt Fn.Arn}]}}
  Made: {Type: Custom::Thing, Properties: {ServiceToken: !GetAtt Fn.Arn}}
  Fn: {Type: AWS::Lambda::Function}
  Policy: {Type: AWS::OpenSearchServerless::AccessPolicy, Properties: {Policy: !Sub "[{\"Principal\": [\"${Role.Arn}\"]}]"}}
  Role: {Type: AWS::IAM::Role, Properties: {Policies: [{PolicyDocument: {Statement: [{Effect: Allow, Action: "bedrock:InvokeModel", Resource: "*"}]}}]}}`,
		stack.Options{Helpers: true})
	text := words(r.Diagram)
	for _, arrow := range []string{"Ip -associate-> Nat", "Balancer -route-> Targets", "Targets -route-> Fn", "Made -invoke-> Fn"} {
		if !strings.Contains(text, arrow) {
			t.Errorf("%s is not drawn in\n%s", arrow, text)
		}
	}
	for _, wrong := range []string{"Bedrock", "cloudformation-stack"} { // a policy acts for nobody, and Made stands for itself
		if strings.Contains(text, wrong) {
			t.Errorf("%s is drawn in\n%s", wrong, text)
		}
	}
}

func TestPropertiesAreThoseOfTheCatalogueAndUnknownWhereAParameterSaysSo(t *testing.T) {
	d := drawn(t, `
Parameters: {Memory: {Type: Number}}
Resources:
  Vpc: {Type: AWS::EC2::VPC}
  Web: {Type: AWS::EC2::SecurityGroup, Properties: {VpcId: !Ref Vpc, SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0}]}}
  Db: {Type: AWS::EC2::SecurityGroup, Properties: {VpcId: !Ref Vpc}}
  In: {Type: AWS::EC2::SecurityGroupIngress, Properties: {GroupId: !Ref Db, IpProtocol: "-1", SourceSecurityGroupId: !Ref Web}}
  Role:
    Type: AWS::IAM::Role
    Properties:
      ManagedPolicyArns: ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole", "arn:aws:iam::aws:policy/Unheard"]
      Policies: [{PolicyDocument: {Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: !Sub "${Bucket.Arn}/*", Condition: {Bool: {x: "true"}}}]}}]
  Bucket: {Type: AWS::S3::Bucket}
  Fn:
    Type: AWS::Lambda::Function
    Properties: {MemorySize: !Ref Memory, Timeout: 20, Runtime: nodejs22.x, Role: !GetAtt Role.Arn, Environment: {Variables: {A: xyz}}}
`, stack.Options{}).Diagram
	for id, want := range map[diagram.ID]string{
		"Web": "ingress=tcp 443 from 0.0.0.0/0",
		"Db":  "ingress=all from Web",
		"Fn":  "memoryMb=${Memory} timeoutSec=20 runtime=nodejs22.x envBytes=4 grants=s3:GetObject on Bucket (under conditions), logs:CreateLogGroup on *, logs:CreateLogStream on *, logs:PutLogEvents on *, Unheard on * (under conditions)",
	} {
		n, ok := d.Node(id)
		if !ok {
			t.Fatalf("%s is not drawn", id)
		}
		for _, setting := range strings.SplitAfter(want, " ") {
			key, _, ok := strings.Cut(setting, "=")
			if ok && !strings.Contains(want, key+"="+n.Props[key].String()) {
				t.Errorf("%s has %s = %s", id, key, n.Props[key])
			}
		}
	}
	fn, _ := d.Node("Fn")
	if _, known := fn.Props["memoryMb"].Number(); known {
		t.Error("a size that a parameter says is known")
	}
}

func TestEveryTypeIsDrawnAsAKindAndSetsItsProperties(t *testing.T) {
	cat, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	m, err := meaning()
	if err != nil {
		t.Fatal(err)
	}
	for _, problem := range m.Check(cat) {
		t.Error(problem)
	}
}

// types that random templates are made of: elements, helpers and one unheard of.
var types = []string{
	"AWS::SQS::Queue", "AWS::Lambda::Function", "AWS::Serverless::Function", "AWS::IAM::Role", "AWS::IAM::Policy", "AWS::EC2::VPC",
	"AWS::EC2::Subnet", "AWS::EC2::SecurityGroup", "AWS::EC2::RouteTable", "AWS::EC2::Route", "AWS::ECS::Service", "AWS::ECS::TaskDefinition",
	"AWS::Logs::LogGroup", "AWS::Lambda::Permission", "AWS::Lambda::Alias", "AWS::Events::Rule", "AWS::ApiGateway::Method", "AWS::ApiGateway::RestApi",
	"AWS::ElasticLoadBalancingV2::Listener", "AWS::ElasticLoadBalancingV2::TargetGroup", "AWS::RDS::DBInstance", "AWS::RDS::DBSubnetGroup",
	"AWS::EC2::EIP", "AWS::IAM::InstanceProfile", "AWS::AutoScaling::AutoScalingGroup", "Custom::Thing", "AWS::New::Thing", "AWS::Lambda::EventSourceMapping",
	"AWS::Events::ApiDestination", "AWS::Events::Connection", "AWS::SNS::Topic", "AWS::Route53::RecordSet", "AWS::CloudFormation::Stack", "AWS::KMS::Key",
}

var keys = []string{
	"Role", "FunctionName", "VpcId", "SubnetIds", "SubnetId", "RouteTableId", "Roles", "TaskDefinition", "Cluster", "Targets", "RestApiId", "Integration",
	"LoadBalancerArn", "DefaultActions", "DBSubnetGroupName", "EventSourceArn", "ServiceToken", "SecurityGroups", "VpcConfig", "LogGroupName", "InstanceId",
	"DBClusterIdentifier", "GatewayId", "AllocationId", "EventBusName", "ConnectionArn", "RoleArn", "KmsKeyId", "Parameters", "ResourceRecords", "Subscription",
}

func TestNoResourceIsLostWithoutAWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 14).Draw(t, "resources")
		var b strings.Builder
		b.WriteString("Resources:\n")
		for i := range n {
			fmt.Fprintf(&b, "  R%d:\n    Type: %s\n    Properties:\n      X: x\n", i, rapid.SampledFrom(types).Draw(t, "type"))
			used := map[string]bool{}
			for range rapid.IntRange(0, 4).Draw(t, "properties") {
				key := rapid.SampledFrom(keys).Draw(t, "key")
				if used[key] {
					continue
				}
				used[key] = true
				form := rapid.SampledFrom([]string{"!Ref R%d", "!GetAtt R%d.Arn", "[!Ref R%d]", "!Sub \"a-${R%d}\"", "{Arn: !Ref R%d, TargetGroupArn: !Ref R0, SubnetIds: [!Ref R0]}", "R%d"}).Draw(t, "form")
				fmt.Fprintf(&b, "      %s: "+form+"\n", key, rapid.IntRange(0, n-1).Draw(t, "target"))
			}
		}
		text := b.String()
		cat, _ := shipped()
		m, _ := meaning()
		for _, helpers := range []bool{false, true} {
			r, err := stack.Read(strings.NewReader(text), stack.Source{Name: "t.yaml"}, cat, m, stack.Options{Helpers: helpers})
			if err != nil {
				t.Fatalf("%v in\n%s", err, text)
			}
			again, err := stack.Read(strings.NewReader(text), stack.Source{Name: "t.yaml"}, cat, m, stack.Options{Helpers: helpers})
			if err != nil || !again.Diagram.Equal(r.Diagram) {
				t.Fatalf("a second reading is drawn otherwise (%v):\n%s", err, text)
			}
			if len(r.Outcomes) != n {
				t.Fatalf("%d outcomes for %d resources", len(r.Outcomes), n)
			}
			for _, o := range r.Outcomes {
				if len(o.Elements) == 0 {
					t.Fatalf("%s, a %s, is lost in\n%s", o.ID, o.Type, text)
				}
				for _, id := range o.Elements {
					if !r.Diagram.Has(id) {
						t.Fatalf("%s should be %s, which is not drawn in\n%s", o.ID, id, text)
					}
				}
			}
		}
	})
}

// Real templates are not part of the project; whoever has some names their folder.
func TestRealTemplatesAreDrawn(t *testing.T) {
	folder := os.Getenv("LINTEL_CORPUS")
	if folder == "" {
		t.Skip("LINTEL_CORPUS names no folder with templates")
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.y*ml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%d templates: %v", len(files), err)
	}
	cat, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	var all stack.Summary
	tiles, loose := 0, 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r := drawn(t, string(text), stack.Options{})
		s := r.Summary()
		all.Resources += s.Resources
		all.Notes += s.Notes
		for _, n := range r.Diagram.Nodes() {
			if !tile(cat, n) {
				continue
			}
			tiles++
			if !touched(r.Diagram, n.ID) {
				loose++
				t.Logf("%s: %s %s has no arrow", filepath.Base(file), n.ID, n.Kind)
			}
		}
	}
	if share := float64(loose) / float64(tiles); share > 0.05 {
		t.Errorf("%d of %d tiles have no arrow", loose, tiles)
	}
	if share := float64(all.Notes) / float64(all.Resources); share > 0.03 {
		t.Errorf("%d of %d resources are only notes", all.Notes, all.Resources)
	}
	t.Logf("%d templates, %d resources, %d notes; %d tiles, %d without an arrow", len(files), all.Resources, all.Notes, tiles, loose)
}

// tile tells services from frames and from parts of the network.
func tile(cat *catalog.Catalog, n *diagram.Node) bool {
	s, known := cat.Service(n.Kind)
	return !known || s.Shape == catalog.Tile && s.Network != catalog.Part
}

func touched(d *diagram.Diagram, id diagram.ID) bool {
	for range d.EdgesAt(id) {
		return true
	}
	return false
}

func BenchmarkImport500(b *testing.B) {
	text := stacktest.Template(500)
	if n := len(drawn(b, text, stack.Options{}).Outcomes); n < 490 || n > 510 {
		b.Fatalf("there are %d resources", n)
	}
	for b.Loop() {
		drawn(b, text, stack.Options{})
	}
}
