package rules_test

import (
	"iter"
	"slices"
	"strings"
	"testing"

	"lintel/model/codec"
	"lintel/model/diagram/sketch"
	"lintel/model/lint"
)

// telling is what one rule says of a small drawing, whatever the others say: the
// edges of what AWS allows, and of what the rule is about.
type telling struct {
	rule    lint.RuleID
	name    string
	drawing string
	// says has a line for each finding: its first subject, or all with pluses between, or the first with a
	// dot and the property that is judged, then its severity, after a colon the
	// titles of its fixes with slashes between, and after a dash a part of the
	// message. What is left out may be anything. Empty: the rule is silent.
	says string
	// mended has lines as those of a sketch that hold once the first fix is made;
	// one after an exclamation mark does not.
	mended string
}

func TestRulesKnowTheirLimits(t *testing.T) {
	engine := newEngine(t)
	for _, c := range slices.Concat(
		connectTellings, costTellings, databaseTellings, dataTellings, frontTellings, functionTellings, limitTellings, mendTellings,
		operationTellings, outwardTellings, pathTellings, permissionTellings, placementTellings, reachTellings, regionTellings, resilienceTellings,
		securityTellings, serverTellings, storeTellings,
	) {
		t.Run(string(c.rule)+"/"+c.name, func(t *testing.T) {
			if _, ok := engine.Rule(c.rule); !ok {
				t.Fatal("there is no such rule")
			}
			d := sketch.Draw(t, c.drawing)
			found := slices.DeleteFunc(engine.Check(d).Findings, func(f lint.Finding) bool { return f.Rule != c.rule && !f.Crashed })
			if !c.fits(found) {
				t.Fatalf("want\n%s\nfound\n%s", c.says, tell(found))
			}
			if c.mended != "" {
				at := slices.IndexFunc(found, func(f lint.Finding) bool { return len(f.Fixes) > 0 })
				if at < 0 {
					t.Fatal("nothing mends it")
				}
				do(t, d, found[at].Fixes[0].Command)
				for line := range lines(c.mended) {
					if line, not := strings.CutPrefix(line, "!"); sketch.Has(d, line) == not {
						t.Errorf("%q after the fix: %v, in\n%s", line, not, codec.Marshal(d))
					}
				}
			}
		})
	}
}

// lines are the lines of a text that say something.
func lines(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(text) {
			if line = strings.TrimSpace(line); line != "" && !yield(line) {
				return
			}
		}
	}
}

func (c telling) fits(found []lint.Finding) bool {
	wanted := 0
	for line := range lines(c.says) {
		if wanted++; !slices.ContainsFunc(found, func(f lint.Finding) bool { return says(f, line) }) {
			return false
		}
	}
	return wanted == len(found)
}

// says reports whether a line tells a finding.
func says(f lint.Finding, line string) bool {
	line, message, _ := strings.Cut(line, " - ")
	line, fixes, some := strings.Cut(line, ":")
	subject, severity, _ := strings.Cut(line, " ")
	judged := slices.Contains([]string{string(f.Subject()), subjects(f), string(f.Subject()) + "." + f.Property}, subject) &&
		(severity == "" || severity == f.Severity.String())
	return !f.Crashed && judged && strings.Contains(f.Message.EN, message) &&
		(!some || strings.TrimSpace(fixes) == titles(f))
}

func subjects(f lint.Finding) string {
	var all []string
	for _, id := range f.Subjects {
		all = append(all, string(id))
	}
	return strings.Join(all, "+")
}

func titles(f lint.Finding) string {
	var all []string
	for _, fix := range f.Fixes {
		all = append(all, fix.Title.EN)
	}
	return strings.Join(all, " / ")
}

// tell is the lines for findings, with all there is to say.
func tell(found []lint.Finding) string {
	var b strings.Builder
	for _, f := range found {
		b.WriteString(string(f.Subject()) + " " + f.Severity.String() + ": " + titles(f) + " - " + f.Message.EN + "\n")
	}
	return b.String()
}
