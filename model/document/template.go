package document

import (
	"bytes"
	"io"
	"os"
	"strings"

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
	if state, err := f.Stat(); err != nil || !state.Mode().IsRegular() {
		return false
	}
	head, err := io.ReadAll(io.LimitReader(f, cloudformation.MaxBytes))
	return err == nil && !bytes.Contains(head[:min(len(head), peek)], []byte(schemaMark)) && cloudformation.IsTemplate(head)
}

// schemaMark stands at the beginning of diagrams, which are JSON too.
const schemaMark = "lintel.schema.json"

// Open reads the template in a file, and those nested in it that lie beside. Nothing
// is arranged. The lines are those of the template itself; what comes from a nested
// one has the line of its stack. Trouble is a *cloudformation.Error or a *file.Error.
func (t Templates) Open(path string) (File, *stack.Result, error) {
	f, err := file.Open(path)
	if err != nil {
		return File{}, nil, err
	}
	defer f.Close()
	return t.Read(f, path, func(beside string) (io.ReadCloser, error) { return os.Open(beside) })
}

// Read is Open for a template that comes from anywhere; beside opens files that it
// names, and may be nil.
func (t Templates) Read(r io.Reader, name string, beside func(string) (io.ReadCloser, error)) (File, *stack.Result, error) {
	from := stack.Source{Name: name, Parameters: t.Parameters, Open: beside}
	result, err := stack.Read(r, from, t.Catalog, t.Meaning, t.Options)
	if err != nil {
		return File{}, nil, err
	}
	out := File{Diagram: result.Diagram, Picture: true, Unplaced: true, Info: codec.Info{Lines: linesOf(result, name)}}
	for _, n := range result.Notes {
		out.Notes = append(out.Notes, codec.Note{Line: n.Line, Text: n.Text})
	}
	return out, result, nil
}

func linesOf(r *stack.Result, name string) map[diagram.ID]int {
	lines := map[diagram.ID]int{}
	for id, place := range r.Places {
		if place.File == name {
			lines[id] = place.Line
		}
	}
	for id := range r.Places {
		if _, there := lines[id]; there {
			continue
		}
		outer, _, _ := strings.Cut(string(id), ".")
		for _, o := range r.Outcomes {
			if o.ID == outer && o.File == name {
				lines[id] = o.Line
			}
		}
	}
	return lines
}
