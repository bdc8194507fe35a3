package view

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"lintel/model/geom"
	"lintel/model/render/raster"
	"lintel/model/scene"
	"lintel/ui/editor"
	"lintel/ui/tool"
)

// Canvas shows one editor at a time and lets a person work on it.
type Canvas struct {
	widget.BaseWidget

	painter *raster.Painter
	theme   func() *scene.Theme
	raster  *canvas.Raster
	buffer  *image.RGBA
	editor  *editor.Editor

	idle    tool.State // of the tool chosen on the toolbar
	state   tool.State
	pointer pointer
	cursor  cursor
	pulling pulling
	nudges  nudges
	space   bool // Space is held: a drag moves the paper

	label     *labelEditor
	empty     fyne.CanvasObject // shown over an empty diagram, nil for nothing
	frames    *frameStats
	onMenu    func(abs fyne.Position)
	onKey     func(KeyPress) bool
	onLabel   func(text string)
	onResized func()
	later     func(time.Duration, func())
	onPoint   func()
	onAct     func()
	noGrid    bool
}

// KeyPress is a key with the modifiers of the moment.
type KeyPress struct {
	Key              fyne.KeyName
	Ctrl, Shift, Alt bool
}

// Handlers are what the canvas cannot do itself.
type Handlers struct {
	// Menu opens the context menu at a place in the window.
	Menu func(abs fyne.Position)
	// Key runs the action of a shortcut; false when there is none.
	Key func(KeyPress) bool
	// Label takes the text typed over an element.
	Label func(text string)
	// Resized is told that the canvas has another size.
	Resized func()
	// Later runs a function after a while on the goroutine of the window; nil
	// does so by the clock.
	Later func(time.Duration, func())
	// Point is told that the pointer has moved to another place; nil for nobody.
	Point func()
	// Act is told that the person did something else than moving the pointer: a
	// press, a key, a turn of the wheel, another tool, or leaving; nil for nobody.
	Act func()
}

var (
	_ desktop.Mouseable   = (*Canvas)(nil)
	_ desktop.Hoverable   = (*Canvas)(nil)
	_ desktop.Cursorable  = (*Canvas)(nil)
	_ desktop.Keyable     = (*Canvas)(nil)
	_ fyne.Draggable      = (*Canvas)(nil)
	_ fyne.Scrollable     = (*Canvas)(nil)
	_ fyne.Focusable      = (*Canvas)(nil)
	_ fyne.Shortcutable   = (*Canvas)(nil)
	_ fyne.WidgetRenderer = (*renderer)(nil)
)

// New is a canvas that paints in the theme of the moment.
func New(painter *raster.Painter, theme func() *scene.Theme, labels LabelFields, h Handlers) *Canvas {
	c := &Canvas{
		painter: painter, theme: theme, idle: tool.Select{}, state: tool.Select{},
		onMenu: h.Menu, onKey: h.Key, onLabel: h.Label, onResized: h.Resized, onPoint: h.Point, onAct: h.Act,
		frames: newFrameStats(),
	}
	if c.later = h.Later; c.later == nil {
		c.later = afterwards
	}
	c.raster = canvas.NewRaster(c.paint)
	c.raster.ScaleMode = canvas.ImageScalePixels
	c.label = newLabelEditor(c, labels)
	c.ExtendBaseWidget(c)
	return c
}

// SetEditor shows another document. A gesture that was under way is cancelled.
func (c *Canvas) SetEditor(e *editor.Editor) {
	c.label.cancel()
	c.cancel()
	if c.editor != nil {
		c.editor.Arrive()
	}
	c.editor, c.state = e, c.idle
	c.editor.Resize(c.size())
	c.Refresh()
}

// SetTool changes the tool.
func (c *Canvas) SetTool(s tool.State) {
	c.cancel()
	c.idle, c.state = s, s
	c.unpoint()
	c.pointer.click = click{} // the next press is not the second of a double click
}

// cancel ends a gesture that is under way and reports whether there was one;
// the selection stays.
func (c *Canvas) cancel() bool {
	if c.state.Name() == c.idle.Name() {
		return false
	}
	c.pointer.down = false
	c.send(tool.Cancel{})
	c.putPaperBack()
	return true
}

// Hang puts a tool into the hand for one gesture, such as placing a service.
func (c *Canvas) Hang(s tool.State) {
	c.cancel()
	c.pulling.begin()
	c.unpoint()
	c.state = s
}

// unpoint takes the ring from what the last tool pointed at. The next one may have
// nothing to do with elements.
func (c *Canvas) unpoint() {
	c.acted()
	if c.editor != nil {
		c.editor.Overlay.Hover, c.editor.Overlay.Frame = "", ""
		c.editor.Tell(editor.ViewChanged)
	}
}

// Finish ends the gesture of two clicks that is under way where it aims now, as
// the second click would.
func (c *Canvas) Finish() {
	if c.editor == nil || c.editor.Overlay.Wire == nil {
		return
	}
	at := c.editor.Overlay.Wire.To
	c.send(tool.Press{At: at, Screen: c.editor.View.ToScreen(at), Clicks: 1})
}

// Idle is the chosen tool.
func (c *Canvas) Idle() tool.State { return c.idle }

// State is what the person is doing.
func (c *Canvas) State() tool.State { return c.state }

// SetEmpty sets what is shown over an empty diagram.
func (c *Canvas) SetEmpty(o fyne.CanvasObject) {
	c.empty = o
	c.Refresh()
}

// Repaint paints the next frame anew. Calling it often costs nothing.
func (c *Canvas) Repaint() {
	c.raster.Refresh()
	if c.empty != nil {
		c.showEmpty()
	}
}

func (c *Canvas) showEmpty() {
	if c.editor == nil {
		return
	}
	nodes, _ := c.editor.Diagram().Len()
	want := nodes == 0 && c.editor.Overlay.Ghost == nil && c.editor.Overlay.Insertion == nil
	if want != c.empty.Visible() {
		if want {
			c.empty.Show()
		} else {
			c.empty.Hide()
		}
	}
}

// EditLabel opens a field over the label of an element; prose may have several lines.
func (c *Canvas) EditLabel(text string, at geom.Rect, prose bool) {
	c.editor.Arrive() // the field does not move with the paper
	c.label.open(text, at, prose)
}

// EditsLabel reports whether a label is being typed.
func (c *Canvas) EditsLabel() bool { return c.label.active }

// SetGrid shows or hides the dots of the grid.
func (c *Canvas) SetGrid(on bool) {
	c.noGrid = !on
	c.Repaint()
}

// Pressed reports whether a button is held on the canvas.
func (c *Canvas) Pressed() bool { return c.pointer.down }

func (c *Canvas) pointed() {
	if c.onPoint != nil {
		c.onPoint()
	}
}

func (c *Canvas) acted() {
	if c.onAct != nil {
		c.onAct()
	}
}

// size is that of the widget in px.
func (c *Canvas) size() geom.Size {
	s := c.Size()
	return geom.Size{W: float64(s.Width), H: float64(s.Height)}
}

// paint is asked for every frame, in device pixels, on the goroutine of the window.
func (c *Canvas) paint(w, h int) image.Image {
	if w < 1 || h < 1 || c.editor == nil {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	if c.buffer == nil || c.buffer.Rect.Dx() != w || c.buffer.Rect.Dy() != h {
		c.buffer = image.NewRGBA(image.Rect(0, 0, w, h))
	}
	start := time.Now()
	overlay := Frame(c.painter, c.buffer, c.editor, c.theme(), float64(w)/float64(c.Size().Width), !c.noGrid)
	if c.frames.on() {
		c.frames.add(time.Since(start), painted{c.inSight(), overlay})
	}
	return c.buffer
}

// Frame paints what the canvas shows of an editor: the ground, the drawing, and
// the overlay. density is device pixels per px, grid shows the dots of the grid.
// The result is the number of items of the overlay.
func Frame(p *raster.Painter, dst *image.RGBA, e *editor.Editor, theme *scene.Theme, density float64, grid bool) int {
	v := raster.View{Origin: e.View.Origin, Zoom: e.View.Zoom * density, Density: density, Theme: theme}
	p.Ground(dst, v, dst.Rect, grid)
	if e.Overlay.Wire != nil && e.Proposal() == nil {
		p.PaintAs(dst, e.Shown(), v, dst.Rect, e.Opacity)
	} else {
		p.Paint(dst, e.Shown(), v, dst.Rect)
	}
	overlay := e.OverlayItems()
	p.Items(dst, overlay, v, dst.Rect)
	return len(overlay)
}

// inSight is the number of elements that the canvas shows.
func (c *Canvas) inSight() int {
	n := 0
	c.editor.Shown().Visit(c.editor.View.Visible(), func(*scene.Element) { n++ })
	return n
}

// CreateRenderer is part of fyne.Widget.
func (c *Canvas) CreateRenderer() fyne.WidgetRenderer { return &renderer{c} }

type renderer struct{ c *Canvas }

func (r *renderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.c.raster}
	if r.c.empty != nil {
		objects = append(objects, r.c.empty)
	}
	return append(objects, r.c.label.objects()...)
}

func (r *renderer) Layout(size fyne.Size) {
	r.c.raster.Resize(size)
	if r.c.empty != nil {
		least := r.c.empty.MinSize()
		r.c.empty.Resize(least)
		r.c.empty.Move(fyne.NewPos((size.Width-least.Width)/2, (size.Height-least.Height)/2))
	}
	if r.c.editor != nil {
		r.c.editor.Resize(geom.Size{W: float64(size.Width), H: float64(size.Height)})
		r.c.onResized()
	}
}

func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(160, 120) }

func (r *renderer) Refresh() {
	if r.c.editor != nil {
		r.c.Repaint()
	}
	r.Layout(r.c.Size())
}

func (r *renderer) Destroy() {}
