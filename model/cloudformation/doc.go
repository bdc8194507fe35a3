// Package cloudformation reads AWS CloudFormation templates, in YAML with all
// short forms or in JSON, and evaluates what they say.
//
// What a template leaves to a parameter, to the Region or to another stack is
// not wrong but unknown, and a Value says on what it depends. Every value and
// every resource keeps the line that it stands in. What the resources mean is
// model/stack's; package sam below turns SAM resources into plain ones.
package cloudformation
