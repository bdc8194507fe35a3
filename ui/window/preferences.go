package window

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"lintel/model/catalog"
	"lintel/ui/action"
	"lintel/ui/dialogs"
	"lintel/ui/motion"
	"lintel/ui/settings"
)

var _ dialogs.Preferences = preferences{}

// preferences are what the settings show and change.
type preferences struct{ *Window }

// ShowSettings opens the settings.
func (w *Window) ShowSettings() { w.desk.ShowSettings(preferences{w}) }

// Presets are the ways to judge and the index of the one that is used where a
// project does not say how.
func (p preferences) Presets() (presets []dialogs.Preset, chosen int) {
	for i, preset := range action.Presets() {
		title, about := preset.Title.In(p.Lang()), p.presets[preset.Name].About.In(p.Lang())
		presets = append(presets, dialogs.Preset{Title: title, About: about})
		if preset.Name == p.Preset() {
			chosen = i
		}
	}
	return presets, chosen
}

// SetPreset judges in another way.
func (p preferences) SetPreset(i int) { p.Window.SetPreset(action.Presets()[i].Name) }

// OpenPage shows a page of the web.
func (p preferences) OpenPage(url string) { p.openPage(catalog.Page{URL: url}) }

// ReduceMotion reports whether nothing moves by itself: the person said so, or said
// nothing and the system does.
func (w *Window) ReduceMotion() bool {
	if w.set.Motion == settings.SystemMotion {
		return w.systemStill
	}
	return w.set.Motion == settings.ReducedMotion
}

// SetReduceMotion switches that on or off.
func (w *Window) SetReduceMotion(on bool) {
	w.set.Motion = settings.FullMotion
	if on {
		w.set.Motion = settings.ReducedMotion
	}
	w.keepSettings()
}

// askStill learns what the system says about motion, beside the start of the window.
func (w *Window) askStill() {
	if w.config.Still == nil || w.set.Motion != settings.SystemMotion {
		return
	}
	go func() {
		if w.config.Still(context.Background()) {
			w.config.Post(func() { w.systemStill = true })
		}
	}()
}

// animate moves something in step with the frames, unless the person wants it still.
func (w *Window) animate(d time.Duration, step func(share float64)) (stop func()) {
	if w.ReduceMotion() {
		return motion.AtOnce(d, step)
	}
	a := fyne.NewAnimation(d, func(share float32) { step(float64(share)) })
	a.Curve = fyne.AnimationEaseOut
	a.Start()
	return a.Stop
}

// Backup reports whether the previous version of a file is kept.
func (p preferences) Backup() bool { return p.set.Backup }

// SetBackup switches that on or off.
func (p preferences) SetBackup(on bool) {
	p.set.Backup = on
	p.keepSettings()
}

// Helpers reports whether helper resources of CloudFormation templates are drawn.
func (w *Window) Helpers() bool { return w.set.Import.Helpers }

// SetHelpers changes that, also in the document in front.
func (w *Window) SetHelpers(on bool) {
	w.set.Import.Helpers = on
	w.keepSettings()
	if w.DrawnFromStack() {
		w.UpdateFromStack()
	}
}

// Checking reports whether drawings are checked while they change.
func (w *Window) Checking() bool { return w.set.Checking }

// SetChecking switches that on or off, for all drawings.
func (w *Window) SetChecking(on bool) {
	w.set.Checking = on
	w.keepSettings()
	for _, e := range w.editors {
		e.SetChecking(on)
	}
}
