package facts_test

import (
	"testing"

	"lintel/model/facts"
)

func TestWhatAPlanHasAnArrowToIsBackedUp(t *testing.T) {
	for drawing, want := range map[string]facts.Truth{
		"a: dynamodb-table": facts.No,
		"a: dynamodb-table\np: backup-plan\np -read-> a":                    facts.Yes,
		"a: dynamodb-table\nb: dynamodb-table\np: backup-plan\np -read-> b": facts.No,
		"a: dynamodb-table\np: backup-plan":                                 facts.Unknown,
		"a: dynamodb-table\np: backup-plan\nq: backup-plan\np -read-> a":    facts.Yes,
		"a: dynamodb-table\np: backup-plan\ns: sns-topic\np -publish-> s":   facts.Unknown,
	} {
		f, _ := about(t, drawing)
		if got := f.BackedUp("a"); got != want {
			t.Errorf("%s: %s, want %s", drawing, got, want)
		}
	}
}
