package window

import (
	"time"

	"lintel/model/lint"
	"lintel/model/project"
)

// engineFor is the engine that judges a file: by the configuration of its
// project, where it has one. One that cannot be read is reported, and the usual
// rules hold.
func (w *Window) engineFor(path string) *lint.Engine {
	if path == "" {
		return w.parts.Engine
	}
	config, err := project.Find(path)
	if err == nil && config != "" {
		var settings lint.Settings
		if settings, err = project.Read(config, w.presets, w.parts.Engine); err == nil {
			settings.Today = today()
			return w.parts.Engine.With(settings)
		}
	}
	w.Report(err)
	return w.parts.Engine
}

// today is the day by which waivers are judged.
func today() string { return time.Now().Format(time.DateOnly) }
