package limits

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// CFNStackSize reports templates with more resources than CloudFormation takes,
// and large ones for everything at once.
var CFNStackSize = lint.Rule{ID: "CFN-STACK-SIZE", Check: lint.Nodes(cfnStackSize, "cloudformation-stack")}

var (
	resources = catalog.Int("resources")
	stackName = catalog.String("stack")
)

const (
	largeStack = 100 // resources from which a template should hold one layer only
	manyLayers = 3
)

// layers are the layers that the categories of services belong to.
var layers = map[catalog.Category]string{
	"network":  "network",
	"database": "data", "storage": "data", "analytics": "data",
	"compute": "application", "integration": "application", "iot": "application",
}

func cfnStackSize(p *lint.Pass, stack *diagram.Node) {
	n, set := resources.In(stack.Props)
	property, _ := declared(p, stack, resources.Name())
	if !set {
		return
	}
	most := int(*property.Max)
	report := lint.Report{
		Message:  "layers",
		Args:     lint.Args{"stack": p.Name(stack.ID), "n": count(n), "max": count(most)},
		Subjects: []diagram.ID{stack.ID},
		Property: resources.Name(),
	}
	switch {
	case n > most:
		report.Message, report.Severity = "size", lint.Error
	case n <= largeStack || len(layersOf(p, stack)) < manyLayers:
		return
	}
	p.Report(report)
}

// membersOf are the nodes that name the stack that makes them.
func membersOf(p *lint.Pass, stack *diagram.Node) []*diagram.Node {
	var members []*diagram.Node
	for _, n := range p.Facts.Nodes() {
		if name, set := stackName.In(n.Props); set && name != "" && name == stack.Name {
			members = append(members, n)
		}
	}
	return members
}

// layersOf are the layers of what a stack makes; none when it leaves that to
// stacks of its own.
func layersOf(p *lint.Pass, stack *diagram.Node) map[string]bool {
	members := membersOf(p, stack)
	for e := range p.Diagram.EdgesAt(stack.ID) {
		if e.From != stack.ID || e.Kind != "deploy" {
			continue
		}
		made, _ := p.Diagram.Node(e.To)
		if made.Kind == stack.Kind {
			return nil
		}
		members = append(members, made)
	}
	found := map[string]bool{}
	for _, n := range members {
		if layer := layerOf(p, n); layer != "" {
			found[layer] = true
		}
	}
	return found
}

// layerOf is the layer of a node; what a network is made of belongs to it.
func layerOf(p *lint.Pass, n *diagram.Node) string {
	s, ok := p.Catalog.Service(n.Kind)
	switch {
	case !ok:
		return ""
	case layers[s.Category] == "" && s.Network == catalog.Part:
		return "network"
	}
	return layers[s.Category]
}
