package catalog_test

import (
	"slices"
	"testing"

	"lintel/model/catalog"
)

func TestConnectionsNameKindsAndArrowsThatExist(t *testing.T) {
	eachService(t, func(t *testing.T, c *catalog.Catalog, s *catalog.Service) {
		type way struct {
			to   catalog.Kind
			kind catalog.EdgeKind
		}
		said := map[way]bool{}
		for _, conn := range s.Connections {
			for _, to := range conn.To {
				if _, ok := c.Service(to); !ok {
					t.Errorf("connects to %s, which does not exist", to)
				}
				for _, kind := range conn.Kinds {
					w := way{to, kind}
					if _, ok := c.Edge(kind); !ok || said[w] {
						t.Errorf("arrow %s to %s does not exist or is said twice", kind, to)
					}
					said[w] = true
				}
			}
			if len(conn.Kinds) == 0 || conn.Port < 0 || conn.Port > 65535 {
				t.Errorf("connection to %v has no arrow or a wrong port", conn.To)
			}
		}
	})
}

func TestNoPairIsBothPossibleAndImpossible(t *testing.T) {
	eachService(t, func(t *testing.T, c *catalog.Catalog, s *catalog.Service) {
		for _, n := range s.Never {
			for _, to := range n.To {
				if _, ok := c.Service(to); !ok || len(c.Between(s.Kind, to)) > 0 {
					t.Errorf("never to %s, which does not exist or is a connection", to)
				}
			}
		}
	})
}

// A bridge that is no kind of service is told in words alone.
func TestABridgeLiesBetweenWhatCannotBeConnectedDirectly(t *testing.T) {
	eachService(t, func(t *testing.T, c *catalog.Catalog, s *catalog.Service) {
		joined := func(a, b catalog.Kind) bool { return len(c.Between(a, b)) > 0 || len(c.Between(b, a)) > 0 }
		for _, n := range s.Never {
			for _, bridge := range n.Use {
				if !joined(s.Kind, bridge) {
					t.Errorf("the bridge %s to %v is not connected with it", bridge, n.To)
				}
				if !slices.ContainsFunc(n.To, func(to catalog.Kind) bool { return joined(bridge, to) }) {
					t.Errorf("the bridge %s leads to none of %v", bridge, n.To)
				}
			}
			for _, to := range n.To {
				reaches := func(bridge catalog.Kind) bool { return joined(bridge, to) }
				if len(n.Use) > 0 && !slices.ContainsFunc(n.Use, reaches) {
					t.Errorf("none of %v leads to %s", n.Use, to)
				}
			}
		}
	})
}

func TestEveryKindTakesPartInTheMatrix(t *testing.T) {
	c := shipped(t)
	reached := map[catalog.Kind]bool{}
	for _, k := range c.Kinds() {
		s, _ := c.Service(k)
		for _, conn := range s.Connections {
			for _, to := range conn.To {
				reached[to] = true
			}
		}
	}
	alone := []catalog.Kind{"aws-account", "az", "ecs-cluster", "note"}
	for _, k := range c.Kinds() {
		if s, _ := c.Service(k); len(s.Connections) == 0 && !reached[k] && !slices.Contains(alone, k) {
			t.Errorf("no arrow begins or ends at %s", k)
		}
	}
}

func TestNothingIsSaidTwiceToBeImpossible(t *testing.T) {
	eachService(t, func(t *testing.T, _ *catalog.Catalog, s *catalog.Service) {
		said := map[catalog.Kind]bool{}
		for _, n := range s.Never {
			for _, to := range n.To {
				if said[to] {
					t.Errorf("never to %s is said twice", to)
				}
				said[to] = true
			}
		}
	})
}

func TestEveryEdgeKindIsUsedAndHasAFamily(t *testing.T) {
	c := shipped(t)
	used := map[catalog.EdgeKind]bool{}
	for _, k := range c.Kinds() {
		s, _ := c.Service(k)
		for _, conn := range s.Connections {
			for _, e := range conn.Kinds {
				used[e] = true
			}
		}
	}
	for _, k := range c.EdgeKinds() {
		e, _ := c.Edge(k)
		if !slices.Contains([]catalog.Family{catalog.Request, catalog.Event, catalog.Data, catalog.Control}, e.Family) {
			t.Errorf("%s: no family is called %q", k, e.Family)
		}
		if e.Family == catalog.Control && e.Network {
			t.Errorf("%s: a control arrow carries no packets", k)
		}
		if e.Network && e.Trigger {
			t.Errorf("%s: either AWS delivers or the source connects", k)
		}
		if !used[k] {
			t.Errorf("%s: no service connects so", k)
		}
	}
}
