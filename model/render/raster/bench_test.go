package raster_test

import (
	"fmt"
	"image"
	"testing"

	"lintel/model/geom"
	"lintel/model/render/raster"
	"lintel/model/render/specimen"
	"lintel/model/scene"
	"lintel/model/typeface"
)

// grid is a diagram of n nodes in groups of ten inside nested frames, with one
// and a half arrows a node.
func grid(k specimen.Kit, n int) *scene.Scene {
	sc := scene.New()
	const groupW, groupH = 640, 280
	columns := 1
	for columns*columns*10 < n {
		columns++
	}
	for i := range n {
		group := i / 10
		x := float64(group%columns)*groupW + float64(i%5)*112 + 40
		y := float64(group/columns)*groupH + float64(i%10/5)*112 + 40
		if i%10 == 0 {
			putFrame(sc, i, geom.XYWH(x-24, y-32, groupW-24, groupH-24))
		}
		putNode(sc, k, i, x, y)
		putEdge(sc, 2*i, x+52, y+24, x+112-4, y+24)
		if i%2 == 0 {
			putEdge(sc, 2*i+1, x+52, y+24, x+112-4, y+112+24)
		}
	}
	all := sc.Bounds()
	putFrame(sc, n+1, all.Inset(-32))
	putFrame(sc, n+2, all.Inset(-64))
	return sc
}

func putFrame(sc *scene.Scene, id int, r geom.Rect) {
	sc.Put(scene.Element{ID: fmt.Sprint("f", id), Role: scene.FrameRole, Depth: 1, Bounds: r, Items: []scene.Item{
		{Shape: &scene.Box{Rect: r, Radius: 10, Fill: scene.VPCFrameFill.Ink(), Stroke: scene.Stroke{Ink: scene.VPCFrameStroke.Ink(), Width: 1.5}}},
	}})
}

func putNode(sc *scene.Scene, k specimen.Kit, id int, x, y float64) {
	text := func(s string, dy, size float64, w typeface.Weight, ink scene.Ink, from float64) scene.Item {
		return scene.Item{MinZoom: from, Shape: &scene.Text{
			At: geom.Pt(x+24, y+dy), Align: scene.Middle, String: s, Size: size, Weight: w, Ink: ink, Width: k.Family.Width(s, size, w),
		}}
	}
	names := [...]string{"lambda", "s3-bucket", "dynamodb-table", "rds-proxy", "cloudfront", "sqs-queue"}
	sc.Put(scene.Element{ID: fmt.Sprint("n", id), Role: scene.NodeRole, Bounds: geom.XYWH(x-24, y, 96, 86), Items: []scene.Item{
		{MinZoom: 0.2, Shape: &scene.Box{Rect: geom.XYWH(x, y, 48, 48), Radius: 10, Fill: scene.ComputeTile.Ink()}},
		{MaxZoom: 0.2, Shape: &scene.Box{Rect: geom.XYWH(x, y, 48, 48), Fill: scene.ComputeTile.Ink()}},
		{MinZoom: 0.3, Shape: &scene.Icon{Glyph: names[id%len(names)], Rect: geom.XYWH(x+6, y+6, 36, 36), Ink: scene.White.Ink()}},
		text(fmt.Sprintf("orders-%d", id), 66, 12, typeface.Semibold, scene.Strong.Ink(), 0.5),
		text("Lambda 함수", 81, 11, typeface.Regular, scene.Muted.Ink(), 0.75),
	}})
}

func putEdge(sc *scene.Scene, id int, x0, y0, x1, y1 float64) {
	way := geom.Polyline{{X: x0, Y: y0}, {X: (x0 + x1) / 2, Y: y0}, {X: (x0 + x1) / 2, Y: y1}, {X: x1 - 8, Y: y1}}
	stroke := scene.Stroke{Ink: scene.Wire.Ink(), Width: 1.75}
	switch id % 3 {
	case 1:
		stroke.Dash = []float64{6, 4}
	case 2:
		stroke.Dash, stroke.Round = []float64{1.5, 4}, true
	}
	head := geom.Polyline{{X: x1, Y: y1}, {X: x1 - 10, Y: y1 - 4.5}, {X: x1 - 10, Y: y1 + 4.5}}
	sc.Put(scene.Element{ID: fmt.Sprint("e", id), Role: scene.EdgeRole, Bounds: way.Bounds().Inset(-6), Line: way, Items: []scene.Item{
		{Shape: &scene.Path{Points: way.Simplify(), Corner: 6, Stroke: stroke}},
		{MinZoom: 0.2, Shape: &scene.Path{Points: head, Closed: true, Fill: scene.Wire.Ink()}},
	}})
}

func paintFrame(b *testing.B, nodes int, zoom float64) {
	k := specimen.Load(b)
	sc := grid(k, nodes)
	if zoom == 0 {
		zoom = min(1280/sc.Bounds().W(), 800/sc.Bounds().H())
	}
	dst := image.NewRGBA(image.Rect(0, 0, 1280, 800))
	v := raster.View{Origin: sc.Bounds().Min, Zoom: zoom, Theme: scene.Light()}
	k.Painter.Paint(dst, sc, v, dst.Rect)
	for b.Loop() {
		k.Painter.Ground(dst, v, dst.Rect, true)
		k.Painter.Paint(dst, sc, v, dst.Rect)
	}
}

// BenchmarkPaint1000 is a frame of the window on a diagram of 1,000 nodes.
func BenchmarkPaint1000(b *testing.B) {
	for _, zoom := range []float64{2, 1, 0.5, 0.25} {
		b.Run(fmt.Sprintf("zoom=%g", zoom), func(b *testing.B) { paintFrame(b, 1000, zoom) })
	}
}

// BenchmarkPaintFitAll10000 is a frame that shows 10,000 nodes and 15,000 arrows at once.
func BenchmarkPaintFitAll10000(b *testing.B) { paintFrame(b, 10_000, 0) }

// BenchmarkPaintZooming is a frame at a zoom that no mask was made for yet.
func BenchmarkPaintZooming(b *testing.B) {
	k := specimen.Load(b)
	sc := grid(k, 1000)
	dst := image.NewRGBA(image.Rect(0, 0, 1280, 800))
	zoom := 0.5
	for b.Loop() {
		if zoom *= 1.01; zoom > 2 {
			zoom = 0.5
		}
		v := raster.View{Zoom: zoom, Theme: scene.Light()}
		k.Painter.Ground(dst, v, dst.Rect, true)
		k.Painter.Paint(dst, sc, v, dst.Rect)
	}
}
