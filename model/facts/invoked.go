package facts

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// call is how a source makes a function run.
type call uint8

const (
	noCall call = iota
	syncCall
	asyncCall
	pollCall
)

// triggers say how the arrow of a trigger from a kind makes its target run.
// The catalogue does not say this of a pair, so it stands here.
var triggers = map[catalog.Kind]call{
	"s3-bucket":             asyncCall,
	"sns-topic":             asyncCall,
	"eventbridge-bus":       asyncCall,
	"eventbridge-rule":      asyncCall,
	"eventbridge-scheduler": asyncCall,
	"iot-core":              asyncCall,
	"ses":                   asyncCall,
	"cloudwatch-logs":       asyncCall,
	"cloudwatch-alarm":      asyncCall,
	"sqs-queue":             pollCall,
	"kinesis-stream":        pollCall,
	"dynamodb-table":        pollCall,
	"documentdb":            pollCall,
	"msk-cluster":           pollCall,
	"mq-broker":             pollCall,
	"cognito-user-pool":     syncCall,
	"lambda":                asyncCall, // a destination
}

// AsyncInvoked tells whether something invokes a function and does not wait for it.
func (f *Facts) AsyncInvoked(function diagram.ID) bool { return f.runs(function, asyncCall) }

// SyncInvoked tells whether something invokes a function and waits for the answer.
func (f *Facts) SyncInvoked(function diagram.ID) bool { return f.runs(function, syncCall) }

// Polled tells whether Lambda reads a queue or a stream on behalf of a function.
func (f *Facts) Polled(function diagram.ID) bool { return f.runs(function, pollCall) }

// Awaited tells whether the source of an arrow to a function waits for its answer.
func (f *Facts) Awaited(e *diagram.Edge) bool { return f.call(e) == syncCall }

// Invokes reports whether an arrow to a function may make it run, in whichever way.
func (f *Facts) Invokes(e *diagram.Edge) bool {
	t, ok := f.cat.Edge(e.Kind)
	return !ok || t.Trigger || f.call(e) != noCall
}

func (f *Facts) runs(function diagram.ID, how call) bool {
	for _, e := range f.edgesAt(function) {
		if e.To == function && f.call(e) == how {
			return true
		}
	}
	return false
}

func (f *Facts) call(e *diagram.Edge) call {
	t, ok := f.cat.Edge(e.Kind)
	if !ok {
		return noCall
	}
	from, _ := f.Ends(e)
	switch {
	case t.Trigger:
		return triggers[from.Kind]
	case e.Kind == "route" || e.Kind == "origin" || e.Kind == "datasource":
		return syncCall
	case e.Kind != "invoke":
		return noCall
	}
	if mode, _ := modeKey.In(e.Props); mode == "async" {
		return asyncCall
	}
	return syncCall
}

// RunsAtEdge reports whether a node is a function that CloudFront runs at its
// edge locations: Lambda@Edge, or a Lambda function associated with a distribution.
func (f *Facts) RunsAtEdge(n *diagram.Node) bool {
	switch n.Kind {
	case "lambda-edge":
		return true
	case "lambda":
		for _, e := range f.edgesAt(n.ID) {
			if e.Kind != "associate" {
				continue
			}
			if from, to := f.Ends(e); from.Kind == "cloudfront" || to.Kind == "cloudfront" {
				return true
			}
		}
	}
	return false
}
