package rules_test

import (
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram/sketch"
	"lintel/model/lint"
)

func TestWhereNothingIsGrantedByDefaultCallersNeedARole(t *testing.T) {
	const rule lint.RuleID = "PERM-ROLE-ACTION"
	unset := newEngine(t).With(lint.Settings{Options: map[lint.RuleID]catalog.Props{
		rule: {"roleByDefault": catalog.StringOf("unset")},
	}})
	cases := map[string]struct {
		drawing string
		want    int // findings
	}{
		"nothing is said of a function":  {"f: lambda\nt: dynamodb-table\nf -read-> t", 1},
		"nothing is said of an instance": {"f: ec2-instance\nt: dynamodb-table\nf -read-> t", 1},
		"nothing is said and it polls":   {"q: sqs-queue\nf: lambda\nq -trigger-> f", 1},
		"a role is to be made":           {"f: lambda role=auto\nt: dynamodb-table\nf -read-> t", 0},
		"its arrow needs no role":        {"f: lambda\nd: rds-instance\nf -connect-> d", 0},
		"the queue lets it in":           {"f: lambda\nq: sqs-queue\nf -publish-> q permission=granted", 0},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := sketch.Draw(t, c.drawing)
			if got := count(unset.Check(d), rule); got != c.want {
				t.Errorf("%d findings, want %d", got, c.want)
			}
			if got := count(newEngine(t).Check(d), rule); got != 0 {
				t.Errorf("%d findings although roles are made by default", got)
			}
		})
	}
}

func count(result lint.Result, rule lint.RuleID) int {
	n := 0
	for _, f := range result.Findings {
		if f.Rule == rule {
			n++
		}
	}
	return n
}
