package route_test

import (
	"testing"

	"lintel/model/geom"
	"lintel/model/route"
)

// shop is the web shop of the reference example: users, a distribution with
// its function and certificate, an API, two zones and a bottom lane of
// services outside the VPC.
func shop() world {
	below := func(id string, x, y, width float64) route.Obstacle {
		return route.Obstacle{
			ID:    id,
			Tile:  geom.Around(geom.Pt(x, y), geom.Size{W: 48, H: 48}),
			Label: geom.XYWH(x-width/2, y+30, width, 32),
		}
	}
	beside := func(id string, x, y, width float64) route.Obstacle {
		return route.Obstacle{
			ID:    id,
			Tile:  geom.Around(geom.Pt(x, y), geom.Size{W: 48, H: 48}),
			Label: geom.XYWH(x+36, y-15, width, 32),
		}
	}
	frame := func(id string, x, y, x2, y2, header float64) route.Frame {
		return route.Frame{
			ID: id, Rect: geom.Rect{Min: geom.Pt(x, y), Max: geom.Pt(x2, y2)},
			Header: geom.XYWH(x+10, y+6, header, 16),
		}
	}
	arrow := func(from, to, trunk string) route.Request {
		q := edge(from, to)
		q.Trunk = trunk
		return q
	}
	return world{
		obstacles: []route.Obstacle{
			below("users", 264, 464, 34), below("cdn", 396, 464, 58), below("api", 536, 464, 52),
			below("auth", 396, 224, 75), below("cert", 396, 320, 78),
			below("orders-a", 692, 306, 42), below("orders-c", 692, 464, 42),
			below("proxy", 852, 306, 75), below("writer", 980, 306, 75), below("reader", 980, 464, 75),
			beside("assets", 536, 636, 75), beside("carts", 692, 636, 85), beside("report", 852, 636, 68),
			{ID: "endpoint", Tile: geom.Around(geom.Pt(692, 560), geom.Size{W: 28, H: 28})},
		},
		frames: []route.Frame{
			frame("account", 312, 132, 1120, 692, 166), frame("us-east-1", 328, 168, 464, 392, 86),
			frame("region", 480, 168, 1104, 676, 156), frame("vpc", 608, 204, 1088, 560, 166),
			frame("zone-a", 620, 232, 1076, 382, 104), frame("zone-c", 620, 390, 1076, 540, 104),
			frame("app-a", 632, 257, 752, 373, 88), frame("data-a", 800, 257, 1064, 373, 88),
			frame("app-c", 632, 415, 752, 531, 88), frame("data-c", 800, 415, 1064, 531, 88),
		},
		requests: []route.Request{
			arrow("users", "cdn", "request"), arrow("cdn", "api", "request"), arrow("cdn", "assets", "data"),
			arrow("auth", "cdn", "control"), arrow("cert", "cdn", "tls"),
			arrow("api", "orders-a", "request"), arrow("api", "orders-c", "request"),
			arrow("orders-a", "proxy", "data"), arrow("orders-c", "proxy", "data"), arrow("proxy", "writer", "data"),
			arrow("writer", "reader", "event"), arrow("orders-c", "endpoint", "data"),
			arrow("endpoint", "carts", "data"), arrow("report", "reader", "broken data"),
		},
	}
}

func TestTheShopLooksLikeItsPicture(t *testing.T) {
	w := shop()
	lines := w.router().RouteAll(w.requests)
	want := map[string]geom.Polyline{
		"users>cdn":         {{X: 292, Y: 464}, {X: 368, Y: 464}},
		"cdn>api":           {{X: 424, Y: 464}, {X: 508, Y: 464}},
		"cdn>assets":        {{X: 396, Y: 530}, {X: 396, Y: 636}, {X: 508, Y: 636}},
		"api>orders-c":      {{X: 564, Y: 464}, {X: 664, Y: 464}},
		"api>orders-a":      {{X: 564, Y: 464}, {X: 584, Y: 464}, {X: 584, Y: 306}, {X: 664, Y: 306}},
		"orders-a>proxy":    {{X: 720, Y: 306}, {X: 824, Y: 306}},
		"orders-c>proxy":    {{X: 720, Y: 464}, {X: 776, Y: 464}, {X: 776, Y: 306}, {X: 824, Y: 306}},
		"proxy>writer":      {{X: 880, Y: 306}, {X: 952, Y: 306}},
		"writer>reader":     {{X: 980, Y: 372}, {X: 980, Y: 436}},
		"orders-c>endpoint": {{X: 692, Y: 530}, {X: 692, Y: 542}},
		"endpoint>carts":    {{X: 692, Y: 578}, {X: 692, Y: 608}},
		"report>reader":     {{X: 852, Y: 608}, {X: 852, Y: 464}, {X: 952, Y: 464}},
		"cert>cdn":          {{X: 396, Y: 386}, {X: 396, Y: 436}},
		"auth>cdn":          {{X: 368, Y: 224}, {X: 344, Y: 224}, {X: 344, Y: 448}, {X: 368, Y: 448}},
	}
	for _, q := range w.requests {
		got := lines[q.ID]
		if len(got) != len(want[q.ID]) {
			t.Errorf("%s: got %v, want %v", q.ID, got, want[q.ID])
			continue
		}
		for i, p := range got {
			if p.Dist(want[q.ID][i]) > 4 {
				t.Errorf("%s: got %v, want %v", q.ID, got, want[q.ID])
				break
			}
		}
	}
}
