// Package template holds ready drawings that a person goes on from: the list of
// them, and how one becomes a part of a diagram that is there already.
//
// A template is a .lintel file beside templates.yaml. It imports the codec, to
// read the drawings, and no look; the window paints them.
package template
