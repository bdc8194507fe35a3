package tiers_test

import (
	"testing"

	"lintel/model/geom"
	"lintel/model/layout"
	"lintel/model/layout/layouttest"
)

// town is users, an API and two zones with an application and a database each,
// a table that the first application reads, and logs of the API.
func town() layout.Graph {
	zone := func(name string) []layout.Node {
		az := layouttest.Frame("az-"+name, "vpc", 24, 12)
		az.Kind, az.Parallel = "az", true
		app, data := layouttest.Frame("app-"+name, az.ID, 24, 8), layouttest.Frame("data-"+name, az.ID, 24, 8)
		app.Kind, app.Name = "subnet private", "app"
		data.Kind, data.Name = "subnet private", "data"
		return []layout.Node{az, app, layouttest.Leaf("server-"+name, app.ID), data, layouttest.Leaf("db-"+name, data.ID)}
	}
	users, logs := layouttest.Leaf("users", ""), layouttest.Leaf("logs", "region")
	users.Tier, logs.Tier = layout.Client, layout.Support
	g := layout.Graph{Nodes: []layout.Node{
		users, layouttest.Frame("region", "", 28, 16), layouttest.Leaf("api", "region"), logs,
		layouttest.Leaf("table", "region"), layouttest.Frame("vpc", "region", 28, 12),
	}}
	g.Nodes = append(g.Nodes, zone("a")...)
	g.Nodes = append(g.Nodes, zone("c")...)
	g.Edges = []layout.Edge{
		{From: "users", To: "api"}, {From: "api", To: "logs", Aside: true},
		{From: "api", To: "server-a"}, {From: "api", To: "server-c"},
		{From: "server-a", To: "db-a"}, {From: "server-c", To: "db-a"},
		{From: "db-a", To: "db-c", Aside: true}, {From: "server-c", To: "table"},
	}
	return g
}

// middle is that of a block; its tile stands in it.
func middle(r geom.Rect) geom.Point { return r.Center() }

func TestTheSameTiersOfZonesShareTheirColumns(t *testing.T) {
	p := place(t, town())
	for _, tier := range []string{"app-", "data-", "az-"} {
		a, c := p[tier+"a"], p[tier+"c"]
		if a.Min.X != c.Min.X || a.Max.X != c.Max.X || a.Max.Y >= c.Min.Y {
			t.Errorf("%sa %v is not right above %sc %v", tier, a, tier, c)
		}
	}
	for _, name := range []string{"server-", "db-"} {
		if middle(p[name+"a"]).X != middle(p[name+"c"]).X {
			t.Errorf("%sa %v and %sc %v are not in one column", name, p[name+"a"], name, p[name+"c"])
		}
	}
}

func TestClientsComeFirstAndDataLast(t *testing.T) {
	p := place(t, town())
	way := []string{"users", "api", "server-a", "db-a"}
	for i := 1; i < len(way); i++ {
		if p[way[i-1]].Max.X >= p[way[i]].Min.X {
			t.Errorf("%s %v does not stand before %s %v", way[i-1], p[way[i-1]], way[i], p[way[i]])
		}
	}
	if p["users"].Max.X >= p["region"].Min.X {
		t.Error("the users stand beside the Region, not before it")
	}
}

func TestWhatServesStandsBelow(t *testing.T) {
	p := place(t, town())
	for _, id := range []string{"logs", "table"} {
		if p[id].Min.Y < p["vpc"].Max.Y {
			t.Errorf("%s %v is not below the VPC %v", id, p[id], p["vpc"])
		}
	}
	if x := middle(p["logs"]).X; x != middle(p["api"]).X {
		t.Errorf("the logs at %v are not in the column of the API", p["logs"])
	}
	if x := middle(p["table"]).X; x != middle(p["server-c"]).X {
		t.Errorf("the table at %v is not in the column of the server that reads it", p["table"])
	}
}

func TestTheMainWayIsStraight(t *testing.T) {
	p := place(t, town())
	if y := p["users"].Min.Y; y != p["api"].Min.Y || p["server-a"].Min.Y != p["db-a"].Min.Y {
		t.Errorf("users %v, API %v, server %v, database %v", p["users"], p["api"], p["server-a"], p["db-a"])
	}
}

func TestDownwardsIsTheSameTurned(t *testing.T) {
	g := town()
	g.Direction = layout.TopToBottom
	p := place(t, g)
	if p["users"].Max.Y >= p["region"].Min.Y || p["server-a"].Max.Y >= p["db-a"].Min.Y {
		t.Errorf("users %v, Region %v, server %v, database %v", p["users"], p["region"], p["server-a"], p["db-a"])
	}
	if a, c := p["az-a"], p["az-c"]; a.Min.Y != c.Min.Y || a.Max.X >= c.Min.X {
		t.Errorf("the zones %v and %v do not stand side by side", a, c)
	}
}
