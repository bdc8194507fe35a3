// Package project reads lintel.yaml, by which a team says how its diagrams are
// judged: a preset, severities, options and which rules may not be waived.
//
// It turns the file into lint.Settings and knows no rule itself. The command
// line and the window use it alike.
package project
