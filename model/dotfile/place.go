package dotfile

import (
	"math"
	"strconv"
	"strings"

	"lintel/model/geom"
)

// pointsPerInch turns the unit of sizes into pt.
const pointsPerInch = 72

// numbers reads numbers between commas and spaces; false when there are fewer
// than least, or one that nothing can be drawn at.
func numbers(value string, least int) ([]float64, bool) {
	fields := strings.FieldsFunc(strings.TrimSuffix(unquote(value), "!"), func(r rune) bool { return r == ',' || r == ' ' })
	if len(fields) < least {
		return nil, false
	}
	found := make([]float64, least)
	for i := range found {
		x, err := strconv.ParseFloat(fields[i], 64)
		if err != nil || !(math.Abs(x) <= maxPlace) {
			return nil, false
		}
		found[i] = x
	}
	return found, true
}

// point is a place; y grows upwards in Graphviz.
func (a attributes) point(key string) (geom.Point, bool) {
	xy, ok := numbers(a[key], 2)
	if !ok {
		return geom.Point{}, false
	}
	return geom.Pt(xy[0], -xy[1]), true
}

// box is the rectangle of a cluster.
func (a attributes) box(key string) (geom.Rect, bool) {
	c, ok := numbers(a[key], 4)
	if !ok {
		return geom.Rect{}, false
	}
	r := geom.Spanning(geom.Pt(c[0], -c[1]), geom.Pt(c[2], -c[3]))
	return r, !r.Empty()
}

// size is the size of a node, Graphviz's usual one where it says none.
func (a attributes) size() geom.Size {
	size := geom.Size{W: 0.75 * pointsPerInch, H: 0.5 * pointsPerInch}
	if w, ok := numbers(a["width"], 1); ok && w[0] > 0 {
		size.W = w[0] * pointsPerInch
	}
	if h, ok := numbers(a["height"], 1); ok && h[0] > 0 {
		size.H = h[0] * pointsPerInch
	}
	return size
}
