package specimen

import (
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/model/typeface"
)

func filledHead(tip geom.Point, k float64, ink scene.Ink) scene.Shape {
	return area(ink, tip, tip.Add(geom.Vec{X: -10 * k, Y: -4.5 * k}), tip.Add(geom.Vec{X: -10 * k, Y: 4.5 * k}))
}

func openHead(tip geom.Point, ink scene.Ink) scene.Shape {
	return path(0, line(ink, 1.6), tip.Add(geom.Vec{X: -10, Y: -4.3}), tip, tip.Add(geom.Vec{X: -10, Y: 4.3}))
}

func (b *builder) chip(x, y float64, label string) {
	t := b.text(x, y+4, scene.Middle, label, 11, typeface.Regular, scene.Muted.Ink())
	b.add(&scene.Box{
		Rect: geom.XYWH(x-t.Width/2-6, y-9, t.Width+12, 18), Radius: 9,
		Fill: scene.Ground.Ink(), Stroke: line(scene.Outline.Ink(), 1),
	}, t)
}

func (b *builder) arrows() {
	wire := scene.Wire.Ink()
	b.add(path(6, line(wire, 1.75), geom.Pt(24, 370), geom.Pt(156, 370)), filledHead(geom.Pt(164, 370), 1, wire))
	b.chip(90, 370, "HTTPS")
	b.put("arrow-request", scene.EdgeRole, "request")

	b.add(path(6, line(wire, 1.75, 6, 4), geom.Pt(24, 398), geom.Pt(155.5, 398)), openHead(geom.Pt(164, 398), wire))
	b.chip(90, 398, "on upload")
	b.put("arrow-event", scene.EdgeRole, "event")

	b.add(path(6, line(wire, 1.75), geom.Pt(24, 426), geom.Pt(156, 426)), filledHead(geom.Pt(164, 426), 1, wire),
		disc(24, 426, 3, wire, scene.Stroke{}))
	b.chip(90, 426, "read")
	b.put("arrow-data", scene.EdgeRole, "data")

	b.add(path(6, dots(wire, 1.75, 1.5, 4), geom.Pt(24, 454), geom.Pt(155.5, 454)), openHead(geom.Pt(164, 454), wire))
	b.chip(90, 454, "assume")
	b.put("arrow-control", scene.EdgeRole, "control")

	b.turns()
	b.verdicts()
}

// turns are lines round corners, the same way once in every pattern.
func (b *builder) turns() {
	wire := scene.Wire.Ink()
	way := func(x float64) []geom.Point {
		return []geom.Point{{X: x, Y: 362}, {X: x + 40, Y: 362}, {X: x + 40, Y: 420}, {X: x + 20, Y: 420}, {X: x + 20, Y: 462}, {X: x + 64, Y: 462}}
	}
	b.add(path(6, line(wire, 1.75), way(190)...))
	b.put("turn-solid", scene.EdgeRole, "solid round corners")
	b.add(path(6, line(wire, 1.75, 6, 4), way(264)...))
	b.put("turn-dash", scene.EdgeRole, "dashed round corners")
	b.add(path(6, dots(wire, 1.75, 1.5, 4), way(338)...))
	b.put("turn-dots", scene.EdgeRole, "dotted round corners")
	b.add(path(6, line(scene.Accent.Fade(0.22), 9), way(412)...), path(6, line(scene.Accent.Ink(), 2.25, 5, 3), way(412)...))
	b.put("turn-halo", scene.EdgeRole, "a ghost on a halo")
	b.add(path(0, line(wire, 1.75), geom.Pt(486, 362), geom.Pt(520, 380), geom.Pt(500, 420), geom.Pt(530, 462)))
	b.put("turn-slanted", scene.EdgeRole, "slanted")
}

func (b *builder) verdicts() {
	bad := scene.Error.Ink()
	b.add(path(6, line(bad, 2.25), geom.Pt(560, 370), geom.Pt(611, 370)),
		path(6, dots(bad, 2.25, 1, 5), geom.Pt(641, 370), geom.Pt(687, 370)), filledHead(geom.Pt(696, 370), 1.1, bad))
	b.errorBadge(626, 370)
	b.put("arrow-broken", scene.EdgeRole, "broken")

	accent := scene.Accent.Ink()
	b.add(path(6, line(accent.Fade(0.22), 9), geom.Pt(560, 398), geom.Pt(692, 398)),
		path(6, line(accent, 1.75), geom.Pt(560, 398), geom.Pt(680, 398)), filledHead(geom.Pt(688, 398), 1, accent),
		disc(560, 398, 4, scene.Panel.Ink(), line(accent, 1.75)), disc(692, 398, 4, scene.Panel.Ink(), line(accent, 1.75)))
	b.put("arrow-selected", scene.EdgeRole, "selected")

	wire := scene.Wire.Ink()
	b.add(path(6, line(wire, 1.75), geom.Pt(560, 426), geom.Pt(688, 426)), filledHead(geom.Pt(696, 426), 1, wire),
		disc(626, 426, 8.2, scene.Panel.Ink(), line(scene.Faint.Ink(), 1.6, 3, 2)),
		b.text(626, 430, scene.Middle, "?", 11, typeface.Semibold, scene.Muted.Ink()))
	b.put("arrow-unknown", scene.EdgeRole, "unknown")

	b.add(path(6, line(accent, 2.25, 5, 3), geom.Pt(560, 454), geom.Pt(688, 454)), filledHead(geom.Pt(696, 454), 1, accent))
	b.put("arrow-ghost", scene.EdgeRole, "fix preview")
}

func (b *builder) errorBadge(x, y float64) {
	cross := func(dx float64) scene.Shape {
		return path(0, dots(scene.White.Ink(), 2), geom.Pt(x-dx, y-3), geom.Pt(x+dx, y+3))
	}
	b.add(disc(x, y, 11, scene.Ground.Ink(), scene.Stroke{}), disc(x, y, 9, scene.ErrorFill.Ink(), scene.Stroke{}), cross(3), cross(-3))
}

func (b *builder) badges() {
	b.tile(24, 484, "lambda", scene.ComputeTile, "", "")
	b.errorBadge(71, 485)
	b.put("badge-error", scene.BadgeRole, "an error")

	b.tile(112, 484, "apigw-rest", scene.NetworkTile, "", "")
	b.warningBadge(159, 485)
	b.put("badge-warning", scene.BadgeRole, "a warning")

	b.tile(200, 484, "s3-bucket", scene.StorageTile, "", "")
	b.add(square(236.5, 474.5, 21, 7, scene.Ground.Ink()), square(238.5, 476.5, 17, 5, scene.AdviceFill.Ink()),
		disc(247, 480.7, 1.2, scene.White.Ink(), scene.Stroke{}),
		path(0, dots(scene.White.Ink(), 2), geom.Pt(247, 484.5), geom.Pt(247, 489)))
	b.put("badge-advice", scene.BadgeRole, "an advice")

	b.tile(288, 484, "rds-proxy", scene.DatabaseTile, "", "")
	b.add(disc(335, 485, 10.2, scene.Ground.Ink(), scene.Stroke{}),
		disc(335, 485, 8.2, scene.Panel.Ink(), line(scene.Faint.Ink(), 1.6, 3, 2)),
		path(0, dots(scene.Muted.Ink(), 1.6), geom.Pt(331.6, 485.2), geom.Pt(334, 487.6), geom.Pt(338.4, 482.8)))
	b.put("badge-waived", scene.BadgeRole, "waived")

	b.tile(376, 484, "step-functions", scene.IntegrationTile, "", "")
	b.add(disc(423, 485, 11, scene.Ground.Ink(), scene.Stroke{}), disc(423, 485, 9, scene.ErrorFill.Ink(), scene.Stroke{}),
		b.text(423, 489, scene.Middle, "3", 11, typeface.Semibold, scene.White.Ink()))
	b.put("badge-count", scene.BadgeRole, "three findings")

	b.add(path(0, line(scene.Wire.Ink(), 1.75), geom.Pt(460, 508), geom.Pt(560, 508)),
		square(493, 491, 34, 9, scene.Ground.Ink()), square(496, 494, 28, 7, scene.NetworkTile.Ink()),
		&scene.Icon{Glyph: "vpc-endpoint", Rect: geom.XYWH(499.5, 497.5, 21, 21), Ink: scene.White.Ink()},
		b.text(510, 538, scene.Middle, "s3", 12, typeface.Semibold, scene.Strong.Ink()))
	b.put("docked", scene.DockedRole, "s3, docked")

	pink := scene.Guide.Ink()
	b.add(path(0, line(pink, 1), geom.Pt(572, 490), geom.Pt(708, 490)),
		path(0, line(pink, 1), geom.Pt(600, 520), geom.Pt(664, 520)),
		path(0, line(pink, 1), geom.Pt(600, 516), geom.Pt(600, 524)), path(0, line(pink, 1), geom.Pt(664, 516), geom.Pt(664, 524)),
		&scene.Box{Rect: geom.XYWH(619, 512, 26, 16), Radius: 8, Fill: pink},
		b.text(632, 524, scene.Middle, "64", 11, typeface.Semibold, scene.Ground.Ink()))
	b.put("guides", scene.BadgeRole, "snap guides")
}

func (b *builder) warningBadge(x, y float64) {
	triangle := func(grow float64) []geom.Point {
		return []geom.Point{{X: x, Y: y - 9 - grow*1.7}, {X: x + 10 + grow*1.5, Y: y + 8 + grow*0.9}, {X: x - 10 - grow*1.5, Y: y + 8 + grow*0.9}}
	}
	ring := &scene.Path{Points: triangle(2), Corner: 4, Closed: true, Fill: scene.Ground.Ink()}
	sign := &scene.Path{Points: triangle(0), Corner: 3, Closed: true, Fill: scene.WarningFill.Ink(), Stroke: line(scene.Warning.Ink(), 1)}
	b.add(ring, sign, path(0, dots(scene.WarningGlyph.Ink(), 1.9), geom.Pt(x, y-2.4), geom.Pt(x, y+1.6)),
		disc(x, y+4.9, 1.2, scene.WarningGlyph.Ink(), scene.Stroke{}))
}

// hostile is text that a file may hold but nobody should have to trust.
func (b *builder) hostile() {
	b.add(b.text(24, 556, scene.Start, "<b>&amp;\x00\u202e\"'한글 é ]]> \U0001F600", 11, typeface.Regular, scene.Muted.Ink()))
	b.put("hostile", scene.NodeRole, "</title><script>alert(1)</script>\x01")
}
