package lint

import (
	"fmt"
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
)

// RuleID names a rule, such as "LAMBDA-VPC-RDS". It is never translated.
type RuleID string

// Severity says how bad a finding is. A higher value is worse.
type Severity uint8

// The severities.
const (
	Off     Severity = iota // the rule does not run
	Advice                  // an improvement
	Warning                 // works, but breaks a practice that matters
	Error                   // AWS rejects it, or the drawn claim cannot work
)

// String is the severity as files and JSON spell it.
func (s Severity) String() string { return severities[s] }

var severities = [...]string{"off", "advice", "warning", "error"}

// ParseSeverity is the severity spelled s.
func ParseSeverity(s string) (Severity, error) {
	if i := slices.Index(severities[:], s); i >= 0 {
		return Severity(i), nil
	}
	return Off, fmt.Errorf("severity %q is not one of off, advice, warning, error", s)
}

// Finding is one thing that is wrong, or could be better, at certain elements.
type Finding struct {
	Rule     RuleID
	Severity Severity
	Message  catalog.Text
	// Subjects are the elements it is about; the first is the one that carries the badge.
	Subjects []diagram.ID
	// Property is the field to change, where there is one.
	Property string
	// BlockedBy is the container at whose border the path of the arrow stops;
	// empty breaks the arrow in its middle. Only for findings whose first subject is an edge.
	BlockedBy diagram.ID
	// Fixes are ways to mend it, the recommended one first; each is one undo step.
	Fixes []Fix
	// Waiver is set when a person accepted the finding.
	Waiver *diagram.Waiver
	// Crashed tells that the rule itself broke; the message says how, and it has no subject.
	Crashed bool
}

// Fix is a way to mend a finding.
type Fix struct {
	Title   catalog.Text // on a button: "Attach to VPC"
	Command command.Command
}

// Subject is the element that carries the badge.
func (f Finding) Subject() diagram.ID {
	if len(f.Subjects) == 0 {
		return ""
	}
	return f.Subjects[0]
}

// Active reports whether the finding counts, that is, nobody waived it.
func (f Finding) Active() bool { return f.Waiver == nil }

// Counts is the number of active findings of each severity, and of waived ones.
type Counts struct{ Errors, Warnings, Advice, Waived int }

// Count counts findings.
func Count(findings []Finding) Counts {
	var c Counts
	for _, f := range findings {
		switch {
		case !f.Active():
			c.Waived++
		case f.Severity == Error:
			c.Errors++
		case f.Severity == Warning:
			c.Warnings++
		case f.Severity == Advice:
			c.Advice++
		}
	}
	return c
}
