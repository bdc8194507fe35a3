package dialogs

import (
	"strings"
	"time"

	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Waiver is what a person says about a problem that they accept.
type Waiver struct {
	Reason string
	By     string // who decided
	Until  string // last day, YYYY-MM-DD; empty is for good
}

// AskWaiver asks why a problem is acceptable, who says so and for how long;
// without a reason there is no waiver. by is who is asked.
func (d *Desk) AskWaiver(rule, message, by string, waive func(Waiver)) {
	var g *Dialog
	reason, who, until := d.waiverField(locale.WaiveReasonHint), d.waiverField(""), d.waiverField(locale.WaiveUntilHint)
	who.SetText(by)
	wrong := d.paragraph(control.Caption, scene.Error, "", 0)
	g = d.newDialog(d.words.T(locale.WaiveTitle), dialogWide, func() { g.close(nil) })
	done := func() {
		w := Waiver{strings.TrimSpace(reason.Text()), strings.TrimSpace(who.Text()), strings.TrimSpace(until.Text())}
		reason.SetWrong(w.Reason == "")
		until.SetWrong(!isDay(w.Until))
		switch {
		case w.Reason == "":
			wrong.SetText(d.words.T(locale.WaiveNeedsReason))
		case !isDay(w.Until):
			wrong.SetText(d.words.T(locale.WaiveNeedsDay))
		default:
			g.close(func() { waive(w) })
			return
		}
		g.Refresh()
	}
	for _, f := range []*control.Field{reason, who, until} {
		f.OnKey = g.fieldKey
		f.OnChange = func(string) { f.SetWrong(false) }
	}
	g.add(
		d.paragraph(control.Body, scene.Strong, message, 2),
		d.paragraph(control.Caption, scene.Muted, rule, 16),
		d.paragraph(control.Strong, scene.Strong, d.words.T(locale.WaiveReason), 6), reason, d.gap(10),
		d.paragraph(control.Strong, scene.Strong, d.words.T(locale.WaiveBy), 6), who, d.gap(10),
		d.paragraph(control.Strong, scene.Strong, d.words.T(locale.WaiveUntil), 6), until, d.gap(6), wrong,
		d.paragraph(control.Detail, scene.Muted, d.words.T(locale.WaiveText), 0),
	)
	g.button(control.Primary, d.words.T(locale.WaiveDo), done)
	g.button(control.Secondary, d.words.T(locale.Cancel), func() { g.close(nil) })
	g.open(done)
	reason.FocusOn(d.canvas)
}

func (d *Desk) waiverField(hint locale.Key) *control.Field {
	f := control.NewField(d.kit, control.Roomy)
	if hint != "" {
		f.SetPlaceholder(d.words.T(hint))
	}
	return f
}

// isDay reports whether a text is a day, or empty.
func isDay(text string) bool {
	if text == "" {
		return true
	}
	_, err := time.Parse(time.DateOnly, text)
	return err == nil
}
