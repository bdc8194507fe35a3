package window

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"lintel/model/arrange"
	"lintel/model/diagram"
	"lintel/model/document"
	"lintel/model/reimport"
	"lintel/model/scene"
	"lintel/model/stack"
	"lintel/ui/editor"
	"lintel/ui/files"
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
	for i, e := range w.editors {
		if w.updateFrom(d).DrawnFrom(e.Diagram(), filepath.Base(path)) {
			w.bring(i)
			return w.updateStack(path, d)
		}
	}
	name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	w.replaceEmpty(editor.New(w.partsFor(path), editor.Document{Untitled: name}, d.Diagram, w.Lang()))
	w.origins[w.editor()] = path
	w.tellOf(w.editor(), filepath.Base(path)+": "+result.Summary().Text().In(w.Lang()))
	fyne.Do(func() { w.tellNotes(path, result) })
	return nil
}

// tellNotes shows what there is to know about a template that was drawn all the same.
func (w *Window) tellNotes(path string, r *stack.Result) {
	if len(r.Notes) == 0 {
		return
	}
	var lines []string
	for _, n := range r.Notes {
		lines = append(lines, fmt.Sprintf("%s:%d: %s", filepath.Base(n.File), n.Line, n.Text.In(w.Lang())))
	}
	if len(lines) > mostNotes {
		lines = append(lines[:mostNotes], "...")
	}
	name := filepath.Base(path)
	w.desk.Tell(w.words.T(locale.TemplateNotesTitle, name), w.words.T(locale.TemplateNotes, name), lines...)
}

// mostNotes fit into a dialog.
const mostNotes = 8

func (w *Window) updateFrom(fresh document.File) reimport.Update {
	return reimport.Update{Catalog: w.parts.Catalog, Fresh: fresh.Diagram}
}

// DrawnFromStack reports whether the document in front was drawn from a
// CloudFormation template.
func (w *Window) DrawnFromStack() bool { return reimport.Source(w.editor().Diagram()) != "" }

// UpdateFromStack brings the document in front up to date with its template,
// asking for the file when it is not known.
func (w *Window) UpdateFromStack() {
	if path := w.origin(); path != "" {
		w.Report(w.updateFromFile(path))
		return
	}
	options := files.Options{Title: w.words.T(locale.TemplateChoose), Folder: w.set.LastFolder, Extensions: stackExtensions}
	files.Open(w.kit, w.win, w.words, options, func(path string) { w.Report(w.updateFromFile(path)) })
}

// stackExtensions are those of CloudFormation templates.
var stackExtensions = []string{".yaml", ".yml", ".json", ".template"}

// origin is the template that the document in front was drawn from: the file that
// was opened, else one of its name beside the drawing; empty when neither is there.
func (w *Window) origin() string {
	e := w.editor()
	candidates := []string{w.origins[e]}
	if e.Document.Path != "" {
		candidates = append(candidates, filepath.Join(filepath.Dir(e.Document.Path), reimport.Source(e.Diagram())))
	}
	for _, path := range candidates {
		if path != "" && document.IsTemplate(path) {
			return path
		}
	}
	return ""
}

func (w *Window) updateFromFile(path string) error {
	d, _, err := w.drawStack(path)
	if err != nil {
		return err
	}
	w.remember(path)
	return w.updateStack(path, d)
}

// updateStack brings the drawing in front up to date with its template, as one step,
// and selects what is new or changed.
func (w *Window) updateStack(path string, fresh document.File) error {
	e, update := w.editor(), w.updateFrom(fresh)
	w.origins[e] = path
	diff := update.Compare(e.Diagram())
	said := w.words.T(locale.TemplateUpToDate, filepath.Base(path))
	if !diff.Empty() {
		said = w.words.T(locale.TemplateUpdated, filepath.Base(path), len(diff.New), len(diff.Changed), len(diff.Gone))
		if gone := w.nodeNames(diff.Gone); gone != "" {
			said += " " + w.words.T(locale.TemplateGone, gone)
		}
		if err := e.Do(update); err != nil {
			return err
		}
		e.Select(slices.Concat(diff.New, diff.Changed)...)
	}
	w.tellOf(e, said)
	return nil
}

// nodeNames lists the names of nodes, of many only the first; arrows have none.
func (w *Window) nodeNames(ids []diagram.ID) string {
	var names []string
	for _, id := range ids {
		if n, ok := w.editor().Diagram().Node(id); ok {
			names = append(names, n.Name)
		}
	}
	if len(names) > fewNames {
		names = append(names[:fewNames], "...")
	}
	return strings.Join(names, ", ")
}

// fewNames fit into the status bar.
const fewNames = 5

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
	f, result, err := document.Templates{Catalog: w.parts.Catalog, Meaning: w.meaning, Options: stack.Options{Helpers: w.set.Import.Helpers}}.Open(path)
	if err != nil {
		return f, nil, err
	}
	b := scene.NewBuilder(w.parts.Catalog, w.family, w.Lang())
	b.Boxes(f.Diagram)
	plan, err := arrange.Plan(context.Background(), f.Diagram, w.parts.Catalog, b, w.lay.Secondary)
	if err != nil {
		return f, nil, err
	}
	if _, err := f.Update(plan.Apply); err != nil {
		return f, nil, fmt.Errorf("arranging %s: %w", filepath.Base(path), err)
	}
	return f, result, nil
}
