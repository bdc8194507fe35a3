package limits

import (
	"slices"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

func TestALifecycleLeadsFromWarmToCold(t *testing.T) {
	for _, c := range []struct {
		start   string
		items   []string
		message string
		fixed   []string
	}{
		{"STANDARD", nil, "", nil},
		{"STANDARD", []string{"STANDARD_IA 30", "GLACIER 90", "EXPIRE 365"}, "", nil},
		{"STANDARD", []string{"GLACIER 90", "STANDARD_IA 30"}, "", nil}, // days count, not the order
		{"STANDARD", []string{"GLACIER 30", "STANDARD_IA 90"}, "warmer", []string{"STANDARD_IA 30", "GLACIER 90"}},
		{"GLACIER", []string{"STANDARD 30"}, "warmer", []string{}},
		{"ONEZONE_IA", []string{"GLACIER_IR 30", "GLACIER 60"}, "warmer", []string{"GLACIER 30"}},
		{"STANDARD", []string{"STANDARD_IA 60", "EXPIRE 30"}, "expire", []string{"STANDARD_IA 60", "EXPIRE 61"}},
		{"STANDARD", []string{"STANDARD_IA 60", "EXPIRE 60"}, "expire", []string{"STANDARD_IA 60", "EXPIRE 61"}},
		{"STANDARD", []string{"EXPIRE 1"}, "", nil},
		{"STANDARD", []string{"STANDARD_IA 29", "GLACIER 90"}, "early", []string{"STANDARD_IA 30", "GLACIER 90"}},
		{"STANDARD", []string{"ONEZONE_IA 0", "GLACIER 10", "EXPIRE 20"}, "early", []string{"ONEZONE_IA 30", "GLACIER 30", "EXPIRE 31"}},
		{"STANDARD", []string{"INTELLIGENT_TIERING 0", "GLACIER_IR 1"}, "", nil},
	} {
		moves, expire := steps(bucketWith(c.items))
		message, _ := problem(c.start, moves, expire)
		if message != c.message {
			t.Errorf("%s, %v: %q, want %q", c.start, c.items, message, c.message)
		}
		if got, _ := reordered(c.start, moves, expire).List(); message != "" && !slices.Equal(got, c.fixed) {
			t.Errorf("%s, %v becomes %v, want %v", c.start, c.items, got, c.fixed)
		}
	}
}

func TestALifecycleThatCannotBeReadIsNotJudged(t *testing.T) {
	for _, items := range [][]string{{"soon"}, {"FREEZER 30"}, {"GLACIER 30", "GLACIER 60"}, {"EXPIRE 1", "EXPIRE 2"}} {
		if moves, expire := steps(bucketWith(items)); moves != nil || expire >= 0 {
			t.Errorf("%v is read", items)
		}
	}
}

func bucketWith(items []string) *diagram.Node {
	return &diagram.Node{Props: catalog.Props{lifecycle.Name(): catalog.ListOf(items...)}}
}
