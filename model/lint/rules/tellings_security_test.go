package rules_test

var securityTellings = []telling{
	{"API-NO-AUTH", "whom an API lets in", `
		a: apigw-rest authType=NONE
		b: apigw-rest authType=NONE endpointType=PRIVATE
		c: apigw-rest authType=NONE resourcePolicy=set
		d: apigw-http authType=NONE
		e: apigw-http authType=AWS_IAM
		f: apigw-websocket authType=NONE
		g: appsync authTypes=[API_KEY]
		h: appsync authTypes=[API_KEY,AWS_IAM]
		i: appsync authTypes=[AWS_IAM]
		j: appsync authTypes=[API_KEY] visibility=PRIVATE
		k: lambda urlAuth=NONE
		l: lambda urlAuth=AWS_IAM
		m: apigw-http authType=NONE publicApi=true
		n: apigw-http authType=NONE
		o: apigw-http authType=NONE
		p: apigw-http authType=NONE
		q: lambda urlAuth=NONE
		fn: lambda
		pool: cognito-identity-pool
		people: cognito-user-pool
		people -auth-> n
		pool -invoke-> o
		p -invoke-> fn
		q -auth-> e`, `
			g: Authorize with a user pool / Require IAM / It is public on purpose
			d: Authorize with a user pool / Require IAM / It is public on purpose
			p: Authorize with a user pool / Require IAM / It is public on purpose
			k: Require IAM / It is public on purpose
			q: Require IAM / It is public on purpose
			a: Authorize with a user pool / Require IAM / It is public on purpose
			f: Require IAM / It is public on purpose
		`, ""},
	{"DB-PUBLIC", "what keeps data answers nobody outside", `
		v: vpc
		pub: subnet in=v kind=public
		priv: subnet in=v kind=private
		a: rds-instance in=priv publiclyAccessible=true
		b: rds-instance in=pub
		c: rds-instance in=priv
		d: rds-proxy in=pub
		e: ec2-instance in=pub
		f: redshift in=pub
		g: elasticache in=pub
		h: eks-cluster in=priv endpointPublicAccess=true
		i: eks-cluster in=priv endpointPublicAccess=true publicCidrs=[203.0.113.0/24]
		j: eks-cluster in=priv endpointPublicAccess=true publicCidrs=[203.0.113.0/24,0.0.0.0/0]
		k: eks-cluster in=priv endpointPublicAccess=false
		l: ecs-service endpointPublicAccess=true`, `
			h: Make the endpoint private
			j: Make the endpoint private
			g:
			a: Take the public address away
			b:
			f:
		`, ""},
	{"DB-PUBLIC", "callers in its VPC need no public address", `
		v: vpc
		w: vpc
		s: subnet in=v kind=private
		t: subnet in=w kind=private
		out: users
		in: lambda in=s
		far: lambda in=t
		a: rds-instance in=s publiclyAccessible=true
		b: rds-instance in=s publiclyAccessible=true
		c: rds-instance in=s publiclyAccessible=true
		d: rds-instance publiclyAccessible=true
		e: rds-instance publiclyAccessible=true
		in -connect-> a
		a -log-> far
		out -connect-> b
		in -connect-> c
		far -connect-> c
		in -connect-> d`, `
			a: Take the public address away
			b:
			c:
			d:
			e: Take the public address away
		`, ""},
	{"ENCRYPTION-OFF", "what is encrypted at rest", `
		a: rds-instance encrypted=false
		b: rds-instance encrypted=true
		c: ami encrypted=false
		d: kinesis-stream encrypted=false
		e: rds-instance
		f: redshift encrypted=false`, `
			a: Encrypt
			f: Encrypt
			d: Encrypt
		`, ""},
	{"S3-PUBLIC", "a bucket that is blocked is not public", `
		a: s3-bucket public=true
		b: s3-bucket public=true blockPublicAccess=true
		c: s3-bucket
		d: s3-bucket website=true
		e: s3-bucket public=true blockPublicAccess=false
		cdn: cloudfront originAccessControl=false
		safe: cloudfront originAccessControl=true
		lb: alb
		cdn -origin-> c
		cdn -origin-> d
		cdn -origin-> a
		safe -origin-> c
		lb -origin-> c
		cdn -origin-> lb
		cdn -log-> c`, `
			edge-1: Use origin access control
			a: Block public access
			e: Block public access
		`, ""},
	{"SEC-COGNITO-GUEST", "guests may look, and not touch", `
		a: cognito-identity-pool allowUnauthenticated=true unauthRole=look
		b: cognito-identity-pool allowUnauthenticated=true unauthRole=touch
		c: cognito-identity-pool allowUnauthenticated=false unauthRole=touch
		d: cognito-identity-pool allowUnauthenticated=true
		e: cognito-identity-pool allowUnauthenticated=true unauthRole=t
		f: cognito-identity-pool allowUnauthenticated=true unauthRole=odd
		look: iam-role grants=[dynamodb:GetItem on t]
		touch: iam-role grants=[dynamodb:GetItem on t,dynamodb:PutItem on t]
		odd: iam-role grants=[nonsense]
		t: dynamodb-table grants=[dynamodb:PutItem on t]
		g: cognito-user-pool mfa=OFF
		h: cognito-user-pool mfa=OFF idps=[Google]
		i: cognito-user-pool mfa=OPTIONAL`, `
			b: Require a sign-in
			g: Offer a second factor
		`, ""},
	{"SEC-PLAINTEXT-SECRET", "a secret is read where it can be", `
		r: region
		v: vpc in=r
		s: subnet in=v kind=isolated
		key: secrets-manager-secret in=r
		par: ssm-parameter in=r
		b: s3-bucket in=r
		a: lambda in=r secretsInEnv=true
		c: lambda in=r secretsInEnv=false
		d: lambda in=s secretsInEnv=true
		e: lambda in=r secretsInEnv=true role=unset
		f: ec2-instance in=r secretsInEnv=true
		g: lambda in=s secretsInEnv=true
		h: lambda in=s secretsInEnv=true
		i: lambda in=s secretsInEnv=true
		j: lambda in=s secretsInEnv=true
		k: launch-template secretsInEnv=true
		l: lambda in=r secretsInEnv=true role=own
		own: iam-role
		g -read-> key
		h -read-> par
		i -read-> b
		key -read-> j
		j -log-> key`, `
			f: Keep it in Secrets Manager - user data
			a: Keep it in Secrets Manager - environment variables
			d:
			e:
			g: Keep it in Secrets Manager
			h: Keep it in Secrets Manager
			i:
			j:
			l: Keep it in Secrets Manager
			k: - user data
		`, ""},
	{"SG-OPEN-WORLD", "what is open to everyone", `
		a: security-group ingress=[tcp 22 from 0.0.0.0/0]
		b: security-group ingress=[tcp 22 from 10.0.0.0/8]
		c: security-group ingress=[tcp 22 from ::/0]
		d: security-group ingress=[icmp from 0.0.0.0/0]
		e: security-group ingress=[tcp 0-65535 from 0.0.0.0/0]
		f: security-group ingress=[tcp 1-65535 from 0.0.0.0/0]
		g: security-group ingress=[tcp 2-65535 from 0.0.0.0/0]
		h: security-group ingress=[tcp 1-65534 from 0.0.0.0/0]
		i: security-group ingress=[tcp 443 from 0.0.0.0/0]
		j: security-group ingress=[tcp 3306 from 0.0.0.0/0]
		k: security-group ingress=[tcp 3389 from 0.0.0.0/0]
		l: security-group ingress=[nonsense]
		m: security-group
		n: security-group ingress=[tcp 443 from 0.0.0.0/0,tcp 22 from 0.0.0.0/0]
		o: security-group ingress=[tcp 3306 from 0.0.0.0/0,tcp 22 from 0.0.0.0/0]`, `
			a: - Security group opens 22 (SSH) to the world; limit the source
			c: - Security group opens 22 (SSH) to the world; limit the source
			e: - Security group opens all ports to the world; limit the sourc
			f: - Security group opens all ports to the world; limit the sourc
			g: - Security group opens 22 (SSH), 3389 (RDP), 3306 (MySQL), 543
			h: - Security group opens 22 (SSH), 3389 (RDP), 3306 (MySQL), 543
			j: - Security group opens 3306 (MySQL) to the world; limit the source to the clients of the database
			k: - Security group opens 3389 (RDP) to the world; limit the sour
			n: Close it - Security group opens 22 (SSH) to the world; limit the source
			o: - Security group opens 3306 (MySQL), 22 (SSH) to the world; limit the source, or manage machines
		`, ""},
	{"SG-OPEN-WORLD", "the groups of those who call are enough", `
		v: vpc cidr=10.0.0.0/16
		s: subnet in=v
		app: security-group in=s name=app
		web: security-group in=s name=web
		a: security-group in=s name=a ingress=[tcp 3306 from 0.0.0.0/0]
		b: security-group in=s name=b ingress=[tcp 3306 from 0.0.0.0/0]
		c: security-group in=s name=c ingress=[tcp 3306 from 0.0.0.0/0]
		da: rds-instance in=a engine=mysql
		dt: rds-instance in=b engine=mysql
		dc: rds-instance in=c engine=mysql
		x: ec2-instance in=app
		y: ec2-instance in=web
		z: ec2-instance in=s
		log: cloudwatch-logs
		x -connect-> da
		y -log-> da
		da -log-> log
		x -connect-> dt
		y -connect-> dt
		z -connect-> dc`, `
			a: Admit only app / Admit only 10.0.0.0/16
			b: Admit only 10.0.0.0/16
			c: Admit only 10.0.0.0/16
		`, "a: security-group ingress=[tcp 3306 from app]"},
	{"SG-OPEN-WORLD", "an endpoint and a mount target let in who calls what is behind them", shop + office + `
		peer: vpc-peering in=r
		peer -attach-> v
		peer -attach-> w
		q: sqs-queue in=r
		e: vpc-endpoint in=v type=interface service=sqs privateDns=true securityGroups=[door]
		door: security-group in=v name=door ingress=[tcp 22-443 from 0.0.0.0/0,tcp 8080 from 10.0.0.0/8]
		files: efs-file-system in=r
		mt: efs-mount-target in=app-a securityGroups=[share]
		share: security-group in=v name=share ingress=[tcp 2049-3389 from 0.0.0.0/0]
		idle: security-group in=v name=idle ingress=[tcp 22-443 from 0.0.0.0/0,tcp 8080 from 10.0.0.0/8]
		box: ec2-instance in=app-a securityGroups=[idle]
		far: ec2-instance in=desk
		box -publish-> q
		mt -mount-> files
		far -mount-> files`, `
			door: Admit only 10.0.0.0/16
			share: Admit only 10.0.0.0/16, 10.1.0.0/16
			idle: Close it / Admit only 10.0.0.0/16
		`, ""},
	{"TLS-AT-EDGE", "people come by TLS", `
		u: users
		in: ec2-instance
		a: alb listeners=[HTTP 80] scheme=internet-facing
		b: alb listeners=[HTTP 80 redirect,HTTPS 443] scheme=internet-facing
		c: alb listeners=[HTTP 80] scheme=internal
		d: alb listeners=[HTTP 80] scheme=internet-facing
		e: alb listeners=[HTTP 80,HTTPS 443] scheme=internet-facing
		f: alb listeners=[nonsense] scheme=internet-facing
		u -route-> a
		u -route-> b
		u -route-> c
		in -route-> d
		d -log-> u
		u -route-> e
		u -route-> f`, `
			a: Redirect to HTTPS
			e: Redirect to HTTPS
		`, ""},
	{"TLS-AT-EDGE", "by one that is not old", `
		c: acm-certificate
		u: users
		in: ec2-instance
		log: s3-bucket
		a: cloudfront viewerProtocol=allow-all
		b: cloudfront viewerProtocol=redirect-to-https
		d: cloudfront minTls=TLSv1 aliases=[shop.example.com]
		e: cloudfront minTls=TLSv1
		f: cloudfront minTls=TLSv1
		g: cloudfront minTls=TLSv1.2_2021 aliases=[shop.example.com]
		h: s3-bucket website=true
		i: s3-bucket website=true
		j: s3-bucket
		c -tls-> f
		e -log-> log
		u -route-> h
		in -read-> i
		u -route-> j`, `
			a: Redirect viewers to HTTPS
			d: Require TLS 1.2
			f: Require TLS 1.2
			h: Put CloudFront in front
		`, ""},
}
