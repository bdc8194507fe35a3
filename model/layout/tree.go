package layout

// Tree answers who is inside whom in a valid graph. It is made once and only read.
type Tree struct {
	nodes    map[string]Node
	children map[string][]string
	topDown  []string
}

// NewTree reads the nesting of a graph that passed Validate.
func NewTree(g Graph) Tree {
	t := Tree{
		nodes:    make(map[string]Node, len(g.Nodes)),
		children: make(map[string][]string),
	}
	for _, n := range g.Nodes {
		t.nodes[n.ID] = n
		t.children[n.Parent] = append(t.children[n.Parent], n.ID)
	}
	t.topDown = append(t.topDown, t.children[""]...)
	for i := 0; i < len(t.topDown); i++ {
		t.topDown = append(t.topDown, t.children[t.topDown[i]]...)
	}
	return t
}

// Node is the node with that ID.
func (t Tree) Node(id string) Node { return t.nodes[id] }

// Children are the nodes directly inside a container, in the order of the
// graph; the children of "" are the nodes at the top level.
func (t Tree) Children(id string) []string { return t.children[id] }

// BottomUp are all nodes, children before their parents.
func (t Tree) BottomUp() []string {
	out := make([]string, len(t.topDown))
	for i, id := range t.topDown {
		out[len(out)-1-i] = id
	}
	return out
}

// Path leads from the top level down to a node, both included.
func (t Tree) Path(id string) []string {
	var up []string
	for ; id != ""; id = t.nodes[id].Parent {
		up = append(up, id)
	}
	for i, j := 0, len(up)-1; i < j; i, j = i+1, j-1 {
		up[i], up[j] = up[j], up[i]
	}
	return up
}

// Depth is the greatest number of containers around one node.
func (t Tree) Depth() int {
	depth := make(map[string]int, len(t.nodes))
	var deepest int
	for _, id := range t.topDown {
		if parent := t.nodes[id].Parent; parent != "" {
			depth[id] = depth[parent] + 1
			deepest = max(deepest, depth[id])
		}
	}
	return deepest
}
