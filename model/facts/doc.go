// Package facts answers questions about a diagram as AWS would see it: which
// VPC a node is in, which way its packets can leave, what its security groups
// let in, who calls it and how.
//
// Answers are three-valued (see Truth): what the drawing does not say is
// unknown, never assumed. What kinds are and need comes from the catalogue; this
// package adds only what follows from the way they are drawn together. It judges
// nothing: rules in model/lint do. It imports diagram and catalog.
//
// While somebody watches (see Facts.Watch), all that is looked at is noted as
// Aspects of the drawing. Every look at the diagram therefore goes through the
// index and its View, an answer that is kept keeps its Grounds (see ask), and one
// about all of the diagram is a table, whose entries are aspects themselves. After
// compares two snapshots and tells which aspects differ.
package facts
