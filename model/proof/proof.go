package proof

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// Topic is what a step of a proof is about.
type Topic string

// The topics, in the order in which a proof goes through them.
const (
	Placement  Topic = "placement"  // both ends can be where they are drawn
	Connection Topic = "connection" // AWS has such an integration
	Region     Topic = "region"     // the Regions of the two ends go together
	Network    Topic = "network"    // packets find their way
	Groups     Topic = "groups"     // security groups let them in
	Name       Topic = "name"       // the name of the target leads there
	Permission Topic = "permission" // IAM allows what the arrow does
	Protocol   Topic = "protocol"   // both ends speak it, on this port
	Limits     Topic = "limits"     // size and time
)

// Topics lists all topics in order.
func Topics() []Topic {
	return []Topic{Placement, Connection, Region, Network, Groups, Name, Permission, Protocol, Limits}
}

// Proof is the chain of conditions behind one arrow.
type Proof struct {
	Edge  diagram.ID
	Steps []Step // topics that do not concern the arrow are left out
}

// Step is one condition.
type Step struct {
	Topic   Topic
	Verdict facts.Truth
	Title   catalog.Text
	// Says is what the verdict rests on or, where it is Unknown, what would decide it.
	Says catalog.Text
	// Elements are what it rests on, in the order in which packets pass them.
	Elements []diagram.ID
	// Page is the AWS page behind it, may be empty.
	Page catalog.Page
	// Finding is what a rule has to say about it: why it is broken, or what is
	// not good about it although it works; nil when nothing.
	Finding *lint.Finding
}

// Verdict is Yes when every step is proven, and No when one is broken. Limits
// that nothing is held against leave it open no more than other questions of
// load do.
func (p Proof) Verdict() facts.Truth {
	verdict := facts.Yes
	for _, s := range p.Steps {
		if s.Topic != Limits || s.Verdict == facts.No {
			verdict = verdict.And(s.Verdict)
		}
	}
	return verdict
}

// Proven is the number of steps that are proven.
func (p Proof) Proven() int {
	n := 0
	for _, s := range p.Steps {
		if s.Verdict == facts.Yes {
			n++
		}
	}
	return n
}

// Broken is the place of the first broken step, counted from 0; -1 when none is.
func (p Proof) Broken() int {
	for i, s := range p.Steps {
		if s.Verdict == facts.No {
			return i
		}
	}
	return -1
}
