package svg

import (
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
)

// sourceID is the id of the metadata element that carries the diagram.
const sourceID = "lintel-source"

// Limits on what is read, in bytes.
const (
	maxFile   = 256 << 20
	maxSource = 64 << 20
)

// ErrNoSource says that an SVG is sound but carries no diagram.
var ErrNoSource = errors.New("this SVG carries no diagram; export it from Lintel with the diagram inside")

// source carries text packed and in letters, because XML cannot hold every byte.
func (d *drawing) source(text []byte) {
	if text == nil {
		return
	}
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	z.Write(text)
	z.Close()
	d.print(`<metadata id="%s">%s</metadata>`, sourceID, base64.StdEncoding.EncodeToString(packed.Bytes()))
	d.line()
}

// ReadSource is the diagram that Write put into a picture.
func ReadSource(r io.Reader) ([]byte, error) {
	in := xml.NewDecoder(io.LimitReader(r, maxFile))
	root := false
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) && root {
			return nil, ErrNoSource
		}
		if err != nil {
			return nil, fmt.Errorf("byte %d: this is not an SVG picture: %w", in.InputOffset(), err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if !root && start.Name.Local != "svg" {
			return nil, fmt.Errorf("byte %d: this is not an SVG picture but <%s>", in.InputOffset(), start.Name.Local)
		}
		root = true
		if start.Name.Local == "metadata" && hasID(start) {
			at := in.InputOffset()
			text, err := unpack(in)
			if err != nil {
				return nil, fmt.Errorf("byte %d: the diagram cannot be unpacked: %w", at, err)
			}
			return text, nil
		}
	}
}

func hasID(e xml.StartElement) bool {
	for _, a := range e.Attr {
		if a.Name.Local == "id" && a.Value == sourceID {
			return true
		}
	}
	return false
}

func unpack(in *xml.Decoder) ([]byte, error) {
	token, err := in.Token()
	if err != nil {
		return nil, err
	}
	letters, ok := token.(xml.CharData)
	if !ok {
		return nil, errors.New("there is nothing in it")
	}
	letters = bytes.Join(bytes.Fields(letters), nil)
	z, err := zlib.NewReader(base64.NewDecoder(base64.StdEncoding, bytes.NewReader(letters)))
	if err != nil {
		return nil, err
	}
	text, err := io.ReadAll(io.LimitReader(z, maxSource+1))
	if err != nil {
		return nil, err
	}
	if len(text) > maxSource {
		return nil, fmt.Errorf("it is larger than %d MiB", maxSource>>20)
	}
	return text, nil
}
