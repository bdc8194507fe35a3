package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sync/errgroup"

	"lintel/assets"
	"lintel/model/annotate"
	"lintel/model/catalog"
	"lintel/model/document"
	"lintel/model/export"
	"lintel/model/file"
	"lintel/model/handbook"
	"lintel/model/lint"
)

// pictureScale is the number of pixels of a picture in the handbook for each
// point of its drawing.
const pictureScale = 1.5

// writeHandbook writes the page of every rule into a folder, and beside them the
// index and the pages of the study notes.
func (p *program) writeHandbook(all *parts, folder string, lang catalog.Lang) error {
	notes, err := handbook.LoadNotes(assets.FS)
	if err != nil {
		return err
	}
	if err := writeRulePages(all, folder, all.engine.Rules(), notes, lang); err != nil {
		return err
	}
	index := filepath.Join(folder, "README.md")
	if err := writeFile(index, func(w io.Writer) error {
		return handbook.WriteIndex(w, all.engine, notes, lang, pageFile)
	}); err != nil {
		return err
	}
	for _, n := range notes {
		if err := writeFile(filepath.Join(folder, pageFile("note-"+n.ID)), func(w io.Writer) error {
			return handbook.WriteNote(w, all.engine, n, lang, pageFile)
		}); err != nil {
			return err
		}
	}
	fmt.Fprintln(p.out, clean(index))
	return nil
}

// writePage writes the page of one rule into a folder. An index would lead to
// pages that are not there, so none is written, and one that is there stays.
func (p *program) writePage(all *parts, folder string, id lint.RuleID, lang catalog.Lang) error {
	notes, err := handbook.LoadNotes(assets.FS)
	if err != nil {
		return err
	}
	if err := writeRulePages(all, folder, []lint.RuleID{id}, notes, lang); err != nil {
		return err
	}
	fmt.Fprintln(p.out, clean(filepath.Join(folder, pageFile(string(id)))))
	return nil
}

func writeRulePages(all *parts, folder string, ids []lint.RuleID, notes []handbook.Note, lang catalog.Lang) error {
	if err := os.MkdirAll(filepath.Join(folder, "pictures"), 0o755); err != nil {
		return err
	}
	var group errgroup.Group
	group.SetLimit(4)
	for _, id := range ids {
		group.Go(func() error { return writeRulePage(all, folder, id, notes, lang) })
	}
	return group.Wait()
}

func pageFile(page string) string { return page + ".md" }

func writeRulePage(all *parts, folder string, id lint.RuleID, notes []handbook.Note, lang catalog.Lang) error {
	page, err := handbook.Read(assets.FS, all.engine, id)
	if err != nil {
		return err
	}
	picture := func(drawing string) string { return "pictures/" + strings.ToLower(string(id)) + "-" + drawing + ".png" }
	for _, d := range page.Drawings {
		if err := drawExample(all, d, filepath.Join(folder, filepath.FromSlash(picture(d.Name))), lang); err != nil {
			return err
		}
	}
	return writeFile(filepath.Join(folder, pageFile(string(id))), func(w io.Writer) error {
		return handbook.WritePage(w, page, notes, lang, picture)
	})
}

// drawExample draws an example with its badges.
func drawExample(all *parts, d handbook.Drawing, path string, lang catalog.Lang) error {
	b, err := all.builder(lang)
	if err != nil {
		return err
	}
	b.Build(d.Diagram, annotate.Verdicts(d.Diagram, d.Findings))
	annotate.Show(b, annotate.Marks(b, d.Diagram, d.Findings))
	drawing, err := drawingOf(all, document.File{Diagram: d.Diagram}, b.Scene())
	if err != nil {
		return err
	}
	format, _ := export.ByName("png")
	return format.Save(path, drawing, export.Options{Scale: pictureScale})
}

func writeFile(path string, write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	_, err := file.Replace(path, func(w io.Writer) error { _, err := w.Write(b.Bytes()); return err })
	return err
}
