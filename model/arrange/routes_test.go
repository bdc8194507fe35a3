package arrange_test

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"

	"lintel/model/arrange"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
)

var (
	pictures = flag.String("pictures", "", "folder for the arranged drawings of the set, as .lintel files")
	beside   = flag.String("graphviz", "", "path of lintel-graphviz: routes of Graphviz are measured too (make routes)")
)

// set is the thirty drawings on which arranging and routing are measured: all
// templates and examples, and generated architectures.
func set(t testing.TB) map[string]*diagram.Diagram {
	t.Helper()
	drawings := map[string]*diagram.Diagram{}
	for _, dir := range []string{"templates", "examples"} {
		files, err := fs.Glob(os.DirFS("../../assets/"+dir), "*.lintel")
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			drawings[strings.TrimSuffix(path.Base(file), ".lintel")] = example(t, dir+"/"+file)
		}
	}
	for seed := range 7 {
		drawings[fmt.Sprintf("generated-%d", seed+1)] = sample.Architecture().Example(seed)
	}
	drawings["large-120"], drawings["large-300"] = sample.Large(120), sample.Large(300)
	return drawings
}

// tally is what is good and bad about the arrows of a drawing.
type tally struct {
	arrows, crossings, bends int
	through                  int // tiles, and labels of tiles, that arrows run through
	overlaps                 int // labels of arrows on something else
	length                   float64
}

func (a tally) plus(b tally) tally {
	return tally{
		a.arrows + b.arrows, a.crossings + b.crossings, a.bends + b.bends,
		a.through + b.through, a.overlaps + b.overlaps, a.length + b.length,
	}
}

// most is what the arrows may cost: of the templates and examples together, and
// of the generated drawings. When it gets better, lower it.
var most = map[bool]tally{
	false: {crossings: 7, bends: 140, length: 31_830},
	true:  {crossings: 6_228, bends: 2_770, length: 1_088_100},
}

// TestRoutesOfThirtyDrawings arranges each drawing of the set and measures its
// arrows. With -v it prints the table, with -graphviz beside the routes that
// Graphviz finds for the same boxes.
func TestRoutesOfThirtyDrawings(t *testing.T) {
	drawings := set(t)
	if len(drawings) != 30 {
		t.Fatalf("the set has %d drawings", len(drawings))
	}
	var out strings.Builder
	table := tabwriter.NewWriter(&out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(table, "drawing\tarrows\tcrossings\tbends\tthrough\tlabels\tlength\t")
	if *beside != "" {
		fmt.Fprint(table, "spline: crossings\tthrough\tlength\tortho: crossings\tbends\tthrough\tlength\t")
	}
	fmt.Fprintln(table)
	var all, splines, orthos tally
	halves := map[bool]tally{}
	var names []string
	for name := range drawings {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		w := draw(t, drawings[name])
		w.with(arrange.Options{})
		w.keep(name)
		ours := w.tally(w.lines())
		ours.overlaps = w.overlaps()
		all = all.plus(ours)
		halves[made(name)] = halves[made(name)].plus(ours)
		fmt.Fprintf(table, "%s\t%d\t%d\t%d\t%d\t%d\t%.0f\t", name, ours.arrows, ours.crossings, ours.bends, ours.through, ours.overlaps, ours.length)
		if *beside != "" {
			spline, ortho := w.graphviz("spline"), w.graphviz("ortho")
			splines, orthos = splines.plus(spline), orthos.plus(ortho)
			fmt.Fprint(table, spline.short(), ortho.short())
		}
		fmt.Fprintln(table)
		if ours.through > 0 || ours.overlaps > 0 {
			t.Errorf("%s: arrows run through %d boxes and %d labels cover something: %v", name, ours.through, ours.overlaps, w.faults)
		}
	}
	fmt.Fprintf(table, "all\t%d\t%d\t%d\t%d\t%d\t%.0f\t", all.arrows, all.crossings, all.bends, all.through, all.overlaps, all.length)
	if *beside != "" {
		fmt.Fprint(table, splines.short(), orthos.short())
	}
	fmt.Fprintln(table)
	if err := table.Flush(); err != nil {
		t.Fatal(err)
	}
	t.Logf("\n%s", out.String())
	for generated, sum := range halves {
		limit := most[generated]
		if sum.crossings > limit.crossings || sum.bends > limit.bends || sum.length > limit.length {
			t.Errorf("generated %v: %+v, and it may be %+v at most", generated, sum, limit)
		}
	}
}

// made tells the generated drawings of the set.
func made(name string) bool {
	return strings.HasPrefix(name, "generated-") || strings.HasPrefix(name, "large-")
}

// short is a tally of Graphviz in the table; only routes at right angles have bends.
func (a tally) short() string {
	if a.bends < 0 {
		return fmt.Sprintf("%d\t%d\t%.0f\t", a.crossings, a.through, a.length)
	}
	return fmt.Sprintf("%d\t%d\t%d\t%.0f\t", a.crossings, a.bends, a.through, a.length)
}

// lines are the arrows as they are drawn.
func (w drawing) lines() map[diagram.ID]geom.Polyline {
	lines := map[diagram.ID]geom.Polyline{}
	for _, e := range w.d.Edges() {
		lines[e.ID] = w.b.Line(e.ID)
	}
	return lines
}

// tally measures lines among the tiles of the drawing and their labels.
func (w *drawing) tally(lines map[diagram.ID]geom.Polyline) tally {
	var sum tally
	edges := w.d.Edges()
	for i, e := range edges {
		line := lines[e.ID]
		sum.arrows++
		sum.length += line.Length()
		sum.bends += max(0, len(line)-2)
		for _, n := range w.d.Nodes() {
			if hit := w.hits(e, n, line); hit > 0 {
				sum.through += hit
				w.faults = append(w.faults, fmt.Sprintf("%s runs through %s", e.ID, n.ID))
			}
		}
		for _, f := range edges[:i] {
			sum.crossings += crossings(line, lines[f.ID])
		}
	}
	return sum
}

// hits counts the boxes of a node, tile and label, that a line runs through. A
// line ends at its own nodes, and passes the endpoint that it is led through.
func (w *drawing) hits(e *diagram.Edge, n *diagram.Node, line geom.Polyline) int {
	gate, _ := w.b.Gate(e.ID)
	if n.ID == e.From || n.ID == e.To || n.ID == gate {
		return 0
	}
	boxes := []geom.Rect{w.b.LabelPlace(n.ID)}
	if n.Size == (geom.Size{}) {
		tile, _ := w.b.Rect(n.ID)
		boxes = append(boxes, tile)
	}
	count := 0
	for _, box := range boxes {
		for i := 1; i < len(line); i++ {
			if passes(line[i-1], line[i], box.Inset(1)) {
				count++
				break
			}
		}
	}
	return count
}

// passes reports whether the piece from a to b has a part inside r.
func passes(a, b geom.Point, r geom.Rect) bool {
	from, to := 0.0, 1.0
	for _, side := range [4][2]float64{{a.X - b.X, a.X - r.Min.X}, {b.X - a.X, r.Max.X - a.X}, {a.Y - b.Y, a.Y - r.Min.Y}, {b.Y - a.Y, r.Max.Y - a.Y}} {
		step, room := side[0], side[1]
		switch {
		case step == 0 && room <= 0:
			return false
		case step < 0:
			from = max(from, room/step)
		case step > 0:
			to = min(to, room/step)
		}
	}
	return from < to
}

// crossings counts where two lines change sides of each other.
func crossings(p, q geom.Polyline) int {
	n := 0
	for i := 1; i < len(p); i++ {
		for j := 1; j < len(q); j++ {
			a, b, c, d := p[i-1], p[i], q[j-1], q[j]
			if turn(a, b, c)*turn(a, b, d) < 0 && turn(c, d, a)*turn(c, d, b) < 0 {
				n++
			}
		}
	}
	return n
}

func turn(a, b, c geom.Point) float64 {
	u, v := b.Sub(a), c.Sub(a)
	return u.X*v.Y - u.Y*v.X
}

// overlaps counts the labels of arrows that lie on a tile, on a label, or on each other.
func (w *drawing) overlaps() int {
	n := 0
	edges := w.d.Edges()
	for i, e := range edges {
		chip, ok := w.b.Chip(e.ID)
		if !ok {
			continue
		}
		chip = chip.Inset(0.5)
		for _, f := range edges[:i] {
			if other, ok := w.b.Chip(f.ID); ok && chip.Overlaps(other) {
				n++
				w.faults = append(w.faults, fmt.Sprintf("the label of %s lies on that of %s", e.ID, f.ID))
			}
		}
		for _, node := range w.d.Nodes() {
			box := w.b.LabelPlace(node.ID)
			if node.Size == (geom.Size{}) {
				box, _ = w.b.Body(node.ID)
			}
			if chip.Overlaps(box) {
				n++
				w.faults = append(w.faults, fmt.Sprintf("the label of %s lies on %s", e.ID, node.ID))
			}
		}
	}
	return n
}
