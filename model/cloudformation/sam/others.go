package sam

import (
	"strings"

	cfn "lintel/model/cloudformation"
)

// stateMachine expands AWS::Serverless::StateMachine.
func (x *expander) stateMachine(r *cfn.Resource) {
	p := r.Properties
	r.Type = "AWS::StepFunctions::StateMachine"
	out := renamed(p, map[string]string{
		"Type": "StateMachineType", "Role": "RoleArn", "Logging": "LoggingConfiguration",
		"Tracing": "TracingConfiguration", "Policies": "", "Events": "", "Name": "StateMachineName",
	})
	if text, path, ok := x.text(r, p.Get("DefinitionUri")); ok {
		if definition, err := cfn.ReadDocument(strings.NewReader(text), path); err == nil {
			out = out.With("Definition", definition)
		}
	}
	if p.Get("Role").IsNothing() {
		x.role(r, p, "states.amazonaws.com", nil, nil)
		out = out.With("RoleArn", cfn.ReferenceTo(r.ID+"Role", "Arn"))
	}
	r.Properties = out
	x.events(r, p.Get("Events"), cfn.ReferenceTo(r.ID, ""))
}

// simpleTable expands AWS::Serverless::SimpleTable.
func (x *expander) simpleTable(r *cfn.Resource) {
	key := r.Get("PrimaryKey", "Name")
	if key.IsNothing() {
		key = cfn.TextOf("id")
	}
	r.Type = "AWS::DynamoDB::Table"
	r.Properties = r.Properties.With("KeySchema", cfn.ListOf(cfn.MapOf("AttributeName", key, "KeyType", "HASH")))
	if r.Get("ProvisionedThroughput").IsNothing() {
		r.Properties = r.Properties.With("BillingMode", cfn.TextOf("PAY_PER_REQUEST"))
	}
}

// layer expands AWS::Serverless::LayerVersion.
func (x *expander) layer(r *cfn.Resource) { r.Type = "AWS::Lambda::LayerVersion" }

// graphQL expands AWS::Serverless::GraphQLApi.
func (x *expander) graphQL(r *cfn.Resource) {
	p := r.Properties
	r.Type = "AWS::AppSync::GraphQLApi"
	r.Properties = p.With("AuthenticationType", p.Get("Auth", "Type")).
		With("AdditionalAuthenticationProviders", authTypes(p.Get("Auth", "Additional")))
	api := cfn.ReferenceTo(r.ID, "ApiId")
	for _, table := range p.Get("DataSources", "DynamoDb").Entries() {
		name := table.Value.Get("TableArn")
		if name.IsNothing() {
			name = table.Value.Get("TableName")
		}
		x.add(r, r.ID+table.Key+"DataSource", "AWS::AppSync::DataSource", table.Line, cfn.MapOf(
			"ApiId", api, "Type", "AMAZON_DYNAMODB", "DynamoDBConfig", cfn.MapOf("TableName", name)))
	}
	for _, function := range p.Get("DataSources", "Lambda").Entries() {
		x.add(r, r.ID+function.Key+"DataSource", "AWS::AppSync::DataSource", function.Line, cfn.MapOf(
			"ApiId", api, "Type", "AWS_LAMBDA",
			"LambdaConfig", cfn.MapOf("LambdaFunctionArn", function.Value.Get("FunctionArn"))))
	}
}

func authTypes(list *cfn.Value) *cfn.Value {
	var all []*cfn.Value
	for _, item := range list.Items() {
		all = append(all, cfn.MapOf("AuthenticationType", item.Get("Type")))
	}
	if len(all) == 0 {
		return nil
	}
	return cfn.ListOf(all...)
}

// connectors turns the Connectors beside the properties of a resource into
// resources of their own.
func (x *expander) connectors(r *cfn.Resource) {
	for _, c := range r.Connectors.Entries() {
		p := c.Value.Get("Properties")
		x.add(r, r.ID+c.Key, "AWS::Serverless::Connector", c.Line, cfn.MapOf(
			"Source", cfn.MapOf("Id", r.ID), "Destination", p.Get("Destination"), "Permissions", p.Get("Permissions")))
	}
}
