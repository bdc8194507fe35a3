package sam

import (
	"strings"

	cfn "lintel/model/cloudformation"
)

// policyTemplate is what one of SAM's policy templates allows on the resource that
// a parameter of it names; without a parameter on every resource.
// Source: SAM developer guide, "AWS SAM policy template list".
type policyTemplate struct{ parameter, actions string }

var policyTemplates = map[string][]policyTemplate{
	"AcmGetCertificatePolicy":                        {{"CertificateArn", "acm:GetCertificate"}},
	"AMIDescribePolicy":                              {{"", "ec2:DescribeImages"}},
	"AthenaQueryPolicy":                              {{"WorkGroupName", "athena:ListWorkGroups athena:GetExecutionEngine athena:GetExecutionEngines athena:GetNamespace athena:GetCatalogs athena:GetNamespaces athena:GetTables athena:GetTable athena:StartQueryExecution athena:GetQueryResults athena:DeleteNamedQuery athena:GetNamedQuery athena:ListQueryExecutions athena:StopQueryExecution athena:GetQueryResultsStream athena:ListNamedQueries athena:CreateNamedQuery athena:GetQueryExecution athena:BatchGetNamedQuery athena:BatchGetQueryExecution athena:GetWorkGroup"}},
	"AWSSecretsManagerGetSecretValuePolicy":          {{"SecretArn", "secretsmanager:GetSecretValue"}},
	"AWSSecretsManagerRotationPolicy":                {{"", "secretsmanager:DescribeSecret secretsmanager:GetSecretValue secretsmanager:PutSecretValue secretsmanager:UpdateSecretVersionStage secretsmanager:GetRandomPassword"}},
	"CloudFormationDescribeStacksPolicy":             {{"", "cloudformation:DescribeStacks"}},
	"CloudWatchDashboardPolicy":                      {{"", "cloudwatch:GetDashboard cloudwatch:ListDashboards cloudwatch:PutDashboard cloudwatch:ListMetrics"}},
	"CloudWatchDescribeAlarmHistoryPolicy":           {{"", "cloudwatch:DescribeAlarmHistory"}},
	"CloudWatchPutMetricPolicy":                      {{"", "cloudwatch:PutMetricData"}},
	"CodeCommitCrudPolicy":                           {{"RepositoryName", "codecommit:*"}},
	"CodeCommitReadPolicy":                           {{"RepositoryName", "codecommit:GitPull codecommit:Get* codecommit:List*"}},
	"CodePipelineLambdaExecutionPolicy":              {{"", "codepipeline:PutJobSuccessResult codepipeline:PutJobFailureResult"}},
	"CodePipelineReadOnlyPolicy":                     {{"PipelineName", "codepipeline:ListPipelineExecutions"}},
	"ComprehendBasicAccessPolicy":                    {{"", "comprehend:BatchDetectKeyPhrases comprehend:DetectDominantLanguage comprehend:DetectEntities comprehend:BatchDetectEntities comprehend:DetectKeyPhrases comprehend:DetectSentiment comprehend:BatchDetectDominantLanguage comprehend:BatchDetectSentiment"}},
	"CostExplorerReadOnlyPolicy":                     {{"", "ce:Get*"}},
	"DynamoDBBackupFullAccessPolicy":                 {{"TableName", "dynamodb:CreateBackup dynamodb:DescribeContinuousBackups dynamodb:DeleteBackup dynamodb:DescribeBackup dynamodb:ListBackups"}},
	"DynamoDBCrudPolicy":                             {{"TableName", "dynamodb:GetItem dynamodb:DeleteItem dynamodb:PutItem dynamodb:Scan dynamodb:Query dynamodb:UpdateItem dynamodb:BatchWriteItem dynamodb:BatchGetItem dynamodb:DescribeTable dynamodb:ConditionCheckItem"}},
	"DynamoDBReadPolicy":                             {{"TableName", "dynamodb:GetItem dynamodb:Scan dynamodb:Query dynamodb:BatchGetItem dynamodb:DescribeTable"}},
	"DynamoDBReconfigurePolicy":                      {{"TableName", "dynamodb:UpdateTable"}},
	"DynamoDBRestoreFromBackupPolicy":                {{"TableName", "dynamodb:RestoreTableFromBackup dynamodb:PutItem dynamodb:UpdateItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:Query dynamodb:Scan dynamodb:BatchWriteItem"}},
	"DynamoDBStreamReadPolicy":                       {{"TableName", "dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator"}, {"", "dynamodb:ListStreams"}},
	"DynamoDBWritePolicy":                            {{"TableName", "dynamodb:PutItem dynamodb:UpdateItem dynamodb:BatchWriteItem"}},
	"EC2CopyImagePolicy":                             {{"ImageId", "ec2:CopyImage"}},
	"EC2DescribePolicy":                              {{"", "ec2:DescribeRegions ec2:DescribeInstances"}},
	"EcsRunTaskPolicy":                               {{"TaskDefinition", "ecs:RunTask"}},
	"EFSWriteAccessPolicy":                           {{"FileSystem", "elasticfilesystem:ClientMount elasticfilesystem:ClientWrite"}},
	"EKSDescribePolicy":                              {{"", "eks:DescribeCluster eks:ListClusters"}},
	"ElasticMapReduceAddJobFlowStepsPolicy":          {{"ClusterId", "elasticmapreduce:AddJobFlowSteps"}},
	"ElasticMapReduceCancelStepsPolicy":              {{"ClusterId", "elasticmapreduce:CancelSteps"}},
	"ElasticMapReduceModifyInstanceFleetPolicy":      {{"ClusterId", "elasticmapreduce:ModifyInstanceFleet elasticmapreduce:ListInstanceFleets"}},
	"ElasticMapReduceModifyInstanceGroupsPolicy":     {{"ClusterId", "elasticmapreduce:ModifyInstanceGroups elasticmapreduce:ListInstanceGroups"}},
	"ElasticMapReduceSetTerminationProtectionPolicy": {{"ClusterId", "elasticmapreduce:SetTerminationProtection"}},
	"ElasticMapReduceTerminateJobFlowsPolicy":        {{"ClusterId", "elasticmapreduce:TerminateJobFlows"}},
	"ElasticsearchHttpPostPolicy":                    {{"DomainName", "es:ESHttpPost es:ESHttpPut"}},
	"EventBridgePutEventsPolicy":                     {{"EventBusName", "events:PutEvents"}},
	"FilterLogEventsPolicy":                          {{"LogGroupName", "logs:FilterLogEvents"}},
	"FirehoseCrudPolicy":                             {{"DeliveryStreamName", "firehose:CreateDeliveryStream firehose:DeleteDeliveryStream firehose:DescribeDeliveryStream firehose:PutRecord firehose:PutRecordBatch firehose:UpdateDestination"}},
	"FirehoseWritePolicy":                            {{"DeliveryStreamName", "firehose:PutRecord firehose:PutRecordBatch"}},
	"KinesisCrudPolicy":                              {{"StreamName", "kinesis:AddTagsToStream kinesis:CreateStream kinesis:DecreaseStreamRetentionPeriod kinesis:DeleteStream kinesis:DescribeStream kinesis:DescribeStreamSummary kinesis:GetShardIterator kinesis:IncreaseStreamRetentionPeriod kinesis:ListTagsForStream kinesis:MergeShards kinesis:PutRecord kinesis:PutRecords kinesis:SplitShard kinesis:RemoveTagsFromStream"}},
	"KinesisStreamReadPolicy":                        {{"StreamName", "kinesis:ListStreams kinesis:DescribeLimits kinesis:DescribeStream kinesis:DescribeStreamSummary kinesis:GetRecords kinesis:GetShardIterator kinesis:ListShards"}},
	"KMSDecryptPolicy":                               {{"KeyId", "kms:Decrypt"}},
	"KMSEncryptPolicy":                               {{"KeyId", "kms:Encrypt"}},
	"LambdaInvokePolicy":                             {{"FunctionName", "lambda:InvokeFunction"}},
	"MobileAnalyticsWriteOnlyAccessPolicy":           {{"", "mobileanalytics:PutEvents"}},
	"OrganizationsListAccountsPolicy":                {{"", "organizations:ListAccounts"}},
	"PinpointEndpointAccessPolicy":                   {{"PinpointApplicationId", "mobiletargeting:GetEndpoint mobiletargeting:UpdateEndpoint mobiletargeting:UpdateEndpointsBatch"}},
	"PollyFullAccessPolicy":                          {{"", "polly:*"}},
	"RekognitionDetectOnlyPolicy":                    {{"", "rekognition:DetectFaces rekognition:DetectLabels rekognition:DetectModerationLabels rekognition:DetectText"}},
	"RekognitionFacesManagementPolicy":               {{"CollectionId", "rekognition:IndexFaces rekognition:DeleteFaces rekognition:SearchFaces rekognition:SearchFacesByImage rekognition:ListFaces"}},
	"RekognitionFacesPolicy":                         {{"", "rekognition:CompareFaces rekognition:DetectFaces"}},
	"RekognitionLabelsPolicy":                        {{"", "rekognition:DetectLabels rekognition:DetectModerationLabels"}},
	"RekognitionNoDataAccessPolicy":                  {{"CollectionId", "rekognition:CompareFaces rekognition:DetectFaces rekognition:DetectLabels rekognition:DetectModerationLabels"}},
	"RekognitionReadPolicy":                          {{"CollectionId", "rekognition:ListCollections rekognition:ListFaces rekognition:SearchFaces rekognition:SearchFacesByImage"}},
	"RekognitionWriteOnlyAccessPolicy":               {{"CollectionId", "rekognition:CreateCollection rekognition:IndexFaces"}},
	"Route53ChangeResourceRecordSetsPolicy":          {{"HostedZoneId", "route53:ChangeResourceRecordSets"}},
	"S3CrudPolicy":                                   {{"BucketName", "s3:GetObject s3:ListBucket s3:GetBucketLocation s3:GetObjectVersion s3:PutObject s3:PutObjectAcl s3:GetLifecycleConfiguration s3:PutLifecycleConfiguration s3:DeleteObject"}},
	"S3FullAccessPolicy":                             {{"BucketName", "s3:GetObject s3:GetObjectAcl s3:GetObjectVersion s3:PutObject s3:PutObjectAcl s3:DeleteObject s3:DeleteObjectTagging s3:DeleteObjectVersionTagging s3:GetObjectTagging s3:GetObjectVersionTagging s3:PutObjectTagging s3:PutObjectVersionTagging s3:ListBucket s3:GetBucketLocation s3:GetLifecycleConfiguration s3:PutLifecycleConfiguration"}},
	"S3ReadPolicy":                                   {{"BucketName", "s3:GetObject s3:ListBucket s3:GetBucketLocation s3:GetObjectVersion s3:GetLifecycleConfiguration"}},
	"S3WritePolicy":                                  {{"BucketName", "s3:PutObject s3:PutObjectAcl s3:PutLifecycleConfiguration"}},
	"SageMakerCreateEndpointConfigPolicy":            {{"EndpointConfigName", "sagemaker:CreateEndpointConfig"}},
	"SageMakerCreateEndpointPolicy":                  {{"EndpointName", "sagemaker:CreateEndpoint"}},
	"ServerlessRepoReadWriteAccessPolicy":            {{"", "serverlessrepo:CreateApplication serverlessrepo:CreateApplicationVersion serverlessrepo:GetApplication serverlessrepo:ListApplications serverlessrepo:ListApplicationVersions"}},
	"SESBulkTemplatedCrudPolicy":                     {{"IdentityName", "ses:GetIdentityVerificationAttributes ses:SendEmail ses:SendRawEmail ses:SendTemplatedEmail ses:SendBulkTemplatedEmail ses:VerifyEmailIdentity"}},
	"SESBulkTemplatedCrudPolicy_v2":                  {{"IdentityName", "ses:SendEmail ses:SendRawEmail ses:SendTemplatedEmail ses:SendBulkTemplatedEmail"}},
	"SESCrudPolicy":                                  {{"IdentityName", "ses:GetIdentityVerificationAttributes ses:SendEmail ses:SendRawEmail ses:VerifyEmailIdentity"}},
	"SESEmailTemplateCrudPolicy":                     {{"", "ses:CreateTemplate ses:GetTemplate ses:ListTemplates ses:UpdateTemplate ses:DeleteTemplate ses:TestRenderTemplate"}},
	"SESSendBouncePolicy":                            {{"IdentityName", "ses:SendBounce"}},
	"SNSCrudPolicy":                                  {{"TopicName", "sns:ListSubscriptionsByTopic sns:CreateTopic sns:SetTopicAttributes sns:Subscribe sns:Publish"}},
	"SNSPublishMessagePolicy":                        {{"TopicName", "sns:Publish"}},
	"SQSPollerPolicy":                                {{"QueueName", "sqs:ChangeMessageVisibility sqs:ChangeMessageVisibilityBatch sqs:DeleteMessage sqs:DeleteMessageBatch sqs:GetQueueAttributes sqs:ReceiveMessage"}},
	"SQSSendMessagePolicy":                           {{"QueueName", "sqs:SendMessage*"}},
	"SSMParameterReadPolicy":                         {{"", "ssm:DescribeParameters"}, {"ParameterName", "ssm:GetParameters ssm:GetParameter ssm:GetParametersByPath"}},
	"SSMParameterWithSlashPrefixReadPolicy":          {{"", "ssm:DescribeParameters"}, {"ParameterName", "ssm:GetParameters ssm:GetParameter ssm:GetParametersByPath"}},
	"StepFunctionsCallbackPolicy":                    {{"StateMachineName", "states:SendTaskFailure states:SendTaskSuccess"}},
	"StepFunctionsExecutionPolicy":                   {{"StateMachineName", "states:StartExecution"}},
	"TextractDetectAnalyzePolicy":                    {{"", "textract:DetectDocumentText textract:StartDocumentTextDetection textract:StartDocumentAnalysis textract:AnalyzeDocument"}},
	"TextractGetResultPolicy":                        {{"", "textract:GetDocumentTextDetection textract:GetDocumentAnalysis"}},
	"TextractPolicy":                                 {{"", "textract:*"}},
	"VPCAccessPolicy":                                {{"", "ec2:CreateNetworkInterface ec2:DeleteNetworkInterface ec2:DescribeNetworkInterfaces ec2:DetachNetworkInterface"}},
}

// policyOf are the statements of a policy template with its parameters; nil for
// a name that is none.
func policyOf(name string, parameters *cfn.Value) []*cfn.Value {
	var statements []*cfn.Value
	for _, t := range policyTemplates[name] {
		resource := cfn.TextOf("*")
		if t.parameter != "" {
			resource = parameters.Get(t.parameter)
		}
		statements = append(statements, allow(resource, strings.Fields(t.actions)...))
	}
	return statements
}
