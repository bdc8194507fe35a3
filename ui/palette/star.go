package palette

import (
	"math"

	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/locale"
)

// The measures of the star of a row in px.
const (
	starWide   = 32 // that take a click
	starRadius = 7.5
	starWaist  = 0.48 // inner radius by the outer
	starLine   = 1.3
)

// onStar reports whether a point of the row is on its star.
func (g *grip) onStar(at fyne.Position) bool {
	return g.starry && at.X > g.Size().Width-starWide
}

// star makes the entry a favourite, or takes it from the favourites.
func (g *grip) star() {
	g.Kit().Tips().Dismiss()
	if g.panel.OnStar != nil {
		g.panel.OnStar(g.entry, !g.panel.isStarred(g.entry))
	}
}

func (g *grip) starInk() scene.Ink {
	if g.aimed {
		return scene.Accent.Ink()
	}
	return scene.Muted.Ink()
}

// star is a star with five points, filled where it says that something was chosen.
func star(at geom.Point, ink scene.Ink, filled bool) *scene.Path {
	s := &scene.Path{Closed: true, Corner: 0.8, Stroke: scene.Stroke{Ink: ink, Width: starLine}}
	if filled {
		s.Fill = ink
	}
	for i := range 10 {
		radius := starRadius
		if i%2 == 1 {
			radius *= starWaist
		}
		sin, cos := math.Sincos(float64(i) * math.Pi / 5)
		s.Points = append(s.Points, geom.Pt(at.X+radius*sin, at.Y-radius*cos))
	}
	return s
}

// starHint says what a click on the star of an entry does.
func (p *Panel) starHint(e Entry) string {
	if p.isStarred(e) {
		return p.words.T(locale.DropFavourite)
	}
	return p.words.T(locale.AddFavourite)
}
