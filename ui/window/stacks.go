package window

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"lintel/model/arrange"
	"lintel/model/document"
	"lintel/model/reimport"
	"lintel/model/scene"
	"lintel/model/stack"
	"lintel/ui/editor"
	"lintel/ui/locale"
)

// openStack draws a CloudFormation template as a new document, and tells what
// became of its resources; a document that was drawn from it is brought up to date
// instead. The template itself is never written.
func (w *Window) openStack(path string) error {
	d, result, err := w.drawStack(path)
	if err != nil {
		return err
	}
	w.remember(path)
	if i, ok := w.drawnFrom(path, d); ok {
		return w.updateStack(i, path, d)
	}
	name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	w.replaceEmpty(editor.New(w.partsFor(path), editor.Document{Untitled: name}, d.Diagram, w.Lang()))
	s := result.Summary()
	// After the panels follow the new drawing, which clears the line.
	fyne.Do(func() {
		w.tell(w.words.T(locale.TemplateDrawn, filepath.Base(path), s.Resources, s.Nodes, s.Containers, s.Arrows, s.Properties, s.Notes))
	})
	return nil
}

// drawnFrom finds the open document that was drawn from a template: its elements say
// so, and the template still has most of them, for many are called template.yaml.
func (w *Window) drawnFrom(path string, fresh document.File) (int, bool) {
	for i, e := range w.editors {
		same, all := 0, 0
		for _, n := range e.Diagram().Nodes() {
			if from, ok := n.Props["template"].List(); ok && len(from) > 0 && strings.HasPrefix(from[0], filepath.Base(path)+":") {
				all++
				if _, stays := fresh.Node(n.ID); stays {
					same++
				}
			}
		}
		if all > 0 && same*2 >= all {
			return i, true
		}
	}
	return 0, false
}

// updateStack brings an open drawing up to date with its template, as one step, and
// selects what is new or changed.
func (w *Window) updateStack(i int, path string, fresh document.File) error {
	w.bring(i)
	e := w.editors[i]
	update := reimport.Update{Catalog: w.parts.Catalog, Fresh: fresh.Diagram}
	diff := update.Compare(e.Diagram())
	if !diff.Empty() {
		if err := e.Do(update); err != nil {
			return err
		}
		e.Select(slices.Concat(diff.New, diff.Changed)...)
	}
	fyne.Do(func() {
		w.tell(w.words.T(locale.TemplateUpdated, filepath.Base(path), len(diff.New), len(diff.Changed), len(diff.Gone)))
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
