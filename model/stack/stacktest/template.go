package stacktest

import (
	"fmt"
	"strings"
)

// perService is the number of resources of one service of a Template, and common
// that of what all services share.
const perService, common = 12, 20

// Template is a template of about n resources, such as large teams have: services
// with an API each, functions, queues, tables, roles, alarms and schedules, around
// a network with a database.
func Template(n int) string {
	var b strings.Builder
	b.WriteString(network)
	for i := range max((n-common)/perService, 1) {
		fmt.Fprintf(&b, service, i)
	}
	return b.String()
}

const network = `Transform: AWS::Serverless-2016-10-31
Globals: {Function: {Runtime: python3.13, Timeout: 10, MemorySize: 256, Tracing: Active}}
Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16, EnableDnsHostnames: true}}
  Gateway: {Type: AWS::EC2::InternetGateway}
  Attachment: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway}}
  PublicA: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24, AvailabilityZone: !Select [0, !GetAZs ""]}}
  PrivateA: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, AvailabilityZone: !Select [0, !GetAZs ""]}}
  PrivateB: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.2.0/24, AvailabilityZone: !Select [1, !GetAZs ""]}}
  Address: {Type: AWS::EC2::EIP, Properties: {Domain: vpc}}
  Nat: {Type: AWS::EC2::NatGateway, Properties: {AllocationId: !GetAtt Address.AllocationId, SubnetId: !Ref PublicA}}
  Out: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
  OutRoute: {Type: AWS::EC2::Route, Properties: {RouteTableId: !Ref Out, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway}}
  OutA: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {RouteTableId: !Ref Out, SubnetId: !Ref PublicA}}
  In: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
  InRoute: {Type: AWS::EC2::Route, Properties: {RouteTableId: !Ref In, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref Nat}}
  InA: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {RouteTableId: !Ref In, SubnetId: !Ref PrivateA}}
  InB: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {RouteTableId: !Ref In, SubnetId: !Ref PrivateB}}
  AppDoor: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: app, VpcId: !Ref Vpc}}
  DataDoor:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: data
      VpcId: !Ref Vpc
      SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: !Ref AppDoor}]
  DataSubnets: {Type: AWS::RDS::DBSubnetGroup, Properties: {DBSubnetGroupDescription: data, SubnetIds: [!Ref PrivateA, !Ref PrivateB]}}
  Database:
    Type: AWS::RDS::DBCluster
    Properties: {Engine: aurora-postgresql, DBSubnetGroupName: !Ref DataSubnets, VpcSecurityGroupIds: [!Ref DataDoor], ManageMasterUserPassword: true, MasterUsername: shop}
  Events: {Type: AWS::Events::EventBus, Properties: {Name: events}}
`

// service has twelve resources.
const service = `  Api%[1]d: {Type: AWS::Serverless::HttpApi}
  Web%[1]d:
    Type: AWS::Serverless::Function
    Properties:
      Handler: web.handle
      VpcConfig: {SubnetIds: [!Ref PrivateA, !Ref PrivateB], SecurityGroupIds: [!Ref AppDoor]}
      Environment: {Variables: {TABLE: !Ref Table%[1]d, DATABASE: !GetAtt Database.Endpoint.Address}}
      Policies: [{DynamoDBCrudPolicy: {TableName: !Ref Table%[1]d}}, {SQSSendMessagePolicy: {QueueName: !GetAtt Jobs%[1]d.QueueName}}]
      Events: {Any: {Type: HttpApi, Properties: {ApiId: !Ref Api%[1]d, Path: /, Method: any}}}
  WebLogs%[1]d: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: !Sub "/aws/lambda/${Web%[1]d}", RetentionInDays: 30}}
  Jobs%[1]d:
    Type: AWS::SQS::Queue
    Properties: {VisibilityTimeout: 60, RedrivePolicy: {deadLetterTargetArn: !GetAtt Lost%[1]d.Arn, maxReceiveCount: 3}}
  Lost%[1]d: {Type: AWS::SQS::Queue}
  LostAlarm%[1]d:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/SQS
      MetricName: ApproximateNumberOfMessagesVisible
      Dimensions: [{Name: QueueName, Value: !GetAtt Lost%[1]d.QueueName}]
      Threshold: 0
      ComparisonOperator: GreaterThanThreshold
      EvaluationPeriods: 1
      Statistic: Sum
      Period: 60
  Table%[1]d:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
      KeySchema: [{AttributeName: id, KeyType: HASH}]
      StreamSpecification: {StreamViewType: NEW_IMAGE}
  Worker%[1]d:
    Type: AWS::Serverless::Function
    Properties:
      Handler: work.handle
      Policies: [{DynamoDBCrudPolicy: {TableName: !Ref Table%[1]d}}, {EventBridgePutEventsPolicy: {EventBusName: !Ref Events}}]
      Events:
        Next: {Type: SQS, Properties: {Queue: !GetAtt Jobs%[1]d.Arn, BatchSize: 10}}
  WorkerLogs%[1]d: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: !Sub "/aws/lambda/${Worker%[1]d}", RetentionInDays: 30}}
  Role%[1]d:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: sts:AssumeRole}]}
      ManagedPolicyArns: [arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]
      Policies:
        - PolicyName: files
          PolicyDocument: {Statement: [{Effect: Allow, Action: [s3:PutObject], Resource: !Sub "${Files%[1]d.Arn}/*"}]}
  Report%[1]d:
    Type: AWS::Serverless::Function
    Properties:
      Handler: report.handle
      Role: !GetAtt Role%[1]d.Arn
      Events: {Daily: {Type: Schedule, Properties: {Schedule: rate(1 day)}}}
  Files%[1]d: {Type: AWS::S3::Bucket, Properties: {VersioningConfiguration: {Status: Enabled}}}
`
