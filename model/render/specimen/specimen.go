package specimen

import (
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/model/typeface"
)

// Size is the area that the specimen fills, in pt from 0,0.
var Size = geom.Size{W: 720, H: 560}

// Scene is the specimen with text measured in family.
func Scene(family *typeface.Family) *scene.Scene {
	b := &builder{scene: scene.New(), family: family}
	b.tiles()
	b.frames()
	b.arrows()
	b.badges()
	b.hostile()
	return b.scene
}

type builder struct {
	scene  *scene.Scene
	family *typeface.Family
	items  []scene.Item
}

func (b *builder) add(shapes ...scene.Shape) {
	for _, s := range shapes {
		b.items = append(b.items, scene.Item{Shape: s})
	}
}

// put makes an element of what was added.
func (b *builder) put(id string, role scene.Role, title string) {
	var bounds geom.Rect
	for _, item := range b.items {
		bounds = bounds.Union(item.Shape.Bounds().Inset(-1))
	}
	b.scene.Put(scene.Element{ID: id, Role: role, Title: title, Bounds: bounds, Items: b.items})
	b.items = nil
}

func (b *builder) text(x, y float64, align scene.Align, s string, size float64, w typeface.Weight, ink scene.Ink) *scene.Text {
	return &scene.Text{
		At: geom.Pt(x, y), Align: align, String: s, Size: size, Weight: w, Ink: ink,
		Width: b.family.Width(s, size, w),
	}
}

func square(x, y, side, radius float64, fill scene.Ink) *scene.Box {
	return &scene.Box{Rect: geom.XYWH(x, y, side, side), Radius: radius, Fill: fill}
}

func disc(x, y, r float64, fill scene.Ink, stroke scene.Stroke) *scene.Box {
	return &scene.Box{Rect: geom.XYWH(x-r, y-r, 2*r, 2*r), Radius: r, Fill: fill, Stroke: stroke}
}

func line(ink scene.Ink, width float64, dash ...float64) scene.Stroke {
	return scene.Stroke{Ink: ink, Width: width, Dash: dash}
}

func dots(ink scene.Ink, width float64, dash ...float64) scene.Stroke {
	return scene.Stroke{Ink: ink, Width: width, Dash: dash, Round: true}
}

func path(corner float64, stroke scene.Stroke, points ...geom.Point) *scene.Path {
	return &scene.Path{Points: points, Corner: corner, Stroke: stroke}
}

func area(fill scene.Ink, points ...geom.Point) *scene.Path {
	return &scene.Path{Points: points, Closed: true, Fill: fill}
}

// tile adds a tile of 48 with its glyph and up to two lines of text.
func (b *builder) tile(x, y float64, glyph string, fill scene.Token, name, second string) {
	b.add(square(x, y, 48, 10, fill.Ink()),
		&scene.Icon{Glyph: glyph, Rect: geom.XYWH(x+6, y+6, 36, 36), Ink: scene.White.Ink()})
	b.items = append(b.items,
		scene.Item{MinZoom: 0.5, Shape: b.text(x+24, y+66, scene.Middle, name, 12, typeface.Semibold, scene.Strong.Ink())},
		scene.Item{MinZoom: 0.75, Shape: b.text(x+24, y+81, scene.Middle, second, 11, typeface.Regular, scene.Muted.Ink())})
}

func (b *builder) tiles() {
	b.tile(24, 16, "lambda", scene.ComputeTile, "orders", "Lambda")
	b.put("tile-plain", scene.NodeRole, "orders, Lambda")

	b.tile(120, 16, "lambda", scene.ComputeTile, "orders", "Lambda")
	b.add(&scene.Box{Rect: geom.XYWH(116, 12, 56, 56), Radius: 13, Stroke: line(scene.Accent.Fade(0.45), 1.5)})
	for _, p := range []geom.Point{{X: 120, Y: 40}, {X: 168, Y: 40}, {X: 144, Y: 16}, {X: 144, Y: 106}} {
		b.add(disc(p.X, p.Y, 5, scene.Panel.Ink(), line(scene.Accent.Ink(), 2)))
	}
	b.put("tile-ports", scene.NodeRole, "orders under the pointer")

	b.tile(216, 16, "lambda", scene.ComputeTile, "orders", "Lambda")
	b.add(&scene.Box{Rect: geom.XYWH(208, 10, 64, 98), Radius: 2, Stroke: line(scene.Accent.Ink(), 1.5)})
	for _, p := range []geom.Point{{X: 208, Y: 10}, {X: 272, Y: 10}, {X: 208, Y: 108}, {X: 272, Y: 108}} {
		b.add(&scene.Box{Rect: geom.Around(p, geom.Size{W: 8, H: 8}), Radius: 2, Fill: scene.Panel.Ink(), Stroke: line(scene.Accent.Ink(), 1.5)})
	}
	b.put("tile-selected", scene.NodeRole, "orders, selected")

	b.tile(312, 16, "aurora-cluster", scene.DatabaseTile, "orders-db", "Aurora")
	b.add(&scene.Box{Rect: geom.XYWH(302, 6, 68, 68), Radius: 19, Stroke: line(scene.OK.Fade(0.12), 10)},
		&scene.Box{Rect: geom.XYWH(307, 11, 58, 58), Radius: 14, Stroke: line(scene.OK.Ink(), 2)})
	b.put("tile-valid", scene.NodeRole, "orders-db, a valid target")

	b.tile(408, 16, "cloudfront", scene.NetworkTile, "shop-cdn", "CloudFront")
	for i, item := range b.items {
		b.items[i].Shape = item.Shape.Faded(0.3)
	}
	b.put("tile-dimmed", scene.NodeRole, "shop-cdn, dimmed")

	ghost := &scene.Box{Rect: geom.XYWH(504, 16, 48, 48), Radius: 10, Fill: scene.ComputeTile.Fade(0.28), Stroke: line(scene.Accent.Ink(), 1.5, 5, 3)}
	b.add(ghost, &scene.Icon{Glyph: "lambda", Rect: geom.XYWH(510, 22, 36, 36), Ink: scene.ComputeInk.Fade(0.95)},
		b.text(528, 82, scene.Middle, "orders", 12, typeface.Semibold, scene.Accent.Ink()))
	b.put("tile-ghost", scene.NodeRole, "orders, a ghost")

	b.tile(600, 16, "dynamodb-table", scene.DatabaseTile, "carts", "DynamoDB 테이블")
	b.put("tile-korean", scene.NodeRole, "carts, DynamoDB 테이블")
}

type frame struct {
	name                string
	glyph, label, extra string
	stroke, text, fill  scene.Token
	width, radius       float64
	dash                []float64
}

func (b *builder) frames() {
	kinds := []frame{
		{"account", "aws-account", "AWS account", "prod", scene.AccountFrameStroke, scene.AccountFrameLabel, scene.AccountFrameFill, 1.25, 12, nil},
		{"region", "region", "Region", "Seoul", scene.RegionFrameStroke, scene.RegionFrameLabel, scene.RegionFrameFill, 1.25, 10, []float64{7, 4}},
		{"vpc", "vpc", "VPC", "10.0.0.0/16", scene.VPCFrameStroke, scene.VPCFrameLabel, scene.VPCFrameFill, 1.5, 10, nil},
		{"zone", "", "AZ", "ap-northeast-2a", scene.ZoneFrameStroke, scene.ZoneFrameLabel, scene.ZoneFrameFill, 1.25, 8, []float64{4, 4}},
		{"public", "subnet-public", "Public subnet", "a", scene.PublicFrameStroke, scene.PublicFrameLabel, scene.PublicFrameFill, 1, 6, nil},
		{"private", "subnet-private", "Private subnet", "a", scene.PrivateFrameStroke, scene.PrivateFrameLabel, scene.PrivateFrameFill, 1, 6, nil},
		{"security", "security-group", "Security group", "", scene.SecurityFrameStroke, scene.SecurityFrameLabel, scene.SecurityFrameFill, 1.5, 8, []float64{4, 3}},
		{"scaling", "auto-scaling-group", "Auto Scaling group", "", scene.ScalingFrameStroke, scene.ScalingFrameLabel, scene.ScalingFrameFill, 1.5, 8, []float64{7, 4}},
	}
	for i, k := range kinds {
		b.frame(k, 24+float64(i%4)*172, 136+float64(i/4)*108)
	}
}

func (b *builder) frame(k frame, x, y float64) {
	b.add(&scene.Box{
		Rect: geom.XYWH(x, y, 156, 92), Radius: k.radius, Fill: k.fill.Ink(),
		Stroke: scene.Stroke{Ink: k.stroke.Ink(), Width: k.width, Dash: k.dash},
	})
	size, baseline, glyph, left := 12.0, y+19, 16.0, x+10
	if k.radius <= 8 {
		size, baseline, glyph = 11, y+15, 12
	}
	if k.glyph != "" {
		b.items = append(b.items, scene.Item{MinZoom: 0.75, Shape: &scene.Icon{
			Glyph: k.glyph, Rect: geom.XYWH(left, baseline-glyph+3, glyph, glyph), Ink: k.text.Ink(),
		}})
		left += glyph + 6
	}
	label := b.text(left, baseline, scene.Start, k.label, size, typeface.Semibold, k.text.Ink())
	label.MinPx = 11
	extra := b.text(left+label.Width+7, baseline, scene.Start, k.extra, 11, typeface.Regular, scene.Muted.Ink())
	extra.Follows = label
	b.items = append(b.items,
		scene.Item{MinZoom: label.Width / 140, Shape: label},
		scene.Item{MinZoom: 0.75, Shape: extra})
	b.put("frame-"+k.name, scene.FrameRole, k.label)
}
