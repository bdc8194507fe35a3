package icon

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"lintel/model/geom"
)

// Parse reads one icon file: an svg element with viewBox "0 0 48 48" around a
// single path with a fill and absolute path data. Errors say at which byte.
func Parse(data []byte) (geom.Outline, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	var shape geom.Outline
	depth, roots := 0, 0
	for {
		start := d.InputOffset()
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("byte %d: %w", d.InputOffset(), err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			depth++
			if depth == 1 {
				roots++
			}
			shape, err = element(token, depth, roots, shape, data[start:d.InputOffset()])
		case xml.EndElement:
			depth--
		case xml.CharData:
			if len(bytes.TrimSpace(token)) > 0 {
				err = errors.New("text is not allowed")
			}
		case xml.Directive:
			err = errors.New("a document type is not allowed")
		}
		if err != nil {
			return nil, shift(err, int(start))
		}
	}
	if shape == nil {
		return nil, fmt.Errorf("byte %d: there is no path", len(data))
	}
	return shape, nil
}

// placed is an error at a byte of what was read.
type placed struct {
	at   int
	text string
}

func (p *placed) Error() string { return fmt.Sprintf("byte %d: %s", p.at, p.text) }

func shift(err error, by int) error {
	var p *placed
	if errors.As(err, &p) {
		return &placed{p.at + by, p.text}
	}
	return &placed{by, err.Error()}
}

// element checks one opening tag and returns the shape read so far.
func element(e xml.StartElement, depth, roots int, shape geom.Outline, raw []byte) (geom.Outline, error) {
	switch {
	case depth == 1 && roots == 1 && e.Name.Local == "svg":
		return shape, root(e)
	case depth == 2 && e.Name.Local == "path" && shape == nil:
		return pathOf(e, raw)
	case e.Name.Local == "path":
		return nil, errors.New("only one path, directly inside svg, is allowed")
	}
	return nil, fmt.Errorf("element <%s> is not allowed: an icon is one <path> inside one <svg>", e.Name.Local)
}

func root(e xml.StartElement) error {
	box := false
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "viewBox":
			if box = strings.Join(strings.Fields(a.Value), " ") == "0 0 48 48"; !box {
				return fmt.Errorf("viewBox is %q, want \"0 0 48 48\"", a.Value)
			}
		case "xmlns", "width", "height":
		default:
			return fmt.Errorf("attribute %s of svg is not allowed", a.Name.Local)
		}
	}
	if !box {
		return errors.New("viewBox is missing, want \"0 0 48 48\"")
	}
	return nil
}

func pathOf(e xml.StartElement, raw []byte) (geom.Outline, error) {
	var data string
	filled := false
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "d":
			data = a.Value
		case "fill":
			filled = a.Value != "none"
		default:
			return nil, fmt.Errorf("attribute %s of path is not allowed: shapes are plain filled outlines", a.Name.Local)
		}
	}
	if !filled {
		return nil, errors.New("the path has no fill")
	}
	shape, err := contours(data)
	if err != nil {
		return nil, shift(err, max(bytes.Index(raw, []byte(data)), 0))
	}
	return shape, nil
}
