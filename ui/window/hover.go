package window

import (
	"strings"

	"fyne.io/fyne/v2"

	"lintel/model/annotate"
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/ui/hovercard"
	"lintel/ui/locale"
)

// The most that a card tells.
const (
	cardRows     = 5
	cardFindings = 3
)

// acted takes the card away: whoever does something has read it. It does not come
// again before the pointer moves.
func (w *Window) acted() {
	w.hover.Dismiss()
	w.kit.Tips().Dismiss()
}

// pointed takes the card of what the pointer was on away, and awaits the one of
// what it is on now.
func (w *Window) pointed() {
	e := w.editor()
	if e.Overlay.Hover == "" || w.canvas.Pressed() || e.Proposal() != nil || w.canvas.State().Name() != w.canvas.Idle().Name() {
		w.hover.Dismiss()
		return
	}
	id := e.Overlay.Hover
	w.hover.Await(w.cardPlace(id), func() (hovercard.Content, bool) {
		if w.editor() != e || e.Overlay.Hover != id || len(w.win.Canvas().Overlays().List()) > 0 {
			return hovercard.Content{}, false
		}
		return w.card(id), true
	})
}

// portsOut is how far the places to pull arrows from stand out of a tile, in pt.
const portsOut = 8

// cardPlace is what the card about an element stands beside: a tile with its name,
// which it must not cover, else the pointer.
func (w *Window) cardPlace(id diagram.ID) hovercard.Place {
	e, corner := w.editor(), w.canvasPlace()
	body, isNode := e.Builder.Body(id)
	tile, _ := e.Builder.Rect(id)
	body = body.Union(tile.Inset(-portsOut))
	most := e.View.Size.W / 3
	if !isNode || e.Resizable(id) || body.W()*e.View.Zoom > most {
		return hovercard.Place{At: corner.Add(w.canvas.PointerPos())}
	}
	at := e.View.ToScreen(body.Min)
	return hovercard.Place{
		At:   corner.AddXY(float32(at.X), float32(at.Y)),
		Size: fyne.NewSize(float32(body.W()*e.View.Zoom), float32(body.H()*e.View.Zoom)),
	}
}

// card is what is told about an element.
func (w *Window) card(id diagram.ID) hovercard.Content {
	e := w.editor()
	var c hovercard.Content
	if n, ok := e.Diagram().Node(id); ok {
		c = w.nodeCard(n)
	} else if edge, ok := e.Diagram().Edge(id); ok {
		c = w.edgeCard(edge)
	}
	w.addFindings(&c, id)
	return c
}

func (w *Window) nodeCard(n *diagram.Node) hovercard.Content {
	e := w.editor()
	c := hovercard.Content{Title: n.Name, Subtitle: string(n.Kind)}
	service, known := w.parts.Catalog.Service(n.Kind)
	if known {
		c.Subtitle = service.Name.In(w.Lang())
		if v, ok := service.VariantOf(n.Props); ok {
			c.Subtitle = v.Name.In(w.Lang())
		}
		c.Rows = w.cardRows(service.Properties, n.Props)
	}
	if c.Title == "" {
		c.Title, c.Subtitle = c.Subtitle, ""
	}
	if parent, ok := e.Diagram().Node(n.Parent); ok {
		first, second := e.Builder.Words(parent)
		place := w.words.T(locale.CardIn, strings.TrimSpace(first+" "+second))
		if c.Subtitle != "" {
			place = c.Subtitle + " · " + place
		}
		c.Subtitle = place
	}
	return c
}

func (w *Window) edgeCard(edge *diagram.Edge) hovercard.Content {
	e := w.editor()
	c := hovercard.Content{Title: e.Name(edge.ID), Subtitle: string(edge.Kind)}
	if merged := e.Builder.Merged(edge.ID); len(merged) > 1 {
		if shown, ok := e.Builder.Scene().Element(string(edge.ID)); ok {
			c.Title = shown.Title
		}
		c.Subtitle = w.words.N(locale.CardMerged, len(merged))
		return c
	}
	if kind, ok := w.parts.Catalog.Edge(edge.Kind); ok {
		c.Subtitle = w.claim(edge, kind)
		c.Rows = w.cardRows(e.EdgeProperties(edge, kind), edge.Props)
	}
	if p := w.proofOf(edge.ID); p != nil {
		c.Lines = append(c.Lines, hovercard.Line{Mark: p.Mark, Text: p.Title + ". " + p.Detail})
	}
	return c
}

// cardRows are the first of the properties that are set, in the order of the
// catalogue.
func (w *Window) cardRows(declared []catalog.Property, props catalog.Props) []hovercard.Row {
	var rows []hovercard.Row
	for _, p := range declared {
		v := props[p.Key]
		if !v.IsSet() || p.Key == "labelSide" || len(rows) == cardRows {
			continue
		}
		value := v.String()
		if p.Type == catalog.EnumType {
			value = w.parts.Catalog.ValueName(p, value).In(w.Lang())
		}
		if on, ok := v.Bool(); ok {
			value = w.words.T(locale.No)
			if on {
				value = w.words.T(locale.Yes)
			}
		}
		if p.Unit != "" {
			value += " " + p.Unit
		}
		rows = append(rows, hovercard.Row{Name: p.Name.In(w.Lang()), Value: value})
	}
	return rows
}

// addFindings adds what was found, the first three, on what is drawn as the
// element.
func (w *Window) addFindings(c *hovercard.Content, id diagram.ID) {
	e := w.editor()
	more := 0
	for _, f := range e.Judgement.Findings {
		told := false
		for _, carrier := range annotate.Carriers(e.Diagram(), f) {
			told = told || e.Builder.DrawnAs(carrier) == id
		}
		switch {
		case !told:
		case len(c.Lines) >= cardFindings:
			more++
		default:
			c.Lines = append(c.Lines, hovercard.Line{Mark: annotate.Mark(f), Text: f.Message.In(w.Lang())})
		}
	}
	if more > 0 {
		c.More = w.words.N(locale.CardMore, more)
	}
}
