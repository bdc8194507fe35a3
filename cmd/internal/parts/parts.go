package parts

import (
	"fmt"
	"sync"
	"time"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/icon"
	"lintel/model/layout"
	"lintel/model/layout/graphviz"
	"lintel/model/layout/grid"
	"lintel/model/lint"
	"lintel/model/lint/rules"
	"lintel/model/render/raster"
	"lintel/model/scene"
	"lintel/model/typeface"
)

// Version is that of all three programs.
const Version = "0.1.0"

// Parts are safe for concurrent use.
type Parts struct {
	Catalog *catalog.Catalog
	Engine  *lint.Engine
	// Layout arranges with Graphviz where its worker runs, else with the built-in grid.
	Layout layout.Fallback

	family func() (*typeface.Family, error)
	icons  func() (*icon.Set, error)
}

// Load reads the catalogue and the rules. Waivers are judged by today's date.
func Load() (*Parts, error) {
	var docs lint.Docs
	var docsErr error
	var reading sync.WaitGroup
	reading.Go(func() { docs, docsErr = lint.LoadDocs(assets.FS) })
	cat, err := catalog.Load(assets.FS)
	reading.Wait()
	if err != nil {
		return nil, fmt.Errorf("reading the catalogue: %w", err)
	}
	if docsErr != nil {
		return nil, fmt.Errorf("reading the rules: %w", docsErr)
	}
	today := lint.Settings{Today: time.Now().Format(time.DateOnly)}
	return &Parts{
		Catalog: cat,
		Engine:  lint.NewEngine(cat, docs, rules.All()).With(today),
		Layout:  layout.Fallback{Primary: graphviz.Engine{}, Secondary: grid.Engine{}},
		family:  sync.OnceValues(func() (*typeface.Family, error) { return typeface.Load(assets.FS) }),
		icons:   sync.OnceValues(func() (*icon.Set, error) { return icon.Load(assets.FS) }),
	}, nil
}

// Family is the typeface, read on the first call.
func (p *Parts) Family() (*typeface.Family, error) {
	family, err := p.family()
	if err != nil {
		return nil, fmt.Errorf("reading the typeface: %w", err)
	}
	return family, nil
}

// Icons are the glyphs of the services, read on the first call.
func (p *Parts) Icons() (*icon.Set, error) {
	icons, err := p.icons()
	if err != nil {
		return nil, fmt.Errorf("reading the icons: %w", err)
	}
	return icons, nil
}

// Painter is a new painter with the typeface and the icons.
func (p *Parts) Painter() (*raster.Painter, error) {
	family, err := p.Family()
	if err != nil {
		return nil, err
	}
	icons, err := p.Icons()
	if err != nil {
		return nil, err
	}
	return raster.New(family, icons), nil
}

// Builder is a new builder of scenes with the names of a language.
func (p *Parts) Builder(lang catalog.Lang) (*scene.Builder, error) {
	family, err := p.Family()
	if err != nil {
		return nil, err
	}
	return scene.NewBuilder(p.Catalog, family, lang), nil
}
