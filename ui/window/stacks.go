package window

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"lintel/model/arrange"
	"lintel/model/document"
	"lintel/model/scene"
	"lintel/model/stack"
	"lintel/ui/editor"
	"lintel/ui/locale"
)

// openStack draws a CloudFormation template as a new document, and tells what
// became of its resources. The template itself is never written.
func (w *Window) openStack(path string) error {
	d, result, err := w.drawStack(path)
	if err != nil {
		return err
	}
	w.remember(path)
	name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	w.replaceEmpty(editor.New(w.partsFor(path), editor.Document{Untitled: name}, d.Diagram, w.Lang()))
	s := result.Summary()
	// After the panels follow the new drawing, which clears the line.
	fyne.Do(func() {
		w.tell(w.words.T(locale.TemplateDrawn, filepath.Base(path), s.Resources, s.Nodes, s.Containers, s.Arrows, s.Properties, s.Notes))
	})
	return nil
}

// drawStack draws a template and gives everything a place, with the layout that
// is always there and takes no time.
func (w *Window) drawStack(path string) (document.File, *stack.Result, error) {
	if w.meaning == nil {
		meaning, err := stack.Load(w.config.Assets)
		if err != nil {
			return document.File{}, nil, err
		}
		w.meaning = meaning
	}
	f, result, err := document.Templates{Catalog: w.parts.Catalog, Meaning: w.meaning}.Open(path)
	if err != nil {
		return f, nil, err
	}
	b := scene.NewBuilder(w.parts.Catalog, w.family, w.Lang())
	b.Build(f.Diagram, nil)
	plan, err := arrange.Plan(context.Background(), f.Diagram, w.parts.Catalog, b, w.lay.Secondary)
	if err != nil {
		return f, nil, err
	}
	if _, err := f.Update(plan.Apply); err != nil {
		return f, nil, fmt.Errorf("arranging %s: %w", filepath.Base(path), err)
	}
	return f, result, nil
}
