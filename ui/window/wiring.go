package window

import (
	"strconv"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/lint"
	"lintel/model/prospect"
	"lintel/model/scene"
	"lintel/ui/editor"
	"lintel/ui/inspector"
	"lintel/ui/locale"
)

// wiringKey says what is going on while an arrow is pulled.
func (w *Window) wiringKey(wire *editor.Wire) locale.Key {
	if wire.Head {
		return locale.ConnectingTo
	}
	return locale.Connecting
}

func (w *Window) wiringTitle(wire *editor.Wire) locale.Key {
	if wire.Head {
		return locale.ConnectTo
	}
	return locale.ConnectFrom
}

// targetsMost is how many targets of one outlook the inspector lists.
const targetsMost = 12

// wiringContent is what the inspector shows while an arrow is pulled: where it
// could lead.
func (w *Window) wiringContent(wire *editor.Wire) inspector.Content {
	e := w.editor()
	c := inspector.Content{Subject: "wiring", Wiring: &inspector.Wiring{}}
	c.Title = w.words.T(w.wiringTitle(wire), e.Builder.Name(wire.From))
	if n, ok := e.Diagram().Node(wire.From); ok {
		c.Subtitle = w.kindAndPlace(n)
	}
	for _, section := range []struct {
		outlook prospect.Outlook
		title   locale.Key
		mark    inspector.TargetMark
	}{
		{prospect.Fits, locale.CanConnect, inspector.FitsMark},
		{prospect.Almost, locale.NeedsOne, inspector.AlmostMark},
		{prospect.Never, locale.CannotConnect, inspector.NeverMark},
	} {
		all := e.Targets(section.outlook)
		if len(all) == 0 {
			continue
		}
		s := inspector.TargetSection{Title: w.words.T(section.title), Mark: section.mark}
		for _, t := range all[:min(targetsMost, len(all))] {
			s.Targets = append(s.Targets, w.targetItem(wire, t))
		}
		if more := len(all) - targetsMost; more > 0 {
			s.More = w.words.N(locale.MoreTargets, more)
		}
		c.Wiring.Sections = append(c.Wiring.Sections, s)
	}
	return c
}

// kindAndPlace is "Lambda · in app".
func (w *Window) kindAndPlace(n *diagram.Node) string {
	text := n.Kind.Short()
	if s, ok := w.parts.Catalog.Service(n.Kind); ok {
		text = s.Short.In(w.Lang())
	}
	if _, inside := w.editor().Diagram().Node(n.Parent); inside {
		text += " · " + w.editor().Builder.Name(n.Parent)
	}
	return text
}

// targetItem is a row about one target.
func (w *Window) targetItem(wire *editor.Wire, t prospect.Target) inspector.Target {
	e := w.editor()
	item := inspector.Target{Name: e.Builder.Name(t.ID), Detail: w.outlookWords(t), Key: t.ID, Aimed: wire.Target == t.ID}
	if n, ok := e.Diagram().Node(t.ID); ok {
		if s, ok := w.parts.Catalog.Service(n.Kind); ok {
			item.Glyph, item.Tile = s.GlyphOf(n.Props), w.tileOf(s)
		}
	}
	return item
}

// tileOf is the colour of the tile of a service; none for a container.
func (w *Window) tileOf(s *catalog.Service) scene.Token {
	if s.IsFrame() {
		return scene.NoToken
	}
	for _, c := range w.parts.Catalog.Categories() {
		if c.ID == s.Category {
			return scene.TileToken(c.Color)
		}
	}
	return scene.GeneralTile
}

// outlookWords is what stands below the name of a target: what the arrow would
// claim, what is missing, or why there is none.
func (w *Window) outlookWords(t prospect.Target) string {
	switch {
	case t.Outlook == prospect.Almost:
		return t.Finding.Fixes[0].Title.In(w.Lang())
	case t.Outlook == prospect.Never && t.Why.Complete():
		return t.Why.In(w.Lang())
	case t.Outlook == prospect.Never:
		return editor.NoIntegration().In(w.Lang())
	}
	words := string(t.Kind)
	if kind, ok := w.parts.Catalog.Edge(t.Kind); ok {
		words = kind.Name.In(w.Lang())
	}
	switch {
	case t.Finding != nil && len(t.Finding.Fixes) > 0:
		return words + " · " + w.words.T(severityWord(t.Finding.Severity), t.Finding.Fixes[0].Title.In(w.Lang()))
	case t.Via != "" && t.Port > 0:
		return words + " · " + t.Via + " " + strconv.Itoa(t.Port)
	case t.Via != "":
		return words + " · " + t.Via
	}
	return words
}

func severityWord(s lint.Severity) locale.Key {
	if s == lint.Warning {
		return locale.WithWarning
	}
	return locale.WithAdvice
}

// connectTo makes the arrow that is being pulled to a target of the list.
func (w *Window) connectTo(key any) {
	e := w.editor()
	id, ok := key.(diagram.ID)
	rect, drawn := e.Builder.Rect(id)
	if !ok || !drawn || e.Overlay.Wire == nil {
		return
	}
	e.AimWire(rect.Center())
	w.canvas.Finish()
	w.focusCanvas()
}

// refreshOffer puts the card about what an arrow needs beside its target.
func (w *Window) refreshOffer() {
	p := w.editor().Proposal()
	if p == nil || p.Offer == nil {
		w.offerCard.Hide()
		return
	}
	w.offerCard.Set(p.Finding.Fixes[0].Title.In(w.Lang()), p.Finding.Message.In(w.Lang()))
	v := w.editor().View
	onScreen := func(r geom.Rect) geom.Rect { return geom.Rect{Min: v.ToScreen(r.Min), Max: v.ToScreen(r.Max)} }
	spare := []geom.Rect{onScreen(p.Body(p.Offer.Target))}
	for _, r := range p.Coming() {
		spare = append(spare, onScreen(r))
	}
	w.offerCard.About(onScreen(p.Rect(p.Offer.Target)), onScreen(p.Body(p.Offer.Source)), spare)
	w.offerCard.Show()
	w.work.Refresh()
}
