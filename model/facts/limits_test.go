package facts_test

import (
	"testing"

	"lintel/model/diagram"
	"lintel/model/facts"
)

// wantLimit asks for the limit of edge-1; -1 stands for none.
func wantLimit(t *testing.T, ask func(*facts.Facts, *diagram.Edge) (facts.Limit, bool), cases map[string]struct {
	drawing string
	want    float64
}) {
	t.Helper()
	for name, c := range cases {
		f, d := about(t, c.drawing)
		got := -1.0
		if l, ok := ask(f, edge(t, d, "edge-1")); ok {
			got = l.Most
		}
		if got != c.want {
			t.Errorf("%s: at most %v, want %v", name, got, c.want)
		}
	}
}

func TestAnArrowCarriesTheSmallestOfTheLimitsOnItsWay(t *testing.T) {
	wantLimit(t, (*facts.Facts).PayloadLimit, map[string]struct {
		drawing string
		want    float64
	}{
		"a function that is waited for":    {"a: lambda\nb: lambda\na -invoke-> b", 6144},
		"a function that is not":           {"a: lambda\nb: lambda\na -invoke-> b mode=async", 1024},
		"a trigger that does not wait":     {"a: s3-bucket\nb: lambda\na -trigger-> b", 1024},
		"the smaller one of API and code":  {"a: apigw-websocket\nb: lambda\na -invoke-> b", 128},
		"a load balancer before code":      {"a: alb\nb: lambda\na -route-> b", 1024},
		"a workflow before code":           {"a: step-functions\nb: lambda\na -invoke-> b", 256},
		"a queue, by default":              {"a: lambda\nb: sqs-queue\na -publish-> b", 1024},
		"a queue with a smaller limit":     {"a: lambda\nb: sqs-queue maxMessageKb=64\na -publish-> b", 64},
		"a topic, by default":              {"a: lambda\nb: sns-topic\na -publish-> b", 256},
		"a topic that takes more":          {"a: lambda\nb: sns-topic maxMessageKb=1024\na -publish-> b", 1024},
		"a topic in front of code":         {"a: sns-topic\nb: lambda\na -subscribe-> b", 256},
		"a topic in front of a queue":      {"a: sns-topic maxMessageKb=512\nb: sqs-queue maxMessageKb=64\na -subscribe-> b", 512},
		"an item":                          {"a: lambda\nb: dynamodb-table\na -write-> b", 400},
		"many items that are read":         {"a: lambda\nb: dynamodb-table\na -read-> b", -1},
		"a stream, by default":             {"a: lambda\nb: kinesis-stream\na -write-> b", 1024},
		"a stream that takes more":         {"a: lambda\nb: kinesis-stream maxRecordKb=4096\na -write-> b", 4096},
		"code that streams its answer":     {"a: lambda\nb: lambda responseStreaming=true\na -invoke-> b", -1},
		"an API that streams its answer":   {"a: apigw-rest responseStreaming=true\nb: lambda\na -invoke-> b", -1},
		"an instance, of which none knows": {"a: ec2-instance\nb: ec2-instance\na -connect-> b", -1},
		"an unknown kind":                  {"a: quantum-computer\nb: sqs-queue\na -publish-> b", 1024},
	})
}

func TestACallerWaitsOnlySoLong(t *testing.T) {
	wantLimit(t, (*facts.Facts).WaitLimit, map[string]struct {
		drawing string
		want    float64
	}{
		"a REST API, by default":       {"a: apigw-rest\nb: lambda\na -invoke-> b", 29},
		"a REST API with a quota":      {"a: apigw-rest integrationTimeoutMs=60000\nb: lambda\na -invoke-> b", 60},
		"a REST API that streams":      {"a: apigw-rest responseStreaming=true\nb: lambda\na -invoke-> b", -1},
		"a call that is not waited on": {"a: apigw-rest\nb: lambda\na -invoke-> b mode=async", -1},
		"an HTTP API":                  {"a: apigw-http\nb: lambda\na -invoke-> b", 30},
		"a load balancer waits on":     {"a: alb\nb: lambda\na -route-> b", -1},
		"AppSync":                      {"a: appsync\nb: lambda\na -datasource-> b", 30},
		"a user pool":                  {"a: cognito-user-pool\nb: lambda\na -invoke-> b", 5},
		"a distribution":               {"a: cloudfront originTimeoutSec=90\nb: apigw-rest\na -origin-> b", 90},
		"a queue":                      {"a: apigw-rest\nb: sqs-queue\na -publish-> b", -1},
		"a function":                   {"a: lambda\nb: lambda\na -invoke-> b", -1},
	})
}

func TestASourceKeepsItsRecordsOnlySoLong(t *testing.T) {
	wantLimit(t, (*facts.Facts).RetentionLimit, map[string]struct {
		drawing string
		want    float64
	}{
		"a table":                 {"a: dynamodb-table\nb: lambda\na -trigger-> b", 24},
		"a stream":                {"a: kinesis-stream retentionHours=168\nb: lambda\na -trigger-> b", 168},
		"a stream that is read":   {"a: ec2-instance\nb: kinesis-stream\na -read-> b", 24},
		"a queue":                 {"a: sqs-queue\nb: lambda\na -trigger-> b", 96},
		"a topic":                 {"a: sns-topic\nb: lambda\na -subscribe-> b", 0},
		"a bus":                   {"a: eventbridge-bus\nb: lambda\na -trigger-> b", 0},
		"a bus with an archive":   {"a: eventbridge-bus archive=true\nb: lambda\na -trigger-> b", -1},
		"a topic with an archive": {"a: sns-topic fifo=true\nb: sqs-queue\na -subscribe-> b", -1},
		"a bucket":                {"a: s3-bucket\nb: lambda\na -trigger-> b", -1},
	})
}

func TestARunEndsWithItsTimeout(t *testing.T) {
	for drawing, want := range map[string]float64{
		"a: lambda":                                3,
		"a: lambda timeoutSec=120":                 120,
		"a: apigw-rest integrationTimeoutMs=29500": 29.5,
		"a: ec2-instance":                          -1,
	} {
		f, d := about(t, drawing)
		n, _ := d.Node("a")
		got, ok := f.RunLimit(n)
		if !ok {
			got = -1
		}
		if got != want {
			t.Errorf("%s runs %v s, want %v", drawing, got, want)
		}
	}
}
