// Package scene says how a diagram looks, as data: a Diagram becomes Elements
// made of a handful of Shapes (Box, Path, Text, Icon) in diagram points.
//
// Every number and colour of the style sheet lives here and nowhere else.
// Painters (window, PNG, SVG) draw a Scene and never see a Diagram; hit testing
// asks the same Elements that are drawn. The overlay (selection, handles,
// guides, ghosts, badges) is built from the same Shapes.
package scene
