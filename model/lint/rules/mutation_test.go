package rules_test

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/diagram/sketch"
	"lintel/model/lint"
)

// mistake is one thing done wrong in a drawing that is right otherwise.
type mistake struct {
	name  string
	spoil edit
	rule  lint.RuleID   // that is meant for it
	also  []lint.RuleID // that may speak of it besides, since more is wrong then
}

// Every mistake is told by the rule meant for it, on every drawing in which it
// can be made, no other rule makes an error or a warning of it, and no fix brings a
// new error.
func TestEveryMistakeIsToldByTheRuleMeantForIt(t *testing.T) {
	engine, right := newEngine(t), drawings()
	for _, m := range slices.Concat(
		networkMistakes, placeMistakes, edgeMistakes, functionMistakes, messageMistakes, dataMistakes, computeMistakes, accessMistakes,
	) {
		t.Run(m.name, func(t *testing.T) {
			made := 0
			for _, d := range right {
				if made == 6 {
					return
				}
				if spoilt, ok := m.make(t, d); ok {
					made++
					checkMistake(t, engine, m, spoilt)
				}
			}
			if made == 0 {
				t.Error("there is no drawing in which it can be made")
			}
		})
	}
}

// drawings are correct ones, the same in every run.
var drawings = sync.OnceValue(func() (list []*diagram.Diagram) {
	for i := range 60 {
		list = append(list, sample.Architecture().Example(i+1))
	}
	return list
})

func checkMistake(t *testing.T, engine *lint.Engine, m mistake, d *diagram.Diagram) {
	t.Helper()
	found, told := engine.Check(d).Findings, false
	for _, f := range found {
		told = told || f.Rule == m.rule
		if f.Severity >= lint.Warning && f.Rule != m.rule && !slices.Contains(m.also, f.Rule) {
			t.Errorf("a rule that has nothing to do with it speaks:\n%s", describe([]lint.Finding{f}))
		}
	}
	if !told {
		t.Errorf("%s does not speak, but:\n%s", m.rule, describe(found))
	}
	for _, f := range found {
		for _, fix := range f.Fixes {
			checkMending(t, engine, d.Snapshot(), f, fix, found)
		}
	}
	if t.Failed() {
		t.Fatalf("in\n%s", codec.Marshal(d))
	}
}

// checkMending applies a fix, which brings no error that was not there.
func checkMending(t *testing.T, engine *lint.Engine, d *diagram.Diagram, f lint.Finding, fix lint.Fix, found []lint.Finding) {
	t.Helper()
	do(t, d, fix.Command)
	for _, now := range engine.Check(d).Findings {
		if now.Severity == lint.Error && !slices.ContainsFunc(found, func(old lint.Finding) bool {
			return old.Rule == now.Rule && old.Subject() == now.Subject()
		}) {
			t.Errorf("the fix %q of %s brings a new error:\n%s", fix.Title.EN, f.Rule, describe([]lint.Finding{now}))
		}
	}
}

// make is the drawing with the mistake; false when it cannot be made there.
func (m mistake) make(t *testing.T, d *diagram.Diagram) (*diagram.Diagram, bool) {
	t.Helper()
	d = d.Snapshot()
	_, err := d.Update(func(tx *diagram.Tx) error { return m.spoil(tx) })
	if err != nil && !errors.Is(err, errAbsent) {
		t.Fatal(err)
	}
	return d, err == nil
}

// edit is a change of a drawing; errAbsent when what it changes is not there.
type edit func(*diagram.Tx) error

var errAbsent = errors.New("is not in this drawing")

// all makes several changes.
func all(edits ...edit) edit {
	return func(tx *diagram.Tx) error {
		for _, e := range edits {
			if err := e(tx); err != nil {
				return err
			}
		}
		return nil
	}
}

// find is the id of a node, or of an arrow written "a -kind-> b".
func find(tx *diagram.Tx, what string) (diagram.ID, error) {
	words := strings.Fields(what)
	if len(words) == 1 && tx.Has(diagram.ID(what)) {
		return diagram.ID(what), nil
	}
	if len(words) == 3 && tx.Has(diagram.ID(words[0])) {
		for e := range tx.EdgesAt(diagram.ID(words[0])) {
			if string(e.From) == words[0] && string(e.To) == words[2] && "-"+string(e.Kind)+"->" == words[1] {
				return e.ID, nil
			}
		}
	}
	return "", errAbsent
}

// with makes a mistake only where something is drawn, and without only where it is not.
func with(what string) edit {
	return func(tx *diagram.Tx) error {
		_, err := find(tx, what)
		return err
	}
}

func without(what string) edit {
	return func(tx *diagram.Tx) error {
		if _, err := find(tx, what); err == nil {
			return errAbsent
		}
		return nil
	}
}

// is makes a mistake only where a node has a setting.
func is(id, key, value string) edit {
	return func(tx *diagram.Tx) error {
		if n, ok := tx.Node(diagram.ID(id)); !ok || n.Props[key].String() != value && string(n.Kind) != value {
			return errAbsent
		}
		return nil
	}
}

// set changes settings of a node or an arrow.
func set(what, settings string) edit {
	return func(tx *diagram.Tx) error {
		id, err := find(tx, what)
		if err != nil {
			return err
		}
		return sketch.Set(tx, id, settings)
	}
}

// draw adds nodes and arrows.
func draw(text string) edit {
	return func(tx *diagram.Tx) error { return sketch.Add(tx, text) }
}

// remove takes away a node or an arrow.
func remove(what string) edit {
	return func(tx *diagram.Tx) error {
		id, err := find(tx, what)
		if err != nil {
			return err
		}
		if _, ok := tx.Edge(id); ok {
			return tx.RemoveEdge(id)
		}
		return tx.RemoveNode(id)
	}
}

// removeAll takes away the nodes whose ids begin alike; there must be some.
func removeAll(prefix string) edit {
	return func(tx *diagram.Tx) error {
		found := errAbsent
		for _, n := range tx.Nodes() {
			if strings.HasPrefix(string(n.ID), prefix) {
				found = tx.RemoveNode(n.ID)
			}
		}
		return found
	}
}

// move draws a node in another container and changes settings of it.
func move(id, to, settings string) edit {
	return func(tx *diagram.Tx) error {
		n, ok := tx.Node(diagram.ID(id))
		if !ok || to != "" && !tx.Has(diagram.ID(to)) {
			return errAbsent
		}
		n = n.Clone()
		n.Parent = diagram.ID(to)
		if err := tx.PutNode(n); err != nil {
			return err
		}
		return sketch.Set(tx, n.ID, settings)
	}
}
