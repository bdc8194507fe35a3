package layouttest

import (
	"fmt"

	"lintel/model/geom"
	"lintel/model/layout"
)

// Leaf is a leaf with a two-line label below its tile.
func Leaf(id, parent string) layout.Node {
	return layout.Node{ID: id, Parent: parent, Size: geom.Size{W: 88, H: 86}}
}

// Frame is a container with a header of that height and that much padding at
// the other three sides.
func Frame(id, parent string, header, padding float64) layout.Node {
	return layout.Node{
		ID: id, Parent: parent, Container: true, Size: geom.Size{W: 128, H: 80},
		Padding: geom.Insets{Top: header + padding, Right: padding, Bottom: padding, Left: padding},
	}
}

// Reference is a web shop: users, a CDN, an API, functions and a database in
// two zones of a VPC, storage beside it. 23 nodes.
func Reference() layout.Graph {
	return layout.Graph{
		Nodes: []layout.Node{
			Leaf("users", ""),
			Frame("account", "", 28, 16),
			Leaf("cdn", "account"),
			Frame("us-east-1", "account", 28, 16),
			Leaf("viewer-auth", "us-east-1"),
			Leaf("cert", "us-east-1"),
			Frame("region", "account", 28, 16),
			Leaf("api", "region"),
			Frame("vpc", "region", 28, 12),
			Frame("az-a", "vpc", 24, 12),
			Frame("app-a", "az-a", 24, 8),
			Leaf("orders-a", "app-a"),
			Frame("data-a", "az-a", 24, 8),
			Leaf("proxy", "data-a"),
			Leaf("db-writer", "data-a"),
			Frame("az-c", "vpc", 24, 12),
			Frame("app-c", "az-c", 24, 8),
			Leaf("orders-c", "app-c"),
			Frame("data-c", "az-c", 24, 8),
			Leaf("db-reader", "data-c"),
			Leaf("assets", "region"),
			Leaf("carts", "region"),
			Leaf("report", "region"),
		},
		Edges: []layout.Edge{
			{From: "users", To: "cdn"}, {From: "viewer-auth", To: "cdn"}, {From: "cert", To: "cdn"},
			{From: "cdn", To: "api"}, {From: "cdn", To: "assets"},
			{From: "api", To: "orders-a"}, {From: "api", To: "orders-c"},
			{From: "orders-a", To: "proxy"}, {From: "orders-c", To: "proxy"},
			{From: "proxy", To: "db-writer"}, {From: "db-writer", To: "db-reader"},
			{From: "orders-c", To: "carts"}, {From: "report", To: "db-reader"},
		},
	}
}

// Services is n leaves in VPCs of two subnets with five leaves each, chained
// and cross-linked with about four edges for three nodes. Equal n, equal graph.
func Services(n int) layout.Graph {
	var g layout.Graph
	leaf := func(i int) string { return fmt.Sprintf("service-%d", i) }
	for i := range n {
		vpc, subnet := fmt.Sprintf("vpc-%d", i/10), fmt.Sprintf("subnet-%d", i/5)
		if i%10 == 0 {
			g.Nodes = append(g.Nodes, Frame(vpc, "", 28, 12))
		}
		if i%5 == 0 {
			g.Nodes = append(g.Nodes, Frame(subnet, vpc, 24, 8))
		}
		g.Nodes = append(g.Nodes, Leaf(leaf(i), subnet))
		if i > 0 {
			g.Edges = append(g.Edges, layout.Edge{From: leaf((i - 1) * 3 / 4), To: leaf(i)})
		}
		if i%3 == 2 {
			g.Edges = append(g.Edges, layout.Edge{From: leaf(i / 2), To: leaf(i)})
		}
	}
	return g
}
