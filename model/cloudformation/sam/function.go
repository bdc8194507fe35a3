package sam

import (
	cfn "lintel/model/cloudformation"
)

// function expands AWS::Serverless::Function.
func (x *expander) function(r *cfn.Resource) {
	p := r.Properties
	r.Type = "AWS::Lambda::Function"
	out := renamed(p, map[string]string{
		"Tracing": "", "DeadLetterQueue": "", "Events": "", "Policies": "", "CodeUri": "", "InlineCode": "",
		"ImageUri": "", "AutoPublishAlias": "", "EventInvokeConfig": "", "FunctionUrlConfig": "",
		"ProvisionedConcurrencyConfig": "",
	})
	if tracing := p.Get("Tracing"); !tracing.IsNothing() {
		out = out.With("TracingConfig", cfn.MapOf("Mode", tracing))
	}
	image := p.Get("ImageUri")
	if image.IsNothing() && p.Get("PackageType").Is("Image") {
		image = cfn.UnknownBecause("image repository") // sam deploy pushes the image there
	}
	if !image.IsNothing() {
		out = out.With("Code", cfn.MapOf("ImageUri", image))
	}
	if target := p.Get("DeadLetterQueue", "TargetArn"); !target.IsNothing() {
		out = out.With("DeadLetterConfig", cfn.MapOf("TargetArn", target))
	}
	if p.Get("Role").IsNothing() {
		x.functionRole(r, p)
		out = out.With("Role", cfn.ReferenceTo(r.ID+"Role", "Arn"))
	}
	r.Properties = out
	target := x.alias(r, p)
	x.functionURL(r, p.Get("FunctionUrlConfig"), target)
	x.invokeConfig(r, p.Get("EventInvokeConfig"))
	x.events(r, p.Get("Events"), target)
}

// functionRole is the role that SAM makes for a function that names none.
func (x *expander) functionRole(r *cfn.Resource, p *cfn.Value) {
	managed := []*cfn.Value{cfn.TextOf("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole")}
	if !p.Get("VpcConfig").IsNothing() {
		managed = append(managed, cfn.TextOf("arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"))
	}
	if p.Get("Tracing").Is("Active") {
		managed = append(managed, cfn.TextOf("arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"))
	}
	statements := destinationStatements(p.Get("EventInvokeConfig", "DestinationConfig"))
	for _, event := range p.Get("Events").Entries() {
		if name, ok := pollers[event.Value.Get("Type").String()]; ok {
			managed = append(managed, cfn.TextOf("arn:aws:iam::aws:policy/service-role/"+name))
		}
	}
	if dlq := p.Get("DeadLetterQueue"); !dlq.IsNothing() {
		action := "sqs:SendMessage"
		if dlq.Get("Type").Is("SNS") {
			action = "sns:Publish"
		}
		statements = append(statements, allow(dlq.Get("TargetArn"), action))
	}
	x.role(r, p, "lambda.amazonaws.com", managed, statements)
}

// destinationStatements allow what the destinations of asynchronous calls need.
func destinationStatements(config *cfn.Value) []*cfn.Value {
	actions := map[string]string{
		"SQS": "sqs:SendMessage", "SNS": "sns:Publish", "Lambda": "lambda:InvokeFunction", "EventBridge": "events:PutEvents",
	}
	var statements []*cfn.Value
	for _, outcome := range []string{"OnSuccess", "OnFailure"} {
		d := config.Get(outcome)
		if action, ok := actions[d.Get("Type").String()]; ok && !d.Get("Destination").IsNothing() {
			statements = append(statements, allow(d.Get("Destination"), action))
		}
	}
	return statements
}

// pollers are the managed policies that SAM adds for what Lambda polls.
var pollers = map[string]string{
	"SQS": "AWSLambdaSQSQueueExecutionRole", "Kinesis": "AWSLambdaKinesisExecutionRole",
	"DynamoDB": "AWSLambdaDynamoDBExecutionRole", "MSK": "AWSLambdaMSKExecutionRole",
}

// alias makes the version and the alias of AutoPublishAlias; the result is what
// events then call.
func (x *expander) alias(r *cfn.Resource, p *cfn.Value) *cfn.Value {
	name := p.Get("AutoPublishAlias")
	if name.IsNothing() {
		return cfn.ReferenceTo(r.ID, "Arn")
	}
	id := r.ID + "Alias" + name.String()
	x.add(r, id, "AWS::Lambda::Alias", name.Line, cfn.MapOf(
		"Name", name, "FunctionName", cfn.ReferenceTo(r.ID, ""),
		"ProvisionedConcurrencyConfig", p.Get("ProvisionedConcurrencyConfig"),
	))
	return cfn.ReferenceTo(id, "")
}

func (x *expander) functionURL(r *cfn.Resource, config, target *cfn.Value) {
	if config.Kind() != cfn.Map {
		return
	}
	x.add(r, r.ID+"Url", "AWS::Lambda::Url", config.Line, config.With("TargetFunctionArn", target))
}

// invokeConfig makes the destinations of asynchronous calls, and the queue or
// topic of one that names none.
func (x *expander) invokeConfig(r *cfn.Resource, config *cfn.Value) {
	if config.Kind() != cfn.Map {
		return
	}
	destinations := cfn.MapOf()
	for _, outcome := range []string{"OnSuccess", "OnFailure"} {
		d := config.Get("DestinationConfig", outcome)
		if d.IsNothing() {
			continue
		}
		target := d.Get("Destination")
		if target.IsNothing() {
			kinds := map[string]string{"SQS": "AWS::SQS::Queue", "SNS": "AWS::SNS::Topic"}
			if kind, ok := kinds[d.Get("Type").String()]; ok {
				made := x.add(r, r.ID+outcome+d.Get("Type").String(), kind, d.Line, cfn.MapOf())
				target = cfn.ReferenceTo(made.ID, "Arn")
			}
		}
		destinations = destinations.With(outcome, cfn.MapOf("Destination", target))
	}
	x.add(r, r.ID+"EventInvokeConfig", "AWS::Lambda::EventInvokeConfig", config.Line,
		config.With("FunctionName", cfn.ReferenceTo(r.ID, "")).With("DestinationConfig", destinations))
}
