package editor

import (
	"path/filepath"
	"strings"

	"lintel/model/codec"
)

// Document is where a diagram is kept.
type Document struct {
	// Path is the file, empty for a diagram that was never saved.
	Path string
	// Stamp tells whether the file changed since it was read or written.
	Stamp codec.Stamp
	// Untitled names a document without a file.
	Untitled string
}

// Title is the name of the file without folder and extension.
func (d Document) Title() string {
	if d.Path == "" {
		return d.Untitled
	}
	return strings.TrimSuffix(filepath.Base(d.Path), filepath.Ext(d.Path))
}

// Save writes the diagram to its file, or to another path which then becomes
// its file.
func (e *Editor) Save(path string) error {
	stamp := e.Document.Stamp
	if path != e.Document.Path {
		stamp = codec.Stamp{}
	}
	stamp, err := codec.Save(path, e.d, stamp)
	if err != nil {
		return err
	}
	e.Document.Path, e.Document.Stamp = path, stamp
	e.History.Saved()
	e.kept()
	e.Tell(DocumentChanged)
	return nil
}
