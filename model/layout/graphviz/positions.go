package graphviz

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"lintel/model/geom"
)

// ReadPositions reads the centres of the nodes, in pt with y upwards, from what
// the worker writes: a graph in the DOT language whose nodes have an attribute
// pos="x,y". Whatever else it says is skipped. A position that is no pair of
// finite numbers and a text that ends too early are errors (ErrGarbage).
func ReadPositions(dot string) (map[string]geom.Point, error) {
	r := reader{lexer: lexer{rest: dot}, at: map[string]geom.Point{}}
	if err := r.graph(); err != nil {
		return nil, err
	}
	return r.at, nil
}

type reader struct {
	lexer
	at map[string]geom.Point
}

// graph walks over the statements; subject is the node that the present one is
// about, if it is about a node.
func (r *reader) graph() error {
	var subject string
	var depth int
	for {
		switch t := r.next(); t.kind {
		case word:
			subject = t.text
		case arrow:
			r.next()
			subject = ""
		case '[':
			if err := r.attributes(subject); err != nil {
				return err
			}
			subject = ""
		case '{':
			depth, subject = depth+1, ""
		case '}':
			if depth, subject = depth-1, ""; depth == 0 {
				return nil
			}
		case end:
			return fmt.Errorf("%w: it ends before its last brace", ErrGarbage)
		default:
			subject = ""
		}
	}
}

// attributes reads up to the closing bracket.
func (r *reader) attributes(subject string) error {
	var key string
	for {
		switch t := r.next(); t.kind {
		case ']':
			return nil
		case end:
			return fmt.Errorf("%w: it ends inside the attributes of %q", ErrGarbage, subject)
		case '=':
			value := r.next()
			if key != "pos" || isKeyword(subject) {
				continue
			}
			p, err := point(value.text)
			if err != nil {
				return fmt.Errorf("%w: node %q: %v", ErrGarbage, subject, err)
			}
			r.at[subject] = p
		case word:
			key = t.text
		}
	}
}

// isKeyword reports whether attributes after the word belong to no node; the
// empty word stands for an edge.
func isKeyword(word string) bool {
	switch strings.ToLower(word) {
	case "", "graph", "node", "edge", "subgraph", "digraph", "strict":
		return true
	}
	return false
}

// point reads "x,y", with an optional "!" behind.
func point(s string) (geom.Point, error) {
	const far = 1e9
	left, right, ok := strings.Cut(strings.TrimSuffix(s, "!"), ",")
	x, errX := strconv.ParseFloat(left, 64)
	y, errY := strconv.ParseFloat(right, 64)
	if !ok || errX != nil || errY != nil || !(math.Abs(x) <= far && math.Abs(y) <= far) {
		return geom.Point{}, fmt.Errorf("%.40q is no position", s)
	}
	return geom.Pt(x, y), nil
}
