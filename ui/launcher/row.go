package launcher

import (
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
)

// The measures of a row in px.
const (
	rowSide   = 6  // between the card and the ground of the row
	rowPad    = 10 // inside the ground
	iconSide  = 20
	glyphSide = 16
	textLeft  = rowSide + rowPad + iconSide + 10
	detailGap = 10
	keyPad    = 6
	keyHigh   = 20
	faded     = 0.45 // of what cannot be chosen
)

func (l *Launcher) paintRow(p *control.Pen, i int) {
	if i >= len(l.rows) {
		return
	}
	r := l.rows[i]
	if !r.isItem() {
		p.Text(rowSide+rowPad, p.Size.H-control.Strong.Line()-5, r.heading, control.Strong, scene.Muted.Ink())
		return
	}
	if i == l.cursor {
		p.Fill(geom.XYWH(rowSide, 0, p.Size.W-2*rowSide, p.Size.H), 6, scene.AccentTint.Ink())
	}
	paintItem(p, r.item)
}

func paintItem(p *control.Pen, item Item) {
	strong, muted := scene.Strong.Ink(), scene.Muted.Ink()
	if item.Disabled {
		strong, muted = strong.Fade(faded), muted.Fade(faded)
	}
	paintIcon(p, item)
	right := paintShortcut(p, item.Shortcut, muted)
	title := p.Kit().Fit(item.Title, control.Body, right-textLeft)
	middle := p.Size.H / 2
	p.Text(textLeft, middle-control.Body.Line()/2, title, control.Body, strong)
	after := textLeft + p.Kit().Width(title, control.Body) + detailGap
	if room := right - after; room > 24 {
		detail := p.Kit().Fit(item.Detail, control.Detail, room)
		p.Text(after, middle-control.Detail.Line()/2+0.5, detail, control.Detail, muted)
	}
}

func paintIcon(p *control.Pen, item Item) {
	at := geom.Pt(rowSide+rowPad+iconSide/2, p.Size.H/2)
	switch icon := item.Icon; {
	case icon.Glyph == "":
	case icon.Tile != scene.NoToken:
		p.Tile(icon.Glyph, icon.Tile, at, iconSide)
	case item.Disabled:
		p.Glyph(icon.Glyph, at, glyphSide, icon.Ink.Fade(faded))
	default:
		p.Glyph(icon.Glyph, at, glyphSide, icon.Ink.Ink())
	}
}

// paintShortcut paints a key at the right end, and returns where the rest of the
// row has to end.
func paintShortcut(p *control.Pen, keys string, ink scene.Ink) float64 {
	right := p.Size.W - rowSide - rowPad
	if keys == "" {
		return right
	}
	wide := p.Kit().Width(keys, control.Caption) + 2*keyPad
	key := geom.XYWH(right-wide, (p.Size.H-keyHigh)/2, wide, keyHigh)
	p.Frame(key, 5, scene.Panel.Ink(), 1, scene.Outline.Ink().Fade(ink.Opacity))
	p.TextMiddle(key.Center().X, key.Center().Y-control.Caption.Line()/2, keys, control.Caption, ink)
	return key.Min.X - detailGap
}
