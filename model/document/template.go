package document

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"lintel/model/catalog"
	"lintel/model/cloudformation"
	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/file"
	"lintel/model/stack"
)

// Templates reads CloudFormation templates as diagrams.
type Templates struct {
	Catalog *catalog.Catalog
	Meaning *stack.Meaning
	Options stack.Options
	// Parameters are given values by name.
	Parameters map[string]string
}

// IsTemplate reports whether a file is a CloudFormation template, and not a diagram
// or anything else. A file that cannot be read is none.
func IsTemplate(path string) bool {
	f, err := file.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, cloudformation.MaxBytes))
	return err == nil && !bytes.Contains(head[:min(len(head), peek)], []byte(schemaMark)) && cloudformation.IsTemplate(head)
}

// schemaMark stands at the beginning of diagrams, which are JSON too.
const schemaMark = "lintel.schema.json"

// Open reads the template in a file, and those nested in it that lie beside it or
// in a folder there; none leads out of its folder. Nothing is arranged. What comes
// from a nested one has its file and its line there. Trouble is a
// *cloudformation.Error or a *file.Error.
func (t Templates) Open(path string) (File, *stack.Result, error) {
	f, err := file.Open(path)
	if err != nil {
		return File{}, nil, err
	}
	defer f.Close()
	folder := filepath.Dir(path)
	root, err := os.OpenRoot(folder)
	if err != nil {
		return File{}, nil, file.Unreadable(folder, err)
	}
	defer root.Close()
	return t.Read(f, path, func(beside string) (io.ReadCloser, error) { return openBelow(root, folder, beside) })
}

// openBelow opens a file that lies in a folder or below it, and nothing else,
// wherever links lead. What lies outside is not there.
func openBelow(root *os.Root, folder, path string) (io.ReadCloser, error) {
	name, err := filepath.Rel(folder, path)
	if err != nil || !filepath.IsLocal(name) {
		return nil, &file.Error{Path: path, Problem: "this lies outside of the folder of the template", Err: fs.ErrNotExist}
	}
	state, err := root.Stat(name)
	if err == nil && !state.Mode().IsRegular() {
		err = &file.Error{Path: path, Problem: "this is no file", Err: fs.ErrInvalid}
	}
	if err != nil {
		return nil, err
	}
	return root.Open(name)
}

// Read is Open for a template that comes from anywhere; beside opens files that it
// names, and may be nil.
func (t Templates) Read(r io.Reader, name string, beside func(string) (io.ReadCloser, error)) (File, *stack.Result, error) {
	from := stack.Source{Name: name, Parameters: t.Parameters, Open: beside}
	result, err := stack.Read(r, from, t.Catalog, t.Meaning, t.Options)
	if err != nil {
		return File{}, nil, err
	}
	out := File{Diagram: result.Diagram, Picture: true, Unplaced: true, Info: linesOf(result, name)}
	for _, n := range result.Notes {
		note := codec.Note{Line: n.Line, Text: n.Text}
		if n.File != name {
			note.File = n.File
		}
		out.Notes = append(out.Notes, note)
	}
	return out, result, nil
}

// linesOf are the lines of elements, and the files of those that stand in a nested
// template.
func linesOf(r *stack.Result, name string) codec.Info {
	info := codec.Info{Lines: map[diagram.ID]int{}, Files: map[diagram.ID]string{}}
	for id, place := range r.Places {
		info.Lines[id] = place.Line
		if place.File != name {
			info.Files[id] = place.File
		}
	}
	return info
}
