// Package specimen is a hand-made scene that shows everything a painter must be
// able to draw: every frame, tile, arrow, chip, badge and state of the style
// sheet. The golden pictures of all painters are made from it.
//
// It is built from shapes, not from a diagram, so a picture changes only when
// a painter does. Only tests import it.
package specimen
