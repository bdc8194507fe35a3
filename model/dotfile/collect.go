package dotfile

import (
	"fmt"
	"maps"
	"strings"

	"gonum.org/v1/gonum/graph/formats/dot/ast"
)

// collector gathers what a graph says, wherever it says it.
type collector struct {
	name     string
	root     *cluster
	clusters []*cluster
	named    map[string]*cluster
	nodes    []*node
	byName   map[string]*node
	edges    []*edge
}

// attributes are values as they stand in the file.
type attributes map[string]string

// cluster is a subgraph that is drawn as a box, or the graph itself.
type cluster struct {
	name  string
	in    *cluster // nil for the graph
	depth int
	attrs attributes
}

type node struct {
	name  string
	in    *cluster
	attrs attributes
}

type edge struct {
	from, to string
	attrs    attributes
}

// scope is what holds between two braces.
type scope struct {
	at         *cluster
	boxed      bool       // the braces belong to the cluster, not to a group in it
	node, edge attributes // what is said of all that follow
}

func newCollector() *collector {
	root := &cluster{attrs: attributes{}}
	return &collector{root: root, named: map[string]*cluster{}, byName: map[string]*node{}}
}

func (c *collector) graph(g *ast.Graph) error {
	c.name = plain(g.ID)
	_, err := c.statements(g.Stmts, scope{at: c.root, boxed: true, node: attributes{}, edge: attributes{}})
	return err
}

// statements reads what stands between braces and returns the nodes there.
func (c *collector) statements(list []ast.Stmt, s scope) (found []string, err error) {
	for _, statement := range list {
		var more []string
		switch st := statement.(type) {
		case *ast.NodeStmt:
			n := c.node(st.Node.ID, s)
			set(n.attrs, st.Attrs)
			more = []string{n.name}
		case *ast.EdgeStmt:
			more, err = c.chain(st, s)
		case *ast.AttrStmt:
			s = s.with(st)
		case *ast.Attr:
			if s.boxed {
				s.at.attrs[unquote(st.Key)] = st.Val
			}
		case *ast.Subgraph:
			more, err = c.subgraph(st, s)
		}
		if err != nil {
			return nil, err
		}
		if found = append(found, more...); len(found) > maxElements {
			return nil, tooMany()
		}
	}
	return found, c.check()
}

func (c *collector) check() error {
	if len(c.nodes)+len(c.edges)+len(c.clusters) > maxElements {
		return tooMany()
	}
	return nil
}

func tooMany() error {
	return fmt.Errorf("the graph has more than %d nodes and edges; split it", maxElements)
}

// with is the scope after a statement about all that follow.
func (s scope) with(st *ast.AttrStmt) scope {
	switch st.Kind {
	case ast.GraphKind:
		if s.boxed {
			set(s.at.attrs, st.Attrs)
		}
	case ast.NodeKind:
		s.node = maps.Clone(s.node)
		set(s.node, st.Attrs)
	case ast.EdgeKind:
		s.edge = maps.Clone(s.edge)
		set(s.edge, st.Attrs)
	}
	return s
}

func set(into attributes, list []*ast.Attr) {
	for _, a := range list {
		into[unquote(a.Key)] = a.Val
	}
}

// node is the node with an id. It lies in the first and innermost cluster that
// names it.
func (c *collector) node(id string, s scope) *node {
	name := unquote(id)
	n, known := c.byName[name]
	if !known {
		n = &node{name: name, in: s.at, attrs: maps.Clone(s.node)}
		c.byName[name] = n
		c.nodes = append(c.nodes, n)
	}
	if s.at.inside(n.in) {
		n.in = s.at
	}
	return n
}

// inside reports whether the cluster lies in another one.
func (c *cluster) inside(other *cluster) bool {
	for at := c.in; at != nil; at = at.in {
		if at == other {
			return true
		}
	}
	return false
}

func (c *collector) subgraph(g *ast.Subgraph, s scope) ([]string, error) {
	s.boxed = false
	if name := unquote(g.ID); strings.HasPrefix(name, "cluster") {
		box, known := c.named[name]
		if !known {
			box = &cluster{name: name, in: s.at, depth: s.at.depth + 1, attrs: attributes{}}
			if box.depth > maxDepth {
				box.in, box.depth = s.at.in, s.at.depth
			}
			c.named[name] = box
			c.clusters = append(c.clusters, box)
		}
		s.at, s.boxed = box, true
	}
	return c.statements(g.Stmts, s)
}

// chain reads "a -> b -> {c d}": every node of a link leads to every node of the
// next.
func (c *collector) chain(st *ast.EdgeStmt, s scope) (found []string, err error) {
	attrs := maps.Clone(s.edge)
	set(attrs, st.Attrs)
	from, err := c.ends(st.From, s)
	found = from
	for link := st.To; link != nil && err == nil; link = link.To {
		var to []string
		if to, err = c.ends(link.Vertex, s); err != nil {
			break
		}
		if len(c.edges)+len(from)*len(to) > maxElements {
			return nil, tooMany()
		}
		for _, a := range from {
			for _, b := range to {
				c.edges = append(c.edges, &edge{from: a, to: b, attrs: attrs})
			}
		}
		found, from = append(found, to...), to
	}
	return found, err
}

func (c *collector) ends(v ast.Vertex, s scope) ([]string, error) {
	switch v := v.(type) {
	case *ast.Node:
		return []string{c.node(v.ID, s).name}, nil
	case *ast.Subgraph:
		return c.subgraph(v, s)
	}
	return nil, nil
}
