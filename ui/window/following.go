package window

import (
	"fyne.io/fyne/v2"

	"lintel/model/catalog"
	"lintel/model/prospect"
	"lintel/ui/editor"
	"lintel/ui/palette"
)

// askNext opens the small palette where an arrow was dropped on nothing.
func (w *Window) askNext() {
	e := w.editor()
	next := e.Overlay.Next
	if next == nil || len(w.win.Canvas().Overlays().List()) > 0 {
		return
	}
	at := e.View.ToScreen(next.At)
	place := w.canvasPlace().Add(fyne.NewPos(float32(at.X)+followRight, float32(at.Y)+followDown))
	w.followup = palette.OpenFollowup(w.kit, w.win.Canvas(), w.words, place, w.following)
	w.followup.OnChoose = func(chosen palette.Entry) {
		w.followup = nil
		entry := w.entry(chosen)
		w.Report(e.PlaceNext(editor.StencilOf(entry)))
		w.lately(entry)
		w.focusCanvas()
	}
	w.followup.OnClose = func() {
		w.followup = nil
		e.EndWire()
		w.focusCanvas()
	}
}

// How far right of and below the end of the arrow the palette opens, in px, so
// that the head of the arrow stays in sight.
const (
	followRight = 14
	followDown  = -24
)

// following are the services that can follow, or of those what fits a text, and
// behind them what else has the name that is typed.
func (w *Window) following(query string) []palette.Offer {
	all := w.editor().Following()
	if query == "" {
		return w.followers(all)
	}
	claims := map[string]prospect.Follower{}
	for _, f := range all {
		claims[entryKey(f.Entry)] = f
	}
	var found []prospect.Follower
	var others []palette.Offer
	for _, entry := range w.parts.Catalog.Search(query, w.Lang()) {
		if f, ok := claims[entryKey(entry)]; ok {
			found = append(found, f)
		} else if entry.Service.Shape == catalog.Tile {
			others = append(others, palette.Offer{Entry: w.paletteEntry(entry)})
		}
	}
	return append(w.followers(found), others...)
}

func (w *Window) followers(list []prospect.Follower) []palette.Offer {
	offers := make([]palette.Offer, len(list))
	for i, f := range list {
		offers[i] = palette.Offer{Entry: w.paletteEntry(f.Entry), Detail: string(f.Kind)}
		if kind, ok := w.parts.Catalog.Edge(f.Kind); ok {
			offers[i].Detail = kind.Name.In(w.Lang())
		}
	}
	return offers
}
