package main

import (
	"errors"
	"fmt"
	"sync"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/icon"
	"lintel/model/layout"
	"lintel/model/layout/graphviz"
	"lintel/model/layout/tiers"
	"lintel/model/lint"
	"lintel/model/lint/rules"
	"lintel/model/scene"
	"lintel/model/stack"
	"lintel/model/typeface"
)

// parts are what the commands are made of. What costs time is read when it is
// first asked for: a check reads no font.
type parts struct {
	catalog *catalog.Catalog
	engine  *lint.Engine
	// layout arranges with Graphviz where its worker runs, else with the built-in layout.
	layout layout.Fallback

	readFamily func() (*typeface.Family, error)
	readIcons  func() (*icon.Set, error)
	// readMeaning reads what types of CloudFormation mean.
	readMeaning func() (*stack.Meaning, error)
}

// load opens the catalogue and the texts of the rules, most of which no run asks
// for. Waivers are judged by today's date.
func load() (*parts, error) {
	cat, catErr := catalog.Open(assets.FS)
	docs, docsErr := lint.OpenDocs(assets.FS)
	if err := errors.Join(catErr, docsErr); err != nil {
		return nil, err
	}
	return &parts{
		catalog:    cat,
		engine:     lint.NewEngine(cat, docs, rules.All()).With(lint.Settings{Today: today()}),
		layout:     layout.Fallback{Primary: graphviz.Engine{}, Secondary: tiers.Engine{}},
		readFamily: sync.OnceValues(func() (*typeface.Family, error) { return typeface.Load(assets.FS) }),
		readIcons:  sync.OnceValues(func() (*icon.Set, error) { return icon.Load(assets.FS) }),

		readMeaning: sync.OnceValues(func() (*stack.Meaning, error) { return stack.Load(assets.FS) }),
	}, nil
}

// err is what could not be read of the catalogue and the texts when it was asked for.
func (p *parts) err() error { return errors.Join(p.catalog.Err(), p.engine.Docs().Err()) }

func (p *parts) family() (*typeface.Family, error) {
	family, err := p.readFamily()
	if err != nil {
		return nil, fmt.Errorf("reading the typeface: %w", err)
	}
	return family, nil
}

func (p *parts) icons() (*icon.Set, error) {
	icons, err := p.readIcons()
	if err != nil {
		return nil, fmt.Errorf("reading the icons: %w", err)
	}
	return icons, nil
}

// builder is a new builder of scenes with the names of a language.
func (p *parts) builder(lang catalog.Lang) (*scene.Builder, error) {
	family, err := p.family()
	if err != nil {
		return nil, err
	}
	return scene.NewBuilder(p.catalog, family, lang), nil
}
