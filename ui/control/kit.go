package control

import (
	"fyne.io/fyne/v2"

	"lintel/model/render/raster"
	"lintel/model/scene"
	"lintel/model/typeface"
	"lintel/ui/motion"
	"lintel/ui/theme"
)

// Kit is what every control of a window shares: the painter, the typeface, the
// theme of the moment, and the layer that tooltips appear on.
type Kit struct {
	painter *raster.Painter
	family  *typeface.Family
	theme   *theme.Theme
	tips    *Tips
	// OnShortcut takes the shortcuts that a focused text field does not use for
	// editing, because the canvas does not hear them then.
	OnShortcut func(fyne.Shortcut)
	// OnType is told of every key that a text field hears; nil for nobody.
	OnType func()
	// Animate moves what comes up; nil takes no time.
	Animate motion.Animator
	// Edit are the words of the menu of text fields; without them there is none.
	Edit EditWords
}

// EditWords are the titles of what the menu of a text field does.
type EditWords struct{ Cut, Copy, Paste, SelectAll string }

// NewKit starts with theme t.
func NewKit(painter *raster.Painter, family *typeface.Family, t *theme.Theme) *Kit {
	k := &Kit{painter: painter, family: family, theme: t}
	k.tips = newTips(k)
	return k
}

// Theme is the theme that controls are painted in.
func (k *Kit) Theme() *theme.Theme { return k.theme }

// SetTheme repaints the whole program in another theme.
func (k *Kit) SetTheme(t *theme.Theme) {
	k.theme = t
	fyne.CurrentApp().Settings().SetTheme(t)
}

// Tips is the layer of tooltips. The window stacks it over its content; without
// it there are no tooltips. It catches no pointer.
func (k *Kit) Tips() *Tips { return k.tips }

// Width is the advance of one line of text in px.
func (k *Kit) Width(s string, style Style) float64 {
	m := style.measures()
	return k.family.Width(s, m.size, m.weight)
}

// Fit is s, or its beginning with an ellipsis, not wider than max px.
func (k *Kit) Fit(s string, style Style, max float64) string {
	m := style.measures()
	return k.family.Fit(s, m.size, m.weight, max)
}

// Wrap sets s in at most lines lines of at most max px.
func (k *Kit) Wrap(s string, style Style, max float64, lines int) []string {
	m := style.measures()
	return k.family.Wrap(s, m.size, m.weight, max, lines)
}

func (k *Kit) sheet() *scene.Theme { return k.theme.Scene() }

// typed takes away what a person who types has read.
func (k *Kit) typed() {
	k.tips.Dismiss()
	if k.OnType != nil {
		k.OnType()
	}
}

// Forward hands a shortcut that a focused widget does not use to OnShortcut.
func (k *Kit) Forward(s fyne.Shortcut) {
	if k.OnShortcut != nil {
		k.OnShortcut(s)
	}
}
