package sam

import (
	"strings"

	cfn "lintel/model/cloudformation"
)

// restMethod makes the method of a REST API that an event of type Api stands for.
func (e event) restMethod() {
	api := e.properties.Get("RestApiId")
	if api.Kind() == cfn.Map { // the long form of an implicit Ref
		api = api.Get("Ref")
	}
	if api.IsNothing() {
		api = e.implicit("ServerlessRestApi", "AWS::Serverless::Api", e.restAPI)
	}
	auth := e.properties.Get("Auth")
	e.add(e.of, e.id, "AWS::ApiGateway::Method", e.line, cfn.MapOf(
		"RestApiId", api, "HttpMethod", e.properties.Get("Method"),
		"AuthorizationType", e.authorization(api, auth, "COGNITO_USER_POOLS"),
		"ApiKeyRequired", auth.Get("ApiKeyRequired"),
		"Integration", cfn.MapOf("Type", "AWS_PROXY", "Uri", e.target, "TimeoutInMillis", e.properties.Get("TimeoutInMillis")),
	))
}

// httpRoute makes the integration of an HTTP API that an event of type HttpApi
// stands for.
func (e event) httpRoute() {
	api := e.properties.Get("ApiId")
	if api.IsNothing() {
		api = e.implicit("ServerlessHttpApi", "AWS::Serverless::HttpApi", e.httpAPI)
	}
	e.add(e.of, e.id, "AWS::ApiGatewayV2::Route", e.line, cfn.MapOf(
		"ApiId", api, "AuthorizationType", e.authorization(api, e.properties.Get("Auth"), "JWT"),
		"Target", e.target, "TimeoutInMillis", e.properties.Get("TimeoutInMillis"),
	))
}

// implicit is the API that SAM makes for events that name none.
func (e event) implicit(name, kind string, expand func(*cfn.Resource)) *cfn.Value {
	id := prefix(e.of) + name
	if _, there := e.template.Resource(id); !there {
		made := e.add(e.of, id, kind, e.of.Line, cfn.MapOf())
		e.withGlobals(made)
		expand(made)
	}
	return cfn.ReferenceTo(id, "")
}

// authorization is how a method asks who calls: its own authorizer, else the
// default one of the API.
func (e event) authorization(api, own *cfn.Value, pool string) *cfn.Value {
	id, _, _ := api.Reference()
	r, there := e.template.Resource(id)
	name := own.Get("Authorizer")
	if name.IsNothing() {
		if !there {
			return nil
		}
		name = r.Get("Auth", "DefaultAuthorizer")
	}
	switch {
	case name.IsNothing() || name.Is("NONE"):
		return cfn.TextOf("NONE")
	case name.Is("AWS_IAM"):
		return cfn.TextOf("AWS_IAM")
	case !there:
		return name
	}
	a := r.Get("Auth", "Authorizers", name.String())
	switch {
	case !a.Get("UserPoolArn").IsNothing() || !a.Get("JwtConfiguration").IsNothing():
		return cfn.TextOf(pool)
	case !a.Get("FunctionArn").IsNothing():
		return cfn.TextOf("CUSTOM")
	}
	return name
}

// restAPI expands AWS::Serverless::Api.
func (x *expander) restAPI(r *cfn.Resource) {
	p := r.Properties
	r.Type = "AWS::ApiGateway::RestApi"
	out := renamed(p, map[string]string{"DefinitionBody": "Body"})
	if kind := p.Get("EndpointConfiguration"); kind.Kind() == cfn.Map {
		out = out.With("EndpointConfiguration", cfn.MapOf(
			"Types", cfn.ListOf(kind.Get("Type")), "VpcEndpointIds", kind.Get("VPCEndpointIds")))
	} else if !kind.IsNothing() {
		out = out.With("EndpointConfiguration", cfn.MapOf("Types", cfn.ListOf(kind)))
	}
	if policy := p.Get("Auth", "ResourcePolicy"); !policy.IsNothing() {
		out = out.With("Policy", policy)
	}
	r.Properties = x.definition(r, out)
	stage := p.Get("StageName")
	if stage.IsNothing() {
		stage = cfn.TextOf("Prod")
	}
	api := cfn.ReferenceTo(r.ID, "")
	x.add(r, r.ID+stage.String()+"Stage", "AWS::ApiGateway::Stage", stage.LineOr(r.Line), cfn.MapOf(
		"RestApiId", api, "StageName", stage, "CacheClusterEnabled", p.Get("CacheClusterEnabled"),
		"AccessLogSetting", p.Get("AccessLogSetting"), "TracingEnabled", p.Get("TracingEnabled"),
		"MethodSettings", p.Get("MethodSettings"),
	))
	x.add(r, r.ID+"Deployment", "AWS::ApiGateway::Deployment", r.Line, cfn.MapOf("RestApiId", api))
	for _, a := range p.Get("Auth", "Authorizers").Entries() {
		x.add(r, r.ID+a.Key+"Authorizer", "AWS::ApiGateway::Authorizer", a.Line, cfn.MapOf(
			"RestApiId", api, "ProviderARNs", a.Value.Get("UserPoolArn"), "AuthorizerUri", a.Value.Get("FunctionArn")))
	}
	if plan := p.Get("Auth", "UsagePlan"); plan.Kind() == cfn.Map && !plan.Get("CreateUsagePlan").Is("NONE") {
		x.add(r, r.ID+"UsagePlan", "AWS::ApiGateway::UsagePlan", plan.Line, cfn.MapOf(
			"ApiStages", cfn.ListOf(cfn.MapOf("ApiId", api))))
	}
	x.domain(r, p.Get("Domain"), api, "AWS::ApiGateway::DomainName", "AWS::ApiGateway::BasePathMapping", "RestApiId")
}

// httpAPI expands AWS::Serverless::HttpApi.
func (x *expander) httpAPI(r *cfn.Resource) {
	p := r.Properties
	r.Type = "AWS::ApiGatewayV2::Api"
	out := renamed(p, map[string]string{"DefinitionBody": "Body"}).With("ProtocolType", cfn.TextOf("HTTP"))
	r.Properties = x.definition(r, out)
	api := cfn.ReferenceTo(r.ID, "")
	x.add(r, r.ID+"ApiGatewayDefaultStage", "AWS::ApiGatewayV2::Stage", r.Line, cfn.MapOf(
		"ApiId", api, "AccessLogSettings", p.Get("AccessLogSettings"), "DefaultRouteSettings", p.Get("DefaultRouteSettings")))
	for _, a := range p.Get("Auth", "Authorizers").Entries() {
		x.add(r, r.ID+a.Key+"Authorizer", "AWS::ApiGatewayV2::Authorizer", a.Line, cfn.MapOf(
			"ApiId", api, "JwtConfiguration", jwt(a.Value.Get("JwtConfiguration")), "AuthorizerUri", a.Value.Get("FunctionArn")))
	}
	x.domain(r, p.Get("Domain"), api, "AWS::ApiGatewayV2::DomainName", "AWS::ApiGatewayV2::ApiMapping", "ApiId")
}

// jwt has the issuer under the name that CloudFormation gives it.
func jwt(v *cfn.Value) *cfn.Value {
	return renamed(v, map[string]string{"issuer": "Issuer", "audience": "Audience"})
}

// definition reads the OpenAPI file of an API that lies beside the template.
func (x *expander) definition(r *cfn.Resource, p *cfn.Value) *cfn.Value {
	text, path, ok := x.text(r, p.Get("DefinitionUri"))
	if !ok {
		return p
	}
	body, err := cfn.ReadDocument(strings.NewReader(text), path)
	if err != nil {
		return p
	}
	return p.With("Body", body)
}

// domain makes the custom domain of an API.
func (x *expander) domain(r *cfn.Resource, d, api *cfn.Value, domain, mapping, key string) {
	if d.Kind() != cfn.Map {
		return
	}
	made := x.add(r, r.ID+"DomainName", domain, d.Line, cfn.MapOf(
		"DomainName", d.Get("DomainName"), "CertificateArn", d.Get("CertificateArn"),
		"EndpointConfiguration", cfn.MapOf("Types", d.Get("EndpointConfiguration")),
		"MutualTlsAuthentication", d.Get("MutualTlsAuthentication"),
		"DomainNameConfigurations", cfn.ListOf(cfn.MapOf(
			"CertificateArn", d.Get("CertificateArn"), "EndpointType", d.Get("EndpointConfiguration"))),
	))
	x.add(r, r.ID+"DomainMapping", mapping, d.Line, cfn.MapOf("DomainName", cfn.ReferenceTo(made.ID, ""), key, api))
	if zone := d.Get("Route53"); zone.Kind() == cfn.Map {
		x.add(r, r.ID+"DomainRecord", "AWS::Route53::RecordSet", zone.Line, cfn.MapOf(
			"Name", d.Get("DomainName"), "Type", "A", "HostedZoneId", zone.Get("HostedZoneId"),
			"AliasTarget", cfn.MapOf("DNSName", cfn.ReferenceTo(made.ID, "RegionalDomainName")),
		))
	}
}
