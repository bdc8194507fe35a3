package facts_test

import (
	"testing"

	"lintel/model/diagram"
	"lintel/model/facts"
)

func TestDatabaseRoleIsWhatItSaysElseWhatReplicationMakesIt(t *testing.T) {
	cases := map[string]struct {
		drawing string
		want    facts.DatabaseRole
		source  diagram.ID
	}{
		"alone":                  {"x: rds-instance", facts.SomeDatabase, ""},
		"by an arrow":            {"x: rds-instance\ny: rds-instance\ny -replicate-> x", facts.Replica, "y"},
		"by name":                {"x: rds-instance replicaOf=orders\ny: rds-instance name=orders", facts.Replica, "y"},
		"by id":                  {"x: rds-instance replicaOf=y\ny: rds-instance", facts.Replica, "y"},
		"of what is not drawn":   {"x: rds-instance replicaOf=orders", facts.Replica, ""},
		"of itself":              {"x: rds-instance\nx -replicate-> x", facts.SomeDatabase, ""},
		"of each other":          {"x: rds-instance\ny: rds-instance\nx -replicate-> y\ny -replicate-> x", facts.SomeDatabase, ""},
		"asked by its original":  {"x: rds-instance\ny: rds-instance\ny -replicate-> x\nx -connect-> y", facts.Replica, "y"},
		"the source":             {"x: rds-instance\ny: rds-instance\nx -replicate-> y", facts.SomeDatabase, ""},
		"says that it stands by": {"x: rds-instance dbRole=standby\ny: rds-instance\ny -replicate-> x", facts.Standby, "y"},
		"says that it leads":     {"x: rds-instance dbRole=primary", facts.Primary, ""},
		"a second cluster":       {"x: aurora-cluster globalCluster=g\ny: aurora-cluster globalCluster=g\ny -replicate-> x", facts.Replica, "y"},
		"a copy by binary log":   {"x: aurora-cluster\ny: aurora-cluster\ny -replicate-> x", facts.SomeDatabase, ""},
		"of another engine":      {"x: aurora-cluster\ny: rds-instance\ny -replicate-> x", facts.SomeDatabase, ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, c.drawing)
			source, _ := f.DatabaseSource("x")
			if got := f.DatabaseRole("x"); got != c.want || source != c.source {
				t.Errorf("the role is %d of %q, want %d of %q", got, source, c.want, c.source)
			}
			if c.source != "" && (len(f.ReadReplicas(c.source)) == 1) != (c.want == facts.Replica) {
				t.Errorf("the replicas of the source are %v", f.ReadReplicas(c.source))
			}
		})
	}
}
