package window

import (
	"cmp"
	"time"

	"lintel/model/lint"
	"lintel/model/project"
	"lintel/ui/editor"
)

// engineFor is the engine that judges a file: by the configuration of its
// project, where it has one, else by the preset of the person. One that cannot
// be read is reported.
func (w *Window) engineFor(path string) *lint.Engine {
	settings, err := w.settingsFor(path)
	if err != nil {
		w.Report(err)
		settings = lint.Settings{}
	}
	settings.Today = today()
	return w.parts.Engine.With(settings)
}

func (w *Window) settingsFor(path string) (lint.Settings, error) {
	if path != "" {
		config, err := project.Find(path)
		if err != nil {
			return lint.Settings{}, err
		}
		if config != "" {
			return project.Read(config, w.presets, w.parts.Engine)
		}
	}
	return w.presets.Settings(w.Preset(), w.parts.Engine)
}

// Preset is the name of the preset that judges where a project does not say how.
func (w *Window) Preset() string {
	if _, known := w.presets[w.set.Preset]; !known {
		return project.Recommended
	}
	return cmp.Or(w.set.Preset, project.Recommended)
}

// SetPreset judges all documents by another preset.
func (w *Window) SetPreset(name string) {
	w.set.Preset = name
	w.keepSettings()
	for _, e := range w.editors {
		e.SetEngine(w.engineFor(e.Document.Path))
	}
}

// partsFor are the parts of a document in a file, or of one without.
func (w *Window) partsFor(path string) editor.Parts {
	parts := w.parts
	parts.Engine = w.engineFor(path)
	return parts
}

// today is the day by which waivers are judged.
func today() string { return time.Now().Format(time.DateOnly) }
