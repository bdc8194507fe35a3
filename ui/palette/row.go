package palette

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
)

// grip is a Surface for one entry that can be dragged away or double-clicked:
// a row of the list, or a tile among the recently used.
type grip struct {
	control.Surface
	panel    *Panel
	entry    Entry
	hovered  bool
	starry   bool // has a star at its right end
	aimed    bool // the pointer is on the star
	current  bool // the arrow keys stand on it
	dragging bool
	at       fyne.Position // of the pointer, while dragging
	tapped   time.Time
}

// doubleClick is the longest pause between two clicks that belong together.
// Fyne's own double clicks would delay every single one.
const doubleClick = 400 * time.Millisecond

// Tapped is part of fyne.Tappable.
func (g *grip) Tapped(e *fyne.PointEvent) {
	if g.onStar(e.Position) {
		g.star()
		return
	}
	now := time.Now()
	if now.Sub(g.tapped) < doubleClick {
		g.tapped = time.Time{}
		g.panel.choose(g.entry, g.panel.OnActivate)
		return
	}
	g.tapped = now
}

// Dragged is part of fyne.Draggable.
func (g *grip) Dragged(e *fyne.DragEvent) {
	g.at = e.AbsolutePosition
	if !g.dragging {
		g.dragging = true
		g.Kit().Tips().Dismiss()
		g.panel.OnDragStart(g.entry)
	}
	g.panel.OnDrag(g.at)
}

// DragEnd is part of fyne.Draggable. It comes without a position.
func (g *grip) DragEnd() {
	if g.dragging {
		g.dragging = false
		g.panel.OnDrop(g.at)
	}
}

// MouseIn is part of desktop.Hoverable.
func (g *grip) MouseIn(e *desktop.MouseEvent) {
	g.hover(true)
	g.aimed = g.onStar(e.Position)
	g.Kit().Tips().Await(g.tip(), g)
}

// MouseMoved is part of desktop.Hoverable.
func (g *grip) MouseMoved(e *desktop.MouseEvent) {
	if on := g.onStar(e.Position); g.aimed != on {
		g.aimed = on
		g.Kit().Tips().Await(g.tip(), g)
		g.Refresh()
	}
}

// MouseOut is part of desktop.Hoverable.
func (g *grip) MouseOut() {
	g.aimed = false
	g.hover(false)
	g.Kit().Tips().Dismiss()
}

func (g *grip) tip() control.Tip {
	if g.aimed {
		return control.Tip{Title: g.panel.starHint(g.entry), Beside: true}
	}
	title := g.entry.Title
	if g.entry.Subtitle != "" {
		title = g.entry.Subtitle
	}
	text := g.entry.About
	if text == "" {
		text = g.panel.hint()
	}
	return control.Tip{Title: title, Text: text, Beside: g.starry}
}

func (g *grip) hover(on bool) {
	g.hovered = on
	g.Refresh()
}

// The measures of a row in px.
const (
	rowHigh   = 32
	rowText   = 46
	tileLeft  = 12
	tileSide  = 24
	frameSide = 16
)

func newRow(p *Panel, e Entry) *grip {
	g := &grip{panel: p, entry: e, starry: true}
	g.Init(p.Kit(), g, g.paintRow)
	g.SetMin(64, rowHigh)
	return g
}

func (g *grip) paintRow(p *control.Pen) {
	if g.hovered || g.current {
		p.Fill(p.Bounds(), 0, scene.Hover.Ink())
	}
	if g.current {
		p.Fill(geom.XYWH(0, 0, 2, p.Size.H), 0, scene.Accent.Ink())
	}
	at := geom.Pt(tileLeft+tileSide/2, rowHigh/2)
	if g.entry.Tile == scene.NoToken {
		p.Glyph(g.entry.Glyph, at, frameSide, g.entry.Ink.Ink())
	} else {
		p.Tile(g.entry.Glyph, g.entry.Tile, at, tileSide)
	}
	right := float64(tileLeft)
	if starred := g.panel.isStarred(g.entry); starred || g.hovered || g.current {
		right = starWide
		p.Shape(star(geom.Pt(p.Size.W-starWide/2, rowHigh/2), g.starInk(), starred))
	}
	p.TextIn(geom.XYWH(rowText, 0, p.Size.W-rowText-right, rowHigh), g.entry.Title, control.Body, scene.Strong.Ink())
}

// The measures of the recently used in px.
const (
	recentSide = 30
	recentGap  = 8
	recentTop  = 34
	recentHigh = 74
)

// newRecent is the tile of an entry among the recently used.
func newRecent(p *Panel, e Entry) *grip {
	g := &grip{panel: p, entry: e}
	g.Init(p.Kit(), g, g.paintTile)
	g.SetMin(recentSide, recentSide)
	return g
}

func (g *grip) paintTile(p *control.Pen) {
	at := p.Bounds().Center()
	if g.entry.Tile == scene.NoToken {
		p.Frame(p.Bounds(), 6, scene.Ink{}, 1, scene.Outline.Ink())
		p.Glyph(g.entry.Glyph, at, frameSide+2, g.entry.Ink.Ink())
	} else {
		p.Tile(g.entry.Glyph, g.entry.Tile, at, recentSide)
	}
	if g.hovered {
		p.Frame(p.Bounds(), 6.25, scene.Ink{}, 1.5, scene.Accent.Ink())
	}
}
