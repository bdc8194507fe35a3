package rules_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/diagram"
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

// Who draws services and arrows, but not where they are, is not told that they
// cannot reach each other.
func TestForgettingWhereThingsAreBringsNoErrorAndNoWarning(t *testing.T) {
	engine, right := newEngine(t), sample.Architecture()
	rapid.Check(t, func(t *rapid.T) {
		d := unplaced(t, right.Draw(t, "architecture"))
		for _, f := range engine.Check(d).Findings {
			if f.Severity >= lint.Warning {
				t.Fatalf("what nobody drew is judged:\n%s\n%s", describe([]lint.Finding{f}), codec.Marshal(d))
			}
		}
	})
}

// places are the kinds that say where things are, and what says so otherwise.
var (
	places     = []catalog.Kind{"region", "vpc", "az", "subnet", "security-group", "on-premises"}
	placeProps = []string{"subnets", "securityGroups", "vpcId", "fargateProfileSubnets"}
)

// unplaced is a drawing without its containers.
func unplaced(t *rapid.T, d *diagram.Diagram) *diagram.Diagram {
	bare := diagram.New()
	_, err := bare.Update(func(tx *diagram.Tx) error {
		for _, n := range d.Nodes() {
			if slices.Contains(places, n.Kind) {
				continue
			}
			n = n.Clone()
			n.Parent = ""
			for _, key := range placeProps {
				delete(n.Props, key)
			}
			if err := tx.PutNode(n); err != nil {
				return err
			}
		}
		for _, e := range d.Edges() {
			if tx.Has(e.From) && tx.Has(e.To) {
				if err := tx.PutEdge(e); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return bare
}
