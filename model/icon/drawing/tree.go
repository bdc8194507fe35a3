package drawing

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Limits on a file. The largest icon of AWS has 8 KiB and 20 elements.
const (
	MaxSize     = 256 << 10 // bytes
	maxDepth    = 16
	maxElements = 2000
)

// element is one element of the file.
type element struct {
	name     string
	attrs    map[string]string
	children []*element
}

// elements lists what is understood; what stands beside the drawing is skipped.
var elements = map[string]bool{
	"svg": true, "g": true, "defs": true, "title": true, "desc": true,
	"path": true, "rect": true, "circle": true, "ellipse": true, "polygon": true, "polyline": true, "line": true,
	"linearGradient": true, "stop": true, "clipPath": true,
}

// parse reads the tree of elements and refuses everything that is no drawing.
func parse(data []byte) (*element, error) {
	if len(data) > MaxSize {
		return nil, fmt.Errorf("the file is larger than %d KiB", MaxSize>>10)
	}
	p := parser{in: xml.NewDecoder(bytes.NewReader(data))}
	for {
		token, err := p.in.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = p.token(token)
		}
		if err != nil {
			line, _ := p.in.InputPos()
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
	}
	if p.root == nil {
		return nil, errors.New("there is no <svg> in it")
	}
	return p.root, nil
}

type parser struct {
	in    *xml.Decoder
	root  *element
	open  []*element
	count int
}

func (p *parser) token(token xml.Token) error {
	switch token := token.(type) {
	case xml.StartElement:
		return p.start(token)
	case xml.EndElement:
		p.open = p.open[:len(p.open)-1]
	case xml.CharData:
		return p.text(token)
	case xml.Directive:
		return errors.New("a document type is not accepted")
	case xml.ProcInst:
		if token.Target != "xml" {
			return fmt.Errorf("the instruction <?%s?> is not accepted", token.Target)
		}
	}
	return nil
}

func (p *parser) start(token xml.StartElement) error {
	name := token.Name.Local
	p.count++
	switch {
	case !elements[name]:
		return fmt.Errorf("the element <%s> is not accepted in an icon", name)
	case len(p.open) == 0 && (p.root != nil || name != "svg"):
		return fmt.Errorf("the file begins with <%s>, not with one <svg>", name)
	case len(p.open) > 0 && name == "svg":
		return errors.New("an <svg> inside an <svg> is not accepted")
	case len(p.open) == maxDepth:
		return fmt.Errorf("<%s> is nested deeper than %d elements", name, maxDepth)
	case p.count > maxElements:
		return fmt.Errorf("there are more than %d elements", maxElements)
	}
	e, err := elementOf(token)
	if err != nil {
		return fmt.Errorf("<%s>: %w", name, err)
	}
	if len(p.open) == 0 {
		p.root = e
	} else {
		parent := p.open[len(p.open)-1]
		parent.children = append(parent.children, e)
	}
	p.open = append(p.open, e)
	return nil
}

func elementOf(token xml.StartElement) (*element, error) {
	e := &element{name: token.Name.Local, attrs: map[string]string{}}
	style := ""
	for _, a := range token.Attr {
		if a.Name.Space == "" && a.Name.Local == "style" {
			style = a.Value
		} else if err := e.set(a); err != nil {
			return nil, err
		}
	}
	// A style counts more than an attribute, wherever it stands.
	return e, e.style(style)
}

// text is allowed where it names or describes, and between elements as space.
func (p *parser) text(data []byte) error {
	if len(bytes.TrimSpace(data)) == 0 {
		return nil
	}
	if len(p.open) > 0 {
		switch e := p.open[len(p.open)-1]; e.name {
		case "title", "desc":
			return nil
		default:
			return fmt.Errorf("<%s>: text is not accepted", e.name)
		}
	}
	return errors.New("there is text around the <svg>")
}

// set keeps an attribute that counts, drops one that draws nothing, such as one
// of another vocabulary, and refuses the rest.
func (e *element) set(a xml.Attr) error {
	name := a.Name.Local
	switch {
	case a.Name.Space == "xmlns" || name == "xmlns":
		return nil
	case name == "href":
		return errors.New("a reference to another drawing (href) is not accepted")
	case strings.HasPrefix(name, "on"):
		return fmt.Errorf("the script %s is not accepted", name)
	case a.Name.Space != "", mute(name):
		return nil
	case properties[name] || own[e.name][name]:
		e.attrs[name] = strings.TrimSpace(a.Value)
		return nil
	}
	return fmt.Errorf("the attribute %s is not accepted", name)
}

// style reads properties in the form "fill: #fff; opacity: 1".
func (e *element) style(text string) error {
	for declaration := range strings.SplitSeq(text, ";") {
		if strings.TrimSpace(declaration) == "" {
			continue
		}
		name, value, ok := strings.Cut(declaration, ":")
		name = strings.TrimSpace(name)
		if !ok || !properties[name] {
			return fmt.Errorf("the style %q is not accepted", strings.TrimSpace(declaration))
		}
		e.attrs[name] = strings.TrimSpace(value)
	}
	return nil
}

// mute reports attributes that name a thing and draw nothing.
func mute(name string) bool {
	switch name {
	case "class", "version", "baseProfile", "role", "focusable", "preserveAspectRatio", "enable-background":
		return true
	}
	return strings.HasPrefix(name, "data-") || strings.HasPrefix(name, "aria-")
}

// own are the attributes of single elements.
var own = map[string]map[string]bool{
	"svg":            words("id viewBox width height x y"),
	"g":              words("id"),
	"defs":           words("id"),
	"title":          words("id"),
	"desc":           words("id"),
	"path":           words("id d"),
	"rect":           words("id x y width height rx ry"),
	"circle":         words("id cx cy r"),
	"ellipse":        words("id cx cy rx ry"),
	"polygon":        words("id points"),
	"polyline":       words("id points"),
	"line":           words("id x1 y1 x2 y2"),
	"linearGradient": words("id x1 y1 x2 y2 gradientUnits gradientTransform spreadMethod"),
	"stop":           words("id offset"),
	"clipPath":       words("id clipPathUnits"),
}

// properties may stand on any element, also in a style.
var properties = words("fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin " +
	"stroke-miterlimit stroke-dasharray opacity transform stop-color stop-opacity clip-path clip-rule")

func words(names string) map[string]bool {
	all := map[string]bool{}
	for _, n := range strings.Fields(names) {
		all[n] = true
	}
	return all
}
