package arrange_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// keep writes an arranged drawing for those who want to look at it.
func (w drawing) keep(name string) {
	w.t.Helper()
	if *pictures == "" {
		return
	}
	f, err := os.Create(filepath.Join(*pictures, name+".lintel"))
	if err != nil {
		w.t.Fatal(err)
	}
	defer f.Close()
	if err := codec.Write(f, w.d); err != nil {
		w.t.Fatal(err)
	}
}

// graphviz measures the routes that Graphviz finds between the boxes as they
// stand: tiles with their labels, and containers as clusters.
func (w drawing) graphviz(splines string) tally {
	w.t.Helper()
	var dot strings.Builder
	fmt.Fprintf(&dot, "digraph g { splines=%s; node [shape=box, fixedsize=true, label=\"\"];\n", splines)
	names, wired := map[diagram.ID]string{}, map[diagram.ID]bool{}
	for _, e := range w.d.Edges() {
		wired[e.From], wired[e.To] = true, true
	}
	for i, n := range w.d.Nodes() {
		if n.Size != (geom.Size{}) && !wired[n.ID] {
			continue
		}
		names[n.ID] = "n" + strconv.Itoa(i)
		r, _ := w.b.Body(n.ID)
		if n.Size != (geom.Size{}) {
			// A container is no obstacle: an arrow to it ends in its middle.
			r = geom.Around(r.Center(), geom.Size{W: 2, H: 2})
		}
		c := r.Center()
		fmt.Fprintf(&dot, "%s [pos=\"%.2f,%.2f!\", width=%.4f, height=%.4f];\n", names[n.ID], c.X, -c.Y, r.W()/72, r.H()/72)
	}
	for i, e := range w.d.Edges() {
		fmt.Fprintf(&dot, "%s -> %s [comment=\"e%d\"];\n", names[e.From], names[e.To], i)
	}
	dot.WriteString("}\n")
	lines := map[diagram.ID]geom.Polyline{}
	for i, line := range route(w, dot.String()) {
		lines[w.d.Edges()[i].ID] = line
	}
	sum := w.tally(lines)
	if splines == "spline" {
		sum.bends = -1
	}
	return sum
}

var (
	statement = regexp.MustCompile(`(?s)n\d+(?::\w+)? -> n\d+(?::\w+)?\s*\[(.*?)\];`)
	comment   = regexp.MustCompile(`comment="?e(\d+)"?`)
	position  = regexp.MustCompile(`pos="([^"]*)"`)
)

// route has the worker route the edges of a graph whose nodes have places.
func route(w drawing, dot string) map[int]geom.Polyline {
	w.t.Helper()
	worker := exec.Command(*beside, "-Tdot", "-Knop")
	worker.Stdin = strings.NewReader(dot)
	var errors bytes.Buffer
	worker.Stderr = &errors
	answer, err := worker.Output()
	if err != nil {
		w.t.Fatalf("%v: %s", err, errors.String())
	}
	dx, dy := moved(dot, string(answer))
	lines := map[int]geom.Polyline{}
	for _, edge := range statement.FindAllStringSubmatch(string(answer), -1) {
		number, pos := comment.FindStringSubmatch(edge[1]), position.FindStringSubmatch(edge[1])
		if number == nil || pos == nil {
			continue
		}
		i, _ := strconv.Atoi(number[1])
		lines[i] = flat(strings.ReplaceAll(pos[1], "\\\n", "")).Translate(geom.Vec{X: dx, Y: dy})
	}
	return lines
}

// moved is by how much an answer has to be moved back to where n0 was.
func moved(asked, answered string) (dx, dy float64) {
	first := regexp.MustCompile(`(?s)\bn\d+\s*\[.*?pos="([-0-9.e+]+),([-0-9.e+]+)`)
	read := func(text string) geom.Point {
		m := first.FindStringSubmatch(text)
		if m == nil {
			return geom.Point{}
		}
		x, _ := strconv.ParseFloat(m[1], 64)
		y, _ := strconv.ParseFloat(m[2], 64)
		return geom.Pt(x, y)
	}
	was, now := read(asked), read(answered)
	return was.X - now.X, -(was.Y - now.Y)
}

// flat is a Bézier curve as Graphviz writes it, as straight pieces with y downwards;
// pieces in one direction are one.
func flat(pos string) geom.Polyline {
	var points []geom.Point
	var tip *geom.Point
	for _, word := range strings.Fields(strings.ReplaceAll(pos, ";", " ")) {
		ends := strings.HasPrefix(word, "e,")
		word = strings.TrimPrefix(strings.TrimPrefix(word, "e,"), "s,")
		x, y, _ := strings.Cut(word, ",")
		px, _ := strconv.ParseFloat(x, 64)
		py, _ := strconv.ParseFloat(y, 64)
		p := geom.Pt(px, -py)
		if ends {
			tip = &p
			continue
		}
		points = append(points, p)
	}
	if len(points) == 0 {
		return nil
	}
	line := geom.Polyline{points[0]}
	for i := 0; i+3 < len(points); i += 3 {
		const pieces = 8
		for k := 1; k <= pieces; k++ {
			t := float64(k) / pieces
			a, b, c := points[i].Lerp(points[i+1], t), points[i+1].Lerp(points[i+2], t), points[i+2].Lerp(points[i+3], t)
			line = append(line, a.Lerp(b, t).Lerp(b.Lerp(c, t), t))
		}
	}
	if tip != nil {
		line = append(line, *tip)
	}
	return line.Simplify()
}
