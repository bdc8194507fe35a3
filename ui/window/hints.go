package window

import (
	"slices"

	"lintel/model/diagram"
	"lintel/ui/editor"
	"lintel/ui/locale"
	"lintel/ui/settings"
)

// refreshHint shows the hint for what a person does for the first time, and
// learns that they know it once they have done it.
func (w *Window) refreshHint() {
	e := w.editor()
	if _, arrows := e.Diagram().Len(); arrows > 0 && w.hinted == e {
		w.learn(settings.WiringHint)
	}
	text := w.hintNow()
	w.hinted = nil
	if text != "" {
		w.hinted = e
	}
	if aimed(e) {
		text = "" // what the canvas says about the target comes first, and may reach down here
	}
	if w.hint.SetText(text) {
		w.work.Refresh()
	}
}

// hintNow is what somebody who has never drawn an arrow should know now.
func (w *Window) hintNow() string {
	e := w.editor()
	if w.set.Knows(settings.WiringHint) || e.Proposal() != nil || w.followup != nil {
		return ""
	}
	if e.Overlay.Wire != nil {
		return w.words.T(locale.HintDrop)
	}
	if _, arrows := e.Diagram().Len(); arrows == 0 && w.twoServices(e) {
		return w.words.T(locale.HintWire)
	}
	return ""
}

// aimed reports whether something that is pulled or dragged is over a target about
// which there may be something to say.
func aimed(e *editor.Editor) bool {
	return e.Overlay.Refusal != nil || e.Overlay.Wire != nil && e.Overlay.Wire.Target != ""
}

// twoServices reports whether there is something to connect.
func (w *Window) twoServices(e *editor.Editor) bool {
	isService := func(n *diagram.Node) bool {
		s, known := w.parts.Catalog.Service(n.Kind)
		return known && !s.HasSize()
	}
	nodes := e.Diagram().Nodes()
	first := slices.IndexFunc(nodes, isService)
	return first >= 0 && slices.ContainsFunc(nodes[first+1:], isService)
}

// learn remembers that the person needs a hint no more.
func (w *Window) learn(h settings.Hint) {
	if w.set.Learn(h) {
		w.keepSettings()
	}
}

// dismissHint puts the hint away for good.
func (w *Window) dismissHint() {
	w.learn(settings.WiringHint)
	w.refreshHint()
	w.focusCanvas()
}

// refreshWelcome shows on an empty canvas what helps now.
func (w *Window) refreshWelcome() {
	w.welcome.TellOfEverything(!w.set.Knows(settings.EverythingHint))
	w.welcome.SetRecent(w.set.Recent())
	w.canvas.Refresh()
}
