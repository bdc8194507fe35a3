package dialogs

import (
	"strings"

	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// AskWaiver asks why a problem is acceptable; without a reason there is no waiver.
func (d *Desk) AskWaiver(rule, message string, waive func(reason string)) {
	var g *Dialog
	field := control.NewField(d.kit, control.Roomy)
	field.SetPlaceholder(d.words.T(locale.WaiveReasonHint))
	wrong := d.paragraph(control.Caption, scene.Error, "", 0)
	g = d.newDialog(d.words.T(locale.WaiveTitle), dialogWide, func() { g.close(nil) })
	done := func() {
		reason := strings.TrimSpace(field.Text())
		if reason == "" {
			wrong.SetText(d.words.T(locale.WaiveNeedsReason))
			field.SetWrong(true)
			g.Refresh()
			return
		}
		g.close(func() { waive(reason) })
	}
	field.OnKey = g.fieldKey
	field.OnChange = func(string) { field.SetWrong(false) }
	g.add(
		d.paragraph(control.Body, scene.Strong, message, 2),
		d.paragraph(control.Caption, scene.Muted, rule, 16),
		d.paragraph(control.Strong, scene.Strong, d.words.T(locale.WaiveReason), 6),
		field, d.gap(6), wrong,
		d.paragraph(control.Detail, scene.Muted, d.words.T(locale.WaiveText), 0),
	)
	g.button(control.Primary, d.words.T(locale.WaiveDo), done)
	g.button(control.Secondary, d.words.T(locale.Cancel), func() { g.close(nil) })
	g.open(done)
	field.FocusOn(d.canvas)
}
