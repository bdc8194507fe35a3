package main

import (
	"sync"
	"time"

	"lintel/assets"
	"lintel/model/lint"
	"lintel/model/project"
)

// judges are the engines of the projects that files belong to. They serve
// several goroutines.
type judges struct {
	all            *parts
	config, preset string

	mutex   sync.Mutex
	presets project.Presets
	engines map[string]judgement // by configuration; "" is none
}

type judgement struct {
	engine *lint.Engine
	err    error
}

// configError is trouble with a configuration and not with a diagram: nothing
// can be judged then.
type configError struct{ err error }

func (e *configError) Error() string { return e.err.Error() }

// newJudges reads the configuration named config for all files, or a preset;
// where both are empty each file has the nearest one.
func newJudges(all *parts, config, preset string) *judges {
	return &judges{all: all, config: config, preset: preset, engines: map[string]judgement{}}
}

// of is the engine that judges a file.
func (j *judges) of(path string) (*lint.Engine, error) {
	config := j.config
	if config == "" && j.preset == "" {
		if path == standard {
			path = "."
		}
		var err error
		if config, err = project.Find(path); err != nil {
			return nil, &configError{err}
		}
	}
	j.mutex.Lock()
	defer j.mutex.Unlock()
	known, ok := j.engines[config]
	if !ok {
		known.engine, known.err = j.read(config)
		j.engines[config] = known
	}
	if known.err != nil {
		return nil, &configError{known.err}
	}
	return known.engine, nil
}

func (j *judges) read(config string) (*lint.Engine, error) {
	if config == "" && j.preset == "" {
		return j.all.engine, nil
	}
	if j.presets == nil {
		presets, err := project.LoadPresets(assets.FS)
		if err != nil {
			return nil, err
		}
		j.presets = presets
	}
	settings, err := j.settings(config)
	if err != nil {
		return nil, err
	}
	settings.Today = today()
	return j.all.engine.With(settings), nil
}

func (j *judges) settings(config string) (lint.Settings, error) {
	if j.preset != "" {
		return j.presets.Settings(j.preset, j.all.engine)
	}
	return project.Read(config, j.presets, j.all.engine)
}

// today is the day by which waivers are judged.
func today() string { return time.Now().Format(time.DateOnly) }
