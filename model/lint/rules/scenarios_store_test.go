package rules_test

var storeScenarios = []scenario{
	{"a table without a stream triggers nothing", region + `
		t: dynamodb-table in=r pitr=true streamEnabled=false
		fn: lambda in=r
		dead: sqs-queue in=r
		fn -destination-> dead
		t -trigger-> fn`,
		"DDB-TRIGGER-NEEDS-STREAM", "CONN-UNSUPPORTED"},
	{"writing to a table needs no stream", region + `
		t: dynamodb-table in=r pitr=true
		fn: lambda in=r
		fn -write-> t`,
		"", "DDB-TRIGGER-NEEDS-STREAM"},
	{"a stream of a table has two readers at most", region + `
		t: dynamodb-table in=r pitr=true streamEnabled=true streamView=NEW_IMAGE
		one: lambda in=r
		two: lambda in=r
		three: lambda in=r
		t -trigger-> one
		t -trigger-> two
		t -trigger-> three`,
		"DDB-STREAM-CONSUMERS", ""},
	{"what an API reads and writes at once is not archived", region + `
		b: s3-bucket in=r storageClass=DEEP_ARCHIVE
		api: apigw-http in=r
		fn: lambda in=r
		api -invoke-> fn
		fn -readwrite-> b`,
		"S3-ARCHIVE-HOT-READ", ""},
	{"what is only written may be archived", region + `
		b: s3-bucket in=r storageClass=DEEP_ARCHIVE
		api: apigw-http in=r
		fn: lambda in=r
		api -invoke-> fn
		fn -write-> b`,
		"", "S3-ARCHIVE-HOT-READ"},
	{"Kinesis has more readers", region + `
		t: dynamodb-table in=r pitr=true
		s: kinesis-stream in=r encrypted=true
		one: lambda in=r
		two: lambda in=r
		three: lambda in=r
		t -publish-> s
		s -trigger-> one
		s -trigger-> two
		s -trigger-> three`,
		"", "DDB-STREAM-CONSUMERS DDB-TRIGGER-NEEDS-STREAM"},
	{"copies that follow need a stream", region + `
		far: region code=eu-west-1
		t: dynamodb-table in=r pitr=true streamEnabled=false
		copy: dynamodb-table in=far pitr=true
		t -replicate-> copy`,
		"DDB-GLOBAL-STREAM", "DDB-GLOBAL-SHAPE"},
	{"copies that are always equal are in three Regions and need none", region + `
		two: region code=ap-northeast-1
		three: region code=ap-northeast-3
		t: dynamodb-table in=r pitr=true consistency=STRONG streamEnabled=false
		b: dynamodb-table in=two pitr=true consistency=STRONG
		c: dynamodb-table in=three pitr=true consistency=STRONG
		t -replicate-> b
		t -replicate-> c`,
		"", "DDB-GLOBAL-STREAM DDB-GLOBAL-SHAPE"},
	{"copies that are always equal are not in two Regions", region + `
		two: region code=ap-northeast-1
		t: dynamodb-table in=r pitr=true consistency=STRONG
		b: dynamodb-table in=two pitr=true consistency=STRONG
		t -replicate-> b`,
		"DDB-GLOBAL-SHAPE", "DDB-GLOBAL-STREAM"},
	{"an export rests on recovery to a point in time", region + `
		t: dynamodb-table in=r pitr=false
		b: s3-bucket in=r versioning=enabled
		t -replicate-> b`,
		"DDB-EXPORT-PITR", "CONN-UNSUPPORTED"},
	{"a job may scan a table without", region + `
		t: dynamodb-table in=r pitr=false
		b: s3-bucket in=r versioning=enabled
		job: glue-job in=r
		job -read-> t
		job -write-> b`,
		"", "DDB-EXPORT-PITR"},
	{"an import makes a new table", region + `
		t: dynamodb-table in=r pitr=true existing=true
		b: s3-bucket in=r versioning=enabled
		b -replicate-> t`,
		"DDB-IMPORT-NEW-TABLE", "CONN-UNSUPPORTED"},
	{"a bucket is copied version by version", region + `
		far: region code=us-east-1
		b: s3-bucket in=r versioning=enabled
		copy: s3-bucket in=far versioning=off
		b -replicate-> copy`,
		"S3-REPLICATION-VERSIONING", "CROSS-REGION-CALL"},
	{"a copy that follows loses something", region + `
		far: region code=us-east-1
		b: s3-bucket in=r versioning=enabled
		copy: s3-bucket in=far versioning=enabled
		b -replicate-> copy rpoSec=0`,
		"REPLICA-LAG-CLAIM", ""},
	{"a global secondary index is read as it happens to be", region + `
		t: dynamodb-table in=r pitr=true
		fn: lambda in=r
		fn -read-> t index=gsi strongConsistency=true`,
		"DDB-CONSISTENCY-GSI", ""},
	{"a local index and the table itself are read as they are", region + `
		t: dynamodb-table in=r pitr=true
		fn: lambda in=r
		fn -read-> t index=lsi strongConsistency=true`,
		"", "DDB-CONSISTENCY-GSI"},
	{"nobody writes to a read replica", shop + database + `
		copy: rds-instance in=data-c engine=mysql encrypted=true
		db -replicate-> copy
		web: ec2-instance in=app-a imdsv2=required
		web -write-> copy`,
		"RDS-READ-WRITE-ROLE", "CONN-UNSUPPORTED"},
	{"a read replica rests on backups", shop + `
		db: rds-instance in=data-a engine=mysql multiAz=instance encrypted=true backupRetentionDays=0 subnets=[data-a,data-c]
		copy: rds-instance in=data-c engine=mysql encrypted=true
		db -replicate-> copy`,
		"RDS-REPLICA-SOURCE", ""},
	{"a proxy knows no Oracle", shop + `
		db: rds-instance in=data-a engine=oracle multiAz=instance encrypted=true subnets=[data-a,data-c]
		proxy: rds-proxy in=data-a subnets=[data-a,data-c]
		proxy -connect-> db`,
		"RDS-PROXY-TARGET", "CONN-UNSUPPORTED"},
	{"a cache is asked by programs and asks nobody", shop + database + `
		cache: elasticache in=data-a engine=valkey subnets=[data-a,data-c]
		web: ec2-instance in=app-a imdsv2=required
		web -connect-> cache
		cache -connect-> db`,
		"CACHE-NOT-A-PROXY", ""},
	{"DAX does ask its table", shop + `
		t: dynamodb-table in=r pitr=true
		e: vpc-endpoint in=v type=gateway service=dynamodb
		dax: dax-cluster in=data-a encrypted=true subnets=[data-a,data-c]
		web: ec2-instance in=app-a imdsv2=required
		web -read-> dax
		dax -read-> t`,
		"", "CACHE-NOT-A-PROXY NET-AWS-SERVICE-NO-PATH"},
}
