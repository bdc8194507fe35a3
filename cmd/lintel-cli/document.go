package main

import (
	"bufio"
	"context"
	"fmt"
	"os"

	"lintel/model/arrange"
	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/document"
	"lintel/model/file"
	"lintel/model/scene"
)

// standard is the name of standard input and standard output on the command line.
const standard = "-"

// nameOf is what messages call a file argument.
func nameOf(path string) string {
	if path == standard {
		return "stdin"
	}
	return path
}

// open reads a file argument and passes on what there is to note about it.
func (p *program) open(path string) (document.File, error) {
	read := document.Open
	switch {
	case path == standard:
		read = func(string) (document.File, error) { return document.Read(p.in, nameOf(path)) }
	case isStream(path):
		read = openStream
	case document.IsTemplate(path):
		read = func(path string) (document.File, error) {
			doc, _, err := p.readTemplate(path, false)
			return doc, err
		}
	}
	doc, err := read(path)
	if err != nil {
		return document.File{}, err
	}
	for _, n := range doc.Notes {
		name := nameOf(path)
		if n.File != "" {
			name = n.File
		}
		fmt.Fprintf(p.err, "%s:%d: note: %s\n", clean(name), n.Line, clean(n.Text.EN))
	}
	return doc, nil
}

// isStream reports whether a path is that of a pipe or a device, which can be
// read only once.
func isStream(path string) bool {
	state, err := os.Stat(path)
	return err == nil && !state.IsDir() && !state.Mode().IsRegular()
}

func openStream(path string) (document.File, error) {
	f, err := file.Stream(path)
	if err != nil {
		return document.File{}, err
	}
	defer f.Close()
	return document.Read(f, path)
}

// save writes a diagram that came from one place to another; without a target
// it goes back to where it came from.
func (p *program) save(doc document.File, from, to string) error {
	if to == "" {
		to = from
	}
	if to == standard {
		w := bufio.NewWriter(p.out)
		if err := codec.Write(w, doc.Diagram); err != nil {
			return err
		}
		return w.Flush()
	}
	var seen codec.Stamp
	if to == from {
		if doc.Picture {
			return &file.Error{Path: from, Problem: "this is a picture, a graph or a template with a diagram inside; name a .lintel file to write with -o"}
		}
		seen = doc.Stamp
	}
	_, err := codec.Save(to, doc.Diagram, seen)
	return err
}

// build makes the scene of a diagram.
func (p *program) build(doc document.File, lang catalog.Lang) (*parts, *scene.Builder, error) {
	all, err := p.parts()
	if err != nil {
		return nil, nil, err
	}
	b, err := all.builder(lang)
	if err != nil {
		return nil, nil, err
	}
	b.Build(doc.Diagram, nil)
	return all, b, nil
}

// arrange moves everything to where the layout engine wants it.
func (p *program) arrange(doc document.File, lang catalog.Lang) error {
	return p.arrangeAs(doc, lang, arrange.Options{})
}

// arrangeAs moves what the options say.
func (p *program) arrangeAs(doc document.File, lang catalog.Lang, o arrange.Options) error {
	all, err := p.parts()
	if err != nil {
		return err
	}
	b, err := all.builder(lang)
	if err != nil {
		return err
	}
	b.Boxes(doc.Diagram)
	for _, id := range append([]diagram.ID{o.Inside}, o.Only...) {
		if id != "" && !doc.Diagram.Has(id) {
			return fmt.Errorf("the diagram has no element %q", id)
		}
	}
	job := arrange.New(doc.Diagram, all.catalog, b, o)
	if err := job.Run(context.Background(), all.layout); err != nil {
		return err
	}
	if reason := job.Reason(); reason != nil {
		fmt.Fprintf(p.err, "note: arranged with the built-in layout, because %s\n", clean(reason.Error()))
	}
	_, err = doc.Update(job.Command().Apply)
	return err
}
