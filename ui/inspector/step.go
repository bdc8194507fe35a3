package inspector

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/catalog"
)

// stepOf is how far an arrow key goes: one, a hundredth of a small range, or
// ten times as much while Shift is held.
func stepOf(p catalog.Property) float64 {
	step := 1.0
	if p.Type == catalog.NumberType && p.Min != nil && p.Max != nil {
		for *p.Max-*p.Min <= 100*step && step > 0.01 {
			step /= 10
		}
	}
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		step *= 10
	}
	return step
}

// stepped is a number in a field one step on, within the range of the property.
// An empty field starts from the default, and what is no number stays.
func stepped(p catalog.Property, text string, by float64) string {
	value, wrong := parse(p, text)
	if wrong != (complaint{}) {
		return text
	}
	if !value.IsSet() {
		value = p.Default
	}
	n, ok := value.Number()
	if !ok && p.Min != nil {
		n, by = *p.Min, 0
	}
	n = math.Round((n+by)*1000) / 1000
	if p.Min != nil {
		n = max(n, *p.Min)
	}
	if p.Max != nil {
		n = min(n, *p.Max)
	}
	return catalog.NumberOf(n).String()
}
