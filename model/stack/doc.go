// Package stack turns an evaluated CloudFormation template into a diagram: what
// its resources mean for an architect.
//
// Most of that is data: assets/cloudformation says for each type of resource what
// it is drawn as, which of its properties are properties of the drawing and to
// what they lead. Only what takes thought is code here: networks, roles, state
// machines, definitions of APIs and load balancers. Every resource has an Outcome,
// so that nothing is lost without a word.
//
// What a template leaves open is unknown in the diagram as well. Nothing is placed:
// positions are model/arrange's.
package stack
