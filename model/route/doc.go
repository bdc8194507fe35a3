// Package route draws the arrows of a diagram: orthogonal lines from box to
// box that go around tiles, labels and frame headers, cross frame borders at
// right angles, share a trunk where they belong together and keep apart where
// they do not. It also finds the place for the text of a line (PlaceChip).
//
// It knows rectangles and lines only, not nodes, services or colours: the
// scene turns a diagram into obstacles, frames and requests. It imports geom
// only; any package of the model may import it.
package route
