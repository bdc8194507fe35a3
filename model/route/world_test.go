package route_test

import (
	"fmt"
	"math"
	"math/rand/v2"

	"lintel/model/geom"
	"lintel/model/route"
)

// world is boxes, frames and requests to route among them.
type world struct {
	obstacles []route.Obstacle
	frames    []route.Frame
	requests  []route.Request
}

func (w world) router() *route.Router {
	return route.New(w.obstacles, w.frames, route.Options{})
}

func (w world) obstacle(id string) route.Obstacle {
	for _, o := range w.obstacles {
		if o.ID == id {
			return o
		}
	}
	return route.Obstacle{}
}

// node is a tile with its middle at x, y and a label of two lines below it.
func node(id string, x, y float64) route.Obstacle {
	return route.Obstacle{
		ID:    id,
		Tile:  geom.Around(geom.Pt(x, y), geom.Size{W: 48, H: 48}),
		Label: geom.XYWH(x-34, y+30, 68, 32),
	}
}

// edge is a request between two nodes.
func edge(from, to string) route.Request {
	return route.Request{ID: from + ">" + to, From: route.Node(from), To: route.Node(to)}
}

// city is n nodes, scattered over a grid so that they do not overlap, in
// frames of four by three, and m edges, most of them between neighbours.
func city(n, m int, seed uint64) world {
	random := rand.New(rand.NewPCG(seed, 1))
	columns := int(math.Ceil(math.Sqrt(float64(n) * 1.3)))
	var w world
	for i := range n {
		x, y := float64(i%columns), float64(i/columns)
		frameGap := math.Floor(x/4)*48 + 60
		frameDrop := math.Floor(y/3)*56 + 60
		w.obstacles = append(w.obstacles, node(fmt.Sprintf("n%05d", i),
			x*136+frameGap+math.Round(random.Float64()*3)*8, y*128+frameDrop+math.Round(random.Float64()*3)*8))
	}
	rows := (n + columns - 1) / columns
	for fx := 0; fx*4 < columns; fx++ {
		for fy := 0; fy*3 < rows; fy++ {
			r := geom.XYWH(float64(fx)*(4*136+48)-8, float64(fy)*(3*128+56)-20, 4*136+16, 3*128+24)
			w.frames = append(w.frames, route.Frame{
				ID: fmt.Sprintf("f%d-%d", fx, fy), Rect: r, Header: geom.XYWH(r.Min.X+10, r.Min.Y+4, 120, 16),
			})
		}
	}
	for i := range m {
		from := random.IntN(n)
		reach := 2
		if random.IntN(10) == 0 {
			reach = 6
		}
		to := from + random.IntN(2*reach+1) - reach + columns*(random.IntN(2*reach+1)-reach)
		if to < 0 || to >= n || to == from {
			to = (from + 1) % n
		}
		q := edge(w.obstacles[from].ID, w.obstacles[to].ID)
		q.ID = fmt.Sprintf("e%05d", i)
		q.Trunk = [3]string{"request", "data", "event"}[random.IntN(3)]
		w.requests = append(w.requests, q)
	}
	return w
}

// score is what is good and bad about the lines of a world.
type score struct {
	hits, bends, crossings, overlaps, missing int
	length                                    float64
}

func (w world) score(lines map[string]geom.Polyline) score {
	var s score
	type piece struct {
		geom.Rect
		q route.Request
	}
	var pieces []piece
	for _, q := range w.requests {
		line := lines[q.ID]
		if len(line) < 2 {
			s.missing++
			continue
		}
		s.bends += len(line) - 2
		s.length += line.Length()
		s.hits += len(w.hits(line))
		for i := 1; i < len(line); i++ {
			pieces = append(pieces, piece{geom.Spanning(line[i-1], line[i]), q})
		}
	}
	for i, a := range pieces {
		for _, b := range pieces[:i] {
			shared := a.q.Trunk == b.q.Trunk && a.q.Trunk != "" && (a.q.From.ID == b.q.From.ID || a.q.To.ID == b.q.To.ID)
			if a.q.ID == b.q.ID || shared {
				continue
			}
			if crossing(a.Rect, b.Rect) || crossing(b.Rect, a.Rect) {
				s.crossings++
			}
			if covering(a.Rect, b.Rect) {
				s.overlaps++
			}
		}
	}
	return s
}

// hits are the boxes that line passes through.
func (w world) hits(line geom.Polyline) []string {
	var out []string
	for _, o := range w.obstacles {
		for _, r := range [2]geom.Rect{o.Tile, o.Label} {
			for i := 1; i < len(line); i++ {
				p := geom.Spanning(line[i-1], line[i])
				if p.Min.X < r.Max.X && p.Max.X > r.Min.X && p.Min.Y < r.Max.Y && p.Max.Y > r.Min.Y {
					out = append(out, o.ID)
				}
			}
		}
	}
	return out
}

// crossing reports whether the horizontal a crosses the vertical b.
func crossing(a, b geom.Rect) bool {
	return a.H() == 0 && b.W() == 0 && a.Min.X < b.Min.X && b.Min.X < a.Max.X && b.Min.Y < a.Min.Y && a.Min.Y < b.Max.Y
}

// covering reports whether two pieces run on top of each other for a while.
func covering(a, b geom.Rect) bool {
	along := min(a.Max.X, b.Max.X) - max(a.Min.X, b.Min.X)
	down := min(a.Max.Y, b.Max.Y) - max(a.Min.Y, b.Min.Y)
	horizontal := a.H() == 0 && b.H() == 0 && math.Abs(a.Min.Y-b.Min.Y) < 4 && along > 4
	vertical := a.W() == 0 && b.W() == 0 && math.Abs(a.Min.X-b.Min.X) < 4 && down > 4
	return horizontal || vertical
}
