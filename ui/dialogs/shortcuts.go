package dialogs

import (
	"strings"

	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Shortcut is something the window does and the ways to it, the usual first.
type Shortcut struct {
	Title string
	Keys  []string
}

// ShortcutGroup is shortcuts under a heading.
type ShortcutGroup struct {
	Title     string
	Shortcuts []Shortcut
}

const sheetWide = 520

// ShowShortcuts lists the keys of the window, with a search over them.
func (d *Desk) ShowShortcuts(groups []ShortcutGroup) {
	var g *Dialog
	done := func() { g.close(nil) }
	g = d.newDialog(d.words.T(locale.Shortcuts), sheetWide, done)
	search := control.NewField(d.kit, control.Roomy)
	search.SetGlyph("search")
	search.SetPlaceholder(d.words.T(locale.ShortcutsFilter))
	search.OnKey = g.fieldKey
	list := func(query string) {
		g.body.Objects = append([]fyne.CanvasObject{search, d.gap(8)}, d.shortcutRows(groups, query)...)
		g.body.Refresh()
		g.Refresh()
	}
	search.OnChange = list
	list("")
	g.button(control.Secondary, d.words.T(locale.Close), done)
	g.open(done)
	search.FocusOn(d.canvas)
}

func (d *Desk) shortcutRows(groups []ShortcutGroup, query string) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	query = strings.ToLower(strings.TrimSpace(query))
	for _, group := range groups {
		var found []fyne.CanvasObject
		for _, s := range group.Shortcuts {
			if strings.Contains(strings.ToLower(group.Title+" "+s.Title+" "+strings.Join(s.Keys, " ")), query) {
				found = append(found, newShortcutRow(d.kit, s))
			}
		}
		if len(found) > 0 {
			rows = append(rows, d.gap(10), d.heading(group.Title))
			rows = append(rows, found...)
		}
	}
	return rows
}

const shortcutHigh = 28

func newShortcutRow(kit *control.Kit, s Shortcut) fyne.CanvasObject {
	row := &control.Surface{}
	row.Init(kit, row, func(p *control.Pen) {
		p.Text(0, (shortcutHigh-control.Body.Line())/2, s.Title, control.Body, scene.Strong.Ink())
		right := p.Size.W - 12
		for i := len(s.Keys) - 1; i >= 0; i-- {
			width := kit.Width(s.Keys[i], control.Detail) + 14
			key := geom.XYWH(right-width, 3, width, shortcutHigh-6)
			p.Frame(key, 5, scene.Panel.Ink(), 1, scene.Outline.Ink())
			p.TextMiddle(key.Center().X, (shortcutHigh-control.Detail.Line())/2, s.Keys[i], control.Detail, scene.Strong.Ink())
			right = key.Min.X - 4
		}
		p.Fill(geom.XYWH(0, p.Size.H-1, p.Size.W-12, 1), 0, scene.Line.Fade(0.6))
	})
	row.SetMin(120, shortcutHigh)
	return row
}
