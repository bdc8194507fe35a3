package window

import (
	"context"
	"errors"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"lintel/model/arrange"
	"lintel/model/layout"
	"lintel/ui/action"
	"lintel/ui/editor"
	"lintel/ui/locale"
	"lintel/ui/settings"
)

// arrangeTime is how long a layout may take before it is given up, and
// patience how long it may take before the status bar counts the seconds.
const (
	arrangeTime = 15 * time.Second
	patience    = time.Second
)

// arranging is a layout under way.
type arranging struct {
	editor   *editor.Editor
	revision uint64
	job      *arrange.Job
	began    time.Time
	stop     context.CancelFunc
}

// Arrange lays the diagram or a part of it out in the background. The answer is
// dropped when the drawing was changed meanwhile. A second call gives up the first.
func (w *Window) Arrange(o arrange.Options) {
	w.StopArranging()
	style := w.Layout()
	o.Direction, o.Density = style.Direction, style.Density
	e := w.editor()
	ctx, cancel := context.WithTimeout(context.Background(), arrangeTime)
	a := &arranging{
		editor: e, revision: e.Diagram().Revision(), began: time.Now(), stop: cancel,
		job: arrange.New(e.Diagram(), w.parts.Catalog, e.Builder, o),
	}
	w.arranging = a
	w.tell(w.words.T(locale.Arranging))
	ended := make(chan struct{})
	go w.count(a, ended)
	go func() {
		err := a.job.Run(ctx, w.lay)
		cancel()
		close(ended)
		fyne.Do(func() { w.arranged(a, err) })
	}()
}

// count says every second how long it takes, and what ends it.
func (w *Window) count(a *arranging, ended <-chan struct{}) {
	tick := time.NewTicker(patience)
	defer tick.Stop()
	for {
		select {
		case <-ended:
			return
		case <-tick.C:
			fyne.Do(func() {
				if w.arranging == a {
					w.tell(w.words.T(locale.ArrangingLong, int(time.Since(a.began).Seconds())))
				}
			})
		}
	}
}

// arranged makes the edit, unless the arrangement was stopped or comes too late.
func (w *Window) arranged(a *arranging, err error) {
	if w.arranging != a {
		return
	}
	w.arranging, w.notice = nil, ""
	switch {
	case errors.Is(err, context.Canceled):
		w.tell(w.words.T(locale.ArrangeStopped))
	case err != nil:
		w.Report(err)
	case a.editor.Diagram().Revision() != a.revision || !slices.Contains(w.editors, a.editor):
		w.tell(w.words.T(locale.ArrangeDropped))
	default:
		if reason := a.job.Reason(); reason != nil {
			w.tell(w.words.T(locale.ArrangedSimply, reason.Error()))
		}
		w.Report(a.editor.Rearrange(a.job.Command()))
		a.editor.Fit()
	}
	w.later(editor.NoticeChanged)
}

// Arranges reports whether a layout is under way.
func (w *Window) Arranges() bool { return w.arranging != nil }

// StopArranging gives up the layout that is under way; the drawing stays as it is.
func (w *Window) StopArranging() {
	if w.arranging == nil {
		return
	}
	w.arranging.stop()
	w.arranging = nil
	w.tell(w.words.T(locale.ArrangeStopped))
}

// arrangeKey takes the key that ends a layout under way.
func (w *Window) arrangeKey(name string) bool {
	if name != "Escape" || !w.Arranges() {
		return false
	}
	w.StopArranging()
	return true
}

// gaps are the words of the settings for how much room is left between things.
var gaps = map[settings.Gaps]layout.Density{
	settings.UsualGaps: layout.Normal, settings.SmallGaps: layout.Compact, settings.LargeGaps: layout.Roomy,
}

// Layout is how things are arranged.
func (w *Window) Layout() action.LayoutStyle {
	style := action.LayoutStyle{Density: gaps[w.set.Layout.Gaps]}
	if w.set.Layout.Down {
		style.Direction = layout.TopToBottom
	}
	return style
}

// SetLayout changes how things are arranged, and remembers it.
func (w *Window) SetLayout(style action.LayoutStyle) {
	w.set.Layout.Down = style.Direction == layout.TopToBottom
	for word, density := range gaps {
		if density == style.Density {
			w.set.Layout.Gaps = word
		}
	}
	w.keepSettings()
}
