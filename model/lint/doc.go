// Package lint judges a diagram: an Engine runs Rules over a snapshot and gives
// Findings, with Fixes as commands.
//
// A Rule is a value with an id and a Check; its texts, examples and sources live
// in assets/rules/<ID>. A rule fires only when its condition is provably yes.
// The window, the command line and CI read the same Findings. It draws nothing.
package lint
