package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Clickable is a Surface that is pressed with the pointer or, when it has the
// keyboard focus, with Space or Enter.
type Clickable struct {
	Surface
	click    func()
	tip      Tip
	hovered  bool
	pressed  bool
	focused  bool
	disabled bool

	// OnTap takes a click of the pointer, with its place in the window, instead
	// of what a press does otherwise.
	OnTap func(at fyne.Position)
	// OnKey takes a key before the control does, and reports whether it used it.
	OnKey func(fyne.KeyName) bool
}

// InitClickable is Init with what a press does.
func (c *Clickable) InitClickable(kit *Kit, self fyne.Widget, paint func(*Pen), click func()) {
	c.Init(kit, self, paint)
	c.click = click
}

// SetClick changes what a press does.
func (c *Clickable) SetClick(click func()) { c.click = click }

// SetTip sets the tooltip.
func (c *Clickable) SetTip(t Tip) { c.tip = t }

// SetDisabled makes the control deaf and pale.
func (c *Clickable) SetDisabled(disabled bool) {
	if c.disabled != disabled {
		c.disabled = disabled
		c.Refresh()
	}
}

// Enable is part of fyne.Disableable.
func (c *Clickable) Enable() { c.SetDisabled(false) }

// Disable is part of fyne.Disableable; a disabled control is no tab stop.
func (c *Clickable) Disable() { c.SetDisabled(true) }

// Lit reports whether the control has the keyboard focus.
func (c *Clickable) Lit() bool { return c.focused }

// Hovered reports whether the pointer is over the control.
func (c *Clickable) Hovered() bool { return c.hovered }

// Disabled reports whether the control is deaf.
func (c *Clickable) Disabled() bool { return c.disabled }

// Tapped is part of fyne.Tappable.
func (c *Clickable) Tapped(e *fyne.PointEvent) {
	switch {
	case c.disabled:
	case c.OnTap != nil && e != nil:
		c.kit.tips.Dismiss()
		c.OnTap(e.AbsolutePosition)
	case c.click != nil:
		c.kit.tips.Dismiss()
		c.click()
	}
}

// MouseIn is part of desktop.Hoverable.
func (c *Clickable) MouseIn(*desktop.MouseEvent) {
	c.set(&c.hovered, true)
	c.kit.tips.Await(c.tip, c.self)
}

// MouseMoved is part of desktop.Hoverable.
func (c *Clickable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is part of desktop.Hoverable.
func (c *Clickable) MouseOut() {
	c.pressed = false
	c.set(&c.hovered, false)
	c.kit.tips.Dismiss()
}

// MouseDown is part of desktop.Mouseable.
func (c *Clickable) MouseDown(e *desktop.MouseEvent) {
	c.set(&c.pressed, e.Button == desktop.MouseButtonPrimary)
}

// MouseUp is part of desktop.Mouseable.
func (c *Clickable) MouseUp(*desktop.MouseEvent) { c.set(&c.pressed, false) }

// FocusGained is part of fyne.Focusable. Only the keyboard gives the focus to a
// Clickable, so its ring shows on keyboard use alone.
func (c *Clickable) FocusGained() { c.set(&c.focused, true) }

// FocusLost is part of fyne.Focusable.
func (c *Clickable) FocusLost() { c.set(&c.focused, false) }

// TypedRune is part of fyne.Focusable.
func (c *Clickable) TypedRune(rune) {}

// TypedKey is part of fyne.Focusable.
func (c *Clickable) TypedKey(e *fyne.KeyEvent) {
	if c.OnKey != nil && c.OnKey(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		c.Tapped(nil)
	}
}

// TypedShortcut is part of fyne.Shortcutable: while the control has the focus,
// the canvas does not hear shortcuts.
func (c *Clickable) TypedShortcut(s fyne.Shortcut) { c.kit.Forward(s) }

func (c *Clickable) set(flag *bool, value bool) {
	if *flag != value {
		*flag = value
		c.Refresh()
	}
}
