package lint

import (
	"fmt"
	"slices"

	"lintel/model/diagram"
)

// Fixed is a finding whose recommended fix was made.
type Fixed struct {
	Finding
	Changes diagram.Changes
}

// maxFixes bounds FixAll: fixes that add what another rule then complains about
// would never end.
const maxFixes = 200

// FixAll makes the recommended fix of one finding after another on d, judging
// again in between, because a fix may mend or uncover other findings. One that
// would bring a new error or warning is not safe and is taken back; so is one
// that does not help, and neither is tried twice. An empty rule is every rule.
// after is what is found in the end.
func (e *Engine) FixAll(d *diagram.Diagram, rule RuleID) (done []Fixed, after Result, err error) {
	tried := map[attempt]bool{}
	after = e.Check(d)
	for len(tried) < maxFixes {
		i := slices.IndexFunc(after.Findings, func(f Finding) bool {
			return f.Active() && len(f.Fixes) > 0 && (rule == "" || f.Rule == rule) && !tried[attemptAt(f)]
		})
		if i < 0 {
			break
		}
		f := after.Findings[i]
		tried[attemptAt(f)] = true
		changes, err := d.Update(f.Fixes[0].Command.Apply)
		if err != nil {
			return done, after, fmt.Errorf("fixing %s at %s: %w", f.Rule, f.Subject(), err)
		}
		result := e.Recheck(after, d)
		if changes.Empty() || Stands(result.Findings, f) || harms(after.Findings, result.Findings) {
			if err := d.Apply(changes.Inverse()); err != nil {
				return done, after, fmt.Errorf("taking back the fix of %s at %s: %w", f.Rule, f.Subject(), err)
			}
			continue
		}
		done, after = append(done, Fixed{f, changes}), result
	}
	return done, after, nil
}

// attempt names what was tried to be mended.
type attempt struct {
	rule     RuleID
	subject  diagram.ID
	property string
}

func attemptAt(f Finding) attempt { return attempt{f.Rule, f.Subject(), f.Property} }

// Stands reports whether a finding is still there.
func Stands(findings []Finding, f Finding) bool {
	return slices.ContainsFunc(findings, func(g Finding) bool { return g.Active() && attemptAt(g) == attemptAt(f) })
}

// harms reports whether there are errors or warnings that were not there before.
func harms(before, after []Finding) bool {
	known := map[attempt]bool{}
	for _, f := range before {
		known[attemptAt(f)] = true
	}
	return slices.ContainsFunc(after, func(f Finding) bool {
		return f.Active() && f.Severity >= Warning && !known[attemptAt(f)]
	})
}
