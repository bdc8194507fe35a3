package rules_test

var permissionTellings = []telling{
	{"PERM-EDGE-TRUST", "two services run a function at the edge", `
		cdn: cloudfront
		a: lambda-edge role=one
		b: lambda-edge role=two
		c: lambda-edge role=three
		d: lambda-edge role=auto
		e: lambda role=one
		one: iam-role trust=[lambda.amazonaws.com]
		two: iam-role trust=[edgelambda.amazonaws.com,lambda.amazonaws.com]
		three: iam-role`, "a+one", "one: iam-role trust=[lambda.amazonaws.com,edgelambda.amazonaws.com]"},
	{"PERM-HOST-ROLE", "who calls AWS has a role", `
		t: dynamodb-table
		db: rds-instance
		a: ec2-instance instanceProfile=none
		b: ec2-instance instanceProfile=none
		c: ec2-instance instanceProfile=none secretsInEnv=true
		d: ec2-instance
		e: ecs-service launchType=fargate taskRole=none
		f: ecs-service launchType=ec2 taskRole=none
		g: ecs-service launchType=fargate executionRole=none imageSource=ecr
		h: ecs-service launchType=fargate executionRole=none
		i: ecs-service launchType=fargate executionRole=none taskRole=auto
		j: ec2-instance instanceProfile=none
		k: ecs-service taskRole=none imageSource=ecr
		q: sqs-queue
		a -read-> t
		b -connect-> db
		c -read-> t
		d -read-> t
		e -read-> t
		f -read-> t
		i -read-> t
		j -publish-> q permission=granted`, `
			a: Give it a instance profile
			e: Give it a task role
			g: Give it a execution role
		`, ""},
	{"PERM-IDENTITY-ROLE", "signed-in users may do what their role allows", `
		t: dynamodb-table
		a: cognito-identity-pool authRole=one
		b: cognito-identity-pool authRole=two
		c: cognito-identity-pool authRole=none
		d: cognito-identity-pool authRole=one unauthRole=guests
		e: cognito-identity-pool authRole=one unauthRole=none
		f: cognito-identity-pool authRole=one unauthRole=""
		one: iam-role grants=[s3:GetObject on *]
		two: iam-role grants=[dynamodb:* on t]
		a -read-> t
		b -read-> t
		c -read-> t
		d -read-> t
		e -read-> t
		f -read-> t`, `
			a: Add to IAM role
			c: Add an authenticated role
			e: Add to IAM role
			f: Add to IAM role
		`, ""},
	{"PERM-INVOKE-POLICY", "who pushes is let in by the function", `
		b: s3-bucket
		q: sqs-queue
		api: apigw-rest
		fn: lambda
		al: lambda-alias
		t: sns-topic
		r: eventbridge-rule
		runner: iam-role
		b -trigger-> fn permission=none
		b -trigger-> fn permission=granted
		b -trigger-> fn
		q -trigger-> fn permission=none
		api -invoke-> al permission=none
		api -publish-> t permission=none
		b -log-> fn permission=none
		b -teleport-> fn permission=none
		r -invoke-> fn permission=none
		r -assume-> runner`, "edge-1\nedge-5", ""},
	{"PERM-LAMBDA-VPC-ENI", "a function in a VPC makes interfaces", `
		v: vpc
		s: subnet in=v
		r: region
		a: lambda in=s role=one
		b: lambda in=r role=one
		c: lambda in=s role=two
		d: lambda in=s role=unset
		one: iam-role grants=[s3:GetObject on *]
		two: iam-role grants=[ec2:* on *]`, "a+one", ""},
	{"PERM-LOGS", "logs are written with permission", `
		r: region
		a: lambda in=r role=one
		b: lambda in=r role=two
		c: lambda in=r role=one
		d: lambda in=r role=unset
		e: ec2-instance in=r instanceProfile=one
		f: ec2-instance in=r instanceProfile=one
		g: lambda in=r role=one
		h: lambda in=r role=one
		i: lambda in=r role=one
		j: ec2-instance in=r instanceProfile=unset
		log: cloudwatch-logs in=r
		s: s3-bucket in=r
		fire: firehose in=r
		one: iam-role grants=[s3:GetObject on *]
		two: iam-role grants=[logs:* on *]
		c -log-> s
		e -log-> log
		j -log-> log
		f -read-> log
		g -log-> fire
		h -write-> s
		s -log-> i`, `
			e: Add to IAM role
			a: Add to IAM role
			h: Add to IAM role
			i: Add to IAM role
		`, ""},
	{"PERM-OAC-POLICY", "a bucket lets the distribution in", `
		cdn: cloudfront originAccessControl=true
		open: cloudfront originAccessControl=false
		lb: alb
		a: s3-bucket
		b: s3-bucket website=true
		cdn -origin-> a permission=none
		cdn -origin-> a permission=granted
		cdn -origin-> a
		cdn -origin-> b permission=none
		open -origin-> a permission=none
		cdn -log-> a permission=none
		lb -origin-> a permission=none
		cdn -origin-> lb permission=none`, "edge-1", ""},
	{"PERM-POLL", "Lambda reads queues with the role of the function", `
		q: sqs-queue
		t: sqs-queue
		a: lambda role=one
		b: lambda role=two
		c: lambda role=unset
		d: lambda role=one
		one: iam-role grants=[s3:GetObject on *]
		two: iam-role grants=[sqs:* on q]
		q -trigger-> a
		q -trigger-> b
		q -trigger-> c
		d -publish-> q
		a -publish-> t`, "a+one+edge-1+q", ""},
	{"PERM-RDS-ROLES", "a database calls functions with a role", `
		fn: lambda
		a: aurora-cluster role=one
		b: aurora-cluster role=unset
		c: aurora-cluster role=two
		d: aurora-cluster role=auto
		e: aurora-cluster role=one
		s: s3-bucket
		one: iam-role grants=[s3:GetObject on *]
		two: iam-role grants=[lambda:* on fn]
		a -invoke-> fn
		b -invoke-> fn
		c -invoke-> fn
		d -invoke-> fn
		fn -connect-> e
		e -write-> s`, `
			a: Add to IAM role
			b: Let Lintel write the role
		`, ""},
	{"PERM-RDS-ROLES", "a proxy has its secret", `
		key: secrets-manager-secret
		sql: rds-instance engine=sqlserver
		my: rds-instance engine=mysql
		a: rds-proxy authScheme=secrets
		b: rds-proxy authScheme=secrets
		c: rds-proxy authScheme=secrets
		d: rds-proxy authScheme=IAM_AUTH
		e: rds-proxy authScheme=secrets engineFamily=SQLSERVER
		f: rds-proxy authScheme=secrets
		g: rds-proxy authScheme=secrets
		b -read-> key
		key -read-> c
		f -connect-> sql
		sql -connect-> g
		g -connect-> my`, `
			a: Add a secret / Use IAM from end to end
			e: Add a secret
			f: Add a secret
			g: Add a secret / Use IAM from end to end
		`, ""},
	{"PERM-ROLE-ACTION", "a role allows what its arrows do", `
		q: sqs-queue
		log: cloudwatch-logs
		t: dynamodb-table
		a: lambda role=one
		b: lambda role=two
		c: lambda role=unset
		d: lambda role=one
		e: lambda role=one
		f: lambda role=one
		g: ec2-instance instanceProfile=none
		h: step-functions role=none
		i: lambda grants=[s3:GetObject on *]
		daily: eventbridge-scheduler role=one
		flow: step-functions
		images: ecr-repository
		web: ecs-service executionRole=one
		one: iam-role grants=[s3:GetObject on *]
		two: iam-role grants=[dynamodb:* on t]
		a -read-> t
		b -read-> t
		c -read-> t
		d -log-> log
		q -trigger-> e
		f -publish-> q permission=granted
		g -read-> t
		h -read-> t
		i -read-> t
		daily -trigger-> flow
		images -pull-> web`, `
			daily: Add to IAM role - does not allow states:StartExecution
			web: Add to IAM role - does not allow ecr:BatchGetImage
			a: Add to IAM role - IAM role, the role of Lambda, does not allow dynamodb:GetIte
			c: Let Lintel write the role - Lambda has no permissions yet; its role has to allow dynamod
			i: Add to the role of Lambda - The role of Lambda does not allow dynamodb:GetItem, dynamodb
			h: Let Lintel write the role - Step Functions has no permissions yet; its role has to allow
		`, ""},
	{"PERM-WILDCARD", "everything on everything is too much", `
		a: iam-role grants=[* on *]
		b: iam-role grants=[s3:* on *]
		c: iam-role grants=[s3:* on files]
		d: iam-role grants=[s3:GetObject on *]
		e: iam-role grants=[nonsense]
		f: iam-role grants=[* on *]
		g: iam-role grants=[* on *]
		t: dynamodb-table
		x: quantum-computer
		fn: lambda role=f
		un: lambda role=g
		fn -read-> t
		x -read-> fn
		un -read-> t
		un -connect-> x`, `
			a:
			b:
			f: Narrow to what the arrows need
			g:
		`, ""},
}
