package facts_test

import (
	"slices"
	"testing"

	"lintel/model/facts"
)

func TestGlobalTablesAreJoinedByListsAndArrows(t *testing.T) {
	cases := map[string]struct {
		drawing string
		regions []string
		known   bool
		strong  facts.Truth
	}{
		"by its list": {
			"r: region code=us-east-1\nx: dynamodb-table in=r replicas=[us-west-2]",
			[]string{"us-east-1", "us-west-2"}, true, facts.No,
		},
		"by an arrow": {
			"r: region code=us-east-1\ns: region code=us-west-2\nx: dynamodb-table in=r\ny: dynamodb-table in=s\ny -replicate-> x",
			[]string{"us-east-1", "us-west-2"}, true, facts.No,
		},
		"a replica that is listed and drawn": {
			"r: region code=us-east-1\ns: region code=us-west-2\nx: dynamodb-table in=r replicas=[us-west-2]\ny: dynamodb-table in=s\nx -replicate-> y",
			[]string{"us-east-1", "us-west-2"}, true, facts.No,
		},
		"a replica nobody knows where": {
			"r: region code=us-east-1\nx: dynamodb-table in=r\ny: dynamodb-table\nx -replicate-> y",
			[]string{"us-east-1"}, false, facts.No,
		},
		"one of them says strong": {
			"x: dynamodb-table region=us-east-1\ny: dynamodb-table region=us-west-2 consistency=STRONG\nx -replicate-> y",
			[]string{"us-east-1", "us-west-2"}, true, facts.Yes,
		},
		"they contradict each other": {
			"x: dynamodb-table region=us-east-1 consistency=EVENTUAL\ny: dynamodb-table region=us-west-2 consistency=STRONG\nx -replicate-> y",
			[]string{"us-east-1", "us-west-2"}, true, facts.Unknown,
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, c.drawing)
			g, ok := f.GlobalTable("x")
			if !ok {
				t.Fatal("is no global table")
			}
			if !slices.Equal(g.Regions, c.regions) || g.Known != c.known || g.Strong != c.strong {
				t.Errorf("got %v %v %s", g.Regions, g.Known, g.Strong)
			}
		})
	}
}

func TestATableAloneIsNoGlobalTable(t *testing.T) {
	for name, drawing := range map[string]string{
		"alone":          "x: dynamodb-table consistency=STRONG",
		"exported to S3": "x: dynamodb-table\nb: s3-bucket\nx -replicate-> b",
		"into itself":    "x: dynamodb-table\nx -replicate-> x",
		"another arrow":  "x: dynamodb-table\ny: dynamodb-table\nx -teleport-> y",
		"is not a table": "x: s3-bucket",
		"is not there":   "y: s3-bucket",
	} {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, drawing)
			if _, ok := f.GlobalTable("x"); ok {
				t.Error("is a global table")
			}
		})
	}
}
