package rules_test

var trustScenarios = []scenario{
	{"Lintel writes the roles that nobody draws", region + `
		fn: lambda in=r
		t: dynamodb-table in=r pitr=true
		b: s3-bucket in=r versioning=enabled
		fn -readwrite-> t
		fn -write-> b`,
		"", "PERM-ROLE-ACTION PERM-LOGS PERM-WILDCARD"},
	{"all that a role lacks is told once", region + `
		role: iam-role trust=[lambda.amazonaws.com] grants=[logs:CreateLogStream on *,logs:PutLogEvents on *,logs:CreateLogGroup on *]
		fn: lambda in=r role=role
		t: dynamodb-table in=r pitr=true
		b: s3-bucket in=r versioning=enabled
		fn -readwrite-> t
		fn -write-> b`,
		"PERM-ROLE-ACTION", "PERM-LOGS"},
	{"a role that may do everything lacks nothing but care", region + `
		role: iam-role trust=[lambda.amazonaws.com] grants=[* on *]
		fn: lambda in=r role=role
		t: dynamodb-table in=r pitr=true
		fn -readwrite-> t`,
		"PERM-WILDCARD", "PERM-ROLE-ACTION PERM-LOGS"},
	{"Lambda polls with the role of the function", region + `
		role: iam-role trust=[lambda.amazonaws.com] grants=[logs:CreateLogStream on *,logs:PutLogEvents on *,logs:CreateLogGroup on *]
		fn: lambda in=r role=role
		q: sqs-queue in=r maxReceiveCount=3
		q -trigger-> fn`,
		"PERM-POLL", "PERM-ROLE-ACTION"},
	{"a topic needs leave to invoke, a queue does not", region + `
		t: sns-topic in=r
		fn: lambda in=r
		t -subscribe-> fn permission=none`,
		"PERM-INVOKE-POLICY", "PERM-POLL"},
	{"a function in the VPC needs interfaces", shop + nat + `
		role: iam-role trust=[lambda.amazonaws.com] grants=[logs:CreateLogStream on *,logs:PutLogEvents on *,logs:CreateLogGroup on *]
		fn: lambda in=app-a subnets=[app-a,app-c] role=role`,
		"PERM-LAMBDA-VPC-ENI", ""},
	{"signed-in people without a role get nowhere", region + `
		pool: cognito-user-pool in=r
		ids: cognito-identity-pool in=r authRole=none
		b: s3-bucket in=r versioning=enabled
		pool -auth-> ids
		ids -read-> b`,
		"PERM-IDENTITY-ROLE", "COGNITO-IDENTITY-SOURCE"},
	{"an identity pool for guests needs nobody to vouch for them", region + `
		ids: cognito-identity-pool in=r allowUnauthenticated=true
		phone: mobile-app
		phone -auth-> ids`,
		"", "COGNITO-IDENTITY-SOURCE SEC-COGNITO-GUEST"},
	{"a proxy that asks IAM for everything has no secret", shop + database + `
		proxy: rds-proxy in=data-a engineFamily=MYSQL authScheme=IAM_AUTH subnets=[data-a,data-c]
		proxy -connect-> db`,
		"", "PERM-RDS-ROLES"},
	{"the web is open to the world, the database and the shell are not", shop + `
		one: security-group in=v name=web-sg ingress=[tcp 443 from 0.0.0.0/0]
		two: security-group in=v name=shell-sg ingress=[tcp 22 from 0.0.0.0/0]
		three: security-group in=v name=db-sg ingress=[tcp 3306 from 0.0.0.0/0]
		lb: alb in=pub-a subnets=[pub-a,pub-c] securityGroups=[one]
		box: ec2-instance in=app-a imdsv2=required securityGroups=[two]
		db: rds-instance in=data-a engine=mysql multiAz=instance encrypted=true subnets=[data-a,data-c] securityGroups=[three]`,
		"SG-OPEN-WORLD SG-OPEN-WORLD", ""},
	{"a bucket behind a distribution, and one for everybody", region + `
		cdn: cloudfront originAccessControl=true viewerProtocol=https-only
		one: s3-bucket in=r versioning=enabled
		two: s3-bucket in=r versioning=enabled public=true blockPublicAccess=false
		cdn -origin-> one`,
		"S3-PUBLIC", ""},
	{"an API that anyone calls, on purpose or not", region + `
		people: users
		one: apigw-http in=r
		two: apigw-http in=r publicApi=true
		people -route-> one
		people -route-> two`,
		"API-NO-AUTH", ""},
	{"what AWS encrypts by itself, and what it does not", shop + `
		q: sqs-queue in=r
		b: s3-bucket in=r versioning=enabled
		t: dynamodb-table in=r pitr=true
		disk: ebs-volume in=a type=gp3 encrypted=false reproducible=true
		fs: efs-file-system in=r encrypted=false`,
		"ENCRYPTION-OFF ENCRYPTION-OFF", ""},
	{"the password of a database comes from a secret", shop + nat + `
		secret: secrets-manager-secret in=r
		one: lambda in=app-a subnets=[app-a,app-c] secretsInEnv=true
		two: lambda in=app-a subnets=[app-a,app-c]
		two -read-> secret`,
		"SEC-PLAINTEXT-SECRET", ""},
	{"servers ask for tokens, or leak their role", shop + `
		one: ec2-instance in=app-a imdsv2=optional
		two: ec2-instance in=app-a imdsv2=required
		three: ec2-instance in=app-a`,
		"EC2-IMDS", ""},
	{"a database in two zones, and one that stands alone", shop + `
		one: rds-instance in=data-a engine=mysql multiAz=instance encrypted=true subnets=[data-a,data-c]
		two: rds-instance in=data-a engine=mysql multiAz=no encrypted=true subnets=[data-a,data-c]
		three: rds-instance in=data-a engine=mysql multiAz=no nonCritical=true encrypted=true subnets=[data-a,data-c]`,
		"DB-SINGLE-AZ", ""},
	{"a queue for what fails is not watched by another", region + `
		q: sqs-queue in=r visibilityTimeoutSec=30 maxReceiveCount=3
		dead: sqs-queue in=r
		fn: lambda in=r timeoutSec=5
		q -dlq-> dead
		q -trigger-> fn`,
		"", "FAILURE-SINK-MISSING SQS-BATCH"},
	{"a proxy signs in with a secret unless it says otherwise", shop + database + `
		proxy: rds-proxy in=data-a subnets=[data-a,data-c]
		proxy -connect-> db`,
		"PERM-RDS-ROLES", ""},
	{"a proxy that signs in with IAM needs none", shop + database + `
		proxy: rds-proxy in=data-a subnets=[data-a,data-c] authScheme=IAM_AUTH
		proxy -connect-> db`,
		"", "PERM-RDS-ROLES"},
}
