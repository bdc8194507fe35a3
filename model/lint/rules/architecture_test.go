package rules_test

import (
	"testing"

	"pgregory.net/rapid"

	"lintel/model/codec"
	"lintel/model/diagram/sample"
	"lintel/model/lint"
)

// What a careful architect draws is right, so a rule that finds an error or a
// warning in it is wrong. Advice may always be given.
func TestCorrectArchitecturesGiveNoErrorAndNoWarning(t *testing.T) {
	engine, right := newEngine(t), sample.Architecture()
	rapid.Check(t, func(t *rapid.T) {
		d := right.Draw(t, "architecture")
		for _, f := range engine.Check(d).Findings {
			if f.Severity >= lint.Warning || f.Crashed {
				t.Fatalf("a correct drawing is judged wrong:\n%s\n%s", describe([]lint.Finding{f}), codec.Marshal(d))
			}
		}
	})
}
