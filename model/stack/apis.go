package stack

import (
	"regexp"
	"strings"

	"lintel/model/catalog"
	cfn "lintel/model/cloudformation"
	"lintel/model/diagram"
)

// readers reads what takes more than paths.
func (b *builder) readers() {
	for _, r := range b.template.Resources {
		switch r.Type {
		case "AWS::ApiGateway::Method":
			b.integration(r, r.Get("RestApiId"), r.Get("Integration"))
			b.authorization(r.Get("RestApiId"), r.Get("AuthorizationType"), r.Get("HttpMethod"))
		case "AWS::ApiGatewayV2::Integration":
			b.integration(r, r.Get("ApiId"), r.Properties)
		case "AWS::ApiGatewayV2::Route":
			b.route(r)
		case "AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api":
			b.definition(r)
		case "AWS::StepFunctions::StateMachine":
			b.machine(r)
		case "AWS::OSIS::Pipeline":
			b.ingestion(r)
		case "AWS::ElasticLoadBalancingV2::Listener", "AWS::ElasticLoadBalancingV2::ListenerRule":
			b.listener(r)
		case "AWS::ApiGateway::BasePathMapping", "AWS::ApiGatewayV2::ApiMapping":
			b.clientCertificates(r)
		case "AWS::SNS::Topic":
			for _, s := range r.Get("Subscription").Items() {
				b.subscriber(r, cfn.ReferenceTo(r.ID, ""), s.Get("Protocol"), s.Get("Endpoint"))
			}
		case "AWS::SNS::Subscription":
			b.subscriber(r, r.Get("TopicArn"), r.Get("Protocol"), r.Get("Endpoint"))
		case "AWS::Route53::RecordSet":
			b.mailRecord(r)
		case "AWS::AppSync::DataSource":
			if api, ok := b.drawn(r.Get("ApiId")); ok {
				b.callService(api, r.Get("HttpConfig", "AuthorizationConfig", "AwsIamConfig", "SigningServiceName").String(), r)
			}
		}
	}
	for _, r := range b.template.Resources {
		if r.Type == "AWS::Logs::LogGroup" {
			b.logGroup(r)
		}
	}
	b.finishAPIs()
}

// integration draws what a method of an API calls: what its URI names, else what
// its templates mention.
func (b *builder) integration(r *cfn.Resource, api, integration *cfn.Value) {
	from, ok := b.drawn(api)
	if !ok {
		return
	}
	if role := integration.Get("Credentials"); !role.IsNothing() && role.String() != "arn:aws:iam::*:user/*" {
		b.giveRole(from, role)
	}
	if role := integration.Get("CredentialsArn"); !role.IsNothing() {
		b.giveRole(from, role)
	}
	b.timeout(from, integration.Get("TimeoutInMillis"))
	b.belongs(r, from)
	uri := firstOf(integration, "Uri", "uri", "IntegrationUri")
	if link, ok := b.drawn(firstOf(integration, "ConnectionId", "connectionId")); ok {
		b.arrow(r, from.id(), "route", link.id())
		if to, ok := b.drawn(uri); ok && to != from && (to.kind == "alb" || to.kind == "nlb") {
			b.arrow(r, link.id(), "route", to.id())
		}
		return
	}
	if to, ok := b.drawn(uri); ok && to != from {
		b.waits(b.arrow(r, from.id(), b.calledBy(uri.String(), integration, to.kind), to.id()), integration)
		return
	}
	found := false
	for _, key := range []string{"RequestTemplates", "requestTemplates", "RequestParameters", "requestParameters"} {
		for _, id := range b.mentionedIn(integration.Get(key)) {
			if to, ok := b.drafts[id]; ok && to != from {
				b.arrow(r, from.id(), called(uri.String(), to.kind), to.id())
				found = true
			}
		}
	}
	if m := action.FindStringSubmatch(uri.String()); m != nil && !found {
		b.callService(from, m[1], r)
	}
}

// action is the URI of an integration with a service of AWS.
var action = regexp.MustCompile(`^arn:[^:]*:apigateway:(?:\$\{[^}]*\}|[^:]*):([a-z0-9.-]+):(?:action|path)/`)

// waits says of a call whether the API waits for its answer: not where all its
// integrations with the function invoke it as an event.
func (b *builder) waits(call *diagram.Edge, integration *cfn.Value) {
	if call.Kind != "invoke" {
		return
	}
	mode := "sync"
	parameters := firstOf(integration, "RequestParameters", "requestParameters")
	if parameters.Get("integration.request.header.X-Amz-Invocation-Type").Is("'Event'") {
		mode = "async"
	}
	if was := call.Props["mode"]; was.IsSet() && was.String() != mode {
		mode = "sync"
	}
	call.Props["mode"] = catalog.StringOf(mode)
}

// calledBy is called for an integration, whose parameters may name the action.
func (b *builder) calledBy(uri string, integration *cfn.Value, to catalog.Kind) catalog.EdgeKind {
	if to == "sqs-queue" && strings.Contains(integration.String(), "ReceiveMessage") {
		return "read"
	}
	return called(uri, to)
}

// called is the arrow that an action of a service makes, such as PutItem.
func called(uri string, to catalog.Kind) catalog.EdgeKind {
	action := uri[strings.LastIndex(uri, "/")+1:]
	if to == "dynamodb-table" || to == "s3-bucket" {
		for _, reading := range []string{"Get", "BatchGet", "Query", "Scan", "List"} {
			if strings.HasPrefix(action, reading) {
				return "read"
			}
		}
		return "write"
	}
	return ""
}

func firstOf(v *cfn.Value, keys ...string) *cfn.Value {
	for _, key := range keys {
		if x := v.Get(key); !x.IsNothing() {
			return x
		}
	}
	return nil
}

// mentionedIn lists the resources that a value mentions, by the names that texts
// have for them too.
func (b *builder) mentionedIn(v *cfn.Value) []string {
	ids := v.References()
	for _, m := range placeholder.FindAllStringSubmatch(v.String(), -1) {
		if r, ok := b.namedBy("${" + m[1] + "}"); ok {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

func (b *builder) timeout(api *draft, v *cfn.Value) {
	if n, ok := v.Number(); ok {
		api.set("integrationTimeoutMs", catalog.NumberOf(n))
	}
}

// route draws the integration of a route of an HTTP or a WebSocket API.
func (b *builder) route(r *cfn.Resource) {
	api, ok := b.drawn(r.Get("ApiId"))
	if !ok {
		return
	}
	b.belongs(r, api)
	b.authorization(r.Get("ApiId"), r.Get("AuthorizationType"), nil)
	b.timeout(api, r.Get("TimeoutInMillis"))
	if to, ok := b.drawn(r.Get("Target")); ok && to != api {
		b.arrow(r, api.id(), "invoke", to.id())
	}
	if key, ok := r.Get("RouteKey").Text(); ok && api.kind == "apigw-websocket" {
		list, _ := api.props["routes"].List()
		api.props["routes"] = catalog.ListOf(append(list, key)...)
	}
}

// authorization gathers how the methods of an API ask who calls. Preflight requests
// ask nobody.
func (b *builder) authorization(api, kind, method *cfn.Value) {
	d, ok := b.drawn(api)
	if !ok || method.Is("OPTIONS") || kind.IsNothing() {
		return
	}
	if kind.IsUnknown() {
		d.auths = append(d.auths, "")
		return
	}
	d.auths = append(d.auths, strings.ToUpper(kind.String()))
}

// clientCertificates leaves it open how an API asks who calls whose domain asks for
// certificates of clients: that proves them, and methods say nothing about it.
func (b *builder) clientCertificates(r *cfn.Resource) {
	domain, ok := b.named(r.Get("DomainName"))
	api, drawn := b.drawn(firstOf(r.Properties, "RestApiId", "ApiId"))
	if ok && drawn && !domain.Get("MutualTlsAuthentication").IsNothing() {
		api.auths = append(api.auths, "")
	}
}

// finishAPIs says how an API asks who calls, where its methods agree; an API with
// some open methods is told by what guards the others.
func (b *builder) finishAPIs() {
	for _, d := range b.ofKind("apigw-rest", "apigw-http", "apigw-websocket") {
		best, open := "", false
		for _, a := range d.auths {
			switch {
			case a == "":
				open = true
			case a != "NONE" || best == "":
				best = a
			}
		}
		switch {
		case open:
			d.set("authType", catalog.OpenOf("AuthorizationType"))
		case best != "":
			d.set("authType", catalog.StringOf(best))
		case b.definedElsewhere(d):
			d.set("authType", catalog.OpenOf("the definition of the API"))
		}
	}
}

// definedElsewhere reports whether the OpenAPI document of an API is not in the template.
func (b *builder) definedElsewhere(api *draft) bool {
	r := api.resource
	return !r.Get("DefinitionUri").IsNothing() || !r.Get("BodyS3Location").IsNothing() || r.Get("Body").IsUnknown()
}

// definition reads the OpenAPI document of an API.
func (b *builder) definition(r *cfn.Resource) {
	body := r.Get("Body")
	if body.Kind() != cfn.Map {
		return
	}
	api, ok := b.drafts[r.ID]
	if !ok {
		return
	}
	schemes := firstOf(body, "securityDefinitions").Entries()
	schemes = append(schemes, body.Get("components", "securitySchemes").Entries()...)
	kinds := map[string]string{}
	for _, s := range schemes {
		kinds[s.Key] = b.scheme(r, api, s.Value)
	}
	for _, path := range body.Get("paths").Entries() {
		for _, method := range path.Value.Entries() {
			b.operation(r, api, method, kinds, body.Get("security"))
		}
	}
}

func (b *builder) operation(r *cfn.Resource, api *draft, method cfn.Entry, kinds map[string]string, everywhere *cfn.Value) {
	integration := method.Value.Get("x-amazon-apigateway-integration")
	if integration.IsNothing() {
		return
	}
	b.integration(r, cfn.ReferenceTo(r.ID, ""), integration.With("Credentials", integration.Get("credentials")).
		With("TimeoutInMillis", integration.Get("timeoutInMillis")))
	if strings.EqualFold(method.Key, "options") {
		return
	}
	security := method.Value.Get("security")
	if security.IsNothing() {
		security = everywhere
	}
	auth := "NONE"
	for _, s := range security.Items() {
		for _, e := range s.Entries() {
			auth = kinds[e.Key]
		}
	}
	api.auths = append(api.auths, auth)
}

// scheme is what an API asks of callers by one of the schemes of its definition.
func (b *builder) scheme(r *cfn.Resource, api *draft, s *cfn.Value) string {
	kind := s.Get("x-amazon-apigateway-authtype").String()
	authorizer := s.Get("x-amazon-apigateway-authorizer")
	for _, pool := range authorizer.Get("providerARNs").Items() {
		if d, ok := b.drawn(pool); ok {
			b.arrow(r, d.id(), "auth", api.id())
		}
	}
	if d, ok := b.drawn(authorizer.Get("authorizerUri")); ok {
		b.arrow(r, d.id(), "auth", api.id())
	}
	switch {
	case kind == "awsSigv4":
		return "AWS_IAM"
	case kind == "cognito_user_pools":
		return "COGNITO_USER_POOLS"
	case authorizer.Get("type").Is("jwt"):
		return "JWT"
	case authorizer.IsNothing():
		return "NONE" // an API key alone proves nobody
	}
	return "CUSTOM"
}
