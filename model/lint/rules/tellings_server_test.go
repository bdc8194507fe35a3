package rules_test

// serverTellings are of rules about servers, containers and what they mount.
var serverTellings = []telling{
	{"ASG-METRIC", "a policy that names no metric, and one that does not track it", `
		web: auto-scaling-group scalingPolicies=[target,step ASGAverageDiskIO 50]`, "", ""},
	{"ASG-METRIC", "requests are counted by the load balancer of the VPC", `
		v: vpc
		lb: alb in=v
		web: auto-scaling-group in=v scalingPolicies=[target ALBRequestCountPerTarget 1000]`, "web: Attach to ALB / Track CPU utilization", "lb -route-> web"},
	{"ASG-METRIC", "which helps nobody who tracks what no group has", `
		v: vpc
		lb: alb in=v
		web: auto-scaling-group in=v scalingPolicies=[target ASGAverageDiskIO 50]`, "web: Track CPU utilization", "web: auto-scaling-group scalingPolicies=[target ASGAverageCPUUtilization 50]"},
	{"CW-ALARM-ACTION", "an alarm is part of another, and a place stands for what is in it", `
		v: vpc
		one: cloudwatch-alarm
		two: cloudwatch-alarm
		one -invoke-> two
		one -invoke-> v`, "", ""},
	{"CW-ALARM-ACTION", "what is watched or scaled is not called", `
		one: cloudwatch-alarm
		q: sqs-queue
		one -monitor-> q
		one -invoke-> q
		q -invoke-> one`, "edge-2", ""},
	{"EBS-MULTI-ATTACH", "a volume of provisioned operations can be shared", `
		disk: ebs-volume type=io1
		a: ec2-instance os=windows
		b: ec2-instance os=windows
		disk -attach-> a
		disk -attach-> b`, "disk: Turn on Multi-Attach", "disk: ebs-volume multiAttach=true"},
	{"EBS-MULTI-ATTACH", "only an instance that it is attached to counts", `
		disk: ebs-volume type=gp3
		a: ec2-instance
		b: ec2-instance
		task: ecs-service
		disk -attach-> a
		b -read-> disk
		disk -attach-> task`, "", ""},
	{"EFS-WINDOWS", "who only reads of a file system does not mount it", `
		win: ec2-instance os=windows
		files: efs-file-system
		win -read-> files`, "", ""},
	{"FARGATE-TASK-SHAPE", "no GPU is none", `
		web: ecs-service launchType=fargate gpu=0`, "", ""},
	{"FARGATE-TASK-SHAPE", "file systems are mounted from platform 1.4 on", `
		web: ecs-service launchType=fargate volumeType=efs platformVersion=1.4.0`, "", ""},
	{"FARGATE-TASK-SHAPE", "that is 1.4", `
		web: ecs-service launchType=fargate volumeType=efs platformVersion="1.4"`, "", ""},
	{"FARGATE-TASK-SHAPE", "not before", `
		web: ecs-service launchType=fargate volumeType=efs platformVersion=1.3.0`, "web", "web: ecs-service platformVersion="},
	{"FARGATE-TASK-SHAPE", "the newest platform is newer than 1.4", `
		web: ecs-service launchType=fargate volumeType=efs platformVersion=LATEST`, "", ""},
	{"FARGATE-TASK-SHAPE", "other file systems, and what is not mounted, are of no account", `
		web: ecs-service launchType=fargate platformVersion=1.3.0
		lustre: fsx-file-system
		files: efs-file-system
		web -mount-> lustre
		web -read-> files`, "", ""},
	{"FARGATE-TASK-SHAPE", "the sizes that there are", `
		a: ecs-service launchType=fargate cpu=256 memoryMb=2048
		b: ecs-service launchType=fargate cpu=256 memoryMb=2049
		c: ecs-service launchType=fargate cpu=300 memoryMb=4096
		d: ecs-service launchType=fargate cpu=256 memoryMb=1536
		e: ecs-service launchType=fargate cpu=32768 memoryMb=249856
		f: ecs-service launchType=fargate cpu=32768 memoryMb=249857
		g: ecs-service launchType=fargate cpu=256 memoryMb=249856
		h: ecs-service launchType=fargate cpu=512
		i: ecs-service launchType=fargate memoryMb=5
		j: ecs-service launchType=ec2 cpu=300`, `
			b: Use 512 CPU / 3072 MB
			c: Use 512 CPU / 4096 MB
			d: Use 256 CPU / 2048 MB
			f:
			g: Use 32768 CPU / 249856 MB
		`, ""},
	{"FARGATE-TASK-SHAPE", "what else a task asks for", `
		a: ecs-service launchType=fargate networkMode=awsvpc ephemeralGiB=20
		b: ecs-service launchType=fargate networkMode=bridge
		c: ecs-service launchType=fargate ephemeralGiB=200
		d: ecs-service launchType=fargate ephemeralGiB=201
		e: ecs-service launchType=fargate gpu=1
		f: batch computeType=FARGATE gpu=1
		g: batch computeType=EC2 gpu=1
		h: ecs-service launchType=fargate ephemeralGiB=5`, `
			f: Run on EC2
			b: Use awsvpc
			d: Use 200 GiB
			e: Run on EC2
			h: Use 20 GiB
		`, ""},
	{"FARGATE-VOLUME", "a file system that is mounted already holds the files", `
		web: ecs-service launchType=fargate volumeType=docker
		files: efs-file-system
		web -mount-> files`, "web", "web: ecs-service volumeType=efs\n!efs-file-system-1: efs-file-system"},
	{"FARGATE-VOLUME", "one that is only read of does not", `
		web: ecs-service launchType=fargate volumeType=docker
		b: s3-bucket
		web -read-> b`, "web", "web -mount-> efs-file-system-1"},
	{"SGW-PROTOCOL", "a gateway speaks its protocol", `
		a: storage-gateway type=s3-file protocol=NFS
		b: storage-gateway type=s3-file protocol=SMB
		c: storage-gateway type=s3-file protocol=iSCSI
		d: storage-gateway type=volume-cached protocol=iSCSI
		e: storage-gateway type=volume-cached protocol=NFS
		f: storage-gateway type=fsx-file protocol=SMB existing=true
		g: storage-gateway type=fsx-file protocol=SMB
		h: storage-gateway type=fsx-file protocol=NFS
		i: storage-gateway type=s3-file
		j: storage-gateway type=s3-file
		k: storage-gateway type=s3-file
		l: storage-gateway
		box: onprem-server
		s: s3-bucket
		box -mount-> i
		box -mount-> j
		j -write-> s
		box -read-> k
		k -mount-> box`, `
			c: Change to a Volume Gateway / Use NFS
			e: Change to an S3 File Gateway / Use iSCSI
			h: Change to an S3 File Gateway / Use SMB
			g:
			i:
		`, ""},
}
