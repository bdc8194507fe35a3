package sam

import (
	cfn "lintel/model/cloudformation"
)

// events makes what the events of a function or a state machine stand for.
// target is what they call.
func (x *expander) events(r *cfn.Resource, events, target *cfn.Value) {
	for _, e := range events.Entries() {
		kind, _ := e.Value.Get("Type").Text()
		at := event{
			expander: x, of: r, id: r.ID + e.Key, line: e.Line,
			properties: e.Value.Get("Properties"), target: target, kind: kind,
		}
		switch kind {
		case "Api":
			at.restMethod()
		case "HttpApi":
			at.httpRoute()
		case "S3":
			at.bucket()
		case "SNS":
			at.topic()
		case "SQS":
			at.mapping("Queue")
		case "Kinesis", "DynamoDB", "MSK":
			at.mapping("Stream")
		case "MQ":
			at.mapping("Broker")
		case "DocumentDB":
			at.mapping("Cluster")
		case "SelfManagedKafka":
			at.mapping("KafkaBootstrapServers")
		case "Schedule":
			at.rule(cfn.MapOf("ScheduleExpression", at.properties.Get("Schedule"), "State", at.properties.Get("State")))
		case "ScheduleV2":
			at.schedule()
		case "EventBridgeRule", "CloudWatchEvent":
			at.rule(cfn.MapOf("EventPattern", at.properties.Get("Pattern"), "EventBusName", at.properties.Get("EventBusName")))
		case "CloudWatchLogs":
			x.add(r, at.id, "AWS::Logs::SubscriptionFilter", at.line,
				at.properties.With("DestinationArn", target))
		case "IoTRule":
			x.add(r, at.id, "AWS::IoT::TopicRule", at.line, cfn.MapOf("TopicRulePayload", cfn.MapOf(
				"Sql", at.properties.Get("Sql"),
				"Actions", cfn.ListOf(cfn.MapOf("Lambda", cfn.MapOf("FunctionArn", target))),
			)))
		case "Cognito":
			at.userPool()
		case "AlexaSkill":
			x.add(r, at.id, "AWS::Lambda::Permission", at.line, cfn.MapOf(
				"FunctionName", target, "Principal", "alexa-appkit.amazon.com", "Action", "lambda:InvokeFunction"))
		default:
			x.template.Notes = append(x.template.Notes, cfn.Note{File: r.File, Line: e.Line, Text: cfn.Says(
				"the event %s of %s has the type %s, which is not known", "이벤트 %s(%s): 유형 %s을(를) 알 수 없습니다",
				e.Key, r.ID, e.Value.Get("Type").String())})
		}
	}
}

// event is one event of a resource.
type event struct {
	*expander
	of         *cfn.Resource
	id         string
	kind       string
	line       int
	properties *cfn.Value
	target     *cfn.Value
}

// mapping makes an event source mapping; key is the property that names the source.
func (e event) mapping(key string) {
	source := e.properties.Get(key)
	e.add(e.of, e.id, "AWS::Lambda::EventSourceMapping", e.line,
		e.properties.With("EventSourceArn", source).With("FunctionName", e.target))
}

// rule makes a rule of EventBridge with the resource as its target.
func (e event) rule(properties *cfn.Value) {
	target := cfn.MapOf(
		"Id", e.id, "Arn", e.target,
		"DeadLetterConfig", cfn.MapOf("Arn", e.properties.Get("DeadLetterConfig", "Arn")),
		"RetryPolicy", e.properties.Get("RetryPolicy"),
	)
	e.add(e.of, e.id, "AWS::Events::Rule", e.line, properties.With("Targets", cfn.ListOf(target)))
}

func (e event) schedule() {
	p := e.properties
	e.add(e.of, e.id, "AWS::Scheduler::Schedule", e.line, cfn.MapOf(
		"ScheduleExpression", p.Get("ScheduleExpression"),
		"ScheduleExpressionTimezone", p.Get("ScheduleExpressionTimezone"),
		"FlexibleTimeWindow", p.Get("FlexibleTimeWindow"),
		"Target", cfn.MapOf("Arn", e.target, "RoleArn", p.Get("RoleArn"), "DeadLetterConfig", p.Get("DeadLetterConfig")),
	))
}

// bucket puts the function into the notifications of the bucket.
func (e event) bucket() {
	id, _, ok := e.properties.Get("Bucket").Reference()
	bucket, there := e.template.Resource(id)
	if !ok || !there {
		return
	}
	entry := cfn.MapOf("Function", e.target, "Event", e.properties.Get("Events"), "Filter", e.properties.Get("Filter"))
	config := bucket.Get("NotificationConfiguration")
	if config.IsNothing() {
		config = cfn.MapOf()
	}
	lambdas := append(config.Get("LambdaConfigurations").Items(), entry)
	bucket.Properties = bucket.Properties.With("NotificationConfiguration",
		config.With("LambdaConfigurations", cfn.ListOf(lambdas...)))
}

func (e event) topic() {
	topic := e.properties.Get("Topic")
	if through := e.properties.Get("SqsSubscription"); !through.IsNothing() && !through.Is("false") {
		queue := through.Get("QueueArn")
		if queue.IsNothing() {
			queue = cfn.ReferenceTo(e.add(e.of, e.id+"Queue", "AWS::SQS::Queue", e.line, cfn.MapOf()).ID, "Arn")
		}
		e.add(e.of, e.id+"Subscription", "AWS::SNS::Subscription", e.line,
			cfn.MapOf("TopicArn", topic, "Endpoint", queue, "Protocol", "sqs"))
		e.add(e.of, e.id, "AWS::Lambda::EventSourceMapping", e.line, cfn.MapOf(
			"EventSourceArn", queue, "FunctionName", e.target, "BatchSize", through.Get("BatchSize")))
		return
	}
	e.add(e.of, e.id, "AWS::SNS::Subscription", e.line, cfn.MapOf(
		"TopicArn", topic, "Endpoint", e.target, "Protocol", "lambda", "RedrivePolicy", e.properties.Get("RedrivePolicy")))
}

func (e event) userPool() {
	id, _, ok := e.properties.Get("UserPool").Reference()
	pool, there := e.template.Resource(id)
	if !ok || !there {
		return
	}
	config := pool.Get("LambdaConfig")
	if config.IsNothing() {
		config = cfn.MapOf()
	}
	for _, trigger := range e.properties.Get("Trigger").Items() {
		config = config.With(trigger.String(), e.target)
	}
	pool.Properties = pool.Properties.With("LambdaConfig", config)
}
