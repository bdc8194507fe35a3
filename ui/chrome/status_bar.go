package chrome

import (
	"fmt"
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/model/lint"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Status is what the status bar shows.
type Status struct {
	Counts   lint.Counts
	Checking bool
	// Checked is how long the last check took; 0 while none has ended.
	Checked time.Duration
	// Doing names what is going on, such as "Connecting from orders", and takes
	// the place of the counts together with Hint, which says what to do.
	Doing, Hint string
	Selection   string
	Cursor      *geom.Point // diagram point under the pointer, nil when there is none
	Zoom        float64     // 1 is 100 %
	File        string      // state of the file: "Saved"
}

// StatusBar is the lowest row of the window.
type StatusBar struct {
	control.Surface
	words  *locale.Printer
	status Status
	over   statusPart

	// OnProblems is told that the counts were clicked.
	OnProblems func()
	// OnZoom is told to zoom out (-1), in (1), or back to 100 % (0).
	OnZoom func(step int)
}

type statusPart uint8

const (
	noPart statusPart = iota
	countsPart
	zoomOutPart
	zoomPart
	zoomInPart
)

const (
	statusHigh  = 28
	statusSide  = 12
	statusBadge = 13
	statusGap   = 16 // between two entries
	zoomButton  = 20
	badgeGap    = 4
	zoomWidth   = 38
)

// NewStatusBar is an empty bar.
func NewStatusBar(kit *control.Kit, words *locale.Printer) *StatusBar {
	b := &StatusBar{words: words, status: Status{Zoom: 1, Checking: true}}
	b.Init(kit, b, b.paint)
	b.SetMin(480, statusHigh)
	return b
}

// SetWords shows the bar in another language.
func (b *StatusBar) SetWords(words *locale.Printer) {
	b.words = words
	b.Refresh()
}

// SetStatus shows another state.
func (b *StatusBar) SetStatus(s Status) {
	b.status = s
	b.Refresh()
}

// Tapped zooms, or leads to the problems.
func (b *StatusBar) Tapped(e *fyne.PointEvent) {
	switch b.at(e.Position) {
	case countsPart:
		b.OnProblems()
	case zoomOutPart:
		b.OnZoom(-1)
	case zoomPart:
		b.OnZoom(0)
	case zoomInPart:
		b.OnZoom(1)
	}
}

// MouseIn is part of desktop.Hoverable.
func (b *StatusBar) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (b *StatusBar) MouseMoved(e *desktop.MouseEvent) { b.point(b.at(e.Position)) }

// MouseOut is part of desktop.Hoverable.
func (b *StatusBar) MouseOut() { b.point(noPart) }

func (b *StatusBar) point(part statusPart) {
	if b.over != part {
		b.over = part
		b.Refresh()
	}
}

func (b *StatusBar) at(p fyne.Position) statusPart {
	zoom := b.zoomBox(float64(b.Size().Width))
	switch x := float64(p.X); {
	case x < b.countsEnd() && b.status.Doing == "":
		return countsPart
	case x < zoom.Min.X || x > zoom.Max.X:
		return noPart
	case x < zoom.Min.X+zoomButton:
		return zoomOutPart
	case x < zoom.Max.X-zoomButton:
		return zoomPart
	}
	return zoomInPart
}

// zoomBox is the area of minus, percentage and plus in a bar of some width.
func (b *StatusBar) zoomBox(width float64) geom.Rect {
	end := width - statusSide
	if b.status.File != "" {
		end -= math.Round(b.Kit().Width(b.status.File, control.Detail)) + statusGap - 4
	}
	w := float64(2*zoomButton + zoomWidth)
	return geom.XYWH(end-w, 0, w, statusHigh)
}

type count struct {
	mark scene.MarkKind
	text string
}

func (b *StatusBar) counts() []count {
	c := b.status.Counts
	return []count{
		{scene.ErrorMark, b.words.N(locale.Errors, c.Errors)},
		{scene.WarningMark, b.words.N(locale.Warnings, c.Warnings)},
		{scene.AdviceMark, b.words.N(locale.Advices, c.Advice)},
	}
}

func (b *StatusBar) countsEnd() float64 {
	x := float64(statusSide)
	for _, c := range b.counts() {
		x += statusBadge + badgeGap + b.Kit().Width(c.text, control.Detail) + statusGap
	}
	return x
}

func (b *StatusBar) paint(p *control.Pen) {
	p.Fill(p.Bounds(), 0, scene.Sunken.Ink())
	p.Fill(geom.XYWH(0, 0, p.Size.W, 1), 0, scene.Line.Ink())
	switch {
	case b.status.Doing != "":
		b.paintDoing(p)
	case !b.status.Checking:
		b.line(p, statusSide, b.words.T(locale.CheckingIsOff), scene.Muted.Ink())
	default:
		b.paintCounts(p)
	}
	b.paintRight(p)
}

func (b *StatusBar) paintDoing(p *control.Pen) {
	top := (statusHigh + 1 - control.Strong.Line()) / 2
	p.Text(statusSide, top, b.status.Doing, control.Strong, scene.Strong.Ink())
	b.line(p, statusSide+p.Kit().Width(b.status.Doing, control.Strong)+16, b.status.Hint, scene.Muted.Ink())
}

func (b *StatusBar) paintCounts(p *control.Pen) {
	x, ink := float64(statusSide), scene.Strong.Ink()
	if b.over == countsPart {
		ink = scene.Accent.Ink()
	}
	for _, c := range b.counts() {
		p.Mark(c.mark, geom.Pt(x+statusBadge/2.0, (statusHigh+1)/2.0), statusBadge)
		x = b.line(p, x+statusBadge+badgeGap, c.text, ink) + statusGap
	}
	checked := b.words.T(locale.CheckingNow)
	if b.status.Checked > 0 {
		checked = b.words.T(locale.CheckedIn, Millis(b.status.Checked, b.words))
	}
	b.line(p, x, checked, scene.Muted.Ink())
}

// Millis is a duration in whole milliseconds, "< 1 ms" for less than one.
func Millis(d time.Duration, words *locale.Printer) string {
	if d < time.Millisecond {
		return "< " + words.T(locale.Millis, 1)
	}
	return words.T(locale.Millis, d.Milliseconds())
}

func (b *StatusBar) paintRight(p *control.Pen) {
	p.TextEnd(p.Size.W-statusSide, detailTop(), b.status.File, control.Detail, scene.Muted.Ink())
	zoom := b.zoomBox(p.Size.W)
	middle := zoom.Center().Y + 0.5
	p.Glyph("minus", geom.Pt(zoom.Min.X+zoomButton/2, middle), 11, b.partInk(zoomOutPart))
	p.Glyph("plus", geom.Pt(zoom.Max.X-zoomButton/2, middle), 11, b.partInk(zoomInPart))
	percent := fmt.Sprintf("%.0f%%", b.status.Zoom*100)
	p.TextMiddle(zoom.Center().X, detailTop(), percent, control.Detail, scene.Strong.Ink())
	x := zoom.Min.X - statusGap + 3
	if c := b.status.Cursor; c != nil {
		at := b.words.T(locale.Cursor, math.Round(c.X), math.Round(c.Y))
		p.TextEnd(x, detailTop(), at, control.Detail, scene.Muted.Ink())
		x -= math.Round(p.Kit().Width(at, control.Detail)) + statusGap
	}
	p.TextEnd(x, detailTop(), b.status.Selection, control.Detail, scene.Muted.Ink())
}

func (b *StatusBar) partInk(part statusPart) scene.Ink {
	if b.over == part {
		return scene.Accent.Ink()
	}
	return scene.Muted.Ink()
}

// line sets a text at x and is where it ends.
func (b *StatusBar) line(p *control.Pen, x float64, s string, ink scene.Ink) float64 {
	p.Text(x, detailTop(), s, control.Detail, ink)
	return x + math.Round(p.Kit().Width(s, control.Detail))
}

// detailTop centres a line under the separator at the upper edge.
func detailTop() float64 { return (statusHigh + 1 - control.Detail.Line()) / 2 }
