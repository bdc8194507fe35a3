package codec

import (
	"errors"

	"lintel/model/command"
	"lintel/model/diagram"
)

// ErrNoFragment says that a text, such as what is on the clipboard, is not a
// part of a diagram.
var ErrNoFragment = errors.New("this is no part of a Lintel diagram")

const fragmentMarker = "fragment"

// MarshalFragment is a part of a diagram as text for the clipboard: the file
// format with a marker, so that windows of several programs can exchange it.
func MarshalFragment(f command.Fragment) []byte {
	return appendElements([]byte("{\"lintel\": \""+fragmentMarker+"\", \"format\": 1,\n"), f.Nodes, f.Edges)
}

// ReadFragment reads what MarshalFragment wrote. Any other text is ErrNoFragment.
func ReadFragment(data []byte) (command.Fragment, error) {
	doc, err := readDocument(data, "clipboard")
	if err != nil || doc.marker != fragmentMarker {
		return command.Fragment{}, errors.Join(ErrNoFragment, err)
	}
	d, err := doc.diagram()
	if err != nil {
		return command.Fragment{}, errors.Join(ErrNoFragment, err)
	}
	var roots []diagram.ID
	for n := range d.Children("") {
		roots = append(roots, n.ID)
	}
	return command.Copy(d, roots), nil
}
