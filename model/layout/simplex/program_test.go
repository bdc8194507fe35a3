package simplex_test

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/layout/simplex"
)

func TestSolveStretchesWhatIsCheapest(t *testing.T) {
	var p simplex.Program
	a, b, c, d := p.Add(), p.Add(), p.Add(), p.Add()
	p.Least(a, b, 1, 1)
	p.Least(b, d, 3, 1)
	p.Least(a, c, 1, 1)
	p.Least(c, d, 1, 5)
	x, err := p.Solve(100)
	if err != nil || x[a] != 0 || x[b] != 1 || x[c] != 3 || x[d] != 4 {
		t.Errorf("got %v, %v", x, err)
	}
}

func TestNearKeepsThingsApartAsAsked(t *testing.T) {
	var p simplex.Program
	a, b, c := p.Add(), p.Add(), p.Add()
	p.Near(a, b, 5, 2)
	p.Near(b, c, -3, 2)
	x, err := p.Solve(100)
	if err != nil || x[b]-x[a] != 5 || x[c]-x[b] != -3 {
		t.Errorf("got %v, %v", x, err)
	}
}

func TestACircleOfDistancesIsRefused(t *testing.T) {
	var p simplex.Program
	a, b := p.Add(), p.Add()
	p.Least(a, b, 1, 1)
	p.Least(b, a, 1, 1)
	if _, err := p.Solve(100); !errors.Is(err, simplex.ErrCycle) {
		t.Errorf("got %v", err)
	}
}

// wish is one call of Least, or with near one of Near.
type wish struct {
	a, b         simplex.Var
	least, price int
	near         bool
}

func (w wish) cost(x []int) (cost int, kept bool) {
	off := x[w.b] - x[w.a] - w.least
	if w.near {
		return w.price * max(off, -off), true
	}
	return w.price * (off + w.least), off >= 0
}

func total(wishes []wish, x []int) (sum int, kept bool) {
	for _, w := range wishes {
		cost, ok := w.cost(x)
		if !ok {
			return 0, false
		}
		sum += cost
	}
	return sum, true
}

// TestNoNeighbourOfTheAnswerIsCheaper holds because the cost is convex: an
// answer that no move of a set of variables by one improves is the best.
func TestNoNeighbourOfTheAnswerIsCheaper(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 7).Draw(t, "variables")
		var p simplex.Program
		for range n {
			p.Add()
		}
		var wishes []wish
		for range rapid.IntRange(1, 14).Draw(t, "wishes") {
			a := rapid.IntRange(0, n-2).Draw(t, "a")
			w := wish{
				a: simplex.Var(a), b: simplex.Var(rapid.IntRange(a+1, n-1).Draw(t, "b")),
				least: rapid.IntRange(-3, 5).Draw(t, "least"), price: rapid.IntRange(0, 4).Draw(t, "price"),
				near: rapid.Bool().Draw(t, "near"),
			}
			wishes = append(wishes, w)
			if w.near {
				p.Near(w.a, w.b, w.least, w.price)
			} else {
				p.Least(w.a, w.b, w.least, w.price)
			}
		}
		x, err := p.Solve(10_000)
		if err != nil {
			t.Fatal(err)
		}
		x = x[:n]
		cost, kept := total(wishes, x)
		if !kept {
			t.Fatalf("%v does not keep the distances of %v", x, wishes)
		}
		for set := 1; set < 1<<n; set++ {
			moved := make([]int, n)
			for i := range moved {
				moved[i] = x[i] + set>>i&1
			}
			if other, ok := total(wishes, moved); ok && other < cost {
				t.Fatalf("%v costs %d, %v only %d, of %v", x, cost, moved, other, wishes)
			}
		}
	})
}
