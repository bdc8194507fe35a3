package document

import (
	"bufio"
	"bytes"
	"io"

	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/dotfile"
	"lintel/model/file"
	"lintel/model/render/pdf"
	"lintel/model/render/png"
	"lintel/model/render/svg"
)

// File is a diagram and what is known of the file that it came from.
type File struct {
	*diagram.Diagram
	codec.Info
	Stamp codec.Stamp
	// Picture tells that the file is an exported picture with the diagram inside,
	// a graph of Graphviz or a template, which nobody may overwrite with a diagram;
	// it has no Stamp, and only a template has Lines.
	Picture bool
	// Unplaced tells that nothing has a place yet, as in a template.
	Unplaced bool
}

// Open reads a .lintel file, an exported picture that carries its diagram, or a
// graph of Graphviz; no pipe and no device.
// Trouble is a *codec.SyntaxError or a *file.Error.
func Open(path string) (File, error) {
	f, err := file.Open(path)
	if err != nil {
		return File{}, err
	}
	defer f.Close()
	in := bufio.NewReaderSize(f, peek)
	if pictureOf(in) != nil || isGraph(in) {
		return Read(in, path)
	}
	d, info, stamp, err := codec.Open(path)
	return File{Diagram: d, Info: info, Stamp: stamp}, err
}

// Read reads a diagram, a picture that carries one, or a graph; name is what
// errors call it.
func Read(r io.Reader, name string) (File, error) {
	in := bufio.NewReaderSize(r, peek)
	if isGraph(in) {
		d, err := dotfile.Read(in, name)
		return File{Diagram: d, Picture: true}, err
	}
	source := pictureOf(in)
	if source == nil {
		d, info, err := codec.Read(in, name)
		return File{Diagram: d, Info: info}, err
	}
	data, err := source(in)
	if err != nil {
		return File{}, &file.Error{Path: name, Problem: err.Error(), Err: err}
	}
	d, info, err := codec.Read(bytes.NewReader(data), name+" (the diagram inside)")
	info.Lines = nil
	return File{Diagram: d, Info: info, Picture: true}, err
}

// peek is the number of bytes that tell a picture from a diagram.
const peek = 512

// pictureOf is the way to the diagram inside a picture, nil where there is no picture.
func pictureOf(in *bufio.Reader) func(io.Reader) ([]byte, error) {
	head, _ := in.Peek(peek) // what cannot be read now fails again when it is read
	switch {
	case bytes.HasPrefix(head, []byte("\x89PNG\r\n")):
		return png.ReadSource
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return pdf.ReadSource
	case bytes.HasPrefix(bytes.TrimLeft(head, "\xef\xbb\xbf \t\r\n"), []byte("<")) && bytes.Contains(head, []byte("<svg")):
		return svg.ReadSource
	}
	return nil
}

func isGraph(in *bufio.Reader) bool {
	head, _ := in.Peek(peek)
	return dotfile.IsGraph(head)
}
