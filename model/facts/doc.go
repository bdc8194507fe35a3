// Package facts answers questions about a diagram as AWS would see it: which
// VPC a node is in, which way its packets can leave, what its security groups
// let in, who calls it and how.
//
// Answers are three-valued (see Truth): what the drawing does not say is
// unknown, never assumed. What kinds are and need comes from the catalogue; this
// package adds only what follows from the way they are drawn together. It judges
// nothing: rules in model/lint do. It imports diagram and catalog.
package facts
