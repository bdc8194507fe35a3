package stack

import (
	"strings"

	"lintel/model/diagram"
)

// customResources draws the stack itself where it calls what a template says makes
// its custom resources: functions that else nobody calls. It waits for what they
// answer, and rolls back where they fail.
func (b *builder) customResources() {
	for _, r := range b.template.Resources {
		if !isCustom(r.Type) {
			continue
		}
		to, ok := b.drawn(r.Get("ServiceToken"))
		if !ok || to.resource == r {
			continue
		}
		if own, drawn := b.drafts[r.ID]; drawn {
			b.arrow(r, own.id(), "invoke", to.id())
			continue
		}
		b.arrow(r, b.ownStack(r.ID), "invoke", to.id())
	}
}

func isCustom(kind string) bool {
	return strings.HasPrefix(kind, "Custom::") || kind == "AWS::CloudFormation::CustomResource"
}

// ownStack is the element of the stack that makes a resource: the outermost has no
// name of its own, a nested one that of its resource.
func (b *builder) ownStack(id string) diagram.ID {
	own := thing{kind: stackKind}
	if at := strings.LastIndex(id, "."); at >= 0 {
		own.name = id[:at]
	}
	if b.frames[own.id()] == nil {
		b.frames[own.id()] = &diagram.Node{ID: own.id(), Kind: stackKind, Name: shortID(own.name), Parent: regionID}
	}
	return own.id()
}
